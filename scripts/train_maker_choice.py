"""Learn which persons of a page directed its film, and print how well they are chosen on pages held back.

    python scripts/train_maker_choice.py --data DIR... [--write]

Each DIR holds pages in the form that bench/reading.py reads. With `--write` the weights go into
src/kerguen/data/maker_choice.toml. A page is one choice among the persons it names and "none of them", learned as titles
are (scripts/train_title_choice.py). Lines that credit the director outright are left out of the pages: what the rest of
the page says is learned. Pages of one source are held back together.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from scripts.train_title_choice import (
    FOLDS,
    NOUGHT,
    OF_THE_LIST,
    Choice,
    arguments,
    folds,
    learned,
    matrix,
    present,
    sourced,
    write,
)

from kerguen.model import Page
from kerguen.observe.facts.maker_choice import makers
from kerguen.observe.facts.maker_features import People, of_page
from kerguen.observe.learned import probabilities
from kerguen.observe.lines import Stretch, stretches
from kerguen.observe.read import persons_of, within_reach
from kerguen.pages import page_of
from kerguen.text.fold import fold

MADE = Path("bench/data/maker_lines.jsonl")  # our own texts, written to show what few pages show
OUT = Path("src/kerguen/data/maker_choice.toml")
PENALTY = 1.6
NO_FILM, UNSAID, MADE_COUNTS = (
    0.5,
    0.2,
    3.0,
)  # what pages about no film, film pages whose labels name no director, our own
KNOWN = 0.35  # how much a page counts as one whose film may be in the list of known films
OPEN = 0.3  # how much a page counts as one whose title is open
LEAST = (0.4, 0.45, 0.5, 0.6, 0.7)  # probabilities at which figures are printed


class Named(NamedTuple):
    """One page: its choice, its persons, its true directors, whether a line outside the choice credits them."""

    choice: Choice
    people: People
    gold: frozenset[str]
    settled: bool


def main() -> int:
    """Learn on the pages, print figures of held-back sources, write the weights."""
    args = arguments(__doc__).parse_args()
    pages = [page for folder in args.data for page in of_folder(folder)]
    made = list(of_made())
    start = present(OUT) if args.onward else NOUGHT
    names, weights = learned(taught(pages, made), PENALTY, False, start)
    print(json.dumps({"pages": len(pages), "weights": len(names), **held_back(pages, made, start)}))
    if args.write:
        write(dict(zip(names, weights, strict=True)), OUT)
    return 0


def of_folder(folder: Path) -> Iterator[Named]:
    """The choices of the labelled pages that are about one film or none."""
    for case, source in sourced(folder):
        if case.no_film or case.gold:
            gold = frozenset() if case.no_film else frozenset(case.gold.get("director", ()))
            yield from choices(case.page, source, gold, NO_FILM if case.no_film else 1.0 if gold else UNSAID)


def of_made() -> Iterator[Named]:
    """Our own texts."""
    for row in map(json.loads, MADE.open(encoding="utf-8")):
        page = page_of(row["text"].encode(), "page.md")
        yield from choices(page, "made", frozenset(map(fold, row["directors"])), MADE_COUNTS)


def choices(page: Page, source: str, gold: frozenset[str], weight: float) -> Iterator[Named]:
    """The choice among the persons of a page, as reading has to make it."""
    parts = stretches(within_reach(page))
    if len(parts) != 1:
        return
    named, settled = seen(parts[0])
    found = tuple(zip((p.key for p in named.listed), named.features, strict=True))
    right = tuple(n for n, person in enumerate(named.listed) if person.key in gold)
    choice = Choice(source, found, of_page(named.stretch, named.listed, named.told), right, bool(gold), weight)
    yield Named(choice, named, gold, settled)


def seen(stretch: Stretch) -> tuple[People, bool]:
    """The persons of the lines without those that credit the director, and whether there are such lines."""
    here, known = persons_of(stretch)
    credits = [f for f in known if f.field == "director"]
    places = [f.start for f in credits if f.start is not None]
    rest = tuple(line for line in stretch.lines if not any(line.start <= p < line.end for p in places))
    return People(stretch._replace(lines=rest), here.told, here.taken), bool(credits)


def taught(pages: Iterable[Named], made: Iterable[Named]) -> list[Choice]:
    """Each page thrice: as it is, as if nobody had known its film, and as if its title were open, as that of many new
    pages is; our own texts once."""
    parts = (
        (one, share)
        for page in pages
        for one, share in ((page.choice, KNOWN), (unknown(page.choice), 1 - KNOWN - OPEN), (untitled(page), OPEN))
    )
    return [*(one._replace(weight=one.weight * share) for one, share in parts), *(page.choice for page in made)]


def unknown(choice: Choice) -> Choice:
    """The choice on a page whose film is in no list."""
    bare = (
        (key, {name: value for name, value in found.items() if name not in OF_THE_LIST})
        for key, found in choice.candidates
    )
    return choice._replace(candidates=tuple(bare))


def untitled(page: Named) -> Choice:
    """The choice on a page whose title nobody knows."""
    here = People(page.people.stretch, page.people.told._replace(titles=()), page.people.taken)
    found = tuple(zip((p.key for p in here.listed), here.features, strict=True))
    right = tuple(n for n, person in enumerate(here.listed) if person.key in page.gold)
    return page.choice._replace(candidates=found, none=of_page(here.stretch, here.listed, here.told), right=right)


def held_back(pages: list[Named], made: list[Named], start: Mapping[str, float]) -> dict[str, Any]:
    """Least probability -> directors right, wrong and true; pages about no film that are given one.

    Each source is judged by weights of the others; only pages whose directors no line credits outright are counted.
    """
    fold_of = folds(page.choice.source for page in pages)
    told: list[tuple[Named, frozenset[str], float]] = []
    for number in range(FOLDS):
        others = [p for p in pages if fold_of[p.choice.source] != number]
        names, weights = learned(taught(others, made), PENALTY, False, start)
        for page in (p for p in pages if fold_of[p.choice.source] == number and not p.settled):
            chances = probabilities(list(matrix(page.choice, names) @ weights))[:-1]
            chosen = makers(page.people, chances)
            told.append((page, frozenset(page.people.listed[n].key for n in chosen), sum(chances[n] for n in chosen)))
    return {str(least): counts(told, least) for least in LEAST}


def counts(told: list[tuple[Named, frozenset[str], float]], least: float) -> list[int]:
    """Directors right, wrong and true on pages that name one; other pages that are given one."""
    said = [(page, keys if chance >= least else frozenset()) for page, keys, chance in told]
    titled = [(page.gold, keys) for page, keys in said if page.gold]
    return [
        sum(len(keys & gold) for gold, keys in titled),
        sum(len(keys - gold) for gold, keys in titled),
        sum(len(gold) for gold, _ in titled),
        sum(bool(keys) for page, keys in said if page.choice.weight == NO_FILM),
    ]


if __name__ == "__main__":
    sys.exit(main())
