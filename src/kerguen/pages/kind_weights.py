"""Trained weights of the kinds of page: features by name, and what each word leans to, read when first needed."""

import json
import zlib
from collections.abc import Callable, Collection, Mapping
from functools import cache
from operator import itemgetter
from typing import NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from kerguen import rules
from kerguen.model import PageKind


class Table(NamedTuple):
    """`bias`: a number for each kind; `features`: a row of such numbers for each feature; `zeros`: the features
    by name, in order, all of them 0; `row`: the values of a page's features in that order; `places`: the row of each
    word in `leanings`, whose last column is what the word counts; `steps`: what a unit of each column is worth."""

    kinds: tuple[PageKind, ...]
    bias: NDArray[np.float64]
    zeros: Mapping[str, float]
    row: Callable[[Mapping[str, float]], tuple[float, ...]]
    features: NDArray[np.float64]
    places: Mapping[str, int]
    leanings: NDArray[np.int8]
    steps: NDArray[np.float64]


def odds(features: Mapping[str, float], words: Collection[str]) -> dict[PageKind, float]:
    """The logarithm of how likely each kind is, up to a constant: a multinomial logistic model."""
    table = _table()
    total = table.bias + np.array(table.row({**table.zeros, **features})) @ table.features
    rows = [*filter(None, map(table.places.get, words))]  # row 0 is of no word
    if rows:
        summed = table.leanings.take(rows, axis=0).sum(axis=0, dtype=np.int64) * table.steps
        total = total + summed[:-1] / summed[-1]
    return dict(zip(table.kinds, map(float, total), strict=True))


@cache
def _table() -> Table:
    head, body = zlib.decompress(rules.data_bytes("kind/weights.bin")).split(b"\n", 1)
    said = json.loads(head)
    words = body[: said["words"]].decode("ascii").split("\n")
    steps = np.array(said["steps"])
    leanings = np.frombuffer(body[said["words"] :], np.int8).reshape(len(words), -1)
    weights = np.array(list(said["features"].values()))
    kinds = cast(tuple[PageKind, ...], tuple(said["kinds"]))
    places = {word: row for row, word in enumerate(words) if row}
    zeros = dict.fromkeys(said["features"], 0.0)
    return Table(kinds, np.array(said["bias"]), zeros, itemgetter(*zeros), weights, places, leanings, steps)
