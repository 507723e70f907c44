"""Known titles: a film of the list is found by its folded title, a phrase that names none is not."""

import pytest

from kerguen.text.fold import fold
from kerguen.values.known_titles import is_known_title, known_films


@pytest.mark.parametrize("title", ["Casablanca", "In the Mood for Love", "L'Âge d'or", "Der Himmel über Berlin"])
def test_a_film_of_the_list_is_known(title: str) -> None:
    assert is_known_title(fold(title))


@pytest.mark.parametrize("words", ["", "the second half of the evening", "1984 1985", "directed by"])
def test_a_phrase_that_names_no_film_is_not(words: str) -> None:
    assert not is_known_title(fold(words))


@pytest.mark.parametrize(
    ("title", "makers"),
    [
        ("Les Affranchis", ("martin scorsese",)),
        ("Die Verurteilten", ("frank darabont",)),
        ("Chi ha paura di Virginia Woolf?", ("mike nichols",)),
        ("the second half of the evening", ()),
    ],
)
def test_who_made_the_films_that_everybody_writes_about_is_known(title: str, makers: tuple[str, ...]) -> None:
    assert {name for film in known_films(fold(title)) for name in film.makers} == set(makers)


def test_players_of_known_films_are_known() -> None:
    (film,) = known_films(fold("Les Affranchis"))
    assert film.year == 1990
    assert "ray liotta" in film.players
