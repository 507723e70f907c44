"""Words that say what kind of page a page is: kinds.toml."""

from functools import cache

from kerguen import rules
from kerguen.text.fold import fold


def says(folded: str, kind: str) -> bool:
    """Whether folded words hold a word or a phrase of this kind."""
    padded = f" {folded} "
    return any(f" {word} " in padded for word in kind_words(kind))


@cache
def kind_words(kind: str) -> frozenset[str]:
    """The folded words of a list of kinds.toml."""
    return frozenset(fold(word) for word in rules.table("kinds")[kind])
