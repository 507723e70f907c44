"""Trained weights of tone: hashed words, pairs, triples, pairs with a gap and negated words, read when first needed."""

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

TAIL = 40  # words at the end of a text, which conclude
TAIL_WEIGHT = 0.5  # added for what stands there
REACH = 3  # words after a negation that it turns round
DOUBT = 0.02  # around even odds the weights alone say nothing of a short text
SHORT = 45  # words: up to here the weights of short texts judge
LEAST = 2  # words of a text that is judged
MOST = 20_000  # words read of one text
SIEVE = np.uint32((1 << 20) - 1)
SPREAD = np.uint32(0x9E3779B1)  # the golden ratio of 32 bits: spreads neighbouring numbers


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """How a sum of weights becomes a probability and stars 0–5 (low, expected, high at each knot of probability)."""

    step: float
    slope: float
    offset: float
    keys: int = 0  # the table lists so many hashes, sorted, each with its weight; 0: the weights stand by bucket
    turns: tuple[str, ...] = ()  # words of negation: the three words after one are terms of their own
    room: int = 0  # terms added to a text's when its sum is scaled: a few words are no certainty
    least: float = 0.0  # weight of the strongest term from which a text judges at all
    knots: tuple[float, ...]
    stars: tuple[tuple[float, float, float], ...]


class Table(msgspec.Struct, frozen=True):
    """The weights of one language, in steps of `head.step`."""

    head: Head
    weights: NDArray[np.int8]
    keys: Hashes | None
    turns: Hashes
    sieve: NDArray[np.bool_]  # by the last bits of a hash: whether a key ends so

    def of(self, hashes: Hashes) -> tuple[NDArray[np.int8], NDArray[np.float64]]:
        """The weight of each different term of a text, and what each counts: more at the end of a long text."""
        if self.keys is None:
            buckets, counts = terms(hashes, self.turns, len(self.weights) - 1)
            return self.weights[buckets], counts
        found, counts = terms(hashes, self.turns)
        values = np.zeros(len(found), np.int8)
        likely = np.flatnonzero(self.sieve[found & SIEVE])
        places = np.searchsorted(self.keys, found[likely]).clip(max=len(self.keys) - 1)
        values[likely] = np.where(self.keys[places] == found[likely], self.weights[places], np.int8(0))
        return values, counts


class Weighed(msgspec.Struct, frozen=True, kw_only=True):
    """Probability of praise, expected stars with an interval, and whether the text says enough to be judged."""

    praise: float
    low: float
    stars: float
    high: float
    judges: bool


def weigh(text: str, lang: str | None) -> Weighed | None:
    """What the trained weights of a language say of a text; None under two words or without weights."""
    hashes = hashed(words(text)[:MOST])
    is_long = len(hashes) > SHORT
    table = _table(lang, is_long) if lang and len(hashes) >= LEAST else None
    if table is None:
        return None
    head = table.head
    values, counts = table.of(hashes)
    margin = head.step * float(values @ counts) / math.sqrt(len(values) + head.room)
    praise = 1 / (1 + math.exp(-max(-30.0, min(30.0, head.slope * margin + head.offset))))
    low, stars, high = _between(head, praise)
    strongest = head.step * float(np.abs(values.astype(np.int16)).max())
    judges = strongest >= head.least and (is_long or abs(praise - 0.5) >= DOUBT)
    return Weighed(praise=praise, low=low, stars=stars, high=high, judges=judges)


def hashed(found: Sequence[str]) -> Hashes:
    """A number for each word."""
    return np.fromiter(map(_hash, found), np.uint32, len(found))


def terms(hashes: Hashes, turns: Hashes, mask: int = 0xFFFFFFFF) -> tuple[Hashes, NDArray[np.float64]]:
    """The terms (each once) of a text, and what each counts: more at the end of a long text."""
    kinds = kinds_of(hashes, turns)
    every = _once(mixed(np.concatenate(kinds)) & np.uint32(mask))
    counts = np.ones(len(every))
    if len(hashes) > SHORT:
        ends = mixed(np.concatenate([kind[-TAIL:] for kind in kinds[:4]])) & np.uint32(mask)
        counts[np.searchsorted(every, ends)] += TAIL_WEIGHT
    return every, counts


def kinds_of(hashes: Hashes, turns: Hashes) -> list[Hashes]:
    """Words, pairs, triples, pairs with one word between, negated words; products are cut back to 32 bits."""
    pairs = hashes[:-1] * SPREAD + hashes[1:] + np.uint32(1)
    triples = pairs[:-1] * SPREAD + hashes[2:] + np.uint32(2)
    apart = hashes[:-2] * SPREAD + hashes[2:] * np.uint32(31) + np.uint32(77)
    found = [hashes, pairs, triples, apart]
    if len(turns):
        turning = np.isin(hashes, turns)
        after = np.zeros(len(hashes), bool)
        for far in range(1, REACH + 1):
            after[far:] |= turning[:-far]
        found.append(hashes[after & ~turning] * SPREAD + np.uint32(5))
    return found


def mixed(numbers: Hashes) -> Hashes:
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
def _table(lang: str, is_long: bool) -> Table | None:
    """The table for a text's length; a language with one table uses it for both."""
    for name in (f"{lang}_{'long' if is_long else 'short'}", lang):
        if name in rules.table("tone/weights")["tables"]:
            first, body = zlib.decompress(rules.data_bytes(f"tone/{name}.bin")).split(b"\n", 1)
            head = msgspec.convert(json.loads(first), Head)
            split = 4 * head.keys
            keys = np.frombuffer(body[:split], "<u4").astype(np.uint32) if head.keys else None
            sieve = np.zeros(int(SIEVE) + 1 if keys is not None else 0, np.bool_)
            if keys is not None:
                sieve[keys & SIEVE] = True
            return Table(head, np.frombuffer(body[split:], np.int8), keys, hashed(head.turns), sieve)
    return None
