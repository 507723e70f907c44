"""Press quotations in stacks of short lines, as aggregators show them: words, day, critic and outlet, again and again.

It grabs you and never lets go.        Ann Brown
Full Review | Comment                  Sunday Gazette
09/21/08                               Rated: 4/5
Ann Brown                              It grabs you and never lets go.
Sunday Gazette                         Full Review | Mar 23, 2023
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kerguen.model import FilmMention, Page, Quotation, Rating, Verdict
from kerguen.observe.cues import label, labels, lines, subject
from kerguen.observe.judged.quoted import quoted
from kerguen.observe.judged.verdicts import leaning, of_rating
from kerguen.observe.lines import reach
from kerguen.text.signs import signs
from kerguen.values.outlets import NAMED, Outlet, outlet_named, outlets
from kerguen.values.papers import is_paper
from kerguen.values.people import is_name
from kerguen.values.ratings import rating

FEWEST = 2  # stacks of one shape
KNOWN = 2  # of them with a paper that is on the project's list, or named like one
LONGEST_NAME, LONGEST_OUTLET = 40, 60  # characters
SHORTEST_WORDS, LONGEST_WORDS = 25, 900
LONGEST_CONTROL = 40  # characters of "Full Review | Comment"

Row = tuple[int, int]

_SAID = r"[^\W\d_][^\n\d|]{2,24}"  # "Full Review", "Posted"
_LABEL = r"[^\W\d_]{4,10}(?: [^\W\d_]{4,10})?[ \xa0]?[:=–—-][ \xa0]?"
_DAY = re.compile(
    rf"(?m)^[ \t>*_]{{0,8}}(?P<row>(?:{_SAID}[ \t\xa0|:·–-]{{1,3}})?(?:{_LABEL}(?P<before>\S{{1,7}})[ \xa0|·]{{1,3}})?"
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2}\.? [^\W\d_]{3,9}\.? \d{4})"
    rf"(?:[ \xa0|·•]{{1,3}}{_LABEL}(?P<after>\S{{1,7}}))?(?:[ \xa0|·]{{1,3}}{_SAID})?)[ \t*_]{{0,4}}$"
)


class Stack(NamedTuple):
    """Where the words, the outlet and the critic stand; the mark, or the badge that tells the verdict, where it has one."""

    words: Row
    outlet: Row
    critic: Row | None
    mark: Row | None = None
    badge: Verdict | None = None


class Sheet(NamedTuple):
    """The page with its lines, and for the numbers of those that hold a day, the place of a mark beside it."""

    page: Page
    rows: Sequence[Row]
    days: dict[int, Row | None]

    def words(self, number: int) -> str:
        """The characters of one line."""
        return self.page.text[slice(*self.rows[number])]


def stacked_quotations(page: Page, films: tuple[FilmMention, ...]) -> tuple[Quotation, ...]:
    """The quotations of a page that stand in stacks of one shape."""
    rows = lines(page.text, 0, reach(page.text))
    sheet = Sheet(page, rows, _days(page.text, rows))
    if len(sheet.days) < FEWEST:
        return tuple(_labelled(page, rows))
    own = {label(name) for film in films for name in (film.title, *film.directors, *film.cast)}
    shapes = (_day_within, _day_last, _day_over)
    every = (
        [stack for n in sheet.days if (stack := shape(sheet, n)) and not _names(page, stack, own)] for shape in shapes
    )
    known, found = max(  # read from the wrong end, cards have one less, or one whose paper is none
        ((sum(_is_known(page.text[slice(*stack.outlet)]) for stack in stacks), stacks) for stacks in every),
        key=lambda pair: (len(pair[1]), pair[0]),
    )
    if len(found) >= FEWEST and known >= KNOWN:
        return tuple(_quotation(page, stack) for stack in found)
    return tuple(_labelled(page, rows))


def _days(text: str, rows: Sequence[Row]) -> dict[int, Row | None]:
    found = list(_DAY.finditer(text, 0, reach(text)))
    numbers = {start: number for number, (start, _) in enumerate(rows)} if len(found) >= FEWEST else {}
    days: dict[int, Row | None] = {}
    for m in found:
        number = numbers.get(m.start()) if m.start() in numbers else numbers.get(m.start("row"))
        if number is not None:
            side = "before" if m["before"] else "after"
            days[number] = m.span(side) if m[side] and rating(m[side].rstrip("|")) else None
    return days


_LABELLED = re.compile(r"[^\W\d_]{4,10}[ \xa0]?[:=–—-]")
_CREDIT = re.compile(
    r"[^\W\d_]{4,10}[ \xa0]?[:=–—-][ \xa0]?(?P<outlet>[^\n:]{2,40}?),?[ \xa0](?P<by>[^\W\d_]{2,4})[ \xa0](?P<critic>[^\n,:()]{4,40})"
)


def _labelled(page: Page, rows: Sequence[Row]) -> Iterator[Quotation]:
    """A line with a label, a paper that is known and its critic, over the words."""
    for row, under in pairwise(rows):
        if row[1] - row[0] > 2 * LONGEST_NAME or not _LABELLED.match(page.text, *row):
            continue
        if not signs(page.text, *row) & NAMED or not _are_words(page.text, under):
            continue
        m = _CREDIT.fullmatch(page.text, *row)
        if m is not None and outlet_named(m["outlet"]) and _is_by(page, m["by"]) and is_name(m["critic"]):
            yield _quotation(page, Stack(under, m.span("outlet"), m.span("critic")))


def _is_by(page: Page, word: str) -> bool:
    return label(word) in labels("verdict", "author", page.lang)


def _day_within(sheet: Sheet, day: int) -> Stack | None:
    """Words, perhaps a line of controls, the day, the critic, the outlet."""
    rows = sheet.rows
    if day + 2 >= len(rows) or day < 1:
        return None
    above = day - 1 if _are_words(sheet.page.text, sheet.rows[day - 1]) else day - 2
    if (
        above < 0
        or not _are_words(sheet.page.text, sheet.rows[above])
        or rows[day - 1][1] - rows[day - 1][0] > LONGEST_CONTROL < day - above
    ):
        return None
    if not _is_critic(sheet.words(day + 1)) or not _may_be_outlet(sheet.words(day + 2)):
        return None
    return Stack(rows[above], rows[day + 2], rows[day + 1])


def _day_last(sheet: Sheet, day: int) -> Stack | None:
    """The critic and the outlet, the words, the day; perhaps a mark or badges over the words, over all, or under them."""
    rows, mark, badge = sheet.rows, sheet.days[day], None
    last = day - 1
    while last > day - 3 and last > 0 and (given := _given_at(sheet, last)):
        mark, badge, last = given[0] or mark, given[1] or badge, last - 1
    if last < 1 or not _are_words(sheet.page.text, sheet.rows[last]):
        return None
    first = last - 1
    while first > last - 3 and first > 0 and (given := _given_at(sheet, first)):
        mark, badge, first = given[0] or mark, given[1] or badge, first - 1
    above = _given_at(sheet, first - 1) if first else None
    if (both := _critic_and_outlet(sheet.page.text, rows[first])) is not None:
        return Stack(rows[last], both[1], both[0], mark, badge or (above[1] if above else None))
    if first < 1 or not _is_critic(sheet.words(first - 1)) or not _may_be_outlet(sheet.words(first)):
        return None
    return Stack(rows[last], rows[first], rows[first - 1], mark, badge)


def _day_over(sheet: Sheet, day: int) -> Stack | None:
    """Perhaps a mark, the outlet, the day, the words; behind them, perhaps under a control, "By" the critic."""
    rows = sheet.rows
    if (
        day < 1
        or day + 1 >= len(rows)
        or not _is_known(sheet.words(day - 1))
        or not _are_words(sheet.page.text, sheet.rows[day + 1])
    ):
        return None
    critic = next((by for n in (day + 2, day + 3) if n < len(rows) and (by := _signed(sheet.page, rows[n]))), None)
    mark = rows[day - 2] if day > 1 and _is_mark(sheet.page.text, rows[day - 2]) else None
    return Stack(rows[day + 1], rows[day - 1], critic, mark)


def _signed(page: Page, row: Row) -> Row | None:
    """The name of a line that is "By Ann Brown"."""
    lead, _, name = page.text[slice(*row)].partition(" ")
    return (row[1] - len(name), row[1]) if _is_by(page, lead) and _is_critic(name) else None


def bylined_quotations(page: Page) -> tuple[Quotation, ...]:
    """On a page of the press's voices, known papers over "by Ann Brown" over a sentence, whatever zones they stand in."""
    if page.kind not in VOICES and not any(zone.kind == "press_quotes" for zone in page.zones):
        return ()
    rows = lines(page.text, 0, reach(page.text))
    found = [
        Stack(words, outlet, critic)
        for outlet, by, words in zip(rows, rows[1:], rows[2:], strict=False)
        if by[1] - by[0] <= LONGEST_CONTROL and (critic := _signed(page, by)) and _are_words(page.text, words)
        if outlet[1] - outlet[0] <= LONGEST_OUTLET and _outlet(page.text[slice(*outlet)])
    ]
    return tuple(_quotation(page, stack) for stack in found) if len(found) >= FEWEST else ()


VOICES = frozenset({"aggregator", "roundup"})


def _given_at(sheet: Sheet, number: int) -> tuple[Row | None, Verdict | None] | None:
    """The mark, or the verdict, of a line that is a mark or a badge ("Fresh", "Top Critic"); None of another line."""
    row = sheet.rows[number]
    if _is_mark(sheet.page.text, row):
        return row, None
    said = label(sheet.words(number)) if row[1] - row[0] <= LONGEST_CONTROL else ""
    for side, verdict in _BADGES:
        if said and said in labels("outlet_cues", side, sheet.page.lang):
            return None, verdict
    return None


_BADGES: tuple[tuple[str, Verdict | None], ...] = (
    ("badge_positive", "positive"), ("badge_negative", "negative"), ("badges", None),
)  # fmt: skip


def _critic_and_outlet(text: str, row: Row) -> tuple[Row, Row] | None:
    """ "Ann Brown Guardian": a critic and a paper of the project's list in one line."""
    if row[1] - row[0] > LONGEST_NAME + LONGEST_OUTLET:
        return None
    for one in outlets(text, *row):
        name = text[row[0] : one.start].rstrip(" ,|•·\xa0–—-")
        if _is_critic(name) and not _ASIDE.sub("", text[one.end : row[1]]).strip():
            return (row[0], row[0] + len(name)), (one.start, one.end)
    return None


def _is_critic(words: str) -> bool:
    return len(words) <= LONGEST_NAME and " " in words and is_name(words)


_ASIDE = re.compile(r"[ \xa0]\([^()\n]{2,20}\)$|[ \xa0](?i:magazine)$")  # "Observer (UK)"


def _outlet(written: str) -> Outlet | None:
    return outlet_named(written) or outlet_named(_ASIDE.sub("", written))


_MARK = re.compile(
    r"(?:[^\W\d_][^\n|:\d]{2,20}\|[ \xa0]?)?(?:[^\W\d_]{4,10}(?: [^\W\d_]{4,10})?[ \xa0]?[:=–—-][ \xa0]?)?(\S{1,12})"
)


def _is_mark(text: str, row: Row) -> bool:
    """ "Rated: 5/5", "★★★★", "B+" on a line of its own."""
    m = _MARK.fullmatch(text, *row) if row[1] - row[0] <= LONGEST_CONTROL else None
    return m is not None and rating(m[1]) is not None


def _are_words(text: str, row: Row) -> bool:
    return (
        SHORTEST_WORDS <= row[1] - row[0] <= LONGEST_WORDS
        and text[row[1] - 1] in ".!?…\"”»')"
        and " " in text[slice(*row)]
    )


def _may_be_outlet(words: str) -> bool:
    return 1 < len(words) <= LONGEST_OUTLET and (words[0].isupper() or words[0].isdigit()) and words[-1] not in ".!?:;,"


def _is_known(words: str) -> bool:
    return _outlet(words) is not None or is_paper(words)


def _names(page: Page, stack: Stack, own: set[str]) -> bool:
    """Whether the critic is one of the film's own people."""
    return stack.critic is not None and label(page.text[slice(*stack.critic)]) in own


def _quotation(page: Page, stack: Stack) -> Quotation:
    written = page.text[slice(*stack.outlet)]
    outlet = _outlet(written) or Outlet(name=written, lang=page.lang)
    marked = quoted(page.text, *stack.words)
    whole = len(marked) == 1 and marked[0].closed and (marked[0].outer_start, marked[0].outer_end) == stack.words
    span = page.words(marked[0].start, marked[0].end) if whole else page.words(*stack.words)
    zone = next((z for z in page.zones if z.start <= stack.words[0] < z.end), None)
    given = _given(page, stack.mark, outlet) if stack.mark else None
    return Quotation(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone), outlet=outlet.name,
        critic=page.text[slice(*stack.critic)] if stack.critic else None,
        translated=outlet.lang is not None and page.lang is not None and outlet.lang != page.lang,
        verdict=(of_rating(given) if given else None) or stack.badge or leaning(page.text, page.lang, *stack.words),
        rating=given, marks=whole,
    )  # fmt: skip


def _given(page: Page, row: Row, outlet: Outlet) -> Rating | None:
    """The critic's mark on its line."""
    m = _MARK.fullmatch(page.text, *row)
    found = rating(m[1]) if m else None
    if m is None or found is None:
        return None
    span = page.words(*m.span(1))
    return Rating(
        page=page.id, start=span.start, end=span.end, text=span.text, kind="own", by=outlet.name, value=found.value,
        scale=found.scale, doubts=found.doubts,
    )  # fmt: skip
