"""Glued facts: a line of facts that lost its separators, as saved pages do whose marks a style sheet drew.

3. WocheDramaThrillerFSK12150 Min.
2023Drame1h45
"""

import re
from itertools import pairwise

LONGEST = 120  # characters
FEWEST = 3  # parts
_TIME = re.compile(r"[^\W\d_]\d{2,5}\s?[Mm]in|\d\s?[Mm]in\.?[A-ZÀ-Þ]|\dh\d\d[A-ZÀ-Þ]|[^\W\d_]\dh\d\d")
_SEAM = re.compile(  # between a small and a capital letter, before a running time, after a number, after a certificate
    r"(?<=[a-zß-ÿ.)])(?=[A-ZÀ-Þ])|(?<=[^\W\d_])(?=\d{2,3}\s?[Mm]in|\dh\d\d)|(?<=\d)(?=[A-ZÀ-Þ][a-zß-ÿ])"
    r"|(?:(?<=FSK[06])|(?<=FSK1[268])|(?<=FSK [06])|(?<=FSK 1[268]))(?=(?:[4-9]\d|[12]\d\d)\s?[Mm]in)"
)


def glued_parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of the facts that the line text[start:end] glues together; [] for any other line."""
    if end - start > LONGEST or not _TIME.search(text, start, end):
        return []
    bounds = [start, *(m.start() for m in _SEAM.finditer(text, start, end)), end]
    return list(pairwise(bounds)) if len(bounds) > FEWEST else []
