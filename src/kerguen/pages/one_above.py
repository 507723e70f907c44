"""A page on one film that ends in others: its sheet and nearly all the text stand above a row of names with a day each."""

from collections.abc import Sequence

from kerguen.model import Block, ZoneKind
from kerguen.pages.opening_credits import credit_at_start, credit_in_opening
from kerguen.pages.sheet_labels import SHEET_LINE, label_field
from kerguen.values.credit_lines import credit_line
from kerguen.values.ratings import ratings
from kerguen.values.timed_titles import days_named

STORY, A_NAME = 140, 80  # characters of running text at least, of a name with its day at most

_TEASER: list[ZoneKind] = ["teaser"]


def without_films_below(
    text: str, blocks: Sequence[Block], kinds: list[ZoneKind], numbers: list[int | None]
) -> tuple[list[ZoneKind], list[int | None]]:
    """The kinds and the films' numbers of the blocks; where other films stand below the page's own, they are teasers,
    and what stands beside hours is a house."""
    below = _films_below(text, blocks, kinds, numbers)
    if below is None:
        return kinds, numbers
    others = kinds[below:] if "sessions" in kinds[below:] else _TEASER * len(kinds[below:])
    return [*kinds[:below], *others], [None] * len(numbers)


def _films_below(
    text: str, blocks: Sequence[Block], kinds: Sequence[ZoneKind], numbers: Sequence[int | None]
) -> int | None:
    """Where the other films begin below the one that the page is of; None where it is of several or of one alone."""
    first = next((index for index, number in enumerate(numbers) if number is not None), None)
    if first is None or "fact_sheet" not in kinds[:first]:
        return None
    named = [index for index in range(first, len(blocks)) if numbers[index] not in (None, numbers[index - 1])]
    told, left = sum(size for size in map(_size, blocks[:first]) if size >= STORY), sum(map(_size, blocks[first:]))
    if told <= left or left > A_NAME * len(named) or any(_size(block) >= STORY for block in blocks[first:]):
        return None
    if any(days_named(text[blocks[index].start : blocks[index].end]) for index in named):
        return None  # "lunedì 12 luglio: Sorry We Missed You"
    if ratings(text, blocks[first].start, blocks[-1].end):
        return None
    if text.startswith("|", blocks[first].start) or blocks[first].row is not None:
        return None  # rows of a table of films, its head above them
    return None if any(names_a_maker(text, block) for block in blocks[first:]) else first


def _size(block: Block) -> int:
    return block.end - block.start


def names_a_maker(text: str, block: Block) -> bool:
    """Whether a line says who directed a film: a label, a line of credits, the first words of a text."""
    if label_field(text, block) == "director" or credit_at_start(text, block.start, block.end):
        return True
    line = credit_line(text, block.start, block.end) if _size(block) <= SHEET_LINE else None
    return bool(line and line.directors) or credit_in_opening(text, block.start, block.end) is not None
