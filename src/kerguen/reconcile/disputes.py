"""Contradictions between independent sources: questions for the desk, and what it answered."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from kerguen.model import Decision, Doubt, Fact, FilmGroup, Question, Support, framed_id

Facts = Mapping[str, Sequence[Fact]]


def settled(facts: Facts, decisions: Sequence[Decision]) -> dict[str, tuple[Fact, ...]]:
    """The facts as a person settled them: the value that was decided, everything else against it.

    A decision stands above what pages say, but no page says what it decided: it chooses among their values.
    """
    by_field = {field: tuple(found) for field, found in facts.items()}
    for decision in decisions:
        found = by_field.get(decision.field or "", ())
        if disputed := [fact for fact in found if _is_about(decision, fact)]:
            place = found.index(disputed[0])
            others = [fact for fact in found if fact not in disputed]
            by_field[disputed[0].field] = (*others[:place], *_settled(disputed, decision), *others[place:])
    return by_field


def unapplied(facts: Facts, decisions: Sequence[Decision]) -> tuple[Doubt, ...]:
    """Doubts on decisions whose value no page of this run states."""
    stated = {(fact.field, fact.scope, str(fact.value)) for found in facts.values() for fact in found}
    return tuple(
        Doubt(
            code="decision-unapplied",
            message=f"{d.who} decided on {d.when} that {d.field} is {d.right}: no page read now says so",
        )
        for d in decisions if d.kind == "fact" and (d.field, d.scope, d.right) not in stated
    )  # fmt: skip


def values_of(facts: Sequence[Fact], scope: str | None) -> dict[str, list[Support]]:
    """Value -> who says so, of the disputed facts of one field and scope."""
    stated: dict[str, list[Support]] = {}
    for fact in facts:
        if fact.against and fact.scope == scope:
            stated.setdefault(str(fact.value), []).extend(fact.support)
            for loser in fact.against:
                stated.setdefault(str(loser.value), []).append(loser)
    return stated


def questions(group: FilmGroup, facts: Facts) -> tuple[Question, ...]:
    """One question per disputed fact: the values, who says them, and what each answer would change."""
    return tuple(_question(group, fact) for found in facts.values() for fact in found if fact.status == "disputed")


def _is_about(decision: Decision, fact: Fact) -> bool:
    return fact.scope == decision.scope and decision.right in values_of([fact], fact.scope)


def _settled(disputed: Sequence[Fact], decision: Decision) -> tuple[Fact, ...]:
    """Persons who are named together stay together: that one of them was decided is no word against the other."""
    if any(str(fact.value) == decision.right for fact in disputed):
        return tuple(replace(fact, status="decided", decision=decision) for fact in disputed)
    first = disputed[0]
    said = [s for fact in disputed for s in (*fact.support, *fact.against)]
    support = tuple(s for s in first.against if str(s.value) == decision.right)
    return (
        replace(
            first, value=support[0].value, status="decided", decision=decision, support=support, doubts=(),
            against=tuple(dict.fromkeys(s for s in said if s not in support)),
            voices=len({s.voice or s.page for s in support}),
        ),
    )  # fmt: skip


def _question(group: FilmGroup, fact: Fact) -> Question:
    stated = values_of([fact], fact.scope)
    scope = f" ({fact.scope})" if fact.scope else ""
    return Question(
        id=framed_id("field", group.id, fact.field, fact.scope, sorted(stated)),
        kind="field",
        question=f"{group.title}: {fact.field}{scope}: {' or '.join(sorted(stated))}?",
        evidence=tuple(
            dict.fromkeys(f"{value}: {_where(s)}, “{s.text}”" for value, found in stated.items() for s in found)
        ),
        answers={value: f"{fact.field} becomes {value}" for value in sorted(stated)},
        films=(group.id,),
        pages=tuple(sorted({s.page for found in stated.values() for s in found})),
        field=fact.field,
        scope=fact.scope,
    )


def _where(said: Support) -> str:
    return f"{said.page}, {said.path}" if said.start is None else f"{said.page}, characters {said.start} to {said.end}"
