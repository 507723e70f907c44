"""Rulings: what people decided about identity, facts and names, in force today."""

from collections.abc import Callable, Collection, Iterator, Sequence

from kerguen.model import Decision

PAIRED = ("same", "different", "unsure")  # those that are about two mentions


def decided_on(decisions: Sequence[Decision]) -> frozenset[str]:
    """The films, pages and mentions of which a person said what film they are."""
    return frozenset(name for d in decisions if d.kind in PAIRED for name in (d.left, d.right))


class Ruling:
    """Decisions in force, by pairs of mention ids. `resolved` leads film ids and earlier mentions to those of this run."""

    def __init__(self, decisions: Sequence[Decision], resolved: Callable[[str], str]) -> None:
        self._pairs: dict[str, list[tuple[str, str]]] = {kind: [] for kind in PAIRED}
        self._of_one: list[tuple[str, Decision]] = []
        for decision in sorted(decisions, key=lambda d: (d.when, d.id)):
            if decision.withdrawn is not None:
                continue
            if decision.kind in self._pairs:
                self._pairs[decision.kind].append((resolved(decision.left), resolved(decision.right)))
            else:
                self._of_one.append((resolved(decision.left), decision))

    def same_pairs(self, present: Collection[str]) -> Iterator[tuple[str, str]]:
        """Pairs that a person called one film, both of them in this run."""
        return (pair for pair in self._pairs["same"] if pair[0] in present and pair[1] in present)

    def forbids(self, left: Collection[str], right: Collection[str]) -> bool:
        """Whether a person said that something of the one is not the film of the other."""
        return self._touches("different", left, right)

    def leaves_open(self, left: Collection[str], right: Collection[str]) -> bool:
        """Whether a person said that it cannot be told: kept apart and not asked again."""
        return self._touches("unsure", left, right)

    def refused(self, members: Collection[str]) -> list[tuple[str, str]]:
        """Pairs called the same that touch these mentions and could not be merged."""
        return [(a, b) for a, b in self._pairs["same"] if (a in members) != (b in members)]

    def untold(self, members: Collection[str]) -> list[tuple[str, str]]:
        """Pairs that nobody could tell, one of them among these mentions and the other elsewhere."""
        return [(a, b) for a, b in self._pairs["unsure"] if (a in members) != (b in members)]

    def of_one(self, members: Collection[str]) -> tuple[Decision, ...]:
        """What people decided on facts and names of the film of these mentions, the last first."""
        return tuple(decision for mention, decision in reversed(self._of_one) if mention in members)

    def _touches(self, kind: str, left: Collection[str], right: Collection[str]) -> bool:
        return any((a in left and b in right) or (a in right and b in left) for a, b in self._pairs[kind])
