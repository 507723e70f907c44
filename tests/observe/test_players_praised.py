"""Players whom a text praises in other words than their roles. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

MORE = {
    "es": "La orilla\n\nLa película La orilla es un drama de personajes y el guion del film avanza sin prisa. {told}\n",
    "fr": "Les Marées\n\nLe film Les Marées est un drame sur deux sœurs et le scénario du film avance sans hâte. {told}\n",
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
    ],
)
def test_praise_behind_or_before_a_name(lang: str, told: str, players: list[str]) -> None:
    reading = read(page_from_text(MORE[lang].format(told=told)))
    assert [str(o.value) for o in reading.observations if o.field == "cast"] == players


def test_the_whole_name_of_a_character_stands_before_its_player() -> None:
    told = "El guion busca a un actor retirado, el viejo Julio Arenas (José Coronado), al que nadie ha visto en años."
    reading = read(page_from_text(MORE["es"].format(told=told)))
    assert [str(o.value) for o in reading.observations if o.field == "character"] == ["Julio Arenas"]
