"""A noun for films in front of a colon is no label where a phrase goes on to it. Texts of our own about real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

TEXTS = [
    (
        "Oh Boy",
        "Ein Tag in Berlin\n\nTrailer zum Film: hier\n\nDer Film „Oh Boy“ von Jan-Ole Gerster lief gestern im Kino. "
        "„Oh Boy“ ist ein Film über einen Tag ohne Kaffee.\n",
    ),
    (
        "Toni Erdmann",
        "TONI ERDMANN\n\nVon Maren Ade. Kurzfilm vor dem Film: Meyer\n\nDer Film erzählt von einem Vater.\n",
    ),
]


@pytest.mark.parametrize(("title", "text"), TEXTS)
def test_a_noun_at_the_end_of_a_phrase_is_no_label_of_a_title(title: str, text: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and film.title == title
