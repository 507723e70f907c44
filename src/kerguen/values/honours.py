"""What a prize honours, whatever the language its category is written in."""

import re
from functools import cache, lru_cache

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation


@lru_cache(4096)
def honour(category: str, body: str) -> frozenset[str]:
    """What a category honours, its known words in English and the others as they are: "Mejor actriz de reparto" and
    "Beste Nebendarstellerin" -> {"actress supporting"}. Empty for a category that only says prize, or the body's name."""
    words = _names_of(body).sub(" ", fold(category))
    known = _phrases()
    honours = {known[m.group()] for m in _pattern().finditer(words)}
    left = set(_pattern().sub(" ", words).split()) - _generic()
    return frozenset(honours | {word for word in left if not word.isdigit()})


BEFORE = 1  # years by which a prize may be older than a film's year as pages write it


def given_before(edition: str | None, year: int | None) -> bool:
    """Whether the year of a prize is before that of a film: "Cannes 2008" is of an earlier film than one of 2023."""
    return bool(year and edition and len(edition) == len("2008") and int(edition) < year - BEFORE)


@cache
def _phrases() -> dict[str, str]:
    """A way to say an honour -> the honour."""
    return {said: honoured for honoured, ways in rules.table("awards")["honours"].items() for said in ways}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(_phrases())})\b")


@lru_cache(256)
def _names_of(body: str) -> re.Pattern[str]:
    """The names of a body and of all its prizes: "oscars", "academy awards"."""
    names = {*rules.table("awards")["bodies"].get(body, ()), fold(body), *fold(body).split()}
    return re.compile(rf"\b(?:{alternation(names - set(_phrases()) - _generic())})\b")


@cache
def _generic() -> frozenset[str]:
    return frozenset(rules.table("awards")["generic"]["words"])
