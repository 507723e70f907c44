"""Trained weights of tone: hashed words, pairs, triples, beginnings of words and negated words, read when first needed."""

import json
import math
import zlib
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from kerguen import rules
from kerguen.text.fold import marked, words
from kerguen.values.tone_marks import Telling, side, told_stars
from kerguen.values.tone_net import net_of

Hashes = NDArray[np.uint32]
Numbers = NDArray[np.uint64]  # a word: its hash in the low half, that of its beginning in the high half

POSITIONED = 5  # kinds of terms that stand in the order of the text
TAIL = 40  # words at the end of a text, which conclude
TAIL_WEIGHT = 0.5  # added for what stands there
BEGINNING = 5  # letters that a word shares with its other forms
REACH = 3  # words after a negation that it turns round
DOUBT = 0.005  # around even odds the weights alone say nothing of a short text
SHORT = 45  # words: up to here the weights of short texts judge
LEAST = 2  # words of a text that is judged
NONE: Hashes = np.zeros(0, np.uint32)
KNOWN = 100_000  # words whose numbers are kept
MOST = 20_000  # words read of one text
TOLD_NEAR = 0.5  # stars that a review's own mark may be off
SIEVE = np.uint32((1 << 20) - 1)
BEGUN = np.uint32(0x5BD1E995)  # sets the beginning of a word apart from the same letters as a word
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
    marks: bool = False  # the marks of the text stand among its words
    apart: bool = False  # two words with one between them are a term
    telling: Telling | None = None  # how a text gives a mark that names no best value
    told: float = 0.0  # what a mark that the text itself gives counts, from -1 (the worst) to 1, in log odds
    net: float = 0.0  # what the language's network counts beside the sum; 0: it has none for such texts
    knots: tuple[float, ...]
    stars: tuple[tuple[float, float, float], ...]


class Table(msgspec.Struct, frozen=True):
    """The weights of one language, in steps of `head.step`."""

    head: Head
    weights: NDArray[np.int8]
    keys: Hashes | None
    turns: Hashes
    sieve: NDArray[np.bool_]  # by the last bits of a hash: whether a key ends so

    def of(self, numbers: Numbers) -> tuple[NDArray[np.int8], NDArray[np.float64]]:
        """The weight of each different term of a text, and what each counts: more at the end of a long text."""
        if self.keys is None:
            buckets, counts = terms(numbers, self.turns, len(self.weights) - 1, self.head.apart)
            return self.weights[buckets], counts
        found, counts = terms(numbers, self.turns)
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
    said = words(text)[:MOST]
    is_long = len(said) > SHORT
    table = _table(lang, is_long) if lang and len(said) >= LEAST else None
    if table is None:
        return None
    head = table.head
    numbers = hashed(marked(text)[:MOST] if head.marks else said)
    values, counts = table.of(numbers)
    margin = head.step * float(values @ counts) / math.sqrt(len(values) + head.room)
    if lang and head.net:
        margin += head.net * net_of(lang).judge(numbers.astype(np.uint32))
    told = told_stars(text, said, head.telling) if head.told else None
    odds = head.slope * margin + head.offset + (head.told * side(told) if told is not None else 0.0)
    praise = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
    low, stars, high = _between(head, praise)
    if told is not None and (side(told) > 0) == (praise > 0.5):  # else it is another's mark, or one that is taken back
        low, stars, high = max(0.0, told - TOLD_NEAR), told, min(5.0, told + TOLD_NEAR)
    strongest = head.step * float(np.abs(values.astype(np.int16)).max())
    judges = strongest >= head.least and (is_long or abs(praise - 0.5) >= DOUBT)
    return Weighed(praise=praise, low=low, stars=stars, high=high, judges=judges)


def hashed(found: Sequence[str]) -> Numbers:
    """A number for each word."""
    return np.fromiter(map(_number, found), np.uint64, len(found))


def negations(found: Sequence[str]) -> Hashes:
    """The words that turn round what follows, as `terms` wants them: sorted."""
    return np.sort(hashed(found).astype(np.uint32))


def terms(
    numbers: Numbers, turns: Hashes, mask: int = 0xFFFFFFFF, apart: bool = False
) -> tuple[Hashes, NDArray[np.float64]]:
    """The terms (each once) of a text, and what each counts: more at the end of a long text."""
    kinds = kinds_of(numbers, turns)
    if apart:
        kinds.insert(POSITIONED, _apart(numbers))
    every = _once(mixed(np.concatenate(kinds)) & np.uint32(mask))
    counts = np.ones(len(every))
    if len(numbers) > SHORT:
        ends = mixed(np.concatenate([kind[-TAIL:] for kind in kinds[: POSITIONED + apart]])) & np.uint32(mask)
        counts[np.searchsorted(every, ends)] += TAIL_WEIGHT
    return every, counts


def kinds_of(numbers: Numbers, turns: Hashes) -> list[Hashes]:
    """Words, pairs, triples, beginnings of words, their pairs in long texts, negated words.

    Products are cut back to 32 bits. All but the negated words stand in the order of the text.
    """
    hashes = numbers.astype(np.uint32)
    pairs = hashes[:-1] * SPREAD + hashes[1:] + np.uint32(1)
    triples = pairs[:-1] * SPREAD + hashes[2:] + np.uint32(2)
    beginnings = (numbers >> np.uint64(32)).astype(np.uint32) ^ BEGUN
    found = [hashes, pairs, triples, beginnings]
    found.append(beginnings[:-1] * SPREAD + beginnings[1:] + np.uint32(1) if len(numbers) > SHORT else NONE)
    if len(turns):
        found.append(hashes[_turned(hashes, turns)] * SPREAD + np.uint32(5))
    return found


def _apart(numbers: Numbers) -> Hashes:
    """Two words with one between them, whatever it is."""
    hashes = numbers.astype(np.uint32)
    return hashes[:-2] * SPREAD + hashes[2:] + np.uint32(8)


def _turned(hashes: Hashes, turns: Hashes) -> NDArray[np.intp]:
    """Places of the words within reach of a negation before them; a place may come twice."""
    turning = turns[np.searchsorted(turns, hashes).clip(max=len(turns) - 1)] == hashes
    after: NDArray[np.intp] = (np.flatnonzero(turning)[:, None] + np.arange(1, REACH + 1)).ravel()
    inside: NDArray[np.intp] = after[after < len(hashes)]
    kept: NDArray[np.intp] = inside[~turning[inside]]
    return kept


def mixed(numbers: Hashes) -> Hashes:
    """Spread over all bits: multiply, shift, xor."""
    spread = numbers >> np.uint32(15)
    spread ^= numbers
    spread *= np.uint32(0x2C1B3C6D)
    spread ^= spread >> np.uint32(12)
    spread *= np.uint32(0x297A2D39)
    spread ^= spread >> np.uint32(15)
    return spread


def _once(numbers: Hashes) -> Hashes:
    numbers.sort()
    new = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=new[1:])
    return numbers[new]


class _Numbers(dict[str, int]):
    """Word -> its number; a look-up that finds one runs no Python."""

    def __missing__(self, word: str) -> int:
        if len(self) >= KNOWN:
            self.clear()
        found = self[word] = zlib.crc32(word[:BEGINNING].encode()) << 32 | zlib.crc32(word.encode())
        return found


_number = _Numbers().__getitem__


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
            return Table(head, np.frombuffer(body[split:], np.int8), keys, negations(head.turns), sieve)
    return None
