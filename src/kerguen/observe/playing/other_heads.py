"""Headings of a programme that are of a film that was not read: the hours under them are of no film of the page."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from kerguen.model import Block, Page
from kerguen.observe.cues import label, lines, stretches
from kerguen.observe.playing.hours import names_hour
from kerguen.observe.playing.houses import cinema_named
from kerguen.observe.playing.line_days import names_day
from kerguen.values.terms import version
from kerguen.values.titles import is_furniture

LONGEST = 80  # characters of a heading
SHORTEST = 3  # letters of a title that stands in capitals

Form = tuple[str, int]


class Heads:
    """The lines of a programme that look as the headings of its films do: of one of them, or of another film."""

    def __init__(self, page: Page, titles: Collection[str]) -> None:
        listed = list(_heads(page)) if page.kind == "programme" else []
        own = [(start, form, _is_of(page.text[start:end], titles)) for start, end, form in listed]
        forms = {form for _, form, is_own in own if is_own}
        self._heads = [(start, is_own) for start, form, is_own in own if form in forms]

    def is_under_another(self, place: int) -> bool:
        """Whether the last heading over a place is of a film that the page's reading does not have."""
        number = bisect_right(self._heads, (place, True)) - 1
        return number >= 0 and not self._heads[number][1]


def _heads(page: Page) -> Iterator[tuple[int, int, Form]]:
    """Short headings, and short lines in capitals, that name no day, hour, house or version."""
    starts = [block.start for block in page.blocks]
    for zone in stretches(page, "sessions", "article", "fact_sheet", "title"):
        for start, end in lines(page.text, zone.start, zone.end):
            form = _form(page, page.blocks, starts, (start, end)) if end - start <= LONGEST else None
            if form is not None and not _is_no_title(page, start, end):
                yield start, end, form


def _form(page: Page, blocks: Sequence[Block], starts: Sequence[int], row: tuple[int, int]) -> Form | None:
    place = bisect_right(starts, row[0]) - 1
    if place >= 0 and blocks[place].kind == "heading":
        return "heading", blocks[place].level
    words = page.text[slice(*row)]
    return ("capitals", 0) if words.isupper() and sum(map(str.isalpha, words)) > SHORTEST else None


def _is_no_title(page: Page, start: int, end: int) -> bool:
    words = page.text[start:end]
    return (
        names_hour(page.text, start, end)
        or names_day(page, start, end)
        or version(words.strip(" :–-")) is not None
        or cinema_named(words, page.lang) is not None
        or is_furniture(words)
    )


def _is_of(words: str, titles: Collection[str]) -> bool:
    said = f" {label(words)} "
    return any(f" {title} " in said for title in titles if title)
