"""The catalogue's index, looked up by title, people and year. It settles identity; it never silences a page."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

from kerguen.catalogue.rows import CatalogueFilm, CatalogueTitle, Credit, Release
from kerguen.errors import UsageError
from kerguen.model import Noun
from kerguen.values.names import compare_names
from kerguen.values.title_match import bare_key, compare_titles

MOST_CANDIDATES = 400  # films under one title key; the commonest title of all ("Home") has some hundreds
SURE, CLEAR = 4.0, 1.5  # points for a find, and by how much it must lead the next film

# Points of a look-up, in the measure of data/identity.toml.
POINTS = {
    "title": 3.0,
    "person": 3.0,
    "more_persons": 1.0,
    "other_persons": -5.0,
    "year": 1.5,
    "near_year": 0.7,
    "far_year": -4.0,
}


class Found(Noun, frozen=True, kw_only=True):
    """A film of the catalogue with what speaks for it. `sure`: clearly ahead of every other film."""

    film: CatalogueFilm
    points: float
    why: tuple[str, ...]
    sure: bool = False


class Catalogue:
    """A look-up in one index. `today` decides what has expired under its source's terms."""

    def __init__(self, index_path: Path, today: date | None = None) -> None:
        if not index_path.exists():
            raise UsageError(f"{index_path}: no catalogue here; make one with `kerguen catalogue import KIND PATH`")
        self._db = sqlite3.connect(f"file:{quote(str(index_path))}?mode=ro", uri=True)
        try:
            self._db.execute("SELECT 1 FROM films LIMIT 1")
        except sqlite3.DatabaseError as wrong:
            raise UsageError(f"{index_path}: not a catalogue ({wrong})") from wrong
        self._today = (today or date.today()).isoformat()

    def __enter__(self) -> "Catalogue":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the index."""
        self._db.close()

    def find(self, title: str, people: Sequence[str] = (), year: int | None = None, most: int = 5) -> tuple[Found, ...]:
        """The films that these may be, the likeliest first; the first is `sure` when it leads clearly."""
        rows = self._candidates(title, year)
        weighed = sorted((self._weighed(row, title, people, year) for row in rows), key=lambda w: (-w[0], w[2]))[:most]
        lead = weighed[0][0] - weighed[1][0] if len(weighed) > 1 else CLEAR
        return tuple(
            Found(
                film=self.film(number), points=points, why=why,
                sure=place == 0 and points >= SURE and (lead >= CLEAR or self._one_film(weighed)),
            )
            for place, (points, why, number) in enumerate(weighed)
            if points > 0
        )  # fmt: skip

    def by_identifier(self, kind: str, value: str) -> tuple[CatalogueFilm, ...]:
        """The films of all sources that bear this identifier ("imdb", "tt0137523")."""
        found = self._db.execute("SELECT film FROM identifiers WHERE kind = ? AND value = ?", (kind, value))
        return tuple(self.film(int(number)) for (number,) in found.fetchall())

    def film(self, number: int) -> CatalogueFilm:
        """One film with all that its source says."""
        source, source_id, title, year, runtime, countries = self._db.execute(
            "SELECT source, source_id, title, year, runtime, countries FROM films WHERE id = ?", (number,)
        ).fetchone()
        return CatalogueFilm(
            source=source, id=source_id, title=title, year=year, runtime=runtime,
            countries=tuple(c for c in countries.split(",") if c), titles=self._titles(number),
            credits=self._credits(number), releases=self._releases(number),
            identifiers=dict(self._db.execute("SELECT kind, value FROM identifiers WHERE film = ? ORDER BY 1", (number,))),
        )  # fmt: skip

    def sources(self) -> dict[str, tuple[str, str]]:
        """Source -> (licence, attribution), to be shown beside what comes from it."""
        found = self._db.execute("SELECT source, licence, attribution FROM sources ORDER BY source")
        return {source: (licence, attribution) for source, licence, attribution in found}

    def _candidates(self, title: str, year: int | None) -> list[tuple[int, int | None]]:
        """(film, year) of the films with this title, those nearest in time first."""
        found = self._db.execute(
            "SELECT DISTINCT f.id, f.year FROM titles t JOIN films f ON f.id = t.film"
            " WHERE t.key = ? AND (f.expires IS NULL OR f.expires >= ?)"
            " ORDER BY abs(coalesce(f.year, 0) - ?), f.id LIMIT ?",
            (bare_key(title), self._today, year or 0, MOST_CANDIDATES),
        )
        return [(int(number), when) for number, when in found.fetchall()]

    def _weighed(
        self, row: tuple[int, int | None], title: str, people: Sequence[str], year: int | None
    ) -> tuple[float, tuple[str, ...], int]:
        number, film_year = row
        best = max(compare_titles(title, t).score for t in self._title_texts(number))
        points, why = POINTS["title"] * best, [f"title {best:.2f}"]
        for name, value in (*self._years(year, film_year), *self._people(number, people)):
            points += value
            why.append(f"{name} {value:+.1f}")
        return points, tuple(why), number

    def _years(self, asked: int | None, film_year: int | None) -> Iterable[tuple[str, float]]:
        if asked and film_year:
            gap = abs(asked - film_year)
            name = "year" if gap == 0 else "near_year" if gap == 1 else "far_year"
            yield name, POINTS[name] if gap != 2 else 0.0

    def _people(self, number: int, people: Sequence[str]) -> Iterable[tuple[str, float]]:
        credited = [c.name for c in self._credits(number) if c.name]
        if not people or not credited:
            return
        shared = sum(max(compare_names(p, c).score for c in credited) >= 0.8 for p in people)
        if shared:
            yield "person", POINTS["person"] + POINTS["more_persons"] * min(2, shared - 1)
        else:
            yield "other_persons", POINTS["other_persons"]

    def _one_film(self, weighed: Sequence[tuple[float, tuple[str, ...], int]]) -> bool:
        """Whether the two best are one film in two sources."""
        first, second = (dict(self._identifiers(w[2])) for w in weighed[:2])
        return any(first[kind] == second.get(kind) for kind in first)

    def _identifiers(self, number: int) -> list[tuple[str, str]]:
        return self._db.execute("SELECT kind, value FROM identifiers WHERE film = ?", (number,)).fetchall()

    def _title_texts(self, number: int) -> list[str]:
        return [
            t for (t,) in self._db.execute("SELECT DISTINCT title FROM titles WHERE film = ?", (number,)).fetchall()
        ]

    def _titles(self, number: int) -> tuple[CatalogueTitle, ...]:
        found = self._db.execute(
            "SELECT title, lang, region, kind FROM titles WHERE film = ? ORDER BY rowid", (number,)
        )
        return tuple(CatalogueTitle(title=t, lang=l or None, region=r or None, kind=k) for t, l, r, k in found)

    def _credits(self, number: int) -> tuple[Credit, ...]:
        found = self._db.execute(
            "SELECT c.role, coalesce(c.name, p.name), c.person, coalesce(k.name, c.character)"
            " FROM credits c JOIN films f ON f.id = c.film"
            " LEFT JOIN persons p ON p.source = f.source AND p.person = c.person"
            " LEFT JOIN persons k ON k.source = f.source AND k.person = c.character WHERE c.film = ? ORDER BY c.place",
            (number,),
        )
        return tuple(Credit(role=role, name=n, person=p, character=_named(c)) for role, n, p, c in found)

    def _releases(self, number: int) -> tuple[Release, ...]:
        found = self._db.execute("SELECT date, country FROM releases WHERE film = ? ORDER BY date", (number,))
        return tuple(Release(date=d, country=c) for d, c in found)


def _named(character: str | None) -> str | None:
    """A part by its name; an item whose label is not in the index has none."""
    return None if character and character[0] == "Q" and character[1:].isdigit() else character
