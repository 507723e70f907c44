"""Films of a page laid out as cards: elements of one name, each with a title and facts of its film at the same place.

    <h3 class="title">Blue Moon</h3>          <h3 class="title">Sirāt</h3>
    <li class="subtitle">Dir. …</li>          <li class="subtitle">Dir. …</li>
    <li class="date">Thu 30 Oct – 18:00</li>  <li class="date">Fri 31 Oct</li>

The names of the elements show what repeats; facts of films in most of the repeats show that they are of films.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Block, ZoneKind
from kerguen.pages.opening_credits import is_credit_line
from kerguen.pages.raised import Entry
from kerguen.pages.trade import speaks_of_films
from kerguen.text.fold import fold
from kerguen.values.credit_lines import says_year_beside
from kerguen.values.dates import dates
from kerguen.values.durations import durations
from kerguen.values.entries import Part, trimmed
from kerguen.values.known_titles import are_known_titles
from kerguen.values.names import is_given_name
from kerguen.values.people import is_name
from kerguen.values.timed_titles import hour_in, says_when
from kerguen.values.titles import is_furniture

FEWEST = 4  # cards
TITLE, FACT = 90, 160  # characters of a title, of a line that holds a fact
MOST = 40  # blocks of a card
FOUND = 0.6  # share of the cards that hold a fact of a film
DIFFERENT = 4  # one film for so many cards at least: a film stands under each of its cinemas
BEFORE = 1_000  # characters of running text before the first card
SHORTEST_FILM = 40  # minutes
OUTSIDE: frozenset[ZoneKind] = frozenset(("teaser", "comments", "furniture", "opinions"))
Signature = tuple[str, int, str]


class Card(NamedTuple):
    """One card: the block of its title, the folded title, and where the card ends."""

    title: int
    name: str
    end: int


def card_films(text: str, blocks: Sequence[Block], kinds: Sequence[ZoneKind]) -> tuple[Card, ...]:
    """The cards of a page of films in page order; () for any other page."""
    groups: dict[Signature, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        named = block.hints and block.kind != "control" and kinds[index] not in OUTSIDE
        if named and 1 < block.end - block.start <= TITLE:
            groups[_signature(block)].append(index)
    ranked = sorted((g for g in groups.items() if len(g[1]) >= FEWEST), key=lambda g: (_rank(g[0]), -len(g[1])))
    for _, indexes in ranked[:TRIED]:
        cards = _cards(text, blocks, _titles(text, blocks, indexes))
        if cards and _are_films(text, blocks, cards) and _are_the_page(text, blocks, kinds, cards):
            return cards
    return ()


def _signature(block: Block) -> Signature:
    """What two elements of a kind share: their kind, level and last names, those with a number left out."""
    return block.kind, block.level, _last_names(block.hints[-NAMES:])


@lru_cache(maxsize=1024)
def _last_names(hints: str) -> str:
    return " ".join([name for name in hints.split() if not _DIGIT.search(name)][-TAIL:])


_DIGIT = re.compile(r"\d")


def _titles(text: str, blocks: Sequence[Block], same: Sequence[int]) -> list[int]:
    """The blocks of a group without a button that all cards have; of two right below each other the second is of the
    first's card: its original title."""
    words = {i: fold(text[blocks[i].start : blocks[i].end]) for i in same}
    counts = Counter(words.values())
    kept = _over_makers(text, blocks, [i for i in same if counts[words[i]] * BUTTON <= len(same)])
    return [i for place, i in enumerate(kept) if not place or kept[place - 1] != i - 1]


def _over_makers(text: str, blocks: Sequence[Block], same: list[int]) -> list[int]:
    """The headings right above those that name a person each: the title stands over its maker."""
    names = [text[blocks[i].start : blocks[i].end] for i in same]
    above = [i - 1 for i in same]
    headed = all(i >= 0 and blocks[i].kind == "heading" and blocks[i].level < blocks[i + 1].level for i in above)
    persons = sum(is_name(name) and is_given_name(name) for name in names) if headed else 0
    return above if 2 * persons > len(same) else same


TAIL = 3  # names of an element that two of a kind share
NAMES = 100  # characters of names in which these stand
TITLE_NAMES = frozenset(map(fold, rules.words("labels", "title")))  # of elements that hold a title
BUTTON = 4  # "Continue reading" stands in every card
TRIED = 8  # groups of elements, those named titles first


def _rank(signature: Signature) -> int:
    """Headings first, then what is named a title."""
    kind, _, hints = signature
    named = not TITLE_NAMES.union(("name",)).isdisjoint(hints.split())
    return (0 if kind == "heading" else 2) - named


def _cards(text: str, blocks: Sequence[Block], indexes: Sequence[int]) -> tuple[Card, ...]:
    """What stands from each title to the next one; () where the blocks are no titles or follow each other bare."""
    if len(indexes) < FEWEST:
        return ()
    gaps = [b - a for a, b in pairwise(indexes)]
    usual = int(median(gaps))
    if usual < 2 or usual > MOST:
        return ()
    found = []
    above = 1 if sum(i > 0 and _is_coded(text, blocks[i - 1]) for i in indexes) >= FOUND * len(indexes) else 0
    for index, after in pairwise((*indexes, min(len(blocks), indexes[-1] + usual) + above)):
        title = trimmed(text, Part(blocks[index].start, blocks[index].end))
        words = text[title.start : title.end]
        if words and not words[0].islower() and any(map(str.isalpha, words)) and not is_furniture(words):
            found.append(Card(index, fold(words), min(after - above, index + MOST)))
    names = {card.name for card in found}
    if len(names) < FEWEST or len(names) * DIFFERENT < len(indexes) or len(found) < FOUND * len(indexes):
        return ()
    return tuple(found)


def _are_films(text: str, blocks: Sequence[Block], cards: Sequence[Card]) -> bool:
    """Most cards hold a fact of a film or name one that is known, and the titles themselves are none."""
    if sum(_is_fact(text, blocks[card.title]) for card in cards) > (1 - FOUND) * len(cards):
        return False
    told = sum(any(_is_fact(text, blocks[i]) for i in range(card.title + 1, card.end)) for card in cards)
    told = max(told, sum(card.title > 0 and _is_coded(text, blocks[card.title - 1]) for card in cards))
    return told >= FOUND * len(cards) or (speaks_of_films(text) and are_known_titles([card.name for card in cards]))


def _is_fact(text: str, block: Block) -> bool:
    """A fact of a film, an hour or days at which it is shown."""
    start, end = block.start, block.end
    if end - start > FACT:
        return False
    if _is_made(text, block):
        return True
    if not _DIGIT.search(text, start, end):
        return False
    words = text[start:end]
    if hour_in(text, start, end) or len(dates(words, None)) > 1:
        return True
    return says_when(text, start, end) and not _YEAR.search(words)


def _is_coded(text: str, block: Block) -> bool:
    """ "F, 2012", "D/USA 2011": a country's letters and the year, right over the title."""
    return block.end - block.start <= CODED and _CODED.fullmatch(text, block.start, block.end) is not None


CODED = 24  # characters
_CODED = re.compile(r"[A-Z]{1,3}(?:[/,] ?[A-Z]{1,3})*,? (?:19|20)\d\d")


def _is_made(text: str, block: Block) -> bool:
    """Who made a film, its length, its year beside it."""
    start, end = block.start, block.end
    if end - start > FACT:
        return False
    if is_credit_line(text, start, end):
        return True
    words = text[start:end] if _DIGIT.search(text, start, end) else ""
    if not words:
        return False
    return says_year_beside(words) or any(minutes >= SHORTEST_FILM for minutes, _, _ in durations(words))


_YEAR = re.compile(r"(?:19|20)\d\d")


def _are_the_page(text: str, blocks: Sequence[Block], kinds: Sequence[ZoneKind], cards: Sequence[Card]) -> bool:
    """Neither a sheet nor a text on one film stands before them."""
    first, last = cards[0].title, cards[-1].end
    above = [i for i in range(first) if kinds[i] in ("title", "article", "fact_sheet")]
    if sum(blocks[i].end - blocks[i].start for i in above if blocks[i].end - blocks[i].start > FACT) > BEFORE:
        return False
    heads = [i for i, block in enumerate(blocks) if block.kind == "heading" and block.level == 1]
    if heads and heads[0] >= last:
        return False  # what stands above the page's own heading is of the site
    return not any(_is_made(text, blocks[i]) for i in range(heads[0] if heads else 0, first) if kinds[i] not in OUTSIDE)


def opened(kinds: Sequence[ZoneKind], cards: Sequence[Card]) -> Iterator[ZoneKind]:
    """The kinds of the blocks, linked lines inside of cards being no menu."""
    inside = {i for card in cards for i in range(card.title, card.end)}
    for index, kind in enumerate(kinds):
        yield "article" if kind == "navigation" and index in inside else kind


def carded(cards: Sequence[Card]) -> Iterator[Entry]:
    """The cards of a page that is made of them; what stands after a card is of no film."""
    for card, after in pairwise((*cards, Card(-1, "", -1))):
        yield Entry(card.title, card.title, card.name)
        if card.end != after.title:
            yield Entry(card.end, card.end, "")
