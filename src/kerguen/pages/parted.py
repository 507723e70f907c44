"""Paragraphs that name several films, cut so that each film has a piece of its own.

Il 19 settembre “L’ordine del tempo” di Liliana Cavani, … Martedì 26 settembre “Jeanne du Barry” …
Titane (Drama) Töchter (Drama) Hinterland (Krimi) Schachnovelle (Drama)
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kerguen.model import Block
from kerguen.pages.place_lines import heads_a_house
from kerguen.pages.trade import is_of_ceremonies, speaks_of_films
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.text.signs import INDEXED, words_of
from kerguen.values.list_items import list_item
from kerguen.values.prize_words import TELLS_PRIZES
from kerguen.values.timed_titles import says_when, titles_after_days
from kerguen.values.told_prizes import Told, told_prizes

LONG = 110  # characters of a paragraph
FEWEST = 2  # different films with their days
FEWEST_NOTED, NOTED = 4, 0.8  # titles with a bracket each; their share of the paragraph


def parted(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, paragraphs cut before each of their films where they name several."""
    prizes = _prizes(text, blocks)
    several = frozenset(block.start for block in blocks if _may_hold_several(text, block))
    listed = any(_houred(text, block) for block in blocks)
    housed = listed and any(_house_of(text, block) for block in blocks)
    if not housed and (not (prizes or several or listed) or not speaks_of_films(text)):
        return blocks
    parts: list[Block] = []
    for block in blocks:
        cuts = prizes.get(block.start) or (
            (_noted(text, block) or _dated(text, block))
            if block.start in several
            else _houred(text, block) or (_house_of(text, block) if housed else ())
        )
        parts += _pieces(text, block, cuts) if cuts else (block,)
    return tuple(parts)


FEWEST_WON, PRIZES = 3, 2  # different films and prizes of a text on who won


def _prizes(text: str, blocks: tuple[Block, ...]) -> dict[int, list[int]]:
    """Block -> where the words on each of its films begin, on a page that tells who won what."""
    if not is_of_ceremonies(text) or not speaks_of_films(text):
        return {}
    cued = {text.rfind("\n", 0, w.start()) for w in words_of(TELLS_PRIZES, text, 0, min(len(text), INDEXED))}
    told = {
        b.start: told_prizes(text, b.start, b.end)
        for b in blocks
        if b.kind in ("paragraph", "item") and b.row is None and text.rfind("\n", 0, b.start) in cued
    }
    given = [one.won for found in told.values() for one in found]
    films, prizes = (
        {fold(text[slice(*(won.title if films else won.prize or won.title))]) for won in given}
        for films in (True, False)
    )
    if len(films) < FEWEST_WON or len(prizes) < PRIZES:
        return {}
    return {start: _begins(text, start, found) for start, found in told.items() if found}


def _begins(text: str, start: int, found: Sequence[Told]) -> list[int]:
    """Where each film's words begin within a block, each film once in a row."""
    begun = {one.begins: fold(text[slice(*one.won.title)]) for one in reversed(found)}
    places = sorted(begun)
    return [
        b for a, b in zip((None, *places), places, strict=False) if b > start and (a is None or begun[a] != begun[b])
    ]


def _may_hold_several(text: str, block: Block) -> bool:
    if block.kind not in ("paragraph", "item") or block.row is not None or block.end - block.start < LONG:
        return False
    if text[block.end - 1] == ")" and text.count(") ", block.start, block.end) >= FEWEST_NOTED - 1:
        return True
    return sum(text.count(mark, block.start, block.end) for mark in _OPENING) >= FEWEST


_OPENING = ("“", "«", "„", '"', "‘", " '")


def _pieces(text: str, block: Block, cuts: Sequence[int]) -> Iterator[Block]:
    share = block.link_chars / (block.end - block.start)
    for start, stop in zip((block.start, *cuts), (*cuts, block.end), strict=True):
        end = start + len(text[start:stop].rstrip())
        if start < end:
            yield replace(block, start=start, end=end, link_chars=round(share * (end - start)))


def _dated(text: str, block: Block) -> list[int]:
    """Where the day of each film begins, of two different films at least."""
    found = list(titles_after_days(text, block.start, block.end))
    names = {fold(text[slice(*title)]) for _, title in found}
    return [place for place, _ in found if place > block.start] if len(names) >= FEWEST else []


def _houred(text: str, block: Block) -> list[int]:
    """Where the titles of a row begin, each with its hours: "Katorza (Nantes) – Anora : 14h, 20h30 ; Flow : 16h15"."""
    if block.kind not in ("paragraph", "item") or block.row is not None or text.find(";", block.start, block.end) < 0:
        return []
    cuts = [m.span() for m in _NEXT_ROW.finditer(text, block.start, block.end)]
    ends, starts = [*(cut[0] for cut in cuts), block.end], [block.start, *(cut[1] for cut in cuts)]
    if head := _HEAD.match(text, block.start, ends[0]):
        starts[0] = head.end()
    led = [_HOURED.fullmatch(text, start, end) for start, end in zip(starts, ends, strict=True)]
    named = [m.span("title") for m in led if m and not says_when(text, *m.span("title"))]
    several = len(named) == len(led) and len({fold(text[slice(*title)]) for title in named}) >= FEWEST
    return [start for start in starts if start > block.start] if several else []


def _house_of(text: str, block: Block) -> list[int]:
    """Where the title begins behind a house and its town: "Katorza (Nantes) – Anora : 20h30"."""
    if block.kind not in ("paragraph", "item") or block.row is not None:
        return []
    head = _HEAD.match(text, block.start, block.end)
    return [head.end()] if head and heads_a_house(text, block.start, head.end()) else []


_NEXT_ROW = re.compile(r"\s?;\s+")
_HEAD = re.compile(r"[^\n:;]{3,60}?\s?[–—:-]\s+(?=[^\n;]{2,80}?\s?[:–—]\s+\d)")
_HOURED = re.compile(
    r"[*_]{0,3}(?P<title>[^\W\d_][^;\n]{1,80}?)[*_]{0,3}(?: \([^()]{2,60}\))?\s?[:–—,-]?\s+"
    rf"(?:\d{{1,2}}(?:[:.h]\d{{2}})?\s?(?:h|[ap]m|{small('clock')})?(?:\s?\([^()]{{2,14}}\))?(?:\s?[,/·]\s?|\s|\.?$)){{1,10}}[.]?"
)


def _noted(text: str, block: Block) -> list[int]:
    """Where the titles of a row begin, each with its genre or its day in brackets."""
    if text[block.end - 1] != ")":
        return []
    ends = [m.end() for m in _CLOSED.finditer(text, block.start, block.end)]
    starts = [block.start, *(end + 1 for end in ends if end < block.end)]
    items = [list_item(text, start, end) for start, end in zip(starts, ends, strict=True)]
    noted = sum(item is not None and item.genre for item in items)
    return starts[1:] if noted >= max(FEWEST_NOTED, NOTED * len(items)) else []


_CLOSED = re.compile(r"\)(?= |\Z)|\)(?=\n)")
