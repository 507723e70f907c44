"""Finding many set phrases in folded text at once, each with its kind."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter

from kerguen import rules
from kerguen.text.fold import fold


class Phrases:
    """Word lists by kind; an entry's final or inner `*` takes any letters. When two kinds match, the first kind wins."""

    def __init__(self, kinds: Mapping[str, Iterable[str]]) -> None:
        written = {kind: [_pattern(entry) for entry in entries] for kind, entries in kinds.items()}
        self._kinds = {kind: re.compile("|".join(patterns)) for kind, patterns in written.items() if patterns}
        self._any = re.compile(rf" (?:{by_letter(p for found in written.values() for p in found)})(?= )")
        self._kind = lru_cache(maxsize=10_000)(self._kind_of)

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """(number of words before it, kind) of each phrase in a text, in order."""
        folded = f" {fold(text)} "
        for found in self._any.finditer(folded):
            yield folded.count(" ", 1, found.start() + 1), self._kind(found.group()[1:])

    def spans(self, text: str) -> Iterator[tuple[int, int, str]]:
        """(number of words before it, number of its words, kind) of each phrase in a text, in order."""
        folded = f" {fold(text)} "
        for found in self._any.finditer(folded):
            words = found.group()[1:]
            yield folded.count(" ", 1, found.start() + 1), words.count(" ") + 1, self._kind(words)

    def _kind_of(self, words: str) -> str:
        return next(kind for kind, pattern in self._kinds.items() if pattern.fullmatch(words))


def _pattern(entry: str) -> str:
    """Blanks beside a `*` stay: "is a * actor" takes one word."""
    parts = ((part[:1] == " ", fold(part), part[-1:] == " ") for part in entry.split("*"))
    return r"[a-z]*".join(
        " " * before + re.escape(words) + " " * (after and bool(words)) for before, words, after in parts
    )


def alternation(words: Iterable[str]) -> str:
    """The words themselves as branches of a pattern: at each place the longest that fits is found.

    Words that begin alike share a branch, so the engine tries a dozen branches where a list has hundreds.
    """
    return "|".join(_branches(sorted(set(words)), 0))


def places(words: str, text: str, stop: int) -> Iterator[tuple[int, int]]:
    """Where words stand in text[:stop], written as they are."""
    start = text.find(words, 0, stop)
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + max(1, len(words)), stop)


@cache
def small(*lists: str, capital: bool = False) -> str:
    """Little words of all languages as branches of a pattern: `small("and")` -> "and|e|en|et|och|und|y"."""
    written = rules.words("small", *lists)
    branches = alternation(w[0].upper() + w[1:] for w in written) if capital else alternation(written)
    return branches.replace("'", "['’]").replace("\\ ", r"[ \xa0]")


def worded(*lists: str) -> str:
    """What a language alone says, as branches of a pattern: the regular expressions of these lists in all lexicons."""
    return "|".join(rules.words("patterns", *lists))


def _branches(words: Sequence[str], shared: int) -> list[str]:
    """A branch for each character with which words go on that are alike up to there; none for a word that ends there."""
    longer = groupby((word for word in words if len(word) > shared), key=itemgetter(shared))
    return [_branch(list(group), shared) for _, group in longer]


def _branch(words: Sequence[str], shared: int) -> str:
    """Words that share one character more: what all of them share, then what they go on with."""
    most = alike(words[0], words[-1])
    rest = _branches(words, most)
    ends = any(len(word) == most for word in words)
    grouped = f"(?:{'|'.join(rest)})" if rest and (ends or len(rest) > 1) else "".join(rest)
    return re.escape(words[0][shared:most]) + grouped + ("?" if ends and rest else "")


def alike(first: Sequence[str], last: Sequence[str]) -> int:
    """How many characters two words, or words two texts, begin with alike."""
    return next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))


def by_letter(patterns: Iterable[str]) -> str:
    """An alternation, longest first, grouped by first letter: the engine tries two dozen branches a word, not hundreds."""
    grouped: dict[str, list[str]] = {}
    for pattern in sorted(set(patterns), key=lambda p: (-p.count(" "), -len(p), p)):  # more words first
        grouped.setdefault(pattern[0], []).append(pattern[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in sorted(grouped.items()))
