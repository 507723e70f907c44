"""Films of a programme by where its lines of days and hours stand: right above each title, right below, or at the end.

Tuesday 3 September at 8.00 pm     CIGARROS              Mein Lotta-Leben
MID-AUGUST LUNCH                   19/09   19:00         D 19, 95 Min. – Familienwahnsinn pur …
Director: Gianni di Gregorio       Smoke, 1995           täglich 15:30 Uhr
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Block
from kerguen.pages.place_lines import house_words, is_town
from kerguen.pages.shown_films import is_short
from kerguen.text.fold import fold
from kerguen.values import terms
from kerguen.values.dates import month_names, weekday_names
from kerguen.values.days import weekdays
from kerguen.values.known_titles import are_known_titles, is_known_title
from kerguen.values.timed_titles import bare_title, hour_in, says_when, set_off_after_days

FEWEST = 2  # runs of such lines
MOST_RUNS = 400
SHARE = 0.7  # of the runs that have a title at the same place
WORDS = 10  # of a title
LETTERS = 3  # of a title: "Su", "Tu" head the columns of a calendar


class Run(NamedTuple):
    """Lines of days and hours next to each other: the places of the first and of the last among the page's lines."""

    first: int
    last: int


def films_at_when_lines(
    text: str, blocks: Sequence[Block], own: Sequence[int], hours: bool = False
) -> Iterator[tuple[int, str]]:
    """(block, folded title) of the lines that stand at the same side of most runs; `hours`: only of runs with an hour."""
    quoted = [
        (i, fold(text[slice(*at)])) for i in own if (at := set_off_after_days(text, blocks[i].start, blocks[i].end))
    ]
    if len({name for _, name in quoted}) >= FEWEST:
        yield from quoted
        return
    runs = _runs(text, blocks, own)
    if len(runs) < FEWEST:
        return
    if hours:
        runs = [run for run in runs if _has_hour(text, *_span(blocks, own, run))]
        if len(runs) < FEWEST:
            return
    above = [(run.first - 1, _title(text, blocks, own, run.first - 1)) for run in runs]
    below = [(run.last + 1, _title(text, blocks, own, run.last + 1)) for run in runs]
    sure = sum(_is_sure(text, blocks, own, run) for run in runs) >= SHARE * len(runs)
    for found, full in ((above, True), (below, False)):
        if not sure and (full or any(_FIGURES.search(text, *_span(blocks, own, run)) for run in runs)):
            continue  # "05/09/2020" under a headline: when it was put out
        titles = {place: name for place, name in found if name}
        asked = len(runs) if full or runs[0].first <= len(own) // 20 else len(runs) - 1  # none below the last line
        if (
            len(set(titles.values())) >= FEWEST
            and len(titles) >= SHARE * asked
            and len(set(titles.values())) >= SHARE * len(titles)
        ):
            yield from ((own[place], name) for place, name in sorted(titles.items()))
            return


def films_below_dates(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(block, folded title) of a calendar: titles over a text and a date each; or lines that are a date, and under each
    nothing but titles that films are known to have. No title for those lines of dates."""
    runs = _runs(text, blocks, own)
    if len(runs) < FEWEST_DATES:
        return
    over = _over_text_and_date(text, blocks, own, runs)
    if len(over) >= max(FEWEST_DATES, TITLES * len(runs)):
        yield from over
        return
    below = [
        [
            (place, _known(text, blocks[own[place]]) or _title(text, blocks, own, place))
            for place in range(run.last + 1, after.first)
        ]
        for run, after in pairwise((*runs, Run(min(len(own), 2 * runs[-1].last - runs[-2].last), 0)))
    ]
    found = [(place, name) for titles in below for place, name in titles if name]
    dated = sum(any(name for _, name in titles) for titles in below)
    if (
        dated < FEWEST_DATES
        or len(found) < TITLES * sum(map(len, below))
        or not are_known_titles([n for _, n in found])
    ):
        return
    yield from ((own[place], name) for place, name in sorted((*found, *((run.first, "") for run in runs))))


def _over_text_and_date(
    text: str, blocks: Sequence[Block], own: Sequence[int], runs: Sequence[Run]
) -> list[tuple[int, str]]:
    """The titles that stand each over a text and the date under it, and the last one, whose date is cut off."""
    places = [run.first - 2 for run in runs if run.first > 1] + [runs[-1].last + 1]
    told = [p for p in places if p + 1 < len(own) and blocks[own[p + 1]].end - blocks[own[p + 1]].start > LONGEST]
    named = [(own[p], _known(text, blocks[own[p]]) or _title(text, blocks, own, p)) for p in told]
    return [(index, name) for index, name in named if name]


def _known(text: str, block: Block) -> str:
    """The folded words of a line that are a title films are known to have: "Kong: Skull Island"."""
    words = fold(text[block.start : block.end]) if block.end - block.start <= LONGEST else ""
    return words if is_known_title(words) else ""


FEWEST_DATES, TITLES = 3, 0.85  # dates with films; share of the lines below them that are titles


def _has_hour(text: str, start: int, end: int) -> bool:
    return hour_in(text, start, end) or _CLOCK_ALONE.fullmatch(text, start, end) is not None


_CLOCK_ALONE = re.compile(r"\W{0,4}(?:[01]?\d|2[0-3])[.:][0-5]\d\W{0,3}")  # "18.00"
_FIGURES = re.compile(r"\d[./]\d{1,2}[./]\d")


def _span(blocks: Sequence[Block], own: Sequence[int], run: Run) -> tuple[int, int]:
    return blocks[own[run.first]].start, blocks[own[run.last]].end


def _is_sure(text: str, blocks: Sequence[Block], own: Sequence[int], run: Run) -> bool:
    """An hour or a day of the week: no date of a text."""
    start, end = _span(blocks, own, run)
    return hour_in(text, start, end) or any(weekdays(text, None, start, end))


def _runs(text: str, blocks: Sequence[Block], own: Sequence[int]) -> list[Run]:
    found: list[Run] = []
    for place, index in enumerate(own):
        if _is_when(text, blocks[index].start, blocks[index].end):
            if found and found[-1].last == place - 1:
                found[-1] = Run(found[-1].first, place)
            else:
                found.append(Run(place, place))
                if len(found) > MOST_RUNS:
                    break
    return found


def _is_when(text: str, start: int, end: int) -> bool:
    """Whether a line is days and hours and nothing else: "Giovedì 10 ore 21,30", "Sabato", "Proyección: 08:00 pm"."""
    if end - start > LONGEST:
        return False
    if says_when(text, start, end):
        return True
    words = _WORD.findall(text[start:end].lower())
    named = not _days().isdisjoint(words)
    return bool(words) and (named or hour_in(text, start, end)) and _allowed().issuperset(words)


LONGEST = 90  # characters of such a line
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _days() -> frozenset[str]:
    return month_names() | weekday_names()


@cache
def _allowed() -> frozenset[str]:
    return _days() | frozenset(rules.table("kinds")["beside_hours"])


def _is_parted(text: str, block: Block) -> bool:
    """ "Night Moves     US 2013  |  112 mins  |  15": a title, then what bars or wide spaces set apart."""
    return block.end - block.start <= PARTED and _PARTED.search(text, block.start, block.end) is not None


PARTED = 170  # characters
_PARTED = re.compile(r"\S[ \xa0]{3,}\S.*[|]|\|.*\|")


def _title(text: str, blocks: Sequence[Block], own: Sequence[int], place: int) -> str:
    """The folded title that the line there is; "" for any other line."""
    if not 0 <= place < len(own) or not (is_short(text, blocks[own[place]]) or _is_parted(text, blocks[own[place]])):
        return ""
    title = bare_title(text, blocks[own[place]].start, blocks[own[place]].end)
    words = text[slice(*title)] if title else ""
    if not house_words().isdisjoint(fold(words).split()) or terms.version(words):
        return ""  # "Cinéma Le Parc" over its hours
    if is_town(words) and not is_known_title(fold(words)):
        return ""
    known = words.count(" ") < WORDS and len(_WORD.findall(words)) and sum(map(str.isalpha, words)) >= LETTERS
    return fold(words) if known else ""
