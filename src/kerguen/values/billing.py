"""Billing: a title and its maker in one line, or the maker under the title, as pages on one film begin.

Sick of Myself (Kristoffer Borgli)
Hard Truths – Mike Leigh
Belén, de Dolores Fonzi
Warrior / de Gavin O'Connor, 2011
La pazza gioia di Paolo Virzì (Italia 2016)
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values import terms
from kerguen.values.dates import YEAR_MADE
from kerguen.values.field_labels import every_label
from kerguen.values.papers import is_paper
from kerguen.values.people import FoundPerson, is_name, names_in, people, running_name, upper
from kerguen.values.titles import is_furniture

LONGEST_HEADING = 110  # characters of a line that holds a title and its maker
LONGEST_CREDIT = 160  # characters of the line under a title that names its maker
READ = 20_000  # characters in which a maker is named again


class Billing(NamedTuple):
    """The makers and, when the same line holds it, the place of their title. `how`: the shape of the line."""

    title: tuple[int, int] | None
    makers: tuple[FoundPerson, ...]
    how: Literal["bracket", "dash", "comma", "under"]
    year: tuple[int, int] | None = None


def billing(text: str, start: int, end: int) -> Billing | None:
    """The title and the makers that the heading text[start:end] holds."""
    if end - start > LONGEST_CREDIT:
        return None
    if end - start > LONGEST_HEADING or not _SHAPED.search(text, start, end):
        return _followed(text, start, end)
    shapes: tuple[tuple[Literal["bracket", "dash", "comma"], re.Pattern[str]], ...] = (
        ("bracket", _bracketed()), ("dash", _dashed()), ("comma", _after_comma()),
    )  # fmt: skip
    for how, shape in shapes:
        m = shape.fullmatch(text, start, end)
        makers = _makers(text, *m.span("who")) if m and _is_title(m["title"]) and not _is_label(m["title"]) else ()
        if m is None or not makers or len(m["who"]) > 4 + sum(len(p.name) + 5 for p in makers):
            continue
        if how == "dash" and not m["year"] and not is_named_again(text, makers[-1].name, end):
            continue
        said = how == "bracket" and not m["year"]  # "“The best film of the decade” (Ann Brown)": who says so
        if said and m["title"][-1] in _QUOTED and not is_named_again(text, makers[-1].name, end):
            continue
        if said and _is_other_title(m["who"], text, end):
            continue
        year = next((name for name in ("year", "dated") if m.groupdict().get(name)), None)
        return Billing(m.span("title"), makers, how, m.span(year) if year else None)
    return _followed(text, start, end)


def _followed(text: str, start: int, end: int) -> Billing | None:
    """Title, preposition and maker: the title in capitals, or said again without the name."""
    m = _with_maker().match(text, start, end) or _shouted(text, start, end)
    makers = _makers(text, *m.span("who")) if m and _is_title(m["title"]) and not _is_label(m["title"]) else ()
    if m is None or not makers:
        return None
    dated = _IN_COUNTRY.match(text, m.end(), end)
    year = dated.span(2) if dated and terms.countries(dated[1]) else None
    shouted = m["title"].isupper() and len(m["title"]) > 3 and not m["who"].isupper()
    rest = text[m.end() : end]
    if not year and rest.strip(" *_") and not _plays().match(rest):
        return None
    if not (
        shouted or _is_said_alone(text, m, end) or (m["who"].isupper() and is_named_again(text, makers[-1].name, end))
    ):
        return None
    return Billing(m.span("title"), makers, "comma", year)


def _shouted(text: str, start: int, end: int) -> re.Match[str] | None:
    """ "IL CAPITALE UMANO DI PAOLO VIRZÌ": all in capitals, the preposition too."""
    return _with_maker(shouted=True).match(text, start, end) if text[start:end].isupper() else None


def _is_said_alone(text: str, m: re.Match[str], end: int) -> bool:
    """The text below says the title without the name: that of "Il mistero di Henri Pick" is never "Il mistero"."""
    if _NOUN_LAST.search(m["title"]):
        return False
    named = m[0][m.end("title") - m.start() :]
    places = (found.end() for found in re.finditer(rf"\b{re.escape(m['title'])}\b", text[end : end + READ]))
    return any(not text.startswith(named, end + place) for place in places)


_NOUN_LAST = re.compile(rf"(?i)\b(?:{alternation(rules.words('roles', 'film_nouns'))})$")
_IN_COUNTRY = re.compile(rf"\s\(([^()\d\n]{{2,40}}?),?\s({YEAR_MADE})\b[^()\n]{{0,40}}\)")


def billing_under(text: str, above: tuple[int, int], start: int, end: int) -> Billing | None:
    """ "de Jacques Otmezguine" under the title; a byline reads alike, but does not say the name again."""
    if above[1] - above[0] > LONGEST_HEADING or end - start > LONGEST_CREDIT:
        return None
    if not _is_title(text[above[0] : above[1]].strip("*_# ")) or text[start:end].rstrip()[-1:] == "?":
        return None  # "DE QUOI ÇA PARLE ?"
    if dated := _year_first().fullmatch(text, start, end):
        makers = _makers(text, *dated.span("who"))
        return Billing(None, makers, "under", dated.span("year")) if makers else None
    m = _credit().match(text, start, end)
    if m is None:
        return None
    bracket = text.find("(", m.end(), end)
    makers = _makers(text, m.end(), bracket if bracket > 0 else end)
    if not makers:
        return None
    rest = text[makers[-1].end : end]
    over = fold(m[0]) not in _of_authors() and _is_over_label(text, end)
    sure = over or _DATED.match(rest) or _plays().match(rest)
    if not sure and (len(rest) > 3 or fold(m[0]) in _of_authors() or not is_named_again(text, makers[0].name, end)):
        return None
    dated = _DATED.match(text, makers[-1].end, end)
    return Billing(None, makers, "under", dated.span(1) if dated else None)


def _is_over_label(text: str, end: int) -> bool:
    """The next line is one of a fact sheet: "Durée : 2h36", "FRANCE I 2022 I 1H54"."""
    below = text[end : end + 60].strip().partition("\n")[0]
    if _YEAR_AND_TIME.search(below):
        return True
    label, colon, _ = below.partition(":")
    return bool(colon) and fold(label) in every_label()


_YEAR_AND_TIME = re.compile(r"\b(?:19|20)\d\d\b\W.{0,8}\d\s?(?:[hH]\d|[hH]\b|[mM]in)")


def _is_other_title(words: str, text: str, start: int) -> bool:
    """ "Vidas pasadas (Past Lives)": the text says "Past Lives o …", « Past Lives »."""
    place = text.find(words, start, start + READ)
    if place < 0:
        return False
    return text[place - 1] in "\"“«„'‘*_" or bool(_OR.match(text, place + len(words)))


_OR = re.compile(rf"[\s,]{{1,2}}(?:{small('or', 'aka')})\s")


def is_named_again(text: str, name: str, start: int) -> bool:
    """The text below says the family name again, or has a line that says who plays."""
    below, last = text[start : start + READ], name.split()[-1]
    return last in below or (last.isupper() and last.capitalize() in below) or bool(_plays().match(below))


def _makers(text: str, start: int, end: int) -> tuple[FoundPerson, ...]:
    found = people(text, start, end)
    return found if all(_is_person(p.name) for p in found) else ()


def _is_title(words: str) -> bool:
    if _SAYING.search(words):
        return False  # "“And now I am become a ghost.” – A Character"
    first = words.lstrip("\"“«„'‘¡¿ ")[:1]
    return bool(words) and not is_furniture(words) and (first.isupper() or first.isdigit()) and words[-1] not in ".:;,"


_QUOTED = '"”»“'
_SAYING = re.compile(r"(?:\S+\s){4,}\S*[.!?…][\"”»'’]\Z")


def _is_label(words: str) -> bool:
    """ "Director: Tom Ford (A Single Man)": a line of a fact sheet."""
    before, colon, _ = words.partition(":")
    return bool(colon) and fold(before) in every_label()


def _is_person(name: str) -> bool:
    if " " not in name or names_in(name, 0, len(name)) != ((0, len(name)),):
        return False
    return is_name(name) and not terms.countries(name) and not is_furniture(name) and not is_paper(name)


_SHAPED = re.compile(r"[(–—,-]")  # no billing in one line without one
_DATED = re.compile(rf"[\s,(–-]{{1,3}}({YEAR_MADE})\b")


_YEAR_BEFORE = rf"(?:\s\((?P<dated>{YEAR_MADE})\))?"  # "Alma (1987), de Ada Ruiz"


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(
        rf"\W{{0,3}}(?P<title>[^()\n]{{1,80}}?)\s\((?:{_cues()})?(?P<who>[{upper()}][^()\d\n]{{4,60}}?)(?:(?:,|\s[–—-])\s(?P<year>{YEAR_MADE}))?\)"
    )


@cache
def _dashed() -> re.Pattern[str]:
    name = running_name().pattern
    return re.compile(
        rf"\W{{0,3}}(?P<title>[^()\n]{{1,80}}?){_YEAR_BEFORE}\s[-–—]\s(?:{_cues()})?(?P<who>{name}(?:(?:,|\s&|\s[a-z]{{1,3}})\s{name}){{0,2}})(?:\s?\((?P<year>{YEAR_MADE})\))?"
    )


@cache
def _after_comma() -> re.Pattern[str]:
    name = running_name().pattern
    return re.compile(rf"\W{{0,3}}(?P<title>[^(),\n]{{1,80}}?){_YEAR_BEFORE},\s(?:{_by_words()})(?P<who>{name})")


@cache
def _with_maker(shouted: bool = False) -> re.Pattern[str]:
    by = f"(?i:{_by_words()})" if shouted else _by_words()
    return re.compile(rf"\W{{0,3}}(?P<title>[^(),:\n]{{2,80}}?)\s(?:{by})(?P<who>{running_name().pattern})")


@cache
def _year_first() -> re.Pattern[str]:
    """ "2024 – Francesca Comencini": who signs a text does not begin with a year."""
    year, name = rf"(?P<year>{YEAR_MADE})", running_name().pattern
    return re.compile(
        rf"\W{{0,3}}{year}(?:\s?[–—|•·/,]{{1,2}}\s|\s-\s)(?:{_by_words()}|{_cues()})?(?P<who>{name}(?:(?:,|\s&|\s[a-z]{{1,3}})\s{name}){{0,2}})[*_]{{0,2}}"
    )


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"[*_]{{0,2}}(?:(?i:{_by_words()})|{_cues()})(?=[{upper()}])")


@cache
def _cues() -> str:
    """ "directed by ", "dir. ": a maker's label without a colon."""
    cues = {
        cue for cue in (*rules.words("labels", "director"), *rules.words("roles", "director_before")) if len(cue) > 2
    }
    return rf"(?i:{alternation(cues)})\.?\s"


@cache
def _by_words() -> str:
    """ "de ", "d'", "von ": what stands before the maker."""
    words = set(rules.words("roles", "by"))
    return "|".join(
        re.escape(w).replace("'", "['’]") if w.endswith("'") else rf"{re.escape(w)}\s" for w in sorted(words)
    )


@cache
def _of_authors() -> frozenset[str]:
    """ "by", "von", "par": what stands before the author of a text as well."""
    return frozenset(fold(w) for w in rules.words("verdict", "author")) - frozenset(rules.words("small", "weak_by"))


@cache
def _plays() -> re.Pattern[str]:
    """A line or a clause that opens the cast: ", avec …", "con …"."""
    words = {w for w in rules.words("labels", "cast") if 2 < len(w) < 12}
    return re.compile(rf"[\s,;.–-]{{1,6}}(?i:{'|'.join(sorted(map(re.escape, words)))})\b[\s:]{{1,3}}[{upper()}]")
