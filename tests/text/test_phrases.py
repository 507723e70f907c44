"""Set phrases with a star: the rest of a word, or one word of its own."""

import pytest

from kerguen.text.phrases import Phrases


@pytest.mark.parametrize(
    ("entry", "text", "is_found"),
    [
        ("is a * actor", "He is a great actor.", True),
        ("is a * actor", "He is an actor.", False),
        ("beautiful*", "Beautifully shot.", True),
        ("favo*rite actor*", "My favourite actors.", True),
        ("é * attore", "È un attore.", True),
    ],
)
def test_a_star_between_blanks_takes_one_word(entry: str, text: str, is_found: bool) -> None:
    assert bool(list(Phrases({"kind": [entry]}).find(text))) is is_found
