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
LONGEST_HEAD, MOST_PARTS, MOST_SPACES = 80, 3, 9  # characters, parts and spaces of a line that heads a house
BOTH = 2  # "Vannes, La Garenne": a house with the name of a town
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
    if end - start > LONGEST_HEAD or text.count(" ", start, end) > MOST_SPACES:
        return False
    parts = list(_parts(text[start:end]))
    if not 0 < len(parts) <= MOST_PARTS or not all(part[:1].isupper() for part in parts):
        return False
    if len(parts) == 1:
        named = " " in parts[0] and _has_noun(parts[0])
    else:
        towns = sum(map(is_town, parts))
        named = towns == 1 or towns == len(parts) == BOTH
    return named and not hour_in(text, start, end) and not is_known_title(fold(text[start:end]))  # "Die, My Love"


def _parts(words: str) -> Iterator[str]:
    return (part for piece in _APART.split(words) if (part := piece.strip(_SIGNS)))


def _has_noun(words: str) -> bool:
    return not house_words().isdisjoint(fold(words).split())
