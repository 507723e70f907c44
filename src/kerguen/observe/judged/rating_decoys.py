"""What looks like a rating and is none: pages, episodes, days, shares of other things."""

import re
from collections.abc import Iterable
from itertools import pairwise

from kerguen import rules
from kerguen.model import Lang, Page, Zone
from kerguen.observe.cues import label as label_words
from kerguen.observe.cues import labels
from kerguen.pages.kind_words import kind_words
from kerguen.text.fold import fold
from kerguen.text.phrases import small, worded
from kerguen.values.dates import dates
from kerguen.values.days import weekdays
from kerguen.values.outlets import FoundOutlet, outlet_named, outlets
from kerguen.values.people import is_full_name
from kerguen.values.ratings import FoundRating

_DECOY_BEFORE = re.compile(r"(?:^|[^\w])([^\W\d_]{2,12})[^\S\n]{0,2}[:#(]?[^\S\n]{0,2}$")
_DATE_LIKE = re.compile(r"0\d ?/|\d{1,2}/0\d")


def is_decoy(page: Page, found: FoundRating, zone: Zone) -> bool:
    """Page 2/5, episode 3/10, 1/4 of the film, track 4/12."""
    if _DATE_LIKE.match(page.text, found.start) or _is_month_and_day(page, found):
        return True
    if found.how == "stars" and not found.value and _is_to_fill(page, found):
        return True
    if _MESSAGE.match(page.text, found.end):
        return zone.kind != "opinions"
    before = page.text[max(zone.start, found.start - 20) : found.start]
    word = _DECOY_BEFORE.search(before)
    if word and (label_words(word[1]) in labels("ratings", "decoys", page.lang) or _is_day(page, found, word[1])):
        return True
    if found.how not in ("fraction", "words") or not found.value.is_integer():
        return False
    after = _NEXT_WORD.match(page.text, found.end)
    price = after is not None and fold(after[1]) in kind_words("price")
    shared = _SHARE.match(page.text, found.end) or _SHARE.search(page.text, found.start, found.end)
    return price or shared is not None


def _is_to_fill(page: Page, found: FoundRating) -> bool:
    """Empty stars without a label, on a page that shows no full ones: the reader's, still to be given."""
    full = set(rules.table("ratings")["glyphs"]["full"])
    return full.isdisjoint(page.text) and not is_labelled(page, found.start, above=True)


_MESSAGE = re.compile(  # "anna  4½ / 10  19/03/2010 02:35": day and hour of a reader's message
    r"[ \xa0|·,–-]{1,4}\d{1,4}[./-]\d{1,2}[./-]\d{2,4}[ \xa0,|–-]{1,3}\d{1,2}[:.h]\d{2}"
)
_MONTH_DAY = re.compile(r"(?<![\w./,-])(?:1[0-2]|[1-9])/(?:3[01]|[12]\d|[1-9])(?![\w/%.,-]?\d|\w)")
OTHERS = 2  # days of another kind on a page that writes the month first


def _is_month_and_day(page: Page, found: FoundRating) -> bool:
    """ "by: Ann 9/20" on an English page beside 9/22 and 9/14: no rating out of twenty."""
    if found.how != "fraction" or found.scale != TWENTY or page.lang != "en" or is_labelled(page, found.start):
        return False
    if not _MONTH_DAY.fullmatch(page.text, found.start, found.end):
        return False
    days = {m[0].split("/")[1] for m in _MONTH_DAY.finditer(page.text, 0, 20_000)} - {"5", "10", "20", "4", "6"}
    return len(days) >= OTHERS


TWENTY = 20.0


def _is_day(page: Page, found: FoundRating, word: str) -> bool:
    """ "zaterdag 8/10": a day and month after a weekday."""
    return found.how == "fraction" and any(weekdays(word, page.lang, 0, len(word)))


_NEXT_WORD = re.compile(r"[ \xa0]?([^\W\d_]{3,6})(?!\w)")  # "8/10 euros"
_SHARE = re.compile(rf"[^\S\n](?:{small('share_of')})(?!\w)", re.IGNORECASE)


def is_labelled(page: Page, place: int, *sides: str, above: bool = False) -> bool:
    """Whether "Rating:", "Wertung:" stands right before a place; `above`: or alone on the line above."""
    lead = lead_of(page.text, place, above=above)
    return any(lead in labels("ratings", side, page.lang) for side in sides or ("own",))


def lead_of(text: str, place: int, *, above: bool) -> str:
    """The words before a place, as a label; those of the line above where none stand on its own."""
    line = text.rfind("\n", 0, place) + 1
    said = text[max(line, place - LONGEST_LEAD) : place].rstrip(_BEFORE_VALUE)
    if above and not said.strip(_BEFORE_VALUE):
        said = text[max(0, line - LONGEST_LEAD) : line].rstrip(_BEFORE_VALUE + "\n").rsplit("\n", 1)[-1]
    return label_words(_PART_END.split(said)[-1])


def is_mine(page: Page, place: int | None) -> bool:
    """ "My rating", "Ma note", "… but I give it": the writer's own, whatever means stand beside it."""
    if place is None:
        return False
    first_person = rules.table("ratings")["first_person"]["words"]
    said = lead_of(page.text, place, above=True).split()
    if said and said[0] in first_person and _is_kept_at_site(said, page.lang):
        return True
    return (is_labelled(page, place, above=True) and not set(said).isdisjoint(first_person)) or (
        gives(part := _CLAUSE.split(page.text[max(0, place - LONGEST_LEAD) : place])[-1], page.lang)
        and not any(one.outlet.mean for one in outlets(part, 0, len(part)))
    )


def _is_kept_at_site(said: list[str], lang: Lang | None) -> bool:
    """ "my letterboxd rating", "mi nota en filmaffinity": the writer's own, that a site of readers' means keeps."""
    own = labels("ratings", "own", lang)
    inside = said[-1] in own and outlet_named(" ".join(said[1:-1])) is not None
    return inside or (" ".join(said[:2]) in own and outlet_named(" ".join(said[3:])) is not None)


def gives(lead: str, lang: Lang | None) -> bool:
    """ "I give it", "Ik geef de film": the writer's own, whoever is named in the sentence before."""
    said, given = label_words(_SENTENCE.split(lead)[-1]).split(), labels("ratings", "gives", lang)
    ends = range(max(1, len(said) - FILM_WORDS), len(said) + 1)
    return any(" ".join(said[first:end]) in given for end in ends for first in range(max(0, end - 4), end))


FILM_WORDS = 4  # words that name the film between the verb and the stars
_SENTENCE = re.compile(r"[.!?;:(\n]")
_CLAUSE = re.compile(r"[.!?;:(\n]|, ")
LONGEST_LEAD = 60  # characters before a value in which its label stands
_BEFORE_VALUE = " :=*_|\xa0–—-#>"
_PART_END = re.compile(r"[|•·;]|[ \xa0][–—-][ \xa0]|, |[.!?…)][*_]{0,2}\s")  # of a table, of a sentence


BESIDE = 40  # characters between a reader's mark and the day of it


def is_beside_date(page: Page, found: FoundRating) -> bool:
    """A mark with a day beside it, among opinions: one reader's."""
    around = (max(0, found.start - BESIDE), min(len(page.text), found.end + BESIDE))
    return any(date.value or date.day for date in dates(page.text, page.lang, None, *around))


_NAME = r"[A-ZÀ-Þ][\w.'’-]{1,20}(?:[ \xa0][A-ZÀ-Þ][\w.'’-]{0,20}){1,3}"
_GIVER = re.compile(
    rf"(?<!\w)(?P<name>{_NAME})(?:,?[ \xa0](?:{small('of', 'inside')})[ \xa0][^.!?\n;]{{3,60}}?)?,?[ \xa0](?:{worded('gave')})"
    r"[ \xa0][^.!?\n;:]{0,60}\Z"
)
CLAUSE = 150  # characters


def is_given_by_another(text: str, left: int, place: int) -> bool:
    """ "Roger Ebert gave the film four stars": a person whom the page names once does not write it."""
    m = _GIVER.search(text, max(left, place - CLAUSE), place)
    return m is not None and is_full_name(m["name"]) and text.count(m["name"]) == 1


_DATED_TITLE = re.compile(r"[\w»”\"'’!?][ \xa0*_]{1,3}\(((?:19|20)\d\d)\)[^.!?\n()]{1,60}$")


def is_of_another(text: str, left: int, found: FoundRating, titles: frozenset[str]) -> bool:
    """ "…, and Heat (1995) with its fine 4.4/5": another title with its year stands right before it."""
    m = _DATED_TITLE.search(text, left, found.start) if titles else None
    if m is None:
        return False
    named = label_words(text[max(0, m.start() - LONGEST_TITLE) : m.start() + 1]).split()
    return titles.isdisjoint(" ".join(named[first:]) for first in range(len(named)))


LONGEST_TITLE = 80  # characters


def is_elsewhere(page: Page, found: FoundRating) -> bool:
    """ "Previous review: Heat – 3/5", "More reviews: Heat (3/5), Speed (4/5)": a line that points to other texts."""
    start = max(page.text.rfind("\n", 0, found.start) + 1, found.start - LONGEST_TITLE * 2)
    colon = page.text.find(":", start, min(found.start, start + LONGEST_TITLE))
    if colon < 0 or not page.text[colon + 1 : found.start].strip(" \xa0*_(["):
        return False
    said = label_words(page.text[start:colon])
    return said in labels("ratings", "elsewhere", page.lang) or said in labels("zones", "teaser", page.lang)


def rooms_of(text: str, zone: Zone, marks: Iterable[FoundRating]) -> dict[int, tuple[int, int]]:
    """By the place of each mark, where words may speak of it: not on the lines of others that have words of their own."""
    places = sorted({(one.start, one.end) for one in marks})
    rooms = {start: [zone.start, zone.end] for start, _ in places}
    for (start, end), (below, _) in pairwise(places):
        over, under = text.find("\n", end, below), text.rfind("\n", end, below)
        if over < 0:
            continue
        line = text.rfind("\n", zone.start, start) + 1
        if _worded(text[max(line, zone.start) : start]) or _worded(text[end:over]):
            rooms[below][0] = over
        if _worded(text[under:below]):
            rooms[start][1] = under
    return {place: (left, right) for place, (left, right) in rooms.items()}


def _worded(line: str) -> bool:
    return any(map(str.isalpha, line))


def is_in_address(text: str, one: FoundOutlet, found: FoundRating) -> bool:
    """A site that only the address of another link names: "[Dune](https://www.imdb.com/…): 4/5"."""
    opened = text.rfind("](", 0, one.start)
    if opened < 0 or _ADDRESS.fullmatch(text, opened + 2, one.start) is None:
        return False
    return not text.rfind("[", 0, opened) < found.start < opened


_ADDRESS = re.compile(r"[^\s()]*")
