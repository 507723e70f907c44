"""Learn which sentences with words of praise or blame judge their film, and print how well on sources held back.

    python scripts/train_reason_choice.py --data FILE... [--write]

Each FILE has one sentence of a review a line (JSON): "lang", "words" (the clause), "good" (whether a reader called it true
to its review, on the right side, about this film, and clear alone), "source" (page or film, held back together), "place"
and "praise" (see `Around`), "told" (1 when it was drawn among the likely ones), "people", "titles", "played" and "text"
(see `Film`). Our own sentences are added. With `--write` the weights go into src/kerguen/data/reason_choice.toml.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scripts.train_title_choice import FOLDS, arguments, folds, write

from kerguen.score.reason_features import Around, features, heard
from kerguen.score.subjects import Film
from kerguen.score.telling import clause

MADE = Path("bench/data/reason_lines.jsonl")
OUT = Path("src/kerguen/data/reason_choice.toml")
PENALTY = 5.0
MADE_COUNTS = 1.0
FEWEST = 12  # sentences that show a feature, from which it has a weight
LEAST = (0.7, 0.75, 0.77, 0.8, 0.83, 0.84, 0.85, 0.87, 0.9)  # probabilities at which figures are printed
Numbers = NDArray[np.float64]


class Sentence(NamedTuple):
    """One clause with its features, whether it is a reason, and how much it counts."""

    source: str
    found: dict[str, float]
    good: bool
    weight: float


def main() -> int:
    """Learn on the sentences, print figures of held-back sources, write the weights."""
    args = arguments(__doc__).parse_args()
    read = [s for path in args.data for s in of_rows(map(json.loads, path.open(encoding="utf-8")))]
    made = [s for row in map(json.loads, MADE.open(encoding="utf-8")) for s in of_rows(as_read(row), MADE_COUNTS)]
    names = named([*read, *made])
    weights = learned(names, [*read, *made])
    print(
        json.dumps({"sentences": len(read), "made": len(made), "weights": len(names), **held_back(names, read, made)})
    )
    if args.write:
        write(dict(zip(names, map(float, weights), strict=True)), OUT)
    return 0


def of_rows(rows: Iterable[dict], counts: float = 1.0) -> Iterator[Sentence]:
    """The sentences that the rules take for words of one side."""
    for row in rows:
        film = Film(row["people"], frozenset(row["titles"]), row["played"], row["text"], row["lang"])
        said = clause(row["words"], row["lang"], film)
        if said is not None:
            found = {**features(said, film, Around(row["place"], row["praise"])), "heard": heard(said)}
            yield Sentence(row["source"], found, bool(row["good"]), counts)


def as_read(row: dict) -> list[dict]:
    """One of our own sentences in a review whose tone is not known."""
    film = {"people": {"Nora Whitfield": "acting", "Ivo Brandt": "direction"}, "titles": ["the long harbour"]}
    return [{**film, "played": ["Marta"], "text": "", "place": 0.5, "praise": 0.0, "source": row["words"], **row}]


def named(sentences: list[Sentence]) -> list[str]:
    """The features that enough sentences show, by name."""
    names = sorted({name for s in sentences for name in s.found})
    return [name for name in names if sum(bool(s.found.get(name)) for s in sentences) >= FEWEST]


def matrix(names: list[str], sentences: list[Sentence]) -> Numbers:
    """A row of feature values for each sentence."""
    return np.array([[s.found.get(name, 0.0) for name in names] for s in sentences])


def learned(names: list[str], sentences: list[Sentence], penalty: float = PENALTY) -> Numbers:
    """Weights of a logistic regression with a penalty on large ones, but for the one that always counts."""
    values, counts = matrix(names, sentences), np.array([s.weight for s in sentences])
    sign = np.where([s.good for s in sentences], 1.0, -1.0)
    drawn = np.array([penalty if name != "always" else 1e-6 for name in names])

    def cost(weights: Numbers) -> tuple[float, Numbers]:
        margin = sign * (values @ weights)
        slope = -(counts * sign / (1 + np.exp(margin))) @ values + 2 * drawn * weights
        return float(counts @ np.logaddexp(0, -margin) + drawn @ weights**2), slope

    return minimize(cost, np.zeros(len(names)), jac=True, method="L-BFGS-B").x


def held_back(
    names: list[str], read: list[Sentence], made: list[Sentence], penalty: float = PENALTY
) -> dict[str, list[int]]:
    """Least probability -> reasons told, of them wrong, and reasons there are; of our own: told, wrong, and there are."""
    everything = [*read, *made]
    fold_of = folds(s.source for s in everything)
    chances = np.zeros(len(everything))
    for number in range(FOLDS):
        weights = learned(names, [s for s in everything if fold_of[s.source] != number], penalty)
        for place, sentence in enumerate(everything):
            if fold_of[sentence.source] == number:
                chances[place] = 1 / (1 + np.exp(-matrix(names, [sentence])[0] @ weights))
    good, own = np.array([s.good for s in everything]), np.arange(len(everything)) >= len(read)
    return {
        str(least): [int(n) for part in (~own, own) for n in counted(chances[part] >= least, good[part])]
        for least in LEAST
    }


def counted(told: NDArray[np.bool_], good: NDArray[np.bool_]) -> tuple[int, int, int]:
    """Told, wrongly told, and there to be told."""
    return int(told.sum()), int((told & ~good).sum()), int(good.sum())


if __name__ == "__main__":
    sys.exit(main())
