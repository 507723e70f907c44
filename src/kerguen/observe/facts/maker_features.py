"""Features of persons: what a page shows of a name that may be its film's maker, as numbers that weights are learned for.

Words are told apart by the lists of the lexicons ("maker": nouns for directors, "plays": verbs of players): "before" right
before the name, "near" a few words before it, "after" and "soon" behind it. docs/decisions/0024 lists all features.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import log1p
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.facts.first_makers import debutants
from kerguen.observe.facts.name_edges import without_marks
from kerguen.observe.facts.named_persons import BESIDE, READ, Person, Place, first_word, persons, word_classes
from kerguen.observe.facts.played import is_who_is_played
from kerguen.observe.facts.role_cues import LONGEST_CUE, Cues, role_cues
from kerguen.observe.facts.told_credits import (
    is_elsewhere,
    is_other_work,
    made_source,
    owns_another,
    owns_other,
    without_description,
)
from kerguen.observe.learned import Features
from kerguen.observe.lines import Line, Stretch, folded_lines
from kerguen.observe.naming.title_words import by_words
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.values.field_labels import label_names
from kerguen.values.known_titles import known_people
from kerguen.values.names import given_names
from kerguen.values.origins import by_origin, called_maker
from kerguen.values.siblings import begin_of_siblings
from kerguen.values.titles import small_words, title_articles

LOOKED_AT = 6  # places of a name
NEAR = 4  # words
MADE_IT, PLAYS_IN_IT = "surely made it", "plays in it"  # a film that everybody writes about: known, not weighed
FAR = 3  # words between a cue and the name: "director español Juan Antonio Bayona"
SHORT_LINE = 60  # characters


class Told(NamedTuple):
    """What is known before makers are chosen: the film's titles, folded, and who has which other role ("cast", name)."""

    titles: tuple[str, ...]
    roles: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class People:
    """The persons that a stretch names and their features, looked for when they are first asked for."""

    stretch: Stretch
    told: Told
    taken: tuple[tuple[int, int], ...] = ()  # places of values whose label gives who is named another trade

    @cached_property
    def listed(self) -> tuple[Person, ...]:
        """The persons, in the order of their first places."""
        return persons(self.stretch, self.told.titles)

    @cached_property
    def features(self) -> tuple[Features, ...]:
        """The features of each person of `listed`."""
        return tuple(features(self.stretch, self.listed, self.told))


def people(
    stretch: Stretch,
    titles: Iterable[str],
    found: Iterable[Finding],
    taken: tuple[tuple[int, int], ...] = (),
) -> People:
    """The persons of a stretch. `titles`: the film's titles as written; `found`: who has which other role."""
    roles = frozenset((f.field, fold(str(f.value))) for f in found if f.field in ("cast", "writer", "character"))
    return People(stretch, Told(tuple(dict.fromkeys(map(fold, titles))), roles), taken)


def features(stretch: Stretch, listed: Sequence[Person], told: Told) -> list[Features]:
    """The features of each person, in their order; those that are zero are left out."""
    text, lang = stretch.page.text, stretch.page.lang
    begin = stretch.lines[0].start if stretch.lines else 0
    body = f" {folded_lines(text, stretch.lines, READ)} "
    surnames = [body.count(f" {p.key.rsplit(' ', 1)[-1]} ") for p in listed]
    most = max(surnames, default=0)
    spots = spots_of(listed)
    known = known_people(told.titles, {person.key for person in listed})
    debuts = debutants(stretch, listed, told.titles)
    head, author = (fold(stretch.page.metadata.get(key, "")[:200]) for key in ("title", "author"))
    found = []
    for number, (person, count) in enumerate(zip(listed, surnames, strict=True)):
        key, full, first = person.key, len(person.places), person.places[0].start - begin
        one: Features = {
            "count": log1p(min(10, full)),
            "surname": log1p(min(10, max(0, count - full))),
            "most": float(count > 1 and count == most),
            _ORDER[min(number, len(_ORDER) - 1)]: 1.0,
            "early": float(first < EARLY),
            "late": float(first > LATE),
            "given": float(key.split()[0] in given_names()),
            "three words": float(_length(key) == THREE),
            "long": float(_length(key) > THREE + (lang in _TWO_SURNAMES)),
            "shouted": float(person.words.isupper()),
            "head": float(f" {key} " in f" {head} "),
            "author": float(key == author),
            "small": float(person.words.lower() in text),
            "made it": float(key in known.makers),
            MADE_IT: float(key in known.makers_meant),
            PLAYS_IN_IT: float(key in known.players_meant and (key not in known.makers or ("cast", key) in told.roles)),
            "made by others": float(bool(known.makers) and key not in known.makers),
            "cue director": float(key in debuts),
            **{f"is {role}": float((role, key) in told.roles) for role in ("cast", "writer", "character")},
        }
        for place in person.places[:LOOKED_AT]:
            one.update(dict.fromkeys(of_place(stretch, place, told.titles, spots), 1.0))
        found.append({name: value for name, value in one.items() if value})
    return found


def _length(key: str) -> int:
    """Words of a name, but for small ones: "Antonio de la Torre" has two."""
    return sum(word not in _particles() for word in key.split())


@cache
def _particles() -> frozenset[str]:
    return frozenset(rules.table("names")["particles"].split())


THREE = 3  # words of a name that is longer than most
_TWO_SURNAMES = ("es", "pt")  # languages of names like "José Luis López Vázquez"


_ORDER = ("first", "second", "third", "fourth", "fourth", "fifth")
EARLY, LATE = 200, 1500  # characters from the start of the text

Spots = Sequence[tuple[int, int]]


def spots_of(listed: Iterable[Person]) -> Spots:
    """The places of all persons, sorted."""
    return sorted((p.start, p.end) for person in listed for p in person.places)


def of_place(stretch: Stretch, place: Place, titles: Sequence[str], spots: Spots) -> Iterator[str]:
    """The names of what one place shows: words and signs on both sides, the film's title, names beside it."""
    text, line, cues = stretch.page.text, place.line, role_cues(stretch.page.lang)
    opened = begin_of_siblings(text, place.start, text[place.start : place.end])
    left = text[max(line.start, min(place.before, opened) - BESIDE) : min(place.before, opened)]
    right = text[place.after : min(line.end, place.after + BESIDE)]
    before, after = (
        by_origin(words_before(text, line, opened), cues.lang),
        fold(SENTENCE_END.split(right, maxsplit=1)[0]),
    )
    if other := _of_other(text, place, titles, cues):
        yield other
        if other in _SURELY:  # nothing else that the place shows counts
            return
    yield from of_line(place, before.split(), cues)
    yield from cued(before.split(), cues)
    yield from _behind_label(before.split(), left, cues.lang)
    beside = tuple(beside_title(before, after, place.owns, titles))
    first, _, rest = after.partition(" ")  # "Max Rockatansky in Mad Max", "Ingrid Bergman in a film before"
    within = first in small_words() and ("title after" in beside or rest.partition(" ")[0] in title_articles())
    # "Anthony Hopkins maakt diepe indruk in The Father": who makes an impression plays
    within |= not word_classes(cues.lang)["performance"].isdisjoint(after.split()[:NEAR])
    said = of_words(before.split(), after.split(), word_classes(cues.lang))
    yield from (name for name in said if not within or name != "after makes")
    yield from of_signs(left, right, place.owns)
    yield from (f"{name} maker" for name, called in called_maker().items() if called.match(right))
    if place.before < place.start:
        yield from ("bold", *MARKED)
    yield from beside
    makes = first_word(text, place.after) in word_classes(cues.lang)["makes"]
    if makes and not within and any(name.endswith("after") for name in beside):
        yield "makes title"
    yield from _listed(text, place, spots, cues, titles)
    if place.owns:
        yield "owns"
        owned = after.split()[:NEAR]
        yield from (f"owns {name}" for name in _OWNED if not word_classes(cues.lang)[name].isdisjoint(owned))


MARKED = ("quoted", "behind mark")  # what a name in bold shows too: works and places are set so oftener than makers
SENTENCE_END = re.compile(r"[.!?;…\n|•](?:(?<=[\n|•])|\s|$)")
_OWNED = ("film", "owned", "newest", "not owned", "performance", "source work")


def words_before(text: str, line: Line, start: int) -> str:
    """The folded words of the sentence before a place, whole ones only."""
    left = max(line.start, start - BESIDE)
    cut = [m.end() for m in SENTENCE_END.finditer(text, left, start)]
    words = fold(text[cut[-1] if cut else left : start])
    return words.partition(" ")[2] if left > line.start and not cut else words


def _of_other(text: str, place: Place, titles: Sequence[str], cues: Cues) -> str | None:
    """What shows that the place speaks of another work than the page's film."""
    line, named = place.line, tuple(titles)
    if is_other_work(text, line, place.start, named, cues.film_nouns):
        return "other work"
    if is_elsewhere(text[max(line.start, place.start - SENTENCE) : place.start]):
        return "elsewhere"
    if is_who_is_played(text[max(line.start, place.start - BESIDE) : place.start], cues):
        return "is played"
    if place.owns and first_word(text, place.after) in word_classes(cues.lang)["performance"]:
        return "owns a part"
    if made_source(text[max(line.start, place.start - BESIDE) : place.start], owns=place.owns):
        return "source"
    owns = place.owns or text[place.after : place.after + 2] in _QUOTING
    owned = text[place.end : min(line.end, place.end + 2 * BESIDE)] if owns else ""
    if owned and owns_another(owned, named) and _parts_of_films(cues.lang).isdisjoint(fold(owned).split()[:NEAR]):
        return "owns another"
    if owned and owns_other(owned, named):
        return "owns other"
    return None


_QUOTING = frozenset((" “", " «", " „", ' "', " ‘"))
_SURELY = ("source", "elsewhere", "is played", "owns a part", "owns another")


@cache
def _parts_of_films(lang: Lang | None) -> frozenset[str]:
    """ "Cillian Murphy's Enigmatic Performance", "Ada Ruiz's Newest Film": what is owned is no work of another name."""
    classes = word_classes(lang)
    return classes["performance"] | classes["film"] | classes["owned"]


SENTENCE = 300  # characters in which a sentence says of what work it speaks


def of_line(place: Place, before: Sequence[str], cues: Cues) -> Iterator[str]:
    """The zone of the place and where in its line it stands; `before`: the folded words of its sentence before it."""
    line = place.line
    yield f"zone {line.zone}"
    if line.level:
        yield "heading"
    if place.start == line.start and place.end == line.end:
        yield "line alone"
    elif line.end - line.start < SHORT_LINE:
        yield "line short"
        if before and (before[0] in _published() or (len(before) == 1 and before[0] in cues.by)):
            yield "byline"
    if place.start == line.start:
        yield "line begins"
    elif not before:
        yield "sentence begins"
    if place.end == line.end:
        yield "line ends"


@cache
def _published() -> frozenset[str]:
    """First words of what stands before the author of a page: "published on", "publié le"."""
    return frozenset(fold(words).split()[0] for words in rules.words("written", "words"))


def cued(before: Sequence[str], cues: Cues) -> Iterator[str]:
    """The role phrase that ends nearest to the name; "film italiano di" is "film di", "dirigido por el genial" "dirigido por"."""
    before = without_description([*before])
    if len(before) > 2 and before[-1] in cues.by and before[-3] in cues.film_nouns:
        plain = f"{before[-3]} {before[-1]}"
        if plain in cues.before and " ".join(before[-2:]) not in cues.before:
            before = (*before[:-2], before[-1])
    for gap in range(FAR + 1):
        words = before[: len(before) - gap]
        if not words or words[-1] not in cues.ends:
            continue
        for count in range(min(LONGEST_CUE, len(words)), 0, -1):
            if field := cues.before.get(" ".join(words[-count:])):
                bare = count == 1 and words[-1] in cues.film_nouns and words[-1] not in cues.maker_nouns
                yield f"cue {field}{' bare' if bare else ''}{' far' if gap else ''}"
                return


def _behind_label(before: Sequence[str], left: str, lang: Lang | None) -> Iterator[str]:
    """ "Regia impeccabile: Francis Ford Coppola costruisce …": a label with a word on it opens what is said of a trade."""
    if 2 <= len(before) <= 3 and left.rstrip(" *_")[-1:] == ":" and len(before[0]) > 3:
        field = label_names(lang).get(before[0])
        if field in ("director", "cast"):
            yield f"cue {field}"


def of_words(before: Sequence[str], after: Sequence[str], classes: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Where words of each class stand: "before NAME", "near NAME", "after NAME", "soon NAME"."""
    begun = {" ".join(after[:count]) for count in range(1, min(LONGEST_CUE, len(after)) + 1)}
    beside = begun.union(before[-NEAR:], after[1:NEAR])
    for name, words in classes.items():
        if words.isdisjoint(beside):
            continue
        if before and before[-1] in words:
            yield f"before {name}"
        elif not words.isdisjoint(before[-NEAR:-1]):
            yield f"near {name}"
        if not words.isdisjoint(begun):
            yield f"after {name}"
        elif not words.isdisjoint(after[1:NEAR]):
            yield f"soon {name}"


def of_signs(left: str, right: str, owns: bool) -> Iterator[str]:
    """Brackets, commas and marks on either side."""
    mark, sign = "" if owns else right[:1], left.rstrip()[-1:]
    if left.endswith("("):
        yield "opened"
        if _UP_TO_YEAR.match(right):
            yield "opened year"
    elif left.rfind("(") > left.rfind(")"):
        yield "in bracket"
    if bracket := _BRACKET.match(right):
        yield "then year" if bracket[1] else "then bracket"
    if mark in _BEHIND:
        yield _BEHIND[mark]
    if sign in _BEFORE:
        yield _BEFORE[sign]


_UP_TO_YEAR = re.compile(r",?\s*[^()]{0,30}?(?:19|20)\d\d")
_BRACKET = re.compile(r"\s?\(((?:19|20)\d\d\))?")
_BEHIND = {",": "then comma", ":": "then colon", **dict.fromkeys("\"”»’'*_", "quoted")}
_BEFORE = {",": "behind comma", **dict.fromkeys(":–—-|/·", "behind sign"), **dict.fromkeys('"”»*_)', "behind mark")}


def beside_title(before: str, after: str, owns: bool, titles: Iterable[str]) -> Iterator[str]:
    """The title on either side, and how near: "Title de NAME", "NAME's quiet Title"."""
    for title in filter(None, titles):
        _, said, gap = f" {before} ".rpartition(f" {title} ")
        if said:
            count = sum(not word.isdigit() for word in gap.split())
            yield "title before" if count < 2 else "title near before" if count <= NEAR else "title far before"
        gap, said, _ = f" {after} ".partition(f" {title} ")
        if said:
            near = "" if len(gap.split()) < 2 else " near"
            yield f"owns title{near}" if owns else f"title{near} after"


def _listed(text: str, place: Place, spots: Spots, cues: Cues, titles: Sequence[str]) -> Iterator[str]:
    """Names right before and behind, and what the list of names that this one ends stands behind."""
    number = bisect_left(spots, (place.start, place.end))
    first = number
    while first and is_joined(text, spots[first - 1], spots[first], cues.joiners):
        first -= 1
    behind = number + 1 < len(spots) and is_joined(text, spots[number], spots[number + 1], cues.joiners)
    if behind:
        yield "between names" if first < number else "before name"
    if first < number:
        yield "behind name"
        before = words_before(text, place.line, spots[first][0])
        yield from (f"list {cue}" for cue in cued(before.split(), cues))
        yield from (f"list {name}" for name in beside_title(before, "", False, titles))
        if first + 1 == number and not behind:
            yield "second of two"


def is_joined(text: str, left: tuple[int, int], right: tuple[int, int], joiners: Container[str]) -> bool:
    """Only a comma or one of the `joiners` (folded) stands between two names."""
    return joins(text[left[1] : right[0]], joiners)


def joins(words_between: str, joiners: Container[str]) -> bool:
    """Whether what stands between two names makes one list of them: a comma, or one of the `joiners` (folded)."""
    between = without_marks(words_between)
    if not 0 < len(between) <= _JOINED or not _NO_LIST.isdisjoint(between):
        return False
    words = fold(between)
    first, _, second = words.partition(" ")
    again = second in by_words() and first in joiners  # "Ana Torrent y de Geraldine Chaplin"
    return again or words in joiners or (not words and between.strip() in _BETWEEN)


_JOINED = 12  # characters between two names of one list
_NO_LIST = frozenset(".\n(:;")
_BETWEEN = (",", "&", "/", "+")


def of_page(stretch: Stretch, listed: Sequence[Person], told: Told) -> Features:
    """The features of a page that names no director, or nobody who could be read."""
    found = {
        "none": 1.0,
        f"none {stretch.page.kind}": 1.0,
        "none untitled": float(not told.titles),
        "none few": float(len(listed) < FEW),
        "none many": float(len(listed) > MANY),
    }
    return {name: value for name, value in found.items() if value}


FEW, MANY = 3, 10  # persons
