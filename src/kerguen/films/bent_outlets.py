"""Outlets bent by translation: "The Cross" for La Croix, where the reading holds that the outlet is meant."""

from kerguen.films.mentions import shows_translation
from kerguen.model import Page, Reading, Repair
from kerguen.values.outlets import FoundOutlet, bent_outlets


def outlet_repairs(page: Page, reading: Reading) -> tuple[Repair, ...]:
    """One repair for each outlet that the reading credits and that stands on the page under a bent name."""
    meant = _credited(reading)
    if not meant or not shows_translation(reading):
        return ()
    return tuple(_repair(page, o) for o in bent_outlets(page.text, meant, (*reading.quotes, *reading.ratings)))


def _credited(reading: Reading) -> frozenset[str]:
    """Outlets that the reading names, and says they are translated or report a mean."""
    quoted = {q.outlet for q in reading.quotes}
    rated = {name for r in reading.ratings for name in (r.by, *r.via)}
    return frozenset(name for name in quoted | rated if name)


def _repair(page: Page, found: FoundOutlet) -> Repair:
    words = page.text[found.start : found.end]
    return Repair(
        page=page.id, start=found.start, end=found.end, text=words, kind="outlet", as_written=words,
        restored=found.outlet.name, why="an outlet's name translated or cut; the page gives its words or its mean",
    )  # fmt: skip
