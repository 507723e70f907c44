"""Text whose lines a writer's editor cut at a column: its paragraphs are made whole, character for character.

A line break inside a paragraph becomes a space, so every offset stays the file's own.
"""

import re
from collections.abc import Sequence

NARROWEST, WIDEST = 50, 100  # columns at which editors wrap
FULL = 40  # characters: a shorter line was ended on purpose
FEWEST_BREAKS = 2  # breaks on a page before it is called wrapped
MANY_BREAKS = 4  # from which fewer of them need to stand in mid-sentence
MOST_ENDED = 0.2  # share of full lines that end before the column: quoted verses, facts
FEW, MANY = 0.6, 0.25  # share of breaks that stand in mid-sentence; of German prose two thirds, of lists few
COLUMNS = 3  # of the widest lines, one of which may hold a long address
INDENTED = 3  # spaces before the second line of a list item

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?:.*\n)*?---[ \t]*\r?\n")
_OPENS = re.compile(r"(?:[#>|<`~=!\[]|[-+*•·▪‣–][ \t]|\d{1,3}[.)][ \t]|[-*_]{3,}\s*$|https?:)")  # a line of its own
_ENDS = re.compile(r"(?:  |\\|\|)\Z")  # Markdown's own break; a table's row
_NEVER = ("#", "|", "<", "`", "    ", "\t")  # how a line begins that nothing continues


def unwrapped(text: str) -> str:
    """The same characters, with a space for each line break that only the width of the editor made.

    >>> unwrapped("Regie: A. B.\\nLänge: 90 Min.")
    'Regie: A. B.\\nLänge: 90 Min.'
    """
    front = _FRONT.match(text) if text[:4].lstrip("\ufeff").startswith("---") else None
    begin = front.end() if front else 0
    lines = text[begin:].split("\n")
    told = _breaks(lines)
    if not told:
        return text
    return text[:begin] + "".join(f"{line}{' ' if n in told else chr(10)}" for n, line in enumerate(lines))[:-1]


def _breaks(lines: Sequence[str]) -> frozenset[int]:
    """The lines whose ends the column made; none where lines go beyond it, or where most end before it."""
    full = [n for n in range(len(lines) - 1) if _may_go_on(lines[n], lines[n + 1])]
    widths = sorted({width for n in full if (width := len(lines[n].rstrip())) >= NARROWEST})[-COLUMNS:]
    cut = max(([n for n in full if _goes_on(lines, n, column)] for column in widths), key=len, default=[])
    if len(cut) < FEWEST_BREAKS or len(cut) < (1 - MOST_ENDED) * len(full):
        return frozenset()
    within = sum(lines[n + 1].lstrip()[:1].islower() or lines[n].rstrip()[-1:] in _GOES_ON for n in cut)
    if within < (FEW if len(cut) < MANY_BREAKS else MANY) * len(cut):
        return frozenset()
    beyond = sum(len(line) > WIDEST + 2 and not line.startswith(_NEVER) and " " in line for line in lines)
    return frozenset(cut) if beyond * MANY_BREAKS <= len(cut) else frozenset()


_GOES_ON = frozenset(",|/·&(–")  # how a line ends that the next one goes on with


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


def _goes_on(lines: Sequence[str], number: int, column: int) -> bool:
    """The first word of the next line had no room before the column."""
    width = len(lines[number].rstrip())
    return width <= column < width + 1 + len(lines[number + 1].split(None, 1)[0])
