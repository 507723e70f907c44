"""Train the network that reads short texts: press quotes, and the reviews in pieces, which teach it most of its words."""

import zlib
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from kerguen.values.tone_net import ENDING, Net, Shape

Ids = NDArray[np.int32]
WIDTH, FEATURES = 64, 32
LEAST = 5  # texts with a word, from which it has a vector
PIECE = 35  # words of a piece of a review
HEED = 0.3  # what a piece counts beside a quote
ROUNDS, FINE = 2, 1  # over all, then over the quotes alone
BATCH, BATCH_FINE = 64, 32
RATE = 2e-3
UNHEARD, UNREAD = 0.5, 0.1  # share of features, and of words, left out by chance when learning
BEGIN = 0.3  # spread of the vectors to begin with
SURE = 0.05  # how near to certain a side is taken


class Vocabulary:
    """Words that enough texts have, by their hash."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        seen = Counter(word for text in texts for word in set(text))
        self.keys = np.array(sorted({zlib.crc32(w.encode()) for w, n in seen.items() if n >= LEAST}), np.uint32)
        self._place = {key: i + 1 for i, key in enumerate(self.keys.tolist())}

    def start(self, found: Sequence[str], space: np.ndarray) -> np.ndarray:
        """Vectors to begin with, a row for each word: those of a shared space, turned so that they spread most, else chance."""
        turn = np.linalg.svd(space[:8_000], full_matrices=False)[2][:WIDTH].T
        turned = space @ turn
        start = np.random.default_rng(0).normal(0, 0.3 * BEGIN, (len(self.keys) + 1, WIDTH))
        for word, vector in reversed(list(zip(found, turned / turned.std() * BEGIN, strict=True))):
            if (place := self._place.get(zlib.crc32(word.encode()))) is not None:
                start[place] = vector
        return start

    def ids(self, text: Sequence[str]) -> Ids:
        """The number of each word, 0 for one that has none."""
        return np.array([self._place.get(zlib.crc32(word.encode()), 0) for word in text], np.int32)


class Learner:
    """The weights of a net while it learns (Kingma and Ba 2015)."""

    def __init__(self, vectors: np.ndarray, seed: int = 0) -> None:
        self.chance = np.random.default_rng(seed)
        normal = self.chance.normal
        start = {
            "vectors": vectors,
            "mixing": normal(0, (3 * WIDTH) ** -0.5, (WIDTH, 3 * FEATURES)),
            "bias": np.zeros(FEATURES), "out": normal(0, 0.05, 3 * FEATURES), "level": np.zeros(1),
        }  # fmt: skip
        self.now = {name: values.astype(np.float32) for name, values in start.items()}
        self.now["vectors"][0] = 0
        self.mean = {name: np.zeros_like(values) for name, values in self.now.items()}
        self.square = {name: np.zeros_like(values) for name, values in self.now.items()}
        self.steps = 0

    def read(self, texts: Sequence[Ids], learns: bool = False) -> tuple[np.ndarray, tuple[np.ndarray, ...]]:
        """Log odds of each text, and what the way back needs."""
        counts = np.array([max(1, len(text)) for text in texts])
        ids = np.zeros((len(texts), int(counts.max()) + 2), np.int32)
        for row, text in zip(ids, texts, strict=True):
            row[1 : 1 + len(text)] = text
        if learns:
            ids[self.chance.random(ids.shape) < UNREAD] = 0
        inside = self.now["vectors"][ids.ravel()]
        mixed = (inside @ self.now["mixing"]).reshape(*ids.shape, 3, FEATURES)
        found = np.maximum(mixed[:, :-2, 0] + mixed[:, 1:-1, 1] + mixed[:, 2:, 2] + self.now["bias"], 0)
        places, ends = np.arange(found.shape[1])[None], np.minimum(counts, ENDING)
        here = places < counts[:, None]
        found *= here[:, :, None]
        whole = (here / (4 * counts[:, None] ** 0.5)).astype(np.float32)
        late = ((here & (places >= (counts - ends)[:, None])) / (2 * ends[:, None] ** 0.5)).astype(np.float32)
        highest = found.argmax(1)
        parts = [np.matmul(share[:, None], found)[:, 0] for share in (whole, late)]
        pooled = np.concatenate([*parts, np.take_along_axis(found, highest[:, None], 1)[:, 0]], 1)
        heard = np.ones_like(pooled)
        if learns:
            heard = ((self.chance.random(pooled.shape) > UNHEARD) / (1 - UNHEARD)).astype(np.float32)
        odds = (pooled * heard) @ self.now["out"] + self.now["level"]
        return odds, (ids, inside, found, highest, whole, late, pooled, heard)

    def learn(self, texts: Sequence[Ids], praise: np.ndarray, heed: np.ndarray, rate: float) -> None:
        """One step: the gradient of the log loss, each text counting its `heed`."""
        odds, (ids, inside, found, highest, whole, late, pooled, heard) = self.read(texts, learns=True)
        error = ((1 / (1 + np.exp(-odds)) - praise) * heed / len(texts)).astype(np.float32)
        back = error[:, None] * self.now["out"] * heard
        one, two, top = np.split(back, 3, axis=1)
        change = whole[:, :, None] * one[:, None] + late[:, :, None] * two[:, None]
        change[np.arange(len(texts))[:, None], highest, np.arange(FEATURES)] += top
        change *= found > 0
        spread = np.zeros((*ids.shape, 3, FEATURES), np.float32)
        spread[:, :-2, 0] = spread[:, 1:-1, 1] = spread[:, 2:, 2] = change
        spread = spread.reshape(ids.size, 3 * FEATURES)
        words, places = np.unique(ids.ravel(), return_inverse=True)
        sums = csr_matrix(
            (np.ones(ids.size, np.float32), (places.ravel(), np.arange(ids.size))), (len(words), ids.size)
        )
        of_words = sums @ (spread @ self.now["mixing"].T)
        of_words[words == 0] = 0
        self.steps += 1
        gradients = {
            "out": (pooled * heard).T @ error, "level": error.sum(keepdims=True), "bias": change.sum((0, 1)),
            "mixing": inside.T @ spread,
        }  # fmt: skip
        for name, gradient in gradients.items():
            self._move(name, slice(None), gradient, rate)
        self._move("vectors", words, of_words, rate)

    def _move(self, name: str, rows: slice | np.ndarray, gradient: np.ndarray, rate: float) -> None:
        mean = self.mean[name][rows] * 0.9 + 0.1 * gradient
        square = self.square[name][rows] * 0.999 + 0.001 * gradient**2
        self.mean[name][rows], self.square[name][rows] = mean, square
        far = mean / (1 - 0.9**self.steps) / (np.sqrt(square / (1 - 0.999**self.steps)) + 1e-7)
        self.now[name][rows] -= rate * far

    def net(self, keys: NDArray[np.uint32]) -> tuple[Net, Shape]:
        """What was learned, as the program reads it, and its shape."""
        now, steps = self.now, [float(np.abs(self.now[n]).max()) / 127 for n in ("vectors", "mixing")]
        shape = Shape(words=len(keys), width=WIDTH, features=FEATURES, step=steps[0], step_mixing=steps[1])
        return Net(keys, now["vectors"], now["mixing"], now["bias"], np.r_[now["out"], now["level"]]), shape


def batches(texts: Sequence[Ids], size: int, chance: np.random.Generator) -> Iterator[np.ndarray]:
    """Texts of like length together, in a drawn order."""
    drawn, found = chance.permutation(len(texts)), []
    for start in range(0, len(drawn), size * 40):
        chunk = drawn[start : start + size * 40]
        chunk = chunk[np.argsort([len(texts[i]) for i in chunk], kind="stable")]
        found += [chunk[k : k + size] for k in range(0, len(chunk), size)]
    for i in chance.permutation(len(found)):
        yield found[i]


def pieces(text: Ids) -> list[Ids]:
    """A review cut into parts of like length."""
    return np.array_split(text, max(1, round(len(text) / PIECE)))


def taught(
    start: np.ndarray, quotes: Sequence[Ids], fresh: np.ndarray, parts: Sequence[Ids], praise: np.ndarray
) -> Learner:
    """A learner that began with these vectors, and read quotes with their flag and pieces of reviews with expected praise."""
    learner = Learner(start)
    sides = np.clip(fresh, SURE, 1 - SURE).astype(np.float32)
    every, target = [*quotes, *parts], np.r_[sides, praise].astype(np.float32)
    heed = np.r_[np.ones(len(quotes)), np.full(len(parts), HEED)].astype(np.float32)
    for texts, size, rounds, rate in ((every, BATCH, ROUNDS, RATE), (quotes, BATCH_FINE, FINE, RATE / 2)):
        steps, total = 0, rounds * -(-len(texts) // size)
        for _ in range(rounds):
            for batch in batches(texts, size, learner.chance):
                learner.learn([texts[i] for i in batch], target[batch], heed[batch], rate * (1 - steps / (total + 40)))
                steps += 1
    return learner


def odds(learner: Learner, texts: Sequence[Ids]) -> np.ndarray:
    """Log odds of each text."""
    found = np.zeros(len(texts))
    ordered = np.argsort([len(text) for text in texts], kind="stable")
    for start in range(0, len(ordered), BATCH):
        batch = ordered[start : start + BATCH]
        found[batch] = learner.read([texts[i] for i in batch])[0]
    return found
