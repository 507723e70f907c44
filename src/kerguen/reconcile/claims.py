"""A claim: one value with the observations that state it, repaired names included."""

from collections.abc import Iterable, Mapping

import msgspec

from kerguen.model import Observation, Reading, Repair, Support
from kerguen.text.fold import fold


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """Observations that say the same of one field. `value` is the best spelling among them."""

    key: str
    value: str | int
    scope: str | None
    of: str | None
    observations: tuple[Observation, ...]

    def sources(self, source: Mapping[str, str]) -> frozenset[str]:
        """The independent sources behind the claim."""
        return frozenset(source.get(o.page, o.page) for o in self.observations)

    def pages(self) -> frozenset[str]:
        """The pages that make the claim."""
        return frozenset(o.page for o in self.observations)

    def with_all_of(self, other: "Claim") -> "Claim":
        """This claim, made by the other's observations too."""
        return msgspec.structs.replace(self, observations=(*self.observations, *other.observations))

    def support(self, source: Mapping[str, str]) -> tuple[Support, ...]:
        """The claim's observations as a record shows them, in page order."""
        return tuple(
            Support(
                page=o.page, start=o.start, end=o.end, text=o.text, path=o.path, observation=o.id,
                value=o.value, method=o.method, voice=source.get(o.page), doubts=o.doubts,
            )
            for o in self.observations
        )  # fmt: skip


def claims(readings: Iterable[Reading], field: str, repairs: Iterable[Repair]) -> list[Claim]:
    """The claims made of one field, in a stable order."""
    restored = [r for r in repairs if r.kind == "person"]
    grouped: dict[tuple[str, str | None, str | None], list[Observation]] = {}
    for reading in readings:
        for seen in reading.observations:
            if seen.field == field:
                repaired = restore(seen, restored)
                grouped.setdefault(_identity(repaired), []).append(repaired)
    return [_claim(key, found) for key, found in sorted(grouped.items(), key=lambda item: repr(item[0]))]


def restore(seen: Observation, repairs: Iterable[Repair]) -> Observation:
    """The observation with its bent name restored, where a repair covers its words."""
    for repair in repairs:
        if repair.page == seen.page and seen.value == repair.as_written:
            return msgspec.structs.replace(seen, value=repair.restored)
    return seen


def _identity(seen: Observation) -> tuple[str, str | None, str | None]:
    folded = str(seen.value) if isinstance(seen.value, int) else fold(seen.value)
    return folded, seen.scope, seen.of


def _claim(key: tuple[str, str | None, str | None], found: list[Observation]) -> Claim:
    in_order = sorted(found, key=lambda o: (o.page, o.start if o.start is not None else -1, o.path or "", o.id))
    folded, scope, of = key
    value = best_spelling([o.value for o in in_order])
    return Claim(key=folded, value=value, scope=scope, of=of, observations=tuple(in_order))


def best_spelling(values: Iterable[str | int]) -> str | int:
    """Among spellings that fold alike: the most accents kept, then the most frequent, then mixed case."""
    spellings = list(values)

    def rank(value: str | int) -> tuple[int, int, bool, str]:
        text = str(value)
        accents = sum(not c.isascii() for c in text)
        return accents, spellings.count(value), not (text.isupper() or text.islower()), text

    return max(spellings, key=rank)
