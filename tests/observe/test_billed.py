"""Makers beside or under the title at the top. Our own words, true facts."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

STORY = "Ein Film über zwei Freunde im Sommer, mit einer Kamera, die den Figuren nahe bleibt.\n"


@pytest.mark.parametrize(
    ("top", "title", "directors"),
    [
        ("Sick of Myself (Kristoffer Borgli)", "Sick of Myself", ("Kristoffer Borgli",)),
        ("Aftersun – Charlotte Wells (2022)", "Aftersun", ("Charlotte Wells",)),
        ("Belén, de Dolores Fonzi", "Belén", ("Dolores Fonzi",)),
        ("Warrior\nde Gavin O'Connor, 2011", "Warrior", ("Gavin O'Connor",)),
        ("Adagio\nRegia di Stefano Sollima vedi scheda film", "Adagio", ("Stefano Sollima",)),
        (
            "LE OTTO MONTAGNE\nRegia: Felix Van Groeningen, Charlotte Vandermeersch con Luca Marinelli",
            "Le Otto Montagne",
            ("Felix Van Groeningen", "Charlotte Vandermeersch"),
        ),
    ],
)
def test_a_maker_at_the_top_directs_the_film_of_the_title(top: str, title: str, directors: tuple[str, ...]) -> None:
    film = read(page_from_text(f"{top}\n\n{STORY}")).film
    assert film is not None and (film.title, film.directors) == (title, directors)


@pytest.mark.parametrize(
    "top",
    [
        "Aftersun (2022)\nvon Petra Lindner",  # a byline, not said again
        "Vidas pasadas (2023)\npor Marta Solano",
        "Director: Tom Ford (A Single Man)",
    ],
)
def test_an_author_under_the_title_is_no_director(top: str) -> None:
    film = read(page_from_text(f"{top}\n\n{STORY}")).film
    assert film is None or not {"Petra Lindner", "Marta Solano", "A Single Man"} & set(film.directors)


def test_another_title_in_the_bracket_is_no_director() -> None:
    film = read(
        page_from_text("Vidas pasadas (Past Lives)\n\nPast Lives o Vidas pasadas es una película de Celine Song.\n")
    ).film
    assert film is not None and film.directors == ("Celine Song",)
