"""Labels of fact sheets over all lexicons, folded, for comparing the beginnings of lines and the keys of front matter."""

import re
from collections.abc import Mapping
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.beginnings import Pieces
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation


@cache
def every_label() -> frozenset[str]:
    """The labels of all fields, and those that name no field."""
    return frozenset().union(*map(own_labels, rules.languages()))


@cache
def labels_of(field: str) -> frozenset[str]:
    """The labels of one field."""
    return frozenset(map(fold, rules.words("labels", field)))


@cache
def director_labels() -> str:
    """The director's labels of one word, small and with a capital, as branches of a pattern: "regie", "Regie"."""
    words = [word for word in rules.words("labels", "director") if word.isalpha() and len(word) > SHORT_LABEL]
    return alternation((*words, *map(str.capitalize, words)))


SHORT_LABEL = 4  # letters


class LabelNames(dict[str, str]):
    """Folded label -> field; `firsts` and `lasts` are the first and last words of labels: quick looks."""

    def __init__(self, names: Mapping[str, str]) -> None:
        super().__init__(names)
        self.firsts = frozenset(name.split(" ", 1)[0] for name in names)
        self.lasts = frozenset(name.rsplit(" ", 1)[-1] for name in names)

        self.begun = Pieces(self._may_begin)  # a word as it is written -> whether a label may begin with it

    def _may_begin(self, word: str) -> bool:
        first = fold(word).partition(" ")[0]
        return not first or first in self.firsts


@cache
def own_labels(lang: Lang | None) -> frozenset[str]:
    """Folded labels of the language's own lexicon."""
    return frozenset(fold(w) for words in rules.lexicon(lang or "").get("labels", {}).values() for w in words)


@cache
def label_names(lang: Lang | None) -> LabelNames:
    """Folded label -> field for all lexicons; the page's own language has the last word where two disagree."""
    ranked = [other for other in rules.languages() if other not in ("en", lang)] + ["en"] + ([lang] if lang else [])
    return LabelNames(
        {
            fold(word): field
            for other in ranked
            for field, words in rules.lexicon(other).get("labels", {}).items()
            for word in words
        }
    )


def unhumped(key: str) -> str:
    """A key as folded words: "myRating", "my_rating" -> "my rating"."""
    return fold(_HUMP.sub(" ", key))


def key_words(key: str) -> str:
    """A key as folded words, without what stands beside others: "filmDirector", "movie_year", "runtime_minutes"."""
    words = unhumped(key.rpartition("/")[2]).split()
    bare = [word for word in words if word not in _film_words()]
    bare = bare if bare and bare != ["date"] else words
    return " ".join(bare[:-1] if len(bare) > 1 and bare[-1] in _key_ends() else bare)


_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@cache
def _key_ends() -> frozenset[str]:
    return frozenset(rules.table("kinds")["key_ends"])


@cache
def _film_words() -> frozenset[str]:
    return frozenset(map(fold, rules.table("kinds")["one_film"]))
