"""Trained weights of tone: hashed words and pairs of words, one byte each, read when first needed."""

import itertools
import json
import math
import zlib
from array import array
from bisect import bisect_right
from functools import cache

import msgspec

from kerguen import rules
from kerguen.text.fold import fold

BUCKETS = 1 << 18
TAIL = 40  # words at the end of a text, which conclude
TAIL_WEIGHT = 0.5  # added for what stands there
SHORT = 60  # words: up to here the weights of one-sentence quotes judge
MOST = 20_000  # words read of one text


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """How a sum of weights becomes a probability and stars 0–5 (low, expected, high at each knot)."""

    step: float
    slope: float
    offset: float
    knots: tuple[float, ...]
    stars: tuple[tuple[float, float, float], ...]


class Weighed(msgspec.Struct, frozen=True, kw_only=True):
    """Probability of praise, and expected stars with an interval."""

    praise: float
    low: float
    stars: float
    high: float


def features(text: str) -> tuple[set[int], set[int]]:
    """Buckets of the words and pairs of a text, and of those of its end."""
    found = fold(text).encode().split()[:MOST]
    single = list(map(zlib.crc32, found))
    pairs = list(map(zlib.crc32, [b" " + word for word in found[1:]], single))  # goes on from the first word's sum
    every = {number % BUCKETS for number in itertools.chain(single, pairs)}
    ends = {number % BUCKETS for number in (*single[-TAIL:], *pairs[-TAIL:])} if len(found) > SHORT else set()
    return every, ends


def weigh(text: str) -> Weighed | None:
    """What the English weights say of a text; None when it has fewer than five words."""
    every, ends = features(text)
    if len(every) < 9:
        return None
    head, weights = _weights("long" if ends else "short")
    get = weights.__getitem__
    total = sum(map(get, every)) + TAIL_WEIGHT * sum(map(get, ends))
    margin = head.step * total / math.sqrt(len(every))
    praise = 1 / (1 + math.exp(-max(-30.0, min(30.0, head.slope * margin + head.offset))))
    low, stars, high = head.stars[bisect_right(head.knots, praise)]
    return Weighed(praise=praise, low=low, stars=stars, high=high)


@cache
def _weights(kind: str) -> "tuple[Head, array[int]]":
    head, body = zlib.decompress(rules.data_bytes(f"tone/en_{kind}.bin")).split(b"\n", 1)
    return msgspec.convert(json.loads(head), Head), array("b", body)
