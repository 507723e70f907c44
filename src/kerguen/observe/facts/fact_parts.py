"""Parts of a line of facts: the year, running time, genre, country or day that one says when it says nothing else."""

import re
from collections.abc import Collection, Iterator

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Field, Lang
from kerguen.observe.facts.introduced import says_who, without_by
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import small, worded
from kerguen.values import terms
from kerguen.values.certificates import BRITISH, certificate
from kerguen.values.credit_pieces import COUNTRY_CODES
from kerguen.values.dates import YEAR_MADE, FoundDate, dates
from kerguen.values.durations import durations
from kerguen.values.fact_brackets import Part
from kerguen.values.field_labels import label_names
from kerguen.values.people import is_full_name, is_name

LONGEST_PART = 90
LONGEST_CERTIFICATE = 24  # characters
SHORTEST_FILM = 40  # minutes; a shorter time without a label is of a trailer or of reading

YEAR = re.compile(r"\W{0,3}((?:18[89]|19\d|20\d)\d)\W{0,3}")
DIGIT = re.compile(r"\d")  # no date, year or time without one
_READING_TIME = re.compile(worded("not_the_film"), re.IGNORECASE)
COUNTRY_AND_YEAR = re.compile(rf"\W{{0,3}}([^\d\n|·•]{{1,80}}?)[\s,–-]{{1,4}}({YEAR_MADE})\W{{0,2}}")


def facts_of(text: str, part: Part, lang: Lang | None) -> Iterator[Finding]:
    """What one part says when it is nothing but that."""
    words = text[part.start : part.end]
    if (size := len(words)) > LONGEST_PART:
        return
    brief = size <= LONGEST_CERTIFICATE
    if brief and (rated := certificate(words)):
        start = words.index(rated)
        yield said_at(part, start, start + len(rated), "certificate", rated)
    elif brief and (shown := terms.version(words)):
        yield said_at(part, 0, size, "version", shown)
    elif not DIGIT.search(words):
        yield from _terms(words, part)
    elif (m := COUNTRY_AND_YEAR.fullmatch(words)) and are_countries(m[1]):
        yield from (_moved(one, part.start) for one in country_year(m))
    elif pieces := _enumerated(text, part, lang):
        yield from pieces
    elif (
        (found := dates(words, lang)) and found[0].value and len(found[0].value) == 10 and _opens(words, found[0], lang)
    ):
        rest = words[found[0].end :].strip(" ()")
        if len(rest) <= 20:
            scope = terms.countries(rest)
            yield said_at(
                part, found[0].start, found[0].end, "release_date", found[0].value, scope[0][0] if scope else None
            )
    elif m := YEAR.fullmatch(words):
        yield said_at(part, m.start(1), m.end(1), "year", int(m[1]))
    elif (m := _YEAR_THEN.fullmatch(words)) and (said := tuple(_terms(m[2], Part(part.start + m.start(2), part.end)))):
        yield from (said_at(part, m.start(1), m.end(1), "year", int(m[1])), *said)
    elif times := durations(words):
        value, start, end = times[0]
        short = len(words) - (end - start) <= 12 or (start < 3 and _COLOURS.match(words, end))
        if value >= SHORTEST_FILM and short and not _READING_TIME.search(words):
            yield said_at(part, start, end, "runtime", value)
            if m := YEAR.fullmatch(words, end) or YEAR.fullmatch(words, 0, start):  # "2h 49min 2014"
                yield said_at(part, m.start(1), m.end(1), "year", int(m[1]))
    else:
        yield from _terms(words, part)


def _opens(words: str, day: FoundDate, lang: Lang | None) -> bool:
    """Whether a day begins its part, or stands right behind the label of a release: "sortie le 11/01/2023"."""
    led = fold(words[: day.start]).partition(" ")[0] if 2 < day.start < LONGEST_CERTIFICATE else ""
    return day.start <= 2 or (bool(led) and label_names(lang).get(led, "").startswith("release"))


_COLOURS = re.compile(rf"[.,]{{0,2}}\s(?:{worded('colours')})(?!\w)", re.IGNORECASE)  # "162 Min. Farbe. DCP. D/d"
_YEAR_THEN = re.compile(rf"\W{{0,3}}({YEAR_MADE})[,:]? ([^\d\n]{{4,60}})")  # "2005 Suspense/horreur"


def _enumerated(text: str, part: Part, lang: Lang | None) -> tuple[Finding, ...]:
    """The facts of a part whose pieces between commas say one each: "DE 2015, 117 Min."."""
    if text.find(", ", part.start, part.end) < 0:
        return ()
    cuts = [Part(m.start(), m.end()) for m in _BETWEEN_COMMAS.finditer(text, part.start, part.end)]
    pieces = [tuple(facts_of(text, cut, lang)) for cut in cuts]
    known = {one.field for facts in pieces for one in facts}
    if len(cuts) == 2 and known == {"country", "release_date"} and cuts[0].end - cuts[0].start <= WEEKDAY:
        return pieces[1]  # "Do, 27. Dezember 2018": no country
    if "runtime" in known and "year" not in known and (short := _SHORT_YEAR.fullmatch(text, *cuts[0])):
        return (*_short_year(short), *(one for facts in pieces for one in facts))
    loose = COUNTRY_AND_YEAR.fullmatch(text, *cuts[0]) if "runtime" in known and "year" not in known else None
    if loose and (terms.countries(loose[1]) or terms.genres(loose[1])):  # "BRD/Frk 2020, 90 Min": one is known of two
        return (*country_year(loose), *(one for facts in pieces for one in facts))
    if {"year", "runtime"} <= known and len(cuts) <= MOST_PIECES:  # "drama, 2023, Jonathan Glazer, 105 min, 16+"
        unread = [cut for cut, facts in zip(cuts, pieces, strict=True) if not facts]
        told = any(text[cut.start : cut.end].split(" ", 1)[0] in says_who() for cut in unread)
        pieces += [tuple(_unlabelled(text, cut)) for cut in unread if not told]  # "von A mit B, C" says who is who
        return tuple(one for facts in pieces for one in facts)
    return tuple(one for facts in pieces for one in facts) if len(pieces) > 1 and all(pieces) else ()


WEEKDAY = 2  # letters of a weekday that are those of a country too
_SHORT_YEAR = re.compile(r"([A-Z]{1,3}(?:\s?[/+-]\s?[A-Z]{1,3}){0,4})\s(\d\d)")  # "D 19, 95 Min., ab 6", "S/D 25"
NEXT_CENTURY = 40  # two digits from which a year is of the last century


def _short_year(m: re.Match[str]) -> Iterator[Finding]:
    year, codes = int(m[2]), terms.plates(m[1])
    yield from (said_at(Part(m.start(1), m.end(1)), a, b, "country", code) for code, a, b in codes)
    if codes:
        yield said_at(Part(0, 0), m.start(2), m.end(2), "year", year + (2000 if year < NEXT_CENTURY else 1900))


MOST_PIECES = 7  # between the commas of one line of facts


def _unlabelled(text: str, part: Part) -> Iterator[Finding]:
    """The maker's name or a genre in small letters between a year and a running time."""
    whole = text[part.start : part.end]
    opened = len(whole) - len(whole.lstrip("([ "))
    words = without_by(whole[opened:].rstrip(" )]"))  # "Dir. Ada Ruiz"
    opened = whole.index(words, opened)
    if words[:1].isupper() and is_name(words) and " " in words and not terms.countries(words) and not words.isupper():
        yield said_at(part, opened, opened + len(words), "director", words)
    elif not opened and words.islower() and len(words) < LONGEST_GENRE:
        yield from (said_at(part, start, end, "genre", value) for value, start, end in terms.genres(words))


def small_parts(text: str, part: Part, lang: Lang | None, kinds: Collection[str | None]) -> Iterator[Finding]:
    """ "| 100 minuten | drama |": a part in small letters that is a genre and no more; "| 98 mins | 15": a certificate."""
    words = text[part.start : part.end]
    if lang == "en" and words.strip() in BRITISH:
        yield said_at(part, words.index(words.strip()), len(words.rstrip()), "certificate", words.strip())
    elif words.islower() and len(words) < LONGEST_GENRE and "runtime" in kinds and "genre" not in kinds:
        found = terms.genres(words)
        if found and found[0][1:] == (0, len(words)):
            yield said_at(part, *found[0][1:], "genre", found[0][0])


LONGEST_GENRE = 24  # characters


def _moved(found: Finding, by: int) -> Finding:
    return replace(found, start=(found.start or 0) + by, end=(found.end or 0) + by)


_BETWEEN_COMMAS = re.compile(r"[^,\s][^,]*")
_AND = re.compile(rf"[,/&;]|\]\]|\[\[|\s(?:{small('and')})\s")


def _terms(words: str, part: Part) -> Iterator[Finding]:
    """A list of genres or of countries, and nothing else."""
    if not words[:1].strip("[#*_ ").isupper() and "[" not in words[:3]:
        return
    pieces = [p for p in _AND.split(words) if p.strip(" .#*_[]")]
    if not pieces or len(pieces) > 8 or words.rsplit(" ", 1)[-1] in _BY:
        return  # "Music by"
    for field, read in (("genre", terms.genres), ("country", terms.countries)):
        found = read(words)
        if not found and field == "country" and "-" in words:
            found = read(words.replace("-", ","))  # "Chili-Argentine-Canada"
        named = found and (len(found) >= len(pieces) or all(map(read, pieces)))  # "Slasher", "Splatter": one genre
        if named or (field == "country" and found and terms.are_countries(words)):
            rest = len(words) - sum(end - start for _, start, end in found)
            if field == "country" and (rest > BESIDE * len(pieces) or (rest and is_full_name(words))):
                return  # "Nederlands gesproken, Frans ondertiteld" are versions, "Frances Conroy" plays
            for value, start, end in found:
                yield said_at(part, start, end, "genre" if field == "genre" else "country", value)
            return


_BY = frozenset(rules.words("small", "by", "made_by"))
BESIDE = 8  # characters beside each country: "Koproduktion", "and the" are more


def said_at(part: Part, start: int, end: int, field: Field, value: str | int, scope: str | None = None) -> Finding:
    """A value at its place within a part."""
    return Finding(
        field=field,
        value=value,
        start=part.start + start,
        end=part.start + end,
        scope=scope,
        scope_kind="country" if scope else None,
        method="fact-line",
    )


def country_year(m: re.Match[str]) -> Iterator[Finding]:
    """The countries and the year that COUNTRY_AND_YEAR found: "D/A/CH 2023"."""
    start = Part(m.start(1), m.end(1))
    found = terms.lands(m[1])
    yield from (said_at(start, a, b, "country", code) for code, a, b in found)
    yield said_at(Part(0, 0), m.start(2), m.end(2), "year", int(m[2]))


def are_countries(words: str) -> bool:
    """Whether words are countries and nothing else, by their names or their letters."""
    return terms.are_countries(words) or bool(COUNTRY_CODES.fullmatch(words.strip()) or terms.plates(words))
