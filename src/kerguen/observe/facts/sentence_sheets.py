"""Fact sheets told as short sentences: "Regia di X. Un film 2025 con A, B. Genere Drammatico, - USA, 2025, durata 161 minuti."."""

import re
from collections.abc import Iterator

from kerguen.model import Field
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.statement import Finding
from kerguen.text.phrases import small
from kerguen.values import terms
from kerguen.values.people import people, running_name

LOOKED_AT = 12  # lines of a stretch
LONGEST = 900  # characters of the sheet

_MARK = re.compile(rf"(?i:{small('sheet_film')}) |[-–] ")
_CAST = re.compile(
    rf"(?<=[.!] )(?:{small('sheet_film', capital=True)})(?: [\w']+){{0,3}} (?:{small('with')}) (?P<cast>[^.]{{4,400}})\.(?= |$)"
)
_MADE = re.compile(
    r" [-–] (?P<places>[^\W\d_][^\d.;:]{1,80}), (?P<year>(?:18[89]|19\d|20\d)\d)"
    rf"(?=[,.]? (?:{small('sheet_time')}|\d{{2,3}} ?min))"
)
_DIRECTOR = re.compile(rf"(?:{small('sheet_director', capital=True)}) ")


# "Alma, regia di Ada Ruiz, con Leo Mar, Eva Sol; Fotografia: …; Italia-Belgio, 2023; Durata: 121’"
_STAGED = re.compile(rf",\s?(?:{small('staged')})\s?(?=[^\W\d_a-zß-ÿ])")
_WITH = re.compile(rf",\s(?:{small('with')})\s(?P<cast>[^;.]{{4,400}});")
_MADE_IN = re.compile(r";\s(?P<places>[^\W\d_][^\d;:,]{1,60}),\s(?P<year>(?:18[89]|19\d|20\d)\d)(?=;)")


def sentence_sheet(stretch: Stretch) -> tuple[Finding, ...]:
    """Players, countries and year of the first such sheet; () when there is none."""
    text = stretch.page.text
    for line in stretch.lines[:LOOKED_AT]:
        short = line.end - line.start <= LONGEST
        if short and text.find(";", line.start, line.end) > 0 and (found := tuple(_of_clauses(text, line))):
            return found
        if short and _MARK.search(text, line.start, line.end) and (found := tuple(_of_line(text, line))):
            return found
    return ()


def _of_line(text: str, line: Line) -> Iterator[Finding]:
    made = _MADE.search(text, line.start, line.end)
    if made is None:
        return
    found = terms.countries(made["places"])
    if len(found) != made["places"].count(",") + 1:
        return
    for country, start, end in found:
        place = made.start("places")
        yield _at("country", country, place + start, place + end)
    yield _at("year", int(made["year"]), *made.span("year"))
    directed = _DIRECTOR.match(text, line.start, line.end)
    cast = _CAST.search(text, line.start, made.start()) if directed else None
    if directed and cast and running_name().match(text, directed.end(), line.end):
        for person in people(text, *cast.span("cast")):
            yield _at("cast", person.name, person.start, person.end)


def _of_clauses(text: str, line: Line) -> Iterator[Finding]:
    """The maker, the players and the year of a line of clauses."""
    staged = _STAGED.search(text, line.start, line.end)
    cast = _WITH.search(text, staged.end(), line.end) if staged else None
    if staged is None or cast is None:
        return
    for person in people(text, staged.end(), cast.start()):
        yield _at("director", person.name, person.start, person.end)
    for person in people(text, *cast.span("cast")):
        yield _at("cast", person.name, person.start, person.end)
    if made := _MADE_IN.search(text, cast.end() - 1, line.end):
        yield _at("year", int(made["year"]), *made.span("year"))


def _at(field: Field, value: str | int, start: int, end: int) -> Finding:
    return Finding(field=field, value=value, start=start, end=end, method="fact-line")
