"""Over credits: the line that stands right over the credit of a film's directors, which is mostly its title."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from kerguen.observe.lines import Line, Stretch
from kerguen.observe.naming.headings import LEAD_LINES, house_words, is_date, is_of_facts
from kerguen.observe.naming.no_titles import is_byline
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.dates import dates
from kerguen.values.field_labels import every_label
from kerguen.values.known_titles import is_known_title
from kerguen.values.timed_titles import timed_title
from kerguen.values.titles import TitlePart, is_furniture

_HOURS = re.compile(rf"(?<!\d)\d{{1,2}}[:.]\d\d\s?(?:{small('clock')}|h)?(?!\d)")  # "Montag bis Dienstag um 18:00 Uhr"


def above_credit(stretch: Stretch, known: Iterable[Finding]) -> Line | None:
    """The line right over the one that names the directors, or over its label: at the top, or over a fact sheet."""
    listed = tuple(known)
    makers = [(f.start, f.method) for f in listed if f.field == "director" and f.start is not None]
    makers += _bare_sheets(stretch, listed)
    for number, line in enumerate(stretch.lines[1:FAR], start=1):
        methods = {method for start, method in makers if line.start <= start < line.end}
        if methods.isdisjoint(_SHEET if number < LEAD_LINES + 2 else _LABELS):
            continue
        place = number - 1
        listing = line.kind == "item"
        while (
            place
            and number - place < SHEET_LINES
            and (
                _is_of_sheet(stretch, stretch.lines[place], listed) or (listing and stretch.lines[place].kind == "item")
            )
        ):
            place -= 1
        above = stretch.lines[place]
        words = stretch.words(above)
        heads = above.end - above.start <= LONGEST_OVER and _may_head(words) and not _is_labelled(words)
        return above if heads else None
    return None


def beside_date(words: str) -> tuple[TitlePart, ...]:
    """The title of a line over a credit beside a year or behind a day and an hour: "Alma 1987", "Ve 6 mai à 18h : Alma".

    Not of "Blade Runner 2049", which is a title as it stands.
    """
    opened = len(words) - len(words.lstrip("●•*- "))
    if timed := timed_title(words, opened, len(words)) if _HOUR.search(words) else None:
        start, end = timed
        return (TitlePart(words=words[start:end], start=start, end=end, how="framed"),)
    m = _YEAR_LAST.fullmatch(words)
    if m is None or is_known_title(fold(words)) or is_furniture(m[1]):
        return ()
    return (TitlePart(words=m[1], start=0, end=m.end(1), how="dated", year=int(m[2])),)


_HOUR = re.compile(r"\d\s?[h:.]")
_YEAR_LAST = re.compile(r"(\w[^\n]{0,60}[^\W\d_][!?.]?),? ((?:18[89]|19\d|20[0-3])\d)")


def is_over_facts(stretch: Stretch, above: Line, known: Iterable[Finding]) -> bool:
    """Whether the next line is of facts with a year: "Sophie Scholl – Die letzten Tage" over "D 2004 / 80 Min."."""
    below = next((line for line in stretch.lines if line.start >= above.end), None)
    if below is None or is_date(stretch, above):
        return False
    if any(line.level == 1 and line is not above for line in stretch.lines[:FAR]):
        return False  # "Official Selection" under the heading
    facts = (f for f in known if f.method == "fact-line" and below.start <= (f.start or 0) < below.end)
    said = {f.field for f in facts}
    return "year" in said and not said.isdisjoint(("country", "runtime"))


def _bare_sheets(stretch: Stretch, known: Iterable[Finding]) -> list[tuple[int, str]]:
    """Where a line of facts begins that names no maker: "Brasil, 2024, 100 min" under a title, "2016 • 1h 56m" under a
    heading.
    """
    facts = [f for f in known if f.method == "fact-line" and f.field in _BARE and f.start is not None]
    if {f.field for f in facts} < _DATED:
        return []
    found = []
    for above, line in pairwise(stretch.lines[: LEAD_LINES + 2]):
        said = {f.field for f in facts if line.start <= (f.start or 0) < line.end}
        if said == _BARE or (above.level and said >= _DATED):
            found.append((line.start, "fact-line"))
    return found


_DATED = frozenset(("year", "runtime"))
_BARE = frozenset(("country", "year", "runtime"))


def _is_of_sheet(stretch: Stretch, line: Line, known: Sequence[Finding]) -> bool:
    """Another line of the sheet or of facts, the author, the date, a reading time between a title and its credits."""
    words = stretch.words(line)
    facts = {f.field for f in known if f.method == "fact-line" and line.start <= (f.start or 0) < line.end}
    if (
        len(facts) > 1
        or words[:2] in ("- ", "• ", "* ")
        or _READING.match(words)
        or is_byline(words)
        or _COUNTER.fullmatch(words)
        or (len(words) < DAY and _is_rated(words))
        or (len(words) < DAY and any(dates(words, None)))
    ):
        return True
    return _is_labelled(words)


def _is_labelled(words: str) -> bool:
    """A line of a sheet, "Título original: Lindes"; "Kritik: Die Wütenden" is a title's line."""
    label = words.partition(":")[0]
    return fold(label) in every_label() and not is_furniture(label)


def _is_rated(words: str) -> bool:
    """ "FSK 12", "Länge 90 Min": a label and a number, without a colon."""
    label, _, number = words.partition(" ")
    return number[:1].isdigit() and fold(label) in every_label()


_READING = re.compile(r"\d{1,3}\s?min\b", re.IGNORECASE)
_COUNTER = re.compile(
    r"\d{1,3}(?:[.,]\d{1,3})+\s?[KkM]?|\d{1,3}\s?[KkM]|[£$€]\s?\d[\d.,]*|\d[\d.,]*\s?€"
)  # "7.3", "12.4K": marks and counts of readers; "£6"
DAY = 30  # characters of a line that is a date
SHEET_LINES = 8  # lines between a title and the credit of its director


def _may_head(words: str) -> bool:
    if is_of_facts(words) or words.endswith((":", ".")) or _HOURS.search(words) or _SIGNED.match(words):
        return False
    return house_words().isdisjoint(fold(words).split())


_SIGNED = re.compile(r"[–—-][^\W\d_]")  # "-Ada Ruiz": whose words stand above
FAR = 60  # lines among which a fact sheet stands under its title
LONGEST_OVER = 90  # characters of a title over a credit
_SHEET = frozenset(("label", "fact-line", "heading-label"))
_LABELS = frozenset(("label", "heading-label"))
