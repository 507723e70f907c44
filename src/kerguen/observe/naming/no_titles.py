"""Headings that are no title whatever stands below: two persons, a rating."""

import re

from kerguen.values.people import is_name


def is_no_title(words: str) -> bool:
    """ "Antonio Banderas y Penélope Cruz", "Voto: 8/10": a caption, a rating."""
    return bool(_RATED.fullmatch(words)) or _are_two_persons(words)


def _are_two_persons(words: str) -> bool:
    """ "Antonio Banderas y Penélope Cruz": full names of two, who make no title."""
    names = _JOINED.split(words) if " " in words else ()
    return len(names) == 2 and all(" " in name and is_name(name) for name in names)


_RATED = re.compile(r"[^\W\d_]{3,}(?: [^\W\d_]{3,})?\s?:?\s?\d{1,3}(?:[.,]\d+)?\s?/\s?\d{1,3}\W{0,3}")  # "Voto: 8/10"
_JOINED = re.compile(r"\s(?:y|e|and|&|et|und|en)\s")
