"""Programmes that write the day of each film and one hour for all, or none: "18th September 2022", "Sab. 17/07 Invictus
di C. Eastwood", "… is op dinsdag 17 mei." at the end of its story."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from kerguen.model import FilmMention, Lang, Page, Session, Zone
from kerguen.observe.cues import label, lines, may_say, subject, words
from kerguen.observe.playing.hours import Hour, hours_in, names_hour
from kerguen.observe.playing.leading import of_the_film_below, parts_of
from kerguen.observe.playing.line_days import Calendar, calendar_of, dated, days_of
from kerguen.text.phrases import alternation, small
from kerguen.values.dates import FoundDate
from kerguen.values.timed_titles import full_days, says_when, set_off_after_days, timed_title

LONGEST = 60  # characters of a line that is a day
TITLED = 160  # characters of a line that names a film with its day
FEWEST = 2  # such lines that make a programme


def days_alone(page: Page, zones: Iterable[Zone], films: tuple[FilmMention, ...]) -> tuple[Session, ...]:
    """A session of a day for each line that is a full date and nothing else, or names a film beside its day; where there
    are none, for each film whose text tells one day. The hour that is said once for all is that of each."""
    calendar, read = calendar_of(page, films), tuple(zones)
    names = frozenset(label(t) for film in films for t in (film.title, *film.titles))
    found = list(_sessions(page, read, calendar, names))
    if len(found) < FEWEST and len(found := list(_told(page, read, calendar))) < max(FEWEST, len(films) // 2):
        return ()
    hours = _hours_of_all(page)
    alone = {(one.subject, one.starts): one for one in reversed(of_the_film_below(page, found))}
    return tuple(_at_hour(one, hours) for one in alone.values())[::-1]


def days_beside(
    page: Page, zones: Iterable[Zone], films: tuple[FilmMention, ...], known: Sequence[Session]
) -> tuple[Session, ...]:
    """The same for the films of whose day no session with an hour tells: the hour stands once for all, or nowhere."""
    told = {one.subject for one in known if one.starts and not one.starts.startswith("T")}
    return tuple(one for one in days_alone(page, zones, films) if one.subject not in told)


def _sessions(page: Page, zones: Iterable[Zone], calendar: Calendar, names: frozenset[str]) -> Iterator[Session]:
    begun = {start for start, _ in parts_of(page)}
    for zone in zones:
        for start, end in lines(page.text, zone.start, zone.end):
            short = end - start <= TITLED
            title = (timed_title(page.text, start, end) if short else None) or set_off_after_days(page.text, start, end)
            named = title is not None and (start in begun or label(page.text[slice(*title)]) in names)
            if not named and (end - start > LONGEST or not says_when(page.text, start, end)):
                continue
            row = (start, title[0] if title and not short else end)
            if names_hour(page.text, *row) or (not named and SPAN.search(page.text, *row)):
                continue
            days = days_of(page, row, calendar)
            if len(days) == 1 and (one := _session(page, days[0], subject(zone), calendar.near)):
                yield one


SPAN = re.compile(rf"\d[.\s]{{1,2}}(?:[–—-]|{small('to')})\s?\d")  # "19.09. - 25.09.2019"


def _told(page: Page, zones: Iterable[Zone], calendar: Calendar) -> Iterator[Session]:
    """The day of each film whose own text names one weekday with its day and month."""
    named: dict[int, list[FoundDate]] = {}
    for zone in zones:
        if zone.segment is not None:
            found = (day for row in full_days(page.text, zone.start, zone.end) for day in days_of(page, row, calendar))
            named.setdefault(zone.segment, []).extend(found)
    for number, days in named.items():
        if len({(day.month, day.day) for day in days}) == 1 and (one := _session(page, days[0], number, calendar.near)):
            yield one


def says_hour_of_all(page: Page) -> bool:
    """Whether a page says one hour for all that it shows."""
    return may_say(page.text, "sessions", ("all_at",), page.lang)


@cache
def all_at_hour(lang: Lang | None) -> re.Pattern[str]:
    """What stands before the hour of all: "all screenings start at"."""
    return re.compile(rf"(?<!\w)(?:{alternation(words('sessions', 'all_at', lang)) or '(?!)'})(?!\w)", re.IGNORECASE)


def _hours_of_all(page: Page) -> list[Hour]:
    """The hours said once for all, each of what stands below it: "Le proiezioni iniziano alle 21.00"."""
    if not says_hour_of_all(page):
        return []
    said = (hours_in(page.text, m.start(), m.end() + AT) for m in all_at_hour(page.lang).finditer(page.text))
    return [hours[0] for hours in said if len(hours) == 1 and hours[0].hour >= NOON]


AT = 14  # characters behind the words in which the hour stands
NOON = 12  # "the films start at 8:30": in the morning or in the evening?


def _at_hour(one: Session, hours: Sequence[Hour]) -> Session:
    if not hours or one.start is None or one.starts is None:
        return one
    above = bisect_right([hour.start for hour in hours], one.start)
    return replace(one, starts=one.starts + hours[max(0, above - 1)].clock)


def _session(page: Page, day: FoundDate, number: int, near: str | None) -> Session | None:
    told = dated(day, near)
    if told is None:
        return None
    span = page.words(day.start, day.end)
    return Session(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=number, starts=told[0], doubts=told[1]
    )
