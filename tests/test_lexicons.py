"""The lexicons of the Romance languages hold the lists by which running text is read; no list is kept that no code reads."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import kerguen
from kerguen import rules

# What prose needs to tell title, makers and players; scripts/lexicon_gaps.py names every list that a lexicon lacks.
NEEDED = (
    "director_before", "director_told", "director_after", "cast_before", "cast_after", "cast_nouns", "performs",
    "performances", "takes", "roles_taken", "ensemble", "ensemble_opens", "ensemble_formed", "ensemble_also",
    "ensemble_completes", "praise", "not_praised", "maker_nouns", "is_a", "owned", "not_owned", "source", "compared",
    "this", "newest", "own", "called", "makes", "gives", "said_to_be", "film_nouns", "works", "shared", "parts",
)  # fmt: skip


@pytest.mark.parametrize("lang", ["fr", "es", "it"])
@pytest.mark.parametrize("name", NEEDED)
def test_a_romance_lexicon_holds_the_list(lang: str, name: str) -> None:
    assert rules.lexicon(lang)["roles"].get(name)


WHOLE = {"countries", "genres", "languages", "months", "versions"}  # sections of which every list is read
SIDES = ("positive", "mixed", "negative")  # "answered_positive": the end of a name that code puts together


@cache
def names_in_code() -> frozenset[str]:
    """Every word of the strings in code, docstrings aside."""
    found: set[str] = set()
    for path in Path(kerguen.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        said = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
                found |= set(re.findall(r"\w+", node.value))
    return frozenset(found)


def is_read(name: str) -> bool:
    begun, _, side = name.rpartition("_")
    return name in names_in_code() or (side in SIDES and f"{begun}_" in names_in_code())


@pytest.mark.parametrize("lang", rules.languages())
def test_every_list_of_a_lexicon_is_read(lang: str) -> None:
    sections = {name: lists for name, lists in rules.lexicon(lang).items() if name not in WHOLE}
    assert not {f"{name}.{key}" for name, lists in sections.items() for key in lists if not is_read(key)}


@pytest.mark.parametrize("name", ["identity", "kinds", "quoting", "ratings", "reconcile", "score", "translation"])
def test_every_list_of_a_data_file_is_read(name: str) -> None:
    lists = rules.table(name)
    counted = lists.get("counted", ())  # kinds.toml: lists that are read by their names in another list
    conditions = {f"conditions_{lang}" for lang in rules.languages()}
    unread = {key for key in lists if key not in counted and key not in conditions and not is_read(key)}
    assert not unread


@pytest.mark.parametrize("lang", rules.languages())
def test_no_label_of_a_field_is_ignored_too(lang: str) -> None:
    labels = rules.lexicon(lang).get("labels", {})
    named = {word for field, listed in labels.items() if field != "ignored" for word in listed}
    assert named.isdisjoint(labels.get("ignored", ()))
