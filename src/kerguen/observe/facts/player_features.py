"""Features of persons that tell who plays in a film, beside those that tell who made it (maker_features.py).

"list …": what stands on both sides of the list of names that the name is in; "surname …": what stands beside the family
name where the text says it alone; "acting": words of what players do (`data/aspects.toml`), "praise": of what critics
call them (the lexicons' `verdict`). docs/decisions/0025 lists all features.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from math import log1p
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.cues import words
from kerguen.observe.facts.bracketed import is_beside
from kerguen.observe.facts.maker_features import (
    LOOKED_AT,
    SENTENCE_END,
    People,
    Spots,
    cued,
    joins,
    of_words,
    spots_of,
    words_before,
)
from kerguen.observe.facts.name_edges import without_marks
from kerguen.observe.facts.named_persons import BESIDE, READ, Person, Place, word_classes
from kerguen.observe.facts.played import is_maker_by_trade, is_who_is_played
from kerguen.observe.facts.role_cues import role_cues
from kerguen.observe.facts.told_credits import is_of_other_film, is_of_quoted
from kerguen.observe.learned import Features
from kerguen.observe.lines import Stretch, folded_lines
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.known_titles import is_known_title
from kerguen.values.titles import title_articles

SURNAMES = 6  # places of a family name alone that are looked at
BEHIND, AHEAD = 120, 80  # characters in which the director stands before or after a name
LONGEST_LIST = 8  # names that count
LONGEST_ADDRESS = 200  # characters of the address of a name's link
LONGEST_BRACKET = 80  # characters between two names of a list, with what stands in brackets after the first


class Words(NamedTuple):
    """Folded words, and the beginnings of others."""

    whole: frozenset[str]
    begun: tuple[str, ...]

    def has(self, word: str) -> bool:
        """Whether a folded word is one of these."""
        return word in self.whole or word.startswith(self.begun)

    def meet(self, words: Sequence[str]) -> bool:
        """Whether one of folded words is one of these."""
        return not self.whole.isdisjoint(words) or any(word.startswith(self.begun) for word in words)


@cache
def acting() -> Words:
    """What players do, and words for them."""
    return _words(rules.table("aspects")["acting"])


@cache
def praise(lang: Lang | None) -> Words:
    """What critics call players, or films, in a language and in English."""
    return _words((*words("verdict", "positive", lang), *words("verdict", "negative", lang)))


def _words(listed: Iterable[str]) -> Words:
    single = [word for word in listed if " " not in word]
    whole = frozenset(fold(word) for word in single if not word.endswith("*"))
    return Words(whole, tuple(sorted(fold(word[:-1]) for word in single if word.endswith("*"))))


class _List(NamedTuple):
    """A list of names: the names of what it shows, and its length."""

    shown: tuple[str, ...]
    length: float


class Around(NamedTuple):
    """What all persons of a stretch are looked at with.

    `tokens`, `at`: the folded words of its text and where each stands; `makers`: its directors; `taken`: places of
    other trades; `ends`: where names end, and whether rules find that who is named plays; `directed`: the places of
    the directors.
    """

    stretch: Stretch
    tokens: Sequence[str]
    at: Mapping[str, Sequence[int]]
    titles: tuple[str, ...]
    makers: tuple[str, ...]
    taken: Sequence[tuple[int, int]]
    ends: Mapping[int, bool]
    directed: Spots
    lists: Mapping[tuple[int, int], _List]


def player_features(named: People, directors: Container[str]) -> list[Features]:
    """The further features of each person, in their order; `directors`: the folded names of the film's directors."""
    stretch, listed = named.stretch, named.listed
    tokens = folded_lines(stretch.page.text, stretch.lines, READ).split(" ")
    at: defaultdict[str, list[int]] = defaultdict(list)
    asked = {word for person in listed for word in person.key.split()}
    for number, word in enumerate(tokens):
        if word in asked:
            at[word].append(number)
    directed = [(p.start, p.end) for person in listed if person.key in directors for p in person.places]
    spots = spots_of(listed)
    ends = {p.end: ("cast", person.key) in named.told.roles for person in listed for p in person.places}
    makers = tuple(person.key for person in listed if person.key in directors)
    around = Around(
        stretch, tokens, at, named.told.titles, makers, named.taken, ends, directed, _lists(stretch, spots, directed)
    )
    playing: defaultdict[int, set[str]] = defaultdict(set)
    for person in listed:
        if ("cast", person.key) in named.told.roles:
            for place in person.places:
                playing[place.line.start].add(person.key)
    found, cues = [], role_cues(stretch.page.lang)
    for person in listed:
        one = _of_surname(person, around)
        one["beside players"] = log1p(max(len(playing[place.line.start] - {person.key}) for place in person.places))
        one["director"] = float(person.key in directors)
        one["known title"] = float(is_known_title(person.key))
        denied = 0
        for place in person.places[:LOOKED_AT]:
            shown = tuple(_of_place(place, around))
            denied += not _DENYING.isdisjoint(shown)
            one.update(dict.fromkeys(shown, 1.0))
            if group := around.lists.get((place.start, place.end)):
                one.update(dict.fromkeys(group.shown, 1.0))
                one["list"] = max(one.get("list", 0.0), group.length)
        by_trade = any(
            is_maker_by_trade(stretch.page.text, place.line, place.end, cues) for place in person.places[:LOOKED_AT]
        )
        one[DENIED] = float(denied == len(person.places) or by_trade)
        found.append({name: value for name, value in one.items() if value})
    return found


DENIED = "denied"  # every place of the name shows what no player's does
_DENYING = frozenset(("is played", "beside other", "whole bracket then colon", "aged"))


def _of_surname(person: Person, around: Around) -> Features:
    """What the text says where it says only the family name, or only the first name, as it does with characters."""
    words = person.key.split()
    given, before, surname = words[0], words[-2], words[-1]
    tokens, lang = around.tokens, around.stretch.page.lang
    alone = [n for n in around.at[surname] if not n or tokens[n - 1] != before]
    first = [n for n in around.at[given] if tokens[n + 1 : n + 2] != words[1:2]]
    named = f"({person.words.rsplit(' ', 1)[-1]})"
    one: Features = {
        "surname alone": log1p(min(8, len(alone))),
        "first alone": log1p(min(8, len(first))),
        "surname bracketed": float(named in around.stretch.page.text),
    }
    for place in alone[:SURNAMES]:
        after = tokens[place + 1 : place + 6]
        one.update(dict.fromkeys((f"surname {name}" for name in _of_words_after(after, lang)), 1.0))
        if place and tokens[place - 1] in word_classes(lang)["with"]:
            one["surname with"] = 1.0
        if place and tokens[place - 1] in word_classes(lang)["maker"]:
            one["surname maker"] = 1.0
        if acting().meet(tokens[max(0, place - 5) : place]) or acting().meet(after):
            one["surname acting"] = 1.0
    return one


def _of_words_after(after: Sequence[str], lang: Lang | None) -> Iterator[str]:
    """The classes of words that stand right behind a family name."""
    classes = word_classes(lang)
    yield from (name for name in ("plays", "performs", "makes") if after and after[0] in classes[name])
    if not classes["performance"].isdisjoint(after):
        yield "performance"
    if not classes["film"].isdisjoint(after[:3]):
        yield "film"
    if praise(lang).meet(after[:3]):
        yield "praise"


def _of_place(place: Place, around: Around) -> Iterator[str]:
    """The names of what one place shows of a player."""
    text, line, lang = around.stretch.page.text, place.line, around.stretch.page.lang
    left = text[max(line.start, place.before - BESIDE) : place.before]
    right = text[place.after : min(line.end, place.after + BESIDE)]
    before = words_before(text, line, place.start).split()
    after = fold(SENTENCE_END.split(right, maxsplit=1)[0]).split()
    if is_beside(text, place.start, around.makers, around.titles):
        yield "beside other"
    if _AGED.match(right):
        yield "aged"
    if any(start <= place.start < end for start, end in around.taken):
        yield "labelled"
    yield from _of_bracket(left, right, place, around)
    yield from _of_sides(before, after, lang)
    if _COMMA_SMALL.match(right):
        yield "comma small"
    elif _SMALL.match(right):
        yield "then small"
    if left.endswith(", "):
        yield "after comma"
    if before and _CAPITAL.search(left):
        yield "before capital"
    if before and is_who_is_played(left, role_cues(lang)):
        yield "is played"
    if before and is_of_other_film(left, role_cues(lang)):
        yield "of other film"
    if is_of_quoted(left, around.titles):
        yield "of quoted"
    for start, end in around.directed:
        if 0 <= place.start - end < BEHIND:
            yield "soon behind director"
        if 0 <= start - place.end < AHEAD and start < line.end:
            yield "soon before director"


# "(52 años)", of persons of whom a film tells; not "(15 años y un día)", a film
_AGED = re.compile(rf"\s\(\d{{1,3}}\s(?:{small('years_old')})(?:\s(?:{small('old')}))?\s?[),;]")
_SMALL = re.compile(r"\s[a-zß-ÿ]")
_COMMA_SMALL = re.compile(r",\s[a-zß-ÿ]")
_CAPITAL = re.compile(r"(?:[A-ZÀ-Þ]|^)[\w’'-]*\s$")


def _of_bracket(left: str, right: str, place: Place, around: Around) -> Iterator[str]:
    """The bracket that a name stands in, and what it stands behind; the bracket that follows it."""
    opened = left.rfind("(")
    if left.endswith("("):
        before = left[:-1].rstrip()
        last = before.rsplit(None, 1)[-1] if before else ""
        yield f"opened after {_kind_of(last)}"
        if right.startswith(")"):
            yield "whole bracket then colon" if right.startswith("):") else "whole bracket"
            if last[-1:].isalpha():
                yield "whole bracket after word"
        elif ")" in right:
            yield "bracket more"
        if any(f" {fold(before)}".endswith(f" {title}") for title in around.titles if title):
            yield "opened after title"
        plays = around.ends.get(place.before - len(left) + len(before))
        if plays is not None:
            yield "opened after player" if plays else "opened after person"
    elif opened > left.rfind(")"):
        yield f"in bracket {'digit' if _DIGITS.search(left[opened:] + right.partition(')')[0]) else 'names'}"
    if inner := _NEXT_BRACKET.match(right):
        first = inner[1][0]
        sort = "cap" if first.isupper() else "mark" if first in _MARKS else "small"
        yield f"then bracket {'digit' if _DIGIT.search(inner[1]) else sort}"


def _kind_of(word: str) -> str:
    if word[-1:].isalpha():
        return "cap" if word[0].isupper() else "small"
    return "mark" if word and word[-1] in _MARKS else "other"


_MARKS = "\"“”«»*_’'"
_DIGIT, _DIGITS = re.compile(r"\d"), re.compile(r"\d\d")
_NEXT_BRACKET = re.compile(r"\s?\(([^()]{2,50})\)")


def _of_sides(before: Sequence[str], after: Sequence[str], lang: Lang | None) -> Iterator[str]:
    """Words of acting and of praise on both sides."""
    if acting().meet(before[-5:]):
        yield "near acting"
    if acting().meet(after[:5]):
        yield "soon acting"
    if praise(lang).meet(before[-4:]):
        yield "near praise"
    if praise(lang).meet(after[:4]):
        yield "soon praise"
    if not before:
        yield "before nothing"
        return
    if acting().has(before[-1]):
        yield "before acting"
    if praise(lang).has(before[-1]):
        yield "before praise"
    if before[-1] in title_articles():
        yield "before article"


def _lists(stretch: Stretch, spots: Spots, directed: Spots) -> dict[tuple[int, int], _List]:
    """Place of a name -> the list of two names and more that holds it."""
    text, lang = stretch.page.text, stretch.page.lang
    joiners = role_cues(lang).joiners
    found: dict[tuple[int, int], _List] = {}
    first = 0
    for number in range(1, len(spots) + 1):
        if number < len(spots) and are_listed(text, spots[number - 1], spots[number], joiners):
            continue
        if number - first > 1:
            shown = tuple(_of_list(stretch, spots[first][0], spots[number - 1][1], directed))
            listed = _List(shown, log1p(min(LONGEST_LIST, number - first - 1)))
            found |= dict.fromkeys(spots[first:number], listed)
        first = number
    return found


def _of_list(stretch: Stretch, start: int, end: int, directed: Spots) -> Iterator[str]:
    """What stands before a list of names, and behind it."""
    text, lang = stretch.page.text, stretch.page.lang
    line = next(line for line in stretch.lines if line.start <= start < line.end)
    before = words_before(text, line, start).split()
    after = fold(SENTENCE_END.split(text[end : min(line.end, end + BESIDE)], maxsplit=1)[0]).split()
    classes = {name: word_classes(lang)[name] for name in _LIST_CLASSES}
    yield from (f"list {place}" for place in of_words(before, after, classes))
    yield from (f"whole list {cue}" for cue in cued(before, role_cues(lang)))
    if acting().meet(before[-6:]):
        yield "list near acting"
    if acting().meet(after[:5]):
        yield "list soon acting"
    if praise(lang).meet(after[:4]):
        yield "list soon praise"
    if any(start <= left and right <= end for left, right in directed):
        yield "list director"


_LIST_CLASSES = ("with", "plays", "player", "maker", "film", "compared", "shared", "by", "not owned", "work", "source")


def are_listed(text: str, left: tuple[int, int], right: tuple[int, int], joiners: Container[str]) -> bool:
    """Only a comma, or one of the `joiners`, and a bracket stand between two names."""
    if not 0 < right[0] - left[1] <= LONGEST_BRACKET + LONGEST_ADDRESS * text.startswith("](", left[1]):
        return False
    return joins(_BRACKETED.sub("", without_marks(text[left[1] : right[0]]), count=1), joiners)


_BRACKETED = re.compile(r"\s?\([^()\n]{2,60}\)")


def of_page(stretch: Stretch, titled: bool, directed: bool, listed: int) -> Features:
    """What counts for every person of a page. `listed`: how many players its fact sheet or structured data name."""
    found = {
        "any": 1.0,
        f"page {stretch.page.kind}": float(stretch.page.kind != "not_film"),  # whether it is of a film is asked later
        "page sheet": float(listed > 0),
        "page sheet many": float(listed > 2),
        "page director": float(directed),
        "page titled": float(titled),
    }
    return {name: value for name, value in found.items() if value}
