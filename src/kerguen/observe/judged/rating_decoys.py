"""What looks like a rating and is none: pages, episodes, days, shares of other things."""

import re

from kerguen.model import Page, Zone
from kerguen.observe.cues import label as label_words
from kerguen.observe.cues import labels
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


_SHARE_AFTER = re.compile(
    r"[^\S\n](?:of (?:the|all|its|his|her|their|them|people)|des|der|de los|de las|dei|degli|delle|van de|cup|hours?)(?!\w)",
    re.IGNORECASE,
)


def is_labelled(page: Page, place: int) -> bool:
    """Whether "Rating:", "Wertung:" stands right before a place."""
    line = page.text.rfind("\n", 0, place) + 1
    lead = page.text[line:place].rstrip(" :=*_|\xa0").rsplit("|", 1)[-1]
    return label_words(lead) in labels("ratings", "own", page.lang)
