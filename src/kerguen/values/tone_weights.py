"""Trained weights of tone: hashed words, pairs, triples and pairs with a gap, one byte each, read when first needed."""

import json
import math
import zlib
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from kerguen import rules
from kerguen.text.fold import words

Hashes = NDArray[np.uint32]
Buckets = NDArray[np.uint32]

TAIL = 40  # words at the end of a text, which conclude
TAIL_WEIGHT = 0.5  # added for what stands there
SHORT = 60  # words: up to here the weights of short texts judge
MOST = 20_000  # words read of one text
SPREAD = np.uint32(0x9E3779B1)  # the golden ratio of 32 bits: spreads neighbouring numbers


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """How a sum of weights becomes a probability and stars 0–5 (low, expected, high at each knot of probability)."""

    step: float
    slope: float
    offset: float
    knots: tuple[float, ...]
    stars: tuple[tuple[float, float, float], ...]


class Weighed(msgspec.Struct, frozen=True, kw_only=True):
    """Probability of praise, expected stars with an interval, and the share of the terms that the weights know."""

    praise: float
    low: float
    stars: float
    high: float
    known: float
    is_long: bool


def weigh(text: str, lang: str | None) -> Weighed | None:
    """What the trained weights of a language say of a text; None under four words or without weights."""
    hashes = hashed(words(text)[:MOST])
    found = _weights(lang, len(hashes) > SHORT) if lang and len(hashes) >= 4 else None
    if found is None:
        return None
    head, weights = found
    buckets, counts = terms(hashes, len(weights))
    values = weights[buckets]
    margin = head.step * float(values @ counts) / math.sqrt(len(buckets))
    praise = 1 / (1 + math.exp(-max(-30.0, min(30.0, head.slope * margin + head.offset))))
    low, stars, high = _between(head, praise)
    known = float(np.count_nonzero(values)) / len(buckets)
    return Weighed(praise=praise, low=low, stars=stars, high=high, known=known, is_long=len(hashes) > SHORT)


def hashed(found: Sequence[str]) -> Hashes:
    """A number for each word."""
    return np.fromiter(map(_hash, found), np.uint32, len(found))


def terms(hashes: Hashes, size: int) -> tuple[Buckets, NDArray[np.float64]]:
    """The buckets (each once) of a text's terms, and what each counts: more at the end of a long text."""
    kinds = _kinds(hashes)
    mask = np.uint32(size - 1)
    every = _once(_mixed(np.concatenate(kinds)) & mask)
    counts = np.ones(len(every))
    if len(hashes) > SHORT:
        ends = _mixed(np.concatenate([kind[-TAIL:] for kind in kinds])) & mask
        counts[np.searchsorted(every, ends)] += TAIL_WEIGHT
    return every, counts


def _kinds(hashes: Hashes) -> list[Hashes]:
    """Words, pairs, triples, pairs with one word between; products are cut back to 32 bits."""
    pairs = hashes[:-1] * SPREAD + hashes[1:] + np.uint32(1)
    triples = pairs[:-1] * SPREAD + hashes[2:] + np.uint32(2)
    apart = hashes[:-2] * SPREAD + hashes[2:] * np.uint32(31) + np.uint32(77)
    return [hashes, pairs, triples, apart]


def _mixed(numbers: Hashes) -> Hashes:
    """Spread over all bits: multiply, shift, xor."""
    spread = (numbers ^ (numbers >> np.uint32(15))) * np.uint32(0x2C1B3C6D)
    spread = (spread ^ (spread >> np.uint32(12))) * np.uint32(0x297A2D39)
    return spread ^ (spread >> np.uint32(15))


def _once(numbers: Hashes) -> Hashes:
    numbers.sort()
    return numbers[np.flatnonzero(np.diff(numbers, prepend=~numbers[:1]))]


@lru_cache(maxsize=100_000)
def _hash(word: str) -> int:
    return zlib.crc32(word.encode())


def _between(head: Head, praise: float) -> tuple[float, float, float]:
    """Low, expected and high stars, on the straight line between two knots."""
    right = min(max(bisect_right(head.knots, praise), 1), len(head.knots) - 1)
    a, b = head.knots[right - 1], head.knots[right]
    share = min(1.0, max(0.0, (praise - a) / (b - a)))
    low, stars, high = (round(x + share * (y - x), 2) for x, y in zip(*head.stars[right - 1 : right + 1], strict=True))
    return low, stars, high


@cache
def _weights(lang: str | None, is_long: bool) -> tuple[Head, NDArray[np.float64]] | None:
    """Head and table for a text's length; a language with one table uses it for both."""
    for name in (f"{lang}_{'long' if is_long else 'short'}", lang):
        if name in rules.table("tone/weights")["tables"]:
            head, body = zlib.decompress(rules.data_bytes(f"tone/{name}.bin")).split(b"\n", 1)
            return msgspec.convert(json.loads(head), Head), np.frombuffer(body, np.int8)
    return None
