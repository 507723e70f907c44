"""Repairs: names of persons, towns and outlets that translation bent, restored and logged, each reversible."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec.structs import replace

from kerguen.films.bent_outlets import outlet_repairs
from kerguen.films.bent_people import people_repairs
from kerguen.films.bent_towns import town_repairs
from kerguen.films.roll import roll_of
from kerguen.model import FilmGroup, Page, Reading, Repair


def repairs(
    group: FilmGroup,
    pages: Mapping[str, Page],
    readings: Mapping[str, Reading],
    translated: Mapping[str, str | None] = MappingProxyType({}),
) -> tuple[Repair, ...]:
    """Every restoration on the pages of one film, in page order, but for names that a person left as they are written.

    `translated`: pages known for translations of others, whatever signs of it they show, with the page of their source.
    """
    readings = {key: _as_translated(r) if key in translated else r for key, r in readings.items()}
    roll = roll_of(pages, readings)
    found = [
        repair
        for page_id in sorted(set(pages) & set(readings))
        for repair in (
            *people_repairs(pages[page_id], readings[page_id], roll, pages.get(translated.get(page_id) or "")),
            *town_repairs(pages[page_id], readings[page_id]),
            *outlet_repairs(pages[page_id], readings[page_id]),
        )
    ]
    left = {decision.right for decision in group.decisions if decision.kind == "as-written"}
    return tuple(sorted((repair for repair in found if repair.as_written not in left), key=_order))


def _as_translated(reading: Reading) -> Reading:
    return replace(reading, page=replace(reading.page, machine_translated=True))


def _order(repair: Repair) -> tuple[str, int, str, str]:
    return repair.page, repair.start if repair.start is not None else -1, repair.kind, repair.restored
