"""The persons that running text names, each with its places; the lexicons' words that stand beside them, by their sense."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.cues import folded_words
from kerguen.observe.facts.name_edges import is_phrase, without_noun, without_object, without_title
from kerguen.observe.facts.role_cues import role_cues
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.naming.sign_patterns import LINK_ADDRESS
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, worded
from kerguen.values.field_labels import labels_of
from kerguen.values.outlets import outlet_named
from kerguen.values.people import names_in
from kerguen.values.titles import title_articles

READ = 8_000  # characters in which names are looked for
MOST_PERSONS = 60
BESIDE = 70  # characters on each side of a place


class Place(NamedTuple):
    """One place of a name in its line; `after`: where the next word begins, `owns`: behind a genitive.

    `before`: where what stands before it ends: marks that set a name in bold or link it are neither before nor behind it.
    """

    line: Line
    start: int
    end: int
    after: int
    owns: bool
    before: int


class Person(NamedTuple):
    """A full name, folded and as first written, with its places in page order."""

    key: str
    words: str
    places: tuple[Place, ...]


def persons(stretch: Stretch, titles: tuple[str, ...]) -> tuple[Person, ...]:
    """The full names of a stretch, in order of their first place; words of the folded `titles` and known outlets are none."""
    text, lang = stretch.page.text, stretch.page.lang
    cues = role_cues(lang)
    stop = (stretch.lines[0].start if stretch.lines else 0) + READ
    found: dict[str, list[Place]] = {}
    for line in stretch.lines:
        if line.start > stop:
            break
        for left, right in names_in(text, line.start, min(line.end, stop)):
            start, end = without_title(text, *without_object(text, *without_noun(text, left, right, cues)), titles)
            place = _placed(text, line, start, _end_of_name(text, start, end, lang, titles), lang, titles)
            key = fold(text[place.start : place.end])
            if _is_author(text, place, lang) or _titled().search(text, max(0, start - 6), place.start):
                continue
            if text.endswith(": ", line.start, place.start) and _LINKED.search(text, line.start, place.start):
                continue
            title = any(f" {key} " in f" {one} " for one in titles)
            if " " in key and not title and not _is_none(key) and not is_phrase(text, key, lang):
                found.setdefault(key, []).append(place)
    for key in [k for k in found if k.count(" ") > 1]:  # "Berlinale Christian Petzold", where the name stands elsewhere
        inner = next((k for k in found if k != key and (key.endswith(f" {k}") or key.startswith(f"{k} "))), None)
        if inner:
            found[inner] = sorted({*found[inner], *found.pop(key)}, key=lambda p: p.start)
    listed = list(found.items())[:MOST_PERSONS]
    return tuple(Person(key, " ".join(_own_words(text, key, places)), tuple(places)) for key, places in listed)


def _is_author(text: str, place: Place, lang: Lang | None) -> bool:
    """ "Written by Ann Brown on May 4" on a line of its own, "Ann Brown's review", "Ann Brown reviews", "Ada Ruiz, writing
    for The Daily": who wrote the text, or another, and not the film."""
    line = place.line
    if place.owns:
        return first_word(text, place.after) in _reviews()
    if line.end - line.start < LONGEST_BYLINE and place.start - line.start < LONGEST_BYLINE // 2:
        lead = fold(text[line.start : place.start])
        if (lead in _leads(lang) or _of_reviews(lead, lang)) and not _TOLD_ON.match(text, place.after, line.end):
            return True
    return _WRITER.match(text, place.after, line.end) is not None


def _of_reviews(lead: str, lang: Lang | None) -> bool:
    """ "Movie reviews by", "Filmkritik von": not "critique de", behind which a film stands."""
    *_, noun, by = ("", "", *lead.split())
    return (
        lang in _BY_AUTHORS
        and by in role_cues(lang).by
        and (noun in _reviews() or noun.removesuffix("s") in _reviews())
    )


_BY_AUTHORS = ("en", "de", "nl")


LONGEST_BYLINE = 110  # characters
_TOLD_ON = re.compile(r"[^\n]{20,}[.!?]")  # a sentence


@cache
def _reviews() -> frozenset[str]:
    """ "Ann Brown's review": nouns for what critics write."""
    return frozenset(rules.table("kinds")["review_head"])


@cache
def _leads(lang: Lang | None) -> frozenset[str]:
    """ "written by", "words by", "critic": phrases before the author of a text that are of no director."""
    listed = folded_words("verdict", lang, "author", "author_nouns") - labels_of("director")
    return frozenset(words for words in listed if len(words) > SMALL_WORD)


@cache
def _titled() -> re.Pattern[str]:
    """ "Le Gang Anderson (The Anderson Tapes)": a capital article that opens a bracket or a quotation."""
    articles = alternation(word.capitalize() for word in title_articles() if len(word) > 1)
    return re.compile(rf"[(“«\"]\s?(?:{articles})\s\Z")


def _is_none(key: str) -> bool:
    """ "Boston Globe", "Studio Ghibli", "Beste Kamera": a known outlet, a firm, or what is honoured by a prize."""
    first, last = key.partition(" ")[0], key.rpartition(" ")[2]
    return first in _best() or not _firms().isdisjoint((first, last)) or outlet_named(key) is not None


@cache
def _best() -> frozenset[str]:
    return frozenset(rules.table("awards")["lists"]["best"])


@cache
def _firms() -> frozenset[str]:
    return frozenset(map(fold, rules.words("roles", "firms")))


def _own_words(text: str, key: str, places: Iterable[Place]) -> list[str]:
    return next((words for p in places if fold(" ".join(words := text[p.start : p.end].split())) == key), key.split())


def _placed(text: str, line: Line, start: int, end: int, lang: Lang | None, titles: tuple[str, ...]) -> Place:
    """The place without its genitive: "Robert Eggers'](address) newest film", "Joost van Ginkels debuutfilm"."""
    before = _before_marks(text, line, start)
    for at in (end - 2, end):
        m = _GENITIVE.match(text, at, min(line.end, at + 240))
        if m and (m[1] or text[at - 1] in "sxz"):
            return Place(line, start, at, m.end(), True, before)
    if lang in ("de", "nl") and text[end - 1] == "s" and text[end : end + 1] == " ":
        surname = text[start : end - 1].rsplit(" ", 1)[-1]
        owned = first_word(text, end) in _ownable(lang) or _owns_further(text, line, end, lang)
        owned = owned or fold(text[end : end + BESIDE]).startswith(titles)
        if len(surname) > 2 and (owned or re.search(rf"\b{re.escape(surname)}\b", text)):
            return Place(line, start, end - 1, end + 1, True, before)
    closed = _CLOSED.match(text, end, line.end) if before < start else None
    return Place(line, start, end, closed.end() if closed else end, False, before)


def _owns_further(text: str, line: Line, start: int, lang: Lang | None) -> bool:
    """ "Maren Ades fein beobachteter und sehr komischer Film": what is owned stands behind what is said of it."""
    words = [fold(word) for word in _SENTENCE.split(text[start : min(line.end, start + 2 * BESIDE)])[0].split()]
    at = next((n for n, word in enumerate(words[:FURTHER]) if word in word_classes(lang)["film"]), 0)
    said = words[:at]
    return bool(said) and said[-1].endswith(_INFLECTED) and not any(w.endswith("t") or w in _told(lang) for w in said)


FURTHER = 12  # words
_SENTENCE = re.compile(r"[.,;:!?()]")
_INFLECTED = rules.words("roles", "inflections")


@cache
def _told(lang: Lang | None) -> frozenset[str]:
    """Articles and own words, which open another noun: "Wim Wenders in seinem neuen Film"."""
    return word_classes(lang)["own"] | title_articles() | frozenset(rules.words("small", "declined"))


def _before_marks(text: str, line: Line, start: int) -> int:
    """Where "**" or "[[" opens that sets a name apart, else where the name begins."""
    opened = _OPENED.search(text, max(line.start, start - 3), start)
    return opened.start() if opened else start


_OPENED = re.compile(r"(?:\*\*|__|\[\[)\s?\Z")
_CLOSED = re.compile(r"\s?(?:\*\*|__|\]\])")


def _end_of_name(text: str, start: int, end: int, lang: Lang | None, titles: tuple[str, ...]) -> int:
    """Where the name ends in "Edward Bergers Adaption des Romans", "Christian Petzold von Menschen": German nouns go on."""
    if lang not in ("de", "nl"):
        return end
    words = text[start:end].split(" ")
    for count in range(2, len(words)):
        name = " ".join(words[:count])
        owned = name.endswith("s") and (fold(words[count]) in _ownable(lang) or fold(" ".join(words[count:])) in titles)
        told = (
            words[count] in rules.words("small", "genitive")
            and " " in name
            and text.count(text[start:end]) == 1
            and words[-1].endswith("n")
        )
        if owned or told:
            return start + len(name)
    return end


@cache
def _ownable(lang: Lang | None) -> frozenset[str]:
    """What a maker owns, and the words that tell one film of theirs from another: "Spielfilmdebüt", "neuer"."""
    classes = word_classes(lang)
    return classes["film"] | classes["owned"] | classes["newest"]


_WRITER = re.compile(rf",?\s\[?(?:{worded('writes_for')})\s")  # "Ada Ruiz, writing for The Daily"
# the subtitle of a linked work: "<a href=…>Another Film 2: Beautiful Dreamer</a>"
_LINKED = re.compile(r"(?:<a\s[^<>\n]{0,300}>|\[)[^<>\[\]\n]{1,60}:\s\Z")
_GENITIVE = re.compile(rf"['’‘`´](s?)(?:{LINK_ADDRESS})?\s")


def first_word(text: str, start: int) -> str:
    """The folded word that begins there."""
    return fold(text[start : start + BESIDE]).partition(" ")[0]


@cache
def word_classes(lang: Lang | None) -> dict[str, frozenset[str]]:
    """Words of the page's language and of English by what they speak of, folded; of all lexicons when it is unknown."""
    listed = {name: folded_words("roles", lang, *keys.split()) - {""} for name, keys in _LISTS.items()}
    single = {name: frozenset(w for w in words if " " not in w) for name, words in listed.items()}
    firsts = {name: frozenset(w.split()[0] for w in listed[name]) for name in _FIRST_WORDS}
    firsts["makes"] = frozenset(map(_told_by, listed["makes"]))
    makers = single["maker"] | (single["credit"] - single["film"])
    own = {"maker": makers, "film": single["film"] - makers, "work": single["work"] - makers}
    return {name: words for name, words in {**single, **firsts, **own}.items() if name != "credit"}


def _told_by(phrase: str) -> str:
    """What of a phrase is looked for: its first word, or all of it where that is "has" or "in"."""
    first = phrase.partition(" ")[0]
    return first if len(first) > SMALL_WORD else phrase


SMALL_WORD = 4  # letters


_LISTS = {
    "maker": "maker_nouns",
    "credit": "director_before director_told",
    "film": "film_nouns",
    "by": "by",
    "player": "cast_nouns",
    "plays": "cast_after cast_after_many",
    "with": "cast_before",
    "work": "works",
    "makes": "makes gives tells director_after",
    "newest": "newest",
    "own": "own",
    "owned": "owned adaptations directs_first first_made",
    "not owned": "not_owned previous",
    "directed": "directed directs_first",
    "source": "source",
    "compared": "compared",
    "kin": "kin",
    "earlier": "earlier",
    "shared": "shared",
    "honour": "honours honoured",
    "performs": "performs",
    "performance": "performances",
    "source work": "works other_nouns",
    "passive": "passive",
    "and": "joiners",
}
_FIRST_WORDS = ("plays", "source")  # of phrases their first word counts: "plays the role of"
