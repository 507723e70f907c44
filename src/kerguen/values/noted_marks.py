"""Marks of round-ups beside the titles that they are of.

IN DARKNESS: (B+) A worker hides …     3. Troie - (8) est un péplum …     Rosewater *** and a half
Caught Stealing (2 ½ stars out of 4)     VOX LUX 7,5     12) Il buco di Michelangelo Frammartino (C) 8
COLD HARBOR. 2.5 stars. A clerk …     31. Vote: 7 – Cold Harbor (2024): a tale …     12. Cold Harbor – B+
"""

import re
from functools import lru_cache

from kerguen import rules
from kerguen.model import Noun
from kerguen.text.phrases import alternation, small
from kerguen.text.signs import DIGIT, mark, shape
from kerguen.values.dates import YEAR_MADE
from kerguen.values.people import running_name
from kerguen.values.ratings import HALVES, MARK_NOUNS, STAR_NOUNS, STARS

TITLE = 90  # characters of a line that names a film
NOTE = 3_000  # characters of a paragraph that begins with its title and its mark
GRADED = shape(r"\(?[A-F][+−–-]?\)?[.:,]?$") | mark(lambda: "*")
MARKED = DIGIT | STARS | GRADED  # no mark without one

ROW = r"(?:[★☆⭐●○🟡⚪❤💛♥½]️?\s?){2,10}(?:1/2)?[★☆]{0,3}"
SHARE = rf"\d{{1,2}}(?:[.,]\d{{1,2}})?\s?(?:/|{small('out_of', 'of_best')})\s?(?:100|20|10|[456])(?![\d/])"
NUMBER = r"\d{1,2}(?:[.,]\d{1,2})?"
GRADE = r"[A-F](?:[+−–-])?"
COUNTED = rf"\d(?:[.,](?:5|[27]5))?(?:\s?(?:½|1/2|{HALVES}))?\s(?i:{STAR_NOUNS})(?:\s(?:{small('out_of', 'of_best')})\s\d{{1,2}})?"
_CERTIFICATE = r"[A-Z]{1,2}(?:-\d{2})?"
_ASTERISKS = rf"\*{{1,5}}(?: (?:{HALVES})|½| ?1/2)?"
_NOTED = re.compile(
    r"[\s*_•-]{0,6}(?:\d{1,3}[.)]\s)?(?P<title>[^\W_](?:[^\n()\[\]:]|:(?=\s)){1,70}?)(?:\s?:|\s[–—-])?\s"
    rf"\((?P<mark>{SHARE}|{ROW}|{GRADE}|{NUMBER})\)\s?[,:.–—-]?\s(?=[^\W\d_])"
)
_LABEL = rf"(?:{alternation({word.capitalize() for word in rules.words('ratings', 'own')})}):\s?"
_LED = re.compile(  # "COLD HARBOR. 2.5 stars. A clerk …", "Dogma (rewatch) - 4.5/5 - A priest …", "“Joker” Grade: A+ (97%); …"
    r"[\s*_•-]{0,6}(?:\d{1,3}[.)]\s)?[“„«‘\"]?(?P<title>[^\W_][^\n]{1,70}?)"
    rf"(?:[.:]\s(?P<counted>{COUNTED})[.:;]\s|(?:\s\([^()\n]{{1,20}}\))?\s[–—-]\s(?P<parted>{SHARE}|{ROW}|{COUNTED})[.:]?\s[–—-]\s"
    rf"|[”»’\"]\s{_LABEL}(?P<labelled>{SHARE}|{GRADE})(?:\s\([^()\n]{{1,12}}\))?[.;,:]?\s)(?=[^\W\d_])"
)
_BEHIND_MARK = re.compile(  # "31. Voto: 7 - Cold Harbor (2024): …"
    rf"[\s*_•-]{{0,6}}(?:\d{{1,3}}[.)]\s)?{_LABEL}(?P<mark>{SHARE}|{NUMBER})\s[–—-]\s"
    rf"(?P<title>[^\W_][^\n()]{{1,90}}?)\s\({YEAR_MADE}\)[:.,]?(?=\s|\Z)"
)
_BY = rf"(?:(?:{small('made_by')})\s)?{running_name().pattern}"
_STARRED = re.compile(
    rf"\W{{0,6}}(?P<title>[^\W_][^\n★☆*]{{1,{TITLE}}}?)[*_]{{0,3}}"
    rf"(?:\s\((?:{YEAR_MADE}|{_CERTIFICATE}|{_BY}(?:,\s{YEAR_MADE})?)\)|(?<=[*_”“»\"]),?\s{_BY}(?:\s\({YEAR_MADE}\))?)?[\s:–-]{{1,4}}\(?(?P<mark>{ROW}|{_ASTERISKS}|(?<=\()(?:{COUNTED})|(?<=\)\s)(?:{COUNTED})|{SHARE}(?=\)?\Z))(?:(?<=[*½])\s\w[\w-]{{1,12}}(?:\s[\w-]{{2,12}}){{0,2}})?\W{{0,3}}"
)


_ENDED = re.compile(
    r"[\s*_#•-]{0,6}(?:\d{1,3}[.)]\s)?(?:\[[*_]{0,3})?(?:(?P<title>[^\W_][^\n()\[\]:]{1,70}?)|[“„«‘\"](?P<quoted>[^\n“”„«»\"]{2,70})[”“»’\"])"
    r"(?:[*_]{0,3}\]\([^()\s]{4,120}\))?"
    rf"(?:\s?\({YEAR_MADE}\)[*_:,.]{{0,3}}|(?P<colon>[*_]{{0,2}}:[*_]{{0,2}}))\s"
)
POINTS = rf"(?:\s?(?i:{MARK_NOUNS}))?"
_END = re.compile(rf"(?<=[\s(])(?P<mark>{SHARE}|{ROW}){POINTS}[).!\s*_]{{0,4}}\Z")
_GIVER = r"\([^\W\d_a-zß-ÿ][^()\n\d]{3,50}\)(?:\s[^\n]{1,16})?"  # "(Ann Fell, Staff) PG-13, 1:42"
_END_SIGNED = re.compile(rf"(?<=\s)(?P<mark>{COUNTED}|{SHARE}|{ROW}){POINTS}\s{{1,2}}{_GIVER}\Z")
_OPENED = re.compile(rf"\W{{0,3}}(?:(?:{ROW})\s?[–—:-]?\s?|(?:{SHARE})(?:[.:]|\s[–—-])\s)(?=[^\W\d_\s]|[\"“«„‘'¿¡])")


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
    return _noted(_NOTED.match(text, start, end)) or _led(text, start, end)


def _led(text: str, start: int, end: int) -> NotedMark | None:
    """The mark that stands between a title and the text about it without brackets, or before its title."""
    if found := _BEHIND_MARK.match(text, start, end):
        return _noted(found)
    found = _LED.match(text, start, min(end, start + TITLE + LONGEST_MARK))
    kind = found.lastgroup if found else None
    return NotedMark(title=found.span("title"), mark=found.span(kind)) if found and kind else None


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
    if begun and last is None and text.find("(", max(start, end - LONGEST_SIGNED), end) >= 0:
        last = _END_SIGNED.search(text, max(start, end - LONGEST_SIGNED), end)
        last = last or _END_PICTURE.search(text, max(start, end - LONGEST_PICTURE), end)
    if begun and begun["colon"] and (number := numbers_at_ends(text).get(end)):
        return NotedMark(title=begun.span("title" if begun["title"] else "quoted"), mark=number, bare=True)
    if begun is None or last is None:
        return None
    title = "title" if begun["title"] else "quoted"
    return NotedMark(title=begun.span(title), mark=last.span("mark"), bare=begun["colon"] is not None)


def noted_inside(text: str, start: int, end: int) -> NotedMark | None:
    """The mark in a paragraph that begins with a title and a colon: "Phoenix: … bekommt von mir 9/10 Sterne, obwohl …"."""
    begun = _ENDED.match(text, start, end)
    mark = _INSIDE.search(text, begun.end(), end) if begun and begun["colon"] else None
    title = "title" if begun and begun["title"] else "quoted"
    return NotedMark(title=begun.span(title), mark=mark.span("mark"), bare=True) if begun and mark else None


_INSIDE = re.compile(rf"(?<=\s)(?P<mark>{SHARE})")
_CLOSED = re.compile(rf"(?<=[\s(])(?P<mark>{SHARE}|{ROW}){POINTS}\)?\Z")
_NOTE = re.compile(r"(?:\s\([^()\n]{1,20}\))?(?:\s[–—-](?:\s[^\n]*)?)?[\s(:–—-]*\Z")
_LINE_NUMBER = re.compile(
    r"(?:[^\s\d.,:;/–-]|[^\W\d_]{3}[.!?])[ \xa0](?P<mark>\d{1,4}(?:[.,]\d{1,2})?)[+–-]{0,2}[ \t]*$", re.MULTILINE
)
FEWEST_NUMBERS = 3  # lines of a page that end in a number
HALVES_OF_NUMBERS = 0.2  # share of them that are half a mark: "6,5"


def closed_mark(text: str, start: int, end: int) -> NotedMark | None:
    """The mark that ends a line, and what stands before it up to a dash or a bracket.

    >>> line = "Malaria di Parviz Shahbazi - Un Iran sorprendente (3,5/5)"
    >>> found = closed_mark(line, 0, len(line))
    >>> line[slice(*found.title)], line[slice(*found.mark)]
    ('Malaria di Parviz Shahbazi', '3,5/5')
    """
    m = _CLOSED.search(text, max(start, end - LONGEST_MARK), end)
    if m is None and (graded := _GRADED.fullmatch(text, start, end)) and end in grades_at_ends(text):
        return NotedMark(title=graded.span("title"), mark=graded.span("mark"), bare=True)
    mark = m.span("mark") if m else numbers_at_ends(text).get(end)
    if mark is None or mark[0] <= start or _SENTENCE.search(text, start, mark[0]):
        return None
    return NotedMark(title=(start, start + len(before_note(text[start : mark[0]]))), mark=mark, bare=m is None)


_SENTENCE = re.compile(r"[^\W\d_]{3}[.!?]\s(?=\S)")  # "Funny and sad. ★★★" says no title


def before_note(line: str) -> str:
    """A line up to a dash or to a bracket at its end: "Dune di Denis Villeneuve (FC)"."""
    note = _NOTE.search(line)
    return line[: note.start()] if note else line


@lru_cache(maxsize=4)
def numbers_at_ends(text: str) -> dict[int, tuple[int, int]]:
    """The numbers in which lines of a page end, by the end of their line, where they are marks: halves are among them."""
    if text.count(",5\n") + text.count(".5\n") < 2:
        return {}
    found = list(_LINE_NUMBER.finditer(text))
    values = [float(m["mark"].replace(",", ".")) for m in found]
    marks = [m for m, value in zip(found, values, strict=True) if value <= HIGHEST and 4 * value == int(4 * value)]
    halves = sum(m["mark"][-2:] in (",5", ".5") for m in marks)
    if len(marks) < max(FEWEST_NUMBERS, 0.75 * len(found)) or halves < HALVES_OF_NUMBERS * len(marks):
        return {}
    return {m.end(): m.span("mark") for m in marks}


_GRADED = re.compile(  # "12. Cold Harbor (1981) – B+"
    rf"[\s*_•-]{{0,6}}(?:\d{{1,3}}[.)]\s)?(?P<title>[^\W_][^\n]{{0,{TITLE}}}?)(?:\s\({YEAR_MADE}\))?(?:\s[–—-]|:)\s(?P<mark>{GRADE})"
)
_LINE_GRADE = re.compile(rf"(?:[ \xa0][–—-]|:)[ \xa0]{GRADE}$", re.MULTILINE)


@lru_cache(maxsize=4)
def grades_at_ends(text: str) -> frozenset[int]:
    """Where lines of a page end in a school letter, when they are several and not all of one letter."""
    found = list(_LINE_GRADE.finditer(text))
    return frozenset(m.end() for m in found) if len({m[0][-2:] for m in found}) > 2 else frozenset()


HIGHEST = 10


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
ENDS = frozenset("0123456789½★☆⭐●○❤)+-–*ABCDF")  # the last characters of a line that ends in its mark
LONGEST_SIGNED = 100  # characters of a mark with who gave it
LONGEST_PICTURE = 130  # characters of one that a picture draws


def opens_with_mark(text: str, start: int, end: int) -> bool:
    """Whether a text begins with a row of stars."""
    return _OPENED.match(text, start, end) is not None


def _noted(found: re.Match[str] | None) -> NotedMark | None:
    if found is None:
        return None
    start, end = found.span("title")
    closing = found["title"][-1] in '’”»"' and found.string[start - 1 : start] in ("‘", "“", "«", '"', "„")
    return NotedMark(title=(start, end - closing), mark=found.span("mark"), bare=found["mark"].isdecimal())
