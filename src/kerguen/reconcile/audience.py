"""Readers' opinions, each counted once: a page and its translation show the same ones."""

from collections.abc import Sequence

from kerguen.model import Opinion, Reading
from kerguen.text.fold import fold


def once_each(opinions: Sequence[Opinion], readings: Sequence[Reading]) -> tuple[Opinion, ...]:
    """The opinions without those that another page has too (same day, same author); originals before translations."""
    machine = {r.page.id for r in readings if r.page.machine_translated}
    found: dict[tuple[object, ...], Opinion] = {}
    for place, opinion in enumerate(sorted(opinions, key=lambda o: (o.page in machine, o.page, o.start or 0))):
        signed = (fold(opinion.author or ""), opinion.date)
        found.setdefault(signed if opinion.author and opinion.date else (place,), opinion)
    return tuple(found.values())
