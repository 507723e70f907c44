"""Prizes that are not this film's: those of another film with its year, denied ones, and those that are only foretold."""

import re
from functools import cache

from kerguen import rules
from kerguen.model import FilmMention, Page
from kerguen.observe.cues import label
from kerguen.text.phrases import alternation, small, worded
from kerguen.values.people import is_full_name

REACH = 30  # characters before a verb in which it is denied
_DENIED = re.compile(
    rf"(?:(?:(?<!\w)(?:{worded('never')})|{worded('never_ends')})[ \xa0](?!(?:{small('only')})\b)(?:[\w’']+[ \xa0]){{0,2}}"
    rf"|(?<!\w)(?:{small('without')})[ \xa0])\Z",
    re.IGNORECASE,
)
_DATED = re.compile(r"([^()\n]{2,70}?)[\"”»’*_]{0,2}[ \xa0]\((?:[^()\n]{2,40},[ \xa0])?(?:19|20)\d\d\)")


def is_denied(text: str, verb: int) -> bool:
    """ "is not even nominated", "n'a jamais remporté": what stands before a verb says that it was not so."""
    return _DENIED.search(text, max(0, verb - REACH), verb) is not None


def is_of_dated_film(text: str, start: int, end: int, films: tuple[FilmMention, ...]) -> bool:
    """ "known from Secrets and Lies (1996), with which she won": the last title with its year is another film's."""
    dated = tuple(_DATED.finditer(text, start, end))
    if not dated:
        return False
    named = dated[-1]
    said = f" {label(named[1])}"
    titles = (label(title) for film in films for title in (film.title, *film.titles))
    words = named[1].split()
    if any(title and said.endswith(f" {title}") for title in titles) or not words or not words[-1][:1].isupper():
        return False
    return not is_full_name(" ".join(words[-2:])) and not is_full_name(" ".join(words[-3:]))


def foretells(page: Page) -> bool:
    """ "Pronostics pour les César", "Oscar predictions": the page's title says who may win, not who won."""
    heading = label(" ".join(page.text[z.start : z.end] for z in page.zones_of("title"))[:200])
    return _foretold().search(heading) is not None


@cache
def _foretold() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(rules.table('awards')['foretold']['begun'])})")
