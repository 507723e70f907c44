"""Round-ups and programmes by their headings: sections that each name a film in a heading of one level.

    ## Anora                          # Sin Nombre am 21. März um 19 Uhr
    Prix : 4/5. Une comédie qui …     Der Film erzählt …

Sections of a text about one film ("Story", "The actors") look alike; signs in the heading or under it tell them apart.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Block
from kerguen.pages.inline_films import begins_with_maker
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.dates import dates
from kerguen.values.field_labels import every_label
from kerguen.values.known_titles import is_known_title
from kerguen.values.list_items import FILM_ADDRESS, list_item
from kerguen.values.names import is_given_name
from kerguen.values.people import is_full_name, is_name, running_name
from kerguen.values.timed_titles import hour_in
from kerguen.values.titles import TitlePart, heading_title

LONGEST = 120  # characters of a heading
FEWEST = 3  # sections
SIGNED = 0.6  # share of the sections that show a sign of a film
BELIEVED = 0.75  # share from which a section that only speaks of a film between others is about the film of its heading
SECTION = 4_000  # characters under a heading in which signs are looked for


class Headed(NamedTuple):
    """A heading of the row: its block, and the folded title of its film; "" when its section is about none."""

    block: int
    name: str


def headed_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> tuple[Headed, ...]:
    """The headings of the one level on which most sections show that they are about a film; () without one."""
    heads = [i for i in own if blocks[i].kind == "heading" and blocks[i].end - blocks[i].start <= LONGEST]
    counts = Counter(blocks[i].level for i in heads)
    for level in sorted(level for level, count in counts.items() if count >= FEWEST):
        sections = tuple(_sections(text, blocks, heads, level))
        signed = [s for s in sections if s.signed]
        names = {s.name for s in signed}
        if len(names) >= FEWEST and len(signed) >= SIGNED * len(sections) and not _begin_alike(names):
            between = range(sections.index(signed[0]), sections.index(signed[-1]))
            believed = between if len(signed) >= BELIEVED * len(sections) else ()
            named = (s.signed or (n in believed and _tells(text, s)) for n, s in enumerate(sections))
            return tuple(Headed(s.block, s.name if ok else "") for s, ok in zip(sections, named, strict=True))
    return ()


def is_dated(text: str, block: Block) -> bool:
    """Whether a heading ends with a year in brackets: "## Suspiria (1977)"."""
    return block.kind == "heading" and _DATED.search(text, block.start, block.end) is not None


_DATED = re.compile(r" \((?:18[89]|19\d|20[0-4])\d\)\Z")


class _Section(NamedTuple):
    """What a heading names, whether signs show a film, and the text under it."""

    block: int
    name: str
    signed: bool
    start: int
    stop: int


def _sections(text: str, blocks: Sequence[Block], heads: Sequence[int], level: int) -> Iterator[_Section]:
    """The sections under headings of a level; a heading of a higher level ends one too."""
    ends = [i for i in heads if blocks[i].level <= level]
    for place, index in enumerate(ends):
        block = blocks[index]
        part = _heading(text, block) if block.level == level else None
        if part is None or not _may_name_a_film(part.words):
            continue
        after = blocks[ends[place + 1]].start if place + 1 < len(ends) else len(text)
        stop = min(after, block.end + SECTION)
        yield _Section(index, fold(part.words), _is_signed(text, block, part, stop), block.end, stop)


def _heading(text: str, block: Block) -> TitlePart | None:
    """The title of a heading, its maker behind a dash left out: "The Patriot - Roland Emmerich"."""
    item = list_item(text, block.start, block.end)
    if item is None or item.director is None or not is_full_name(text[slice(*item.director)]):
        return heading_title(text[block.start : block.end])
    start, end = item.start - block.start, item.end - block.start
    return TitlePart(words=text[item.start : item.end], start=start, end=end, how="framed")


def _tells(text: str, section: _Section) -> bool:
    """Whether the text under a heading speaks of a film."""
    return not _nouns().isdisjoint(fold(text[section.start : section.stop]).split())


def _may_name_a_film(words: str) -> bool:
    """No heading of the page itself: "Our programme in March"."""
    return not set(fold(words).split()) & set(rules.table("kinds")["programme"])


@cache
def _nouns() -> frozenset[str]:
    return frozenset(fold(w) for w in rules.words("roles", "film_nouns"))


def _is_signed(text: str, heading: Block, part: TitlePart, stop: int) -> bool:
    """A year, a day, a word for a review beside the title; a film's address, stars or the title set off under it."""
    beside = text[heading.start : heading.start + part.start] + text[heading.start + part.end : heading.end]
    if part.how in ("quoted", "dated", "framed") or any(map(str.isalpha, beside)) or dates(beside, None):
        return True
    if " " in part.words and is_known_title(fold(part.words)) and not is_name(part.words):
        return True
    below = text[heading.end : stop].lstrip().partition("\n")[0]
    if begins_with_maker(below.partition(",")[0].rstrip(" .")) or _opens_with_maker(below):
        return True  # "di Martin Scorsese, con Leonardo DiCaprio, Lily Gladstone"
    if _is_pictured(part.words, text, heading.end, stop):
        return True
    if FILM_ADDRESS.search(text, heading.end, stop) or _STARS.search(text, heading.end, stop):
        return True
    if not is_name(part.words) and _is_set_off(part.words, text, heading.end, stop):
        return True
    return hour_in(text, heading.end, stop) and _has_label(text, heading.end, stop)


def _opens_with_maker(words: str) -> bool:
    """ "De Dominik Moll. Avec …": a line that begins with the maker as a sentence of its own."""
    m = _OPENS_WITH_MAKER.match(words)
    return m is not None and is_full_name(m["name"])


_OPENS_WITH_MAKER = re.compile(
    rf"(?:{small('made_by', capital=True)})[ \xa0](?P<name>{running_name().pattern})\.(?:\s|$)"
)


def _is_pictured(words: str, text: str, start: int, stop: int) -> bool:
    """The line below is a picture named as the heading is: "## Terminator" over "![Terminator](terminator.jpg)"; no person's."""
    below = _PICTURE.match(text, start, stop)
    if below is None or fold(below["alt"]) != fold(words):
        return False
    return not is_given_name(words)


_PICTURE = re.compile(r"\s{1,8}!\[(?P<alt>[^\[\]\n]{2,100})\]\(")


def _has_label(text: str, start: int, stop: int) -> bool:
    """A line under a heading says a fact of a film with its label: "- Category: Classic movies"."""
    return any(fold(m["label"]) in every_label() for m in _LABELS.finditer(text, start, stop))


_LABELS = re.compile(r"^[\W_]{0,5}(?P<label>[^\W\d_][^\n:]{2,24}?)[*_ ]{0,3}:", re.MULTILINE)


_STARS = re.compile(r"[★☆⭐]{2,}|(?<![\d/.,])(?:10|\d(?:[.,]\d)?)\s?/\s?(?:5|10|20)(?![\d/])")


def _is_set_off(words: str, text: str, start: int, end: int) -> bool:
    """The title again between quotation marks or in italics."""
    return any(
        text[place - 1 : place] in '"“«„‘*_' and text[place + len(words) : place + len(words) + 1] in '"”»“’*_,.'
        for place in (m.start() for m in re.finditer(re.escape(words), text[start:end]))
        for place in (start + place,)
        if place > start
    )


def _begin_alike(names: set[str]) -> bool:
    """Most headings begin alike: "Dune: the story", "Dune: the actors"."""
    firsts = [name.split()[0] for name in names if name]
    return 2 * len(set(firsts)) <= len(firsts)
