"""The words around a span, for a reader who wants to see where a value comes from."""

from collections.abc import Callable

AROUND = 120  # characters on each side


class Excerpts:
    """Contexts cut from the texts of kept pages, by page id."""

    def __init__(self, text_of: Callable[[str], str]) -> None:
        self._text_of = text_of

    def context(self, page_id: str, start: int, end: int) -> tuple[str, str, str]:
        """(before, the words, after), at most AROUND characters on each side."""
        text = self._text_of(page_id)
        return text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND]
