"""Runs what the documentation shows and compares, or writes, what is really printed.

    python scripts/true_output.py            say what differs; exit status 1 when something does
    python scripts/true_output.py --write    put the real output in its place

A ```console block holds commands (`$ kerguen …`) and their output; a ```python block holds a session (`>>> …`). All
blocks of one document run in order in one folder that has the project's `src` in it. A line that is only `…` stands for
any lines, `…` inside a line for any words. Times are not compared.
"""

import argparse
import contextlib
import doctest
import io
import os
import re
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
DOCUMENTS = ("README.md", "docs/tour.md")
BLOCK = re.compile(r"^```(console|python)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SECONDS = re.compile(r"\b\d+\.\d+ s\b")


class Shown(NamedTuple):
    """One command or statement as the document has it, and the output that it gives for it."""

    source: str
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
    """What a document shows and is not so; with `write`, the document is corrected."""
    text = document.read_text(encoding="utf-8")
    found: list[str] = []
    with work_folder():
        names: dict[str, Any] = {}
        run: dict[str, Callable[[str], str]] = {"console": command_output, "python": lambda s: session_output(s, names)}
        shown = {"console": commands, "python": statements}

        def corrected(block: re.Match[str]) -> str:
            kind, body = block.groups()
            parts = [f"```{kind}\n"]
            for source, output in shown[kind](body):
                printed = run[kind](source)
                if agrees(output, printed):
                    printed = output
                else:
                    found.append(f"{document.name}: {source}shown:\n{output}\nprinted:\n{printed}")
                parts += [source, printed]
            return "".join([*parts, "```"])

        real = BLOCK.sub(corrected, text)
    if write and real != text:
        document.write_text(real, encoding="utf-8")
    return found


@contextlib.contextmanager
def work_folder() -> Iterator[None]:
    """Be in an empty folder that has the project's `src`, for as long as the context lasts."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "src").symlink_to(ROOT / "src")
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)


def commands(block: str) -> Iterator[Shown]:
    """The commands of a console block, each with the lines up to the next."""
    for part in re.split(r"^(?=\$ )", block, flags=re.MULTILINE):
        first, _, output = part.partition("\n")
        if first.startswith("$ "):
            yield Shown(f"{first}\n", output)


def statements(block: str) -> Iterator[Shown]:
    """The statements of a session, each with its output."""
    for example in doctest.DocTestParser().get_examples(block):
        first, *rest = example.source.splitlines()
        yield Shown("\n".join([f">>> {first}", *(f"... {line}" for line in rest)]) + "\n", example.want)


def command_output(source: str) -> str:
    """What a command prints on its standard output, with the `kerguen` of this interpreter."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        source.removeprefix("$ "), shell=True, env=environment, capture_output=True, encoding="utf-8", timeout=120
    )
    return done.stdout if done.stdout.endswith("\n") or not done.stdout else f"{done.stdout}\n"


def session_output(source: str, names: dict[str, Any]) -> str:
    """What a statement prints in an interactive session that has these names."""
    printed = io.StringIO()
    code = "\n".join(line[4:] for line in source.splitlines())
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(code + "\n", "<shown>", "single"), names)
        except Exception:
            printed.write(traceback.format_exc(limit=0))
    return printed.getvalue()


def agrees(shown: str, printed: str) -> bool:
    """Whether the document's lines hold for the real ones, cuts and times apart."""
    lines = [r"(?:.*\n)*?" if line.strip() == "…" else _pattern(line) for line in shown.splitlines()]
    return re.fullmatch("".join(lines), SECONDS.sub("0.0 s", printed)) is not None


def _pattern(line: str) -> str:
    words = SECONDS.sub("0.0 s", line).rstrip().split("…")
    return ".*".join(re.escape(part) for part in words) + r"[ \t]*\n"


if __name__ == "__main__":
    sys.exit(main())
