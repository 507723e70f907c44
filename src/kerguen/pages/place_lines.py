"""Lines that say where films are shown: a town or a house by its noun, in a part of its own."""

import re
from collections.abc import Iterator
from functools import cache

from kerguen import rules
from kerguen.model import Block
from kerguen.places.abroad import town_abroad
from kerguen.places.towns import town
from kerguen.text.fold import fold
from kerguen.values.field_labels import every_label
from kerguen.values.known_titles import is_known_title
from kerguen.values.timed_titles import hour_in

LONGEST = 160  # characters of a line that names a place
LONGEST_HEAD, MOST_PARTS = 80, 3  # characters and parts of a line that heads a house
_PIECE = re.compile(r"[^\W\d_][^,;:|()·\n\t/–—]{1,40}?(?=\s*(?:[,;:|()·\n\t/–—]|\s-\s|$))")
_APART = re.compile(r"[,;|()·\n\t/]|:(?=\s|$)|\s[–—-](?=\s)")
_SIGNS = " \t\xa0*_#•>–—-.:"


@cache
def house_words() -> frozenset[str]:
    """Words that names of cinemas are made of."""
    return frozenset(map(fold, rules.words("sessions", "houses")))


def is_town(words: str) -> bool:
    """Whether words with a capital are a town's name and no label."""
    return words[:1].isupper() and fold(words) not in every_label() and bool(
        town_abroad(words) or town(words, translated=False)
    )  # fmt: skip


def names_a_place(text: str, block: Block) -> bool:
    """A town alone or in a part of its own, or a house by its noun."""
    if block.end - block.start > LONGEST:
        return False
    pieces = (piece[0].strip(_SIGNS) for piece in _PIECE.finditer(text, block.start, block.end))
    return any(is_town(words) or (words[:1].isupper() and _has_noun(words)) for words in pieces)


def heads_a_house(text: str, start: int, end: int) -> bool:
    """A line that is a house and its town, or a house by its noun: "Katorza, Nantes", "Cinéma Le Foyer"."""
    if end - start > LONGEST_HEAD or hour_in(text, start, end):
        return False
    parts = list(_parts(text[start:end]))
    if is_known_title(fold(text[start:end])):
        return False  # "Die, My Love"
    if not 0 < len(parts) <= MOST_PARTS or not all(part[:1].isupper() for part in parts):
        return False
    towns = sum(map(is_town, parts))
    nouns = sum(map(_has_noun, parts))
    return towns == 1 < len(parts) or (towns == 2 == len(parts)) or (nouns == 1 == len(parts) and " " in parts[0])


def _parts(words: str) -> Iterator[str]:
    return (part for piece in _APART.split(words) if (part := piece.strip(_SIGNS)))


def _has_noun(words: str) -> bool:
    return not house_words().isdisjoint(fold(words).split())
