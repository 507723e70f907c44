"""Films of a programme by when they are shown: the day in the line of the title, in the text below, in the line above.

18:00 Anora (OmU)          La Dea Fortuna                               Freitag, 17. Oktober
21:00 Sing Sing            Alessandro en Arturo … op dinsdag 7 juni.    VIET & NAM (OmU)
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from kerguen.model import Block
from kerguen.pages.inline_films import begins_with_maker
from kerguen.pages.place_lines import house_words
from kerguen.text.fold import fold
from kerguen.values.people import is_full_name
from kerguen.values.timed_titles import (
    bare_title,
    day_and_month,
    hour_in,
    is_day_line,
    says_when,
    timed_title,
    told_hour,
)
from kerguen.values.titles import is_furniture

FEWEST = 3  # lines that make a programme
FEWEST_DAYS = 2  # lines that are a day and nothing else
TITLE = 90  # characters of a title
LINES = 6  # lines of the text below it
STORY = 2_000  # characters of the text below it


def timed_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(block, folded title) of lines of hours or days that name a film each, at least FEWEST of them.

    Where most lines name an hour, a line with a day alone is none of them: "Vr 14 feb – Valentijnsdag".
    """
    found = [(i, title) for i in own if (title := timed_title(text, blocks[i].start, blocks[i].end))]
    hours = [(i, title) for i, title in found if hour_in(text, blocks[i].start, blocks[i].end)]
    found = hours if len(hours) >= max(FEWEST, len(found) // 2) else found
    names = {fold(text[a:b]) for _, (a, b) in found}
    firsts = {name.split(None, 1)[0] for name in names if name}
    houses = sum(not house_words().isdisjoint(name.split()) for name in names)
    if 2 * houses > len(names):
        return  # "26 okt. 20.00 uur Filmhuis de Keizer": where one film is shown
    persons = 2 * sum(is_full_name(text[a:b]) for _, (a, b) in found) > len(found)
    if persons and (heads := _above(text, blocks, own, found)):
        yield from heads  # "do 12 jan 20:15 | Lukas Dhont | 104 min": who made the film of the heading
    elif len(found) >= FEWEST and 2 * len(firsts) > len(names):  # halls begin alike, titles do not
        yield from ((i, fold(text[a:b])) for i, (a, b) in found)


def _above(
    text: str, blocks: Sequence[Block], own: Sequence[int], found: Sequence[tuple[int, tuple[int, int]]]
) -> list[tuple[int, str]]:
    """(block, folded words) of the heading right above each line; [] where one has none."""
    above = {below: index for index, below in pairwise(own)}
    heads = [above.get(i) for i, _ in found]
    if any(head is None or blocks[head].kind != "heading" or not is_short(text, blocks[head]) for head in heads):
        return []
    return [(head, fold(text[blocks[head].start : blocks[head].end])) for head in heads if head is not None]


def told_days(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(block, folded title) of short lines over a text that says the day or the hour of its film, at least FEWEST of them."""
    short = [place for place, index in enumerate(own) if is_short(text, blocks[index])]
    found = [
        (own[place], fold(text[blocks[own[place]].start : blocks[own[place]].end]))
        for place, end in pairwise((*short, len(own)))
        if _says_its_day(text, [blocks[i] for i in own[place + 1 : min(end, place + 1 + LINES)]])
    ]
    if len(found) >= FEWEST:
        yield from found


def _says_its_day(text: str, below: Sequence[Block]) -> bool:
    """A text of some length that names a day or an hour; where its lines are broken, in one of them."""
    if not below or below[0].end - below[0].start <= TITLE:
        return False
    spans = [(block.start, min(block.end, block.start + STORY)) for block in below]
    return any(day_and_month(text, start, end) or told_hour(text, start, end) for start, end in spans)


def films_under_days(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(block, folded title) of the short lines over texts that follow a line with the day."""
    days = [i for i in own if is_day_line(text, blocks[i].start, blocks[i].end)]
    if len(days) < FEWEST_DAYS:
        return
    day_lines = frozenset(days)
    begins = True  # a line that follows a day or a text is the first of a film
    for place, index in enumerate(own):
        first, begins = begins, index in day_lines or blocks[index].end - blocks[index].start > TITLE
        if index < days[0] or begins or not first or not is_short(text, blocks[index]):
            continue
        if says_when(text, blocks[index].start, blocks[index].end):
            begins = first  # one more line of hours
            continue
        title = bare_title(text, blocks[index].start, blocks[index].end)
        if title and _is_over_text(blocks, own[place + 1 : place + 1 + LINES_OF_CREDIT], day_lines):
            yield index, fold(text[slice(*title)])


LINES_OF_CREDIT = 3  # lines between a title and the text below it, and the text


def _is_over_text(blocks: Sequence[Block], below: Sequence[int], day_lines: frozenset[int]) -> bool:
    """A text stands below before the next day does."""
    reached = takewhile(lambda i: i not in day_lines, below)
    return any(blocks[i].end - blocks[i].start > TITLE for i in reached)


def is_short(text: str, block: Block) -> bool:
    """Whether a line may be a title by its length, its first letter and its end."""
    words = text[block.start : block.end].strip('*_#"“”«»„ \t')
    if not 1 < len(words) <= TITLE or words.endswith((".", "!", ",", ";", ":", "…")) or is_furniture(words):
        return False
    if not (words[0].isupper() or words[0].isdigit()) or _LABELLED.match(words):
        return False
    return not begins_with_maker(words)


_LABELLED = re.compile(r"[^\W\d_]{2,20}:\s")
