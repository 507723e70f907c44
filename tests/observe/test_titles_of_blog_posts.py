"""Titles under a date, beside stars or a cast, before a verb; makers behind an adjective. Our own words, true facts."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

CASES = [
    ("shouted under a date", "Las Niñas", """domingo, 7 de junio de 2020

LAS NIÑAS, o la memoria de un colegio

Zaragoza, 1992. La directora Pilar Palomero filma el silencio con paciencia, y el guion se apoya
en los gestos de las actrices. Una película pequeña que crece en la memoria, de fotografía cálida y ritmo sereno; los personajes respiran en cada escena y el montaje no corre: una cinta espléndida.
"""),
    ("two closing quotation marks", "Bacurau", """Mi veredicto….’Bacurau’

Por: una espectadora

Un pueblo desaparece de los mapas. La película es un western de Kleber Mendonça Filho, y la cinta Bacurau no pide
permiso. Los personajes resisten, la trama se tuerce y el espectador aplaude.
"""),
    ("with its cast in brackets", "Paterson", """Paterson

Paterson (Adam Driver, Golshifteh Farahani, Nellie) – A bus driver writes poems between two stops.

Nothing happens in Paterson and the film is a delight. The acting is quiet, the script patient.
"""),
    ("a verb before the date", "Close", """Close is vanaf 2 november 2022 in de bioscoop te zien

De distributeur brengt de film uit. De film Close is geregisseerd door Lukas Dhont.
"""),
    ("a numbered preview", "Alcarràs", """Sneak preview week 14: Alcarràs

Een film over perziken en een familie. Het acteerwerk van de hele familie overtuigt en het verhaal blijft klein, met een sterk einde, mooie beelden en muziek. De kijker proeft elk personage. Vanaf donderdag in de bioscoop.
"""),
    ("the words of a poster", "La chimera", """Locandina La chimera

Un film di Alice Rohrwacher. Con Josh O'Connor, Carol Duarte. Italia, 2023.

Un archeologo inglese torna in Toscana.
"""),
]  # fmt: skip


@pytest.mark.parametrize(("how", "title", "text"), CASES, ids=[case[0] for case in CASES])
def test_the_title_of_a_post(how: str, title: str, text: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and film.title == title, how


@pytest.mark.parametrize(
    ("text", "director"),
    [
        ("Adam\n\nEn la película Adam, la directora marroquí Maryam Touzani filma el pan. Touzani sabe mirar.", "Maryam Touzani"),
        ("Drone\n\nDans le film Drone, le réalisateur français Simon Bouisson invente une menace. Bouisson débute.", "Simon Bouisson"),
    ],
)  # fmt: skip
def test_an_adjective_may_stand_between_the_noun_and_the_maker(text: str, director: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and film.directors == (director,)


@pytest.mark.parametrize(
    "text",
    [
        "Le film Adam suit deux femmes. Lubna Azabal incarne Abla, boulangère à Casablanca, et le film tient sur elle.",
        "In the film Adam two women meet. Lubna Azabal plays Abla, a baker in Casablanca, and carries the whole film.",
        "En la película Adam, Lubna Azabal encarna a Abla, panadera en Casablanca, y la película se apoya en ella.",
        "In de film Adam speelt alles zich af in een bakkerij. Lubna Azabal vertolkt Abla en de film rust op haar.",
    ],
)
def test_who_plays_is_of_the_cast(text: str) -> None:
    film = read(page_from_text(f"Adam (2019)\n\n{text}\n")).film
    assert film is not None and "Lubna Azabal" in film.cast
