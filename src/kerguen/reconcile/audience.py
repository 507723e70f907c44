"""Readers' opinions, each counted once: a page and its translation show the same ones."""

from collections.abc import Mapping, Sequence

from kerguen.model import Opinion, Reading
from kerguen.text.fold import fold

FEW = 3  # dated opinions: fewer may have the same dates by chance


def once_each(opinions: Sequence[Opinion], readings: Sequence[Reading]) -> tuple[Opinion, ...]:
    """The opinions without those that another page has too: same author and day, or a translated page's whole list."""
    machine = {r.page.id for r in readings if r.page.machine_translated}
    by_page: dict[str, list[Opinion]] = {}
    for opinion in opinions:
        by_page.setdefault(opinion.page, []).append(opinion)
    originals = {_days(found) for page, found in by_page.items() if page not in machine}
    found: dict[tuple[object, ...], Opinion] = {}
    for page in sorted(by_page, key=lambda p: (p in machine, p)):
        if page in machine and _is_list_of(by_page, page, originals):
            continue  # authors' names are translated too; the days, in their order, are not
        for place, opinion in enumerate(by_page[page]):
            signed = (fold(opinion.author or ""), opinion.date)
            found.setdefault(signed if opinion.author and opinion.date else (page, place), opinion)
    return tuple(found.values())


def _is_list_of(by_page: Mapping[str, Sequence[Opinion]], page: str, originals: set[tuple[str | None, ...]]) -> bool:
    days = _days(by_page[page])
    return len(days) >= FEW and None not in days and days in originals


def _days(opinions: Sequence[Opinion]) -> tuple[str | None, ...]:
    return tuple(o.date for o in opinions)
