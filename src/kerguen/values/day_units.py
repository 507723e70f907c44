"""Days and hours as lines of programmes write them: "Do 2 mei", "18.11.", "March 3rd", "20.30 uur"."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.text.signs import DIGIT, cue, matches_at
from kerguen.values.dates import OF, month_names
from kerguen.values.known_titles import is_known_title


@lru_cache(maxsize=512)  # several readers ask for the lines of one page
def days_end(text: str, start: int, end: int) -> int:
    """Where the days and hours end with which a line begins; `start` when it begins with none."""
    mark = _MARK.match(text, start, end) if not text[start : start + 1].isalnum() else None
    stop, place = start, mark.end() if mark else start
    if not text[place : place + 1].isalnum():
        return start
    if text[place].isalpha() and text[place:end].split(None, 1)[0].rstrip(".,:").lower() not in _openers():
        return start
    led = _LED.match(text, place, end) if text[place].isupper() else None
    place = led.end() if led else place
    while found := unit().match(text, place, end):
        stop = found.end()
        between = _BETWEEN.match(text, stop, end)
        place = between.end() if between else stop
    return stop


def is_day(words: str) -> bool:
    """ "21 octobre 2020", "Wednesday, July 23", "17th February (3rd Friday)": a day; "22 July" is a film's title."""
    if not _DIGIT.search(words) or not (end := days_end(words, 0, len(words))):
        return False
    return not _ASIDE.sub("", words[end:]).strip(" \t\xa0.,:;*_|–—-") and not is_known_title(fold(words))


_ASIDE = re.compile(r"\([^()]{1,30}\)\Z")
_DIGIT = re.compile(r"\d")


@cache
def _openers() -> frozenset[str]:
    """First words of days and hours: names of weekdays and months, articles, "at"."""
    words = (*rules.words("sessions", "weekdays"), *month_names(), *rules.words("small", *_LEADING, "at"), "a")
    return frozenset(word.split()[0].rstrip(".,:").lower() for word in words)


@cache
def unit() -> re.Pattern[str]:
    """One day or hour: "Do 2 mei", "18.11.", "den 3. März 2024", "March 3rd", "20.30 uur"."""
    months = alternation(month_names())
    names = alternation(rules.words("sessions", "weekdays"))
    weekday = rf"(?:{names})\.?,?[ \xa0]{{1,2}}(?:(?:{small('at', 'from')})[ \xa0])?{_SMALL}?"
    until = rf"(?:(?:{small('to', 'and')}|[–-])[ \xa0])?"
    days = rf"(?:{names})\.?(?=,?[ \xa0]{until}(?:{names})(?!\w))"
    year = rf"(?:,?[ \xa0]{OF}(?:19|20)\d\d)?(?!\d)"
    written = rf"[0-3]?\d(?:{small('ordinal')}|[°.])?[ \xa0]?{OF}(?:{months})(?!\w)\.?{year}"
    english = rf"(?:{months})[ \xa0][0-3]?\d(?:{small('ordinal')})?{year}"
    figures = (
        rf"(?:[0-3]?\d\.|[0-3]\d/)(?:1[0-2]|0?[1-9])(?:[./](?:(?:20)?\d\d)?)?(?![\d.]|[ \xa0]?(?:h|{small('clock')})\b)"
    )
    alone = rf"[0-3]?\d\.?(?![\d:./%h€'’]|,\d|[ \xa0]?(?:h|{small('clock')})\b)"
    minutes = r"[:h][0-5]\d|[ \xa0]h[ \xa0][0-5]\d|\.[0-5]\d|[ \xa0]?h(?!\w)(?![ \xa0]?\d)"
    clock = rf"(?:[01]?\d|2[0-3])(?:{minutes}|(?=[ \xa0](?:{small('clock')})))"
    noon = r"(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?[ \xa0]?[ap](?:m\b|\.m\.)"
    hour = rf"(?:{noon}|{clock}(?:[ \xa0]?(?:{small('clock', 'clock_too')}|h)\b)?(?!\d|:\d))"
    return re.compile(
        rf"(?<![\w€$£])(?:{days}|{weekday}(?:{written}|{figures}|{english}|{alone}|(?={hour}))|{_SMALL}?{written}"
        rf"|{english}|{figures}|{hour})",
        re.IGNORECASE,
    )


_LEADING = ("the", "the_bent", "on", "since")
_SMALL = rf"(?:(?:{small(*_LEADING)})[ \xa0])"


DAYS = DIGIT | cue(lambda: (fold(word).split()[0] for word in _openers()))  # no day and no hour begins without one


def units(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The days and hours of text[start:end], apart from each other."""
    return matches_at(unit(), DAYS, text, start, end)


@cache
def full_day() -> re.Pattern[str]:
    """A weekday with its day and month: "dinsdag 17 mei", "Friday, March 3rd"."""
    months = alternation(month_names())
    names = alternation(n for n in rules.words("sessions", "weekdays") if len(n) > 3)
    return re.compile(
        rf"(?<!\w)(?:{names}),?[ \xa0](?:{_SMALL}?[0-3]?\d(?:{small('ordinal')}|\.)?[ \xa0]?{OF}(?:{months})(?!\w)"
        rf"|(?:{months})[ \xa0][0-3]?\d(?:{small('ordinal')})?(?!\w))",
        re.IGNORECASE,
    )


@cache
def any_day() -> re.Pattern[str]:
    """A day with its month; begins with the digits, which is quick."""
    months = alternation(month_names())
    return re.compile(
        rf"(?<![\d.,/:])[0-3]?\d(?:(?:{small('ordinal')}|[°.])?[ \xa0]{OF}(?:{months})(?!\w)"
        r"|[./](?:1[0-2]|0?[1-9])(?!\d))",
        re.IGNORECASE,
    )


_LED = re.compile(rf"(?:A|{small('at', capital=True)})[ \xa0](?=\d\d?[ \xa0]?[hH:.])")  # "A 20 h 30, …"
_MARK = re.compile(r"[ \t\xa0*_#•·>–—-]{1,8}")

_BETWEEN = re.compile(
    r"[ \t\xa0]{0,3}[,;:|/&+–—-]{0,2}[ \t\xa0]{0,3}"
    rf"(?:(?:{small('at', 'from', 'and', 'to')})(?=[ \xa0])[ \xa0]{{1,2}})?",
    re.IGNORECASE,
)
