"""Doubts that are left when pages are put side by side: what one page leaves open, another may settle."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kerguen.model import Doubt, Fact, Reading


def doubts_left(readings: Sequence[Reading], facts: Mapping[str, Sequence[Fact]]) -> tuple[Doubt, ...]:
    """The doubts of the readings, without those of a value that its fact no longer doubts."""
    settled = {
        (support.page, support.start, doubt.code)
        for found in facts.values()
        for fact in found
        for support in fact.support
        for doubt in support.doubts
        if doubt.code not in {d.code for d in fact.doubts}
    }
    own = (d for r in readings for d in r.doubts if (d.page, d.start, d.code) not in settled)
    return (*own, *_no_players(readings, facts))


def _no_players(readings: Iterable[Reading], facts: Mapping[str, Sequence[Fact]]) -> Iterator[Doubt]:
    """Who is read as a player and left out because other pages call the name a part."""
    credited = {support.observation for fact in facts.get("cast", ()) for support in (*fact.support, *fact.against)}
    for seen in (o for reading in readings for o in reading.observations):
        if seen.field == "cast" and seen.id not in credited:
            message = f"{seen.value!r}: a part of the film, not a player"
            yield Doubt(code="a-part", message=message, page=seen.page, start=seen.start, end=seen.end)
