"""Fact lines: facts without labels, in a line of parts ("1993 · Comedy · 2h 7m") or in short lines under the title."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kerguen.model import Field, Lang
from kerguen.observe.facts.fact_brackets import Part, bracket_parts
from kerguen.observe.facts.introduced import says_who, without_by
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.statement import Finding
from kerguen.pages.written import is_dateline
from kerguen.text.fold import fold
from kerguen.values import terms
from kerguen.values.dates import dates
from kerguen.values.durations import durations
from kerguen.values.field_labels import every_label, label_names
from kerguen.values.glued_facts import glued_parts, spaced_parts
from kerguen.values.people import FoundPerson, is_name, people

LONGEST_PART, LONGEST_LINE = 90, 400  # characters
LONGEST_SHEET = 250  # characters of a line of labels that may hold countries and a year between them
SHORT_LINES = 25  # short lines under the title that may be facts, one a line
TOP_LINES = 10  # lines in which title, maker and facts stand one under the other
SHORTEST_FILM = 40  # minutes; a shorter time without a label is of a trailer or of reading

_BETWEEN_PARTS = re.compile(r"\s*(?:[|·•‧～~]|\s[–—-]\s|\s/\s|\sI\s(?=\d)|\sI\Z|\]\]\s*,\s*(?=\d))\s*|\t")
_YEAR = re.compile(r"\W{0,3}((?:18[89]|19\d|20\d)\d)\W{0,3}")
_DIGIT = re.compile(r"\d")  # no date, year or time without one
_READING_TIME = re.compile(r"read|lecture|lesezeit|lectura|lettura|leestijd|lire|trailer|bande", re.IGNORECASE)


def fact_lines(stretch: Stretch) -> tuple[Finding, ...]:
    """Years, runtimes, genres and countries that stand without a label; two different kinds make a fact line."""
    found: list[Finding] = []
    short: list[Finding] = []
    text, last = stretch.page.text, -2  # the line of facts before
    for number, line in enumerate(stretch.lines):
        if line.end - line.start > LONGEST_LINE or line.zone == "sessions":
            continue
        if number >= SHORT_LINES and not _may_be_parted(text, line):
            continue
        parts = (
            bracket_parts(text, line)
            or _country_and_year(text, line)
            or _glued(text, line, stretch.page.lang)
            or _parts(text, line)
        )
        facts = [f for part in parts for f in _facts(text, part, stretch.page.lang)]
        if facts and _is_release(text, line, stretch.page.lang):
            facts = [f for f in facts if len(parts) > 2 and (f.start or 0) >= parts[1].start]
            if not facts:
                continue  # the country in it is not the film's
        if len(parts) == 1 or (facts and is_dateline(text[line.start : line.end])):
            facts = [f for f in facts if f.field != "release_date"]  # a date alone is the page's
        if not facts and line.end - line.start <= LONGEST_SHEET:
            found += _dated_country(text, line)
            continue
        kinds: set[str | None] = {f.field for f in facts}
        if kinds == {"release_date"}:
            continue  # "di Marta Bellini – 24 febbraio 2024": who wrote the page, and when
        kinds |= {_role(stretch, part) for part in parts} if facts else set()
        if len(parts) > 2 and "runtime" in kinds and "genre" not in kinds:
            facts += [one for part in parts for one in _small_genres(text[part.start : part.end], part)]
        if len(parts) > 1 and len(kinds - {None}) >= 2:
            found, last = found + facts, number
            if {"year", "runtime"} <= kinds and number < SHORT_LINES:
                found += _credits(text, parts)
        elif len(parts) == 1 and number == last + 1 and {f.field for f in facts} == {"runtime"}:
            found += facts  # "118 min" under "Deutschland 2019"
        elif len(parts) == 1 and number < SHORT_LINES and fold(stretch.words(line)) not in every_label():
            short += facts  # "Música" over a composer's name is a label, no genre
    if len({f.field for f in short}) >= 2 or _is_over_labels(stretch, short):
        found += [f for f in short if f.field not in {one.field for one in found}]
    return (*_first_of_each(found), *_stacked(stretch))


def _credits(text: str, parts: Sequence[Part]) -> Iterator[Finding]:
    """ "Martin McDonagh · Colin Farrell, Kerry Condon · R · 1h 54m · 2022": the maker alone, then the players."""
    for place, part in enumerate(parts[:2]):
        words = without_by(text[part.start : part.end].strip("*_ "))
        if " " not in words or not is_name(words) or words.isupper() or terms.countries(words):
            continue
        below = _players(text, parts[place + 1]) if place + 1 < len(parts) else ()
        if place and len(below) < 2:
            return  # a title before it, or none: "Past Lives · Celine Song · 2023" is read elsewhere
        start = text.index(words, part.start)
        yield Finding(field="director", value=words, start=start, end=start + len(words), method="fact-line")
        if len(below) > 1:
            for one in below:
                yield Finding(field="cast", value=one.name, start=one.start, end=one.end, method="fact-line")
        return


def _players(text: str, part: Part) -> tuple[FoundPerson, ...]:
    """The persons of a part that is no list of countries: "België, Frankrijk, Nederland"."""
    return () if _are_countries(text[part.start : part.end]) else people(text, *part)


def _is_over_labels(stretch: Stretch, short: Sequence[Finding]) -> bool:
    """A year alone under the title, with labels below: "Dune: Part Two" / "2024" / "Director: …"."""
    labels = label_names(stretch.page.lang)
    return any(
        line.start <= (short[0].start or 0) < line.end
        and any(fold(stretch.words(below).partition(":")[0]) in labels for below in stretch.lines[n + 1 : n + 4])
        for n, line in enumerate(stretch.lines[:3])
        if short
    )


def _is_release(text: str, line: Line, lang: Lang | None) -> bool:
    """Whether a line begins with the label of a release: "Release date (France): 2 June 2021"."""
    label = _LABEL_END.split(text[line.start : line.end], maxsplit=1)[0]
    return label_names(lang).get(fold(label), "").startswith("release")


_LABEL_END = re.compile(r"[(:]")


def _dated_country(text: str, line: Line) -> Iterator[Finding]:
    """Countries and a year between the labels of one line: "V: Warner, D 2011, R: …", "BELGIEN 2022 Regie: …"."""
    if text.find(":", line.start, line.end) < 0 or not _ANY_YEAR.search(text, line.start, line.end):
        return
    for m in _PIECE.finditer(text, line.start, line.end):
        if (dated := _COUNTRY_AND_YEAR.fullmatch(text, *m.span())) and _are_countries(dated[1]):
            yield from _country_year(dated)
            return


def _country_year(m: re.Match[str]) -> Iterator[Finding]:
    start = Part(m.start(1), m.end(1))
    found = max(terms.countries(m[1]), terms.plates(m[1]), key=len)  # "D/A/CH" are three countries by their letters
    yield from (_at(start, a, b, "country", code) for code, a, b in found)
    yield _at(Part(0, 0), m.start(2), m.end(2), "year", int(m[2]))


def _are_countries(words: str) -> bool:
    found = len(terms.countries(words)) >= len([p for p in re.split(r"[,/&-]", words) if p.strip()])
    return found or bool(_CODES.fullmatch(words.strip()))


_CODES = re.compile(r"[A-Z]{1,3}(?:\s?[/+-]\s?[A-Z]{1,3}){0,4}")  # "D", "F/BEL"
_ANY_YEAR = re.compile(r"(?<!\d)(?:18[89]|19\d|20[0-4])\d(?!\d)")
_PIECE = re.compile(r"[^\s,|():][^,|():\n]*?(?:18[89]|19\d|20[0-4])\d(?=[\s,|()]|$)")


def _role(stretch: Stretch, part: Part) -> str | None:
    """The label that a part begins with: "Directed by …", "Rated PG-13"."""
    words = [m.end() for m in _WORD.finditer(stretch.page.text, part.start, part.end)]
    labels = label_names(stretch.page.lang)
    for end in reversed(words[:3]):
        if label := labels.get(fold(stretch.page.text[part.start : end])):
            return label
    return None


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


_PART_MARK = re.compile(r"[|·•‧～~\t/\]–—I-](?:(?<!I)|(?<=\sI)(?=\s))")  # no separator without one


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


LONGEST_COUNTRIES = 70  # characters
_COUNTRY_AND_YEAR = re.compile(r"\W{0,3}([^\d\n|·•]{1,60}?)[\s,–-]{1,4}((?:18[89]|19\d|20[0-4])\d)\W{0,2}")


def _country_and_year(text: str, line: Line) -> list[Part]:
    """A line that is countries and a year: "USA, 2022", "Brasile, Francia - 2025"."""
    if line.end - line.start > LONGEST_COUNTRIES or not _DIGIT.search(text, line.end - 3, line.end):
        return []
    m = _COUNTRY_AND_YEAR.fullmatch(text, line.start, line.end)
    if m is None or len(terms.countries(m[1])) < len([p for p in re.split(r"[,/&-]", m[1]) if p.strip()]):
        return []
    return [Part(*m.span(1)), Part(*m.span(2))]


def _stacked(stretch: Stretch) -> Iterator[Finding]:
    """The maker on a line of its own, under the title and beside a line of facts: "2015" over "Emmanuelle Bercot"."""
    text, lines = stretch.page.text, stretch.lines[:TOP_LINES]
    for number in range(1, len(lines)):
        line = lines[number]
        name = without_by(text[line.start : line.end].strip("*_# "))
        if not 1 <= name.count(" ") <= 3 or not is_name(name) or name.isupper() or terms.countries(name):
            continue
        if (line.row is not None and lines[0].row is not None) or (line.level and line.level == lines[0].level):
            continue  # the second column of a table of films; an original title, a second heading under the first
        beside = [lines[n] for n in (number - 1, number + 1) if 0 < n < len(lines)]
        if any(_is_of_facts(text, one) for one in beside):
            start = text.index(name, line.start)
            yield Finding(field="director", value=name, start=start, end=start + len(name), method="fact-line")
            yield from (_at(Part(0, 0), *one) for one in _running(text, beside))
            years = (m for one in beside if (m := _YEAR.fullmatch(text, one.start, one.end)))
            yield from (_at(Part(0, 0), m.start(1), m.end(1), "year", int(m[1])) for m in years)
            return


def _running(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int, Field, int]]:
    """The running time of a line of facts: "Thriller américain_1h35 : Uma Thurman"."""
    for line in lines:
        times = durations(text[line.start : min(line.end, line.start + 80)])
        if times and times[0][0] >= SHORTEST_FILM:
            value, start, end = times[0]
            yield line.start + start, line.start + end, "runtime", value
            return


def _is_of_facts(text: str, line: Line) -> bool:
    """A year alone, countries and a year, or a genre with a running time."""
    words = text[line.start : line.end]
    if _YEAR.fullmatch(words) or _country_and_year(text, line):
        return True
    times = durations(words[:80])
    return (
        bool(times) and times[0][0] >= SHORTEST_FILM and bool(terms.genres(re.split(r"[\s_,/]", words, maxsplit=1)[0]))
    )


def _facts(text: str, part: Part, lang: Lang | None) -> Iterator[Finding]:
    """What one part says when it is nothing but that."""
    words = text[part.start : part.end]
    if len(words) > LONGEST_PART:
        return
    if not _DIGIT.search(words):
        yield from _terms(words, part)
    elif (m := _COUNTRY_AND_YEAR.fullmatch(words)) and _are_countries(m[1]):
        yield from (_moved(one, part.start) for one in _country_year(m))
    elif pieces := _enumerated(text, part, lang):
        yield from pieces
    elif (found := dates(words, lang)) and found[0].value and len(found[0].value) == 10 and found[0].start <= 2:
        rest = words[found[0].end :].strip(" ()")
        if len(rest) <= 20:
            scope = terms.countries(rest)
            yield _at(
                part, found[0].start, found[0].end, "release_date", found[0].value, scope[0][0] if scope else None
            )
    elif m := _YEAR.fullmatch(words):
        yield _at(part, m.start(1), m.end(1), "year", int(m[1]))
    elif times := durations(words):
        value, start, end = times[0]
        if value >= SHORTEST_FILM and len(words) - (end - start) <= 12 and not _READING_TIME.search(words):
            yield _at(part, start, end, "runtime", value)
    else:
        yield from _terms(words, part)


def _enumerated(text: str, part: Part, lang: Lang | None) -> tuple[Finding, ...]:
    """The facts of a part whose pieces between commas say one each: "DE 2015, 117 Min."."""
    if text.find(", ", part.start, part.end) < 0:
        return ()
    cuts = [Part(m.start(), m.end()) for m in _BETWEEN_COMMAS.finditer(text, part.start, part.end)]
    pieces = [tuple(_facts(text, cut, lang)) for cut in cuts]
    known = {one.field for facts in pieces for one in facts}
    if "runtime" in known and "year" not in known and (short := _SHORT_YEAR.fullmatch(text, *cuts[0])):
        return (*_short_year(short), *(one for facts in pieces for one in facts))
    loose = _COUNTRY_AND_YEAR.fullmatch(text, *cuts[0]) if "runtime" in known and "year" not in known else None
    if loose and (terms.countries(loose[1]) or terms.genres(loose[1])):  # "BRD/Frk 2020, 90 Min": one is known of two
        return (*_country_year(loose), *(one for facts in pieces for one in facts))
    if {"year", "runtime"} <= known and len(cuts) <= MOST_PIECES:  # "drama, 2023, Jonathan Glazer, 105 min, 16+"
        unread = [cut for cut, facts in zip(cuts, pieces, strict=True) if not facts]
        told = any(text[cut.start : cut.end].split(" ", 1)[0] in says_who() for cut in unread)
        pieces += [tuple(_unlabelled(text, cut)) for cut in unread if not told]  # "von A mit B, C" says who is who
        return tuple(one for facts in pieces for one in facts)
    return tuple(one for facts in pieces for one in facts) if len(pieces) > 1 and all(pieces) else ()


_SHORT_YEAR = re.compile(r"([A-Z]{1,3}(?:\s?[/+-]\s?[A-Z]{1,3}){0,4})\s(\d\d)")  # "D 19, 95 Min., ab 6", "S/D 25"
NEXT_CENTURY = 40  # two digits from which a year is of the last century


def _short_year(m: re.Match[str]) -> Iterator[Finding]:
    year, codes = int(m[2]), terms.plates(m[1])
    yield from (_at(Part(m.start(1), m.end(1)), a, b, "country", code) for code, a, b in codes)
    if codes:
        yield _at(Part(0, 0), m.start(2), m.end(2), "year", year + (2000 if year < NEXT_CENTURY else 1900))


MOST_PIECES = 7  # between the commas of one line of facts


def _unlabelled(text: str, part: Part) -> Iterator[Finding]:
    """The maker's name or a genre in small letters between a year and a running time."""
    whole = text[part.start : part.end]
    opened = len(whole) - len(whole.lstrip("([ "))
    words = whole[opened:].rstrip(" )]")
    if words[:1].isupper() and is_name(words) and " " in words and not terms.countries(words) and not words.isupper():
        yield _at(part, opened, opened + len(words), "director", words)
    elif not opened and words.islower() and len(words) < LONGEST_GENRE:
        yield from (_at(part, start, end, "genre", value) for value, start, end in terms.genres(words))


def _small_genres(words: str, part: Part) -> Iterator[Finding]:
    """ "| 100 minuten | drama |": a part in small letters that is a genre and no more."""
    if words.islower() and len(words) < LONGEST_GENRE:
        found = terms.genres(words)
        if found and found[0][1:] == (0, len(words)):
            yield _at(part, *found[0][1:], "genre", found[0][0])


LONGEST_GENRE = 24  # characters


def _moved(found: Finding, by: int) -> Finding:
    return replace(found, start=(found.start or 0) + by, end=(found.end or 0) + by)


_BETWEEN_COMMAS = re.compile(r"[^,\s][^,]*")
_AND = re.compile(r"[,/&;]|\]\]|\[\[|\s(?:and|et|und|y|e|en)\s")


def _terms(words: str, part: Part) -> Iterator[Finding]:
    """A list of genres or of countries, and nothing else."""
    if not words[:1].strip("[#*_ ").isupper() and "[" not in words[:3]:
        return
    pieces = [p for p in _AND.split(words) if p.strip(" .#*_[]")]
    if not pieces or len(pieces) > 8:
        return
    for field, read in (("genre", terms.genres), ("country", terms.countries)):
        found = read(words)
        if found and (len(found) >= len(pieces) or all(map(read, pieces))):  # "Slasher", "Splatter": one genre
            if field == "country" and len(words) - sum(end - start for _, start, end in found) > BESIDE * len(pieces):
                return  # "Nederlands gesproken, Frans ondertiteld" are versions
            for value, start, end in found:
                yield _at(part, start, end, "genre" if field == "genre" else "country", value)
            return


BESIDE = 8  # characters beside each country: "Koproduktion", "and the" are more


def _at(part: Part, start: int, end: int, field: Field, value: str | int, scope: str | None = None) -> Finding:
    return Finding(
        field=field,
        value=value,
        start=part.start + start,
        end=part.start + end,
        scope=scope,
        scope_kind="country" if scope else None,
        method="fact-line",
    )
