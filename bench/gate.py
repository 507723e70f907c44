"""The quality gate: runs the benchmarks whose data is at hand and fails below a floor of `gate.toml`.

    KERGUEN_BENCH_DATA=DIR python bench/gate.py [NAME…]

The labelled pages are their authors' and are not part of the project; without them the gate says so and passes. A
floor is pinned to the hash of its data: figures of other data are not compared. No floor is lowered without saying so
in the commit.
"""

import hashlib
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Gate = Mapping[str, Any]


def main(wanted: list[str]) -> int:
    """Run the gates; returns 1 when a figure is below its floor."""
    gates = tomllib.loads((HERE / "gate.toml").read_text(encoding="utf-8"))
    folder = os.environ.get("KERGUEN_BENCH_DATA")
    if folder is None:
        print("no benchmark data (KERGUEN_BENCH_DATA names no folder): nothing is compared")
        return 0
    below = [line for name in wanted or gates for line in failures(name, gates[name], Path(folder))]
    print(*below, sep="\n", end="\n" if below else "")
    return 1 if below else 0


def failures(name: str, gate: Gate, folder: Path) -> Iterator[str]:
    """What is below its floor; prints what was measured, or why it was not."""
    data = (HERE if gate.get("own") else folder) / gate["data"]
    if not data.exists():
        print(f"{name}: no data at {gate['data']}, skipped")
        return
    if (found := fingerprint(data)) != gate["hash"]:
        print(f"{name}: other data ({found}, floors are for {gate['hash']}), skipped")
        return
    figures = measured(gate, folder)
    for figure, floor in gate["floors"].items():
        value = share(figures.get(figure))
        print(f"{name}: {figure} {figures.get(figure)} (floor {floor})")
        if value is None or value < share(floor):
            yield f"BELOW THE FLOOR: {name} {figure} {figures.get(figure)} < {floor}"


def measured(gate: Gate, folder: Path) -> dict[str, Any]:
    """The figures that a benchmark prints as one JSON line."""
    command = [sys.executable, str(HERE / gate["run"][0]), *(a.format(data=folder, own=HERE) for a in gate["run"][1:])]
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8")
    if done.returncode or not done.stdout.strip():
        return {}  # every floor is missed; the benchmark's own message is on stderr
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def share(figure: Any) -> Any:
    """A figure as a number: 33/34 for the text "33/34", a number as itself."""
    if isinstance(figure, str) and "/" in figure:
        part, whole = figure.split("/")
        return int(part) / int(whole)
    return figure


def fingerprint(data: Path) -> str:
    """12 hexadecimal digits of the names and bytes of a file or of all files of a folder."""
    digest = hashlib.sha256()
    for path in sorted(data.rglob("*")) if data.is_dir() else [data]:
        if path.is_file():
            digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
