"""Runs the commands shown in the documentation and compares, or writes, what they print.

    python scripts/true_output.py            say what differs; exit status 1 when something does
    python scripts/true_output.py --write    put the real output in its place

A ```console block holds commands (`$ kerguen …`) and their output. All blocks of one document run in order in one
empty folder. A line that is only `…` stands for any lines; `…` inside a line for any words. Times are not compared.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
DOCUMENTS = ("README.md", "docs/tour.md")
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SECONDS = re.compile(r"\b\d+\.\d+ s\b")


class Shown(NamedTuple):
    """One command of a block and the output that the document gives for it."""

    command: str
    output: str


def main() -> int:
    """Check or rewrite every document; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the real output in its place")
    write: bool = parser.parse_args().write
    wrong = [difference for name in DOCUMENTS for difference in differences(ROOT / name, write)]
    print("\n\n".join(wrong), file=sys.stderr, end="\n" if wrong else "")
    return 1 if wrong and not write else 0


def differences(document: Path, write: bool = False) -> list[str]:
    """What a document shows that its commands do not print; with `write`, the document is corrected."""
    text = document.read_text(encoding="utf-8")
    found: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for block in BLOCK.finditer(text):
            real = block.group(1)
            for shown in commands(block.group(1)):
                printed = run(shown.command, Path(folder))
                if not agrees(shown.output, printed):
                    found.append(f"{document.name}: $ {shown.command}\nshown:\n{shown.output}\nprinted:\n{printed}")
                    real = real.replace(f"$ {shown.command}\n{shown.output}", f"$ {shown.command}\n{printed}")
            if write and real != block.group(1):
                document.write_text(
                    document.read_text(encoding="utf-8").replace(block.group(1), real), encoding="utf-8"
                )
    return found


def commands(block: str) -> Iterator[Shown]:
    """The commands of a block, each with the lines up to the next."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield Shown(command, output)


def run(command: str, folder: Path) -> str:
    """What a command prints on its standard output, in this folder, with the `kerguen` of this interpreter."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "100"}
    done = subprocess.run(command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
    return done.stdout


def agrees(shown: str, printed: str) -> bool:
    """Whether the document's lines hold for the real ones, cuts and times apart."""
    lines = [r"(?:.*\n)*?" if line.strip() == "…" else _pattern(line) for line in shown.splitlines()]
    return re.fullmatch("".join(lines), SECONDS.sub("0.0 s", printed)) is not None


def _pattern(line: str) -> str:
    words = SECONDS.sub("0.0 s", line).rstrip().split("…")
    return ".*".join(re.escape(part) for part in words) + r"[ \t]*\n"


if __name__ == "__main__":
    sys.exit(main())
