"""Web archives: each response in a WARC file, plain, compressed or inside a WACZ package, is a page of its own.

The record format is that of ISO 28500; https://specs.webrecorder.net/wacz says what a WACZ package holds.
"""

import gzip
import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

from kerguen.errors import UnreadablePage
from kerguen.model import Failure
from kerguen.pages.http_message import Message, http_message, media_type
from kerguen.pages.source import LARGEST, Source

ENDINGS = (".warc", ".warc.gz", ".wacz")
READ_AS_PAGES = frozenset(
    ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf", "message/rfc822",
     "application/rss+xml", "application/atom+xml", "application/xml", "text/xml", "")
)  # fmt: skip
PAGE_RECORDS = frozenset(("response", "resource", "conversion"))
KNOWN_RECORDS = PAGE_RECORDS | {"warcinfo", "request", "metadata", "revisit", "continuation"}
LONGEST_LINE = 8_192  # bytes of a header line
MOST_LINES = 200  # header lines of a record
CHUNK = 65_536
UNPACKED_AT_LEAST = 200_000_000  # bytes that any archive may unpack to …
UNPACKED_TIMES = 60  # … or so many times its size: text shrinks to a tenth, seldom to a thirtieth
MOST_PACKED = 2_000  # WARC files in one package
BROKEN = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, ValueError, RuntimeError)


def is_archive(name: str) -> bool:
    """Whether a file's name is that of a web archive."""
    return name.lower().endswith(ENDINGS)


def archived(file: Path, path: str) -> Iterator[Source | Failure]:
    """Every page in an archive, with its address and the day of its capture; what was passed over, in one line.

    Broken records are failures with their place; the records after them are read.
    """
    skipped: Counter[str] = Counter()
    try:
        size = file.stat().st_size
        limit = max(UNPACKED_AT_LEAST, UNPACKED_TIMES * size)
        with file.open("rb") as stream:
            if path.lower().endswith(".wacz"):
                yield from _packed(stream, path, limit, skipped)
            else:
                yield from _records(_Bytes(_plain(stream), limit), path, skipped)
    except UnreadablePage as wrong:
        message = str(wrong)
        yield _failed(path, message if message.startswith(path) else f"{path}: {message}")
    except BROKEN as wrong:
        yield _failed(
            path, f"{path}: the archive is broken ({wrong or type(wrong).__name__}); what came before it is read"
        )
    if skipped:
        told = ", ".join(f"{count} {what}" for what, count in sorted(skipped.items()))
        yield Failure(path=path, error="skipped", message=f"{path}: records that are no pages were skipped ({told})")


def _failed(path: str, message: str) -> Failure:
    return Failure(path=path, error=UnreadablePage.__name__, message=message)


def _plain(stream: IO[bytes]) -> IO[bytes]:
    """The stream, unpacked when it is compressed: by its first bytes, for names lie."""
    first = stream.read(4)
    stream.seek(0)
    if first[:2] == b"\x1f\x8b":
        return cast(IO[bytes], gzip.GzipFile(fileobj=stream))
    if first == b"\x28\xb5\x2f\xfd":
        raise UnreadablePage("a WARC compressed with zstd is not read: unpack it first")
    return stream


def _packed(stream: IO[bytes], path: str, limit: int, skipped: Counter[str]) -> Iterator[Source | Failure]:
    """The WARC files of a WACZ package, in the order of their names."""
    with zipfile.ZipFile(stream) as package:
        inside = sorted({n for n in package.namelist() if n.lower().endswith((".warc", ".warc.gz"))})
        if not inside:
            raise UnreadablePage(f"{path}: there is no WARC file in this package")
        for name in inside[:MOST_PACKED]:
            place = f"{path}!{name}"
            try:
                with package.open(name) as member:
                    counted = _Bytes(_plain(member), limit)
                    yield from _records(counted, place, skipped)
                    limit -= counted.position
            except UnreadablePage as wrong:
                yield _failed(place, str(wrong))
            except BROKEN as wrong:
                yield _failed(place, f"{place}: the archive is broken ({wrong or type(wrong).__name__})")
        if len(inside) > MOST_PACKED:
            yield _failed(path, f"{path}: {len(inside)} WARC files; the first {MOST_PACKED} were read")


class _Bytes:
    """A stream that counts what it gives and stops an archive that unpacks without end."""

    def __init__(self, stream: IO[bytes], limit: int) -> None:
        self._stream = io.BufferedReader(stream) if isinstance(stream, gzip.GzipFile) else stream
        self._limit = limit
        self.position = 0

    def line(self) -> bytes:
        return self._counted(self._stream.readline(LONGEST_LINE))

    def take(self, length: int) -> bytes:
        """At most `length` bytes; fewer only at the end."""
        pieces = bytearray()
        while len(pieces) < length and (piece := self._stream.read(min(CHUNK, length - len(pieces)))):
            pieces += self._counted(piece)
        return bytes(pieces)

    def skip(self, length: int) -> None:
        while length > 0 and (piece := self._stream.read(min(CHUNK, length))):
            length -= len(self._counted(piece))

    def _counted(self, piece: bytes) -> bytes:
        self.position += len(piece)
        if self.position > self._limit:
            raise UnreadablePage(f"it unpacks to more than {self._limit / 1e6:.0f} MB: given up")
        return piece


_VERSION = re.compile(rb"WARC/\d\.\d\s*$")


def _records(stream: _Bytes, path: str, skipped: Counter[str]) -> Iterator[Source | Failure]:
    """The pages among the records of one WARC file."""
    lost = False
    seen = 0
    try:
        while line := stream.line():
            if not _VERSION.match(line):
                if line.strip() and not lost:
                    lost = True
                    yield _failed(
                        path, f"{path}: no record begins at byte {stream.position - len(line)}; read on from the next"
                    )
                continue
            lost = False
            seen += 1
            yield from _record(stream, _fields(stream), f"{path}#{seen}", skipped)
    except UnreadablePage as wrong:
        raise UnreadablePage(f"{path}: {wrong}") from wrong
    if not seen:
        raise UnreadablePage(f"{path}: there is no WARC record in it")


def _fields(stream: _Bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for _ in range(MOST_LINES):
        name, _, value = stream.line().decode("utf-8", "replace").partition(":")
        if not name.strip():
            break
        found.setdefault(name.strip().lower(), value.strip())
    return found


def _record(stream: _Bytes, fields: dict[str, str], place: str, skipped: Counter[str]) -> Iterator[Source | Failure]:
    kind = fields.get("warc-type", "").lower()
    stated = fields.get("content-length", "")
    if not stated.isascii() or not stated.isdigit():
        yield _failed(place, f"{place}: the record has no length")
        return
    length = int(stated)
    url = fields.get("warc-target-uri", "").strip("<>")
    if kind not in PAGE_RECORDS or not url.startswith(("http://", "https://", "urn:")):
        if kind in PAGE_RECORDS:
            skipped["without a web address"] += 1
        elif kind not in KNOWN_RECORDS or kind == "revisit":
            skipped["captured before" if kind == "revisit" else f"of kind {kind[:20] or 'unknown'}"] += 1
        stream.skip(length)
        return
    if length > LARGEST:
        stream.skip(length)
        yield _failed(place, f"{place}: {url[:200]}: {length / 1e6:.0f} MB is too large for a page")
        return
    data = stream.take(length)
    if len(data) < length:
        yield _failed(
            place, f"{place}: {url[:200]}: the archive ends within this record ({len(data)} of {length} bytes)"
        )
        return
    yield from _page(data, fields, url, place, skipped)


def _page(
    data: bytes, fields: dict[str, str], url: str, place: str, skipped: Counter[str]
) -> Iterator[Source | Failure]:  # fmt: skip
    sent = fields.get("content-type", "")
    try:
        message = http_message(data) if "application/http" in sent else Message(200, sent, data)
    except UnreadablePage as wrong:
        yield _failed(place, f"{place}: {url[:200]}: {wrong}")
        return
    kind = media_type(message.content_type)
    if not 200 <= message.status < 300:
        skipped[f"answered {message.status}"] += 1
    elif kind not in READ_AS_PAGES or not message.body.strip():
        skipped[kind if message.body.strip() else "empty"] += 1
    else:
        day = fields.get("warc-date", "")[:10]
        yield Source(
            url=url, data=message.body, content_type=message.content_type,
            captured=day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None,
        )  # fmt: skip
