"""The running text of a page: what a reader came for, without what stands around it."""

from bisect import bisect_right
from collections.abc import Iterator

from kerguen.model import Block, Zone, ZoneKind
from kerguen.pages.html import layout
from kerguen.pages.nesting import tree_of
from kerguen.pages.zones import zones
from kerguen.text.decode import decode

CAPTION = frozenset(("caption", "credit", "credits", "figcaption", "byline"))
# a "read also" heading inside an article often has the article's next paragraphs under it: teasers stay; see bench/articles
BESIDE: frozenset[ZoneKind] = frozenset(("title", "navigation", "furniture", "comments", "opinions", "sessions"))
CAPTION_LENGTH = 300  # characters at most of a picture's caption
LINKED = 0.5  # share of linked characters from which a line is a link, not a sentence


def main_text(data: bytes) -> str:
    """The running text of an HTML file, a line per block. Zones keep more: a fact sheet often stands beside it."""
    laid = layout(tree_of(decode(data).text))
    return "\n".join(laid.text[b.start : b.end] for b in _running(laid.blocks, zones(laid.text, laid.blocks)))


def _running(blocks: tuple[Block, ...], found: tuple[Zone, ...]) -> Iterator[Block]:
    starts = [zone.start for zone in found]
    for block in blocks:
        length = block.end - block.start
        if block.outside or block.kind in ("control", "caption") or block.link_chars > LINKED * length:
            continue
        if length <= CAPTION_LENGTH and not CAPTION.isdisjoint(block.hints.split()):
            continue
        if found[bisect_right(starts, block.start) - 1].kind not in BESIDE:
            yield block
