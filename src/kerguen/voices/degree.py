"""How far one text was made from another in the same language: pairs of words that stand near each other in both.

A rewrite changes words and turns sentences round, yet keeps most words beside the same neighbours. The measure is
the containment of such pairs; after "skip-bigrams" of Lin and Och (2004), order set aside.
"""

from typing import Literal

from kerguen.text.fold import words
from kerguen.voices.words import SHORTEST, stem

Held = frozenset[tuple[str, ...]] | frozenset[tuple[str, str]]
Degree = Literal["cut", "light", "heavy", "non"]

NEAR = 4  # words of content between two neighbours
COPIED = 0.145  # share of pairs from which a text is made from the other; bench/copies, Clough and Stevenson
LIGHT = 0.30
CUT = 0.55  # share of runs of three words that a copy with cuts keeps


def degree(text: str, source: str) -> Degree:
    """Whether `text` is `source` cut, lightly or heavily rewritten, or a text of its own; one language."""
    share = contained(pairs(content(text)), pairs(content(source)))
    if share < COPIED:
        return "non"
    if share < LIGHT:
        return "heavy"
    return "cut" if contained(runs(text), runs(source)) >= CUT else "light"


def content(text: str) -> tuple[str, ...]:
    """The stems of a text's longer words, in order."""
    return tuple(stem(w) for w in words(text) if len(w) >= SHORTEST)


def pairs(stems: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """Stems that stand near each other, in either order."""
    return frozenset(
        (min(one, other), max(one, other))
        for place, one in enumerate(stems)
        for other in stems[place + 1 : place + 1 + NEAR]
        if one != other
    )


def runs(text: str) -> frozenset[tuple[str, ...]]:
    """Runs of three words."""
    found = words(text)
    return frozenset(zip(found, found[1:], found[2:], strict=False))


def contained(left: Held, right: Held) -> float:
    """Share of `left` that `right` holds; 0 when there is nothing to hold."""
    return len(left & right) / len(left) if left else 0.0
