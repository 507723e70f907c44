"""Films from a table: any CSV with a title column, and results of SPARQL queries (CSV, TSV or JSON)."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from kerguen.catalogue.rows import CatalogueFilm, CatalogueTitle, Credit, Release, Role, Row
from kerguen.catalogue.tables import number, opened, plain_csv, tsv
from kerguen.errors import UnreadablePage
from kerguen.text.fold import fold

# Column names, folded, by what they hold. The first that the file has is taken.
COLUMNS: dict[str, tuple[str, ...]] = {
    "id": ("id", "film", "item", "movie", "imdb id", "tconst", "url", "imdb url"),
    "title": ("title", "titre", "filmlabel", "itemlabel", "name", "nom", "titel", "titulo", "titolo"),
    "original": ("original title", "originaltitle", "titre original", "title original", "originaltitel"),
    "year": ("year", "annee", "production year", "jahr", "ano", "anno", "jaar"),
    "date": ("date", "release date", "publicationdate", "date de sortie", "pubdate"),
    "runtime": ("runtime", "run time", "duration", "duree", "minutes"),
    "director": ("director", "directors", "directorlabel", "realisateur", "realisation", "regie", "regista"),
    "cast": ("cast", "actors", "actor", "castlabel", "castmemberlabel", "acteurs", "actorlabel"),
    "country": ("country", "countries", "countries of origin", "countrycode", "pays"),
}
ESCAPED = {"t": "\t", "n": "\n", "r": "\r"}
IDENTIFIERS = {"imdb": r"\btt\d{7,9}\b", "wikidata": r"(?<=/entity/)Q\d+\b"}


def csv_films(path: Path) -> Iterator[Row]:
    """The films of a CSV file, one a row; several persons are separated by commas, semicolons or bars."""
    yield from _films(plain_csv(path), "csv", path)


def sparql_films(path: Path) -> Iterator[Row]:
    """The films of SPARQL results: rows on the same film are put together."""
    read = _json_rows if ".json" in path.suffixes else tsv if ".tsv" in path.suffixes else plain_csv
    yield from _merged(
        _films(({k.lstrip("?"): _bare(v) for k, v in row.items()} for row in read(path)), "sparql", path)
    )


def _json_rows(path: Path) -> Iterator[dict[str, str]]:
    with opened(path) as file:
        data = msgspec.json.decode(file.read())
    bindings: list[dict[str, Any]] = data["results"]["bindings"] if isinstance(data, dict) else data
    for binding in bindings:
        yield {k: str(v["value"]) if isinstance(v, dict) else str(v) for k, v in binding.items()}


def _bare(value: str) -> str:
    """A TSV term without its marks: "Kerguen"@fr -> Kerguen, <http://…> -> http://…"""
    found = re.fullmatch(r'"(.*)"(?:@[\w-]+|\^\^\S+)?|<(.*)>', value or "")
    if found is None:
        return value or ""
    return found[2] if found[1] is None else re.sub(r"\\(.)", lambda m: ESCAPED.get(m[1], m[1]), found[1])


def _films(rows: Iterable[dict[str, str]], source: str, path: Path) -> Iterator[CatalogueFilm]:
    for place, row in enumerate(rows, 1):
        folded = {fold(name): value.strip() for name, value in row.items() if name and isinstance(value, str)}
        if place == 1 and not any(column in folded for column in COLUMNS["title"]):
            raise UnreadablePage(f"{path.name}: no column for the title; expected one of {', '.join(COLUMNS['title'])}")
        if title := _value(folded, "title"):
            yield _film(folded, title, source, place)


def _film(row: dict[str, str], title: str, source: str, place: int) -> CatalogueFilm:
    original, date = _value(row, "original"), _value(row, "date")
    ids = {kind: m[0] for kind, pattern in IDENTIFIERS.items() if (m := re.search(pattern, " ".join(row.values())))}
    year = number(_value(row, "year")[:4]) or number(date[:4])
    return CatalogueFilm(
        source=source, id=_value(row, "id") or f"row {place}", title=title, year=year,
        titles=(CatalogueTitle(title=title), *((CatalogueTitle(title=original, kind="original"),) if original else ())),
        runtime=_minutes(_value(row, "runtime")), countries=tuple(_split(_value(row, "country"))),
        credits=(*_credits("director", row), *_credits("cast", row)),
        releases=(Release(date=date[:10]),) if re.match(r"\d{4}-\d\d-\d\d", date) else (), identifiers=ids,
    )  # fmt: skip


def _value(row: dict[str, str], field: str) -> str:
    return next((row[column] for column in COLUMNS[field] if row.get(column)), "")


def _credits(role: Role, row: dict[str, str]) -> Iterator[Credit]:
    return (Credit(role=role, name=name) for name in _split(_value(row, role)))


def _split(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;|,]", text) if part.strip()]


def _minutes(text: str) -> int | None:
    if m := re.fullmatch(r"(?:(\d{1,2}) ?h)? ?(?:(\d{1,3}) ?m?(?:in)?)?", text):
        return (int(m[1] or 0) * 60 + int(m[2] or 0)) or None
    return None


def _merged(films: Iterable[CatalogueFilm]) -> Iterator[CatalogueFilm]:
    """One film for the rows that repeat it: SPARQL gives a row for each director and actor."""
    found: dict[str, CatalogueFilm] = {}
    for film in films:
        if before := found.get(film.id):
            credits = before.credits + tuple(c for c in film.credits if c not in before.credits)
            titles = before.titles + tuple(t for t in film.titles if t not in before.titles)
            releases = before.releases + tuple(r for r in film.releases if r not in before.releases)
            found[film.id] = msgspec.structs.replace(before, credits=credits, titles=titles, releases=releases)
        else:
            found[film.id] = film
    yield from found.values()
