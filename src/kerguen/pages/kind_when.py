"""Features of when a page says that something is shown: hours and days in words, and the two side by side.

One day with its hour is an evening with one film, several are a programme; a page of a release names a day alone.
"""

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from kerguen import rules
from kerguen.pages.kind_words import kind_words
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.dates import month_names

BESIDE = 10  # words between a day and its hour
HOURS_PUT_OUT = 2  # on a page that is no programme: when it was put out, when it was changed
LAST_DAY, LAST_HOUR = 31, 24
_HOUR = re.compile(
    rf"(?!0?[1-5]h)(?:[01]?\d|2[0-4])(?:h|am|pm|(?i:{small('clock', 'short_clock')}))(?:[0-5]\d)?"
)  # "2h", "01h49" are how long a film runs
_LENGTHS = frozenset("12345")  # hours that films run
_QUARTERS = frozenset(("00", "05", "10", "15", "20", "30", "40", "45", "50"))

Features = dict[str, float]


def when_features(words: Sequence[str]) -> Features:
    """Of a page's folded words: how many days and hours they name, how many days with an hour."""
    known = kind_words("weekday")
    weekdays = [place for place, word in enumerate(words) if word in known]
    numbers = [place for place, word in enumerate(words) if word < "a"]  # folded: digits stand before letters
    days = [place for place in numbers if _is_day(words, place)]
    hours = _shown(words, [place for place in numbers if _is_hour(words, place)])
    both = {words[place] for place in _beside(sorted({*weekdays, *days}), hours)}
    dated = {words[place] for place in _beside(days, hours)}
    named = len(set(days)) + len({words[place] for place in weekdays})
    return {
        "hours said": math.log1p(len(hours)) / 4,
        "days said": math.log1p(len(days)) / 4,
        "weekdays said": math.log1p(len(weekdays)) / 4,
        "an hour said": float(bool(hours)),
        "one day said": float(named == 1),
        "several days said": float(named > 2),
        "days with hours": math.log1p(len(both)) / 3,
        "a day with its hour": float(bool(both)),
        "several days with hours": float(len(both) > 2 or len(dated) > 1),
        "days without hours": float(bool(days) and not hours),
        "a day and an hour": float(bool(hours) and bool(named)),
        "several days and an hour": float(bool(hours) and named > 2),
    }


def _shown(words: Sequence[str], hours: list[int]) -> list[int]:
    """The hours without those at which the page was put out: "Publié le 26 février 2023 à 08h14"."""
    if len(hours) > HOURS_PUT_OUT:
        return hours
    put_out = _put_out()
    return [place for place in hours if not put_out.search(" ".join(words[max(0, place - BESIDE) : place]))]


@cache
def _put_out() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(map(fold, rules.words('written', 'words')))})(?!\w)")


def _is_day(words: Sequence[str], place: int) -> bool:
    """ "29 January", "January 29", "3 de mayo", "18th March"."""
    digits = words[place].rstrip("abcdefghijklmnopqrstuvwxyz")
    if not digits.isdigit() or len(digits) > 2 or not 0 < int(digits) <= LAST_DAY:
        return False
    after = words[place + 1 : place + 3]
    if after and (
        after[0] in _months() or (after[-1] in _months() and after[0] in ("de", "of", "th", "st", "nd", "rd"))
    ):
        return True
    return place > 0 and words[place - 1] in _months()


def _is_hour(words: Sequence[str], place: int) -> bool:
    """ "20h30", "7pm", "21 Uhr", "8 p.m.", "ore 21", "19:30", whose colon folding made a space."""
    word = words[place]
    if not word.isdigit():
        return _HOUR.fullmatch(word) is not None
    if len(word) > 2 or int(word) > LAST_HOUR:
        return False
    after = words[place + 1 : place + 4]
    if after and after[0] in _QUARTERS and len(after[0]) == 2:
        after = after[1:]
        if after[:1] != ["min"] and place and words[place - 1] in _BEFORE:
            return True
    if not after or (after[0] == "h" and word.lstrip("0") in _LENGTHS):
        return False
    return after[0] in _AFTER or (after[0] in ("a", "p") and after[1:2] == ["m"]) or _is_led(words, place)


def _is_led(words: Sequence[str], place: int) -> bool:
    return place > 0 and words[place - 1] in rules.words("small", "sure_at")


_AFTER = frozenset(("h", "pm", "am", *map(fold, rules.words("small", "clock", "clock_too", "short_clock", "hours"))))
_BEFORE = frozenset(fold(w).split()[-1] for w in rules.words("small", "at", "from", "doors", "clock"))


def _beside(days: Sequence[int], hours: Sequence[int]) -> Iterable[int]:
    """The days that have an hour beside them."""
    for place in days:
        nearest = bisect_left(hours, place - BESIDE)
        if nearest < len(hours) and hours[nearest] <= place + BESIDE:
            yield place


@cache
def _months() -> frozenset[str]:
    return frozenset(map(fold, month_names()))
