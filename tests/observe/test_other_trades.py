"""Plays, books and games are reviewed in the words of films. Our own words, true facts."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text


@pytest.mark.parametrize(
    "text",
    [
        "The Crucible\nby Arthur Miller\nDirected by Gary Bell\n\nThe play is long, and the stage is bare. A theatre company with a large cast "
        "takes on the playwright: Reverend Parris (Ben Ritchie) finds girls dancing in the woods.\n",
        "The Cherry Orchard\n\nFull casting has been announced for a new stage production at the theatre. The play will be directed by "
        "Michael Boyd. Leading the ensemble will be Kirsty Bushell, who plays Ranyevskaya.\n",
        "Le Misanthrope\n\nUne pièce de théâtre mise en scène par Clément Hervieu-Léger, avec Loïc Corbery sur le plateau : la troupe joue "
        "juste, les comédiens aussi.\n",
        "Der Schimmelreiter\n\nEin Roman, den jeder Leser kennt: der Autor erzählt in zehn Kapiteln, der Verlag druckt das Buch neu.\n",
    ],
)
def test_a_play_or_a_book_is_no_film(text: str) -> None:
    page = page_from_text(text)
    assert page.kind == "not_film" and read(page).film is None


def test_a_film_after_a_novel_is_one() -> None:
    text = "Werk ohne Autor (2018)\n\nDer Film nach einem Roman: Regie führt Lena Heller. Ein Film über einen Maler, im Kino zu sehen.\n"
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Werk ohne Autor"
