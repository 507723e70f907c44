"""The makers with whose names the page's own title goes on: "Cinéma - Le Mystère Henri Pick de Rémi Bezançon (2019)"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from kerguen.observe.lines import Stretch
from kerguen.observe.naming.heading_parts import heading_parts
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.values.people import is_full_name, is_name


def titled_maker(stretch: Stretch, titles: Sequence[str], told: Sequence[Finding]) -> tuple[Finding, ...]:
    """The directors that the page's title names behind the film's title, unless running text says as much and more.

    `titles`: the film's; `told`: the directors of running text.
    """
    words = stretch.page.metadata.get("title", "") if stretch.whole else ""
    known = {fold(str(f.value)) for f in told}
    makers = _makers(words, stretch.page.text, titles, known)
    if not makers or known >= {fold(name) for name in makers}:
        return tuple(told)
    return tuple(
        Finding(field="director", value=name, path="metadata.title", text=words, method="metadata") for name in makers
    )


def _makers(words: str, text: str, titles: Iterable[str], known: set[str]) -> list[str]:
    """Who stands behind the title; behind a comma only with a director whom running text names."""
    keys = {fold(title) for title in titles}
    parts = heading_parts(words, 1, True, text) if " " in words else ()
    if framed := next((p.maker for p in parts if p.maker and p.how == "framed" and fold(p.words) in keys), None):
        return [framed]
    for title in titles:
        for by, names in _behind(words, title):
            if by or not known.isdisjoint(map(fold, names)):
                return names
    return []


def _behind(words: str, title: str) -> Iterator[tuple[bool, list[str]]]:
    """The names that end the page's title behind the film's, and whether a preposition hands it to them."""
    start = words.lower().find(title.lower()) if title else -1
    m = _TAIL.fullmatch(words, start + len(title)) if start >= 0 else None
    if m is None:
        return
    names = _AND.split(m["names"])
    if all(map(is_full_name if m["by"] else is_name, names)):
        yield bool(m["by"]), names


_TAIL = re.compile(
    r"[*_»”\"'’]{0,3}(?:\s\([^()]{2,40}\))?(?:,\s|\s(?P<by>de\s|d['’]|di\s|von\s|van\s|by\s))"
    r"(?P<names>[^\W\d_][^,;:()\n]{4,60}?)(?:\s\((?:19|20)\d\d\))?\s*"
)
_AND = re.compile(r"\s(?:et|and|und|y|e|en|&)\s")
