"""What hangs in brackets at the end of a title and is none of it: stars, a certificate, a format, a broadcaster."""

import re
from functools import cache

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import small


def without_hanging(words: str) -> str:
    """The title alone.

    >>> without_hanging("Brazil (15)"), without_hanging("Les Boxtrolls (en 2D)"), without_hanging("Living 12A")
    ('Brazil', 'Les Boxtrolls', 'Living')
    """
    if words[-1:] not in _LAST:
        return words
    if found := _HANGING.search(words):
        return words[: found.start()]
    aside = _ASIDE.search(words) if words.endswith((")", "]")) else None
    return words[: aside.start()] if aside and fold(aside["said"]) in _occasions() else words


@cache
def _occasions() -> frozenset[str]:
    """ "avant-première", "ciné-club": what a heading says and is no title."""
    return frozenset(map(fold, rules.words("title_furniture", "words")))


_ASIDE = re.compile(r"\s[(\[](?P<said>[^()\[\]]{3,30})[)\]]\Z")
_LAST = ")]*★☆⭐½+ \xa0OFTREUVA"
_HANGING = re.compile(
    r"(?:\s?[(\[](?:[*★☆⭐½+]{1,6}|(?:[Cc]ert\.? )?(?:U|PG(?:-13)?|12A?|1[4568]A?|R|NC-17|MA ?15\+|FSK ?\d\d?)"
    rf"|(?:(?:{small('inside')}) )?[23][dD])[)\]]?| \([A-Z][A-Z0-9]{{1,5}}\)[ \xa0]*"
    r"| (?:VO|VF|VOSTF?R?|VOSE|OmE?U|OmeU|OV|12A))\Z"
)


@cache
def around() -> str:
    """What may stand behind a title and is not its own: marks, and the signs of a rating, whatever they are drawn with."""
    return ' \t\xa0*_”»",:|-–—(\ufe0f' + "".join(rules.table("ratings")["glyphs"].values())
