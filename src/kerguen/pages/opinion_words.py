"""How many words of opinion a text holds: lexicons, section [verdict]."""

from functools import cache

from kerguen import rules
from kerguen.text.fold import fold

SHORTEST = 4  # letters: a shorter word is too often a word of another language


def opinion_words(text: str) -> int:
    """Different words of praise and blame in a text, over all lexicons."""
    whole, begun = _listed()
    return sum(1 for word in set(fold(text).split()) if word in whole or _begins(word, begun))


def _begins(word: str, begun: frozenset[str]) -> bool:
    return any(word[:size] in begun for size in range(SHORTEST, len(word) + 1))


@cache
def _listed() -> tuple[frozenset[str], frozenset[str]]:
    """Whole words and beginnings of words ("masterpiece*"); phrases of several words are left out."""
    said = [
        fold(word.rstrip("*")) + word[len(word.rstrip("*")) :]
        for lang in rules.languages()
        for side in ("positive", "negative")
        for word in rules.lexicon(lang).get("verdict", {}).get(side, ())
    ]
    single = [word for word in said if " " not in word and len(word.rstrip("*")) >= SHORTEST]
    whole = frozenset(word for word in single if not word.endswith("*"))
    return whole, frozenset(word.rstrip("*") for word in single if word.endswith("*"))
