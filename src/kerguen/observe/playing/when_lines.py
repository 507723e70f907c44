"""Lines that say when a film plays and nothing else: they are believed on any page, not on programmes alone."""

import re
from collections.abc import Callable
from functools import cache

from kerguen.model import Lang, Page, Zone
from kerguen.observe.cues import label, labels, lines, words
from kerguen.observe.playing.hours import hours_in
from kerguen.observe.playing.houses import HOUSE, House, house_beside
from kerguen.observe.playing.line_days import Calendar, days_of
from kerguen.pages.written import SIGNED
from kerguen.text.phrases import alternation, small, worded
from kerguen.text.signs import DIGIT, signs
from kerguen.values.dates import FoundDate
from kerguen.values.days import WEEKDAY, weekdays
from kerguen.values.terms import version

LONGEST = 90  # characters
DAY_LINE = 24  # characters of a line that is a day of the week


def may_say_when(page: Page, start: int, end: int) -> bool:
    """A quick look at a line before its days are read: it is short and has a digit, a weekday or a version."""
    if end - start > LONGEST:
        return False
    held = signs(page.text, start, end)
    if held & DIGIT:
        return True
    words_ = page.text[start:end]
    return bool(held & WEEKDAY and _weekday(page.lang).search(words_)) or version_alone(words_) is not None


def says_when(page: Page, row: tuple[int, int], days: tuple[FoundDate, ...], day_known: bool) -> bool:
    """Whether a line holds days, hours, versions, halls and a cinema alone; an hour needs a day, there or above."""
    start, end = row
    if end - start > LONGEST:
        return False
    words_ = page.text[start:end]
    house, led = _house(page, row), _led_by(words_, page.lang)
    found = [hour for hour in hours_in(words_, 0, len(words_)) if hour.minute % 5 == 0]  # films begin at full fives
    named = _weekday(page.lang).search(words_) is not None
    if found:
        stamped = days and not (named or house or led) and len(found) == 1
        if not (days or named or day_known) or stamped:
            return False  # "6.10.2018 09:20": when a page was put out
    elif not (named and (days or len(words_) < DAY_LINE)) and version_alone(words_) is None:
        return False
    rest = words_
    if found and (named or days) and (tail := _TITLE_AFTER.match(words_, found[-1].end)) is not None:
        rest = words_[: tail.start()]
    for said in (words_[:led], house and words_[house.start : house.end]):
        rest = rest.replace(said, " ", 1) if said else rest
    for day in days:
        rest = rest.replace(page.text[day.start : day.end], " ", 1)
    for hour in found:
        rest = rest.replace(words_[hour.start : hour.end], " ", 1)
    left = re.findall(r"[^\W\d_]+", _SMALL.sub(" ", _weekday(page.lang).sub(" ", rest)))
    return sum(version(word) is None for word in left) <= (MOST_LEFT if led else 1)


MOST_LEFT = 4  # words of a line that calls itself a session: where it is, with whom


def calls_itself_a_session(page: Page, row: tuple[int, int]) -> bool:
    """Whether a row names its cinema, or begins with a word for a session."""
    return _house(page, row) is not None or _led_by(page.text[slice(*row)], page.lang) > 0


def _house(page: Page, row: tuple[int, int]) -> House | None:
    return house_beside(page.text[slice(*row)], page.lang) if signs(page.text, *row) & HOUSE else None


def _led_by(words_: str, lang: Lang | None) -> int:
    """How long the words are that call what follows a session: "Prochaine séance : ven. 3 mai, 20h30"."""
    lead, colon, _ = words_.partition(":")
    said = label(lead) if colon and len(lead) <= DAY_LINE else ""
    nouns = labels("sessions", "count_nouns", lang) | labels("sessions", "headings", lang)
    is_led = len(said.split()) <= LED and not nouns.isdisjoint(said.split())
    return len(lead) if is_led or said in labels("sessions", "leads", lang) else 0


LED = 3  # words


def is_stamp(page: Page, zone: Zone, calendar: Calendar) -> bool:
    """A full day without its weekday and one hour, alone between the texts of a page that is signed: when one of them was
    put out."""
    row = zone.start, zone.end
    if page.kind not in SIGNED or zone.end - zone.start > LONGEST_STAMP or len(hours_in(page.text, *row)) != 1:
        return False
    above = page.text[: zone.start].rstrip().rpartition("\n")[2]
    if label(above) in labels("sessions", "headings", page.lang) or "\n" in page.text[zone.start : zone.end].strip():
        return False
    days = days_of(page, row, calendar)
    return len(days) == 1 and is_bare_day(page, row, days[0])


LONGEST_STAMP = 30  # characters


def is_bare_day(page: Page, row: tuple[int, int], day: FoundDate) -> bool:
    """A full date, its weekday not named."""
    return bool(day.value) and not day.doubts and not any(weekdays(page.text, page.lang, *row))


_TITLE_AFTER = re.compile(
    rf"[ \xa0]?(?:{small('clock')}|h)?[ \xa0]?[:|–—-][ \xa0][^\n.!?]{{2,50}}$", re.IGNORECASE
)  # "Do 2 mei 20:00: Rapito"


def version_alone(words_: str) -> str | None:
    """The version that a line is, and nothing else."""
    return version(words_.strip(" \xa0*•:-–()[]")) if len(words_) <= 40 else None


def trail(page: Page, zones: tuple[Zone, ...], alone: Callable[[str], str | None], lines_between: int = 0) -> bool:
    """Whether lines that are a version (or a hall: what `alone` finds) stand below their hour: the first one follows an
    hour, with so many lines between at most."""
    since = FAR
    for zone in zones:
        for start, end in lines(page.text, zone.start, zone.end):
            if end - start <= 40:
                if alone(page.text[start:end]):
                    return since <= lines_between
                since = 0 if hours_in(page.text, start, end) else since + 1
    return False


FAR = 1_000  # lines


_SMALL = re.compile(
    rf"(?<!\w)(?:h|pm|am|{worded('beside_days')})(?!\w)",
    re.IGNORECASE,
)


@cache
def _weekday(lang: Lang | None) -> re.Pattern[str]:
    names = alternation(words("sessions", "weekdays", lang))
    return re.compile(rf"(?<!\w)(?:{names})\.?(?!\w)", re.IGNORECASE)


def is_weekday_line(page: Page, start: int, end: int) -> bool:
    """Whether a short line names a day of the week."""
    if end - start >= DAY_LINE or not signs(page.text, start, end) & WEEKDAY:
        return False
    return _weekday(page.lang).search(page.text, start, end) is not None
