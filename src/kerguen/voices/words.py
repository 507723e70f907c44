"""Words of two texts that say the same: identical stems, cognates, entries of the bilingual lexicon.

The lexicon has one row per concept and one column per language, so that any pair of the six meets in a row.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.fold import fold

STEM = 6  # characters of a stem within one language
LONG_STEM = 7  # across languages, before endings are taken off
LEAST_STEM = 4
SHORTEST = 4  # shorter words are grammar in all six languages
COGNATE = 5  # letters that cognates share once spelling habits are set aside; bench/copies
ENDINGS = "aeiousnrxt"
SPELLING = (("ph", "f"), ("th", "t"), ("qu", "k"), ("ch", "k"), ("ck", "k"), ("c", "k"), ("y", "i"), ("z", "s"),
            ("w", "v"), ("ij", "i"), ("h", ""))  # fmt: skip


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The comparable part of a folded word in one language: numbers whole, words cut to their stem."""
    return word if word.isdigit() else word[:STEM]


@lru_cache(maxsize=2_000)
def content(sentence: str) -> tuple[str, ...]:
    """The folded words of a sentence that carry meaning, in order, each once."""
    return tuple(dict.fromkeys(w for w in fold(sentence).split() if len(w) >= SHORTEST or w.isdigit()))


@lru_cache(maxsize=20_000)
def weight(word: str) -> float:
    """Long words are rarer: 1 for four letters, 2 for eight and more; numbers 1.5."""
    return min(2.0, 0.5 + len(word) / 8 * 1.5) if not word.isdigit() else 1.5


@lru_cache(maxsize=40_000)
def keys(word: str, lang: Lang | None) -> frozenset[str]:
    """What a word may meet in a text of another language: its concepts, and its form as a cognate has it."""
    if word.isdigit():
        return frozenset((word,))
    found = {f"#{concept}" for concept in concepts(lang).get(short(word), ())} if lang else set()
    form = cognate(word)
    return frozenset(found | {form} if form else found)


@lru_cache(maxsize=20_000)
def short(word: str) -> str:
    """A word without its endings: the six languages inflect at the end."""
    cut = word[:LONG_STEM]
    return cut[:LEAST_STEM] + cut[LEAST_STEM:].rstrip(ENDINGS)


def cognate(word: str) -> str | None:
    """The first letters, spelling habits set aside ("charakter", "caractère"); None when too short to tell."""
    form = word
    for habit, plain in SPELLING:
        form = form.replace(habit, plain)
    single = "".join(a for a, b in zip(form, " " + form, strict=False) if a != b)
    return single[:COGNATE] if len(single) >= COGNATE else None


@cache
def concepts(lang: Lang) -> Mapping[str, frozenset[int]]:
    """Stem -> rows of the lexicon that hold it; empty for a language without a column."""
    rows = rules.data_bytes("bilingual/words.tsv").decode("utf-8").splitlines()
    columns = rows[0].split("\t")
    if lang not in columns:
        return {}
    column = columns.index(lang)
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows[1:]):
        cells = row.split("\t")
        for word in fold(cells[column]).split() if len(cells) > column else ():
            if len(word) >= SHORTEST:
                found.setdefault(short(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
