"""Lists that name films by hours, stars or years alone. Our own words on real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text
from kerguen.values.listed import listed_title

HOURS = """La filmoteca proyecta películas gratis este miércoles. La cartelera del día en las dos salas del cine:
La doble vida de Verónica: 14:00 – 19:00 horas
El conformista: 16:15 horas
Tótem: 16:30 – 21:00 horas
"""
STARS = """Drone ★★☆☆

Dans ce premier film de Simon Bouisson, une étudiante en architecture se découvre observée par un appareil muet.

La bande-annonce

Adam ★★★☆

Le film de Maryam Touzani filme deux femmes, une boulangerie et la patience du pain, sans jamais hausser la voix.
"""
YEARS = """Films van de week in de bioscoop

Mank (2020) - drama

Een scenarist dicteert in bed het scenario van een meesterwerk terwijl de studio's om hem heen hun oorlogen voeren.

Freaky (2020) - komische horror

Een scholiere en een moordenaar worden wakker in elkaars lichaam, en de film heeft daar zichtbaar veel plezier in.
"""
CREDIT_AFTER_BRACKET = """Cine Chaplin: películas del festival

La deuda: (Argentina, España, 2019) por Gustavo Fontán.

Proyección: 10:30 pm

Chicuarotes: (México, 2019) por Gael García Bernal.

Proyección: 08:30 pm
"""


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (HOURS, ["La doble vida de Verónica", "El conformista", "Tótem"]),
        (STARS, ["Drone", "Adam"]),
        (YEARS, ["Mank", "Freaky"]),
        (CREDIT_AFTER_BRACKET, ["La deuda", "Chicuarotes"]),
    ],
)
def test_every_film_of_the_list_is_read(text: str, titles: list[str]) -> None:
    assert [film.title for film in read(page_from_text(text)).films] == titles


def test_credit_and_year_beside_the_bracket_are_of_their_film() -> None:
    films = read(page_from_text(CREDIT_AFTER_BRACKET)).films
    assert [(f.directors, f.year) for f in films] == [(("Gustavo Fontán",), 2019), (("Gael García Bernal",), 2019)]


@pytest.mark.parametrize(
    "line",
    [
        "Mardi 18 à 19h30",
        "Hours:",
        "Reviewed in 2019.",
        "le 12 (2019)",
        "Mars (2020)",
        "A sentence that goes on (2019) and on",
    ],
)
def test_other_lines_name_no_film(line: str) -> None:
    assert listed_title(line, 0, len(line)) is None


def test_opening_hours_are_no_films() -> None:
    text = "The Old Mill\n\nHours of operation\nBreakfast daily: 7:00\nLunch: 11:30\nDinner: 17:30\nBrunch: 10:00\n"
    assert read(page_from_text(text)).film is None
