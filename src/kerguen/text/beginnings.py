"""Beginnings: whether a piece of text between white space may begin something, remembered."""

from collections.abc import Callable

MOST_PIECES = 50_000  # a long run must not keep every piece of text it saw
LONGEST_PIECE = 40  # characters; a longer one is no word and is not kept


class Pieces(dict[str, bool]):
    """Characters without white space -> what `may_begin` says of them, remembered."""

    def __init__(self, may_begin: Callable[[str], bool]) -> None:
        super().__init__()
        self._may_begin = may_begin

    def __missing__(self, piece: str) -> bool:
        found = self._may_begin(piece)
        if len(piece) <= LONGEST_PIECE:
            if len(self) >= MOST_PIECES:
                self.clear()  # a full one that learnt no more would ask for each new piece anew
            self[piece] = found
        return found
