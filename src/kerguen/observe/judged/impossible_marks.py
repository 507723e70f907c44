"""Marks that their own scale cannot hold: "Note : 11/10", "Score: -3/5". They count for nothing, and a person is told."""

import re
from collections.abc import Iterator
from functools import cache

from kerguen import rules
from kerguen.model import Doubt, Page
from kerguen.text.phrases import alternation

READ = 20_000  # characters
SIGN = re.compile(r"\d\s?/\s?\d")


def impossible_marks(page: Page) -> Iterator[Doubt]:
    """A doubt for each labelled mark above its best, or below nothing."""
    text = page.text[:READ]
    if page.kind == "not_film" or not SIGN.search(text):
        return
    for m in _marked().finditer(text):
        if m["minus"] or float(m["value"].replace(",", ".")) > float(m["best"]):
            message = f"{m['mark']!r} is no mark on its own scale: it is not counted"
            yield Doubt(
                code="rating-impossible", message=message, page=page.id, start=m.start("mark"), end=m.end("mark")
            )


@cache
def _marked() -> re.Pattern[str]:
    labels = alternation({label.capitalize() for label in rules.words("ratings", "own")})
    mark = r"(?P<mark>(?P<minus>[-−])?\s?(?P<value>\d{1,3}(?:[.,]\d{1,2})?)\s?/\s?(?P<best>[456]|10|20|100)(?![\d/.,]))"
    return re.compile(rf"^[\W_]{{0,6}}(?:{labels})[*_]{{0,3}}\s?:[*_]{{0,3}}\s?{mark}", re.MULTILINE)
