"""Where the film plays: towns with their counts, screenings, runs."""

from collections.abc import Sequence

from msgspec.structs import replace

from kerguen.model import City, Reading, Repair, Session, Sessions
from kerguen.text.fold import fold


def sessions(readings: Sequence[Reading], repairs: Sequence[Repair]) -> Sessions:
    """All sessions of one film. A town counted by two pages keeps the larger count, as a lower bound."""
    towns = {(r.page, r.as_written): r.restored for r in repairs if r.kind == "town"}
    every = [s for reading in readings for s in reading.sessions]
    by_town: dict[str, list[Session]] = {}
    for session in every:
        if session.city and session.count is not None and not session.starts:
            by_town.setdefault(fold(towns.get((session.page, session.city), session.city)), []).append(session)
    cities = tuple(_city(found, towns) for found in by_town.values())
    return Sessions(
        cities=tuple(sorted(cities, key=lambda c: (-c.count, fold(c.city)))),
        total=sum(c.count for c in cities),
        lower_bound=any(c.lower_bound for c in cities),
        screenings=_screenings([s for s in every if s.starts]),
        runs=tuple(run for reading in readings for run in reading.runs),
    )


def _city(found: list[Session], towns: dict[tuple[str, str], str]) -> City:
    best = max(found, key=lambda s: (s.count or 0, s.page))
    written = best.city or ""
    differ = len({s.count for s in found}) > 1
    return City(
        city=towns.get((best.page, written), written), as_written=written, count=best.count or 0,
        lower_bound=best.lower_bound or differ,
        support=tuple(s.place() for s in found),
    )  # fmt: skip


def _screenings(told: Sequence[Session]) -> tuple[Session, ...]:
    """Each screening once: two that begin together are one unless they differ in place, version or format."""
    by_start: dict[str, list[Session]] = {}
    for session in sorted(told, key=_fullest_first):
        alike = by_start.setdefault(session.starts or "", [])
        number = next((n for n, other in enumerate(alike) if _is_same(session, other)), None)
        if number is None:
            alike.append(session)
        else:
            alike[number] = replace(alike[number], also=(*alike[number].also, session.place()))
    return tuple(sorted((s for group in by_start.values() for s in group), key=_screening_order))


TOLD = ("city", "cinema", "hall", "version", "format", "access")


def _fullest_first(session: Session) -> tuple[int, int, str, int, str]:
    said = sum(getattr(session, part) is not None for part in TOLD)
    return -said, len(session.doubts), session.page, session.start or 0, session.path or ""


def _is_same(session: Session, other: Session) -> bool:
    parts = ((getattr(session, part), getattr(other, part)) for part in TOLD)
    return all(not one or not two or fold(one) == fold(two) for one, two in parts)


def _screening_order(session: Session) -> tuple[str, str, str, int]:
    return session.starts or "", session.city or "", session.cinema or "", session.start or 0
