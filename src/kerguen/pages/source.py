"""Source: where a page's bytes are. Small enough to be handed to another process."""

import hashlib
from pathlib import Path

import msgspec

from kerguen.errors import UnreadablePage
from kerguen.model import framed_id
from kerguen.pages.fetch import FetchRules, fetched

LARGEST = 30_000_000  # bytes: no page of text is larger; see docs/decisions
ID_DIGITS = 12


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A file (`file`, and the `path` people know it by) or an address (`url`, fetched under `fetch`).

    `data` holds what was fetched, or what an archive or feed held, so that nothing is fetched twice; files are read
    again from disk instead. `content_type` is what the server said of it, `captured` the day (ISO) of an archive's copy.
    """

    path: str | None = None
    file: str | None = None
    url: str | None = None
    fetch: FetchRules | None = None
    data: bytes | None = None
    content_type: str = ""
    captured: str | None = None

    @property
    def name(self) -> str:
        """The name that people know the page by."""
        return self.path or self.url or ""

    def body(self) -> bytes:
        """The bytes. Raises UnreadablePage or FetchRefused, with the page's name."""
        if self.data is not None:
            return self.data
        if self.file is None:
            return fetched(self.url or "", self.fetch)
        return _file_bytes(Path(self.file), self.name)

    def once_fetched(self) -> "Source":
        """The source with its bytes in hand when it is an address; a file stays as it is."""
        return self if self.file else msgspec.structs.replace(self, data=self.body())

    def page_id(self) -> str:
        """The id of the page that these bytes are: place framed with content."""
        return page_id(self.name, hashlib.sha256(self.body()).hexdigest())


def page_id(name: str, sha256: str) -> str:
    """12 hexadecimal digits framed from the page's name and its bytes' SHA-256."""
    return framed_id(name, sha256)[:ID_DIGITS]


def _file_bytes(file: Path, name: str) -> bytes:
    try:
        size = file.stat().st_size
        if size > LARGEST:
            raise UnreadablePage(
                f"{name}: {size / 1e6:.0f} MB is too large for a page (at most {LARGEST / 1e6:.0f} MB)"
            )
        data = file.read_bytes()
    except OSError as wrong:
        raise UnreadablePage(f"{name}: cannot be read ({wrong.strerror or wrong})") from wrong
    if not data.strip():
        raise UnreadablePage(f"{name}: the file is empty")
    return data
