"""Programmes whose days and hours stand right above each title: what is said there is of the film below."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from kerguen.model import Page, Session

APART = 24  # letters between the hours and the title that are no other day or hour: a heading of the series
_LETTERS = re.compile(r"[^\W\d_]")


def of_the_film_below(page: Page, found: Sequence[Session]) -> tuple[Session, ...]:
    """The sessions, those right above a film's part moved to it where the page begins with hours and not with a title."""
    parts = parts_of(page)
    if len({number for _, number in parts}) < 2 or not found:
        return tuple(found)
    starts = [start for start, _ in parts]
    places = [one.start for one in found if one.start is not None]
    if not places or places[0] >= starts[0] or places[-1] > starts[-1]:
        return tuple(found)
    lines = {_line(page.text, place) for place in places}
    moved = []
    for one in found:
        at = bisect_right(starts, one.start) if one.start is not None else len(starts)
        if at < len(starts) and _touches(page.text, one.start or 0, starts[at], lines):
            one = replace(one, subject=parts[at][1])
        moved.append(one)
    return tuple(moved)


def parts_of(page: Page) -> list[tuple[int, int]]:
    """Where each film's part begins, with its number."""
    found: list[tuple[int, int]] = []
    last: int | None = None
    for zone in page.zones:
        if zone.segment is not None and zone.segment != last:
            found.append((zone.start, zone.segment))
        last = zone.segment
    return found


def _line(text: str, place: int) -> tuple[int, int]:
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, len(text) if end < 0 else end


def _touches(text: str, place: int, start: int, lines: set[tuple[int, int]]) -> bool:
    """Nothing but other days and hours between them, or a few words."""
    left = _line(text, place)[1]
    letters = 0
    while left < start and letters <= APART:
        line = _line(text, left + 1)
        if line[0] >= start or line[1] <= left:
            break
        if line not in lines:
            letters += len(_LETTERS.findall(text, line[0], min(line[1], start)))
        left = line[1]
    return letters <= APART
