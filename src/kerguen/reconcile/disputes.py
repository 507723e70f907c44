"""Contradictions between independent sources, as questions for the desk."""

from collections.abc import Mapping, Sequence

from kerguen.model import Fact, FilmGroup, Question, Support, framed_id


def questions(group: FilmGroup, facts: Mapping[str, Sequence[Fact]]) -> tuple[Question, ...]:
    """One question per disputed fact: the values, who says them, and what each answer would change."""
    return tuple(_question(group, fact) for found in facts.values() for fact in found if fact.status == "disputed")


def _question(group: FilmGroup, fact: Fact) -> Question:
    stated = {str(fact.value): list(fact.support)}
    for loser in fact.against:
        stated.setdefault(str(loser.value), []).append(loser)
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
    )


def _where(said: Support) -> str:
    return f"{said.page}, {said.path}" if said.start is None else f"{said.page}, characters {said.start} to {said.end}"
