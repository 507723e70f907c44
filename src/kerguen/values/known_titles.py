"""Titles that films are known to have: omdb.org's list and our own, as numbers made of the folded title; and who directed
the films that everybody writes about.

A title that many films bear is a word of the language too ("Home", "The Return"): being known is a sign, never a proof.
Made by `scripts/build_known_titles.py`; contains data of omdb.org, CC BY 2.0 DE.
"""

import sys
from array import array
from collections.abc import Collection
from functools import cache
from zlib import crc32

from kerguen import rules


def is_known_title(key: str) -> bool:
    """Whether a film of the list has this folded title."""
    return crc32(key.encode()) in _numbers()


def are_known_titles(keys: Collection[str]) -> bool:
    """Whether most of the folded names of a row are titles of films, most of those of several words with them."""
    names = set(keys)
    known = {name for name in names if is_known_title(name)}
    long = sum(" " in name for name in names)
    told = sum(" " in name for name in known)
    return told >= FEWEST and told >= SHARE * long and len(known) >= SHARE * len(names)


FEWEST = 3  # names of several words: "Home", "Contact" are titles too
SHARE = 0.6


def known_makers(key: str) -> tuple[str, ...]:
    """The folded names of those who directed a much written of film with this folded title; remakes have one list."""
    return _makers().get(key, ())


def films_titled(key: str) -> frozenset[int]:
    """The much written of films that have this folded title in some language, as numbers."""
    return _films().get(key, frozenset())


@cache
def _films() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(rules.data_bytes("titles/makers.tsv").decode().splitlines()):
        for title in line.split("\t")[1].split("|"):
            found.setdefault(title, set()).add(number)
    return {title: frozenset(films) for title, films in found.items()}


@cache
def _makers() -> dict[str, tuple[str, ...]]:
    """Folded title -> folded names of directors."""
    found: dict[str, tuple[str, ...]] = {}
    for line in rules.data_bytes("titles/makers.tsv").decode().splitlines():
        names, titles = (part.split("|") for part in line.split("\t"))
        for title in titles:
            found[title] = tuple(dict.fromkeys((*found.get(title, ()), *names)))
    return found


@cache
def _numbers() -> frozenset[int]:
    """Checksums of the folded titles."""
    found = array("I")
    found.frombytes(rules.data_bytes("titles/known.bin"))
    if sys.byteorder == "big":
        found.byteswap()
    return frozenset(found)
