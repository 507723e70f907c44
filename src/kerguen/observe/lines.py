"""Lines: a page cut into the lines that readers walk over, each with its zone, heading level and table row."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from kerguen.model import Block, Page, ZoneKind
from kerguen.pages.hints import is_menu
from kerguen.pages.table_films import film_tables
from kerguen.text.fold import fold
from kerguen.values.dates import is_month

OF_SEVERAL = frozenset(("list", "programme", "roundup"))  # kinds of page that hold several films
# Running text there is not about this page's film; a label with its value may still be, but for the second set.
FOREIGN_ZONES: frozenset[ZoneKind] = frozenset(("opinions", "navigation", "comments", "furniture", "teaser"))

NO_FACTS: frozenset[ZoneKind] = frozenset(("comments", "furniture", "teaser"))


CHARACTERS_READ = 400_000  # a page on a film says all long before, a book of films hardly after
MOST_FILMS = 2_000  # of one page; a film costs a millisecond however little is said of it
LINES_READ = 20_000  # the longest page seen has 6,000; a line costs its look-ups however short it is


@lru_cache(maxsize=4)
def reach(text: str) -> int:
    """How far a page is read, in characters: the bound for hostile pages. What lies beyond is a doubt."""
    limit = min(len(text), CHARACTERS_READ)
    if text.count("\n", 0, limit) <= LINES_READ:
        return limit
    end = -1
    for _ in range(LINES_READ):
        end = text.index("\n", end + 1)
    return end + 1


class Line(NamedTuple):
    """One line: its place, the kind of its zone, heading level (0: none), table row, share of linked characters."""

    start: int
    end: int
    zone: ZoneKind | None
    level: int
    row: int | None
    kind: str
    hints: str
    segment: int | None
    column: int | None = None


class Stretch(NamedTuple):
    """The lines about one film: `subject` is its number on the page; `whole`: it is the page's only film.

    `lines` are those of its own text, `sheet` those where labels may stand; `headed`: it is one of several films, each
    under a heading of one level or in an element of one name. `columns`: what the cells of its row hold, "title" among
    them, when it is a row of a table of films.
    """

    page: Page
    subject: int
    lines: tuple[Line, ...]
    sheet: tuple[Line, ...]
    whole: bool = True
    headed: bool = False
    columns: tuple[tuple[int, str], ...] = ()

    def words(self, line: Line) -> str:
        """The characters of one line."""
        return self.page.text[line.start : line.end]


def folded_lines(text: str, lines: Iterable[Line], limit: int) -> str:
    """The folded words of lines, read up to `limit` characters."""
    pieces = []
    for line in lines:
        if limit <= 0:
            break
        words = text[line.start : min(line.end, line.start + limit)]
        pieces.append(_folded(words) if len(words) <= LONGEST_KEPT else fold(words))
        limit -= len(words) + 1
    return " ".join(filter(None, pieces))


LONGEST_KEPT = 5000  # characters of a line whose folded words are kept for the next reader
_folded = lru_cache(maxsize=256)(fold)


def whole(page: Page) -> Stretch:
    """All lines of a page as those of one film."""
    sheet = lines(page, may_hold_facts=True)
    return Stretch(page, 0, tuple(line for line in sheet if line.zone not in FOREIGN_ZONES), sheet)


def stretches(page: Page) -> tuple[Stretch, ...]:
    """One stretch per film of the page: one for most pages, one per segment of a list or a programme."""
    sheet = lines(page, may_hold_facts=True)
    own = tuple(line for line in sheet if line.zone not in FOREIGN_ZONES)
    segments = sorted({line.segment for line in own if line.segment is not None})[:MOST_FILMS]
    if not segments:
        return (Stretch(page, 0, own, sheet),)
    by_film, sheets = ([tuple(found[s]) for s in segments] for found in (_by_segment(own), _by_segment(sheet)))
    heads = {(lined[0].level, bool(lined[0].level) or lined[0].hints) for lined in by_film}
    headed = len(segments) > 1 and len(heads) == 1 and heads.isdisjoint(((0, ""), (0, False)))
    columns = _columns(page) if all(lined[0].column is not None for lined in by_film) else {}
    return tuple(
        Stretch(
            page,
            number,
            lined,
            sheets[number],
            len(segments) == 1,
            headed,
            columns.get(lined[0].start, ()),
        )
        for number, lined in enumerate(by_film)
    )


def _by_segment(lines: Iterable[Line]) -> dict[int | None, list[Line]]:
    found: dict[int | None, list[Line]] = {}
    for line in lines:
        found.setdefault(line.segment, []).append(line)
    return found


def _columns(page: Page) -> dict[int, tuple[tuple[int, str], ...]]:
    """What the cells hold of each row of a table of films, by where the row begins."""
    tables = film_tables(page.text, page.blocks, range(len(page.blocks)))
    return {
        page.blocks[row[0]].start: ((table.column, "title"), *table.fields) for table in tables for row in table.rows
    }


def lines(page: Page, may_hold_facts: bool = False) -> tuple[Line, ...]:
    """Every line that is not blank, in page order; where asked, without those of NO_FACTS and of menus."""
    text, zones = page.text, page.zones
    starts = [zone.start for zone in zones]
    found: list[Line] = []
    for block in page.blocks or (Block(kind="paragraph", start=0, end=len(text)),):
        start, end = block.start, block.end
        index = bisect_right(starts, start) - 1
        zone = zones[index] if index >= 0 and start < zones[index].end else None
        zone_kind, segment = (zone.kind, zone.segment) if zone else (None, None)
        if may_hold_facts and (zone_kind in NO_FACTS or (zone_kind == "navigation" and is_menu(block))):
            continue
        level = block.level if block.kind == "heading" else 0
        plain = start < end and not text[start].isspace() and not text[end - 1].isspace()
        single = plain and text[start - 2 : start - 1] != "." and text.find("\n", start, end) < 0
        for a, b in ((start, end),) if single else _split(text, start, end):
            depth = level or (_marked_level(text, a) if text[a] == "#" else 0)
            found.append(Line(a, b, zone_kind, depth, block.row, block.kind, block.hints, segment, block.column))
    return tuple(found)


def _marked_level(text: str, start: int) -> int:
    """The heading level that Markdown's "#" marks; 0 for other lines."""
    marks = len(text[start : start + 7]) - len(text[start : start + 7].lstrip("#"))
    return marks if 1 <= marks <= 6 and text[start + marks : start + marks + 1] == " " else 0


_DAY_BEFORE = re.compile(r"(?<!\d)\d{1,2}\.\s\Z")


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines of a block, without the white space around them."""
    numbered = _DAY_BEFORE.search(text, max(0, start - 4), start) if text[start - 2 : start - 1] == "." else None
    if numbered and is_month(text[start : start + 12]):
        return _split(text, numbered.start(), end)  # "14. Juli" is no list item
    raw = text[start:end]
    words = raw.strip()
    if "\n" not in words:
        if len(words) == len(raw):
            return [(start, end)] if words else []
        left = text.index(words, start) if words else start
        return [(left, left + len(words))] if words else []
    places = []
    position = start
    while position < end:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        words = text[position:stop]
        stripped = words.strip()
        if stripped:
            left = position + len(words) - len(words.lstrip())
            places.append((left, left + len(stripped)))
        position = stop + 1
    return places
