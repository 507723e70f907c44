"""Entries of a page on several films, and which of them stand under a heading that names their film.

## 1. Adam                                     ## 2. Close
Two women share a bakery. Directed by …        Two boys and a summer. Directed by …
"""

from collections.abc import Sequence
from typing import NamedTuple

from kerguen.model import Block
from kerguen.text.fold import fold
from kerguen.values.prize_lines import begins_with_prize
from kerguen.values.titles import heading_title

FEWEST = 2  # entries under headings
LINE = 400  # characters of a line in which its first sentence stands


class Entry(NamedTuple):
    """One film of the page: the block of its title, that of its credit, its folded title and its folded director."""

    title: int
    credit: int
    name: str
    director: str = ""
    fields: frozenset[str] = frozenset()
    again: bool = False  # a film of a programme stands there for each of its days


def raised(text: str, blocks: Sequence[Block], own: Sequence[int], found: list[Entry]) -> list[Entry]:
    """The entries under the headings over them, where these name the films and the lines begin with a sentence: "1. Alma"
    over "Two sisters share a house. Directed by Ada Ruiz."."""
    above = dict(zip(own[1:], own, strict=False))
    entries = [entry for entry in found if entry.name]
    heads = [e.title if blocks[e.title].kind == "heading" else above.get(e.title, e.title) for e in entries]
    under = [entry for entry, head in zip(entries, heads, strict=True) if head != entry.title]
    if len(under) < FEWEST or any(blocks[head].kind != "heading" for head in heads):
        return found
    if 2 * sum(_begins_a_sentence(text, blocks[entry.title]) for entry in under) <= len(under):
        return found
    named = [heading_title(text[blocks[head].start : blocks[head].end]) for head in heads]
    names = [fold(part.words) if part else "" for part in named]
    if not all(names) or len(set(names)) < len(names) or any(begins_with_prize(text, *_span(blocks[h])) for h in heads):
        return found
    return [entry._replace(title=h, name=name) for h, name, entry in zip(heads, names, entries, strict=True)]


def _span(block: Block) -> tuple[int, int]:
    return block.start, block.end


def _begins_a_sentence(text: str, block: Block) -> bool:
    first = text[block.start : min(block.end, block.start + LINE)].split(".")[0]
    return sum(word[0].islower() for word in first.split()) >= SENTENCE


SENTENCE = 2  # words of a sentence that begin small
