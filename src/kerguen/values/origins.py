"""Where a person comes from, said right before the name: no part of it."""

import re
from functools import cache

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.names import given_names


def length_of_origin(words: str) -> int:
    """Characters of "Korean-Canadian " in "Korean-Canadian Celine Song", of "Français " in "Français Nicolas Philibert"."""
    if m := _ORIGIN.match(words) if "-" in words else None:
        return m.end()
    parts = words.split(" ", 2) if words.count(" ") > 1 else ()
    if not parts or parts[0].lower() not in _people_of() or fold(parts[1]) not in given_names():
        return 0
    return len(parts[0]) + 1


def is_origin(word: str) -> bool:
    """Whether a word says where somebody comes from: "The Dutch colonel (Johan Heldenbergh)"."""
    return word.lower() in _people_of()


@cache
def origins() -> frozenset[str]:
    """The folded words that say where somebody comes from."""
    return frozenset(map(fold, _people_of()))


@cache
def _people_of() -> frozenset[str]:
    """With their accents: Frances is a given name, "francés" is none."""
    return frozenset(rules.words("small", "people_of")) - given_names()


_ORIGIN = re.compile(rf"[^\W\d_]+(?:{small('origin_endings')})-[^\W\d_]+(?:{small('origin_endings')})\s(?=\S+\s\S)")
