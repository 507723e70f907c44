"""The value beside a label: its characters without markup around them, without links that open the rest of it."""

import re
from functools import cache

from kerguen import rules
from kerguen.text.phrases import alternation

MARKUP = ' \t\xa0*_#•·|>+~–—-"“”«»[]'


@cache
def _more() -> re.Pattern[str]:
    """A link that opens the rest of a value: "See more »"."""
    ranked = alternation(_open_words())
    return re.compile(rf"(?<!\w)\(?(?:{ranked})\s?(?:»|…|\.\.\.)?\)?\s*$", re.IGNORECASE)


_AFTER_MORE = "».…) \t\n\r\x0b\x0c\xa0\u2009\u202f"


@cache
def _opening() -> tuple[str, ...]:
    """How a value with such a link ends: a quick look that spares the pattern."""
    return tuple(w.rstrip(_AFTER_MORE).lower() for w in _open_words())


@cache
def _open_words() -> frozenset[str]:
    return frozenset(rules.words("links", "open"))


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The value without markup around it and without the links that open the rest of it."""
    words = text[start:end]
    while words[-32:].rstrip(_AFTER_MORE).lower().endswith(_opening()) and (
        more := _more().search(words, max(0, len(words) - 32))
    ):
        words = words[: more.start()].rstrip(" |")
    left = len(words) - len(words.lstrip(MARKUP))
    right = len(words.rstrip(" \t\xa0*_|•·>+~–—-[;,"))
    closing = _CLOSING.get(words[left - 1 : left])
    if closing and words[left:right].find(closing) == right - left - 1:
        right -= 1
    return (start + left, start + right) if right > left else None


_CLOSING = {'"': '"', "“": "”", "«": "»"}
