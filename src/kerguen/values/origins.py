"""Where a person comes from, said right before the name, what trade the text names right behind it: no parts of it."""

import re
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.names import given_names


def length_of_origin(words: str) -> int:
    """Characters of "Korean-Canadian " in "Korean-Canadian Celine Song", of "Français " in "Français Nicolas Philibert"."""
    if m := _ORIGIN.match(words) if "-" in words else None:
        return m.end()
    parts = words.split(" ", 2) if words.count(" ") > 1 else ()
    if not parts or parts[0].lower() not in _people_of() or fold(parts[1]) not in given_names():
        return 0
    return len(parts[0]) + 1


def is_origin(word: str) -> bool:
    """Whether a word says where somebody comes from: "The Dutch colonel (Johan Heldenbergh)"."""
    return word.lower() in _people_of()


def by_origin(words: str, lang: Lang | None) -> str:
    """Folded words before a name, with "by" for the genitive of where the person comes from.

    >>> by_origin("das debut der kanadierin", "de"), by_origin("la pelicula del chileno", "es")
    ('das debut von', 'la pelicula de')
    """
    rest, _, last = words.rpartition(" ")
    left, _, article = rest.rpartition(" ")
    by = _genitives(lang).get(article)
    return f"{left} {by}" if by and last in origins() else words


@cache
def _genitives(lang: Lang | None) -> dict[str, str]:
    return dict(pair.split(" = ") for pair in rules.lexicon(lang or "").get("small", {}).get("genitive_article", ()))


@cache
def origins() -> frozenset[str]:
    """The folded words that say where somebody comes from."""
    return frozenset(map(fold, _people_of()))


@cache
def _people_of() -> frozenset[str]:
    """With their accents: Frances is a given name, "francés" is none."""
    return frozenset(rules.words("small", "people_of")) - given_names()


_ORIGIN = re.compile(rf"[^\W\d_]+(?:{small('origin_endings')})-[^\W\d_]+(?:{small('origin_endings')})\s(?=\S+\s\S)")


@cache
def called_maker() -> dict[str, re.Pattern[str]]:
    """ ", de regisseur," and "is een markante filmmaker" behind a name: what the text calls the person."""
    trades = alternation(rules.words("roles", "maker_nouns"))
    articles, copulas = (
        alternation(rules.words("title_furniture", "articles")),
        alternation(rules.words("roles", "is_a")),
    )
    return {
        "apposed": re.compile(rf",\s(?:(?:{articles})\s)?(?:{trades})(?=[,.)])"),
        "is a": re.compile(rf"\s(?:{copulas})\s(?:[\w-]+\s){{0,8}}?(?:{trades})(?!\w)"),
    }
