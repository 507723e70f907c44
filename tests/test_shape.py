"""The law of shape: functions of at most 60 lines, modules of at most 400, six parameters, plain names."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import kerguen

SOURCE = Path(kerguen.__file__).parent
LINES_OF_A_FUNCTION = 60
LINES_OF_A_MODULE = 400
PARAMETERS = 6
NOT_A_NAME = {"util", "utils", "helper", "helpers", "common", "misc", "core", "base", "manager", "tools", "stuff"}

Function = ast.FunctionDef | ast.AsyncFunctionDef

modules = pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda p: str(p.relative_to(SOURCE)))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def parameters(function: Function) -> int:
    """How many arguments a caller gives: neither self nor cls."""
    given = [a.arg for a in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
    return len([name for name in given if name not in ("self", "cls")])


@modules
def test_functions_have_at_most_sixty_lines(path: Path) -> None:
    sizes = {f.name: (f.end_lineno or f.lineno) - f.lineno + 1 for f in functions(path)}
    assert not {name: lines for name, lines in sizes.items() if lines > LINES_OF_A_FUNCTION}


@modules
def test_modules_have_at_most_four_hundred_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES_OF_A_MODULE


@modules
def test_functions_have_at_most_six_parameters(path: Path) -> None:
    assert not {f.name: parameters(f) for f in functions(path) if parameters(f) > PARAMETERS}


@modules
def test_a_module_is_named_after_a_noun_or_a_verb_of_the_domain(path: Path) -> None:
    assert not {name.removesuffix(".py") for name in path.relative_to(SOURCE).parts} & NOT_A_NAME


@modules
def test_a_module_says_what_it_is(path: Path) -> None:
    is_empty = not path.read_text(encoding="utf-8").strip()
    assert is_empty or ast.get_docstring(tree(path)), f"{path}: no docstring"


@modules
def test_public_functions_and_classes_have_docstrings(path: Path) -> None:
    body = tree(path).body
    public = [n for n in body if isinstance(n, Function | ast.ClassDef) and not n.name.startswith("_")]
    methods = [
        m for c in public if isinstance(c, ast.ClassDef) for m in c.body
        if isinstance(m, Function) and not m.name.startswith("_")
    ]  # fmt: skip
    assert not [f"{n.name}:{n.lineno}" for n in (*public, *methods) if not ast.get_docstring(n)]


@modules
def test_nothing_is_caught_without_a_name_and_no_default_is_mutable(path: Path) -> None:
    bare = [n.lineno for n in ast.walk(tree(path)) if isinstance(n, ast.ExceptHandler) and n.type is None]
    mutable = [
        f.name for f in functions(path)
        for value in (*f.args.defaults, *f.args.kw_defaults) if isinstance(value, ast.List | ast.Dict | ast.Set)
    ]  # fmt: skip
    assert not bare
    assert not mutable


@pytest.mark.parametrize(
    "package", ["observe", *(f"observe/{name}" for name in ("facts", "judged", "naming", "playing"))]
)
def test_the_readers_of_a_package_are_named_where_it_is_introduced(package: str) -> None:
    introduced = ast.get_docstring(tree(SOURCE / package / "__init__.py")) or ""
    modules = {path.stem for path in (SOURCE / package).glob("*.py")} - {"__init__"}
    assert not {name for name in modules if not re.search(rf"\b{name}\b", introduced)}
