"""Folding: the form in which words are compared. Never shown, never stored as a value."""

import re
from functools import lru_cache

from anyascii import anyascii

SHORT = 60  # characters: names, labels and words come again and again; sentences do not
NOT_A_WORD = re.compile(r"[^a-z0-9]+")


class _Plain(dict[int, str]):
    """Code point -> lower-case ASCII, learnt as characters are met: `str.translate` then runs at the speed of C."""

    def __missing__(self, code: int) -> str:
        found = self[code] = anyascii(chr(code)).lower()
        return found


_PLAIN = _Plain()


def fold(text: str) -> str:
    """Lower case, plain ASCII, punctuation as single spaces: "L'Obs – été" -> "l obs ete"."""
    return _short(text) if len(text) <= SHORT else _folded(text)


def _folded(text: str) -> str:
    plain = text.lower() if text.isascii() else text.translate(_PLAIN)
    return NOT_A_WORD.sub(" ", plain).strip()


_short = lru_cache(maxsize=32_768)(_folded)


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return fold(text).split()
