"""Delimited files as their makers write them: TSV without quotes, CSV with backslashes, gzip or not."""

import csv
import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from kerguen.errors import UnreadablePage

LONGEST_FIELD = 1_000_000


@contextmanager
def opened(path: Path) -> Iterator[TextIO]:
    """A text file, unpacked when its name ends in .gz; a byte-order mark is dropped."""
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as packed:
            yield packed
    else:
        with path.open(encoding="utf-8-sig", newline="") as plain:
            yield plain


def tsv(path: Path) -> Iterator[dict[str, str]]:
    """IMDb's form: a header, tabs, no quoting at all, \\N for nothing."""
    with opened(path) as file:
        names = file.readline().rstrip("\r\n").split("\t")
        for line in file:
            values = line.rstrip("\r\n").split("\t")
            yield {name: "" if value == r"\N" else value for name, value in zip(names, values, strict=False)}


def quoted_csv(path: Path, names: tuple[str, ...] = ()) -> Iterator[dict[str, str]]:
    """omdb.org's form: every field quoted, backslash escapes, \\N for nothing. `names` when there is no header."""
    csv.field_size_limit(LONGEST_FIELD)
    with opened(path) as file:
        rows = csv.reader(file, escapechar="\\", doublequote=False)
        header = names or tuple(next(rows, ()))
        for row in rows:
            yield {name: "" if value == "N" else value for name, value in zip(header, row, strict=False)}


def plain_csv(path: Path) -> Iterator[dict[str, str]]:
    """Any CSV or TSV with a header; the delimiter is seen from the header."""
    csv.field_size_limit(LONGEST_FIELD)
    with opened(path) as file:
        head = file.readline()
        if not head.strip():
            raise UnreadablePage(f"{path.name}: an empty file; expected a line of column names")
        delimiter = max(",;\t|", key=head.count)
        names = next(csv.reader([head], delimiter=delimiter))
        yield from csv.DictReader(file, fieldnames=[n.strip() for n in names], delimiter=delimiter)


def number(text: str | None) -> int | None:
    """A positive whole number; None for nothing, zero (which sources write for unknown) and words."""
    return int(text) if text and text.strip().isdigit() and int(text) > 0 else None
