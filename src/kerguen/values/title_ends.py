"""Where a title ends and begins that a mark hangs on, or of which only the number of its part was taken."""

import re
from functools import cache

from kerguen.text.phrases import alternation, small
from kerguen.values.ratings import numerals

LINE = 90  # characters before a part in which its film's name stands


def whole_title(text: str, start: int, end: int) -> tuple[int, int]:
    """The title text[start:end] without the stars that end it, and with the name before the number of its part.

    >>> line = "Dune - Parte Due"
    >>> line[slice(*whole_title(line, 7, len(line)))]
    'Dune - Parte Due'
    """
    if stars := _STARS.search(text, start + 1, end):
        end = stars.start()
    if _part().fullmatch(text, start, end) and (named := _NAMED.search(text, max(0, start - LINE), start)):
        start = named.start("name")
    return start, end


_STARS = re.compile(r"[ \xa0|–—-]{1,4}[★☆⭐●○◐½]{2,}[ \xa0]*\Z")
_NAMED = re.compile(
    r"(?:^|(?<=\n))[ \t*_#•-]{0,6}(?P<name>[^\W_][^\n|•]{0,60}?)[ \xa0]?(?:[:–—]|[ \xa0]-)[ \xa0]{1,2}\Z"
)


@cache
def _part() -> re.Pattern[str]:
    """ "Parte Due", "Teil 2", "Deuxième partie"."""
    nouns, numbers = small("numbered"), alternation(numerals())
    return re.compile(
        rf"(?:{nouns})[ \xa0](?:\d{{1,2}}|[IVX]{{1,4}}|{numbers})|[^\W\d_]{{4,12}}[ \xa0](?:{nouns})", re.IGNORECASE
    )
