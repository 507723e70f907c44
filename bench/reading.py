"""How well facts are read: precision and recall per field on labelled pages, films invented on pages about none.

    python bench/reading.py --data DIR [--errors title,cast]
    python bench/reading.py --swde DIR --gold DIR

DIR (`--pages` is another name for it) holds `labels.jsonl`, `manifest.jsonl` and the pages. Markdown is read without
its front matter, which holds the answers; a gold value counts only when the page's text has it. A release is a date
with its country; a label may leave the country out. Prints one JSON line; floors stand in gate.toml.
"""

import argparse
import csv
import html
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kerguen.errors import PageError
from kerguen.model import Page, Reading
from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.text.fold import fold
from kerguen.values.terms import countries, genres, languages, versions

FIELDS = (
    "title", "director", "cast", "year", "runtime", "genre", "release", "country", "language", "distributor",
    "certificate", "version",
)  # fmt: skip
FRONT_MATTER = re.compile(rb"\A(?:\xef\xbb\xbf)?---\r?\n.*?\n---\r?\n?", re.DOTALL)
NO_FILM = ("not_film",)


class Case(NamedTuple):
    """A page with the facts that a person or its own data gave it."""

    name: str
    page: Page
    lang: str
    kind: str
    gold: dict[str, set[Any]]
    no_film: bool


def main() -> int:
    """Read every labelled page and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", "--pages", dest="pages", type=Path)
    parser.add_argument("--swde", type=Path)
    parser.add_argument("--gold", type=Path, help="SWDE's ground truth")
    parser.add_argument("--errors", default="", help="fields whose errors are listed on stderr, or 'all'")
    parser.add_argument("--only", default="", help="beginning of the page names to read")
    args = parser.parse_args()
    cases = labelled_cases(args.pages, args.only) if args.pages else swde_cases(args.swde, args.gold, args.only)
    print(json.dumps({"bench": "reading", **figures(cases, args.errors)}, ensure_ascii=False))
    return 0


def figures(cases: Iterator[Case], errors: str) -> dict[str, Any]:
    """Precision and recall per field; films invented; pages read."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    by_group: defaultdict[str, Counter[str]] = defaultdict(Counter)
    pages = films_missed = 0
    invented: list[str] = []
    no_film_pages = 0
    for case in cases:
        pages += 1
        reading = read(case.page)
        if case.no_film:
            no_film_pages += 1
            if reading.film:
                invented.append(f"{case.name}: {reading.film.title}")
            continue
        if case.gold and not reading.film:
            films_missed += 1
        for field, gold in case.gold.items():
            said = values(reading, field)
            good, bad, lost = compared(field, said, gold)
            right[field] += good
            wrong[field] += bad
            missed[field] += lost
            by_group[f"{field}/{case.lang}"].update(right=good, wrong=bad, missed=lost)
            if (bad or lost) and (errors == "all" or field in errors.split(",")):
                print(
                    f"{case.name} {case.kind} {field}: said {sorted(map(str, said))} gold {sorted(map(str, gold))}",
                    file=sys.stderr,
                )
    if errors:
        for one in invented:
            print("invented", one, file=sys.stderr)
    return {
        "pages": pages,
        "films_missed": films_missed,
        "kept_out": f"{no_film_pages - len(invented)}/{no_film_pages}",
        **{f"{f}_{name}": value for f in FIELDS for name, value in scores(right[f], wrong[f], missed[f]).items()},
        "languages": {g: scores(c["right"], c["wrong"], c["missed"]) for g, c in sorted(by_group.items())},
    }


def scores(right: int, wrong: int, missed: int) -> dict[str, float | int]:
    """Precision, recall and their harmonic mean."""
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3), "n": right + missed}


def values(reading: Reading, field: str) -> set[Any]:
    """What the reading says of a field of its page's film: the title alone, every value of the others."""
    if field == "title":
        return {fold(reading.film.title)} if reading.film else set()
    if field == "release":
        return {(o.value, o.scope) for o in reading.observations if o.field == "release_date" and o.subject == 0}
    said = {o.value for o in reading.observations if o.field == field and o.subject == 0}
    return {fold(str(v)) for v in said} if field in ("director", "cast", *WORDS) else said


def compared(field: str, said: set[Any], gold: set[Any]) -> tuple[int, int, int]:
    """Right, wrong and missed values. A title is right without its article; runtimes may differ by a minute."""
    if field == "runtime":
        good = {s for s in said if any(abs(s - g) <= 1 for g in gold)}
        return min(len(good), 1), len(said - good), 0 if good else len(gold)
    if field == "title":
        ok = any(same_title(s, g) for s in said for g in gold)
        return int(ok), int(bool(said) and not ok), int(not ok)
    if field == "release":  # a label without a country: the text names none, so the country is not judged
        bare = {date for date, country in gold if country is None}
        said = {(date, None if date in bare else country) for date, country in said}
    good = said & gold
    # The labels hold the first names of a longer cast: more names than they list are not wrong.
    wrong = 0 if field == "cast" and len(good) == len(gold) else len(said - gold)
    return len(good), wrong, len(gold - said)


def same_title(left: str, right: str) -> bool:
    """Equal when folded, apart from a leading article and its place ("Matrix, The")."""
    articles = ("the ", "a ", "an ", "le ", "la ", "les ", "l ", "der ", "die ", "das ", "el ", "il ", "de ", "het ")
    strip = lambda t: next((t.removeprefix(a) for a in articles if t.startswith(a)), t)  # noqa: E731
    ends = lambda t: next((t.removesuffix(f" {a.strip()}") for a in articles if t.endswith(f" {a.strip()}")), t)  # noqa: E731
    return ends(strip(left)) == ends(strip(right))


def labelled_cases(folder: Path, only: str) -> Iterator[Case]:
    """The pages of a folder with `manifest.jsonl` and `labels.jsonl`."""
    labels = {row["id"]: row for row in map(json.loads, (folder / "labels.jsonl").open(encoding="utf-8"))}
    for row in map(json.loads, (folder / "manifest.jsonl").open(encoding="utf-8")):
        if not row["id"].startswith(only):
            continue
        try:
            page = opened(folder / row["file"], row["id"])
        except PageError as lost:
            print(f"{row['id']}: {lost}", file=sys.stderr)
            continue
        facts = labels[row["id"]]["facts"] or {}
        gold = {f: seen for f, v in gold_values(facts).items() if (seen := visible(f, v, page))}
        yield Case(row["id"], page, row["lang"], row["kind"], gold, row["kind"] in NO_FILM)


def opened(path: Path, name: str) -> Page:
    """A labelled page; Markdown without the front matter that holds its answers."""
    data = path.read_bytes()
    if path.suffix not in (".htm", ".html"):
        data = FRONT_MATTER.sub(b"", data)
    return page_of(
        data, f"{name}{'.html' if path.suffix == '.htm' else '.md' if path.suffix != '.html' else path.suffix}"
    )


def gold_values(facts: dict[str, Any]) -> dict[str, set[Any]]:
    """Labels under our field names, in the form in which values are compared."""
    gold: dict[str, set[Any]] = {}
    if title := facts.get("title_as_written"):
        gold["title"] = {fold(title)}
    if directors := facts.get("directors"):
        gold["director"] = {fold(n) for d in directors for n in d.split(" and ") if "more credit" not in d and n}
    if cast := facts.get("cast"):
        gold["cast"] = {fold(n) for n in cast}
    if year := facts.get("year"):
        gold["year"] = {year}
    if runtime := facts.get("runtime_min"):
        gold["runtime"] = {runtime}
    if genre := facts.get("genre"):
        gold["genre"] = {g for g, _, _ in genres(genre if isinstance(genre, str) else ", ".join(genre))}
    if releases := facts.get("release"):
        gold["release"] = {(r["date"], next((c for c, _, _ in countries(r["country"] or "")), None)) for r in releases}
    for field, (label, read_terms) in TERMS.items():
        if terms := facts.get(label):
            gold[field] = {term for term, _, _ in read_terms(", ".join(terms))}
    for field in WORDS:
        if words := facts.get(field):
            gold[field] = {fold(words)}
    return gold


TERMS = {"country": ("countries", countries), "language": ("languages", languages), "version": ("version", versions)}
WORDS = ("distributor", "certificate")


def visible(field: str, gold: set[Any], page: Page) -> set[Any]:
    """The gold values that the page's text or structured data states."""
    if field in ("genre", "runtime", "release", *TERMS):
        return gold
    where = f" {fold(page.text)} {fold(str([i.data for i in page.structured]))} {fold(page.metadata.get('title', ''))} "
    return {g for g in gold if f" {g} " in where}


def swde_cases(folder: Path, gold: Path, only: str) -> Iterator[Case]:
    """SWDE's film pages with their gold; its book and restaurant pages are about no film."""
    for site in sorted(p for p in folder.iterdir() if p.name.startswith(only)):
        truth = swde_gold(gold, site.name) if site.name.startswith("movie") else {}
        for path in sorted(site.iterdir()):
            page = opened(path, f"{site.name}-{path.stem}")
            yield Case(f"{site.name}/{path.stem}", page, "en", "fact_sheet", truth.get(path.stem, {}), not truth)


def swde_gold(folder: Path, site: str) -> dict[str, dict[str, set[Any]]]:
    """Title, director and genre of each page of a site."""
    truth: defaultdict[str, dict[str, set[Any]]] = defaultdict(dict)
    for field in ("title", "director", "genre"):
        with (folder / f"{site}-{field}.txt").open(encoding="utf-8-sig") as lines:
            for number, row in enumerate(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)):
                found = [v for v in row[2:] if v and v != "<NULL>"]
                if number >= 2 and found:
                    truth[row[0]][field] = (
                        {g for v in found for g, _, _ in genres(v)} if field == "genre" else set(map(_plain, found))
                    )
    return truth


def _plain(value: str) -> str:
    """A gold title or name: entities decoded, the year that one site adds taken off."""
    return fold(re.sub(r" \(\d{4}(?:/I+)?\)$", "", html.unescape(value)))


if __name__ == "__main__":
    sys.exit(main())
