"""Which line is the site's name and which the page's own heading, where <title> joins both: "Salle 12 | Alma".

A blog may set its own name in <h1> and the post's in <h3>; older pages set neither in a heading.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from kerguen.model import Block
from kerguen.values.people import is_full_name, is_name
from kerguen.values.titles import is_furniture

READ = 150  # blocks among which both stand
LINKS = 60  # from the top, among which one leads home
LONGEST = 160  # characters of a heading
TOP = 30  # blocks above which a site says its name
FOOT = 400  # characters at the end, where it says it again
_JOINTS = re.compile(r"\s[|·•»«–—-]\s|\s?[|–—»]\s|:\s")


class Headed(NamedTuple):
    """The blocks, with the page's heading as the only one of the first level; the site's name."""

    blocks: tuple[Block, ...]
    site: str = ""


def headed(text: str, blocks: tuple[Block, ...], title: str, home: frozenset[str]) -> Headed:
    """The blocks with the site's name as furniture and the page's heading as such; as they are where <title> does not
    tell. `home`: the words that link to the site's first page."""
    if not title or len(title) > 2 * LONGEST:
        return Headed(blocks)
    places: dict[str, list[int]] = {}
    for index, block in enumerate(blocks[:READ]):
        if block.end - block.start <= LONGEST and block.kind != "control":
            places.setdefault(_plain(text[block.start : block.end]), []).append(index)
    for site, own in _sides(title):
        below = places.get(_plain(own), [])
        names = [i for i in places.get(_plain(site), ()) if below and i < below[0]]
        if names and not is_furniture(own) and _is_masthead(text, blocks, site, own, names, home):
            heading = next((i for i in below if blocks[i].kind == "heading"), below[0])
            hints = dict.fromkeys(names, "masthead") | dict.fromkeys(_paths(text, blocks[:heading], own), "breadcrumb")
            return Headed(tuple(_set_apart(blocks, hints, heading)), site)
    return Headed(blocks)


def _plain(words: str) -> str:
    return words.strip(" \"'“”‘’").casefold()


def _sides(title: str) -> Iterator[tuple[str, str]]:
    """What may be the site's name and the page's heading: "Alma | Salle 12" both ways round, the longest heading first."""
    for joint in reversed([*_JOINTS.finditer(title)]):
        yield title[joint.end() :], title[: joint.start()]
    for joint in _JOINTS.finditer(title):
        yield title[: joint.start()], title[joint.end() :]


def home_links(tree: LexborHTMLParser) -> frozenset[str]:
    """The words of the first links that lead to the site's first page."""
    found = tree.css("a[href]")[:LINKS]
    return frozenset(_plain(" ".join(a.text().split())) for a in found if _HOME.fullmatch(a.attributes["href"] or ""))


_HOME = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w{3,5})?")


def _is_masthead(
    text: str, blocks: Sequence[Block], site: str, own: str, names: Sequence[int], home: frozenset[str]
) -> bool:
    """The line at the top is linked, home where a film's maker may stand below it; or the page's end says whose it is."""
    block = blocks[names[0]]
    if names[0] >= TOP or is_full_name(own):
        return False
    linked = block.link_chars >= block.end - block.start
    foot = text[max(block.end, len(text) - FOOT) :]
    owned = any(site in line and not _OWNED.isdisjoint(line.casefold().split()) for line in foot.split("\n"))
    return owned or _plain(site) in home or (linked and not is_name(own))


_OWNED = frozenset(("©", "(c)", "copyright"))


def _paths(text: str, above: Sequence[Block], own: str) -> Iterator[int]:
    """ "Home » Reviews » Alma": lines that end with the heading and lead to it."""
    for index, block in enumerate(above):
        words = text[block.start : block.end] if len(own) < block.end - block.start < LONGEST else ""
        if words.endswith(own) and _STEP.search(words, 0, len(words) - len(own)):
            yield index


_STEP = re.compile(r"[»›>/→]\s?\Z")


def _set_apart(blocks: Sequence[Block], hints: Mapping[int, str], heading: int) -> Iterator[Block]:
    for index, block in enumerate(blocks):
        if index in hints:
            yield replace(block, kind="paragraph", level=0, hints=f"{block.hints} {hints[index]}".strip())
        elif index == heading:
            yield replace(block, kind="heading", level=1)
        else:
            yield block
