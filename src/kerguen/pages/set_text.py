"""Text as a typesetter leaves it, in the text layer of PDF files: mended before it becomes the page's text.

Every offset of a page counts the mended characters, so no step here has to keep a way back.
"""

import re

from kerguen.text.legible import legible

_HYPHEN = re.compile(r"(?<=[^\W\d_]{2})[-‐](?:[ \t]*\n[ \t]*)(?=[^\W\d_])")
FULL_LINE = 45  # characters: a shorter line was ended on purpose
LONGEST_PARAGRAPH = 20_000
SPACED = 4  # letters with spaces between them that make a spaced word
_GAP = re.compile(r"[ \xa0]{2,}")


def mended(text: str) -> str:
    """Letters set wide are joined, ligatures undone, words and sentences that a line cut are made whole.

    >>> mended("La comédie réalisa-\\ntrice  L E S  V A C A N C E S")
    'La comédie réalisatrice LES VACANCES'
    """
    whole = _HYPHEN.sub(_joined, legible(text))
    lines = [_closed_up(line.rstrip()) for line in whole.split("\n")]
    return "\n".join(_unwrapped(lines))


def _joined(cut: re.Match[str]) -> str:
    """ "réalisa-" + "trice" loses its hyphen; "Jean-" + "Pierre" keeps it."""
    return "" if cut.string[cut.end()].islower() else "-"


def _closed_up(line: str) -> str:
    """ "L E S  V A C A N C E S" -> "LES VACANCES"; words are told by their wider gaps, else the line stays."""
    if not _is_spaced(line):
        return line
    return " ".join(_word(piece) for piece in _GAP.split(line.strip()))


def _is_spaced(line: str) -> bool:
    return any(_letters(piece) >= SPACED for piece in _GAP.split(line)) and bool(_GAP.search(line.strip()))


def _letters(piece: str) -> int:
    """How many letters stand alone in a piece that holds nothing but them; 0 for other pieces."""
    parts = re.split("[ \xa0]", piece.strip())
    return len(parts) if all(len(p) == 1 for p in parts) else 0


def _word(piece: str) -> str:
    return re.sub("[ \xa0]", "", piece) if _letters(piece) >= 2 else piece


def _unwrapped(lines: list[str]) -> list[str]:
    """Lines that the width of the page cut: a full one and its continuation in small letters are one."""
    kept: list[str] = []
    for line in lines:
        if kept and _goes_on(kept[-1], line):
            kept[-1] = f"{kept[-1]} {line}"
        else:
            kept.append(line)
    return kept


def _goes_on(held: str, line: str) -> bool:
    full = FULL_LINE <= len(held) <= LONGEST_PARAGRAPH
    return full and (held[-1].isalnum() or held[-1] in ",;'’)»”") and line[:1].islower()
