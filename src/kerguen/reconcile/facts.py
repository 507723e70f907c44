"""From what pages say to facts: one policy per field, losers kept (law 4)."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from kerguen import rules
from kerguen.errors import RulesError
from kerguen.model import Doubt, Fact, Lang, Observation, Reading, Repair, Status
from kerguen.reconcile.claims import Claim, claims
from kerguen.reconcile.persons import by_person, players
from kerguen.reconcile.reliability import reliability
from kerguen.reconcile.synopses import by_text
from kerguen.text.fold import counted

Sources = Mapping[str, str]


class Heard(NamedTuple):
    """Who says what: page -> independent source, page -> language."""

    source: Sources
    lang: Mapping[str, Lang | None]


def facts(readings: Sequence[Reading], source: Sources, repairs: Sequence[Repair] = ()) -> dict[str, tuple[Fact, ...]]:
    """The facts of one film by field. `readings` are cut to that film; `source` maps pages to sources."""
    heard = Heard(source, {reading.page.id: reading.page.lang for reading in readings})
    stated = sorted({o.field for r in readings for o in r.observations} - _elsewhere())
    made = {field: claims(readings, field, repairs) for field in stated}
    if "cast" in made:
        made["cast"] = players(made["cast"], readings)
    found = {field: _facts_of(field, claimed, heard) for field, claimed in made.items()}
    return {field: chosen for field, chosen in found.items() if chosen}


def _facts_of(field: str, stated: list[Claim], heard: Heard) -> tuple[Fact, ...]:
    match _policy(field):
        case "one":
            return (_one(field, _ranked(stated, heard), heard),) if stated else ()
        case "near":
            return _near(field, _ranked(stated, heard), heard)
        case "scoped":
            return _scoped(field, stated, heard)
        case "people":
            return _people(field, stated, heard)
        case "many":
            return _many(field, stated, heard)
        case "credits":
            return _many(field, by_person(_ranked(stated, heard)), heard)
        case "texts":
            return _many(field, by_text(_ranked(stated, heard)), heard)
        case other:
            raise RulesError(f"data/reconcile.toml: no policy called {other!r}")


def _many(field: str, stated: Sequence[Claim], heard: Heard) -> tuple[Fact, ...]:
    ordered = sorted(stated, key=lambda claim: _reading_order(claim, heard))
    return tuple(_fact(field, claim, (), heard) for claim in ordered)


def _one(field: str, ranked: list[Claim], heard: Heard) -> Fact:
    winner, losers = ranked[0], ranked[1:]
    gap = int(rules.table("reconcile")["meaning"].get(field, 0))
    if not (gap and losers and all(_gap(winner, loser) <= gap for loser in losers)):
        return _fact(field, winner, losers, heard)
    # production or release: the earliest of two near years is the production's, see the design's fifth lesson
    by_age = sorted(ranked, key=lambda c: int(c.value))
    meaning = Doubt(
        code="other-meaning", message=f"{field}: a neighbouring year may be the release, not the production"
    )
    return replace(_fact(field, by_age[0], by_age[1:], heard, (meaning,)), status="agreed")


def _near(field: str, ranked: list[Claim], heard: Heard) -> tuple[Fact, ...]:
    if not ranked:
        return ()
    width = int(rules.table("reconcile")["near"][field])
    close = [c for c in ranked if _gap(ranked[0], c) <= width]
    far = [c for c in ranked if _gap(ranked[0], c) > width]
    precise = min(close, key=lambda c: (int(c.value) % 5 == 0, ranked.index(c)))
    merged = Claim(
        key=precise.key, value=precise.value, scope=precise.scope, of=precise.of,
        observations=tuple(o for c in (precise, *(c for c in close if c is not precise)) for o in c.observations),
    )  # fmt: skip
    rounding = Doubt(
        code="rounded", message=f"{field}: {', '.join(sorted(c.key for c in close))} are one value, rounded"
    )
    return (_fact(field, merged, far, heard, (rounding,) if len(close) > 1 else ()),)


def _events(field: str, ranked: list[Claim], heard: Heard) -> Iterator[Fact]:
    """The dates of one scope. A page that gives two, one under the other, tells of two events; pages that differ dispute."""
    beside = [c for c in ranked[1:] if c.pages() & ranked[0].pages()]
    losers = [c for c in ranked[1:] if c not in beside]
    yield _fact(field, ranked[0], losers, heard)
    yield from (_fact(field, claim, (), heard) for claim in beside)


MORE_THAN_ONCE = ("festival", "tv", "disc", "stream", "re-release")  # two dates of these are no contradiction


def _scoped(field: str, stated: list[Claim], heard: Heard) -> tuple[Fact, ...]:
    by_scope: dict[tuple[str | None, str | None, str | None], list[Claim]] = {}
    for claim in _joined_to_a_scope(stated):
        again = claim.observations[0].scope_kind in MORE_THAN_ONCE
        by_scope.setdefault((claim.scope, claim.of, claim.key if again else None), []).append(claim)
    found = [fact for group in by_scope.values() for fact in _events(field, _ranked(group, heard), heard)]
    return tuple(sorted(found, key=lambda f: (f.scope is None, str(f.value), f.scope or "", f.of or "")))


def _joined_to_a_scope(stated: list[Claim]) -> list[Claim]:
    """A value without scope supports the same value with one: an unscoped 1 March is the French 1 March."""
    scoped = [c for c in stated if c.scope is not None]
    joined: list[Claim] = []
    for claim in scoped:
        same = [c for c in stated if c.scope is None and c.of == claim.of and c.key == claim.key]
        first = all(other.key != claim.key or other is claim for other in scoped[: scoped.index(claim) + 1])
        extra = tuple(o for c in same for o in c.observations) if first else ()
        joined.append(
            Claim(key=claim.key, value=claim.value, scope=claim.scope, of=claim.of,
                  observations=claim.observations + extra)
        )  # fmt: skip
    return joined + [c for c in stated if c.scope is None and all(s.key != c.key or s.of != c.of for s in scoped)]


def _people(field: str, stated: list[Claim], heard: Heard) -> tuple[Fact, ...]:
    """Co-directors stand on one page together; persons who never do contradict each other."""
    ranked = by_person(_ranked(stated, heard))
    if not ranked:
        return ()
    together = [ranked[0]]
    for claim in ranked[1:]:
        if any(claim.pages() & other.pages() for other in together):
            together.append(claim)
    losers = [c for c in ranked if c not in together]
    return tuple(
        _fact(field, claim, losers, heard) for claim in sorted(together, key=lambda claim: _reading_order(claim, heard))
    )


def _fact(
    field: str, winner: Claim, losers: Sequence[Claim], heard: Heard, doubts: tuple[Doubt, ...] = ()
) -> Fact:  # fmt: skip
    voices = len(winner.sources(heard.source))
    status: Status = "disputed" if losers else ("agreed" if voices > 1 else "single")
    return Fact(
        field=field, value=winner.value, scope=winner.scope, of=winner.of, scope_kind=winner.observations[0].scope_kind,
        status=status, support=winner.support(heard.source), voices=voices, policy=_policy(field),
        against=tuple(s for loser in losers for s in loser.support(heard.source)),
        doubts=doubts + _shared_doubts(winner.observations),
    )  # fmt: skip


def _shared_doubts(seen: Sequence[Observation]) -> tuple[Doubt, ...]:
    """A doubt stays on the fact only when no observation is free of doubts."""
    if any(not o.doubts for o in seen):
        return ()
    codes = {d.code: d for o in seen for d in o.doubts}
    return tuple(codes[c] for c in sorted(codes))


def _ranked(stated: Sequence[Claim], heard: Heard) -> list[Claim]:
    """Best first: most independent sources, each as reliable as its best reading, fewest doubts, then a stable order."""

    def rank(claim: Claim) -> tuple[float, int, str]:
        doubts = min(len(o.doubts) for o in claim.observations)
        return -_weight(claim, heard), doubts, claim.key

    return sorted(stated, key=rank)


def _weight(claim: Claim, heard: Heard) -> float:
    """The sum of the reliabilities of the claim's sources; see bench/reliability."""
    best: dict[str, float] = {}
    for seen in claim.observations:
        source = heard.source.get(seen.page, seen.page)
        best[source] = max(best.get(source, 0.0), _trust(seen, heard))
    return round(sum(best.values()), 2)


def _reading_order(claim: Claim, heard: Heard) -> tuple[float, str, int, str]:
    """Credits keep the order of the page that lists them best; those of its unseen data follow the visible ones."""
    return min(_place(one, heard) for one in claim.observations)


def _place(seen: Observation, heard: Heard) -> tuple[float, str, int, str]:
    start = UNSEEN if seen.start is None else seen.start
    return -_trust(seen, heard), seen.page, start, counted(seen.path or "")


UNSEEN = 1 << 60


def _trust(seen: Observation, heard: Heard) -> float:
    return round(reliability(seen.method, seen.field, heard.lang.get(seen.page)), 2)


def _gap(left: Claim, right: Claim) -> int:
    return abs(int(left.value) - int(right.value))


def _policy(field: str) -> str:
    policies: dict[str, str] = rules.table("reconcile")["policy"]
    if field not in policies:
        raise RulesError(f"data/reconcile.toml: field {field!r} has no policy")
    return policies[field]


@cache
def _elsewhere() -> frozenset[str]:
    return frozenset(rules.table("reconcile")["elsewhere"]["fields"])
