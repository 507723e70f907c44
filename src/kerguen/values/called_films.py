"""Sentences that call their subject a film: "Lindes ist ein deutscher Spielfilm von Ada Ruiz aus dem Jahr 2004"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation
from kerguen.values.terms import genre_of

READ = 1_200  # characters in which a text says what its subject is
SHORTEST, MOST_TITLES = 2, 6  # letters of a title; titles that are looked for
FILMS = ("short", "documentary")  # genres whose nouns are of films alone
_BEHIND_TITLE = r"[»”\"'’*_)\]]{0,3}(?:\s?\([^()\n]{1,60}\)|\s?\[[^\]\n]{1,40}\])?,?\s"


def called_films(text: str, titles: Iterable[str], lang: Lang | None, plain: bool = False) -> Iterator[re.Match[str]]:
    """Where a text says that one of the titles is a film; the group "noun" is the word for it.

    `plain`: only nouns that nothing but films bears: "film", "documentary", no "drama".
    """
    said = _is_a_film(lang, plain) if lang in rules.languages() else None
    for title in list(dict.fromkeys(t for t in titles if len(t) >= SHORTEST))[:MOST_TITLES] if said else ():
        place = text.find(title, 0, READ)
        while place >= 0:
            if said and (found := said.match(text, place + len(title))):
                yield found
            place = text.find(title, place + 1, READ)


@cache
def _is_a_film(lang: Lang, plain: bool) -> re.Pattern[str]:
    roles, nouns = rules.lexicon(lang).get("roles", {}), rules.lexicon(lang).get("small", {}).get("title_noun", ())
    told = [
        noun for noun in roles.get("film_nouns", ()) if not plain or genre_of(fold(noun)) in FILMS or _is_film(noun)
    ]
    ends = alternation(end for end in roles.get("film_endings", ()) if not plain or _is_film(end))
    joined = rf"|[^\W\d_]{{2,24}}-?(?:{ends})" if roles.get("film_endings") else ""
    behind = roles.get("behind_genre", ())
    stops = rf"(?=\s(?:{alternation(behind)})\s|[.,;]|\s?\(|\s*(?:\n|\Z))" if behind else r"(?!\w|-)"
    is_a = alternation(roles.get("is_a", ())) if roles.get("is_a") else "(?!)"
    return re.compile(
        rf"{_BEHIND_TITLE}(?:{is_a})\s(?:[^\W_][\w'’.-]*,?\s){{0,5}}?"
        rf"(?P<noun>(?i:{alternation((*told, *nouns, 'film'))}{joined})){stops}"
    )


def _is_film(noun: str) -> bool:
    return "film" in noun
