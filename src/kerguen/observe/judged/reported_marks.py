"""Means that a short line reports of an aggregator: "IMDb: 7.4", "Letterboxd 3.8 ★", "| FilmAffinity | 6,8 |"."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.text.phrases import alternation
from kerguen.text.signs import DIGIT, signs
from kerguen.values.outlets import NAMED, Outlet, outlets
from kerguen.values.ratings import FoundRating, rating

LONGEST = 90  # characters of a line that reports means
WHOLE_FROM = 20.0  # best value from which a mean is a whole number


def reported_marks(text: str, rows: tuple[tuple[int, int], ...]) -> Iterator[FoundRating]:
    """Numbers right after the name of an aggregator, in lines of such numbers."""
    for start, end in rows:
        if end - start > LONGEST or signs(text, start, end) & (DIGIT | NAMED) != DIGIT | NAMED:
            continue
        for one in outlets(text, start, end):
            m = _value().match(text, one.end, end) if one.outlet.mean and one.outlet.scale else None
            found = rating(text[slice(*m.span("value"))]) if m is not None else None
            if m is not None and found is not None and _may_be_mean(found, one.outlet):
                yield replace(found, start=m.start("value"), end=m.end("value"), how="number")


def _may_be_mean(found: FoundRating, outlet: Outlet) -> bool:
    """No place in a list and no year: with its decimals, or whole where the aggregator counts to a hundred."""
    best = found.scale or outlet.scale or 0.0
    return 0 < found.value <= best and (best >= WHOLE_FROM or not found.value.is_integer() or found.scale is not None)


@cache
def _value() -> re.Pattern[str]:
    """A word for a mark, a colon or a bar, and a number that ends its part of the line."""
    nouns = alternation(rules.words("ratings", "own", "reported"))
    return re.compile(
        rf"[\])*_]{{0,4}}(?:[ \xa0-](?i:{nouns}))?[ \xa0*_]{{0,4}}(?:[:|=–—-][ \xa0*_|\[]{{0,6}}|[ \xa0]|(?<=\*)|(?<=_))"
        r"(?P<value>\d{1,3}(?:[.,]\d{1,2})?(?:[ \xa0]?%)?)(?=[ \xa0*_\])]{0,4}(?:$|[|•·,;(⭐★/–—\n](?![ \xa0]?\d)))"
    )
