"""The scale that stands in words right behind a mark: "1,5 (Schulnoten von 1 bis 6)", "1 (1 = outstanding, 5 = poor)"."""

import re
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang, Page, Rating
from kerguen.observe.judged.verdicts import leaning, stated
from kerguen.text.phrases import alternation

REACH = 80  # characters behind a mark, on its line


class Scale(NamedTuple):
    """The number that ends a scale, and whether 1 is its best."""

    end: float
    best_is_low: bool


def scale_behind(page: Page, one: Rating) -> Scale | None:
    """The scale that the page tells behind this mark; None when it tells none that holds the mark."""
    if one.end is None:
        return None
    behind = page.text[one.end : one.end + REACH].partition("\n")[0]
    found = _of_values(behind, page.lang) or _of_school(behind)
    return found if found is not None and 1 <= one.value <= found.end else None


def _of_values(words: str, lang: Lang | None) -> Scale | None:
    """ "1 = outstanding, 5 = poor", "1 (sehr gut) bis 6 (ungenügend)": what the two ends of the scale say."""
    said = [(float(m["value"]), _side(m["said"].strip(), lang)) for m in _VALUE.finditer(words)]
    if len(said) < 2:
        return None
    (low, first), (high, last) = min(said), max(said)
    if low > 1 or {first, last} != {"positive", "negative"}:
        return None
    return Scale(high, first == "positive")


def _side(words: str, lang: Lang | None) -> str | None:
    return stated(words, lang) or leaning(words, lang)


_VALUE = re.compile(
    r"(?<![\d.,/])(?P<value>\d{1,2})[ \xa0]?(?:=|:|\(|–|-)[ \xa0]?(?P<said>[^\W\d_][^\n=:,;()\d]{2,24})"
)


def _of_school(words: str) -> Scale | None:
    """ "(Schulnoten von 1 bis 6)", "(Schulnote)"."""
    m = _school().match(words)
    return Scale(float(m["end"] or SCHOOL_WORST), True) if m else None


SCHOOL_WORST = 6.0  # German marks: 1 is best, 6 worst


@cache
def _school() -> re.Pattern[str]:
    nouns = alternation(rules.words("ratings", "school_marks"))
    return re.compile(
        rf"[ \xa0]?[(,;–-]?[ \xa0]?(?:{nouns})(?:[^\d\n()]{{0,8}}1[^\d\n()]{{1,7}}(?P<end>[56]))?(?!\w)", re.IGNORECASE
    )
