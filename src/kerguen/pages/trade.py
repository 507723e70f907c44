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


def tells_of_winners(text: str) -> bool:
    """Whether a page may be a list of those who won prizes for films: of the Oscars, or of a festival of films."""
    if is_of_films(text) or not _academies().isdisjoint(word_set(text[:READ])):
        return True
    return is_of_ceremonies(text) and (speaks_of_films(text) or _says_film_within(text))


def _says_film_within(text: str) -> bool:
    """A compound: "Spielfilm", "Filmfests"."""
    known = " ".join(word_set(text[:READ]))
    return any(stem in known for stem in rules.words("patterns", "film_stems"))


@cache
def _academies() -> frozenset[str]:
    return frozenset(rules.table("awards")["lists"]["of_films"])


def is_of_ceremonies(text: str) -> bool:
    """Whether a page may tell who won: "festival", "palmarès", "winners", "jeugdfilmfestival"."""
    known = word_set(text[:READ])
    if not _ceremonies().isdisjoint(known):
        return True
    listed = f"{' '.join(known)} "
    return any(ending in listed for ending in _festivals())


@cache
def _ceremonies() -> frozenset[str]:
    return _academies() | frozenset(rules.table("awards")["lists"]["ceremonies"])


@cache
def _festivals() -> tuple[str, ...]:
    """Ends of words, each with the blank behind it."""
    return tuple(f"{ending} " for ending in rules.table("awards")["lists"]["festivals"])
