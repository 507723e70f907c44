"""The credited persons of a film, with the other ways in which pages write them."""

from collections.abc import Mapping, Sequence

from kerguen.model import Fact, Person, Reading, Repair
from kerguen.text.fold import fold

ROLES = ("director", "writer", "cast")


def people(
    facts: Mapping[str, Sequence[Fact]], readings: Sequence[Reading], repairs: Sequence[Repair]
) -> tuple[Person, ...]:
    """Directors, writers, then the cast, each in the order of the facts."""
    characters = _characters(readings)
    return tuple(
        Person(
            name=str(fact.value), role=role,
            character=characters.get(fold(str(fact.value))) if role == "cast" else None,
            also_written=_also_written(fact, repairs),
        )
        for role in ROLES for fact in facts.get(role, ())
    )  # fmt: skip


def _also_written(fact: Fact, repairs: Sequence[Repair]) -> tuple[str, ...]:
    bent = {r.as_written for r in repairs if r.kind == "person" and r.restored == fact.value}
    written = {str(s.value) for s in fact.support} | {s.text for s in fact.support} | bent
    return tuple(sorted(form for form in written if form != fact.value and len(form) < 80))


def _characters(readings: Sequence[Reading]) -> dict[str, str]:
    """Folded actor -> character, the spelling that most pages use."""
    votes: dict[str, dict[str, int]] = {}
    for reading in readings:
        for seen in reading.observations:
            if seen.field == "character" and seen.of:
                counts = votes.setdefault(fold(seen.of), {})
                counts[str(seen.value)] = counts.get(str(seen.value), 0) + 1
    return {actor: max(sorted(counts), key=lambda c: counts[c]) for actor, counts in votes.items()}
