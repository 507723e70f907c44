"""Beginnings: the words of a text that may begin one of many phrases, found by its white space first."""

import re
from collections.abc import Callable, Iterator

WORD = re.compile(r"[^\W_]+")
MOST_PIECES = 50_000  # a long run must not keep every piece of text it saw
LONGEST_PIECE = 40  # characters; a longer one is no word and is not kept


class Beginnings:
    """Says for each piece between white space whether a word in it may begin a phrase, and remembers it.

    Cutting at white space and one look-up a piece take 15 ns a character, a pattern for words takes 75.
    """

    def __init__(self, may_begin: Callable[[re.Match[str]], bool]) -> None:
        """`may_begin` is asked of each word, as a match in its piece."""
        self._pieces = Pieces(lambda piece: len(piece) > LONGEST_PIECE or any(map(may_begin, WORD.finditer(piece))))

    def words(self, text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
        """The words of text[start:stop] in pieces with a word that may begin a phrase, in order."""
        pieces = self._pieces
        position = start
        for piece in text[start:stop].split():
            if pieces[piece]:
                left = _place(text, piece, position, start, stop)
                position = left + len(piece)
                yield from WORD.finditer(text, left, position)


def _place(text: str, piece: str, position: int, start: int, stop: int) -> int:
    """Where the piece stands between white space, at `position` or later."""
    left = text.find(piece, position, stop)
    right = left + len(piece)
    while not ((left == start or text[left - 1].isspace()) and (right == stop or text[right].isspace())):
        left = text.find(piece, left + 1, stop)
        right = left + len(piece)
    return left


class Pieces(dict[str, bool]):
    """Characters without white space -> what `may_begin` says of them, remembered."""

    def __init__(self, may_begin: Callable[[str], bool]) -> None:
        super().__init__()
        self._may_begin = may_begin

    def __missing__(self, piece: str) -> bool:
        found = self._may_begin(piece)
        if len(piece) <= LONGEST_PIECE and len(self) < MOST_PIECES:
            self[piece] = found
        return found
