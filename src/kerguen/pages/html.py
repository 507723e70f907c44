"""HTML -> visible text and blocks. One walk over the tree, no recursion: depth is not bounded by ours."""

import re
from collections.abc import Mapping
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
HINTED = frozenset(("class", "id", "itemprop", "role", "property", "typeof", "itemtype", "rel"))
LANDMARKS = frozenset(("nav", "footer", "aside", "header", "form", "main", "article", "blockquote"))
HINT_WORDS = re.compile(r"[a-z0-9]+", re.I)
RATED = re.compile(
    r"\d(?:[.,]\d)?\s*(?:/|sur|out of|von|de|su|van)\s*\d|\d\s*(?:star|étoile|stern|estrella|stell|ster)", re.I
)
LONGEST_HINT = 200


Attributes = Mapping[str, str | None]


class Layout(msgspec.Struct, frozen=True):
    """The visible text, a line per block, with the blocks in order."""

    text: str
    blocks: tuple[Block, ...]


def layout(tree: LexborHTMLParser) -> Layout:
    """The visible text of a parsed page and its blocks."""
    writer = _Writer()
    hidden, pictures = _hidden(tree), _said_by_pictures(tree)
    node: Any = tree.root
    opened: list[str] = []  # tags of the elements around the node
    while node is not None:
        tag, child = node.tag, None
        if tag == "-text":
            text = node.text_content
            if text and not text.isspace():
                writer.write(text)
            else:
                writer.space()
        elif tag and tag not in HIDDEN and tag[0] not in "-_!" and (not hidden or node.mem_id not in hidden):
            if tag in BLOCKS:
                writer.open_block(tag, node)
            else:
                writer.open_inline(tag)
                if pictures and node.mem_id in pictures:
                    writer.write(f" {pictures[node.mem_id]} ")
            child = node.child
            if child is None:
                writer.close(tag)
        if child is not None:
            node = child
            opened.append(tag)
            continue
        following = node.next
        while following is None and opened:
            node = node.parent
            writer.close(opened.pop())
            following = node.next
        node = following if opened else None
    return writer.layout()


def _hidden(tree: LexborHTMLParser) -> frozenset[int]:
    """The elements that no reader sees; asked once, which is cheaper than the attributes of every element."""
    found = [node.mem_id for node in tree.css("[hidden]")]
    for node in tree.css('[style*="display"]'):
        style = node.attributes.get("style") or ""
        if "display:none" in style.replace(" ", "").lower():
            found.append(node.mem_id)
    return frozenset(found)


def _said_by_pictures(tree: LexborHTMLParser) -> dict[int, str]:
    """Stars drawn as pictures say their rating only in a text alternative: element -> its words."""
    found = {}
    for node in tree.css("img[alt],span[alt],i[alt],img[aria-label],span[aria-label],i[aria-label]"):
        said = node.attributes.get("alt") or node.attributes.get("aria-label") or ""
        if said and len(said) < 60 and RATED.search(said):
            found[node.mem_id] = said
    return found


class _Open:
    """A block element that is open. Its own hints, and those of a line in it, are read when first asked."""

    __slots__ = ("_own", "around", "hints", "level", "node", "row", "strongest", "tag")

    def __init__(self, tag: str, node: Any, around: "_Open | None", row: int) -> None:
        kind = BLOCKS[tag]
        self.tag = tag
        self.node = node
        self.around = around
        self.row = row
        self._own: str | None = None
        self.hints: str | None = None
        # the nearest element that is more than a paragraph says what kind of line it is
        self.strongest: _Open = around.strongest if around and kind == "paragraph" and around.is_strong() else self
        self.level = int(tag[1]) if kind == "heading" else 0

    def is_strong(self) -> bool:
        return BLOCKS[self.strongest.tag] != "paragraph"

    def own(self) -> str:
        if self._own is None:
            self._own = _hints(self.tag, self.node.attributes)
        return self._own

    def said(self) -> str:
        """The hints of a line in this element: those of the element around it and its own."""
        if self.hints is None:
            words = f"{self.around.own()} {self.own()}" if self.around else self.own()
            self.hints = words.strip()[-LONGEST_HINT:]
        return self.hints


class _Writer:
    """Collects lines while the tree is walked."""

    def __init__(self) -> None:
        self._open: _Open | None = None
        self._line: list[str] = []
        self._lines: list[str] = []
        self._length = 0
        self._linked = 0
        self._links = 0
        self._rows = 0
        self._area = MainArea()
        self._placed: list[tuple[int, int, _Open | None]] = []  # of each line: start, linked characters, element

    def write(self, text: str) -> None:
        self._line.append(text)
        if self._links:
            self._linked += len(text.strip())

    def space(self) -> None:
        """White space counts only inside a line."""
        if self._line:
            self._line.append(" ")

    def open_block(self, tag: str, node: Any) -> None:
        if self._line:
            self._flush()
        if tag in ("tr", "dt"):
            self._rows += 1
        self._open = _Open(tag, node, self._open, self._rows)
        if tag in HOLDERS:
            self._area.enter(self._open.own, self._length + bool(self._lines))

    def open_inline(self, tag: str) -> None:
        if tag == "a":
            self._links += 1
        elif tag == "br" and self._line:
            self._flush()

    def close(self, tag: str) -> None:
        if tag in BLOCKS:
            if self._line:
                self._flush()
            if tag in HOLDERS:
                self._area.leave(self._length)
            self._open = self._open.around if self._open else None
        elif tag == "a":
            self._links -= 1

    def _flush(self) -> None:
        line = " ".join("".join(self._line).split())
        self._line.clear()
        linked, self._linked = self._linked, 0
        if not line:
            return
        start = self._length + 1 if self._lines else 0
        self._length = start + len(line)
        self._lines.append(line)
        self._area.line(len(line), linked)
        self._placed.append((start, min(linked, len(line)), self._open))

    def layout(self) -> Layout:
        if self._line:
            self._flush()
        first, last = self._area.bounds() or (0, self._length)
        blocks = []
        for line, (start, linked, holder) in zip(self._lines, self._placed, strict=True):
            end = start + len(line)
            blocks.append(_block(start, end, linked, holder, start < first or end > last))
        return Layout("\n".join(self._lines), tuple(blocks))


def _block(start: int, end: int, linked: int, holder: _Open | None, outside: bool) -> Block:
    if holder is None:
        return Block(kind="paragraph", start=start, end=end, link_chars=linked, outside=outside)
    strongest = holder.strongest
    kind = BLOCKS[strongest.tag]
    return Block(
        kind=kind, start=start, end=end, level=strongest.level, row=strongest.row if kind == "cell" else None,
        link_chars=linked, hints=holder.said(), outside=outside,
    )  # fmt: skip


def _hints(tag: str, given: Attributes) -> str:
    if not given:
        return tag if tag in LANDMARKS else ""
    return _hint_words(tag, " ".join(said for name, said in given.items() if said and name in HINTED)[:LONGEST_HINT])


@lru_cache(maxsize=20_000)
def _hint_words(tag: str, said: str) -> str:
    words = " ".join(HINT_WORDS.findall(said.lower()))
    return f"{tag} {words}".strip() if tag in LANDMARKS else words
