"""Excerpts: the words of a kept page around a span, for a reader who wants to see where a value comes from."""

from collections.abc import Callable

CONTEXT = 120  # characters shown on each side of the words


class Excerpts:
    """Cut from the texts of kept pages. `text_of` gives a page's text by its id; KeyError when the page is not kept."""

    def __init__(self, text_of: Callable[[str], str]) -> None:
        self._text_of = text_of

    def context(self, page_id: str, start: int, end: int) -> tuple[str, str, str]:
        """(before, the words, after), at most CONTEXT characters on each side. KeyError when the page is not kept."""
        text = self._text_of(page_id)
        return text[max(0, start - CONTEXT) : start], text[start:end], text[end : end + CONTEXT]


NO_EXCERPTS = Excerpts(dict[str, str]().__getitem__)  # no page is kept: the words stand alone
