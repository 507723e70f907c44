"""Marks of round-ups beside the titles that they are of.

IN DARKNESS: (B+) A worker hides …     3. Troie - (8) est un péplum …     Rosewater *** and a half
"""

import re

from kerguen.model import Noun
from kerguen.text.phrases import small
from kerguen.text.signs import DIGIT, mark, shape
from kerguen.values.dates import YEAR_MADE
from kerguen.values.ratings import HALVES, MARK_NOUNS, STARS

TITLE = 90  # characters of a line that names a film
NOTE = 3_000  # characters of a paragraph that begins with its title and its mark
GRADED = shape(r"\(?[A-F][+−–-]?\)?[.:,]?$") | mark(lambda: "*")
MARKED = DIGIT | STARS | GRADED  # no mark without one

ROW = r"(?:[★☆⭐●○🟡⚪❤💛♥½]️?\s?){2,10}(?:1/2)?[★☆]{0,3}"
SHARE = rf"\d{{1,2}}(?:[.,]\d{{1,2}})?\s?(?:/|{small('out_of', 'of_best')})\s?(?:100|20|10|[456])(?![\d/])"
NUMBER = r"\d{1,2}(?:[.,]\d{1,2})?"
GRADE = r"[A-F](?:[+−–-])?"
_ASTERISKS = rf"\*{{1,5}}(?: (?:{HALVES})|½| ?1/2)?"
_NOTED = re.compile(
    r"[\s*_•-]{0,6}(?:\d{1,3}[.)]\s)?(?P<title>[^\W_][^\n()\[\]:]{1,70}?)(?:\s?:|\s[–—-])?\s"
    rf"\((?P<mark>{SHARE}|{ROW}|{GRADE}|{NUMBER})\)[,:.]?\s(?=[^\W\d_])"
)
_STARRED = re.compile(
    rf"\W{{0,6}}(?P<title>[^\W_][^\n★☆*]{{1,{TITLE}}}?)[\s:–-]{{1,4}}(?P<mark>{ROW}|{_ASTERISKS})(?:(?<=[*½])\s\w[\w-]{{1,12}}(?:\s[\w-]{{2,12}}){{0,2}})?\W{{0,3}}"
)


_ENDED = re.compile(
    r"[\s*_#•-]{0,6}(?:\d{1,3}[.)]\s)?(?:\[[*_]{0,3})?(?P<title>[^\W_][^\n()\[\]:]{1,70}?)(?:[*_]{0,3}\]\([^()\s]{4,120}\))?"
    rf"(?:\s?\({YEAR_MADE}\)[*_:,.]{{0,3}}|(?P<colon>[*_]{{0,2}}:[*_]{{0,2}}))\s"
)
POINTS = rf"(?:\s?(?i:{MARK_NOUNS}))?"
_END = re.compile(rf"(?<=[\s(])(?P<mark>{SHARE}|{ROW}){POINTS}[).!\s*_]{{0,4}}\Z")
_OPENED = re.compile(rf"\W{{0,3}}(?:{ROW})\s?[–—:-]?\s?(?=[^\W\d_\s]|[\"“«„‘'¿¡])")


_END_PICTURE = re.compile(rf"!\[(?P<mark>{SHARE}|{ROW})\]\([^()\s]{{1,100}}\)[.\s*_]{{0,4}}\Z")


class NotedMark(Noun, frozen=True, kw_only=True):
    """Where the title and the mark of a line stand; `bare` when the mark is a whole number, or the title has a colon alone."""

    title: tuple[int, int]
    mark: tuple[int, int]
    bare: bool = False


def noted_mark(text: str, start: int, end: int) -> NotedMark | None:
    """The mark in brackets between a title and the text about it.

    >>> line = "IN DARKNESS: (B+) A worker hides a family in a sewer."
    >>> found = noted_mark(line, 0, len(line))
    >>> line[slice(*found.title)], line[slice(*found.mark)]
    ('IN DARKNESS', 'B+')
    """
    return _noted(_NOTED.match(text, start, end))


def starred_title(text: str, start: int, end: int) -> NotedMark | None:
    """The stars or asterisks that end a line with a title, no sentence; "**Sources:**" is bold."""
    found = _STARRED.fullmatch(text, start, end)
    if found is not None and text[found.end("title") - 1] == ".":
        return None  # "Rude letters in Littlehampton. The film is thin. ★★★"
    bold = found is not None and text[end - 1] == "*" and text.find("*", start, found.start("title")) >= 0
    return None if bold else _noted(found)


def ended_note(text: str, start: int, end: int) -> NotedMark | None:
    """The mark that ends a paragraph which begins with a title and its year.

    >>> line = "Breakdown (1997) One of the best thrillers of its years. 8/10"
    >>> found = ended_note(line, 0, len(line))
    >>> line[slice(*found.title)], line[slice(*found.mark)]
    ('Breakdown', '8/10')
    """
    begun = _ENDED.match(text, start, end)
    last = _END.search(text, max(start, end - LONGEST_MARK), end) if begun else None
    if begun and last is None and text[end - 1] == ")":
        last = _END_PICTURE.search(text, max(start, end - LONGEST_PICTURE), end)
    if begun is None or last is None:
        return None
    return NotedMark(title=begun.span("title"), mark=last.span("mark"), bare=begun["colon"] is not None)


_BEHIND = r"[*_]{0,3}[ \xa0]?(?::|[ \xa0][–—-])[ \xa0]?"
_HEADED = re.compile(rf"(?P<title>[^\W_][^\n\[\]()]{{0,{TITLE}}}?){_BEHIND}(?P<mark>{SHARE})")
_LINKED = re.compile(
    rf"\[[*_]{{0,3}}(?P<title>[^\n\[\]*_][^\n\[\]]{{0,{TITLE}}}?)[*_]{{0,3}}\]\([^()\s]{{4,160}}\){_BEHIND}(?P<mark>{SHARE}|{NUMBER})"
)


def headed_mark(text: str, start: int, end: int) -> NotedMark | None:
    """The mark behind a title as a whole line; a bare number only behind one that is a link.

    >>> line = "[The Lighthouse](https://films.example/lighthouse): 5"
    >>> found = headed_mark(line, 0, len(line))
    >>> line[slice(*found.title)], line[slice(*found.mark)]
    ('The Lighthouse', '5')
    """
    if not text[end - 1 : end].isdecimal():
        return None
    return _noted((_LINKED if text[start] == "[" else _HEADED).fullmatch(text, start, end))


LONGEST_MARK = 32  # characters
LONGEST_PICTURE = 130  # characters of one that a picture draws


def opens_with_mark(text: str, start: int, end: int) -> bool:
    """Whether a text begins with a row of stars."""
    return _OPENED.match(text, start, end) is not None


def _noted(found: re.Match[str] | None) -> NotedMark | None:
    if found is None:
        return None
    return NotedMark(title=found.span("title"), mark=found.span("mark"), bare=found["mark"].isdecimal())
