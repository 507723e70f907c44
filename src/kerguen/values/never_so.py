"""The superlative by negation: what "has never been so moving" moves most, unless it is compared: "never as funny as"."""

import re
from functools import cache
from typing import Literal

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation

Degree = Literal["most", "compared"]


def never_so(before: str, after: str) -> Degree | None:
    """What "never … so" right before a word says of it; "compared" when "as", "than" follows in its clause.

    Both folded: up to 90 characters before it, and what follows up to the end of its clause.
    """
    if (found := _never_so().search(before)) is None:
        return None
    return "compared" if _than(found.lastgroup or "").search(after) else "most"


_LANGS = ("de", "en", "es", "fr", "it", "nl")


@cache
def _never_so() -> re.Pattern[str]:
    """One named group for each language: its own "never" goes with its own "so"."""
    ways = (
        rf"(?P<{lang}>(?:{_words(lang, 'never')}) (?:\w+ ){{0,6}}?(?:{_words(lang, 'so_much')}))" for lang in _LANGS
    )
    return re.compile(rf"(?:^| )(?:{'|'.join(ways)})\Z")


@cache
def _than(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^| )(?:{_words(lang, 'than')})(?: |\Z)")


def _words(lang: str, key: str) -> str:
    return alternation(fold(word) for word in rules.lexicon(lang)["small"][key])
