"""Films of a round-up by their marks: each film has one, at the same place.

Miss Sloane                    Cube (1997)              'Blair Witch'              DR. STRANGE: (B+) A surgeon …
★★★★☆ There is little doubt …  3 out of 4 stars         In this follow-up …        IN DARKNESS: (A-) A worker …
                               A great thriller …       Grade: F

The marks of one film's parts ("Story: 8/10", "Music: 6/10") look alike: their titles tell them apart.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from kerguen import rules
from kerguen.model import Block
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation
from kerguen.text.signs import signs
from kerguen.values.field_labels import every_label
from kerguen.values.list_items import list_item
from kerguen.values.noted_marks import (
    ENDS,
    GRADE,
    LONGEST_MARK,
    MARKED,
    NOTE,
    NUMBER,
    POINTS,
    ROW,
    SHARE,
    TITLE,
    NotedMark,
    closed_mark,
    ended_note,
    headed_mark,
    noted_inside,
    noted_mark,
    opens_with_mark,
    starred_title,
)
from kerguen.values.outlets import outlet_named
from kerguen.values.ratings import STAR_NOUNS
from kerguen.values.title_match import small_words
from kerguen.values.titles import heading_frame, is_furniture

FEWEST = 2  # marks that make a row
FEWEST_BARE = 3  # of bare numbers in brackets, that may be ages, places or years of an actor
WORDS = 12
LONGEST = 400  # characters of an item
ALONE = 60  # characters of a line that is a mark with its label
TEXT = 60  # characters from which a block is running text
QUOTES = " \"“”‘’'«»„*_"


def rated_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(block of the title, folded title) of films that have each their mark, at the same place."""
    for way in (_under_title, _before_text, _after_text, _in_paragraph, _in_items, _beside_title, _in_headings):
        found = list(way(text, blocks, own))
        names = {name for _, name in found if name}
        labels = sum(name in every_label() for name in names)  # "**Ano:** 1982" is the line of a sheet
        if 2 * sum(_is_quoted(text, blocks, index) for index, _ in found) >= len(found):
            continue  # papers with their marks over their words, of one film
        if len(names) >= FEWEST and not any(map(is_part, names)) and 2 * labels < len(names):
            yield from found
            return


def _is_quoted(text: str, blocks: Sequence[Block], index: int) -> bool:
    """One of the next two blocks is a quotation from its first to its last character."""
    return any(_QUOTED.fullmatch(text, block.start, block.end) for block in blocks[index + 1 : index + 3])


_QUOTED = re.compile(r"[«“„‟\"‘‚][^\n]{8,1200}[»”“\"’‘'](?:[ \xa0]?\([^()\n]{2,60}\))?\.?")


def _marks(text: str, blocks: Sequence[Block], own: Sequence[int]) -> list[int]:
    """Places in `own` of the lines that are a mark and nothing else."""
    short = (
        (place, blocks[index]) for place, index in enumerate(own) if blocks[index].end - blocks[index].start <= TAGGED
    )
    return [
        place
        for place, block in short
        if signs(text, block.start, block.end) & MARKED
        and (
            (block.end - block.start <= ALONE and _alone().fullmatch(text, block.start, block.end))
            or _DRAWN.fullmatch(text, block.start, block.end)
        )
    ]


TAGGED = 120  # characters of a line that is a tag which draws a mark
_DRAWN = re.compile(  # <sl-rating value="3"></sl-rating>, {{< stars 4 >}}, {% include rating.html score=3 %}, ![3/5](s_3.gif)
    r"(?:<\w{1,8}>)?(?:<[\w-]{0,20}(?:rating|stars?|score)\b[^<>\n]{0,60}\d[^<>\n]{0,40}>(?:</[\w-]{1,24}>){0,2}"
    r"|\{\{[<%]\s?[\w-]{0,12}(?:rating|stars?|score)[^{}\n]{1,60}[%>]\}\}|\{%-?\s?include\s[\w-]{0,12}(?:rating|stars?|score)[^{}\n]{1,60}%\}"
    rf"|!\[(?:{SHARE})\]\([^()\s]{{1,90}}\))"
)


def _under_title(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """A short line and under it one that is a mark, most marks of the page so."""
    marks = _marks(text, blocks, own)
    standing = set(marks)
    first = [place for place in marks if place - 1 not in standing]  # "Público: 8,6/10" over "Crítica: 6,9/10"
    found = [(own[place - 1], name) for place in first if place and (name := _title(text, blocks[own[place - 1]]))]
    if 2 * len(found) > len(first):
        yield from found


def _after_text(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """A short line over a text that ends in a line with its mark."""
    marks = _marks(text, blocks, own)
    found = []
    for before, place in pairwise((-1, *marks)):
        between = own[before + 1 : place]
        first = next((n for n, index in enumerate(between) if _is_text(blocks[index])), 0)
        if first and (name := _title(text, blocks[between[first - 1]])):
            found.append((between[first - 1], name))
    if 2 * len(found) > len(marks):
        yield from found


def _before_text(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """A short line over a text that begins with its stars."""
    for above, below in pairwise(own):
        block = blocks[below]
        if block.end - block.start > TEXT and opens_with_mark(text, block.start, block.end):
            name = _title(text, blocks[above])
            if name:
                yield above, name


def _in_paragraph(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """ "IN DARKNESS: (B+) This import …", "3. Troie - (8) est …", "Breakdown (1997) … 8/10": title and mark of a paragraph."""
    found, ended = [], 0
    for index in own:
        block = blocks[index]
        noted = _note(text, block.start, block.end) if TEXT < block.end - block.start <= NOTE else None
        set_off = noted is not None and (text[noted.title[0] - 1] in QUOTES[1:] or not noted.bare)
        if noted is not None and _may_name(text[slice(*noted.title)].strip(QUOTES), set_off):
            found.append((index, fold(text[slice(*noted.title)]), noted.bare))
            ended += noted.bare and noted.mark[0] - noted.title[1] > TEXT
    if len(found) >= (FEWEST_BARE if all(bare for _, _, bare in found) else FEWEST):
        yield from ((index, name) for index, name, _ in found)
        named = {index for index, _, _ in found}
        for index in own if ended >= FEWEST_BARE else ():  # of the same shape, with its mark elsewhere
            inside = noted_inside(text, blocks[index].start, blocks[index].end) if index not in named else None
            if inside is not None and _may_name(text[slice(*inside.title)].strip(QUOTES)):
                yield index, fold(text[slice(*inside.title)])


def _note(text: str, start: int, end: int) -> NotedMark | None:
    """The mark of a paragraph, after its title or at its end."""
    noted = noted_mark(text, start, end) if signs(text, start, start + TITLE) & MARKED else None
    ends = text[end - 1] == ")" or signs(text, end - LONGEST_MARK, end) & MARKED
    return noted or (ended_note(text, start, end) if ends else None)


def _beside_title(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Lines that end in stars, three of a page: "Review / ‘Rosewater’ (M) *** and a half"."""
    found = []
    for index in own:
        block = blocks[index]
        if block.end - block.start <= TITLE + ALONE and signs(text, block.start, block.end) & MARKED:
            starred = starred_title(text, block.start, block.end)
            if starred is not None and _may_name(text[slice(*starred.title)].strip(QUOTES)):
                found.append((index, fold(text[slice(*starred.title)])))
    if len(found) >= FEWEST_BARE:
        yield from found


def _in_items(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Items that end in a mark, three of a page: "Dune di Denis Villeneuve (FC) 7", "Home di Fien Troch (3/5)", "Joy - A-"."""
    found = []
    for index in own:
        block = blocks[index]
        if block.end - block.start <= LONGEST and text[block.end - 1] in ENDS:
            closed = closed_mark(text, block.start, block.end)
            item = list_item(text, *closed.title) if closed else None
            place = (
                (item.start, item.end) if item and item.director else closed.title if closed and closed.bare else None
            )
            graded = closed is not None and text[closed.mark[0]].isalpha()
            if place and _may_name(text[slice(*place)].strip(QUOTES), graded or bool(item and item.director)):
                found.append((index, fold(text[slice(*place)])))
            elif closed and block.end - block.start > len(text[slice(*closed.mark)]) + TITLE // 2:
                found.append((index, ""))  # of a film that was not read
    if len({name for _, name in found} - {""}) >= FEWEST_BARE:
        yield from found


def _in_headings(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """ "#### The Lighthouse: 5", three headings of a page and more than half of their level: a number behind each title."""
    headings = [index for index in own if blocks[index].kind == "heading"]
    found = []
    for index in headings:
        headed = headed_mark(text, blocks[index].start, blocks[index].end)
        name = text[slice(*headed.title)].strip(QUOTES) if headed else ""
        if name and not is_furniture(name) and len(name.split()) <= WORDS:
            found.append((index, fold(name)))
    level = {blocks[index].level for index, _ in found}
    if len(found) >= FEWEST_BARE and 2 * len(found) > sum(blocks[index].level in level for index in headings):
        yield from found


_LINK = re.compile(r"\[([^\[\]\n]{1,90})\]\([^()\s]{1,200}\)")


def linked_words(words: str) -> str:
    """A line without the addresses of its links."""
    return _LINK.sub(r"\1", words) if "](" in words else words


@cache
def _alone() -> re.Pattern[str]:
    """A mark with its scale, or a bare one with its label, as the whole line."""
    labels = alternation({*rules.words("ratings", "own"), *rules.words("verdict", "box")})
    label = rf"(?:(?i:(?:[^\W\d_]{{2,8}}\s)?(?:{labels}))\W{{0,4}})"
    noun = rf"\s(?:{STAR_NOUNS})"
    return re.compile(
        rf"[\W_]{{0,4}}?(?:(?:{label}|[^\W\d_]{{2,14}}:\s?)?(?:{ROW}|{SHARE}){POINTS}|(?i:{label}?{NUMBER}{noun})|{label}(?:{NUMBER}|{GRADE}(?!\w)){POINTS})[\s.+*_)-]{{0,4}}"
    )


def _is_text(block: Block) -> bool:
    return block.end - block.start > TEXT


def _title(text: str, block: Block) -> str | None:
    """The folded title that a short line may be."""
    words = linked_words(text[block.start : block.end]).strip("*_# \t'\"“”‘’«»„")
    if not 1 < len(words) <= TITLE or words.endswith((".", ",", ";", ":", "…")) or not _may_name(words):
        return None
    framed = heading_frame(words)
    return fold(framed.words if framed else words)


def _may_name(words: str, set_off: bool = False) -> bool:
    return (
        len(words.split()) <= WORDS
        and (words[:1].isupper() or words[:1].isdigit())
        and any(map(str.isalpha, words))
        and not is_furniture(words)
        and (set_off or not _LABELLED.match(words))
        and outlet_named(words.strip(" |")) is None
    )


_LABELLED = re.compile(
    rf"[^\W\d_]{{2,14}}:\s|(?:{alternation(map(str.capitalize, rules.words('labels', 'certificate')))}|FSK)\b"
)


def is_part(name: str) -> bool:
    """Whether a name is a part of a film, or of a text on one: "the story", "Music", "Verdict"."""
    words = [word for word in name.split() if word not in small_words()]
    return 0 < len(words) <= 2 and all(word in _parts() for word in words)


@cache
def _parts() -> frozenset[str]:
    aspects = (words for name, words in rules.table("aspects").items() if isinstance(words, list) and name != "film")
    listed = {fold(word) for words in aspects for word in words if " " not in word}
    return frozenset(listed | {fold(word) for word in rules.words("verdict", "box", "pros", "cons") if " " not in word})
