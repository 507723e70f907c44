"""Readers' words without a day: a name on its line over its words, or under them behind a dash, again and again."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kerguen.model import Lang, Page, Zone
from kerguen.observe.cues import label, lines, words
from kerguen.observe.judged.signed_opinions import SignedWords, headings, is_reader, signed_words
from kerguen.text.phrases import alternation
from kerguen.values.ratings import ratings

FEWEST = 2  # cards of one form
SHORTEST = 12  # characters of a reader's words
Row = tuple[int, int]


def undated(page: Page, zone: Zone) -> list[SignedWords]:
    """What readers say in a zone of opinions that holds no day: in lines with their names, else in cards."""
    return signed_words(page, zone) or named_cards(page, zone)


def named_cards(page: Page, zone: Zone) -> list[SignedWords]:
    """The cards of a zone of opinions, when all that stands in it under its heading is cards of one form."""
    rows = [
        row
        for row in lines(page.text, zone.start, zone.end)
        if label(page.text[slice(*row)]) not in headings(page.lang)
    ]
    parts = list(_parts(page.text, rows))
    if all(len(part) == 1 for part in parts):
        parts = [list(pair) for pair in zip(rows[::2], rows[1::2], strict=False)] if len(rows) % 2 == 0 else []
    if len(parts) < FEWEST:
        return []
    for form in (_over, _under):
        cards = [form(page, part) for part in parts]
        if all(cards):
            return [card for card in cards if card]
    return []


def _parts(text: str, rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows that no empty line parts."""
    part: list[Row] = []
    for row in rows:
        if part and text.count("\n", part[-1][1], row[0]) > 1:
            yield part
            part = []
        part.append(row)
    if part:
        yield part


def _over(page: Page, rows: Sequence[Row]) -> SignedWords | None:
    """ "**jenny88**", "Carla says:", "★★★★ hugo" over the words."""
    said = rows[2:] if len(rows) > 2 and _ago(page.text[slice(*rows[1])]) else rows[1:]
    return _card(page, rows[0], said) if said else None


def _ago(words_: str) -> bool:
    """ "2 days ago": a short row with a number that ends no sentence."""
    return len(words_) <= LONGEST_DAY and words_[-1:] not in _ENDS and any(map(str.isdecimal, words_))


LONGEST_DAY = 30  # characters


def _under(page: Page, rows: Sequence[Row]) -> SignedWords | None:
    """ "— jenny88" under the words."""
    return _card(page, rows[-1], rows[:-1]) if len(rows) > 1 and page.text[rows[-1][0]] in "–—-~" else None


def _card(page: Page, head: Row, said: Sequence[Row]) -> SignedWords | None:
    """A name, perhaps a mark beside it, and the words."""
    marks = ratings(page.text, *head)
    start, end = (marks[0].end, head[1]) if marks and marks[0].start - head[0] < SHORTEST else head
    if marks and start == head[0]:
        end = marks[0].start
    start += len(page.text[start:end]) - len(page.text[start:end].lstrip(_EDGE))
    name = _says(page.lang).sub("", page.text[start:end].rstrip(_EDGE)).rstrip(_EDGE)
    first, last = said[0][0], said[-1][1]
    if len(marks) > 1 or not is_reader(page, name) or " " not in page.text[first:last]:
        return None
    if last - first < max(SHORTEST, len(name)) or page.text[last - 1] not in _ENDS:
        return None
    return SignedWords(
        author=(start, start + len(name)), words=(first, last), mark=(marks[0].start, marks[0].end) if marks else None
    )


_EDGE = " \t\xa0*_#>–—-~:,|()"
_ENDS = '.!?…"”»’)'


@cache
def _says(lang: Lang | None) -> re.Pattern[str]:
    """ "Carla says", "Claire dit"."""
    return re.compile(rf"[ \xa0](?i:{alternation(words('opinions', 'leads', lang))})\Z")
