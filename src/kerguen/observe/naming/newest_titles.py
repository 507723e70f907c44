"""Titles beside their maker's newest film: "El conde, la nueva película del cineasta …", "X, con La chimera firma …"."""

import re
from collections.abc import Iterator
from functools import cache

from kerguen import rules
from kerguen.observe.naming.title_words import by_words, film_nouns, never_alone
from kerguen.observe.naming.told_titles import BEGINS, MAKES, NEWEST, NOUN, Sign
from kerguen.text.phrases import alternation, by_letter
from kerguen.text.signs import mark, matches_at, signs
from kerguen.values.people import begun_by_name, is_name, running_name, upper
from kerguen.values.titles import title_articles

LONGEST = 7  # words of a title
REACH = 90  # characters before the comma in which the title begins


def newest_signs(text: str, start: int, end: int) -> Iterator[Sign]:
    """The signs "noun" of one line for titles before or after the words for a maker's newest film."""
    if text.find(", ", start, end) < 0:
        return
    held = signs(text, start, end)
    for m in _apposition().finditer(text, start, end) if held & NEWEST and held & NOUN else ():
        if place := _title_before(text, start, m.start()):
            yield Sign("noun", *place)
    for m in begun_by_name(_signed(), text, start, end) if held & MAKES and held & BEGINS else ():
        if not is_name(m["title"]) or " " not in m["title"]:
            yield Sign("noun", *m.span("title"))
            yield Sign("person", *m.span("who"))
    for m in matches_at(_marked(), NOUN, text, start, end) if held & NOUN and held & SET_OFF else ():
        yield Sign("noun", *m.span("title"))


SET_OFF = mark(lambda: '"“«‘*_')


def _title_before(text: str, line: int, comma: int) -> tuple[int, int] | None:
    """The words from the last sign, or from a capital article within the sentence, to the comma."""
    left = max(line, comma - REACH)
    begun = max((m.end() for m in _BEGIN.finditer(text, left, comma)), default=left if left == line else -1)
    inner = [m.start("title") for m in _capital_article().finditer(text, max(begun, left), comma)]
    start = inner[-1] if inner else begun
    words = text[start:comma] if start >= 0 else ""
    first, *rest = words.split() or [""]
    if not words or not words[0].isupper() or len(rest) >= LONGEST or any(mark in words for mark in _MARKS):
        return None
    if not film_nouns().isdisjoint(rest):
        return None
    if inner or (rest and first.lower() in title_articles()):
        return start, comma
    return (start, comma) if rest and first.lower() not in never_alone() and not is_name(words) else None


_BEGIN = re.compile(r"[,;:.!?…(]\s|\bdate \d{4}-\d\d(?:-\d\d)?\s")
_MARKS = '"“”„«»()[]*_'


@cache
def _capital_article() -> re.Pattern[str]:
    """ "estrenar El Conde": an article with a capital letter within a sentence begins a title."""
    articles = alternation(word.capitalize() for word in title_articles() if len(word) > 1)
    return re.compile(rf"(?<=[a-zß-ÿ]\s)(?P<title>(?:{articles})\s[\w’'-])")


def _film() -> str:
    nouns = alternation(film_nouns())
    newest = alternation(rules.words("roles", "newest"))
    return rf"(?:{newest})\s(?:[\w’'-]+\s){{0,2}}?(?i:{nouns})(?!\w)"


@cache
def _apposition() -> re.Pattern[str]:
    """ ", la nueva película del cineasta nacional …", ", il nuovo film della regista …"."""
    articles = alternation(title_articles())
    by = by_letter((*(re.escape(w) for w in by_words() if w.isalpha()), *rules.words("small", "of_the_maker")))
    return re.compile(rf",\s(?:{articles})\s{_film()}\s(?:[a-zß-ÿ]{{4,14}}\s)?(?:(?:{by})\s|dell['’]|d['’])")


@cache
def _signed() -> re.Pattern[str]:
    """ "Alice Rohrwacher, con La chimera firma il terzo capitolo …"."""
    begun = alternation(word.lower() for word in rules.words("roles", "begins"))
    makes = alternation(rules.words("roles", "makes"))
    title = rf"[\"“«*_]{{0,2}}(?P<title>[{upper()}\d][^,;:.()\n\"“”«»*_]{{1,50}}?)[\"”»*_]{{0,2}},?"
    return re.compile(rf"(?P<who>{running_name().pattern}),?\s(?:{begun})\s{title}\s(?:{makes})(?!\w)")


@cache
def _marked() -> re.Pattern[str]:
    """ "l'opera seconda di Ginevra Elkann, *Te l'avevo detto*": the title between marks after its maker."""
    nouns = alternation(film_nouns())
    by = by_letter((*(rf"{re.escape(w)}\s" for w in by_words() if w.isalpha()), "d['’]"))
    return re.compile(
        rf"(?<!\w)(?i:{nouns})\s(?:[a-zß-ÿ'’-]{{2,16}}\s){{0,3}}?(?:{by}){running_name().pattern},?\s"
        r"[\"“«‘*_]{1,3}(?P<title>[^\"“”«»‘*_\n]{2,60}?)\s?[\"”»’*_]{1,3}(?!\w)"
    )
