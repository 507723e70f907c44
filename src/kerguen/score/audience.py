"""The audience score: the opinions that we hold, drawn towards the usual mean while they are few."""

from collections.abc import Sequence
from statistics import fmean, stdev

from kerguen import rules
from kerguen.model import Opinion, Reported, Score
from kerguen.score.scales import percent


def audience(opinions: Sequence[Opinion], reported: Sequence[Reported]) -> tuple[Score | None, str | None]:
    """(score, None), or (None, why not). Reported means stay apart: `reported` only words the reason."""
    settings = rules.table("score")["audience"]
    rated = [p / 20 for o in opinions if o.rating and (p := percent(o.rating)) is not None]
    if len(rated) < settings["minimum"]:
        beside = f"; {len(reported)} reported beside" if reported else ""
        return (
            None,
            f"{len(rated)} of {len(opinions)} opinions carry stars; at least {settings['minimum']} are needed{beside}",
        )
    prior, strength = settings["prior"], settings["strength"]
    value = (sum(rated) + prior * strength) / (len(rated) + strength)
    score = Score(
        value=round(value, 2), scale=5, range=_range(value, rated), voices=len(rated),
        positive_share=round(fmean(r > 3 for r in rated), 3),
        rule=f"mean of {len(rated)} opinions, with {strength} opinions at {prior} added (shrinkage); raw mean {fmean(rated):.2f}",
    )  # fmt: skip
    return score, None


def _range(value: float, rated: Sequence[float]) -> tuple[float, float]:
    """The shrunk mean ± two standard errors of the opinions' mean, within the scale."""
    error = 2 * stdev(rated) / len(rated) ** 0.5
    return round(max(0.0, value - error), 2), round(min(5.0, value + error), 2)
