"""Which film of a list, a programme or a round-up each block belongs to.

An entry is a short line (its title) followed by a credit line: "Film de A. Dupontel (France, 2017, 1h57)",
"Regie: Céline Sciamma". Two entries with other directors make a page of several films.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Block, ZoneKind
from kerguen.text.fold import fold

TITLE = 90  # characters at most of the line that names an entry
BACK = 4  # blocks between an entry's title and its credit line
LINE = 400  # characters at most of a credit line
FEWEST = 2
NAME = r"(?P<who>[^\W\d_a-zà-ÿ][\w'’.-]*(?:[ -](?!et |and |und |y |e |en )[\w'’.-]+){0,4})"
OUTSIDE: frozenset[ZoneKind] = frozenset(("teaser", "navigation", "comments", "furniture", "opinions"))
SENTENCE_END = (".", "!", ",", ";", ":", "»", "…")


class Entry(NamedTuple):
    """One film of the page: the block of its title and of its credit line, and its folded director."""

    title: int
    credit: int
    director: str


def segments(text: str, blocks: Sequence[Block], kinds: Sequence[ZoneKind]) -> list[int | None]:
    """The film's number of each block, None before the first; all None on a page about one film."""
    found = _entries(text, blocks, kinds)
    if len(found) < FEWEST or len({e.director for e in found}) < max(FEWEST, len(found) // 2):
        return [None] * len(blocks)
    starts = {entry.title: number for number, entry in enumerate(found)}
    numbers: list[int | None] = []
    current: int | None = None
    for index in range(len(blocks)):
        current = starts.get(index, current)
        numbers.append(current)
    return numbers


def _entries(text: str, blocks: Sequence[Block], kinds: Sequence[ZoneKind]) -> list[Entry]:
    found: list[Entry] = []
    for index, block in enumerate(blocks):
        if kinds[index] in OUTSIDE or block.end - block.start > LINE:
            continue
        credit = _credit().match(text, block.start, block.end)
        if not credit:
            continue
        title = _title(text, blocks, index, found[-1].credit if found else -1)
        if title is not None:
            found.append(Entry(title, index, fold(credit.group("who"))))
    return found


def _title(text: str, blocks: Sequence[Block], credit: int, last: int) -> int | None:
    """The nearest heading above the credit line, else the nearest short line that is no sentence and no label."""
    above = [i for i in range(credit - 1, max(last, credit - 1 - BACK), -1) if _may_be_title(text, blocks[i])]
    headings = [i for i in above if blocks[i].kind == "heading"]
    found = headings or above
    return found[0] if found else None


def _may_be_title(text: str, block: Block) -> bool:
    words = text[block.start : block.end].strip("*_ \t")
    if not 0 < len(words) <= TITLE or words.endswith(SENTENCE_END) or not any(map(str.isalpha, words)):
        return False
    return ":" not in words[:25] or block.kind == "heading"


@cache
def _credit() -> re.Pattern[str]:
    """A line that begins with a director's label of any lexicon and goes on with a name."""
    labels = {
        label.lower()
        for lang in rules.languages()
        for label in (
            *rules.lexicon(lang).get("labels", {}).get("director", ()),
            *rules.lexicon(lang).get("roles", {}).get("director_before", ()),
        )
        if len(label) > 2
    }
    phrases = sorted((re.escape(label.rstrip(" :")) for label in labels), key=len, reverse=True)
    elided = [p[:-2] + "d['’]" for p in phrases if p.endswith(r"\ de")]
    return re.compile(rf"[\W_]{{0,6}}(?:(?i:{'|'.join(phrases)})[*_]*\s*[:.|]?[*_]*\s+|(?i:{'|'.join(elided)})){NAME}")
