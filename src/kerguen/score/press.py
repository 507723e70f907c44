"""The press score: over the voices that we read, with its recipe; never over scores that pages report."""

import random
from collections.abc import Sequence
from statistics import fmean

from kerguen import rules
from kerguen.model import RecipeRow, Score, Voice
from kerguen.score.scales import percent

SEED = 20230301  # the bootstrap gives the same range twice


def press(voices: Sequence[Voice]) -> tuple[Score | None, str | None]:
    """(score, None), or (None, the reason why there is none)."""
    settings = rules.table("score")["press"]
    rows = [row for voice in voices if voice.kind == "read" and (row := _row(voice, settings["scale"]))]
    if len(rows) < settings["minimum"]:
        return None, f"{len(rows)} voices read; at least {settings['minimum']} are needed for a press score"
    rows = [_without(row, rows) for row in rows]
    low, high = _range(rows, settings["resamples"], settings["width"])
    score = Score(
        value=round(_mean(rows), 2), scale=settings["scale"], range=(low, high), voices=len(rows),
        positive_share=round(fmean(row.value > 0.6 * settings["scale"] for row in rows), 3), recipe=tuple(rows),
        rule=f"mean of {len(rows)} voices that we read, each counted once with its weight; range: bootstrap of "
        f"{settings['resamples']} resamples over voices and over the uncertainty of inferred values, "
        f"{settings['width']:.0%}",
    )  # fmt: skip
    return score, None


def _row(voice: Voice, scale: float) -> RecipeRow | None:
    label = " – ".join(part for part in (voice.outlet, voice.critic) if part) or voice.id
    printed = percent(voice.rating) if voice.rating else None
    if printed is not None and voice.rating:
        value = round(printed / 100 * scale, 2)
        how = "printed" if voice.rating.scale == scale else "converted"
        return RecipeRow(voice=voice.id, label=label, value=value, low=value, high=value, weight=1.0, how=how)  # type: ignore[arg-type]
    if voice.tone is not None and voice.tone_low is not None and voice.tone_high is not None:
        return RecipeRow(
            voice=voice.id,
            label=label,
            value=voice.tone,
            low=voice.tone_low,
            high=voice.tone_high,
            weight=1.0,
            how="inferred",
        )
    if voice.verdict:
        value, spread = rules.table("score")["inferred"][voice.verdict]
        return RecipeRow(
            voice=voice.id,
            label=label,
            value=value,
            low=value - spread,
            high=value + spread,
            weight=1.0,
            how="inferred",
        )
    return None


def _without(row: RecipeRow, rows: Sequence[RecipeRow]) -> RecipeRow:
    others = [r for r in rows if r is not row]
    return RecipeRow(
        voice=row.voice, label=row.label, value=row.value, low=row.low, high=row.high, weight=row.weight, how=row.how,
        without=round(_mean(others), 2),
    )  # fmt: skip


def _mean(rows: Sequence[RecipeRow]) -> float:
    return sum(r.value * r.weight for r in rows) / sum(r.weight for r in rows)


def _range(rows: Sequence[RecipeRow], resamples: int, width: float) -> tuple[float, float]:
    dice = random.Random(SEED)
    means = sorted(
        fmean(
            dice.triangular(r.low, r.high, r.value) if r.high > r.low else r.value
            for r in dice.choices(rows, k=len(rows))
        )
        for _ in range(resamples)
    )
    edge = round((1 - width) / 2 * (resamples - 1))
    return round(means[edge], 2), round(means[-1 - edge], 2)
