"""Films of a programme laid out as a table: a row with its day or hour, the title in the column of titles.

Tag          Zeit    Film     Fassung
Fr. 14.03.   20:15   Close    OmU
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from kerguen import rules
from kerguen.model import Block
from kerguen.pages.kind_words import kind_words
from kerguen.text.fold import fold
from kerguen.values import terms
from kerguen.values.field_labels import every_label, labels_of
from kerguen.values.timed_titles import bare_title, hour_in, says_when

FEWEST = 3  # rows
CELLS = 2  # cells of a row at least: when, and what
HEAD = 20  # characters of the head of a column
LONGEST = 120  # characters of a cell that names a film


def table_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(first block of the row, folded title) of the rows with a day or an hour, at least FEWEST of them."""
    rows = [tuple(row) for number, row in groupby(own, key=lambda i: blocks[i].row) if number is not None]
    shown = [row for row in rows if len(row) >= CELLS and _is_shown(text, blocks, row)]
    if len(shown) < FEWEST or not any(_is_of_titles(text, blocks[i]) for row in rows for i in row):
        return
    for row in shown:
        if title := row_title(text, [(blocks[i].start, blocks[i].end) for i in row]):
            yield row[0], fold(text[slice(*title)])


def column_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(first block of the row, folded title) of the rows under a head "Film | Réalisateur | Note", FEWEST of them."""
    rows = [tuple(row) for number, row in groupby(own, key=lambda i: blocks[i].row) if number is not None]
    for place, head in enumerate(rows):
        names = [fold(text[blocks[i].start : blocks[i].end]) if _is_short(blocks[i]) else "" for i in head]
        column = next((n for n, i in enumerate(head) if _is_of_titles(text, blocks[i])), None)
        beside = any(name in every_label() or name in _own_marks() for n, name in enumerate(names) if n != column)
        if column is None or not beside:
            continue
        under = [row for row in rows[place + 1 :] if len(row) == len(head)]
        numbered = column == 1 and all(
            text[blocks[row[0]].start : blocks[row[0]].end].strip(" .#").isdigit() for row in under
        )
        if (column and not numbered) or len(under) < FEWEST or len(under) * 2 < len(rows) - place - 1:
            return  # a table of one film, or one whose first column is neither the title's nor a rank
        for row in under:
            cell = blocks[row[column]]
            if title := bare_title(text, cell.start, min(cell.end, cell.start + LONGEST)):
                yield row[0], fold(text[slice(*title)])
        return


def _is_short(block: Block) -> bool:
    return block.end - block.start < HEAD


@cache
def _own_marks() -> frozenset[str]:
    """ "Note", "Voto", "Rating": the head of a column of marks."""
    return frozenset(map(fold, ("rating", "score", *rules.words("ratings", "own"))))


def row_title(text: str, cells: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The first cell that may be a title: no day, no hour, no version, no genre, no hall."""
    for start, end in cells:
        words = text[start:end].strip()
        if not words or end - start > LONGEST or says_when(text, start, end) or hour_in(text, start, end):
            continue
        if terms.version(words) or terms.genres(words) or terms.countries(words) or len(words) < CELLS:
            continue
        if title := bare_title(text, start, end):
            return title
    return None


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
