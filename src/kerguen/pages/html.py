"""HTML -> visible text and blocks. One walk over the tree, no recursion: depth is not bounded by ours."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, Literal

import msgspec
from selectolax.lexbor import LexborHTMLParser

from kerguen.model import Block, BlockKind
from kerguen.pages.drawn_stars import drawn_ratings
from kerguen.pages.element import HOLDERS, Element, Line
from kerguen.pages.main_area import main_bounds
from kerguen.pages.plain import MOST_LINES, WALL
from kerguen.text.fold import fold
from kerguen.text.legible import ODD, legible
from kerguen.values.field_labels import every_label

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
HEADINGS = frozenset(tag for tag, kind in BLOCKS.items() if kind == "heading")
PLAIN = frozenset(tag for tag, kind in BLOCKS.items() if kind == "paragraph")
UNSEEN, TEXT, INLINE, LINK, BREAK, BLOCK = range(6)  # what a node is for the line that is being written
CLOSED = frozenset((LINK, BLOCK))  # whose end matters
ROWS = frozenset(("tr", "dt"))
LISTS = frozenset(("ul", "ol", "li"))
MOST_LISTS = 4  # lists in lists, with their items
LONGEST_HINT = 200
MOST_TAGS = 1_000  # different tags whose roles are remembered


class _Roles(dict[str, int]):
    """Tag, or what stands in its place in the tree -> role."""

    def __missing__(self, tag: str) -> int:
        shown = bool(tag) and tag not in HIDDEN and tag[0] not in "-_!"
        role = INLINE if shown else UNSEEN
        if len(self) < MOST_TAGS:
            self[tag] = role
        return role


_ROLES = _Roles({**dict.fromkeys(BLOCKS, BLOCK), "-text": TEXT, "a": LINK, "br": BREAK})


class Layout(msgspec.Struct, frozen=True):
    """The visible text, a line per block, with the blocks in order."""

    text: str
    blocks: tuple[Block, ...]


def layout(tree: LexborHTMLParser) -> Layout:
    """The visible text of a parsed page and its blocks."""
    found = _walked(tree, drawn_ratings(tree))
    first, last = main_bounds(found.placed, _own) or (0, found.next)
    blocks = [_block(line, line.start < first or line.end > last) for line in found.placed]
    for place, (words, below) in enumerate(pairwise(found.texts)):
        if len(words) in INITIALS and _are_initials(words, below):
            blocks[place] = msgspec.structs.replace(blocks[place], kind="control", level=0)
    return Layout("\n".join(found.texts), tuple(blocks))


INITIALS = (2, 3)  # letters


def _are_initials(words: str, name: str) -> bool:
    """ "TH" over "Tom Harker": what is drawn where somebody has no picture."""
    if not (words.isupper() and words.isalpha() and name.startswith(words[0])):
        return False
    firsts = [word[0] for word in name.split()[:MOST_NAMES] if word[0].isupper()]
    return words in ("".join(firsts), "".join(firsts[:1] + firsts[-1:]))


MOST_NAMES = 6  # words of a name


def main_layout(tree: LexborHTMLParser) -> Layout:
    """The visible text of a page, with the blocks of the element that holds most of its running text, and what may be
    the page's title outside it. Drawn ratings are left out.
    """
    found = _walked(tree, {})
    first, last = main_bounds(found.placed, _own) or (0, found.next)
    outside = [line.start < first or line.end > last for line in found.placed]
    blocks = [
        _block(line, is_outside)
        for line, is_outside in zip(found.placed, outside, strict=True)
        if not is_outside or line.start == 0 or (line.element and line.element.tag in HEADINGS)
    ]
    return Layout("\n".join(found.texts), tuple(blocks))


class _Lines:
    """The lines found so far, where the next one begins, how many of its characters are linked, the row it stands in."""

    def __init__(self, walls: frozenset[int]) -> None:
        self.walls = walls  # elements that ask for consent
        self.texts: list[str] = []
        self.placed: list[Line] = []
        self.next = 0
        self.linked = 0
        self.row: Any = None  # the last link of a row of links

    def add(self, pieces: list[str], element: Element | None) -> None:
        """The line made of these pieces, which are used up; none where they are white space."""
        line = " ".join("".join(pieces).split())
        pieces.clear()
        if line:
            start, length = self.next, len(line)
            self.texts.append(line)
            self.placed.append(Line(start, start + length, min(self.linked, length), element))
            self.next = start + length + 1
        self.linked = 0

    def respell(self) -> None:
        """Write every line in legible letters, if any is not; it and the elements around it move to where it stands then."""
        if not ODD.search("\n".join(self.texts)):
            return
        starts, ends, elements = {}, {}, {}
        lines, self.texts, self.placed, self.next = list(zip(self.placed, self.texts, strict=True)), [], [], 0
        for line, words in lines:
            text = legible(words)
            starts[line.start], ends[line.end] = self.next, self.next + len(text)
            self.texts.append(text)
            self.placed.append(Line(self.next, ends[line.end], min(line.linked, len(text)), line.element))
            self.next += len(text) + 1
            element = line.element
            while element and element.number not in elements:
                elements[element.number] = element
                element = element.around
        for element in elements.values():
            element.start, element.end = starts[element.start], ends.get(element.end, element.end)


def _walked(tree: LexborHTMLParser, drawn: Mapping[int, str]) -> _Lines:
    """Every visible text, in order. It runs for each node of a page, so that it calls nothing that it need not."""
    found, hidden, roles = _Lines(_walls(tree)), _hidden(tree), _ROLES
    special = hidden.union(drawn, _slotted(tree))
    node: Any = tree.root
    opened: list[tuple[Any, int]] = []  # the elements around the node, with their roles
    pieces: list[str] = []  # of the line that is being written
    here: Element | None = None
    number = rows = links = after_link = 0
    closed: Any = None  # the inline element that ended last, with nothing after it but white space when it is a link
    beside: tuple[Any, Any] | None = None  # two inline elements with nothing between them
    while node is not None and len(found.placed) < MOST_LINES:
        tag, child, said = node.tag, None, ""
        role = roles[tag]
        if role == TEXT:
            said = node.text_content or ""
        elif special and node.mem_id in special:
            role, said = _special(node, role, hidden, drawn)
        if role >= BREAK:
            if pieces:
                found.add(pieces, here)
            if role == BLOCK:
                number += 1
                rows += tag in ROWS
                here = _element(number, tag if tag in BLOCKS else "div", node, here, rows, found)
        links += role == LINK
        if role != TEXT and role:
            child = node.child
            if closed is not None:
                beside, closed = (closed, node), None
        if said and not said.isspace():
            if pieces and (beside is not None or closed is not None):
                pieces.append(_between(found, pieces, said, *beside) if beside else _after_label(pieces, said))
            pieces.append(said)
            found.linked += len(said.strip()) if links else 0
        elif role == TEXT and pieces:
            pieces.append(" ")  # white space counts only inside a line
        if said and not (after_link and said.isspace()):
            beside = closed = None
        if child is not None or role in CLOSED:
            opened.append((node, role))
        if child is not None:
            node = child
            continue
        following = None if role in CLOSED else node.next
        while following is None and opened:
            node, role = opened.pop()
            if role == BLOCK and here:
                if pieces:
                    found.add(pieces, here)
                here.end = max(0, found.next - 1)
                here = here.around
            else:
                closed, after_link = node, role == LINK
                links -= after_link
            following = node.next
        node = following if opened else None
    found.add(pieces, here)
    found.respell()
    return found


def _special(node: Any, role: int, hidden: frozenset[int], drawn: Mapping[int, str]) -> tuple[int, str]:
    """The role of an element that is hidden, draws a rating or is a part of a card, and the rating in words."""
    role = UNSEEN if node.mem_id in hidden else role if node.mem_id in drawn else BLOCK
    return role, f" {drawn[node.mem_id]} " if node.mem_id in drawn and (role or node.tag == "svg") else ""


def _slotted(tree: LexborHTMLParser) -> Iterator[int]:
    """The parts of a card that a site draws with elements of its own: "<x-text slot="critic">Ann Brown</x-text>"."""
    return (node.mem_id for node in tree.css("[slot]") if "-" in (node.tag or ""))


def _between(found: _Lines, pieces: list[str], right: str, before: Any, after: Any) -> str:
    """What stands between two inline elements with no word between: "" where a word may go on, " · " in a list of them.

    Sites made by programs leave the room between "Drama" and "Thriller", "2016" and "1h 56m" to their style sheet.
    """
    left = pieces[-1]
    if left.isspace() and len(pieces) == 2 and _are_named_apart(before, after) and fold(pieces[0]) in every_label():
        return ": "
    if left.isspace():  # only white space between two links: a row of them, unless a sentence holds them
        if after.tag != "a" or not (before is found.row or _in_row(before, after)):
            return ""
        found.row = after
        return "· "
    ends, begins = left[-1], right[0]
    if not ends.isalnum() or not begins.isalnum():
        return ""
    links = before.tag == after.tag == "a"
    apart = len(left) > 1 and not (ends.islower() and begins.islower()) and _are_named_apart(before, after)
    if not links and not apart:
        if ends.isdigit():
            goes_on = len(right) < SUFFIX  # "1st", "90s"
        else:
            goes_on = not ends.islower() or not (begins.isupper() or begins.isdigit()) or len(right) == 1
        if goes_on or len(left) == 1:
            return ""
    same = before.tag == after.tag and before.attributes.get("class") == after.attributes.get("class")
    labelled = apart and left.strip().isdecimal()  # "82" before "Metascore"
    return " · " if (links or apart or same) and not labelled else " "


def _are_named_apart(before: Any, after: Any) -> bool:
    """Two parts of a card that the author named each: an hour, its version, its hall ("20:30", "VF", "Salle 1")."""
    names = before.attributes.get("class"), after.attributes.get("class")
    return before.tag == after.tag == "span" and None not in names and names[0] != names[1]


def _after_label(pieces: Sequence[str], right: str) -> str:
    """What stands between a label that opens a line and its value: "<b>Duration</b>95 min", which a style sheet sets apart."""
    left = pieces[0]
    glued = left[-1].isalpha() and left[0].isupper() and (right[0].isupper() or right[0].isdigit())
    is_label = glued and len(pieces) == 1 and len(left) >= SUFFIX and fold(left) in every_label()
    return ": " if is_label else ""


def _in_row(before: Any, after: Any) -> bool:
    """Whether two links are all that their element holds, or a third stands beside them."""
    around = [_beside(before, "prev"), _beside(after, "next")]
    return around == [None, None] or any(one is not None and one.tag == "a" for one in around)


def _beside(node: Any, side: Literal["prev", "next"]) -> Any:
    """The element or text before or after a node, white space left out."""
    one = getattr(node, side)
    if one is not None and one.tag == "-text" and not (one.text_content or "").strip():
        one = getattr(one, side)
    return one


SUFFIX = 3  # letters and digits that are more than the ending of a number


def _hidden(tree: LexborHTMLParser) -> frozenset[int]:
    """The elements that no reader sees; asked once, which is cheaper than the attributes of every element."""
    found = [node.mem_id for node in tree.css("[hidden]")]
    for node in tree.css('[style*="display"]'):
        style = node.attributes.get("style") or ""
        if "display:none" in style.replace(" ", "").lower() and not _is_tab(node):
            found.append(node.mem_id)
    return frozenset(found)


def _walls(tree: LexborHTMLParser) -> frozenset[int]:
    """The boxes that ask for consent before a page is read; one as long as a page, or with its title, is none."""
    return frozenset(
        node.mem_id
        for node in tree.css(_ASKS)
        if len(node.text(strip=True)) <= LONGEST_WALL and node.css_first("h1, article") is None
    )


_ASKS = ", ".join(
    f'body [{name}*="{word}" i]'
    for word in ("cookie", "consent", "gdpr", "rgpd", "didomi", "onetrust")
    for name in ("id", "class")
)
LONGEST_WALL = 6_000  # characters


_TAB = re.compile(r"\b(?:tab|tabs|tabbed|tabpanel|tabcontent|panel|pane|accordion|collaps(?:e|ed|ible))\b")


def _is_tab(node: Any) -> bool:
    """A part of the page that a click shows: the cast, the releases behind the tabs of a fact sheet."""
    given = node.attributes
    words = " ".join(given.get(name) or "" for name in ("class", "id", "role"))
    return bool(_TAB.search(words.lower().replace("_", " ")))


def _element(number: int, tag: str, node: Any, around: Element | None, row: int, found: _Lines) -> Element:
    if around is None:
        return Element(number, tag, node, None, None, None, row, found.next)
    strong = around.strong if around.tag in PLAIN else around
    holder = around if around.tag in HOLDERS else around.holder
    said = WALL if around.said == WALL or (found.walls and node.mem_id in found.walls) else None
    return Element(number, tag, node, around, strong, holder, row, found.next, said=said)


def _block(line: Line, outside: bool) -> Block:
    own = line.element
    if own is None:
        return Block(kind="paragraph", start=line.start, end=line.end, link_chars=line.linked, outside=outside)
    # the nearest element that is more than a paragraph says what kind of line it is
    telling = own.strong if own.strong and BLOCKS[own.tag] == "paragraph" else own
    kind = BLOCKS[telling.tag]
    return Block(
        kind=kind, start=line.start, end=line.end, level=int(telling.tag[1]) if kind == "heading" else 0,
        row=telling.row if kind == "cell" else None, column=_column(telling) if kind == "cell" else None,
        link_chars=line.linked,
        hints=_said(own) if own.said is None else own.said, outside=outside,
    )  # fmt: skip


def _column(cell: Element) -> int | None:
    """The place of a table's cell in its row, from 0; cells that span several columns count as many."""
    if cell.tag not in ("td", "th"):
        return None
    if cell.column is None:
        place, before = 0, cell.node.prev
        for _ in range(4 * MOST_COLUMNS):
            if before is None:
                break
            if before.tag in ("td", "th"):
                span = before.attributes.get("colspan") or "1"
                place += min(int(span), MOST_COLUMNS) if span.isdecimal() else 1
            before = before.prev
        cell.column = place
    return cell.column


MOST_COLUMNS = 60  # a year of weeks; what stands further right has no place


def _said(element: Element) -> str:
    """The hints of a line in this element, made once: those of the element around it and its own."""
    around = element.around
    for _ in range(MOST_LISTS):  # an item of a bare list stands in what holds the list: a menu, a sidebar
        if around and around.tag in LISTS and around.around and not _own(around):
            around = around.around
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
