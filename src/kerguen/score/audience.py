"""The audience score: the opinions that we hold, drawn towards the usual mean while they are few."""

from collections.abc import Sequence
from statistics import fmean

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
        value=round(value, 2), scale=5, range=(round(min(rated), 2), round(max(rated), 2)), voices=len(rated),
        positive_share=round(fmean(r >= 3 for r in rated), 3),
        rule=f"mean of {len(rated)} opinions, with {strength} opinions at {prior} added (shrinkage); raw mean {fmean(rated):.2f}",
    )  # fmt: skip
    return score, None
