"""HTML -> visible text and blocks. One walk over the tree, no recursion: depth is not bounded by ours."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import msgspec
from selectolax.lexbor import LexborHTMLParser

from kerguen.model import Block, BlockKind
from kerguen.pages.main_area import HOLDERS, MainArea

HIDDEN = frozenset(
    ("script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "head", "math", "audio", "video")
)
BLOCKS: dict[str, BlockKind] = {
    **dict.fromkeys(
        ("p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "body", "address", "pre", "ul", "ol",
         "dl", "table", "tbody", "thead", "tfoot", "tr", "form", "fieldset", "figure", "details", "hgroup", "center", "hr"),
        "paragraph",
    ),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li",), "item"),
    **dict.fromkeys(("td", "th", "dt", "dd"), "cell"),
    **dict.fromkeys(("blockquote", "q-block"), "quote"),
    **dict.fromkeys(("figcaption", "caption", "summary", "legend"), "caption"),
    **dict.fromkeys(("button", "select", "option", "label", "textarea", "input"), "control"),
}  # fmt: skip
WITH_ATTRIBUTES = frozenset(("span", "a", "img", "i"))
HINTED = ("class", "id", "itemprop", "role", "property", "typeof", "itemtype", "rel")
LANDMARKS = frozenset(("nav", "footer", "aside", "header", "form", "main", "article", "blockquote"))
HINT_DEPTH = 4  # elements above a block whose hints count
HINT_WORDS = re.compile(r"[a-z0-9]+", re.I)
RATED = re.compile(
    r"\d(?:[.,]\d)?\s*(?:/|sur|out of|von|de|su|van)\s*\d|\d\s*(?:star|étoile|stern|estrella|stell|ster)", re.I
)
LONGEST_HINT = 200


Attributes = Mapping[str, str | None]
NOTHING: Attributes = {}


class Layout(msgspec.Struct, frozen=True):
    """The visible text, a line per block, with the blocks in order."""

    text: str
    blocks: tuple[Block, ...]


def layout(tree: LexborHTMLParser) -> Layout:
    """The visible text of a parsed page and its blocks."""
    writer = _Writer()
    node: Any = tree.root
    depth = 0
    while node is not None:
        child = _written(writer, node)
        if child is not None:
            node, depth = child, depth + 1
            continue
        following = node.next
        while following is None and depth > 0:
            node, depth = node.parent, depth - 1
            writer.leave()
            following = node.next
        node = following if depth > 0 else None
    return writer.layout()


def _written(writer: "_Writer", node: Any) -> Any:
    """Write a text or open an element; its first child when there is one to go on with."""
    tag = node.tag
    if tag == "-text":
        writer.write(node.text_content or "")
        return None
    if tag is None or tag in HIDDEN or tag[0] in "-_!":
        return None
    given = node.attributes if tag in BLOCKS or tag in WITH_ATTRIBUTES else NOTHING
    if given and _is_hidden(given):
        return None
    writer.enter(tag, given)
    child = node.child
    if child is None:
        writer.leave()
    return child


def _is_hidden(given: Attributes) -> bool:
    style = given.get("style")
    return "hidden" in given or (style is not None and "display:none" in style.replace(" ", "").lower())


class _Open:
    """An element that is open: its tag, kind if it is a block, hints, and whether it is a link."""

    __slots__ = ("hints", "is_link", "kind", "row", "tag")

    def __init__(self, tag: str, kind: BlockKind | None, hints: str, row: int | None) -> None:
        self.tag = tag
        self.kind = kind
        self.hints = hints
        self.row = row
        self.is_link = tag == "a"


class _Writer:
    """Collects lines while the tree is walked."""

    def __init__(self) -> None:
        self._stack: list[_Open] = []
        self._line: list[str] = []
        self._lines: list[str] = []
        self._length = 0
        self._linked = 0
        self._links = 0
        self._rows = 0
        self._area = MainArea()
        self._blocks: list[Block] = []

    def write(self, text: str) -> None:
        self._line.append(text)
        if self._links:
            self._linked += len(text.strip())

    def enter(self, tag: str, given: Attributes) -> None:
        kind = BLOCKS.get(tag)
        if kind is not None or tag == "br":
            self._flush()
        if tag in ("tr", "dt"):
            self._rows += 1
        opened = _Open(tag, kind, _hints(tag, given) if kind else "", self._rows)
        self._stack.append(opened)
        if tag in HOLDERS:
            self._area.enter(opened.hints, self._length + bool(self._lines))
        self._links += opened.is_link
        if given and tag in ("img", "span", "i"):
            self._rated(given)

    def leave(self) -> None:
        closed = self._stack[-1]
        if closed.kind is not None:
            self._flush()
            if closed.tag in HOLDERS:
                self._area.leave(self._length)
        self._links -= closed.is_link
        self._stack.pop()

    def _rated(self, given: Attributes) -> None:
        """Stars drawn as pictures say their rating only in a text alternative."""
        said = given.get("alt") or given.get("aria-label") or ""
        if said and len(said) < 60 and RATED.search(said):
            self._line.append(f" {said} ")

    def _flush(self) -> None:
        if not self._line:
            return
        line = " ".join("".join(self._line).split())
        self._line.clear()
        linked, self._linked = self._linked, 0
        if not line:
            return
        if self._lines:
            self._length += 1
        start = self._length
        self._length += len(line)
        self._lines.append(line)
        self._area.line(len(line), linked)
        self._blocks.append(self._block(start, self._length, min(linked, len(line))))

    def _block(self, start: int, end: int, linked: int) -> Block:
        holders = [o for o in self._stack[-30:] if o.kind is not None]
        strongest = next((o for o in reversed(holders) if o.kind != "paragraph"), holders[-1] if holders else None)
        kind: BlockKind = strongest.kind if strongest and strongest.kind else "paragraph"
        level = int(strongest.tag[1]) if strongest and kind == "heading" else 0
        hints = " ".join(o.hints for o in [*holders, *self._stack[-2:]][-HINT_DEPTH:] if o.hints)
        return Block(
            kind=kind, start=start, end=end, level=level, row=strongest.row if strongest and kind == "cell" else None,
            link_chars=linked, hints=hints[-LONGEST_HINT:],
        )  # fmt: skip

    def layout(self) -> Layout:
        self._flush()
        return Layout("\n".join(self._lines), tuple(self._placed()))

    def _placed(self) -> Iterator[Block]:
        """The blocks, those outside the main area marked."""
        bounds = self._area.bounds()
        for block in self._blocks:
            if bounds is None or (bounds[0] <= block.start and block.end <= bounds[1]):
                yield block
            else:
                yield msgspec.structs.replace(block, outside=True)


def _hints(tag: str, given: Attributes) -> str:
    if not given:
        return tag if tag in LANDMARKS else ""
    return _hint_words(tag, " ".join(said for name in HINTED if (said := given.get(name)))[:LONGEST_HINT])


@lru_cache(maxsize=20_000)
def _hint_words(tag: str, said: str) -> str:
    words = " ".join(HINT_WORDS.findall(said.lower()))
    return f"{tag} {words}".strip() if tag in LANDMARKS else words
