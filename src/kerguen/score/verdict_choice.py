"""How likely a review is on the side of its tone: what it says for and against, its words of the other side, its regrets.

Weights, and the least probability at which the verdict is told, are data (`data/verdict_choice.toml`), learned on reviews
with labels by `scripts/train_verdict_choice.py`; docs/decisions/0030 tells how, and how well on sources held back.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from math import log, log1p

from kerguen import rules
from kerguen.model import Evidence, Lang, Verdict
from kerguen.score.reason_choice import weighed
from kerguen.score.telling import judging_words
from kerguen.text.phrases import Phrases
from kerguen.values.tone import Tone

WEIGHTS: Mapping[str, float] = rules.table("verdict_choice")["weights"]
LEAST: float = rules.table("verdict_choice")["least"]
EXAMINED = 20_000  # characters: a review has fewer
USUAL = 600  # characters of a short review
CLEAREST = 0.001  # probability: a tone is never surer


def is_sure(text: str, lang: Lang | None, heard: Tone, evidence: Sequence[Evidence]) -> bool:
    """Whether the side of the tone is the review's verdict. Words are asked last: they only speak against it."""
    found, odds = of_tone(text, heard, evidence), log(LEAST / (1 - LEAST))
    return weighed(found, WEIGHTS) >= odds and weighed(found | of_words(text, lang, heard), WEIGHTS) >= odds


def of_tone(text: str, heard: Tone, evidence: Sequence[Evidence]) -> dict[str, float]:
    """How clear the tone is, how long the text, and the reasons of its side and of the other."""
    least = max(CLEAREST, min(heard.positive, heard.negative) + heard.mixed / 2)
    same = sum(e.side == _side(heard) for e in evidence)
    return {
        "always": 1.0, "clear": log((1 - least) / least), "blame": float(_side(heard) == "negative"),
        "for": log1p(same), "against": log1p(len(evidence) - same), "length": log(max(1, len(text)) / USUAL),
    }  # fmt: skip


def of_words(text: str, lang: Lang | None, heard: Tone) -> dict[str, float]:
    """The words of the other side, what turns ("but"), and, in praise, what is regretted."""
    judged, regrets = judging_words(lang), _regrets(lang)
    kinds = Counter(kind for _, kind in judged.find(text[:EXAMINED])) if judged else Counter[str]()
    is_praise = _side(heard) == "positive"
    return {
        "other": log1p(kinds["negative" if is_praise else "positive"]), "turns": log1p(kinds["concession"]),
        "regrets": log1p(sum(1 for _ in regrets.find(text[:EXAMINED]))) if regrets and is_praise else 0.0,
    }  # fmt: skip


def _side(heard: Tone) -> Verdict:
    return "positive" if heard.positive > heard.negative else "negative"


@cache
def _regrets(lang: Lang | None) -> Phrases | None:
    return Phrases(words) if (words := rules.table("verdict_words").get(lang or "")) else None
