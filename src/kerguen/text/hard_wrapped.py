"""Text whose lines a writer's editor cut at a column: its paragraphs are made whole, character for character.

A line break inside a paragraph becomes a space, so every offset stays the file's own.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

NARROWEST, WIDEST = 50, 100  # columns at which editors wrap
FULL = 40  # characters: a shorter line was ended on purpose
FEWEST_LINES = 3  # of a paragraph by whose lines the column is told
FEWEST_BREAKS = 4  # breaks on a page before it is called wrapped
MID_SENTENCE = 0.5  # share of breaks after which a small letter follows: of German prose two thirds, of lists few
INDENTED = 3  # spaces before the second line of a list item

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?:.*\n)*?---[ \t]*\r?\n")
_OPENS = re.compile(r"(?:[#>|<`~=!\[]|[-+*•·▪‣–][ \t]|\d{1,3}[.)][ \t]|[-*_]{3,}\s*$|https?:)")  # a line of its own
_ENDS = re.compile(r"(?:  |\\|\|)\Z")  # Markdown's own break; a table's row
_NEVER = ("#", "|", "<", "`", "    ", "\t")  # how a line begins that nothing continues


class _Wrapped(NamedTuple):
    """Lines first..last (their numbers) of one paragraph, cut at this column."""

    first: int
    last: int
    column: int


def unwrapped(text: str) -> str:
    """The same characters, with a space for each line break that only the width of the editor made.

    >>> unwrapped("Regie: A. B.\\nLänge: 90 Min.")
    'Regie: A. B.\\nLänge: 90 Min.'
    """
    front = _FRONT.match(text) if text[:4].lstrip("\ufeff").startswith("---") else None
    begin = front.end() if front else 0
    lines = text[begin:].split("\n")
    found = [w for w in _paragraphs(lines) if w.column]
    breaks = [n for w in found for n in range(w.first, w.last)]
    small = sum(lines[n + 1].lstrip()[:1].islower() for n in breaks)
    if len(breaks) < FEWEST_BREAKS or small < MID_SENTENCE * len(breaks):
        return text
    column = max(w.column for w in found)
    told = set(breaks)
    told |= {n for n in range(len(lines) - 1) if n not in told and _goes_on(lines[n], lines[n + 1], column)}
    return text[:begin] + "".join(f"{line}{' ' if n in told else chr(10)}" for n, line in enumerate(lines))[:-1]


def _paragraphs(lines: Sequence[str]) -> Iterator[_Wrapped]:
    """The paragraphs of three lines and more, with the column at which all their lines were cut; 0: they were not."""
    first = 0
    for n in range(1, len(lines) + 1):
        if n < len(lines) and _may_go_on(lines[n - 1], lines[n]):
            continue
        if n - first >= FEWEST_LINES:
            widest = max(len(line.rstrip()) for line in lines[first:n])
            cut = NARROWEST <= widest <= WIDEST and all(
                _goes_on(lines[k], lines[k + 1], widest) for k in range(first, n - 1)
            )
            yield _Wrapped(first, n - 1, widest if cut else 0)
        first = n


def _may_go_on(line: str, following: str) -> bool:
    """Neither line is blank, a heading, a row; the second opens nothing."""
    if not FULL <= len(line) <= WIDEST + 2 or line.startswith(_NEVER):
        return False
    bare = following.lstrip(" ")
    return (
        bool(bare.strip())
        and len(following) - len(bare) <= INDENTED
        and not _OPENS.match(bare)
        and not _ENDS.search(line.rstrip("\r"))
    )


def _goes_on(line: str, following: str, column: int) -> bool:
    """The first word of the next line had no room before the column."""
    if not _may_go_on(line, following):
        return False
    width = len(line.rstrip())
    return width <= column < width + 1 + len(following.split(None, 1)[0])
