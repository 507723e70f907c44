"""Learn which of the years that a text writes is its film's, and print how well it is chosen on pages held back.

    python scripts/train_year_choice.py --data DIR... [--write]

Each DIR holds pages in the form that bench/reading.py reads. With `--write` the weights go into
src/kerguen/data/year_choice.toml. A page is one choice among the years it writes and "none of them", learned as titles are
(scripts/train_title_choice.py); a year in brackets behind the title, which settles the matter, is left to the choice too.
Pages of one source are held back together.
"""

import importlib
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from unittest.mock import patch

from scripts.train_title_choice import FOLDS, Choice, arguments, folds, learned, matrix, sourced, write

from kerguen.model import Page
from kerguen.observe import read
from kerguen.observe.facts.year_choice import told_of
from kerguen.observe.facts.year_features import Told, Years, of_page
from kerguen.observe.learned import probabilities
from kerguen.observe.lines import whole
from kerguen.pages import page_of
from kerguen.text.fold import fold

reading = importlib.import_module("kerguen.observe.read")
MADE = Path("bench/data/year_lines.jsonl")  # our own texts, written to show what few pages show
OUT = Path("src/kerguen/data/year_choice.toml")
PENALTY = 1.0
UNSAID = 0.5  # how much a page counts whose labels name no year: not all of them look for it
MADE_COUNTS = 0.99  # our own texts; 1 is a page that teaches with and without the list of known films
LEAST = (0.5, 0.6, 0.7, 0.75, 0.8, 0.9)  # probabilities at which figures are printed


def main() -> int:
    """Learn on the pages, print figures of held-back sources, write the weights."""
    args = arguments(__doc__).parse_args()
    pages = [page for folder in args.data for page in of_folder(folder)]
    made = list(of_made())
    names, weights = learned([*pages, *made], PENALTY, False)
    print(json.dumps({"pages": len(pages), "made": len(made), "weights": len(names), **held_back(pages, made)}))
    if args.write:
        write(dict(zip(names, weights, strict=True)), OUT)
    return 0


def of_folder(folder: Path) -> Iterator[Choice]:
    """The choices of the labelled pages that are about one film."""
    for case, source in sourced(folder):
        if case.gold and not case.no_film:
            yield from choices(case.page, source, case.gold.get("year", set()))


def choices(page: Page, source: str, gold: set[int]) -> Iterator[Choice]:
    """The choice among the years of a page, as reading has to make it."""
    with (
        patch.object(reading, "bracketed_year", return_value=None),
        patch.object(reading, "told_year", wraps=reading.told_year) as asked,
    ):
        found = read(page)
    calls = [call.args for call in asked.call_args_list if call.args[0].whole]
    if found.film and len(calls) == 1:
        stretch, known, titles = calls[0]
        yield choice(source, Years(stretch, told_of(known, titles)), gold, 1.0 if gold else UNSAID)


def choice(source: str, years: Years, gold: set[int], weight: float) -> Choice:
    """One page: its years with their features."""
    found = tuple(zip(map(str, years.listed), years.features, strict=True))
    right = tuple(n for n, year in enumerate(years.listed) if year in gold)
    return Choice(source, found, of_page(years), right, bool(gold), weight)


def of_made() -> Iterator[Choice]:
    """Our own texts."""
    for row in map(json.loads, MADE.open(encoding="utf-8")):
        told = Told((fold(row["title"]),), (fold(row["director"]),))
        stretch = whole(page_of(row["text"].encode(), "page.md"))
        yield choice("made", Years(stretch, told), {row["year"]} - {None}, MADE_COUNTS)


def held_back(pages: list[Choice], made: list[Choice]) -> dict[str, list[int]]:
    """Least probability -> years right, wrong and true; pages whose labels name none that are given one.

    Each source is judged by weights of the others.
    """
    fold_of = folds(page.source for page in pages)
    told: list[tuple[Choice, int, float]] = []
    for number in range(FOLDS):
        names, weights = learned([*(p for p in pages if fold_of[p.source] != number), *made], PENALTY, False)
        for page in (p for p in pages if fold_of[p.source] == number and p.candidates):
            chances = probabilities(list(matrix(page, names) @ weights))[:-1]
            best = max(range(len(chances)), key=chances.__getitem__)
            told.append((page, best, chances[best]))
    return {str(least): counts(pages, told, least) for least in LEAST}


def counts(pages: Iterable[Choice], told: list[tuple[Choice, int, float]], least: float) -> list[int]:
    """What `held_back` prints for one probability."""
    said = [(page, best in page.right) for page, best, chance in told if chance >= least]
    dated = [right for page, right in said if page.titled]
    return [sum(dated), len(dated) - sum(dated), sum(page.titled for page in pages), len(said) - len(dated)]


if __name__ == "__main__":
    sys.exit(main())
