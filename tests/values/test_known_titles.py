"""Known titles: a film of the list is found by its folded title, a phrase that names none is not."""

import pytest

from kerguen.text.fold import fold
from kerguen.values.known_titles import is_known_title, known_makers


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
        ("Beauty and the Beast", ("gary trousdale", "kirk wise", "jean cocteau")),
        ("the second half of the evening", ()),
    ],
)
def test_the_makers_of_films_that_everybody_writes_about_are_known(title: str, makers: tuple[str, ...]) -> None:
    assert set(known_makers(fold(title))) == set(makers)
