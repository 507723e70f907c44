"""How well titles are read under headings in other forms: one JSON line.

    python bench/headed.py --data DIR [--times 3] [--errors]

Each labelled page on one film (the form of bench/reading.py) is read again with its film called by a made-up title
(bench/renamed.py) and its heading, and what its head gives as the title of the page, written in forms that sites and blogs
use (data/heading_forms.tsv): "Film Review: {title}", "« {title} » de {director}", "Day {number}: {title}".
"""

import argparse
import csv
import html
import json
import random
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bench.reading import Case, figures
from bench.renamed import FilmPage, film_pages, new_titles, renamed, retold

from kerguen.text.fold import fold

FORMS = Path(__file__).parent / "data" / "heading_forms.tsv"
TALKS = ("review", "aggregator")  # kinds whose headings may call the page a review
ONE_FILM = frozenset((*TALKS, "fact_sheet", "news", "showtimes", "interview"))
WEB = (r"<title[^>]*>(.*?)</title>", r"<h1[^>]*>(.*?)</h1>", r'property="og:title"\s+content="([^"]*)"')
WRITTEN = (r"(?m)^#{1,2}[ ]+(.*?)[ ]*#*$", r"\A\s*\**([^\n]{1,120}?)\**[ ]*\n")
LONGEST, READ = 300, {True: 60_000, False: 700}  # characters of a heading, and of a page (of the web?) where it stands
SITE = re.compile(r"\s[|–—-]\s[^|–—-]{3,40}\Z")


class Form(NamedTuple):
    """A heading of a language (`any`: of all), for reviews alone or not, with places for what it says."""

    language: str
    reviews: bool
    heading: str


def main() -> None:
    """Read the pages with other headings, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--times", type=int, default=3, help="headings that each page is given")
    parser.add_argument("--errors", action="store_true", help="list wrong and missed titles on stderr")
    args = parser.parse_args()
    found = figures(headed_cases(args.data, args.times), "title" if args.errors else "")
    told = {
        f"{field}_{what}": found[f"{field}_{what}"]
        for field in ("title", "director")
        for what in ("precision", "recall")
    }
    print(json.dumps({"bench": "headed", "pages": found["pages"], **told}))


def headed_cases(folder: Path, times: int) -> Iterator[Case]:
    """The labelled pages on one film that say its title in their heading, each with as many other headings."""
    for film in film_pages(folder):
        if film.row["kind"] not in ONE_FILM:
            continue
        rng = random.Random(film.row["id"])
        new = rng.choice(new_titles(film.row["lang"]))
        if (changed := renamed(film.text, film.facts["title_as_written"], new)) is None:
            continue
        for heading in headings(film, new, rng, times):
            if (made := headed(changed, new, heading, film.web)) is None:
                break
            if (case := retold(film, made, new, heading)) is not None:
                yield case


def headings(film: FilmPage, title: str, rng: random.Random, times: int) -> Iterator[str]:
    """As many headings as asked, in forms of the page's language and kind that its facts can fill."""
    row, makers, year = film.row, film.facts.get("directors") or [], film.facts.get("year")
    fitting = [
        form.heading
        for form in forms()
        if form.language in (row["lang"], "any")
        and (not form.reviews or row["kind"] in TALKS)
        and ("{director}" not in form.heading or len(makers) == 1)
        and ("{year}" not in form.heading or year)
    ]
    for form in rng.sample(fitting, min(times, len(fitting))):
        values = {"director": makers[0] if makers else "", "year": year, "number": rng.randint(2, 60)}
        yield form.format(title=title, capitals=title.upper(), **values)


@cache
def forms() -> tuple[Form, ...]:
    """The forms of headings."""
    rows = csv.DictReader(FORMS.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(Form(row["language"], row["reviews"] == "yes", row["heading"]) for row in rows)


def headed(text: str, title: str, heading: str, web: bool) -> str | None:
    """The text with the heading in every place of one that says the title; None where none does.

    >>> headed("# Lindes (2019)\\n\\nA slow film.\\n", "Lindes", "Film: Lindes", False)
    '# Film: Lindes\\n\\nA slow film.\\n'
    """
    places = {
        match.span(1)
        for pattern in (WEB if web else WRITTEN)
        for match in re.finditer(pattern, text[: READ[web]], re.DOTALL if web else 0)
        if len(match[1]) < LONGEST and fold(title) in fold(re.sub(r"<[^>]+>", "", html.unescape(match[1])))
    }
    for start, end in sorted(places, reverse=True):
        site = SITE.search(text[start:end]) if web else None
        kept = site[0] if site and fold(title) not in fold(site[0]) else ""
        text = f"{text[:start]}{html.escape(heading) if web else heading}{kept}{text[end:]}"
    return text if places else None


if __name__ == "__main__":
    sys.exit(main())
