"""Words that look like a person, a country or a film and are none."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of


def test_who_is_played_behind_what_he_is_is_no_player() -> None:
    text = (
        "# Recensie: Oppenheimer\n\nMet Cillian Murphy in de hoofdrol, Benny Safdie als theoretisch natuurkundige Edward Teller en "
        "David Krumholtz als Isidor Rabi vertelt Christopher Nolan een lang verhaal.\n"
    )
    film = read(page_of(text.encode(), "oppenheimer.md")).film
    assert film and "Edward Teller" not in film.cast
    assert "Cillian Murphy" in film.cast


def test_initials_over_a_name_stand_for_its_picture_and_are_no_country() -> None:
    page = (
        "<title>Lindes (2019) - Filmdb</title><h1>Lindes (2019)</h1><p>Director: Marta Solano</p><p>Runtime: 97 min</p>"
        "<p>A beekeeper loses her hives and finds a sister she never knew.</p><h2>Cast</h2>"
        "<div>TH</div><div>Tom Harker</div><div>MC</div><div>Marie Clemens</div>"
    )
    reading = read(page_of(page.encode(), "lindes.html"))
    assert reading.film and reading.film.cast == ("Tom Harker", "Marie Clemens")
    assert not [o for o in reading.observations if o.field == "country"]


@pytest.mark.parametrize("fence", ["```", "~~~"])
def test_a_table_in_a_text_about_code_makes_no_film(fence: str) -> None:
    text = (
        "# Notes\n\n## HTML\n\n| Field | Value |\n|---|---|\n| Director | James Cameron |\n| Year | 1997 |\n\n"
        f"{fence}python\nimport json\n\ndata = json.load(open('films.json'))\nfor film in data:\n    print(film['title'])\n{fence}\n"
    )
    reading = read(page_of(text.encode(), "notes.md"))
    assert reading.page.kind == "not_film"
    assert not reading.subjects()


@pytest.mark.parametrize(
    ("text", "maker"),
    [
        ("The comedy film Lindes, directed by the actor Joel Moore and starring Ada Reed, opens on Friday.", "Joel Moore"),
        ("The thriller Lindes, directed by American filmmaker Joel Moore, stars Ada Reed.", "Joel Moore"),
        ("La película Lindes, dirigida por el actor Pablo Rey y protagonizada por Ada Ruiz, se estrena el viernes.", "Pablo Rey"),
        ("Le film Lindes, réalisé par l'acteur Jean Morel avec Ada Reed, sort mercredi.", "Jean Morel"),
    ],
)  # fmt: skip
def test_who_directed_is_no_player_for_being_called_an_actor(text: str, maker: str) -> None:
    film = read(page_of(f"Lindes\n\n{text}\n".encode(), "lindes.txt")).film
    assert film and film.directors == (maker,)
    assert maker not in film.cast
