"""Outlets bent by translation: "The Cross" for La Croix, where the reading holds that the outlet is meant."""

from kerguen.films.mentions import shows_translation
from kerguen.model import Page, Reading, Repair
from kerguen.text.fold import fold
from kerguen.values.outlets import FoundOutlet, outlets


def outlet_repairs(page: Page, reading: Reading) -> tuple[Repair, ...]:
    """One repair for each outlet that the reading credits and that stands on the page under a bent name."""
    meant = _credited(reading)
    if not meant or not shows_translation(reading):
        return ()
    start, end = _stretch(reading)
    found = outlets(page.text, max(0, start - BESIDE), min(len(page.text), end + BESIDE))
    return tuple(_repair(page, o) for o in found if o.outlet.name in meant and _is_bent(page, o))


BESIDE = 600  # characters around the words of outlets: their names stand in the same paragraph


def _is_bent(page: Page, found: FoundOutlet) -> bool:
    """Cut ("Allocin"), or a form believed only beside a quotation that is not the outlet's name: a translation of it."""
    return found.bent or (
        found.sure == "beside" and fold(page.text[found.start : found.end]) != fold(found.outlet.name)
    )


def _credited(reading: Reading) -> frozenset[str]:
    """Outlets that the reading names, and says they are translated or report a mean."""
    quoted = {q.outlet for q in reading.quotes}
    rated = {name for r in reading.ratings for name in (r.by, *r.via)}
    return frozenset(name for name in quoted | rated if name)


def _stretch(reading: Reading) -> tuple[int, int]:
    """The part of the page in which outlets speak."""
    places = [
        (s.start, s.end) for s in (*reading.quotes, *reading.ratings) if s.start is not None and s.end is not None
    ]
    return min((a for a, _ in places), default=0), max((b for _, b in places), default=0)


def _repair(page: Page, found: FoundOutlet) -> Repair:
    words = page.text[found.start : found.end]
    return Repair(
        page=page.id, start=found.start, end=found.end, text=words, kind="outlet", as_written=words,
        restored=found.outlet.name, why="an outlet's name translated or cut; the page gives its words or its mean",
    )  # fmt: skip
