"""Words of the trade: how much a stretch speaks of films, and of what else is reviewed like them."""

import re
from functools import cache

from kerguen import rules
from kerguen.observe.facts.known_films import READ_CHARACTERS
from kerguen.observe.lines import Stretch, folded_lines
from kerguen.text.fold import fold


def films_strictly(stretch: Stretch) -> int:
    """How many words the stretch has that are for films alone: "comedy" and "director" are said of plays too."""
    words = folded_lines(stretch.page.text, stretch.lines, READ_CHARACTERS).split()
    return sum(word in _film_words() or "film" in word for word in words)


@cache
def _film_words() -> frozenset[str]:
    return frozenset(map(fold, rules.table("kinds")["film"]))


def other_trade(stretch: Stretch) -> int:
    """How many words the stretch has of the trades that are reviewed like films."""
    known = _other_trade()
    found = [word for word in folded_lines(stretch.page.text, stretch.lines, READ_CHARACTERS).split() if word in known]
    if not found or stretch.page.lang == "de":  # German writes every noun with a capital
        return len(found)
    return len(found) - sum(min(found.count(word), _as_name(stretch.page.text, word)) for word in set(found))


def _as_name(text: str, word: str) -> int:
    """How often the word is a person's: "Celine Song", "Song’s film", "Song Kang-ho"; "Ingredients" opens a line."""
    name = word.capitalize()
    pattern = rf"(?<=\S[ \xa0]){name}\b|^{name}(?=[’']|[ \xa0][A-ZÀ-ÖØ-Þ])"
    return len(re.findall(pattern, text[:READ_CHARACTERS], re.MULTILINE))


@cache
def _other_trade() -> frozenset[str]:
    return frozenset(map(fold, rules.table("kinds")["other_trade"]))


def film_words(stretch: Stretch) -> tuple[int, int]:
    """How many words the stretch has, and how many of them are "film", "movie", "Regie" …"""
    words = folded_lines(stretch.page.text, stretch.lines, READ_CHARACTERS).split(" ")
    known, named, position = _film_nouns(), 0, 0
    for number, word in enumerate(words):
        if word in known and number >= position:
            length = next((n for n in known[word] if " ".join(words[number : number + n]) in known), 0)
            named += length > 0
            position = number + length
    return len(words), named


@cache
def _film_nouns() -> dict[str, tuple[int, ...]]:
    """Nouns for a film and what is said of films alone ("in theaters"), and for each word that begins one: their lengths in
    words, longest first."""
    words = {fold(w) for w in (*rules.words("roles", "film_nouns"), *rules.table("kinds")["said_of_films"])}
    found: dict[str, tuple[int, ...]] = {}
    for noun in sorted(words, key=lambda n: -n.count(" ")):
        first = noun.split()[0]
        found[first] = tuple(dict.fromkeys((*found.get(first, ()), noun.count(" ") + 1)))
        found.setdefault(noun, ())
    return found
