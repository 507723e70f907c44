"""The words around a span, for a reader who wants to see where a value comes from."""

from collections.abc import Mapping

AROUND = 120  # characters on each side


class Excerpts:
    """Contexts cut from the texts of kept pages, by page id."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def context(self, page_id: str, start: int, end: int) -> tuple[str, str, str]:
        """(before, the words, after), at most AROUND characters on each side."""
        text = self._texts.get(page_id, "")
        return text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND]
