"""Programmes that write the day of each film and no hour: "18th September 2022", "Wednesday 4th March 2020"."""

from collections.abc import Iterable

from kerguen.model import FilmMention, Page, Session, Zone
from kerguen.observe.cues import lines, subject
from kerguen.observe.playing.leading import of_the_film_below
from kerguen.observe.playing.line_days import calendar_of, days_of
from kerguen.values.dates import FoundDate
from kerguen.values.timed_titles import says_when

LONGEST = 60  # characters of a line that is a day
FEWEST = 2  # such lines that make a programme


def days_alone(page: Page, zones: Iterable[Zone], films: tuple[FilmMention, ...]) -> tuple[Session, ...]:
    """A session of a day for each line that is a full date and nothing else."""
    calendar = calendar_of(page, films)
    found: list[Session] = []
    for zone in zones:
        for start, end in lines(page.text, zone.start, zone.end):
            if end - start > LONGEST or not says_when(page.text, start, end):
                continue
            days = days_of(page, (start, end), calendar)
            if len(days) == 1 and days[0].value and len(days[0].value) == len("2022-09-18"):
                found.append(_session(page, days[0], subject(zone)))
    return of_the_film_below(page, found) if len(found) >= FEWEST else ()


def _session(page: Page, day: FoundDate, number: int) -> Session:
    span = page.words(day.start, day.end)
    return Session(
        page=page.id,
        start=span.start,
        end=span.end,
        text=span.text,
        subject=number,
        starts=day.value,
        doubts=day.doubts,
    )
