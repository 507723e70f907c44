"""The audience score: the opinions that we hold, drawn towards the usual mean while they are few."""

from collections.abc import Iterable, Sequence
from statistics import fmean, median

from kerguen import rules
from kerguen.model import Anomaly, Opinion, Reading, Reported, Score
from kerguen.score.press import POSITIVE, distribution
from kerguen.score.scales import percent

SCALE = 5
LEAST_SPREAD = 1.1  # stars: readers' usual standard deviation; a few equal marks do not make a certain mean

Usual = tuple[float, int]  # the mean of a site's opinions, and how many they are


def audience(
    opinions: Sequence[Opinion], reported: Sequence[Reported], usual: Usual | None = None
) -> tuple[Score | None, str | None]:
    """(score, None), or (None, why not). Reported means stay apart: `reported` only words the reason."""
    settings = rules.table("score")["audience"]
    rated = stars(opinions)
    if len(rated) < settings["minimum"]:
        beside = f"; {len(reported)} reported beside" if reported else ""
        return (
            None,
            f"{len(rated)} of {len(opinions)} opinions carry stars; at least {settings['minimum']} are needed{beside}",
        )
    prior, strength = usual[0] if usual else settings["prior"], settings["strength"]
    origin = f"mean of the {usual[1]} opinions of this site" if usual else "a constant"
    value = (sum(rated) + prior * strength) / (len(rated) + strength)
    score = Score(
        value=round(value, 2), scale=SCALE, range=_range(value, rated, strength), voices=len(rated),
        positive_share=round(fmean(r > POSITIVE * SCALE for r in rated), 3), plain_mean=round(fmean(rated), 2),
        median=round(median(rated), 2), distribution=distribution(rated, SCALE),
        rule=f"mean of {len(rated)} opinions, with {strength} opinions at {prior:.2f} added ({origin}); "
        f"raw mean {fmean(rated):.2f}",
    )  # fmt: skip
    return score, None


def stars(opinions: Iterable[Opinion]) -> list[float]:
    """The opinions' ratings on 5; those without stars or without a scale give none."""
    return [p / 20 for o in opinions if o.rating and (p := percent(o.rating)) is not None]


def usual_mean(readings: Iterable[Reading]) -> Usual | None:
    """The mean of all opinions with stars of a site; None while they are too few to be anybody's usual."""
    rated = [s for reading in readings for s in stars(reading.opinions)]
    least = rules.table("score")["audience"]["usual_from"]
    return (round(fmean(rated), 2), len(rated)) if len(rated) >= least else None


def adjusted(opinions: Sequence[Opinion], anomalies: Sequence[Anomaly], usual: Usual | None = None) -> Score | None:
    """The score without the opinions that a rule finds odd; None when no rule leaves any out, or too few stay."""
    odd = {(s.page, s.start, s.end, s.path) for a in anomalies if a.adjusts for s in a.opinions}
    kept = [o for o in opinions if (o.page, o.start, o.end, o.path) not in odd]
    return audience(kept, (), usual)[0] if len(kept) < len(opinions) else None


def _range(value: float, rated: Sequence[float], strength: float) -> tuple[float, float]:
    """The shrunk mean ± two standard errors, the spread itself drawn towards the usual one."""
    middle = fmean(rated)
    squares = sum((r - middle) ** 2 for r in rated) + strength * LEAST_SPREAD**2
    error = 2 * (squares / (len(rated) + strength)) ** 0.5 / (len(rated) + strength) ** 0.5
    return round(max(0.0, value - error), 2), round(min(float(SCALE), value + error), 2)
