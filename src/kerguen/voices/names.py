"""Proper names of a group of texts: what every text about one film has, whoever wrote it."""

import re
from collections.abc import Iterable

from kerguen.model import Lang
from kerguen.text.fold import fold

CAPITALISED = re.compile(r"(?<=[a-zà-ÿ,;(] )[A-ZÀ-Þ][\w'’-]{2,40}")
LOWER = re.compile(r"(?<![\w'’-])[a-zà-ÿ][\w'’-]{2,40}")
COMMON_NOUNS = frozenset({"de"})  # languages that write every noun with a capital


def proper_names(bodies: Iterable[tuple[str, Lang | None]]) -> frozenset[str]:
    """Folded words that stand with a capital inside a sentence and nowhere without one.

    >>> sorted(proper_names([("The film that Orrin Vale made", "en"), ("Le film de Vale", "fr")]))
    ['orrin', 'vale']
    """
    kept = list(bodies)
    capital = {
        w for text, lang in kept if lang not in COMMON_NOUNS for m in CAPITALISED.findall(text) for w in _words(m)
    }
    return frozenset(capital - {w for text, _ in kept for m in LOWER.findall(text) for w in _words(m)})


def _words(found: str) -> list[str]:
    return fold(found).split()
