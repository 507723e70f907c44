"""The known title that a heading holds whole, where the general rules would cut it or take it for no title."""

import re

from kerguen.text.fold import fold
from kerguen.values.known_titles import is_known_title, is_told_with_people
from kerguen.values.titles import TitlePart

MOST_WORDS = 16


def with_known(words: str, parts: tuple[TitlePart, ...], body: str) -> tuple[TitlePart, ...]:
    """The parts of a heading, and in the place of those that it goes beyond the longest title of a much written of film
    at the heading's start of which the folded text names the people: "Pane, amore e fantasia", "Home", "Vénus Beauté
    (Institut)"; not its beginning alone, "OSS 117"."""
    known = _known(words, body)
    if known is None:
        return parts
    key = fold(known.words)
    kept = tuple(
        p for p in parts if not (known.start <= p.start and p.end <= known.end) or is_known_title(fold(p.words))
    )
    return kept if any(key in fold(part.words) for part in kept) else (known, *kept)


def _known(words: str, body: str) -> TitlePart | None:
    marks = [m.span() for m in _WORD.finditer(words)][:MOST_WORDS]
    for number in range(len(marks) - 1, -1, -1):
        start, end = marks[0][0], marks[number][1]
        if is_told_with_people(fold(words[start:end]), body):
            how = "first" if _A_WORD.search(words, end) else "whole"
            return TitlePart(words=words[start:end], start=start, end=end, how=how)
    return None


_WORD = re.compile(r"[^\s*_#]+")
_A_WORD = re.compile(r"\w")
