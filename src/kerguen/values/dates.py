"""Dates: words -> ISO 8601, with the numeric order of day and month settled for the whole page."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

from kerguen import rules
from kerguen.model import Doubt, Iso, Lang, Noun

DateOrder = Literal["day-first", "month-first"]

PAGE = 1000  # characters: a longer text is a page, whose dates are asked for more than once
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
    if not _DIGIT.search(text, start, stop):
        return ()
    numbers = _numbers(text, start, stop)
    figures = _parted(text, numbers)
    found: list[FoundDate | None] = [*_written(text, start, stop, numbers)]
    found += [_numeric(m, lang, order) for m in _begun(_NUMERIC, text, figures, stop)]
    found += [_iso(m) for m in _begun(_ISO, text, figures, stop)]
    kept: list[FoundDate] = []
    for date in sorted((d for d in found if d is not None), key=lambda d: (d.start, -d.end)):
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return tuple(kept)


@lru_cache(maxsize=4)  # several readers ask for that of one page
def date_order(text: str, lang: Lang | None) -> DateOrder | None:
    """The order of numeric dates, settled page-wide; None when nothing on the page settles it.

    A number over 12 settles it; so does a written date ("March 1, 2023") that is also there in figures (03/01/2023).
    """
    votes = {"day-first": 0, "month-first": 0}
    numbers = _numbers(text, 0, len(text))
    begun = _begun(_NUMERIC, text, _parted(text, numbers), len(text))
    triples = [(int(m[1]), int(m[3]), _full_year(m[4])) for m in begun]
    if not triples:
        return None
    for first, second, _ in triples:
        if first > 12 >= second:
            votes["day-first"] += 1
        elif second > 12 >= first:
            votes["month-first"] += 1
    if not any(votes.values()):
        written = {date.value for date in _written(text, 0, len(text), numbers)}
        for first, second, year in triples:
            if first != second:
                votes["day-first"] += f"{year}-{second:02}-{first:02}" in written
                votes["month-first"] += f"{year}-{first:02}-{second:02}" in written
    if votes["day-first"] == votes["month-first"]:
        return None
    return "day-first" if votes["day-first"] > votes["month-first"] else "month-first"


def is_month(words: str) -> bool:
    """Whether a text begins with the name of a month."""
    first = words.split(None, 1)[0].rstrip(".,") if words.strip() else ""
    return first.lower() in _month_numbers()


def _numbers(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where numbers stand. The patterns of dates in figures begin at one of them, and are tried only there."""
    return [m.span() for m in _DIGITS.finditer(text, start, stop)]


def _parted(text: str, numbers: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The numbers that a sign of dates in figures follows."""
    return [place for place in numbers if text[place[1] : place[1] + 1] in _PARTS]


def _begun(pattern: re.Pattern[str], text: str, numbers: list[tuple[int, int]], stop: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins at a number, apart from each other."""
    position = 0
    for place, _ in numbers:
        if place >= position and (m := pattern.match(text, place, stop)):
            position = m.end()
            yield m


_DIGIT = re.compile(r"\d")  # no date without one
_PARTS = frozenset("/.-")
_DIGITS = re.compile(r"\d\d*")  # with its first digit apart it is searched for twice as fast
_NUMERIC = re.compile(r"(\d(?<![\d./-]\d)\d?)([/.\-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|[.-]\d)")
_ISO = re.compile(r"((?:18|19|20)(?<![\d-]\d\d)\d\d)[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])(?!\d)")


@cache
def _month_numbers() -> dict[str, int]:
    return {
        name: int(number)
        for lang in rules.languages()
        for number, names in rules.lexicon(lang).get("months", {}).items()
        for name in names
    }


_MONTH = r"(?P<{}>[^\W\d_]{{3,10}})\.?"
_DAY = r"(?P<{}>\d(?<!\d\d)\d?)(?:st|nd|rd|th|er|e|º|°|\.)?"
_YEAR = r"(?P<{}>(?:18|19|20)\d\d)(?!\d)"
_OF = r"(?:[dD][eE][lL]? |of )?"
# "1er mars 2023", "1. März 2023", "1 de marzo de 2023"
_DAY_FIRST = re.compile(
    rf"{_DAY.format('d')}[ \xa0]{{0,2}}{_OF}{_MONTH.format('m')}(?![^\W_])(?:,? {{0,2}}{_OF}{_YEAR.format('y')})?"
)
# "March 1, 2023", "March 1st", "marzo 2023", "mars de 2023"
_MONTH_FIRST = re.compile(
    rf"(?<![^\W_]){_MONTH.format('m')},?[ \xa0]{{1,2}}{_OF}"
    rf"(?:{_YEAR.format('y1')}|{_DAY.format('d')}(?![\d:]|\s?(?:h|min)\b)(?:,? {{0,2}}{_YEAR.format('y')})?)"
)


def _written(text: str, start: int, stop: int, numbers: list[tuple[int, int]]) -> list[FoundDate]:
    """Dates whose month is a word; `numbers`: those of the stretch."""
    return _written_on_page(text) if start == 0 and stop == len(text) > PAGE else _search(text, start, stop, numbers)


@lru_cache(maxsize=8)
def _written_on_page(text: str) -> list[FoundDate]:
    """Kept for a while: several readers ask for the dates of the whole page."""
    return _search(text, 0, len(text), _numbers(text, 0, len(text)))


def _search(text: str, start: int, stop: int, numbers: list[tuple[int, int]]) -> list[FoundDate]:
    months = _month_numbers()
    days = [place for place in numbers if place[1] - place[0] <= DAY_DIGITS]
    after_month = [place for place in numbers if text[place[0] - 1] in " \xa0"]
    places = [_begun(_DAY_FIRST, text, days, stop)]
    places += [_MONTH_FIRST.finditer(text, a, b) for a, b in _around(after_month, start, stop)]
    return [d for found in places for m in found if m["m"].lower() in months and (d := _worded(m))]


DAY_DIGITS = 2
NEAR_DIGIT = 24  # characters between a month's first letter and its day or year, and again after those


def _around(numbers: list[tuple[int, int]], start: int, stop: int) -> list[tuple[int, int]]:
    """The stretches where a month may stand before a number: a page is mostly without digits."""
    found: list[tuple[int, int]] = []
    for first, last in numbers:
        left, right = max(start, first - NEAR_DIGIT), min(stop, last + NEAR_DIGIT)
        if found and left <= found[-1][1]:
            found[-1] = (found[-1][0], right)
        else:
            found.append((left, right))
    return found


def _worded(m: re.Match[str]) -> FoundDate | None:
    named = m.groupdict()
    month = _month_numbers()[m["m"].lower()]
    year, day = named.get("y1") or m["y"], m["d"]
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
