"""Should you see it? Sentences for and against, each bound to its span and its voice."""

from collections.abc import Collection, Sequence
from statistics import fmean
from typing import Literal

from kerguen import rules
from kerguen.model import Answer, Evidence, Reason, Voice

WORTH = {"positive": 1.0, "mixed": 0.0, "negative": -1.0}


def answer(voices: Sequence[Voice]) -> Answer:
    """The answer over the independent voices that we read; what is only reported is counted apart (law 6)."""
    settings = rules.table("score")["answer"]
    spoken = [v for v in voices if v.verdict and v.kind == "read"]
    reported = sum(v.kind == "reported" for v in voices)
    found = Answer(
        verdict=None, voices=len(spoken), reasons_for=_reasons(voices, "positive", settings["reasons"]),
        reasons_against=_reasons(voices, "negative", settings["reasons"]), why="too few voices to say",
    )  # fmt: skip
    if len(spoken) < settings["minimum"]:
        return found
    balance = fmean(WORTH[v.verdict] for v in spoken if v.verdict)
    verdict: Literal["see", "depends", "rather_not"] = "depends"
    if balance >= settings["see"]:
        verdict = "see"
    elif balance <= settings["rather_not"]:
        verdict = "rather_not"
    counts = ", ".join(f"{sum(v.verdict == side for v in spoken)} {side}" for side in WORTH)
    return Answer(
        verdict=verdict, voices=len(spoken), reasons_for=found.reasons_for, reasons_against=found.reasons_against,
        why=f"{len(spoken)} independent voices read: {counts}; {reported} more only reported",
    )  # fmt: skip


def _reasons(voices: Sequence[Voice], side: str, most: int) -> tuple[Reason, ...]:
    """One sentence of each voice first, then the second ones; the weightiest of those that speak of something new, then
    the others. Of one voice no two of the same thing."""
    left = {voice.id: found for voice in voices if (found := _of_other_things(voice, side))}
    chosen: list[tuple[str, Evidence]] = []
    told: set[str | None] = set()
    waiting: set[str] = set()
    while left and len(chosen) < most:
        waiting = waiting & left.keys() or set(left)
        nexts = ((voice, _next(left[voice], told)) for voice in waiting)
        voice, evidence = min(nexts, key=lambda n: (n[1].aspect in told, -n[1].weight, n[0]))
        told.add(evidence.aspect)
        chosen.append((voice, evidence))
        waiting.discard(voice)
        left[voice].remove(evidence)
        if not left[voice]:
            del left[voice]
    return tuple(
        Reason(
            page=e.page, start=e.start, end=e.end, text=e.text, path=e.path, side=e.side, aspect=e.aspect, about=e.about,
            weight=e.weight, by=e.by, voice=voice,
        )
        for voice, e in chosen
    )  # fmt: skip


def _next(left: Sequence[Evidence], told: Collection[str | None]) -> Evidence:
    """The weightiest of what nobody has told, else the weightiest."""
    return next((e for e in left if e.aspect not in told), left[0])


def _of_other_things(voice: Voice, side: str) -> list[Evidence]:
    """The voice's sentences of a side, the weightiest first, each once, one of each thing that they judge."""
    found: dict[tuple[str | None, str | None], Evidence] = {}
    for evidence in sorted((e for e in voice.evidence if e.side == side), key=lambda e: -e.weight):
        if all(evidence.place() != other.place() for other in found.values()):
            found.setdefault((evidence.aspect, evidence.about), evidence)
    return list(found.values())
