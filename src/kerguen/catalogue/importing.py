"""Import: one public dump, streamed into one SQLite index; an import that stopped goes on where it was."""

import csv
import gzip
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from importlib.resources import files
from itertools import islice
from pathlib import Path

import msgspec

from kerguen import rules
from kerguen.catalogue import imdb, listed, omdb, tmdb, wikidata
from kerguen.catalogue.rows import Addition, CatalogueFilm, CatalogueTitle, Credit, PersonName, Release, Row
from kerguen.errors import UnreadablePage, UsageError
from kerguen.values.title_match import bare_key

BATCH = 5_000  # rows in one transaction: what is lost when an import is stopped
READERS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "wikidata": wikidata.films, "sparql": listed.sparql_films, "imdb": imdb.films, "tmdb": tmdb.films,
    "omdb": omdb.films, "csv": listed.csv_films,
}  # fmt: skip

Progress = Callable[[int], None]


def import_file(
    kind: str, path: Path, index_path: Path, progress: Progress = lambda rows: None, today: date | None = None
) -> int:
    """Read a dump of this kind into the index; returns how many films the source now has there.

    `progress` is told how many rows are in. Rows of a source with terms expire after the days in data/catalogue.toml.
    Raises UsageError for an unknown kind or a path that does not exist, UnreadablePage for a file that is cut, broken or of
    another kind; what was read before the break is kept.
    """
    if kind not in READERS:
        raise UsageError(f"no catalogue kind {kind!r}; there are: {', '.join(READERS)}")
    if not path.exists():
        raise UsageError(f"{path}: no such file or folder")
    new = not index_path.exists()
    db = connect(index_path)
    try:
        films = _imported(db, kind, path, progress, today or date.today())
        wrong = "" if films else f"no film in it as {kind} dumps write them; the kinds are {', '.join(READERS)}"
    except BROKEN as broken:
        films = _films(db, kind)
        kept = f"; {films} films read before are kept" if films else ""
        wrong = f"cut or broken, or no {kind} dump ({broken}){kept}"
    finally:
        db.close()
    if wrong:
        for suffix in ("", "-wal", "-shm") if new and not films else ():
            index_path.with_name(index_path.name + suffix).unlink(missing_ok=True)
        raise UnreadablePage(f"{path}: {wrong}")
    return films


BROKEN = (ValueError, EOFError, zlib.error, gzip.BadGzipFile, csv.Error, msgspec.MsgspecError, sqlite3.InterfaceError)


def _films(db: sqlite3.Connection, kind: str) -> int:
    return int(db.execute("SELECT count(*) FROM films WHERE source = ?", (kind,)).fetchone()[0])


def connect(index_path: Path) -> sqlite3.Connection:
    """The index, made when it is not there."""
    index_path.parent.mkdir(parents=True, exist_ok=True)
    db = sqlite3.connect(index_path)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.executescript((files("kerguen.catalogue") / "schema.sql").read_text(encoding="utf-8"))
    except sqlite3.DatabaseError as wrong:
        db.close()
        raise UsageError(f"{index_path}: no catalogue that can be written ({wrong})") from wrong
    return db


def _imported(db: sqlite3.Connection, kind: str, path: Path, progress: Progress, today: date) -> int:
    terms = rules.table("catalogue")["sources"][kind]
    with db:
        db.execute("INSERT OR REPLACE INTO sources VALUES (?, ?, ?)", (kind, terms["licence"], terms["attribution"]))
    done = _done(db, kind, path)
    days = terms.get("keep_days")
    writer = Writer(db, kind, (today + timedelta(days=days)).isoformat() if days else None)
    rows = islice(READERS[kind](path), done, None)
    while batch := list(islice(rows, BATCH)):
        with db:
            for row in batch:
                writer.add(row)
            done += len(batch)
            db.execute("INSERT OR REPLACE INTO imports VALUES (?, ?, ?, 0)", (kind, str(path.resolve()), done))
        progress(done)
    with db:
        db.execute("INSERT OR REPLACE INTO imports VALUES (?, ?, ?, 1)", (kind, str(path.resolve()), done))
    return _films(db, kind)


def _done(db: sqlite3.Connection, kind: str, path: Path) -> int:
    """Rows already in from an import that was stopped; a finished one is read again, for what is new."""
    found = db.execute("SELECT done, finished FROM imports WHERE source = ? AND path = ?", (kind, str(path.resolve())))
    row = found.fetchone()
    return int(row[0]) if row and not row[1] else 0


class Writer:
    """Rows of one source, written into the index; a film read again replaces what was known of it."""

    def __init__(self, db: sqlite3.Connection, source: str, expires: str | None) -> None:
        self._db = db
        self._source = source
        self._expires = expires

    def add(self, row: Row) -> None:
        """Write one row of any kind."""
        if isinstance(row, CatalogueFilm):
            self._film(row)
        elif isinstance(row, Addition):
            self._addition(row)
        else:
            self._person(row)

    def _film(self, film: CatalogueFilm) -> None:
        values = (film.title, film.year, film.runtime, ",".join(film.countries), self._expires)
        known = self._id(film.id)
        if known is None:
            added = self._db.execute(
                "INSERT INTO films (source, source_id, title, year, runtime, countries, expires) VALUES (?,?,?,?,?,?,?)",
                (self._source, film.id, *values),
            )
            number = int(added.lastrowid or 0)
        else:
            number = known
            for table in ("titles", "credits", "releases", "identifiers"):
                self._db.execute(f"DELETE FROM {table} WHERE film = ?", (number,))
            self._db.execute(
                "UPDATE films SET title = ?, year = ?, runtime = ?, countries = ?, expires = ? WHERE id = ?",
                (*values, number),
            )
        self._titles(number, film.titles)
        self._credits(number, film.credits)
        self._releases(number, film.releases)
        self._identifiers(number, film.identifiers)

    def _addition(self, more: Addition) -> None:
        number = self._id(more.id)
        if number is None:
            return
        self._titles(number, more.titles)
        self._credits(number, more.credits)
        self._releases(number, more.releases)
        self._identifiers(number, more.identifiers)
        if more.runtime:
            self._db.execute("UPDATE films SET runtime = ? WHERE id = ?", (more.runtime, number))
        for country in more.countries:
            self._db.execute(
                "UPDATE films SET countries = CASE countries WHEN '' THEN ? ELSE countries || ',' || ? END"
                " WHERE id = ? AND instr(countries, ?) = 0",
                (country, country, number, country),
            )

    def _person(self, person: PersonName) -> None:
        self._db.execute("INSERT OR REPLACE INTO persons VALUES (?, ?, ?)", (self._source, person.id, person.name))

    def _id(self, source_id: str) -> int | None:
        found = self._db.execute("SELECT id FROM films WHERE source = ? AND source_id = ?", (self._source, source_id))
        row = found.fetchone()
        return int(row[0]) if row else None

    def _titles(self, film: int, titles: tuple[CatalogueTitle, ...]) -> None:
        self._db.executemany(
            "INSERT OR IGNORE INTO titles VALUES (?, ?, ?, ?, ?, ?)",
            [(bare_key(t.title), film, t.title, t.lang or "", t.region or "", t.kind) for t in titles],
        )

    def _credits(self, film: int, credits: tuple[Credit, ...]) -> None:
        if not credits:
            return
        first = self._db.execute("SELECT coalesce(max(place), -1) + 1 FROM credits WHERE film = ?", (film,)).fetchone()[
            0
        ]
        self._db.executemany(
            "INSERT INTO credits VALUES (?, ?, ?, ?, ?, ?)",
            [(film, c.role, place, c.person, c.name, c.character) for place, c in enumerate(credits, first)],
        )

    def _releases(self, film: int, releases: tuple[Release, ...]) -> None:
        self._db.executemany("INSERT INTO releases VALUES (?, ?, ?)", [(film, r.date, r.country) for r in releases])

    def _identifiers(self, film: int, identifiers: dict[str, str]) -> None:
        self._db.executemany(
            "INSERT OR IGNORE INTO identifiers VALUES (?, ?, ?)", [(k, v, film) for k, v in identifiers.items()]
        )
