"""Paths and addresses -> sources, in a stable order. What is no page is said, never passed over in silence."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kerguen.errors import PageError, UnreadablePage, UsageError
from kerguen.model import Failure
from kerguen.pages.archives import archived, is_archive
from kerguen.pages.feeds import TOP_BYTES, entries, is_feed
from kerguen.pages.fetch import FetchRules
from kerguen.pages.source import Source

ASSETS = frozenset(
    (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".avif", ".css", ".js", ".mjs", ".map", ".woff", ".woff2",
     ".ttf", ".otf", ".eot", ".mp4", ".webm", ".mp3", ".zip", ".gz", ".sqlite",
     ".sqlite-wal", ".sqlite-shm", ".db", ".pyc", ".json", ".jsonl", ".csv",
     ".tsv", ".toml", ".yaml", ".yml", ".py", ".sh", ".docx", ".odt", ".xlsx")
)  # fmt: skip
OWN = {
    ".kerguen-site.json": "a site that Kerguen wrote",
    "kerguen.sqlite": "a ledger of Kerguen",
}  # a file in it -> what
FEED_ENDINGS = frozenset((".xml", ".rss", ".atom", ".rdf", ""))
SAVED_PAGE_FOLDERS = ("_files", "_fichiers", "-Dateien", "_archivos", "_file", "_bestanden")


def collect(paths: Sequence[str], fetch: FetchRules | None = None) -> Iterator[Source | Failure]:
    """Every page under these paths. Raises UsageError for a path that does not exist."""
    for given in paths:
        if "://" in given[:12]:
            yield from _address(given, fetch)
        else:
            yield from _files(Path(given), given)


def _address(url: str, fetch: FetchRules | None) -> Iterator[Source | Failure]:
    parts = urlsplit(url)
    if parts.scheme == "file":
        file = Path(unquote(parts.path))
        if not file.is_file():
            raise UsageError(f"{url}: no such file")
        yield from _opened(file, file.name)
    elif fetch is None:
        yield Source(url=url)
    else:
        yield from _fetched(Source(url=url, fetch=fetch))


def _fetched(source: Source) -> Iterator[Source | Failure]:
    """What an address gave; a feed gives a page for each of its entries."""
    try:
        held = source.once_fetched()
    except PageError as wrong:
        yield Failure(path=source.name, error=type(wrong).__name__, message=str(wrong))
        return
    if is_feed(held.body()):
        yield from _entries(held.body(), source.name)
    else:
        yield held


def _files(root: Path, given: str) -> Iterator[Source | Failure]:
    if not given.strip():
        raise UsageError("an empty path: name a file or a folder")
    if root.is_dir():
        yield from _under(root, _shown(root.resolve().name))
    elif root.is_file():
        yield from _opened(root, _shown(root.name))
    elif root.exists():
        raise UsageError(f"{given}: neither a file nor a folder")
    else:
        raise UsageError(f"{given}: no such file or folder")


def _under(folder: Path, path: str) -> Iterator[Source | Failure]:
    """The files of a folder and of those in it, by name; hidden ones and what we wrote ourselves left out."""
    try:
        inside = sorted(folder.iterdir())
    except OSError as wrong:
        yield _unreadable(path, f"the folder cannot be read ({wrong.strerror or wrong})")
        return
    if own := next((what for name, what in OWN.items() if (folder / name).is_file()), None):
        yield _skipped(path, own)
        return
    for file in inside:
        name = f"{path}/{_shown(file.name)}"
        if file.name.startswith("."):
            continue
        if file.is_dir():
            yield from () if file.is_symlink() else _under(file, name)
        elif file.is_file():
            yield from _in_folder(file, name)
        else:
            yield _skipped(name, "a link to nothing" if file.is_symlink() else "not a file")


def _shown(name: str) -> str:
    """A file's name as text, with a mark for each byte that is none: "caf\ufffd.txt"."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _skipped(path: str, why: str) -> Failure:
    return Failure(path=path, error="skipped", message=f"{path}: skipped, {why}")


def _unreadable(path: str, why: str) -> Failure:
    return Failure(path=path, error=UnreadablePage.__name__, message=f"{path}: {why}")


def _is_part_of_saved_page(file: Path, path: str) -> bool:
    """Whether a folder above is what a browser saved beside a page: "film_files" beside "film.html"."""
    folders = list(file.parents)[: path.count("/") - 1]
    return any(
        folder.name.endswith(ending)
        and any(folder.with_name(folder.name.removesuffix(ending) + kind).is_file() for kind in (".html", ".htm"))
        for folder in folders
        for ending in SAVED_PAGE_FOLDERS
    )


def _in_folder(file: Path, path: str) -> Iterator[Source | Failure]:
    if _is_part_of_saved_page(file, path):
        yield _skipped(path, "a part of a saved page")
    elif file.suffix.lower() in ASSETS and not is_archive(path):
        kind = file.suffix.lower()[1:]
        yield _skipped(path, f"not a page ({kind} file)")
    else:
        yield from _opened(file, path)


def _opened(file: Path, path: str) -> Iterator[Source | Failure]:
    """The file as a page; an archive or a feed as the pages that it holds."""
    if is_archive(path):
        yield from archived(file, path)
        return
    source = Source(path=path, file=str(file))
    if file.suffix.lower() in FEED_ENDINGS and is_feed(_top(file)):
        yield from _entries_of_file(source)
    else:
        yield source


def _top(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(TOP_BYTES)
    except OSError:  # reading it as a page says so
        return b""


def _entries_of_file(source: Source) -> Iterator[Source | Failure]:
    try:
        yield from _entries(source.body(), source.name)
    except PageError as wrong:
        message = str(wrong) if source.name in str(wrong) else f"{source.name}: {wrong}"
        yield Failure(path=source.name, error=type(wrong).__name__, message=message)


def _entries(data: bytes, name: str) -> Iterator[Source | Failure]:
    """A page for each entry of a feed: under its own address, else under its number."""
    found = tuple(entries(data))
    if not found:
        yield _unreadable(name, "the feed has no entries")
    for number, (address, held) in enumerate(found, 1):
        if address:
            yield Source(url=address, data=held)
        else:
            yield Source(path=f"{name}#{number}", data=held)
