"""Folding: the form in which words are compared. Never shown, never stored as a value."""

import re
from functools import lru_cache

from anyascii import anyascii

NOT_A_WORD = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Lower case, plain ASCII, punctuation as single spaces: "L'Obs – été" -> "l obs ete"."""
    plain = text if text.isascii() else anyascii(text)
    return NOT_A_WORD.sub(" ", plain.lower()).strip()


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return fold(text).split()
