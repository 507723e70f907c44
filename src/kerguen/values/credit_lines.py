"""Credit lines: the line in which a paper gives a film's facts, over or under its text, most of them without labels.

Film français de Céline Sciamma. Avec Noémie Merlant, Adèle Haenel (2 h).
Toni Erdmann, Deutschland/Österreich 2016, 162 Min., FSK 12, von Maren Ade, mit Sandra Hüller
Von Maren Ade. Mit Sandra Hüller, Peter Simonischek. Deutschland 2016. 162 Minuten.
Céline Sciamma. 2019. Fr. 121 min.      (under the title)
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, by_letter, small, worded
from kerguen.text.signs import DIGIT, signs
from kerguen.values import terms
from kerguen.values.dates import FILM_YEAR, YEAR_MADE, is_month
from kerguen.values.day_units import is_day
from kerguen.values.durations import durations
from kerguen.values.field_labels import director_labels, every_label, labels_of
from kerguen.values.glued_facts import SHORTEST_FILM
from kerguen.values.people import FoundPerson, is_name, people, running_name, upper
from kerguen.values.title_leads import behind_noun
from kerguen.values.titles import is_furniture

SHORTEST, LONGEST = 12, 320  # characters of a credit line
MOST_PIECES, LONGEST_TITLE = 40, 80  # the latter in characters
NOUNS = 6  # words of "Une comédie dramatique de", "Film français de"
PLACE = 6  # characters of a year with nothing beside it: "2022", "(2022)"
ENOUGH = 3  # different kinds of facts that make a credit line; two with a noun for films before the maker


class CreditLine(NamedTuple):
    """What a credit line says. `lone`: a name that opens the line, a title or the maker: only the page can tell."""

    title: tuple[int, int] | None
    lone: tuple[int, int] | None
    directors: tuple[FoundPerson, ...]
    cast: tuple[FoundPerson, ...]
    year: tuple[int, int] | None
    runtime: tuple[int, int] | None
    genres: tuple[tuple[int, int], ...] = ()
    countries: tuple[tuple[int, int], ...] = ()


def says_year_beside(words: str) -> bool:
    """ "ITALIA 2023 – 118' – Commedia", "Januar 2020": a year beside a running time or a month, no title's words."""
    if len(words) > LONGEST or not FILM_YEAR.search(words):
        return False
    month, _, year = words.partition(" ")
    if year.isdigit() and is_month(month):
        return True
    return any(minutes >= SHORTEST_FILM for minutes, _, _ in durations(words))


class _Piece(NamedTuple):
    """A stretch between separators and what it is: a kind of fact, "name" or "other"."""

    kind: str
    start: int
    end: int
    persons: tuple[FoundPerson, ...] = ()


def credit_line(text: str, start: int, end: int) -> CreditLine | None:
    """The facts of the line text[start:end] when it is made of facts; None for running text."""
    if not SHORTEST <= end - start <= LONGEST:
        return None
    if not signs(text, start, end) & DIGIT or not _TIMED.search(text, start, end):
        set_off = text.find("|", start, end) >= 0 or _by().match(text, start, end) is not None
        return _billed(text, start, end) if set_off else None
    while start < end and text[start] in "*_":  # a line that is set off whole
        start += 1
    while end > start and text[end - 1] in "*_ ":
        end -= 1
    every = _pieces(text, start, end)
    pieces = list(islice(every, 3))
    if len(pieces) == 3 and all(piece.kind in ("name", "other") for piece in pieces):
        return None  # running text: a fact stands among the first three
    pieces += every
    if len(pieces) > 2 and _is_other_title(text, *pieces[:2]):
        del pieces[1]
    kinds = [piece.kind for piece in pieces]
    said = set(kinds) - {"name", "other", "title", "cast"}
    said |= {"cast"} if any(p.kind == "cast" and p.persons for p in pieces) else set()
    dated = next((p for p in pieces[:2] if p.kind == "year"), None)
    if dated and dated.end - dated.start > PLACE and kinds[0] in ("name", "year"):
        said.add("country")
    beside = kinds[1:3] == ["name", "year"] or (kinds[1:3] == ["name", "country"] and "year" in said)
    if kinds[:1] != ["year"] and beside and kinds[0] in ("name", "other"):  # "Toni Erdmann (Maren Ade, 2016, 162 Min.)"
        pieces[1] = pieces[1]._replace(kind="credit", persons=_names(text, pieces[1].start, pieces[1].end))
        kinds[1], said = "credit", said | {"director"}
    sure = "credit" in said
    sure |= (
        kinds == ["name", "year"] and "country" in said and " " in text[start : pieces[0].end]
    )  # "Jim Jarmusch, US/FR/DE 2016"
    sure |= kinds[:1] == ["name"] and kinds[1:] in (
        ["country", "year"],
        ["year", "country"],
    )  # the page says whose name
    if len(pieces) < 3 - sure or len(said) < ENOUGH - sure or not said & {"year", "runtime"}:
        return None
    first = next(n for n, kind in enumerate(kinds) if kind not in ("name", "other"))
    others = [p for p in pieces[first:] if p.kind == "other"]
    if first > 1 or sum(p.end - p.start for p in others) > max(40, (end - start) // 4):
        return None
    head = pieces[0] if first == 1 else None
    title = _title(text, head) if head else None
    if head and title is None:
        return None
    directors = next((p.persons for p in pieces if p.kind in ("credit", "director")), ())
    rest = [p for p in pieces[first:] if p.kind == "name"]
    if "cast" not in kinds and directors and len(rest) > 1:  # "BRD, 2013. Elyas M'Barek, Karoline Herfurth, …"
        pieces += [_Piece("cast", p.start, p.end, _names(text, p.start, p.end)) for p in rest]
    return CreditLine(
        title=title if directors or kinds[0] != "name" else None,
        lone=None if directors or kinds[0] != "name" else title,
        directors=directors,
        cast=tuple(person for p in pieces if p.kind == "cast" for person in p.persons),
        year=_year(text, pieces),
        runtime=next(((p.start, p.end) for p in pieces if p.kind == "runtime"), None),
        genres=tuple((p.start, p.end) for p in pieces if p.kind == "genre"),
        countries=tuple((p.start, p.end - 4 * (p.kind == "year")) for p in pieces if p.kind in ("country", "year")),
    )


def _is_other_title(text: str, title: _Piece, piece: _Piece) -> bool:
    """The original title between brackets behind the title: "La llegada (Arrival), de Denis Villeneuve"."""
    named = {title.kind, piece.kind} <= {"name", "other"} and any(map(str.isalpha, text[piece.start : piece.end]))
    return named and text[title.end : piece.start].strip("*_ ") == "(" and text[piece.end] == ")"


def _billed(text: str, start: int, end: int) -> CreditLine | None:
    """A maker and players without a year or a time: "di Martin Scorsese, con Leonardo DiCaprio, Lily Gladstone",
    "DRAMA. ESTRENO 29 de diciembre | DIRECTOR Paul Schrader | INTÉRPRETES Oscar Isaac"."""
    pieces = list(_pieces(text, start, end))
    first = next((n for n, piece in enumerate(pieces) if piece.kind == "director"), len(pieces))
    if any(piece.kind not in ("genre", "other") for piece in pieces[:first]) or pieces[first + 1 :] == []:
        return None
    if first and text.find("|", start, pieces[first].start) < 0:
        return None
    players = tuple(person for piece in pieces[first + 1 :] for person in piece.persons)
    if not players or any(piece.kind != "cast" for piece in pieces[first + 1 :]):
        return None
    genres = tuple((piece.start, piece.end) for piece in pieces[:first] if piece.kind == "genre")
    return CreditLine(None, None, pieces[first].persons, players, None, None, genres)


_TIMED = re.compile(rf"(?<!\d){YEAR_MADE}(?!\d)|\d\s?(?:h(?![a-z])|[mM]in|{small('short_hours')}|['′])")
_CUT = re.compile(
    r"\s*(?:[,;|•·()\[\]\t…]|\.{3}|\s[–—/-]\s|(?<=\s\d{4})\s(?=\d{1,3}\s?(?:h|[mM]in|mn|['’′]))|(?:(?<=[^\W\d_]{2})|(?<=\d{3})|(?<=FSK\s\d)|(?<=FSK\s\d\d)|(?<=\d\dA)|(?<=[te]\s1[258])|(?<=\sh)|(?<=\dh)|(?<=[”»\"]))\.(?=\s(?!:)|$))\s*"
)
_BY_SHORT_LABEL = re.compile(rf"(?i:{small('short_director')})\.\s")
_AFTER_MAKER = re.compile(r":\s(?=[^\W\d_a-zß-ÿ])")  # "Dir. Michael Cimino: USA 1978"
_CUT_SIGN = re.compile(r"[,;:|•·()\[\]\t….–—/-]|(?<=\d{4})\s(?=\d)")  # no separator without one
COUNTRY_CODES = re.compile(r"[A-Z]{1,3}(?:\s?[/+-]\s?[A-Z]{1,3}){0,4}")
_RATED = re.compile(
    r"(?:FSK|VM|PG|TP)\b.{0,12}|"
    rf"(?i:(?:{small('aged_from')}) \d{{1,2}}(?: (?:{small('years_old')}|j\.?))?)"
)
_TECHNICAL = re.compile(
    r"[A-Z][A-Za-z]{0,3}/[a-z]{1,2}|[defi]"
    rf"|(?i:dcp|35\s?mm|16\s?mm|{worded('colours')}|omd?u|df|ov|vf|vo|vostf?r?|v\.o\.)\W*"
)


def _pieces(text: str, start: int, end: int) -> Iterator[_Piece]:
    """The pieces of a line with their kinds; names after "with" are of the cast, after a label of no field nobody's."""
    listing, last = "", start
    for number, (a, b) in enumerate(_between(text, start, end)):
        if number == MOST_PIECES:
            return
        piece = _piece(text, a, b)
        if not number and piece.kind == "other" and (cut := _title_by(text, a, b)):
            yield _Piece("other", a, cut)
            piece = _piece(text, cut + 1, b)
        if piece.kind == "other" and (cut := _by_with(text, a, b)):
            yield _piece(text, a, cut)
            piece, listing = _piece(text, cut + 1, b), ""
        if listing == "cast" and "." in text[last:a]:
            listing = ""  # "com Mads Mikkelsen e Amanda Collin. Pandora Filmes"
        last = b
        if piece.kind in ("name", "other") and listing and (persons := _names(text, a, b)):
            piece = _Piece("cast" if listing == "cast" else "label", a, b, persons if listing == "cast" else ())
        elif piece.kind != "other":
            listing = piece.kind if piece.kind in ("cast", "label") else ""
        yield piece


def _title_by(text: str, start: int, end: int) -> int | None:
    """Where the credit begins in "Fack ju Göhte von Bora Dagtekin", the first piece of a line."""
    m = next((m for m in _by().finditer(text, start + 2, end) if text[m.start() - 1] == " "), None)
    return m.start() - 1 if m and _names(text, m.end(), end) else None


def _by_with(text: str, start: int, end: int) -> int | None:
    """Where the maker ends in "von Andreas Dresen mit Alexander Scheer"."""
    by = _by().match(text, start, end)
    m = _with().search(text, by.end(), end) if by else None
    cut = m.start() - 1 if m else start
    return cut if by and cut > by.end() and _names(text, by.end(), cut) else None


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for sign in _CUT_SIGN.finditer(text, start, end):
        left = sign.start()
        while left > position and text[left - 1].isspace():
            left -= 1
        cut = (_AFTER_MAKER if sign[0] == ":" else _CUT).match(text, left, end) if left >= position else None
        if sign[0] == ":" and not _BY_SHORT_LABEL.match(text, start, left):
            continue
        if cut is None or (
            sign[0] == "," and _ends_in_day(text[position:left]) and FILM_YEAR.match(text, cut.end(), end)
        ):
            continue
        if sign[0] == "." and _SHORT_LABEL.fullmatch(text, position, left):
            continue
        if left > position:
            yield position, left
        position = cut.end()
        while position < end and text[position] in ". " and text[position - 1] != " ":  # "(…, 137 min). Direção de …"
            position += 1
    if end > position:
        yield position, end


_SHORT_LABEL = re.compile(rf"(?i:{small('short_director')})|\d\d?\s(?:{small('short_hours')})")  # "Dir. Jon S. Baird"


def _ends_in_day(words: str) -> bool:
    """ "Release Date: October 21": a month and a day of it."""
    *_, month, day = ("", "", *words.split())
    return day.isdigit() and len(day) < 3 and is_month(month)


def _piece(text: str, start: int, end: int) -> _Piece:
    words = text[start:end]
    if len(words) == 5 and words[:4].isdigit() and FILM_YEAR.match(words) and words[4].islower():
        return _Piece("year", start, end - 1)  # "2016o": a sign that was saved as a letter
    if words[-1].isdigit() and (year := FILM_YEAR.search(words, len(words) - 4)):
        place = words[: year.start()].rstrip(" ,/–-")
        if not place or _are_countries(place):
            return _Piece("year", start, end)
    if words[0].isdigit() and (times := durations(words)):
        value, a, b = times[0]
        if value >= SHORTEST_FILM and a == 0 and b - a >= len(words) - 2:
            return _Piece("runtime", start, end)
    if _RATED.fullmatch(words):
        return _Piece("rated", start, end)
    if _TECHNICAL.fullmatch(words):
        return _Piece("technical", start, end)
    if persons := _credited(text, start, end):
        return _Piece("credit", start, end, persons)
    if labelled := _labelled(text, start, end) or _plainly_labelled(text, start, end):
        return labelled
    if len(words) <= LONGEST_TITLE:
        if _are_countries(words):
            return _Piece("country", start, end)
        if (found := terms.genres(words)) and found[0][2] - found[0][1] >= len(words) - 2:
            return _Piece("genre", start, end)
    return _Piece("name" if is_name(words.strip("*_ ")) else "other", start, end)


def _are_countries(words: str) -> bool:
    return terms.are_countries(words) or bool(COUNTRY_CODES.fullmatch(words.strip()))


def _names(text: str, start: int, end: int) -> tuple[FoundPerson, ...]:
    """The persons of a piece that is nothing but names."""
    found = people(text, start, end)
    if not found or sum(len(p.name) + 5 for p in found) < end - start:
        return ()
    return found if all(" " in p.name and is_name(p.name) for p in found) else ()


def _credited(text: str, start: int, end: int) -> tuple[FoundPerson, ...]:
    """ "Film français de Céline Sciamma", "Drama von A. B.": a noun for films, then "by" and the maker."""
    m = _by().search(text, start, end) if len(text[start:end].split(None, 2)) > 2 else None
    if m is None or m.start() == start:
        return ()
    before = fold(text[start : m.start()]).split()
    if len(before) > NOUNS or not (_nouns().intersection(before[:3]) or terms.genres(text[start : m.start()])):
        return ()
    return _names(text, m.end(), end)


_KIND = re.compile(r"[A-Z][a-zà-ÿ]{2,12}film")  # "Spielfilm, Deutschland 2024, 119 min."


def _labelled(text: str, start: int, end: int) -> _Piece | None:
    """ "von Maren Ade", "mit Sandra Hüller", "Regie: Maren Ade", "Kamera: …": a label or "by", "with" first."""
    m = _LABEL.match(text, start, end) if text.find(":", start, end) >= 0 else None
    if m:
        label = fold(m["label"])
        if label in labels_of("director"):
            return _Piece("director", start, end, _names(text, m.end(), end))
        if label in labels_of("cast"):
            return _Piece("cast", start, end, _names(text, m.end(), end))
        if label in labels_of("runtime") and (times := durations(text[m.end() : end])):
            return _Piece("runtime", m.end() + times[0][1], m.end() + times[0][2])
        return _Piece("label", start, end) if label in every_label() else None
    if text.endswith("film", start, end) and _KIND.fullmatch(text, start, end):
        return _Piece("label", start, end)
    words = text[start:end]
    if len(words.split(None, 1)) < 2 and "'" not in words and "’" not in words:
        return None  # one word
    if _writes().match(text, start, end):
        return _Piece("label", start, end)
    if persons := _directed(text, start, end):
        return _Piece("director", start, end, persons)
    if m := _by().match(text, start, end):
        return _Piece("director", start, end, persons) if (persons := _names(text, m.end(), end)) else None
    if m := _with().match(text, start, end):
        return _Piece("cast", start, end, persons) if (persons := _names(text, m.end(), end)) else None
    return None


def _plainly_labelled(text: str, start: int, end: int) -> _Piece | None:
    """ "durata 125 minuti", "Genere Drammatico": a label without a colon, and what it announces."""
    label, _, value = text[start:end].partition(" ")
    if fold(label) in labels_of("runtime") and (times := durations(value)) and times[0][0] >= SHORTEST_FILM:
        return _Piece("runtime", end - len(value) + times[0][1], end - len(value) + times[0][2])
    if fold(label) in labels_of("genre") and (found := terms.genres(value)) and found[0][1] == 0:
        return _Piece("genre", end - len(value), end)
    return None


def _directed(text: str, start: int, end: int) -> tuple[FoundPerson, ...]:
    """ "Direção de Walter Salles", "Dir. Jon S. Baird": a maker's label, without a colon, and names."""
    first = text.find(" ", start, end)
    if first < 0 or _first_of_labels().isdisjoint(fold(text[start:first]).split()):
        return ()
    words = [m.end() for m in _WORD.finditer(text, start, end)][:LABEL_WORDS]
    for stop in reversed(words[:-1]):
        label, _, by = text[start:stop].rpartition(" ")
        if fold(f"{label} {by}") in labels_of("director") or (by.islower() and fold(label) in labels_of("director")):
            return _names(text, stop + 1, end)
    return ()


LABEL_WORDS = 5
_WORD = re.compile(r"\S+")


@cache
def _first_of_labels() -> frozenset[str]:
    return frozenset(label.split(" ", 1)[0] for label in labels_of("director"))


def _title(text: str, piece: _Piece) -> tuple[int, int] | None:
    """The first piece as a title, its quotation marks left out."""
    words = text[piece.start : piece.end]
    bare = re.split(r"(?<=\w)\s[★☆⭐]", words, maxsplit=1)[0].strip(_MARKS)  # "Alma ★★★★ France, 2016"
    start = piece.start + words.find(bare) if bare else piece.start
    if not 1 < len(bare) <= LONGEST_TITLE or is_furniture(bare) or not (bare[0].isupper() or bare[0].isdigit()):
        return None
    if _LABEL.match(bare) or _GLUED_LABEL.search(bare) or bare.isdigit() or is_day(bare) or fold(bare) in every_label():
        return None
    return start + behind_noun(bare), start + len(bare)


_GLUED_LABEL = re.compile(rf"(?:{director_labels()})\s?:\s")  # "SiteRegie: NAME"
_MARKS = " \"“”«»„‘’'*_#:"
_LABEL = re.compile(r"(?P<label>[^\W\d_][^:\n]{0,24}?)\s?[:]\s?")


def _year(text: str, pieces: list[_Piece]) -> tuple[int, int] | None:
    piece = next((p for p in pieces if p.kind == "year"), None)
    m = FILM_YEAR.search(text, piece.end - 4, piece.end) if piece else None
    return m.span() if m else None


@cache
def _by() -> re.Pattern[str]:
    """ "de ", "d'", "von ", "Un film de " before a name."""
    words = set(rules.words("roles", "by"))
    every = by_letter(re.escape(w).replace("'", "['’]") if w.endswith("'") else rf"{re.escape(w)}\s" for w in words)
    return re.compile(rf"(?<!\w)(?i:{every})(?={running_name().pattern})")


@cache
def _writes() -> re.Pattern[str]:
    """ "Scénario de Thomas Cailley": who wrote it, before a name."""
    words = set(rules.words("roles", "writer_before"))
    return re.compile(rf"(?i:{alternation(words)})\s(?=[{upper()}])")


@cache
def _with() -> re.Pattern[str]:
    words = {w for w in (*rules.words("roles", "cast_before"), *rules.words("labels", "cast")) if len(w) > 2}
    return re.compile(rf"(?i:{alternation(words)})\s?:?\s(?=[{upper()}])")


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word for noun in rules.words("roles", "film_nouns") for word in fold(noun).split())
