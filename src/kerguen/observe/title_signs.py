"""Signs of the film's title in running text: how a text speaks of the words that name its film."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Page
from kerguen.observe.lines import Stretch, folded_lines
from kerguen.text.fold import fold
from kerguen.values.entries import credit_words
from kerguen.values.people import is_name, running_name, upper
from kerguen.values.titles import is_furniture

READ = 20_000  # characters of a text in which it names its film
LONGEST = 10  # words of a title in running text
SENTENCE = 4  # words from which a quotation may be what someone said
MOST = 3  # occurrences of one sign that count
MOST_AGAIN = 6  # occurrences of the words that count

# Points for each sign, once; each further occurrence adds a third of them. "character" speaks against.
POINTS = {
    "noun": 1.8,
    "quoted": 1.2,
    "maker": 1.8,
    "owned": 1.5,
    "rated": 2.0,
    "dated": 0.8,
    "address": 2.5,
    "first": 0.5,
    "said": 0.4,
    "again": 0.6,
    "is": 1.0,
    "is a film": 2.0,
    "other": -2.0,
    "speech": -3.0,
    "character": -4.0,
    "person": -4.0,
}


class Sign(NamedTuple):
    """One sign for the words text[start:end]."""

    kind: str
    start: int
    end: int


class Signs(NamedTuple):
    """The signs for one title: its words where the text first sets them off, and the points of all signs."""

    words: str
    start: int
    end: int
    points: float
    kinds: frozenset[str]


def title_signs(stretch: Stretch, persons: frozenset[str], headings: frozenset[str]) -> dict[str, Signs]:
    """Folded words -> the signs that they are the film's title.

    `persons`: folded names that the page gives roles; `headings`: the folded words of its headings.
    """
    text, limit = stretch.page.text, stretch.lines[0].start + READ if stretch.lines else 0
    lines = [line for line in stretch.lines if line.start < limit]
    body = f" {folded_lines(text, lines, READ)} "
    found: dict[str, list[Sign]] = {}
    for line in lines:
        for sign in _signs(text, line.start, min(line.end, limit), body):
            key = fold(text[sign.start : sign.end])
            if _may_name(text, sign, key):
                found.setdefault(key, []).append(sign)
    first = min((s.start for signs in found.values() for s in signs if s.kind in _SETS_OFF), default=None)
    surnames = frozenset(_surname(key) for key, signs in found.items() if " " in key and _is_like_a_person(signs))
    seen = _Seen(stretch.page, first, persons, surnames, body, frozenset(found) | headings)
    return {key: _weighed(key, signs, seen) for key, signs in found.items()}


class _Seen(NamedTuple):
    """What is known of the whole text when one title is weighed."""

    page: Page
    first: int | None  # where the text first sets words off
    persons: frozenset[str]
    surnames: frozenset[str]
    body: str
    keys: frozenset[str]


def _surname(name: str) -> str:
    return name.split()[-1]


def _is_like_a_person(signs: list[Sign]) -> bool:
    """Nothing sets the words off as a title; a role may name them as a person."""
    return all(sign.kind in ("said", "is", "person", "character") for sign in signs)


def _weighed(key: str, signs: list[Sign], seen: _Seen) -> Signs:
    page, first, persons, surnames, body, keys = seen
    counts = Counter(sign.kind for sign in signs)
    strong = bool(counts.keys() - _WEAK)
    longer = [k for k in keys if len(k) > len(key) and f" {key} " in f" {k} "] if strong else []
    times = body.count(f" {key} ") - sum(body.count(f" {k} ") for k in longer)
    counts["again" if strong else "said"] += max(0, min(MOST_AGAIN, times) - 1)
    counts["first"] = any(sign.start == first for sign in signs)
    counts["address"] = _in_address(page, key)
    counts["person"] += key in persons or (" " not in key and key in surnames)
    points = sum(_points(kind, count) for kind, count in counts.items() if count)
    start, end = min((s.start, s.end) for s in signs)
    return Signs(page.text[start:end], start, end, points, frozenset(kind for kind in counts if counts[kind]))


def _points(kind: str, count: int) -> float:
    if kind == "again":
        return POINTS[kind] * count
    return POINTS[kind] * (1 + (min(MOST, count) - 1) / 3)


def _may_name(text: str, sign: Sign, key: str) -> bool:
    words = text[sign.start : sign.end]
    if len(key) < 2 or key in _articles() or not re.search(r"[^\W\d_]|^\d{3,4}$", words):
        return False
    return len(words.split()) <= LONGEST and (words[0].isupper() or words[0].isdigit()) and not is_furniture(key)


def _in_address(page: Page, key: str) -> bool:
    """The page's address or file name spells the title: ".../film/anatomie_d_une_chute/critique/"."""
    address = fold((page.url or page.path or "").rsplit("#", 1)[0].replace("_", " "))
    return len(key) > 3 and f" {key} " in f" {address} "


_WEAK = frozenset(("said", "is"))  # signs that names of persons and places share
_SETS_OFF = ("quoted", "noun", "maker", "owned", "rated")
_QUOTE = re.compile(
    r"''(?P<a>[^'\n]{1,60}(?:'[^'\n]{1,30})?)''|[“«„\"‹]\s?(?P<b>[^”“«»„\"‹›\n]{1,80}?)\s?[”»“\"›]"
    r"|(?<!\w)‘(?P<c>[^‘\n]{1,80}?)’(?!\w)|(?<![\w'])'(?P<d>[^'\n]{1,60}?(?:'\w[^'\n]{0,30}?)?)'(?![\w'])"
    r"|(?<![*\w])[*_]{1,3}(?P<e>[^*_\n]{1,80})[*_]{1,3}(?!\w)|<cite>(?P<f>[^<>\n]{2,80})</cite>"
    r"|\[\[(?:[^\[\]|\n]{1,80}\|)?(?P<g>[^\[\]|\n]{2,80})\]\]"
)
_STARS = re.compile(r"\s{1,3}[★☆⭐*]{2,6}½?")
_YEAR = re.compile(r"[”»\"’]?\s\((?:18[89]|19\d|20\d)\d\)")
_OWNER = re.compile(r"(?:['’]s|s['’])\s(?:[a-z-]{3,14}\s){0,3}")


def _signs(text: str, start: int, end: int, body: str) -> Iterator[Sign]:
    """The signs of one line."""
    for m in _QUOTE.finditer(text, start, end):
        left, right = m.span(m.lastgroup or 0)
        words = text[left:right].rstrip(" ,;:")
        right = left + len(words)
        if len(words.split()) > LONGEST or (words.endswith(".") and " " in words):
            continue
        if _noun_before().search(text, max(start, left - 30), left):
            yield Sign("noun", left, right)
        elif _OTHER.search(text, max(start, left - 60), left):
            yield Sign("other", left, right)
        elif len(words.split()) >= SENTENCE and (
            (left - start <= 2 and end - right <= 2) or _SPEECH.search(text, max(start, left - 40), left)
        ):
            yield Sign("speech", left, right)  # a line that is a quotation, words after a colon: someone speaks
        else:
            yield Sign("quoted", left, right)
        yield from _predicate(text, left, right, end)
    for m in _after_noun().finditer(text, start, end):
        if m["title"].lower() not in _never_alone():
            yield Sign("noun", *m.span("title"))
    for m in _before_maker().finditer(text, start, end):
        if is_name(m["who"]) and _is_said_again(m, body) and not _is_credit(text, m):
            yield Sign("maker", *m.span("title"))
            yield Sign("person", *m.span("who"))
    for m in _after_role().finditer(text, start, end):
        yield Sign("person", *m.span("who"))
    for m in _run_on().finditer(text, start, end):
        yield from _beside(text, m.start(), m.end(), end)


def _is_said_again(found: re.Match[str], body: str) -> bool:
    """The text names the maker again, and the title too unless a comma sets it off."""
    if body.count(f" {_surname(fold(found['who']))} ") < 2:
        return False
    return bool(found["set"]) or body.count(f" {fold(found['title'])} ") > 1


_OTHER = re.compile(r"[^\W\d_]\s\((?:[^()\n]{0,50}?[\s,])?[\"“«„‘'‹*_]\s?\Z")  # "Ilker Çatak (39, „Es gilt …“)"
_SPEECH = re.compile(r":\s?[“«„\"‹']?\s?\Z")


def _is_credit(text: str, found: re.Match[str]) -> bool:
    """ "Protagonizada por Marina Foïs": the words before the name are a credit and no title."""
    return fold(text[found.start("title") : found.start("who")]) in _cues()


@cache
def _cues() -> frozenset[str]:
    tables = [rules.lexicon(lang).get("roles", {}) for lang in rules.languages()]
    return frozenset(
        fold(cue)
        for table in tables
        for field in ("cast", "writer", "director")
        for cue in table.get(f"{field}_before", ())
    )


def _beside(text: str, start: int, end: int, stop: int) -> Iterator[Sign]:
    """What stands beside a run of capitalised words."""
    if bracket := _ACTOR.match(text, end, stop):
        if is_name(bracket[1]):
            yield Sign("character", start, end)
            yield Sign("person", *bracket.span(1))
    elif _STARS.match(text, end, stop):
        yield Sign("rated", start, end)
    elif _YEAR.match(text, end, stop):
        yield Sign("dated", start, end)
    elif owner := _OWNED.search(text, max(0, start - 60), start):
        if owner:
            yield Sign("owned", start, end)
    elif " " in text[start:end] or not _opens(text, start):
        yield Sign("said", start, end)
    yield from _predicate(text, start, end, stop)


def _opens(text: str, start: int) -> bool:
    """The word opens a sentence or a line: any word has a capital letter there."""
    return not text[max(0, start - 3) : start].strip() or bool(_OPENS.search(text, max(0, start - 4), start))


_OPENS = re.compile(r"(?:[.!?…:–—-]|[\"“«„‘'’¿¡(*_])\s?\Z")


def _predicate(text: str, start: int, end: int, stop: int) -> Iterator[Sign]:
    """ "Close vertelt …", "La chimera è un film": the words are what a sentence says something of."""
    if found := _is().match(text, end, min(stop, end + 60)):
        yield Sign("is a film" if found["film"] else "is", start, end)


_ACTOR = re.compile(r"\s?\(\s?([^()\d]{5,40}?)\s?[,)]")
_OWNED = re.compile(r"[^\W\d_]['’]s?\s(?:[a-z-]{3,14}\s){0,4}\Z")


@cache
def _small() -> str:
    words = {w for lang in rules.languages() for w in rules.lexicon(lang)["title_furniture"]["small"]}
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _run() -> str:
    """A run of capitalised words with small words between them."""
    word = rf"[{upper()}\d][\w'’-]*"
    return rf"{word}(?:[:,]?\s(?:(?:{_small()})\s){{0,2}}{word}){{0,7}}"


@cache
def _run_on() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-]){_run()}")


@cache
def _never_alone() -> frozenset[str]:
    """Words that begin sentences: "the film. Now", "du film Mais"."""
    lists = (rules.lexicon(lang).get("roles", {}).get("not_names", ()) for lang in rules.languages())
    return frozenset(word for words in lists for word in words)


@cache
def _articles() -> frozenset[str]:
    tables = [rules.lexicon(lang)["title_furniture"] for lang in rules.languages()]
    return frozenset(fold(w) for table in tables for key in ("small", "articles") for w in table.get(key, ()))


@cache
def _makers() -> frozenset[str]:
    """Nouns for the people of a film: "réalisatrice", "filmmaker", "Regisseur", "acteur"."""
    found: set[str] = set()
    for lang in rules.languages():
        roles, labels = rules.lexicon(lang).get("roles", {}), rules.lexicon(lang).get("labels", {})
        for table, keys in ((roles, ("cast_nouns", "director_before", "cast_before")), (labels, ("director", "cast"))):
            found |= {word for key in keys for word in table.get(key, ())}
    return frozenset(word for word in found if len(word) > 4 and word.isalpha())


@cache
def _nouns() -> str:
    """Nouns for a film, not for those who make it."""
    nouns = {w for lang in rules.languages() for w in rules.lexicon(lang).get("roles", {}).get("film_nouns", ())}
    return "|".join(sorted(map(re.escape, nouns - _makers()), key=len, reverse=True))


@cache
def _after_role() -> re.Pattern[str]:
    """ "réalisatrice Justine Triet", "film director": who makes a film or plays in it is not its title."""
    ranked = "|".join(sorted(map(re.escape, _makers()), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?i:{ranked})(?:in|s)?\s(?P<who>{running_name().pattern})")


@cache
def _noun_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{_nouns()}),?\s[\"“«„‘'‹*_]{{0,2}}\s?\Z")


@cache
def _is() -> re.Pattern[str]:
    """A verb that is said of films after the title, then perhaps a noun for film: "is a stunning drama"."""
    verbs = {v for lang in rules.languages() for v in rules.lexicon(lang)["title_furniture"].get("said_of", ())}
    ranked = "|".join(sorted(map(re.escape, verbs), key=len, reverse=True))
    return re.compile(
        rf"[\"“”«»’'*_]{{0,2}},?\s(?:{ranked})(?:\s(?:[\w-]+\s){{0,3}}?(?P<film>(?i:{_nouns()}))(?!\w)|(?!\w))"
    )


@cache
def _after_noun() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{_nouns()})\s(?P<title>{_run()})")


@cache
def _before_maker() -> re.Pattern[str]:
    """ "La chimera, di Alice Rohrwacher", at the start of a sentence: the words before the credit are the title."""
    return re.compile(
        rf"(?:(?<=[.!?…]\s)|^)[\"“«„‘'*_]{{0,2}}(?P<title>[{upper()}\d][^.!?,;:|\n\"“”«»\[\]]{{0,60}}?)(?P<set>[\"”»’'*_]{{0,2}}(?:\s?,)?)\s{credit_words()}(?P<who>{running_name().pattern})",
        re.MULTILINE,
    )
