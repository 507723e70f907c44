"""Credit lines: the line in which a paper gives a film's facts, over or under its text, most of them without labels.

Film français de Céline Sciamma. Avec Noémie Merlant, Adèle Haenel (2 h).
Toni Erdmann, Deutschland/Österreich 2016, 162 Min., FSK 12, von Maren Ade, mit Sandra Hüller
Von Maren Ade. Mit Sandra Hüller, Peter Simonischek. Deutschland 2016. 162 Minuten.
Céline Sciamma. 2019. Fr. 121 min.      (under the title)
"""

import re
from itertools import islice
from typing import NamedTuple

from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.text.signs import DIGIT, signs
from kerguen.values.credit_pieces import LABELLED, LONGEST_TITLE, Piece, by_maker, only_names, pieces_of
from kerguen.values.dates import FILM_YEAR, YEAR_MADE, is_month
from kerguen.values.day_units import is_day
from kerguen.values.durations import durations
from kerguen.values.field_labels import director_labels, every_label
from kerguen.values.glued_facts import SHORTEST_FILM
from kerguen.values.people import FoundPerson, is_full_name
from kerguen.values.title_leads import behind_noun
from kerguen.values.titles import is_furniture

SHORTEST, LONGEST = 12, 320  # characters of a credit line
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


def credit_line(text: str, start: int, end: int) -> CreditLine | None:
    """The facts of the line text[start:end] when it is made of facts; None for running text."""
    if not SHORTEST <= end - start <= LONGEST:
        return None
    if not signs(text, start, end) & DIGIT or not _TIMED.search(text, start, end):
        set_off = text.find("|", start, end) >= 0 or by_maker().match(text, start, end) is not None
        return _billed(text, start, end) if set_off else None
    left, right = _unmarked(text, start, end)
    pieces = _with_facts_first(text, left, right)
    kinds, said = [piece.kind for piece in pieces], _said(pieces)
    beside = kinds[1:3] == ["name", "year"] or (kinds[1:3] == ["name", "country"] and "year" in said)
    if beside and kinds[0] in ("name", "other"):  # "Toni Erdmann (Maren Ade, 2016, 162 Min.)"
        pieces[1] = pieces[1]._replace(kind="credit", persons=only_names(text, pieces[1].start, pieces[1].end))
        kinds[1], said = "credit", said | {"director"}
    if (timed := _name_and_length(text, pieces)) is not None:
        return timed
    if not pieces or not _is_made_of_facts(text[left : pieces[0].end], kinds, said):
        return None
    first = next(n for n, kind in enumerate(kinds) if kind not in ("name", "other"))
    others = [p for p in pieces[first:] if p.kind == "other"]
    if first > 1 or sum(p.end - p.start for p in others) > max(40, (right - left) // 4):
        return None
    title = _title(text, pieces[0]) if first else None
    return None if first and title is None else _composed(text, pieces, first, title)


def _name_and_length(text: str, pieces: list[Piece]) -> CreditLine | None:
    """ "Denis Villeneuve | 166 mins | Timothée Chalamet, Zendaya": who made the film, how long it is, perhaps who plays."""
    kinds = [piece.kind for piece in pieces]
    if kinds[:2] != ["name", "runtime"] or set(kinds[2:]) - {"name", "cast"}:
        return None
    first = pieces[0]
    if not _APART.fullmatch(text, first.end, pieces[1].start) or not is_full_name(
        text[first.start : first.end].strip(_MARKS)
    ):
        return None
    cast = tuple(p for piece in pieces[2:] for p in piece.persons or only_names(text, piece.start, piece.end))
    return CreditLine(None, (first.start, first.end), (), cast, None, (pieces[1].start, pieces[1].end))


_APART = re.compile(r"\s?[|·•–—/]\s?|\s-\s")


def _unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the marks around a line that is set off whole."""
    left, right = start, end
    while left < right and text[left] in "*_":
        left += 1
    while right > left and text[right - 1] in "*_ ":
        right -= 1
    return left, right


def _with_facts_first(text: str, start: int, end: int) -> list[Piece]:
    """The pieces of a line, without an original title; none of running text: a fact stands among the first three."""
    every = pieces_of(text, start, end)
    pieces = list(islice(every, 3))
    if len(pieces) == 3 and all(piece.kind in ("name", "other") for piece in pieces):
        return []
    pieces += every
    return pieces[:1] + pieces[2:] if len(pieces) > 2 and _is_other_title(text, *pieces[:2]) else pieces


def _said(pieces: list[Piece]) -> set[str]:
    """The kinds of facts that the pieces state."""
    said = {piece.kind for piece in pieces} - {"name", "other", "title", "cast"}
    if any(p.kind == "cast" and p.persons for p in pieces):
        said.add("cast")
    dated = next((p for p in pieces[:2] if p.kind == "year"), None)
    if dated and dated.end - dated.start > PLACE and pieces[0].kind in ("name", "year"):
        said.add("country")
    return said


def _is_made_of_facts(opening: str, kinds: list[str], said: set[str]) -> bool:
    """Whether a line says enough: a year or a running time, and less else where a maker is sure."""
    sure = "credit" in said
    sure |= kinds == ["name", "year"] and "country" in said and " " in opening  # "Jim Jarmusch, US/FR/DE 2016"
    sure |= kinds in (["name", "country", "year"], ["name", "year", "country"])  # the page says whose name
    return len(kinds) >= 3 - sure and len(said) >= ENOUGH - sure and not said.isdisjoint(("year", "runtime"))


def _composed(text: str, pieces: list[Piece], first: int, title: tuple[int, int] | None) -> CreditLine:
    """The facts of the pieces; `first` is the number of the first that is one, `title` the name before it."""
    directors = next((p.persons for p in pieces if p.kind in ("credit", "director")), ())
    cast = [person for p in pieces if p.kind == "cast" for person in p.persons]
    rest = [p for p in pieces[first:] if p.kind == "name"]
    if (
        all(p.kind != "cast" for p in pieces) and directors and len(rest) > 1
    ):  # "BRD, 2013. Elyas M'Barek, Karoline Herfurth, …"
        cast = [person for p in rest for person in only_names(text, p.start, p.end)]
    is_lone = not directors and pieces[0].kind == "name"
    return CreditLine(
        title=None if is_lone else title,
        lone=title if is_lone else None,
        directors=directors,
        cast=tuple(cast),
        year=_year(text, pieces),
        runtime=next(((p.start, p.end) for p in pieces if p.kind == "runtime"), None),
        genres=tuple((p.start, p.end) for p in pieces if p.kind == "genre"),
        countries=tuple((p.start, p.end - 4 * (p.kind == "year")) for p in pieces if p.kind in ("country", "year")),
    )


def _is_other_title(text: str, title: Piece, piece: Piece) -> bool:
    """The original title between brackets behind the title: "La llegada (Arrival), de Denis Villeneuve"."""
    named = {title.kind, piece.kind} <= {"name", "other"} and any(map(str.isalpha, text[piece.start : piece.end]))
    return named and text[title.end : piece.start].strip("*_ ") == "(" and text[piece.end] == ")"


def _billed(text: str, start: int, end: int) -> CreditLine | None:
    """A maker and players without a year or a time: "di Martin Scorsese, con Leonardo DiCaprio, Lily Gladstone",
    "DRAMA. ESTRENO 29 de diciembre | DIRECTOR Paul Schrader | INTÉRPRETES Oscar Isaac"."""
    pieces = list(pieces_of(text, start, end))
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


_TIMED = re.compile(rf"(?<!\d){YEAR_MADE}(?!\d)|\d\s?(?:h(?![a-z])|[mM]in|{small('short_hours')}|['’′])")


def _title(text: str, piece: Piece) -> tuple[int, int] | None:
    """The first piece as a title, its quotation marks left out."""
    words = text[piece.start : piece.end]
    bare = re.split(r"(?<=\w)\s[★☆⭐]", words, maxsplit=1)[0].strip(_MARKS)  # "Alma ★★★★ France, 2016"
    start = piece.start + words.find(bare) if bare else piece.start
    if not 1 < len(bare) <= LONGEST_TITLE or is_furniture(bare) or not (bare[0].isupper() or bare[0].isdigit()):
        return None
    if (
        LABELLED.match(bare)
        or _GLUED_LABEL.search(bare)
        or bare.isdigit()
        or is_day(bare)
        or fold(bare) in every_label()
    ):
        return None
    return start + behind_noun(bare), start + len(bare)


_GLUED_LABEL = re.compile(rf"(?:{director_labels()})\s?:\s")  # "SiteRegie: NAME"
_MARKS = " \"“”«»„‘’'*_#:"


def _year(text: str, pieces: list[Piece]) -> tuple[int, int] | None:
    piece = next((p for p in pieces if p.kind == "year"), None)
    m = FILM_YEAR.search(text, piece.end - 4, piece.end) if piece else None
    return m.span() if m else None
