"""Films of plain lists: items that name one each, paragraphs that a title leads, titles set off on lines of their own.

My ten best films            BLACK PANTHER--Ryan Coogler …       **The Endless**
1. Trainspotting             COCO--Twelve-year-old Miguel …      A fantastic film …
2. The Departed              FIRST MAN--Neil Armstrong …         **47 Meters Down**

A program's features, a recipe and a cast are lists too: the items must be signed (a director, a year, the address of a
film), or the words above them must say that films follow.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from kerguen.model import Block
from kerguen.pages.kind_words import kind_words
from kerguen.pages.rated_films import is_part
from kerguen.text.fold import fold, word_set
from kerguen.values.dates import YEAR_MADE
from kerguen.values.entries import Part, credited, trimmed
from kerguen.values.field_labels import every_label
from kerguen.values.known_titles import are_known_titles, is_known_title
from kerguen.values.list_items import (
    FILM_ADDRESS,
    ListItem,
    bold_lead,
    led_title,
    list_item,
    opening_item,
    set_off_title,
)
from kerguen.values.names import is_given_name
from kerguen.values.people import is_name
from kerguen.values.players_beside import begins_with_players

FEWEST_SIGNED = 2  # items of a list with a director, a year, an address
FEWEST_LED = 2  # paragraphs that a title leads
FEWEST = 3  # titles set off on lines of their own
FEWEST_BARE = 5  # items that are nothing but a title
SIGNED = 0.5  # share of the items that are more than a title
PLAIN = 0.8  # share of the items of a list that may be titles
COVER = 0.4  # share of the page that a list takes on a page that is one
COVER_SIGNED = 0.25  # where every item has a year, a director, an address of a film, or MANY have no link
COVER_HEADED = 0.1  # where the page's first heading says that films follow
MANY = 12  # items
ANNOUNCED = 800  # characters in which a page says that films follow
LONGEST_ITEM = 250  # characters
LINE = 120  # characters of a line that announces a list
TEXT = 60  # characters from which a line below a title is running text
TECH = 3  # different words of software that make a page one on a program


def itemized_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(block, folded title) of the items of lists that are lists of films."""
    if len(word_set(text[: 5 * ANNOUNCED]) & kind_words("software")) >= TECH:
        return
    found: list[tuple[int, ListItem]] = []
    short: list[tuple[int, ListItem]] = []  # too few titles to be a list alone; beside others, under a word for films
    for above, run in _runs(text, blocks, own):
        items = [(i, item) for i in run if (item := list_item(text, blocks[i].start, blocks[i].end))]
        if len(items) >= FEWEST_SIGNED and _are_films(text, blocks, above, run, items):
            found += items
        elif 0 < len(items) == len(run) < FEWEST_BARE and above and _announces(text, blocks[above[-1]]):
            short += items
    if found and short and sum(item.is_signed for _, item in found) > SIGNED * len(found):
        found = sorted((*found, *short), key=lambda one: one[0])
    if 2 * sum(item.linked for _, item in found) > len(found):  # the head of a table has no address
        found = [(i, item) for i, item in found if item.linked]
    kept = len(found) >= MANY and 2 * sum(not blocks[i].link_chars for i, _ in found) > len(
        found
    )  # no site's own tiles
    share = COVER_SIGNED if kept or (found and all(item.is_signed for _, item in found)) else COVER
    share = COVER_HEADED if heads_a_list(text, blocks, own) and len(found) >= FEWEST_BARE else share
    if found and _covers(blocks, own, [i for i, _ in found], share):
        named = {i: fold(text[item.start : item.end]) for i, item in found}
        yield from named.items()
        yield from ((i, "") for i in _behind(own, named))


def heads_a_list(text: str, blocks: Sequence[Block], own: Sequence[int]) -> bool:
    """Whether the page's first heading says that films follow: "The Best Films of 2011"."""
    head = next((blocks[i] for i in own if blocks[i].kind == "heading"), None)
    return head is not None and _says_films(text[head.start : head.end])


def _behind(own: Sequence[int], named: Collection[int]) -> Iterator[int]:
    """The blocks right behind the runs of a list whose items have no text under them: they are of no film."""
    behind = [after for index, after in pairwise(own) if index in named and after not in named]
    if len(behind) <= BARE * len(named):
        yield from behind


BARE = 0.2  # runs for each item


def _runs(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[list[int], list[int]]]:
    """The items between two headings, or the first cells of the rows of a table that are no figure; before them what
    stands above."""
    above: list[int] = []
    run: list[int] = []
    row = None
    for index in own:
        block = blocks[index]
        if block.kind == "heading":
            yield above, run
            sorted_by = bool(above) and _SORTED.fullmatch(text, block.start, block.end) is not None
            above, run = [*above, index][-3:] if sorted_by else [index], []
        elif block.row is not None and block.row != row and (_is_figure(text, block) or _is_label(text, block)):
            continue
        elif block.kind == "item" or (block.row is not None and block.row != row) or _is_item(text, block):
            run.append(index)
        elif not run and block.row is None:
            above.append(index)
        row = block.row
    yield above, run


def _is_item(text: str, block: Block) -> bool:
    """A line that is an item by what it says: "1916 – [Intolerance](https://…) – …", "Das Kombinat (Dokumentation)"."""
    if block.row is not None or block.end - block.start > LONGEST_ITEM:
        return False
    linked = block.link_chars and FILM_ADDRESS.search(text, block.start, block.end) is not None
    dated = _OF_YEAR.match(text, block.start) is not None
    if not linked and ((text[block.end - 1] != ")" and not dated) or block.kind != "paragraph"):
        return False
    item = list_item(text, block.start, block.end)
    return item is not None and (item.linked if linked else item.genre or dated or item.director is not None)


def _is_label(text: str, block: Block) -> bool:
    """The head of a column: "Date"."""
    return block.end - block.start < TEXT and fold(text[block.start : block.end]) in every_label()


_OF_YEAR = re.compile(rf"{YEAR_MADE}\s?:\s")  # "1968: The Producers"


def _is_figure(text: str, block: Block) -> bool:
    """A rank, a number, a picture's mark before the words of a row."""
    return not any(map(str.isalpha, text[block.start : block.end]))


def _covers(blocks: Sequence[Block], own: Sequence[int], run: Sequence[int], share: float = COVER) -> bool:
    """The list takes much of the page: a review may end in a list of other films."""
    inside = sum(blocks[i].end - blocks[i].start for i in own if run[0] <= i)
    return inside >= share * sum(blocks[i].end - blocks[i].start for i in own)


def _are_films(
    text: str, blocks: Sequence[Block], above: Sequence[int], run: Sequence[int], items: Sequence[tuple[int, ListItem]]
) -> bool:
    if sum(item.linked for _, item in items) >= SIGNED * len(run):
        return True
    named = [text[item.start : item.end] for _, item in items]
    if len(items) < PLAIN * len(run) or sum(map(_is_person, named)) * 2 > len(named):
        return False
    labels = sum(":" in name for name in named) * 3 > len(named) and not all(item.is_signed for _, item in items)
    if len(set(named)) * 2 <= len(named) or labels:
        return False
    said = " ".join(text[blocks[i].start : blocks[i].end][:ANNOUNCED] for i in above[-3:])
    known = len(items) >= FEWEST_BARE and are_known_titles([fold(name) for name in named])
    if not _says_films(said) and not _says_films(text[:ANNOUNCED]):
        return known and not _says_other_works(text[:ANNOUNCED])
    if _OF_YEAR.match(text, blocks[items[0][0]].start):
        return known  # "1998: Premio de la crítica" is a life told by years
    signed = sum(item.is_signed for _, item in items)
    if signed >= SIGNED * len(items):
        return True
    told = [i for i in above if not _SORTED.fullmatch(text, blocks[i].start, blocks[i].end)]
    announced = (bool(told) and _announces(text, blocks[told[-1]])) or _is_headed(text)
    return (announced and len(items) >= FEWEST_BARE) or are_known_titles([fold(name) for name in named])


_SORTED = re.compile(  # a year, a letter, a day of change: what a list is sorted by
    r"[\W_]*(?:(?:18|19|20)\d\d['’]?s?(?:\s?[–—-]\s?(?:(?:18|19|20)?\d\d)?)?|[^\W\d_]|[^\W\d_]{4,14}:?\s\d{1,4}[-./]\d\d[-./]\d{2,4})[\W_]*"
)


def _is_headed(text: str) -> bool:
    """The title in a page's front matter says that films follow."""
    front = _FRONT_TITLE.search(text, 0, ANNOUNCED) if text.startswith(("---", "+++")) else None
    return front is not None and _says_films(front["title"])


_FRONT_TITLE = re.compile(r"^title\s?[:=]\s?(?P<title>[^\n]{4,120})$", re.MULTILINE)


def _announces(text: str, block: Block) -> bool:
    """A heading or a short line right above a list says that films follow."""
    words = text[block.start : block.end]
    short = block.kind == "heading" or len(words) <= LINE or words.rstrip().endswith(":")
    return short and _says_films(words)


def _is_person(words: str) -> bool:
    return is_name(words) and is_given_name(words)


def _says_other_works(words: str) -> bool:
    return not kind_words("not_films").isdisjoint(fold(words).split())


@lru_cache(maxsize=64)
def _says_films(words: str) -> bool:
    """Whether words speak of films, more than one, at least as often as of books or series."""
    folded = fold(words).split()
    pairs = map(" ".join, pairwise(folded))  # "i film": the plural is in the word before
    films = sum(map(kind_words("films_announced").__contains__, (*folded, *pairs)))
    return films > 0 and films >= sum(map(kind_words("not_films").__contains__, folded))


def led_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(block, folded title) of the paragraphs that a title leads, at least FEWEST_LED of them."""
    led = [(i, fold(text[a:b]), text[b : b + 3].strip("*_")[:1] == ":") for i in own for a, b in _led(text, blocks[i])]
    before_colon = {name for _, name, colon in led if colon}
    rubrics = 2 * sum(map(is_known_title, before_colon)) < len(before_colon)  # "DIE STORY: …", "DER REGISSEUR: …"
    found = [(i, name) for i, name, colon in led if not (colon and rubrics)]
    if len({name for _, name in found}) < FEWEST_LED:
        found = _in_bold(text, blocks, own)
    if len({name for _, name in found}) >= FEWEST_LED and _covers(blocks, own, [i for i, _ in found]):
        yield from found


def _in_bold(text: str, blocks: Sequence[Block], own: Sequence[int]) -> list[tuple[int, str]]:
    """Paragraphs that words in bold lead, FEWEST of them, where the page says that films follow."""
    if not (_says_films(text[:ANNOUNCED]) or _is_headed(text)):
        return []
    bold = [(i, fold(text[slice(*place)])) for i in own if (place := bold_lead(text, blocks[i].start, blocks[i].end))]
    names = {name for _, name in bold}
    if len(names) < FEWEST or any(is_part(name) or name in every_label() for name in names):
        return []
    return bold if sum(map(_is_person, names)) * 2 <= len(names) else []


def _led(text: str, block: Block) -> Iterator[tuple[int, int]]:
    place = led_title(text, block.start, block.end) if block.kind != "heading" else None
    if block.kind == "item":
        place = place or opening_item(text, block.start, block.end)
    if place:
        yield place


def set_off_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(block, folded title) of titles on lines of their own over a text, where the page says that films follow."""
    if not _says_films(text[:ANNOUNCED]):
        return
    found = []
    for place, index in enumerate(own[:-1]):
        below = blocks[own[place + 1]]
        title = set_off_title(text, blocks[index].start, blocks[index].end) or _bold_with_maker(text, blocks[index])
        if title and below.end - below.start >= TEXT:
            found.append((index, fold(text[slice(*title)])))
    names = {name for _, name in found}
    if len(names) < FEWEST or any(is_part(name) or name in every_label() for name in names):
        return
    if _covers(blocks, own, [i for i, _ in found]):
        yield from found


def _bold_with_maker(text: str, block: Block) -> tuple[int, int] | None:
    """ "**Alles auf Zucker!** – Dani Levy": a line in bold but for its maker."""
    item = list_item(text, block.start, block.end) if text.startswith(("**", "__"), block.start) else None
    return (item.start, item.end) if item and item.director else None


def credited_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(block, folded title) of short lines with a title and its maker over a line with the players: "Close de Lukas
    Dhont" over "Avec Eden Dambrine"."""
    found = []
    for place, index in enumerate(own[:-1]):
        below = blocks[own[place + 1]]
        line = Part(blocks[index].start, blocks[index].end)
        short = line.end - line.start <= LINE and begins_with_players(text, below.start, below.end)
        if short and (credit := credited(text, line)):
            found.append((index, fold(text[slice(*trimmed(text, credit.title))])))
    if len({name for _, name in found}) >= FEWEST_LED:
        yield from found
