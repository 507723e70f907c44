"""HTML whose elements stand thousands deep: the parser's time grows with the square of the depth."""

import re

from selectolax.lexbor import LexborHTMLParser

DEEPEST = 1_000  # elements around one another; written pages stay under a hundred
PIECE = 16_384  # characters after which the open tags are counted
VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
OPTIONAL = frozenset(("p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot", "body", "html"))
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>?")


def tree_of(source: str) -> LexborHTMLParser:
    """The parsed page; tags deeper than DEEPEST are left out, their words kept."""
    return LexborHTMLParser(_shallow(source) if _may_be_deep(source) else source)


def _may_be_deep(source: str) -> bool:
    """Whether more tags are open somewhere than DEEPEST, those that need no end among them. Ends are counted only where
    there are enough tags, since a character is found several times faster than two."""
    left_open, counted = 0, 0
    for start in range(0, len(source), PIECE):
        left_open += source.count("<", start, start + PIECE)
        if left_open > DEEPEST:
            left_open -= 2 * source.count("</", counted, start + PIECE)
            counted = start + PIECE
            if left_open > DEEPEST:
                return True
    return False


def _shallow(source: str) -> str:
    """The source without the tags that stand deeper than DEEPEST; tags that need no end count as closed."""
    depth = deepest = 0

    def kept(m: re.Match[str]) -> str:
        nonlocal depth, deepest
        name = m[2].lower()
        if name in VOID or name in OPTIONAL:
            return m[0]
        if m[1]:
            depth = max(0, depth - 1)
            return m[0] if depth < DEEPEST else ""
        depth += 1
        deepest = max(deepest, depth)
        return m[0] if depth <= DEEPEST else ""

    shallow = _TAG.sub(kept, source)
    return shallow if deepest > DEEPEST else source
