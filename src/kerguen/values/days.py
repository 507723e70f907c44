"""Days of a programme: the week that it is of, and the weekdays of its lines as dates in that week."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from kerguen import rules
from kerguen.model import Doubt, Lang, Noun
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.text.signs import cue, signs
from kerguen.values.dates import OF, FoundDate, dates

READ = 3_000  # characters at the top of a page in which it says its week
LONGEST = 62  # days of a programme
NEXT = 35  # days after a page was written in which its weekdays lie
DAY = r"(?P<day>[0-3]?\d)"


class Week(Noun, frozen=True, kw_only=True):
    """From which day to which a programme runs, both included. `dated`: the page writes the year."""

    first: date
    last: date
    dated: bool


def week(text: str, lang: Lang | None, written: str | None) -> Week | None:
    """ "du 5 au 11 mars 2025", "6.3. - 12.3.2025", "del 7 al 13 de marzo": the first such span of a page.

    A span without a year takes that of `written`, the page's own date (ISO), or is not known.
    """
    stop = min(len(text), READ)
    for last in (*dates(text, lang, None, 0, stop), *_short(text, stop)):
        if (begun := _FROM.search(text, max(0, last.start - 40), last.start)) and last.day and last.month:
            first_month = _month_of(begun, lang) or last.month
            year = int(last.value[:4]) if last.value else int(written[:4]) if written else None
            if year and (found := _span(year, (first_month, int(begun["day"])), (last.month, last.day), last.value)):
                return found
    return None


def weekdays(text: str, lang: Lang | None, start: int, end: int) -> Iterator[tuple[int, int | None, int, int]]:
    """(weekday from 0 for Monday, day of the month or None, start, end) of every weekday in text[start:end]."""
    if not signs(text, start, end) & WEEKDAY:
        return
    known = lang if lang in rules.languages() else ""
    for m in _weekday(known).finditer(text, start, end):
        number = int(m["day"]) if m["day"] else None
        if number is None or 1 <= number <= 31:
            yield _numbers(known)[fold(m["name"])], number, m.start(), m.end()


def in_week(weekday: int, day: int | None, of: Week | None, written: str | None) -> tuple[date | None, bool]:
    """The date of a weekday of a programme, and whether its year is written: "jeudi 6", or "jeudi" of a single week."""
    if of is not None:
        days = [of.first + timedelta(n) for n in range((of.last - of.first).days + 1)]
        found = [d for d in days if d.weekday() == weekday and day in (None, d.day)]
        return (found[0], of.dated) if len(found) == 1 else (None, False)
    if written and day and len(written) >= len("2025-03-05"):
        near = date.fromisoformat(written[:10])
        days = [near + timedelta(n) for n in range(-3, NEXT)]
        return next((d for d in days if d.weekday() == weekday and d.day == day), None), False
    return None, False


def as_found(day: date, start: int, end: int, dated: bool) -> FoundDate:
    """A weekday as a date of the page; in doubt when the page does not write the year."""
    doubt = Doubt(code="year-inferred", message=f"no year is written: {day.year}", start=start, end=end)
    return FoundDate(
        value=day.isoformat(), start=start, end=end, month=day.month, day=day.day, doubts=() if dated else (doubt,)
    )


MOST_BETWEEN = 14  # days from the first to the last of a row of days with the same hours


def days_between(first: FoundDate, last: FoundDate) -> tuple[FoundDate, ...]:
    """The days that "Fri 7 - Sun 9" leaves out, at the place of the last one; none where the span is not sure."""
    if not (first.month and first.day and last.month and last.day):
        return ()
    year = int((first.value or last.value or LEAP)[:4])
    try:
        begun = date(year, first.month, first.day)
        ended = date(year + ((last.month, last.day) < (first.month, first.day)), last.month, last.day)
    except ValueError:
        return ()
    days = [begun + timedelta(n) for n in range(1, min((ended - begun).days, MOST_BETWEEN))]
    dated = first.value is not None or last.value is not None
    return tuple(
        FoundDate(
            value=day.isoformat() if dated else None,
            start=last.start,
            end=last.end,
            month=day.month,
            day=day.day,
            doubts=last.doubts,
        )
        for day in days
    )


LEAP = "2024"  # any year with a 29 February


_FROM = re.compile(
    rf"(?<!\d){DAY}(?:{small('ordinal')}|\.)?[ ]?"
    rf"(?:(?P<number>[01]?\d)\.|{OF}(?P<month>[^\W\d_]{{3,12}})\.?)?"
    rf"(?: ?{OF}\d{{4}})?\s?(?:{small('to')}|[–—-])\s?"
    r"(?:[^\W\d_]{2,10}\.?,? )?\Z",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(\d(?<![\d.]\d)\d?)\.([01]?\d)\.(?!\d)")  # the digit first, then a look back: quick


def _short(text: str, stop: int) -> Iterator[FoundDate]:
    """ "12.3.": day and month without a year."""
    for m in _SHORT.finditer(text, 0, stop):
        if 1 <= int(m[1]) <= 31 and 1 <= int(m[2]) <= 12:
            yield FoundDate(value=None, start=m.start(), end=m.end(), month=int(m[2]), day=int(m[1]))


def _month_of(begun: re.Match[str], lang: Lang | None) -> int | None:
    if begun["number"]:
        return int(begun["number"]) if 1 <= int(begun["number"]) <= 12 else None
    found = dates(f"1 {begun['month']}", lang) if begun["month"] else ()
    return found[0].month if found else None


def _span(year: int, first: tuple[int, int], last: tuple[int, int], written: str | None) -> Week | None:
    try:
        end = date(year, *last)
        start = date(year - (first > last), *first)
    except ValueError:
        return None
    return Week(first=start, last=end, dated=written is not None) if (end - start).days <= LONGEST else None


# the first words of weekdays' names
WEEKDAY = cue(
    lambda: (
        fold(name).partition(" ")[0]
        for name in rules.words("sessions", "weekdays", "weekdays_numbered", "weekdays_timed")
    )
)


@cache
def _weekday(lang: str) -> re.Pattern[str]:
    """A weekday's name, then perhaps the day of the month; never the hour that may follow."""
    langs = (lang,) if lang else rules.languages()
    names = sorted({n for one in langs for n in rules.lexicon(one).get("sessions", {}).get("weekdays", ())}, key=len)
    short = [n for one in langs for n in rules.lexicon(one).get("sessions", {}).get("weekdays_numbered", ())]
    timed = [n for one in langs for n in rules.lexicon(one).get("sessions", {}).get("weekdays_timed", ())]
    before_hours = (rf"(?-i:{n})(?=[ \xa0](?:[01]?\d|2[0-3])[ \xa0]?[hH:])" for n in timed)
    numbered = (rf"{n}(?=\.?[ \xa0][0-3]?\d)" for n in short)
    ranked = "|".join((*map(re.escape, reversed(names)), *numbered, *before_hours))
    number = rf"(?:[ \xa0]{{0,2}}(?P<day>[0-3]?\d)(?:{small('ordinal')})?(?![\d.:,]*\d|[ \xa0]?[hH]|[ \xa0]?(?:{small('clock')})))?"
    return re.compile(rf"(?<![\w-])(?P<name>{ranked})(?!\w)\.?,?{number}", re.IGNORECASE)


@cache
def _numbers(own: str) -> dict[str, int]:
    """Folded weekday or abbreviation -> its number, as its `own` language means it: "ma" is mardi, and maandag."""
    found: dict[str, int] = {}
    for lang in (*filter(None, (own,)), *rules.languages()):
        said = rules.lexicon(lang).get("sessions", {})
        names = [fold(n) for n in said.get("weekdays", ())]
        full = names[:7]
        others = (*said.get("weekdays_numbered", ()), *said.get("weekdays_timed", ()))
        for name in (*names, *map(fold, others)):
            found.setdefault(name, next(n for n, whole in enumerate(full) if whole.startswith(name)))
    return found
