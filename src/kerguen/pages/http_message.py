"""An HTTP answer as an archive keeps it: status, kind of content, body as the server meant it."""

import re
import zlib

import msgspec

from kerguen.errors import UnreadablePage
from kerguen.pages.source import LARGEST

LONGEST_HEAD = 65_536  # bytes
CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.I)
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})")
_SIZE = re.compile(rb"[ \t]*([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n")


class Message(msgspec.Struct, frozen=True):
    """What was answered: status, the Content-Type line, the body unpacked."""

    status: int
    content_type: str
    body: bytes


def http_message(data: bytes) -> Message:
    """Read an HTTP answer. Raises UnreadablePage when it is none, or packed in a way that is not read."""
    end = _HEAD_END.search(data, 0, LONGEST_HEAD)
    status = _STATUS.match(data)
    if end is None or status is None:
        raise UnreadablePage("the record holds no HTTP answer")
    fields = _fields(data[: end.start()])
    body = data[end.end() :]
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _joined(body)
    return Message(int(status[1]), fields.get("content-type", ""), _unpacked(body, fields.get("content-encoding", "")))


def media_type(content_type: str) -> str:
    """ "text/html; charset=utf-8" -> "text/html"."""
    return content_type.split(";")[0].strip().lower()


def charset(content_type: str) -> str | None:
    """ "text/html; charset=utf-8" -> "utf-8"."""
    found = CHARSET.search(content_type)
    return found[1] if found else None


def _fields(head: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in head.split(b"\n")[1:]:
        name, _, value = line.decode("latin-1").partition(":")
        found[name.strip().lower()] = value.strip()
    return found


def _joined(body: bytes) -> bytes:
    """The chunks of a body put together; a body that was joined before it was kept stays as it is."""
    pieces, place = bytearray(), 0
    while size := _SIZE.match(body, place):
        length = int(size[1], 16)
        if length == 0:
            return bytes(pieces)
        pieces += body[size.end() : size.end() + length]
        place = size.end() + length
        place += 2 if body[place : place + 2] == b"\r\n" else 1
    return bytes(pieces) if pieces and place >= len(body) else body


def _unpacked(body: bytes, encoding: str) -> bytes:
    packing = encoding.strip().lower()
    if packing in ("", "identity", "none", "utf-8"):
        return body
    if packing in ("gzip", "x-gzip") or (packing == "deflate"):
        return _inflated(body, packing)
    if body.lstrip()[:1] == b"<":  # kept unpacked under the header of the packed answer
        return body
    raise UnreadablePage(f"its body is packed with {packing[:20]!r}, which is not read")


def _inflated(body: bytes, packing: str) -> bytes:
    """At most LARGEST bytes; a body that is not packed, whatever its header says, stays as it is."""
    if packing != "deflate" and body[:2] != b"\x1f\x8b":
        return body
    for wbits in (47, -15):  # gzip or zlib by its own mark, else raw
        unpacker = zlib.decompressobj(wbits)
        try:
            data = unpacker.decompress(body, LARGEST + 1)
        except zlib.error:
            continue
        if len(data) > LARGEST:
            raise UnreadablePage(f"its body unpacks to more than {LARGEST / 1e6:.0f} MB")
        return data
    return body
