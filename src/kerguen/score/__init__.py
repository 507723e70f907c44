"""Voices and opinions -> score card and answer: scales, tone, press and audience scores, what is praised."""

from kerguen.score.answer import answer
from kerguen.score.aspects import aspects
from kerguen.score.audience import audience
from kerguen.score.judge import judge
from kerguen.score.press import press
from kerguen.score.scales import percent

__all__ = ["answer", "aspects", "audience", "judge", "percent", "press"]
