"""Fact lines: facts without labels, in a line of parts ("1993 · Comedy · 2h 7m") or in short lines under the title."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kerguen.model import Field, Lang
from kerguen.observe.facts.fact_parts import (
    COUNTRY_AND_YEAR,
    DIGIT,
    SHORTEST_FILM,
    YEAR,
    are_countries,
    country_year,
    facts_of,
    said_at,
    small_parts,
)
from kerguen.observe.facts.introduced import says_who, without_by
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.naming.headings import is_date
from kerguen.observe.statement import Finding
from kerguen.pages.inline_films import begins_with_maker
from kerguen.pages.written import is_dateline
from kerguen.text.fold import fold
from kerguen.values import terms
from kerguen.values.credit_lines import says_year_beside
from kerguen.values.dates import FILM_YEAR, YEAR_MADE
from kerguen.values.durations import durations
from kerguen.values.fact_brackets import Part, bracket_parts
from kerguen.values.field_labels import every_label, label_names
from kerguen.values.glued_facts import glued_parts, spaced_parts
from kerguen.values.names import is_firm
from kerguen.values.people import FoundPerson, is_name, people
from kerguen.values.spoken import is_locale

LONGEST_LINE = 400
LONGEST_SHEET = 400  # characters of a line of labels that may hold countries and a year between them
SHORT_LINES = 25  # short lines under the title that may be facts, one a line
TOP_LINES = 10  # lines in which title, maker and facts stand one under the other

_BETWEEN_PARTS = re.compile(r"\s*(?:[|·•‧～~]|;(?=\s)|\s[–—-]\s|\s//?\s|\sI\s(?=\d)|\sI\Z|\]\]\s*,\s*(?=\d))\s*|\t")


def fact_lines(stretch: Stretch) -> tuple[Finding, ...]:
    """Years, runtimes, genres and countries that stand without a label; two different kinds make a fact line."""
    found: list[Finding] = []
    short: list[Finding] = []
    text, last = stretch.page.text, -2  # the line of facts before
    stacked, genres = set[int](), dict[int, list[Finding]]()  # lines of facts, lines that are genres alone
    dated = -2, tuple[Finding, ...]()  # a line that is a day alone
    for number, line in enumerate(_to_their_labels(stretch)):
        if line.end - line.start > LONGEST_LINE or line.zone == "sessions":
            continue
        if number >= SHORT_LINES and not _may_be_parted(text, line):
            continue
        parts = (
            bracket_parts(text, line.start, line.end)
            or _country_and_year(text, line)
            or _glued(text, line, stretch.page.lang)
            or _parts(text, line)
        )
        facts = [f for part in parts for f in facts_of(text, part, stretch.page.lang)]
        if facts and _is_release(text, line, stretch.page.lang):
            facts = [f for f in facts if len(parts) > 2 and (f.start or 0) >= parts[1].start]
            if not facts:
                continue  # the country in it is not the film's
        if (len(parts) == 1 and len(facts) < DATED) or (facts and is_dateline(text[line.start : line.end])):
            days = tuple(f for f in facts if f.field == "release_date")
            dated = (number, days) if days else dated
            facts = [f for f in facts if f.field != "release_date"]  # a date alone is the page's
        if not facts and line.end - line.start <= LONGEST_SHEET:
            found += _dated_country(text, line)
            continue
        kinds: set[str | None] = {f.field for f in facts}
        if kinds == {"runtime"} and number == dated[0] + 1 and int(facts[0].value) <= LONGEST_FILM:
            found += (*dated[1], *facts)  # "5 mai 2021" over "1h45"
        if kinds in _OF_NO_FILM or (kinds == {"country"} and _is_no_country(stretch, line)):
            continue
        kinds |= {_role(stretch, part) for part in parts} if facts else set()
        if len(parts) > 2 and ("runtime" in kinds or "year" in kinds):
            facts += [one for part in parts for one in small_parts(text, part, stretch.page.lang, kinds)]
        if len(parts) > 1 and len(kinds - {None}) >= 2:
            found, last = found + facts, number
            stacked.add(number)
            if {"year", "runtime"} <= kinds and number < SHORT_LINES:
                found += _credits(text, parts)
        elif len(parts) == 1 and number == last + 1 and {f.field for f in facts} == {"runtime"}:
            found += facts  # "118 min" under "Deutschland 2019"
            stacked.add(number)
        elif (
            number < SHORT_LINES
            and _is_all(parts, facts)
            and not _is_of_another(stretch.words(line), stretch.page.lang)
        ):
            short += facts
            if kinds <= {"genre", None}:
                genres[number] = facts
    for number, facts in genres.items():
        if (len(facts) > 1 and number <= UNDER_TITLE) or not stacked.isdisjoint((number - 1, number + 1)):
            found += facts  # "Mystery, Crime" under "2022 / 121m - China"
    if len({f.field for f in short}) >= 2 or _is_over_labels(stretch, short):
        found += [f for f in short if f.field not in {one.field for one in found}]
    return (*_first_of_each(_with_spoken(text, found)), *_stacked(stretch))


def _with_spoken(text: str, found: Sequence[Finding]) -> list[Finding]:
    """The facts in page order, where adjectives behind a country's name are what is spoken: "Ireland | 2017 | Irish"."""
    if len([f for f in found if f.field == "country"]) < 2:
        return list(found)
    listed: list[Finding] = []
    named = -LONGEST_LINE  # where the last country that is no adjective ends
    for one in sorted(found, key=lambda f: f.start or 0):
        start, end = one.start or 0, one.end or 0
        spoken = terms.languages(text[start:end]) if one.field == "country" and end - start > LETTERS else ()
        apart = bool(listed) and (
            listed[-1].field not in ("country", "language") or "\n" in text[listed[-1].end : start]
        )
        if spoken and start - named < LONGEST_LINE and (apart or listed[-1].field == "language"):
            listed.append(replace(one, field="language", value=spoken[0][0]))
            continue
        named = named if spoken or one.field != "country" else end
        listed.append(one)
    return listed


LETTERS = 3  # of a code: "NL" may stand for either
DATED = 3  # facts of a line of one part whose day is the film's: "France, sortie le 2 mai 2018, 1h40"
# "di Marta Bellini – 24 febbraio 2024": who wrote the page, and when; "Turkey · 18+": a row of a table of releases
_OF_NO_FILM: tuple[set[str | None], ...] = ({"release_date"}, {"country", "certificate"})
LONGEST_FILM = 400  # minutes; what is longer under a day alone is the hour of it
UNDER_TITLE = 2  # lines in which genres alone, two or more, are the film's: "Pulp Fiction (1994)" over "Crime, Drama"


def _is_all(parts: Sequence[Part], facts: Sequence[Finding]) -> bool:
    """One part, or parts of which each says a fact: "Sci-Fi · Drama"."""
    return len(parts) == 1 or all(any(part.start <= (f.start or 0) < part.end for f in facts) for part in parts)


def _to_their_labels(stretch: Stretch) -> Iterator[Line]:
    """The lines, those that begin with facts between strokes only up to the first label: "France / 2010 / 122' / regie: …"."""
    for line in stretch.lines:
        facts = (
            _SLASHED.match(stretch.page.text, line.start, line.end) if line.end - line.start > LONGEST_LINE else None
        )
        yield line._replace(end=facts.end()) if facts else line


_SLASHED = re.compile(r"(?:[^/|\n:]{1,40}\s[/|]\s){2,5}(?=[^/|\n:]{1,30}:)")


def _credits(text: str, parts: Sequence[Part]) -> Iterator[Finding]:
    """ "Martin McDonagh · Colin Farrell, Kerry Condon · R · 1h 54m · 2022": the maker alone, then the players."""
    for place, part in enumerate(parts[:2]):
        words = without_by(text[part.start : part.end].strip("*_ "))
        if " " not in words or not is_name(words) or words.isupper() or terms.countries(words):
            continue
        if fold(words.split(" ", 1)[0]) in every_label():
            continue  # "Rated PG; 119 minutes; 1941"
        below = _players(text, parts[place + 1]) if place + 1 < len(parts) else ()
        dated = COUNTRY_AND_YEAR.fullmatch(text, *parts[0]) if place else None
        if place and len(below) < 2 and not (dated and are_countries(dated[1])):
            return  # a title before it, or none: "Past Lives · Celine Song · 2023" is read elsewhere
        start = text.index(words, part.start)
        yield Finding(field="director", value=words, start=start, end=start + len(words), method="fact-line")
        if len(below) > 1:
            for one in below:
                yield Finding(field="cast", value=one.name, start=one.start, end=one.end, method="fact-line")
        return


def _players(text: str, part: Part) -> tuple[FoundPerson, ...]:
    """The persons of a part that is no list of countries: "België, Frankrijk, Nederland, 2018"."""
    first = text[part.start : part.end].partition(" ")[0]
    start = part.start + len(first) if first.lower() in says_who() else part.start  # "Con Paola Cortellesi, …"
    found = () if are_countries(text[part.start : part.end]) else people(text, start, part.end)
    return () if any(are_countries(one.name) for one in found) else found


def _is_over_labels(stretch: Stretch, short: Sequence[Finding]) -> bool:
    """A year alone under the title, with labels below: "Dune: Part Two" / "2024" / "Director: …"."""
    labels = label_names(stretch.page.lang)
    return any(
        line.start <= (short[0].start or 0) < line.end
        and any(fold(stretch.words(below).partition(":")[0]) in labels for below in stretch.lines[n + 1 : n + 4])
        for n, line in enumerate(stretch.lines[:3])
        if short
    )


def _is_of_another(words: str, lang: Lang | None) -> bool:
    """A label alone, "Música" over a composer's name, or that of another trade, "Musik: Ada Ruiz": no genre."""
    label, _, value = words.partition(":")
    return label_names(lang).get(fold(label)) == "ignored" if value.strip() else fold(label) in every_label()


def _is_no_country(stretch: Stretch, line: Line) -> bool:
    """A language's code, or a mark beside the name of a paper: "TT"."""
    return line.zone == "press_quotes" or is_locale(stretch.words(line))


def _is_release(text: str, line: Line, lang: Lang | None) -> bool:
    """Whether a line begins with the label of a release: "Release date (France): 2 June 2021"."""
    label = _LABEL_END.split(text[line.start : line.end], maxsplit=1)[0]
    return label_names(lang).get(fold(label), "").startswith("release")


_LABEL_END = re.compile(r"[(:]")


def _dated_country(text: str, line: Line) -> Iterator[Finding]:
    """Countries and a year between the labels of one line, and the time that ends it: "BELGIEN 2022 Regie: … 94 Min."."""
    if not FILM_YEAR.search(text, line.start, line.end):
        return
    if (told := _SENTENCED.match(text, line.start, line.end)) and are_countries(told[1]):
        behind = text[told.end() : line.end]  # a label, a time or a genre: "France. 1942. La guerre …" is a story
        if ":" in behind or durations(behind) or any(a <= 1 for _, a, _ in terms.genres(behind[:LONGEST_TAIL])):
            yield from country_year(told)
            return
    if text.find(":", line.start, line.end) < 0:
        return
    value = _VALUE.match(text, line.start, line.end)  # "Produzione: Italia, 2016"
    if value and (dated := COUNTRY_AND_YEAR.fullmatch(text, *value.span(1))) and are_countries(dated[1]):
        yield from country_year(dated)
        return
    pieces = (m for m in _PIECE.finditer(text, line.start, line.end) if m["year"])
    for m in (*pieces, *_LISTED.finditer(text, line.start, line.end)):
        if (dated := COUNTRY_AND_YEAR.fullmatch(text, *m.span())) and are_countries(dated[1]):
            yield from country_year(dated)
            yield from (f for f in facts_of(text, Part(_tail(text, line), line.end), None) if f.field == "runtime")
            return


def _tail(text: str, line: Line) -> int:
    """Where the last two words of a line begin."""
    words = [m.start() for m in _WORD.finditer(text, max(line.start, line.end - LONGEST_TAIL), line.end)]
    return words[-2] if len(words) > 1 else line.end


LONGEST_TAIL = 24  # characters


_SENTENCED = re.compile(rf"[*_ ]{{0,3}}([^\W\d_][^\d.\n]{{1,60}})\.\s({YEAR_MADE})\.(?=\s)")  # "Japan. 1954. 207 mins."
_VALUE = re.compile(r"[^:\n]{2,30}:[*_]{0,2}\s([^:\n]{4,60}?)\s*$")
_LISTED = re.compile(  # "Ficha técnica: España, 1983. Dirección: …"
    rf"(?<=[:.*]\s)[^\W\d_][^|():.\d\n]{{2,60}},?\s{YEAR_MADE}(?=[.;*])"
)
# without a year it is taken whole, not tried from every place in it
_PIECE = re.compile(rf"[^\s,|():](?:[^,|():\n]*?(?P<year>{YEAR_MADE})(?=[\s,|()]|$)|[^,|():\n]*)")


def _role(stretch: Stretch, part: Part) -> str | None:
    """The label that a part begins with: "Directed by …", "Rated PG-13"; a language, "English subtitles", is one too."""
    words = [m.end() for m in _WORD.finditer(stretch.page.text, part.start, part.end)]
    labels = label_names(stretch.page.lang)
    for end in reversed(words[:3]):
        if label := labels.get(fold(stretch.page.text[part.start : end])):
            return label
    return "language" if terms.languages(stretch.page.text[part.start : part.end]) else None


_WORD = re.compile(r"\S+")


def _first_of_each(found: list[Finding]) -> tuple[Finding, ...]:
    """One year and one runtime: a second line of facts is about another film."""
    kept: list[Finding] = []
    for finding in found:
        if finding.field in ("year", "runtime") and any(k.field == finding.field for k in kept):
            continue
        if finding.field == "genre" and any(
            k.field == "genre" and k.start is not None and (finding.start or 0) - k.start > LONGEST_LINE for k in kept
        ):
            continue
        kept.append(finding)
    return tuple(kept)


_PART_MARK = re.compile(r"[|·•‧～~;\t/\]–—I-](?:(?<!I)|(?<=\sI)(?=\s))")  # no separator without one


def _may_be_parted(text: str, line: Line) -> bool:
    return next(_between_parts(text, line), None) is not None


def _between_parts(text: str, line: Line) -> Iterator[re.Match[str]]:
    """The separators of a line, each tried only where one of its signs stands, from the white space before it."""
    position = line.start
    for mark in _PART_MARK.finditer(text, line.start, line.end):
        left = mark.start()
        while left > position and text[left - 1].isspace():
            left -= 1
        found = _BETWEEN_PARTS.match(text, left, line.end) if left >= position else None
        if found is None and mark[0] == "\t" and mark.start() >= position:
            found = _BETWEEN_PARTS.match(text, mark.start(), line.end)
        if found:
            position = found.end()
            yield found


def _glued(text: str, line: Line, lang: Lang | None) -> list[Part]:
    place = line.start, line.end
    return [Part(*found) for found in glued_parts(text, *place) or spaced_parts(text, *place, lang)]


def _parts(text: str, line: Line) -> list[Part]:
    if not _PART_MARK.search(text, line.start, line.end):
        return [Part(line.start, line.end)]
    cuts = []
    position = line.start
    for m in _between_parts(text, line):
        if "[[" in text[position : m.start()] and "]]" not in text[position : m.end()]:
            continue  # inside a wiki link: [[2010s|2014]]
        cuts.append(Part(position, m.start()))
        position = m.end()
    cuts.append(Part(position, line.end))
    return [part for part in cuts if part.end > part.start]


LONGEST_COUNTRIES = 80  # characters


def _country_and_year(text: str, line: Line) -> list[Part]:
    """A line that is countries and a year: "USA, 2022", "Brasile, Francia - 2025"."""
    if line.end - line.start > LONGEST_COUNTRIES or not DIGIT.search(text, line.end - 3, line.end):
        return []
    m = COUNTRY_AND_YEAR.fullmatch(text, line.start, line.end)
    if m is None or not terms.are_countries(m[1]):
        return []
    return [Part(*m.span(1)), Part(*m.span(2))]


def _stacked(stretch: Stretch) -> Iterator[Finding]:
    """The maker on a line of its own, under the title and beside a line of facts: "2015" over "Emmanuelle Bercot"."""
    text, lines = stretch.page.text, stretch.lines[:TOP_LINES]
    for number in range(1, len(lines)):
        line = lines[number]
        name = without_by(text[line.start : line.end].strip("*_# "))
        words = text[line.start : line.end].strip("*_# ")
        led = words[:1] in "dDvV" and begins_with_maker(words)  # "By Ann Lee" may say who wrote the page
        if (
            not 1 - led <= name.count(" ") <= 3
            or not is_name(name)
            or name.isupper()
            or is_firm(name)
            or terms.countries(name)
        ):
            continue
        if (line.row is not None and lines[0].row is not None) or (line.level and line.level == lines[0].level):
            continue  # the second column of a table of films; an original title, a second heading under the first
        beside = [lines[n] for n in (number - 1, number + 1) if 0 < n < len(lines)]
        named = led or (name[0].isupper() and _is_under_title(stretch, number))
        if any(next(_credits(text, _parts(text, one)), None) for one in beside):
            continue  # "**Lindes**" over "Ada Ruiz / 1973 / 98 min": a title
        if any(_is_of_facts(text, one) or (named and _is_made(text, one)) for one in beside):
            start = text.index(name, line.start)
            yield Finding(field="director", value=name, start=start, end=start + len(name), method="fact-line")
            yield from (said_at(Part(0, 0), *one) for one in _running(text, beside))
            years = (m for one in beside if (m := YEAR.fullmatch(text, one.start, one.end)))
            yield from (said_at(Part(0, 0), m.start(1), m.end(1), "year", int(m[1])) for m in years)
            return


def _is_under_title(stretch: Stretch, number: int) -> bool:
    """The line right under the first one that is no date, or under one that begins with it: the title over the maker's
    bare name."""
    first = next((n for n, line in enumerate(stretch.lines[:number]) if not is_date(stretch, line)), number)
    head = fold(stretch.words(stretch.lines[first]))
    return number == first + 1 or bool(
        head and f"{fold(stretch.words(stretch.lines[number - 1]))} ".startswith(f"{head} ")
    )


def _running(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int, Field, int]]:
    """The running time of a line of facts: "Thriller américain_1h35 : Uma Thurman"."""
    for line in lines:
        times = durations(text[line.start : min(line.end, line.start + 80)])
        if times and times[0][0] >= SHORTEST_FILM:
            value, start, end = times[0]
            yield line.start + start, line.start + end, "runtime", value
            return


def _is_made(text: str, line: Line) -> bool:
    """A year beside a running time: "France / 1962 / 82 min / DCP"."""
    return line.end - line.start <= LONGEST_SHEET and says_year_beside(text[line.start : line.end])


def _is_of_facts(text: str, line: Line) -> bool:
    """A year alone, countries and a year, or a genre with a running time."""
    words = text[line.start : line.end]
    if YEAR.fullmatch(words) or _country_and_year(text, line):
        return True
    times = durations(words[:80])
    return (
        bool(times) and times[0][0] >= SHORTEST_FILM and bool(terms.genres(re.split(r"[\s_,/]", words, maxsplit=1)[0]))
    )
