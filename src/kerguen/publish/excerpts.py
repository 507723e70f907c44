"""Excerpts: the words of a kept page around a span, for a reader who wants to see where a value comes from."""

from collections.abc import Callable

NEAR = 40  # characters shown on each side of the words
SHOWN = 300  # characters of one page shown around words, over a whole sheet: as short as what we quote of a work


class Excerpts:
    """Cut from the texts of kept pages. `text_of` gives a page's text by its id; KeyError when the page is not kept."""

    def __init__(self, text_of: Callable[[str], str]) -> None:
        self._text_of = text_of

    def words(self, page_id: str, start: int, end: int) -> str:
        """The words themselves. KeyError when the page is not kept."""
        return self._text_of(page_id)[start:end]

    def context(self, page_id: str, start: int, end: int) -> tuple[str, str, str]:
        """(before, the words, after), at most NEAR characters on each side. KeyError when the page is not kept."""
        text = self._text_of(page_id)
        before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
        if start > NEAR:
            before = before.partition(" ")[2] or before
        if end + NEAR < len(text):
            after = after.rpartition(" ")[0] or after
        return before, text[start:end], after


class Surroundings:
    """The words around the places that one sheet shows: of each page SHOWN characters at most, counted once."""

    def __init__(self, excerpts: Excerpts, most: int = SHOWN) -> None:
        self._excerpts = excerpts
        self._most = most
        self._shown: dict[str, set[int]] = {}
        self._given: dict[tuple[str, int, int], tuple[str, str, str]] = {}

    def of(self, page_id: str, start: int, end: int) -> tuple[str, str, str]:
        """(before, the words, after), the same for the same place; the words alone once the page has shown enough."""
        key = (page_id, start, end)
        if key not in self._given:
            before, words, after = self._excerpts.context(*key)
            shown = self._shown.setdefault(page_id, set())
            around = {*range(start - len(before), start), *range(end, end + len(after))}
            if len(shown | around) <= self._most:
                shown |= around
            else:
                before = after = ""
            self._given[key] = before, words, after
        return self._given[key]


NO_EXCERPTS = Excerpts(dict[str, str]().__getitem__)  # no page is kept: the words stand alone
