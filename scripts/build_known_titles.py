"""Make the list of known titles that ships in data/titles: films of omdb.org (CC BY 2.0 DE), films shown at Cannes (gt, MIT).

    python scripts/build_known_titles.py all_movies.csv cannes.csv src/kerguen/data/titles/known.bin

The output is the same bytes for the same input: one 32-bit checksum for each folded title, ascending, little-endian.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from kerguen.text.fold import fold


def main(films: Path, cannes: Path, out: Path) -> None:
    """Write the checksums of the titles in the columns `name`, `title` and `original_title`."""
    keys = {fold(words) for path in (films, cannes) for words in _titles(path)}
    numbers = sorted({crc32(key.encode()) for key in keys if _is_told(key)})
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(b"".join(number.to_bytes(4, "little") for number in numbers))


def _titles(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            yield from (row[name] for name in ("name", "title", "original_title") if row.get(name))


def _is_told(key: str) -> bool:
    """At least two characters, one of them a letter: numbers name years and chapters more often than films."""
    return len(key) > 1 and any(map(str.isalpha, key))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
