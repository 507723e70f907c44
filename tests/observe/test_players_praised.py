"""Players whom a text praises in other words than their roles. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

MORE = {
    "es": "La orilla\n\nLa película La orilla es un drama de personajes y el guion del film avanza sin prisa. {told}\n",
    "fr": "Les Marées\n\nLe film Les Marées est un drame sur deux sœurs et le scénario du film avance sans hâte. {told}\n",
    "en": "The Ferry\n\nThe film The Ferry is a drama of two sisters and the script of the film takes its time. {told}\n",
    "de": "Die Fähre\n\nDer Film Die Fähre ist ein Drama über zwei Schwestern und das Drehbuch lässt sich Zeit. {told}\n",
    "nl": "De veerboot\n\nDe film De veerboot is een drama over twee zussen en het scenario neemt de tijd. {told}\n",
    "it": "Il faro\n\nIl film Il faro è un dramma su due sorelle e la sceneggiatura del film procede senza fretta. {told}\n",
}


@pytest.mark.parametrize(
    ("lang", "told", "players"),
    [
        ("es", "En un papel corto, Joaquín Lara también está fantástico.", ["Joaquín Lara"]),
        ("fr", "On retient la lumineuse présence de Jeanne Morin.", ["Jeanne Morin"]),
        ("fr", "Il retrouve l'excellente Jeanne Morin.", ["Jeanne Morin"]),
        ("it", "Nella parte più dura Marta Solari è straordinaria.", ["Marta Solari"]),
        ("fr", "La photographie de Jeanne Morin est sublime.", []),
        ("fr", "Jeanne Morin est née à Brest.", []),
        ("en", "I thought Emma Morin was fantastic from start to finish.", ["Emma Morin"]),
        ("en", "The film also has the always excellent Emma Morin.", ["Emma Morin"]),
        ("en", "The daughter, played here by Emma Morin, stays at home.", ["Emma Morin"]),
        ("en", "It owes to the brilliant Emma Morin drama of the same name.", []),
        ("de", "Auch Emma Morin ist einfach großartig.", ["Emma Morin"]),
        ("de", "Ein überzeugendes Drama Jonas Webers folgte.", []),
        ("de", "Die Burgschauspielerin Emma Morin ist einfach großartig.", ["Emma Morin"]),
        ("de", "Selbst Emma Morin ist hier großartig.", ["Emma Morin"]),
        (
            "it",
            "Lo regge una coppia, supportata da caratteristi come Marta Solari e Bruno Levi.",
            ["Marta Solari", "Bruno Levi"],
        ),
        ("nl", "Zoals altijd is Emma Morin er ook, en Emma Morin is echt uitstekend.", ["Emma Morin"]),
        ("en", "Then Emma Morin picks up a brave role, far from her usual ones.", ["Emma Morin"]),
        ("de", "Emma Morin übernimmt die kleine Rolle der Tante.", ["Emma Morin"]),
        ("nl", "Emma Morin neemt de zware rol van de moeder op zich.", ["Emma Morin"]),
        ("en", "The younger sister is played by newcomer Emma Morin here.", ["Emma Morin"]),
        ("de", "Die jüngere Schwester wird gespielt von Newcomer Emma Morin.", ["Emma Morin"]),
        ("nl", "De jongste zus wordt gespeeld door nieuwkomer Emma Morin.", ["Emma Morin"]),
        ("en", "She falls for an organist called Marion (a very blonde Emma Morin) and stays.", ["Emma Morin"]),
        ("fr", "Elle retrouve sa petite sœur Lou (la très jeune Emma Morin) au port.", ["Emma Morin"]),
        ("es", "La espera su hermana Lola (una jovencísima Emma Morin) en el puerto.", ["Emma Morin"]),
        ("it", "La aspetta la sorella Lia (una giovanissima Emma Morin) nel porto.", ["Emma Morin"]),
        ("de", "Dort wartet ihre Schwester Lea (eine sehr junge Emma Morin) am Hafen.", ["Emma Morin"]),
        ("nl", "Daar wacht haar zus Lea (een piepjonge Emma Morin) in de haven.", ["Emma Morin"]),
    ],
)
def test_praise_behind_or_before_a_name(lang: str, told: str, players: list[str]) -> None:
    reading = read(page_from_text(MORE[lang].format(told=told)))
    assert [str(o.value) for o in reading.observations if o.field == "cast"] == players


def test_the_whole_name_of_a_character_stands_before_its_player() -> None:
    told = "El guion busca a un actor retirado, el viejo Julio Arenas (José Coronado), al que nadie ha visto en años."
    reading = read(page_from_text(MORE["es"].format(told=told)))
    assert [str(o.value) for o in reading.observations if o.field == "character"] == ["Julio Arenas"]


BOLD = """# Il faro

Il film Il faro è un dramma su due sorelle e la sceneggiatura del film procede senza fretta.

Su tutti **Marta Solari**, **Elena Stasi** e [[Bruno Levi]] sono bravissimi nel ruolo dei tre fratelli.
"""


def test_names_in_bold_and_linked_names_are_one_list() -> None:
    reading = read(page_from_text(BOLD, name="page.md"))
    assert reading.film is not None
    assert set(reading.film.cast) == {"Marta Solari", "Elena Stasi", "Bruno Levi"}
