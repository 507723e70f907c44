"""Told titles: phrases of running text that name their film, with or without marks around the title.

son nouveau film, Des hommes, … · pour son troisième film, intitulé Alpha, … · Edward Bergers Adaption des Romans „…“
Avec Anatomie d'une chute, Justine Triet signe un thriller … · Anatomie d'une chute est un excellent film …
"""

import re
from collections.abc import Iterator
from functools import cache, partial
from typing import NamedTuple

from kerguen import rules
from kerguen.observe.naming.around import is_led
from kerguen.observe.naming.seen_titles import LEADS, led_titles
from kerguen.observe.naming.sign_patterns import LINK_ADDRESS, credited
from kerguen.observe.naming.title_words import by_words, film_nouns, never_alone
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, by_letter, small, worded
from kerguen.text.signs import DIGIT, cue, matches_at, signs
from kerguen.values.names import given_names
from kerguen.values.people import is_full_name, is_name, running_name, upper
from kerguen.values.titles import title_articles

LONGEST, SHORTEST = 8, 3  # words of a title without marks; characters of one word
ADAPTED = 110  # characters between an adaptation and the title of the work


class Sign(NamedTuple):
    """One sign for the words text[start:end]."""

    kind: str
    start: int
    end: int


def told_signs(text: str, start: int, end: int) -> Iterator[Sign]:
    """The signs of one line: "noun" for the film that a phrase names, "person" for its maker."""
    held = signs(text, start, end)
    if held & NOUN and held & OWN and held & (NEWEST | DIGIT):
        for m in matches_at(_newest_film(), OWN, text, start, end):
            title = m["title"]
            marked = text[m.start("title") - 1] in _MARKS
            named = m["called"] or marked or not (is_name(title) and " " in title)
            if named and _may_be(title) and not _is_of_a_person(title):
                yield Sign("noun", *m.span("title"))
    if held & BEGINS and held & MAKES:
        for m in _with_title().finditer(text, start, end):
            if _may_be(m["title"]) and not is_name(m["title"]):
                yield Sign("noun", *m.span("title"))
                yield Sign("person", *m.span("who"))
    if held & BEGINS and held & TELLS:
        for m in _in_which_told().finditer(text, start, end):
            if _may_be(m["title"]) and not is_full_name(m["title"]):
                yield from (Sign(kind, *m.span("title")) for kind in ("noun", "maker"))
                yield Sign("person", *m.span("who"))
    if held & TELLS:
        for m in _told_by().finditer(text, start, end):
            yield Sign("person", *m.span("who"))
    if held & NOUN and held & SAID:
        for m in _is_a_film().finditer(text, start, end):
            led = is_led(text, m.start("title") + m["title"].rfind(" ") + 1)
            if _may_be(m["title"]) and not _asks(m["title"]) and not led:
                yield Sign("is a film", *m.span("title"))
    if held & WATCHED:
        for m in _watched().finditer(text, start, end):
            words = _on_medium().sub("", m["title"])
            if not is_full_name(words) and _may_be(words):
                yield Sign("watched", m.start("title"), m.start("title") + len(words))
    if held & SEEN_LAST:
        yield from _seen(text, start, end)
    if held & LEADS:
        for kind, left, right in led_titles(text, start, end):
            words = _on_medium().sub("", text[left:right])
            if _may_be(words):
                yield Sign(kind, left, left + len(words))
                if made := credited().match(text, left + len(words), end):
                    yield from (Sign("maker", left, left + len(words)), Sign("person", *made.span("who")))
    if text.find("Le", start, end) >= 0:
        for m in _DE_LES.finditer(text, start, end):
            yield Sign("noun", *m.span("title"))
    if held & NOUN and text.find(": ", start, end) > 0:
        for m in matches_at(_after_colon(), NOUN, text, start, end):
            yield from (Sign(kind, *m.span("title")) for kind in ("noun", "maker"))
            yield Sign("person", *m.span("who"))
    if text.find("{%", start, end) >= 0:
        for m in _INCLUDED.finditer(text, start, end):
            yield Sign("noun", *m.span("title"))
    if text.find("¡", start, end) >= 0:
        for m in _exclaimed().finditer(text, start, end):
            yield Sign("noun", *m.span("title"))
    if held & NOUN and text.find(", ", start, end) > 0:
        for m in matches_at(_after_maker(), NOUN, text, start, end):
            if _may_be(m["title"]) and not (m["title"].count(" ") > 1 and is_name(m["title"])):
                yield Sign("noun", *m.span("title"))


_MARKS = '*_["“'  # of words that are set off


def _first_words(name: str) -> Iterator[str]:
    return (fold(word).split()[0] for word in rules.words("roles", name))


NEWEST, MAKES, BEGINS = (cue(partial(_first_words, name)) for name in ("newest", "makes", "begins"))
TELLS = cue(lambda: _first_words("tells"))
OWN = cue(lambda: (*_first_words("own"), *_first_words("before_newest")))
SAID = cue(partial(_first_words, "said_to_be"))
NOUN = cue(lambda: (fold(noun).split()[0] for noun in film_nouns()))

# "{% include movie name='Alma|0' %}": what the page's own template is told to link
_INCLUDED = re.compile(
    rf"\{{%-?\s?include\s(?:movie|film)[\w./-]*\s[^%}}\n]{{0,40}}?(?:name|{small('title_key')})=(?P<mark>['\"])"
    rf"(?P<title>[^\"|\n%]{{2,80}}?)(?:\|(?!(?:19|20)\d\d)[^'\"\n]{{0,8}})?(?P=mark)\s?(?=%|\w+=)"
)

WATCHED = cue(lambda: rules.words("small", "watched"))


@cache
def _watched() -> re.Pattern[str]:
    """ "I watched Midsommar last night.", "I saw [*Alma*](https://…) (IMAX)\""""
    return re.compile(
        rf"\b(?i:{small('watched')})\s[\"“‘'*_\[]{{0,4}}(?P<title>[A-ZÀ-ÖØ-Þ\d][\w'’-]*"
        rf"(?:\s(?:(?:{small('in_titles')})\s){{0,2}}[A-ZÀ-ÖØ-Þ\d][\w'’-]*){{0,6}})[\"”’'*_]{{0,2}}(?:{LINK_ADDRESS})?"
        rf"(?:\s(?=(?:{worded('seen_when')})\b)|(?=[.!]|\s?\())"
    )


@cache
def _on_medium() -> re.Pattern[str]:
    """ "Alma on DVD": where and on what the film was seen."""
    media = {words for words in rules.words("release", "stream", "disc", "tv") if " " in words}
    return re.compile(rf"\s(?i:{alternation(media)})\Z")


SEEN_LAST = cue(lambda: rules.words("roles", "seen_last"))


def _seen(text: str, start: int, end: int) -> Iterator[Sign]:
    """ "Ik heb net "Alma" gezien": what the writer has seen; words for an evening or a cinema are cut off."""
    for m in _seen_last().finditer(text, start, end):
        left, right = m.span("marked" if m["marked"] else "run")
        while m["run"] and text[left:right].split(" ", 1)[0].lower() in _outings() and " " in text[left:right]:
            left = text.index(" ", left) + 1
        words = text[left:right]
        if words[0].islower() or is_full_name(words) or not _may_be(words):
            continue
        if m["marked"] or " " in words:
            yield Sign("watched", left, right)


@cache
def _outings() -> frozenset[str]:
    """ "Abend", "Kino": nouns between the writer and the title."""
    return film_nouns() | {"netflix", "stream", *map(str.lower, rules.words("small", "outings"))}


@cache
def _seen_last() -> re.Pattern[str]:
    """The writer, the title in marks or in capitals, and the participle that ends the clause."""
    verbs = alternation(rules.words("roles", "seen_last"))
    marked = r"[\"“„‘'*_»]{1,2}(?P<marked>[^\W_][^\"“”„‘*_»«\n]{1,80}?)[\"”“’'*_«]{1,2}"
    run = rf"(?P<run>[{upper()}\d][\w'’-]*(?:\s(?:[a-zß-ÿ]{{2,3}}\s)?[{upper()}\d][\w'’-]*){{1,6}})"
    return re.compile(
        rf"(?<!\w)(?i:ik|we|wij|ich|wir|habe?)(?:\s[\w'’()-]+){{0,7}}?\s(?:{marked}|{run})(?:\s(?:[a-zß-ÿ]+|{small('outings')})){{0,3}}\s(?:{verbs})(?!\w)"
    )


_DE_LES = re.compile(rf"\b(?:{worded('no_contraction')})(?=\s[a-zß-ÿ]|[,.])")  # French joins them, but for titles


@cache
def _after_maker() -> re.Pattern[str]:
    """ "le film de banlieue de Ladj Ly, Les Misérables, déjoue …": the title after its maker, between commas."""
    nouns = alternation(film_nouns())
    by = by_letter(rf"{re.escape(w)}\s" if w.isalpha() else re.escape(w).replace("'", "['’]") for w in by_words())
    return re.compile(
        rf"(?<!\w)(?i:{nouns})\s(?:[a-zß-ÿ'’-]{{2,16}}\s){{0,3}}?(?:{by}){running_name().pattern},\s"
        rf"(?P<title>[{upper()}\d][^,;:.()\n\"“”„«»]{{1,40}}?)(?=,\s[a-zß-ÿ])"
    )


@cache
def _after_colon() -> re.Pattern[str]:
    """ "la más reciente película del director Ada Ruiz: Alma.": the title after its maker and a colon."""
    nouns = by_letter(map(re.escape, film_nouns()))
    trades = by_letter(map(re.escape, set(rules.words("roles", "maker_nouns"))))
    return re.compile(
        rf"(?<!\w)(?i:{nouns})\s(?:[a-zß-ÿ]{{2,14}}\s){{0,2}}?(?:{small('made_by', 'of_the_maker')})\s(?:(?:{trades})\s)?"
        rf"(?P<who>{running_name().pattern}):\s(?P<title>[{upper()}¡¿\d][^.,;:\n\"“”„«»()]{{1,50}})(?=[.,;\n(]|\Z)"
    )


@cache
def _exclaimed() -> re.Pattern[str]:
    """ "su cinta ¡Que viva México!": what is called out right after a noun for films or their maker is a title."""
    nouns = by_letter(map(re.escape, film_nouns()))
    name = running_name().pattern
    return re.compile(rf"(?:(?<!\w)(?:{nouns})|{name})\s(?P<title>¡[{upper()}][^!¡\n]{{2,50}}!)")


def is_adapted(text: str, line: int, start: int) -> bool:
    """The sentence speaks of an adaptation before the quoted words: "Bergers Adaption des Remarque-Romans „…“"."""
    left = max(line, start - ADAPTED)
    found = None
    for m in _adaptation().finditer(text, left, start):
        found = m
    return found is not None and not _ENDS.search(text, found.end(), start - 1)


def is_listed(text: str, start: int, end: int) -> bool:
    """Other films of a maker, named in a row with their years: "« Victoria » (2016) et « Sibyl » (2019)"."""
    return bool(_NEXT.match(text, end) or _PREVIOUS.search(text, max(0, start - 44), start))


_AND = rf"(?:,|\s(?:{small('and', 'or_and')})(?:\s(?:{small('the')})\s\w{{4,14}})?)"
_NEXT = re.compile(rf"\s?[”»\"“]\s?\(\d{{4}}\){_AND}\s[«„“\"]")
_PREVIOUS = re.compile(rf"[”»\"“]\s?\(\d{{4}}\){_AND}\s[«„“\"]\s?\Z")
_ENDS = re.compile(r"[.!?\"“”„«»:]")


def _may_be(words: str) -> bool:
    """Words that may be a title: few, begun with no word that begins sentences."""
    first, *rest = (word.strip("'’").lower() for word in words.split())
    if rest and rest[0] in film_nouns() and (first in never_alone() or first in _own()):
        return False  # "Ce film n'est pas un western"
    if _OWNED.search(words) or (" " not in words and (len(words) < SHORTEST or "'" in words or "’" in words)):
        return False
    return words.count(" ") < LONGEST and not (" " not in words and first in never_alone())


def _is_of_a_person(words: str) -> bool:
    """ "Ada Ruiz signe une fable": a full name and what the person does."""
    first, *rest = words.split(" ", 2)
    return len(rest) == 2 and rest[1][:1].islower() and fold(first) in given_names() and is_name(f"{first} {rest[0]}")


_OWNED = re.compile(r"['’]s\s[a-z]")  # "Lurker's pacing is a …"


@cache
def _own() -> frozenset[str]:
    return frozenset(rules.words("roles", "own"))


@cache
def _adaptation() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternation(rules.words('roles', 'adaptations'))})(?!\w)")


def _newest_words() -> str:
    return alternation(rules.words("roles", "newest"))


@cache
def _newest_film() -> re.Pattern[str]:
    """ "son nouveau film, Des hommes, adaptation …", "son troisième film, intitulé Alpha,"."""
    own = alternation((*rules.words("roles", "own"), *rules.words("roles", "before_newest")))
    nouns = alternation(film_nouns())
    called = alternation(rules.words("roles", "called"))
    title = rf"(?P<title>[{upper()}\d][^,;:.()\n\"“”„«»*_\[\]]{{1,60}}?)(?=[*_\]\"”]{{0,3}}(?:[,.;:(\n]|\Z))"
    return re.compile(
        rf"(?<!\w)(?i:{own})\s(?:{_newest_words()}|\d{{1,2}}(?:\.|{small('ordinal')}))\s(?:[\w'’-]{{2,20}}\s){{0,2}}?(?i:{nouns})"
        rf"(?:,?\s(?P<called>(?i:{called}))\s[\"“„«»]?\s?|,\s[*_\[\"“]{{0,2}}|\s(?=[\"“„«»])[\"“„«»]\s?){title}"
    )


@cache
def _with_title() -> re.Pattern[str]:
    """ "Avec Anatomie d'une chute, Justine Triet signe …", "In „Toni Erdmann“ erzählt Maren Ade …"."""
    name = running_name().pattern
    makes = alternation(rules.words("roles", "makes"))
    begun = alternation(rules.words("roles", "begins"))
    title = rf"[\"“„«‚*_]{{0,2}}\s?(?P<title>[{upper()}\d][^,;:.()\n\"“”„«»*]{{1,60}}?)\s?[\"“”»*_]{{0,2}}"
    role = r"(?:[\w'’]+\s){0,3}?"
    return re.compile(
        rf"(?:(?<=[.!?…]\s)|(?<=\n)|\A|(?<=\n\n))(?:{begun})\s{title}(?:,\s{role}(?P<who>{name})\s(?:{makes})(?!\w))"
    )


def _asks(words: str) -> bool:
    """ "Pourquoi Princesse Mononoké est le meilleur film": the question is no part of the title."""
    first, _, rest = words.partition(" ")
    return rest[:1].isupper() and fold(first) in _questions()


@cache
def _questions() -> frozenset[str]:
    return frozenset(map(fold, rules.words("title_furniture", "questions")))


@cache
def _in_which_told() -> re.Pattern[str]:
    """ "In Girl vertelt Lukas Dhont …", "In „Gundermann“ erzählt Andreas Dresen …": the verb stands before the maker."""
    begun, tells = (alternation(rules.words("roles", name)) for name in ("begins", "tells"))
    title = rf"[\"“„«‚*_]{{0,2}}(?P<title>[{upper()}\d][^,;:.()\n\"“”„«»*]{{1,60}}?)[\"“”»*_]{{0,2}}"
    return re.compile(
        rf"(?:(?<=[.!?…]\s)|(?<=\n)|\A)(?:{begun})\s{title}\s(?:{tells})\s(?:[\w'’]+\s){{0,3}}?(?P<who>{running_name().pattern})"
    )


@cache
def _told_by() -> re.Pattern[str]:
    """ "In zijn debuut vertelt Dhont het verhaal van …": who tells stands behind the verb, before what is told."""
    tells, articles = alternation(rules.words("roles", "tells")), alternation(title_articles())
    return re.compile(
        rf"(?<=[a-zß-ÿ,]\s)(?:{tells})\s(?P<who>[{upper()}][\w'’-]+)\s(?:{articles}|{small('narrates')})\s[a-zß-ÿ]"
    )


@cache
def _is_a_film() -> re.Pattern[str]:
    """ "Anatomie d'une chute est un excellent film de procès": small words in the title, a noun for films after "is"."""
    nouns = alternation(film_nouns())
    verbs = alternation(rules.words("roles", "said_to_be"))
    return re.compile(
        rf"(?P<title>[{upper()}](?:(?<=[.!?…:,]\s.)|(?<=\n.)|(?<=\A.))[\w’'-]*(?:\s(?:[\w’'-]+|&)){{1,7}}?)\s(?:{verbs})(?:\s|(?<=l)['’])"
        rf"(?:[\"“«„]?\s?[\w’'-]+\s?[\"”»]?,?\s){{0,5}}?(?i:{nouns})(?!\w)"
    )
