"""Features of titles: what a page shows of words that may be its film's title, as numbers that weights are learned for.

A name before a blank says where a feature is from: "head" how and where a heading has the words, "sign" how running
text speaks of them, "said" what stands beside them where the text says them. docs/decisions/0021 lists them all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from math import log1p
from typing import NamedTuple

from kerguen import rules
from kerguen.observe.learned import Features
from kerguen.observe.lines import Stretch, folded_lines
from kerguen.observe.naming.no_titles import site_words
from kerguen.observe.naming.sign_patterns import without_tag
from kerguen.observe.naming.title_signs import READ, Signs
from kerguen.observe.naming.title_words import articles, denied, film_nouns, is_likened, never_alone, review_nouns
from kerguen.text.fold import fold
from kerguen.values.known_titles import KnownFilm, is_known_title, known_films
from kerguen.values.names import given_names
from kerguen.values.people import is_name
from kerguen.values.titles import small_words, title_articles, title_small

MOST_OPTIONS = 40  # candidates that are weighed, those with the most points first
LOOKED_AT = 8  # places of the words in the text
OPENING, EARLY, FIRST = 8, 150, 400  # characters from the start of the text
HIGHEST, LOWEST = 8.0, -5.0  # points that count
FAR = 3.0  # points behind the best, of a candidate without any
STRONG = frozenset(
    ("billed", "noun", "is a film", "rated", "opened", "opening", "quoted", "maker", "owned", "address", "crafted",
     "named", "recurring")
)  # fmt: skip

ONLY_LISTED = frozenset(("listed", "first", "again", "address"))  # nothing but the list of films makes it an option
SHEET = frozenset(("director", "cast", "writer", "runtime", "genre", "year", "country"))
SET_OFF = frozenset(("quoted", "noun", "maker", "owned", "rated", "billed", "opened", "crafted", "subject"))


class Seen(NamedTuple):
    """Words that may be the title: folded, as written, their first place, what headings and running text show."""

    key: str
    words: str
    start: int | None  # None: only metadata have them
    heading: Mapping[str, float]  # names of the signs of a heading with how often, and its "points"
    signs: Signs | None
    entry: bool = False  # the text links the entry of a catalogue that has this name


def features(stretch: Stretch, options: Sequence[Seen]) -> list[Features]:
    """The features of each option, in their order; those that are zero are left out."""
    text, begin = stretch.page.text, stretch.lines[0].start if stretch.lines else 0
    end = min(begin + READ, stretch.lines[-1].end) if stretch.lines else 0
    body = f" {folded_lines(text, stretch.lines, READ)} "
    heads = max((o.heading["points"] for o in options if o.heading), default=0.0)
    told = max((o.signs.points for o in options if o.signs), default=0.0)
    strong = [o.key for o in options if o.signs and o.signs.points > 1]
    headed = [o.key for o in options if o.heading]
    marked = [o.key for o in options if o.signs and not SET_OFF.isdisjoint(o.signs.kinds)]
    times = [body.count(f" {o.key} ") for o in options]
    most = max(times, default=0)
    known = {o.key for o in options if is_known_title(o.key)}
    flat = stretch.page.lang == "en"
    places = [tuple(_places(text, o.words, begin, end)) for o in options]
    years = [_years_behind(text, o.words, where, end) for o, where in zip(options, places, strict=True)]
    newest = max((max(found) for found in years if found), default=0)
    found = []
    for option, count, where, dated in zip(options, times, places, years, strict=True):
        key = option.key
        one = {
            **_of_heading(option, heads),
            **_of_signs(option, told),
            **_of_words(option.words, key, stretch.page.lang),
            **_of_places(text, option.words, where, begin, end),
            **_of_parts(key, body, count),
            **_of_years(dated, newest),
            **_of_owner(text, where, begin, body),
            "count": log1p(min(10, count)),
            "most": float(count > 1 and count == most),
            "flat": float(flat and one_is_flat(option.words)),
            "ends": float(f" {key} " in body[-LAST:] and f" {key} " in body[: -2 * LAST]),
            "entry": float(option.entry),
            "only listed": float(not option.heading and option.signs is not None and option.signs.kinds <= ONLY_LISTED),
            "both": float(bool(option.heading) and option.signs is not None),
            "opens": float(option.start is not None and option.start - begin < OPENING),
            "early": float(option.start is not None and option.start - begin < EARLY),
            "first": float(option.start is not None and option.start - begin < FIRST),
            "in head": float(not option.heading and count > _count_within(key, headed, body) > 0),
            "inside": float(not option.heading and 0 < count <= _count_within(key, headed, body)),
            "within": float(any(k != key and f" {key} " in f" {k} " for k in strong)),
            "holds": float(any(k != key and f" {k} " in f" {key} " for k in strong)),
            "shortened": float(any(_is_short(k, key) for k in marked)),
            "short": float(any(_is_short(key, k) for k in marked)),
        }
        if key in known and one.get("said likened", 0.0) < MOSTLY:
            one[_KNOWN[min(key.count(" "), len(_KNOWN) - 1)]] = 1.0
        one.update(_of_film(known_films(key), body))
        one["known start"] = float(key not in known and any(key.startswith(f"{k} ") for k in known))
        found.append({name: value for name, value in one.items() if value})
    return found


def _of_film(films: Iterable[KnownFilm], body: str) -> Features:
    """Which people of a much written of film with these words as its title the text names."""
    found: Features = {}
    for film in films:
        found["known film"] = 1.0
        found["known maker"] = max(found.get("known maker", 0.0), float(bool(film.makers_in(body))))
        found["known players"] = max(found.get("known players", 0.0), log1p(len(film.players_in(body))))
    return found


def _count_within(key: str, headings: Iterable[str], body: str) -> int:
    """How often the text says the words as part of a longer heading: "Dio" of "È stata la mano di Dio"."""
    return sum(body.count(f" {heading} ") for heading in headings if f" {key} " in f" {heading} ")


MOSTLY = 0.5  # share of its places at which a film is one that others are likened to
_KNOWN = ("known word", "known words", "known words", "known line")


def _is_short(short: str, key: str) -> bool:
    """ "miasma" for "death at camp miasma", "rogue one" for "rogue one a star wars story"."""
    return len(short) > SHORTEST and (key.endswith(f" {short}") or key.startswith(f"{short} "))


SHORTEST = 3  # characters that stand for a longer title


def _of_heading(option: Seen, best: float) -> Features:
    if not option.heading:
        return {"behind heads": FAR}
    points = option.heading["points"]
    named = {f"head {name}": value for name, value in option.heading.items() if name != "points"}
    taken_up = float("body" in option.heading)
    return {**named, "head taken up": taken_up, "heads": _bounded(points), "behind heads": min(FAR, best - points)}


def _of_signs(option: Seen, best: float) -> Features:
    if option.signs is None:
        return {"behind signs": FAR}
    counts = {f"sign {kind}": float(min(3, count)) for kind, count in option.signs.counts.items()}
    strong = float(not STRONG.isdisjoint(option.signs.kinds))
    points = option.signs.points
    return {**counts, "strong": strong, "signs": _bounded(points), "behind signs": min(FAR, best - points)}


def _bounded(points: float) -> float:
    return max(LOWEST, min(HIGHEST, points))


def _of_words(words: str, key: str, lang: str | None) -> Features:
    split, folded = words.split(), key.split()
    count = len(split)
    rest = _weighty(words)
    return {
        _LENGTHS[min(count, len(_LENGTHS) - 1)]: 1.0,
        "capitals": sum(w[0].isupper() or w[0].isdigit() for w in rest) / len(rest) if rest else 0.5,
        "shouted": float(words.isupper() and len(words) > 3),
        "name": float(count > 1 and is_name(words)),
        "given": float(count > 1 and folded[:1] != [] and folded[0] in given_names()),
        "given alone": float(count == 1 and key in given_names()),
        "stop": float(words[-1] in ".…"),
        "digit": float(any(map(str.isdigit, words))),
        "year": float(bool(_YEAR.search(words))),
        "alone": float(count == 1 and words.lower() in never_alone()),
        "article": float(
            count > 1 and folded[:1] != [] and folded[0] in title_articles() and not (lang == "en" and split[0] == "I")
        ),
        "preposition": float(count > 1 and folded[:1] != [] and folded[0] in articles() - title_articles()),
        "site": sum(word in _site() for word in folded) / max(1, len(folded)),
        "marks": float(not _MARKS.isdisjoint(words)),
        "colon": float(":" in words),
        "owner": float(bool(_OWNER.match(words))),
        "short": float(len(words) < 4),
        "talk": float(count > 1 and not _talk().isdisjoint(folded)),
        "sentence": float(count > 2 and not _sentence().isdisjoint(folded)),
    }


_LENGTHS = ("one word", "one word", "two words", *["three words"] * 3, *["six words"] * 3, "nine words")
_OWNER = re.compile(r"[^\W\d_a-zß-ÿ][\w.-]+\s[^\W\d_a-zß-ÿ][\w. -]+['’]s\s[^\W_a-zß-ÿ]")  # "Celine Song's Past Lives"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MARKS = frozenset("|/\\<>{}=#@*_[]")


def _of_places(text: str, words: str, where: Iterable[int], begin: int, end: int) -> Features:
    """What stands beside the words where the text says them; the share of places, or whether there is one."""
    beside: list[tuple[str, bool, bool, bool]] = []
    alone = False
    for start in where:
        alone = alone or (text[start - 1 : start] == "\n" and text[start + len(words) : start + len(words) + 1] == "\n")
        before = text[max(begin, start - BESIDE) : start]
        owner = text[start + len(words) : start + len(words) + 2] in ("'s", "’s")
        within = before[-1:] == " " and (before[-2:-1].islower() or before[-2:-1] in (",", "’"))
        last, likened = _last_word(before)
        beside.append((last, within, owner, likened))
    low = words.lower()
    found = {"said low": float(low != words and any(_places(text, low, begin, end)))}
    if not beside:
        return found
    lasts = {last for last, *_ in beside}
    return found | {
        "said within": sum(within for _, within, _, _ in beside) / len(beside),
        "said alone": float(alone),
        "said owner": float(any(owner for _, _, owner, _ in beside)),
        "said likened": sum(likened for _, _, _, likened in beside) / len(beside),
        **{f"said {name}": float(not known.isdisjoint(lasts)) for name, known in _beside().items()},
    }


def _last_word(before: str) -> tuple[str, bool]:
    """The last word before a place, and whether it is of those that liken a film to another: "like", "fans of"."""
    words = without_tag(before.rstrip("\"“«„‘'*_")).rstrip("\"“«„‘'*_").lower().split(" ")
    if len(words) < 3 or words[-1]:  # no blank before the title
        return "", False
    last = words[-2].rpartition("\n")[2]
    if last in _beside()["seen"] and not denied().isdisjoint(words[-4:-2]):
        return "", False  # "Non ho mai visto Alma"
    return last, is_likened(last, f"{words[-3]} {last}")


_YEAR_BEHIND = re.compile(r"[\"”»*_'’]{0,3},? ?[(\[](?:[^()\[\]]{0,40}[ ,])?((?:19|20)\d\d)[)\],; ]")


def _years_behind(text: str, words: str, where: Iterable[int], end: int) -> tuple[int, ...]:
    """The years in brackets behind the places of the words: "Gregory's Girl (1981)"."""
    behind = (_YEAR_BEHIND.match(text, start + len(words), end) for start in where)
    return tuple(int(m[1]) for m in behind if m)


def _of_years(years: tuple[int, ...], newest: int) -> Features:
    """A film that others are compared with is older than the page's own."""
    if not years:
        return {}
    return {"dated newest": float(max(years) == newest), "dated older": float(max(years) < newest)}


_OWNED = re.compile(r"([^\W\d_][\w-]+)(?:['’]s|s['’])\s(?:[\w-]+\s){0,3}[\"“‘'*_]{0,2}$")


def _of_owner(text: str, where: Iterable[int], begin: int, body: str) -> Features:
    """Whether who stands before the words with a genitive is spoken of again: a film of another maker is named once."""
    for start in where:
        if owner := _OWNED.search(text, max(begin, start - BESIDE), start):
            times = body.count(f" {fold(owner[1])} ")
            return {"owner again": float(times > OWNED_AGAIN), "owner once": float(times <= OWNED_AGAIN)}
    return {}


OWNED_AGAIN = 2  # times that a text says the name of one who made another film


def _of_parts(key: str, body: str, count: int) -> Features:
    """Whether the text says the first or the last word without the others, as it does with persons."""
    first, _, rest = key.partition(" ")
    if not rest:
        return {}
    last = key.rpartition(" ")[2]
    return {
        "last alone": float(len(last) > 3 and body.count(f" {last} ") > count),
        "first alone": float(len(first) > 3 and body.count(f" {first} ") > count),
    }


def _weighty(words: str) -> list[str]:
    """The words after the first that a title does not write small."""
    return [word for word in words.split()[1:] if word.lower() not in title_small()]


def one_is_flat(words: str) -> bool:
    """Most words are small, as in no English title."""
    rest = _weighty(words)
    return len(rest) > 0 and sum(word[0].islower() for word in rest) * 2 > len(rest)


LAST = 300  # characters at the end of the text
BESIDE = 28  # characters before a place that are looked at


def _places(text: str, words: str, begin: int, end: int) -> Iterator[int]:
    """Where the text has the words, no letter before or behind."""
    place = begin
    for _ in range(LOOKED_AT):
        place = text.find(words, place, end)
        if place < 0:
            return
        stop = place + len(words)
        if not (text[place - 1 : place].isalnum() and place) and not text[stop : stop + 1].isalnum():
            yield place
        place = stop


@cache
def _beside() -> dict[str, frozenset[str]]:
    """Lists of words before a title or a person: "in", "watched", "with"."""
    return {name: frozenset(words.split()) for name, words in rules.table("title_choice")["before"].items()}


@cache
def _sentence() -> frozenset[str]:
    """Pronouns and verbs of sentences, rare in titles."""
    return frozenset(rules.table("title_choice")["sentence"].split())


@cache
def _talk() -> frozenset[str]:
    """Words of one part for a film and what is written of it: "Trailer", "Review", "Cast"."""
    listed = (*film_nouns(), *review_nouns(), *rules.words("labels", "cast", "director"), *rules.table("kinds")["film"])
    return frozenset(key for word in listed if " " not in (key := fold(word)) and len(key) > SHORTEST)


@cache
def _site() -> frozenset[str]:
    return site_words() - frozenset(map(fold, small_words()))


def of_page(stretch: Stretch, options: Iterable[Seen], fields: Iterable[str]) -> Features:
    """The features of a page that names no film, or not where it could be read."""
    known = frozenset(fields)
    found = {
        "none": 1.0,
        f"none {stretch.page.kind}": float(stretch.page.kind != "not_film"),  # whether it is of a film is asked later
        "none html": float(stretch.page.media == "html"),
        "none director": float("director" in known),
        "none strong": float(
            min(MOST_STRONG, sum(o.signs is not None and not STRONG.isdisjoint(o.signs.kinds) for o in options))
        ),
        "none cast": float("cast" in known),
        "none sheet": float(len(known & SHEET) > 2),
        "none long": float(len(stretch.page.text) > LONG),
    }
    return {name: value for name, value in found.items() if value}


MOST_STRONG = 6  # options that the text sets off, that count
LONG = 2500  # characters
