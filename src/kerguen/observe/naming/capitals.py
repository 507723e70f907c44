"""Titles in capitals among other words: "Watch the Gripping Thriller LOST CHILD Trailer"."""

import re
from collections.abc import Iterator

from kerguen.observe.naming.told_titles import Sign
from kerguen.text.fold import fold


def in_capitals(text: str, start: int, end: int, body: str) -> Iterator[Sign]:
    """Two words or more in capitals within a run that has others, where the folded text says them again."""
    if text[start:end].isupper():
        return
    for m in _CAPITALS.finditer(text, start, end):
        if body.count(f" {fold(m[0])} ") > 1:
            yield Sign("quoted", *m.span())


_CAPITALS = re.compile(r"(?<!\w)[^\W\d_a-zß-ÿ]{3,}(?!\w)(?: [^\W\d_a-zß-ÿ]+(?!\w))+")
