"""Stated sides: what a review itself lists for and against its film, "Le pour : …", "Lo peor: …", "Pros" and its lines."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang, Verdict
from kerguen.text.fold import fold
from kerguen.text.sentences import sentences

LONGEST_LABEL = 32  # characters
SHORTEST, LONGEST = 8, 200  # characters of one item
LONGEST_BULLET = 500  # of an item with its bullet
MOST = 6  # items under one heading
MOST_IN_ALL = 24  # items beside labels, and below them
LISTS: dict[str, Verdict] = {"pros": "positive", "cons": "negative"}
ARTICLES = frozenset(map(fold, rules.words("small", "the")))
NOTHING = frozenset(map(fold, rules.words("small", "nothing")))

_LABELLED = re.compile(r"\s*[-*•+–]?\s*([^\n:]{3,32}?)\s*:\s*(?=\S)")
_BULLET = re.compile(r"\s*(?:[-*•+–]\s+|[-•–✔✘✓✗✅❌👍👎]\s*)+")


_ATTRIBUTES = re.compile(r"\s*\{:[^\n]*\}\s*")  # of Markdown: "{: .notice}"


class Stated(NamedTuple):
    """One item with its side; offsets in the page's text."""

    side: Verdict
    start: int
    end: int
    is_sure: bool  # its label has several words, or is no word of every day


def stated_sides(text: str, lang: Lang | None, start: int, end: int) -> tuple[Stated, ...]:
    """What text[start:end] lists on each side. A label of one word ("Plus", "Bad") counts only beside one of the other side."""
    ways = (_beside(text, lang, start, end), _below(text, lang, start, end), _signed(text, start, end))
    found = sorted({item for way in ways for item in islice(way, MOST_IN_ALL)}, key=lambda item: (item.start, item.end))
    if len({item.side for item in found}) > 1:
        return tuple(found)
    return tuple(item for item in found if item.is_sure)


def _beside(text: str, lang: Lang | None, start: int, end: int) -> Iterator[Stated]:
    """Items behind their label: "Le contre : un récit trop sage."."""
    if text.find(":", start, end) < 0:
        return
    for left, right in sentences(text, lang, start, end):
        label = _LABELLED.match(text, left, right)
        if label and (side := _side(label[1], lang)) and _is_item(text[label.end() : right]):
            yield Stated(side, label.end(), right, " " in fold(label[1]))


def _below(text: str, lang: Lang | None, start: int, end: int) -> Iterator[Stated]:
    """Items on the lines below their label."""
    side: Verdict | None = None
    is_sure, items, bullet = False, 0, None
    for left, right in _lines(text, start, end):
        words = text[left:right]
        if heading := _side(words.rstrip(" :"), lang) if len(words) <= LONGEST_LABEL else None:
            side, is_sure, items = heading, " " in fold(words), 0
            continue
        if side is None or (not words.strip() and (not items or bullet)) or _ATTRIBUTES.fullmatch(words):
            continue
        bullet, ended = _BULLET.match(words), bullet is not None
        first = left + (bullet.end() if bullet else 0)
        longest = LONGEST_BULLET if bullet else LONGEST
        if items >= MOST or not _is_item(text[first:right], longest) or words.endswith(":") or (ended and not bullet):
            side = None
        else:
            items += 1
            yield Stated(side, first, right, is_sure)


def _signed(text: str, start: int, end: int) -> Iterator[Stated]:
    """Lines one under the other that begin with their sign: "+ great cast", "– a weak end"; both signs or none."""
    run: list[Stated] = []
    for left, right in (*_lines(text, start, end), (end, end)):
        sign = _SIGN.match(text, left, right)
        if sign is not None:
            side: Verdict = "positive" if sign[1] in _PLUS else "negative"
            run += [Stated(side, sign.end(), right, True)] if _is_item(text[sign.end() : right]) else []
        elif text[left:right].strip() or left == end:
            if len({item.side for item in run}) > 1:
                yield from run
            run = []


_PLUS = "+✔✓✅➕👍"
_SIGN = re.compile(r"[ \t]{0,4}([+✔✓✅➕👍–−✘✗❌➖👎-])[ \xa0]{1,3}(?=[^\W\d_])")


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield start, start + len(text[start:stop].rstrip())
        start = stop + 1


_MARK_END = re.compile(r"[^\n.!?]{2,32}?[ \xa0:.](?:\d{1,2}(?:[.,]\d{1,2})?(?:[ \xa0]?/[ \xa0]?\d{1,3})?)[.!]?\s*")


def _is_item(words: str, longest: int = LONGEST) -> bool:
    if len(words) <= 2 * LONGEST_LABEL and words[-2:].strip(".! ").isdigit() and _MARK_END.fullmatch(words):
        return False  # "Mi puntuación: 7"
    return SHORTEST <= len(words) <= longest and fold(words) not in NOTHING and any(c.isalpha() for c in words)


def _side(label: str, lang: Lang | None) -> Verdict | None:
    words = fold(label).split()
    if words[1:] and words[0] in ARTICLES and (found := _labels(lang).get(" ".join(words[1:]))):
        return found
    return _labels(lang).get(" ".join(words))


@cache
def _labels(lang: Lang | None) -> dict[str, Verdict]:
    lists = rules.lexicon(lang or "").get("verdict", {})
    return {folded: side for name, side in LISTS.items() for words in lists.get(name, ()) if (folded := fold(words))}
