"""What looks like a rating and is none: pages, episodes, days, shares of other things."""

import re

from kerguen import rules
from kerguen.model import Page, Zone
from kerguen.observe.cues import label as label_words
from kerguen.observe.cues import labels
from kerguen.text.phrases import small
from kerguen.values.dates import dates
from kerguen.values.days import weekdays
from kerguen.values.ratings import FoundRating

_DECOY_BEFORE = re.compile(r"(?:^|[^\w])([^\W\d_]{2,12})[^\S\n]{0,2}[:#(]?[^\S\n]{0,2}$")
_DATE_LIKE = re.compile(r"0\d ?/|\d{1,2}/0\d")


def is_decoy(page: Page, found: FoundRating, zone: Zone) -> bool:
    """Page 2/5, episode 3/10, 1/4 of the film, track 4/12."""
    if _DATE_LIKE.match(page.text, found.start) or _is_month_and_day(page, found):
        return True
    before = page.text[max(zone.start, found.start - 20) : found.start]
    word = _DECOY_BEFORE.search(before)
    if word and (label_words(word[1]) in labels("ratings", "decoys", page.lang) or _is_day(page, found, word[1])):
        return True
    return found.how == "fraction" and found.value.is_integer() and _SHARE_AFTER.match(page.text, found.end) is not None


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


_SHARE_AFTER = re.compile(rf"[^\S\n](?:{small('share_of')})(?!\w)", re.IGNORECASE)


def is_labelled(page: Page, place: int) -> bool:
    """Whether "Rating:", "Wertung:" stands right before a place."""
    line = page.text.rfind("\n", 0, place) + 1
    lead = _PART_END.split(page.text[max(line, place - LONGEST_LEAD) : place].rstrip(" :=*_|\xa0"))[-1]
    return label_words(lead) in labels("ratings", "own", page.lang)


def is_mine(page: Page, place: int | None) -> bool:
    """ "My rating", "Ma note": the writer's own, whatever means stand beside it."""
    if place is None or not is_labelled(page, place):
        return False
    line = page.text.rfind("\n", 0, place) + 1
    said = label_words(page.text[max(line, place - LONGEST_LEAD) : place]).split()
    return not set(said).isdisjoint(rules.table("ratings")["first_person"]["words"])


LONGEST_LEAD = 60  # characters before a value in which its label stands
_PART_END = re.compile(r"[|•]|[.!?…)][*_]{0,2}\s")  # of a table, of a sentence


BESIDE = 40  # characters between a reader's mark and the day of it


def is_beside_date(page: Page, found: FoundRating) -> bool:
    """A mark with a day beside it, among opinions: one reader's."""
    around = (max(0, found.start - BESIDE), min(len(page.text), found.end + BESIDE))
    return any(date.value or date.day for date in dates(page.text, page.lang, None, *around))


_DATED_TITLE = re.compile(r"[\w»”\"'’!?][ \xa0*_]{1,3}\(((?:19|20)\d\d)\)[^.!?\n()]{1,60}$")


def is_of_another(text: str, left: int, found: FoundRating, titles: frozenset[str]) -> bool:
    """ "…, and Heat (1995) with its fine 4.4/5": another title with its year stands right before it."""
    m = _DATED_TITLE.search(text, left, found.start) if titles else None
    if m is None:
        return False
    named = label_words(text[max(0, m.start() - LONGEST_TITLE) : m.start() + 1])
    return not any(title and named.endswith(title) for title in titles)


LONGEST_TITLE = 80  # characters
