"""Learn which persons of a page play in its film, and print how well they are chosen on pages held back.

    python scripts/train_player_choice.py --data DIR... [--write]

Each DIR holds pages in the form that bench/reading.py reads. With `--write` the weights go into
src/kerguen/data/player_choice.toml. Every full name that no fact sheet and no structured data state is one case of a
logistic regression, learned twice: with the roles that rules give persons, and without them, for rules know the labelled
pages better than new ones. Pages of one source are held back together.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from bench.reading import labelled_cases
from scipy.optimize import minimize
from scripts.train_title_choice import FOLDS, NOUGHT, OF_THE_LIST, ONWARD, arguments, folds, present, write

from kerguen.model import Page
from kerguen.observe.facts.maker_choice import told_directors
from kerguen.observe.facts.maker_features import People
from kerguen.observe.facts.player_choice import described, players
from kerguen.observe.facts.player_features import DENIED
from kerguen.observe.learned import Features
from kerguen.observe.lines import stretches
from kerguen.observe.read import persons_of, within_reach
from kerguen.pages import page_of
from kerguen.text.fold import fold

MADE = Path("bench/data/player_lines.jsonl")  # our own texts, written to show what few pages show
OUT = Path("src/kerguen/data/player_choice.toml")
PENALTY = 1.0
LEAST_CASES = 4  # names that show a feature, from which it has a weight
MADE_COUNTS = 3.0
NO_FILM, UNSAID, CUT_OFF = 0.5, 0.5, 0.6  # a name on a page of no film, of no player, beside the first of a longer list
FIRST_THREE = 0.25  # the same where labels never hold more than three, or none though players are named
OF_SHEET = 0.25  # the same where the labels hold no more than the fact sheet
RULES = frozenset(("is cast", "is character", "is writer"))


class Named(NamedTuple):
    """One page: its persons, who of them the page states to play, its labelled players, how much its other names count."""

    source: str
    people: People
    features: tuple[Features, ...]
    cast: frozenset[str]
    gold: frozenset[str]
    weight: float
    told: bool  # who plays is labelled


def main() -> int:
    """Learn on the pages, print figures of held-back sources, write the weights."""
    args = arguments(__doc__).parse_args()
    pages = [page for folder in args.data for page in of_folder(folder)]
    made = list(of_made())
    start = present(OUT) if args.onward else NOUGHT
    names, weights = learned((*pages, *made), start)
    print(json.dumps({"pages": len(pages), "weights": len(names), **held_back(pages, made, start)}))
    if args.write:
        write(dict(zip(names, weights, strict=True)), OUT)
    return 0


def of_folder(folder: Path) -> Iterator[Named]:
    """The labelled pages that are about one film or none."""
    rows = [map(json.loads, (folder / f"{name}.jsonl").open(encoding="utf-8")) for name in ("manifest", "labels")]
    manifest, labels = ({row["id"]: row for row in listed} for listed in rows)
    counts = [len((row["facts"] or {}).get("cast") or ()) for row in labels.values()]
    only_three = sum(count == 3 for count in counts) > sum(map(bool, counts)) / 2
    for case in labelled_cases(folder, ""):
        row = manifest[case.name]
        source = f"{folder} {row.get('repo') or str(row.get('source', case.name)).split(' ')[0]}"
        count = len((labels[case.name]["facts"] or {}).get("cast") or ())
        weight = (
            NO_FILM if case.no_film else FIRST_THREE if only_three and count in (0, 3) else UNSAID if not count else 1.0
        )
        gold = frozenset(case.gold.get("cast", ()))
        if case.no_film or case.gold:
            yield from named(case.page, source, gold, CUT_OFF if weight == 1.0 and len(gold) > 2 else weight)


def of_made() -> Iterator[Named]:
    """Our own texts."""
    for row in map(json.loads, MADE.open(encoding="utf-8")):
        yield from named(
            page_of(row["text"].encode(), "page.md"), "made", frozenset(map(fold, row["cast"])), MADE_COUNTS
        )


def named(page: Page, source: str, gold: frozenset[str], weight: float) -> Iterator[Named]:
    """The persons of a page of one film."""
    parts = stretches(within_reach(page))
    if len(parts) != 1:
        return
    here, known = persons_of(parts[0])
    stated = tuple(f for f in known if f.field == "director") or told_directors(here)
    cast = frozenset(fold(str(f.value)) for f in known if f.field == "cast")
    features = described(here, cast, frozenset(fold(str(f.value)) for f in stated))
    weight = min(weight, OF_SHEET) if len(cast) > 2 and gold <= cast else weight
    yield Named(source, here, tuple(features), cast, gold, weight, bool(gold))


def cases(pages: Iterable[Named]) -> Iterator[tuple[Features, bool, float]]:
    """Each name that the page does not state to play: its features, whether it does, how much it counts."""
    for page in pages:
        for person, found in zip(page.people.listed, page.features, strict=True):
            if person.key not in page.cast and DENIED not in found:
                right = person.key in page.gold
                yield found, right, max(1.0, page.weight) if right else page.weight


def learned(pages: Iterable[Named], start: Mapping[str, float]) -> tuple[list[str], np.ndarray]:
    """The names of the features and their weights, drawn to `start`."""
    listed = list(cases(pages))
    counts = Counter(name for found, _, _ in listed for name in found)
    names = sorted({name for name, count in counts.items() if count >= LEAST_CASES} | start.keys())
    table = matrix([found for found, _, _ in listed], names)
    blind = table.copy()
    blind[:, [n for n, name in enumerate(names) if name in RULES | OF_THE_LIST]] = 0.0
    rows = np.vstack([table, blind])
    right = np.array([right for _, right, _ in listed] * 2, dtype=float)
    weight = np.array([weight / 2 for _, _, weight in listed] * 2)
    centre = np.array([start.get(name, 0.0) for name in names])
    held = np.array([name != "any" for name in names], dtype=float) * PENALTY
    held *= np.array([ONWARD if name in start else 1.0 for name in names])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        chances = 1 / (1 + np.exp(-(rows @ w)))
        told = right * np.log(chances + 1e-12) + (1 - right) * np.log(1 - chances + 1e-12)
        off = held * (w - centre)
        return float(-(weight * told).sum() + (off * (w - centre)).sum() / 2), rows.T @ (
            weight * (chances - right)
        ) + off

    found = minimize(loss, centre, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return names, found.x


def matrix(listed: list[Features], names: list[str]) -> np.ndarray:
    """One row of values for each person."""
    number = {name: n for n, name in enumerate(names)}
    table = np.zeros((len(listed), len(names)))
    for row, found in zip(table, listed, strict=True):
        for name in found.keys() & number.keys():
            row[number[name]] = found[name]
    return table


def held_back(pages: list[Named], made: list[Named], start: Mapping[str, float]) -> dict[str, Any]:
    """Right, wrong and missed players, with the roles of rules and without; names on pages of players unlabelled.

    Each source is judged by weights of the others; names beyond a list that was found whole are not wrong.
    """
    fold_of = folds(page.source for page in pages)
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for number in range(FOLDS):
        names, weights = learned((*made, *(p for p in pages if fold_of[p.source] != number)), start)
        blind = np.array([name not in RULES for name in names], dtype=float)
        for page in (p for p in pages if fold_of[p.source] == number and p.people.listed):
            table = matrix(list(page.features), names)
            told = np.array([DENIED not in found for found in page.features], dtype=float)
            for kind, used in (("with rules", weights), ("without", weights * blind)):
                chances = list(told / (1 + np.exp(-(table @ used))))
                keys = {page.people.listed[n].key for n in players(page.people, chances, page.cast)}
                counts[kind] = [a + b for a, b in zip(counts[kind], compared(page, keys), strict=True)]
    return dict(counts)


def compared(page: Named, keys: set[str]) -> list[int]:
    """Right, wrong and missed, and those said of a page without labelled players."""
    if not page.told:
        return [0, 0, 0, len(keys) if page.weight == UNSAID else 0]
    said = keys | page.cast
    missed = page.gold - said
    return [len(said & page.gold), len(said - page.gold) if missed else 0, len(missed), 0]


if __name__ == "__main__":
    sys.exit(main())
