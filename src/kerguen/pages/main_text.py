"""The running text of a page: what a reader came for, without what stands around it."""

from collections.abc import Iterator, Sequence

from kerguen.model import Block, ZoneKind
from kerguen.pages.html import main_layout
from kerguen.pages.nesting import tree_of
from kerguen.pages.zones import zone_kinds
from kerguen.text.decode import decode

CAPTION = frozenset(("caption", "credit", "credits", "figcaption", "byline"))
# a "read also" heading inside an article often has the article's next paragraphs under it: teasers stay; see bench/maintext
BESIDE: frozenset[ZoneKind] = frozenset(("title", "navigation", "furniture", "comments", "opinions", "sessions"))
CAPTION_LENGTH = 300  # characters at most of a picture's caption
LINKED = 0.5  # share of linked characters from which a line is a link, not a sentence


def main_text(data: bytes) -> str:
    """The running text of an HTML file, a line per block. Zones keep more: a fact sheet often stands beside it."""
    laid = main_layout(tree_of(decode(data).text))
    running = _running(laid.blocks, zone_kinds(laid.text, laid.blocks, of_films=False))
    return "\n".join(laid.text[b.start : b.end] for b in running)


def _running(blocks: Sequence[Block], kinds: Sequence[ZoneKind]) -> Iterator[Block]:
    for block, kind in zip(blocks, kinds, strict=True):
        length = block.end - block.start
        if block.outside or block.kind in ("control", "caption") or block.link_chars > LINKED * length:
            continue
        if length <= CAPTION_LENGTH and not CAPTION.isdisjoint(block.hints.split()):
            continue
        if kind not in BESIDE:
            yield block
