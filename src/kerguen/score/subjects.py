"""What a sentence of judgement can be about: an aspect of the film, one of its people, or the film as a whole."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import Phrases

WHOLE = "film"
STORY = "story"
TITLE_LENGTH = 7  # letters of a title of one word that stands for its film
CRAFTS = ("acting", "direction", "script", "dialogue", "images", "music", "rhythm")  # of the film, never of its story


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


def things(sentence: str, people: Mapping[str, str], titles: Iterable[str] = ()) -> list[Thing]:
    """All that the sentence names, in order. `people` are the film's own, as the page writes them, with their aspect;
    `titles` are its own, folded, and stand for the film when they are no word of every day."""
    found = [
        Thing(place, place + length - 1, None if kind == WHOLE else kind)
        for place, length, kind in _aspects().spans(sentence)
    ]
    folded = f" {fold(sentence)} "
    for person, aspect in people.items():
        name = fold(person)
        if (start := folded.find(f" {name} ")) >= 0:
            place = folded.count(" ", 1, start + 1)
            near = min((t for t in found if t.aspect in CRAFTS), key=lambda t: abs(t.place - place), default=None)
            last = place + name.count(" ")
            found.append(Thing(place, last, near.aspect if near and abs(near.place - place) <= 6 else aspect, person))
    for title in titles:
        if (" " in title or len(title) >= TITLE_LENGTH) and (start := folded.find(f" {title} ")) >= 0:
            place = folded.count(" ", 1, start + 1)
            found.append(Thing(place, place + title.count(" ")))
    return sorted(found, key=lambda t: (t.place, t.aspect or "", t.person or ""))


def weight_of(thing: Thing | None) -> float:
    """How much a sentence weighs that judges this; None: nobody knows what it judges."""
    weights: Mapping[str, float] = rules.table("aspects")["weights"]
    if thing is None:
        return weights["nothing"]
    if thing.person:
        return weights["named"]
    return weights["film"] if thing.is_whole else weights["aspect"]


@cache
def _aspects() -> Phrases:
    return Phrases({name: words for name, words in rules.table("aspects").items() if name != "weights"})
