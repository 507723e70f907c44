"""Films of a round-up by the texts below their titles: the same label under each, or the title in quotation marks.

Das Zeiträtsel          Gundermann
Storyanriss:            … Das Biopic „Gundermann“ erzählt …
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kerguen.model import Block
from kerguen.pages.inline_films import is_certificate
from kerguen.text.fold import fold
from kerguen.values.field_labels import labels_of
from kerguen.values.timed_titles import says_when
from kerguen.values.titles import is_furniture

FEWEST = 2  # titles over one label
FEWEST_QUOTED = 3  # titles that the text below quotes
TITLE = 80  # characters of a title
WORDS = 10
LABEL = 24  # characters of a label
_LABEL = re.compile(r"[*_]{0,2}(?P<label>[^\W\d_][^\n:|.]{2,24}?)[*_]{0,2}\s?:(?!\S)")
_OPENING = "\"“«„‘'*_»"


def labelled_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(block, folded title) of short lines that stand each over a line with one and the same label."""
    found: dict[str, list[int]] = defaultdict(list)
    for above, below in pairwise(own):
        label = _label(text, blocks[below])
        if label and _is_title(text, blocks[above]):
            found[label].append(above)
    best = max(found.values(), key=len, default=[])
    names = [fold(text[blocks[i].start : blocks[i].end]) for i in best]
    if len(set(names)) >= FEWEST:
        yield from zip(best, names, strict=True)


def _label(text: str, block: Block) -> str:
    """The folded label with which a line begins, or that it is: "Storyanriss: …", "Synopsis"."""
    m = _LABEL.match(text, block.start, min(block.end, block.start + LABEL + 6))
    alone = "" if m or block.end - block.start > LABEL else fold(text[block.start : block.end])
    return fold(m["label"]) if m else alone if alone in labels_of("synopsis") else ""


def quoted_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(block, folded title) of short lines whose words the text right below sets off, at least FEWEST_QUOTED of them."""
    found = [
        (above, fold(words))
        for above, below in pairwise(own)
        if blocks[below].end - blocks[below].start > TITLE
        and _is_title(text, blocks[above])
        and _is_set_off(words := text[blocks[above].start : blocks[above].end].strip("*_ \t"), text, blocks[below])
    ]
    if len({name for _, name in found}) >= FEWEST_QUOTED:
        yield from found


def _is_title(text: str, block: Block) -> bool:
    words = text[block.start : block.end].strip("*_ \t")
    if not 1 < len(words) <= TITLE or words.count(" ") >= WORDS or words.endswith((".", "!", ",", ";", ":", "…")):
        return False
    if says_when(text, block.start, block.end) or is_certificate(words):
        return False
    return (words[0].isupper() or words[0].isdigit()) and not is_furniture(words) and ": " not in words[:LABEL]


def _is_set_off(words: str, text: str, below: Block) -> bool:
    place = text.find(words, below.start, below.end)
    while place > below.start - 1:
        if place > 0 and text[place - 1] in _OPENING:
            return True
        place = text.find(words, place + 1, below.end)
    return False
