"""Folding: the form in which words are compared. Never shown, never stored as a value."""

import re
from functools import lru_cache

from anyascii import anyascii

NOT_A_WORD = re.compile(r"[^a-z0-9]+")


class _Plain(dict[int, str]):
    """Code point -> lower-case ASCII, learnt as characters are met: `str.translate` then runs at the speed of C."""

    def __missing__(self, code: int) -> str:
        found = self[code] = anyascii(chr(code)).lower()
        return found


_PLAIN = _Plain()


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Lower case, plain ASCII, punctuation as single spaces: "L'Obs – été" -> "l obs ete"."""
    plain = text.lower() if text.isascii() else text.translate(_PLAIN)
    return NOT_A_WORD.sub(" ", plain).strip()


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return fold(text).split()
