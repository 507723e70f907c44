"""Clusters: which mentions are one film; what is not sure becomes a question."""

import heapq
from collections.abc import Iterable, Sequence

import msgspec

from kerguen.films.candidates import candidates
from kerguen.films.comparison import Comparison
from kerguen.films.features import compare, has_one_text
from kerguen.films.history import History, is_stand_in
from kerguen.films.memory import Memory, Weighed, profile
from kerguen.films.naming import film_groups
from kerguen.films.profile import is_title_alone, pooled
from kerguen.films.questions import questions, with_look_alikes
from kerguen.films.recognised import recognised
from kerguen.films.ruling import Ruling, decided_on
from kerguen.films.shared_texts import without_boilerplate
from kerguen.films.shared_titles import without_shared
from kerguen.model import Decision, Doubt, FilmGroup, Mention, Noun, Question

LEAST_RETITLED = -4.0  # points of two titles without a word in common and one maker, or two players
CLEAR_MARGIN = 1.5  # points by which the best of two films that exclude each other must lead


class Clusters(Noun, frozen=True, kw_only=True):
    """Films with their mentions, the pairs that are not settled, and what each film's pages say, pooled."""

    groups: tuple[FilmGroup, ...]
    questions: tuple[Question, ...]
    open_pairs: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()  # mentions of films whose texts may tell
    profiles: dict[str, Mention] = {}


def cluster(
    mentions: Sequence[Mention], decisions: Sequence[Decision] = (), history: History | None = None,
    memory: Memory | None = None,
) -> Clusters:  # fmt: skip
    """Group mentions into films. `history` holds the public ids already given: they never change.

    A published film without a page in this run is compared as well, and found again by a page that is its own.
    """
    past = history or History()
    stand_ins = past.stand_ins(mentions)
    known = recognised(mentions, tuple(stand_ins.values()), decided_on(decisions))
    supposed = {m.id for m in known if m.heads or not m.titles}
    named = [msgspec.structs.replace(m, heads=()) if m.heads else m for m in known]
    present = {m.id for m in named}
    ruling = Ruling(decisions, lambda name: past.resolved(name, present, stand_ins))
    told = without_boilerplate([*without_shared(named), *stand_ins.values()])
    gathering = Gathering(told, ruling, memory or Memory())
    gathering.settle(past.renewed(named, stand_ins))
    groups = film_groups(
        [found for found in gathering.members() if any(m.id not in supposed for m in found)], past, ruling
    )
    told_by_others = _told_by_others(mentions, named)
    of_this_run = [_with_doubts(read, told_by_others) for g in groups if (read := _of_this_run(g)).mentions]
    by_id = {g.id: g for g in groups}
    ids = {m.id: g.id for g in groups for m in g.mentions}
    unsure = gathering.unsure()
    open_films = {(ids[one], ids[two]): pair for pair in unsure for one, two in [pair] if one in ids and two in ids}
    untold = {films for films, pair in open_films.items() if gathering.is_title_alone(pair)}
    asked = {films: unsure[pair] for films, pair in open_films.items() if films not in untold}
    return Clusters(
        groups=tuple(with_look_alikes(of_this_run, untold)),
        questions=questions(by_id, asked),
        open_pairs=tuple(
            gathering.mentions_of(pair)
            for pair in (*(pair for pair in sorted(unsure) if unsure[pair].is_open), *gathering.retitled())
        ),
        profiles={g.id: past.pooled_so_far(g.id, g.mentions) for g in of_this_run},
    )


def _told_by_others(mentions: Sequence[Mention], named: Sequence[Mention]) -> frozenset[str]:
    """The ids of mentions whose title other pages gave."""
    own = {m.id: m.titles for m in mentions}
    return frozenset(m.id for m in named if m.titles[:1] != own[m.id][:1])


def _with_doubts(group: FilmGroup, told_by_others: frozenset[str]) -> FilmGroup:
    """With a doubt for every page whose film only other pages name."""
    doubts = (
        Doubt(code="film-named-by-others", message="the film of this page is known through other pages", page=m.page)
        for m in group.mentions if m.id in told_by_others
    )  # fmt: skip
    return msgspec.structs.replace(group, doubts=(*group.doubts, *doubts))


def _of_this_run(group: FilmGroup) -> FilmGroup:
    return msgspec.structs.replace(group, mentions=tuple(m for m in group.mentions if not is_stand_in(m)))


class Gathering:
    """Clusters while they grow: best pairs first, each merge weighed with all that both sides say."""

    def __init__(self, mentions: Sequence[Mention], ruling: Ruling, memory: Memory) -> None:
        self.ruling = ruling
        self._memory = memory
        self._members: dict[str, list[Mention]] = {m.id: [m] for m in sorted(mentions, key=lambda m: m.id)}
        self._profile = {root: profile(members[0]) for root, members in self._members.items()}
        self._near: dict[str, set[str]] = {root: set() for root in self._members}
        self._seen: dict[tuple[str, str], Weighed] = {}
        for left, right in sorted(candidates(mentions)):
            self._near[left].add(right)
            self._near[right].add(left)

    def settle(self, renewed: Iterable[tuple[str, str]] = ()) -> None:
        """Merge what people decided, then what the evidence decides, the clearest pair first.

        `renewed`: mentions with the film that was read in the same place before; it has the first claim.
        """
        for left, right in self.ruling.same_pairs(self._members):
            one, two = self._root(left), self._root(right)
            if one != two and not self._forbidden(one, two):
                self._merge(one, two)
        for left, right in renewed:
            one, two = self._root(left), self._root(right)
            if one != two and not self._held_apart(one, two) and self._compared(one, two).verdict == "same":
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

    def mentions_of(self, pair: tuple[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The ids of the mentions of both clusters."""
        left, right = (tuple(sorted(m.id for m in self._members[root])) for root in pair)
        return left, right

    def unsure(self) -> dict[tuple[str, str], Comparison]:
        """Pairs of clusters that a person must settle, with their comparison."""
        open_pairs: dict[tuple[str, str], Comparison] = {}
        for left in self._near:
            for right in self._near[left]:
                if left > right or self._forbidden(left, right) or self._answered(left, right):
                    continue
                if self._compared(left, right).verdict != "different" or self._have_one_text(left, right):
                    open_pairs[left, right] = compare(self._profile[left].mention, self._profile[right].mention)
        return open_pairs

    def _have_one_text(self, left: str, right: str) -> bool:
        return has_one_text(self._profile[left].mention, self._profile[right].mention)

    def retitled(self) -> list[tuple[str, str]]:
        """Pairs of clusters under titles of two languages that people in common hold near: a translation may tell."""
        pairs = ((a, b) for a in sorted(self._near) for b in sorted(self._near[a]) if a < b)
        return [
            (a, b) for a, b in pairs
            if self._compared(a, b).verdict == "different" and self._compared(a, b).points > LEAST_RETITLED
            and not self._held_apart(a, b) and compare(self._profile[a].mention, self._profile[b].mention).is_retitled
        ]  # fmt: skip

    def is_title_alone(self, pair: tuple[str, str]) -> bool:
        """Whether one side is no more than a title in a list: no answer would change what is said of a film."""
        return any(is_title_alone(self._profile[root].mention) for root in pair)

    def _entry(self, left: str, right: str) -> tuple[float, str, str]:
        return -self._compared(left, right).points, left, right

    def _compared(self, left: str, right: str) -> Weighed:
        pair = (left, right) if left < right else (right, left)
        seen = self._seen.get(pair)
        if seen is None:
            seen = self._seen[pair] = self._memory.weighed(self._profile[pair[0]], self._profile[pair[1]])
        return seen

    def _is_sure(self, left: str, right: str) -> bool:
        found = self._compared(left, right)
        if found.verdict != "same" or self._held_apart(left, right):
            return False
        return not (self._has_rival(left, right, found) or self._has_rival(right, left, found))

    def _has_rival(self, one: str, chosen: str, found: Weighed) -> bool:
        """Whether `one` fits another film about as well, and that film and the chosen one exclude each other."""
        for other in self._near[one] - {chosen}:
            rival = self._compared(one, other)
            if rival.verdict == "different" or rival.points < found.points - CLEAR_MARGIN:
                continue
            if self._compared(chosen, other).verdict == "different" and not self._says_both(one, chosen, other):
                return True
        return False

    def _says_both(self, one: str, chosen: str, other: str) -> bool:
        """Whether the page itself, or its text in translation, says that two titles are one film's, and nothing else
        keeps the two apart."""
        middle, near, far = (self._profile[root].mention for root in (one, chosen, other))
        if not (middle.original_titles or has_one_text(middle, near) or has_one_text(middle, far)):
            return False
        return compare(pooled([middle, near]), far).verdict == "same"

    def _held_apart(self, left: str, right: str) -> bool:
        """Decided so; or two films published as two: only their pages side by side can say that they are one."""
        if self._forbidden(left, right) or self._answered(left, right):
            return True
        return all(any(map(is_stand_in, self._members[root])) for root in (left, right))

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
        self._profile[kept] = profile(pooled(self._members[kept]))
        near = (self._near.pop(gone) | self._near[kept]) - {kept, gone}
        for other in near:
            self._near[other].discard(gone)
            self._near[other].add(kept)
            self._seen.pop((min(kept, other), max(kept, other)), None)
        self._near[kept] = near
        del self._profile[gone]
        return kept
