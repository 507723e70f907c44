"""Credits with which a line begins: "Regie: Céline Sciamma", "de Sean Baker (USA, 2024)"."""

import re
from functools import cache

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.dates import dates
from kerguen.values.field_labels import every_label
from kerguen.values.terms import genres
from kerguen.values.titles import small_words

LONGEST = 160  # characters at most of a line of a fact sheet
BY = rf"(?i:(?:{small('made_by', 'by')})(?:(?<=['’])| ))"  # before a maker's name
NAME = rf"(?P<who>[^\W\d_a-zà-ÿ][\w'’.-]*(?:[ -](?!(?:{small('and')}) )[\w'’.-]+){{0,4}})"


def is_credit_line(text: str, start: int, end: int) -> bool:
    """Whether a line begins with who directed a film: "Regie: Céline Sciamma", "de Sean Baker (USA, 2024)"."""
    return end - start <= LONGEST and credit_at_start(text, start, end) is not None


def credit_at_start(text: str, start: int, end: int) -> re.Match[str] | None:
    """The credit with which a line begins: its group "who" is the director's name."""
    begun = _FIRST_WORD.match(text, start, end)
    found = _credit().match(text, start, end) if begun and begun[1].lower() in _credited_words() else None
    if found and fold(found["who"]) in every_label():
        return None  # "Director Director": a label in a long and a short form
    if end - start > LONGEST or text[start : start + 1].lower() not in _BY_LETTERS:
        return found
    by = found or _BY.match(text, start, end)
    said_by = by is not None and (found is None or (begun is not None and begun[1].lower() in _by_words()))
    return None if said_by and _is_dated(text, start, end) else by


def _is_dated(text: str, start: int, end: int) -> bool:
    """ "By Ann Lee, December 28, 2023", "Von Anna Lenz" over a line that is its day: who wrote the page."""
    if _has_day(text[start:end]):
        return True
    below = _BELOW.match(text, end)
    return below is not None and _has_day(below[1])


def _has_day(words: str) -> bool:
    return any(found.value and found.value.count("-") == 2 for found in dates(words, None))


_BELOW = re.compile(r"[^\S\n]*\n\s{0,3}([^\n]{6,30})(?:\n|$)")


@cache
def _by_words() -> frozenset[str]:
    return frozenset(rules.words("small", "made_by", "by"))


def credit_in_opening(text: str, start: int, end: int) -> re.Match[str] | None:
    """The credit in the first words of a text under a title, before which it says what kind of film it is at most:
    "Regia di Asghar Farhadi. Un film …", "Commedia con la regia di Paolo Virzì, con …"; its group "who" is the name."""
    m = _opening().match(text, start, min(end, start + OPENING)) if end - start > SHORT else None
    if m is None or fold(m["who"]) in every_label():
        return None
    words = [word for word in fold(m["head"]).split() if word not in small_words()]
    return m if not words or genres(m["head"]) or not _film_nouns().isdisjoint(words) else None


SHORT, OPENING = 60, 130  # characters of a line alone, of a text's first words


@cache
def _opening() -> re.Pattern[str]:
    phrases = alternation(p for p in _credit_phrases() if " " in p)
    return re.compile(rf"(?P<head>(?:[^\W\d_]+[ -]){{0,5}})(?i:{phrases})\s+{NAME}(?=[.,;]|\s[^\W\dA-ZÀ-Þ_])")


@cache
def _film_nouns() -> frozenset[str]:
    return frozenset(word for noun in rules.words("roles", "film_nouns") for word in fold(noun).split())


# "de Sean Baker (USA, 2024, 2h19)": a preposition says little, the year beside the name says the rest
_BY_LETTERS = "".join(sorted({words[0] for words in rules.words("small", "made_by", "by")}))
_BY = re.compile(rf"{BY}{NAME}\s?[(\[,–—-][^\n]{{0,80}}?(?:18|19|20)\d\d")


@cache
def _credit_phrases() -> frozenset[str]:
    listed = (*rules.words("labels", "director"), *rules.words("roles", "director_before"))
    return frozenset(label.lower().rstrip(" :") for label in listed if len(label) > 2)


@cache
def _credited_words() -> frozenset[str]:
    """The first words of a director's labels: a quick look that spares the pattern."""
    return frozenset(m[1] for phrase in _credit_phrases() if (m := _FIRST_WORD.match(phrase)))


_FIRST_WORD = re.compile(r"[\W_]{0,6}([^\W_]+)")


@cache
def _credit() -> re.Pattern[str]:
    """A line that begins with a director's label of any lexicon and goes on with a name."""
    phrases = _credit_phrases()
    elided = alternation(p[:-2] + "d" for p in phrases if p.endswith(" de"))
    return re.compile(rf"[\W_]{{0,6}}(?:(?i:{alternation(phrases)})[*_]*\s*[:.|]?[*_]*\s+|(?i:{elided})['’]){NAME}")
