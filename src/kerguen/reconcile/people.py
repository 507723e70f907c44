"""The credited persons of a film, with the other ways in which pages write them."""

from collections import Counter
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
            character=_character(fact, characters) if role == "cast" else None,
            also_written=_also_written(fact, repairs),
        )
        for role in ROLES for fact in facts.get(role, ())
    )  # fmt: skip


def _also_written(fact: Fact, repairs: Sequence[Repair]) -> tuple[str, ...]:
    bent = {r.as_written for r in repairs if r.kind == "person" and r.restored == fact.value}
    written = {str(s.value) for s in fact.support} | {s.text for s in fact.support} | bent
    return tuple(sorted(form for form in written if form != fact.value and len(form) < 80))


def _character(player: Fact, characters: Mapping[str, Counter[str]]) -> str | None:
    """The spelling of the part that most pages use, whatever way they write who plays it."""
    votes: Counter[str] = Counter()
    for name in {fold(str(player.value)), *(fold(str(s.value)) for s in player.support)}:
        votes += characters.get(name, Counter())
    return max(sorted(votes), key=lambda c: votes[c], default=None)


def _characters(readings: Sequence[Reading]) -> dict[str, Counter[str]]:
    """Folded actor -> how often each spelling of the part is written; a page that shows signs of translation ("Caesar")
    is heard only beside others."""
    votes: dict[str, Counter[str]] = {}
    for reading in readings:
        weight = 1 if any(seen.field == "translation_sign" for seen in reading.observations) else NATIVE
        for seen in reading.observations:
            if seen.field == "character" and seen.of:
                votes.setdefault(fold(seen.of), Counter())[str(seen.value)] += weight
    return votes


NATIVE = 1_000  # pages that may be translated and say otherwise, beside one that shows no sign of it
