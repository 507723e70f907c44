"""The words that say what kind of work a text on one film is about: "een sterke Nederlandse horrorfilm", "this thriller".

A noun for films that is a genre, or that a genre stands beside, with what leads to it: an article, "this", a newest work
("l'ultima commedia"), the beginning of a sentence. What is denied, compared or another's stays out.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.cues import folded_words
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.naming.sign_patterns import MARKED
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.terms import genre_of

Words = list[tuple[int, int]]
LONGEST_LEAD = 5  # words between what leads to the noun and the noun
BEFORE, NEAR = 5, 3  # words before the phrase that may deny, that may compare it
LEAD = 90  # characters before the noun in which its phrase begins
BARE = 3  # words that may begin a sentence before the noun, without an article


class Phrase(NamedTuple):
    """The words from the first behind what leads to them to the noun; `of_this`: "this" leads to them, `owned`: "of a"."""

    words: Words
    of_this: bool = False
    owned: bool = False


def genre_phrases(stretch: Stretch, own: Collection[str], stop: int, told: bool) -> Iterator[Phrase]:
    """Phrases of running text, in order, that may tell the kind of its film.

    `own`: folded titles of the film. `told`: the text is one of news, which names other films too: a title or a maker of
    `own` must stand in the sentence.
    """
    text, lang, lines = stretch.page.text, stretch.page.lang, stretch.lines
    if (heads := _heads(lang)) is None or not lines:
        return
    ends = [line.end for line in lines]
    for m in heads.finditer(text, lines[0].start, lines[min(bisect_left(ends, stop), len(lines) - 1)].end):
        line = lines[bisect_left(ends, m.end())]
        phrase = _phrase(text, line, m, lang, own) if line.start <= m.start() and line.start <= stop else None
        if phrase and (phrase.of_this or _is_of_film(text, line, m, own, told)):
            yield phrase


@cache
def _heads(lang: Lang | None) -> re.Pattern[str] | None:
    """Nouns for films that are a genre, nouns for films, and in German and Dutch what ends in one: "Familiendrama"."""
    if not lang or lang not in rules.languages():
        return None
    roles = rules.lexicon(lang).get("roles", {})
    nouns = (*roles.get("film_nouns", ()), *roles.get("genre_for_films", ()), "thriller", "biopic", "western")
    kinds = [noun for noun in nouns if genre_of(fold(noun))]
    plain = (*rules.lexicon(lang).get("small", {}).get("title_noun", ()), *roles.get("joint_works", ()), "film")
    ends = alternation((*roles.get("film_endings", ()), *roles.get("genre_endings", ())))
    joined = rf"|[^\W\d_]{{3,24}}-?(?:{ends})" if ends else ""
    return re.compile(rf"(?<![\w-])(?i:{alternation((*kinds, *plain))}{joined})(?:-[^\W\d_]+){{0,2}}(?![\w-])")


def _phrase(text: str, line: Line, head: re.Match[str], lang: Lang | None, own: Collection[str]) -> Phrase | None:
    left = max(line.start, head.start() - LEAD)
    before = [m.span() for m in _WORD.finditer(text, left, head.start())]
    leads = _leads(lang)
    for count in range(min(LONGEST_LEAD, len(before)) + 1):
        at = len(before) - count - 1  # the word that may lead
        first = before[at + 1][0] if count else head.start()
        words = before[at + 1 :] + [m.span() for m in _WORD.finditer(text, head.start(), head.end())]
        if at < 0 or _STOP.search(text, before[at][1], first):
            begins = at >= 0 or left == line.start
            bare = begins and count <= BARE and text[first].isupper() and not text[first : head.end()].isupper()
            bare = bare and fold(text[slice(*words[0])]) not in _no_adjectives(lang)
            return Phrase(words) if bare and _goes_on(text, head.end(), lang) else None
        word = fold(text[slice(*before[at])])
        if kind := leads.get(word):
            inner = {fold(text[slice(*w)]) for w in words[:-1]}
            newest = not _newest(lang).isdisjoint(inner)
            only = kind == "the" and _is_only_one(text, line, before[at][0], head, lang)
            only = only or (kind == "the" and _is_named(text, head.end(), own))
            plain = not _OWNED.match(text, head.end())  # "the comedy was shot in Rome", not "the drama of their lives"
            sure = (kind != "the" or newest or only or plain) and _undoing(lang).isdisjoint(inner)
            if not sure or (kind != "this" and _is_undone(text, before[:at], before[at][0], lang)):
                return None
            owned = at > 0 and fold(text[slice(*before[at - 1])]) in folded_words("small", lang, "of")
            return Phrase(words, only or kind == "this", owned)
        if word in _joints(lang):
            return None
    return None


_WORD = re.compile(r"[dDlL]['’](?=\w)|[^\s,;:()„“”\"«»*_.!?…]+")
_STOP = re.compile(r"[.;:!?…()„“”\"«»\n]|[–—]")


@cache
def _leads(lang: Lang | None) -> dict[str, str]:
    """Folded word -> "a", "this", "the"."""
    found = dict.fromkeys(folded_words("small", lang, "the"), "the")
    a = tuple(folded_words("small", lang, "a"))
    found |= dict.fromkeys((*a, *(w for w in folded_words("small", lang, "declined") if w.startswith(a))), "a")
    found |= dict.fromkeys(folded_words("roles", lang, "own"), "the")
    return found | dict.fromkeys(folded_words("roles", lang, "this", "pointing"), "this")


def _is_only_one(text: str, line: Line, start: int, head: re.Match[str], lang: Lang | None) -> bool:
    """ "Das Drama von Ada Ruiz läuft", "Het drama, dat in Cannes won": the only work that a text on one film means."""
    begins = start == line.start or _ENDS.search(text, max(line.start, start - 2), start)
    behind = text[head.end() : head.end() + 12]
    return bool(begins) and (behind.startswith(",") or fold(behind).split(" ")[0] in folded_words("roles", lang, "by"))


_OWNED = re.compile(rf"[ \xa0](?:{small('of', 'by', 'made_by', 'genitive')})(?:(?<=['’])|[ \xa0])")

_ENDS = re.compile(r"[.!?…] \Z")


def _is_named(text: str, end: int, own: Collection[str]) -> bool:
    """ "la película peruana ‘Samichay’": a title of the film stands right behind the noun, or behind its adjective."""
    m = _BEHIND.match(text, end)
    behind = f"{fold(m[1])} " if m else ""
    return any(title and behind.startswith(f"{title} ") for title in own)


_BEHIND = re.compile(r"(?:[ \xa0][a-zß-ÿ-]+)?[ \xa0]([^.!?,;:\n]{2,80})")


@cache
def _newest(lang: Lang | None) -> frozenset[str]:
    return folded_words("roles", lang, "newest")


@cache
def _joints(lang: Lang | None) -> frozenset[str]:
    """Little words that no phrase goes over: "the story of a murder" is no drama."""
    return folded_words(
        "small", lang, "of", "with", "by", "made_by", "from", "within", "inside", "at", "for", "as", "upon", "relative",
        "copula", "or", "on",
    )  # fmt: skip


@cache
def _no_adjectives(lang: Lang | None) -> frozenset[str]:
    """Words that no phrase begins with where no article leads to it: "I create documentary films"."""
    return folded_words("small", lang, "first_person", "possessive", "of", "with", "by", "in_titles")


@cache
def _undoing(lang: Lang | None) -> frozenset[str]:
    return folded_words("roles", lang, "compared", "undoes_genre") | folded_words("small", lang, "or", "as")


@cache
def _denied(lang: Lang | None) -> frozenset[str]:
    return folded_words("roles", lang, "denied")


def _is_undone(text: str, before: Words, start: int, lang: Lang | None) -> bool:
    """ "no es un thriller", "comme un western", "after his drama", "ondertonen van een thriller"."""
    near = [w for w in before[-BEFORE:] if not _STOP.search(text, w[1], start)]
    words = [part for w in near for part in fold(text[slice(*w)]).split()]
    owned = words[-1:] and words[-1] in folded_words("small", lang, "genitive")
    return bool(owned) or not (_denied(lang).isdisjoint(words) and _undoing(lang).isdisjoint(words[-NEAR:]))


def _goes_on(text: str, end: int, lang: Lang | None) -> bool:
    """A bare noun begins a clause on the work: "Aufrüttelndes Drama über", "Thriller diretto da"; no label."""
    m = _NEXT.match(text, end)
    return m is not None and not _going_on(lang).isdisjoint(fold(m[0]).split())


_NEXT = re.compile(r",?(?:[ \xa0][a-zß-ÿ’']+){1,2}")


@cache
def _going_on(lang: Lang | None) -> frozenset[str]:
    return folded_words("small", lang, "relative", "with", "of", "by", "made_by") | folded_words(
        "roles", lang, "tells_of", "by"
    )


def _is_of_film(text: str, line: Line, head: re.Match[str], own: Collection[str], told: bool) -> bool:
    """Neither a name right behind the genre nor a title between marks in its sentence is another work's: "his thriller
    Heat"; "?" asks; news must have named the film before it."""
    if text.startswith("?", head.end()):
        return False
    start, stop = _sentence(text, line, head)
    behind = f"{fold(text[head.end() : stop])} "
    if _NAMES.match(text, head.end(), stop) and not any(title and behind.startswith(f"{title} ") for title in own):
        return False
    marked = [fold(m[1]) for m in MARKED.finditer(text, start, stop)]
    if marked and not any(title and (title in mark or mark in title) for title in own for mark in marked):
        return False
    said = f" {fold(text[max(line.start, start - SENTENCE) : stop])} " if told else ""  # its paragraph up to there
    return not told or any(title and f" {title} " in said for title in own)


_NAMES = re.compile(r"[ \xa0](?:[\"“”„«»‘*_]|[A-ZÀ-Þ])")


def _sentence(text: str, line: Line, head: re.Match[str]) -> tuple[int, int]:
    first, last = max(line.start, head.start() - SENTENCE), min(line.end, head.end() + SENTENCE)
    start = max(first, *(text.rfind(mark, first, head.start()) for mark in (". ", "! ", "? ")))
    end = _FULL_STOP.search(text, head.end(), last)
    return start, end.start() if end else last


SENTENCE = 600  # characters of a sentence on either side of the genre that are looked at
_FULL_STOP = re.compile(r"[.!?](?=\s)")
