"""How the titles, directors and players of films that nobody knows are read from made pages. Prints one JSON line.

    python bench/made.py [--data FILE] [--every N] [--known]

FILE (TOML, `data/made_pages.toml`) holds pages with blanks, which every Nth film of `data/known_films.tsv` fills. The lists
of known titles and films are taken away before reading, so that each film is as unknown as next year's; `--known` leaves
them. Real names and titles in plain sentences: an error here is a way of saying it that is not understood.
"""

import argparse
import csv
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from kerguen import rules
from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.text.fold import fold

DATA = Path(__file__).parent / "data"
LISTS = "titles/"  # the data files of known titles and films
EVERY = 240
PLAYERS = 3
FIELDS = ("title", "director", "cast")
BLANK = re.compile(r"\{([tydabc])\}")


class Film(NamedTuple):
    """What fills the blanks of a page."""

    year: str
    director: str
    title: str
    players: tuple[str, ...]


def main() -> int:
    """Read the pages and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=DATA / "made_pages.toml")
    parser.add_argument("--every", type=int, default=EVERY)
    parser.add_argument("--known", action="store_true", help="with the lists of known titles and films")
    args = parser.parse_args()
    pages = tomllib.loads(args.data.read_text(encoding="utf-8"))["page"]
    chosen = list(films())[:: args.every]
    real = rules.data_bytes
    without = real if args.known else lambda name: b"" if name.startswith(LISTS) else real(name)
    with patch.object(rules, "data_bytes", without):
        counts = {page["name"]: counted(page, chosen) for page in pages}
    total = sum(counts.values(), Counter[str]())
    worst = sorted(counts, key=lambda name: counts[name]["title_right"] / counts[name]["title_asked"])[:PLAYERS]
    print(json.dumps({"bench": "made", "pages": total["pages"], **shares(total), "worst_titles": worst}))
    return 0


def films() -> Iterator[Film]:
    """The films of the table with a director who does not play in them and three players."""
    with (DATA / "known_films.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            director = row["directors"].split("; ")[0]
            players = tuple((row["players"] or "").split("; "))[:PLAYERS]
            if director and len(players) == PLAYERS and director not in players:
                yield Film(row["year"], director, row["titles"].split(" | ")[0], players)


def counted(page: Mapping[str, Any], chosen: list[Film]) -> Counter[str]:
    """What is right, asked and wrong of one page, filled with each film."""
    counts: Counter[str] = Counter()
    for film in chosen:
        a, b, c = film.players
        blanks = {"t": film.title, "y": film.year, "d": film.director, "a": a, "b": b, "c": c}
        text = BLANK.sub(lambda blank, said=blanks: said[blank[1]], page["text"])
        said = read(page_of(text.encode(), page["file"])).observations
        gold = dict(zip(FIELDS, ((film.title,), (film.director,), film.players), strict=True))
        counts["pages"] += 1
        for field, values in gold.items():
            found = {fold(str(o.value)) for o in said if o.field == field}
            asked = {fold(value) for value in values}
            counts[f"{field}_asked"] += len(asked)
            counts[f"{field}_right"] += len(asked & found)
            counts[f"{field}_wrong"] += len(found - asked)
    return counts


def shares(total: Counter[str]) -> dict[str, float]:
    """Precision and recall of each field."""
    found = {field: total[f"{field}_right"] + total[f"{field}_wrong"] for field in FIELDS}
    precision = {f"{field}_precision": round(total[f"{field}_right"] / max(1, found[field]), 3) for field in FIELDS}
    recall = {f"{field}_recall": round(total[f"{field}_right"] / total[f"{field}_asked"], 3) for field in FIELDS}
    return precision | recall


if __name__ == "__main__":
    raise SystemExit(main())
