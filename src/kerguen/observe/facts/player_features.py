"""Features of persons: what a page shows of a name that may be one of its film's players, as numbers.

Those of makers (`maker_features`), and with them: the players that are known by their words already and the lists in which
they stand, the bracket behind a character, praise, the senses of all words of the sentence. docs/decisions/0025 lists them.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from math import log1p
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.facts.bracketed import is_beside_character, is_beside_person
from kerguen.observe.facts.ensembles import opens_ensemble
from kerguen.observe.facts.maker_features import Spots, is_joined, spots_of
from kerguen.observe.facts.named_persons import BESIDE, Person, Place, word_classes
from kerguen.observe.facts.role_cues import role_cues
from kerguen.observe.learned import Features
from kerguen.observe.lines import Stretch
from kerguen.text.fold import fold

LOOKED_AT = 6  # places of a name
CLOSE = 3  # words
LONG_LINE = 200  # characters: running text
LONG_LIST = 3  # names


class Listed(NamedTuple):
    """The list of names in which a place stands: how many they are, and whether a known player is among them."""

    names: int
    with_player: bool


def player_features(stretch: Stretch, listed: Sequence[Person], known: Container[str]) -> list[Features]:
    """What is added to the features of makers, for each person; `known`: the folded names of known players."""
    lists = _lists(stretch, listed, known)
    players = sum(p.key in known for p in listed)
    of_all = {"players known": log1p(players), "no players": float(not players), f"kind {stretch.page.kind}": 1.0}
    found = []
    for person in listed:
        one: Features = dict(of_all)
        for place in person.places[:LOOKED_AT]:
            one.update(dict.fromkeys(_of_place(stretch, place, lists[place.start]), 1.0))
        found.append(one)
    return found


def _lists(stretch: Stretch, listed: Sequence[Person], known: Container[str]) -> dict[int, Listed]:
    """Start of a place -> the list of names that it is in."""
    players = {place.start for person in listed if person.key in known for place in person.places}
    joiners = role_cues(stretch.page.lang).joiners
    found: dict[int, Listed] = {}
    for run in _runs(stretch.page.text, spots_of(listed), joiners):
        one = Listed(len(run), any(start in players for start, _ in run))
        found |= {start: one for start, _ in run}
    return found


def _runs(text: str, spots: Spots, joiners: Container[str]) -> Iterator[Spots]:
    first = 0
    for number in range(1, len(spots) + 1):
        if number == len(spots) or not is_joined(text, spots[number - 1], spots[number], joiners):
            yield spots[first:number]
            first = number


def _of_place(stretch: Stretch, place: Place, among: Listed) -> Iterator[str]:
    text, line, lang = stretch.page.text, place.line, stretch.page.lang
    left = text[max(line.start, place.start - BESIDE) : place.start]
    right = text[place.after : min(line.end, place.after + BESIDE)]
    if among.with_player:
        yield "in list with player"
    if among.names > 1:
        yield "pair" if among.names < LONG_LIST else "long list"
    if line.end - line.start > LONG_LINE:
        yield "in prose"
    before = fold(_SENTENCE.split(left)[-1]).split()
    after = fold(_SENTENCE.split(right, maxsplit=1)[0]).split()
    yield from _of_sentence(before, after, lang)
    yield from _praised(before[::-1], "before", lang)
    yield from _praised(after, "after", lang)
    if left.endswith("("):
        yield from _bracketed(stretch, place, right)
    if right.startswith(" ("):
        inner = right[2:].partition(")")[0]
        yield "then part" if inner[:1].isupper() and not _DIGIT.search(inner) else "then small bracket"
    if opens_ensemble(left, lang):
        yield "opens ensemble"


_SENTENCE = re.compile(r"[.!?;…](?:\s|$)|[\n|•]")
_DIGIT = re.compile(r"\d")


def _of_sentence(before: Iterable[str], after: Iterable[str], lang: Lang | None) -> Iterator[str]:
    """The senses of the words of the sentence, on each side."""
    left, right = frozenset(before), frozenset(after)
    for sense, words in (*word_classes(lang).items(), *_more(lang)):
        if not words.isdisjoint(left):
            yield f"sentence before {sense}"
        if not words.isdisjoint(right):
            yield f"sentence after {sense}"


@cache
def _more(lang: Lang | None) -> tuple[tuple[str, frozenset[str]], ...]:
    """Senses that makers have no use for: the part taken, the speech of critics."""
    langs = (lang, "en") if lang in rules.languages() else rules.languages()
    lists = {"taken": ("roles", ("takes", "roles_taken")), "says": ("outlet_cues", ("says", "speech"))}
    return tuple(
        (
            sense,
            frozenset(
                fold(w) for one in langs for key in keys for w in rules.lexicon(one or "").get(name, {}).get(key, ())
            ),
        )
        for sense, (name, keys) in lists.items()
    )


def _praised(outward: Sequence[str], side: str, lang: Lang | None) -> Iterator[str]:
    """Praise on one side, close or in the sentence; the words go away from the name."""
    stems = _praise(lang)
    if any(word.startswith(stems) for word in outward[:CLOSE]):
        yield f"praise {side}"
    elif any(word.startswith(stems) for word in outward):
        yield f"praise far {side}"


@cache
def _praise(lang: Lang | None) -> tuple[str, ...]:
    langs = (lang,) if lang in rules.languages() else rules.languages()
    listed = (
        word
        for one in langs
        for section, key in (("roles", "praise"), ("verdict", "positive"))
        for word in rules.lexicon(one or "").get(section, {}).get(key, ())
    )
    return tuple(sorted({fold(word.rstrip("*")) for word in listed if " " not in word}))


def _bracketed(stretch: Stretch, place: Place, right: str) -> Iterator[str]:
    text, line, bracket = stretch.page.text, place.line, place.start - 1
    if is_beside_character(text, line, bracket):
        yield "bracket of part"
    elif is_beside_person(text, line, bracket, role_cues(stretch.page.lang)):
        yield "bracket of person"
    else:
        yield "bracket of other"
    if right.startswith(")"):
        yield "bracket closes"
