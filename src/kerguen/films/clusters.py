"""Clusters: which mentions are one film; what is not sure becomes a question."""

import heapq
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kerguen.films.candidates import candidates
from kerguen.films.features import Comparison, compare
from kerguen.films.naming import film_groups
from kerguen.films.profile import pooled
from kerguen.films.questions import questions
from kerguen.films.ruling import Ruling
from kerguen.films.shared_titles import without_shared
from kerguen.model import Decision, FilmGroup, Mention, Noun, Question

CLEAR_MARGIN = 1.5  # points by which the best of two films that exclude each other must lead


class Clusters(Noun, frozen=True, kw_only=True):
    """Films with their mentions, and the pairs that a person must settle."""

    groups: tuple[FilmGroup, ...]
    questions: tuple[Question, ...]


def cluster(
    mentions: Sequence[Mention], decisions: Sequence[Decision] = (), known: Mapping[str, Sequence[str]] | None = None
) -> Clusters:
    """Group mentions into films. `known` maps public ids already given to their mentions; ids never change."""
    gathering = Gathering(without_shared(mentions), Ruling(decisions, known or {}))
    gathering.settle()
    groups = film_groups(gathering.members(), known or {}, gathering.ruling)
    ids = {m.id: g.id for g in groups for m in g.mentions}
    asked = {(ids[left], ids[right]): found for (left, right), found in gathering.unsure().items()}
    return Clusters(groups=groups, questions=questions({g.id: g for g in groups}, asked))


class Weighed(NamedTuple):
    """What is kept of a comparison: many pairs are compared, few are asked about."""

    points: float
    verdict: str


class Gathering:
    """Clusters while they grow: best pairs first, each merge weighed with all that both sides say."""

    def __init__(self, mentions: Sequence[Mention], ruling: Ruling) -> None:
        self.ruling = ruling
        self._members: dict[str, list[Mention]] = {m.id: [m] for m in sorted(mentions, key=lambda m: m.id)}
        self._profile: dict[str, Mention] = {root: members[0] for root, members in self._members.items()}
        self._near: dict[str, set[str]] = {root: set() for root in self._members}
        self._seen: dict[tuple[str, str], Weighed] = {}
        for left, right in sorted(candidates(mentions)):
            self._near[left].add(right)
            self._near[right].add(left)

    def settle(self) -> None:
        """Merge what people decided, then what the evidence decides, the clearest pair first."""
        for left, right in self.ruling.same_pairs(self._members):
            one, two = self._root(left), self._root(right)
            if one != two and not self._forbidden(one, two):
                self._merge(one, two)
        queue = [self._entry(a, b) for a in self._near for b in self._near[a] if a < b]
        heapq.heapify(queue)
        while queue:
            points, left, right = heapq.heappop(queue)
            if left not in self._members or right not in self._members or -points != self._compared(left, right).points:
                continue
            if not self._is_sure(left, right):
                continue
            kept = self._merge(left, right)
            for other in self._near[kept]:
                heapq.heappush(queue, self._entry(*sorted((kept, other))))

    def members(self) -> list[tuple[Mention, ...]]:
        """The mentions of each film."""
        return [tuple(sorted(members, key=lambda m: m.id)) for members in self._members.values()]

    def unsure(self) -> dict[tuple[str, str], Comparison]:
        """Pairs of clusters that a person must settle, with their comparison."""
        open_pairs: dict[tuple[str, str], Comparison] = {}
        for left in self._near:
            for right in self._near[left]:
                if left > right or self._forbidden(left, right) or self._answered(left, right):
                    continue
                if self._compared(left, right).verdict != "different":
                    open_pairs[left, right] = compare(self._profile[left], self._profile[right])
        return open_pairs

    def _entry(self, left: str, right: str) -> tuple[float, str, str]:
        return -self._compared(left, right).points, left, right

    def _compared(self, left: str, right: str) -> Weighed:
        pair = (left, right) if left < right else (right, left)
        seen = self._seen.get(pair)
        if seen is None:
            found = compare(self._profile[pair[0]], self._profile[pair[1]])
            seen = self._seen[pair] = Weighed(found.points, found.verdict)
        return seen

    def _is_sure(self, left: str, right: str) -> bool:
        found = self._compared(left, right)
        if found.verdict != "same" or self._forbidden(left, right) or self._answered(left, right):
            return False
        return not (self._has_rival(left, right, found) or self._has_rival(right, left, found))

    def _has_rival(self, one: str, chosen: str, found: Weighed) -> bool:
        """Whether `one` fits another film about as well, and that film and the chosen one exclude each other."""
        for other in self._near[one] - {chosen}:
            rival = self._compared(one, other)
            if rival.verdict == "different" or rival.points < found.points - CLEAR_MARGIN:
                continue
            if self._compared(chosen, other).verdict == "different":
                return True
        return False

    def _forbidden(self, left: str, right: str) -> bool:
        return self.ruling.forbids([m.id for m in self._members[left]], [m.id for m in self._members[right]])

    def _answered(self, left: str, right: str) -> bool:
        return self.ruling.leaves_open([m.id for m in self._members[left]], [m.id for m in self._members[right]])

    def _root(self, mention: str) -> str:
        return next(root for root, members in self._members.items() if any(m.id == mention for m in members))

    def _merge(self, left: str, right: str) -> str:
        """Put the second cluster into the first by id; forget comparisons that are no longer true."""
        kept, gone = sorted((left, right))
        self._members[kept] += self._members.pop(gone)
        self._profile[kept] = pooled(self._members[kept])
        near = (self._near.pop(gone) | self._near[kept]) - {kept, gone}
        for other in near:
            self._near[other].discard(gone)
            self._near[other].add(kept)
            self._seen.pop((min(kept, other), max(kept, other)), None)
        self._near[kept] = near
        del self._profile[gone]
        return kept
