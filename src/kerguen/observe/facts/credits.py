"""Cast tables: a heading "Cast" over rows of an actor, dots and a character."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec.structs import replace

from kerguen import rules
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.naming.sign_patterns import LINK_ADDRESS
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.values.field_labels import label_names
from kerguen.values.label_values import trimmed
from kerguen.values.people import is_name, people

BEFORE_TABLE = 3  # lines that may stand between the heading and the first row
LONGEST_TABLE = 240  # cells
SMALLEST_TABLE = 2  # rows
LONGEST_PART = 50  # characters of a character's name
FEWEST_CARDS = 3
LONGEST_NAME = 40  # characters
_LINKED = re.compile(rf"\[([^\[\]\n]{{3,60}}){LINK_ADDRESS}")  # "[Nina Hoss](https://…)"


def cast_table(stretch: Stretch) -> tuple[Finding, ...]:
    """Actors and characters of the first table under a heading that is a label of the cast."""
    labels = label_names(stretch.page.lang)
    lines = stretch.sheet
    for index, line in enumerate(lines):
        if line.end - line.start > LONGEST_NAME or (_has_cell_beside(lines, index) and not _heads(stretch, index)):
            continue
        if labels.get(fold(stretch.words(line).rstrip("0123456789 ()"))) != "cast":  # "Top Cast74"
            continue
        below = lines[index + 1 : index + 1 + LONGEST_TABLE]
        rows = [*_rows(lines[_row_start(lines, index) : index + LONGEST_TABLE] if _heads(stretch, index) else below)]
        column = _column(stretch, rows[0]) if rows else 0
        found = [pair for row in rows if (pair := _actor(stretch, row, column))] or _cards(stretch, below)
        if len(found) < SMALLEST_TABLE:
            found = [pair for row in _parted(stretch, below) if (pair := _actor(stretch, row))]
        if len(found) >= SMALLEST_TABLE:
            return tuple(finding for pair in found for finding in pair)
    return ()


def _has_cell_beside(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a label in a table, with its value in the same row."""
    row = lines[index].row
    return row is not None and index + 1 < len(lines) and lines[index + 1].row == row


def _heads(stretch: Stretch, index: int) -> bool:
    """Whether a cell heads the column of the players: "Darsteller" beside "Rolle"."""
    row, labels = stretch.sheet[index].row, label_names(stretch.page.lang)
    beside = (line for line in stretch.sheet[max(0, index - 1) : index + 2] if line.row == row)
    return row is not None and any(labels.get(fold(stretch.words(cell))) == "character" for cell in beside)


def _row_start(lines: Sequence[Line], index: int) -> int:
    row = lines[index].row
    return next((n + 1 for n in range(index - 1, -1, -1) if lines[n].row != row), 0)


def _column(stretch: Stretch, row: Sequence[Line]) -> int:
    """The place in its row of the cell that heads the players: "Rolle | Darsteller"."""
    labels = label_names(stretch.page.lang)
    return next((n for n, cell in enumerate(row) if labels.get(fold(stretch.words(cell))) == "cast"), 0)


def _parted(stretch: Stretch, lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Rows that one mark parts into the player and the character: "Miguel Garay: Manolo Solo", "**Nina Hoss** – Phoenix",
    "Nina Hoss, Phoenix"; the side whose every part is a full name is the players'."""
    text, labels = stretch.page.text, label_names(stretch.page.lang)
    mark = next((m for m in MARKS if lines and m in stretch.words(lines[0])), "")
    rows = []
    for line in lines if mark else ():
        left, between, right = stretch.words(line).partition(mark)
        sides = [trimmed(text, line.start, line.start + len(left)), trimmed(text, line.end - len(right), line.end)]
        if not between or labels.get(fold(left)) or len(left) > LONGEST_PART or None in sides:
            break
        rows.append(tuple(line._replace(start=side[0], end=side[1]) for side in sides if side))
    named = [[_is_player(stretch, part) for part in parts] for parts in zip(*rows, strict=True)]
    if (
        not rows
        or len(rows) < MARKS[mark]
        or not any(map(all, named))
        or (mark == COMMA and (all(named[1]) or not all(named[0])))
    ):
        return []
    first = 1 if all(named[1]) and (mark == COLON or not all(named[0])) else 0
    return [(row[first], row[1 - first]) for row in rows]


COLON, COMMA = ": ", ", "
MARKS = {COLON: 3, " – ": 2, " — ": 2, " - ": 2, COMMA: 3}  # with the fewest rows that are believed


def _is_player(stretch: Stretch, part: Line) -> bool:
    words = stretch.words(part)
    return " " in words and (is_name(words) or _LINKED.fullmatch(words) is not None)


def _cards(stretch: Stretch, lines: Sequence[Line]) -> list[tuple[Finding, ...]]:
    """A player on each line and the character on the next, as cards stand below one another: no table, no marks.

    A third of the characters at least are no full names or are of one family; else the lines may be players all. The
    rows of a table below a list of players are no cards.
    """
    halves = _halves(stretch.page.text, lines)
    lines = halves or lines
    first = next((n for n, line in enumerate(lines[: BEFORE_TABLE + 1]) if _is_full_name(stretch, line)), None)
    if first is None:
        return []
    labels = label_names(stretch.page.lang)
    found: list[tuple[Finding, ...]] = []
    parts: list[str] = []
    for player, part in zip(lines[first::2], lines[first + 1 :: 2], strict=False):
        pair = _actor(stretch, (player, part)) if _is_full_name(stretch, player) else None
        if (
            pair is None
            or part.level
            or player.level != lines[first].level
            or len(pair) < 2
            or (part.row is None) != (lines[first].row is None)
            or _is_of_a_sheet(stretch.words(part), labels)
        ):
            break
        trade = labels.get(fold(stretch.words(part)))
        found.append(_as_crew(pair[0], trade) if trade else pair)
        parts.append("" if not _is_full_name(stretch, part) else stretch.words(part).rsplit(" ", 1)[-1])
    others = sum(not name or parts.count(name) > 1 for name in parts)
    headed = bool(lines[first].level or halves)  # players in headings, characters below or beside them
    return found if len(found) >= FEWEST_CARDS and (headed or 3 * others >= len(found)) else []


def _is_of_a_sheet(words: str, labels: Mapping[str, str]) -> bool:
    """ "Original Language German": a label with its value behind it, below the last card."""
    said = fold(words).split()
    return any(labels.get(" ".join(said[:end])) in _OF_A_SHEET for end in range(1, len(said)))


_OF_A_SHEET = frozenset(("language", "country", "runtime", "release_date", "distributor", "genre"))


def _halves(text: str, lines: Sequence[Line]) -> list[Line]:
    """The halves of lines of two links each, a player and the character: "Nina Hoss · Phoenix"; [] where the first has none."""
    found: list[Line] = []
    for line in lines:
        cut = text.find(BESIDE, line.start, line.end)
        if cut < 0 or text.find(BESIDE, cut + 1, line.end) >= 0:
            break
        found += (line._replace(end=cut), line._replace(start=cut + len(BESIDE)))
    return found


BESIDE = " · "  # between two links of one line


def crew_cards(stretch: Stretch) -> tuple[Finding, ...]:
    """Directors on a line over their trades: "Jonathan Glazer" over "Director, Screenplay", or persons over theirs in turn."""
    text, found = stretch.page.text, []
    for person, trades, lone in _crew(stretch):
        named = [_trade(stretch, trade) for trade in stretch.words(trades).split(", ")]
        if named[0] == "director" and all(named) and (len(named) > 1 or not lone):
            listed = people(text, person.start, person.end)[:1]
            found += [Finding(field="director", value=p.name, start=p.start, end=p.end, method="label") for p in listed]
    return tuple(found)


def _trade(stretch: Stretch, words: str) -> str | None:
    return label_names(stretch.page.lang).get(fold(words))


def _crew(stretch: Stretch) -> Iterator[tuple[Line, Line, bool]]:
    """Each full name with the line of trades under it, and whether it stands alone: not in a run of such pairs, which
    begins with a name and ends with a trade."""
    lines, index = stretch.sheet, 0
    while index + 1 < len(lines):
        run = index
        while run + 1 < len(lines) and _are_trades(stretch, lines[run + 1]) and _is_full_name(stretch, lines[run]):
            run += 2
        if run > index:
            pairs = [(lines[n], lines[n + 1]) for n in range(index, run, 2)]
            labelled = index > 0 and _trade(stretch, stretch.words(lines[index - 1])) is not None
            followed = run < len(lines) and _is_full_name(stretch, lines[run])
            lone = len(pairs) < FEWEST_CREW or labelled or followed
            yield from ((person, trades, lone) for person, trades in pairs)
        index = max(run, index + 1)


def _are_trades(stretch: Stretch, line: Line) -> bool:
    """ "Director", "Screenplay, Story": labels, the first of a trade."""
    words = stretch.words(line) if line.end - line.start <= LONGEST_NAME else ""
    if not words or not label_names(stretch.page.lang).begun[words.split(None, 1)[0].rstrip(",")]:
        return False
    first, *others = (_trade(stretch, trade) for trade in words.split(", "))
    return first in TRADES and all(others)


FEWEST_CREW = 2
TRADES = frozenset(("director", "writer", "ignored"))


def _as_crew(person: Finding, trade: str) -> tuple[Finding, ...]:
    """ "Agnès Varda" over "Director": what the person did, where the others have their part."""
    return (replace(person, field="director"),) if trade == "director" else ()


def _is_full_name(stretch: Stretch, line: Line) -> bool:
    words, labels = stretch.words(line), label_names(stretch.page.lang)
    if " " not in words or len(words) > LONGEST_NAME or not is_name(words):
        return False
    return not all(fold(word) in labels for word in words.split())  # "Director Director"


def _rows(lines: tuple[Line, ...]) -> Iterator[tuple[Line, ...]]:
    """The rows of the table that begins within a few lines, up to its end."""
    start = next((n for n, line in enumerate(lines[: BEFORE_TABLE + 1]) if line.row is not None), None)
    if start is None:
        return
    for row, cells in groupby(lines[start:], key=lambda line: line.row):
        if row is None:
            return
        yield tuple(cells)


def _actor(stretch: Stretch, row: tuple[Line, ...], column: int = 0) -> tuple[Finding, ...] | None:
    """The first cell that is a name, or that of the column of players, and the last other cell as the character."""
    text = stretch.page.text
    cells = [c for c in row if any(ch.isalpha() for ch in text[c.start : c.end])]
    if 0 < column < len(cells):
        cells.insert(0, cells.pop(column))
    if not 1 <= len(cells) <= 3:
        return None
    linked = _LINKED.fullmatch(text, cells[0].start, cells[0].end)
    start, end = linked.span(1) if linked else (cells[0].start, cells[0].end)
    listed = people(text, start, end) if is_name(text[start:end]) else ()
    if len(listed) != 1 or " " not in listed[0].name:
        return None
    actor = Finding(field="cast", value=listed[0].name, start=listed[0].start, end=listed[0].end, method="label")
    if len(cells) == 1 or cells[-1].end - cells[-1].start > 60:
        return (actor,)
    start = _after_label(stretch, cells[-1])
    words = text[start : cells[-1].end]
    return actor, Finding(
        field="character", value=words, start=start, end=cells[-1].end, of=listed[0].name, method="label"
    )


def _after_label(stretch: Stretch, cell: Line) -> int:
    """Where the character begins: "Rôle : Alice", "as Alice"."""
    label, mark, part = stretch.words(cell).partition(":")
    named = mark and label_names(stretch.page.lang).get(fold(label)) == "character"
    if not mark:
        label, mark, part = stretch.words(cell).partition(" ")
        named = mark and label in rules.table("quoting")["beside"]["as"]
    return cell.end - len(part.lstrip()) if named else cell.start


def outside(table: Sequence[Finding], labels: Iterable[Finding]) -> tuple[Finding, ...]:
    """Labelled findings but the players that stand within a table of the cast: it tells players from characters."""
    places = [place for f in table for place in (f.start, f.end) if place is not None]
    first, last = (min(places), max(places)) if places else (0, 0)
    return tuple(f for f in labels if f.field != "cast" or f.start is None or not first <= f.start < last)


def besides(crew: Sequence[Finding], labels: Iterable[Finding]) -> tuple[Finding, ...]:
    """Labelled findings but the directors below a trade that names the person above it."""
    makers = {f.value for f in crew}
    misread = ("director", "heading-label")
    return tuple(f for f in labels if not makers or (f.field, f.method) != misread or f.value in makers)


def agreeing(lined: Iterable[Finding], sure: Iterable[Finding]) -> tuple[Finding, ...]:
    """Lines of facts without makers that no label names, where a label names one: "Past Lives" over "2023" is a title."""
    makers = {fold(str(f.value)) for f in sure if f.field == "director"}
    return tuple(
        f
        for f in lined
        if not makers or (f.field, f.method) != ("director", "fact-line") or fold(str(f.value)) in makers
    )
