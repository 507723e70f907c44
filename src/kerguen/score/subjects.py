"""What a sentence of judgement is about: an aspect of the film, one of its people, or the film as a whole."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import Phrases

WHOLE = "film"


class About(NamedTuple):
    """The aspect (None: none, or the film as a whole), the person named, and how much such a sentence weighs."""

    aspect: str | None
    person: str | None
    weight: float


def about(sentence: str, people: Sequence[str]) -> About:
    """What the sentence judges. `people` are the film's own, as the page writes them."""
    weights = rules.table("aspects")["weights"]
    kinds = [kind for _, kind in _aspects().find(sentence)]
    found = next((kind for kind in kinds if kind != WHOLE), WHOLE if kinds else None)
    folded = f" {fold(sentence)} "
    person = next((p for p in people if f" {fold(p)} " in folded), None)
    if person is not None:
        return About(None if found == WHOLE else found or "acting", person, weights["named"])
    if found is None:
        return About(None, None, weights["nothing"])
    return About(None, None, weights["film"]) if found == WHOLE else About(found, None, weights["aspect"])


@cache
def _aspects() -> Phrases:
    return Phrases({name: words for name, words in rules.table("aspects").items() if name != "weights"})
