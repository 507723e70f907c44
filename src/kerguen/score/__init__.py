"""Voices and opinions -> score card and answer: scales, tone, press and audience scores, what is praised."""

from kerguen.score.anomalies import anomalies
from kerguen.score.answer import answer
from kerguen.score.aspects import aspects
from kerguen.score.audience import Usual, adjusted, audience, stars, usual_mean
from kerguen.score.changes import changes
from kerguen.score.for_whom import for_whom
from kerguen.score.judge import judge
from kerguen.score.outlets import Rated, Severities
from kerguen.score.press import compared, distribution, press, timeline, weight_of
from kerguen.score.scales import Habits, by_habit, from_percent, habits, percent

__all__ = [
    "Habits", "Rated", "Severities", "Usual", "adjusted", "anomalies", "answer", "aspects", "audience", "by_habit",
    "changes", "compared", "distribution", "for_whom", "from_percent", "habits", "judge", "percent", "press", "stars", "timeline",
    "usual_mean", "weight_of",
]  # fmt: skip
