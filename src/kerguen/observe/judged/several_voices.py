"""Several critics on one page: "Pour" and "Contre", a second opinion under a heading, others listed in a text's head."""

import re
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang, Page, Rating
from kerguen.observe.cues import label, labels, lines, words
from kerguen.observe.judged.marked_ratings import nodes
from kerguen.text.phrases import alternation
from kerguen.values.people import is_name
from kerguen.values.ratings import rating

LONGEST_HEADING = 60  # characters
SHORTEST = 120  # characters of what a voice says
BYLINES = 3  # lines under a heading in which its critic stands
_SAYS = frozenset(map(str.lower, rules.words("small", "verdict_key")))


class Part(NamedTuple):
    """What one critic says; `critic` when the lines under its heading name one."""

    start: int
    end: int
    critic: str | None


def parts(page: Page, start: int, end: int) -> tuple[Part, ...]:
    """The text of a review cut at headings of other voices; one part when there are none."""
    if _heading(page.lang).search(page.text, start, end) is None:
        return (Part(start, end, None),)
    rows = lines(page.text, start, end)
    heads = [(a, b) for a, b in rows if b - a <= LONGEST_HEADING]
    sides = [row for row in heads if _is(page, row, "sides")]
    cuts = sides if len(sides) == 2 else [row for row in heads if _is(page, row, "second")][:1]
    if not cuts:
        return (Part(start, end, None),)
    begins = [(start, start)] * (not sides or cuts is not sides) + cuts
    ends = [a for a, _ in begins[1:]] + [end]
    found = tuple(_part(page, head, stop, head[1] > head[0]) for head, stop in zip(begins, ends, strict=True))
    return found if all(_is_told(page, part) for part in found) else (Part(start, end, None),)


@cache
def _heading(lang: Lang | None) -> re.Pattern[str]:
    """A line that may be such a heading: a quick look before lines are read."""
    listed = alternation(w for which in ("sides", "second") for w in words("verdict", which, lang))
    return re.compile(rf"^[ \t#*_>-]{{0,8}}(?:{listed})[ \t*_:]{{0,6}}$", re.MULTILINE | re.IGNORECASE)


def _is(page: Page, row: tuple[int, int], which: str) -> bool:
    return label(page.text[slice(*row)].strip(" *_#:-–—")) in labels("verdict", which, page.lang)


def _is_told(page: Page, part: Part) -> bool:
    """A paragraph of running text: lists of points for and against are one critic's."""
    rows = lines(page.text, part.start, part.end)
    return any(b - a >= SHORTEST and page.text[a] not in "-•*+–" for a, b in rows)


def _part(page: Page, head: tuple[int, int], stop: int, headed: bool) -> Part:
    rows = lines(page.text, head[1], stop)[: BYLINES if headed else 0]
    critic = next((name for a, b in rows if (name := _signed(page, page.text[a:b]))), None)
    left = head[1] if headed else head[0]
    body = page.text[left:stop]
    return Part(left + len(body) - len(body.lstrip()), left + len(body.rstrip()), critic)


def _signed(page: Page, line: str) -> str | None:
    """ "By Carl Dunn", "**Par Jean Vasseur**"."""
    said = line.strip(" *_#|•-–—").split(" ")
    led = next((n for n in (3, 2, 1) if label(" ".join(said[:n])) in labels("verdict", "author", page.lang)), 0)
    name = " ".join(said[led:]).strip(" :*_")
    return name if led and len(name) <= LONGEST_HEADING and is_name(name) else None


class Listed(NamedTuple):
    """Another critic in a text's head: name, rating, and the words where they stand in the page."""

    critic: str
    start: int
    end: int
    given: Rating | None


def listed_voices(page: Page) -> tuple[Listed, ...]:
    """ "other_ratings: [{author: cale, rating: 3, verdict: …}]": those with words of their own."""
    found = []
    for item in page.structured:
        if item.syntax != "front-matter":
            continue
        for path, node in nodes(item.data, item.path):
            if path.endswith("]") and (one := _listed(page, path, node)) is not None:
                found.append(one)
    return tuple(found)


def _listed(page: Page, path: str, node: dict[str, object]) -> Listed | None:
    named = next(
        (v for k, v in node.items() if label(str(k)) in labels("verdict", "author", page.lang) | {"author", "name"}),
        None,
    )
    said = next((v for k, v in node.items() if label(str(k)) in _SAYS), None)
    if not isinstance(named, str) or not isinstance(said, str) or len(said) < SHORTEST:
        return None
    start = page.text.find(said)
    if start < 0:
        return None
    return Listed(named, start, start + len(said), _given(page, path, node, named))


def _given(page: Page, path: str, node: dict[str, object], critic: str) -> Rating | None:
    value = str(node.get("rating", node.get("score", node.get("note", ""))))
    found = rating(value)
    if found is None:
        return None
    return Rating(
        page=page.id, path=f"{path}.rating", text=value, kind="own", by=critic, value=found.value, scale=found.scale,
        doubts=found.doubts,
    )  # fmt: skip
