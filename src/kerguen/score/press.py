"""The press score: over the voices that we read, with its recipe; never over scores that pages report."""

import random
from collections.abc import Iterable, Mapping, Sequence
from math import floor
from statistics import fmean, median

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Comparison, Evidence, Iso, Panel, RecipeRow, Reported, Score, Span, Step, Verdict, Voice
from kerguen.score.scales import of_hundred, percent
from kerguen.text.fold import fold

SEED = 20230301  # the bootstrap gives the same range twice
STARS = 5  # columns of a distribution
POSITIVE = 0.6  # of the scale: above it a voice is positive


def press(
    voices: Sequence[Voice], panel: Panel | None = None, dates: Mapping[str, Iso] | None = None
) -> tuple[Score | None, str | None]:
    """(score, None), or (None, the reason why there is none). `dates` are the days of pages, by page id."""
    settings = rules.table("score")["press"]
    chosen = panel or Panel()
    least = settings["minimum"] if chosen.minimum is None else chosen.minimum
    rows = recipe(voices, chosen, dates or {})
    counted = [row for row in rows if row.weight > 0]
    if len(counted) < max(1, least):
        voices_read = "1 voice" if len(counted) == 1 else f"{len(counted)} voices"
        return None, f"{voices_read} read; at least {max(1, least)} are needed for a press score"
    shown = tuple(replace(row, without=_without(row, counted)) for row in counted)
    values = [row.value for row in shown]
    score = Score(
        value=round(_mean(shown), 2), scale=settings["scale"], voices=len(shown), recipe=shown,
        range=_range(shown, settings),
        positive_share=_positive_share(shown, {v.id: v.verdict for v in voices}, settings["scale"]),
        rule=_rule(len(shown), settings, panel), panel=panel, plain_mean=round(fmean(values), 2),
        median=round(median(values), 2), distribution=distribution(values, settings["scale"]),
        left_out=tuple(row.label for row in rows if row.weight <= 0),
    )  # fmt: skip
    return score, None


def recipe(voices: Iterable[Voice], panel: Panel, dates: Mapping[str, Iso]) -> list[RecipeRow]:
    """One row per voice that we read and that has stars, a tone or a verdict; `without` is not known yet."""
    scale = rules.table("score")["press"]["scale"]
    found = [_row(voice, scale) for voice in voices if voice.kind == "read"]
    named = {voice.id: voice for voice in voices}
    rows: list[RecipeRow] = []
    for row in found:
        if row is not None:
            weight, why = weight_of(named[row.voice], panel)
            rows.append(replace(row, weight=weight, why_weight=why, written=_written(named[row.voice], dates)))
    return rows


def distribution(values: Iterable[float], scale: float) -> tuple[int, ...]:
    """How many values are nearest to one star, to two, and so on to five: 3.6 of 5 is nearest to four, as 3.5 is."""
    places = [max(0, min(STARS - 1, floor(value * STARS / scale + 0.5) - 1)) for value in values]
    return tuple(places.count(place) for place in range(STARS))


def compared(score: Score | None, voices: Sequence[Voice], reported: Iterable[Reported]) -> tuple[Comparison, ...]:
    """Each reported press score beside ours: of its titles, how many voices we read, and how far apart the two are."""
    read = sum(voice.kind == "read" for voice in voices)
    counted = [row for row in score.recipe if row.weight > 0] if score else []
    ours = round(100 * _mean(counted) / score.scale, 1) if score and counted else None
    found: list[Comparison] = []
    for one in reported:
        theirs = of_hundred(one.value, one.scale)
        if theirs is None:
            continue
        found.append(
            Comparison(
                by=one.by, theirs=theirs, ours=ours, count=one.count, read=read,
                difference=round(ours - theirs, 1) if ours is not None else None,
                inside=score.range[0] <= theirs / 100 * score.scale <= score.range[1] if score else None,
            )
        )  # fmt: skip
    return tuple(found)


def timeline(score: Score | None) -> tuple[Step, ...]:
    """The score as it stood after each dated voice, in order of their days; undated voices have no place in it."""
    dated = sorted((r for r in score.recipe if r.written), key=lambda r: (r.written or "", r.voice)) if score else []
    return tuple(
        Step(date=row.written or "", score=round(_mean(dated[:n]), 2), voices=n, voice=row.voice)
        for n, row in enumerate(dated, 1)
    )


def _positive_share(rows: Sequence[RecipeRow], verdicts: Mapping[str, Verdict | None], scale: float) -> float | None:
    """Of the voices whose side is known, by their stars or by their verdict, the share in favour."""
    stars = [row.value > POSITIVE * scale for row in rows if row.how != "inferred"]
    said = [verdicts[row.voice] == "positive" for row in rows if row.how == "inferred" and verdicts[row.voice]]
    return round(fmean([*stars, *said]), 3) if stars or said else None


def _rule(count: int, settings: Mapping[str, float], panel: Panel | None) -> str:
    weights = f"panel {panel.name}" if panel else "each counted once with its weight"
    return (
        f"mean of {count} voices that we read, {weights}; range: bootstrap of {settings['resamples']} resamples over "
        f"voices and over the uncertainty of inferred values, {settings['width']:.0%}"
    )


def _row(voice: Voice, scale: float) -> RecipeRow | None:
    label = " – ".join(part for part in (voice.outlet, voice.critic) if part) or voice.id
    printed = percent(voice.rating) if voice.rating else None
    if printed is not None and voice.rating:
        value = round(printed / 100 * scale, 2)
        stars = Span(
            page=voice.rating.page, start=voice.rating.start, end=voice.rating.end, text=voice.rating.text,
            path=voice.rating.path,
        )  # fmt: skip
        return RecipeRow(
            voice=voice.id, label=label, value=value, low=value, high=value, weight=1.0, words=stars,
            how="printed" if voice.rating.scale == scale else "converted",
        )  # fmt: skip
    if voice.tone is not None and voice.tone_low is not None and voice.tone_high is not None:
        value, low, high = voice.tone, voice.tone_low, voice.tone_high
    elif voice.verdict:
        value, spread = rules.table("score")["inferred"][voice.verdict]
        low, high = value - spread, value + spread
    else:
        return None
    return RecipeRow(
        voice=voice.id, label=label, value=value, low=low, high=high, weight=1.0, how="inferred", words=_sentence(voice)
    )


def _sentence(voice: Voice) -> Span | None:
    """The weightiest sentence on the side of the verdict, or of all when there is no verdict."""
    said = [e for e in voice.evidence if e.side == voice.verdict] or list(voice.evidence)
    best = min(said, key=_telling, default=None)
    return best.place() if best else None


def _telling(said: Evidence) -> tuple[float, str, int]:
    return -said.weight, said.page, said.start or 0


def weight_of(voice: Voice, panel: Panel) -> tuple[float, str | None]:
    """The panel's weight of a voice: its critic's, else its outlet's, else that of the others."""
    for kind, name, weights in (("critic", voice.critic, panel.critics), ("outlet", voice.outlet, panel.outlets)):
        known = {fold(k): w for k, w in weights.items()}
        if name and fold(name) in known:
            return known[fold(name)], kind
    return panel.others, "others" if panel.others != 1.0 else None


def _written(voice: Voice, dates: Mapping[str, Iso]) -> Iso | None:
    """The day of the voice's own page; a translation is dated by its translator."""
    own = [dates[p.page] for p in voice.pages if p.page in dates and p.relation != "translation"]
    return min(own, default=None)


def _without(row: RecipeRow, rows: Sequence[RecipeRow]) -> float | None:
    others = [r for r in rows if r is not row]
    return round(_mean(others), 2) if others else None


def _mean(rows: Sequence[RecipeRow]) -> float:
    return sum(r.value * r.weight for r in rows) / sum(r.weight for r in rows)


def _range(rows: Sequence[RecipeRow], settings: Mapping[str, float]) -> tuple[float, float]:
    """Draws of n - 1 of n voices: as many as n are too narrow for a few (Rao & Wu 1988, JASA 83, eq. 3.1).

    Each drawn value is smoothed by the usual spread of voices over √n: three equal voices do not make a certain score.
    """
    if len(rows) == 1:
        return rows[0].low, rows[0].high
    dice = random.Random(SEED)
    smooth = settings["spread"] / len(rows) ** 0.5
    means = sorted(_drawn(dice, rows, smooth) for _ in range(int(settings["resamples"])))
    edge = round((1 - settings["width"]) / 2 * (len(means) - 1))
    return round(max(0.0, means[edge]), 2), round(min(float(settings["scale"]), means[-1 - edge]), 2)


def _drawn(dice: random.Random, rows: Sequence[RecipeRow], smooth: float) -> float:
    drawn = dice.choices(rows, k=len(rows) - 1)
    values = [dice.gauss(dice.triangular(r.low, r.high, r.value) if r.high > r.low else r.value, smooth) for r in drawn]
    return sum(v * r.weight for v, r in zip(values, drawn, strict=True)) / sum(r.weight for r in drawn)
