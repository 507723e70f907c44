"""What stands around a place of running text: the start of its sentence, the words before it."""

import re

from kerguen.observe.naming.sign_patterns import SENTENCE_END
from kerguen.observe.naming.title_words import credit_cues
from kerguen.text.fold import fold

REACH = 70  # characters from the start of a sentence to a credit or a year


def sentence_start(text: str, line: int, end: int) -> int:
    """Where the sentence that holds text[:end] starts, without its opening marks."""
    starts = [m.end() for m in SENTENCE_END.finditer(text, max(line, end - 2 * REACH), end)]
    left = starts[-1] if starts else max(line, end - 2 * REACH)
    return left + len(text[left:end]) - len(text[left:end].lstrip("\"“«„‘'*_ "))


def word_before(text: str, line: int, start: int, endings: frozenset[str]) -> tuple[str, str]:
    """The last word and the last two words before a place, in small letters; an elision counts as a word.

    Empty for words that end with none of the characters `endings`: the caller looks for none of them.
    """
    before = text[max(line, start - 32) : start]
    if before[-2:] in ("d'", "d’", "D'", "D’"):
        return "d'", ""
    if not before or before[-1].isalnum():
        return "", ""
    bare = before.removesuffix("<cite>").rstrip("\"“«»„‘'‹*_ \xa0").lower()
    words = bare.split() if bare[-1:] in endings else ()
    if not words:
        return "", ""
    return words[-1], " ".join(words[-2:])


def credit_start(text: str, left: int, start: int) -> int:
    """Where the words of the credit before a name begin: "…, di", "…, escrita y dirigida por"."""
    words = [m.start() for m in _WORD.finditer(text, left, start)]
    for count in range(min(LONGEST_CREDIT, len(words)), 1, -1):
        if fold(text[words[-count] : start]) in credit_cues():
            return words[-count]
    return words[-1] if words else left


LONGEST_CREDIT = 5  # words
_WORD = re.compile(r"\S+")
