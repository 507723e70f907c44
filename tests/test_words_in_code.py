"""Words of a language stand in its lexicon: no pattern and no list of words in the code of the stages holds any.

A word here is a small word of languages.toml, or a single word of a lexicon that is no English word as well: field names,
kinds of pages and the like are English and stand in code. A list is three words or more, a pattern is a regular expression.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import kerguen
from kerguen import rules

SOURCE = Path(kerguen.__file__).parent
STAGES = ("text", "values", "pages", "observe", "voices", "films", "reconcile", "score")
SMALLEST_LIST = 3  # words
PATTERN = re.compile(r"\\[sSdDwWbBZA]|\(\?|\[\^?[^\]]+\]|\w\|\w")
NO_WORDS = re.compile(r"\\[a-zA-Z]|\(\?P?[<=]\w*[>)]?|\(\?[a-zA-Z]+[:)]|\[[^\]]*\]")  # what in a pattern is no words
CODES = frozenset("fr en de es it nl pt el ru he cs pl sv la da no ca ro uk us tv na et al id".split())

# technical words that are words of some language too, by the module that needs them, and why
ALLOWED = {
    "observe/judged/credited.py": {"com", "be", "at"},  # ends of domains
    "observe/judged/site_name.py": {"www"},
    "pages/drawn_stars.py": {"data", "on", "em"},  # names of attributes and classes
    "pages/feeds.py": {"data"},
    "pages/front_matter.py": {"lang", "data"},  # keys of front matter
    "pages/plain.py": {"font"},  # names of elements
    "pages/written.py": {"og"},
    "pages/zones.py": {"ad", "commentaires"},  # classes of elements
    "values/list_items.py": {"com", "kritiken"},  # addresses of sites
    "values/names.py": {"ou"},  # how names sound
    "values/scripts.py": {"av", "ou", "au", "wo", "han"},  # how names sound in other scripts
    "values/title_match.py": {"th", "ou"},
    "observe/facts/identifiers.py": {"com"},
    "observe/naming/no_titles.py": {"com"},
    "observe/translation.py": {"em"},
    "text/language.py": {"no"},
}  # fmt: skip


@cache
def natural() -> frozenset[str]:
    """Small words of all languages, and words of the lexicons that English has not."""
    small = rules.table("languages")["words"]
    english = {word for text in leaves(rules.lexicon("en")) for word in re.findall(r"[^\W\d_]+", text.lower())}
    listed = {
        text.lower()
        for lang in rules.languages() if lang != "en"
        for section, words in rules.lexicon(lang).items() if section not in ("countries", "genres", "patterns")
        for text in leaves(words)
    }  # fmt: skip
    single = {word for word in listed if re.fullmatch(r"[^\W\d_]{2,}", word)} - english
    return frozenset(single | {word for words in small.values() for word in words if len(word) > 1}) - CODES


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from leaves(inner)


def literals(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Patterns, and the members of lists of words; no docstrings, no messages, nothing that a lexicon is asked for."""
    skipped = {id(inner) for node in ast.walk(tree) if is_asked(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.List | ast.Tuple | ast.Set):
            words = [e for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
            if len(words) >= SMALLEST_LIST:
                yield from ((e.lineno, e.value) for e in words if id(e) not in skipped)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            if PATTERN.search(node.value) and "\n" not in node.value:
                yield node.lineno, NO_WORDS.sub(" ", node.value)


def is_asked(node: ast.AST) -> bool:
    """A docstring, a call that names lists of the data, or words for people."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if not isinstance(node, ast.Call):
        return isinstance(node, ast.JoinedStr) and not any(
            isinstance(v, ast.Constant) and PATTERN.search(str(v.value)) for v in node.values
        )
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in ("small", "worded", "words", "table", "lexicon", "labels", "Doubt", "own_labels", "phrases")


MODULES = sorted(path for stage in STAGES for path in (SOURCE / stage).rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_no_pattern_and_no_list_in_code_holds_words_of_a_language(path: Path) -> None:
    allowed = ALLOWED.get(path.relative_to(SOURCE).as_posix(), set())
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = {
        f"{line}: {word}"
        for line, text in literals(tree)
        for word in re.findall(r"[^\W\d_]{2,}", text)
        if word.lower() in natural() - allowed
    }
    assert not found, "to data/lexicon/<lang>.toml, section [small] or [patterns], or to the list that they belong to"
