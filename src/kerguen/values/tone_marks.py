"""The mark that a review itself gives: "7/10", "I give this film an 8", "my vote is seven"."""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from kerguen.text.phrases import alternation
from kerguen.values.ratings import numerals, ratings

BESTS = (5, 10)  # best values of marks in running text; "3/4" is as often three quarters
LONGEST = 30  # characters before its best value
MOST_BETWEEN = 5  # words between "I give" and the mark
VOTED = 10.0  # the best value of a mark that names none
_BEST = re.compile(r"[/\s](?:10|5)(?!\w|[.,:-]\d)")


class Telling(msgspec.Struct, frozen=True):
    """How a language's reviews tell their mark out of ten without saying so."""

    signs: tuple[str, ...]  # one of these stands in each of the phrases that follow
    gives: tuple[str, ...]  # "my vote is", "i give"
    between: tuple[str, ...]  # words that may stand before the mark: "this film a"
    counted: tuple[str, ...]  # what is counted, and no mark: "two thumbs"


def told_stars(text: str, said: Sequence[str] = (), telling: Telling | None = None) -> float | None:
    """The last mark out of five or ten that a text itself gives, as stars 0–5; `said`: its folded words.

    >>> told_stars("Acting 3/10, songs 7/10. Three quarters (3/4) of it are talk.")
    3.5
    """
    for best in reversed(list(_BEST.finditer(text))):
        near = ratings(
            text[max(0, best.start() - LONGEST) : best.end()]
        )  # of the whole text takes longer than its tone
        found = [5 * r.value / r.scale for r in near if r.scale in BESTS and not r.doubts]
        if found:
            return found[-1]
    return _voted(text, telling) if telling and not _signs(telling).isdisjoint(said) else None


def side(stars: float) -> float:
    """From -1 for the worst mark to 1 for the best."""
    return (max(stars, 0.5) - 2.75) / 2.25


def _voted(text: str, telling: Telling) -> float | None:
    """ "I gave this movie a 7": of ten."""
    votes = [numerals().get(m[1]) or float(m[1]) for m in _votes(telling).finditer(text.lower())]
    return 5 * votes[-1] / VOTED if votes and votes[-1] <= VOTED else None


@cache
def _signs(telling: Telling) -> frozenset[str]:
    return frozenset(telling.signs)


@cache
def _votes(telling: Telling) -> re.Pattern[str]:
    numbers = alternation(word for word, number in numerals().items() if number > 1)  # "I gave this one a chance"
    return re.compile(
        rf"[\s(>\"](?:{alternation(telling.gives)})(?:[\s:\"]{{1,3}}(?:{alternation(telling.between)})){{0,{MOST_BETWEEN}}}"
        rf"[\s:\"]{{1,3}}(\d{{1,2}}(?:\.\d)?|{numbers})(?![\w%/]|[.,:-]\d|[\s-]{{1,2}}(?:{alternation(telling.counted)})\b)"
    )
