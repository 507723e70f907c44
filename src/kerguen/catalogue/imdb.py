"""IMDb's non-commercial TSV files: title.basics, then akas, crew, principals and names of the kept films only."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import msgspec

from kerguen.catalogue.rows import Addition, CatalogueFilm, CatalogueTitle, Credit, PersonName, Role, Row
from kerguen.catalogue.tables import number, tsv
from kerguen.errors import UnreadablePage

FILMS = frozenset(("movie", "tvMovie", "short", "tvShort", "video", "tvSpecial"))
MOST_CAST = 20
ROLES: dict[str, Role] = {
    "director": "director",
    "writer": "writer",
    "actor": "cast",
    "actress": "cast",
    "self": "cast",
}


def films(path: Path) -> Iterator[Row]:
    """The films of a folder of TSV files (gzip or not), or of title.basics alone."""
    basics = path if path.is_file() else _file(path, "title.basics")
    if basics is None:
        raise UnreadablePage(f"{path}: no title.basics.tsv or title.basics.tsv.gz here")
    kept: set[str] = set()
    for row in tsv(basics):
        if row.get("titleType") in FILMS and row.get("primaryTitle"):
            kept.add(row["tconst"])
            yield _film(row)
    yield from _others(basics.parent, kept)


def _others(folder: Path, kept: set[str]) -> Iterator[Row]:
    people: set[str] = set()
    if akas := _file(folder, "title.akas"):
        yield from _titles(akas, kept)
    for name in ("title.crew", "title.principals"):
        if path := _file(folder, name):
            for addition in _crew(path, kept) if name == "title.crew" else _principals(path, kept):
                people.update(c.person for c in addition.credits if c.person)
                yield addition
    if names := _file(folder, "name.basics"):
        for row in tsv(names):
            if row["nconst"] in people:
                yield PersonName(id=row["nconst"], name=row["primaryName"])


def _film(row: dict[str, str]) -> CatalogueFilm:
    titles = [CatalogueTitle(title=row["primaryTitle"])]
    if row.get("originalTitle") and row["originalTitle"] != row["primaryTitle"]:
        titles.append(CatalogueTitle(title=row["originalTitle"], kind="original"))
    return CatalogueFilm(
        source="imdb", id=row["tconst"], title=row["primaryTitle"], titles=tuple(titles),
        year=number(row.get("startYear")), runtime=number(row.get("runtimeMinutes")),
        identifiers={"imdb": row["tconst"]},
    )  # fmt: skip


def _titles(path: Path, kept: set[str]) -> Iterator[Addition]:
    for film, rows in groupby(tsv(path), key=lambda row: row.get("titleId", "")):
        if film in kept:
            yield Addition(id=film, titles=tuple(_title(row) for row in rows if row.get("title")))


def _title(row: dict[str, str]) -> CatalogueTitle:
    if row.get("isOriginalTitle") == "1":
        return CatalogueTitle(title=row["title"], kind="original")
    official = row.get("types", "") in ("", "imdbDisplay")
    return CatalogueTitle(
        title=row["title"], lang=row.get("language") or None, region=row.get("region") or None,
        kind="official" if official else "alternative",
    )  # fmt: skip


def _crew(path: Path, kept: set[str]) -> Iterator[Addition]:
    for row in tsv(path):
        if row["tconst"] in kept:
            found = (*_persons("director", row.get("directors", "")), *_persons("writer", row.get("writers", "")))
            if found:
                yield Addition(id=row["tconst"], credits=found)


def _persons(role: Role, ids: str) -> tuple[Credit, ...]:
    return tuple(Credit(role=role, person=person) for person in ids.split(",") if person)


def _principals(path: Path, kept: set[str]) -> Iterator[Addition]:
    for film, rows in groupby(tsv(path), key=lambda row: row["tconst"]):
        if film in kept:
            yield Addition(id=film, credits=tuple(_cast(rows))[:MOST_CAST])


def _cast(rows: Iterable[dict[str, str]]) -> Iterator[Credit]:
    """The actors only: directors and writers are in title.crew."""
    for row in rows:
        if ROLES.get(row.get("category", "")) == "cast":
            yield Credit(role="cast", person=row["nconst"], character=_character(row.get("characters", "")))


def _character(text: str) -> str | None:
    try:
        return ", ".join(msgspec.json.decode(text, type=list[str])) or None
    except msgspec.DecodeError:
        return None


def _file(folder: Path, name: str) -> Path | None:
    found = (folder / f"{name}{ending}" for ending in (".tsv", ".tsv.gz"))
    return next((path for path in found if path.exists()), None)
