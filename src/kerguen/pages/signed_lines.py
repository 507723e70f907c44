"""Where readers' opinions begin that no heading announces: names with a day and its year, the newest first, over words.

Kees_1961 · 10-02-2025 21:40        stefano73 | Sunday 22 September 2024
Strong debut, but quite slow.       Poetic, slow in the right way.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from kerguen.model import Block
from kerguen.values.dates import dates

FEWEST = 3  # signed lines
SHORTEST, LONGEST = 12, 72  # characters of such a line
SIGNED_LINE = re.compile(r"(?P<who>[^\W_][^\n·•|,:–—]{1,28}?)[ \xa0]?[·•|–—-][ \xa0](?=[^\n]{0,24}(?:19|20)\d\d)")
AFTER_DAY = re.compile(r"(?:[ ,\xa0]{1,2}(?:[^\W\d_]{1,3}[ \xa0])?(?P<hour>\d\d?[:.h]\d\d))?\W{0,2}\Z")
NO_TITLE = re.compile(r"[a-zß-ÿ]|\S*_|.*[^\W\d_]\d|.*[ \xa0][A-Z]\.?\Z")  # "gianni", "Maite_bi", "Uwe62", "Lucia M."
LEAST_NAMES = 0.3  # of the lines: a name that no film has, or an hour behind the year


def signed_lines(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks of such lines; none where the page has too few of them, or they are not the newest first."""
    short = (
        (i, b) for i, b in enumerate(blocks) if SHORTEST <= b.end - b.start <= LONGEST and text[b.end - 1].isdigit()
    )
    likely = [(i, m, b.end) for i, b in short if (m := SIGNED_LINE.match(text, b.start, b.end))]
    found = [(i, *said) for i, m, end in likely if (said := _signed(text, m, end))] if len(likely) >= FEWEST else []
    if len(found) < FEWEST or any(later - first < 2 for (first, *_), (later, *_) in pairwise(found)):
        return frozenset()
    if any(older > newer for (_, newer, _), (_, older, _) in pairwise(found)):
        return frozenset()
    of_readers = sum(of_reader for *_, of_reader in found)
    return frozenset(i for i, *_ in found) if of_readers >= LEAST_NAMES * len(found) else frozenset()


def _signed(text: str, said: re.Match[str], end: int) -> tuple[str, bool] | None:
    """The day of a line that is a name and a day with its year, and whether the name is a reader's."""
    days = dates(text, None, "day-first", said.end(), end)
    after = AFTER_DAY.match(text, days[0].end, end) if len(days) == 1 else None
    if after is None or not (day := days[0].value):
        return None
    return day, bool(after["hour"] or NO_TITLE.match(said["who"]))
