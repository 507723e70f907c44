"""Single signs by which a page tells its kind. Texts of our own about films that are."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

INVITED = """L'association de la rue Haute lance sa saison et remercie la ville, le département et tous les bénévoles.

Nous vous invitons à la projection du film **Demain** le jeudi 4 février à 20h au cinéma Le Rio. Deux agriculteurs du
canton diront ce qu'ils en pensent, et la buvette restera ouverte.
"""
GATHERED = """L'association de la rue Haute lance sa saison. La projection de **Demain** a réuni deux cents personnes.

Une réunion aura lieu le jeudi 4 février à 20h au local de la rue Haute, pour préparer la fête du quartier et le budget.
"""
ENCYCLOPAEDIA = """# Roma (2018)

***Roma*** is a 2018 [drama](https://example.org/wiki/Drama_(film) "Drama") film written and directed by
[Alfonso Cuarón](https://example.org/wiki/Cuar%C3%B3n), who also produced, shot and co-edited it. Yalitza Aparicio and
Marina de Tavira play in it; it was released by Netflix and received ten nominations at the 91st Academy Awards.
"""
SHEET = """# Heat

**Director:** Michael Mann

**Cast:** Al Pacino, Robert De Niro

## Story

A lieutenant in Los Angeles hunts a crew of robbers, and the two men meet over coffee.

## My thoughts

Long, cold and never dull. The street battle is loud, the coffee scene quiet; both stay with me.
"""
CROWN = """# Who won in Paris

A long evening, five speeches too many.

Best Film: Les Misérables
Best Director: Roman Polanski, J'accuse
Best Actress: Anaïs Demoustier, Alice et le maire
Best Actor: Roschdy Zem, Roubaix, une lumière
Best Screenplay: Portrait de la jeune fille en feu
"""
EVENING = """Toni Erdmann
Datum
Mi, 11.01.2017
Beginn um 20:00
Hörsaal 3

Genre: Drama
Regie: Maren Ade
Darsteller: Peter Simonischek, Sandra Hüller

Ines arbeitet in Bukarest und hat kaum Zeit für den Vater, der sie mit falschen Zähnen und einer Perücke besucht.
"""
GRADES = """# How I grade

Five stars: a great film, see it tonight.
Four stars: a good film with a flaw or two.
Three stars: watch it if you like the genre.
"""
SHOWN = """---
title: Intouchables
showtimes:
- 2012-10-05 7:30 pm
---

Olivier Nakache and Éric Toledano's film is the funny and moving story of the friendship between Philippe (François
Cluzet), a rich man in a wheelchair, and Driss (Omar Sy), who is hired to look after him.
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (INVITED, "showtimes"),
        (ENCYCLOPAEDIA, "fact_sheet"),
        (SHEET, "review"),
        (CROWN, "news"),
        (EVENING, "showtimes"),
        (GRADES, "not_film"),
        (SHOWN, "showtimes"),
    ],
)
def test_a_sign_tells_the_kind(text: str, kind: str) -> None:
    assert page_from_text(text, name="page.md").kind == kind


def test_a_meeting_beside_a_showing_of_last_week_is_no_showing() -> None:
    assert page_from_text(GATHERED, name="page.md").kind != "showtimes"


PUT_OUT = """Napoleon
Stand: 23.11.2023, 10:47 Uhr
Von Anna Beispiel

Ridley Scott zeigt den Kaiser als Spieler. Die Schlachten sind großartig gefilmt, Joaquin Phoenix spielt ihn müde und
kalt, und doch bleibt der Film nach zwei Stunden flach: Er hetzt von Jahr zu Jahr. Sehenswert ist er der Bilder wegen.
"""
SUMMED_UP = """# Dr. Jekyll and Mr. Hyde

## Résumé

À Londres, un médecin sépare en lui le bien et le mal ; le soir, un autre sort à sa place et ne veut plus rentrer.
"""


def test_the_hour_at_which_a_text_was_put_out_is_no_showing() -> None:
    assert page_from_text(PUT_OUT, name="page.txt").kind not in ("showtimes", "programme")


def test_a_known_title_over_a_plot_is_of_a_film() -> None:
    assert page_from_text(SUMMED_UP, name="page.md").kind != "not_film"


EXERCISE = """# Übungen B1

Aufgabe 1: Welcher Film ist gemeint? Markieren Sie.

- Der Film zeigt einen Prozess: *Das Leben der Anderen*
- Die Regie führte Wolfgang Becker: *Good Bye, Lenin!*
"""
TO_FILL = """# Some film

| Title: | Some film |
| --- | --- |
| Director: | Some Director |
| Release date: | 1991 |
| Duration: | 120 minutes |

Use the film review template.
"""


PLAN = """# FILM 210 - Notes

| Week | Dates | Module | Film | Quiz |
|:--|:--|:--|:--|:--|
| 1 | Jan 21 | Mystery | North by Northwest | 1 |
| 2 | Jan 28 | Mystery | Sunset Boulevard | 2 |
| 3 | Feb 4 | Madness | Black Swan | 3 |
"""


@pytest.mark.parametrize("text", [EXERCISE, TO_FILL, PLAN])
def test_exercises_and_templates_name_no_film(text: str) -> None:
    page = page_from_text(text, name="page.md")
    assert page.kind == "not_film"
    assert not read(page).film
