"""Glued facts: a line of facts that lost its separators, as saved pages do whose marks a style sheet drew.

3. WocheDramaThrillerFSK12150 Min.
2023Drame1h45
R 05/30/2019 (KR) Comedy, Thriller, Drama 2h 13m
"""

import re
from itertools import pairwise

from kerguen.model import Lang
from kerguen.text.phrases import small
from kerguen.values import terms
from kerguen.values.dates import dates
from kerguen.values.durations import durations

LONGEST = 120  # characters
FEWEST = 3  # parts
_TIME = re.compile(
    r"\d(?:(?<=[^\W\d_]\d)(?:\d{1,4}\s?[Mm]in|h\d\d)|\s?[Mm]in\.?[A-ZÀ-Þ]|h\d\d[A-ZÀ-Þ])"
)  # with a letter right before or behind
_SEAM = re.compile(  # between a small and a capital letter, before a running time, after a number, after a certificate
    r"(?<=[a-zß-ÿ.)])(?=[A-ZÀ-Þ])|(?<=[^\W\d_])(?=\d{2,3}\s?[Mm]in|\dh\d\d)|(?<=\d)(?=[A-ZÀ-Þ][a-zß-ÿ])"
    r"|(?:(?<=FSK[06])|(?<=FSK1[268])|(?<=FSK [06])|(?<=FSK 1[268]))(?=(?:[4-9]\d|[12]\d\d)\s?[Mm]in)"
)


def glued_parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of the facts that the line text[start:end] glues together; [] for any other line."""
    if end - start > LONGEST or not _TIME.search(text, start, end):
        return []
    bounds = [start, *(m.start() for m in _SEAM.finditer(text, start, end)), end]
    return list(pairwise(bounds)) if len(bounds) > FEWEST else []


_LASTS = re.compile(rf"\d\s?(?:h(?![^\W\d_])|[Mm]in|{small('short_hours')}|['′])")
_CODE = re.compile(r"[A-Z]{1,4}(?:[- ]?\d{1,2}\+?)?|\d{1,2}\+?")  # "R", "PG-13", "FSK 12", "12+"
_YEAR = re.compile(r"\(?(?:19|20)\d\d\)?")
_PLACED = re.compile(r"\s?\([^()\d]{2,20}\)")  # "(KR)" after a day
SHORTEST_FILM = 40  # minutes


def spaced_parts(text: str, start: int, end: int, lang: Lang | None) -> list[tuple[int, int]]:
    """The places of the facts of a line that only white space sets apart, when it holds nothing else; [] for any other."""
    if end - start > LONGEST or not _LASTS.search(text, start, end):
        return []
    words = text[start:end]
    sure = [(a, b) for minutes, a, b in durations(words) if minutes >= SHORTEST_FILM]
    for day in dates(words, lang):
        placed = _PLACED.match(words, day.end)
        sure.append((day.start, placed.end() if placed else day.end))
    sure += [m.span() for m in _YEAR.finditer(words) if not any(a <= m.start() < b for a, b in sure)]
    bounds = sorted({0, len(words), *(place for span in sure for place in span)})
    parts = [(b - len(words[a:b].lstrip()), a + len(words[a:b].rstrip())) for a, b in pairwise(bounds)]
    parts = [(a, b) for a, b in parts if words[a:b].strip(".")]
    stopped = len(parts) == 2 and parts[0] not in sure and _STOPPED.search(words, 0, parts[1][0]) is not None
    if (len(parts) < FEWEST and not stopped) or not all(
        part in sure or _is_told(words[slice(*part)]) for part in parts
    ):
        return []
    return [(start + a, start + b) for a, b in parts]


_STOPPED = re.compile(r"[^\W\d_]\.\s\Z")  # "USA. 105 minutes."


def _is_told(words: str) -> bool:
    """Whether words are genres, countries or a certificate and nothing else."""
    if _CODE.fullmatch(words):
        return True
    known = [*terms.genres(words), *terms.countries(words)]
    return len(known) >= len(words.split(",")) and sum(b - a for _, a, b in known) >= len(words) - 2 * len(known)
