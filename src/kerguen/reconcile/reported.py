"""Scores that pages report: hearsay with a chain, kept apart from ours (law 6)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from kerguen.model import Doubt, Iso, Rating, Reading, Reported
from kerguen.text.fold import fold


def reported(readings: Sequence[Reading], kind: Literal["press", "audience"]) -> tuple[Reported, ...]:
    """The press or audience scores that pages report, each with every page that reports it."""
    grouped: dict[tuple[str, float, float | None, int | None], list[Rating]] = {}
    for reading in readings:
        for rating in reading.ratings:
            if rating.kind == kind:
                key = (fold(rating.by or ""), rating.value, rating.scale, rating.count)
                grouped.setdefault(key, []).append(rating)
    names = {r.page.id: r.page.outlet or r.page.path or r.page.url or r.page.id for r in readings}
    days = {r.page.id: r.page.written for r in readings if r.page.written}
    return tuple(_one(found, names, days) for _, found in sorted(grouped.items(), key=lambda item: repr(item[0])))


def _one(found: list[Rating], names: Mapping[str, str], days: Mapping[str, Iso]) -> Reported:
    first = found[0]
    chain = tuple(dict.fromkeys((*reversed(first.via), names.get(first.page, first.page))))
    return Reported(
        by=first.by, via=chain, value=first.value, scale=first.scale, count=first.count,
        support=tuple(r.place() for r in found),
        doubts=tuple({d.code: d for r in found for d in r.doubts}.values()),
        written=tuple(sorted({days[r.page] for r in found if r.page in days})),
    )  # fmt: skip


def shown_and_counted(readings: Iterable[Reading]) -> tuple[Doubt, ...]:
    """Page arithmetic: a page that counts more opinions than it shows has more pages, which we do not have."""
    found: list[Doubt] = []
    for reading in readings:
        counted = max((r.count or 0 for r in reading.ratings if r.kind == "audience" and not r.of_marks), default=0)
        shown = len(reading.opinions)
        if shown and counted > shown:
            message = f"{reading.page.path or reading.page.url}: {counted} opinions counted, {shown} shown"
            if counted % shown == 0:
                message += f" ({counted} = {counted // shown} pages × {shown})"
            found.append(Doubt(code="opinions-on-other-pages", message=message, page=reading.page.id))
    return tuple(found)
