"""Headings that are no title whatever stands below: two persons, a rating, a page's number, words that go on."""

import re

from kerguen import rules
from kerguen.values.people import is_name
from kerguen.values.titles import title_small


def is_no_title(words: str) -> bool:
    """ "Antonio Banderas y Penélope Cruz", "Voto: 8/10", "Page 5 of 7", "Posters for"."""
    return bool(_RATED.fullmatch(words) or _PAGE_NUMBER.search(words)) or _are_two_persons(words) or _is_open(words)


def _is_open(words: str) -> bool:
    """ "Posters for", "von", "My Film Reviews": no title ends in a small word in small letters, or in several reviews."""
    last = words.rsplit(" ", 1)[-1]
    return last in title_small() or last.lower() in rules.table("kinds")["several_reviews"]


def _are_two_persons(words: str) -> bool:
    """ "Antonio Banderas y Penélope Cruz": full names of two, who make no title."""
    names = _JOINED.split(words) if " " in words else ()
    return len(names) == 2 and all(" " in name and is_name(name) for name in names)


_RATED = re.compile(r"[^\W\d_]{3,}(?: [^\W\d_]{3,})?\s?:?\s?\d{1,3}(?:[.,]\d+)?\s?/\s?\d{1,3}\W{0,3}")  # "Voto: 8/10"
_PAGE_NUMBER = re.compile(r"(?i)(?:^| )(?:page|seite|pagina|página|bladzijde) \d+(?: (?:of|sur|von|de|di|van) \d+)?$")
_JOINED = re.compile(r"\s(?:y|e|and|&|et|und|en)\s")
