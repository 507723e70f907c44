"""Signs of the film's title in running text: how a text speaks of the words that name its film."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Page
from kerguen.observe.lines import Line, Stretch, folded_lines
from kerguen.observe.naming.german_nouns import german_titles
from kerguen.observe.naming.line_signs import LONGEST, SHORTEST_OPENING, line_signs
from kerguen.observe.naming.listed_titles import listed_titles, peopled_words
from kerguen.observe.naming.no_titles import is_no_title
from kerguen.observe.naming.seen_titles import leads
from kerguen.observe.naming.sentence_case import (
    apposed_titles,
    nouned_titles,
    opening_titles,
    owned_titles,
    sentence_case_titles,
)
from kerguen.observe.naming.title_words import articles, called, film_nouns, makers, parts, review_nouns
from kerguen.observe.naming.told_titles import Sign
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.field_labels import every_label
from kerguen.values.known_titles import is_known_title, is_told_with_people
from kerguen.values.papers import is_paper
from kerguen.values.titles import is_furniture

READ = 20_000  # characters of a text in which it names its film
MOST = 3  # occurrences of one sign that count
MOST_AGAIN = 6  # occurrences of the words that count

# Points for each sign, once; each further occurrence adds a third of them. "character" speaks against.
POINTS = {
    "noun": 1.8,
    "quoted": 1.2,
    "maker": 1.8,
    "owned": 1.5,
    "rated": 2.0,
    "billed": 2.0,
    "dated": 0.8,
    "opened": 2.0,
    "address": 2.5,
    "first": 0.5,
    "again": 0.6,
    "is": 1.0,
    "is a film": 2.0,
    "subject": 1.0,
    "opening": 1.5,
    "named": 1.8,
    "watched": 1.0,
    "crafted": 1.6,
    "recurring": 1.2,
    "other": -2.0,
    "speech": -5.0,
    "character": -4.0,
    "person": -4.0,
    "surname": -1.5,
    "said": 0.0,
    "word": 0.0,
    "begins": 0.0,
    "listed": 0.0,
}


class Signs(NamedTuple):
    """The signs for one title: its words where the text first sets them off, and the points of all signs."""

    words: str
    start: int
    end: int
    points: float
    kinds: frozenset[str]
    counts: Mapping[str, int] = MappingProxyType({})


def title_signs(stretch: Stretch, persons: frozenset[str], headings: frozenset[str]) -> dict[str, Signs]:
    """Folded words -> the signs that they are the film's title.

    `persons`: folded names that the page gives roles; `headings`: the folded words of its headings.
    """
    text, limit = stretch.page.text, stretch.lines[0].start + READ if stretch.lines else 0
    lines = [line for line in stretch.lines if line.start < limit]
    body = f" {folded_lines(text, lines, READ)} "
    found, weak = _found(stretch, lines, limit, body)
    named = _named(found, body)
    strong = {key: signs for key, signs in named.items() if any(sign.kind != "is" for sign in signs)}
    first = min((s.start for signs in strong.values() for s in signs if s.kind in _SETS_OFF), default=None)
    people = tuple(key for key, signs in strong.items() if any(sign.kind == "person" for sign in signs))
    longer = frozenset(key for key in (*strong, *headings) if not key.endswith(people))
    said = (words for words, signs in weak.items() if signs[0].kind == "said" and not any(map(str.isdigit, words)))
    said = (words for words in said if words.split(" ", 1)[0].lower() not in _seen() and not _OWNS.search(words))
    surnames = frozenset(fold(words.rsplit(" ", 1)[-1]) for words in said) - _last_words(strong, people)
    seen = _Seen(stretch.page, first, persons, surnames, body, _by_word(longer))
    german = stretch.page.lang == "de"
    for key, signs in _named(weak, body).items():
        named.setdefault(key, []).extend(signs)
    kept = (
        (key, signs)
        for key, signs in named.items()
        if key in strong or key in headings or _may_be_one(key, signs, body, german, limit - READ)
    )
    return {key: _weighed(key, signs, seen) for key, signs in kept}


_OWNS = re.compile(r"['’]s ")  # "Ada Ruiz's Alma" ends in no family name


@cache
def _seen() -> frozenset[str]:
    """ "Watch Paterson": what is seen, and no person's given name."""
    return frozenset(rules.table("title_choice")["before"]["seen"].split())


def _last_words(titles: Iterable[str], people: tuple[str, ...]) -> frozenset[str]:
    """ "miasma" of "death at camp miasma": the last word of words that are set off is no surname."""
    return frozenset(key.rpartition(" ")[2] for key in titles if " " in key and not key.endswith(people))


def _found(
    stretch: Stretch, lines: list[Line], limit: int, body: str
) -> tuple[dict[str, list[Sign]], dict[str, list[Sign]]]:
    """Words -> their signs, and those of words that are only capitalised, or only the subject of a verb."""
    text, lang = stretch.page.text, stretch.page.lang
    found: dict[str, list[Sign]] = {}
    weak: dict[str, list[Sign]] = {}
    opened = next((line.start for line in lines if line.end - line.start > SHORTEST_OPENING), -1)
    for line in lines:
        for sign in line_signs(text, line.start, min(line.end, limit), body):
            if (sign.kind != "opening" or line.start == opened) and not _is_elided(text, sign.start, sign.end):
                into = weak if sign.kind in _WEAK else found
                into.setdefault(text[sign.start : sign.end], []).append(sign)
    for reader in (sentence_case_titles, apposed_titles, nouned_titles, owned_titles, german_titles):
        for sign in reader(text, lines, limit, lang):
            found.setdefault(text[sign.start : sign.end], []).append(sign)
    listed = (*listed_titles(text, lines, limit, lang), *peopled_words(text, lines, limit, body))
    for sign in (*opening_titles(text, lines, limit, lang), *listed):
        weak.setdefault(text[sign.start : sign.end], []).append(sign)
    return found, weak


_WEAK = ("said", "word")


def _is_elided(text: str, start: int, end: int) -> bool:
    """ "Quest’ ultimo film": a word that lost its end before the next, and no quotation mark behind it; half an hour."""
    if text[end - 1].isdigit() and _MINUTES.match(text, end):
        return True  # "De 16:00"
    return text[end : end + 1] in _APOSTROPHES and text[end + 1 : end + 2] == " " and text[start - 1] not in _OPENS


_MINUTES = re.compile(r"[:h]\d\d(?!\d)")
_APOSTROPHES, _OPENS = ("'", "’"), "'‘’‚\"“„«"


def _named(found: Mapping[str, list[Sign]], body: str) -> dict[str, list[Sign]]:
    """Folded words -> signs, without words that cannot be a title."""
    named: dict[str, list[Sign]] = {}
    for words, signs in found.items():
        if (
            (_may_name(words, body) or _is_called_a_film(words, signs))
            and fold(words.partition(":")[0]) not in every_label()
            and not _is_paper(words, signs)
        ):
            named.setdefault(fold(words), []).extend(signs)
    return named


def _is_called_a_film(words: str, signs: list[Sign]) -> bool:
    """ "“Criminal,” a thriller", "Ada Ruiz's Follow": a word of sites or genres that a film is known by, or that is set off
    twice, and said to be one."""
    key = fold(words)
    called = any(sign.kind in _CALLED for sign in signs)
    if not called or " " in key or not words[0].isupper() or key in review_nouns():
        return False
    return is_known_title(key) or sum(sign.kind in _SETS_OFF for sign in signs) > 1


_CALLED = ("noun", "maker", "owned", "is a film")


def _is_paper(words: str, signs: list[Sign]) -> bool:
    """ "*The Harbor Gazette*", set off once and nothing else: where the text stood."""
    return [sign.kind for sign in signs] == ["quoted"] and is_paper(words) and not is_known_title(fold(words))


def _may_be_one(key: str, signs: list[Sign], body: str, german: bool, start: int) -> bool:
    """Words with weak signs alone: a verb's subject, said again, or several near the start. German nouns are none."""
    kinds = {sign.kind for sign in signs}
    split = key.split()
    if all(word in _general() for word in split) or (german and len(split) == 1 + (split[0] in articles())):
        return False
    if not kinds.isdisjoint(("begins", "is", "listed")):
        return True
    return len(signs) > 1 or body.count(f" {key} ") > 1 or ("said" in kinds and signs[0].start < start + NEAR)


@cache
def _general() -> frozenset[str]:
    """Words for a film, what it has and who makes it, labels of fact sheets, articles: "Die Kamera", "Das Drama"."""
    listed = rules.table("title_choice")["general"].split()
    return frozenset(map(fold, (*film_nouns(), *parts(), *makers(), *called(), *articles(), *every_label(), *listed)))


NEAR = 400  # characters from the start


class _Seen(NamedTuple):
    """What is known of the whole text when one title is weighed."""

    page: Page
    first: int | None  # where the text first sets words off
    persons: frozenset[str]
    surnames: frozenset[str]
    body: str
    keys: Mapping[str, list[str]]  # word -> the titles that hold it


def _by_word(titles: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for title in titles:
        for word in set(title.split(" ")):
            found.setdefault(word, []).append(title)
    return found


def _weighed(key: str, signs: list[Sign], seen: _Seen) -> Signs:
    page, first, persons, surnames, body, keys = seen
    counts = Counter(sign.kind for sign in signs)
    beside = keys.get(key.split(" ", 1)[0], ())
    longer = [k for k in beside if len(k) > len(key) and f" {key} " in f" {k} "]
    times = body.count(f" {key} ") - sum(body.count(f" {k} ") for k in longer)
    counts["again"] = max(0, min(MOST_AGAIN, times) - 1)
    counts["first"] = any(sign.start == first for sign in signs)
    counts["address"] = _in_address(page, key)
    counts["person"] += key in persons
    counts["surname"] = " " not in key and key in surnames
    points = sum(_points(kind, count) for kind, count in counts.items() if count)
    start, end = min((s.start, s.end) for s in signs)
    return Signs(
        page.text[start:end], start, end, points, frozenset(kind for kind in counts if counts[kind]), dict(counts)
    )


def _points(kind: str, count: int) -> float:
    if kind == "again":
        return POINTS[kind] * count
    return POINTS[kind] * (1 + (min(MOST, count) - 1) / 3)


def _may_name(words: str, body: str) -> bool:
    """Whether the words can be a title: a capital letter or a digit first, no article alone, no furniture."""
    if len(words) < 2 or words.count(" ") >= LONGEST or not (words[0].isdigit() or words.lstrip("¡¿")[:1].isupper()):
        return False
    if words.lower() in articles() or not (words[0].isalpha() or _LETTER_OR_YEAR.search(words)):
        return False
    if _DIGIT.search(words) and (_HOUR.search(words) or _FILED.match(words)):
        return False
    key = fold(words)
    if f"{key} ".startswith(_prizes()) or leads().search(key):
        return False
    return not (is_no_title(words) or is_furniture(words)) or is_told_with_people(key, body)


_DIGIT = re.compile(r"\d")
_HOUR = re.compile(rf"(?<!\d)\d{{1,2}}\s?[hH:]\s?\d\d(?!\d)|\d\s?(?:{small('clock')})\b")  # "Mercredi 27 mars à 20h00"
_FILED = re.compile(r"\d{4}-\d\d\b")  # "2019-11 Les Misérables": the month of an archive


@cache
def _prizes() -> tuple[str, ...]:
    """ "Festival de Cannes", "Prix du jury": what films are shown at and given."""
    listed = set(map(fold, rules.words("awards", "bodies", "prizes"))) - set(rules.words("small", "prize_titles"))
    return tuple(f"{one} " for one in listed if len(one) > SHORTEST_PRIZE)


SHORTEST_PRIZE = 4  # letters: "TIFF", "Goya" begin titles too


_LETTER_OR_YEAR = re.compile(r"[^\W\d_]|^\d{3,4}$")


def _in_address(page: Page, key: str) -> bool:
    """The page's address or file name spells the title: ".../film/anatomie_d_une_chute/critique/"."""
    address = fold((page.url or page.path or "").rsplit("#", 1)[0].replace("_", " "))
    return len(key) > 3 and f" {key} " in f" {address} "


_SETS_OFF = ("quoted", "noun", "maker", "owned", "rated", "billed", "dated", "opened")
