"""Whose film it is, where a text says so without the word for a director."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

TEXTS = [
    ("Toutes nos envies", "Ce nouveau mélo de Philippe Lioret évite les larmes, et le film est mieux que les autres films.", "Philippe Lioret"),
    ("Petite Maman", "Céline Sciamma, pour son cinquième film, reste à hauteur d'enfant. Le film dure à peine plus d'une heure.", "Céline Sciamma"),
    ("Gundermann", "Andreas Dresens neuer Film erzählt vom Baggerfahrer, der sang. Das Drama beginnt in der Lausitz.", "Andreas Dresen"),
    ("Perfect Days", "Wim Wenders’ neuer Film spielt in Tokio, ein Mann putzt Toiletten. Der Film ist ein Wunder.", "Wim Wenders"),
    ("Paris, Texas", "In seinem zehnten Spielfilm erzählt Wim Wenders von einem Mann aus der Wüste. Der Film gewann in Cannes.", "Wim Wenders"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "director"), TEXTS, ids=[t[2] + ": " + t[0] for t in TEXTS])
def test_the_owner_of_a_film_directed_it(title: str, text: str, director: str) -> None:
    film = read(page_from_text(f"{title}\n\n{text}\n")).film
    assert film is not None and film.title == title
    assert film.directors == (director,)


@pytest.mark.parametrize(
    "text",
    [
        "Le film est tiré du premier roman de Virginie Despentes, et ce film ne le cache pas.",
        "Ce film doit tout à la nouvelle chanson de Barbara Pravi, et le film le sait.",
        "Der Film folgt dem ersten Buch von Juli Zeh. Der Film ist lang, und der Film ist gut.",
    ],
)
def test_the_maker_of_another_work_directed_nothing(text: str) -> None:
    film = read(page_from_text(f"Une ombre au tableau\n\n{text}\n")).film
    assert film is None or film.directors == ()


def test_a_template_names_no_film() -> None:
    assert (
        read(
            page_from_text("# {{title}}\n\nRéalisateur : {{director}}\n\nLe film dure {{duration}}.\n", name="a.md")
        ).film
        is None
    )
