"""Words of two texts that say the same: identical stems, cognates, entries of the bilingual lexicon.

A pair of languages without a lexicon of its own goes through English, then French.
"""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.fold import fold

STEM = 6  # characters of a stem: inflected forms of the Romance and Germanic languages share them
SHORTEST = 4  # shorter words are grammar in all six languages
COGNATE = 0.72  # likeness of cognates ("personnages", "personages"); bench/copies
COGNATE_LENGTH = 5
DIGITS = re.compile(r"\d+")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The comparable part of a folded word: numbers whole, words cut to their stem."""
    return word if word.isdigit() else word[:STEM]


@lru_cache(maxsize=100_000)
def content(sentence: str) -> tuple[str, ...]:
    """The folded words of a sentence that carry meaning, in order, each once."""
    return tuple(dict.fromkeys(w for w in fold(sentence).split() if len(w) >= SHORTEST or w.isdigit()))


def weight(word: str) -> float:
    """Long words are rarer: 1 for four letters, 2 for eight and more."""
    return min(2.0, 0.5 + len(word) / 8 * 1.5) if not word.isdigit() else 1.5


@lru_cache(maxsize=500_000)
def says_the_same(left: str, right: str) -> bool:
    """Whether two folded words of two languages are cognates."""
    if left == right or stem(left) == stem(right):
        return True
    if min(len(left), len(right)) < COGNATE_LENGTH or left[:2] != right[:2]:
        return False
    return Levenshtein.normalized_similarity(left, right) >= COGNATE


@cache
def translations(source: Lang, target: Lang) -> dict[str, frozenset[str]]:
    """Stem in `source` -> stems in `target`, from the shipped lexicons; {} when there are none."""
    if direct := _direct(source, target):
        return direct
    for pivot in ("en", "fr"):
        if pivot not in (source, target):
            first, second = _direct(source, pivot), _direct(pivot, target)
            if first and second:
                return {
                    word: frozenset(t for middle in middles for t in second.get(middle, ()))
                    for word, middles in first.items()
                }
    return {}


@cache
def _direct(source: Lang, target: Lang) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, turned in ((f"bilingual/{source}-{target}", False), (f"bilingual/{target}-{source}", True)):
        try:
            entries = rules.table(name)["words"]
        except FileNotFoundError:
            continue
        for word, others in entries.items():
            for other in others:
                pair = (fold(word), fold(other))
                key, value = pair[::-1] if turned else pair
                found.setdefault(stem(key), set()).add(stem(value))
    return {key: frozenset(values) for key, values in found.items()}
