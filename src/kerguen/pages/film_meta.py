"""Lines of an element named "meta", as bylines are too: the film's facts, or the page's."""

import re

from kerguen.pages.hints import HINT_WORDS
from kerguen.pages.kind_words import label_fields
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.credit_lines import credit_line, says_year_beside
from kerguen.values.dates import YEAR_MADE
from kerguen.values.durations import durations
from kerguen.values.field_labels import labels_of
from kerguen.values.terms import are_countries, genres
from kerguen.values.titles import is_furniture

MADE = frozenset(("director", "cast", "writer", "runtime", "original_title"))  # labels that a film alone has
MAKERS = labels_of("director") | labels_of("cast") | {"casting"}
META = frozenset(("meta", "author", "byline", "tags"))  # names of elements that hold facts of a page or of a film
HOUR = re.compile(
    rf"(?<![\d:.,/])(?:[89]|1\d|2[0-3])(?:[:hH.][0-5]\d|[ \xa0]?[hH](?!\w))(?:[ \xa0]?(?:{small('clock')}|h)\b)?(?![\d:]|\.\d)"
)
HOUR_SIGN = re.compile(
    r"\d(?:[:hH.]\d|[ \xa0]?[hH])"
)  # in every hour; begins with one set of characters, which is quick
LONGEST_LABEL = 48  # characters of what LABEL finds
PARAGRAPH = 140  # characters: shorter lines are headings, labels, captions; see bench/maintext


def is_of_film(words: str, named: str) -> bool:
    """ "F 2023 · R: Justine Triet · 151 Min.", in an element named "meta" as bylines are too: the film's facts, not the page's."""
    hints = named.split()
    if not META.issuperset(HINT_WORDS.intersection(hints)):
        return False
    if not MAKERS.isdisjoint(hints):
        return True
    label, colon, _ = words[:LONGEST_LABEL].partition(":")
    made = colon and label_fields().get(fold(label)) in MADE
    if "meta" in hints and len(words) < PARAGRAPH and _says_a_fact(words):
        return True
    return bool(made) or says_year_beside(words) or credit_line(words, 0, len(words)) is not None


def _says_a_fact(words: str) -> bool:
    """ "124 minuten", "2014", "Drama, Misdaad", "Regie Michaël R. Roskam": a line of a film's facts without a colon."""
    if _YEAR_ALONE.fullmatch(words) or ((made := _COUNTRY_YEAR.fullmatch(words)) and are_countries(made[1])):
        return True
    times = durations(words) if len(words) <= LONGEST_LABEL else ()
    if times and times[0][0] >= SHORTEST_FILM:
        return not HOUR.search(words)  # "By Ann Lee, 23.05.2018, 16:20"
    first, _, rest = words.partition(" ")
    if label_fields().get(fold(first)) in MADE:
        return rest[:1].isupper()
    return len(words) <= LONGEST_LABEL and bool(genres(words)) and is_furniture(words)


SHORTEST_FILM = 40  # minutes
_COUNTRY_YEAR = re.compile(rf"([^\d\n|·•]{{2,60}}?)[\s,–-]{{1,4}}{YEAR_MADE}")  # "Japan, 1954"
_YEAR_ALONE = re.compile(r"\W{0,4}(?:19|20)\d\d\W?")
