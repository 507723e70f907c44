"""Sheets of small film sites, pages of our own in the way that such sites are built; the facts are true."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_of


def _read(body: str, title: str = "", lang: str = "en") -> Reading:
    html = f'<html lang="{lang}"><head><title>{title}</title></head><body>{body}</body></html>'
    return read(page_of(html.encode(), "page.html"))


def _said(reading: Reading, field: str) -> set[object]:
    return {one.value for one in reading.observations if one.field == field}


def test_a_known_title_with_its_year_over_a_synopsis_is_a_film() -> None:
    reading = _read(
        "<main><h1>Interstellar (2014)</h1><p>A former pilot leaves his farm and his daughter behind, and looks for another "
        "home for mankind beyond a wormhole that somebody has put near Saturn.</p></main>",
        "Watch Interstellar (2014) Full Movie Online - Streamhouse",
    )
    assert [(film.title, film.year) for film in reading.subjects()] == [("Interstellar", 2014)]


@pytest.mark.parametrize("line", ["9/10 | 2h 49min 2014", "9/10 | 2014 2h 49min"])
def test_a_year_beside_the_running_time_is_the_films(line: str) -> None:
    reading = _read(
        f"<h1>Interstellar</h1><h4>{line}</h4><p>Un piloto deja su granja y a su hija.</p>"
        "<p><strong>Genero: </strong>Aventura, Drama</p><p><strong>Actores: </strong>Matthew McConaughey, Anne Hathaway</p>",
        "Interstellar",
        "es",
    )
    assert _said(reading, "year") == {2014}
    assert _said(reading, "runtime") == {169}


def test_the_site_behind_the_title_made_no_film() -> None:
    reading = _read(
        "<header><h1>Tesis</h1></header><main><h2>Información de la película</h2><p>Tesis es una película de suspense. Fue "
        "estrenada en el año 1996 y dirigida por Alejandro Amenábar.</p></main>",
        "Tesis - Mi Sitio de Cine",
        "es",
    )
    assert _said(reading, "director") == {"Alejandro Amenábar"}


def test_a_player_called_frances_is_no_country() -> None:
    reading = _read(
        "<h1>Nomadland (2020)</h1><ul><li>Réalisation : Chloé Zhao</li><li>Acteurs principaux :<ul><li>Frances McDormand</li>"
        "<li>David Strathairn</li></ul></li><li>Durée : 108 minutes</li><li>Sortie : 2020</li></ul>",
        lang="fr",
    )
    assert _said(reading, "country") == set()
    assert _said(reading, "cast") == {"Frances McDormand", "David Strathairn"}


@pytest.mark.parametrize(
    ("field", "value", "label", "words", "lang"),
    [
        ("release_date", "2010-07-21", "La date de sortie du film:", "21.07.2010", "fr"),
        ("genre", "thriller", "Film genre:", "Thriller", "en"),
    ],
)
def test_labels_that_say_they_are_of_the_film(field: str, value: str, label: str, words: str, lang: str) -> None:
    maker = {"fr": "Réalisateur", "en": "Director"}[lang]
    reading = _read(f"<h1>Inception</h1><p>{maker}: Christopher Nolan</p><p>{label} {words}</p>", "Inception", lang)
    assert value in _said(reading, field)
