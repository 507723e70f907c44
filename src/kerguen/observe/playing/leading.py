"""Programmes whose days and hours stand right above each title: what is said there is of the film below."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from kerguen.model import Observation, Page, Session
from kerguen.values.terms import version

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
            own = one.version if _names_version(page.text, one.start or 0) else None  # a line above it spoke of another
            one = replace(one, subject=parts[at][1], version=own)
        moved.append(one)
    return tuple(moved)


def _names_version(text: str, place: int) -> bool:
    """Whether the line of an hour names a version itself."""
    said = text[slice(*_line(text, place))].split()
    return any(
        version(" ".join(said[at : at + size]).strip("()[],;.")) for at in range(len(said)) for size in (1, 2, 3)
    )


def told_of_the_film(sessions: tuple[Session, ...], observations: Sequence[Observation]) -> tuple[Session, ...]:
    """The one version that a film's facts name is that of its sessions where none of them names its own."""
    versions: dict[int, set[str]] = {}
    for fact in observations:
        if fact.field == "version" and fact.subject is not None and not fact.scope:
            versions.setdefault(fact.subject, set()).add(str(fact.value))
    own = {one.subject for one in sessions if one.version}
    return tuple(
        replace(one, version=next(iter(versions[one.subject])))
        if one.starts and one.subject not in own and len(versions.get(one.subject, ())) == 1
        else one
        for one in sessions
    )


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
