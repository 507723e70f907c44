"""Catalogues from the command line: a dump imported; what pages settle given back, and what differs set side by side."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from kerguen import catalogue
from kerguen.catalogue import Catalogue, CatalogueFilm
from kerguen.errors import UsageError
from kerguen.ledger import Ledger
from kerguen.model import Record

STATEMENTS, DIFFERENCES = "quickstatements.txt", "differences.csv"

Progress = Callable[[str, int, int], None]


def run(action: str, what: Sequence[str], index: Path, ledger: Callable[[], Path], progress: Progress) -> str:
    """What `kerguen catalogue` was told: `import KIND PATH` or `give-back DIR`. Returns a line to print."""
    wanted = 2 if action == "import" else 1
    if len(what) != wanted:
        raise UsageError(f"catalogue {action} takes {'KIND PATH' if wanted == 2 else 'a folder to write to'}")
    if action == "import":
        kind, path = what[0], Path(what[1])
        films = catalogue.import_file(kind, path, index, lambda done: progress("rows", done, 0))
        return f"{films} films from {path} → {index}"
    statements, apart, known = give_back(ledger(), index, Path(what[0]))
    return f"{known} films known to the catalogue; {statements} statements, {apart} differences → {what[0]}"


def give_back(ledger: Path, index: Path, out: Path) -> tuple[int, int, int]:
    """Write QuickStatements and the table of differences for the ledger's films.

    Returns the statements, the differences, and the films that the catalogue knows beyond doubt.
    """
    out.mkdir(parents=True, exist_ok=True)
    lines: list[str] = []
    rows: list[tuple[str, ...]] = []
    known = 0
    with Ledger(ledger, reads=True) as kept, Catalogue(index) as found:
        licences = {source: terms[0] for source, terms in found.sources().items()}
        for record in kept.records():
            films = same_film(record, found)
            known += bool(films)
            lines += _statements(record, films)
            rows += [
                (d.film, d.field, d.pages, d.catalogue, film.source, film.id, licences.get(film.source, ""))
                for film in films for d in catalogue.differences(record, film)
            ]  # fmt: skip
    (out / STATEMENTS).write_text("".join(lines), encoding="utf-8")
    _write_table(out / DIFFERENCES, rows)
    return len(lines), len(rows), known


def same_film(record: Record, found: Catalogue) -> tuple[CatalogueFilm, ...]:
    """The record's film in every source of the catalogue; nothing when the catalogue is not sure which it is."""
    directors = [p.name for p in record.people if p.role == "director"]
    if not directors and record.year is None:
        return ()
    best = next(iter(found.find(record.title, directors, record.year, most=2)), None)
    if best is None or not best.sure:
        return ()
    films = {(best.film.source, best.film.id): best.film}
    for kind, value in best.film.identifiers.items():
        films |= {(f.source, f.id): f for f in found.by_identifier(kind, value)}
    return tuple(films[key] for key in sorted(films))


def _statements(record: Record, films: Iterable[CatalogueFilm]) -> Iterator[str]:
    for film in films:
        if film.source == "wikidata":
            yield from catalogue.quick_statements(record, film.id, film).splitlines(keepends=True)


def _write_table(path: Path, rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("film", "field", "pages", "catalogue", "source", "source_id", "licence"))
        table.writerows(rows)
