"""Lines of lists that name a film without its credits: by its hours, its stars, its year.

La doble vida de Verónica: 14:00 – 19:00 horas
Drone ★★☆☆
Mank (2020) - drama
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Literal

from kerguen import rules
from kerguen.model import Noun
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.dates import YEAR_MADE, is_month_alone
from kerguen.values.hanging import without_hanging
from kerguen.values.noted_marks import starred_title
from kerguen.values.timed_titles import labels_of_days
from kerguen.values.titles import heading_frame, is_furniture

LONGEST = 80  # characters of the title
NOTE = 1_500  # characters of a short note that ends in its stars
How = Literal["timed", "rated", "dated", "noted", "framed"]


class ListedTitle(Noun, frozen=True, kw_only=True):
    """The title of a line, what follows it, and the year when that is one."""

    start: int
    end: int
    how: How
    year: tuple[int, int] | None = None


_HOUR = r"(?:[01]?\d|2[0-4])\s?[:hH.]\s?[0-5]\d"
_MARK_OF = r"(?:[0-9]|10)(?:[.,]\d{1,2})?\s?/\s?(?:5|10|20)|1\d(?:[.,]\d{1,2})?\s?/\s?20"
_STARS, _YEAR, _DIGIT = (
    re.compile(r"[★☆⭐●○½🟡⚪❤️♥]{2}|\* \*"),
    re.compile(r"\(\d"),
    re.compile(r"\d"),
)  # none without one
_TIMED = re.compile(
    rf"\W{{0,4}}(?P<title>[^\W_][^\n|]{{0,{LONGEST}}}?)\s?(?::|\s[–—-]|\||\t)\s*(?:{_HOUR}(?:\s?[hH]|\s?\w{{2,5}})?[\s,/–—y-]*){{1,8}}\W*"
)
_MARKS = r"(?:[★☆⭐●○½🟡⚪❤️♥]{2,10}|(?<=\s)\*(?: \*){1,4})"
_RATED = re.compile(rf"\W{{0,4}}(?P<title>[^\W_][^\n★☆]{{0,{LONGEST}}}?)\s?:?\s*{_MARKS}\s*")
_MARKED = re.compile(
    rf"\W{{0,4}}(?P<title>[^\W_][^\n:|]{{0,{LONGEST}}}?)\s?(?::|\s[–—-]|\()\s?(?:{_MARK_OF})\)?[.+-]?\s*"
)
_SLASH = re.compile(r"/(?:(?<=\d.)|(?<=\d\s.))\s?\d")
_DATED = re.compile(
    rf"[\s*_#•–-]{{0,6}}(?P<title>[^\W_][^\n(]{{0,{LONGEST}}}?)\s\((?P<year>{YEAR_MADE})\)[*_]{{0,3}}(?:\s[–—-]\s[^\n.]{{3,60}})?"
)


def listed_title(text: str, start: int, end: int) -> ListedTitle | None:
    """The film that the line text[start:end] names with its hours, stars or year and nothing else.

    >>> listed_title("Drone ★★☆☆", 0, 10).how
    'rated'
    """
    if end - start > 2 * LONGEST:
        return _noted(text, start, end)
    if framed := heading_frame(text[start:end]):
        return ListedTitle(start=start + framed.start, end=start + framed.end, how="framed")
    if not text[start : start + 1].isalnum() and (quoted := _of_review().match(text, start, end)):
        return ListedTitle(start=quoted.start("title"), end=quoted.end("title"), how="framed")
    shapes: tuple[tuple[How, re.Pattern[str], re.Pattern[str]], ...] = (
        ("rated", _STARS, _RATED), ("rated", _SLASH, _MARKED), ("dated", _YEAR, _DATED), ("timed", _DIGIT, _TIMED),
    )  # fmt: skip
    for how, sign, shape in shapes:
        found = shape.fullmatch(text, start, end) if sign.search(text, start, end) else None
        if found and how == "rated" and (starred := starred_title(text, start, end)):
            return ListedTitle(start=starred.title[0], end=starred.title[1], how=how)
        if found and _may_be_title(found["title"]):
            year = found.span("year") if how == "dated" else None
            start = found.start("title")
            return ListedTitle(start=start, end=start + len(without_hanging(found["title"])), how=how, year=year)
    return None


def told_apart(text: str, listed: Sequence[ListedTitle]) -> tuple[str, ...]:
    """Their folded titles; with the year where two films bear one: "Suspiria (1977)", "Suspiria (2018)"."""
    names = [fold(text[one.start : one.end]) for one in listed]
    years = [text[slice(*one.year)] if one.year else "" for one in listed]
    films = Counter(name for name, year in set(zip(names, years, strict=True)) if year)
    return tuple(
        f"{name} {year}" if year and films[name] > 1 else name for name, year in zip(names, years, strict=True)
    )


@cache
def _of_review() -> re.Pattern[str]:
    """ "‘Adam’ Review: Two Women and a Bakery": a headline that opens with the title and the word for a review."""
    nouns = alternation(rules.words("title_furniture", "after"))
    return re.compile(
        rf"[\s*_#]{{0,6}}[‘“\"'«„][ \xa0]?(?P<title>[^\W_][^\n‘’“”\"«»„]{{0,{LONGEST}}}(?:’[^\W\d_][^\n‘’“”\"«»„]{{0,40}})?)"
        rf"[ \xa0]?[’”\"'»“][*_]{{0,2}}[ \xa0](?i:{nouns})(?=[\s:*_]|$)"
    )


def _noted(text: str, start: int, end: int) -> ListedTitle | None:
    """ "Churchill: Difficile de faire un biopic … **": a note of one paragraph between its title and its stars."""
    if end - start > NOTE or text[end - 1] not in "*★☆½⭐2":
        return None
    m = _NOTED.fullmatch(text, start, end)
    if m is None or not _may_be_title(m["title"]):
        return None
    return ListedTitle(start=m.start("title"), end=m.end("title"), how="noted")


_NOTED = re.compile(r"\W{0,4}(?P<title>[^\W_][^\n:]{0,70}?)\s?:\s[^\n]{30,1400}?[.!?…]\s?[*★☆⭐]{1,5}(?:\s?1/2|½)?")


def _may_be_title(words: str) -> bool:
    if (
        not (words[0].isupper() or words[0].isdigit())
        or is_furniture(words)
        or is_month_alone(words)
        or words.endswith((",", "."))
        or _MARK.match(words)
        or fold(words) in labels_of_days()
    ):
        return False
    return len(words.split()) <= 12 and any(map(str.isalpha, words)) and not _DAY.match(words)


_MARK = re.compile(rf"\d(?:[.,]\d)? (?:{small('out_of', 'of_best')}) \d")  # "4.3 out of 5 stars"
_DAY = re.compile(r"[^\W\d_]{2,10}\.?\s\d{1,2}\b(?:[./]|\s|$)")  # "Mardi 18", "Sa. 12.3."
