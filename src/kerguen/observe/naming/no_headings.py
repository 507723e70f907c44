"""Parts of headings that are no titles, unless the text tells of a known film with such a title."""

import re
from collections.abc import Container, Iterable

from kerguen.model import Page
from kerguen.observe.lines import Stretch, folded_lines
from kerguen.observe.naming.no_titles import is_headline, is_no_title, is_said_to_make
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.dates import folded_weekdays
from kerguen.values.known_titles import is_known_title
from kerguen.values.people import is_name
from kerguen.values.timed_titles import says_when

HEADLINED = frozenset(("news", "review", "interview", "list", "not_film"))  # kinds whose heading may be a sentence
LONG_HEADLINE = 7  # spaces: eight words and more


def is_no_heading(page: Page, words: str, none: Iterable[Container[str]], body: str) -> bool:
    """Whether the words are furniture, an hour, a headline or cut within marks; `none`: lists of folded words that are no
    titles; `body`: the folded text, where a headline that is a title is said again."""
    key = fold(words)
    if not _A_LETTER.search(key) or any(key in listed for listed in none):
        return True
    if _TIME.fullmatch(key) or _PROGRAMME.match(key) or len(_MARK.findall(words)) % 2:
        return True
    if (_says_when(" ".join(words.split())) or _is_weekdays(key)) and not is_known_title(key):
        return True
    return is_no_title(words) or (_is_headline(page, words) and f" {key} " not in body)


_PROGRAMME = re.compile(rf"(?i:{small('programme')})\b.*\d")
_TIME = re.compile(rf"\d{{1,2}} ?h(?: ?\d\d)?|\d{{1,2}} \d\d(?: (?i:{small('clock')}|h))?")  # "20h00"
_A_LETTER = re.compile(r"[^\W\d_]|^\d{1,4}$")
_MARK = re.compile(r"(?<!\w)\*|\*(?!\w)")  # of "Fury Road* all the more exciting"


def _says_when(words: str) -> bool:
    """ "Martedì 31", "ore 21.15"."""
    return says_when(words, 0, len(words))


def _is_weekdays(key: str) -> bool:
    """ "Donnerstag bis Samstag", "sabato e domenica": two weekdays and nothing else but a small word."""
    words = key.split()
    return 1 < len(words) <= BETWEEN_DAYS and words[0] in folded_weekdays() and words[-1] in folded_weekdays()


BETWEEN_DAYS = 3  # words


def _is_headline(page: Page, words: str) -> bool:
    """A sentence over a page of news or opinion; over a fact sheet, a longer one than titles are."""
    return is_headline(words) and (page.kind in HEADLINED or words.count(" ") >= LONG_HEADLINE)


def is_portrait(stretch: Stretch) -> bool:
    """The page is headed by a person and says what trade that person has: "X est un réalisateur né à Marseille"."""
    if not stretch.lines or not is_name(words := stretch.words(stretch.lines[0])):
        return False
    return is_said_to_make(fold(words), f" {folded_lines(stretch.page.text, stretch.lines[1:8], PORTRAIT)} ")


PORTRAIT = 2_000  # characters in which a portrait says who it is of
