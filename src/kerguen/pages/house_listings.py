"""Listings of several houses: under each, up to the next, stand the films with their days and hours.

Katorza, Nantes                          TORINO – Cinema Massimo
La Zone d'intérêt – 20h00, 21h10         Perfect Days
Bis Repetita : 17h20                     Regia: Wim Wenders
Le Concorde, Nantes                      lunedì 4 marzo: 18.30
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from kerguen.model import Block
from kerguen.pages.one_above import names_a_maker
from kerguen.pages.place_lines import heads_a_house, is_town
from kerguen.pages.raised import Entry
from kerguen.pages.trade import speaks_of_films
from kerguen.text.fold import fold
from kerguen.values import terms
from kerguen.values.entries import Part, is_title, trimmed
from kerguen.values.timed_titles import bare_title, hour_in, says_when, timed_title
from kerguen.values.titles import is_furniture

FEWEST = 2  # films, houses
MORE = 1.25  # times as many films as are known without the houses
SHARE = 0.7  # of the lines with hours that stand under houses and their films
FEWEST_ROWS = 3  # of a table
LONGEST = 400  # characters of a row of days and hours
NEAR = 8  # lines under a house among which an hour stands
LINES = 4  # from a title to its hours: who made the film, its length, the day
_LED = re.compile(
    r"[\W_]{0,4}(?P<title>[^\W_][^\n:–—|]{0,80}?)[*_]{0,3}(?: \([^()\n]{2,60}\))?[*_]{0,3}(?:\s?[:|]|\s[–—-])\s"
)


def housed_films(text: str, blocks: Sequence[Block], own: Sequence[int], known: Sequence[Entry] = ()) -> list[Entry]:
    """The films under the houses of a listing, where they are those `known` or more, or where these are houses."""
    if not speaks_of_films(text) or not _has_hour(text, 0, len(text)):
        return []
    found = _in_rows(text, blocks, own) or _under_heads(text, blocks, own)
    heads, names = {index for index, name in found if not name}, {name for _, name in found if name}
    films = [entry for entry in known if entry.name]
    mistaken = FEWEST * sum(entry.title in heads for entry in films) >= max(FEWEST, len(heads))
    others = {entry.name for entry in films}
    entries = {Entry(index, index, name, again=True) for index, name in found}
    return sorted(entries) if mistaken or names >= others or len(names) > MORE * len(others) else []


def _under_heads(text: str, blocks: Sequence[Block], own: Sequence[int]) -> list[tuple[int, str]]:
    heads = [
        place
        for place, index in enumerate(own)
        if heads_a_house(text, blocks[index].start, blocks[index].end)
        and _hours(text, blocks, own[place + 1 : place + 1 + NEAR])
    ]
    if len(heads) < FEWEST:
        return []
    found: list[tuple[int, str]] = []
    houses, listed = set(), 0
    for head, after in pairwise((*heads, len(own))):
        under = _up_to_the_last_hour(text, blocks, own[head + 1 : after])
        films = list(_films(text, blocks, under))
        if films and films[0][0] in under[:LINES]:
            found += [(own[head], ""), *films]
            houses.add(fold(text[blocks[own[head]].start : blocks[own[head]].end]))
            listed += _hours(text, blocks, [index for index in under if index >= films[0][0]])
    several = len(houses) >= FEWEST <= len({name for _, name in found if name})
    return found if several and listed >= SHARE * _hours(text, blocks, own) else []


def _up_to_the_last_hour(text: str, blocks: Sequence[Block], under: Sequence[int]) -> Sequence[int]:
    """The lines under a house up to the last one with an hour, with no more than a few lines between two."""
    last = 0
    for place, index in enumerate(under):
        if _has_hour(text, blocks[index].start, blocks[index].end):
            last = place + 1
        elif place - last >= NEAR:
            break
    return under[:last]


def _hours(text: str, blocks: Sequence[Block], some: Sequence[int]) -> int:
    """How many lines have an hour."""
    return sum(_has_hour(text, blocks[index].start, blocks[index].end) for index in some)


def _has_hour(text: str, start: int, end: int) -> bool:
    """An hour, or figures that are one under the name of a house: "14.00"."""
    return hour_in(text, start, end) or _DOTTED.search(text, start, end) is not None


_DOTTED = re.compile(r"(?<![\d:.,/€$£])(?:[01]?\d|2[0-3])\.[0-5]\d(?![\d.]|\s?[€$£%])")


def _films(text: str, blocks: Sequence[Block], under: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Lines of hours that name their film, and lines over days and hours."""
    for place, index in enumerate(under):
        start, end = blocks[index].start, blocks[index].end
        if _has_hour(text, start, end):
            if title := _before_hours(text, start, end):
                yield index, fold(text[slice(*title)])
        elif _may_be_title(text, blocks[index]) and _is_over_hours(text, blocks, under[place + 1 : place + 1 + LINES]):
            title = bare_title(text, start, end)
            if title:
                yield index, fold(text[slice(*title)])


def _before_hours(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The title of "Perfect Days (Wim Wenders, 124 min): lunedì 4 marzo 18.30" and of shorter rows."""
    if title := timed_title(text, start, end):
        return title
    led = _LED.match(text, start, end) if end - start <= LONGEST else None
    if led is None or _has_hour(text, *led.span("title")) or says_when(text, *led.span("title")):
        return None
    part = trimmed(text, Part(*led.span("title")))
    return (part.start, part.end) if is_title(text, part) else None


def _may_be_title(text: str, block: Block) -> bool:
    words = text[block.start : block.end].strip(" *_():")
    if terms.version(words) or is_furniture(words):
        return False
    return not (names_a_maker(text, block) or says_when(text, block.start, block.end))


def _is_over_hours(text: str, blocks: Sequence[Block], below: Sequence[int]) -> bool:
    """Lines of days and hours follow, with nothing between but who made the film and the like."""
    for index in below:
        start, end = blocks[index].start, blocks[index].end
        if _has_hour(text, start, end):
            return _before_hours(text, start, end) is None
        if not (names_a_maker(text, blocks[index]) or says_when(text, start, end)):
            return False
    return False


def _in_rows(text: str, blocks: Sequence[Block], own: Sequence[int]) -> list[tuple[int, str]]:
    """Rows of a table without a head: a house with its town, a film, its day, its hours."""
    found = []
    for number, row in groupby(own, key=lambda index: blocks[index].row):
        cells = list(row) if number is not None else []
        heads = [index for index in cells if heads_a_house(text, blocks[index].start, blocks[index].end)]
        timed = any(_has_hour(text, blocks[index].start, blocks[index].end) for index in cells)
        if len(heads) == 1 and timed:
            titles = [
                (index, title)
                for index in cells
                if index not in heads
                and not _has_hour(text, blocks[index].start, blocks[index].end)
                and _may_be_title(text, blocks[index])
                and not is_town(text[blocks[index].start : blocks[index].end])
                and (title := bare_title(text, blocks[index].start, blocks[index].end))
            ]
            if titles:
                index, title = titles[0]
                found += [(cells[0], "") if cells[0] < index else (index, ""), (index, fold(text[slice(*title)]))]
    names = {name for _, name in found if name}
    return found if len(names) >= FEWEST and len(found) >= 2 * FEWEST_ROWS else []
