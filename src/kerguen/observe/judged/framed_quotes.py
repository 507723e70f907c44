"""Press quotations in frames that say whose they are: rows of a table, block quotations, pairs of lines, lists of lines.

| The Stub | 4/5 | “A delight.” |      The Stub            The Stub: “A delight.”
| Kestrel  | 2/5 | “A bore.”    |      “A delight.”        Kestrel: “A bore.”

A name needs no place on the project's list of outlets when the frame comes again and stands under a heading of press
quotations, beside an outlet that is on the list, or three times.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kerguen.model import Block, Page, Quotation, Zone
from kerguen.observe.cues import label, lines, stretches
from kerguen.observe.judged.credited import EDGE, Credit, Line, credit_of, line_quotation, mark_beside, words_of_line
from kerguen.observe.judged.quoted import MARKED, Quoted, quoted
from kerguen.text.fold import fold
from kerguen.text.signs import signs
from kerguen.values.field_labels import every_label
from kerguen.values.outlets import Outlet
from kerguen.values.papers import look_like_papers
from kerguen.values.people import is_full_name
from kerguen.values.ratings import FoundRating, moved, rating

ZONES = ("article", "press_quotes", "verdict_box", "fact_sheet")
FEWEST, SURE = 2, 3  # quotations in frames of one form
LONGEST = 70  # characters of a credit
SHORTEST = 12  # characters of words in a block quotation without marks
SENTENCE = 4  # words that most of the quotations have
MOST_WORDS = 6  # of a paper's name
NO_PRESS = ("interview", "not_film")

Row = tuple[int, int]


class _Framed(NamedTuple):
    """Words with the place of their credit, the form that they share with others, and the mark in a cell of its own."""

    zone: Zone
    words: Quoted
    side: Row
    form: str
    marked: bool
    given: FoundRating | None = None
    critic: str | None = None  # who is named beside the words in their own cell


class _Sheet(NamedTuple):
    """The lines of a page's own zones, each with its zone and its block."""

    page: Page
    rows: Sequence[Row]
    zones: Sequence[Zone]
    blocks: Sequence[Block | None]
    cells: Mapping[int, Sequence[int]]  # number of a table's row: its lines

    def words(self, number: int) -> str:
        """The characters of one line."""
        return self.page.text[slice(*self.rows[number])]


def framed_quotations(page: Page, own: frozenset[str]) -> tuple[Quotation, ...]:
    """The quotations of the page that stand in frames; `own`: the titles and people of its films, as labels."""
    if page.kind in NO_PRESS:
        return ()
    rows = [(row, zone) for zone in stretches(page, *ZONES) for row in lines(page.text, zone.start, zone.end)]
    starts = [block.start for block in page.blocks]
    places = (bisect_right(starts, row[0]) - 1 for row, _ in rows)
    blocks = [page.blocks[place] if place >= 0 else None for place in places]
    cells: dict[int, list[int]] = {}
    for number, block in enumerate(blocks):
        if block is not None and block.row is not None:
            cells.setdefault(block.row, []).append(number)
    sheet = _Sheet(page, [row for row, _ in rows], [zone for _, zone in rows], blocks, cells)
    credited = [(one, line) for one in _frames(sheet) if (line := _line(page, own, one))]
    return tuple(line_quotation(page, one.zone, line) for one, line in _believed(page, credited))


def _believed(page: Page, credited: Sequence[tuple[_Framed, Line]]) -> Iterator[tuple[_Framed, Line]]:
    """The quotations of each form that comes again, and is sure to be of the press."""
    forms = Counter(one.form for one, _ in credited)
    known = Counter(one.form for one, line in credited if line.credit.known)
    for form in _of_one_side(forms, known):
        kept = [(one, line) for one, line in credited if one.form == form]
        said = [line for _, line in kept]
        is_press = any(one.zone.kind == "press_quotes" for one, _ in kept)
        is_press = is_press or (page.kind == "roundup" and (len(kept) >= SURE or _are_sentences(page.text, said)))
        likely = len(kept) >= SURE and _are_sentences(page.text, said) and _are_papers(page.text, said)
        if sum(line.credit.outlet is not None for line in said) < FEWEST and not known[form]:
            continue
        if len(kept) >= FEWEST and (known[form] or is_press or likely):
            yield from kept


def _are_sentences(text: str, found: Sequence[Line]) -> bool:
    """Most are no titles between marks, each beside its country."""
    return 2 * sum(text.count(" ", one.words.start, one.words.end) >= SENTENCE - 1 for one in found) >= len(found)


def _are_papers(text: str, found: Sequence[Line]) -> bool:
    """Half of them have a name as papers have, and they say different things: no roles, no cinemas under one title."""
    names = [one.credit.outlet.name for one in found if one.credit.outlet]
    different = {fold(text[one.words.start : one.words.end]) for one in found}
    return 2 * len(names) >= len(found) and look_like_papers(names) and 2 * len(different) > len(found)


def _of_one_side(forms: Counter[str], known: Counter[str]) -> Iterator[str]:
    """Every form; of those over and under the words only that which fits more of them."""
    sides = [form for form in ("under", "over") if forms[form]]
    best = max(sides, key=lambda form: (forms[form], known[form]), default=None)
    yield from (form for form in forms if form not in sides or form == best)


def _frames(sheet: _Sheet) -> Iterator[_Framed]:
    """Each line that is a quotation, with every place where its credit may stand; none where hardly a line is one."""
    said = list(_said(sheet))
    for number, words, marked in said if len(said) >= FEWEST else ():
        row, block = sheet.rows[number], sheet.blocks[number]
        if words is None:
            yield from _led_by_name(sheet, number)
            continue
        beside = [
            (side, form)
            for side, form in (((row[0], words.outer_start), "before"), ((words.outer_end, row[1]), "behind"))
            if sheet.page.text[slice(*side)].strip(EDGE)
        ]
        if block is not None and block.row is not None:
            yield from _in_row(sheet, number, words, beside)
        elif len(beside) == 1 and beside[0][0][1] - beside[0][0][0] <= LONGEST:
            side, form = beside[0]
            yield _Framed(
                sheet.zones[number], words, side, f"{form} {_sign(sheet.page.text[slice(*side)], form)}", marked
            )
        elif not beside:
            yield from _beside_lines(sheet, number, words, marked)


def _said(sheet: _Sheet) -> Iterator[tuple[int, Quoted | None, bool]]:
    """(number, words, whether marks show them) of each line that is a quotation; no words where it holds several."""
    text = sheet.page.text
    credit = -1  # the line under words that no marks show
    for number, (start, end) in enumerate(sheet.rows):
        is_marked = signs(text, start, end) & MARKED or not _SINGLE.isdisjoint(text[start:end])
        is_marked = is_marked or "'" in text[start : start + LEAD]
        if words := words_of_line(text, start, end) if is_marked else None:
            yield number, words, True
        elif number != credit and _is_said(sheet, number):
            credit = number + 1
            yield number, Quoted(start=start, end=end, outer_start=start, outer_end=end), False
        elif is_marked:
            yield number, None, True


_SINGLE, LEAD = frozenset("‘‚"), 12  # single marks, and characters at the beginning of a line in which "'" is one


def _led_by_name(sheet: _Sheet, number: int) -> Iterator[_Framed]:
    """A line of several quotations behind a name with a colon: all are of that paper."""
    text, (start, end) = sheet.page.text, sheet.rows[number]
    spans = [span for span in quoted(text, start, end) if span.closed]
    side = (start, spans[0].outer_start) if len(spans) > 1 else (start, start)
    if 0 < side[1] - side[0] <= LONGEST and text[slice(*side)].rstrip().endswith(":"):
        for span in spans:
            yield _Framed(sheet.zones[number], span, side, "before :", True)


def _is_said(sheet: _Sheet, number: int) -> bool:
    """A line of a block quotation that is no credit."""
    block, (start, end) = sheet.blocks[number], sheet.rows[number]
    if block is None or block.kind != "quote":
        return False
    return end - start >= SHORTEST and not _is_footer(block) and sheet.page.text[start] not in "–—"


def _is_footer(block: Block) -> bool:
    return not {"footer", "cite", "figcaption", "author", "source"}.isdisjoint(block.hints.split())


def _in_row(sheet: _Sheet, number: int, words: Quoted, beside: Sequence[tuple[Row, str]]) -> Iterator[_Framed]:
    """The cells of its row: a name, maybe a mark. What stands beside the words in their own cell is the critic."""
    own = sheet.blocks[number]
    places = sheet.cells.get(own.row, ()) if own is not None and own.row is not None else ()
    cells = [(p, sheet.rows[p]) for p in places if p != number and sheet.rows[p][1] - sheet.rows[p][0] <= LONGEST]
    marks = {place: found for place, _ in cells if (found := _mark(sheet, place))}
    given = next(iter(marks.values()), None)
    names = [(place, row) for place, row in cells if place not in marks]
    if names and not (beside and len(names) != 1):
        (place, row), block = names[0], sheet.blocks[names[0][0]]
        critic = sheet.page.text[slice(*beside[0][0])].strip(EDGE) if beside else ""
        form = f"cell {block.column if block else place}"
        yield _Framed(sheet.zones[number], words, row, form, True, given, critic if is_full_name(critic) else None)


def _mark(sheet: _Sheet, place: int) -> FoundRating | None:
    """The mark that is a whole cell."""
    start, _ = sheet.rows[place]
    found = rating(sheet.words(place))
    return moved(found, start) if found else None


def _beside_lines(sheet: _Sheet, number: int, words: Quoted, marked: bool) -> Iterator[_Framed]:
    """The line under the words and the line over them; only that which a blank line does not part from them, if one is."""
    sides = [(number + 1, "under"), (number - 1, "over")]
    near = [(other, form) for other, form in sides if _may_credit(sheet, other, form)]
    tight = [(other, form) for other, form in near if not _is_parted(sheet, number, other)]
    for other, form in tight if 0 < len(tight) < len(near) else near:
        yield _Framed(sheet.zones[number], words, sheet.rows[other], form, marked)


def _may_credit(sheet: _Sheet, other: int, form: str) -> bool:
    if not 0 <= other < len(sheet.rows):
        return False
    (start, end), block = sheet.rows[other], sheet.blocks[other]
    if end - start > LONGEST or words_of_line(sheet.page.text, start, end) is not None:
        return False
    return not (form == "under" and block is not None and block.kind == "heading")


def _is_parted(sheet: _Sheet, one: int, other: int) -> bool:
    first, second = sorted((one, other))
    return sheet.page.text.count("\n", sheet.rows[first][1], sheet.rows[second][0]) > 1


def _sign(words: str, form: str) -> str:
    """The mark between the words and their credit: a dash, a colon, a bracket."""
    edge = words[: len(words) - len(words.lstrip(EDGE))] if form == "behind" else words[len(words.rstrip(EDGE)) :]
    return "".join(sorted({"–" if sign in "–—-" else sign for sign in edge if sign in "–—-:(,|"}))


def _line(page: Page, own: frozenset[str], one: _Framed) -> Line | None:
    """The words with who is quoted; a name alone that is nobody's given name is a paper's."""
    given, words = (one.given, one.words) if one.given else mark_beside(page.text, one.side, one.words)
    found = credit_of(page.text, one.side, given, page.lang, before=one.side[0] < one.words.start)
    if found is None and _WHOLE_NAME.fullmatch(name := page.text[slice(*one.side)].strip(EDGE)):
        found = Credit(outlet=Outlet(name=name, lang=None), critic=None, known=False)
    if found is None:
        return None
    if found.outlet is None and found.critic and not is_full_name(found.critic):
        found = Credit(outlet=Outlet(name=found.critic, lang=None), critic=None, known=False)
    names = {found.critic or "", found.outlet.name if found.outlet else ""} - {""}
    said = {label(name) for name in names}
    if not said.isdisjoint(own | every_label()) or not (found.known or all(map(_NAME.fullmatch, names))):
        return None
    return Line(words=words, credit=found._replace(critic=found.critic or one.critic), given=given, marked=one.marked)


_WHOLE_NAME = re.compile(r"[A-ZÀ-ÞŒ][\w'’-]+(?:[ \xa0][A-ZÀ-ÞŒ][\w'’-]+){1,3}")
_NAME = re.compile(rf"[A-ZÀ-ÞŒ0-9][^\s\d.!?:;]*(?:[ \xa0’'][^\s\d.!?:;]+){{0,{MOST_WORDS - 1}}}")
