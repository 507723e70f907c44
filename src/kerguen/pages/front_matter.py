"""Front matter: the block of named values between two fences at the head of a Markdown page, in YAML or TOML."""

import re
import tomllib
from collections.abc import Iterable
from typing import Any

import yaml

from kerguen.model import StructuredItem
from kerguen.text.phrases import worded

LONGEST = 20_000  # characters of front matter: a longer one is a text between two rules
_FENCES = {mark: re.compile(rf"(?m)^{re.escape(mark)}[ \t]*(?:\r?\n|\Z)") for mark in ("---", "+++")}
_LINE = re.compile(r"([A-Za-z_][\w -]{0,40}):[ \t]*(.*)")
_ALIAS = re.compile(r"[:\-,\[]\s*[&*]\w")  # anchors and aliases: a small text may stand for a huge one


def front_matter(text: str) -> tuple[StructuredItem | None, int]:
    """The page's front matter and the place where its text goes on; (None, 0) when it has none.

    Values are text, lists and mappings of text: dates and numbers stay as they are written. What breaks the
    syntax is read line by line, as "name: value".
    """
    fence = _FENCES.get(text[:3])
    first = fence.match(text) if fence else None
    last = fence.search(text, first.end(), first.end() + LONGEST) if fence and first else None
    if first is None or last is None:
        return _unfenced(text)
    written = text[first.end() : last.start()]
    data = _titled(_lifted((_toml(written) if text[0] == "+" else _yaml(written)) or _line_by_line(written)))
    return (StructuredItem(syntax="front-matter", path="front-matter", data=data), last.end()) if data else (None, 0)


def front_values(structured: Iterable[StructuredItem]) -> dict[str, Any]:
    """The named values of a page's front matter that are given; {} where it has none."""
    front = next((item.data for item in structured if item.syntax == "front-matter"), None)
    return {str(name): value for name, value in front.items() if value} if isinstance(front, dict) else {}


_UNFENCED = re.compile(
    r"(?:(?:title|date|category|tags|slug|authors?|status|summary|modified|lang|template|image|cover):[^\n]{0,400}\n){3,20}\s{0,3}\n",
    re.IGNORECASE,
)


def _unfenced(text: str) -> tuple[StructuredItem | None, int]:
    """Lines of "Title: …", "Date: …", "Slug: …" and an empty line at the head of a page, as some site makers write them."""
    head = _UNFENCED.match(text)
    data = _line_by_line(head[0]) if head else {}
    if head is None or not {"title", "date"} <= {name.lower() for name in data}:
        return None, 0
    if not {"slug", "category", "tags", "status"} & {name.lower() for name in data}:
        return None, 0
    named = {name.lower(): value for name, value in data.items()}
    return StructuredItem(syntax="front-matter", path="front-matter", data=named), head.end()


_ABOUT = re.compile(  # what holds the film's own values
    rf"(?:related_?)?(?:movie|film)(?:_?(?:info|details))?|{worded('film_front')}|extra|taxonomies|params|meta(?:data)?|info|details|data|facts"
)


_FILM = re.compile(r"(?:related_?)?(?:movie|film)", re.IGNORECASE)


def _lifted(data: dict[str, Any]) -> dict[str, Any]:
    """The values with those that stand under "movie" or "extra": `extra.movie.year` is the year, unless one is given."""
    found = dict(data)
    for name, value in data.items():
        if _ABOUT.fullmatch(name.lower()) and isinstance(value, dict):
            inner = _lifted(value)
            found = {**inner, **found, **({"title": inner["title"]} if "title" in inner and _FILM.match(name) else {})}
    return found


def _titled(data: dict[str, Any]) -> dict[str, Any]:
    """The values with a title that Markdown marks: "Ozu's <em>Early Summer</em>", and with that of an exported blog."""
    title = data.get("title") or data.get("post_title")
    return {**data, "title": _EMPHASIS.sub("*", title)} if isinstance(title, str) else data


_EMPHASIS = re.compile(r"</?(?:em|i|cite)>", re.IGNORECASE)


def _yaml(written: str) -> dict[str, Any]:
    if _ALIAS.search(written):
        return {}
    try:
        data = yaml.load(written, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError, ValueError):
        return {}
    return data if isinstance(data, dict) and all(isinstance(name, str) for name in data) else {}


_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # "base": every value stays the text it is


def _toml(written: str) -> dict[str, Any]:
    try:
        data = tomllib.loads(written.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    return {name: _as_text(value) for name, value in data.items()}


def _as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(name): _as_text(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_as_text(inner) for inner in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def _line_by_line(written: str) -> dict[str, Any]:
    data: dict[str, Any] = {}
    name = ""
    for line in written.splitlines():
        if found := _LINE.match(line):
            name = found.group(1).strip()
            data[name] = _value(found.group(2))
        elif line.strip().startswith("- ") and name:
            known = data[name] if isinstance(data.get(name), list) else []
            data[name] = [*known, _unquoted(line.strip()[2:])]
    return data


def _value(words: str) -> str | list[str]:
    words = words.strip()
    if words.startswith("[") and words.endswith("]"):
        return [_unquoted(part) for part in words[1:-1].split(",") if part.strip()]
    return _unquoted(words)


def _unquoted(words: str) -> str:
    plain = words.strip()
    return plain[1:-1] if len(plain) > 1 and plain[0] == plain[-1] and plain[0] in "\"'" else plain
