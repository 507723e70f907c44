"""Titles that German and Dutch pages frame, credit or announce in ways of their own."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.values.people import names_in

CASES = {
    "a frame under the address and the hours": (
        "Beursstraat 44\n7551 HV Hengelo\nDonderdag 9 januari | 20.15 uur |\nFilmhuis: The Room Next Door\n"
        "Ingrid en Martha waren vriendinnen. De film won de Gouden Leeuw.\nSpeelduur: 110 min",
        "The Room Next Door",
    ),
    "the title with its maker behind the noun": (
        "De film Druk van Thomas Vinterberg draait vanaf volgende week in het filmhuis. Mads Mikkelsen speelt een leraar.",
        "Druk",
    ),
    "a byline between the title and the sheet": (
        "# Recensie: Perfect Days\n\n*Door Jan de Vries – 2 februari 2024*\n\n"
        "**Regie:** Wim Wenders | **Speelduur:** 124 minuten | **Met:** Koji Yakusho, Arisa Nakano\n\nEen mooie film.",
        "Perfect Days",
    ),
    "a verb of news behind a title in small letters": (
        "Alles is liefde krijgt vervolg\n\nDe Nederlandse komedie Alles is liefde krijgt na zeventien jaar een vervolg. "
        "Regisseur Joram Lürsen keert niet terug.",
        "Alles is liefde",
    ),
    "a newsletter names its club first": (
        "Nieuwsbrief Filmclub 't Hoogt\n\nBeste leden,\n\nOp dinsdag 12 april draaien wij Girl (2018), het debuut van de "
        "Vlaamse regisseur Lukas Dhont. Victor Polster speelt Lara. Girl won in Cannes de Camera d'Or.",
        "Girl",
    ),
    "the maker's name under the title is none": (
        "Donderdag 19 dec. 2024 om 20:55\n\nThe Room Next Door\n\nPedro Almodóvar\nFilmhuis Lumen, Delft\n\n"
        "In deze nieuwe film van meesterfilmer Pedro Almodóvar spelen Julianne Moore en Tilda Swinton twee vrienden.",
        "The Room Next Door",
    ),
}


@pytest.mark.parametrize(("text", "title"), CASES.values(), ids=CASES.keys())
def test_the_title_is_found(text: str, title: str) -> None:
    reading = read(page_of(text.encode(), "page.md"))
    assert reading.film is not None
    assert reading.film.title == title


def test_a_verb_of_playing_that_ends_a_sentence_says_nothing_of_the_next_name() -> None:
    text = (
        "Filmkritik: Gundermann\n\nAndreas Dresen erzählt in seinem neuen Film Gundermann von dem Liedermacher aus der "
        "Lausitz, den Alexander Scheer verkörpert. Anna Unterberger spielt seine Frau Conny."
    )
    film = read(page_of(text.encode(), "page.txt")).film
    assert film is not None
    assert film.cast == ("Alexander Scheer", "Anna Unterberger")


def test_players_behind_mit_in_a_line_of_facts_are_no_makers() -> None:
    text = "PERFECT DAYS\nJ/D 2023, R: Wim Wenders, 124 Min., OmU, FSK: 0, mit Koji Yakusho, Tokio Emoto\n\nHirayama ist zufrieden."
    reading = read(page_of(text.encode(), "page.txt"))
    assert reading.film is not None
    assert reading.film.directors == ("Wim Wenders",)
    assert [o.value for o in reading.observations if o.field == "certificate"] == ["0"]


SEEN = {
    "in marks": ('Ik heb net "Wat is dan liefde" gezien, een komedie over een advocate.', "Wat is dan liefde"),
    "in capitals": ("Ich habe gestern Abend endlich Perfect Days gesehen. Was für ein schöner Film!", "Perfect Days"),
    "gone to": ("Ik ben gisteren naar de remake van *The Ring* gaan kijken. De spanning blijft hangen.", "The Ring"),
}


@pytest.mark.parametrize(("text", "title"), SEEN.values(), ids=SEEN.keys())
def test_what_the_writer_has_seen_is_the_film(text: str, title: str) -> None:
    reading = read(page_of(f"Recensie\n\n{text} De film is geslaagd, het scenario is sterk.".encode(), "review.md"))
    assert reading.film is not None
    assert reading.film.title == title


def test_actors_named_in_apposition_play() -> None:
    text = (
        "Recensie: Tonio\n\nTonio is een sterke film. Pierre Bokma en Rifka Lodeizen, de acteurs die de ouders van Tonio "
        "spelen, weten goed hoe ze twee gebroken mensen moeten neerzetten."
    )
    film = read(page_of(text.encode(), "page.txt")).film
    assert film is not None
    assert film.cast == ("Pierre Bokma", "Rifka Lodeizen")


def test_a_noun_before_von_is_no_part_of_a_name() -> None:
    text = "Der Beginn von Christian Petzolds neuestem Spielfilm ist seltsam, sagt Florian Henckel von Donnersmarck."
    found = [text[start:end] for start, end in names_in(text, 0, len(text))]
    assert found == ["Christian Petzolds", "Florian Henckel von Donnersmarck"]


def test_a_title_in_capitals_before_its_maker_is_the_title() -> None:
    text = (
        "PRESSEMITTEILUNG\n\nSYSTEMSPRENGER von Nora Fingscheidt startet am 19. September 2019 in den deutschen Kinos\n\n"
        "Nach der Berlinale kommt SYSTEMSPRENGER ins Kino. In den Hauptrollen sind Helena Zengel und Albrecht Schuch zu sehen."
    )
    film = read(page_of(text.encode(), "presse.txt")).film
    assert film is not None
    assert (film.title, film.directors) == ("Systemsprenger", ("Nora Fingscheidt",))


def test_facts_without_colons_in_an_element_named_meta_are_the_films() -> None:
    page = (
        '<html lang="nl"><body><main><h1>Rundskop</h1><ul class="meta"><li>België 2011</li><li>124 minuten</li>'
        "<li>Regie Michaël R. Roskam</li><li>Met Matthias Schoenaerts en Jeroen Perceval</li></ul>"
        "<p>Een jonge veehandelaar uit Limburg doet zaken met een hormonenhandelaar.</p></main></body></html>"
    )
    film = read(page_of(page.encode(), "film.html")).film
    assert film is not None
    assert (film.title, film.directors) == ("Rundskop", ("Michaël R. Roskam",))
    assert film.cast == ("Matthias Schoenaerts", "Jeroen Perceval")


def test_a_framed_heading_names_the_film_that_bears_its_heroines_name() -> None:
    text = (
        "Film der Woche: Undine\n\nUndine (Paula Beer) ist Historikerin und lernt den Taucher Christoph (Franz Rogowski) "
        "kennen.\n\n(D/F 2020, R: Christian Petzold, 90 Min.)"
    )
    film = read(page_of(text.encode(), "tipp.txt")).film
    assert film is not None
    assert film.title == "Undine"


def test_in_a_film_its_maker_tells_whatever_stands_first() -> None:
    text = (
        "Girl is hier te zien. Zo is het.\n\nIn Girl vertelt Lukas Dhont het verhaal van Lara, die ballerina wil worden. "
        "De film is ontroerend en Victor Polster speelt geweldig."
    )
    film = read(page_of(text.encode(), "page.txt")).film
    assert film is not None
    assert (film.title, film.directors) == ("Girl", ("Lukas Dhont",))
    text = 'Im Kino 26.01.2023\n\nLukas Dhont erzählt in "Close" von einer Freundschaft. Ein starker Film ist "Close".'
    film = read(page_of(text.encode(), "page.txt")).film
    assert film is not None
    assert (film.title, film.directors) == ("Close", ("Lukas Dhont",))
