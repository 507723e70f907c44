"""Rows of tables of films: what each cell holds is said by the head of its column.

| director        | title    | year |
| Damien Chazelle | Whiplash | 2014 |
"""

import re
from collections.abc import Iterator
from typing import Literal

from kerguen.observe.lines import Line, Stretch
from kerguen.observe.statement import Finding
from kerguen.pages.table_films import cell_title
from kerguen.values import terms
from kerguen.values.dates import FILM_YEAR, YEAR_MADE
from kerguen.values.durations import durations
from kerguen.values.people import people
from kerguen.values.title_letters import calm

METHOD = "entry"
_BEHIND = re.compile(rf"[*_\]]{{0,3}}\s\(({YEAR_MADE})\)")  # "Belfast (2021)"
_MINUTES = re.compile(r"\s*(\d{2,3})\s*")
SHORTEST_FILM = 3  # minutes: shorts stand in programmes too


def row_facts(stretch: Stretch) -> tuple[Finding, ...]:
    """The facts that the cells of the stretch's row hold; () when it is no row of a table of films."""
    if not stretch.columns:
        return ()
    fields = dict(stretch.columns)
    row = stretch.lines[0].row if stretch.lines else None
    cells = [line for line in stretch.lines if line.row == row and line.column in fields]
    found = tuple(f for cell in cells for f in _of_cell(stretch.page.text, cell, fields[cell.column or 0]))
    return found if any(f.field == "title" for f in found) else ()


def _of_cell(text: str, cell: Line, field: str) -> Iterator[Finding]:
    start, end = cell.start, cell.end
    if field == "title" and (title := cell_title(text, start, end)):
        yield Finding(field="title", value=calm(text[slice(*title)]), start=title[0], end=title[1], method=METHOD)
        if m := _BEHIND.match(text, title[1], end):
            yield Finding(field="year", value=int(m[1]), start=m.start(1), end=m.end(1), method=METHOD)
    elif field in ("director", "cast"):
        of_field: Literal["director", "cast"] = "director" if field == "director" else "cast"
        for one in people(text, start, end):
            yield Finding(field=of_field, value=one.name, start=one.start, end=one.end, method=METHOD)
    elif field == "year" and (m := FILM_YEAR.search(text, start, end)):
        yield Finding(field="year", value=int(m[0]), start=m.start(), end=m.end(), method=METHOD)
    elif field == "runtime":
        yield from _runtime(text, start, end)
    elif field == "country":
        for value, left, right in terms.countries(text[start:end]):
            yield Finding(field="country", value=value, start=start + left, end=start + right, method=METHOD)
    elif field == "genre":
        for value, left, right in terms.genres(text[start:end]):
            yield Finding(field="genre", value=value, start=start + left, end=start + right, method=METHOD)


def _runtime(text: str, start: int, end: int) -> Iterator[Finding]:
    """ "1h45", "105 min", and under its own head "105"."""
    if (m := _MINUTES.fullmatch(text, start, end)) and int(m[1]) >= SHORTEST_FILM:
        yield Finding(field="runtime", value=int(m[1]), start=m.start(1), end=m.end(1), method=METHOD)
    elif found := durations(text[start:end])[:1]:
        ((minutes, left, right),) = found
        yield Finding(field="runtime", value=minutes, start=start + left, end=start + right, method=METHOD)
