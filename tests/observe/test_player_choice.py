"""Who plays, chosen by learned weights among the persons whom no sentence credits outright. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

FILM = "# Le Lac gelé\n\nRéalisé par Marc Aubry. France, 2021. Un drame en salles mercredi.\n\n"


def cast(text: str) -> tuple[str, ...]:
    film = read(page_from_text(text, name="page.md")).film
    return film.cast if film else ()


PLAYERS = [  # (who is said to play, page)
    (
        {"Julie Renard", "Alice Bernard", "Marie Duval"},
        FILM + "Clara Martin incarne la mère avec justesse. Clara Martin et Paul Morel sont justes et touchants, "
        "et les femmes, Julie Renard, Alice Bernard et Marie Duval, ont de belles scènes dans cette comédie douce.",
    ),
]


@pytest.mark.parametrize(("names", "text"), PLAYERS)
def test_persons_with_the_marks_of_players_are_players(names: set[str], text: str) -> None:
    assert names <= set(cast(text))


def test_persons_without_a_mark_of_players_are_none() -> None:
    text = FILM + "Le ministre Jean Dubois a salué hier la politique culturelle de Pierre Lambert dans un entretien."
    assert cast(text) == ()


def test_a_listed_cast_is_not_added_to() -> None:
    text = FILM + "Acteurs : Clara Martin, Luc Garnier\n\nPaul Morel très bien, Clara Martin excellente dans son rôle."
    assert set(cast(text)) == {"Clara Martin", "Luc Garnier"}


def test_no_page_becomes_a_films_by_its_players() -> None:
    text = "# Une soirée au théâtre\n\nClara Martin et Paul Morel excellents, une prestation remarquable hier soir."
    assert read(page_from_text(text, name="page.md")).film is None
