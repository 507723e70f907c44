"""What wraps a page: e-mails and PDF files, each turned into HTML or text that the page readers know."""

import io
import logging
from email import message_from_bytes, policy
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from itertools import islice
from typing import Any

import msgspec

from kerguen.errors import MissingExtra, UnreadablePage
from kerguen.model import StructuredItem
from kerguen.pages.set_text import mended
from kerguen.text.decode import decode

MOST_PAGES = 400
MOST_PARTS = 200  # parts of an e-mail that are looked at


class Unwrapped(msgspec.Struct, frozen=True):
    """HTML or text, with what the wrapping said."""

    body: str
    is_html: bool
    metadata: dict[str, str]
    items: tuple[StructuredItem, ...] = ()


def mail(data: bytes, name: str) -> Unwrapped:
    """The HTML part of an e-mail or of a page saved as one file, else its text; its subject, sender and date."""
    message = message_from_bytes(data, policy=policy.default)
    try:
        part = _body(message)
        body = _content(part).strip() if part is not None else ""
        said = {
            "title": str(message.get("subject", "")).strip(),
            "og:site_name": _sender(str(message.get("from", ""))),
            "canonical": str(message.get("snapshot-content-location", "")).strip(),
            "date": day(str(message.get("date", ""))),
        }
    except (KeyError, LookupError, ValueError, AttributeError, TypeError, RecursionError) as wrong:
        raise UnreadablePage(f"{name}: the e-mail cannot be read ({wrong})") from wrong
    if part is None or not body:
        raise UnreadablePage(f"{name}: the e-mail has no text")
    return Unwrapped(body, part.get_content_subtype() == "html", {k: v for k, v in said.items() if v})


def _body(message: Message) -> Message | None:
    """The first HTML part that is no attachment, else the first plain one, forwarded messages included."""
    parts = [p for p in islice(message.walk(), MOST_PARTS) if p.get_content_disposition() != "attachment"]
    for kind in ("text/html", "text/plain"):
        if found := next((p for p in parts if p.get_content_type() == kind and p.get_payload()), None):
            return found
    return None


def _content(part: Message) -> str:
    """The part's characters: by its transfer encoding, then by its charset when that is known and right."""
    data = part.get_payload(decode=True)
    return decode(data, part.get_content_charset()).text if isinstance(data, bytes) else ""


def _sender(said: str) -> str:
    """ "Film club <club@example.org>" -> "Film club": who sends a newsletter is its outlet."""
    name = parseaddr(said)[0].strip()
    return "" if name.lower().startswith("saved by") else name


def day(sent: str) -> str:
    """ "Fri, 18 Sep 2020 10:00:00 +0200" -> "2020-09-18"; "" when it is no such date."""
    try:
        return parsedate_to_datetime(sent).date().isoformat() if sent else ""
    except (ValueError, TypeError, IndexError):
        return ""


def pdf(data: bytes, name: str) -> str:
    """The text layer of a PDF file, page after page."""
    try:
        from pypdf import PdfReader  # noqa: PLC0415 — an optional extra
        from pypdf.errors import PyPdfError  # noqa: PLC0415
    except ImportError as absent:
        raise MissingExtra("pdf", f"{name}: reading a PDF file") from absent
    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what it finds wrong is in our message
    try:
        reader: Any = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            raise UnreadablePage(f"{name}: the PDF is encrypted")
        text = "\n\n".join(page.extract_text() or "" for page in reader.pages[:MOST_PAGES])
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OSError) as wrong:
        raise UnreadablePage(f"{name}: the PDF is broken ({type(wrong).__name__})") from wrong
    if not text.strip():
        raise UnreadablePage(f"{name}: the PDF has no text layer")
    return mended(text.encode("utf-8", "replace").decode())
