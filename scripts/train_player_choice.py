"""Learn which persons of a page play in its film, and print how well they are chosen on pages held back.

    python scripts/train_player_choice.py --data DIR... [--write]

Each DIR holds pages in the form that bench/reading.py reads. With `--write` the weights go into
src/kerguen/data/player_choice.toml. Each person to whom no rule gives a role is one example, right or wrong by the page's
labels; names in one list with a true player that the labels leave out are no examples. Pages of one source are held back
together.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
from bench.reading import labelled_cases
from scipy.optimize import minimize
from scripts.train_title_choice import hash_of, write

from kerguen.observe import read
from kerguen.observe.facts import player_choice
from kerguen.observe.facts.named_persons import persons
from kerguen.observe.facts.player_features import player_features
from kerguen.observe.learned import Features
from kerguen.observe.lines import Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold

OUT = Path("src/kerguen/data/player_choice.toml")
PENALTY = 3.0
FOLDS = 5
LEAST_EXAMPLES = 4  # of a feature that is given a weight
LEAST = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9)  # probabilities at which figures are printed


class Example(NamedTuple):
    """A person of a page: what it shows, whether the labels call the person a player."""

    source: str
    found: Features
    plays: bool


def main() -> int:
    """Learn on the pages, print figures of held-back sources, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    told = [example for folder in args.data for example in of_folder(folder)]
    weights = learned(told)
    print(json.dumps({"persons": len(told), "weights": len(weights), "held_back": held_back(told)}))
    if args.write:
        write(weights, OUT)
    return 0


def of_folder(folder: Path) -> Iterator[Example]:
    """The persons of the pages whose labels hold a cast."""
    rows = {
        name: {row["id"]: row for row in map(json.loads, (folder / f"{name}.jsonl").open(encoding="utf-8"))}
        for name in ("manifest", "labels")
    }
    for case in labelled_cases(folder, ""):
        facts, row = rows["labels"][case.name].get("facts") or {}, rows["manifest"][case.name]
        if case.no_film or facts.get("cast") is None:
            continue
        source = f"{folder.name} {row.get('repo') or str(row.get('source', case.name)).split(' ')[0]}"
        cast = {fold(name) for name in facts["cast"]}
        with patch.object(player_choice, "weighed", wraps=player_choice.weighed) as asked:
            read(case.page)
        for call in asked.call_args_list[-1:]:
            yield from examples(source, cast, *call.args)


def examples(
    source: str, cast: set[str], stretch: Stretch, titles: Iterable[str], known: Sequence[Finding]
) -> Iterator[Example]:
    """The persons of one page; `cast`: its players, folded."""
    listed = persons(stretch, tuple(dict.fromkeys(map(fold, titles))))
    shared = cast | {fold(str(f.value)) for f in known if f.field == "cast"}
    beside = {
        person.key
        for person, one in zip(listed, player_features(stretch, listed, shared), strict=True)
        if "in list with player" in one
    }
    for person, found in player_choice.weighed(stretch, titles, known):
        if person.key in cast or person.key not in beside:
            yield Example(source, found, person.key in cast)


def learned(told: Iterable[Example]) -> dict[str, float]:
    """The weight of each feature."""
    taught = list(told)
    counts = Counter(name for one in taught for name in one.found)
    names = sorted(name for name, count in counts.items() if count >= LEAST_EXAMPLES)
    table = np.array([[one.found.get(name, 0.0) for name in names] for one in taught])
    true = np.array([float(one.plays) for one in taught])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        chances = 1 / (1 + np.exp(-(table @ w)))
        hit = np.where(true > 0, chances, 1 - chances) + 1e-12
        return float(-np.log(hit).sum() + PENALTY / 2 * (w @ w)), table.T @ (chances - true) + PENALTY * w

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return dict(zip(names, found.x, strict=True))


def held_back(told: list[Example]) -> dict[str, list[int]]:
    """Least probability -> players right and wrong, each source judged by weights of the others; the last: all true."""
    sources = sorted({one.source for one in told}, key=lambda s: (hash_of(s), s))
    fold_of = {source: n % FOLDS for n, source in enumerate(sources)}
    chances: list[tuple[bool, float]] = []
    for number in range(FOLDS):
        weights = learned(one for one in told if fold_of[one.source] != number)
        for one in (e for e in told if fold_of[e.source] == number):
            weight = sum(weights.get(name, 0.0) * value for name, value in one.found.items())
            chances.append((one.plays, 1 / (1 + float(np.exp(-weight)))))
    true = sum(plays for plays, _ in chances)
    return {
        str(least): [
            sum(plays for plays, chance in chances if chance >= least),
            sum(not plays for plays, chance in chances if chance >= least),
            true,
        ]
        for least in LEAST
    }


if __name__ == "__main__":
    sys.exit(main())
