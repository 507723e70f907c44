"""The lexicons of the Romance languages hold the lists by which running text is read."""

import pytest

from kerguen import rules

# What prose needs to tell title, makers and players; scripts/lexicon_gaps.py names every list that a lexicon lacks.
NEEDED = (
    "director_before", "director_told", "director_after", "cast_before", "cast_after", "cast_nouns", "performs",
    "performances", "takes", "roles_taken", "ensemble", "ensemble_opens", "ensemble_formed", "ensemble_also",
    "ensemble_completes", "praise", "not_praised", "maker_nouns", "is_a", "owned", "not_owned", "source", "compared",
    "this", "newest", "own", "called", "makes", "gives", "said_to_be", "film_nouns", "works", "shared", "parts",
)  # fmt: skip


@pytest.mark.parametrize("lang", ["fr", "es", "it"])
@pytest.mark.parametrize("name", NEEDED)
def test_a_romance_lexicon_holds_the_list(lang: str, name: str) -> None:
    assert rules.lexicon(lang)["roles"].get(name)
