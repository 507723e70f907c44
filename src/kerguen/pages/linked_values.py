"""Values that are links in every word, below their label: "Genres:" over linked genres, "Cast" over linked names."""

from collections.abc import Collection, Iterator, Sequence

from kerguen.model import Block
from kerguen.pages.film_meta import LONGEST_LABEL, PARAGRAPH
from kerguen.text.fold import fold
from kerguen.values.field_labels import every_label, labels_of

MOST = {"cast": 40, "director": 3}  # linked lines below a label without a colon
LINKED = 0.5  # share of linked characters from which a line is a link


def linked_values(lines: Sequence[tuple[Block, str]], closed: Collection[int]) -> Iterator[int]:
    """The numbers of the labels and of the values below them; `closed`: lines that are known to be of no sheet."""
    for number, (block, words) in enumerate(lines[:-1]):
        if len(words) > LONGEST_LABEL or number in closed or not is_linked(*lines[number + 1]):
            continue
        most = 1 if words[-1:] == ":" and fold(words[:-1]) in every_label() else 0
        if not block.link_chars:
            most = next((n for field, n in MOST.items() if fold(words.rstrip(" :")) in labels_of(field)), most)
        values = list(_values(lines, number + 1, most, closed))
        if values:
            yield from values if block.kind == "heading" and words[-1:] != ":" else (number, *values)


def _values(lines: Sequence[tuple[Block, str]], first: int, most: int, closed: Collection[int]) -> Iterator[int]:
    for number in range(first, min(len(lines), first + most)):
        block, words = lines[number]
        if number in closed or block.kind == "heading" or len(words) >= PARAGRAPH:
            return
        if not is_linked(block, words):
            return
        yield number


def is_linked(block: Block, words: str) -> bool:
    """Whether a line is a link, or a button, rather than a sentence."""
    return block.kind == "control" or block.link_chars > LINKED * len(words)
