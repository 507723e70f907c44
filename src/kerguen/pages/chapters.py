"""The chapters of a recording, from "00:00" on: they are no hours of sessions."""

import re
from collections.abc import Sequence

FEWEST = 3
_CLOCK = re.compile(r"\W{0,6}(\d{1,2}(?::\d\d){1,2})(?![\d:])")
_BEGUN = re.compile(r"\W{0,6}0?0:00(?::00)?(?![\d:])")


def chapters(lines: Sequence[str]) -> list[int]:
    """The places of the lines that begin with a later and later time: "15:32 The Long Goodbye: first impressions"."""
    begun = next((i for i, words in enumerate(lines) if _BEGUN.match(words)), None)
    if begun is None:
        return []
    last: tuple[int, ...] = (0,)
    found = []
    for index in range(begun, len(lines)):
        clock = _CLOCK.match(lines[index])
        if clock and (place := tuple(map(int, clock[1].split(":")))) and (len(place), place) >= (len(last), last):
            last = place
            found.append(index)
    return found if len(found) >= FEWEST else []
