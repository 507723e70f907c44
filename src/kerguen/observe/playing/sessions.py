"""Sessions: towns with their number of screenings, and single screenings of a cinema."""

import re
from itertools import pairwise

from kerguen.model import Doubt, Noun, Page, Session, Zone
from kerguen.observe.cues import label, labels, lines, stretches, subject
from kerguen.places.towns import town

SHORTEST_LIST = 3  # two towns in brackets can be anything
WORDS = 5  # of a heading that begins with a known one: "Séances par villes", "Vorstellungen in den Städten"
HEADING = 8  # of a heading that names towns
CUT_FROM = 8  # a list of that many towns, sorted by count, that stops well above one screening is cut


class Row(Noun, frozen=True, kw_only=True):
    """ "Paris (14)" on a line of its own."""

    start: int
    end: int
    place: str
    count: int
    noun: str | None  # "screenings"
    bare: bool = False  # "Turin 14": of what, a heading alone says


def sessions(page: Page) -> tuple[Session, ...]:
    """Towns with counts, in page order."""
    found: list[Session] = []
    for zone in stretches(page, "sessions", "article"):
        for rows in _lists(page, zone):
            found += _counted(page, zone, rows)
    return tuple(found)


def cut_lists(page: Page, found: tuple[Session, ...]) -> tuple[Doubt, ...]:
    """One doubt for a page whose list of towns is cut."""
    cut = [s for s in found if s.lower_bound]
    if not cut:
        return ()
    total = sum(s.count or 0 for s in cut)
    message = (
        f"{page.name}: the list of {len(cut)} towns is in order of count and stops at {cut[-1].count}: "
        f"it is cut, its {total} sessions are a lower bound"
    )
    return (Doubt(code="sessions-cut", message=message, page=page.id, start=cut[0].start, end=cut[-1].end),)


_ROW = re.compile(
    r"[ \t>*•·–-]{0,10}(?:<\s?/?li>)?[ \t*•·]{0,6}(?P<place>(?:['’][st][ -])?[^\W\d_][^\n()\d:;<>]{1,48}?)[ \xa0]{0,3}"
    r"(?:\([ \xa0]?(?P<count>\d{1,4})(?:[ \xa0](?P<noun>[^\W\d_]{3,14}))?[ \xa0]?\)"
    r"|[:–-]?[ \xa0](?P<loose>\d{1,4})(?:[ \xa0](?P<noun2>[^\W\d_]{3,14}))?)[ \t*]{0,3}"
)


def _lists(page: Page, zone: Zone) -> list[list[Row]]:
    """Runs of such rows, a line each or several on one; one other short line between two does not break a run."""
    runs: list[list[Row]] = [[]]
    missed = 0
    for start, end in lines(page.text, zone.start, zone.end):
        if rows := _rows(page, start, end):
            runs[-1] += rows
            missed = 0
        elif runs[-1] and (end - start > 60 or (missed := missed + 1) > 1):
            runs.append([])
            missed = 0
    least = 1 if zone.kind == "sessions" else SHORTEST_LIST
    return [run for run in runs if len(run) >= least and _are_towns(page, zone, run)]


def _rows(page: Page, start: int, end: int) -> list[Row]:
    """The row that a line is, or those that it holds: "Paris (31) · Lyon (6) · Nantes (4)"."""
    row = _row(page, start, end)
    if row is not None or page.text.count("(", start, end) < SHORTEST_LIST:
        return [row] if row else []
    cuts = [start, *(m.end() for m in _BETWEEN.finditer(page.text, start, end)), end]
    found = [_row(page, a, b - (len(page.text[a:b]) - len(page.text[a:b].rstrip(_SIGNS)))) for a, b in pairwise(cuts)]
    return [one for one in found if one] if len(found) >= SHORTEST_LIST and all(found) else []


_SIGNS = " \t\xa0·•|,;–-"
_BETWEEN = re.compile(r"(?<=\))[ \xa0]?[·•|,;–-]?[ \xa0]")


def _row(page: Page, start: int, end: int) -> Row | None:
    m = _ROW.fullmatch(page.text, start, end) if end - start < 90 else None
    if m is None or _is_year(m["count"] or "") or label(m["place"]) in labels("opinions", "headings", page.lang):
        return None  # "Commentaires (3)" below the towns
    noun = m["noun"] or m["noun2"]
    if noun and label(noun) not in labels("sessions", "count_nouns", page.lang):
        return None
    count = int(m["count"] or m["loose"])
    bare = bool(m["loose"] and not noun)
    return Row(start=m.start("place"), end=end, place=m["place"].strip(), count=count, noun=noun, bare=bare)


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in ("18", "19", "20")


def _are_towns(page: Page, zone: Zone, run: list[Row]) -> bool:
    """Names with capitals under a heading about sessions; without one, towns that are known."""
    if not all(row.place.lstrip("'’st -")[:1].isupper() for row in run):  # "'s-Hertogenbosch"
        return False
    are_known = sum(town(row.place) is not None for row in run) * 2 >= len(run)
    few = len(run) < SHORTEST_LIST
    if (few or any(row.bare for row in run)) and not (are_known and not (few and run[0].bare)):
        return False  # "Total: 39 sessions"
    heads = [label(page.text[a:b]) for a, b in lines(page.text, max(0, run[0].start - 200), run[0].start)]
    known = labels("sessions", "headings", page.lang)
    towns = labels("sessions", "towns", page.lang)
    nouns = known | labels("sessions", "count_nouns", page.lang)
    for words in (head.split() for head in heads[-4:]):
        if " ".join(words) in known or (len(words) <= WORDS and words[:1] and words[0] in known):
            return True
        if 1 < len(words) <= HEADING and not towns.isdisjoint(words) and not nouns.isdisjoint(words):
            return True  # "Where to see it: cinema by city"
    return zone.kind == "sessions" and (are_known or all(row.noun for row in run))


def _counted(page: Page, zone: Zone, rows: list[Row]) -> list[Session]:
    cut = _is_cut(rows)
    found = []
    for row in rows:
        span = page.words(row.start, row.end)
        one = Session(
            page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone), city=row.place,
            count=row.count, lower_bound=cut,
        )  # fmt: skip
        found.append(one)
    return found


def _is_cut(rows: list[Row]) -> bool:
    """In order of count, the last ones equal and above one: the towns with fewer are not shown."""
    counts = [row.count for row in rows]
    ordered = all(a >= b for a, b in pairwise(counts))
    return len(rows) >= CUT_FROM and ordered and counts[0] > counts[-1] > 1
