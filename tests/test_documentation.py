"""The documentation is checked against the code: links, commands, options, outputs, examples."""

import doctest
import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import kerguen
from kerguen.cli import _parser

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "src").rglob("sample/*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"(?:^|\$ |`)(kerguen(?: [^`\n|>#]*)?)", re.MULTILINE)
MACHINE_PATH = re.compile(r"(?<![\w.-])/(?:home|root|Users|work|tmp)/\w")
TEXT_FILES = {".py", ".md", ".toml", ".txt", ".html", ".css", ".js", ".json", ".sql", ".tsv", ".csv", ".sh", ""}

documents = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: str(p.relative_to(ROOT)))


@documents
def test_links_lead_to_files_that_exist(document: Path) -> None:
    targets = [
        t.split("#")[0] for t in LINK.findall(_prose(document)) if "://" not in t and not t.startswith("mailto:")
    ]
    assert not [t for t in targets if t and not (document.parent / t).exists()]


@documents
def test_links_to_headings_lead_to_headings(document: Path) -> None:
    broken = []
    for target in LINK.findall(_prose(document)):
        name, _, anchor = target.partition("#")
        page = document.parent / name if name else document
        if anchor and "://" not in target and page.suffix == ".md" and anchor not in _anchors(page):
            broken.append(target)
    assert not broken


@documents
def test_commands_in_the_documentation_are_real(document: Path) -> None:
    unknown = []
    for found in COMMAND.findall(document.read_text(encoding="utf-8")):
        words = found.split()[1:]
        if not words or not re.fullmatch(r"-?[a-z-]+", words[0]):
            continue
        options = {w.split("=")[0] for w in words if w.startswith("--")}
        if words[0] in _commands():
            unknown += [f"{found}: {o}" for o in options - _commands()[words[0]]]
        elif not words[0].startswith("-"):
            unknown.append(found)
    assert not unknown


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert not [name for name in _commands() if f"kerguen {name}" not in readme]


def test_no_tracked_file_names_a_path_of_one_machine() -> None:
    wrong = [f"{name}: {m.group()}" for name in _tracked() if (m := MACHINE_PATH.search(_text(ROOT / name)))]
    assert not wrong


@pytest.mark.parametrize("name", sorted(m.name for m in pkgutil.walk_packages(kerguen.__path__, "kerguen.")))
def test_examples_in_docstrings_run(name: str) -> None:
    if name.endswith("__main__"):
        return
    outcome = doctest.testmod(importlib.import_module(name), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert outcome.failed == 0


def test_shown_output_is_what_the_commands_print() -> None:
    checked = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "true_output.py")], capture_output=True, text=True, timeout=300
    )
    assert checked.returncode == 0, f"mend with: python scripts/true_output.py --write\n{checked.stderr}"


def _prose(document: Path) -> str:
    return FENCE.sub("", document.read_text(encoding="utf-8"))


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", _prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.lower()).strip().replace(" ", "-") for h in headings}


def _commands() -> dict[str, set[str]]:
    """Each command with its options, its nested commands' options among them."""
    top = next(a for a in _parser()._actions if hasattr(a, "choices") and isinstance(a.choices, dict))
    return {name: _options(parser) for name, parser in top.choices.items()}


def _options(parser) -> set[str]:  # type: ignore[no-untyped-def]
    own = {option for action in parser._actions for option in action.option_strings}
    nested = [p for a in parser._actions if isinstance(a.choices, dict) for p in a.choices.values()]
    return own.union(*map(_options, nested))


def _tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [name for name in listed.stdout.split("\0") if Path(name).suffix in TEXT_FILES and (ROOT / name).is_file()]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


@documents
def test_no_example_ends_in_an_error(document: Path) -> None:
    shown = "\n".join(FENCE.findall(document.read_text(encoding="utf-8")))
    assert not re.findall(r"^(?:Traceback .*|\w*(?:Error|Exception): .*)$", shown, re.MULTILINE)
