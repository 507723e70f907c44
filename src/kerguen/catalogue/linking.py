"""Linking two lists of records: films, episodes, series, persons. One model for all, one-to-one, no labels needed."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal

from kerguen import rules
from kerguen.catalogue.likeness import name_likeness, title_keys, title_likeness
from kerguen.model import Noun
from kerguen.text.fold import fold
from kerguen.values.names import name_words, sound_key

Kind = Literal["work", "person"]


class Entry(Noun, frozen=True, kw_only=True):
    """One record: a work (film, episode, series) or a person. None and () mean that the record does not say."""

    id: str
    kind: Kind
    name: str
    season: int | None = None
    episode: int | None = None
    year: int | None = None
    born: int | None = None
    runtimes: tuple[int, ...] = ()
    genres: frozenset[str] = frozenset()
    trades: frozenset[str] = frozenset()


class Link(Noun, frozen=True, kw_only=True):
    """Two records held to be one, with the points that speak for it."""

    left: str
    right: str
    points: float


Feature = Callable[[Entry, Entry], float | None]


def link(left: Sequence[Entry], right: Sequence[Entry]) -> tuple[Link, ...]:
    """Link records of two lists, each at most once: the clearest pairs first."""
    rarity = Rarity(left, right)
    scored = [
        (-points, one.id, two.id)
        for one, two in _candidates(left, right)
        if (points := rarity.points(one, two)) >= _table()["decide"]["same"]
    ]  # fmt: skip
    links = tuple(_one_to_one(sorted(scored)))
    return (*links, *_retitled(left, right, links))


def _one_to_one(scored: Sequence[tuple[float, str, str]]) -> Iterator[Link]:
    """The best pair of each record; a tie between records that nothing tells apart is left open."""
    taken_left: set[str] = set()
    taken_right: set[str] = set()
    for cost, group in groupby(scored, key=lambda pair: pair[0]):
        free = [(a, b) for _, a, b in group if a not in taken_left and b not in taken_right]
        left_uses, right_uses = Counter(a for a, _ in free), Counter(b for _, b in free)
        taken_left.update(left_uses)
        taken_right.update(right_uses)
        for a, b in free:
            if left_uses[a] == right_uses[b] == 1:
                yield Link(left=a, right=b, points=-cost)


RUNTIMES_APART = 60  # minutes over which the running times of one year's works are spread, roughly evenly
MOST_CHANCE = 0.25  # chance that two works left over agree by accident, up to which agreement counts


def _retitled(left: Sequence[Entry], right: Sequence[Entry], links: Iterable[Link]) -> Iterator[Link]:
    """Works left over whose year and running time only they have: titles are translated freely.

    In lists with many works of that year left over, such an agreement is an accident, and nothing is linked.
    """
    taken = {("left", x.left) for x in links} | {("right", x.right) for x in links}
    ones = _by_measure(e for e in left if ("left", e.id) not in taken)
    twos = _by_measure(e for e in right if ("right", e.id) not in taken)
    in_year, in_that_year = (Counter(y for (y, _), found in works.items() for _ in found) for works in (ones, twos))
    for year, minutes in sorted(set(ones) & set(twos)):
        one, two = ones[year, minutes], twos[year, minutes]
        chances = in_year[year] * in_that_year[year] / RUNTIMES_APART
        if len(one) == len(two) == 1 and chances <= MOST_CHANCE:
            yield Link(left=one[0].id, right=two[0].id, points=_table()["decide"]["same"])


def _by_measure(entries: Iterable[Entry]) -> dict[tuple[int, int], list[Entry]]:
    """Films and series by year and running time."""
    found: dict[tuple[int, int], list[Entry]] = {}
    for entry in entries:
        if entry.kind == "work" and entry.episode is None and entry.year and len(entry.runtimes) == 1:
            found.setdefault((entry.year, entry.runtimes[0]), []).append(entry)
    return found


class Rarity:
    """Points of a pair, knowing how common each name is in the two lists: "Episode 3" tells nothing, "Kerguen" much."""

    def __init__(self, left: Sequence[Entry], right: Sequence[Entry]) -> None:
        self._uses = [Counter(_name_key(e) for e in side) for side in (left, right)]

    def points(self, one: Entry, two: Entry) -> float:
        """Log odds that the two records are one."""
        weights = _table()[one.kind]
        total = 0.0
        for name, feature in FEATURES[one.kind].items():
            score = feature(one, two)
            if score is not None:
                total += score * weights[name if score >= 0 else f"{name}_against"]
        return total - weights["common"] * math.sqrt(self._others(one, two))

    def _others(self, one: Entry, two: Entry) -> int:
        """Records that bear one of the two names beside these two."""
        return max(0, *(side[_name_key(e)] - 1 for side, e in zip(self._uses, (one, two), strict=True)))


def _table() -> dict[str, dict[str, float]]:
    return rules.table("identity")["records"]  # type: ignore[no-any-return]


def _name_key(entry: Entry) -> tuple[str, int | None, int | None]:
    return fold(entry.name), entry.season, entry.episode


def _candidates(left: Sequence[Entry], right: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Pairs of one kind that share a key."""
    by_key: dict[str, list[Entry]] = {}
    for entry in right:
        for key in _keys(entry):
            by_key.setdefault(key, []).append(entry)
    for one in left:
        found = {two.id: two for key in _keys(one) for two in by_key.get(key, ())}
        for two in found.values():
            yield one, two


def _keys(entry: Entry) -> set[str]:
    return {f"{entry.kind}:{key}" for key in (_person_keys(entry) if entry.kind == "person" else _work_keys(entry))}


def _person_keys(entry: Entry) -> Iterable[str]:
    words = name_words(entry.name)
    if not words:
        return ()
    return (f"w{' '.join(sorted(words))}", f"j{''.join(words)}", f"f{words[-1]}", f"s{' '.join(sound_key(entry.name))}",
            f"g{words[0]} {words[-1][:2]}",
            f"e{words[0]} {words[-1][-1]}")  # fmt: skip  # a lost letter spares one end of the family name


def _work_keys(entry: Entry) -> Iterable[str]:
    yield from title_keys(entry.name)
    if entry.season is not None and entry.episode is not None and entry.year:
        yield f"n{entry.season}.{entry.episode}.{entry.year}"
    if entry.year and entry.season is None:
        for minutes in entry.runtimes:
            yield f"y{entry.year}.{minutes}"


ALIKE_TITLE = 0.35  # below, two titles share a word or two: that speaks against
ALIKE_NAME = 0.8  # below, two names share a family name


def _title(one: Entry, two: Entry) -> float:
    score = title_likeness(one.name, two.name)
    return score if score >= ALIKE_TITLE else -1.0


def _name(one: Entry, two: Entry) -> float:
    score = name_likeness(one.name, two.name)
    return score if score >= ALIKE_NAME else -1.0


def _number(one: Entry, two: Entry) -> float | None:
    """Season and episode: the same, apart, or an episode beside a whole work."""
    if (one.episode is None) != (two.episode is None):
        return -0.5
    if one.episode is None or one.season is None or two.season is None:
        return None
    if (one.season, one.episode) == (two.season, two.episode):
        return 1.0
    return -0.3 if one.season == two.season else -0.6


def _year(one: Entry, two: Entry) -> float | None:
    if not one.year or not two.year:
        return None
    gap = abs(one.year - two.year)
    return (1.0, 0.2, -0.3)[gap] if gap < 3 else -1.0


def _runtime(one: Entry, two: Entry) -> float | None:
    if not one.runtimes or not two.runtimes:
        return None
    gap = min(abs(a - b) for a in one.runtimes for b in two.runtimes)
    return 1.0 if gap <= 1 else 0.5 if gap <= 4 else 0.0 if gap <= 15 else -1.0


def _genre(one: Entry, two: Entry) -> float | None:
    if not one.genres or not two.genres:
        return None
    return 1.0 if one.genres & two.genres else -0.5


def _born(one: Entry, two: Entry) -> float | None:
    if not one.born or not two.born:
        return None
    return 1.0 if one.born == two.born else -1.0


def _trade(one: Entry, two: Entry) -> float | None:
    if not one.trades or not two.trades:
        return None
    if one.trades & two.trades:
        return 1.0
    return 0.5 if {SAME_TRADE.get(t, t) for t in one.trades} & {SAME_TRADE.get(t, t) for t in two.trades} else -1.0


SAME_TRADE = {"actress": "actor", "gueststars": "actor", "writers": "writer", "directors": "director"}


FEATURES: dict[Kind, dict[str, Feature]] = {
    "work": {"title": _title, "number": _number, "year": _year, "runtime": _runtime, "genre": _genre},
    "person": {"name": _name, "born": _born, "trade": _trade},
}
