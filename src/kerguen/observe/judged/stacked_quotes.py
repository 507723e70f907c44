"""Press quotations in stacks of short lines, as aggregators show them: words, day, critic and outlet, again and again.

It grabs you and never lets go.        Ann Brown
Full Review | Comment                  Sunday Gazette
09/21/08                               Rated: 4/5
Ann Brown                              It grabs you and never lets go.
Sunday Gazette                         Full Review | Mar 23, 2023
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kerguen.model import FilmMention, Page, Quotation, Rating
from kerguen.observe.cues import label, labels, lines, subject
from kerguen.observe.judged.verdicts import leaning, of_rating
from kerguen.observe.lines import reach
from kerguen.text.signs import signs
from kerguen.values.outlets import NAMED, Outlet, outlet_named
from kerguen.values.papers import is_paper
from kerguen.values.people import is_name
from kerguen.values.ratings import rating

FEWEST = 2  # stacks of one shape
KNOWN = 2  # of them with a paper that is on the project's list, or named like one
LONGEST_NAME, LONGEST_OUTLET = 40, 60  # characters
LONGEST_DAY = 48
SHORTEST_WORDS, LONGEST_WORDS = 25, 900
LONGEST_CONTROL = 40  # characters of "Full Review | Comment"

_DAY = re.compile(
    r"(?:[^\W\d_][^\n\d]{2,24}[\s|:·–-]{1,3})?"  # "Full Review | ", "Posted "
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2}\.? [^\W\d_]{3,9}\.? \d{4})"
)


class Stack(NamedTuple):
    """The rows of the words, the critic and the outlet; of the mark, where it has one."""

    words: int
    critic: int
    outlet: int
    mark: int | None = None


def stacked_quotations(page: Page, films: tuple[FilmMention, ...]) -> tuple[Quotation, ...]:
    """The quotations of a page that stand in stacks of one shape."""
    rows = lines(page.text, 0, reach(page.text))
    days = [
        number
        for number, (start, end) in enumerate(rows)
        if end - start <= LONGEST_DAY and page.text[end - 1].isdigit() and _DAY.fullmatch(page.text, start, end)
    ]
    if len(days) < FEWEST:
        return tuple(_labelled(page, rows))
    own = {label(name) for film in films for name in (film.title, *film.directors, *film.cast)}
    for shape in (_day_within, _day_last):
        found = [stack for n in days if (stack := shape(page.text, rows, n)) and not _names(page, rows, stack, own)]
        known = sum(_is_known(page.text[slice(*rows[stack.outlet])]) for stack in found)
        if len(found) >= FEWEST and known >= KNOWN:
            return tuple(
                _quotation(
                    page,
                    rows[s.words],
                    page.text[slice(*rows[s.outlet])],
                    rows[s.critic],
                    rows[s.mark] if s.mark is not None else None,
                )
                for s in found
            )
    return tuple(_labelled(page, rows))


_LABELLED = re.compile(r"[^\W\d_]{4,10}[ \xa0]?[:=–—-]")
_CREDIT = re.compile(
    r"[^\W\d_]{4,10}[ \xa0]?[:=–—-][ \xa0]?(?P<outlet>[^\n:]{2,40}?),?[ \xa0](?P<by>[^\W\d_]{2,4})[ \xa0](?P<critic>[^\n,:()]{4,40})"
)


def _labelled(page: Page, rows: Sequence[tuple[int, int]]) -> Iterator[Quotation]:
    """A line with a label, a paper that is known and its critic, over the words."""
    for row, under in pairwise(rows):
        if row[1] - row[0] > 2 * LONGEST_NAME or not _LABELLED.match(page.text, *row):
            continue
        if not signs(page.text, *row) & NAMED or not _are_words(page.text, under):
            continue
        m = _CREDIT.fullmatch(page.text, *row)
        if m is not None and outlet_named(m["outlet"]) and _is_by(page, m["by"]) and is_name(m["critic"]):
            yield _quotation(page, under, m["outlet"], m.span("critic"))


def _is_by(page: Page, word: str) -> bool:
    return label(word) in labels("verdict", "author", page.lang)


def _day_within(text: str, rows: Sequence[tuple[int, int]], day: int) -> Stack | None:
    """Words, perhaps a line of controls, the day, the critic, the outlet."""
    if day + 2 >= len(rows) or day < 1:
        return None
    above = day - 1 if _are_words(text, rows[day - 1]) else day - 2
    if (
        above < 0
        or not _are_words(text, rows[above])
        or rows[day - 1][1] - rows[day - 1][0] > LONGEST_CONTROL < day - above
    ):
        return None
    return _stack(text, rows, Stack(above, day + 1, day + 2))


def _day_last(text: str, rows: Sequence[tuple[int, int]], day: int) -> Stack | None:
    """The critic, the outlet, the words, the day; perhaps a mark over the words or under them."""
    last = day - 2 if day and _is_mark(text, rows[day - 1]) else day - 1
    if last < 2 or not _are_words(text, rows[last]):
        return None
    first = last - 1 if _is_mark(text, rows[last - 1]) else last
    marked = day - 1 if last < day - 1 else first if first < last else None
    return _stack(text, rows, Stack(last, first - 2, first - 1, marked)) if first >= 2 else None


_MARK = re.compile(
    r"(?:[^\W\d_][^\n|:\d]{2,20}\|[ \xa0]?)?(?:[^\W\d_]{4,10}(?: [^\W\d_]{4,10})?[ \xa0]?[:=–—-][ \xa0]?)?(\S{1,12})"
)


def _is_mark(text: str, row: tuple[int, int]) -> bool:
    """ "Rated: 5/5", "★★★★", "B+" on a line of its own."""
    m = _MARK.fullmatch(text, *row) if row[1] - row[0] <= LONGEST_CONTROL else None
    return m is not None and rating(m[1]) is not None


def _stack(text: str, rows: Sequence[tuple[int, int]], stack: Stack) -> Stack | None:
    critic, outlet = (text[slice(*rows[n])] for n in (stack.critic, stack.outlet))
    named = len(critic) <= LONGEST_NAME and " " in critic and is_name(critic)
    return stack if named and _may_be_outlet(outlet) else None


def _are_words(text: str, row: tuple[int, int]) -> bool:
    return (
        SHORTEST_WORDS <= row[1] - row[0] <= LONGEST_WORDS
        and text[row[1] - 1] in ".!?…\"”»')"
        and " " in text[slice(*row)]
    )


def _may_be_outlet(words: str) -> bool:
    return 1 < len(words) <= LONGEST_OUTLET and (words[0].isupper() or words[0].isdigit()) and words[-1] not in ".!?:;,"


def _is_known(words: str) -> bool:
    return outlet_named(words) is not None or is_paper(words)


def _names(page: Page, rows: Sequence[tuple[int, int]], stack: Stack, own: set[str]) -> bool:
    """Whether the critic is one of the film's own people."""
    return label(page.text[slice(*rows[stack.critic])]) in own


def _quotation(
    page: Page, words: tuple[int, int], written: str, critic: tuple[int, int], mark: tuple[int, int] | None = None
) -> Quotation:
    span = page.words(*words)
    outlet = outlet_named(written) or Outlet(name=written, lang=page.lang)
    zone = next((z for z in page.zones if z.start <= words[0] < z.end), None)
    given = _given(page, mark, outlet) if mark else None
    return Quotation(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone), outlet=outlet.name,
        critic=page.text[slice(*critic)],
        translated=outlet.lang is not None and page.lang is not None and outlet.lang != page.lang,
        verdict=(of_rating(given) if given else None) or leaning(page.text, page.lang, *words), rating=given, marks=False,
    )  # fmt: skip


def _given(page: Page, row: tuple[int, int], outlet: Outlet) -> Rating | None:
    """The critic's mark on its line."""
    m = _MARK.fullmatch(page.text, *row)
    found = rating(m[1]) if m else None
    if m is None or found is None:
        return None
    span = page.words(*m.span(1))
    return Rating(
        page=page.id, start=span.start, end=span.end, text=span.text, kind="own", by=outlet.name, value=found.value,
        scale=found.scale, doubts=found.doubts,
    )  # fmt: skip
