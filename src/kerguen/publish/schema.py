"""JSON Schema of what we write, made from the nouns themselves: `python -m kerguen.publish.schema docs/schema`."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from kerguen.model import Index, OutletStudy, Reading, Record, Report

DOCUMENTS: Mapping[str, tuple[type, str]] = {
    "reading": (Reading, "What one page says: a line of `kerguen read`."),
    "film": (Record, "All that is published of one film: `films/<id>.json`."),
    "index": (Index, "The films of a site: `index.json`."),
    "outlets": (OutletStudy, "Outlets over all films of a site: `outlets.json`."),
    "report": (Report, "What a run did: `report.json`."),
}


def schemas() -> dict[str, bytes]:
    """The schema of each document by file name, as indented JSON."""
    return {f"{name}.schema.json": _schema(noun, about) for name, (noun, about) in DOCUMENTS.items()}


def write_schemas(folder: Path) -> None:
    """Write the schemas into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in schemas().items():
        (folder / name).write_bytes(content)


def _schema(noun: type, about: str) -> bytes:
    (made,), parts = msgspec.json.schema_components([noun], ref_template="#/$defs/{name}")
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema", "title": noun.__name__, "description": about,
        **made, "$defs": dict(sorted(parts.items())),
    }  # fmt: skip
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/schema"))
