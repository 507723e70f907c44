"""Make the lists of data/titles: titles that films are known by, and who made and plays in those everybody writes about.

    python scripts/build_known_titles.py all_movies.csv cannes.csv src/kerguen/data/titles

Titles: films of omdb.org (CC BY 2.0 DE), films shown at Cannes (gt, MIT), and our own table of films with their titles in
six languages (bench/data/known_films.tsv). `known.bin` holds one 32-bit checksum for each folded title, ascending,
little-endian; `films.tsv` one line for each film of the table: year, directors, players, titles, folded. The same input
gives the same bytes.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from kerguen.text.fold import fold

OURS = Path("bench/data/known_films.tsv")


def main(films: Path, cannes: Path, out: Path) -> None:
    """Write the checksums of the titles in the columns `name`, `title` and `original_title`, and our table, folded."""
    ours = [
        (row["year"], *(_folded(row[name], ";") for name in ("directors", "players")), _folded(row["titles"], "|"))
        for row in csv.DictReader(OURS.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)
    ]
    keys = {fold(words) for path in (films, cannes) for words in _titles(path)} | {
        key for *_, own in ours for key in own
    }
    numbers = sorted({crc32(key.encode()) for key in keys if _is_told(key)})
    out.mkdir(parents=True, exist_ok=True)
    (out / "known.bin").write_bytes(b"".join(number.to_bytes(4, "little") for number in numbers))
    lines = sorted("\t".join((year, *map("|".join, cells))) + "\n" for year, *cells in ours)
    (out / "films.tsv").write_text("".join(lines), encoding="utf-8")


def _folded(cell: str, mark: str) -> list[str]:
    """The folded parts of a cell, each once."""
    return list(dict.fromkeys(key for part in cell.split(mark) if (key := fold(part))))


def _titles(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            yield from (row[name] for name in ("name", "title", "original_title") if row.get(name))


def _is_told(key: str) -> bool:
    """At least two characters, one of them a letter: numbers name years and chapters more often than films."""
    return len(key) > 1 and any(map(str.isalpha, key))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
