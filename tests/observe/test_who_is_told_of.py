"""Actors behind common nouns, makers of two trades, makers after quoted titles. Our own words, true facts."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text


@pytest.mark.parametrize(
    "text",
    [
        "Dans ce film, la mère (Sara Forestier), débordée, accouche trop jeune, et la juge (Catherine Deneuve) suit le garçon.",
        "In diesem Film gerät die Mutter (Sara Forestier) an ihre Grenzen, und die Richterin (Catherine Deneuve) greift ein.",
        "En esta película la madre (Sara Forestier) se rinde, y la jueza (Catherine Deneuve) no deja caer al muchacho nunca.",
        "In questo film la madre (Sara Forestier) si arrende, e la giudice (Catherine Deneuve) non lascia cadere il ragazzo.",
        "In deze film geeft de moeder (Sara Forestier) het op, en de rechter (Catherine Deneuve) houdt de jongen overeind.",
    ],
)
def test_a_name_in_brackets_behind_a_person_of_the_story_is_of_the_cast(text: str) -> None:
    film = read(page_from_text(f"La Tête haute (2015)\nUn film d'Emmanuelle Bercot\n\n{text}\n")).film
    assert film is not None and set(film.cast) == {"Sara Forestier", "Catherine Deneuve"}


@pytest.mark.parametrize("noun", ["novel", "book", "score", "magazine critic"])
def test_a_name_in_brackets_behind_a_work_is_not(noun: str) -> None:
    text = f"Close (2022)\n\nThe film by Lukas Dhont owes something to an older {noun} (Anna Karlsen), or so the film people say.\n"
    film = read(page_from_text(text)).film
    assert film is not None and film.cast == ()


@pytest.mark.parametrize(
    ("text", "director"),
    [
        ("Hard Truths (2024)\n\nDe Engelse regisseur en scenarist Mike Leigh maakte de film Hard Truths. Leigh blijft scherp.", "Mike Leigh"),
        ("Hard Truths (2024)\n\nRegisseur und Drehbuchautor Mike Leigh zeigt mit dem Film Hard Truths alles. Leigh bleibt streng.", "Mike Leigh"),
    ],
)  # fmt: skip
def test_a_maker_of_two_trades_directs(text: str, director: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and film.directors == (director,)


def test_the_maker_after_a_quoted_title_names_both() -> None:
    text = (
        "El domingo, a las 16 y 18:30, se proyectará en el cine “El viejo roble”, de Ken Loach. La película sucede en un "
        "pub del norte. El filme de Loach ganó el premio del público.\n"
    )
    film = read(page_from_text(text)).film
    assert film is not None and (film.title, film.directors) == ("El viejo roble", ("Ken Loach",))


def test_whose_review_it_is_is_no_part_of_the_title() -> None:
    text = "La chimera: la recensione di una spettatrice\n\nIl film è una meraviglia: la storia, le scene, gli attori. La chimera è un film di Alice Rohrwacher.\n"
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "La chimera"


def test_who_is_played_is_no_player_whatever_follows() -> None:
    text = "# Das Lehrerzimmer (2022)\n\nRegie: İlker Çatak\n\nDer Film zeigt eine Schule. Leonie Benesch spielt Carla Nowak als Frau unter Strom.\n"
    film = read(page_from_text(text, "kritik.md")).film
    assert film is not None
    assert film.cast == ("Leonie Benesch",)
