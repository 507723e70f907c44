"""Words that say what kind of page a page is: kinds.toml and the lexicons."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain

from kerguen import rules
from kerguen.pages.opinion_words import is_opinion
from kerguen.text.fold import fold
from kerguen.values.field_labels import labels_of

MOST, LONGEST, SHORTEST = 50_000, 40, 4  # words remembered, their letters; letters of a word of several senses
FIELDS = (
    "title", "original_title", "director", "cast", "writer", "year", "runtime", "release_date", "country", "language",
    "genre", "distributor", "version", "certificate", "synopsis",
)  # fmt: skip
CREDITS = ("director", "cast", "writer", "runtime", "genre", "synopsis", "country", "original_title")


def says(folded: str, kind: str) -> bool:
    """Whether folded words hold a word or a phrase of this kind."""
    return next(kinds_said(folded, (kind,)))


def kinds_said(folded: str, kinds: Iterable[str]) -> Iterator[bool]:
    """For each of these kinds whether folded words hold a word or a phrase of it."""
    words, padded = folded.split(), f" {folded} "
    for single, phrases in map(_split, kinds):
        yield not single.isdisjoint(words) or any([phrase in padded for phrase in phrases])


@cache
def _split(kind: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Single words, and phrases of several between spaces."""
    words = kind_words(kind)
    return frozenset(w for w in words if " " not in w), tuple(sorted(f" {w} " for w in words if " " in w))


@cache
def kind_words(kind: str) -> frozenset[str]:
    """The folded words of a list of kinds.toml."""
    return frozenset(fold(word) for word in rules.table("kinds")[kind])


@cache
def label_fields() -> Mapping[str, str]:
    """Folded label -> the field of a fact sheet that it names."""
    return {label: field for field in reversed(FIELDS) for label in labels_of(field)}


@cache
def classes() -> tuple[str, ...]:
    """The classes of words that are counted: lists of kinds.toml, and what the lexicons know."""
    return (*rules.table("kinds")["counted"], "genre", "month", "credit", "maker", "opinion")


class _Known(dict[str, tuple[int, ...]]):
    """Word -> its classes; a look-up that finds one runs no Python."""

    def __missing__(self, word: str) -> tuple[int, ...]:
        found = _listed().get(word, ())
        if is_opinion(word):
            found = (*found, len(classes()) - 1)
        if len(word) <= LONGEST and len(self) < MOST:
            self[word] = found
        return found


classes_of: Callable[[str], tuple[int, ...]] = (
    _Known().__getitem__
)  # the classes of a folded word, by their places in `classes()`


def by_class(words: Iterable[str]) -> dict[str, int]:
    """How many of the folded words are of each class."""
    counted = Counter(chain.from_iterable(map(classes_of, words)))
    return {name: counted[place] for place, name in enumerate(classes())}


@cache
def _listed() -> Mapping[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    lists = {name: kind_words(name) for name in rules.table("kinds")["counted"]}
    sections = [rules.lexicon(lang) for lang in rules.languages()]
    genres = {word for one in sections for words in one.get("genres", {}).values() for word in words}
    months = {word for one in sections for words in one.get("months", {}).values() for word in words}
    credits_ = {label for field in CREDITS for label in labels_of(field) if len(label) >= SHORTEST}
    lists |= {
        "genre": frozenset(map(fold, genres)),
        "month": frozenset(fold(word) for word in months if len(word) >= SHORTEST),
        "credit": frozenset(credits_),
        "maker": frozenset(label for label in labels_of("director") if len(label) >= SHORTEST) | {"dir"},
    }
    for place, name in enumerate(classes()[:-1]):
        for word in lists[name]:
            found[word] = (*found.get(word, ()), place)
    return found
