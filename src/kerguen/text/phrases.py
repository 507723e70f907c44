"""Finding many set phrases in folded text at once, each with its kind."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

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
    return r"[a-z]*".join(re.escape(fold(part)) for part in entry.split("*"))


def alternation(words: Iterable[str]) -> str:
    """The words themselves as branches of a pattern, longest first: the longest that fits is found."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def by_letter(patterns: Iterable[str], then: str = "") -> str:
    """An alternation, longest first, grouped by first letter: the engine tries two dozen branches a word, not hundreds.

    `then` stands after each first letter: a look back there leaves the engine free to search for the letters.
    """
    grouped: dict[str, list[str]] = {}
    for pattern in sorted(set(patterns), key=lambda p: (-p.count(" "), -len(p), p)):  # more words first
        grouped.setdefault(pattern[0], []).append(pattern[1:])
    return "|".join(f"{letter}{then}(?:{'|'.join(rest)})" for letter, rest in sorted(grouped.items()))
