"""Signs: which marks and cue words a stretch of text holds, looked up once and asked by every reader.

A reader needs something to begin with: a digit, a quotation mark, the name of a month. It declares that once, as a bit, and
skips each line without it. The words of a line are cut at white space and each piece is looked up in one table for all
readers together, which remembers the pieces it has seen.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from kerguen.text.fold import fold

MOST_PIECES = 50_000  # a long run must not keep every piece of text it saw
LONGEST_PIECE = 40  # characters; a longer one is no word and is not kept
SHORT = 400  # characters of a text that is no page: its words are looked up at once
INDEXED = 500_000  # characters of a page whose pieces are kept; beyond, a stretch is looked up when asked
STEM = 3  # first letters by which a cue with any ending ("admir*") is found

WordList = Callable[[], Iterable[str]]

WORD = re.compile(r"[^\W_]+")
LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")


class _Table(dict[str, int]):
    """Piece between white space -> its bits. A look-up that finds one runs no Python."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: list[tuple[Callable[[], str], int]] = []
        self.shapes: list[tuple[re.Pattern[str], int]] = []
        self.lists: list[tuple[WordList, int]] = []
        self.tests: list[tuple[Callable[[str], bool], int]] = []
        self._words: dict[str, int] | None = None
        self._letters: dict[str, int] = {}
        self._stems: dict[str, list[tuple[str, int]]] = {}

    def next_bit(self) -> int:
        """A bit that no other reader has; what was seen before is looked at anew."""
        self.clear()
        self._words = None
        signs.cache_clear()
        _index.cache_clear()
        return 1 << (len(self.marks) + len(self.shapes) + len(self.lists) + len(self.tests))

    def __missing__(self, piece: str) -> int:
        known = self._words if self._words is not None else self._listed()
        bits = 0
        bare = piece.rstrip(",.")
        if not (bare.isalpha() and bare[1:].islower()):
            for shape, bit in self.shapes:
                if shape.search(piece):
                    bits |= bit
        for test, bit in self.tests:
            if len(piece) > LONGEST_PIECE or test(piece):
                bits |= bit
        if piece.isalpha():
            words = [piece]
        else:
            for letter in piece:
                bits |= self._letters.get(letter, 0)
            words = WORD.findall(piece)
            if _DIGIT.search(piece):
                words += LETTERS.findall(piece)
        for folded in fold(" ".join(words)).split():
            bits |= known.get(folded, 0)
            for stem, bit in self._stems.get(folded[:STEM], ()):
                bits |= bit if folded.startswith(stem) else 0
        if len(piece) <= LONGEST_PIECE:
            if len(self) >= MOST_PIECES:
                self.clear()  # a full table that learnt no more would look up each new word anew
            self[piece] = bits
        return bits

    def _listed(self) -> dict[str, int]:
        """Folded word -> the bits of the lists it is in; the marks are learnt beside it."""
        known: dict[str, int] = {}
        self._stems, self._letters = {}, {}
        for marks, bit in self.marks:
            for letter in marks():
                self._letters[letter] = self._letters.get(letter, 0) | bit
        for listed, bit in self.lists:
            for word in listed():
                folded = fold(word)
                if word.endswith("*") and len(folded) >= STEM:
                    self._stems.setdefault(folded[:STEM], []).append((folded, bit))
                else:
                    known[folded] = known.get(folded, 0) | bit
        self._words = known
        return known


def mark(characters: Callable[[], str]) -> int:
    """The bit of text that holds one of these characters: no letters, no white space."""
    bit = _TABLE.next_bit()
    _TABLE.marks.append((characters, bit))
    return bit


def shape(pattern: str) -> int:
    """The bit of text in which a pattern is found between two white spaces; of figures, marks, capitals: a word in small
    letters behind its first, a comma or a full stop behind it, has no shape."""
    bit = _TABLE.next_bit()
    _TABLE.shapes.append((re.compile(pattern), bit))
    return bit


def cue(words: WordList) -> int:
    """The bit of text that holds one of these words, whatever its accents and capitals; a final * takes any ending."""
    bit = _TABLE.next_bit()
    _TABLE.lists.append((words, bit))
    return bit


def begin(test: Callable[[str], bool]) -> int:
    """The bit of a piece between white space of which a reader says that something may begin in it."""
    bit = _TABLE.next_bit()
    _TABLE.tests.append((test, bit))
    return bit


@lru_cache(maxsize=4096)  # the lines of some pages: every reader asks for the same
def signs(text: str, start: int, end: int) -> int:
    """The bits of all that text[start:end] holds; those of a piece that the borders cut may be there too."""
    if len(text) <= SHORT or end > INDEXED:
        found: Iterable[int] = map(_TABLE.__getitem__, text[start:end].split())
    else:
        index = _index(text)
        first = bisect_right(index.ends, start)
        found = index.bits[first : bisect_left(index.starts, end, first)]
    bits = 0
    for held in set(found):
        bits |= held
    return bits


def words_of(bits: int, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words of all pieces between white space in text[start:end] that hold one of these bits, in order."""
    indexed = len(text) > SHORT and end <= INDEXED
    index, by = (_index(text), 0) if indexed else (_index.__wrapped__(text[start:end]), start)
    for place in range(bisect_right(index.ends, start - by), bisect_left(index.starts, end - by)):
        if index.bits[place] & bits:
            yield from WORD.finditer(text, max(start, index.starts[place] + by), min(end, index.ends[place] + by))


def matches_at(pattern: re.Pattern[str], bits: int, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern apart from each other, each tried only where a word of a piece with these bits begins."""
    position = start
    for word in words_of(bits, text, start, end):
        if word.start() >= position and (found := pattern.match(text, word.start(), end)):
            position = max(found.end(), word.end())
            yield found


class _Index(NamedTuple):
    """The pieces of a text that hold something: where each starts and ends, and its bits."""

    starts: list[int]
    ends: list[int]
    bits: list[int]


@lru_cache(maxsize=4)  # cutting a text into words and looking them up is what costs: once a page
def _index(text: str) -> _Index:
    starts, ends, bits = [], [], []
    position, stop = 0, min(len(text), INDEXED)
    pieces = text[:stop].split()
    for piece, held in zip(pieces, map(_TABLE.__getitem__, pieces), strict=True):
        left = text.index(piece, position)  # nothing but white space stands between: it is this piece that is found
        position = left + len(piece)
        if held:
            starts.append(left)
            ends.append(position)
            bits.append(held)
    return _Index(starts, ends, bits)


_TABLE = _Table()
DIGIT = shape(r"\d")
