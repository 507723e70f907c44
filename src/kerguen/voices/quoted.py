"""Stretches of a text that stand between quotation marks: another's words, or at least not this text's own."""

import re

LONGEST = 600  # characters between two marks; beyond, a mark was never closed
STRETCH = re.compile(
    rf"«[^«»]{{15,{LONGEST}}}»|“[^“”]{{15,{LONGEST}}}”|„[^„“”]{{15,{LONGEST}}}[“”]|\"[^\"\n]{{15,{LONGEST}}}\"|‹[^‹›]{{15,{LONGEST}}}›"
)
SHORT = re.compile(
    r"«[^«»\n]{2,600}»|“[^“”\n]{2,600}”|„[^„“”\n]{2,600}[“”]|\"[^\"\n]{2,600}\"|‹[^‹›\n]{2,600}›|‘[^‘’\n]{2,600}’|‚[^‚‘\n]{2,600}‘"
)
MOSTLY = 0.6  # of a sentence between marks: the sentence is a quotation


def quoted_stretches(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of every stretch between quotation marks long enough to be a quotation."""
    return tuple((m.start(), m.end()) for m in STRETCH.finditer(text))


def stretches(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) between quotation marks on one line, marks left out, however short."""
    return tuple((m.start() + 1, m.end() - 1) for m in SHORT.finditer(text))


def is_quoted(start: int, end: int, stretches: tuple[tuple[int, int], ...]) -> bool:
    """Whether most of text[start:end] stands between marks."""
    inside = sum(max(0, min(end, right) - max(start, left)) for left, right in stretches)
    return inside >= MOSTLY * (end - start)
