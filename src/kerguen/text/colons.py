"""Colons and dashes of a line behind which a label's value may stand."""

import re
from collections.abc import Iterator

EMPHASIS = 3  # characters of emphasis that may stand between a label and its colon
_COLON = re.compile(r"\s?[*_]{0,3}\s?[:：][*_]{0,3}|\s[–—-]\s")
_COLON_MARK = re.compile(r"[:：–—-](?:(?<=[:：])|(?<=\s.)(?=\s))")  # no colon without one


def colons(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The colons and dashes of a line, each with the white space and the emphasis before its mark."""
    position = start
    for mark in _COLON_MARK.finditer(text, start, end):
        left = mark.start()
        left -= left > position and text[left - 1].isspace()
        if mark[0] in ":：":
            for _ in range(EMPHASIS):
                left -= left > position and text[left - 1] in "*_"
            left -= left > position and text[left - 1].isspace()
        if mark.start() >= position and (found := _COLON.match(text, left, end)):
            position = found.end()
            yield found
