"""Label runs: a fact sheet in one line without colons, as sites lose them whose marks are drawn by a style sheet.

Genre Drama Director Denis Villeneuve Cast Amy Adams, Jeremy Renner Runtime 116 min Country USA Year 2016
Regie Timm Kröger Mit Jan Bülow, Olivia Ross
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small, worded
from kerguen.values.dates import YEAR_MADE
from kerguen.values.durations import durations
from kerguen.values.field_labels import LabelNames
from kerguen.values.people import is_name, upper
from kerguen.values.terms import countries, genres

LONGEST_RUN = 600  # characters of a line
LONGEST_LABEL = 3  # words
FEWEST = (
    3  # labels, all but one of which have a value that is what it must be; two when they are a maker's and players'
)
_WORD = re.compile(r"[^\s:：|]+")
_YEAR = re.compile(rf"\W*{YEAR_MADE}\W*")
_LISTED = re.compile(rf",\s|\s(?:{small('and')}|[·&])\s")


class RunLabel(NamedTuple):
    """A label of the run: its field and its place."""

    label: str
    start: int
    end: int


def label_run(text: str, start: int, end: int, labels: LabelNames, own: Collection[str]) -> tuple[RunLabel, ...]:
    """The labels of the line text[start:end] when it is a run of labels and values; `own`: those of the page's language."""
    first = _WORD.search(text, start, min(end, start + LONGEST_RUN))
    if first is None or end - start > LONGEST_RUN or not text[first.start()].isupper() or not labels.begun[first[0]]:
        return ()
    found = list(_labels(text, start, end, labels, own))
    if not found or found[0].start != first.start():
        return ()
    if found[0].label == "genre" and _begins_facts(text[found[0].end : end]):
        return tuple(found)
    if len(found) < 2:
        return ()
    ends = [later.start for _, later in pairwise(found)] + [end]
    sure = {one.label for one, stop in zip(found, ends, strict=True) if _is_value(one.label, text[one.end : stop])}
    if len(sure) >= FEWEST or (len(sure) == FEWEST - 1 and len(found) >= FEWEST):
        return tuple(found)
    return tuple(found) if sure == {one.label for one in found} == _CREDITS else ()


def _begins_facts(words: str) -> bool:
    """ "Genere Musical, Drammatico - USA, 2016, durata 128 minuti": a genre at once, and facts that need no label."""
    named = genres(words[:LONGEST_GENRE])
    return bool(named) and named[0][1] <= 2 and bool(durations(words)) and bool(countries(words))


LONGEST_GENRE = 40  # characters
_CREDITS = frozenset(("director", "cast"))


def _labels(text: str, start: int, end: int, labels: LabelNames, own: Collection[str]) -> Iterator[RunLabel]:
    """Labels that begin with a capital letter, each field once, no two side by side."""
    words = [m.span() for m in _WORD.finditer(text, start, end)]
    position, seen = 0, set[str]()
    for index, (left, right) in enumerate(words):
        if index < position or not text[left].isupper() or not labels.begun[text[left:right]]:
            continue
        for count in range(min(LONGEST_LABEL, len(words) - index), 0, -1):
            stop = words[index + count - 1][1]
            folded = fold(text[left:stop])
            label = labels.get(folded)
            if label and folded in own and label not in seen and len(folded) > 2:
                seen.add(label)
                position = index + count + 1  # a value has a word at least
                yield RunLabel(label, left, stop)
                break


def _is_value(label: str, words: str) -> bool:
    """Whether the words after a label are what it must have."""
    value = words.strip(" \t·,;|")
    if label in ("director", "cast", "writer"):
        return all(" " in name and is_name(name) for name in _LISTED.split(value.rstrip(".…")))
    if label == "runtime":
        return bool(durations(value))
    if label == "year":
        return bool(_YEAR.fullmatch(value))
    if label == "country":
        return bool(countries(value))
    return label == "genre" and bool(genres(value))


@cache
def opens_cast() -> re.Pattern[str]:
    """What opens the players in a maker's value: "Regia: Felix Van Groeningen con Luca Marinelli", "… y protagonizada por"."""
    words = {w for w in rules.words("labels", "cast") if w.isalpha() and len(w) > 2}
    short = "|".join(sorted(w for w in words if len(w) <= 4))
    after_mark = "|".join(sorted(w.capitalize() for w in words))
    told = alternation(w for w in rules.words("roles", "cast_before") if len(w) > SHORTEST_TOLD)
    joined = rf"(?<=[^\W\d_.])[,;]?\s(?:{small('and')})\s((?:{told}))"  # "y protagonizada por"
    marked = rf"(?<=\s)[*_]{{2}}((?i:{after_mark})):?[*_]{{2}}"  # "**Dir.** Agnès Varda **With** Sandrine Bonnaire"
    return re.compile(
        rf"(?:(?<=[^\W\d_.])[,;]?\s((?:{short})):?|(?<=[;.|•]\s)((?:{after_mark})):?|{joined}|{marked})\s(?=[{upper()}])"
    )


def run_beside(
    text: str, start: int, end: int, taken: Sequence[tuple[int, int]], labels: LabelNames
) -> Iterator[RunLabel]:
    """Labels without a colon beside labels with one: "Genre: Comedy Released 03/01/2023 **Duration** 01:29"."""
    words = [m.span() for m in _UNMARKED_WORD.finditer(text, start, min(end, start + LONGEST_BESIDE))]
    known = list(taken)
    for index, (left, right) in enumerate(words):
        if not text[left].isupper() or not labels.begun[text[left:right]]:
            continue
        if any(a <= left < b for a, b in known) or _BEST.search(text, start, left):
            continue
        for count in range(min(LONGEST_LABEL, len(words) - index), 0, -1):
            stop = words[index + count - 1][1]
            label = labels.get(fold(text[left:stop]))
            if label and (stop - left > 3 or (label == "cast" and _opens_names(text, stop, end))):
                known.append((left, stop))
                yield RunLabel(label, left, stop)
                break


LONGEST_BESIDE = 3000  # characters of a line
_UNMARKED_WORD = re.compile(r"[^\s:：|*_]+")
_BEST = re.compile(rf"\b(?i:{worded('best')})\s\Z")  # "Best Director, Best Supporting Actor": prizes


def _opens_names(text: str, start: int, end: int) -> bool:
    """A full name follows: "Con Luca Marinelli, Alessandro Borghi"."""
    return is_name(" ".join(text[start : min(end, start + 60)].split()[:2]).rstrip(",;."))


SHORTEST_TOLD = 6  # letters of "starring", "interpretato da"
