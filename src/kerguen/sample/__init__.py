"""The bundled sample: two dozen pages about real films by invented outlets. `kerguen try` builds it offline."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path


@contextmanager
def sample_folder() -> Iterator[Path]:
    """The folder of the sample's pages, as files, for as long as the context lasts."""
    with as_file(files(__name__) / "pages") as folder:
        yield folder
