"""A short page that someone signs and that judges its film: what tells a notice of 80 words from the sheet over it."""

import re
from collections.abc import Sequence
from functools import cache

from kerguen import rules
from kerguen.model import Lang, Zone
from kerguen.pages.written import Signer, own_lines, signer
from kerguen.text.fold import fold
from kerguen.text.sentences import sentences
from kerguen.values.people import is_full_name
from kerguen.values.tone import tone_of_sentence

FIRST, LAST = 8, 3  # lines of the page's own text in which its writer signs
LONGEST = 80  # characters of a signature
SHORT = 4_000  # characters: what is longer is told by its words
RUNNING = 30  # characters of a line that is no label
_BRACKETS = re.compile(r"^[\s(–—*_-]+|[\s)*_.]+$")


def is_signed_opinion(text: str, zones: Sequence[Zone], lang: Lang | None, is_stated: bool) -> bool:
    """A signature at its top or its end, on a page that judges: as it states, or by words of praise or blame.

    One sentence of those is enough, or two when the name may be that of a maker. `is_stated`: it has a mark of its own, or
    its title says review.
    """
    rows = own_lines(text, zones)
    if not rows or sum(end - start for start, end in rows) > SHORT:
        return False
    signed = _signed(text, rows)
    if not signed or is_stated:
        return bool(signed)
    title = text[slice(*rows[0])]  # "Perfect Days" praises nothing
    said = sum(_judges(text[start:end].replace(title, ""), lang) for start, end in rows if end - start > RUNNING)
    return said >= (1 if any(one.sure for one in signed) else 2)


def _signed(text: str, rows: Sequence[tuple[int, int]]) -> list[Signer]:
    """By full names that stand nowhere else on the page: that of a maker does, in the credits."""
    outer = (text[start:end] for start, end in (*rows[:FIRST], *rows[FIRST:][-LAST:]) if end - start < LONGEST)
    found = [one for line in outer if (one := signer(line)) and text.count(one.name) == 1]
    return [*found, Signer("", sure=True)] if _ends_with_name(text, rows[-1]) else found


def _ends_with_name(text: str, row: tuple[int, int]) -> bool:
    """The last line is a name alone."""
    last = _BRACKETS.sub("", text[row[0] : row[1]]) if row[1] - row[0] < LONGEST else ""
    return is_full_name(last) and text.count(last) == 1


def _judges(line: str, lang: Lang | None) -> int:
    """How many of its sentences have words of praise or blame, but for those that tell of a prize: "won best actor"."""
    said = (line[start:end] for start, end in sentences(line, lang))
    return sum(tone_of_sentence(words, lang) != 0 and _prizes().isdisjoint(fold(words).split()) for words in said)


@cache
def _prizes() -> frozenset[str]:
    """Single words for what is won and for winning it."""
    return frozenset(f for words in rules.words("awards", "won", "prizes") if " " not in (f := fold(words)))
