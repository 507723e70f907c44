"""Brackets of facts: "Film de A. B. (France, 2017, 1h57)", "‘Alma’ (België, 2011, 124 min.) van A. B."."""

import re
from typing import NamedTuple

from kerguen.values.dates import FILM_YEAR
from kerguen.values.durations import durations
from kerguen.values.terms import are_countries


class Part(NamedTuple):
    """A stretch of characters between separators."""

    start: int
    end: int


def bracket_parts(text: str, begin: int, stop: int) -> list[Part]:
    """The parts of a bracket of facts: one that ends a short line, or one right behind quoted words; [] for none."""
    return _bracketed(text, begin, stop) or _behind_marks(text, begin, stop)


_DATED = re.compile(r"\W{0,3}(?:18[89]|19\d|20\d)\d\W{0,3}")
_PIECE = re.compile(r"[^,;\s][^,;]*")
_BRACKET = re.compile(r"\(([^()\n]{8,80})\)\s*$")


def _bracketed(text: str, begin: int, stop: int) -> list[Part]:
    """The parts of a bracket with a year that ends a short line: "Film de A. B. (France, 2017, 1h57)"."""
    m = _BRACKET.search(text, max(begin, stop - 90), stop) if text[stop - 1] == ")" else None
    if m is None or stop - begin > 160:
        return []
    parts = [Part(m.start(1) + p.start(), m.start(1) + p.end()) for p in _PIECE.finditer(m[1])]
    dated = any(_DATED.fullmatch(text, part.start, part.end) for part in parts)
    return parts if len(parts) >= 2 and (dated or _is_timed(text, parts)) else []


def _is_timed(text: str, parts: list[Part]) -> bool:
    """ "(USA, 105 minutes)": countries, and how long the film lasts."""
    said = [text[part.start : part.end] for part in parts]
    return are_countries(said[0]) and any(b - a >= len(words) - 1 for words in said for _, a, b in durations(words))


_BEHIND_MARKS = re.compile(r"[”»“\"’'*_]\s\(([^()\n]{8,60})\)")


def _behind_marks(text: str, begin: int, stop: int) -> list[Part]:
    """The parts of a bracket with year and time right behind quoted words: "‘Alma’ (België, 2011, 124 min.) van A. B."."""
    for m in _BEHIND_MARKS.finditer(text, begin, stop) if text.find(" (", begin, stop) > 0 else ():
        parts = [Part(m.start(1) + p.start(), m.start(1) + p.end()) for p in _PIECE.finditer(m[1])]
        dated = any(FILM_YEAR.search(text, part.start, part.end) for part in parts)
        if dated and durations(m[1]) and len(parts) >= 2:
            return parts
    return []
