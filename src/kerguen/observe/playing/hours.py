"""Hours of the day that a line names: "20h30", "8:10 pm", "ore 21,30 e 22,30", "a las 18 y 23", "20.10 Uhr"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small, worded
from kerguen.values.dates import month_names
from kerguen.values.how_shown import LONGEST, begins_or_opens

EARLIEST = 8  # "1h46" and "01:29" are runtimes


class Hour(NamedTuple):
    """An hour as written, with its place."""

    start: int
    end: int
    hour: int
    minute: int

    @property
    def clock(self) -> str:
        """ "T20:30"."""
        return f"T{self.hour:02}:{self.minute:02}"


HOUR = re.compile(
    r"(?<![\d:.,/€$£-])(?P<hour>[01]?\d|2[0-3])"
    r"(?:[ \xa0]?[hH][ \xa0]?(?:(?P<minute_h>[0-5]\d)(?![hH]))?|u(?P<minute_u>[0-5]\d)|:(?P<minute>[0-5]\d)(?::00)?"
    rf"|\.(?P<minute_p>[0-5]\d)(?=[ \xa0]?(?:{small('clock')}|[hu]\b|{worded('after_hour')}|[ap]\.?m\b))"
    rf"|(?=[ \xa0](?:{small('clock')})\b)"
    rf"|{worded('dotted_hour')})"
    r"(?!\d|:\d|[.,/-]\d|[ \xa0]?(?:min|mn|Min))(?:[ \xa0]?(?P<half>[ap]\.?m\b\.?))?"
    r"|(?<![\d:.,/])(?P<hour12>1[0-2]|[1-9])[ \xa0]?(?P<half12>[ap]m\b|[ap]\.m\b\.?)",
    re.IGNORECASE,
)
_MORE = re.compile(
    rf"(?:[ \xa0]?(?:{small('clock', 'clock_too')}|h)\b)?[ \xa0]?(?P<joint>[-–/,;]|(?:{small('more_hours')})\b)[ \xa0]?"
    rf"(?:(?:{small('at')}) )?"
    r"(?P<hour>[01]?\d|2[0-3])(?:[.,:hH](?P<minute>[0-5]\d))?(?!\d|[.,:]\d|[ \xa0]?(?:€|%|[ap]\.?m\b|euro))"
    r"(?(minute)|(?![ \xa0]?[^\W\d_]{3}))",
    re.IGNORECASE,
)
DOORS = 26  # characters before an hour in which it is that of the doors or of the end, not of the film
_DOORS = re.compile(
    rf"(?<!\w)(?:{worded('doors')})"
    rf"[ \xa0:'\"]{{0,3}}(?:{small('at', 'from')})?[ \xa0]{{0,2}}$",
    re.IGNORECASE,
)
MOST = 40  # hours of one line


def hours_in(text: str, start: int, end: int) -> list[Hour]:
    """The hours of text[start:end] in order; those that follow one after a comma, a dash or an "and" may be short."""
    if not _DIGIT.search(text, start, end):
        return []
    found: list[Hour] = []
    for m in sorted((*_written(text, start, end), *_led(text, start, end)), key=lambda m: m.start("hour")):
        if found and m.start() < found[-1].end:
            continue
        if (hour := _hour(m)) is None or _DOORS.search(text, max(start, hour.start - DOORS), hour.start):
            continue
        begun = text.rfind("\n", 0, hour.start) + 1
        if hour.start - begun <= LONGEST and begins_or_opens(text[begun : hour.start], house=True):
            continue
        found.append(hour)
        while len(found) < MOST and (more := _MORE.match(text, found[-1].end, end)) and _goes_on(text, found[-1], more):
            stop = more.end("minute") if more["minute"] else more.end("hour")
            found.append(Hour(more.start("hour"), stop, int(more["hour"]), int(more["minute"] or 0)))
    return found


def names_hour(text: str, start: int, end: int) -> bool:
    """A quick look: whether something there reads like an hour."""
    if not _DIGIT.search(text, start, end):
        return False
    return next(_written(text, start, end), None) is not None or next(_led(text, start, end), None) is not None


def _written(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The hours written as such, each tried only where a number begins."""
    position = start
    for number in _NUMBER.finditer(text, start, end):
        if number.start() >= position and (found := HOUR.match(text, number.start(), end)):
            position = found.end()
            yield found


_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d\d*")


def _hour(m: re.Match[str]) -> Hour | None:
    """ "20h30" is an hour of the day; "1h46" is how long a film lasts."""
    said = m.groupdict()
    half = (said.get("half") or said.get("half12") or "").lower()
    hour = int(said.get("hour") or said.get("hour12") or 0)
    if said.get("hour") and not half and hour < EARLIEST:
        return None
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    minute = next((int(v) for k, v in said.items() if k.startswith("minute") and v), 0)
    start = m.start("hour") if said.get("hour") else m.start()
    return Hour(start, m.end(), hour, minute)


def _goes_on(text: str, before: Hour, more: re.Match[str]) -> bool:
    """ "15,30 – 17,30": minutes again; "a las 18 y 23": none as before, after an "and"."""
    if int(more["hour"]) < EARLIEST:
        return False
    if more["minute"]:
        return int(more["minute"]) % 5 == 0
    return text[before.end - 1].isdigit() and before.end - before.start <= 2 and more["joint"].isalpha()


def _led(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Hours in figures with a point or a comma, after a day or a word for shows, or alone: "zo 14.45", "18.00 | 20.30"."""
    if _POINTED.search(text, start, end) is None:
        return
    if _POINTED_LINE.fullmatch(text, start, end):
        listed = list(_POINTED_HOUR.finditer(text, start, end))
        sure = any(m["minute"] == "00" or int(m["minute"]) > LAST_MONTH for m in listed)  # no days: "14.10 | 15.10"
        yield from listed if sure and int(listed[-1]["hour"]) >= AFTERNOON else ()
    elif (tail := _POINTED_TAIL.fullmatch(text, start, end)) and _PRICE.isdisjoint(fold(tail["lead"]).split()):
        listed = list(_POINTED_HOUR.finditer(text, tail.end("lead"), end))
        sure = any(m["minute"] == "00" or int(m["minute"]) > LAST_MONTH for m in listed)
        yield from listed if sure and int(listed[-1]["hour"]) >= AFTERNOON else ()
    for m in _after_lead().finditer(text, start, end):
        minute = int(m["minute"])
        if minute % 5 == 0 and (minute > LAST_MONTH or m["sure"]):
            yield m


LAST_MONTH = 12  # "zo 14.10" is a day
AFTERNOON = 13  # what is lower may be a price or a mark
_POINTED = re.compile(r"\d(?<![\d.,]\d)\d?[.,][0-5]\d(?!\d|[.,]\d)")
_POINTED_HOUR = re.compile(r"(?P<hour>1\d|2[0-3])\.(?P<minute>[0-5][05])")
_POINTS = r"(?:1\d|2[0-3])\.[0-5][05](?:\s?[|,;/·–-]?\s?(?:1\d|2[0-3])\.[0-5][05]){0,7}[\s*_]{0,3}"
_POINTED_LINE = re.compile(rf"[\s*_•–-]{{0,4}}{_POINTS}")
_POINTED_TAIL = re.compile(
    rf"(?P<lead>[^\n\d]{{2,80}}?)(?:[*_]{{0,3}}\s?[:|]|\s[–—-])\s{_POINTS}"
)  # "Perfect Days: 18.30, 20.45"
_PRICE = frozenset(rules.table("kinds")["price"])


@cache
def _after_lead() -> re.Pattern[str]:
    days = alternation((*rules.words("sessions", "weekdays"), *rules.words("sessions", "today", "tomorrow")))
    of_month = (
        rf"(?:\.|{small('ordinal')})?[ \xa0](?:(?:{small('of_month')})[ \xa0])?(?:{alternation(month_names())})\.?"
    )
    dated = rf"20\d\d(?:(?=[ \xa0]?[:|,–-])|[ \xa0](?:{small('at')})(?=[ \xa0]))"
    return re.compile(
        rf"(?<!\w)(?:(?P<sure>{worded('shows_at')}|\d{{1,2}}{of_month}(?:[ \xa0]20\d\d)?|{dated})"
        rf"|(?:{days})\.?(?:[ \xa0]\d{{1,2}}(?!\d|[.,]))?)"
        r"[ \xa0]?[:|,–-]?[ \xa0]?"
        r"(?P<hour>[01]?\d|2[0-3])[.,](?P<minute>[0-5]\d)(?!\d|[.,]\d|[ \xa0]?(?:€|euro))"
        r"(?![ \xa0](?-i:GMT|UTC|[A-Z]{1,3}[SD]T|CET|MES?Z)\b)",  # "Thu 12 May 2022 12.00 BST": when a page was put out
        re.IGNORECASE,
    )
