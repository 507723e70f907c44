"""RSS and Atom: each entry is a page of its own, with its own address, author and date."""

import html
import re
from collections.abc import Iterator
from typing import Any

from kerguen.errors import UnreadablePage
from kerguen.model import StructuredItem
from kerguen.pages.documents import Unwrapped, day
from kerguen.pages.nesting import tree_of
from kerguen.text.decode import decode

FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.I)
ENCODING = re.compile(rb"<\?xml[^>]{0,80}encoding\s*=\s*[\"']([\w-]{2,20})", re.I)
TOP_BYTES = 1_024
LINK = re.compile(r"<(/?)link>", re.I)
CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.S)
ENTRY = re.compile(r"<(?:item|entry)[\s>]", re.I)
TITLE = re.compile(r"<title[^>]{0,80}>([^\n]{0,300}?)</title>", re.I)
PERSON = re.compile(r"\S+@\S+[ \xa0]*\(([^()]{2,60})\)|([^<>]{2,60}?)[ \xa0]*<\S+@\S+>")
LONGEST_ENTRY = 500_000  # characters
LONGEST_HEAD = 20_000  # characters before the first entry
MOST_ENTRIES = 500
FIELDS = {
    "title": "title", "link": "url", "pubdate": "date", "published": "date", "updated": "date", "dc:date": "date",
    "author": "author", "dc:creator": "author", "description": "content", "summary": "content",
    "content:encoded": "content", "content": "content",
}  # fmt: skip


def is_feed(top: bytes) -> bool:
    """Whether a file that begins so is a feed."""
    return FEED.search(top[:TOP_BYTES]) is not None


def entries(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The address ("" when it has none) of each entry with a feed that holds nothing else."""
    stated = ENCODING.search(data[:TOP_BYTES])
    text = decode(data, stated[1].decode("ascii") if stated else None).text
    head, pieces = _cut(text)
    for piece in pieces:
        address = _entry(piece).get("url", "")
        known = address if address.startswith(("http://", "https://")) else ""
        yield known, f"<rss><channel><title>{_name(head)}</title>\n{piece}</channel></rss>".encode()


def feed(text: str, name: str) -> Unwrapped:
    """Each entry of a feed as an article with a heading; of a single entry, what it says of itself."""
    head, pieces = _cut(text)
    found = [_entry(piece) for piece in pieces]
    if not found:
        raise UnreadablePage(f"{name}: the feed has no entries")
    level = "h1" if len(found) == 1 else "h2"
    body = "".join(
        f"<article><{level}>{html.escape(one.get('title', ''))}</{level}><div>{one.get('content', '')}</div></article>"
        for one in found
    )
    items = tuple(
        StructuredItem(syntax="feed", path=f"feed[{number}]", data={k: v for k, v in one.items() if k != "content"})
        for number, one in enumerate(found)
    )
    said = {"og:site_name": html.unescape(_name(head))}
    if len(found) == 1:
        said |= {key: found[0].get(key, "") for key in ("title", "author", "date")}
        said["canonical"] = found[0].get("url", "")
    return Unwrapped(f"<body>{body}</body>", True, {k: v for k, v in said.items() if v}, items)


def _cut(text: str) -> tuple[str, list[str]]:
    """What stands before the entries, and the entries."""
    starts = [found.start() for found in ENTRY.finditer(text)][: MOST_ENTRIES + 1]
    ends = [*starts[1:], min(len(text), starts[-1] + LONGEST_ENTRY)] if starts else []
    pieces = [text[a:b] for a, b in zip(starts, ends, strict=True) if b - a <= LONGEST_ENTRY][:MOST_ENTRIES]
    return text[: min(starts[0], LONGEST_HEAD)] if starts else "", pieces


def _name(head: str) -> str:
    """The feed's own title, as it is written."""
    found = TITLE.search(head)
    return CDATA.sub(lambda kept: html.escape(kept[1]), found[1]).strip() if found else ""


def _entry(source: str) -> dict[str, str]:
    """The fields of one entry; what it holds of HTML stays HTML."""
    tree = tree_of(CDATA.sub(lambda kept: html.escape(kept.group(1)), LINK.sub(r"<\1data-link>", source)))
    said: dict[str, str] = {}
    seen: set[str] = set()
    for node in tree.css("*"):
        tag = node.tag or ""
        field = "url" if tag == "data-link" else FIELDS.get(tag)
        if field is None or tag in seen:
            continue
        seen.add(tag)  # one of each name: an entry nested a thousandfold is read once
        words = (node.attributes.get("href") or "") if tag == "link" else _words(node, tag)
        if words and len(words) > len(said.get(field, "")) * (field == "content"):
            said[field] = words if field == "content" else said.get(field, words)
    if "date" in said:
        said["date"] = day(said["date"]) or said["date"]
    if "author" in said and (person := PERSON.fullmatch(said["author"])):
        said["author"] = (person[1] or person[2]).strip()
    return said


def _words(node: Any, tag: str) -> str:
    """An element's words; of an Atom content in XHTML its markup, of an Atom author the name alone."""
    if tag in ("content", "summary") and node.attributes.get("type") == "xhtml":
        return str(node.html)
    named = node.css_first("name") if tag == "author" else None
    return str((named or node).text()).strip()
