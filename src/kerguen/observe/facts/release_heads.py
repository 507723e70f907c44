"""Release calendars: a heading with a date over several films ("Kinostarts am 14. Oktober 2021") dates them all; a
heading of another film keeps its days from this one."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kerguen.model import Doubt, Iso, Lang, Page
from kerguen.observe.cues import words
from kerguen.observe.facts.release_places import told
from kerguen.observe.lines import Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold, word_set
from kerguen.text.phrases import small
from kerguen.values.dates import DateOrder, FoundDate, dates, nearest

TOP = 2  # lines of a page on one film that may be such a heading
OPENING = 300  # characters of a page that say that it is a calendar
LONGEST = 200  # characters of such a heading


class Head(NamedTuple):
    """A heading of a calendar: its date, with the year written or inferred, and the country it names."""

    start: int
    end: int
    value: Iso
    inferred: bool
    country: str | None


def headed_release(stretch: Stretch, order: DateOrder | None) -> tuple[Finding, ...]:
    """The date of the last such heading above a film of several, or in the first lines over the only one."""
    if not stretch.lines:
        return ()
    page = stretch.page
    last = stretch.lines[:TOP][-1].start if stretch.whole else stretch.lines[0].start
    above = [head for head in _heads(page, order) if head.start <= last]
    if not above:
        return ()
    head = _own_day(stretch, above[-1], order)
    doubt = Doubt(
        code="year-inferred",
        message=f"no year is written; {head.value[:4]} is the year that the page's own date or headings give",
        start=head.start,
        end=head.end,
    )
    found = Finding(
        field="release_date", value=head.value, start=head.start, end=head.end, scope=head.country,
        scope_kind="country" if head.country else None, method="heading", doubts=(doubt,) if head.inferred else (),
    )  # fmt: skip
    return (found,)


def _own_day(stretch: Stretch, head: Head, order: DateOrder | None) -> Head:
    """The day that the film's own line names, near that of the heading: "Titane (Kinostart am 7. Oktober)"."""
    first = stretch.lines[0]
    own = dates(stretch.page.text, stretch.page.lang, order, first.start, first.end) if not stretch.whole else ()
    if len(own) != 1 or own[0].value or not (own[0].month and own[0].day):
        return head
    if (own[0].start, own[0].end) == (first.start, first.end):
        return head  # "September 5" is the film
    value = nearest(head.value, own[0].month, own[0].day)
    return head._replace(start=own[0].start, end=own[0].end, value=value, inferred=True) if value else head


def sections_of_others(stretch: Stretch, own: Sequence[str], cues: Mapping[str, str]) -> tuple[tuple[int, int], ...]:
    """Where the text is under a heading of the level that the film's own has below the first of the page."""
    heads = [(line, f" {fold(stretch.words(line))} ") for line in stretch.lines if line.level]
    levels = [line.level for line, words in heads if any(title and f" {title} " in words for title in own)]
    level = min(levels, default=0)
    if not stretch.whole or level < 2 or not any(line.level < level for line, _ in heads):
        return ()
    found: list[tuple[int, int]] = []
    beside = [(line, words) for line, words in heads if line.level <= level]
    for place, (line, said) in enumerate(beside):
        end = beside[place + 1][0].start if place + 1 < len(beside) else stretch.lines[-1].end
        named = any(title and f" {title} " in said for title in own) or any(cue in said for cue in cues)
        found += [] if named or line.level < level else [(line.start, end)]
    return tuple(found)


def _heads(page: Page, order: DateOrder | None) -> tuple[Head, ...]:
    return _found(page.text, page.lang, page.written, order)


@lru_cache(maxsize=4)  # asked for by every film of the page
def _found(text: str, lang: Lang | None, written: Iso | None, order: DateOrder | None) -> tuple[Head, ...]:
    known = word_set(text)
    cues = tuple(cue for cue in _cues(lang) if known.issuperset(cue.split()))
    found: list[Head] = []
    opening = f" {fold(text[:OPENING])} " if cues else ""
    calendar = any(f" {cue} " in opening for cue in cues)  # its days stand alone on their lines
    for date in dates(text, lang, order) if cues else ():
        start = text.rfind("\n", 0, date.start) + 1
        stop = text.find("\n", date.end)
        stop = len(text) if stop < 0 else stop
        if stop - start > LONGEST:
            continue
        said = told(text[start:stop], lang)
        beside = text[start : date.start] + text[date.end : stop]
        alone = calendar and date.value is None and not re.search(r"\w", beside)  # a full date is the page's own
        if found and found[-1].start >= start:
            continue  # "Neustarts vom 07.06.2012 - 13.06.2012": the week begins with the first
        if (alone or any(f" {cue} " in said.words for cue in cues)) and (value := _value(date, written)):
            country = said.countries[0][0] if said.countries else None
            begun = _BEGUN.search(text, start, date.start)
            value = f"{value[:8]}{int(begun['day']):02}" if begun and int(begun["day"]) < int(value[8:]) else value
            found.append(Head(date.start, date.end, value, date.value is None, country))
    return tuple(found)


_BEGUN = re.compile(  # "dall’8 al 14 novembre"
    rf"(?<!\d)(?P<day>[0-3]?\d)\.?[ \xa0](?:[–—-]|{small('to')})[ \xa0]\Z"
)


def _value(date: FoundDate, written: Iso | None) -> Iso | None:
    if date.value:
        return date.value if len(date.value) == len("2024-05-01") else None
    full = written and len(written) >= len("2024-05-01") and date.month and date.day
    return nearest(str(written), int(date.month or 1), int(date.day or 1)) if full else None


@cache
def _cues(lang: Lang | None) -> tuple[str, ...]:
    return tuple(map(fold, words("release", "heads", lang)))
