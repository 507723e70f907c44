"""Lists of winners: the person before the film in a bracket, the film first, headings of crafts, nominations."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_from_text

FIRST_THE_PERSON = """Oscars 2024: die Gewinner

Nach den Golden Globes war es so erwartet worden. Bei den Oscars setzte sich ein Film durch, der Abend der Oscars dauerte lange.

Bester Film: „Oppenheimer“ von Christopher Nolan
Bester Hauptdarsteller: Cillian Murphy (Oppenheimer)
Beste Hauptdarstellerin: Emma Stone (Poor Things)
Beste Filmmusik: Ludwig Göransson (Oppenheimer)
Bestes Originaldrehbuch: Justine Triet und Arthur Harari (Anatomie eines Falls)
"""

FIRST_THE_FILM = """Le palmarès des César 2024

Meilleur film : Anatomie d’une chute, de Justine Triet. Une soirée sans surprise.
Meilleur acteur : Arieh Worthalter pour Le Procès Goldman

Les autres films primés
Le Règne animal, de Thomas Cailley : Meilleure photo (David Cailley), Meilleur son, Meilleurs costumes
Chien de la casse : Meilleur premier film, Meilleure révélation masculine pour Raphaël Quenard
Je verrai toujours vos visages : Meilleure actrice dans un second rôle pour Adèle Exarchopoulos
"""

SET_IN_CAPITALS = """I premi David di Donatello 2022

Ai David di Donatello una sera di festa, dopo quella degli Oscar.
MIGLIOR FILM
‘È stata la mano di Dio’
MIGLIOR REGIA
Paolo Sorrentino per ‘È stata la mano di Dio’
MIGLIORE ATTORE PROTAGONISTA
Silvio Orlando per ‘Ariaferma’
FOTOGRAFIA
Daria D’Antonio per ‘È stata la mano di Dio’
"""

NAMED_FOR = """César 2020, les nommés

Sélection Meilleur film César 2020
La Belle Époque de Nicolas Bedos
Les Misérables de Ladj Ly
Roubaix, une lumière d’Arnaud Desplechin
Sélection Meilleur acteur César 2020
Daniel Auteuil dans La Belle Époque
Damien Bonnard dans Les Misérables
Roschdy Zem dans « Roubaix, une lumière »
"""


def _given(reading: Reading) -> set[tuple[str, str, str | None, str]]:
    titles = {film.subject: film.title for film in reading.subjects()}
    return {(titles[a.subject], (a.category or "").lower(), a.person, a.outcome) for a in reading.awards}


@pytest.fixture(scope="module")
def oscars() -> Reading:
    return read(page_from_text(FIRST_THE_PERSON))


def test_who_stands_before_a_bracket_is_honoured_and_the_film_in_it(oscars: Reading) -> None:
    assert _given(oscars) == {
        ("Oppenheimer", "bester film", None, "won"),
        ("Oppenheimer", "bester hauptdarsteller", "Cillian Murphy", "won"),
        ("Poor Things", "beste hauptdarstellerin", "Emma Stone", "won"),
        ("Oppenheimer", "beste filmmusik", "Ludwig Göransson", "won"),
        ("Anatomie eines Falls", "bestes originaldrehbuch", "Justine Triet und Arthur Harari", "won"),
    }


def test_the_body_is_the_one_that_the_text_above_names_most(oscars: Reading) -> None:
    assert {one.body for one in oscars.awards} == {"Academy Awards"}


def test_who_is_honoured_for_a_craft_is_no_director(oscars: Reading) -> None:
    assert [film.directors for film in oscars.films] == [("Christopher Nolan",), (), ()]


def test_a_line_may_begin_with_the_film_and_go_on_with_its_prizes() -> None:
    given = _given(read(page_from_text(FIRST_THE_FILM)))
    assert {
        ("Anatomie d’une chute", "meilleur film", None, "won"),
        ("Le Procès Goldman", "meilleur acteur", "Arieh Worthalter", "won"),
        ("Le Règne animal", "meilleure photo", "David Cailley", "won"),
        ("Le Règne animal", "meilleur son", None, "won"),
        ("Le Règne animal", "meilleurs costumes", None, "won"),
        ("Chien de la casse", "meilleure révélation masculine", "Raphaël Quenard", "won"),
        ("Je verrai toujours vos visages", "meilleure actrice dans un second rôle", "Adèle Exarchopoulos", "won"),
    } <= given


def test_a_craft_in_capitals_is_a_prize_of_its_own() -> None:
    reading = read(page_from_text(SET_IN_CAPITALS))
    assert _given(reading) == {
        ("È stata la mano di Dio", "miglior film", None, "won"),
        ("È stata la mano di Dio", "miglior regia", "Paolo Sorrentino", "won"),
        ("Ariaferma", "migliore attore protagonista", "Silvio Orlando", "won"),
        ("È stata la mano di Dio", "fotografia", "Daria D’Antonio", "won"),
    }
    assert {one.body for one in reading.awards} == {"Accademia del Cinema Italiano (David di Donatello)"}


def test_a_selection_for_a_prize_is_a_nomination() -> None:
    reading = read(page_from_text(NAMED_FOR))
    assert {one.outcome for one in reading.awards} == {"nominated"}
    assert ("Roubaix, une lumière", "sélection meilleur acteur césar 2020", "Roschdy Zem", "nominated") in _given(
        reading
    )


def test_two_words_that_are_a_name_are_no_prize() -> None:
    page = "# Watched\n\n- **The Killer** (2023) — David Fincher — 6/10\n- **Barbie** (2023) — Greta Gerwig — 8/10\n- **Maestro** (2023) — Bradley Cooper — 7/10\n"
    assert not read(page_from_text(page)).awards


def test_the_prize_of_one_film_is_not_given_to_the_first_of_the_page() -> None:
    page = (
        "# New in cinemas\n\nThis week four films open, among them Parasite, which won the Palme d’Or in Cannes.\n\n"
        "## Joker\nDirected by: Todd Phillips\nStarring: Joaquin Phoenix\n\n"
        "## Parasite\nDirected by: Bong Joon-ho\nStarring: Song Kang-ho\n\n"
        "## Ad Astra\nDirected by: James Gray\nStarring: Brad Pitt\n"
    )
    reading = read(page_from_text(page))
    assert {(title, category) for title, category, _, _ in _given(reading)} <= {("Parasite", "palme d’or")}


UNKNOWN_NAMES = """Gouden Kalveren 2018, alle winnaars van het Nederlands Film Festival

Beste Camera
Lennert Hillege - Beyond Words
Beste Scenario
Jaap van Heusden, Jan Willem den Bok - In Blue
Beste Film
Bankier van het Verzet - Alain de Levita
"""


def test_for_a_craft_the_person_stands_first() -> None:
    assert _given(read(page_from_text(UNKNOWN_NAMES))) == {
        ("Beyond Words", "beste camera", "Lennert Hillege", "won"),
        ("In Blue", "beste scenario", "Jaap van Heusden, Jan Willem den Bok", "won"),
        ("Bankier van het Verzet", "beste film", None, "won"),
    }


def test_who_was_honoured_may_be_named_by_trade_or_before_the_prize() -> None:
    page = (
        "# Dirty God\n\nRegie: Sacha Polak\nMet: Vicky Knight\nDuur: 104 minuten\n\n"
        "Dirty God won het Gouden Kalf voor de beste film op het Nederlands Film Festival. Polak werd ook geëerd met het Gouden "
        "Kalf voor de beste regie. De film kreeg daarnaast het Gouden Kalf voor beste filmmuziek, voor componist Rutger Reinders."
    )
    assert {
        ("Dirty God", "beste regie", "Sacha Polak", "won"),
        ("Dirty God", "beste filmmuziek", "Rutger Reinders", "won"),
    } <= _given(read(page_from_text(page)))


def test_a_prize_between_marks_is_no_other_film() -> None:
    page = (
        "# Relatos salvajes\n\nDirección: Damián Szifron\nReparto: Ricardo Darín\n\n"
        "El filme ganó el “Premio del Público” del Festival de San Sebastián ante una sala llena de gente que aplaudía."
    )
    assert {one.body for one in read(page_from_text(page)).awards} == {"Festival de San Sebastián"}


CRAFTS_ALONE = """The Square wint de Gouden Palm

De Gouden Palm van het filmfestival van Cannes gaat naar The Square van de Zweed Ruben Östlund. Het palmares van Cannes:

Gouden Palm: “The Square” (Ruben Östlund)
Grand Prix: “120 battements par minute” (Robin Campillo)
Regisseur: Sofia Coppola, “The Beguiled”
Acteur: Joaquin Phoenix, “You Were Never Really Here”
Actrice: Diane Kruger, “In the Fade”
Prijs van de jury: “Loveless” (Andrey Zvyagintsev)
"""


def test_a_trade_alone_is_a_prize_before_a_person_and_a_film_between_marks() -> None:
    given = _given(read(page_from_text(CRAFTS_ALONE)))
    assert {
        ("The Beguiled", "regisseur", "Sofia Coppola", "won"),
        ("You Were Never Really Here", "acteur", "Joaquin Phoenix", "won"),
        ("In the Fade", "actrice", "Diane Kruger", "won"),
        ("Loveless", "prijs van de jury", None, "won"),
    } <= given


def test_the_prizes_of_one_festival_stand_beside_each_other() -> None:
    page = (
        "# Girl\n\nRegie: Lukas Dhont\nMet: Victor Polster\nDuur: 105 minuten\n\n"
        "Girl won op het filmfestival van Cannes de Camera d’Or en de Queer Palm, en de internationale pers beloonde de film met de Prix Fipresci."
    )
    assert {"camera d’or", "queer palm"} <= {category for _, category, _, _ in _given(read(page_from_text(page)))}
