"""omdb.org's CSV files: all_movies, then whatever lies beside it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from kerguen.catalogue.rows import Addition, CatalogueFilm, CatalogueTitle, Credit, PersonName, Release, Role, Row
from kerguen.catalogue.tables import number, quoted_csv
from kerguen.errors import UnreadablePage

JOBS: dict[str, Role] = {"21": "director", "18": "writer", "15": "cast"}  # omdb.org's job ids


def films(path: Path) -> Iterator[Row]:
    """The films of a folder of CSV files, or of all_movies.csv alone."""
    folder = path if path.is_dir() else path.parent
    movies = _file(folder, "all_movies") if path.is_dir() else path
    if movies is None:
        raise UnreadablePage(f"{path}: no all_movies.csv here")
    kept: set[str] = set()
    for row in quoted_csv(movies):
        if row.get("id") and row.get("name"):
            kept.add(row["id"])
            yield _film(row)
    for name, read in READERS.items():
        if extra := _file(folder, name):
            yield from (addition for row in quoted_csv(extra, HEADERS.get(name, ())) if (addition := read(row, kept)))


def _film(row: dict[str, str]) -> CatalogueFilm:
    date = row.get("date", "")
    return CatalogueFilm(
        source="omdb", id=row["id"], title=row["name"], titles=(CatalogueTitle(title=row["name"]),),
        year=number(date[:4]), releases=(Release(date=date),) if date else (), identifiers={"omdb": row["id"]},
    )  # fmt: skip


def _details(row: dict[str, str], kept: set[str]) -> Row | None:
    minutes = number(row.get("runtime"))
    return Addition(id=row["movie_id"], runtime=minutes) if minutes and row["movie_id"] in kept else None


def _alias(row: dict[str, str], kept: set[str]) -> Row | None:
    if row.get("movie_id") not in kept or not row.get("name"):
        return None
    official = row.get("official_translation") == "1"
    title = CatalogueTitle(
        title=row["name"], lang=row.get("language_iso_639_1") or None, kind="official" if official else "alternative"
    )
    return Addition(id=row["movie_id"], titles=(title,))


def _country(row: dict[str, str], kept: set[str]) -> Row | None:
    return Addition(id=row["movie_id"], countries=(row["country_code"],)) if row.get("movie_id") in kept else None


def _link(row: dict[str, str], kept: set[str]) -> Row | None:
    is_imdb = row.get("source") == "imdbmovie"
    return (
        Addition(id=row["movie_id"], identifiers={"imdb": row["key"]}) if is_imdb and row["movie_id"] in kept else None
    )


def _cast(row: dict[str, str], kept: set[str]) -> Row | None:
    role = JOBS.get(row.get("job_id", ""))
    if role is None or row.get("movie_id") not in kept:
        return None
    credit = Credit(role=role, person=row["person_id"], character=row.get("role") or None)
    return Addition(id=row["movie_id"], credits=(credit,))


def _person(row: dict[str, str], kept: set[str]) -> Row | None:
    return PersonName(id=row["id"], name=row["name"]) if row.get("id") and row.get("name") else None


READERS: dict[str, Callable[[dict[str, str], set[str]], Row | None]] = {
    "movie_details": _details, "all_movie_aliases_iso": _alias, "movie_countries": _country, "movie_links": _link,
    "all_casts": _cast, "all_people": _person,
}  # fmt: skip
HEADERS = {"movie_links": ("source", "key", "movie_id", "language")}


def _file(folder: Path, name: str) -> Path | None:
    """The file of this name; some copies carry a suffix ("movie_links_imdb.2023.csv")."""
    exact = [p for ending in (".csv", ".csv.gz") if (p := folder / f"{name}{ending}").exists()]
    return next(iter(exact or sorted(folder.glob(f"{name}_*.csv"))), None)
