"""Where readers' opinions begin that no heading announces: names with a day and its year over words, the newest first,
or the oldest on a forum, whose hours are none at which films begin.

Kees_1961 · 10-02-2025 21:40        stefano73 | Sunday 22 September 2024
Strong debut, but quite slow.       Poetic, slow in the right way.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kerguen.model import Block
from kerguen.values.dates import dates

FEWEST = 3  # signed lines
SHORTEST, LONGEST = 12, 72  # characters of such a line
SIGNED_LINE = re.compile(
    r"(?P<who>[^\W_][^\n·•|,:–—]{1,28}?)(?:[ \xa0]?[·•|–—-][ \xa0](?=[^\n]{0,24}(?:19|20)\d\d)"
    r"|[ \xa0](?=\d\d?[./-]\d\d?[./-](?:19|20)\d\d[ ,\xa0]{1,2}\d\d?[:.h]\d\d))"
)
AFTER_DAY = re.compile(r"(?:[ ,\xa0]{1,2}(?:[^\W\d_]{1,3}[ \xa0])?(?P<hour>\d\d?[:.h]\d\d))?\W{0,2}\Z")
NO_TITLE = re.compile(r"[a-zß-ÿ]|\S*_|.*[^\W\d_]\d|.*[ \xa0][A-Z]\.?\Z")  # "gianni", "Maite_bi", "Uwe62", "Lucia M."
POSTED = 0.5  # of the lines: an hour at which no film begins, or a reader's name without one
LEAST_NAMES = 0.3  # of the lines: a name that no film has, or an hour behind the year


def signed_lines(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks of such lines; none where the page has too few of them, or they are not the newest first."""
    short = (
        (i, b) for i, b in enumerate(blocks) if SHORTEST <= b.end - b.start <= LONGEST and text[b.end - 1].isdigit()
    )
    likely = [(i, m, b.end) for i, b in short if (m := SIGNED_LINE.match(text, b.start, b.end))]
    found = [(i, said) for i, m, end in likely if (said := _signed(text, m, end))] if len(likely) >= FEWEST else []
    if len(found) < FEWEST or any(later - first < 2 for (first, _), (later, _) in pairwise(found)):
        return frozenset()
    days = [said for _, said in found]
    newest_first, oldest_first = sorted(days, key=_day, reverse=True) == days, sorted(days, key=_day) == days
    if not (newest_first or (oldest_first and sum(said.is_posted for said in days) >= POSTED * len(days))):
        return frozenset()  # of a programme too the first day comes first
    of_readers = sum(said.of_reader for said in days)
    return frozenset(i for i, _ in found) if of_readers >= LEAST_NAMES * len(found) else frozenset()


class _Signed(NamedTuple):
    """The day of a signed line; whether its name is a reader's; whether its hour is none at which a film begins."""

    day: str
    of_reader: bool
    is_posted: bool


def _day(said: _Signed) -> str:
    return said.day


def _signed(text: str, said: re.Match[str], end: int) -> _Signed | None:
    """What a line says that is a name and a day with its year."""
    days = dates(text, None, "day-first", said.end(), end)
    after = AFTER_DAY.match(text, days[0].end, end) if len(days) == 1 else None
    if after is None or not (day := days[0].value):
        return None
    minute = int(after["hour"][-2:]) if after["hour"] else 0
    is_no_title = NO_TITLE.match(said["who"]) is not None
    return _Signed(day, bool(after["hour"]) or is_no_title, minute % 5 != 0 or (is_no_title and not after["hour"]))
