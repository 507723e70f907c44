"""Cinemas that lines name, alone or beside the day and hour of a session: "Kino Central", "12/11, 8 pm, Regent Cinema"."""

import re
from collections.abc import Collection
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.cues import label, labels
from kerguen.observe.playing.hours import HOUR
from kerguen.places.towns import town
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, worded
from kerguen.text.signs import cue
from kerguen.values.known_titles import is_known_title
from kerguen.values.titles import small_words


class House(NamedTuple):
    """A cinema as a row names it, its town beside it, and where both stand in the row."""

    name: str
    city: str | None
    start: int
    end: int


def house_beside(words_: str, lang: Lang | None, titles: Collection[str] = ()) -> House | None:
    """The one cinema that a row with an hour names in a part of its own: "ven. 3 mai, 20h30, Cinéma Le Foyer, Lyon".

    `titles`: labels of the page's films, "Cinema Paradiso".
    """
    cuts = [(0, 0), *(m.span() for m in _APART.finditer(words_)), (len(words_), len(words_))]
    parts = [_part(words_, left[1], right[0]) for left, right in pairwise(cuts)]
    named = [n for n, (a, b) in enumerate(parts) if _is_house(words_[a:b], lang, titles)]
    if len(named) != 1:
        return None
    place = named[0]
    start, end = parts[place]
    for a, b in parts[place + 1 : place + 2]:
        if town(words_[a:b], translated=False):
            return House(words_[start:end], words_[a:b], start, b)
    return House(words_[start:end], None, start, end)


_APART = re.compile(r"[,|;·()\n]|:(?=\s|$)|\s[–—-](?=\s)|[.!](?=\s|$)")
_LED = re.compile(r"(?:[a-zà-ÿ]{1,4}[ \xa0]){0,2}(?=[^\W\d_]{5}|[A-ZÀ-Þ])")  # "im Kino Central", "at the Regent Cinema"


def _part(words_: str, start: int, end: int) -> tuple[int, int]:
    """A part without signs at its ends and the little words before it."""
    left = start + len(words_[start:end]) - len(words_[start:end].lstrip(_SIGNS))
    right = left + len(words_[left:end].rstrip(_SIGNS))
    led = _LED.match(words_, left, right)
    return led.end() if led else left, right


_SIGNS = " \t\xa0*_#•>–—-"


def _is_house(part: str, lang: Lang | None, titles: Collection[str]) -> bool:
    capital = part[:1].upper() + part[1:]  # "au cinéma Le Foyer"
    if not 1 < len(part.split()) <= LONGEST_NAME or cinema_named(capital, lang) != capital:
        return False
    return label(part) not in titles and not is_known_title(fold(part))


LONGEST_NAME = 6  # words


def cinema_named(line: str, lang: Lang | None) -> str | None:
    """A short line that is a cinema's name: "Cinéma Le Foyer", "Kino Central", "Filmhuis Den Haag"."""
    if len(line) > 80 or HOUR.search(line):
        return None
    m = _cinema_pattern().match(line)
    if m is None or label(m["name"]) in labels("sessions", "headings", lang):
        return None
    name = m["name"].strip(" *_#•-–")
    if any(map(str.isdigit, name)) or _PROGRAMME.search(name) or _of_no_house().search(name):
        return None
    return name if len(name.split()) >= 2 and name[:1].isupper() and _is_written_as_name(name) else None


@cache
def _cinema_pattern() -> re.Pattern[str]:
    nouns = alternation(_houses())
    return re.compile(
        rf"[ \t#*_>•-]{{0,6}}(?P<name>(?:[^\n\d:|]{{0,40}}(?<!\w))?(?:{nouns})(?!\w)[^\n|:]{{0,50}}?)"
        r"[ \t*_]{0,4}(?:$|[|:–—(]|[ \t]-[ \t])",
        re.IGNORECASE,
    )


@cache
def _houses() -> frozenset[str]:
    """Words that names of cinemas are made of, in every language."""
    return frozenset(rules.words("sessions", "houses"))


HOUSE = cue(lambda: (fold(house).split()[0] for house in _houses()))


@cache
def _of_no_house() -> re.Pattern[str]:
    """ "Aujourd'hui le cinéma", "Verwacht in ons filmhuis": the noun in small letters behind an article, at the end."""
    words = (*small_words(), *rules.words("sessions", "our"))
    return re.compile(rf"(?<!\w)(?i:{alternation(words)})[ '’](?:{alternation(_houses())})\Z")


def _is_written_as_name(words_: str) -> bool:
    """Half of what stands beside the noun has capitals: "Kino am Raschplatz", not "Zwei Abende Kino auf dem Dorf im Mai"."""
    said = [word for word in words_.split() if fold(word) not in _plain_words()]
    return bool(said) and 2 * sum(word[0].isupper() or not word[0].isalpha() for word in said) >= len(said)


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(map(fold, (*small_words(), *_houses())))


_PROGRAMME = re.compile(rf"(?<!\w)(?:{worded('programme_stems')})", re.IGNORECASE)
