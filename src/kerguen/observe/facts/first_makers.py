"""Of several directors that a text names: which of them made the film that it is about; whose first film it is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import itemgetter

from msgspec.structs import replace

from kerguen.model import Lang
from kerguen.observe.cues import words
from kerguen.observe.facts.named_persons import READ, Person
from kerguen.observe.lines import Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation
from kerguen.values.siblings import sibling_before

BESIDE = 4  # spaces between the names of two who made a film together: ", y la directora "
LONGEST_GAP = 30  # characters between them


def first_directors(text: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings; of their directors the first one and those named beside it, for the others made other films."""
    directors = [f for f in found if f.field == "director"]
    if not directors:
        return list(found)
    first = directors[0]
    own = {first.value} | {d.value for d in directors if _are_together(text, first, d)}
    return [f for f in found if f.field != "director" or f.value in own]


def _are_together(text: str, first: Finding, other: Finding) -> bool:
    if first.end is None or other.start is None or not 0 <= other.start - first.end <= LONGEST_GAP:
        return False
    return text[first.end : other.start].count(" ") <= BESIDE


def siblings_of(text: str, found: Iterable[Finding]) -> Iterator[Finding]:
    """Who directed with a brother or sister and is named by the given name only: "un film de Jean-Pierre et Luc Dardenne"."""
    makers = [f for f in found if f.field == "director" and f.start is not None]
    named = {str(f.value) for f in makers}
    for one in makers:
        before = sibling_before(text, one.start or 0, str(one.value))
        if before and before[2] not in named:
            yield replace(one, value=before[2], start=before[0], end=before[1], text=text[before[0] : before[1]])


def debutants(stretch: Stretch, listed: Iterable[Person], titles: Sequence[str]) -> frozenset[str]:
    """The keys of who begins the sentence before one on a first film: "Ada Ruiz … . Su ópera prima, «Lindes», cuenta …"."""
    text, found = stretch.page.text, set()
    begin = stretch.lines[0].start if stretch.lines else 0
    for m in _first_film(stretch.page.lang).finditer(text, begin, begin + READ):
        named = f"{fold(text[m.end() : m.end() + LONGEST_TITLE])} "
        before = [(p.start, one) for one in listed for p in one.places if m.start() - REACH < p.start < m.start()]
        if not before or not any(named.startswith(f"{title} ") for title in titles if title):
            continue
        start, last = max(before, key=itemgetter(0))
        between = text[start : m.start()]
        others = {one.key.rpartition(" ")[2] for one in listed if one is not last}
        if (
            _BEGINS.search(text, max(0, start - 2), start)
            and "\n" not in between
            and others.isdisjoint(fold(between).split())
        ):
            found.add(last.key)
    return frozenset(found)


LONGEST_TITLE = 80  # characters
REACH = 250  # characters from a name to the words for its first film
_BEGINS = re.compile(r"(?:\A|\n|[.!?…]\s)\Z")


@cache
def _first_film(lang: Lang | None) -> re.Pattern[str]:
    """ "Su ópera prima, «", "Ihr Regiedebüt „": whose film it is, and the mark before its title."""
    own = alternation(words("roles", "own", lang))
    first = alternation((*words("roles", "directs_first", lang), *words("roles", "first_made", lang)))
    return re.compile(rf"(?<!\w)(?i:{own})\s(?:[\w-]+\s)?(?i:{first}),?\s[“«„\"‘'*_]*")
