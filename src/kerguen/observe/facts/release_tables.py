"""Tables of releases: dates and countries one under the other, by date ("22 May 1998 / Canada / USA") or by country."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, cast

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import ScopeKind
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.values import terms
from kerguen.values.dates import DateOrder, FoundDate, dates

LONGEST = 80  # characters of a row's cell: a country, its certificate, a festival
LEAST = 2  # dates with a country that make a table
MOST_WORDS = 8  # of a cell that says the kind of a release
LATER = 300  # days after which a second release in the cinemas of one country is a re-release

_YEAR = re.compile(r"(?:18[89]|19\d|20\d)\d")
_CERTIFICATE = re.compile(r"[^\W_a-zà-ÿ][^a-zà-ÿ\s]*")  # glued to a country: "FinlandK-16", "USAR", "PortugalM/12"
_GLUED = re.compile(r"(?<=[a-z])[^\W_a-zà-ÿ][^a-zà-ÿ\s]*(?!\S)")
_BESIDE = re.compile(r"[\s,.:()\[\]–—-]+")


class _Cell(NamedTuple):
    """One line of a table: the country it begins with, the date it is, or the kind of release it names."""

    line: Line
    country: str | None = None
    date: FoundDate | None = None
    kind: ScopeKind | None = None


def release_tables(stretch: Stretch, order: DateOrder | None) -> tuple[Finding, ...]:
    """The releases of every table, with their country and kind; a table has two dates at least."""
    dated = {line[:2]: date for line in stretch.lines if (date := _date_of(stretch, line, order))}
    if not dated:
        return ()  # the countries and kinds of the other lines need no look
    found: list[Finding] = []
    for run in _runs(stretch, dated):
        last = next(one for one in reversed(run) if one.date or one.country)
        rows = tuple(_by_country(stretch, run) if last.date else _by_date(run))
        if len(rows) >= LEAST or (rows and any(one.kind for one in run)):
            found += rows
    return _reissued(found)


def _date_of(stretch: Stretch, line: Line, order: DateOrder | None) -> FoundDate | None:
    """The full date that a line is, at its place in the page."""
    words = stretch.words(line) if line.end - line.start <= LONGEST else ""
    date = _whole_date(words, stretch, order) if _YEAR.search(words) else None
    return replace(date, start=date.start + line.start, end=date.end + line.start) if date else None


def _runs(stretch: Stretch, dated: Mapping[tuple[int, int], FoundDate]) -> Iterator[list[_Cell]]:
    """Unbroken runs of cells that hold a date of their own."""
    run: list[_Cell] = []
    for line in stretch.lines:
        cell = _cell(stretch, line, dated) if line.end - line.start <= LONGEST else None
        if cell:
            run.append(cell)
        elif run and not _is_note(run, line):
            if any(one.date for one in run):
                yield run
            run = []
    if any(one.date for one in run):
        yield run


def _is_note(run: Sequence[_Cell], line: Line) -> bool:
    """A short line in the row of the last cell says where the film was shown: "(Cannes Film Festival)"."""
    return line.row is not None and line.row == run[-1].line.row


def _cell(stretch: Stretch, line: Line, dated: Mapping[tuple[int, int], FoundDate]) -> _Cell | None:
    if date := dated.get(line[:2]):
        return _Cell(line, date=date)
    words = stretch.words(line)
    if kind := _kind(words):
        return _Cell(line, kind=kind)
    country = _country(words)
    return _Cell(line, country=country, kind=_kind(words.partition(" ")[2])) if country else None


def _whole_date(words: str, stretch: Stretch, order: DateOrder | None) -> FoundDate | None:
    """The full date that a line is, and nothing beside it."""
    found = dates(words, stretch.page.lang, order)
    if len(found) != 1 or not found[0].value or len(found[0].value) != 10:
        return None
    return found[0] if not _BESIDE.sub("", words[: found[0].start] + words[found[0].end :]) else None


def _country(words: str) -> str | None:
    """The country that a cell begins with: "France", "USA R", "FinlandK-18 Helsinki International Film Festival"."""
    if not words[:1].isupper():
        return None
    split = words.split()
    for count in range(min(4, len(split)), 0, -1):
        *before, last = split[:count]
        for end in _ends(last):
            name = " ".join((*before, last[:end]))
            if len(name) > 2 or (count == len(split) and name.isupper()):
                found = terms.countries(name)
                if found and found[0][1:] == (0, len(name)):
                    return found[0][0]
    return None


def _ends(word: str) -> Iterator[int]:
    """Where the last word of a country may end: at its end, or before the certificate that is glued to it."""
    yield len(word)
    if not ("a" <= word[-1] <= "z" or "à" <= word[-1] <= "ÿ"):
        yield from (end for end in range(len(word) - 1, 1, -1) if _CERTIFICATE.fullmatch(word, end))


def _kind(words: str) -> ScopeKind | None:
    """The kind of release that the first words name: "Theatrical limited", "Physical Blu-ray", "Theatrical18"."""
    split = fold(_GLUED.sub("", words)).split()
    if len(split) > MOST_WORDS:
        return None
    known = _kinds()
    named = next((known[k] for n in (3, 2, 1) if (k := " ".join(split[:n])) in known), None)
    if named != "country":
        return named
    again = any(known.get(" ".join(split[at : at + n])) == "re-release" for at in range(len(split)) for n in (1, 2))
    return "re-release" if again else named


@cache
def _kinds() -> dict[str, ScopeKind]:
    return {word: cast(ScopeKind, kind) for kind, words in rules.table("release_types").items() for word in words}


def _by_date(run: Sequence[_Cell]) -> Iterator[Finding]:
    kind: ScopeKind = "country"
    date: FoundDate | None = None
    for one in run:
        if one.date:
            date = one.date
        elif one.country and date:
            yield _release(date, one.country, one.kind or kind)
        elif one.kind:
            kind = one.kind


def _by_country(stretch: Stretch, run: Sequence[_Cell]) -> Iterator[Finding]:
    """A kind stands behind its date here, in a line of its own or in brackets in the row."""
    country: str | None = None
    for place, one in enumerate(run):
        if one.country:
            country = one.country
        elif one.date and country:
            after = run[place + 1] if place + 1 < len(run) else None
            kind = after.kind if after and not after.country else None
            yield _release(one.date, country, kind or _noted(stretch, one) or "country")


def _noted(stretch: Stretch, one: _Cell) -> ScopeKind | None:
    """The kind that another cell of the date's row names: "(re-release)", "(Cannes Film Festival)"."""
    if one.line.row is None:
        return None
    beside = (x for x in stretch.lines if x.row == one.line.row and x.start > one.line.start)
    for line in beside:
        words = f" {fold(stretch.words(line))} "
        if kind := next((kind for word, kind in _kinds().items() if f" {word} " in words), None):
            return kind
    return None


def _release(date: FoundDate, country: str, kind: ScopeKind) -> Finding:
    return Finding(
        field="release_date", value=str(date.value), start=date.start, end=date.end, scope=country, scope_kind=kind,
        method="label", doubts=date.doubts,
    )  # fmt: skip


def _reissued(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Each release once; one that comes years after the first in the same country's cinemas is a re-release."""
    first: dict[str, str] = {}
    for one in found:
        if one.scope and one.scope_kind == "country":
            first[one.scope] = min(first.get(one.scope, str(one.value)), str(one.value))
    kept: dict[tuple[object, ...], Finding] = {}
    for one in found:
        again = one.scope_kind == "country" and _days(str(one.value)) - _days(first[one.scope or ""]) > LATER
        kept.setdefault((one.value, one.scope), replace(one, scope_kind="re-release") if again else one)
    return tuple(kept.values())


def _days(iso: str) -> int:
    year, month, day = map(int, iso.split("-"))
    return year * 365 + month * 30 + day
