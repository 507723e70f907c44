"""Learn which words of a page are its film's title, and print how well that is chosen on pages held back.

    python scripts/train_title_choice.py --data DIR... [--reviews FILE --films DIR] [--write]

Each DIR holds pages in the form that bench/reading.py reads. FILE is a table of reviews (film, stars, text) whose films'
names stand in the tables of DIR (omdb.org: all_movies.csv, movie_languages.csv, movie_links_imdb.2023.csv): running text
without any heading, which counts less. With `--write` the weights go into src/kerguen/data/title_choice.toml.

A page is one choice among its candidates and "none of them": the weights make the true one most probable (a conditional
logit with a penalty on large weights). Pages of one source are held back together.
"""

import argparse
import csv
import gzip
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np
from bench.reading import Case, labelled_cases, same_title
from scipy.optimize import minimize

from kerguen.model import Page
from kerguen.observe import read
from kerguen.observe.learned import Features
from kerguen.observe.naming import title_choice, titles
from kerguen.observe.naming.headings import POINTS as HEAD_POINTS
from kerguen.observe.naming.title_features import features, of_page
from kerguen.observe.naming.title_signs import POINTS as SIGN_POINTS
from kerguen.pages import page_of
from kerguen.text.fold import fold

MADE = Path("bench/data/title_lines.jsonl")
OUT = Path("src/kerguen/data/title_choice.toml")
PENALTY = 20.0
REVIEW = 0.15  # what a review without a heading counts beside a labelled page
MADE_COUNTS = 4.0
MOST_REVIEWS, LONGEST_REVIEW = 1500, 3500  # characters
FOLDS = 5
LEAST_PAGES = 4  # candidates that show a feature, from which it has a weight
NOUGHT: Mapping[str, float] = {}
ONWARD = 120.0  # times the penalty where weights are drawn to those that are there: they stand for many pages
# features of persons that only a film of the list of known films has
OF_THE_LIST = frozenset(("made it", "surely made it", "plays in it", "made by others"))
LEAST = (0.3, 0.4, 0.5, 0.6, 0.7)  # probabilities at which figures are printed


class Choice(NamedTuple):
    """One page: its candidates with their features, those that are right (none: no candidate is), how much it counts."""

    source: str
    candidates: tuple[tuple[str, Features], ...]
    none: Features
    right: tuple[int, ...]
    titled: bool
    weight: float


def main() -> int:
    """Learn on the pages, print figures of held-back sources, write the weights."""
    parser = arguments(__doc__)
    parser.add_argument("--reviews", type=Path)
    parser.add_argument("--films", type=Path)
    args = parser.parse_args()
    pages = [choice for folder in args.data for choice in of_folder(folder)]
    reviews = list(of_reviews(args.reviews, args.films)) if args.reviews else []
    made = [choice for row in map(json.loads, MADE.open(encoding="utf-8")) for choice in of_made(row)]
    start = present() if args.onward else NOUGHT
    figures = held_back(pages, reviews, made, start)
    names, weights = learned([*pages, *reviews, *made], start=start)
    print(json.dumps({"pages": len(pages), "reviews": len(reviews), "weights": len(names), **figures}))
    if args.write:
        write(dict(zip(names, weights, strict=True)))
    return 0


def arguments(doc: str) -> argparse.ArgumentParser:
    """What each of the scripts that learn a choice is called with: folders of labelled pages, whether to write."""
    parser = argparse.ArgumentParser(description=doc.split("\n")[0])
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--write", action="store_true", help="put the weights into the package")
    parser.add_argument("--onward", action="store_true", help="start from the weights that are there")
    return parser


def sourced(folder: Path) -> Iterator[tuple[Case, str]]:
    """The labelled pages of a folder, each with the source that it is held back with: its repository, or its site."""
    manifest = {row["id"]: row for row in map(json.loads, (folder / "manifest.jsonl").open(encoding="utf-8"))}
    for case in labelled_cases(folder, ""):
        row = manifest[case.name]
        yield case, f"{folder.name} {row.get('repo') or str(row.get('source', case.name)).split(' ')[0]}"


def of_folder(folder: Path) -> Iterator[Choice]:
    """The choices of labelled pages. Pages whose labels name no title are left out."""
    labels = {
        row["id"]: row["facts"] or {} for row in map(json.loads, (folder / "labels.jsonl").open(encoding="utf-8"))
    }
    for case, source in sourced(folder):
        if not case.no_film and ("title" in case.gold or labels[case.name].get("title_as_written")):
            yield from choices(case.page, source, case.gold.get("title", set()), 1.0)


def choices(page: Page, source: str, gold: set[str], weight: float) -> Iterator[Choice]:
    """The choice that reading has to make on a page; nothing where a heading or a label settles the title."""
    with patch.object(titles, "choose", wraps=titles.choose) as asked:
        read(page)
    whole = [call.args for call in asked.call_args_list if call.args[0].whole]
    if not whole:
        return
    stretch, options, fields = whole[-1]
    found = tuple((o.key, f) for o, f in zip(options, features(stretch, options), strict=True))
    right = tuple(n for n, (key, _) in enumerate(found) if any(same_title(key, title) for title in gold))
    yield Choice(source, found, of_page(stretch, options, fields), right, bool(gold), weight)


def of_made(row: dict[str, str]) -> Iterator[Choice]:
    """A text that was written to show what few pages show."""
    gold = {fold(row["title"])} if row["title"] else set()
    yield from choices(page_of(row["text"].encode(), "page.md"), "made", gold, MADE_COUNTS)


def of_reviews(path: Path, films: Path) -> Iterator[Choice]:
    """One review each of English-language films; half of those that never say the title are left out."""
    table = partial(csv.reader, delimiter=",")
    named = {row[0]: row[1] for row in table((films / "all_movies.csv").open(encoding="utf-8"))}
    english = {row[0] for row in table((films / "movie_languages.csv").open(encoding="utf-8")) if row[1] == "en"}
    links = table((films / "movie_links_imdb.2023.csv").open(encoding="utf-8"))
    linked = {row[1]: row[2] for row in links if row[0] == "imdbmovie" and row[2] in english and row[2] in named}
    done: set[str] = set()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for film, _, text in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if film in done or film not in linked or len(text) > LONGEST_REVIEW or len(done) >= MOST_REVIEWS:
                continue
            body = f" {fold(text)} "
            forms = (fold(named[linked[film]]), fold(named[linked[film]].partition(":")[0]))
            gold = next((form for form in forms if len(form) > 2 and f" {form} " in body), None)
            if gold is None and len(done) % 2:
                continue
            done.add(film)
            page = page_of(text.encode(), f"{film}.md")
            yield from choices(page, film, {gold} if gold else set(), REVIEW)


def _taught(page: Choice) -> tuple[Choice, ...]:
    """A page teaches twice: as it is, and as if nobody had known its film, as is true of every new one.

    Reviews and our own lines teach without knowledge alone: they are of films of the list, which teaches nothing.
    """
    kept = [n for n, (_, f) in enumerate(page.candidates) if "only listed" not in f]
    blind = page._replace(
        candidates=tuple(
            (key, {n: v for n, v in f.items() if not n.startswith("known ") and n != "sign listed"})
            for key, f in map(page.candidates.__getitem__, kept)
        ),
        right=tuple(kept.index(n) for n in page.right if n in kept),
    )
    taught = (page._replace(weight=0.5), blind._replace(weight=0.5)) if page.weight == 1.0 else (blind,)
    return tuple(one for one in taught if one.candidates)


def learned(
    pages: Iterable[Choice], penalty: float = PENALTY, scaled: bool = True, start: Mapping[str, float] = NOUGHT
) -> tuple[list[str], np.ndarray]:
    """The names of the features and their weights; `scaled`: rare features may weigh as much as frequent ones.

    Weights are drawn to `start`, to what was learned from pages that are no longer at hand; a new feature's to nought.
    """
    listed = [half for page in pages if page.candidates for half in _taught(page)]
    counts = Counter(
        name for page in listed for found in (*(f for _, f in page.candidates), page.none) for name in found
    )
    names = sorted({name for name, count in counts.items() if count >= LEAST_PAGES} | start.keys())
    rows = [matrix(page, names) for page in listed]
    starts = np.cumsum([0, *map(len, rows)])
    table, page_of_row = np.vstack(rows), np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    pull = np.array([penalty * (ONWARD if name in start else 1.0) for name in names])
    spread = table.std(0)
    spread[spread == 0 if scaled else slice(None)] = 1.0
    table /= spread
    centre = np.array([start.get(name, 0.0) for name in names]) * spread
    true = np.zeros(len(table))
    for start, row, page in zip(starts, rows, listed, strict=False):
        true[[start + n for n in page.right or (len(row) - 1,)]] = 1.0
    weight = np.array([page.weight for page in listed])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ w
        exps = np.exp(scores - np.maximum.reduceat(scores, starts[:-1])[page_of_row])
        chances = exps / np.add.reduceat(exps, starts[:-1])[page_of_row]
        hit = np.add.reduceat(chances * true, starts[:-1]) + 1e-12
        slope = weight[page_of_row] * (chances - chances * true / hit[page_of_row])
        off = w - centre
        return float(-(weight * np.log(hit)).sum() + (pull * off) @ off / 2), table.T @ slope + pull * off

    bounds = [bound(name) for name in names]
    found = minimize(loss, centre, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 300})
    return names, found.x / spread


def bound(name: str) -> tuple[float | None, float | None]:
    """What is known to speak for or against a title keeps its direction, however few pages have it."""
    where, _, sign = name.partition(" ")
    points = {"head": HEAD_POINTS, "sign": SIGN_POINTS}.get(where, {}).get(sign.removeprefix("how "), 0.0)
    return (0.0, None) if points > 0 else (None, 0.0) if points < 0 else (None, None)


def matrix(page: Choice, names: list[str]) -> np.ndarray:
    """One row for each candidate, the last for none."""
    rows = [*(found for _, found in page.candidates), page.none]
    return np.array([[row.get(name, 0.0) for name in names] for row in rows])


def held_back(
    pages: list[Choice], reviews: list[Choice], made: list[Choice], start: Mapping[str, float]
) -> dict[str, Any]:
    """Right, wrong and titled pages at each least probability, each source judged by weights of the others."""
    fold_of = folds(page.source for page in (*pages, *reviews))
    told: list[tuple[Choice, int, float]] = []
    for number in range(FOLDS):
        names, weights = learned([*made, *(p for p in (*pages, *reviews) if fold_of[p.source] != number)], start=start)
        for page in (p for p in (*pages, *reviews) if fold_of[p.source] == number and p.candidates):
            scores = matrix(page, names) @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            best = int(np.argmax(chances[:-1]))
            key = page.candidates[best][0]
            same = [n for n, (other, _) in enumerate(page.candidates) if title_choice.is_form(key, other)]
            told.append((page, best, float(chances[same].sum())))
    return {name: counts([t for t in told if (t[0].weight == REVIEW) == only]) for name, only in _PARTS}


_PARTS = (("held_back", False), ("held_back_reviews", True))


def counts(told: list[tuple[Choice, int, float]]) -> dict[str, list[int]]:
    """Least probability -> right, wrong, pages with a title, pages without one that are given one."""
    found = {}
    for least in LEAST:
        said = [(page, best) for page, best, chance in told if chance >= least]
        right = sum(best in page.right for page, best in said if page.titled)
        wrong = sum(best not in page.right for page, best in said if page.titled)
        untitled = sum(not page.titled for page, _ in said)
        found[str(least)] = [right, wrong, sum(page.titled for page, _, _ in told), untitled]
    return found


def folds(sources: Iterable[str]) -> dict[str, int]:
    """Source -> the part, of FOLDS, that it is held back with; the same on every machine."""
    return {source: n % FOLDS for n, source in enumerate(sorted(set(sources), key=lambda s: (hash_of(s), s)))}


def hash_of(words: str) -> int:
    """A number that scatters sources over the folds, the same on every machine."""
    return sum(n * ord(c) for n, c in enumerate(words, 7)) % 9973


def present(path: Path = OUT) -> dict[str, float]:
    """The weights of the data file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))["weights"]


def write(weights: dict[str, float], path: Path = OUT) -> None:
    """The data file with new weights; its word lists and the least probability stay."""
    head = re.split(r"(?m)^\[weights\]\n", path.read_text(encoding="utf-8"))[0]
    lines = [f"{json.dumps(name)} = {value:.3f}" for name, value in sorted(weights.items())]
    path.write_text(f"{head}[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
