"""Players beside the maker in the lines of lists and programmes: "de Victor Rodenbach avec William Lebghil"."""

import re
from functools import cache

from kerguen import rules
from kerguen.text.phrases import alternation, small
from kerguen.values.people import FoundPerson, people, upper

LONGEST = 260  # characters of a line of nothing but players


@cache
def billed() -> re.Pattern[str]:
    """The little word before players: " con Tecla Insolia"."""
    return re.compile(rf",?[ \xa0](?:{small('with')})[ \xa0](?=[{upper()}])")


def is_billed(text: str, start: int, end: int) -> bool:
    """Whether players are named anywhere in a line: a search that begins with a blank is quick."""
    return _billed().search(text, start, end) is not None


@cache
def _billed() -> re.Pattern[str]:
    return re.compile(rf"[ \xa0](?:{small('with')})[ \xa0](?=[{upper()}])")


def players_behind(text: str, start: int, end: int) -> tuple[FoundPerson, ...]:
    """The actors right after the maker: "… avec A, B et C."; a sentence of its own: "Actúan A, B." ."""
    found = _plays().match(text, start, end)
    if found is None:
        return ()
    stop = text.find(". ", found.end(), end)
    return people(text, found.end(), end if stop < 0 else stop)


@cache
def _plays() -> re.Pattern[str]:
    words = alternation(rules.words("roles", "cast_before"))
    return re.compile(rf"[\s,.;:–—-]{{1,3}}(?:(?:{small('and')})\s)?(?i:{words})[:\s]{{1,2}}")


def begins_with_players(text: str, start: int, end: int) -> bool:
    """ "Avec Magalie Lépine Blondeau, Pierre-Yves Cardinal": a line of nothing but the players."""
    m = _with_players().match(text, start, end)
    return m is not None and end - start <= LONGEST and bool(people(text, m.end() - 1, end))


@cache
def _with_players() -> re.Pattern[str]:
    words = alternation(rules.words("roles", "cast_before"))
    return re.compile(rf"[\s*_]{{0,3}}(?i:{words})[:\s]{{1,2}}[^\W\d_a-zß-ÿ]")
