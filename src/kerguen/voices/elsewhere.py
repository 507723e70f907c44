"""Words that were first written in another language, though the page does not call them a translation: it gives them as
an outlet's that writes in that language.
"""

from collections.abc import Iterator

from kerguen.model import Lang, Page, Reading
from kerguen.values.outlets import Outlet, outlet_at, outlet_named, outlets

NEAR = 300  # characters after a text in which the line that says whose it is begins
SIGNATURE = 8  # words of such a line


def written_elsewhere(page: Page, reading: Reading) -> str | None:
    """Why the page's texts, or one of them, were put out first in another language; None when nothing says so."""
    spans = [(r.start, r.end, r.outlet) for r in reading.reviews]
    zones = page.zones_of("article", "verdict_box")
    if zones and not spans:
        spans = [(zones[0].start, zones[-1].end, reading.page.outlet)]
    return next((why for start, end, outlet in spans if (why := text_elsewhere(page, start, end, outlet))), None)


def text_elsewhere(page: Page, start: int, end: int, outlet: str | None) -> str | None:
    """The same of the one text page.text[start:end], put out by `outlet`. A site's own words are its own, whatever
    their language."""
    known = outlet_named(outlet) if outlet else None
    here = (known, _site(page))
    if known and known != here[1] and _is_foreign(known, page.lang):
        return f"{known.name} writes in {known.lang}, the text is in {page.lang}"
    for line in _signatures(page.text, start, end):
        named = [found.outlet for found in outlets(line) if found.sure == "name" and found.outlet not in here]
        if len(named) == 1 and _is_foreign(named[0], page.lang):
            return f"it is signed “{line}”, and {named[0].name} writes in {named[0].lang}"
    return None


def is_foreign_to(outlet: str | None, lang: Lang | None) -> bool:
    """Whether an outlet is known to write in another language."""
    known = outlet_named(outlet) if outlet else None
    return known is not None and _is_foreign(known, lang)


def _is_foreign(outlet: Outlet, lang: Lang | None) -> bool:
    return lang is not None and outlet.lang not in (None, lang)


def _site(page: Page) -> Outlet | None:
    address = page.url or page.metadata.get("canonical") or page.metadata.get("url")
    return outlet_at(address) if address else None


def _signatures(text: str, start: int, end: int) -> Iterator[str]:
    """The short lines at the end of a text and right after it, where its source is named."""
    last = text[start:end].rstrip().rpartition("\n")[2]
    for line in (last, text[end : end + NEAR].strip().partition("\n")[0]):
        if 0 < len(line.split()) <= SIGNATURE:
            yield line.strip()
