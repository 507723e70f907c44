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
LONGEST_CODE = 5  # capitals: of countries, versions, certificates
PATTERN = re.compile(r"\\[sSdDwWbBZA]|\(\?|\[\^?[^\]]+\]|\w\|\w")
NO_WORDS = re.compile(
    r"\[[mM]{2}\]in\w*|\\[a-zA-Z]|\(\?P?[<=]\w*[>)]?|\(\?[a-zA-Z]+[:)]|\[[^\]]*\]"
)  # what in a pattern is no words
TAGS = {"em", "og", "tag", "stream", "fsk", "am", "pm", "alt"}  # of markup, metadata, certificates and hours
CODES = frozenset(
    [
        "fr",
        "en",
        "de",
        "es",
        "it",
        "nl",
        "pt",
        "el",
        "ru",
        "he",
        "cs",
        "pl",
        "sv",
        "la",
        "da",
        "no",
        "ca",
        "ro",
        "uk",
        "us",
        "tv",
        "na",
        "et",
        "al",
        "id",
        "ja",
    ]
)

# technical words that are words of some language too, by the module that needs them, and why
ALLOWED = {
    "observe/facts/identifiers.py": {"com", "gen"},  # addresses of sites
    "observe/judged/award_bodies.py": {"inter"},  # the beginning of international words
    "observe/judged/credited.py": {"com", "be", "at", "it"},  # ends of domains
    "observe/judged/told_ratings.py": {"minus"},  # of school letters
    "observe/naming/addressed.py": {"fiche", "filme", "pelicula"},  # parts of addresses
    "observe/naming/no_titles.py": {"com", "be", "at", "it"},
    "pages/drawn_stars.py": {"data", "on", "em"},  # names of attributes and classes
    "pages/front_matter.py": {"extra", "lang", "data"},  # keys of front matter
    "pages/archives.py": {"message"},  # kinds of files
    "pages/kind.py": {"makers"},  # names of features
    "pages/plain.py": {"font"},  # names of elements
    "pages/segments.py": {"ut"},  # the end of a word for minutes
    "pages/written.py": {"at"},  # "publishedAt"
    "pages/hints.py": {"ad", "commentaires"},  # classes of elements
    "values/list_items.py": {"com", "it", "kritiken", "pelicula"},  # addresses of sites
    "values/credit_pieces.py": {"df", "vf", "vo", "vostf"},  # codes of versions
    "values/hanging.py": {"omeu"},
    "values/names.py": {"ou"},  # how names sound
    "values/outlets.py": {"die", "il", "kino"},  # names of outlets in small letters
    "values/scripts.py": {"av", "ou", "au", "wo", "han", "hs"},  # how names sound in other scripts
    "voices/direction.py": {"it"},  # metadata
    "voices/degree.py": {"non"},  # a degree of likeness
}


@cache
def natural() -> frozenset[str]:
    """Words that are no English ones: the small words of languages, and those of the lexicons."""
    small = rules.table("languages")["words"]
    english = {word for text in leaves(rules.lexicon("en")) for word in re.findall(r"[^\W\d_]+", text.lower())}
    listed = {
        text.lower()
        for lang in rules.languages() if lang != "en"
        for section, words in rules.lexicon(lang).items() if section not in ("countries", "genres", "patterns")
        for text in leaves(words)
    }  # fmt: skip
    single = {word for word in listed if re.fullmatch(r"[^\W\d_]{2,}", word)} - english
    others = {word for lang, words in small.items() if lang != "en" for word in words if len(word) > 1}
    return frozenset(single | others - set(small["en"])) - CODES - TAGS


@cache
def english() -> frozenset[str]:
    """Small words of English, that no pattern holds."""
    return frozenset(word for word in rules.table("languages")["words"]["en"] if len(word) > 1)


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from leaves(inner)


def literals(tree: ast.Module) -> Iterator[tuple[int, str, frozenset[str]]]:
    """Patterns, and the members of lists of words; no docstrings, no messages, nothing that a lexicon is asked for."""
    skipped = {id(inner) for node in ast.walk(tree) if is_asked(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.List | ast.Tuple | ast.Set):
            words = [e for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
            if len(words) >= SMALLEST_LIST:
                yield from ((e.lineno, e.value, natural()) for e in words if id(e) not in skipped)
        text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
        if id(node) not in skipped and "\n" not in text and PATTERN.search(text):
            yield getattr(node, "lineno", 0), NO_WORDS.sub(" ", text), natural() | english()


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
        for line, text, known in literals(tree)
        for word in re.findall(r"[^\W\d_]{2,}", text)
        if word.lower() in known - allowed and not (word.isupper() and len(word) <= LONGEST_CODE)
    }
    assert not found, "to data/lexicon/<lang>.toml, section [small] or [patterns], or to the list that they belong to"
