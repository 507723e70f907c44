"""What is praised and regretted, counted by voice."""

from collections.abc import Sequence

from kerguen.model import Aspect, Evidence, Voice


def aspects(voices: Sequence[Voice]) -> tuple[Aspect, ...]:
    """One entry per aspect, the most spoken of first, with its weightiest sentences."""
    grouped: dict[str, list[tuple[str, Evidence]]] = {}
    for voice in voices:
        for evidence in voice.evidence:
            if evidence.aspect:
                grouped.setdefault(evidence.aspect, []).append((voice.id, evidence))
    found = [_aspect(aspect, said) for aspect, said in sorted(grouped.items())]
    return tuple(sorted(found, key=lambda a: -len(set(a.praised + a.regretted))))


def _aspect(aspect: str, said: list[tuple[str, Evidence]]) -> Aspect:
    best = sorted((e for _, e in said), key=lambda e: -e.weight)[:3]
    return Aspect(
        aspect=aspect, evidence=tuple(best),
        praised=tuple(sorted({voice for voice, e in said if e.side == "positive"})),
        regretted=tuple(sorted({voice for voice, e in said if e.side == "negative"})),
    )  # fmt: skip
