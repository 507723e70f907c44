"""Words of the trade: what a page must say to be one on films."""

from functools import cache

from kerguen import rules
from kerguen.text.fold import fold, word_set

READ = 20_000  # characters in which words of the trade are looked for
FEWEST = 2


def is_of_films(text: str) -> bool:
    """Two words of the trade: opening hours and charts look like lists of films."""
    return len(trade() & word_set(text[:READ])) >= FEWEST


def speaks_of_films(text: str) -> bool:
    """Whether a word of the trade stands on a page."""
    return not trade().isdisjoint(word_set(text[:READ]))


@cache
def trade() -> frozenset[str]:
    """ "film", "director", "cinéma", … in all languages, folded."""
    return frozenset(map(fold, (*rules.table("kinds")["film"], *rules.table("kinds")["film_beside"])))


def is_of_ceremonies(text: str) -> bool:
    """Whether a page may tell who won: "festival", "palmarès", "winners", "jeugdfilmfestival"."""
    known = word_set(text[:READ])
    return not _ceremonies().isdisjoint(known) or any(word.endswith(_festivals()) for word in known)


@cache
def _ceremonies() -> frozenset[str]:
    listed = rules.table("awards")["lists"]
    return frozenset((*listed["ceremonies"], *listed["of_films"]))


@cache
def _festivals() -> tuple[str, ...]:
    return tuple(rules.table("awards")["lists"]["festivals"])
