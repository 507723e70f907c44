"""What the number beside a mean counts: marks, which may have no words, or opinions, which a page shows."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from kerguen.model import Page, Rating
from kerguen.observe.cues import label, labels

REACH = 90  # characters behind a mean in which its count stands
_COUNTED = re.compile(r"(?P<number>\d{1,3}(?:[ \u202f\xa0.,]\d{3}){1,3}|\d{1,7})[^\S\n]{0,2}(?P<noun>[^\W\d_]+)")


def with_what_is_counted(page: Page, found: Iterable[Rating]) -> tuple[Rating, ...]:
    """The ratings; of those with a count, whether it counts marks."""
    return tuple(replace(one, of_marks=True) if one.count and _counts_marks(page, one) else one for one in found)


def _counts_marks(page: Page, one: Rating) -> bool:
    """By the noun behind the number, or by the name of the structured value: `ratingCount`."""
    if one.end is None:
        return (one.path or "").endswith("ratingValue") and _has_rating_count(page, one.path or "")
    behind = page.text[one.end : one.end + REACH]
    nouns = (m["noun"] for m in _COUNTED.finditer(behind) if int(re.sub(r"\D", "", m["number"])) == one.count)
    return any(label(noun) in labels("ratings", "marks_count", page.lang) for noun in nouns)


def _has_rating_count(page: Page, path: str) -> bool:
    """Whether the item that gives the mean counts ratings, not reviews."""
    item = next((i for i in page.structured if path.startswith(i.path)), None)
    return item is not None and "ratingCount" in str(item.data) and "reviewCount" not in str(item.data)
