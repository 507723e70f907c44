"""Plain text and Markdown -> blocks. No character moves: offsets count the file's characters."""

import re
from bisect import bisect_right

import msgspec

from kerguen.model import Block, BlockKind, StructuredItem
from kerguen.pages.front_matter import front_matter
from kerguen.text.signs import signs
from kerguen.values.ratings import STARS

LINE = re.compile(r"[^\n]*\n?")
HEADING = re.compile(r"\s{0,3}(#{1,6})[ \t]+(?=\S)")
CLOSING = re.compile(r"(?:[ \t]+#{1,6})?\s*$")  # "## Title ##"
UNDERLINE = re.compile(r"[ \t]{0,3}(=+|-{3,})[ \t]*\r?$")
ITEM = re.compile(r"(\s{0,40})(?:[•·▪‣*+–-]|\d{1,3}[.)])[ \t]+(?=\S)")
QUOTE = re.compile(r"\s{0,3}>[ \t]?(?=[^>\s])")
TABLE = re.compile(r"\s{0,3}\|.*\|\s*$")
TABLE_RULE = re.compile(r"^[\s|:+-]+$")
CELL = re.compile(r"[^|]+")
FENCE = re.compile(r"^[ \t]{0,8}(?:```|~~~)[^`\n]*$", re.MULTILINE)
LINK = re.compile(r"\[([^\]\n]{0,200})\]\([^)\n]{0,400}\)|https?://\S+")
CODE = "code"  # the hint of a line of code
WALL = "cookie-wall"  # the hint of a line in a box that asks for consent
MOST_LINES = 20_000  # blocks, as many as readers look at; the longest page seen has 6,000


class PlainLayout(msgspec.Struct, frozen=True):
    """Blocks of a text, and its front matter when it has one."""

    blocks: tuple[Block, ...]
    front: StructuredItem | None = None


def plain_layout(text: str, markdown: bool) -> PlainLayout:
    """The blocks of a plain or Markdown text: a block per line, a block per table cell."""
    front, begin = front_matter(text)
    blocks: list[Block] = []
    row = 0
    fences = code_fences(text, begin)
    for line in LINE.finditer(text, begin):
        words = line.group()
        if not words.strip():
            continue
        if len(blocks) >= MOST_LINES:
            break
        if fences and bisect_right(fences, line.start()) % 2:
            if any(map(str.isalnum, words)):
                block = _line_block(line.start(), words)
                blocks.append(msgspec.structs.replace(block, kind="control", level=0, hints=CODE))
        elif "|" in words and TABLE.match(words):
            row += 1
            blocks += _cells(line.start(), words, row)
        elif (
            markdown
            and blocks
            and UNDERLINE.match(words.rstrip("\n"))
            and "\n\n" not in text[blocks[-1].end : line.start()]
        ):
            blocks[-1] = msgspec.structs.replace(blocks[-1], kind="heading", level=1 if "=" in words else 2)
        elif any(map(str.isalnum, words)) or "*" in words or signs(words, 0, len(words)) & STARS:
            block = _line_block(line.start(), words)
            blocks.append(_inside_tags(text, block) if markdown and text[block.start] == "<" else block)
    return PlainLayout(tuple(blocks), front)


def code_fences(text: str, begin: int = 0) -> list[int]:
    """Where the fences of code stand, one that opens before one that closes; a fence alone is none."""
    if "```" not in text and "~~~" not in text:
        return []
    found = [fence.start() for fence in FENCE.finditer(text, begin)]
    return found[: len(found) // 2 * 2]


def _line_block(offset: int, line: str) -> Block:
    kind, level, mark = _kind(line)
    body = line[mark:]
    start = offset + mark + len(body) - len(body.lstrip())
    end = offset + len(CLOSING.sub("", line) if kind == "heading" else line.rstrip())
    linked = sum(len(m.group(1) or m.group()) for m in LINK.finditer(line)) if "](" in line or "://" in line else 0
    return Block(kind=kind, start=min(start, end), end=end, level=level, link_chars=min(linked, end - start))


def _inside_tags(text: str, block: Block) -> Block:
    """The words between the HTML tags that a line of Markdown begins and ends with; a line of nothing else (a trailer,
    a mark) stays whole."""
    opening = _TAGS.match(text, block.start, block.end)
    if opening is None or opening.end() == block.end:
        return block
    closing = _LAST_TAGS.search(text, max(opening.end(), block.end - LAST), block.end)
    heading = _HEADING_TAG.search(text, block.start, opening.end())
    inner = msgspec.structs.replace(block, start=opening.end(), end=closing.start() if closing else block.end)
    return msgspec.structs.replace(inner, kind="heading", level=int(heading[1] or SUMMARY)) if heading else inner


SUMMARY = 6  # the level of what opens a part of a page
LAST = 60  # characters in which the last tags of a line stand
_LAYING = r"p|div|span|font|center|h[1-6]|br|img|small|section|article|figure|li|td|summary|pre"
_TAGS = re.compile(rf"(?:</?(?:{_LAYING})\b[^<>\n]{{0,300}}>[ \t]*)+", re.IGNORECASE)
_LAST_TAGS = re.compile(rf"(?:[ \t]*</?(?:{_LAYING})\b[^<>\n]{{0,40}}>)+[ \t\r]*\Z", re.IGNORECASE)
_HEADING_TAG = re.compile(r"<(?:h([1-6])|summary)[\s>]", re.IGNORECASE)


def _kind(line: str) -> tuple[BlockKind, int, int]:
    """(kind, level, width of its mark)."""
    if "#" in line and (heading := HEADING.match(line)):
        return "heading", len(heading.group(1)), heading.end()
    if ">" in line and (quote := QUOTE.match(line)):
        return "quote", 0, quote.end()
    if item := ITEM.match(line):
        return "item", len(item.group(1)) // 2, item.end()
    return "paragraph", 0, 0


def _cells(offset: int, line: str, row: int) -> list[Block]:
    if TABLE_RULE.match(line):
        return []
    inner = ((cell.start() + _left(cell.group()), cell.group().strip()) for cell in CELL.finditer(line))
    return [
        Block(kind="cell", start=offset + left, end=offset + left + len(words), row=row, column=column)
        for column, (left, words) in enumerate(inner)
        if words
    ]


def _left(words: str) -> int:
    return len(words) - len(words.lstrip())
