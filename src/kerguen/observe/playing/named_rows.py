"""Rows with an hour that name a film themselves: "Kinderfilm: Nijntje de film – wo 20 maart 14.00 uur"."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise

from kerguen import rules
from kerguen.model import Page
from kerguen.observe.cues import label
from kerguen.observe.playing.hours import names_hour
from kerguen.text.fold import fold
from kerguen.text.signs import mark, signs
from kerguen.values.known_titles import is_known_title, known_films
from kerguen.values.people import is_full_name
from kerguen.values.timed_titles import behind_days, says_when

OF_NONE = -1  # the number of a session that is of no film of the page


def film_of_row(page: Page, row: tuple[int, int], number: int, titles: Mapping[str, int]) -> int:
    """The film that a row within a film's part is of: that one, another that it names beside an hour, or none of the page.

    `titles`: the number of the film that each label is a title of.
    """
    text = page.text
    if text[row[1] - 1] == ")" and set(titles.values()) <= {number} and _is_of_another(text, row, titles):
        return OF_NONE
    if row[1] - row[0] > LONGEST or not signs(text, *row) & SET_OFF or not names_hour(text, *row):
        return number
    said, own = label(text[slice(*row)]), [title for title, of in titles.items() if of == number]
    if any(title in said for title in own):
        return number
    pieces = [_BEFORE_DAY.sub("", piece) for piece in _SET_OFF.split(text[slice(*row)]) if piece.strip()]
    if others := [titles[label(piece)] for piece in pieces if label(piece) in titles]:
        return others[0]
    led = any(_is_a_film(piece, lead, own) for lead, piece in pairwise(pieces))
    return OF_NONE if led else number


LONGEST = 100  # characters of a row; a sentence that says more is longer
SET_OFF = mark(lambda: ':–—-|„“«"')
_SET_OFF = re.compile(r"[ \xa0]?[:|„“”«»\"][ \xa0]?(?!\d)|[ \xa0][–—-][ \xa0]")
_BEFORE_DAY = re.compile(r",[ \xa0][^,\d]{0,14}\d.{0,40}$")  # "Paddington, wo 20 maart 14.00 uur"


def _is_of_another(text: str, row: tuple[int, int], titles: Iterable[str]) -> bool:
    """ "14.11. - 20:00 Uhr: Transit (Christian Petzold)": a line that names another film with who made it."""
    m = _MADE_BY.fullmatch(text, behind_days(text, *row), row[1])
    return m is not None and is_full_name(m["who"]) and label(m["title"]) not in titles


_MADE_BY = re.compile(r"\W{0,3}(?P<title>[^()\n]{2,60}?) \((?P<who>[^()\d\n]{5,40})(?:, \d{4})?\)")


def _is_a_film(named: str, lead: str, own: Iterable[str]) -> bool:
    """A title that films are known by and none of the part's own, or what a lead that ends with "film" sets off."""
    key, last = fold(named), fold(lead).rpartition(" ")[2]
    if last.endswith(_films()):
        return not says_when(named, 0, len(named))  # "Film: Mo 18. März, 20 Uhr"
    films = known_films(key)
    if last in _places() or not (films or (" " in key and is_known_title(key))):
        return False  # "Saal: Metropolis"
    same = {film.number for title in own for film in known_films(fold(title))}
    return not any(film.number in same for film in films)


@cache
def _films() -> tuple[str, ...]:
    return tuple(map(fold, rules.words("small", "title_noun")))


@cache
def _places() -> frozenset[str]:
    return frozenset(map(fold, rules.words("sessions", "hall", "houses")))
