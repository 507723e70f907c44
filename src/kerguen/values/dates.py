"""Dates: words -> ISO 8601, with the numeric order of day and month settled for the whole page."""

import calendar
import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import itemgetter
from typing import Literal, NamedTuple

from kerguen import rules
from kerguen.model import Doubt, Iso, Lang, Noun
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.text.signs import DIGIT, LETTERS, cue, shape, signs, words_of

DateOrder = Literal["day-first", "month-first"]

PAGE = 1000  # characters: a longer text is a page, whose dates are asked for more than once
YEAR_MADE = r"(?:18[89]|19\d|20[0-4])\d"  # in which a film may have been made
FILM_YEAR = re.compile(rf"(?<!\d){YEAR_MADE}(?!\d)")
FIRST_YEAR, LAST_YEAR = 1880, 2099  # the first films; a century of plans


class FoundDate(Noun, frozen=True, kw_only=True):
    """A date as written. `value` is cut to what is said; `iso` needs a year; `month_day` when no year is given."""

    value: Iso | None
    start: int
    end: int
    month: int | None = None
    day: int | None = None
    doubts: tuple[Doubt, ...] = ()


def dates(
    text: str, lang: Lang | None, order: DateOrder | None = None, start: int = 0, end: int | None = None
) -> tuple[FoundDate, ...]:
    """Every date of text[start:end] with its place, in order. A date without a year has value None.

    `order` is the page's (see date_order); without it an open numeric date is read by its language, with a doubt.
    """
    stop = len(text) if end is None else end
    held = signs(text, start, stop)
    if not held & DIGIT or not held & DATED:
        return ()
    seen = _on_page(text, start, stop) if PAGE < len(text) <= LONGEST_PAGE else _in(text, start, stop)
    found = [_read(one.said, lang, order) for one in seen]
    kept: list[FoundDate] = []
    for date in sorted((d for d in found if d is not None), key=lambda d: (d.start, -d.end)):
        if date.value is None and text[date.start : date.start + SHORT_DAY].lower() in _days_like_months(lang):
            continue  # "Mar 17 oct" is a Tuesday
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return tuple(kept)


SHORT_DAY = 4  # characters of a weekday's abbreviation and its blank


@cache
def _days_like_months(lang: Lang | None) -> frozenset[str]:
    """ "mar ": abbreviations of weekdays of a language that are a month's too; there a date begins with its day."""
    words = rules.lexicon(lang).get("sessions", {}).get("weekdays_numbered", ()) if lang in rules.languages() else ()
    return frozenset(word + after for word in words for after in " .")


def _read(said: FoundDate | re.Match[str], lang: Lang | None, order: DateOrder | None) -> FoundDate | None:
    if isinstance(said, FoundDate):
        found: FoundDate | None = said
    else:
        found = _iso(said) if said.re is _ISO else _numeric(said, lang, order)
    return found if found and _is_a_day(found) else None


def _is_a_day(date: FoundDate) -> bool:
    """No 31 June, and 29 February in its years alone."""
    if not (date.month and date.day):
        return True
    year = int(date.value[:4]) if date.value else LEAP
    return 1 <= date.month <= 12 and 1 <= date.day <= calendar.monthrange(year, date.month)[1]


LEAP = 2020  # a year in which every day may be said


class _Seen(NamedTuple):
    """A date as it is written: one with a month's name, or the figures, whose order of day and month is open."""

    start: int
    end: int
    said: FoundDate | re.Match[str]


def _in(text: str, start: int, stop: int) -> list[_Seen]:
    """In order of their places."""
    numbers = [m.span() for m in _NUMBER.finditer(text, start, stop)]
    if numbers and start and numbers[0][0] == start and text[start - 1].isdecimal():
        del numbers[0]  # cut by the border
    places = [a for a, b in numbers if b - a <= YEAR_FIGURES and b < stop and text[b] in "/.-"]
    figures = [*_begun(_NUMERIC, text, places, stop), *_begun(_ISO, text, places, stop)]
    seen = [_Seen(d.start, d.end, d) for d in _written(text, numbers, start, stop)] + [
        _Seen(*m.span(), m) for m in figures
    ]
    return sorted(seen, key=itemgetter(0))


@lru_cache(maxsize=4)
def _of_page(text: str) -> list[_Seen]:
    """Kept for a while: several readers ask for the dates of the page and of its lines."""
    return _in(text, 0, len(text))


def _on_page(text: str, start: int, stop: int) -> list[_Seen]:
    """The page's dates within these borders; where a border cuts one, what the stretch says by itself."""
    every = _of_page(text)
    first = bisect_left(every, start - LONGEST, key=itemgetter(0))
    near = [one for one in every[first : bisect_left(every, stop, first, key=itemgetter(0))] if one.end > start]
    cut = any(one.start < start or one.end > stop for one in near)
    return _in(text, start, stop) if cut else near


LONGEST = 60  # characters of a date
LONGEST_PAGE = 500_000  # characters; of a longer text only some lines are asked


@lru_cache(maxsize=4)  # several readers ask for that of one page
def date_order(text: str) -> DateOrder | None:
    """The order of numeric dates, settled page-wide; None when nothing on the page settles it.

    A number over 12 settles it; so does a written date ("March 1, 2023") that is also there in figures (03/01/2023).
    """
    votes = {"day-first": 0, "month-first": 0}
    seen = [one.said for one in (_of_page(text) if len(text) > PAGE else _in(text, 0, len(text)))]
    figures = (m for m in seen if isinstance(m, re.Match) and m.re is _NUMERIC)
    triples = [(int(m[1]), int(m[3]), _full_year(m[4])) for m in figures]
    if not triples:
        return None
    for first, second, _ in triples:
        if first > 12 >= second:
            votes["day-first"] += 1
        elif second > 12 >= first:
            votes["month-first"] += 1
    if not any(votes.values()):
        said = {date.value for date in seen if isinstance(date, FoundDate)}
        for first, second, year in triples:
            if first != second:
                votes["day-first"] += f"{year}-{second:02}-{first:02}" in said
                votes["month-first"] += f"{year}-{first:02}-{second:02}" in said
    if votes["day-first"] == votes["month-first"]:
        return None
    return "day-first" if votes["day-first"] > votes["month-first"] else "month-first"


def nearest(written: Iso, month: int, day: int) -> Iso | None:
    """The day nearest to the date of writing: on 20 December, "4 January" is of the next year."""
    try:
        then = datetime.date.fromisoformat(written[:10])
        days = [datetime.date(then.year + years, month, day) for years in (0, 1, -1)]
    except ValueError:
        return None
    return min(days, key=lambda one: abs((one - then).days)).isoformat()


def next_day(written: Iso, month: int, day: int, ago: int) -> Iso | None:
    """The first such day that is at most `ago` days before the date of writing."""
    value = nearest(written, month, day)
    then = datetime.date.fromisoformat(written[:10]) - datetime.timedelta(days=ago) if value else None
    return f"{int(value[:4]) + 1}{value[4:]}" if value and value < str(then) and value[5:] != "02-29" else value


def is_month(words: str) -> bool:
    """Whether a text begins with the name of a month."""
    first = words.split(None, 1)[0].rstrip(".,") if words.strip() else ""
    return first.lower() in _month_numbers()


def is_month_alone(words: str) -> bool:
    """Whether a text is a month's name, with figures or not: "March 2019", "Mai"; "May December" is a film.

    >>> is_month_alone("Juin 2021"), is_month_alone("March of the Penguins")
    (True, False)
    """
    return is_month(words) and all(any(map(str.isdigit, word)) for word in words.split()[1:])


def _begun(pattern: re.Pattern[str], text: str, numbers: list[int], stop: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins at a number, apart from each other."""
    position = 0
    for place in numbers:
        if place >= position and (m := pattern.match(text, place, stop)):
            position = m.end()
            yield m


_NUMBER = re.compile(r"\d\d*")
YEAR_FIGURES = 4  # of the longest number in a date
_NUMERIC = re.compile(
    r"(\d(?<![\d./-]\d)\d?)([/.\-]|\. (?=\d\d?\. \d{4}))(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|[.-]\d)"
)  # "3. 12. 2001"
_ISO = re.compile(r"((?:18|19|20)(?<![\d-]\d\d)\d\d)[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])(?!\d)")


@cache
def weekday_names() -> frozenset[str]:
    """The names of weekdays in all languages, as the lexicons write them."""
    return frozenset(rules.words("sessions", "weekdays"))


@cache
def folded_weekdays() -> frozenset[str]:
    """The names of weekdays in all languages, folded."""
    return frozenset(map(fold, weekday_names()))


def month_names() -> frozenset[str]:
    """The names of months in all languages, as the lexicons write them."""
    return frozenset(_month_numbers())


@cache
def _month_numbers() -> dict[str, int]:
    return {
        name: int(number)
        for lang in rules.languages()
        for number, names in rules.lexicon(lang).get("months", {}).items()
        for name in names
    }


# no date without a month's name, perhaps glued to its day, or two numbers beside a sign
MONTH = cue(lambda: _month_numbers()) | shape(r"\d[^\W\d_]{4}")
DATED = MONTH | shape(r"\d[/.-]\d|^\d\d?\.$")  # "3. 12. 2001" is in pieces

_MONTH = r"(?P<{}>[^\W\d_]{{3,10}})\.?"
_DAY = rf"(?P<{{}}>\d(?<!\d\d)\d?)(?:{small('ordinal')}|[°.])?"
_YEAR = r"(?P<{}>(?:18|19|20)\d\d)(?!\d)"
OF = rf"(?i:(?:{small('of_month')}) )?"
# "1er mars 2023", "1. März 2023", "1 de marzo de 2023"
_DAY_FIRST = re.compile(
    rf"{_DAY.format('d')}(?:[ \xa0]{{0,2}}{OF}|(?P<joint>-)){_MONTH.format('m')}(?![^\W_])"
    rf"(?:(?(joint)-|,? {{0,2}}{OF}){_YEAR.format('y')})?"
)
# "March 1, 2023", "March 1st", "marzo 2023", "mars de 2023"
_MONTH_FIRST = re.compile(
    rf"(?<![^\W_]){_MONTH.format('m')},?[ \xa0]{{1,2}}{OF}"
    rf"(?:{_YEAR.format('y1')}|{_DAY.format('d')}(?![\d:]|[./]\d|\s?(?:h|min)\b)(?:,? {{0,2}}{_YEAR.format('y')})?)"
)


def _written(text: str, numbers: list[tuple[int, int]], start: int, stop: int) -> list[FoundDate]:
    """Dates whose month is a word: looked for where numbers stand, which are fewer than words."""
    months = _month_numbers()
    found: list[re.Match[str]] = []
    for place, end in numbers if len(numbers) <= FEW else _near_months(text, numbers, start, stop):
        if end - place > YEAR_FIGURES:
            continue
        if end - place <= DAY_FIGURES and (m := _DAY_FIRST.match(text, place, stop)) and m["m"].lower() in months:
            found.append(m)
        if place > start and text[place - 1] in " \xa0":
            left = max(start, place - NEAR_MONTH)
            before = _WORD_BEFORE.search(text, left, place) if _may_end_in_month(text, left, place) else None
            if before and before[1].lower() in months and (m := _MONTH_FIRST.match(text, before.start(), stop)):
                found.append(m)
    return [d for m in found if (d := _worded(m))]


FEW, DAY_FIGURES = 4, 2


def _near_months(text: str, numbers: list[tuple[int, int]], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The numbers near to which a month's name may stand."""
    named = [word.start() for word in words_of(MONTH, text, start, stop)]
    for place, end in numbers if named else ():
        nearest = bisect_left(named, place - NEAR_MONTH)
        if nearest < len(named) and named[nearest] <= end + NEAR_MONTH:
            yield place, end


def _may_end_in_month(text: str, start: int, end: int) -> bool:
    """The last word, or the one before it, is a month's name: "mars ", "marzo de "."""
    return not _month_numbers().keys().isdisjoint(map(str.lower, LETTERS.findall(text, start, end)[-2:]))


_WORD_BEFORE = re.compile(rf"([^\W\d_]{{3,10}})\.?,?[ \xa0]{{1,2}}{OF}\Z")
NEAR_MONTH = 20  # characters between the first letter of a month and the figure behind it


def _worded(m: re.Match[str]) -> FoundDate | None:
    month = _month_numbers()[m["m"].lower()]
    year, day = (m["y"] if m.re is _DAY_FIRST else m["y1"] or m["y"]), m["d"]
    if day and not 1 <= int(day) <= 31:
        return None
    if not year:
        if m.re is _MONTH_FIRST and m["m"][:1].islower():
            return None  # "may 5" in running text is a verb
        return FoundDate(value=None, start=m.start(), end=m.end(), month=month, day=int(day))
    value = f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")
    return FoundDate(value=value, start=m.start(), end=m.end(), month=month, day=int(day) if day else None)


def _numeric(m: re.Match[str], lang: Lang | None, order: DateOrder | None) -> FoundDate | None:
    first, second, year = int(m[1]), int(m[3]), _full_year(m[4])
    doubts: tuple[Doubt, ...] = ()
    if first > 12 or second > 12:
        day, month = (first, second) if first > 12 else (second, first)
    else:
        settled = order or ("month-first" if lang == "en" and m[2] == "/" else "day-first")
        day, month = (first, second) if settled == "day-first" else (second, first)
        if order is None and first != second and (lang == "en" or lang is None) and m[2] != ".":
            doubts = (
                Doubt(
                    code="date-order",
                    message=f"'{m[0]}': day or month first? read as {year}-{month:02}-{day:02}",
                    start=m.start(),
                    end=m.end(),
                ),
            )
    if not (1 <= month <= 12 and 1 <= day <= 31 and FIRST_YEAR <= year <= LAST_YEAR):
        return None
    return FoundDate(
        value=f"{year}-{month:02}-{day:02}", start=m.start(), end=m.end(), month=month, day=day, doubts=doubts
    )


def _iso(m: re.Match[str]) -> FoundDate:
    year, month, day = int(m[1]), int(m[2]), int(m[3])
    return FoundDate(value=f"{year}-{month:02}-{day:02}", start=m.start(), end=m.end(), month=month, day=day)


def _full_year(digits: str) -> int:
    """Two digits are of this century up to 39: pages about films were written after 1990, films may be announced."""
    number = int(digits)
    if len(digits) == 4:
        return number
    return 2000 + number if number < 40 else 1900 + number
