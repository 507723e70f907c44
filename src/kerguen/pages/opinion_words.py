"""Words of opinion: lexicons, section [verdict]."""

from functools import cache, lru_cache

from kerguen import rules
from kerguen.text.fold import fold

SHORTEST = 4  # letters: a shorter word is too often a word of another language


@lru_cache(maxsize=65_536)
def is_opinion(word: str) -> bool:
    """Whether a folded word praises or blames; kept by word: a look at its beginnings costs 2 µs."""
    whole, begun = _listed()
    return word in whole or any(word[:size] in begun for size in range(SHORTEST, min(len(word), _longest()) + 1))


@cache
def _longest() -> int:
    return max(map(len, _listed()[1]))


@cache
def _listed() -> tuple[frozenset[str], frozenset[str]]:
    """Whole words and beginnings of words ("masterpiece*"); phrases of several words are left out."""
    said = [
        fold(word.rstrip("*")) + word[len(word.rstrip("*")) :]
        for word in rules.words("verdict", "positive", "negative")
    ]
    single = [word for word in said if " " not in word and len(word.rstrip("*")) >= SHORTEST]
    whole = frozenset(word for word in single if not word.endswith("*"))
    return whole, frozenset(word.rstrip("*") for word in single if word.endswith("*"))
