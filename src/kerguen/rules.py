"""The only reader of the data files: lexicons, word lists, known odd sites, weights.

A rule that is a word list lives in `data/`, as TOML. Code asks for it here, so that one fingerprint
(`rules_version`) says whether a page must be read again.
"""

import hashlib
import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from kerguen import __version__
from kerguen.errors import RulesError

DATA = files("kerguen") / "data"
SHOWN = "interface/"  # words of the site: a change there does not make a page read again

Table = dict[str, Any]


@cache
def table(name: str) -> Table:
    """One TOML data file by its path under data/, without the ending: `table("outlets")`."""
    source = DATA.joinpath(*f"{name}.toml".split("/"))
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as wrong:
        raise RulesError(f"data/{name}.toml: {wrong}") from wrong


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a lexicon, as ISO 639-1 codes in alphabetical order."""
    folder = DATA / "lexicon"
    return tuple(sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")))


def lexicon(lang: str) -> Table:
    """The lexicon of one language; an empty table when there is none."""
    return table(f"lexicon/{lang}") if lang in languages() else {}


@cache
def words(section: str, *keys: str) -> tuple[str, ...]:
    """The words of these lists in the lexicons of all languages, each once: `words("roles", "by")`."""
    sections = [lexicon(lang).get(section, {}) for lang in languages()]
    return tuple(dict.fromkeys(word for lists in sections for key in keys for word in lists.get(key, ())))


def data_bytes(name: str) -> bytes:
    """The bytes of a data file that is not TOML (trained weights, gazetteers)."""
    return DATA.joinpath(*name.split("/")).read_bytes()


@cache
def rules_version() -> str:
    """A fingerprint of the program's version and of every data file that reading uses: 12 hexadecimal digits."""
    digest = hashlib.sha256(__version__.encode())
    for path, content in _walk(DATA, ""):
        if path.startswith(SHOWN):
            continue
        digest.update(path.encode() + b"\0" + hashlib.sha256(content).digest())
    return digest.hexdigest()[:12]


def _walk(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for child in sorted(folder.iterdir(), key=lambda c: c.name):
        if child.is_dir():
            found += _walk(child, f"{prefix}{child.name}/")
        else:
            found.append((prefix + child.name, child.read_bytes()))
    return found
