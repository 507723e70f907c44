"""Languages that text tells of a film: "spoken in Quechua", "in het Frans en Arabisch gesproken", "in Farsi with subtitles"."""

import re
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.fold import fold, word_set
from kerguen.text.phrases import alternation, small
from kerguen.values.terms import Found, are_countries, language_of, languages

LISTED = 90  # characters of a list of languages beside its cue


def tells_languages(text: str, lang: Lang | None) -> bool:
    """Whether a text has a word without which spoken_in finds nothing."""
    return _cues(lang) is not None and not _signs(lang).isdisjoint(word_set(text))


def spoken_in(text: str, start: int, end: int, lang: Lang | None) -> tuple[Found, ...]:
    """The languages of the first place in text[start:end] that names some, in order.

    >>> spoken_in("In Farsi and Turkish with subtitles", 0, 35, "en")
    (('fa', 3, 8), ('tr', 13, 20))
    """
    for m in cues.finditer(text, start, end) if (cues := _cues(lang)) else ():
        if found := _behind(text, m.end(), end) if m["leads"] else _before(text, start, m.start()):
            return found
    return ()


def _behind(text: str, place: int, end: int) -> tuple[Found, ...]:
    found: list[Found] = []
    while (one := _NEXT.match(text, place, end)) and (code := language_of(fold(one["name"]))):
        found.append((code, *one.span("name")))
        place = one.end()
    return tuple(found)


def _before(text: str, start: int, place: int) -> tuple[Found, ...]:
    found: list[Found] = []
    while (one := _LAST.search(text, max(start, place - LISTED), place)) and (code := language_of(fold(one["name"]))):
        found.insert(0, (code, *one.span("name")))
        place = one.start()
    return tuple(found)


_BETWEEN = rf"(?:,?[ \xa0](?:{small('and')})[ \xa0]|,[ \xa0]|[ \xa0]?[/&+][ \xa0]?|[ \xa0])"
_NEXT = re.compile(rf"{_BETWEEN}?(?P<name>[^\W\d_]{{3,}})(?![\w-])")
_LAST = re.compile(rf"(?<![\w-])(?P<name>[^\W\d_]{{3,}}){_BETWEEN}?\Z")


@cache
def _cues(lang: Lang | None) -> re.Pattern[str] | None:
    roles = rules.lexicon(lang).get("roles", {}) if lang in rules.languages() and lang else {}
    if "spoken_in" not in roles:
        return None
    leads, ends = alternation(roles["spoken_in"]), alternation(roles["spoken"])
    return re.compile(rf"(?<!\w)(?:(?P<leads>(?i:{leads})(?=[ \xa0]))|(?i:{ends})(?!\w))")


@cache
def _signs(lang: Lang | None) -> frozenset[str]:
    roles = rules.lexicon(lang)["roles"] if lang else {}
    return frozenset(max(fold(cue).split(), key=len) for key in ("spoken_in", "spoken") for cue in roles[key])


def is_locale(words: str) -> bool:
    """ "English (United States)": a language that the site can be read in."""
    m = _LOCALE.fullmatch(words)
    return bool(m and languages(m[1]) and are_countries(m[2]))


_LOCALE = re.compile(r"([^\W\d_]{4,20}) \(([^()\d]{3,30})\)")
