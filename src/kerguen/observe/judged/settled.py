"""Which of the ratings found on a page are believed: each once, one own mark of a film."""

import re
from bisect import bisect_right
from collections import Counter
from functools import cache
from itertools import pairwise
from operator import itemgetter

from msgspec.structs import replace

from kerguen.model import Doubt, Page, Rating
from kerguen.observe.judged.rating_decoys import is_labelled, is_mine, lead_of
from kerguen.observe.judged.set_apart import whole_words
from kerguen.observe.judged.several_voices import parts
from kerguen.observe.lines import reach
from kerguen.text.phrases import small

SEVERAL = frozenset({"list", "roundup"})  # kinds of pages that rate many films
UNTOLD = -1  # subject of a rating whose film the page does not let be told


def settled(page: Page, found: list[Rating]) -> tuple[Rating, ...]:
    """A critic gives a film one rating: of several different ones none is believed, unless one is marked for programs."""
    found = _coloured(found)
    segments = [(zone.start, zone.end) for zone in page.zones if zone.segment is not None]
    apart = [r for r in found if segments and page.kind in SEVERAL and _is_apart(r, segments)]
    untold, voices = {id(r) for r in apart}, _voice_starts(page)
    own = [r for r in found if r.kind == "own" and id(r) not in untold]
    means = [r for r in found if r.kind != "own"]
    many = _of_many_films(means) if page.kind in SEVERAL and not segments else []
    believed = [r for r in means if r not in many] + _of_untold_films(apart) + _of_untold_films(many)
    groups: dict[tuple[int, int], list[Rating]] = {}
    for r in own:
        groups.setdefault((r.subject, bisect_right(voices, r.start or 0)), []).append(r)
    counted = {r.subject for r in means if (r.count or 0) > 1}
    for (number, _), several in sorted(groups.items(), key=itemgetter(0)):
        whole = _of_the_whole(page, _of_the_head(page.text, _of_this_part(page.text, several)))
        marked = [r for r in whole if r.path is not None]
        if marked or (len(whole) == 1 and (number not in counted or _is_of_writer(page, whole[0]))):
            believed.append((marked or whole)[0])
        elif len(whole) > 1 and page.kind in SEVERAL and not segments:
            believed += _of_untold_films(whole)
    return tuple(sorted(believed, key=lambda r: (r.start is None, r.start or 0, r.path or "")))


def _is_of_writer(page: Page, one: Rating) -> bool:
    """Whether a mark beside a counted mean is the writer's: it says so, or it is a line or labelled in a review."""
    if one.by or one.start is None or is_mine(page, one.start):
        return True
    return page.kind == "review" and (_is_bare(page.text, one) or is_labelled(page, one.start))


def _coloured(found: list[Rating]) -> list[Rating]:
    """Without rows of dots that are all alike full on a page of several films: their colour, which told them, is lost."""
    dots = [r for r in found if r.kind == "own" and set(r.text or "") == {DOT}]
    lost = len({r.subject for r in dots}) > 1 and len({r.text for r in dots}) == 1
    return [r for r in found if r not in dots] if lost else found


DOT = "●"


def _is_apart(one: Rating, segments: list[tuple[int, int]]) -> bool:
    """Whether an own mark stands in none of the stretches that are of one film."""
    if one.kind != "own" or one.start is None or one.path:
        return False
    before = bisect_right(segments, one.start, key=itemgetter(0))
    return before == 0 or one.start >= segments[before - 1][1]


def _of_untold_films(several: list[Rating]) -> list[Rating]:
    """The marks in one form of a page that rates many films and does not let be told where each begins."""
    scale = Counter(r.scale for r in several).most_common(1)[0][0] if several else None
    doubt = Doubt(code="film-untold", message="the page rates several films; which one this mark is of was not told")
    return [replace(r, subject=UNTOLD, doubts=(*r.doubts, doubt)) for r in several if r.scale == scale]


def _of_many_films(means: list[Rating]) -> list[Rating]:
    """Means of one owner that differ: a film has one, so the page gives each to another film, none of which was told apart."""
    values: dict[tuple[int, str, str | None], set[float]] = {}
    for r in means:
        values.setdefault((r.subject, r.kind, r.by), set()).add(r.value)
    return [r for r in means if len(values[r.subject, r.kind, r.by]) >= FEWEST_MEANS]


FEWEST_MEANS = 3  # different ones: two may be of the film and of its series


def _voice_starts(page: Page) -> list[int]:
    """Where the second of several critics begins on the page."""
    return [part.start for part in parts(page, 0, reach(page.text))[1:]]


def distinct(page: Page, found: list[Rating]) -> list[Rating]:
    """The same rating said twice on a page is one; the visible one is kept."""
    kept: list[Rating] = []
    of_film: dict[int, list[int]] = {}  # the places of a film's ratings in `kept`
    for one in _completed(found):
        twin = next((number for number in of_film.get(one.subject, ()) if _is_same(kept[number], one)), None)
        if twin is None:
            of_film.setdefault(one.subject, []).append(len(kept))
            kept.append(one)
        elif one.scale is not None and (
            kept[twin].scale is None or _says_better(one, kept[twin]) or _is_of_film(page, one, kept[twin])
        ):
            kept[twin] = one
        elif one.count is not None and _counts_finer(one.count, kept[twin].count):
            kept[twin] = replace(kept[twin], count=one.count)
    return kept


def _is_of_film(page: Page, one: Rating, kept: Rating) -> bool:
    """Whether an own mark, not one as high, is the film's: by its label, or as it has none and the other has."""
    if one.kind != "own" or _is_of_whole(page, kept):
        return False
    return _is_of_whole(page, one) or (_is_bare(page.text, one) and _is_of_a_part(page.text, kept))


def _is_of_whole(page: Page, one: Rating) -> bool:
    """Whether a label says that a mark is the film's: the marks of its parts may be as high."""
    place = one.start
    return (
        one.path is None
        and place is not None
        and (is_labelled(page, place, above=True) or _says_whole(page.text, place))
    )


def _completed(found: list[Rating]) -> list[Rating]:
    """A bare number of the head with the scale that it has in the text: "rating: 10" and "10/10"."""
    told = {
        (r.subject, r.value): r.scale for r in found if r.kind == "own" and r.scale is not None and not _is_drawn(r)
    }
    return [
        replace(r, scale=told[r.subject, r.value], doubts=())
        if r.kind == "own" and r.scale is None and r.path and (r.subject, r.value) in told
        else r
        for r in found
    ]


def _says_better(one: Rating, kept: Rating) -> bool:
    """ "(10/10)" behind a row of five stars."""
    return one.start is not None and one.scale != kept.scale and _is_drawn(kept) and not _is_drawn(one)


def _is_drawn(one: Rating) -> bool:
    """A row of stars."""
    return one.scale is not None and not any(map(str.isalnum, one.text))


def _counts_finer(count: int, known: int | None) -> bool:
    """ "3.2M" on the page, 3158062 in its data."""
    return known is None or (count != known and known % 100 == 0 and abs(count - known) <= ROUNDED_COUNT * known)


ROUNDED_COUNT = 0.05
ROUNDED = 0.006  # of the scale: 72.15 shown as 72 %


def _is_same(kept: Rating, one: Rating) -> bool:
    if one.path and not kept.path and kept.kind in MEANS and one.kind in MEANS:  # data do not say whose mean it is
        kept = replace(kept, kind=one.kind) if (kept.value, kept.count) == (one.value, one.count or -1) else kept
    if (kept.subject, kept.kind) != (one.subject, one.kind) or (kept.by and one.by and kept.by != one.by):
        return False
    if kept.scale is None or one.scale is None:
        return kept.value == one.value
    return abs(kept.value / kept.scale - one.value / one.scale) <= ROUNDED


MEANS = ("press", "audience")
APART = 300  # characters of text between the mark of a film and those of its parts


def _of_the_head(text: str, several: list[Rating]) -> list[Rating]:
    """Of several marks: the only line of its own rather than those within sentences ("The music: 10/10."), a fraction
    rather than a row of asterisks, the one over the text rather than those under it."""
    rooms = [(r, _room(text, r)) for r in several]
    alone = [r for r, room in rooms if room == 0]
    if len(alone) == 1 and all(room == 0 or room > LONGEST_LABEL for _, room in rooms):
        return alone
    if any(r.scale is not None for r in several):
        return [r for r in several if r.scale is not None or r.text.strip("* ")]
    places = sorted(r.start or 0 for r in several)
    spread = len(places) > FEW_MARKS and all(after - place > SPREAD for place, after in pairwise(places))
    if spread and len({lead_of(text, place, above=True) for place in places}) == 1:
        return several  # "Rating: 4", "Rating: 2", "Rating: 3", each over its text: of one film each, whichever
    first, *others = sorted(several, key=lambda r: r.start or 0)
    between = min(((r.start or 0) - (first.start or 0) for r in others), default=0)
    return [first] if between > APART and first.path is None else several


def _room(text: str, one: Rating) -> int:
    """How many other characters the line of a mark has; -1 of a mark that stands in no line."""
    if one.start is None or one.end is None:
        return -1
    end = text.find("\n", one.end)
    line = text[text.rfind("\n", 0, one.start) + 1 : len(text) if end < 0 else end].strip(" \xa0*_#>()[].")
    return len(line) - (one.end - one.start)


SPREAD = 100  # characters of text between the marks of films
_CLAUSE = re.compile(r"[.;:!?\n](?:\s|\Z)|, ")


def _of_this_part(text: str, several: list[Rating]) -> list[Rating]:
    """ "The first film got 4/5 from me, this one 3/5": without the marks whose clause names another part."""
    return [r for r in several if not _names_other_part(text, r)] if len(several) >= FEW_MARKS else several


def _names_other_part(text: str, one: Rating) -> bool:
    if one.start is None or one.end is None:
        return False
    before = _CLAUSE.split(text[max(0, one.start - LONGEST_CLAUSE) : one.start])[-1]
    after = _CLAUSE.split(text[one.end : one.end + LONGEST_CLAUSE])[0]
    return _other_part().search(before + "\n" + after) is not None


@cache
def _other_part() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{small('other_part')})(?!\w)", re.IGNORECASE)


LONGEST_CLAUSE = 80  # characters


def _of_the_whole(page: Page, several: list[Rating]) -> list[Rating]:
    """ "Story: 8/10", "Acting: 9/10", "Overall: 8.5/10": the one mark whose label says that it is of the film."""
    if len(several) < FEW_MARKS:
        return several
    said = [r for r in several if r.start is not None and _says_whole(page.text, r.start)]
    if not said:
        said = [r for r in several if r.start is not None and r.end is not None and is_labelled(page, r.start)]
    if not said:
        said = [r for r in several if _is_bare(page.text, r)]
        said = said if all(r in said or _is_of_a_part(page.text, r) for r in several) else []
    return said if len(said) == 1 else several


def _is_bare(text: str, one: Rating) -> bool:
    """A mark alone on its line, which may name what it counts: "3 out of 5 stars"."""
    return 0 <= _room(text, one) <= LONGEST_NOUN and one.start is not None and not lead_of(text, one.start, above=False)


LONGEST_NOUN = 10  # characters


def _is_of_a_part(text: str, one: Rating) -> bool:
    """ "Story: 8/10": a line that says of what its mark is."""
    lead = lead_of(text, one.start, above=False) if one.start is not None else ""
    return len(lead) <= LONGEST_LABEL and any(map(str.isalpha, lead))


LONGEST_LABEL = 40  # characters of a cell that says what a mark is of


def _says_whole(text: str, place: int) -> bool:
    """ "Total" in the cell before a mark, on its line or on the line above."""
    said = lead_of(text, place, above=True)
    return len(said) <= LONGEST_LABEL and not whole_words().isdisjoint(said.split())


FEW_MARKS = 2
