"""Names as a machine renders them word by word: "Michel Blanc" -> "michael white", and the way back."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, product

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.fold import fold

MOST_RENDERINGS = 64  # of one name; a name of five words with two renderings each has 32


def renderings(name: str, source: Lang, target: Lang) -> tuple[str, ...]:
    """Folded forms of a name with at least one word translated, fullest translation first.

    >>> renderings("Michel Blanc", "fr", "en")[0]
    'michael white'
    """
    words = fold(name).split()
    known = word_table(source, target)
    if not any(w in known for w in words) or len(words) > 8:
        return ()
    options = [(*known.get(w, ()), w) for w in words]
    forms = (" ".join(form) for form in islice(product(*options), MOST_RENDERINGS))
    return tuple(dict.fromkeys(form for form in forms if form != " ".join(words)))


@lru_cache(maxsize=8192)
def rendered(name: str, target: Lang | None) -> tuple[str, ...]:
    """What a machine that writes `target` may have made of the name, from any language that has a table."""
    into = target or "en"
    sources = [source for source in (*rules.table("literal"), "en") if source != into]
    return tuple(dict.fromkeys(form for source in sources for form in renderings(name, source, into)))


def origins(words: str, source: Lang, target: Lang) -> Iterator[str]:
    """Folded forms that these words of the target language may have had at their source, the words kept included."""
    back = word_table(target, source)
    options = [(*back.get(w, ()), w) for w in fold(words).split()[:8]]
    for form in islice(product(*options), MOST_RENDERINGS * 8):
        yield " ".join(form)


@cache
def word_table(source: Lang, target: Lang) -> dict[str, tuple[str, ...]]:
    """Folded word -> its renderings in the other language, the usual one first. Empty when there is no table.

    Two languages other than English meet in it: "michel" is "michael" is "miguel".
    """
    tables = rules.table("literal")
    if "en" not in (source, target):
        there = word_table("en", target)
        met = {
            w: dict.fromkeys(t for e in said for t in there.get(e, ())) for w, said in word_table(source, "en").items()
        }
        return {word: tuple(t for t in forms if t != word) for word, forms in met.items() if forms.keys() - {word}}
    table: dict[str, tuple[str, ...]] = {}
    for origin, far in ((source, target), (target, source)):
        if origin not in tables or far != "en":
            continue
        for word, rendered in _pairs(tables[origin]):
            key, value = (word, rendered) if origin == source else (rendered, word)
            if key != value and value not in table.get(key, ()):
                table[key] = (*table.get(key, ()), value)
    return table


def _pairs(sections: dict[str, dict[str, str]]) -> Iterator[tuple[str, str]]:
    for section in sections.values():
        for word, rendered in section.items():
            for one in rendered.split():
                yield word, one
