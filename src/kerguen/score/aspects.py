"""What is praised and regretted, counted by voice."""

from collections.abc import Sequence

from kerguen.model import Aspect, Evidence, Voice

MOST = 3  # sentences kept of an aspect


def aspects(voices: Sequence[Voice]) -> tuple[Aspect, ...]:
    """One entry per aspect, an actor who is named apart; the most spoken of first, then those on which voices differ."""
    grouped: dict[tuple[str, str | None], list[tuple[str, Evidence]]] = {}
    for voice in voices:
        for evidence in voice.evidence:
            if evidence.aspect:
                actor = evidence.about if evidence.aspect == "acting" else None
                grouped.setdefault((evidence.aspect, actor), []).append((voice.id, evidence))
    ordered = sorted(grouped.items(), key=lambda item: (item[0][0], item[0][1] or ""))
    found = [_aspect(aspect, actor, said) for (aspect, actor), said in ordered]
    return tuple(sorted(found, key=lambda a: (-len({*a.praised, *a.regretted}), not a.divided)))


def _aspect(aspect: str, actor: str | None, said: Sequence[tuple[str, Evidence]]) -> Aspect:
    praised = {voice for voice, e in said if e.side == "positive"}
    regretted = {voice for voice, e in said if e.side == "negative"}
    return Aspect(
        aspect=aspect, about=actor, praised=tuple(sorted(praised)), regretted=tuple(sorted(regretted)),
        evidence=_best([e for _, e in said]), divided=bool(praised - regretted and regretted - praised),
    )  # fmt: skip


def _best(said: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The weightiest of each side first, then the others by weight."""
    ranked = sorted(said, key=lambda e: (-e.weight, e.page, e.start or 0))
    first = [next((e for e in ranked if e.side == side), None) for side in ("positive", "negative")]
    leading = [e for e in first if e]
    return tuple([*leading, *(e for e in ranked if e not in leading)][:MOST])
