"""The block elements of an HTML page while it is laid out, and the lines found in them."""

from typing import Any

import msgspec

HOLDERS = frozenset(("div", "section", "article", "main", "td", "body", "center", "form"))  # may hold the running text


class Element(msgspec.Struct, gc=False):
    """A block element. Made for each one of a page, so that it holds references only; hints are read when asked.

    `number`: in the order of the page; `around`: the block element that it stands in; `strong`: the nearest one around
    that is more than a paragraph;
    `holder`: the nearest one around of HOLDERS; `row`: rows begun so far; `start` and `end`: where its text begins and
    ends; `own` and `said`: hints, `weight`: of its votes, `column`: a cell's, all four None until first asked.
    """

    number: int
    tag: str
    node: Any
    around: "Element | None"
    strong: "Element | None"
    holder: "Element | None"
    row: int
    start: int
    end: int = 0
    own: str | None = None
    said: str | None = None
    weight: float | None = None
    column: int | None = None


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line of visible text: where it stands, how many of its characters are linked, its element."""

    start: int
    end: int
    linked: int
    element: Element | None
