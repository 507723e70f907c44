"""Which film of a list, a programme or a round-up each block belongs to.

An entry is a line that names a film with its credits ("Adam – Maryam Touzani – Maroc – 2019 – 1h38"), or a short line
(its title) followed by a credit line ("Regie: Céline Sciamma"), by a run of labels, or by a text that takes the title
up as a film's. Two entries of different films make a page of several films.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from kerguen import rules
from kerguen.model import Block, ZoneKind
from kerguen.pages.card_films import Card, carded
from kerguen.pages.headed import headed_films, is_dated
from kerguen.pages.house_listings import housed_films
from kerguen.pages.houses_below import are_houses
from kerguen.pages.inline_films import begins_with_maker, paragraph_films, says_genre_and_maker, stacked_films
from kerguen.pages.kind_words import kind_words, says
from kerguen.pages.noted_films import labelled_films, quoted_films
from kerguen.pages.opening_credits import credit_at_start, credit_in_opening
from kerguen.pages.plain_lists import credited_films, heads_a_list, itemized_films, led_films, set_off_films
from kerguen.pages.prize_films import prize_films
from kerguen.pages.raised import Entry, raised
from kerguen.pages.rated_films import rated_films
from kerguen.pages.sheet_labels import SHEET_LINE, has_sheet_above, label_field
from kerguen.pages.shown_films import films_under_days, timed_films, told_days
from kerguen.pages.table_films import column_films, table_films
from kerguen.pages.trade import READ, is_of_films, speaks_of_films, tells_of_winners, trade
from kerguen.pages.when_films import films_at_when_lines, films_below_dates
from kerguen.text.fold import fold, word_set
from kerguen.text.phrases import small
from kerguen.values.credit_lines import credit_line, says_year_beside
from kerguen.values.dates import YEAR_MADE
from kerguen.values.entries import SURE, taken_up
from kerguen.values.field_labels import every_label
from kerguen.values.known_titles import is_known_title
from kerguen.values.list_items import FILM_ADDRESS, list_item
from kerguen.values.listed import listed_title, told_apart
from kerguen.values.outlets import outlet_named
from kerguen.values.prize_lines import begins_with_prize
from kerguen.values.timed_titles import entry_after_days, says_when
from kerguen.values.title_leads import signs_for_staff
from kerguen.values.titles import is_furniture

TITLE = 90  # characters at most of the line that names an entry
BACK = 4  # blocks between an entry's title and its credit line
LINE = 400  # characters at most of a credit line
STORY = 2_000  # characters at most of a line that names a film and tells its story
FEWEST, TIMED = 2, 3  # films; different films of a programme that names them again and again
SHORT = 8  # words at most of a title that only the text below shows to be one
TOP = 400  # characters in which a page says that it holds reviews
LABELS = 3  # labels of different fields that make a fact sheet
WITHIN = 3  # blocks between two labels of one sheet
PREPOSITION = 4  # letters of "par", "von", "door"
LATE = 2_000  # characters before the first entry: a page on one film may end in a list of others
OUTSIDE: frozenset[ZoneKind] = frozenset(("teaser", "navigation", "comments", "furniture", "opinions"))
SENTENCE_END = (".", "!", ",", ";", ":", "»", "…")


def segments(
    text: str, blocks: Sequence[Block], kinds: Sequence[ZoneKind], cards: Sequence[Card] = ()
) -> list[int | None]:
    """The film's number of each block, None before the first; all None on a page about one film."""
    own = [i for i, kind in enumerate(kinds) if kind not in OUTSIDE]
    found = list(carded(cards)) if cards else _entries(text, blocks, own)
    found = housed_films(text, blocks, own, found) or found
    one = not found or are_houses(text, blocks, own, found)
    return [None] * len(blocks) if one else _numbered(len(blocks), found)


def _entries(text: str, blocks: Sequence[Block], own: Sequence[int]) -> list[Entry]:
    """The entries of the way that finds most, else those under headings; none on a page about one film."""
    headed = _once(_headed(text, blocks, own))
    ways = (
        _won, _tabled, _credited, _listed, _lined, _inline, _stacked,
        _rated, _bare, _timed, _told, _shown, _noted, _plain,
    )  # fmt: skip
    best: list[Entry] = []
    for way, found in ((way, raised(text, blocks, own, _once(way(text, blocks, own)))) for way in ways):
        named = [entry for entry in found if entry.name]
        if best and not _holds_more(named, best):
            continue
        if _are_several(blocks, own, named, sure=way is _won) and not _are_among(named, headed):
            best = found
    several = bool(best) or _are_several(blocks, own, [entry for entry in headed if entry.name])
    return (best or headed) if several else []


MORE = 1.25  # times as many films show that a later way reads the whole of a list


def _holds_more(named: Sequence[Entry], best: Sequence[Entry]) -> bool:
    """A later way finds the same films and more."""
    known = {entry.title for entry in best if entry.name}
    return len(named) > MORE * len(known) and known <= {entry.title for entry in named}


def _are_among(found: Sequence[Entry], headed: Sequence[Entry]) -> bool:
    """The entries found stand each under a heading of its own, in a longer row of films."""
    heads = [entry.title for entry in headed]
    sections = {bisect_right(heads, entry.title) for entry in found} - {0}
    return sum(bool(entry.name) for entry in headed) > len(found) and 2 * len(sections) > len(found)


def _once(found: Iterable[Entry]) -> list[Entry]:
    """Entries in page order, one for each title."""
    return sorted({entry.title: entry for entry in found}.values())


def _are_several(blocks: Sequence[Block], own: Sequence[int], entries: Sequence[Entry], sure: bool = False) -> bool:
    """Different films, named early on the page or all over it; `sure` where their list was looked at as a whole."""
    names = {e.name for e in entries if not _YEAR.fullmatch(e.name)}  # "1917" beside other films is one
    if len(names) < FEWEST or max(4, len(names)) <= 2 * sum(outlet_named(name) is not None for name in names):
        return False  # or two papers and more, which are quoted
    directors = {e.director for e in entries if e.director}
    made = 2 * len({e.name for e in entries if e.director}) > len(names)
    least = FEWEST if sure else max(FEWEST, len(entries) // 2)
    least = min(least, TIMED) if entries[0].again else least
    if len(names) < least or (made and len(directors) < max(FEWEST, len(names) // 2)):
        return False
    first, last = blocks[entries[0].title].start, blocks[entries[-1].title].start
    before = sum(blocks[i].end - blocks[i].start for i in own if i < entries[0].title)
    return sure or before < LATE or last - first > before


def _numbered(count: int, entries: Sequence[Entry]) -> list[int | None]:
    """The films numbered in page order; an entry without a name is of none."""
    numbers: dict[tuple[str, str], int] = {}
    starts = {
        entry.title: numbers.setdefault((entry.name, entry.director), len(numbers)) if entry.name else None
        for entry in entries
    }
    found: list[int | None] = []
    current: int | None = None
    for index in range(count):
        current = starts.get(index, current)
        found.append(current)
    return found


def _won(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Lines of a list of winners."""
    if tells_of_winners(text) and not _first_prizes().isdisjoint(word_set(text[:READ])):
        for index, name, who in prize_films(text, blocks, own):
            yield Entry(index, index, name, who)


@cache
def _first_prizes() -> frozenset[str]:
    return frozenset(words.split(" ", 1)[0] for words in rules.table("awards")["lists"]["first"]) | {"year"}


def _credited(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Short lines followed by a line that begins with a director's label; one lone "By X" among them is of who wrote."""
    last, found = -1, []
    for index in own:
        block = blocks[index]
        credit = credit_at_start(text, block.start, block.end) if block.end - block.start <= LINE else None
        credit = credit or credit_in_opening(text, block.start, block.end)
        title = _title(text, blocks, index, last) if credit else None
        name = _name(text, blocks[title]) if title is not None else ""
        if credit and title is not None and not _heads_a_programme(name) and not is_furniture(name):
            last = index
            bare = len(text[block.start : credit.start("who")].strip(" :*_")) <= PREPOSITION
            found.append((bare, Entry(title, index, name, fold(credit.group("who")))))
    lone = len(found) > 1 and sum(bare for bare, _ in found) == 1
    yield from (entry for bare, entry in found if not (lone and bare))


def _listed(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Lines that name a film with its credits, sheets of labels, and titles with a credit line, side by side."""
    for index in own:
        block = blocks[index]
        entry = entry_after_days(text, block.start, block.end) if block.end - block.start <= STORY else None
        plain = entry is not None and text[entry.title[0] - 1].isspace()  # no "**Golden Bear**: *Dahomey*"
        if entry and entry.signs >= SURE and not (plain and begins_with_prize(text, block.start, block.end)):
            who = " ".join(fold(text[a:b]) for a, b in entry.directors)
            yield Entry(index, index, fold(text[slice(*entry.title)]), who)
    sheets = list(_labelled(text, blocks, own))
    yield from (s for s in sheets if any(s.name != o.name and len(s.fields & o.fields) >= LABELS - 1 for o in sheets))


def _lined(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Titles right over a line of credits without labels: "Wim Wenders, Japan 2023, 123 Min."."""
    for place, index in enumerate(own[1:]):
        block, above = blocks[index], index - 1
        if block.end - block.start > SHEET_LINE or own[place] != above:
            continue
        if place and own[place - 1] == above - 1 and text[blocks[above].start] in _BRACKETS:
            above -= 1  # the original title, on a line of its own under the title
        who = _maker_of_line(text, block) if _may_be_title(text, blocks[above]) else None
        if who is not None:
            yield Entry(above, index, _name(text, blocks[above]), who)


def _maker_of_line(text: str, block: Block) -> str | None:
    """The folded maker of a line of one film's credits, "" where it names none; None for any other line.

    "Wim Wenders, Japan 2023, 123 Min.", "de Yorgos Lanthimos (2h21, VOST)", "di Paola Cortellesi, con Valerio Mastandrea".
    """
    line = credit_line(text, block.start, block.end)
    if line is None and says_genre_and_maker(text[block.start : block.end]):
        return fold(text[block.start : block.end])
    if line is None or (line.title and text[block.start] not in _BRACKETS):
        return None
    timed = line.year or line.runtime
    if not (line.directors and (timed or line.cast)) and not (line.lone and timed):
        return None
    return " ".join(fold(d.name) for d in line.directors) or (fold(text[slice(*line.lone)]) if line.lone else "")


_BRACKETS = "(["  # the original title in brackets under the title: "(Bastarden – Denmark, 2023, 127 min)"


def _labelled(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Short lines followed by at least LABELS labels of different fields."""
    run: list[tuple[int, str]] = []
    last = -1
    for index in (*own, len(blocks) + WITHIN + 1):
        field = label_field(text, blocks[index]) if index < len(blocks) else None
        if run and (index - run[-1][0] > WITHIN or field in [f for _, f in run]):
            fields = frozenset(f for _, f in run)
            title = _title(text, blocks, run[0][0], last) if len(fields) >= LABELS else None
            if title is not None:
                last = run[-1][0]
                yield Entry(title, run[0][0], _name(text, blocks[title]), "", fields)
            run = []
        if field:
            run.append((index, field))


def _tabled(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Rows of a table with a column of titles."""
    if speaks_of_films(text) or FILM_ADDRESS.search(text, 0, READ):
        yield from (Entry(index, index, name) for index, name in column_films(text, blocks, own))


def _timed(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Lines of hours or days that name a film each: "18:00 Anora (OmU)", "2 ottobre Respiro"."""
    if speaks_of_films(text):
        found = list(table_films(text, blocks, own)) or list(timed_films(text, blocks, own))
        if not has_sheet_above(text, blocks, own, found):
            yield from (Entry(index, index, name, again=True) for index, name in found)


def _shown(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Short lines over texts that say the day of their film, or under lines with the day."""
    if is_of_films(text):
        shown = not kind_words("shown").isdisjoint(word_set(text[:READ]))
        found = list(told_days(text, blocks, own)) if shown else []
        found = found or list(films_under_days(text, blocks, own))
        found = found or list(films_at_when_lines(text, blocks, own, hours=not shown))
        if not has_sheet_above(text, blocks, own, found):
            yield from (Entry(index, index, name) for index, name in found)


def _noted(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Short lines over texts with the same label each, or over texts that quote them; where headings stand, these say it."""
    if not any(block.kind == "heading" for block in blocks) and is_of_films(text):
        for way in (labelled_films, quoted_films):
            yield from (Entry(index, index, name) for index, name in way(text, blocks, own))


def _plain(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Items of lists of films, paragraphs that a title leads, titles set off on lines of their own."""
    if speaks_of_films(text):
        for way in (itemized_films, led_films, set_off_films, credited_films, films_below_dates):
            yield from (Entry(index, index, name) for index, name in way(text, blocks, own))


def _inline(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Paragraphs that hold a director's label each."""
    for title, credit, name, who in paragraph_films(text, blocks, own):
        yield Entry(title, credit, name, who)


def _stacked(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Titles over stacks of short facts."""
    for title, name in stacked_films(text, blocks, own):
        yield Entry(title, title, name)


def _headed(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Sections of a round-up or a programme, each under a heading with a film's title."""
    speaks = speaks_of_films(text)
    if is_of_films(text) or (speaks and (says(fold(text[:TOP]), "several_reviews") or _are_made(text, blocks, own))):
        yield from (Entry(block, block, name) for block, name in headed_films(text, blocks, own))


def _are_made(text: str, blocks: Sequence[Block], own: Sequence[int]) -> bool:
    """Lines of makers stand under headings: "de Ada Ruiz, 98 min"."""
    under = (below for above, below in pairwise(own) if blocks[above].kind == "heading")
    return sum(begins_with_maker(text[blocks[i].start : blocks[i].end][:TITLE].split(",")[0]) for i in under) > FEWEST


def _told(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Short lines that the text below takes up as the title of a film: "… in the documentary Adam …"."""
    for place, index in enumerate(own):
        block = blocks[index]
        if block.end - block.start <= TITLE:
            continue
        end = min(block.end, block.start + STORY)
        for above in own[max(0, place - BACK) : place]:
            words = text[blocks[above].start : blocks[above].end].strip("*_# \t")
            if words.count(" ") < SHORT and _may_be_title(text, blocks[above], colon=True):
                name = words.split(":")[0].split(" - ")[0].strip()
                if name and text.find(name, block.start, end) >= 0 and _is_told(words, text, block.start, end):
                    yield Entry(above, above, fold(words.split(":")[0]))


def _is_told(words: str, text: str, start: int, end: int) -> bool:
    return not is_furniture(words) and taken_up(words, text, start, end) is not None


def _bare(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Lines that name a film with its hours, or with its stars or its year over a text; three or two of one kind."""
    found: dict[str, list[Entry]] = {}
    if not is_of_films(text) and not (speaks_of_films(text) and sum(is_dated(text, blocks[i]) for i in own) >= FEWEST):
        return
    named = {i: one for i in own if (one := listed_title(text, blocks[i].start, blocks[i].end))}
    names = dict(zip(named, told_apart(text, tuple(named.values())), strict=True))
    for place, index in ((place, index) for place, index in enumerate(own) if index in named):
        listed = named[index]
        below = takewhile(lambda i: i not in named, own[place + 1 : place + 1 + BACK])
        least = TITLE // 2 if is_dated(text, blocks[index]) else TITLE
        if listed.how in ("timed", "noted") or any(blocks[i].end - blocks[i].start > least for i in below):
            found.setdefault(listed.how, []).append(Entry(index, index, names[index]))
    for how, entries in found.items():
        if len(entries) >= FEWEST + (how == "timed"):
            yield from entries


def _rated(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[Entry]:
    """Titles with a mark each, at the same place."""
    found = list(rated_films(text, blocks, own)) if speaks_of_films(text) else []
    said = is_of_films(text) or sum(word in trade() for word in fold(text[:READ]).split()) >= FEWEST
    items = (list_item(text, blocks[index].start, blocks[index].end) for index, _ in found)
    made = sum(item is not None and item.director is not None for item in items)
    if found and (said or 2 * made > len(found) or heads_a_list(text, blocks, own)):
        yield from (Entry(index, index, name) for index, name in found)


def _heads_a_programme(heading: str) -> bool:
    """ "Our programme in March": the heading of the page, no film's."""
    return not set(heading.split()).isdisjoint(rules.table("kinds")["programme"])


def _name(text: str, title: Block) -> str:
    return fold(text[title.start : title.end])


def _title(text: str, blocks: Sequence[Block], credit: int, last: int) -> int | None:
    """The nearest heading above the credit line, else the nearest short line that is no sentence and no label.

    A linked line right over a linked credit is its title, whatever heading stands above both.
    """
    over = blocks[credit - 1] if credit > last + 1 else blocks[credit]
    linked = over.kind == "paragraph" and over.link_chars and blocks[credit].link_chars
    if linked and over is not blocks[credit] and _may_be_title(text, over):
        return credit - 1
    above = [i for i in range(credit - 1, max(last, credit - 1 - BACK), -1) if _may_be_title(text, blocks[i])]
    if above and _SET_APART.fullmatch(text, blocks[above[0]].start, blocks[above[0]].end):
        return above[0]
    found = [i for i in above if blocks[i].kind == "heading"] or above
    return found[0] if found else None


_SET_APART = re.compile(rf"[«“„\"'‘*_][^\n«»“”\"]{{1,80}}[»”“\"'’*_]|[^\n()]{{1,80}} \({YEAR_MADE}\)")


def _may_be_title(text: str, block: Block, colon: bool = False) -> bool:
    words = text[block.start : block.end].strip("*_ \t")
    if not 0 < len(words) <= TITLE or words.endswith(SENTENCE_END) or not any(map(str.isalpha, words)):
        return False
    if _DIGIT.search(words) and (
        _FACTS.search(words) or says_year_beside(words) or says_when(text, block.start, block.end)
    ):
        return is_known_title(fold(words))  # "September 5"
    if words.count("|") > 1 or _MONEY.search(words) or begins_with_maker(words) or signs_for_staff(words):
        return False  # "Drama | Argentina, 2022 | 105 min.", "de Barbara Loden"
    before, mark, _ = words[:25].partition(":")
    return colon or not mark or block.kind == "heading" or (before[:1].isupper() and not _is_label(before))


_MONEY = re.compile(r"[$€£]\s?\d|\d\s?[$€£]")  # takings
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FACTS = re.compile(
    rf"^\W*\d{{1,2}}[. ]\W?[^\W\d_]{{3,10}} (?:19|20)\d\d"
    rf"|\d\s?(?:[Mm]in(?:s|ut\w{{1,3}})?|h \d|{small('short_hours')})\b|\b\d{{2,3}}\s?['’′](?!\w)|^\W*\d+\W*$"
)  # a date, a running time


def _is_label(words: str) -> bool:
    return not words.split() or fold(words) in every_label() or fold(words) in rules.table("kinds")["pictures"]
