"""Features of years: what a page shows of a number that may be the year of its film, as numbers that weights are learned for.

A year within a date, a title, a decade or a copyright line is none to choose. Words are told apart by the lists of the
lexicons, as around names (`maker_features.py`): "before" right before the year, "near" a few words before it, "after" and
"soon" behind it. docs/decisions/0028 lists all features.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from math import log1p
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.cues import folded_words
from kerguen.observe.facts.maker_features import SENTENCE_END, beside_title, of_line, of_signs, of_words, words_before
from kerguen.observe.facts.named_persons import BESIDE, Place, word_classes
from kerguen.observe.facts.role_cues import role_cues
from kerguen.observe.learned import Features
from kerguen.observe.lines import Line, Stretch, folded_lines
from kerguen.text.fold import fold
from kerguen.values.dates import YEAR_MADE, dates
from kerguen.values.durations import durations
from kerguen.values.known_titles import KnownFilm, film_meant, known_films
from kerguen.values.people import running_name
from kerguen.values.terms import are_countries

READ = 4000  # characters of a text in which it says of what year its film is
LOOKED_AT = 5  # places of a year
SENTENCE = 250  # characters around a year in which a title or a running time may stand, addresses of links among them

Options = Mapping[int, tuple[Place, ...]]  # year -> its places


class Told(NamedTuple):
    """What is known before the year is chosen: titles and directors, folded, the years of release days, where these stand."""

    titles: tuple[str, ...]
    makers: tuple[str, ...]
    released: tuple[int, ...] = ()
    release_places: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Years:
    """The years that a stretch writes and their features, looked for when they are first asked for."""

    stretch: Stretch
    told: Told

    @cached_property
    def meant(self) -> KnownFilm | None:
        """The much written of film that the stretch is surely about."""
        if not any(map(known_films, self.told.titles)):
            return None
        body = f" {folded_lines(self.stretch.page.text, self.stretch.lines, READ)} "
        return film_meant(self.told.titles, lambda name: f" {name} " in body)

    @cached_property
    def listed(self) -> Options:
        """The years in the order of their first places, but for those that cannot be the film's.

        Where a film is surely meant that everybody writes about, only its year, or one beside it, can; its year also
        within the day on which it came out.
        """
        text, lines, found = self.stretch.page.text, self.stretch.lines, defaultdict[int, list[Place]](list)
        for line in lines:
            if line.start > lines[0].start + READ:
                break
            for m in _YEAR.finditer(text, line.start, line.end):
                if self._may_be_the_films(line, m):
                    found[int(m[0])].append(Place(line, m.start(), m.end(), m.end(), False, m.start()))
        return {year: tuple(places) for year, places in found.items()}

    def _may_be_the_films(self, line: Line, year: re.Match[str]) -> bool:
        ago = self.meant.year - int(year[0]) if self.meant else None
        if (ago is not None and abs(ago) > 1) or _is_of_other(self.stretch.page.text, line, year, self.told):
            return False
        return (ago == 0 and _came_out(year, self.told)) or not _is_dated(self.stretch, line, year)

    @cached_property
    def features(self) -> tuple[Features, ...]:
        """The features of each year of `listed`."""
        return tuple(features(self))


_YEAR = re.compile(rf"(?<![\d.,/€$£#&=_-]){YEAR_MADE}(?!\w|['’]\w|[.,/-]\d|\s?[€%]|\s?(?:km|m²))")
_COPYRIGHT = re.compile(r"[©Ⓒ]\s?\Z")
_OPENED = re.compile(r"[“‘«„\"*_][^”’»“\"*_\n]{1,48}\Z")


def _is_of_other(text: str, line: Line, year: re.Match[str], told: Told) -> bool:
    """Whether the year is of a copyright, a festival, a late release, of another maker's film, or within a title."""
    left, right = text[max(line.start, year.start() - 50) : year.start()], text[year.end() : year.end() + 1]
    if _COPYRIGHT.search(left) or (_OPENED.search(left) and right in tuple('”’»“"*_')):
        return True
    said = fold(left).split()
    if f" {' '.join(said)}".endswith(_bodies()) or not _listed("occasion").isdisjoint(said[-BESIDE_OCCASION:]):
        return True
    if not _listed("late").isdisjoint(said[-2:]):
        return True
    owner = _OWNER.search(left) if told.makers else None
    if owner and not any(name.endswith(fold(owner[1])) for name in told.makers):
        return True
    named = [title for title in told.titles if year[0] in title.split()]
    near = fold(text[max(line.start, year.start() - BESIDE) : min(line.end, year.end() + BESIDE)]) if named else ""
    return any(f" {title} " in f" {near} " for title in named)


_OWNER = re.compile(r"([^\W\d_][\w-]+)['’]s?\s(?:[a-z-]+\s){0,2}\Z")  # "Ada Ruiz's landmark 1927 film"


@cache
def _bodies() -> tuple[str, ...]:
    """The folded names of festivals and of those who give prizes: "Cannes 2019"."""
    return tuple(f" {name}" for names in rules.table("awards")["bodies"].values() for name in names)


@cache
def _listed(name: str) -> frozenset[str]:
    """Words of one class in all languages, folded: a year beside them is not the film's in any."""
    part, keys = _LISTS[name]
    return frozenset(fold(word) for key in keys.split() for word in rules.words(part, key))


BESIDE_OCCASION = 3  # words between an occasion and its year: "festival du film 2019"


def _came_out(year: re.Match[str], told: Told) -> bool:
    return any(start <= year.start() < end for start, end in told.release_places)


def _is_dated(stretch: Stretch, line: Line, year: re.Match[str]) -> bool:
    """Whether the year is that of a day or a month."""
    around = (max(line.start, year.start() - _LONGEST_DATE), min(line.end, year.end() + _LONGEST_DATE))
    seen = dates(stretch.page.text, stretch.page.lang, None, *around)
    return any(date.start <= year.start() < date.end and date.end - date.start > len(year[0]) for date in seen)


_LONGEST_DATE = 30  # characters


def features(years: Years) -> Iterator[Features]:
    """The features of each year, in their order; those that are zero are left out."""
    stretch, told, listed, meant = years.stretch, years.told, years.listed, years.meant
    begin = stretch.lines[0].start if stretch.lines else 0
    written = int(stretch.page.written[:4]) if stretch.page.written else None
    titled = {film.year for title in told.titles for film in known_films(title)}
    for number, (year, places) in enumerate(listed.items()):
        one = {
            "count": log1p(min(8, len(places) - 1)),
            _ORDER[min(number, len(_ORDER) - 1)]: 1.0,
            "only": float(len(listed) == 1),
            "latest": float(year == max(listed) and len(listed) > 1),
            "oldest": float(year == min(listed) and len(listed) > 1),
            next(name for name, end in _FAR if places[0].start - begin < end): 1.0,
            _beside_page(year, written): 1.0,
            "known year": float(meant is not None and meant.year == year),
            "known near": float(meant is not None and meant.year != year),
            "known title year": float(meant is None and year in titled),
        }
        if told.released:
            one[_beside_release(year, min(told.released))] = 1.0
        for place in places[:LOOKED_AT]:
            one.update(dict.fromkeys(of_place(stretch, place, told), 1.0))
        yield {name: value for name, value in one.items() if value}


_ORDER = ("first", "second", "third")
_FAR = (("early", 250), ("soon", 1000), ("middle", 2500), ("far", 1 << 60))  # characters from where the text begins


def _beside_page(year: int, written: int | None) -> str:
    if written is None:
        return "page undated"
    ago = written - year
    return next(name for name, least in _AGO if ago >= least)


_AGO = (("long before page", 6), ("before page", 2), ("year before page", 1), ("page year", 0), ("after page", -10_000))


def _beside_release(year: int, released: int) -> str:
    later = released - year
    return _LATER.get(later) or ("released later" if later > 0 else "released before")


_LATER = {0: "released then", 1: "released a year later"}


def of_place(stretch: Stretch, place: Place, told: Told) -> Iterator[str]:
    """The names of what one place shows: words and signs on both sides, titles, makers and countries beside it."""
    text, line, lang = stretch.page.text, place.line, stretch.page.lang
    left, right = (
        text[max(line.start, place.start - BESIDE) : place.start],
        text[place.end : min(line.end, place.end + BESIDE)],
    )
    before, after = words_before(text, line, place.start), fold(SENTENCE_END.split(right, maxsplit=1)[0])
    said, listed = before.split(), classes(lang)
    yield from of_line(place, said, role_cues(lang))
    yield from of_words(said, after.split(), listed)
    yield from (f"before {name}" for name in _PHRASES if any(" ".join(said[-n:]) in listed[name] for n in (2, 3, 4)))
    yield from of_signs(left, right, False)
    yield from beside_title(before, after, False, told.titles)
    yield from (name.replace("title", "maker") for name in beside_title(before, after, False, told.makers))
    if before.endswith(told.titles):
        yield "title right before"
        if "(" in left[-3:]:
            yield "title bracket"
    elif "(" in left[-2:]:
        yield "other bracket"
    if _NAME.search(left):
        yield "behind a name"
    if _RANGE.match(text, max(line.start, place.start - 3), place.end + 3):
        yield "range"
    yield from _beside_countries(left, right)
    if durations(text[max(line.start, place.start - SENTENCE) : min(line.end, place.end + SENTENCE)]):
        yield "line minutes"
    begun = SENTENCE_END.split(text[max(line.start, place.start - SENTENCE) : place.start])[-1]
    sentence = f" {fold(begun)} {after} "
    yield "title in sentence" if any(f" {title} " in sentence for title in told.titles) else "no title in sentence"
    set_off = [side for side, words in (("before", left), ("behind", right)) if _names_another(words, told.titles)]
    yield from (f"other set off {side}" for side in set_off)
    if _YEAR.search(left) or _YEAR.search(right):
        yield "other year beside"
    for side, folded in (("before", said), ("behind", after.split())):
        if any(a in listed["the film"] and b in listed["film"] for a, b in pairwise(folded)):
            yield f"the film {side}"
    yield from _told_of(said, after.split(), listed, told, set_off)
    if len(said) <= 1:
        yield "sentence opens"
    if not after:
        yield "sentence ends"


def _names_another(words: str, titles: Sequence[str]) -> bool:
    """Whether words set off in quotation marks or italics are none of the titles."""
    return any(fold(m[1].strip(" ,.")) not in titles for m in _SET_OFF.finditer(words))


def _told_of(
    before: Sequence[str],
    after: Sequence[str],
    listed: Mapping[str, frozenset[str]],
    told: Told,
    another: Sequence[str],
) -> Iterator[str]:
    """Whether a verb beside the year says what was done then, and of which film: this one, or an earlier or other one."""
    near = (*before[-FAR:], *after[:FAR])
    if not any(not listed[name].isdisjoint(near) for name in _DONE):
        return
    around = (*before[-SAID:], *after[:SAID])
    if another or any(not listed[name].isdisjoint(around) for name in _OF_ANOTHER):
        yield "told of another"
        return
    yield "told"
    if any(f" {title} " in f" {' '.join(around)} " for title in told.titles):
        yield "told of title"
    elif any(a in listed["the film"] and b in listed["film"] for a, b in pairwise(around)):
        yield "told of the film"
    elif not before:
        yield "told first"


FAR, SAID = 4, 14  # words
_DONE = ("came", "made", "filmed", "premiered", "directed", "of year")
_OF_ANOTHER = ("earlier", "not owned", "late", "born", "since", "source work")
_PHRASES = ("of year", "came", "made", "premiered", "filmed")  # lists that hold several words in a row
_NAME = re.compile(rf"{running_name().pattern}[*_\]]{{0,3}},?\s?\(?\Z")
_RANGE = re.compile(r".{0,2}\d\s?[–—-]\s?\d{4}|.{0,3}\d{4}\s?[–—-]\s?\d")
_SET_OFF = re.compile(r"[“\"*_«„‘]([^”\"*_\n»“’]{2,60})[”\"*_»’]")


def _beside_countries(left: str, right: str) -> Iterator[str]:
    last = _PART.split(left.rstrip(" ,/|·(–—-"))[-1].strip()
    if 2 <= len(last) <= LONGEST_COUNTRY and are_countries(last):
        yield "behind country"
    if (first := _FIRST.match(right)) and are_countries(first[1].strip()):
        yield "before country"


LONGEST_COUNTRY = 40  # characters
_PART = re.compile(r"[,/|·(–—-]")
_FIRST = re.compile(r"[\s,/|·–—-]{1,4}([^,/|·()\n.\d]{2,30})")


@cache
def classes(lang: Lang | None) -> dict[str, frozenset[str]]:
    """The classes of words around names, without those of players, and those that speak of years, folded."""
    kept = {name: words for name, words in word_classes(lang).items() if name not in _OF_PLAYERS}
    return kept | {name: folded_words(part, lang, *keys.split()) - {""} for name, (part, keys) in _LISTS.items()}


_OF_PLAYERS = ("player", "plays", "with", "performs", "performance")
_LISTS = {
    "in year": ("small", "in_year"),
    "of year": ("roles", "of_year"),
    "came": ("release", "came_out"),
    "made": ("release", "made"),
    "filmed": ("small", "filmed"),
    "premiered": ("release", "premiered"),
    "late": ("release", "came_late"),
    "most": ("small", "most"),
    "this": ("roles", "this pointing"),
    "is a": ("roles", "said_to_be"),
    "the film": ("release", "came_out_film"),
    "setting": ("years", "setting"),
    "born": ("years", "born"),
    "since": ("years", "since"),
    "occasion": ("years", "occasion"),
}


def of_page(years: Years) -> Features:
    """The features of a page that does not say of what year its film is."""
    few, many = len(years.listed) < 2, len(years.listed) > MANY
    found = {"none": 1.0, f"none {years.stretch.page.kind}": 1.0, "none few": float(few), "none many": float(many)}
    return {name: value for name, value in found.items() if value}


MANY = 5  # years
