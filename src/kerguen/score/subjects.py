"""What a sentence of judgement can be about: an aspect of the film, one of its people, or the film as a whole."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.fold import fold
from kerguen.text.phrases import Phrases

WHOLE = "film"
STORY = "story"
IDIOM = "idiom"  # names nothing: "from beginning to end"
ANSWERED = ("acting", "direction")  # aspects that a person answers for
FAMILY = 4  # letters of a family name that stands alone: "Kim" and "Ade" are words as well
STOP = "clausestop"  # the word that stands where a clause ends
ONE_CRAFT = 6  # words between an aspect and the person whom the sentence gives it: "the direction of Bradley Cooper"
BESIDE = 8  # words between an aspect and who answers for it
SHORTEST_TITLE = 5  # letters of a title whose words are no judgement: "Muy" is everywhere
TITLE_LENGTH = 7  # letters of a title of one word that stands for its film
NO_ASPECTS = ("weights", "collective", "by", "made", "phrases")  # tables beside the aspects
CRAFTS = ("acting", "direction", "script", "dialogue", "images", "music", "rhythm")  # of the film, never of its story


_CAPITAL = re.compile(r"(?<=[a-zß-ÿ,] )[A-ZÀ-ÖØ-Þ]\w+")
_SMALL = re.compile(r"(?<![\w'’.-])[a-zß-ÿ]\w+")
_PLAYED = re.compile(r"(\w+) \((?:[A-ZÄÖÜ][\w.'’-]+[ )]){2}")


class Thing(NamedTuple):
    """Something that can be judged, and its first and last words. No aspect and no person: the film as a whole."""

    place: int
    last: int
    aspect: str | None = None
    person: str | None = None

    @property
    def is_whole(self) -> bool:
        """The film itself."""
        return self.aspect is None and self.person is None


class Film:
    """What a sentence about this film can name: its people with the aspect that they answer for, and its titles, folded.

    `characters` are as the page writes them, `text` is where the names of others stand: mostly characters too.
    """

    def __init__(
        self, people: Mapping[str, str], titles: frozenset[str], characters: Sequence[str], text: str, lang: Lang | None
    ) -> None:
        self.people, self.titles = people, titles
        self.played = frozenset(fold(name) for name in characters)
        self._text, self._lang = text, lang

    @cached_property
    def own(self) -> frozenset[str]:
        """Every word of the film's people and titles, folded."""
        return self.makers.union(part for name in self.titles for part in name.split())

    @cached_property
    def makers(self) -> frozenset[str]:
        """Every word of the names of its people, folded."""
        return frozenset(part for name in self.people for part in fold(name).split())

    @cached_property
    def names(self) -> frozenset[str]:
        """Words that have a capital within sentences and are never written small, folded.

        In German, where nouns have one, only those before a name in brackets: "Max (August Zirner)".
        """
        played = frozenset(part for name in self.played for part in name.split())
        if self._lang == "de":
            return played.union(fold(word) for word in _PLAYED.findall(self._text))
        small = set(_SMALL.findall(self._text))
        found = {word for word in _CAPITAL.findall(self._text) if word.lower() not in small}
        return played.union(part for word in found for part in fold(word).split()[:1])


def things(sentence: str, people: Mapping[str, str], titles: Iterable[str] = ()) -> list[Thing]:
    """All that the sentence names, in order. `people` are the film's own, as the page writes them, with their aspect;
    `titles` are its own, folded, and stand for the film when they are no word of every day."""
    found = [
        Thing(place, place + length - 1, None if kind == WHOLE else kind)
        for place, length, kind in _aspects().spans(sentence)
        if kind != IDIOM
    ]
    folded = f" {fold(sentence)} "
    words = folded.split()
    for person, aspect in people.items():
        if named := _place_of(person, sentence, folded, people, titles):
            place, last = named
            answered = (
                t for t in found if t.aspect in ANSWERED and _is_beside((place, last), (t.place, t.last), words)
            )
            near = min(answered, key=lambda t: abs(t.place - place), default=None)
            found.append(Thing(place, last, near.aspect if near else aspect, person))
    for title in titles:
        if (" " in title or len(title) >= TITLE_LENGTH) and (start := folded.find(f" {title} ")) >= 0:
            place = folded.count(" ", 1, start + 1)
            found.append(Thing(place, place + title.count(" ")))
    return sorted(found, key=lambda t: (t.place, t.aspect or "", t.person or ""))


def _is_beside(one: tuple[int, int], other: tuple[int, int], words: Sequence[str]) -> bool:
    """A few words apart, with no stop and no "and" between: first and last words of each."""
    (_, last), (place, _) = sorted((one, other))
    return place - last <= ONE_CRAFT and _parting().isdisjoint(words[last + 1 : place])


@cache
def _parting() -> frozenset[str]:
    return frozenset({STOP, *rules.words("small", "and")})


def places_of_titles(words: Sequence[str], titles: Collection[str]) -> set[int]:
    """Where words of the film's titles stand: "The Perfect Secret" praises nothing."""
    found: set[int] = set()
    for title in titles:
        parts = title.split()
        for place in range(len(words) - len(parts) + 1):
            if (
                len(title) >= SHORTEST_TITLE
                and words[place] == parts[0]
                and list(words[place : place + len(parts)]) == parts
            ):
                found.update(range(place, place + len(parts)))
    return found


def made(sentence: str) -> list[Thing]:
    """Participles that name an aspect when a word of judgement stands beside them: "superbly acted"."""
    return [Thing(at, at + length - 1, None if kind == WHOLE else kind) for at, length, kind in _made().spans(sentence)]


def _place_of(
    person: str, sentence: str, folded: str, people: Iterable[str], titles: Iterable[str]
) -> tuple[int, int] | None:
    """The first and last words of the person's name; a family name alone when it is only theirs: "Hüller's performance"."""
    name = fold(person)
    if (start := folded.find(f" {name} ")) >= 0:
        place = folded.count(" ", 1, start + 1)
        return place, place + name.count(" ")
    family = person.split()[-1]
    if len(family) < FAMILY or family == person or family not in sentence:
        return None
    if sum(other.split()[-1:] == [family] for other in people) > 1:
        return None
    found = re.search(rf"(?:(\S)\S* )?(?<!\w){re.escape(family)}(?!\w)", sentence)
    if found is None or (found[1] and found[1].isupper() and found.start()) or fold(family) in " ".join(titles).split():
        return None  # with another given name it is another person, in a title a character maybe
    place = folded.find(f" {fold(family)} ")
    return (folded.count(" ", 1, place + 1),) * 2 if place >= 0 else None


def is_credit(thing: Thing, words: Sequence[str]) -> bool:
    """Whether the maker is named as whose the film is: "Ridley Scott's epic", "der Film von Ridley Scott", "a Scott film"."""
    if thing.aspect != "direction" or not thing.person:
        return False
    before, after = words[max(0, thing.place - 1) : thing.place], words[thing.last + 1 : thing.last + 2]
    return not _by().isdisjoint(before) or not _owned().isdisjoint(after)


def said_of(thing: Thing, named: Sequence[Thing], words: Sequence[str], stop: str) -> Thing:
    """The aspect with the one person who answers for it: "X and Y are superb" is said of neither alone.

    `stop` stands among the words where a clause ends.
    """
    said = _answered(thing, named, words)
    row = {stop, *rules.words("small", "and")}
    for other in named if said.person else ():
        first, second = (said, other) if said.place < other.place else (other, said)
        if other.person not in (None, said.person) and row.issuperset(words[first.last + 1 : second.place]):
            return said._replace(person=None)
    return said


def _answered(thing: Thing, named: Iterable[Thing], words: Sequence[str]) -> Thing:
    """The aspect with the person who answers for it, when the sentence names one near it and no group of them."""
    if (
        thing.person
        or thing.aspect not in ANSWERED
        or not _collective().isdisjoint(words[thing.place : thing.last + 1])
    ):
        return thing
    people = {t.person: t for t in named if t.person and t.aspect == thing.aspect}
    if len(people) != 1:
        return thing
    ((person, at),) = people.items()
    return thing._replace(person=person) if abs(at.place - thing.place) <= BESIDE else thing


def weight_of(thing: Thing) -> float:
    """How much a sentence weighs that judges this."""
    weights: Mapping[str, float] = rules.table("aspects")["weights"]
    if thing.person:
        return weights["named"]
    return weights["film"] if thing.is_whole else weights["aspect"]


@cache
def _aspects() -> Phrases:
    table = rules.table("aspects")
    named = {name: words for name, words in table.items() if name not in NO_ASPECTS}
    return Phrases({IDIOM: table["phrases"]["idioms"], **named})


def aspects() -> tuple[str, ...]:
    """The aspects of a film that a reader is told of."""
    return tuple(sorted(set(rules.table("aspects")).difference(NO_ASPECTS, (WHOLE, STORY))))


@cache
def _made() -> Phrases:
    return Phrases(rules.table("aspects")["made"])


@cache
def _by() -> frozenset[str]:
    return frozenset(rules.table("aspects")["by"])


@cache
def _owned() -> frozenset[str]:
    return frozenset(rules.table("aspects")["phrases"]["owned"])


@cache
def _collective() -> frozenset[str]:
    return frozenset(rules.table("aspects")["collective"])
