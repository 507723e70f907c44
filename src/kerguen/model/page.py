"""Page: the bytes of one document made readable, with its blocks and zones."""

from typing import Any, Literal

from kerguen.model.span import Doubt, Iso, Lang, Noun, Span

PageKind = Literal[
    "fact_sheet", "review", "roundup", "aggregator", "showtimes", "programme", "news", "interview", "list", "not_film"
]
ZoneKind = Literal[
    "title", "fact_sheet", "article", "verdict_box", "press_quotes", "opinions", "sessions",
    "teaser", "navigation", "comments", "furniture",
]  # fmt: skip
BlockKind = Literal["heading", "paragraph", "item", "cell", "quote", "caption", "control"]
Media = Literal["text", "markdown", "html", "pdf", "email", "feed"]


class Block(Noun, frozen=True, kw_only=True):
    """One line or paragraph of the page's text. The same for HTML and for plain text.

    `level` is the heading's (1–6) or the item's depth; `row` numbers table rows and definition pairs, so that cells
    with the same row belong together; `column` is a cell's place in its row, from 0; `link_chars` counts characters
    inside links; `hints` are the class, id and itemprop words of the element and its near ancestors, in lower case,
    separated by spaces;
    `outside` says that the block stands outside the element that holds most of an HTML page's running text.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    row: int | None = None
    column: int | None = None
    link_chars: int = 0
    hints: str = ""
    outside: bool = False


class Zone(Noun, frozen=True, kw_only=True):
    """A stretch of whole blocks with one purpose. Zones are in order and do not overlap.

    `segment` numbers the film that the zone is about, on pages that hold several (0, 1, 2 …); None: the page's film.
    """

    kind: ZoneKind
    start: int
    end: int
    segment: int | None = None


class StructuredItem(Noun, frozen=True, kw_only=True):
    """One top-level item of structured data: JSON-LD, microdata, RDFa, as the same plain tree.

    `path` names it in the page ("json-ld[0]"), `data` is the decoded tree of dict, list, str, number.
    """

    syntax: Literal["json-ld", "microdata", "rdfa", "front-matter", "feed"]
    path: str
    data: Any


class Page(Noun, frozen=True, kw_only=True):
    """One page: `id` frames its relative path or address with the SHA-256 of its bytes.

    `text` is the decoded file for text and Markdown, the visible text (a line per block) for HTML and PDF.
    `metadata` holds <title>, <meta>, canonical and language links, under names such as "title", "og:title",
    "author", "canonical", "html:lang". `written` is the page's own date when it states one.
    """

    id: str
    path: str | None = None
    url: str | None = None
    sha256: str
    size: int
    media: Media
    encoding: str
    lang: Lang | None = None
    kind: PageKind = "not_film"
    text: str
    blocks: tuple[Block, ...] = ()
    zones: tuple[Zone, ...] = ()
    metadata: dict[str, str] = {}
    structured: tuple[StructuredItem, ...] = ()
    written: Iso | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def name(self) -> str:
        """The name that people know the page by: its path or its address."""
        return self.path or self.url or self.id

    def words(self, start: int, end: int) -> Span:
        """The span of these characters, its words read from this page."""
        return Span(page=self.id, start=start, end=end, text=self.text[start:end])

    def zones_of(self, *kinds: ZoneKind) -> tuple[Zone, ...]:
        """The zones of these kinds, in page order."""
        return tuple(zone for zone in self.zones if zone.kind in kinds)
