"""Lines at the top and the end of a page that judge its film, quote papers on it, or say when it is shown."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kerguen import rules
from kerguen.model import Zone
from kerguen.pages.kind_words import says
from kerguen.pages.written import is_put_out
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.dates import dates
from kerguen.values.days import weekdays
from kerguen.values.papers import is_paper, look_like_papers
from kerguen.values.people import is_full_name

READ = 20_000  # characters of a page
FIRST, LAST, SHORT = 14, 10, 60  # lines in which a mark stands by itself, and their length
WHEN_LINES, WHEN_LENGTH = 8, 90  # lines at the top that may say when the film is shown
SENTENCE = 4  # words of most quotations
AROUND = 110  # characters around an hour in which a text says that a film is shown, and on which day
OWN = ("title", "article", "verdict_box", "fact_sheet")

OWN_RATING = re.compile(
    r"(?<![\d/.,])\d{1,3}(?:[.,]\d{1,2})?\]{0,2}\s?/\s?(?:5|6|10|20|100)\b(?!/)"
    rf"|(?<![\d/.,])\d{{1,2}}(?:[.,]\d)?\s(?:{small('out_of', 'of_best')})\s(?:5|6|10|20|100)\b"
    r"|[★☆⭐½❤♥●💛🟡⚪]{3,}|(?:[❤⭐]️){2,}|(?:^|[\s(])\*{2,5}½?\)?\s*$"
)
_MARK = re.compile(r"[\d★☆⭐½❤♥●💛🟡⚪*]")  # no mark without one
_FIRST_MARKS = re.compile(r"(?:[★☆⭐●○💛🟡⚪]️?\s?){2,}")  # a note that begins with its stars
# showings begin at full five minutes: "Stand: 23.11.2023, 10:47 Uhr" is when a text was put out
_HOUR = re.compile(
    rf"(?<![\d:.,/])(?:[01]?\d|2[0-3])(?:[:.h][0-5][05]|\s?[hH](?!\w)|\s(?:{small('clock')})\b)(?!\.?\d|[:/])"
)
_LATE = re.compile(r"\b(?:[89]|1\d|2[0-3])[:.h][0-5][05]\b(?!\.\d)")
_DIGIT = re.compile(r"\d")
_BY_PAPER = re.compile(r"^\W{0,3}(?P<outlet>[^\W\d_][^()\n:]{1,40}?)\s?\([★☆⭐½*]{1,6}\)\s?:?\s?[\"“«„‘']")


def is_rated(text: str, zones: Sequence[Zone]) -> bool:
    """A mark of the page's own, alone on one of its first or last lines: "8/10", "Voto: 6", "Melancholia ****"."""
    lines = _lines(text, zones, OWN)
    outer = (*lines[:FIRST], *lines[-LAST:])
    alone = (line for line in (*outer, *map(" ".join, pairwise(lines[-LAST:]))) if len(line) < SHORT)
    return any(map(_FIRST_MARKS.match, outer)) or any(
        (_MARK.search(line) and OWN_RATING.search(line)) or _labelled().match(line) for line in alone
    )


def is_shown_when(text: str, zones: Sequence[Zone]) -> bool:
    """A line at the top is a day and an hour, "Martedì 5 Ottobre 2021 - ore 21:00", or the line of an hour follows that
    of the day; "2h 30min" below the day of the release is how long the film runs."""
    top = _lines(text, zones, (*OWN, "sessions"))[:WHEN_LINES]
    beside = (f"{day} {hour}" for day, hour in pairwise(top) if not _names_day(hour) and _LATE.search(hour))
    told = (n for n, line in enumerate(top) if _names_day(line) and _HOUR.search(line) is not None)
    if any(not is_put_out(top[n], top[n - 1] if n else "", " ".join(top[n + 1 : n + 2])) for n in told):
        return True
    return any(_names_day(line) and _HOUR.search(line) is not None for line in beside)


def _names_day(line: str) -> bool:
    if len(line) > WHEN_LENGTH or not _DIGIT.search(line):
        return False
    return bool(dates(line, None)) or any(weekdays(line, None, 0, len(line)))


def is_shown_in_words(text: str, zones: Sequence[Zone]) -> bool:
    """A word for a showing stands beside a day and its hour: "projection du film Her le jeudi 4 juin à 20h"."""
    own = "\n".join(_lines(text, zones, OWN))
    around = (own[max(0, hour.start() - AROUND) : hour.end() + AROUND] for hour in _HOUR.finditer(own))
    return any(
        says(fold(words), "shown") and (dates(words, None) or any(weekdays(words, None, 0, len(words))))
        for words in around
    )


def outlets_quoted(text: str, zones: Sequence[Zone]) -> int:
    """How many papers are quoted on lines of their own, with their marks: "NRC (★★★) 'Tenenkrommend'"."""
    found = (_BY_PAPER.match(line) for line in _lines(text, zones, (*OWN, "press_quotes")))
    return len({m["outlet"] for m in found if m and (is_paper(m["outlet"]) or " " in m["outlet"])})


def is_mostly_quoted(text: str, zones: Sequence[Zone], is_announced: bool) -> bool:
    """Three lines and half of the text are quotations with hardly more than a name beside them; two where the title
    announces what the papers say."""
    lines = _lines(text, zones, (*OWN, "press_quotes"))
    found = [m for line in lines if (m := _SAID.fullmatch(line)) and not (_named(m, "before") and _named(m, "after"))]
    if 2 * sum(is_full_name(_named(m, "before") or _named(m, "after")) for m in found) > len(found):
        return False  # people who talk
    if 2 * sum(m["words"].count(" ") >= SENTENCE - 1 for m in found) < len(found):
        return False  # titles behind the prizes that they won
    names = [name for m in found if (name := _named(m, "before") or _named(m, "after"))]
    if not is_announced and names and not look_like_papers(names):
        return False  # roles, and what they say
    said = [len(m[0]) for m in found]
    return len(said) >= (2 if is_announced else 3) and 2 * sum(said) > sum(map(len, lines))


def _named(said: re.Match[str], side: str) -> str:
    return said[side].strip(_AROUND)


_SAID = re.compile(
    r"(?P<before>[^«“„\"\n\d<>={}]{0,60})[«“„\"](?P<words>[^\n<>]{8,600})[»”“\"](?P<after>[^»”\"\n\d<>={}]{0,60})"
)
_AROUND = " \xa0*_:;,.–—-()"


def _lines(text: str, zones: Sequence[Zone], kinds: Sequence[str]) -> list[str]:
    own = "\n".join(text[z.start : z.end] for z in zones if z.kind in kinds)
    return [line for row in own[:READ].splitlines() if (line := row.strip())]


@cache
def _labelled() -> re.Pattern[str]:
    """ "VOTO : 6", "Wertung: 4.5", "GRADE: B+", "Stars 4"."""
    words = set(rules.words("ratings", "own"))
    labels = alternation(words)
    return re.compile(rf"\W{{0,4}}(?i:{labels})\W{{0,4}}(?:\d{{1,2}}(?:[.,]\d{{1,2}})?|[A-F][+-]?)(?!\w|[.,]\d)")
