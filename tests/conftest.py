"""What several test files build their films from: each folder of a set of pages, built once into records."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kerguen.pipeline import Options, build


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., dict[str, dict[str, Any]]]:
    """Folder of sets -> {name of the set: {id: film record}}."""

    def of_sets(sets: Path, **options: Any) -> dict[str, dict[str, Any]]:
        found = {}
        for folder in sorted(p for p in sets.iterdir() if p.is_dir()):
            out = tmp_path_factory.mktemp(folder.name)
            build([str(folder)], out, Options(**options))
            films = (json.loads(p.read_text(encoding="utf-8")) for p in sorted((out / "films").glob("*.json")))
            found[folder.name] = {film["id"]: film for film in films}
        return found

    return of_sets
