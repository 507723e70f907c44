"""Paragraphs that name several films, cut so that each film has a piece of its own.

Il 19 settembre “L’ordine del tempo” di Liliana Cavani, … Martedì 26 settembre “Jeanne du Barry” …
Titane (Drama) Töchter (Drama) Hinterland (Krimi) Schachnovelle (Drama)
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from kerguen.model import Block
from kerguen.pages.trade import speaks_of_films
from kerguen.text.fold import fold
from kerguen.values.list_items import list_item
from kerguen.values.timed_titles import titles_after_days

LONG = 110  # characters of a paragraph
FEWEST = 2  # different films with their days
FEWEST_NOTED, NOTED = 4, 0.8  # titles with a bracket each; their share of the paragraph


def parted(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, paragraphs cut before each of their films where they name several."""
    if not any(_may_hold_several(text, block) for block in blocks) or not speaks_of_films(text):
        return blocks
    return tuple(piece for block in blocks for piece in _pieces(text, block))


def _may_hold_several(text: str, block: Block) -> bool:
    if block.kind not in ("paragraph", "item") or block.row is not None or block.end - block.start < LONG:
        return False
    if text[block.end - 1] == ")" and text.count(") ", block.start, block.end) >= FEWEST_NOTED - 1:
        return True
    return sum(text.count(mark, block.start, block.end) for mark in _OPENING) >= FEWEST


_OPENING = ("“", "«", "„", '"', "‘", " '")


def _pieces(text: str, block: Block) -> Iterator[Block]:
    cuts = (_noted(text, block) or _dated(text, block)) if _may_hold_several(text, block) else []
    if not cuts:
        yield block
        return
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
