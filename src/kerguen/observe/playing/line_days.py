"""The days that a line of a programme names: dates, weekdays of the page's week, "today"; years that nobody wrote."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from msgspec import structs

from kerguen import rules
from kerguen.model import Doubt, FilmMention, Lang, Noun, Page
from kerguen.observe.cues import words
from kerguen.observe.playing.hours import names_hour
from kerguen.text.phrases import alternation, small
from kerguen.values.dates import DateOrder, FoundDate, date_order, dates
from kerguen.values.days import Week, as_found, in_week, week, weekdays

DATED_KINDS = frozenset({"showtimes", "programme"})
READ = 6_000  # characters in which a page writes the dates that place its other days
BEFORE, AFTER = 10, 40  # days from a date of the page in which its weekdays lie
YEARS = 3  # after the newest film of a page in which it may be shown as new
OF_THE_WEB = 1995  # no page told of its cinema's days before
RECENT = 2000  # an older film comes back in any year


class Column(NamedTuple):
    """A cell of a grid and the days over its column."""

    start: int
    end: int
    days: tuple[FoundDate, ...]


class Calendar(Noun, frozen=True, kw_only=True):
    """How the page writes its days."""

    order: DateOrder | None
    week: Week | None
    row_ends: Mapping[int, int]  # where a cell of a table begins -> where its row ends
    near: str | None  # a day (ISO) by which a date without its year is placed: the page's own, or its programme's first
    anchors: tuple[str, ...]  # full dates of the page (ISO), its own first
    newest: int | None  # the year of the newest film
    columns: tuple[Column, ...]  # the cells of grids, in page order


def calendar_of(page: Page, films: tuple[FilmMention, ...]) -> Calendar:
    """What the whole page says of its days."""
    of, order = week(page.text, page.lang, page.written), date_order(page.text)
    said = [d.value for d in dates(page.text, page.lang, order, 0, min(len(page.text), READ)) if d.value]
    said = [value for value in said if int(value[:4]) >= OF_THE_WEB]  # "agosto del 1945" is of a story
    full = tuple(value for value in said if len(value) == len("2025-03-05"))
    months = [f"{value}-15" for value in said if len(value) == len("2025-03")]  # "Programma november 2023"
    near = page.written or (of.first.isoformat() if of is not None and of.dated else _first_day(page, full))
    years = [film.year for film in films if film.year]
    bare = Calendar(
        order=order, week=of, near=near, row_ends=_row_ends(page), columns=(),
        anchors=tuple(dict.fromkeys(([page.written[:10]] if page.written else []) + list(full) + months)),
        newest=max(years) if years and max(years) >= RECENT else None,
    )  # fmt: skip
    return Calendar(
        order=order, week=of, near=near, row_ends=bare.row_ends, anchors=bare.anchors, newest=bare.newest,
        columns=_columns(page, bare),
    )  # fmt: skip


def _row_ends(page: Page) -> Mapping[int, int]:
    last = {block.row: block.end for block in page.blocks if block.row is not None}
    return {block.start: last[block.row] for block in page.blocks if block.row is not None}


def _first_day(page: Page, full: tuple[str, ...]) -> str | None:
    """The first day that a programme writes with its year, when it writes no other year."""
    if page.kind not in DATED_KINDS:
        return None
    return min(full) if full and len({day[:4] for day in full}) == 1 else None


HEADED = 2  # cells with a day that make a row the heading of a grid


def _columns(page: Page, calendar: Calendar) -> tuple[Column, ...]:
    """Grids: the days of the heading row for each cell below, whose own words name none."""
    found: list[Column] = []
    heads: dict[int, tuple[FoundDate, ...]] = {}
    rows: dict[int, list[tuple[int, int, int]]] = {}
    for block in page.blocks:
        if block.row is not None and block.column is not None:
            rows.setdefault(block.row, []).append((block.column, block.start, block.end))
    for cells in rows.values():
        named = {column: days for column, start, end in cells if (days := days_of(page, (start, end), calendar))}
        if len(named) >= HEADED:
            heads = named if len({days[0].value or (days[0].month, days[0].day) for days in named.values()}) > 1 else {}
        elif not named:
            found += [Column(start, end, heads[column]) for column, start, end in cells if column in heads]
    return tuple(sorted(found, key=lambda cell: cell.start))


def days_above(calendar: Calendar, place: int) -> tuple[FoundDate, ...] | None:
    """The days over the cell of a grid that holds this place; None outside grids."""
    at = bisect_right(calendar.columns, place, key=lambda cell: cell.start) - 1
    return calendar.columns[at].days if at >= 0 and place < calendar.columns[at].end else None


def days_of(page: Page, row: tuple[int, int], calendar: Calendar) -> tuple[FoundDate, ...]:
    """The days that a line names: dates, or weekdays of the page's week; not those on which it says that nothing is shown."""
    if (every := _daily(page.lang).search(page.text, *row)) and names_hour(page.text, *row):
        daily = _from_the_first(page, row, tuple(_every_day(page, every.span(), row, calendar.week)), calendar)
        return (*_with_hours_of_their_own(page, (row[0], every.start()), calendar), *daily)
    if but := _but(page.lang).search(page.text, *row):
        row = row[0], but.start()
    if found := dates(page.text, page.lang, calendar.order, *row) or _short_dates(page, row):
        dated_days = [_of_year(page, one, row[0], calendar) for one in found]
        return tuple(day for one in dated_days for day in (*_named_before(page, one, row[0]), one))
    named = []
    for weekday, number, start, end in weekdays(page.text, page.lang, *row):
        day, dated = in_week(weekday, number, calendar.week, page.written)
        if day is None and number is not None and calendar.week is None:
            day = _near_anchor(weekday, number, calendar.anchors)
        if day is not None:
            named.append(as_found(day, start, end, dated))
    return tuple(named) or _told_today(page, row)


def closed_weekdays(page: Page, row: tuple[int, int]) -> frozenset[int]:
    """The days of the week, from 0 for Monday, on which a line says that nothing is shown: "dagelijks, behalve ma"."""
    but = _but(page.lang).search(page.text, *row)
    return frozenset(one[0] for one in weekdays(page.text, page.lang, but.end(), row[1])) if but else frozenset()


@cache
def _but(lang: Lang | None) -> re.Pattern[str]:
    """ "täglich außer Montag"."""
    return re.compile(rf"(?<!\w)(?:{alternation(words('sessions', 'but', lang)) or '(?!)'})[ \xa0]", re.IGNORECASE)


def says_daily(page: Page, row: tuple[int, int]) -> bool:
    """Whether a line is of every day: the days above it are not its own."""
    return _daily(page.lang).search(page.text, *row) is not None


@cache
def _daily(lang: Lang | None) -> re.Pattern[str]:
    """ "täglich", "tous les jours"."""
    return re.compile(rf"(?<!\w)(?:{alternation(words('sessions', 'daily', lang)) or '(?!)'})(?!\w)", re.IGNORECASE)


def _every_day(page: Page, place: tuple[int, int], row: tuple[int, int], of: Week | None) -> Iterator[FoundDate]:
    """The days of the page's week, but those that the line leaves out: "tägl. 15.30 Uhr (außer Sonntag)"."""
    if of is None or (of.last - of.first).days > LONGEST_SPAN:
        return
    closed = closed_weekdays(page, row)
    for number in range((of.last - of.first).days + 1):
        day = of.first + timedelta(number)
        if day.weekday() not in closed:
            yield as_found(day, *place, of.dated)


def _with_hours_of_their_own(page: Page, row: tuple[int, int], calendar: Calendar) -> tuple[FoundDate, ...]:
    """The dates before "every day" behind which an hour stands: "Avant-première mardi 2 juillet à 20h. Tous les jours …"."""
    found = dates(page.text, page.lang, calendar.order, *row)
    return tuple(_of_year(page, one, row[0], calendar) for one in found if names_hour(page.text, one.end, row[1]))


def _from_the_first(
    page: Page, row: tuple[int, int], days: tuple[FoundDate, ...], calendar: Calendar
) -> tuple[FoundDate, ...]:
    """ "ab 23.11. täglich": none of the days before; the first alone when all of the page's week are."""
    found = dates(page.text, page.lang, calendar.order, *row) or _short_dates(page, row)
    first = next((day for day in found if _begins(page.lang).search(page.text, row[0], day.start)), None)
    told = dated(first, calendar.near) if first else None
    if first is None or told is None:
        return days
    return tuple(day for day in days if (day.value or "") >= told[0]) or (first,)


@cache
def _begins(lang: Lang | None) -> re.Pattern[str]:
    """What stands right before the first day: "from", "à partir du"."""
    said = alternation(words("sessions", "begins", lang)) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{said})[ \xa0](?:[^\W\d_]{{2,10}}\.?,?[ \xa0])?\Z", re.IGNORECASE)


def _named_before(page: Page, last: FoundDate, left: int) -> tuple[FoundDate, ...]:
    """The days before one that alone has its month: "da venerdì 19 a lunedì 22 maggio", "do 14, za 16 en ma 18 maart"."""
    days: list[FoundDate] = []
    first, begun = last, last.start
    while first.month and first.day and (m := _BEGUN.search(page.text, max(left, begun - SPAN), begun)):
        number, weekday = int(m["day"]), _weekday_ending(page, left, m.end("number"))
        listed = not m["to"]
        if not 0 < first.day - number <= (LONGEST_MONTH if listed else LONGEST_SPAN):
            break
        day = _in_the_month(last, number, m.span("number"))
        alike = (weekday is None) == (not m["name"]) and (weekday is not None or m["and"] or days)
        if day is None or (listed and not (alike and _falls_on(day, weekday))):
            break
        between = () if listed else (_in_the_month(last, n, m.span("number")) for n in range(number + 1, first.day))
        days = [day, *(one for one in between if one is not None), *days]
        first, begun = day, m.start("day")
    return tuple(days)


def _weekday_ending(page: Page, left: int, end: int) -> int | None:
    """The weekday that stands before a number: "do 14"."""
    return next(
        (named for named, number, _, stop in weekdays(page.text, page.lang, left, end) if stop == end and number), None
    )


def _in_the_month(last: FoundDate, number: int, place: tuple[int, int]) -> FoundDate | None:
    """Another day of the month of a date; None where there is none."""
    year = (last.value or "")[:4]
    value = f"{year}-{last.month:02}-{number:02}" if year else None
    return structs.replace(last, value=value, day=number, start=place[0], end=place[1]) if number else None


def _falls_on(day: FoundDate, weekday: int | None) -> bool:
    """Whether a day of a known year is that day of the week."""
    return not day.value or weekday is None or date.fromisoformat(day.value).weekday() == weekday


SPAN, LONGEST_SPAN, LONGEST_MONTH = 30, 9, 30  # characters from a day to the next; days more, of a span and of a list
_BEGUN = re.compile(
    rf"(?<![\d.,:/])(?P<number>(?P<day>[0-3]?\d)(?:{small('ordinal')})?)\.?"
    rf"(?:[ \xa0](?P<to>–|—|-|{small('to')})|[ \xa0]?(?:[,;/+]|(?P<and>&|(?<=[ \xa0])(?:{small('and')})(?!\w))))[ \xa0]"
    r"(?:(?P<name>[^\W\d_]{2,10})\.?,?[ \xa0])?\Z",
    re.IGNORECASE,
)


def dated(day: FoundDate, near: str | None) -> tuple[str, tuple[Doubt, ...]] | None:
    """The day (ISO) with its doubts; a year that is not written is that of the page's own date, or the next, or none:
    "--03-05" where nothing places the page."""
    if day.value is not None and len(day.value) == len("2025-03-05"):
        return day.value, day.doubts
    if not (day.month and day.day):
        return None
    if not near:
        return f"--{day.month:02}-{day.day:02}", (Doubt(code="year-unknown", message="no year is written"),)
    year = int(near[:4]) + (f"{day.month:02}-{day.day:02}" < near[5:10])
    doubt = Doubt(code="year-inferred", message=f"no year is written: {year}, from the page's own date")
    return f"{year}-{day.month:02}-{day.day:02}", (doubt,)


def _near_anchor(weekday: int, number: int, anchors: tuple[str, ...]) -> date | None:
    """ "mer. 12" on a page that writes 12 July 2023: the nearest Wednesday the 12th."""
    for anchor in anchors:
        first = date.fromisoformat(anchor)
        days = [first + timedelta(n) for n in range(-BEFORE, AFTER)]
        if found := [day for day in days if day.weekday() == weekday and day.day == number]:
            return min(found, key=lambda day: abs((day - first).days))
    return None


def _of_year(page: Page, one: FoundDate, left: int, calendar: Calendar) -> FoundDate:
    """A date without its year, in the year whose weekday fits: "do 3 november" on a page of a film of 2022."""
    if one.value is not None or not one.month or not one.day:
        return one
    said = [n for n, number, _, end in weekdays(page.text, page.lang, left, one.end) if one.start - 4 <= end <= one.end]
    years = [int(a[:4]) + more for a in calendar.anchors[:1] for more in (0, 1, -1)]
    years += [calendar.newest + more for more in range(YEARS)] if calendar.newest and not years else []
    for year in years if said else ():
        try:
            day = date(year, one.month, one.day)
        except ValueError:
            continue
        if day.weekday() == said[-1]:
            return as_found(day, one.start, one.end, dated=False)
    return one


def names_day(page: Page, start: int, end: int) -> bool:
    """Whether a sentence names a date or a weekday."""
    if any(weekdays(page.text, page.lang, start, end)) or dates(page.text, page.lang, None, start, end):
        return True
    return _today(page.lang).search(page.text, start, end) is not None


def _told_today(page: Page, row: tuple[int, int]) -> tuple[FoundDate, ...]:
    """ "heute", "oggi", "demain" on a page that says when it was written."""
    if not page.written or len(page.written) < len("2025-03-05"):
        return ()
    written = date.fromisoformat(page.written[:10])
    return tuple(
        as_found(written + timedelta(m.lastgroup == "tomorrow"), m.start(), m.end(), dated=False)
        for m in _today(page.lang).finditer(page.text, *row)
    )


@cache
def _today(lang: Lang | None) -> re.Pattern[str]:
    now, next_ = (alternation(words("sessions", key, lang)) or r"(?!)" for key in ("today", "tomorrow"))
    return re.compile(
        rf"(?<!\w){''.join(rules.words('patterns', 'not_today'))}(?:(?P<today>{now})|(?P<tomorrow>{next_}))(?!\w)",
        re.IGNORECASE,
    )


_SHORT = re.compile(
    r"(?<![\d./])(?P<day>\d{1,2})(?:\.(?P<month>\d{1,2})\.|\s?/(?P<month2>\d{1,2})|\.(?P<month3>0\d|1[0-2]))(?![\d/])"
)
_HOUR_BELOW = re.compile(  # perhaps with a hall between
    rf"\s+(?:[^\n]{{1,20}}\n\s*)?(?:[01]?\d|2[0-3])(?:[:.hu][0-5]\d|[ \xa0]?(?:h|[ap]\.?m|{small('clock')})\b)"
)
_SLASHED = ("fr", "es", "it", "pt", "de", "nl")  # where "19/09" is the 19th of September


def _short_dates(page: Page, row: tuple[int, int]) -> tuple[FoundDate, ...]:
    """ "Fr 7.11.", "19/09": day and month, as programmes write them; "2/3" of something is none."""
    if page.lang not in _SLASHED:
        return ()
    found = []
    for m in _SHORT.finditer(page.text, *row):
        day, month = int(m["day"]), int(m["month"] or m["month2"] or m["month3"])
        if m["month3"] and not _is_weekday_and_day(page, row, m):
            continue
        if 1 <= day <= 31 and 1 <= month <= 12 and not (m["month2"] and len(m["month2"]) < 2):
            found.append(FoundDate(value=None, start=m.start(), end=m.end(), month=month, day=day))
    return tuple(found)


def _is_weekday_and_day(page: Page, row: tuple[int, int], day: re.Match[str]) -> bool:
    """ "Montag 07.02" alone on its line over an hour: no hour itself."""
    named = [(start, end) for _, number, start, end in weekdays(page.text, page.lang, *row) if number is None]
    if len(named) != 1 or page.text[row[0] : named[0][0]].strip() or page.text[day.end() : row[1]].strip():
        return False
    return not page.text[named[0][1] : day.start()].strip(" ,\xa0") and bool(_HOUR_BELOW.match(page.text, row[1]))
