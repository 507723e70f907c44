"""A small trained network over the words of a short text: what three words in a row say together, added to the weights of tone.

Every word has a vector; three in a row, each through its own matrix, give features of which only what is positive counts;
their sum over the text, over its end, and their highest make one number, positive for praise.
"""

import json
import zlib
from functools import cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from kerguen import rules

Floats = NDArray[np.float32]
ENDING = 12  # words at the end of a text that count once more


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """How many words and features, and the steps of the two tables of bytes."""

    words: int
    width: int
    features: int
    step: float
    step_mixing: float


class Net(msgspec.Struct, frozen=True):
    """The network. `vectors` has one row more than `keys`, the first: a word that is not known."""

    keys: NDArray[np.uint32]  # sorted
    vectors: Floats  # words + 1, width
    mixing: Floats  # width, 3 * features: for the word before, the word, the word after
    bias: Floats  # features
    out: Floats  # 3 * features, then one

    def judge(self, hashes: NDArray[np.uint32]) -> float:
        """Log odds of praise of a text, by the hashes of its words."""
        count, features = len(hashes), len(self.bias)
        places = np.searchsorted(self.keys, hashes).clip(max=len(self.keys) - 1)
        inside = np.zeros((count + 2, self.vectors.shape[1]), np.float32)
        inside[1:-1] = self.vectors[np.where(self.keys[places] == hashes, places + 1, 0)]
        mixed = (inside @ self.mixing).reshape(count + 2, 3, features)
        found = np.maximum(mixed[:-2, 0] + mixed[1:-1, 1] + mixed[2:, 2] + self.bias, 0)
        return float(pooled(found) @ self.out[:-1] + self.out[-1])


def pooled(found: Floats) -> Floats:
    """Sum of features over a text and over its end, scaled by length, and their highest."""
    count, end = len(found), min(len(found), ENDING)
    parts = [found.sum(0) / (4 * count**0.5), found[-end:].sum(0) / (2 * end**0.5), found.max(0)]
    return np.concatenate(parts)


def packed(net: Net, shape: Shape) -> bytes:
    """The bytes of a net, vectors and mixing in steps of one byte."""
    tables = [(net.vectors, shape.step), (net.mixing, shape.step_mixing)]
    small = [np.rint(table / step).astype(np.int8).tobytes() for table, step in tables]
    exact = np.concatenate([net.bias, net.out]).astype("<f4").tobytes()
    first = json.dumps(msgspec.to_builtins(shape)).encode()
    return zlib.compress(b"\n".join([first, net.keys.astype("<u4").tobytes() + b"".join(small) + exact]), 9)


def unpacked(blob: bytes) -> Net:
    """The net of these bytes."""
    first, body = zlib.decompress(blob).split(b"\n", 1)
    shape = msgspec.convert(json.loads(first), Shape)
    sizes = [4 * shape.words, (shape.words + 1) * shape.width, 3 * shape.width * shape.features]
    ends = np.cumsum(sizes).tolist()
    vectors = np.frombuffer(body[ends[0] : ends[1]], np.int8).reshape(-1, shape.width)
    mixing = np.frombuffer(body[ends[1] : ends[2]], np.int8).reshape(shape.width, -1)
    exact = np.frombuffer(body[ends[2] :], "<f4").astype(np.float32)
    return Net(
        np.frombuffer(body[: ends[0]], "<u4").astype(np.uint32),
        vectors * np.float32(shape.step), mixing * np.float32(shape.step_mixing),
        exact[: shape.features], exact[shape.features :],
    )  # fmt: skip


@cache
def net_of(lang: str) -> Net:
    """The net of a language that has one."""
    return unpacked(rules.data_bytes(f"tone/{lang}_net.bin"))
