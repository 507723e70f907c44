"""Learned choices: the weights of documented features, and the least probability at which a choice is said."""

from collections.abc import Sequence
from functools import cache
from math import exp
from typing import Literal

from kerguen import rules

Features = dict[str, float]
Choice = Literal["title_choice", "maker_choice", "player_choice", "year_choice"]


def score(weights: dict[str, float], found: Features) -> float:
    """What the features of one option weigh together; a feature without a weight counts nothing."""
    return sum([weights[name] * value for name, value in found.items() if name in weights])


@cache
def weights_of(choice: Choice) -> dict[str, float]:
    """The weights of `data/<choice>.toml`, by feature."""
    return dict(rules.table(choice)["weights"])


@cache
def least_of(choice: Choice) -> float:
    """The probability, between 0 and 1, below which nothing is chosen."""
    return float(rules.table(choice)["least"])


def probabilities(scores: Sequence[float]) -> list[float]:
    """Scores as probabilities that sum to 1."""
    top = max(scores)
    chances = [exp(score - top) for score in scores]
    return [chance / sum(chances) for chance in chances]
