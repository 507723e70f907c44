"""Which came first, by what a text says of itself: credit lines, agency marks, debris of translation."""

import re
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.fold import fold

DEBRIS = re.compile(r"\w;\s\w+\s(?:of|to|the|de|la|in)\b|<\s+/?\w+>|&\s?#\s?\d+|\w\( \w|\w\.[A-ZÀ-Þ][a-zà-ÿ]{2,}\w")


def signs_of_copy(text: str, lang: Lang | None) -> int:
    """How many signs the text bears of being made from another: credits count three, debris one."""
    return 3 * len(credits(text)) + min(2, len(DEBRIS.findall(text)))


def credits(text: str) -> tuple[str, ...]:
    """The phrases by which the text owns to another source: "traduit de", "first published in"."""
    padded = f" {fold(text)} "
    return tuple(phrase for phrase in _phrases() if f" {phrase} " in padded)


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(fold(phrase) for phrase in rules.table("quoting")["credits"])
