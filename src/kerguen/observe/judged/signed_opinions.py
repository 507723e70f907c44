"""Readers' words in lines with their names: "Ann (4/5): …", "- **Ann**: … (4/5)", "“…” – Ann"; in cards that end with their day."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from kerguen.model import Lang, Noun, Page, Zone
from kerguen.observe.cues import label, labels, lines, words
from kerguen.observe.judged.rating_decoys import is_labelled
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.text.signs import shape, signs
from kerguen.values.dates import FoundDate, folded_weekdays
from kerguen.values.field_labels import label_names
from kerguen.values.names import given_names
from kerguen.values.outlets import outlet_named
from kerguen.values.ratings import FoundRating, moved, rating, ratings
from kerguen.values.terms import country_of
from kerguen.values.titles import small_words

SHORTEST = 15  # characters of what a reader says
FEWEST = 2  # such lines that make a list, when no mark stands in them
_MARK = r"\d{1,2}(?:[.,]\d)?[ \xa0]?/[ \xa0]?(?:100|20|10|5)|[★☆½⭐]{1,10}"
_NAME = r"(?P<author>[^\W_][^\n:()\[\]★☆⭐|\"“”«»]{1,30}?)"
_LED = re.compile(
    rf"[ \t>*_#•–-]{{0,6}}{_NAME}[*_]{{0,3}}[ \xa0]?(?:\((?P<mark>{_MARK})\))?[ \xa0]?[*_]{{0,3}}:[*_]{{0,3}}[ \xa0]"
    rf"(?P<words>[^\n]{{{SHORTEST},1500}}?)(?:[ \xa0]\(?(?P<last>{_MARK})\)?)?[*_ \xa0]{{0,4}}"
)
_BEHIND = re.compile(
    rf"[ \t>*_•–-]{{0,6}}[\"“”«„][ \xa0]?(?P<words>[^\n\"“”«»]{{{SHORTEST},1500}}?)[ \xa0]?[\"“”»][*_]{{0,2}}"
    rf"[ \xa0]?(?:[–—-]|\()[ \xa0]?[*_]{{0,3}}{_NAME}[*_]{{0,3}}(?:[ \xa0]?[(,][ \xa0]?(?P<mark>{_MARK})\)?)?\)?[*_ \xa0]{{0,4}}"
)
NAMED = shape(r"[:»”\")]")  # no such line without one


class SignedWords(Noun, frozen=True, kw_only=True):
    """Where a reader's name, words and mark stand in a line."""

    author: tuple[int, int]
    words: tuple[int, int]
    mark: tuple[int, int] | None = None
    date: FoundDate | None = None


def signed_words(page: Page, zone: Zone) -> list[SignedWords]:
    """The lines of a zone of opinions that hold a reader's name and words; all of them in one form."""
    if not signs(page.text, zone.start, zone.end) & NAMED:
        return []
    for form in (_LED, _BEHIND):
        found = list(_in_form(page, zone, form))
        if len(found) >= FEWEST or any(one.mark for one in found):
            return found
    return []


def dated_cards(page: Page, zone: Zone, days: Sequence[FoundDate]) -> list[SignedWords]:
    """Cards of a name, its words, perhaps their mark, and the day, to the zone's end; or from the day to the name."""
    rows = (
        [row for row in lines(page.text, zone.start, zone.end) if not _is_beside(page, row)]
        if len(days) >= FEWEST
        else []
    )
    dated = [next((n for n, row in enumerate(rows) if row[0] <= day.start < row[1]), -1) for day in days]
    if not rows or -1 in dated:
        return []
    if dated[-1] == len(rows) - 1:
        parts = [rows[first + 1 : last + 1] for first, last in pairwise((-1, *dated))]
    elif dated[0] == 0:
        parts = [rows[first:last][::-1] for first, last in pairwise((*dated, len(rows)))]
    else:
        return []
    cards = [_card(page, part, day) for part, day in zip(parts, days, strict=True)]
    return [card for card in cards if card] if all(cards) else []


def marks_over(text: str, names: Sequence[int]) -> dict[int, FoundRating]:
    """ "8" on a line of its own over each name: the place of the name -> its mark; {} where one card has none."""
    found = {}
    for name in names:
        line = text.rfind("\n", 0, name) + 1
        above = text.rfind("\n", 0, max(0, line - 1)) + 1
        given = rating(text[above:line]) if 0 < line - above <= LONGEST_MARK else None
        if given is None:
            return {}
        found[name] = moved(given, above)
    return found if len(found) >= FEWEST else {}


LONGEST_MARK = 6  # characters of a line that is a mark


def signed_behind(page: Page, date: FoundDate) -> tuple[tuple[int, int], FoundRating | None, int] | None:
    """The name behind a day ("3 May 2021 | by Ann (Leeds) – See all"), the mark two lines over it, where both begin."""
    m = _by_behind(page.lang).match(page.text, date.end, date.end + 3 * LONGEST_DAY)
    line = page.text.rfind("\n", 0, date.start) + 1
    before = fold(page.text[line : date.start].strip("*_#>,. \t"))
    day = before in folded_weekdays()  # "Saturday 9 September 2023 Ann"
    if m is None or not is_reader(page, m["author"]) or not (day or (not before if m["apart"] else not m["bare"])):
        return None
    rows = lines(page.text, max(0, line - 2 * LONGEST_DAY), line)[-2:]
    over = ((row[0], given) for row in rows if (given := rating(page.text[slice(*row)])) and given.scale is not None)
    start, mark = next(over, (line, None))
    if mark is None and m["mark"] and (given := rating(m["mark"])) is not None:
        return m.span("author"), moved(given, m.start("mark")), start
    return m.span("author"), moved(mark, start) if mark else None, start


@cache
def _by_behind(lang: Lang | None) -> re.Pattern[str]:
    """ "| by Ann (Leeds)" on the line of a day, "Author: Ann from Leeds" on the next but one."""
    by = alternation((*words("opinions", "by", lang), *words("verdict", "author", lang)))
    return re.compile(
        rf"(?:[ \xa0]{{0,2}}[|·•][ \xa0]{{0,2}}(?:{by})[ \xa0]|(?P<apart>[ \xa0]?[,–—·|-][ \xa0])|(?P<bare>[ \xa0])(?=[^\W_]\S*\n)"
        rf"|\n(?:(?P<mark>[^\n]{{1,12}})\n)?(?:{by}):[ \xa0])"
        rf"(?P<author>[^\W_][^\n:()|–—]{{0,30}}?)(?:[ \xa0]\([^()\n]{{2,40}}\)|[ \xa0](?:{small('from', 'of')})[ \xa0][^\n]{{2,40}})?"
        r"(?:[ \xa0][–—|-][ \xa0][^\n]{2,40})?(?=\n)",
        re.IGNORECASE,
    )


_HOME = re.compile(r"[ \t]*(?P<town>[^\W\d_][^\n()]{1,30}?) \((?P<country>[^\W\d_][^\n()\d]{2,30})\)[ \t]*")


def is_home(line: str) -> bool:
    """ "Madrid (España)" under the name of a reader who lives there."""
    m = _HOME.fullmatch(line)
    return bool(m and country_of(fold(m["country"])) and fold(m["town"]) not in given_names())


def is_short_name(parts: list[str]) -> bool:
    """Three words at most, or five with small ones between capitals: "Gégé of the Larzac"."""
    return len(parts) <= 3 or (len(parts) <= 5 and all(part[:1].isupper() or part in small_words() for part in parts))


def _card(page: Page, rows: Sequence[tuple[int, int]], day: FoundDate) -> SignedWords | None:
    """A card, its lines from the name to the day."""
    name = page.text[slice(*rows[0])] if len(rows) > FEWEST else ""
    if not is_reader(page, name) or rows[-1][1] - rows[-1][0] > LONGEST_DAY:
        return None
    marks = ratings(page.text, rows[-1][0], day.start)
    said = list(rows[1:-1])
    if not marks and len(said) > 1 and said[-1][1] - said[-1][0] <= LONGEST_DAY:
        marks = ratings(page.text, *said[-1])
        said = said[:-1] if marks else said
    if rows[0] > rows[-1] and name[-1] in ".!?…" and not INITIAL.search(name):
        return None  # no name, the end of the words
    mark = (marks[0].start, marks[0].end) if marks else None
    return SignedWords(author=rows[0], words=(min(said)[0], max(said)[1]), mark=mark, date=day)


INITIAL = re.compile(r"[ \xa0.][^\W\d_]\.$")
LONGEST_DAY = 80  # characters of a line of a mark, a day and a control
_COUNTED = re.compile(r"[^\W\d_][^\n\d()]{2,24} \(\d[\d.,]{0,8}\+?\)")


def _is_beside(page: Page, row: tuple[int, int]) -> bool:
    """A heading, a control, a badge, "View all (1000+)"."""
    said = label(page.text[slice(*row)]) if row[1] - row[0] <= LONGEST_DAY else ""
    listed = (("opinions", "headings"), ("opinions", "controls"), ("outlet_cues", "badges"))
    return any(said in labels(*names, page.lang) for names in listed) or bool(_COUNTED.fullmatch(page.text, *row))


def _in_form(page: Page, zone: Zone, form: re.Pattern[str]) -> Iterator[SignedWords]:
    for start, end in lines(page.text, zone.start, zone.end):
        m = form.fullmatch(page.text, start, end)
        if m is None or not is_reader(page, m["author"]) or is_labelled(page, m.start("words")):
            continue
        if len(_LINKS.findall(m["words"])) >= FEWEST:
            continue
        places = [m.span(key) for key in ("mark", "last") if key in m.re.groupindex and m[key]]
        yield SignedWords(author=m.span("author"), words=m.span("words"), mark=places[0] if places else None)


_LINKS = re.compile(r"[ \xa0][–—|·-][ \xa0]")  # a row of links: "Movies - Music - Games"


def headings(lang: Lang | None) -> frozenset[str]:
    """The headings over readers' opinions, as labels."""
    return labels("opinions", "headings", lang) | labels("zones", "opinions", lang)


def is_reader(page: Page, name: str) -> bool:
    """Three words at most, and no label of a sheet or of a verdict."""
    said = label(name)
    if not said or not _PLAIN.fullmatch(name) or outlet_named(name) is not None:
        return False
    known = said in label_names(page.lang) or said in small_words() or said in headings(page.lang)
    known = known or said in labels("opinions", "controls", page.lang)
    return 0 < len(name.split()) <= MOST_WORDS and not known and said not in labels("verdict", "box", page.lang)


MOST_WORDS = 3
_PLAIN = re.compile(r"[\w .@'’-]+")
