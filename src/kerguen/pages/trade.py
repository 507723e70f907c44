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
