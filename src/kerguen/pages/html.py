"""HTML -> visible text and blocks. One walk over the tree, no recursion: depth is not bounded by ours."""

import re
from functools import cache, lru_cache
from typing import Any

import msgspec
from selectolax.lexbor import LexborHTMLParser

from kerguen.model import Block, BlockKind
from kerguen.pages.drawn_stars import drawn_ratings
from kerguen.pages.element import HOLDERS, Element, Line
from kerguen.pages.main_area import main_bounds
from kerguen.pages.plain import MOST_LINES

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
INLINE = frozenset(("a", "br"))  # inline elements that change a line
CLOSED = frozenset((*BLOCKS, "a"))  # elements whose end changes a line
ROWS = frozenset(("tr", "dt"))
LONGEST_HINT = 200


class Layout(msgspec.Struct, frozen=True):
    """The visible text, a line per block, with the blocks in order."""

    text: str
    blocks: tuple[Block, ...]


def layout(tree: LexborHTMLParser) -> Layout:
    """The visible text of a parsed page and its blocks."""
    writer = _Writer()
    hidden, drawn = _hidden(tree), drawn_ratings(tree)
    node: Any = tree.root
    opened: list[tuple[Any, str]] = []  # the elements around the node, with their tags
    while node is not None and len(writer.placed) < MOST_LINES:
        tag, child = node.tag, None
        if tag == "-text":
            text = node.text_content
            if text and not text.isspace():
                writer.write(text)
            elif writer.line:
                writer.line.append(" ")  # white space counts only inside a line
        elif _is_shown(tag) and (not hidden or node.mem_id not in hidden):
            if tag in BLOCKS:
                writer.open_block(tag, node)
            elif tag in INLINE:
                writer.open_inline(tag)
            if drawn and node.mem_id in drawn:
                writer.write(f" {drawn[node.mem_id]} ")
            child = node.child
            if child is None and tag in CLOSED:
                writer.close(tag)
        elif drawn and tag == "svg" and node.mem_id in drawn:
            writer.write(f" {drawn[node.mem_id]} ")
        if child is not None:
            opened.append((node, tag))
            node = child
            continue
        following = node.next
        while following is None and opened:
            node, tag = opened.pop()
            if tag in CLOSED:
                writer.close(tag)
            following = node.next
        node = following if opened else None
    return writer.layout()


@cache
def _is_shown(tag: str) -> bool:
    """Whether an element of this name, or what stands in its place in the tree, may hold words for a reader."""
    return bool(tag) and tag not in HIDDEN and tag[0] not in "-_!"


def _hidden(tree: LexborHTMLParser) -> frozenset[int]:
    """The elements that no reader sees; asked once, which is cheaper than the attributes of every element."""
    found = [node.mem_id for node in tree.css("[hidden]")]
    for node in tree.css('[style*="display"]'):
        style = node.attributes.get("style") or ""
        if "display:none" in style.replace(" ", "").lower() and not _is_tab(node):
            found.append(node.mem_id)
    return frozenset(found)


_TAB = re.compile(r"\b(?:tab|tabs|tabbed|tabpanel|tabcontent|panel|pane|accordion|collaps(?:e|ed|ible))\b")


def _is_tab(node: Any) -> bool:
    """A part of the page that a click shows: the cast, the releases behind the tabs of a fact sheet."""
    given = node.attributes
    words = " ".join(given.get(name) or "" for name in ("class", "id", "role"))
    return bool(_TAB.search(words.lower().replace("_", " ")))


class _Writer:
    """Collects lines while the tree is walked."""

    def __init__(self) -> None:
        self.line: list[str] = []  # pieces of the line that is being written
        self._open: Element | None = None
        self._lines: list[str] = []
        self._next = 0  # where the next line begins
        self._linked = 0
        self._links = 0
        self._rows = 0
        self._count = 0
        self.placed: list[Line] = []

    def write(self, text: str) -> None:
        self.line.append(text)
        if self._links:
            self._linked += len(text.strip())

    def open_block(self, tag: str, node: Any) -> None:
        if self.line:
            self._flush()
        self._count += 1
        if tag in ROWS:
            self._rows += 1
        around = self._open
        if around is None:
            self._open = Element(self._count, tag, node, None, None, None, self._rows, self._next)
        else:
            strong = around.strong if BLOCKS[around.tag] == "paragraph" else around
            holder = around if around.tag in HOLDERS else around.holder
            self._open = Element(self._count, tag, node, around, strong, holder, self._rows, self._next)

    def open_inline(self, tag: str) -> None:
        if tag == "a":
            self._links += 1
        elif self.line:
            self._flush()

    def close(self, tag: str) -> None:
        if tag in BLOCKS:
            if self.line:
                self._flush()
            if self._open:
                self._open.end = max(0, self._next - 1)
                self._open = self._open.around
        elif tag == "a":
            self._links -= 1

    def _flush(self) -> None:
        line = " ".join("".join(self.line).split())
        self.line.clear()
        linked, self._linked = self._linked, 0
        if line:
            end = self._next + len(line)
            self._lines.append(line)
            self.placed.append(Line(self._next, end, min(linked, len(line)), self._open))
            self._next = end + 1

    def layout(self) -> Layout:
        if self.line:
            self._flush()
        first, last = main_bounds(self.placed, _own) or (0, self._next)
        blocks = [_block(line, line.start < first or line.end > last) for line in self.placed]
        return Layout("\n".join(self._lines), tuple(blocks))


def _block(line: Line, outside: bool) -> Block:
    own = line.element
    if own is None:
        return Block(kind="paragraph", start=line.start, end=line.end, link_chars=line.linked, outside=outside)
    # the nearest element that is more than a paragraph says what kind of line it is
    telling = own.strong if own.strong and BLOCKS[own.tag] == "paragraph" else own
    kind = BLOCKS[telling.tag]
    return Block(
        kind=kind, start=line.start, end=line.end, level=int(telling.tag[1]) if kind == "heading" else 0,
        row=telling.row if kind == "cell" else None, link_chars=line.linked,
        hints=_said(own) if own.said is None else own.said, outside=outside,
    )  # fmt: skip


def _said(element: Element) -> str:
    """The hints of a line in this element, made once: those of the element around it and its own."""
    around = element.around
    words = f"{_own(around)} {_own(element)}" if around else _own(element)
    element.said = words.strip()[-LONGEST_HINT:]
    return element.said


def _own(element: Element) -> str:
    """An element's own hints, read when first asked."""
    if element.own is None:
        given = element.node.attributes
        if given:
            said = " ".join([said for name, said in given.items() if said and name in HINTED])
            element.own = _hint_words(element.tag, said[:LONGEST_HINT])
        else:
            element.own = element.tag if element.tag in LANDMARKS else ""
    return element.own


@lru_cache(maxsize=20_000)
def _hint_words(tag: str, said: str) -> str:
    words = " ".join(HINT_WORDS.findall(said.lower()))
    return f"{tag} {words}".strip() if tag in LANDMARKS else words
