"""Credit pieces: a line of facts cut at its separators, each piece with what it is: a maker, players, a year, a genre."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, by_letter, small, worded
from kerguen.values import terms
from kerguen.values.dates import FILM_YEAR, is_month
from kerguen.values.durations import durations
from kerguen.values.field_labels import every_label, labels_of
from kerguen.values.glued_facts import SHORTEST_FILM
from kerguen.values.names import is_single_name, single_names
from kerguen.values.people import FoundPerson, is_name, people, running_name, upper

MOST_PIECES, LONGEST_TITLE = 40, 80  # the latter in characters
NOUNS = 6  # words of "Une comédie dramatique de", "Film français de"


class Piece(NamedTuple):
    """A stretch between separators and what it is: a kind of fact, "name" or "other"."""

    kind: str
    start: int
    end: int
    persons: tuple[FoundPerson, ...] = ()


def pieces_of(text: str, start: int, end: int) -> Iterator[Piece]:
    """The pieces of a line with their kinds; names after "with" are of the cast, after a label of no field nobody's."""
    listing, last = "", start
    for number, (a, b) in enumerate(_between(text, start, end)):
        if number == MOST_PIECES:
            return
        piece = _piece(text, a, b)
        if not number and piece.kind == "other" and (cut := _title_by(text, a, b)):
            yield Piece("other", a, cut)
            piece = _piece(text, cut + 1, b)
        if piece.kind == "other" and (cut := _by_with(text, a, b)):
            yield _piece(text, a, cut)
            piece, listing = _piece(text, cut + 1, b), ""
        if listing == "cast" and "." in text[last:a]:
            listing = ""  # "com Mads Mikkelsen e Amanda Collin. Pandora Filmes"
        last = b
        if piece.kind in ("name", "other") and listing and (persons := only_names(text, a, b)):
            piece = Piece("cast" if listing == "cast" else "label", a, b, persons if listing == "cast" else ())
        elif piece.kind != "other":
            listing = piece.kind if piece.kind in ("cast", "label") else ""
        yield piece


def _title_by(text: str, start: int, end: int) -> int | None:
    """Where the credit begins in "Fack ju Göhte von Bora Dagtekin", the first piece of a line."""
    m = next((m for m in by_maker().finditer(text, start + 2, end) if text[m.start() - 1] == " "), None)
    return m.start() - 1 if m and only_names(text, m.end(), end) else None


def _by_with(text: str, start: int, end: int) -> int | None:
    """Where the maker ends in "von Andreas Dresen mit Alexander Scheer"."""
    by = by_maker().match(text, start, end)
    m = _with().search(text, by.end(), end) if by else None
    cut = m.start() - 1 if m else start
    return cut if by and cut > by.end() and only_names(text, by.end(), cut) else None


_CUT = re.compile(
    r"\s*(?:[,;|•·()\[\]\t…]|\.{3}|\s[–—/-]\s|(?<=\s\d{4})\s(?=\d{1,3}\s?(?:h|[mM]in|mn|['’′]))|(?:(?<=[^\W\d_]{2})|(?<=\d{3})|(?<=FSK\s\d)|(?<=FSK\s\d\d)|(?<=\d\dA)|(?<=[te]\s1[258])|(?<=\sh)|(?<=\dh)|(?<=[\s\d]h\s\d\d)|(?<=\dh\d\d)|(?<=[”»“«\"]))\.(?=\s(?!:)|$))\s*"
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


def _piece(text: str, start: int, end: int) -> Piece:
    words = text[start:end]
    if len(words) == 5 and words[:4].isdigit() and FILM_YEAR.match(words) and words[4].islower():
        return Piece("year", start, end - 1)  # "2016o": a sign that was saved as a letter
    if words[-1].isdigit() and (year := FILM_YEAR.search(words, len(words) - 4)):
        place = words[: year.start()].rstrip(" ,/–-")
        if not place or _are_countries(place):
            return Piece("year", start, end)
    if words[0].isdigit() and (times := durations(words)):
        value, a, b = times[0]
        if value >= SHORTEST_FILM and a == 0 and b - a >= len(words) - 2:
            return Piece("runtime", start, end)
    if _RATED.fullmatch(words):
        return Piece("rated", start, end)
    if _TECHNICAL.fullmatch(words):
        return Piece("technical", start, end)
    if persons := _credited(text, start, end):
        return Piece("credit", start, end, persons)
    if labelled := _labelled(text, start, end) or _plainly_labelled(text, start, end):
        return labelled
    if len(words) <= LONGEST_TITLE:
        if _are_countries(words):
            return Piece("country", start, end)
        if (found := terms.genres(words)) and found[0][2] - found[0][1] >= len(words) - 2:
            return Piece("genre", start, end)
    return Piece("name" if is_name(words.strip("*_ ")) else "other", start, end)


def _are_countries(words: str) -> bool:
    return terms.are_countries(words) or bool(COUNTRY_CODES.fullmatch(words.strip()))


def only_names(text: str, start: int, end: int) -> tuple[FoundPerson, ...]:
    """The persons of a piece that is nothing but names."""
    found = people(text, start, end)
    if not found or sum(len(p.name) + 5 for p in found) < end - start:
        return ()
    return found if all(is_name(p.name) and (" " in p.name or is_single_name(p.name)) for p in found) else ()


def _credited(text: str, start: int, end: int) -> tuple[FoundPerson, ...]:
    """ "Film français de Céline Sciamma", "Drama von A. B.": a noun for films, then "by" and the maker."""
    m = by_maker().search(text, start, end) if len(text[start:end].split(None, 2)) > 2 else None
    if m is None or m.start() == start:
        return ()
    before = fold(text[start : m.start()]).split()
    if len(before) > NOUNS or not (_nouns().intersection(before[:3]) or terms.genres(text[start : m.start()])):
        return ()
    return only_names(text, m.end(), end)


_KIND = re.compile(r"[A-Z][a-zà-ÿ]{2,12}film")  # "Spielfilm, Deutschland 2024, 119 min."


def _labelled(text: str, start: int, end: int) -> Piece | None:
    """ "von Maren Ade", "mit Sandra Hüller", "Regie: Maren Ade", "Kamera: …": a label or "by", "with" first."""
    m = LABELLED.match(text, start, end) if text.find(":", start, end) >= 0 else None
    if m:
        label = fold(m["label"])
        if label in labels_of("director"):
            return Piece("director", start, end, only_names(text, m.end(), end))
        if label in labels_of("cast"):
            return Piece("cast", start, end, only_names(text, m.end(), end))
        if label in labels_of("runtime") and (times := durations(text[m.end() : end])):
            return Piece("runtime", m.end() + times[0][1], m.end() + times[0][2])
        return Piece("label", start, end) if label in every_label() else None
    if text.endswith("film", start, end) and _KIND.fullmatch(text, start, end):
        return Piece("label", start, end)
    words = text[start:end]
    if len(words.split(None, 1)) < 2 and "'" not in words and "’" not in words:
        return None  # one word
    if _writes().match(text, start, end):
        return Piece("label", start, end)
    if persons := _directed(text, start, end):
        return Piece("director", start, end, persons)
    if m := by_maker().match(text, start, end):
        return Piece("director", start, end, persons) if (persons := only_names(text, m.end(), end)) else None
    if m := _with().match(text, start, end):
        return Piece("cast", start, end, persons) if (persons := only_names(text, m.end(), end)) else None
    return None


def _plainly_labelled(text: str, start: int, end: int) -> Piece | None:
    """ "durata 125 minuti", "Genere Drammatico": a label without a colon, and what it announces."""
    label, _, value = text[start:end].partition(" ")
    if fold(label) in labels_of("runtime") and (times := durations(value)) and times[0][0] >= SHORTEST_FILM:
        return Piece("runtime", end - len(value) + times[0][1], end - len(value) + times[0][2])
    if fold(label) in labels_of("genre") and (found := terms.genres(value)) and found[0][1] == 0:
        return Piece("genre", end - len(value), end)
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
            return only_names(text, stop + 1, end)
    return ()


LABEL_WORDS = 5
_WORD = re.compile(r"\S+")


@cache
def _first_of_labels() -> frozenset[str]:
    return frozenset(label.split(" ", 1)[0] for label in labels_of("director"))


LABELLED = re.compile(r"(?P<label>[^\W\d_][^:\n]{0,24}?)\s?[:]\s?")


@cache
def by_maker() -> re.Pattern[str]:
    """ "de ", "d'", "von ", "Un film de " before a name."""
    words = set(rules.words("roles", "by"))
    every = by_letter(re.escape(w).replace("'", "['’]") if w.endswith("'") else rf"{re.escape(w)}\s" for w in words)
    return re.compile(rf"(?<!\w)(?i:{every})(?={running_name().pattern}|{single_names()})")


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
