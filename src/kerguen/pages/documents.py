"""What wraps a page: e-mails, feeds and PDF files, each turned into HTML or text that the page readers know."""

import html
import io
import re
from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime
from typing import Any

import msgspec
from selectolax.lexbor import LexborHTMLParser

from kerguen.errors import MissingExtra, UnreadablePage
from kerguen.model import StructuredItem

FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.I)
LINK = re.compile(r"<(/?)link>", re.I)
CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.S)
ENTRY = re.compile(r"<(?:item|entry)[\s>]", re.I)
LONGEST_ENTRY = 500_000  # characters
MOST_ENTRIES = 500
MOST_PAGES = 400
FIELDS = {
    "title": "title", "link": "url", "pubdate": "date", "published": "date", "updated": "date", "dc:date": "date",
    "author": "author", "dc:creator": "author", "description": "content", "summary": "content",
    "content:encoded": "content", "content": "content",
}  # fmt: skip


class Unwrapped(msgspec.Struct, frozen=True):
    """HTML or text, with what the wrapping said."""

    body: str
    is_html: bool
    metadata: dict[str, str]
    items: tuple[StructuredItem, ...] = ()


def mail(data: bytes, name: str) -> Unwrapped:
    """The HTML part of an e-mail, else its text; the subject is its title, its date the page's."""
    message = message_from_bytes(data, policy=policy.default)
    try:
        part = message.get_body(preferencelist=("html", "plain"))
        body = str(part.get_content()) if part is not None else ""
        subject, sender, sent = (str(message.get(field, "")).strip() for field in ("subject", "from", "date"))
    except (KeyError, LookupError, ValueError, AttributeError, TypeError) as wrong:
        raise UnreadablePage(f"{name}: the e-mail cannot be read ({wrong})") from wrong
    if part is None or not body.strip():
        raise UnreadablePage(f"{name}: the e-mail has no text")
    said = {"title": subject, "author": sender, "date": _day(sent)}
    return Unwrapped(body, part.get_content_subtype() == "html", {k: v for k, v in said.items() if v})


def feed(text: str, name: str) -> Unwrapped:
    """Each entry of an RSS or Atom feed as an article with a heading."""
    starts = [found.start() for found in ENTRY.finditer(text)][: MOST_ENTRIES + 1]
    ends = [*starts[1:], min(len(text), starts[-1] + LONGEST_ENTRY)] if starts else []
    entries = [_entry(text[a:b]) for a, b in zip(starts, ends, strict=True) if b - a <= LONGEST_ENTRY][:MOST_ENTRIES]
    if not entries:
        raise UnreadablePage(f"{name}: the feed has no entries")
    body = "".join(
        f"<article><h2>{html.escape(one.get('title', ''))}</h2><div>{one.get('content', '')}</div></article>"
        for one in entries
    )
    items = tuple(
        StructuredItem(syntax="feed", path=f"feed[{number}]", data={k: v for k, v in one.items() if k != "content"})
        for number, one in enumerate(entries)
    )
    return Unwrapped(f"<body>{body}</body>", True, {}, items)


def _entry(source: str) -> dict[str, str]:
    """The fields of one entry; what it holds of HTML stays HTML."""
    tree = LexborHTMLParser(CDATA.sub(lambda kept: html.escape(kept.group(1)), LINK.sub(r"<\1data-link>", source)))
    said: dict[str, str] = {}
    seen: set[str] = set()
    for node in tree.css("*"):
        tag = node.tag or ""
        field = "url" if tag == "data-link" else FIELDS.get(tag)
        if field is None or tag in seen:
            continue
        seen.add(tag)  # one of each name: an entry nested a thousandfold is read once
        words = (node.attributes.get("href") or "") if tag == "link" else node.text().strip()
        if words and len(words) > len(said.get(field, "")) * (field == "content"):
            said[field] = words if field == "content" else said.get(field, words)
    if "date" in said:
        said["date"] = _day(said["date"]) or said["date"]
    return said


def pdf(data: bytes, name: str) -> str:
    """The text layer of a PDF file, page after page."""
    try:
        from pypdf import PdfReader  # noqa: PLC0415 — an optional extra
        from pypdf.errors import PyPdfError  # noqa: PLC0415
    except ImportError as absent:
        raise MissingExtra("pdf", f"{name}: reading a PDF file") from absent
    try:
        reader: Any = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            raise UnreadablePage(f"{name}: the PDF is encrypted")
        text = "\n\n".join(page.extract_text() or "" for page in reader.pages[:MOST_PAGES])
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OSError) as wrong:
        raise UnreadablePage(f"{name}: the PDF is broken ({type(wrong).__name__})") from wrong
    if not text.strip():
        raise UnreadablePage(f"{name}: the PDF has no text layer")
    return text.encode("utf-8", "replace").decode()


def _day(sent: str) -> str:
    try:
        return parsedate_to_datetime(sent).date().isoformat() if sent else ""
    except (ValueError, TypeError, IndexError):
        return ""
