"""Titles that films are known to have: omdb.org's list and our own, as numbers made of the folded title; and the films that
everybody writes about, with their people.

A title that many films bear is a word of the language too ("Home", "The Return"): being known is a sign, never a proof.
Made by `scripts/build_known_titles.py`; contains data of omdb.org, CC BY 2.0 DE.
"""

import sys
from array import array
from collections.abc import Callable, Collection, Iterable
from functools import cache, lru_cache
from typing import NamedTuple
from zlib import crc32

from kerguen import rules


def is_known_title(key: str) -> bool:
    """Whether a film of the list has this folded title."""
    return crc32(key.encode()) in _numbers()


def longest_known(key: str, shortest: int) -> str:
    """The longest known title of several words, over `shortest` characters, that folded words begin with; "" for none."""
    numbers, longest = _numbers(), 0
    first, *rest = key.encode().split() or [b""]
    code = crc32(first)
    for place, word in enumerate(rest, 2):
        code = crc32(b" " + word, code)
        if code in numbers:
            longest = place
    found = " ".join(key.split()[:longest])
    return found if len(found) > shortest else ""


def are_known_titles(keys: Collection[str]) -> bool:
    """Whether most of the folded names of a row are titles of films, most of those of several words with them."""
    names = set(keys)
    known = {name for name in names if is_known_title(name)}
    long = sum(" " in name for name in names)
    told = sum(" " in name for name in known)
    return told >= FEWEST and told >= SHARE * long and len(known) >= SHARE * len(names)


FEWEST = 3  # names of several words: "Home", "Contact" are titles too
SHARE = 0.6


class KnownFilm(NamedTuple):
    """A film that everybody writes about: its number in the list, its year, the folded names of who directed it and of
    some who play in it."""

    number: int
    year: int
    makers: tuple[str, ...]
    players: tuple[str, ...]

    def makers_in(self, body: str) -> list[str]:
        """Those of the makers whom folded words, framed by blanks, name."""
        return [name for name in self.makers if f" {name} " in body]

    def players_in(self, body: str) -> list[str]:
        """Those of the players whom folded words, framed by blanks, name."""
        return [name for name in self.players if f" {name} " in body]


@lru_cache(2_000)
def known_films(key: str) -> tuple[KnownFilm, ...]:
    """The much written of films with this folded title, in one of six languages; several where it was made again."""
    lines = _lines()
    return tuple(_film(number, lines[number]) for number in map(int, _numbers_by_title().get(key, "").split()))


def _film(number: int, line: str) -> KnownFilm:
    year, makers, players, _ = line.split("\t")
    return KnownFilm(number, int(year), tuple(makers.split("|")), tuple(filter(None, players.split("|"))))


@cache
def _lines() -> tuple[str, ...]:
    """Year, directors, players and titles of each film."""
    return tuple(rules.data_bytes("titles/films.tsv").decode().splitlines())


@cache
def _numbers_by_title() -> dict[str, str]:
    """Folded title -> the numbers of its films; a dict of nothing but strings costs the collector of garbage nothing."""
    found: dict[str, str] = {}
    for number, line in enumerate(_lines()):
        for title in line.rpartition("\t")[2].split("|"):
            found[title] = f"{found[title]} {number}" if title in found else str(number)
    return found


def is_told_with_people(key: str, body: str) -> bool:
    """Whether folded words, framed by blanks, name one who made or plays in a much written of film with this folded title."""
    return any(film.makers_in(body) or film.players_in(body) for film in known_films(key))


class KnownPeople(NamedTuple):
    """The people of the much written of films with a title: all makers; those of the only film that is surely meant."""

    makers: frozenset[str]
    makers_meant: frozenset[str]
    players_meant: frozenset[str]


def known_people(titles: Iterable[str], named: Collection[str]) -> KnownPeople:
    """People of the films with one of these folded titles, on a page that names these folded names."""
    keys = tuple(titles)
    meant = film_meant(keys, lambda name: name in named)
    makers = frozenset(name for title in keys for film in known_films(title) for name in film.makers)
    if meant is None:
        return KnownPeople(makers, frozenset(), frozenset())
    return KnownPeople(makers, frozenset(meant.makers), frozenset(meant.players))


def film_meant(titles: Iterable[str], is_named: Callable[[str], bool]) -> KnownFilm | None:
    """The much written of film with one of these folded titles that is surely meant, where it is one alone.

    A maker of it is named, or two players: "American Psycho" may be made anew with one.
    """
    films = {film.number: film for title in titles for film in known_films(title)}.values()
    meant = [film for film in films if any(map(is_named, film.makers)) or sum(map(is_named, film.players)) > 1]
    return meant[0] if len(meant) == 1 else None


def players_of(titles: Iterable[str]) -> frozenset[str]:
    """The folded players of the only much written of film with one of these folded titles; of several films none.

    >>> sorted(players_of(["paterson"]))[:1]
    ['adam driver']
    """
    films = {film.number: film for title in titles for film in known_films(title)}
    return frozenset(next(iter(films.values())).players) if len(films) == 1 else frozenset()


def films_titled(key: str) -> frozenset[int]:
    """The numbers of the much written of films with this folded title."""
    return frozenset(film.number for film in known_films(key))


@cache
def _numbers() -> frozenset[int]:
    """Checksums of the folded titles."""
    found = array("I")
    found.frombytes(rules.data_bytes("titles/known.bin"))
    if sys.byteorder == "big":
        found.byteswap()
    return frozenset(found)
