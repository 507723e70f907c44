"""Structured data of an HTML page: JSON-LD, microdata, and what <head> says."""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from kerguen.model import Doubt, StructuredItem
from kerguen.text.legible import legible

TRAILING_COMMA = re.compile(r",(\s*[}\]])")
COMMENT = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*$")
LONE_SURROGATE = re.compile("[\ud800-\udfff]")  # "\\ud83d" alone in JSON is no character
BARE_NEWLINE = re.compile(r"[\r\n\t]")
LONGEST_ITEM = 2_000_000  # characters of one script
DEEPEST = 12


def json_ld(tree: LexborHTMLParser) -> tuple[list[StructuredItem], list[Doubt]]:
    """Every JSON-LD script, repaired where it is broken in a known way; a doubt where it cannot be read."""
    items: list[StructuredItem] = []
    doubts: list[Doubt] = []
    for number, script in enumerate(tree.css('script[type*="ld+json"]')):
        source = script.text()[:LONGEST_ITEM]
        data, repaired = _decoded(source)
        path = f"json-ld[{number}]"
        if data is None:
            doubts.append(Doubt(code="structured-data-broken", message=f"{path} is not JSON and could not be repaired"))
            continue
        if repaired:
            doubts.append(Doubt(code="structured-data-repaired", message=f"{path} is broken JSON; read after repair"))
        items.append(StructuredItem(syntax="json-ld", path=path, data=_unescaped(data, 0)))
    return items, doubts


def _decoded(source: str) -> tuple[Any, bool]:
    stripped = COMMENT.sub("", COMMENT.sub("", source)).strip().rstrip(";")
    attempts = (
        stripped,
        TRAILING_COMMA.sub(r"\1", stripped),
        TRAILING_COMMA.sub(r"\1", BARE_NEWLINE.sub(" ", stripped)),
        TRAILING_COMMA.sub(r"\1", BARE_NEWLINE.sub(" ", html.unescape(stripped))),
    )
    for number, attempt in enumerate(attempts):
        try:
            return json.loads(attempt, strict=False), number > 0
        except (ValueError, RecursionError):
            continue
    return None, True


def _unescaped(data: Any, depth: int) -> Any:
    """Entities inside JSON strings are a common slip: "L&#39;Obs"."""
    if isinstance(data, str):
        return legible(LONE_SURROGATE.sub("�", html.unescape(data) if "&" in data else data))
    if depth > DEEPEST:
        return None
    if isinstance(data, list):
        return [_unescaped(one, depth + 1) for one in data]
    if isinstance(data, dict):
        return {str(key): _unescaped(value, depth + 1) for key, value in data.items()}
    return data


def microdata(tree: LexborHTMLParser) -> list[StructuredItem]:
    """Top-level microdata items as trees, like JSON-LD."""
    items: list[StructuredItem] = []
    for node in tree.css("[itemscope]"):
        if node.attributes.get("itemprop") is None and len(items) < 200:
            items.append(StructuredItem(syntax="microdata", path=f"microdata[{len(items)}]", data=_item(node, 0)))
    if not items and tree.body and tree.css_first("[itemprop=director]"):  # saved without the element that opens it
        film = {**_item(tree.body, 0), "@type": "Movie", "author": None}  # whose review it is, then
        items.append(StructuredItem(syntax="microdata", path="microdata[0]", data=film))
    return items


def _item(node: Any, depth: int) -> dict[str, Any]:
    item: dict[str, Any] = {"@type": (node.attributes.get("itemtype") or "").rsplit("/", 1)[-1]}
    stack = [node.child]
    while stack:
        child = stack.pop()
        if child is None:
            continue
        stack.append(child.next)
        if child.tag in ("-text", "script", "style"):
            continue
        given = child.attributes
        name = given.get("itemprop")
        nested = "itemscope" in given or (name in _PARTS and child.css_first("* [itemprop=name]") is not None)
        if name and depth < DEEPEST:
            value = _item(child, depth + 1) if nested else _property(child, given)
            for one in name.split():
                _add(item, one, value)
        if not nested:
            stack.append(child.child)
    return item


_PARTS = frozenset(("director", "actor", "actors", "author", "creator"))  # whose name is no name of the film


def _add(item: dict[str, Any], name: str, value: Any) -> None:
    known = item.get(name)
    if known is None:
        item[name] = value
    elif isinstance(known, list):
        known.append(value)
    else:
        item[name] = [known, value]


def _property(node: Any, given: dict[str, str | None]) -> str:
    for attribute in ("content", "datetime"):
        if given.get(attribute):
            return legible(str(given[attribute]))
    if node.tag in ("a", "link") and not (node.text() or "").strip():
        return str(given.get("href") or "")
    if node.tag == "img":
        return str(given.get("src") or "")
    return _line(node.text() or "")


def _line(words: str) -> str:
    return legible(" ".join(words.split()))


def head(tree: LexborHTMLParser) -> dict[str, str]:
    """<title>, <meta>, canonical and language links: name -> content, the first of each name."""
    found: dict[str, str] = {}
    if title := tree.css_first("title"):
        found["title"] = _line(title.text())
    for meta in tree.css("meta"):
        given = meta.attributes
        name = given.get("property") or given.get("name") or given.get("itemprop")
        if name and given.get("content"):
            found.setdefault(name.lower(), _line(str(given["content"]))[:2_000])
    for link in tree.css("link[rel]"):
        rel = (link.attributes.get("rel") or "").lower()
        target = link.attributes.get("href")
        if target and rel in ("canonical", "author", "original-source", "syndication-source"):
            found.setdefault(rel, target[:500])
        elif target and rel == "alternate" and (lang := link.attributes.get("hreflang")):
            found.setdefault(f"alternate:{lang}", target[:500])
    if root := tree.css_first("html"):
        lang = root.attributes.get("lang") or root.attributes.get("xml:lang")
        if lang:
            found["html:lang"] = lang
    return found


def is_of_one_film(items: Iterable[StructuredItem], metadata: Mapping[str, str]) -> bool:
    """Whether the data of a page are one film's with its makers, and no list of films or screenings."""
    nodes = [node for item in items for node in _nodes(item.data)]
    types = [_types(node) for node in nodes]
    if any(not one.isdisjoint(_SEVERAL) for one in types):
        return False
    films = [node for node, one in zip(nodes, types, strict=True) if not one.isdisjoint(FILM_TYPES)]
    if len(films) == 1:
        return not _MAKERS.isdisjoint(films[0])
    return not films and metadata.get("og:type", "").lower() in _OF_A_FILM


FILM_TYPES = frozenset(("movie", "film"))
_SEVERAL = frozenset(("itemlist", "screeningevent", "event", "blog", "collectionpage"))
_OF_A_FILM = frozenset(("video.movie", "movie"))
_MAKERS = frozenset(("director", "actor", "actors"))


def _nodes(data: Any) -> Iterator[Mapping[str, Any]]:
    """The top items of structured data, those of a graph among them."""
    for one in data if isinstance(data, list) else (data,):
        if isinstance(one, dict):
            yield one
            yield from _nodes(one.get("@graph") or ())


def _types(node: Mapping[str, Any]) -> frozenset[str]:
    given = node.get("@type")
    return frozenset(str(one).rsplit("/", 1)[-1].lower() for one in (given if isinstance(given, list) else (given,)))
