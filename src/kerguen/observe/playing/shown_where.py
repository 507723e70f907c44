"""Where one film is shown, on a page that lists towns and houses: "Rennes" over "Arvor – mercredi 6 mars : 20h30".

A house needs no noun ("Arvor") where its town is said: over it, under it, or beside it on its line.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import FilmMention, Lang, Page, Session
from kerguen.observe.cues import label, labels, lines, stretches
from kerguen.observe.playing.hours import names_hour
from kerguen.observe.playing.houses import HOUSE, LONGEST_NAME, cinema_named
from kerguen.observe.playing.line_days import names_day
from kerguen.observe.playing.screenings import hall_alone
from kerguen.pages.place_lines import heads_a_house
from kerguen.places.abroad import town_abroad
from kerguen.places.towns import town
from kerguen.text.fold import fold
from kerguen.text.signs import signs
from kerguen.values.field_labels import every_label
from kerguen.values.terms import version
from kerguen.values.titles import is_furniture, small_words

LONGEST, OPENING = 600, 200  # characters of a line that names a place, and in which it does
NEAR = 5  # rows between a name and the days and hours under it
FEWEST = 2  # places of a page whose houses need no noun
MOST_TOWNS = 2  # right under each other; more are a list to choose from
_APART = re.compile(r"[,;|·()\n\t/]|:(?=\s|$)|\s[–—-](?=\s)")
_DIGIT = re.compile(r"\d")
_POSTAL = re.compile(r"(?<!\d)(?:(?P<long>\d{5}|\d{4} ?[A-Z]{2})|\d{4})[ \xa0](?P<town>[A-ZÀ-Þ][^\d\n,;:|()•·–]{1,38})")
_SIGNS = " \t\xa0*_#•>–—-.:"


class Where(NamedTuple):
    """A house, its town, or one of them; how near the two are said: on one line, under each other, the town far above."""

    house: str | None = None
    city: str | None = None
    near: Literal["line", "under", "far"] = "line"


def shown_where(page: Page, films: tuple[FilmMention, ...], told: tuple[Session, ...]) -> tuple[Session, ...]:
    """The sessions, each in the house and the town that its line or those over it name.

    On a page of several films only lines that say both head the sessions under them: "Katorza, Nantes".
    """
    if not told:
        return told
    rows = [
        row
        for zone in stretches(page, "sessions", "article", "fact_sheet", "title")
        for row in lines(page.text, zone.start, zone.end)
    ]
    titles = {label(t) for film in films for t in (film.title, *film.titles, *film.directors)}
    several = len(films) > 1
    starts, places = [start for start, _ in rows], (_heads if several else _places)(page, rows, titles)
    placed = [places[max(0, bisect_right(starts, one.start or 0) - 1)] for one in told]
    known = {place for place in placed if place.city}
    if len(known) < FEWEST and not any(_is_sure(place, page.lang, several) for place in known):
        kept = [bool(one.cinema) and not several for one in told]
        placed = [place._replace(house=None) if keep else Where() for place, keep in zip(placed, kept, strict=True)]
    tours = len({place.city for place in known}) > 1
    return tuple(
        replace(one, cinema=place.house or one.cinema, city=place.city)
        if place.city and (tours or place.near != "far" or not one.cinema or _has_noun(place.house or "", page.lang))
        else one
        for one, place in zip(told, placed, strict=True)
    )


def _is_sure(place: Where, lang: Lang | None, several: bool) -> bool:
    """A house by its noun, or one that the line of the one film names beside its town."""
    return bool(place.house) and ((place.near == "line" and not several) or _has_noun(place.house or "", lang))


def _has_noun(house: str, lang: Lang | None) -> bool:
    """ "Cinéma Le Rex", "Avenida 5 Cines"."""
    return bool(signs(house, 0, len(house)) & HOUSE) and cinema_named(_DIGIT.sub("", house), lang) is not None


def _places(page: Page, rows: Sequence[tuple[int, int]], titles: Collection[str]) -> list[Where]:
    """The place that holds in each row: that of the row itself, or of the run of names over it."""
    found: list[Where] = []
    run: list[tuple[int, Where]] = []  # the names since the last day or hour, and their rows
    held = Where()
    for number, row in enumerate(rows):
        timed = names_hour(page.text, *row) or names_day(page, *row)
        parts = tuple(_parts(page, row, titles))
        own = _of_row([part for part in parts if part])
        if timed:
            held, run = _heard(held, [where for at, where in run if number - at <= NEAR]), []
            found.append(_with(held, own))
            continue
        if parts and all(parts):
            run.append((number, own))
        found.append(held)
    return found


def _heads(page: Page, rows: Sequence[tuple[int, int]], titles: Collection[str]) -> list[Where]:
    """The last line over each row, or the row itself, that says a house and its town; a house by its noun alone ends it."""
    found: list[Where] = []
    held = Where()
    cells = {block.start: block.row for block in page.blocks if block.row is not None}
    beside: dict[int, list[Where]] = {}  # what the cells of a row of a table name
    for row in rows:
        timed = names_hour(page.text, *row) or names_day(page, *row)
        number = None if timed else cells.get(row[0])
        heads = number is None and heads_a_house(page.text, *row) and label(page.text[slice(*row)]) not in titles
        own = Where()
        if timed or heads or number is not None:
            named = beside.setdefault(number, []) if number is not None else []
            named += [part for part in _parts(page, row, titles) if part]
            own = _of_row(named)
        if timed and own.house and own.city and label(f"{own.city} {own.house}") not in titles:
            found.append(own)
            continue
        if heads and own.house:
            held = own if own.city else Where()
        elif number is not None and own.house and own.city:
            held = own
        found.append(held)
    return found


def _of_row(named: Sequence[Where]) -> Where:
    """The one town and the one house of a line."""
    cities, houses = [n.city for n in named if n.city], [n.house for n in named if n.house]
    if len(cities) == MOST_TOWNS and not houses:
        return _two_towns(*cities)
    house = houses[0] if len(houses) == 1 else None
    return Where(house, cities[0]) if len(cities) == 1 else Where(house) if not cities else Where()


def _two_towns(one: str, other: str) -> Where:
    """Of two names of towns that with an article is the house: "Vannes – La Garenne"."""
    articles = frozenset(map(fold, rules.words("title_furniture", "articles")))
    led = [name for name in (one, other) if fold(name).split()[0] in articles]
    return Where(led[0], other if led[0] == one else one) if len(led) == 1 else Where()


def _with(held: Where, own: Where) -> Where:
    """What a timed row says of its place, and what was said over it."""
    if own.city:
        return own
    return Where(own.house, held.city) if own.house else held


def _heard(held: Where, run: Sequence[Where]) -> Where:
    """The place that a run of names says: a town and the house beside it, a house in the town said before, a town alone."""
    if not run:
        return held
    if full := [one for one in run if one.house and one.city]:
        return full[-1]
    towns = [at for at, one in enumerate(run) if one.city]
    if len(towns) > MOST_TOWNS:
        return Where()
    if not towns:
        return Where(run[0].house, held.city, "far") if run[0].house else held
    at = towns[-1]
    if len(towns) == MOST_TOWNS and at == towns[0] + 1 == len(run) - 1:
        return _two_towns(run[at - 1].city or "", run[at].city or "")
    beside = (*run[at + 1 : at + 2], *run[max(0, at - 1) : at])
    return Where(next((one.house for one in beside if one.house), None), run[at].city, "under")


def _parts(page: Page, row: tuple[int, int], titles: Collection[str]) -> Iterator[Where | None]:
    """What each part of a line names: a town, what may be a house, or nothing of a place."""
    start, end = row
    if end - start > LONGEST:
        return
    text, end = page.text, min(end, start + OPENING)
    cuts = [(start, start), *(m.span() for m in _APART.finditer(text, start, end)), (end, end)]
    for left, right in pairwise(cuts):
        words = text[left[1] : right[0]].strip(_SIGNS)
        if not words:
            continue
        if (postal := _POSTAL.search(words)) and (postal["long"] or _town(postal["town"].strip())):
            yield Where(None, postal["town"].strip())
        elif not words[0].isupper() or len(words.split()) > LONGEST_NAME or names_day(page, left[1], right[0]):
            yield None
        elif fold(words) not in every_label() and (near := _town(words)):
            shouted = words.isupper() and (near if fold(near) == fold(words) else words.title())
            yield Where(None, shouted or words)
        else:
            yield Where(words) if _may_be_a_house(page, words, titles) else None


def _town(words: str) -> str | None:
    """The name of the town that words name; "Valencia" is that of Spain before Valence."""
    near = town(words, translated=False)
    return near.name if near and near.how != "alias" else town_abroad(words) or (near.name if near else None)


def _labels_of(words: str) -> frozenset[str]:
    """The words whole and the first of them, no little one: "Director", "Director Ada Rey"."""
    said = fold(words)
    return frozenset((said, said.split(" ")[0])) - small_words()


@cache
def _headings(lang: Lang | None) -> frozenset[str]:
    """Words over lists and columns of sessions."""
    return frozenset().union(*(labels("sessions", key, lang) for key in HEADS))


HEADS = ("headings", "venue_labels", "towns", "columns", "count_nouns")


def _may_be_a_house(page: Page, words: str, titles: Collection[str]) -> bool:
    if label(words) in titles or label(words) in _headings(page.lang):
        return False
    if _has_noun(words, page.lang):
        return True
    if not _labels_of(words).isdisjoint(every_label()):
        return False
    if _DIGIT.search(words) or version(words) or hall_alone(words, page.lang) or is_furniture(words):
        return False
    said = [word for word in words.split() if fold(word) not in small_words()]
    return bool(said) and all(word[0].isupper() for word in said)
