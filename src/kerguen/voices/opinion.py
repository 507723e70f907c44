"""Whether a sentence judges: rows of the bilingual lexicon marked with "*" hold the words of judgement."""

from functools import cache, lru_cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.fold import fold
from kerguen.voices.words import short

YEAR = 4  # digits


@lru_cache(maxsize=20_000)
def is_opinion(words: tuple[str, ...], lang: Lang | None) -> bool:
    """Whether a word of judgement is among these folded words; a language without a column judges everywhere.

    A sentence with a year states a fact: "best actor at Cannes in 2023" is nobody's opinion.
    """
    known = judging(lang)
    if any(len(w) == YEAR and w.isdigit() for w in words):
        return False
    return not known or any(short(w) in known for w in words)


@cache
def judging(lang: Lang | None) -> frozenset[str]:
    """Stems of the words of judgement of one language."""
    rows = rules.data_bytes("bilingual/words.tsv").decode("utf-8").splitlines()
    columns = rows[0].split("\t")
    if lang not in columns:
        return frozenset()
    column = columns.index(lang)
    cells = (row.lstrip("*").split("\t") for row in rows[1:] if row.startswith("*"))
    return frozenset(short(word) for cell in cells if len(cell) > column for word in fold(cell[column]).split())
