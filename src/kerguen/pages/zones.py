"""Blocks -> zones: what each stretch of a page is for. The same rules for HTML and for plain text.

Four kinds of evidence, strongest first: the names that the page's author gave to elements (HTML), headings and
set phrases (lexicons, [zones]), the shape of the lines (labels, towns with counts, signed and dated opinions),
and the share of linked characters.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Block, Zone, ZoneKind
from kerguen.pages.card_films import TITLE_NAMES, card_films, opened
from kerguen.pages.chapters import chapters
from kerguen.pages.film_meta import HOUR, HOUR_SIGN, LONGEST_LABEL, PARAGRAPH, is_of_film
from kerguen.pages.hints import hinted_kinds
from kerguen.pages.inline_films import names_maker
from kerguen.pages.kind_words import says
from kerguen.pages.linked_values import LINKED, is_linked, linked_values
from kerguen.pages.one_above import without_films_below
from kerguen.pages.opening_credits import is_credit_line
from kerguen.pages.plain import CODE, WALL
from kerguen.pages.segments import segments
from kerguen.pages.signed_lines import signed_lines
from kerguen.pages.trade import speaks_of_films
from kerguen.pages.written import is_dateline, is_put_out
from kerguen.text.beginnings import Pieces
from kerguen.text.fold import fold
from kerguen.values.credit_lines import says_year_beside
from kerguen.values.field_labels import every_label
from kerguen.values.list_items import FILM_ADDRESS
from kerguen.values.outlets import outlet_named
from kerguen.values.titles import is_furniture

LASTING: frozenset[ZoneKind] = frozenset(
    ("opinions", "sessions", "comments", "press_quotes", "teaser", "verdict_box", "fact_sheet")
)
NO_OPINIONS = frozenset(("comments", "teaser"))
OVER: frozenset[ZoneKind] = frozenset(("navigation", "comments", "sessions"))  # stand though another kind is open
NO_SHEET: frozenset[ZoneKind | None] = frozenset(("navigation", "comments", "furniture", "sessions"))
BODY = ("articlebody", "article body", "entry content", "post content", "post body", "story body", "reviewbody")
TOWN_COUNT = re.compile(r"^[<>/li\s•*-]{0,8}(?:['’][st][ -])?[^\W\d][^\d()\n]{1,40}\(\s?\d{1,3}\s?\)$")
COUNT_BEHIND = re.compile(r"[<>/li\s•*-]{0,8}[^\W\d][^\d()\n]{1,40}?\(?\d{1,3}[ \xa0][^\W\d_]{3,14}\)?")
SIGNED = re.compile(r"[–—-] ?\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b")
LABEL = re.compile(r"^[*_\s]{0,4}([^\W\d][^:\n|]{1,34}?)[*_\s]{0,4}[:：]")
HOURS_LINE = 120  # characters of a line of hours
ASIDE, WHEN = 5, 14  # letters beside each hour ("VOST"), and of a day and its month

TWO_WORDS = 60  # characters in which the first two do
BEGINNING = 30  # characters in which the first word of a set phrase ends
CUE = 300  # characters: no heading or set phrase is longer


class _Seen(NamedTuple):
    block: Block
    words: str


def zones(text: str, blocks: Sequence[Block], of_one_film: bool = False) -> tuple[Zone, ...]:
    """Zones of a page, in order: neighbouring blocks of one kind are one zone; `of_one_film`: it is not cut into films."""
    if not blocks:
        return ()
    kinds = zone_kinds(text, blocks)
    if of_one_film:
        return tuple(_joined(blocks, kinds, [None] * len(blocks)))
    cards = card_films(text, blocks, kinds) if speaks_of_films(text) else ()
    kinds = list(opened(kinds, cards)) if cards else kinds
    numbers = segments(text, blocks, kinds, cards)
    kinds, numbers = without_films_below(text, blocks, kinds, numbers)
    for index, number in enumerate(numbers):
        if number is not None and (index == 0 or numbers[index - 1] != number):
            kinds[index] = "title"
    return tuple(_joined(blocks, kinds, numbers))


def zone_kinds(text: str, blocks: Sequence[Block], of_films: bool = True) -> list[ZoneKind]:
    """The kind of zone that each block stands in, whichever film it is about; without `of_films` a line named "meta" is furniture
    and one of links a menu, whatever they say."""
    seen = [_Seen(b, text[b.start : b.end]) for b in blocks]
    opened = _opened(seen, signed_lines(text, blocks), _menus(seen), of_films)
    for index in list(linked_values(seen, {n for n, kind in enumerate(opened) if kind in NO_SHEET})):
        opened[index] = "fact_sheet"
    for index in chapters([one.words for one in seen]) if "0:00" in text else ():
        opened[index] = "furniture"
    return _closed(seen, opened, of_films)


def _joined(blocks: Sequence[Block], kinds: Sequence[ZoneKind], numbers: Sequence[int | None]) -> Iterator[Zone]:
    first = 0
    for index in range(1, len(blocks) + 1):
        if index == len(blocks) or kinds[index] != kinds[first] or numbers[index] != numbers[first]:
            yield Zone(kind=kinds[first], start=blocks[first].start, end=blocks[index - 1].end, segment=numbers[first])
            first = index


def _opened(
    seen: Sequence[_Seen], signed: frozenset[int], menus: frozenset[int], of_films: bool
) -> list[ZoneKind | None]:
    """The kind of each block from its own evidence, headings kept open over what follows them; `signed`: heads of
    opinions; `menus` open nothing."""
    kinds: list[ZoneKind | None] = []
    open_kind: ZoneKind | None = None
    open_level = 0
    begins, played = _begin_cues(), False
    layout = {_cell(one.block) for one in seen if one.block.row is not None and _is_prose(one)}
    foot = _foot(seen)
    for index, one in enumerate(seen):
        if one.block.hints in (CODE, WALL) or index in menus or index >= foot:
            kinds.append("navigation" if index in menus else "furniture")
            continue
        hinted = _hinted(one, of_films)
        cue = _cue(one) if hinted != "navigation" and begins[one.words[:BEGINNING].split(" ", 1)[0]] else None
        own = hinted or _shape(one, one.block.row is not None and not (_cell(one.block) in layout and _is_said(one)))
        if own == "sessions" and 0 < index < len(seen) - 1 and not hinted:
            own = None if is_put_out(one.words, seen[index - 1].words, seen[index + 1].words) else own
        cue = "opinions" if index in signed and not hinted and open_kind not in NO_OPINIONS else cue
        if cue == "teaser" and open_kind in _COUNTED and sum(one.words == other.words for other in seen) > 1:
            cue = None  # "Read more" under each of the cards
        if cue in _COUNTED and index and _is_of_contents(seen, index):
            cue = None
        if one.block.kind == "heading" and not cue and (not open_level or one.block.level <= open_level):
            open_kind = None
        if cue in LASTING:
            open_kind, open_level = cue, one.block.level
            played = played or cue == "sessions"
        elif open_kind and cue is None and own is None and _ends(open_kind, one):
            open_kind = None
        played = played or (own == "sessions" and open_kind != "teaser")
        others = own == "sessions" and open_kind == "teaser" and played  # hours of other films, under the film's own
        readers = own == "comments" and open_kind == "opinions"  # elements named so, under a heading of readers
        kinds.append(cue or (own if own in OVER and not (others or readers) else open_kind or own))
    return kinds


def _foot(seen: Sequence[_Seen]) -> int:
    """Where the page's footer begins: nothing else follows, and it says whose the page is or is made of links."""
    first = len(seen)
    while first and len(seen) - first < FOOT and "footer" in seen[first - 1].block.hints.split():
        first -= 1
    begun = seen[first] if first < len(seen) else None
    is_of_page = begun is not None and (_OWNER.match(begun.words) or 2 * begun.block.link_chars > len(begun.words))
    return first if is_of_page else len(seen)


FOOT = 40  # lines
_OWNER = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)


def _menus(seen: Sequence[_Seen]) -> frozenset[int]:
    """Three lines in a row that name a site's departments are its menu, which a saved text no longer says: "News", "Sport";
    so is a line of three and more, "Films   Events   My account", but for a path: "Home > Culture > Review"."""
    found, run, known = set[int](), 0, _departments()
    for index, one in enumerate(seen):
        run = run + 1 if len(one.words) <= DEPARTMENT and fold(one.words) in known else 0
        if run >= IN_A_ROW:
            found |= set(range(index - run + 1, index + 1))
        elif DEPARTMENT < len(one.words) <= MENU_LINE and (
            "  " in one.words or " | " in one.words or " · " in one.words
        ):
            parts = _BETWEEN.split(one.words)
            named = sum(fold(part) in known for part in parts) if len(parts) >= IN_A_ROW and ">" not in one.words else 0
            found |= {index} if named >= IN_A_ROW and 2 * named >= len(parts) else set()
    return frozenset(found)


CARD, MENU_LINE = 60, 160  # characters of a line that counts reviews, and of a menu
_BETWEEN = re.compile(r"[ \xa0](?:[|·•]|[ \xa0])[ \xa0]{0,8}")  # two departments on one line
DEPARTMENT = 24  # characters
MARKUP = ("{{", "![")  # a template's call, a picture: "{{< figure src="alma.jpg" alt="The poster" >}}"
IN_A_ROW = 3  # lines


def _closed(seen: Sequence[_Seen], opened: Sequence[ZoneKind | None], of_films: bool) -> list[ZoneKind]:
    """What is left: the title, prose, short lines that follow their neighbours."""
    title = _title(seen, opened)
    prose = [i for i, one in enumerate(seen) if opened[i] is None and _is_prose(one)]
    first, last = (prose[0], prose[-1]) if prose else (0, -1)
    kinds: list[ZoneKind] = []
    for index, one in enumerate(seen):
        kind = opened[index]
        if index == title:
            kinds.append("title")
        elif kind is not None:
            kinds.append(kind)
        elif is_linked(*one) and not (first <= index <= last) and not (of_films and _is_no_menu(seen, index)):
            kinds.append("navigation")
        else:
            kinds.append("article")
    return kinds


def _is_no_menu(seen: Sequence[_Seen], index: int) -> bool:
    """A linked heading over the film's year and length, a credit whose name is linked ("2022 · De Monia Chokri"), a mark."""
    one, below = seen[index], seen[index + 1].words if index + 1 < len(seen) else ""
    if _is_of_card(seen, index):
        return True
    if one.block.kind == "item" and "](" in one.words:
        return FILM_ADDRESS.search(one.words) is not None
    if one.block.kind == "heading":
        return len(below) < PARAGRAPH and (says_year_beside(below) or is_credit_line(below, 0, len(below)))
    if one.block.kind == "item" and _is_credit(one):
        return True
    if one.block.link_chars < len(one.words) < PARAGRAPH and any(map(names_maker, _BETWEEN.split(one.words))):
        return True
    return one.block.kind == "paragraph" and any(map(_is_credit, seen[max(0, index - 1) : index + 2]))


def _is_of_card(seen: Sequence[_Seen], index: int) -> bool:
    """A linked mark, "Press" over one, "Based on 37 Critic Reviews" two lines under "Metascore"."""
    words, below = seen[index].words, seen[index + 1].words if index + 1 < len(seen) else ""
    if _MARK.match(below) and (fold(words) in _sides() or outlet_named(words)):
        return True
    if len(words) > CARD or not any(map(str.isdigit, words)):
        return False
    return bool(_MARK.fullmatch(words)) or any(fold(one.words) in _sides() for one in seen[max(0, index - 2) : index])


def _is_credit(one: _Seen) -> bool:
    """ "Dir. Juliana Antunes", "[16 min. 2018. MG.]" in a film's link, with the title above them."""
    words = one.words
    return (
        len(words) < PARAGRAPH and is_linked(*one) and (is_credit_line(words, 0, len(words)) or says_year_beside(words))
    )


def _title(seen: Sequence[_Seen], opened: Sequence[ZoneKind | None]) -> int:
    """The first heading of the highest level; in a text without headings, its first short line."""
    heads = (i for i, one in enumerate(seen) if one.block.kind == "heading" and one.block.hints != WALL)
    headings = [i for i in heads if opened[i] in (None, "furniture")]
    named = [i for i in headings if not is_furniture(seen[i].words)]
    if headings and not named:  # "Sinopse": the page's own title may stand in an element named after it
        short = (i for i, one in enumerate(seen) if opened[i] is None and len(one.words) < PARAGRAPH)
        named = [i for i in short if not TITLE_NAMES.isdisjoint(seen[i].block.hints.split())][:1]
    if headings := named or headings:
        best = min(seen[i].block.level for i in headings)
        return next(i for i in headings if seen[i].block.level == best)
    first = next((i for i, one in enumerate(seen) if opened[i] is None and not one.words.startswith(MARKUP)), -1)
    return first if first >= 0 and len(seen[first].words) < PARAGRAPH else -1


def _hinted(one: _Seen, of_films: bool) -> ZoneKind | None:
    if one.block.kind == "heading" and one.block.level == 1:
        return None
    hints = one.block.hints
    for kind in hinted_kinds(hints) if hints else ():
        if kind in ("furniture", "teaser", "navigation") and _is_prose(one):
            continue
        if kind == "furniture" and of_films and is_of_film(one.words, one.block.hints):
            continue
        return kind
    return "furniture" if one.block.kind == "control" else None


@cache
def _begin_cues() -> Pieces:
    """Whether a heading or a set phrase may begin with these characters: no for most lines, which need no folding then."""
    firsts = frozenset(cue.partition(" ")[0] for cue in _cues())

    def may_begin(piece: str) -> bool:
        first = fold(piece).partition(" ")[0]
        return not first or first in firsts or first.isdigit()

    return Pieces(may_begin)


def _is_of_contents(seen: Sequence[_Seen], index: int) -> bool:
    """Whether a heading and the line above it both stand again below: here they are the page's table of contents."""
    return {seen[index].words, seen[index - 1].words} <= {one.words for one in seen[index + 1 :]}


def _cue(one: _Seen) -> ZoneKind | None:
    words, cues = one.words, _cues()
    if len(words) > CUE or not _LETTER.search(words):
        return None
    begun = fold(words[:TWO_WORDS]).split(" ", 2)
    if len(begun) > 2 and not begun[0].isdigit() and f"{begun[0]} {begun[1]}" not in _pairs_of_cues():
        return None
    folded = fold(words)
    if folded in cues:
        return cues[folded]
    parts = folded.split()
    counted = cues.get(" ".join(parts[1:])) if len(parts) > 1 and parts[0].isdigit() else None
    if counted in _COUNTED or (counted == "comments" and one.block.kind == "heading"):
        return counted  # "484 user reviews"
    for size in (5, 4, 3, 2):
        start = " ".join(parts[:size])
        if len(parts) > size and start in cues and (len(parts) <= size + 3 or size > 2 or cues[start] == "teaser"):
            kind = cues[start]
            if kind == "teaser" and len(parts) > size + 3:
                return "furniture" if is_linked(*one) else None  # "Read also: …": that line alone
            return kind if len(parts) <= size + 3 or kind in ("furniture", "comments") else None
    return None


_LETTER = re.compile(r"[^\W\d_]")
_COUNTED: tuple[ZoneKind, ...] = ("opinions", "press_quotes")


def _cell(block: Block) -> tuple[int | None, int | None]:
    """The table's cell that a line stands in: one with running text lays out a page, and its sentences are no sheet's."""
    return block.row, block.column


def _is_said(one: _Seen) -> bool:
    """A short paragraph that ends as a sentence does."""
    return len(one.words) > LONGEST_LABEL and one.words.endswith((".", "!", "?", "…"))


def _shape(one: _Seen, in_sheet: bool) -> ZoneKind | None:
    """What a line looks like; `in_sheet`: it stands in a table and is none of its running text."""
    words = one.words
    if (words.endswith(")") and TOWN_COUNT.match(words)) or _are_hours(words):
        return "sessions"
    if words[words.rfind(" ") + 1 :].rstrip(")") in _count_nouns() and COUNT_BEHIND.fullmatch(words):
        return "sessions"
    if words.count("/") + words.count(".") >= 4 and len(SIGNED.findall(words)) >= 2:
        return "opinions"
    if in_sheet and len(words) < PARAGRAPH:
        return "fact_sheet"
    head = words[:LONGEST_LABEL]
    label = LABEL.match(words) if ":" in head or "：" in head else None
    if label and fold(label.group(1)) in _labels():
        return "fact_sheet"
    return None


@cache
def _count_nouns() -> frozenset[str]:
    """What towns are counted in: "Roubaix (3 screenings)"."""
    return frozenset(rules.words("sessions", "count_nouns"))


def _are_hours(words: str) -> bool:
    """Nothing but hours of the day, with a weekday, a date, a version: "jeudi 6 : 18h15 | 20h30 (VO)"."""
    if len(words) > HOURS_LINE or not HOUR_SIGN.search(words) or not HOUR.search(words) or is_dateline(words):
        return False
    hours = HOUR.findall(words)
    if sum(map(str.isalpha, HOUR.sub("", words))) > ASIDE * len(hours) + WHEN:
        return False
    return len(hours) > 1 or not says(fold(words), "clip")


def _is_prose(one: _Seen) -> bool:
    return len(one.words) >= PARAGRAPH and one.block.link_chars < LINKED * len(one.words)


def _ends(open_kind: ZoneKind, one: _Seen) -> bool:
    """Running text ends a list; only text in an element named the body of an article ends the comments."""
    if not _is_prose(one):
        return False
    if open_kind == "teaser" and not one.block.hints and one.words.rstrip().endswith(_BROKEN_OFF):
        return False  # the first words of another article
    said = f" {one.block.hints} "
    return open_kind in ("teaser", "fact_sheet") or (
        open_kind == "comments" and any(f" {name} " in said for name in BODY)
    )


_BROKEN_OFF = ("...", "…", "...]", "…]", "[+]")


@cache
def _cues() -> dict[str, ZoneKind]:
    """Folded set phrase -> zone, over all lexicons."""
    return {
        fold(phrase): kind
        for lang in rules.languages()
        for kind, phrases in rules.lexicon(lang).get("zones", {}).items()
        for phrase in phrases
    }


_MARK = re.compile(r"\d{1,3}(?:[.,]\d{1,2}(?:/10)?|[ \xa0]?%|/10)")


@cache
def _sides() -> frozenset[str]:
    """Folded labels that say whose mean a mark is, over all lexicons."""
    return frozenset(map(fold, rules.words("ratings", "press", "press_count", "audience")))


@cache
def _departments() -> frozenset[str]:
    """What a menu's lines say, and the set phrases of a site's furniture, which stand among them."""
    said = (cue for cue, kind in _cues().items() if kind == "furniture")
    return frozenset((*said, *map(fold, rules.words("menus", "words"))))


@cache
def _pairs_of_cues() -> frozenset[str]:
    """The first two words of each set phrase."""
    return frozenset(" ".join(cue.split(" ", 2)[:2]) for cue in _cues())


@cache
def _labels() -> frozenset[str]:
    """Folded labels of fact sheets, over all lexicons; the shortest ("de") are words of running text too."""
    return frozenset(label for label in every_label() if len(label) > 2)
