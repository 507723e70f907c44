"""Doubts that are left when pages are put side by side: what one page leaves open, another may settle."""

from collections.abc import Iterable, Mapping, Sequence

from kerguen.model import Doubt, Fact, Reading


def doubts_left(readings: Iterable[Reading], facts: Mapping[str, Sequence[Fact]]) -> tuple[Doubt, ...]:
    """The doubts of the readings, without those of a value that its fact no longer doubts."""
    settled = {
        (support.page, support.start, doubt.code)
        for found in facts.values()
        for fact in found
        for support in fact.support
        for doubt in support.doubts
        if doubt.code not in {d.code for d in fact.doubts}
    }
    return tuple(d for r in readings for d in r.doubts if (d.page, d.start, d.code) not in settled)
