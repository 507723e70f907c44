"""Papers that no list has, beside quotations: a name that stands where other quotations of the same list have their paper."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kerguen.model import Page
from kerguen.observe.cues import label
from kerguen.observe.judged.quoted import Quoted
from kerguen.values.outlets import FoundOutlet, Outlet
from kerguen.values.people import is_full_name

FEWEST = 2  # quotations of one form
LONGEST = 60  # characters of a credit
WORDS = 6  # of a paper's name
Row = tuple[int, int]


class _Credit(NamedTuple):
    """Where a quotation may have its paper: the number of the row, the characters, the form they share with others."""

    row: int
    start: int
    end: int
    form: str


def with_shared_form(
    page: Page,
    own: frozenset[str],
    rows: Sequence[Row],
    marks: Sequence[tuple[Quoted, ...]],
    named: Sequence[tuple[FoundOutlet, ...]],
) -> list[tuple[FoundOutlet, ...]]:
    """The outlets of each row, with those that only the form of the list tells; `own`: labels of the film and its people."""
    credits = list(_credits(page.text, rows, marks))
    known = Counter(one.form for one in credits if _is_known(one, named))
    every = Counter(one.form for one in credits)
    found = list(named)
    for one in credits:
        if not known[one.form] or every[one.form] < FEWEST or _is_known(one, named):
            continue
        if one.form in _SIDES and one.form != max(_SIDES, key=lambda side: (known[side], every[side])):
            continue
        if (outlet := _paper(page, own, one)) is not None:
            found[one.row] = tuple(sorted((*found[one.row], outlet), key=lambda o: o.start))
    return found


_SIDES = ("under", "over")


def _is_known(one: _Credit, named: Sequence[tuple[FoundOutlet, ...]]) -> bool:
    return any(one.start <= outlet.start < one.end for outlet in named[one.row])


def _credits(text: str, rows: Sequence[Row], marks: Sequence[tuple[Quoted, ...]]) -> Iterator[_Credit]:
    """What stands beside each quotation that is alone on its row: behind or before it, else on the rows around it."""
    for number, (row, spans) in enumerate(zip(rows, marks, strict=True)):
        if len(spans) != 1 or not spans[0].closed:
            continue
        sides = ((spans[0].outer_end, row[1], "behind"), (row[0], spans[0].outer_start, "before"))
        beside = [(a, b, side) for a, b, side in sides if _LETTER.search(text, a, b)]
        for start, end, side in beside:
            if len(beside) == 1 and end - start <= LONGEST:
                yield _Credit(number, start, end, f"{side} {_sign(text[start:end], side)}")
        if not beside:
            for other, side in ((number + 1, "under"), (number - 1, "over")):
                near = 0 <= other < len(rows) and not marks[other] and rows[other][1] - rows[other][0] <= LONGEST
                if near and not (side == "under" and text[rows[other][0]] == "#"):
                    yield _Credit(other, *rows[other], side)


_LETTER = re.compile(r"[^\W\d_]")
_AROUND = " \t\xa0*_>|•·–—-:,;()[]#★☆½⭐"


def _sign(words: str, side: str) -> str:
    """The mark between the words and their paper: a dash, a colon, a bracket."""
    edge = words[: len(words) - len(words.lstrip(_AROUND))] if side == "behind" else words[len(words.rstrip(_AROUND)) :]
    return "".join(sorted({"–" if sign in "–—-" else sign for sign in edge if sign not in " \t\xa0*_>#"}))


def _paper(page: Page, own: frozenset[str], one: _Credit) -> FoundOutlet | None:
    """The name of a paper that stands alone, or beside its critic: "Ann Brown, The Harbour Light", "Ann Brown (The Stub)"."""
    pieces = [
        (one.start + m.start(), m[0].rstrip(_AROUND))
        for m in _PIECE.finditer(page.text[one.start : one.end])
        if m[0].strip(_AROUND)
    ]
    others = [(start, words) for start, words in pieces if not is_full_name(words)]
    if len(others) != 1 or len(pieces) > 2:
        return None
    start, words = others[0]
    if not _NAMED.fullmatch(words) or words.count(" ") >= WORDS or label(words) in own:
        return None
    outlet = Outlet(name=" ".join(words.split()), lang=page.lang)
    return FoundOutlet(outlet=outlet, start=start, end=start + len(words), sure="name")


_PIECE = re.compile(r"[^\W_][^\n,|()\[\]★☆⭐•·]*")
_NAMED = re.compile(r"(?:[a-z]{1,3}[ '’])?[A-ZÀ-ÞŒ0-9][^\n.!?:;\"“”«»„]{1,40}")
