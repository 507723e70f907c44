"""Programmes that write the day of each film and no hour: "18th September 2022", "Sab. 17/07 Invictus di C. Eastwood"."""

from collections.abc import Iterable, Iterator, Sequence

from kerguen.model import FilmMention, Page, Session, Zone
from kerguen.observe.cues import label, lines, subject
from kerguen.observe.playing.hours import names_hour
from kerguen.observe.playing.leading import of_the_film_below, parts_of
from kerguen.observe.playing.line_days import Calendar, calendar_of, dated, days_of
from kerguen.values.dates import FoundDate
from kerguen.values.timed_titles import says_when, set_off_after_days, timed_title

LONGEST = 60  # characters of a line that is a day
TITLED = 160  # characters of a line that names a film with its day
FEWEST = 2  # such lines that make a programme


def days_alone(page: Page, zones: Iterable[Zone], films: tuple[FilmMention, ...]) -> tuple[Session, ...]:
    """A session of a day for each line that is a full date and nothing else, or names a film beside its day."""
    calendar = calendar_of(page, films)
    names = frozenset(label(t) for film in films for t in (film.title, *film.titles))
    found = list(_sessions(page, zones, calendar, names))
    if len(found) < FEWEST:
        return ()
    return tuple({(one.subject, one.starts): one for one in reversed(of_the_film_below(page, found))}.values())[::-1]


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
            title = (timed_title if short else set_off_after_days)(page.text, start, end)
            named = title is not None and (start in begun or label(page.text[slice(*title)]) in names)
            if not named and (end - start > LONGEST or not says_when(page.text, start, end)):
                continue
            row = (start, title[0] if title and not short else end)
            if names_hour(page.text, *row):
                continue
            days = days_of(page, row, calendar)
            if len(days) == 1 and (one := _session(page, days[0], subject(zone), calendar.near)):
                yield one


def _session(page: Page, day: FoundDate, number: int, near: str | None) -> Session | None:
    told = dated(day, near)
    if told is None:
        return None
    span = page.words(day.start, day.end)
    return Session(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=number, starts=told[0], doubts=told[1]
    )
