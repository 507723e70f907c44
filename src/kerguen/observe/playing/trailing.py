"""Programmes whose days stand below the hours of each film: "Starts: 18:00 … 5 August" in every card."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from kerguen.model import Page, Session
from kerguen.observe.playing.leading import parts_of
from kerguen.observe.playing.line_days import dated
from kerguen.values.dates import FoundDate

FEWEST = 2  # films with their day below


class DayLine(NamedTuple):
    """A line that names a day and no hour."""

    start: int
    day: FoundDate


def with_the_days_below(
    page: Page, found: Sequence[Session], days: Sequence[DayLine], near: str | None
) -> tuple[Session, ...]:
    """The sessions on the days below them, where every film with sessions has a day, and its first one there."""
    starts = [start for start, _ in parts_of(page)]
    below: dict[int, DayLine] = {}
    for line in days:
        if part := bisect_right(starts, line.start):
            below.setdefault(part, line)
    parts = [bisect_right(starts, one.start or 0) for one in found]
    if len(set(parts)) < FEWEST or any(
        part not in below or below[part].start < (one.start or 0) for part, one in zip(parts, found, strict=True)
    ):
        return tuple(found)
    return tuple(_on(one, below[part].day, near) for part, one in zip(parts, found, strict=True))


def _on(one: Session, day: FoundDate, near: str | None) -> Session:
    told = dated(day, near)
    return replace(one, starts=f"{told[0]}T{(one.starts or '').partition('T')[2]}", doubts=told[1]) if told else one
