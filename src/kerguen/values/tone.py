"""Tone of a text: how its words judge the film, by trained weights, or by words of praise and blame where they say nothing."""

import math
from functools import cache, lru_cache

import msgspec

from kerguen import rules
from kerguen.model import Lang, Verdict
from kerguen.text.phrases import Phrases
from kerguen.text.sentences import sentences
from kerguen.values.tone_weights import Weighed, weigh

REACH = 3  # words before a word of praise in which a negation turns it round
END_WEIGHT = 2.0  # the last sentences conclude
MIDDLE = 2.7  # stars of a text that praises as much as it blames


class Tone(msgspec.Struct, frozen=True, kw_only=True):
    """Probabilities of the three verdicts, expected stars 0–5 with an interval."""

    positive: float
    mixed: float
    negative: float
    stars: float
    low: float
    high: float

    @property
    def verdict(self) -> Verdict:
        """The likeliest verdict."""
        sides: dict[Verdict, float] = {"positive": self.positive, "mixed": self.mixed, "negative": self.negative}
        return max(sides, key=lambda side: sides[side])


def tone(text: str, lang: Lang | None) -> Tone | None:
    """The tone of a review or an opinion: by trained weights, else by words of praise and blame, or None."""
    found = weigh(text, lang)
    if found is not None and found.judges:
        return _weighed(found)
    by_words = _tone_by_words(text, lang)
    return _weighed(found) if found is not None and by_words is not None else by_words


def _weighed(found: Weighed) -> Tone:
    """Near even odds are mixed; praise is the positive share and half of the mixed one."""
    mixed = min(found.praise, 1 - found.praise)
    return Tone(
        positive=round(found.praise - mixed / 2, 3), negative=round(1 - found.praise - mixed / 2, 3),
        mixed=round(mixed, 3), stars=found.stars, low=found.low, high=found.high,
    )  # fmt: skip


def _tone_by_words(text: str, lang: Lang | None) -> Tone | None:
    spans = sentences(text, lang)
    scores = [
        (tone_of_sentence(text[a:b], lang), END_WEIGHT if i >= len(spans) - 2 else 1.0)
        for i, (a, b) in enumerate(spans)
    ]
    said = [(score, weight) for score, weight in scores if score]
    if not said:
        return None
    total = sum(weight for _, weight in said)
    balance = sum(score * weight for score, weight in said) / total
    certainty = min(1.0, len(said) / 6)
    stars = MIDDLE + 1.6 * math.tanh(balance) * (0.6 + 0.4 * certainty)
    spread = 1.3 - 0.5 * certainty
    positive = 1 / (1 + math.exp(-(stars - 3.2) * 2.5))
    negative = 1 / (1 + math.exp((stars - 2.3) * 2.5))
    return Tone(
        positive=round(positive, 3), negative=round(negative, 3), mixed=round(max(0.0, 1 - positive - negative), 3),
        stars=round(stars, 2), low=round(max(0.0, stars - spread), 2), high=round(min(5.0, stars + spread), 2),
    )  # fmt: skip


@lru_cache(maxsize=1_024)
def tone_of_sentence(sentence: str, lang: Lang | None) -> float:
    """Praise minus blame of one sentence; what follows a concession ("but") weighs double."""
    phrases = _phrases(lang)
    if phrases is None:
        return 0.0
    score, last_turn = 0.0, -99
    for place, kind in phrases.find(sentence):
        if kind == "concession":
            score *= 0.5
        elif kind == "not_words":
            last_turn = place
        else:
            sign = 1.0 if kind == "positive" else -1.0
            score += -sign if place - last_turn <= REACH else sign
    return score


@cache
def _phrases(lang: Lang | None) -> Phrases | None:
    words = rules.lexicon(lang or "").get("verdict")
    kinds = ("concession", "not_words", "positive", "negative")
    return Phrases({kind: words.get(kind, ()) for kind in kinds}) if words and words.get("positive") else None
