"""Excerpts: the words of a page around a span, asked of whoever keeps the pages."""

from collections.abc import Mapping
from typing import Protocol

from kerguen.model import Page

CONTEXT = 120  # characters shown on each side of the words


class Excerpts(Protocol):
    """Gives the context of a span: (before, the words, after). KeyError when the page is not kept."""

    def context(self, page_id: str, start: int, end: int) -> tuple[str, str, str]:
        """(before, the words, after)."""
        ...


class PageTexts:
    """Excerpts over pages in memory."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        self._pages = pages

    def context(self, page_id: str, start: int, end: int) -> tuple[str, str, str]:
        """At most 120 characters on each side."""
        text = self._pages[page_id].text
        return text[max(0, start - CONTEXT) : start], text[start:end], text[end : end + CONTEXT]


class NoExcerpts:
    """No page is kept: the words stand alone."""

    def context(self, page_id: str, start: int, end: int) -> tuple[str, str, str]:
        """Raises KeyError: nothing is kept."""
        raise KeyError(page_id)
