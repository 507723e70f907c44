"""How well facts are read of films that nobody knows: one JSON line.

    python bench/renamed.py --data DIR [--times 3] [--errors title,director]

Each labelled page (the form of bench/reading.py) is read again with its film called by made-up titles of its language
(data/new_titles.tsv), as it is written: in capitals, within addresses, in its short form before a colon. A page on which a
word of the old title is left is not counted. Lists of known titles cannot help here, only what the page itself says.
"""

import argparse
import csv
import html
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from bench.reading import FRONT_MATTER, Case, figures, gold_values, labelled_cases, visible

from kerguen.errors import PageError
from kerguen.pages import page_of
from kerguen.text.fold import fold

TITLES = Path(__file__).parent / "data" / "new_titles.tsv"
BETWEEN = r"(?:(?:[^\w<>\n]|_){1,8}|(?:&#?\w+;[ ]?){1,3})"  # what stands between two words of a title
ADDRESS = re.compile(r"(?:https?:|src=|href=|\]\(|/)[^\s<>\"')]*\Z")
PART = re.compile(r"\s*(?::|\s[-–—]\s|,|\.)\s*")
LETTERS = 4  # of a word that must not be left
SHOWN = ("title", "director", "cast")


def main() -> None:
    """Read the pages as they are and with new titles, and print the figures of both."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--times", type=int, default=3, help="new titles that each page is given")
    parser.add_argument("--errors", default="", help="fields whose errors are listed on stderr, or 'all'")
    args = parser.parse_args()
    told: dict[str, float | int | str] = {"bench": "renamed"}
    for name, cases in (
        ("known", (case for case in labelled_cases(args.data, "") if "title" in case.gold)),
        ("renamed", renamed_cases(args.data, args.times)),
    ):
        found = figures(cases, args.errors if name == "renamed" else "")
        told[f"{name}_pages"] = found["pages"]
        for field in SHOWN:
            told |= {f"{name}_{field}_{what}": found[f"{field}_{what}"] for what in ("precision", "recall")}
    print(json.dumps(told))


def renamed_cases(folder: Path, times: int) -> Iterator[Case]:
    """The labelled pages of films, each with as many new titles; those that keep a word of the old one are left out."""
    for film in film_pages(folder):
        for time in range(times):
            new = random.Random(f"{film.row['id']} {time}").choice(new_titles(film.row["lang"]))
            if (changed := renamed(film.text, film.facts["title_as_written"], new)) is None:
                continue
            if (case := retold(film, changed, new, new)) is not None:
                yield case


class FilmPage(NamedTuple):
    """A labelled page of a film: its row of the manifest, its facts, its text without front matter, whether it is HTML."""

    row: dict[str, Any]
    facts: dict[str, Any]
    text: str
    web: bool


def film_pages(folder: Path) -> Iterator[FilmPage]:
    """The labelled pages that name their film."""
    labels = {row["id"]: row for row in map(json.loads, (folder / "labels.jsonl").open(encoding="utf-8"))}
    for row in map(json.loads, (folder / "manifest.jsonl").open(encoding="utf-8")):
        facts = labels[row["id"]]["facts"] or {}
        if facts.get("title_as_written") and row["kind"] != "not_film":
            data, web = (folder / row["file"]).read_bytes(), row["file"].endswith((".htm", ".html"))
            text = (data if web else FRONT_MATTER.sub(b"", data)).decode("utf-8", errors="replace")
            yield FilmPage(row, facts, text, web)


def retold(film: FilmPage, text: str, title: str, change: str) -> Case | None:
    """The page with another text, in which its film has this title; None where the page cannot be opened or shows no title."""
    name = film.row["id"]
    try:
        page = page_of(text.encode(), f"{name}.{'html' if film.web else 'md'}")
    except PageError as lost:
        print(f"{name}: {lost}", file=sys.stderr)
        return None
    stated = gold_values({**film.facts, "title_as_written": title}).items()
    gold = {field: seen for field, values in stated if (seen := visible(field, values, page))}
    return Case(f"{name}/{change}", page, film.row["lang"], film.row["kind"], gold, False) if "title" in gold else None


@cache
def new_titles(lang: str) -> tuple[str, ...]:
    """Made-up titles of a language; English ones for languages without."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in csv.DictReader(TITLES.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        found[row["language"]].append(row["title"])
    return tuple(found[lang] or found["en"])


def renamed(text: str, old: str, new: str) -> str | None:
    """The text with a new title in every place of the old one and of its parts; None where a word of the old is left.

    >>> renamed("LINDES (2019): *Lindes* is slow. See /film/lindes.", "Lindes", "Salt")
    'SALT (2019): *Salt* is slow. See /film/salt.'
    """
    for words in (old, *(part for part in PART.split(old) if " " in part or len(part) > LETTERS + 1)):
        text = _pattern(words).sub(lambda place: _as_written(place, new), text)
    left = (word for word in re.findall(rf"\w{{{LETTERS},}}", old) if word not in new and word[0].isupper())
    return None if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for word in left) else text


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """The words with any marks between them, their letters as they are or as entities."""
    forms = (
        {word, html.escape(word), html.escape(word).encode("ascii", "xmlcharrefreplace").decode()}
        for word in re.findall(r"\w+", words)
    )
    joined = BETWEEN.join(f"(?:{'|'.join(map(re.escape, sorted(form)))})" for form in forms)
    return re.compile(rf"(?<![^\W_])(?<![&;]){joined}(?![^\W_])", re.IGNORECASE)


def _as_written(place: re.Match[str], new: str) -> str:
    """The new title in capitals, small, or as part of an address, as the old one is."""
    said = place[0]
    if ADDRESS.search(place.string, max(0, place.start() - 120), place.start()):
        joint = next((mark for mark in ("_", "%20") if mark in said), "-")
        return joint.join(re.findall(r"\w+", fold(new) if said.islower() else new))
    if said.isupper() and len(said) >= LETTERS:
        return new.upper()
    return new.lower() if said.islower() else new


if __name__ == "__main__":
    main()
