"""The law of layers: imports go down only, and a stage never imports another stage."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kerguen

SOURCE = Path(kerguen.__file__).parent

STAGES = {"observe", "voices", "films", "reconcile", "score", "catalogue"}
OUTLETS = {"ledger", "publish"}
LAYER: dict[str, int] = (
    {"__init__": 0, "errors": 0, "rules": 1}  # may be imported by all
    | {"model": 2, "text": 3, "values": 4, "places": 4, "pages": 5}
    | dict.fromkeys(STAGES, 6)
    | dict.fromkeys(OUTLETS, 7)
)
TOP = 8  # pipeline, cli and what they alone use

# A stage takes frozen values and returns frozen values: it does not fetch, and does not know the clock.
NOT_IN_A_STAGE = {"urllib.request", "http.client", "socket", "ssl", "time", "subprocess", "threading"}


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def part(path: Path) -> str:
    """The folder of the flow, or the module, that a file belongs to: "films", "pipeline"."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[tuple[str, int, bool]]:
    """(dotted name, line, is for types only) of every import of a file, those inside functions too."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {id(n) for guard in ast.walk(tree) if _is_type_checking(guard) for n in ast.walk(guard)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield name.name, node.lineno, id(node) in typing_only
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write the whole name, not a relative import"
            for name in node.names:
                yield f"{node.module}.{name.name}", node.lineno, id(node) in typing_only


def _is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def parts_imported(path: Path) -> Iterator[tuple[str, int]]:
    for name, line, _ in imported(path):
        if name.startswith("kerguen."):
            yield name.split(".")[1], line


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(SOURCE)))
def test_imports_go_down_the_layers_only(path: Path) -> None:
    own = part(path)
    upward = [
        f"{path.name}:{line} {own} (layer {LAYER.get(own, TOP)}) imports {other} (layer {LAYER.get(other, TOP)})"
        for other, line in parts_imported(path)
        if other != own and (SOURCE / other).exists() | (SOURCE / f"{other}.py").exists()
        and LAYER.get(own, TOP) < TOP and LAYER.get(other, TOP) >= LAYER.get(own, TOP)
    ]  # fmt: skip
    assert not upward


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_a_stage_never_imports_another_stage(stage: str) -> None:
    found = [
        f"{path.relative_to(SOURCE)}:{line} imports {other}"
        for path in sorted((SOURCE / stage).rglob("*.py"))
        for other, line in parts_imported(path)
        if other in STAGES - {stage}
    ]
    assert not found


@pytest.mark.parametrize("stage", sorted(STAGES | {"model", "text", "values", "places"}))
def test_a_stage_does_not_fetch_nor_know_the_clock(stage: str) -> None:
    found = [
        f"{path.relative_to(SOURCE)}:{line} imports {name}"
        for path in sorted((SOURCE / stage).rglob("*.py"))
        for name, line, _ in imported(path)
        if any(name == banned or name.startswith(f"{banned}.") for banned in NOT_IN_A_STAGE)
    ]
    assert not found


@pytest.mark.parametrize("stage", sorted(STAGES | OUTLETS | {"model", "text", "values", "places", "pages"}))
def test_a_stage_does_not_print(stage: str) -> None:
    found = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path in sorted((SOURCE / stage).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert not found


def test_modules_do_not_import_each_other_in_circles() -> None:
    graph = {_dotted(path): _targets(path) for path in modules()}
    assert not (circle := _circle(graph)), " → ".join(circle)


def _dotted(path: Path) -> str:
    return ".".join(("kerguen", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__")


def _targets(path: Path) -> set[str]:
    known = {_dotted(p) for p in modules()}
    found = set()
    for name, _, for_types in imported(path):
        target = name if name in known else name.rsplit(".", 1)[0]
        if target in known and not for_types and target != _dotted(path):
            found.add(target)
    return found


def _circle(graph: dict[str, set[str]]) -> list[str]:
    done: set[str] = set()

    def walk(name: str, trail: list[str]) -> list[str]:
        if name in trail:
            return [*trail[trail.index(name) :], name]
        if name in done:
            return []
        for target in sorted(graph[name]):
            if found := walk(target, [*trail, name]):
                return found
        done.add(name)
        return []

    return next((found for name in sorted(graph) if (found := walk(name, []))), [])
