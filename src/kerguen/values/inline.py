"""Paragraphs of lists that hold a film's credit inside, under a label.

●●●●● Mug: Drama … Regie: Malgorzata Szumowska. Met: Mateusz Kosciukiewicz.
Journey to the Center of the Earth 3D. Regie: Eric Brevig.
WAS UNS NICHT UMBRINGT | Regie: Sandra Nettelbeck | DE 2018
V: Warner, D 2011, R: Ute von Münchow-Pohl, D: Desiree Nick      (its title stands above)
"""

import re
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.text.signs import cue, signs
from kerguen.values import terms
from kerguen.values.dates import YEAR_MADE
from kerguen.values.field_labels import every_label
from kerguen.values.hanging import without_hanging
from kerguen.values.people import running_name, upper
from kerguen.values.titles import is_furniture

LONGEST = 4_000  # characters of a paragraph
TITLE = 90  # characters of a title
WORDS = 12
CODE = 9  # characters: "D 2019", "USA 2021"


class InlineCredit(NamedTuple):
    """The place of the director's name, and of the title when the paragraph begins with it."""

    who: tuple[int, int]
    title: tuple[int, int] | None


def inline_credit(text: str, start: int, end: int) -> InlineCredit | None:
    """The credit inside the paragraph text[start:end]; None when no label of a director stands in it."""
    if end - start > LONGEST or text.find(":", start, end) < 0 or not signs(text, start, end) & LABELS:
        return None
    credit = _credit(text, start, end)
    name = running_name().match(text, credit[1], end) if credit else None
    if credit is None or name is None:
        return None
    return InlineCredit(name.span(), _head(text, start, credit[0]))


def opening_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The title that opens a paragraph as a sentence of its own: "- Competencia oficial. En busca de …"."""
    m = _OPENING.match(text, start, end) if end - start > TITLE else None
    return m.span("title") if m and m["title"].count(" ") < WORDS - 4 and not is_furniture(m["title"]) else None


_OPENING = re.compile(rf"[\s•*–-]{{0,4}}(?P<title>[{upper()}\d¡¿][^\n.!?:]{{1,60}})\.\s(?=[{upper()}¡¿])")


def _head(text: str, begin: int, label: int) -> tuple[int, int] | None:
    """The title with which the paragraph begins: marks and a colon after it, or nothing but it before the first label."""
    hour = _HOUR_BEFORE.match(text, begin, label)
    start = hour.end() if hour else begin
    others = (m.start("label") for m in _LABELLED.finditer(text, start, label) if fold(m["label"]) in every_label())
    stop = next(others, label)
    m = _MARKED.match(text, start, stop) or _BARE.fullmatch(text, start, stop)
    if m is None:
        return None
    words = without_hanging(_BRACKET.sub("", m["title"])).rstrip("*_ ")
    if words.count(" ") >= WORDS or is_furniture(words) or not (words[0].isupper() or words[0].isdigit()):
        return None
    if words.count('"') % 2 or words.count("(") != words.count(")"):
        return None  # 'The film "Storm" for children (2017': a title within
    if _YEAR.search(words) and (len(words) < CODE or terms.countries(_YEAR.sub("", words))):
        return None  # "D 2019 Regie: …": facts under a title
    if _FACT.search(words):
        return None  # "ISL / 2024 / 71 min / Regie: …"
    return m.start("title"), m.start("title") + len(words)


_HOUR_BEFORE = re.compile(
    rf"\W{{0,4}}(?:1\d|2[0-3])[.:hH][0-5]\d(?:\s?(?:{small('clock', 'clock_too')}|h))?[.:]?\s"
)  # "19.30 Mug. Regie: …"
_LABELLED = re.compile(r"[.|]\s(?P<label>[^\W\d_][^:.|\n]{2,24}):")
_BRACKET = re.compile(rf"\s?\([^()]*(?<!\d){YEAR_MADE}(?!\d)[^()]*\)?\Z")  # "Bacurau (Brasil, 2019, 131 min)"
_YEAR = re.compile(rf"\s{YEAR_MADE}\Z")
_FACT = re.compile(rf"^{YEAR_MADE}, |[/|·•,]\s?(?:{YEAR_MADE}\s?(?=[/|·•])|\d{{2,3}}\s?(?:[Mm]in|['’′]))")
_MARKED = re.compile(
    r"(?:date \d{4}-\d\d )?\W{0,4}(?:[●○★☆⭐*½]️?\s?){2,6}\s?(?P<title>[^\W_][^\n:]{0,60}(?::\s[^\n:.]{2,40})?):\s"
)
_BARE = re.compile(
    rf"(?:date \d{{4}}-\d\d )?[\s*_#\"“«„•–-]{{0,6}}(?P<title>[^\W_][^\n:|]{{0,{TITLE}}}?)[\"”»*_]{{0,3}}\s?[.|,;(–—-]?\s*[|(]?\s*"
)


LABELS = cue(lambda: ("r", *(fold(w).split()[-1] for w in rules.words("labels", "director") if len(w) > 2)))


def _credit(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A director's label, a colon and the place of a capital: "Regie: ", "Directed by: ", " R: " beside an actors' label.

    From the colons backwards: there are few of them, and each label is one look at a set.
    """
    for colon in _COLON.finditer(text, start, end):
        at = colon.start()
        stop = at - 1 if at > start and text[at - 1].isspace() else at
        for size, labels in _labels():
            left = stop - size
            if left >= start and text[left:stop].lower() in labels and not _in_word(text, left):
                return left, colon.end()
        if (
            text[at] == ":"
            and text[at - 1] == "R"
            and at > start
            and not _in_word(text, at - 1)
            and _ACTORS.match(text, at, end)
        ):
            return at - 1, colon.end()
    return None


def _in_word(text: str, place: int) -> bool:
    """The character before the place is a letter, a digit or "_"."""
    return place > 0 and (text[place - 1].isalnum() or text[place - 1] == "_")


@cache
def _labels() -> tuple[tuple[int, frozenset[str]], ...]:
    """A director's labels in small letters by their length in characters, the longest first."""
    by_size: dict[int, set[str]] = {}
    for label in rules.words("labels", "director"):
        if len(label) > 2:
            by_size.setdefault(len(label), set()).add(label.lower())
    return tuple((size, frozenset(by_size[size])) for size in sorted(by_size, reverse=True))


_COLON = re.compile(rf"[:;]\s{{1,3}}(?=[{upper()}])")
_ACTORS = re.compile(r":[^\n]{3,90}?\sD:")
