"""SiteFolder: files written whole or not at all, and only our own files ever removed."""

import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import TracebackType

import msgspec

from kerguen.errors import UsageError

MANIFEST = ".kerguen-site.json"
REPORT = "report.json"  # says what a run did: the only file that differs when the pages are the same


class SiteFolder:
    """A folder that we publish into. On leaving, files of an earlier run that were not written again are removed,
    unless somebody has changed them since: the manifest keeps the SHA-256 of every file that we wrote.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._earlier = _manifest(root / MANIFEST)
        self._written: dict[str, str] = {}

    def __enter__(self) -> "SiteFolder":
        self.root.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._remove_stale()
            _write_whole(self.root / MANIFEST, _lines(self._written))
        else:  # a run that failed removes nothing and forgets nothing
            _write_whole(self.root / MANIFEST, _lines({**self._earlier, **self._written}))

    def write(self, name: str, content: bytes) -> None:
        """Write one file by its path inside the folder; an unchanged file is left alone."""
        path = self._inside(name)
        digest = hashlib.sha256(content).hexdigest()
        self._written[name] = "" if name == REPORT else digest
        if not (path.is_file() and _sha256(path) == digest):
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(path, content)

    def _inside(self, name: str) -> Path:
        parts = PurePosixPath(name).parts
        if not parts or name.startswith("/") or ".." in parts or "\\" in name or "\0" in name:
            raise UsageError(f"{name!r} is no path inside the site")
        return self.root.joinpath(*parts)

    def _remove_stale(self) -> None:
        for name, digest in self._earlier.items():
            if name in self._written:
                continue
            try:
                path = self._inside(name)
            except UsageError:
                continue  # a manifest that was tampered with removes nothing outside
            if path.is_file() and not path.is_symlink() and _sha256(path) == digest:
                path.unlink()
                _remove_empty(path.parent, self.root)


def holds_site(root: Path) -> bool:
    """Whether an earlier run wrote a site there."""
    return bool(_manifest(root / MANIFEST))


def _manifest(path: Path) -> Mapping[str, str]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, str])
    except (OSError, msgspec.DecodeError):
        return {}


def _lines(written: Mapping[str, str]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(dict(sorted(written.items()))), indent=1) + b"\n"


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _write_whole(path: Path, content: bytes) -> None:
    """Write beside, then rename: a reader sees the old file or the new one."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(beside, 0o644)
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and root in folder.parents and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
