"""Where the film plays: towns with their counts, screenings, runs."""

from collections.abc import Sequence

from kerguen.model import City, Reading, Repair, Session, Sessions, Span
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
        screenings=tuple(sorted((s for s in every if s.starts), key=_screening_order)),
        runs=tuple(run for reading in readings for run in reading.runs),
    )


def _city(found: list[Session], towns: dict[tuple[str, str], str]) -> City:
    best = max(found, key=lambda s: (s.count or 0, s.page))
    written = best.city or ""
    differ = len({s.count for s in found}) > 1
    return City(
        city=towns.get((best.page, written), written), as_written=written, count=best.count or 0,
        lower_bound=best.lower_bound or differ,
        support=tuple(Span(page=s.page, start=s.start, end=s.end, text=s.text, path=s.path) for s in found),
    )  # fmt: skip


def _screening_order(session: Session) -> tuple[str, str, str, int]:
    return session.starts or "", session.city or "", session.cinema or "", session.start or 0
