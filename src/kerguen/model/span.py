"""Span: where words stand in a page. Law 1: nothing without a span."""

import hashlib
from typing import Literal

import msgspec

from kerguen.errors import SpanError

Lang = str  # ISO 639-1
Iso = str  # ISO 8601 date, possibly cut: "2023-03-01", "2023-03", "2023"


class Noun(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of all nouns: frozen, keyword-only; a change is `msgspec.structs.replace`."""


class Spanned(Noun, frozen=True, kw_only=True):
    """Words found in a page: `text == page.text[start:end]`, or the words at `path` in its structured data.

    Build one with `page.words(start, end)`, which reads the words from the page itself. Offsets count characters of the
    page's own text. With a `path` and no offsets, the words are not visible there. Raises SpanError when it has neither
    offsets nor a path, or when the words are longer or shorter than their place.
    """

    page: str
    start: int | None = None
    end: int | None = None
    text: str
    path: str | None = None

    def __post_init__(self) -> None:
        if self.start is None or self.end is None:
            if self.path is None:
                raise SpanError(f"{self.page}: {self.text!r} has neither offsets nor a path")
        elif not 0 <= self.start <= self.end or self.end - self.start != len(self.text):
            raise SpanError(f"{self.page}: {self.start}–{self.end} cannot hold {self.text!r}")

    def place(self) -> "Span":
        """Its words and their place alone."""
        return Span(page=self.page, start=self.start, end=self.end, text=self.text, path=self.path)


class Span(Spanned, frozen=True, kw_only=True):
    """Only the words and their place."""


class Doubt(Noun, frozen=True, kw_only=True):
    """A reason not to be sure. `code` is for programs (kebab-case), `message` for people."""

    code: str
    message: str
    page: str | None = None
    start: int | None = None
    end: int | None = None


Verdict = Literal["positive", "mixed", "negative"]


def framed_id(*parts: object) -> str:
    """A stable id: the first 16 hexadecimal digits of the SHA-256 of the parts framed as a JSON list."""
    return hashlib.sha256(msgspec.json.encode(list(parts))).hexdigest()[:16]
