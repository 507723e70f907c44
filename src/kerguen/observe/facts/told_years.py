"""The year that stands beside a title and the verb of its maker: "En 1985, A. B. rodó T", "T wurde 1985 gedreht"."""

import re
from functools import cache

from kerguen import rules
from kerguen.observe.lines import Line
from kerguen.observe.naming.around import REACH
from kerguen.observe.naming.title_words import by_words
from kerguen.text.phrases import alternation, small
from kerguen.values.dates import YEAR_MADE
from kerguen.values.people import running_name

MOST_PLACES = 8  # of a title in one line


def year_beside(text: str, line: Line, title: str) -> re.Match[str] | None:
    """ "D. dirigió Lindes en 1985", "In 1985 maakte D. Lindes", "Lindes wurde 1985 gedreht": who made it says when."""
    place, count = text.find(title, line.start, line.end) if title else -1, 0
    while place >= 0 and count < MOST_PLACES:
        end = place + len(title)
        if found := _year_first().search(text, max(line.start, place - 2 * REACH), place):
            return found
        if (found := _year_behind().match(text, end, line.end)) and (
            not found["bare"] or _makes_next().search(text, max(line.start, place - REACH), place)
        ):
            return found
        place, count = text.find(title, end, line.end), count + 1
    return None


@cache
def _makes() -> str:
    """What tells that somebody made a film: "rodó", "gedreht", "directed"."""
    return alternation(
        (
            *rules.words("small", "filmed"),
            *rules.words("roles", "directed"),
            *rules.words("release", "made", "came_out"),
        )
    )


_A_NAME = rf"(?:{running_name().pattern}|[^\W\d_a-zß-ÿ][\w’'-]+)"
_FOUR_DIGITS = rf"{YEAR_MADE}(?!\d)"
_MARKS = r"[\"”“„»«‘’*_]"


@cache
def _the_work() -> str:
    """ "den Film", "la película", before a title, or nothing."""
    the = alternation((*rules.words("release", "came_out_film"), *rules.words("small", "the_bent")))
    return rf"(?:(?:{the})\s(?:[\w-]+\s)?(?i:{alternation(rules.words('roles', 'film_nouns'))})\s)?{_MARKS}{{0,3}}\Z"


@cache
def _year_first() -> re.Pattern[str]:
    """The year before the verb, with its maker on either side: "En 1985, Ada Rey rodó"."""
    when = rf"(?:(?i:{small('in_year')})\s)?"
    return re.compile(
        rf"(?<![\w,]\s)(?<!\w){when}(?P<first>{_FOUR_DIGITS}),?\s(?:{_A_NAME}\s)?(?:{_makes()})\s(?:{_A_NAME}\s)?{_the_work()}"
    )


@cache
def _makes_next() -> re.Pattern[str]:
    """The verb right before the title: "hat gedreht", "dirigió la película"."""
    return re.compile(rf"(?<!\w)(?:{_makes()})\s{_the_work()}")


@cache
def _year_behind() -> re.Pattern[str]:
    """The year behind a title: alone, with a verb behind it, or in a clause of who made it then."""
    when, verbs = rf"(?:(?:{small('in_year')})\s)?", _makes()
    by = rf"(?:(?:{alternation(w for w in by_words() if w.isalpha())})\s{_A_NAME}\s)?"
    return re.compile(
        rf"{_MARKS}{{0,3}}(?:\s(?:(?:{small('copula', 'has_been')})\s)?{when}(?P<made>{_FOUR_DIGITS})\s{by}(?:{verbs})(?!\w)"
        rf"|,\s\w{{2,5}}\s(?:{_A_NAME}\s)?(?:(?:{verbs})\s(?:{_A_NAME}\s)?{when}(?P<then>{_FOUR_DIGITS})"
        rf"|{when}(?P<late>{_FOUR_DIGITS})\s(?:{verbs})(?!\w))"
        rf"|\s(?:[a-z]{{2,5}}\s)?(?:{small('in_year')})\s(?P<bare>{_FOUR_DIGITS}))"
    )
