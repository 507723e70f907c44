"""Pages that speak of films and are about none: handbooks, persons, plays, templates, instructions. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

HANDBOOK = """# Film Evenings for Residents

Film evenings bring people together and give them something to talk about.

## FILM SHOWS
Watching a film as a group in the lounge.

## FILM CLUBS
Regular meetings to watch films and to discuss films.
"""
PERSON = """Maryam Touzani

Born in Tangier in 1980, the director studied in London. Biography, trivia, filmography.
Birthplace: Tangier, Morocco
"""
INSTRUCTIONS = """---
name: festival-sessions
description: Answers questions on the sessions of a film festival from its database.
---

# Festival sessions

Use the table `films` and the table `screenings`. Do not guess: run SQL on the film database.
"""
TEMPLATE = """# {{title}} ({{year}})

**Director:** {{director}}
**Cast:** {{actors}}
**Runtime:** {{runtime}}

## My rating
"""
PLAY = """Schauspiel
Sein oder Nichtsein
Komödie nach dem Film von Ernst Lubitsch, für die Bühne bearbeitet
Das Ensemble unserer Bühne spielt um sein Leben. Im Kleinen Saal des Theaters.
Inszenierung: Anna Muster
Premiere: 20. Februar 2009
"""

PLAY_FROM_A_FILM = """Die Feuerzangenbowle
Komödie von Wilfried Schröder nach dem Film von Helmut Weiss
Ein Schriftsteller, der nie zur Schule ging, setzt sich noch einmal auf die Bank. Der Film von 1944 ist ein Klassiker, die
Theatergruppe zeigt ihn auf der Bühne.
mit: Anna Muster (Eva), Karl Beispiel (Pfeiffer), Jan Vorbild (Crey)
"""
COMEDY = """"Arsen und Spitzenhäubchen" - eine Komödie von Joseph Kesselring

Inhalt
Zwei alte Damen haben Mieter, und die Mieter haben kein Glück. Ihr Neffe findet den ersten in der Truhe am Fenster. Das
Stück steht seit 1941 auf den Bühnen der Welt.

Schauspieler
Anna Muster (Abby)
Karl Beispiel (Mortimer)
"""
CONCERTS = """Concerts I have seen

The Long Pond
One of the best shows that I remember: a small room, fifty people, music until two.

2013
The Long Pond (Support Night Bus)
Brass Harbour (3x)
"""
TRAVEL = """---
title: "Drei Tage auf der Insel"
date: "2021-02-23"
tags:
  - urlaub
---

Bleiben wir bei den Dinosauriern: Der Reiseführer hilft nicht nur in Lissabon weiter, sondern auch, wenn es im nächsten
Urlaub abgelegener sein soll. Wie z.B. [Isla Sorna](https://example.org/wiki/Isla_Sorna_(Movie_canon)), "one of five
islands", auf der die Fähre zweimal in der Woche anlegt. Klingt gut und ist laut Prospekt vollkommen sicher.
"""
PLACEHOLDERS = """---
title: "Movies of the Month"
draft: true
---

## Top five movies

### First movie (Year)
*dir by*

Review text goes here. A month of movies, and the movie of the month.
"""
SHEET_TO_FILL = """---
title: "{{title}}"
type: film
director:
---

# {{title}}

| | |
|---|---|
| **Année** | {{year}} |
| **Réalisateur** | {{director}} |
| **Genre** | {{genre}} |
| **Durée** | {{duration}} |
| **Plateforme** | {{platform}} |
"""
BORN_BELOW = """Simone Signoret
Née le 25 mars 1921 à Wiesbaden
Morte le 30 septembre 1985 à Autheuil-Authouillet

Elle tourne avec Jacques Becker « Casque d'or », avec Jean-Pierre Melville « L'Armée des ombres ». Ses films sont devenus des classiques.
"""
FILED_LIFE = """---
name: "Alida Valli"
birth: "1921-05-31"
occupation: ["Actress"]
---

## Summary

Alida Valli was an Italian film actress, known for The Third Man, directed by Carol Reed, and for Senso, directed by Luchino Visconti.
"""
OF_NO_FILM = (
    BORN_BELOW, FILED_LIFE, HANDBOOK, PERSON, INSTRUCTIONS, TEMPLATE, PLAY, PLAY_FROM_A_FILM, COMEDY, CONCERTS, TRAVEL, PLACEHOLDERS, SHEET_TO_FILL,
)  # fmt: skip


@pytest.mark.parametrize("text", OF_NO_FILM)
def test_no_film_is_read_from_a_page_that_is_about_none(text: str) -> None:
    assert read(page_from_text(text)).film is None


def test_a_film_that_was_a_play_is_one() -> None:
    text = "Arsenic and Old Lace (1944)\nFrank Capra's film of the play by Joseph Kesselring keeps the stage and its doors."
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Arsenic and Old Lace"


def test_a_page_that_is_hardly_about_a_film_says_so() -> None:
    page = page_from_text(HANDBOOK)
    assert page.kind == "not_film" or "film-unsure" in [doubt.code for doubt in read(page).doubts]


def test_a_sheet_leaves_no_such_doubt() -> None:
    reading = read(
        page_from_text("Adam\nDirector: Maryam Touzani\nCast: Lubna Azabal, Nisrin Erradi\nRuntime: 98 min\n")
    )
    assert reading.film is not None
    assert "film-unsure" not in [doubt.code for doubt in reading.doubts]
