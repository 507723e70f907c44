"""Repairs: names of persons, towns and outlets that translation bent, restored and logged, each reversible."""

from collections.abc import Mapping

from kerguen.films.bent_outlets import outlet_repairs
from kerguen.films.bent_people import people_repairs
from kerguen.films.bent_towns import town_repairs
from kerguen.films.roll import roll_of
from kerguen.model import FilmGroup, Page, Reading, Repair


def repairs(group: FilmGroup, pages: Mapping[str, Page], readings: Mapping[str, Reading]) -> tuple[Repair, ...]:
    """Every restoration on the pages of one film, in page order. The pages keep their own words."""
    roll = roll_of(pages, readings)
    found = [
        repair
        for page_id in sorted(set(pages) & set(readings))
        for repair in (
            *people_repairs(pages[page_id], readings[page_id], roll),
            *town_repairs(pages[page_id], readings[page_id]),
            *outlet_repairs(pages[page_id], readings[page_id]),
        )
    ]
    return tuple(sorted(found, key=_order))


def _order(repair: Repair) -> tuple[str, int, str, str]:
    return repair.page, repair.start if repair.start is not None else -1, repair.kind, repair.restored
