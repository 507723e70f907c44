"""Films of a programme laid out as a table: a row with its day or hour, the title in the column of titles.

Tag          Zeit    Film     Fassung
Fr. 14.03.   20:15   Close    OmU
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Block
from kerguen.pages.kind_words import kind_words
from kerguen.pages.place_lines import is_town
from kerguen.text.fold import fold, word_set
from kerguen.values import terms
from kerguen.values.durations import durations
from kerguen.values.entries import Part, is_title, trimmed
from kerguen.values.field_labels import label_names, labels_of
from kerguen.values.known_titles import is_known_title
from kerguen.values.list_items import list_item
from kerguen.values.people import is_full_name
from kerguen.values.timed_titles import bare_title, hour_in, says_when, with_subtitle

FEWEST = 3  # rows
CELLS = 2  # cells of a row at least: when, and what
HEAD, BESIDE = 20, 30  # characters of the head of the column of titles, of one beside it
LONGEST = 120  # characters of a cell that names a film
READ, TECH = 4_000, 3  # characters, and different words of software in them that make a page one on a program


def table_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(first block of the row, folded title) of the rows with a day or an hour, at least FEWEST of them."""
    rows = [tuple(row) for number, row in groupby(own, key=lambda i: blocks[i].row) if number is not None]
    figures = _columns_of_figures(text, blocks, rows)
    shown = [
        row
        for row in rows
        if len(row) >= CELLS and _is_shown(text, blocks, [i for i in row if blocks[i].column not in figures])
    ]
    if len(shown) < FEWEST:
        return
    titles = [row_title(text, [(blocks[i].start, blocks[i].end) for i in row]) for row in shown]
    headed = any(_is_of_titles(text, blocks[i]) for row in rows for i in row)
    if not headed and not _are_credited(text, blocks, shown, titles):
        return
    for row, title in zip(shown, titles, strict=True):
        if title:
            yield row[0], fold(text[slice(*title)])


def _are_credited(
    text: str, blocks: Sequence[Block], rows: Sequence[tuple[int, ...]], titles: Sequence[tuple[int, int] | None]
) -> bool:
    """Most rows have a cell for who made the film, or for its length, behind the title of a film of their own."""
    behind = [
        [text[blocks[i].start : blocks[i].end] for i in row if title and blocks[i].start > title[0]]
        for row, title in zip(rows, titles, strict=True)
    ]
    credited = sum(any(is_full_name(cell) or durations(cell) for cell in cells) for cells in behind)
    names = {fold(text[slice(*title)]) for title in titles if title}
    return 2 * credited > len(rows) and 2 * len(names) > len(rows)


class FilmTable(NamedTuple):
    """A table of films: the column of titles, the fields of the columns beside it, and the blocks of each film's row."""

    head: int
    column: int
    fields: tuple[tuple[int, str], ...]
    rows: tuple[tuple[int, ...], ...]
    end: int


def _columns_of_figures(text: str, blocks: Sequence[Block], rows: Sequence[tuple[int, ...]]) -> frozenset[int]:
    """The columns in which a number is no hour and no day: "13.33" over "4.85", "13/2" over "33/1"."""
    found = (
        (block.column, m)
        for row in rows
        for block in (blocks[i] for i in row)
        if block.column is not None and (m := _POINT.fullmatch(text, block.start, block.end))
    )
    return frozenset(
        column
        for column, m in found
        if int(m[1]) > (23 if m["sign"] == "." else 31) or int(m[3]) > (59 if m["sign"] == "." else 12)
    )


_POINT = re.compile(r"\s*(\d{1,4})(?P<sign>[./])(\d{1,2})\s*")


def film_tables(text: str, blocks: Sequence[Block], own: Sequence[int]) -> list[FilmTable]:
    """The tables under a head such as "Film | Réalisateur | Note", "Director | Title | Year"; FEWEST films in all."""
    if not any(blocks[i].row is not None for i in own) or is_of_software(text):
        return []
    found = [table for rows in _tables(blocks, own) for table in _headed(text, blocks, rows)]
    return found if sum(len(table.rows) for table in found) >= FEWEST else []


def is_of_software(text: str) -> bool:
    """The text begins with several words of programs: "JSON", "TypeScript", "install"."""
    return len(word_set(text[:READ]) & kind_words("software")) >= TECH


def column_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(first block of the row, folded title) of the rows of such tables; after each table a row of no film."""
    for table in film_tables(text, blocks, own):
        yield table.head, ""
        for row in table.rows:
            cell = next(blocks[i] for i in row if blocks[i].column == table.column)
            title = cell_title(text, cell.start, cell.end)
            yield row[0], fold(text[slice(*title)]) if title else ""
        if table.end < len(blocks):
            yield table.end, ""


def _tables(blocks: Sequence[Block], own: Sequence[int]) -> Iterator[list[tuple[int, ...]]]:
    """The rows of each table: nothing stands between them."""
    rows: list[tuple[int, ...]] = []
    for number, group in groupby(own, key=lambda i: blocks[i].row):
        if number is None:
            if rows:
                yield rows
            rows = []
        else:
            rows.append(tuple(group))
    if rows:
        yield rows


def _headed(text: str, blocks: Sequence[Block], rows: Sequence[tuple[int, ...]]) -> Iterator[FilmTable]:
    """The tables that a run of rows is made of, each from its head to the next."""
    heads = [(place, columns) for place, row in enumerate(rows) if (columns := _columns(text, blocks, row))]
    for (place, (column, fields)), (stop, _) in pairwise((*heads, (len(rows), (0, ())))):
        under = [row for row in rows[place + 1 : stop] if any(blocks[i].column == column for i in row)]
        named = [row for row in under if _names_film(text, next(blocks[i] for i in row if blocks[i].column == column))]
        if named and 2 * len(named) > len(under) and 2 * len(under) >= stop - place - 1:
            after = rows[stop - 1][-1] + 1
            yield FilmTable(rows[place][0], column, fields, tuple(named), after)


def _columns(text: str, blocks: Sequence[Block], row: Sequence[int]) -> tuple[int, tuple[tuple[int, str], ...]] | None:
    """The column of titles and the fields of the others, where a row is the head of a table of films."""
    cells = [blocks[i] for i in row if blocks[i].column is not None]
    if len(cells) < CELLS or not all(len(_bare(text, cell)) < BESIDE for cell in cells):
        return None
    column = next((c.column for c in cells if _is_of_titles(text, c)), None)
    if column is None:
        return None
    names = {c.column: fold(_bare(text, c)) for c in cells if c.column is not None and c.column != column}
    fields = tuple((n, field) for n, name in names.items() if (field := label_names(None).get(name)) in CELL_FIELDS)
    beside = {field for _, field in fields}
    marked = any(name in _own_marks() or name in _takings() for name in names.values())
    if not _other_works().isdisjoint(names.values()) or not (beside or marked):
        return None
    ranked = all(n > column or name in _rank() for n, name in names.items())
    return (column, fields) if ranked or beside & MADE or (marked and "genre" in beside) else None


def _names_film(text: str, cell: Block) -> bool:
    """A title, and not the label of a sheet laid out as a table."""
    title = cell_title(text, cell.start, cell.end)
    return title is not None and label_names(None).get(fold(text[slice(*title)])) not in CELL_FIELDS


def cell_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The title that a cell of the column of titles holds: "[Anora](https://…)", "Close (2022)"."""
    if (item := list_item(text, start, end)) and not item.director:  # beside a column of titles a dash is of the title
        return item.start, item.end
    bracket = text.find(" (", start, end)
    title = trimmed(text, Part(start, bracket if bracket > start else end))
    return (title.start, title.end) if is_title(text, title) else None


CELL_FIELDS = frozenset(
    ("director", "year", "runtime", "country", "genre", "cast", "release_date", "language", "version")
)
MADE = frozenset(("director", "year", "runtime", "country"))  # fields that say that a column of titles is one of films


@cache
def _other_works() -> frozenset[str]:
    """Heads of tables of books, songs, games, roles and prizes."""
    return frozenset(rules.table("kinds")["other_columns"])


@cache
def _rank() -> frozenset[str]:
    return frozenset(rules.table("kinds")["rank_columns"])


def _bare(text: str, cell: Block) -> str:
    """The words of a cell of Markdown without the elements in it: "Directed<br/> by"."""
    return " ".join(_ELEMENT.sub(" ", text[cell.start : min(cell.end, cell.start + LONGEST)]).split())


_ELEMENT = re.compile(r"<[^<>]{1,60}>")


@cache
def _own_marks() -> frozenset[str]:
    """ "Note", "Voto", "Rating": the head of a column of marks."""
    return frozenset(map(fold, ("rating", "score", *rules.words("ratings", "own"))))


_RANK = re.compile(r"\d{1,3}[.)]")


@cache
def _takings() -> frozenset[str]:
    """Heads of columns of a week's receipts and admissions."""
    return frozenset(rules.table("kinds")["takings"])


def row_title(text: str, cells: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The first cell that may be a title: no day, no hour, no version, no genre, no hall."""
    for start, end in cells:
        words = text[start:end].strip()
        if not words or end - start > LONGEST or says_when(text, start, end) or hour_in(text, start, end):
            continue
        if _RANK.fullmatch(words) and len(cells) > CELLS:
            continue
        if terms.version(words) or terms.genres(words) or terms.countries(words) or len(words) < CELLS:
            continue
        if len(cells) > CELLS and is_town(words) and not is_known_title(fold(words)):
            continue
        if words.startswith("[") and (linked := _LINKED.match(text, start, end)):
            return linked.span("title")
        if title := bare_title(text, start, end):
            return with_subtitle(text, *title, end)
    return None


_LINKED = re.compile(r"\s*\[[*_]{0,3}(?P<title>[^\W_][^\[\]\n*_]{1,80})[*_]{0,3}\]\(")  # "[Hot Fuzz](#1111-hot-fuzz)"


def _is_of_titles(text: str, block: Block) -> bool:
    """The head of a column of films: "Film", "Titel"; in a table of one film's cinemas there is none."""
    words = text[block.start : block.end] if block.end - block.start < HEAD else ""
    return bool(words) and (fold(words) in labels_of("title") or fold(words) in kind_words("film"))


def _is_shown(text: str, blocks: Sequence[Block], row: Sequence[int]) -> bool:
    return any(
        blocks[i].end - blocks[i].start <= LONGEST
        and (says_when(text, blocks[i].start, blocks[i].end) or hour_in(text, blocks[i].start, blocks[i].end))
        for i in row
    )
