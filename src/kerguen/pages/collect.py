"""Paths and addresses -> sources, in a stable order. What is no page is said, never passed over in silence."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kerguen.errors import UsageError
from kerguen.model import Failure
from kerguen.pages.fetch import FetchRules
from kerguen.pages.source import Source

ASSETS = frozenset(
    (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".avif", ".css", ".js", ".mjs", ".map", ".woff", ".woff2",
     ".ttf", ".otf", ".eot", ".mp4", ".webm", ".mp3", ".zip", ".gz", ".sqlite", ".db", ".pyc", ".json", ".jsonl", ".csv",
     ".tsv", ".toml", ".yaml", ".yml", ".py", ".sh", ".docx", ".odt", ".xlsx")
)  # fmt: skip
SAVED_PAGE_FOLDERS = ("_files", "_fichiers", "-Dateien", "_archivos", "_file", "_bestanden")


def collect(paths: Sequence[str], fetch: FetchRules | None = None) -> Iterator[Source | Failure]:
    """Every page under these paths. Raises UsageError for a path that does not exist."""
    for given in paths:
        if "://" in given[:12]:
            yield _address(given, fetch)
        else:
            yield from _files(Path(given), given)


def _address(url: str, fetch: FetchRules | None) -> Source:
    parts = urlsplit(url)
    if parts.scheme == "file":
        file = Path(unquote(parts.path))
        if not file.is_file():
            raise UsageError(f"{url}: no such file")
        return Source(path=file.name, file=str(file))
    return Source(url=url, fetch=fetch)


def _files(root: Path, given: str) -> Iterator[Source | Failure]:
    if root.is_dir():
        name = root.resolve().name
        for file in sorted(root.rglob("*")):
            if file.is_file() and not _is_hidden(file, root):
                yield _source(file, f"{name}/{file.relative_to(root).as_posix()}")
    elif root.exists():
        yield Source(path=root.name, file=str(root))
    else:
        raise UsageError(f"{given}: no such file or folder")


def _is_hidden(file: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(root).parts)


def _is_part_of_saved_page(file: Path, path: str) -> bool:
    """Whether a folder above is what a browser saved beside a page: "film_files" beside "film.html"."""
    folders = list(file.parents)[: path.count("/") - 1]
    return any(
        folder.name.endswith(ending)
        and any(folder.with_name(folder.name.removesuffix(ending) + kind).is_file() for kind in (".html", ".htm"))
        for folder in folders
        for ending in SAVED_PAGE_FOLDERS
    )


def _source(file: Path, path: str) -> Source | Failure:
    if _is_part_of_saved_page(file, path):
        return Failure(path=path, error="skipped", message=f"{path}: skipped, a part of a saved page")
    if file.suffix.lower() in ASSETS:
        return Failure(
            path=path, error="skipped", message=f"{path}: skipped, not a page ({file.suffix.lower()[1:]} file)"
        )
    return Source(path=path, file=str(file))
