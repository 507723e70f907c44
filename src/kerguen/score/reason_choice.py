"""How likely a clause with words of praise or blame judges this film, on the side of its words.

Weights, and the least probability at which it is told, are data (`data/reason_choice.toml`), learned on sentences that
were read one by one by `scripts/train_reason_choice.py`; docs/decisions/0029 tells how, and how well on sources held back.
"""

from collections.abc import Mapping
from math import log

from kerguen import rules
from kerguen.score.reason_features import Around, Clause, features, heard
from kerguen.score.subjects import Film

WEIGHTS: Mapping[str, float] = rules.table("reason_choice")["weights"]
LEAST: float = rules.table("reason_choice")["least"]
ANSWERED = 0.7  # the same for what a sentence grants before it concludes the contrary: it weighs this film


def is_likely(said: Clause, film: Film, around: Around, least: float = LEAST) -> bool:
    """Whether its features make it a reason. Its tone is asked for last: it costs most, and adds its own weight at most."""
    found, tone, odds = weighed(features(said, film, around)), WEIGHTS["heard"], log(least / (1 - least))
    return found + tone >= odds and found + tone * heard(said) >= odds


def weighed(found: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """What the features weigh together, in log odds; a feature without a weight counts nothing."""
    return sum([weights[name] * value for name, value in found.items() if name in weights])
