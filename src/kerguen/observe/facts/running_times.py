"""Running times that the text tells: "clocks in at 137 minutes", "(98 Min./FSK: ab 12)", "87 mins More at …"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kerguen import rules
from kerguen.observe.lines import Line, Stretch, lines
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small, worded
from kerguen.values.durations import durations
from kerguen.values.people import running_name

SHORTEST, LONGEST = 60, 400  # minutes; a shorter time in running text is that of a scene, a trailer, a wait
CREDITS = 5  # lines of a film's credits in a programme
SHORT_LINE = 60  # characters
NEAR = 44  # characters between the time and the word for it
_MINUTES = re.compile(rf"\d[\s-]?(?:['’′]|h(?![a-z])|m[ni]|(?:{worded('hours')})\b)", re.IGNORECASE)
_AROUND = re.compile(r"[^.!?;\n]*\Z")
# "près de 2 heures": another place may say it exactly
_ABOUT = re.compile(rf"(?:{small('about')})\s\Z")
_BRACKET = re.compile(
    r"\((?:[^()\d]{0,30}(?:19|20)\d\d[\s,;|/–-]{1,3})?\s?\Z"
)  # "(98 Min.", "(Deutschland 2013, 91 Min."
_OPENS = re.compile(r"(?:\A|(?<!\bca)[.!?…]\s)[*_]{0,2}\Z")  # "Rated PG-13. 1 hour, 42 minutes. Directed by …"
_ENDS = re.compile(r"[*_]{0,2}(?:\.|\Z)")
_MADE_BY = re.compile(rf"(?i:{small('made_by', 'by')})[ \xa0]{running_name().pattern},[ \xa0]")  # "de Ada Ruiz, 98 min"
_AT = re.compile(rf"(?:\A|[.!?…]\s)(?:{small('lasting')})\s(?:[\w-]+\s){{0,3}}\Z")  # "At a brisk 92 minutes, …"
_OTHER_TIME = re.compile(
    worded("not_the_film", "other_time"),
    re.IGNORECASE,
)


def running_times(stretch: Stretch, known: Iterable[Finding] = ()) -> tuple[Finding, ...]:
    """The first exact running time beside a word for it, in a bracket, or at the head of a short line; where nothing says
    one, `known` neither, the only one counted to the minute; () when none is told."""
    text = stretch.page.text
    timed = [li for li in stretch.lines if li.zone != "sessions" and _MINUTES.search(text, li.start, li.end)]
    told = tuple(_told(stretch, timed))
    exact = (one for one in told if one.start and not _ABOUT.search(text, max(0, one.start - 16), one.start))
    found = next(exact, told[0] if told else None)
    if found is None and not any(f.field == "runtime" for f in known):
        found = _odd(text, timed) if stretch.whole else None
    return (found,) if found else ()


def _odd(text: str, timed: Iterable[Line]) -> Finding | None:
    """The only time that a text on one film counts to the minute: "its 97 minutes fly by", "avec Ada Ruiz, 1h42."."""
    found: list[Finding] = []
    for line in timed:
        for minutes, a, b in durations(text[line.start : line.end]):
            around = text[max(line.start, line.start + a - NEAR) : min(line.end, line.start + b + NEAR)]
            counted = minutes % HALF if _IN_HOURS.search(text, line.start + a, line.start + b) else minutes % ROUND
            if counted and FEATURE <= minutes <= LONGEST and not _OTHER_TIME.search(around):
                found.append(_finding(minutes, line.start + a, line.start + b))
    return found[0] if len({one.value for one in found}) == 1 else None


FEATURE = 70  # minutes
HALF = 30
_IN_HOURS = re.compile(r"\d\s?h\s?\d", re.IGNORECASE)  # "1h45"
ROUND = 5  # minutes: who waits or tells of a scene says "90 minutes", of a running time "92"


def _told(stretch: Stretch, timed: Iterable[Line]) -> Iterator[Finding]:
    text = stretch.page.text
    yield from _alone(stretch)
    for line in timed:
        for m in _hyphened().finditer(text, line.start, line.end):
            if SHORTEST <= int(m[1]) <= LONGEST:
                yield _finding(int(m[1]), m.start(1), m.end(1))
        for minutes, a, b in durations(text[line.start : line.end]):
            start, end = line.start + a, line.start + b
            if SHORTEST <= minutes <= LONGEST and _is_of_the_film(text, line.start, line.end, start, end):
                yield _finding(minutes, start, end)


def _alone(stretch: Stretch) -> Iterator[Finding]:
    """Below the credits of a page on one film: a short line that begins with "87 mins"."""
    text = stretch.page.text
    if stretch.whole and not _HEAD.search(text):
        return
    for line in lines(stretch.page) if stretch.whole else stretch.lines[:CREDITS]:
        m = _HEAD.match(text, line.start, line.end) if line.end - line.start <= SHORT_LINE else None
        if m is None or line.zone not in _ZONES or _OTHER_TIME.search(text, m.end(), line.end):
            continue
        if SHORTEST <= int(m[1]) <= LONGEST:
            yield _finding(int(m[1]), m.start(), m.end())


_ZONES = ("furniture", "article", "fact_sheet", None)
_HEAD = re.compile(rf"(\d\d\d?)\s?(?:min|{worded('minutes')})\b")


def _finding(minutes: int, start: int, end: int) -> Finding:
    return Finding(field="runtime", value=minutes, start=start, end=end, method="prose")


_LONG_FILM = re.compile(rf"\s(?:{worded('long_film')})\b", re.IGNORECASE)


def _is_of_the_film(text: str, left: int, right: int, start: int, end: int) -> bool:
    before = text[max(left, start - NEAR) : start]
    after = text[end : min(right, end + NEAR)]
    if _LONG_FILM.match(after):
        return True
    if _OTHER_TIME.search(before) or _OTHER_TIME.search(after[:24]):
        return False
    if _BRACKET.search(before) or (_OPENS.search(before) and _ENDS.match(after)) or _AT.search(before):
        return True
    if not after.strip(" .") and _MADE_BY.fullmatch(text, left, start):
        return True
    sentence = _AROUND.search(before)
    said = f" {fold(sentence[0] if sentence else before)} | {fold(re.split(r'[.!?;,]', after)[0])} "
    return any(f" {cue} " in said for cue in _cues())


@cache
def _hyphened() -> re.Pattern[str]:
    """ "ein 98-minütiger Film", "a 98-minute thriller", "this 125-minute epic"."""
    nouns = alternation((*rules.words("roles", "film_nouns"), *rules.words("running_time", "nouns")))
    return re.compile(
        rf"(?<![\d-])(\d{{2,3}})-(?:minute|minuten|minütige[rnms]?)\s(?:[\w-]+\s){{0,2}}(?i:{nouns})(?!\w)"
    )


@cache
def _cues() -> frozenset[str]:
    """Folded words for a running time, over all lexicons."""
    return frozenset(fold(cue) for cue in rules.words("running_time", "cues"))
