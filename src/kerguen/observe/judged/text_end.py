"""Where a reader's words end: before the numbers of pages and the control words under them."""

import re

from kerguen.model import Lang, Page
from kerguen.observe.cues import label as folded_label
from kerguen.observe.cues import labels


def text_end(page: Page, start: int, following: int) -> int:
    """Before the page numbers, and before control words at the end."""
    end = following
    if numbers := _FURNITURE_LINE.search(page.text, start, following):
        end = numbers.start()
    rows = page.text[start:end].rstrip().split("\n")
    while len(rows) > 1 and (
        not rows[-1].strip() or _COUNTED.fullmatch(rows[-1]) or _is_control(folded_label(rows[-1]), page.lang)
    ):
        end -= len(rows.pop()) + 1
    return end


_COUNTED = re.compile(r"\s*\d[\d.,  ]*\s[^\W\d_]{3,12}\s*")  # "9,798 likes"
_FURNITURE_LINE = re.compile(r"\n[ \t>*•·«‹<-]{0,8}\d{1,3}(?:[ \t|·]{1,3}\d{1,3}){0,12}[ \t»›>…]{0,4}(?=\n|$)")


def _is_control(row: str, lang: Lang | None) -> bool:
    """ "Show more", "Show more reactions": one of two words with at most two behind it."""
    first = row.split(" ", 4)
    return row in labels("opinions", "controls", lang) or (
        2 < len(first) < 5 and " ".join(first[:2]) in labels("opinions", "controls", lang)
    )
