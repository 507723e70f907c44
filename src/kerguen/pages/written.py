"""The date on which a page says that it was written."""

import re
from collections.abc import Mapping, Sequence

from kerguen.model import Iso, StructuredItem

NAMES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "pubdate",
    "publish-date",
    "og:published_time",
)
ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def written(metadata: Mapping[str, str], structured: Sequence[StructuredItem]) -> Iso | None:
    """ISO date from metadata, article items or front matter; None when the page does not state one there."""
    for name in NAMES:
        if found := _date(metadata.get(name)):
            return found
    for item in structured:
        if isinstance(item.data, dict) and _is_text(item):
            for name in ("datePublished", "date", "dateCreated", "pubDate", "published"):
                if found := _date(item.data.get(name)):
                    return found
    return None


def _is_text(item: StructuredItem) -> bool:
    kind = str(item.data.get("@type", "")).lower()
    return item.syntax in ("front-matter", "feed") or any(word in kind for word in ("article", "review", "posting"))


def _date(value: object) -> Iso | None:
    found = ISO_DATE.search(str(value)) if value else None
    if found and 1 <= int(found[2]) <= 12 and 1 <= int(found[3]) <= 31 and 1890 < int(found[1]) < 2100:
        return found.group()
    return None
