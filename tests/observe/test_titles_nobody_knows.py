"""Titles of films that no list has: nothing but the page says that the words are one."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

# name of the case -> page, title; the films are made up, but for those that their makers made before
TITLES = {
    "a first word of prizes": (
        "# Tiger Orchard\n\n*Tiger Orchard* is a drama about two growers who fight over a well. The film takes its time, and its "
        "actors are superb. Directed by Hanna Kerbrat, *Tiger Orchard* is a film to see.\n",
        "Tiger Orchard",
    ),
    "two halves between marks": (
        "Film „Mondland - Ohne Wiederkehr“: Der Film hat Zeit\n\nDer Spielfilm „Mondland - Ohne Wiederkehr“, das Debüt der "
        "Regisseurin Hanna Kerbrat, erzählt von zwei Brüdern. Der Film läuft ab Donnerstag im Kino.\n",
        "Mondland - Ohne Wiederkehr",
    ),
    "two halves before a year": (
        "Seegras - Ein langer Winter (2021)\n\nEin Film über eine Insel, auf der niemand mehr fischt. Regie führte Hanna "
        "Kerbrat, und der Film ist so still wie seine Figuren. Ein Film, der bleibt.\n",
        "Seegras - Ein langer Winter",
    ),
    "called so behind its genre": (
        "Trailer time\n\nA first look at a new psychological thriller titled Bigger Than Orchards, and it is a "
        "slow one. The film is written and directed by Hanna Kerbrat. The thriller opens in cinemas next month.\n",
        "Bigger Than Orchards",
    ),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES.keys())
def test_a_title_is_read_from_what_the_page_says(text: str, title: str) -> None:
    found = read(page_from_text(text, name="page.md")).film
    assert found is not None
    assert found.title == title


def test_an_earlier_film_of_the_maker_is_not_told_for_a_new_one() -> None:
    text = (
        "# Fallen Orchards\n\nWith Eternal Sunshine of the Spotless Mind, Michel Gondry, Jim Carrey and Kate Winslet made a film "
        "about forgetting. His new one has nobody of them, and nobody forgets anything. The film is long, and the "
        "orchards are bare.\n"
    )
    found = read(page_from_text(text, name="page.md")).film
    assert found is None or found.title == "Fallen Orchards"
