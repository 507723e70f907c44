"""Durations: words -> minutes. "1h45", "01 h 30", "1 Std. 45", "105'", "01:29", "PT1H42M", "97 + 120"."""

import re

from kerguen.text.phrases import small, worded

SHORTEST, LONGEST = 1, 1500  # minutes; the longest film shown in cinemas lasts about 14 hours, with rests

_HOUR = rf"(?:h|{worded('hours')})"
_MINUTE = rf"(?:{worded('minutes')}|m(?:inn?)?|mn|'|′|’|‘)"
_HOURS_MINUTES = re.compile(
    rf"(?<![^\W_])(?<![.,:])0{{0,2}}(?P<h>\d{{1,2}})\s{{0,2}}{_HOUR}(?![^\W\d_])\.?"
    rf"(?:\s{{0,2}}(?:{small('and', 'and_minutes')}|[,:])?\s{{0,2}}(?P<m>\d{{1,2}})(?!\d)(?:\s{{0,2}}{_MINUTE}(?!\w))?)?",
    re.IGNORECASE,
)
_MINUTES = re.compile(rf"(?<![\w.,:/])(?P<m>\d{{1,4}})\s{{0,2}}\.?(?:{_MINUTE})(?!\w)", re.IGNORECASE)
_TIMED = re.compile(
    r"\d\s{0,2}\.?[hsoumgtλчмώד'′’‘]", re.IGNORECASE
)  # no duration without a number and the first letter of a unit
_CLOCK = re.compile(  # no hour of the day: "7:30 pm - 10:00 pm"
    r"(?<![\d:–-])(?<![–-] )(?P<h>\d{1,2}):(?P<m>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
    rf"(?!\s?(?:[ap]\.?m\b|{small('clock')}\b|[–-]\s?\d{{1,2}}[:.]\d))",
    re.IGNORECASE,
)
_ISO = re.compile(r"P?T(?:(?P<h>\d{1,2})H)?(?:(?P<m>\d{1,4})M)?(?:\d{1,2}(?:\.\d+)?S)?$", re.IGNORECASE)
_SUM = re.compile(r"(?<!\d)(\d{2,3})\s?\+\s?(\d{2,3})(?!\d)")
_BARE = re.compile(r"^\s*(\d{2,3})\s*$")

Found = tuple[int, int, int]  # minutes, start, end


def minutes(text: str) -> int | None:
    """Read the one duration of a fact sheet's value: "1h45" -> 105, "free" -> None."""
    found = durations(text, in_fact_sheet=True)
    return found[0][0] if found else None


def durations(text: str, in_fact_sheet: bool = False) -> tuple[Found, ...]:
    """Every duration with its place. A fact sheet may also say "01:29", "90" or "97 + 120"."""
    if in_fact_sheet:
        for reader in (_iso, _sum, _written, _clock, _bare):
            if found := reader(text):
                return found
        return ()
    return _written(text)


def _written(text: str) -> tuple[Found, ...]:
    if not _TIMED.search(text):
        return ()
    found = [(60 * int(m["h"]) + int(m["m"] or 0), m.start(), m.end()) for m in _HOURS_MINUTES.finditer(text)]
    taken = [(start, end) for _, start, end in found]
    found += [
        (int(m["m"]), m.start(), m.end())
        for m in _MINUTES.finditer(text)
        if not any(start <= m.start() < end for start, end in taken)
    ]
    return tuple(sorted((f for f in found if SHORTEST <= f[0] <= LONGEST), key=lambda f: f[1]))


def _clock(text: str) -> tuple[Found, ...]:
    """ "01:29" is hours and minutes; "97:00" is minutes and seconds."""
    read = []
    for m in _CLOCK.finditer(text):
        hours, rest = int(m["h"]), int(m["m"])
        value = hours if hours > 14 else 60 * hours + rest
        if value >= SHORTEST:
            read.append((value, m.start(), m.end()))
    return tuple(read)


def _iso(text: str) -> tuple[Found, ...]:
    m = _ISO.match(text.strip())
    if not m or not (m["h"] or m["m"]):
        return ()
    value = 60 * int(m["h"] or 0) + int(m["m"] or 0)
    return ((value, 0, len(text)),) if SHORTEST <= value <= LONGEST else ()


def _sum(text: str) -> tuple[Found, ...]:
    """A film shown in two parts: "97 + 120" is 217 minutes."""
    m = _SUM.search(text)
    return ((int(m[1]) + int(m[2]), m.start(), m.end()),) if m else ()


def _bare(text: str) -> tuple[Found, ...]:
    m = _BARE.match(text)
    return ((int(m[1]), m.start(1), m.end(1)),) if m else ()
