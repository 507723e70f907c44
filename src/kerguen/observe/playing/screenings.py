"""Screenings: single sessions of a cinema with day, time, version, hall, format and access."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Doubt, FilmMention, Lang, Noun, Page, Session, Zone
from kerguen.observe.cues import label, labels, lines, stretches, subject, words
from kerguen.observe.playing.when_lines import (
    is_weekday_line,
    may_say_when,
    minutes_of,
    says_when,
    version_alone,
    versions_trail,
)
from kerguen.pages.written import is_dateline
from kerguen.text.phrases import alternation
from kerguen.values.dates import DateOrder, FoundDate, date_order, dates
from kerguen.values.days import Week, as_found, days_between, in_week, week, weekdays
from kerguen.values.terms import version

LONGEST_LINE = 160  # a row of showtimes; running text that names an hour is longer
FORMATS = re.compile(
    r"(?<!\w)(?:IMAX|4DX|Dolby(?: Cinema| Atmos)?|ScreenX|35[ -]?mm|70[ -]?mm|16[ -]?mm|3D|2D|HFR|4K|ICE|D-BOX|DCP)(?!\w)"
)
DATED_KINDS = frozenset({"showtimes", "programme"})


class Setting(Noun, frozen=True, kw_only=True):
    """What the lines above said: where and when the times that follow are."""

    cinema: str | None = None
    days: tuple[FoundDate, ...] = ()
    version: str | None = None
    weekday: bool = False  # the last day named is a day of the week of an unknown week


class Calendar(Noun, frozen=True, kw_only=True):
    """How the page writes its days."""

    order: DateOrder | None
    week: Week | None
    row_ends: Mapping[int, int]  # where a cell of a table begins -> where its row ends
    near: str | None  # a day (ISO) by which a date without its year is placed: the page's own, or its programme's first


def screenings(page: Page, films: tuple[FilmMention, ...]) -> tuple[Session, ...]:
    """Every session with an hour, in page order. The day and the cinema are those last named above it."""
    zones = stretches(page, "sessions", "article", "fact_sheet", "title")
    if not zones or not any(_HOUR.search(page.text, z.start, z.end) for z in zones):
        return ()
    of = week(page.text, page.lang, page.written)
    near = page.written or (of.first.isoformat() if of is not None and of.dated else _first_day(page))
    calendar = Calendar(order=date_order(page.text, page.lang), week=of, near=near, row_ends=_row_ends(page))
    titles = frozenset(label(t) for film in films for t in (film.title, *film.titles))
    found: list[Session] = []
    setting, segment = Setting(), None
    trails = cache(lambda: versions_trail(page, zones, _hours))
    for zone in zones:
        if zone.segment != segment:
            setting, segment = replace(setting, version=None), zone.segment
        for start, end in lines(page.text, zone.start, zone.end):
            told = zone.kind == "sessions" or page.kind in DATED_KINDS
            if not (told or may_say_when(page, start, end)) or is_dateline(page.text[start:end]):
                continue
            known = bool(setting.days) or setting.weekday
            if not told and not says_when(page, (start, end), _days(page, (start, end), calendar), _hours, known):
                continue
            if found and trails() and (below := version_alone(page.text[start:end])):
                found[-1] = replace(found[-1], version=below)
                continue
            row = (start, end) if _is_row(page.text, start, end) else _last_sentence(page.text, start, end)
            days = _days(page, row, calendar)
            setting = _heard(page, setting, row, days, titles)
            found += _of_line(page, zone, setting, days, row, calendar)
    return tuple(found)


def _row_ends(page: Page) -> Mapping[int, int]:
    last = {block.row: block.end for block in page.blocks if block.row is not None}
    return {block.start: last[block.row] for block in page.blocks if block.row is not None}


def _first_day(page: Page) -> str | None:
    """The first day that a programme writes with its year, when it writes no other year."""
    if page.kind not in DATED_KINDS:
        return None
    full = [d.value for d in dates(page.text[:READ], page.lang) if d.value and len(d.value) == len("2025-03-05")]
    return min(full) if full and len({day[:4] for day in full}) == 1 else None


READ = 6_000  # characters in which a programme writes its first day


_HOUR = re.compile(
    r"(?<![\d:.,/€$£-])(?P<hour>[01]?\d|2[0-3])"
    r"(?:[ \xa0]?[hH][ \xa0]?(?P<minute_h>[0-5]\d)?|:(?P<minute>[0-5]\d)(?::00)?"
    r"|\.(?P<minute_p>[0-5]\d)(?=[ \xa0]?(?:Uhr|uur|ore|h\b|horas|hs\b|hrs\b|[ap]\.?m\b))"
    r"|(?<=\bore[ \xa0]\d\d)(?:[.,](?P<minute_o>[0-5]\d))?|(?<=\balle[ \xa0]\d\d)(?:[.,](?P<minute_a>[0-5]\d))?"
    r"|(?<=\blas[ \xa0]\d\d)(?:[.,](?P<minute_l>[0-5]\d))?)"
    r"(?!\d|:\d|[.,/-]\d|[ \xa0]?(?:min|mn|Min))(?:[ \xa0]?(?P<half>[ap]\.?m\b\.?))?"
    r"|(?<![\d:.,/])(?P<hour12>1[0-2]|[1-9])[ \xa0]?(?P<half12>[ap]m)\b",
    re.IGNORECASE,
)


def _hours(words_: str) -> list[re.Match[str]]:
    return [m for m in _HOUR.finditer(words_) if _is_hour(m)]


def _is_row(text: str, start: int, end: int) -> bool:
    """A row of hours, or a line above them; a story that ends with its hours is none."""
    if end - start > LONGEST_LINE:
        return False
    hours = len(_HOUR.findall(text, start, end))
    return not hours or len(text[start:end].split()) <= 12 + 4 * hours


def _last_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a paragraph that tells a film's story may end with its sessions: "… Samedi 18 et dimanche 19 à 18h"."""
    left = max(text.rfind(mark, start, end - 2) for mark in (". ", "! ", "? ", "… ", ") "))
    return (left + 2, end) if left > start and end - left <= LONGEST_LINE else (end, end)


def _heard(
    page: Page, setting: Setting, row: tuple[int, int], found: tuple[FoundDate, ...], titles: frozenset[str]
) -> Setting:
    """The setting after a line with these days: its last days, a new cinema, a version that heads the line."""
    changed = replace(setting, days=_together(page.text, found)[-1], weekday=False) if found else setting
    if not found and is_weekday_line(page, *row):
        changed = replace(changed, days=(), weekday=True)
    words_ = page.text[row[0] : row[1]]
    if not any(map(_is_hour, _HOUR.finditer(words_))) and (said := _version_at_end(words_)):
        return replace(changed, version=said)
    if label(words_) in titles:
        return replace(changed, version=None)
    cinema = _cinema(words_, page.lang)
    return replace(changed, cinema=cinema, version=None) if cinema else changed


def _version_at_end(words_: str) -> str | None:
    """A line that is a version, or a credit line that ends with one: "de Sean Baker (USA, 2024, 2h19) VOSTF"."""
    bare = words_.strip(" :-–()[]")
    return version(bare) or (version(bare.rsplit(None, 1)[-1]) if bare and words_.rstrip()[-1:] != "." else None)


def _days(page: Page, row: tuple[int, int], calendar: Calendar) -> tuple[FoundDate, ...]:
    """The days that a line names: dates, or weekdays of the page's week."""
    if found := dates(page.text, page.lang, calendar.order, *row) or _short_dates(page, row):
        return tuple(found)
    named = []
    for weekday, number, start, end in weekdays(page.text, page.lang, *row):
        day, dated = in_week(weekday, number, calendar.week, page.written)
        if day is not None:
            named.append(as_found(day, start, end, dated))
    return tuple(named)


def _together(text: str, days: tuple[FoundDate, ...]) -> list[tuple[FoundDate, ...]]:
    """Days that share the hours after them: no hour stands between them."""
    groups: list[tuple[FoundDate, ...]] = []
    for day in days:
        if groups and not _HOUR.search(text, groups[-1][-1].end, day.start):
            between = _UNTIL.fullmatch(text, groups[-1][-1].end, day.start)
            groups[-1] = (*groups[-1], *(days_between(groups[-1][-1], day) if between else ()), day)
        else:
            groups.append((day,))
    return groups


_UNTIL = re.compile(
    r"[ \xa0]{0,2}(?:[–—-]|bis|t/m|tot(?: en met)?|au|al|to|until|through)[ \xa0]{0,2}(?:[^\W\d_]{2,10}\.?,?[ \xa0])?",
    re.IGNORECASE,
)


_SHORT = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?![\d])")


def _short_dates(page: Page, row: tuple[int, int]) -> tuple[FoundDate, ...]:
    """ "Fr 7.11.": day and month, as German and Dutch programmes write them."""
    if page.lang not in ("de", "nl", "it"):
        return ()
    return tuple(
        FoundDate(value=None, start=m.start(), end=m.end(), month=int(m[2]), day=int(m[1]))
        for m in _SHORT.finditer(page.text, *row)
        if 1 <= int(m[1]) <= 31 and 1 <= int(m[2]) <= 12
    )


@cache
def _cinema_pattern() -> re.Pattern[str]:
    nouns = alternation(_houses())
    return re.compile(
        rf"[ \t#*_>•-]{{0,6}}(?P<name>(?:[^\n\d:|]{{0,40}}(?<!\w))?(?:{nouns})(?!\w)[^\n|:]{{0,50}}?)"
        r"[ \t*_]{0,4}(?:$|[|:–—(]|[ \t]-[ \t])",
        re.IGNORECASE,
    )


@cache
def _houses() -> frozenset[str]:
    """Words that names of cinemas are made of, in every language."""
    return frozenset(rules.words("sessions", "houses"))


def _cinema(line: str, lang: Lang | None) -> str | None:
    """A short line that is a cinema's name: "Cinéma Le Foyer", "Kino Central", "Filmhuis Den Haag"."""
    if len(line) > 80 or _HOUR.search(line):
        return None
    m = _cinema_pattern().match(line)
    if m is None or label(m["name"]) in labels("sessions", "headings", lang):
        return None
    name = m["name"].strip(" *_#•-–")
    if any(map(str.isdigit, name)) or _PROGRAMME.search(name):
        return None
    return name if len(name.split()) >= 2 and name[:1].isupper() else None


def _of_line(
    page: Page, zone: Zone, setting: Setting, days: tuple[FoundDate, ...], row: tuple[int, int], calendar: Calendar
) -> Iterator[Session]:
    """A session for each hour of the line on each of its days: those named before it, else those of the setting."""
    text = page.text
    hours = [m for m in _HOUR.finditer(text, *row) if _is_hour(m)]
    if not hours:
        return
    whole = _tokens(text[row[0] : hours[0].start()], page.lang)
    groups = _together(text, days)
    for number, hour in enumerate(hours):
        if number and _is_the_end(text, hours[number - 1], hour):
            continue
        last = calendar.row_ends.get(row[0], row[1])
        right = hours[number + 1].start() if number + 1 < len(hours) else last
        beside = _tokens(text[hour.end() : right], page.lang)
        span = page.words(hour.start(), hour.end())
        own = [group for group in groups if group[0].start < hour.start()]
        for day in (own[-1] if own else () if groups else setting.days) or (None,):
            starts, doubts = _starts(page, day, hour, calendar.near)
            yield Session(
                page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone),
                cinema=setting.cinema, starts=starts,
                version=beside.get("version") or whole.get("version") or setting.version,
                hall=beside.get("hall") or whole.get("hall"), format=beside.get("format") or whole.get("format"),
                access=beside.get("access") or whole.get("access"), doubts=doubts,
            )  # fmt: skip


def _is_the_end(text: str, begun: re.Match[str], hour: re.Match[str]) -> bool:
    """ "20:00 bis 21:45": when it ends; "16:30 – 21:00" are two shows."""
    return hour.start() - begun.end() <= BETWEEN and _ENDS.fullmatch(text, begun.end(), hour.start()) is not None


BETWEEN = 40  # characters between the hours of a span
_ENDS = re.compile(
    r"[ \xa0]?(?:Uhr|uur|h|horas)?[ \xa0](?:bis|tot|to|until|till|hasta|fino a|fino alle|jusqu['’]à)[ \xa0][^\n.;|]{0,26}",
    re.IGNORECASE,
)
EARLIEST = 8  # "1h46" and "01:29" are runtimes


def _is_hour(m: re.Match[str]) -> bool:
    """ "20h30" is an hour of the day; "1h46" is how long a film lasts."""
    if m["hour"] is None or m["half"]:
        return True
    return int(m["hour"]) >= EARLIEST


def _starts(page: Page, day: FoundDate | None, m: re.Match[str], near: str | None) -> tuple[str, tuple[Doubt, ...]]:
    hour = int(m["hour"] or m["hour12"])
    half = (m["half"] or m["half12"] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    minute = minutes_of(m)
    clock = f"T{hour:02}:{minute}"
    if day is not None and day.value is not None and len(day.value) == 10:
        return f"{day.value}{clock}", day.doubts
    if day is not None and day.month and day.day and near:
        year = int(near[:4]) + (f"{day.month:02}-{day.day:02}" < near[5:10])
        doubt = Doubt(code="year-inferred", message=f"no year is written: {year}, from the page's own date")
        return f"{year}-{day.month:02}-{day.day:02}{clock}", (doubt,)
    return clock, (Doubt(code="day-unknown", message=f"{m[0]!r}: the day is not written as a date", page=page.id),)


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


_PROGRAMME = re.compile(
    r"(?<!\w)(?:program|cartelera|agenda|horaire|spielplan|semaine|woche|week|settimana|semana)", re.IGNORECASE
)


@cache
def _hall(lang: Lang | None) -> re.Pattern[str]:
    nouns = alternation(words("sessions", "hall", lang))
    return re.compile(rf"(?<!\w)(?:{nouns})[ \xa0](?:\d{{1,2}}|[A-Z](?!\w))", re.IGNORECASE)


@cache
def _access(lang: Lang | None) -> re.Pattern[str]:
    nouns = alternation(words("sessions", "access", lang))
    return re.compile(rf"(?<!\w)(?:{nouns})(?!\w)", re.IGNORECASE)
