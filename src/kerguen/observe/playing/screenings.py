"""Screenings: single sessions of a cinema with day, time, version, hall, format and access."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from kerguen.model import Doubt, FilmMention, Lang, Noun, Page, Session
from kerguen.observe.cues import label, lines, stretches, subject, words
from kerguen.observe.playing.days_alone import SPAN, all_at_hour, days_alone, days_beside, says_hour_of_all
from kerguen.observe.playing.hours import Hour, hours_in, names_hour
from kerguen.observe.playing.houses import HOUSE, cinema_named, house_beside
from kerguen.observe.playing.leading import of_the_film_below
from kerguen.observe.playing.line_days import (
    DATED_KINDS,
    Calendar,
    calendar_of,
    closed_weekdays,
    dated,
    days_above,
    days_of,
    names_day,
    says_daily,
)
from kerguen.observe.playing.named_rows import OF_NONE, film_of_row
from kerguen.observe.playing.other_heads import Heads
from kerguen.observe.playing.trailing import DayLine, with_the_days_below
from kerguen.observe.playing.when_lines import (
    calls_itself_a_session,
    is_bare_day,
    is_stamp,
    is_weekday_line,
    may_say_when,
    says_when,
    trail,
    version_alone,
)
from kerguen.pages.written import is_dateline, is_put_out
from kerguen.text.phrases import alternation, small
from kerguen.text.signs import signs
from kerguen.values.dates import FoundDate
from kerguen.values.days import days_between
from kerguen.values.how_shown import FORMATS
from kerguen.values.terms import version

LONGEST_HALL = 20  # characters of a line that is a hall: "Saal 1"
LONGEST_LINE = 160  # a row of showtimes; running text that names an hour is longer


class Setting(Noun, frozen=True, kw_only=True):
    """What the lines above said: where and when the times that follow are."""

    cinema: str | None = None
    city: str | None = None
    days: tuple[FoundDate, ...] = ()
    version: str | None = None
    hall: str | None = None
    weekday: bool = False  # the last day named is a day of the week of an unknown week


def screenings(page: Page, films: tuple[FilmMention, ...]) -> tuple[Session, ...]:
    """Every session with an hour, in page order. The day and the cinema are those last named above it."""
    zones = stretches(page, "sessions", "article", "fact_sheet", "title")
    if not zones or not any(names_hour(page.text, z.start, z.end) for z in zones):
        return days_alone(page, zones, films) if page.kind in DATED_KINDS and len(films) > 1 else ()
    calendar = calendar_of(page, films)
    all_at = all_at_hour(page.lang) if says_hour_of_all(page) else None
    titles = {label(t): film.subject for film in films for t in (film.title, *film.titles)}
    heads = Heads(page, titles)
    found: list[Session] = []
    day_lines: list[DayLine] = []
    setting, segment = Setting(), None
    several = len({zone.segment for zone in page.zones} - {None}) > 1
    trails = cache(lambda: trail(page, zones, version_alone))
    halls_trail = cache(lambda: trail(page, zones, lambda words_: hall_alone(words_, page.lang), lines_between=1))
    for zone in zones:
        if zone.segment != segment:
            setting, segment = replace(setting, version=None, hall=None), zone.segment
        for start, end in lines(page.text, zone.start, zone.end):
            if start < TOP and _is_put_out(page, start, end, films):
                continue
            told = zone.kind == "sessions" or page.kind in DATED_KINDS
            if not (told or may_say_when(page, start, end)) or is_dateline(page.text[start:end]):
                continue
            known = bool(setting.days) or setting.weekday
            stamped = told and not (known or setting.cinema) and is_stamp(page, zone, calendar)
            if stamped or not (told or _says_when(page, (start, end), calendar, known)):
                continue
            if found and trails() and (below := version_alone(page.text[start:end])):
                found[-1] = replace(found[-1], version=below)
                continue
            if end - start <= LONGEST_HALL and (hall := hall_alone(page.text[start:end], page.lang)):
                trailing = halls_trail()
                found[-1:] = [replace(one, hall=hall) if trailing else one for one in found[-1:]]
                setting = replace(setting, hall=None if trailing else hall)
                continue
            if all_at and all_at.search(page.text, start, end):
                continue  # "all screenings start at 8 pm": of no day
            number = OF_NONE if several and zone.segment is None else subject(zone)
            if _desk(page.lang).match(page.text, start, end) and not names_day(page, start, end):
                continue
            for row in _rows(page, start, end):
                days = days_of(page, row, calendar)
                of = film_of_row(page, row, number, titles) if days else number
                of = OF_NONE if of == number and heads.is_under_another(row[0]) else of
                if of == OF_NONE != number:
                    continue
                if number == OF_NONE and _is_a_span(page, days) and not names_hour(page.text, *row):
                    days = ()  # "Programme du 10 au 16 octobre": no day of any film
                if len(days) == 1 and SPAN.search(page.text, *row) and not names_hour(page.text, *row):
                    days = ()  # "19.09. - 25.09.2019": the end of a week
                if days and several and not names_hour(page.text, *row):
                    day_lines.append(DayLine(row[0], days[0]))
                setting = _heard(page, setting, row, days, titles)
                if not days and says_daily(page, row):
                    setting = replace(setting, days=())
                found += _of_line(page, of, _placed(page, setting, row, titles), days, row, calendar)
    placed = tuple(one for one in of_the_film_below(page, found) if one.subject != OF_NONE)
    placed = with_the_days_below(page, placed, day_lines, calendar.near) if day_lines and placed else placed
    return (*placed, *days_beside(page, zones, films, placed)) if several and page.kind in DATED_KINDS else placed


@cache
def _desk(lang: Lang | None) -> re.Pattern[str]:
    """How a line of the hours of the house begins: "Réservations de 14h à 22h"."""
    said = alternation(words("sessions", "desk", lang)) or "(?!)"
    return re.compile(rf"[ \t*_•·–—-]{{0,6}}(?:{said})(?!\w)", re.IGNORECASE)


def _is_put_out(page: Page, start: int, end: int, films: tuple[FilmMention, ...]) -> bool:
    """The hour of a byline: "di Ada Rey" over "20 settembre 2024 alle 08:00" over "3 minuti di lettura"."""
    if not names_hour(page.text, start, end):
        return False
    above = page.text[:start].rstrip().rpartition("\n")[2]
    below = page.text[end : end + LONGEST_LINE].lstrip().partition("\n")[0]
    makers = [name for film in films for name in film.directors]
    return is_put_out(page.text[start:end], above, below, makers)


def _is_a_span(page: Page, days: tuple[FoundDate, ...]) -> bool:
    return (
        len(days) > 1
        and any(
            _UNTIL.fullmatch(page.text, one.end, other.start) for one, other in pairwise(days) if one.end <= other.start
        )
    ) or len({day.start for day in days}) < len(days)


def _says_when(page: Page, row: tuple[int, int], calendar: Calendar, known: bool) -> bool:
    """Days and hours alone; a full date without its weekday, with one hour, at the top is when it was put out."""
    days = days_of(page, row, calendar)
    if row[0] < TOP and not known and len(days) == 1 and is_bare_day(page, row, days[0]):
        return calls_itself_a_session(page, row) and says_when(page, row, days, known)
    return says_when(page, row, days, known)


TOP = 400  # characters in which a page says when it was put out


def _rows(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A row of hours or a line above them; of a story the sentences that say when it is shown, the last at least."""
    text = page.text
    hours = len(hours_in(text, start, end)) if end - start <= LONGEST_ROW else 0
    if end - start <= LONGEST_LINE + 10 * hours and (not hours or len(text[start:end].split()) <= 12 + 4 * hours):
        yield start, end
        return
    left = start
    for stop in (*_SENTENCE.finditer(text, start, min(end, start + LONGEST_STORY)), None):
        right = stop.end() if stop else end
        if right - left <= LONGEST_SAID and (stop is None or _says_day(page, left, right)):
            yield left, right
        left = right


LONGEST_ROW, LONGEST_SAID, LONGEST_STORY = 600, 320, 6_000  # characters
_SENTENCE = re.compile(
    r"[!?….;)](?:(?<=;)[ ]|(?:(?<=[!?…])|(?<=\.)(?:(?<![A-ZÀ-Þ\d].)|(?<=\d\d\d.))|(?<=[.\w]\)))[\"”»]?[ \xa0]{1,2}"
    r"(?=[\W\d]?[A-ZÀ-Þ\d]))"
)


def _says_day(page: Page, start: int, end: int) -> bool:
    return names_hour(page.text, start, end) and names_day(page, start, end)


def _heard(
    page: Page, setting: Setting, row: tuple[int, int], found: tuple[FoundDate, ...], titles: Collection[str]
) -> Setting:
    """The setting after a line with these days: its last days, a new cinema, a version that heads the line."""
    changed = replace(setting, days=_together(page.text, found)[-1], weekday=False) if found else setting
    if not found and is_weekday_line(page, *row):
        changed = replace(changed, days=(), weekday=True)
    words_ = page.text[row[0] : row[1]]
    if not hours_in(words_, 0, len(words_)) and (said := _version_at_end(words_)):
        return replace(changed, version=said)
    if label(words_) in titles:
        return replace(changed, version=None)
    cinema = cinema_named(words_, page.lang) if signs(page.text, *row) & HOUSE else None
    return replace(changed, cinema=cinema, city=None, version=None, hall=None) if cinema else changed


def _placed(page: Page, setting: Setting, row: tuple[int, int], titles: Collection[str]) -> Setting:
    """The setting of the hours of a line, which may name their cinema itself."""
    if not signs(page.text, *row) & HOUSE or not names_hour(page.text, *row):
        return setting
    house = house_beside(page.text[slice(*row)], page.lang, titles)
    return replace(setting, cinema=house.name, city=house.city) if house else setting


def _version_at_end(words_: str) -> str | None:
    """A line that is a version, or a credit line that ends with one: "de Sean Baker (USA, 2024, 2h19) VOSTF"."""
    bare = words_.strip(" :-–()[]")
    if bracketed := _bracketed_version(words_):
        return bracketed
    return version(bare) or (version(bare.rsplit(None, 1)[-1]) if bare and words_.rstrip()[-1:] != "." else None)


def _bracketed_version(words_: str) -> str | None:
    """ "La Zone d'intérêt (1h45, VOST), de Jonathan Glazer"."""
    pieces = (piece for inside in _BRACKETED.findall(words_) for piece in re.split(r"[,;/|–-]", inside))
    return next((known for piece in pieces if (known := version(piece.strip()))), None)


_BRACKETED = re.compile(r"[(\[]([^()\[\]\n]{2,40})[)\]]")


def _together(text: str, days: tuple[FoundDate, ...]) -> list[tuple[FoundDate, ...]]:
    """Days that share the hours after them: no hour stands between them."""
    groups: list[tuple[FoundDate, ...]] = []
    for day in days:
        if groups and not names_hour(text, groups[-1][-1].end, day.start):
            between = _UNTIL.fullmatch(text, groups[-1][-1].end, day.start)
            groups[-1] = (*groups[-1], *(days_between(groups[-1][-1], day) if between else ()), day)
        else:
            groups.append((day,))
    return groups


_UNTIL = re.compile(
    rf"[ \xa0]{{0,2}}(?:[–—-]|(?:{small('to', 'until')})(?!\w))[ \xa0]{{0,2}}(?:[^\W\d_]{{2,10}}\.?,?[ \xa0])?",
    re.IGNORECASE,
)


def _of_line(
    page: Page, number: int, setting: Setting, days: tuple[FoundDate, ...], row: tuple[int, int], calendar: Calendar
) -> Iterator[Session]:
    """A session for each hour of the line on each of its days: those named before it, else those of the setting."""
    text = page.text
    hours = hours_in(text, *row)
    if not hours:
        return
    whole = _tokens(text[row[0] : hours[0].start], page.lang)
    closed = closed_weekdays(page, row)
    groups = _together(text, days)
    trailing = _days_behind(groups, hours)
    for place, hour in enumerate(hours):
        if place and _is_the_end(text, hours[place - 1], hour):
            continue
        gridded = days_above(calendar, hour.start)
        headed = gridded is not None or setting.hall is not None  # what follows in the row is of the next hour
        last = row[1] if headed else calendar.row_ends.get(row[0], row[1])
        right = hours[place + 1].start if place + 1 < len(hours) else last
        beside = _tokens(text[hour.end : right], page.lang)
        span = page.words(hour.start, hour.end)
        own = trailing[place : place + 1] or [group for group in groups if group[0].start < hour.start]
        above = gridded if gridded is not None else () if groups else setting.days
        for day in (own[-1] if own else above) or (None,):
            starts, doubts = _starts(page, day, hour, calendar.near)
            if closed and starts[:1].isdigit() and date.fromisoformat(starts[:10]).weekday() in closed:
                continue
            yield Session(
                page=page.id, start=span.start, end=span.end, text=span.text, subject=number,
                city=setting.city, cinema=setting.cinema, starts=starts,
                version=beside.get("version") or whole.get("version") or setting.version,
                hall=beside.get("hall") or whole.get("hall") or setting.hall, format=beside.get("format") or whole.get("format"),
                access=beside.get("access") or whole.get("access"), doubts=doubts,
            )  # fmt: skip


def _days_behind(groups: list[tuple[FoundDate, ...]], hours: list[Hour]) -> list[tuple[FoundDate, ...]]:
    """The days of each hour where all stand behind their hour: "5:00PM Friday, June 17th; 8:30PM Saturday, June 18th"."""
    ends = [*(hour.start for hour in hours[1:]), None]
    paired = [
        group
        for group, hour, end in zip(groups, hours, ends, strict=False)
        if hour.end <= group[0].start and (end is None or group[-1].end <= end)
    ]
    return paired if len(paired) == len(groups) == len(hours) else []


def _is_the_end(text: str, begun: Hour, hour: Hour) -> bool:
    """ "20:00 bis 21:45": when it ends; "16:30 – 21:00" are two shows."""
    if hour.start - begun.end > BETWEEN:
        return False
    if _ENDS.fullmatch(text, begun.end, hour.start):
        return True
    length = 60 * (hour.hour - begun.hour) + hour.minute - begun.minute
    halves = text[begun.end - 1] in "mM." and _DASH.fullmatch(text, begun.end, hour.start)
    return bool(halves) and 0 < length <= LONGEST_SHOW  # "7:00 PM - 8:55 PM"


BETWEEN = 40  # characters between the hours of a span
LONGEST_SHOW = 210  # minutes
_DASH = re.compile(r"[ \xa0]?[–—-][ \xa0]?")
_ENDS = re.compile(
    rf"[ \xa0]?(?:{small('clock', 'clock_too')}|h)?[ \xa0](?:{small('to', 'until')})[ \xa0][^\n.;|]{{0,26}}",
    re.IGNORECASE,
)


def _starts(page: Page, day: FoundDate | None, hour: Hour, near: str | None) -> tuple[str, tuple[Doubt, ...]]:
    if day is not None and (told := dated(day, near)):
        return f"{told[0]}{hour.clock}", told[1]
    said = page.text[hour.start : hour.end]
    return hour.clock, (Doubt(code="day-unknown", message=f"{said!r}: the day is not written as a date", page=page.id),)


def _tokens(words_: str, lang: Lang | None) -> dict[str, str]:
    """Version, hall, format and access written beside an hour."""
    found: dict[str, str] = {}
    if known := _version(words_):
        found["version"] = known
    if m := FORMATS.search(words_):
        found["format"] = m[0]
    if m := _hall(lang).search(words_):
        found["hall"] = m[0].strip()
    if m := _access(lang).search(words_):
        found["access"] = m[0].strip()
    return found


_PIECE = re.compile(r"[^\W\d_][\w.]{0,20}")


def _version(words_: str) -> str | None:
    """The first version named: up to four words ("version originale sous-titrée"), the longest first."""
    pieces = _PIECE.findall(words_.replace("-", " "))[:12]
    for first in range(len(pieces)):
        for size in range(min(4, len(pieces) - first), 0, -1):
            if known := version(" ".join(pieces[first : first + size])):
                return known
    return None


def hall_alone(words_: str, lang: Lang | None) -> str | None:
    """The hall that a line is, and nothing else: "Saal 1"."""
    bare = words_.strip(" :*_#")
    found = _hall(lang).fullmatch(bare) if bare[-1:].isdigit() or bare[-2:-1] == " " else None
    return found[0] if found else None


@cache
def _hall(lang: Lang | None) -> re.Pattern[str]:
    nouns = alternation(words("sessions", "hall", lang))
    return re.compile(rf"(?<!\w)(?:{nouns})[ \xa0](?:\d{{1,2}}|[A-Z](?!\w))", re.IGNORECASE)


@cache
def _access(lang: Lang | None) -> re.Pattern[str]:
    nouns = alternation(words("sessions", "access", lang))
    return re.compile(rf"(?<!\w)(?:{nouns})(?!\w)", re.IGNORECASE)
