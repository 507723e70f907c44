"""Where a release was: the country that its sentence names, the country in whose cinemas a page says films run."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from kerguen import rules
from kerguen.model import Page
from kerguen.observe.cues import words
from kerguen.text.fold import fold, word_set
from kerguen.text.phrases import alternation, small, worded
from kerguen.text.signs import cue, matches_at
from kerguen.values import terms
from kerguen.values.terms import country_adjective, country_of

LONGEST_NAME = 4  # words of a country: "verenigde staten van amerika"
ROOMS_READ = 20_000  # characters in which a page's own cinemas are looked for


class Said(NamedTuple):
    """A clause in folded words, spaces at both ends, without the adjectives of its cinemas' countries; `bare` is also
    without the countries that "in" leads to."""

    words: str
    bare: str
    countries: tuple[tuple[str, int, int], ...]  # code, number of words before and after
    rooms: tuple[str, ...] = ()  # codes of those whose cinemas end the clause: "in UK and US cinemas from"


@lru_cache(maxsize=128)  # the clauses of a page, asked for by each kind of release
def told(words: str, lang: str | None) -> Said:
    """ "in den deutschen Kinos" -> "in den kinos" of DE; "startet in Frankreich" of FR; "an American film" of none."""
    split = fold(words).split()
    rooms, nouns, leads = _rooms(lang), _nouns(lang), _leads(lang)
    has_rooms, has_nouns = not rooms.isdisjoint(split), not nouns.isdisjoint(split)
    kept: list[str] = []
    named: set[int] = set()  # places in `kept`
    found: list[tuple[str, int, int]] = []
    beside: list[tuple[int, str]] = []
    place = 0
    while place < len(split):
        if has_rooms and (code := _of_rooms(split, place, rooms)) is not None:
            found.append((code, place, len(split) - place - 1))
            beside.append((place, code))
        else:
            kept.append(split[place])
            if has_nouns and (code := _of_rooms(split, place, nouns)) is not None:  # "data d'uscita italiana"
                found.append((code, place, len(split) - place - 1))
                named.add(len(kept) - 1)
            may_lead = (
                kept[-1] in _lead_ends(lang) and _of_rooms(split, place + 1, rooms) is None
            )  # "in Canadian theatres"
            size, code = _after_lead(kept, split, place + 1, leads) if may_lead else (0, None)
            if code is not None:
                found.append((code, place, len(split) - place - 1 - size))
                named.update(range(len(kept) - 1, len(kept) + size))
                kept += split[place + 1 : place + 1 + size]
                place += size
        place += 1
    bare = (word for at, word in enumerate(kept) if at not in named)
    return Said(f" {' '.join(kept)} ", f" {' '.join(bare)} ", tuple(found), _at_its_end(beside, len(split)))


def _at_its_end(beside: list[tuple[int, str]], size: int) -> tuple[str, ...]:
    """The countries whose adjectives stand side by side near the end of a clause of this many words."""
    if not beside or size - beside[-1][0] - 1 > AFTER_ROOMS:
        return ()
    group = [place for place, _ in beside]
    first = next((i for i in range(len(group) - 1, 0, -1) if group[i] - group[i - 1] > 2), 0)
    return tuple(dict.fromkeys(code for _, code in beside[first:]))


def _of_rooms(split: list[str], place: int, rooms: frozenset[str]) -> str | None:
    """The country of an adjective right beside a word for cinemas, or of a name before it: "US theaters", of each of
    two that "and" joins: "UK and US theaters"."""
    beside = split[max(0, place - 1) : place + 2]
    if rooms.isdisjoint(beside) and not _AND.isdisjoint(beside):
        beside = split[max(0, place - 3) : place + 4]
        ahead = split[place + 1 : place + 2]
        other = split[place + 2 : place + 3] if ahead and ahead[0] in _AND else split[max(0, place - 2) : place - 1]
        if not other or country_adjective(other[0]) is None:
            return None
    return country_adjective(split[place]) if not rooms.isdisjoint(beside) and split[place] not in rooms else None


def _after_lead(kept: list[str], split: list[str], place: int, leads: frozenset[str]) -> tuple[int, str | None]:
    """How many words from `place` are a country that "in", "aux" or "negli" leads to."""
    if not (kept[-1] in leads or " ".join(kept[-2:]) in leads):
        return 0, None
    for size in range(min(LONGEST_NAME, len(split) - place), 0, -1):
        if code := country_of(" ".join(split[place : place + size])):
            return size, code
    return 0, None


_AND = frozenset(rules.words("small", "and"))
AFTER_ROOMS = 4  # words between the adjective and the date: "britanniques à partir du", "US cinemas from"


@cache
def _rooms(lang: str | None) -> frozenset[str]:
    return frozenset(map(fold, words("release", "rooms", lang)))


@cache
def _nouns(lang: str | None) -> frozenset[str]:
    return frozenset(map(fold, words("release", "nouns", lang)))


@cache
def _lead_ends(lang: str | None) -> frozenset[str]:
    return frozenset(lead.rpartition(" ")[2] for lead in _leads(lang))


@cache
def _leads(lang: str | None) -> frozenset[str]:
    return frozenset(map(fold, words("release", "in_country", lang)))


def countries_of_rooms(page: Page) -> frozenset[str]:
    """The countries in whose cinemas a page says that films run: "en salas mexicanas", "in den deutschen Kinos"."""
    text, found, art = page.text, set(), frozenset(map(fold, words("release", "art", page.lang)))
    of_art = frozenset(words("release", "of_art", page.lang))
    for room in matches_at(_with_next(page.lang), ROOM, text, 0, min(len(text), ROOMS_READ)):
        before = _BEFORE.search(text, max(0, room.start() - LONGEST_BESIDE), room.start())
        lead = fold(text[max(0, room.start() - 2 * LONGEST_BESIDE) : room.start()]).split()[-2:-1]
        if fold(room["room"]) in art or not of_art.isdisjoint(lead):
            continue
        for word in (before[1] if before else None, room["after"]):
            if word and (code := country_adjective(fold(word))):
                found.add(code)
    return frozenset(found)


_IN_COUNTRY = re.compile(
    rf"(?:{worded('in_country')})(?:(?:{small('the')}) )?(?P<country>[A-Z][\w.]{{1,12}}(?: [A-Z]\w{{1,12}})?) (?:{worded('rooms')})"
)


def countries_in_english(text: str) -> set[str]:
    """Countries in whose cinemas an English page says that the film is: "in UK cinemas"."""
    return {code for m in _IN_COUNTRY.finditer(text) for code, _, _ in terms.countries(m["country"])}


def _first_of_rooms() -> Iterator[str]:
    return (fold(room).split()[0] for room in rules.words("release", "rooms"))


ROOM = cue(_first_of_rooms)
LONGEST_BESIDE = 17  # characters of a word beside a room, and the space between them
_BEFORE = re.compile(r"([^\W\d_]{2,16})[ \xa0]\Z")


@cache
def _with_next(lang: str | None) -> re.Pattern[str]:
    rooms = alternation(words("release", "rooms", lang))
    return re.compile(rf"\b(?P<room>{rooms})\b(?:[ \xa0](?P<after>[^\W\d_]{{4,16}}))?", re.IGNORECASE)


def country_of_address(page: Page) -> str | None:
    """The country of the page's own address: ".be", ".com.mx"."""
    address = page.url or page.metadata.get("canonical") or page.metadata.get("og:url") or ""
    host = urlsplit(address).hostname or ""
    last = host.rsplit(".", 1)[-1]
    country: str | None = rules.table("abroad")["addresses"].get(last)
    return country


def country_by_signs(page: Page) -> str | None:
    """The country whose chains, papers or datelines a page names, when it is one other than its language's first."""
    known = word_set(page.text[:ROOMS_READ])
    found = [
        code
        for code, needed, pattern in _signs_abroad(page.lang)
        if any(every <= known for every in needed) and pattern.search(page.text, 0, ROOMS_READ)
    ]
    return found[0] if len(found) == 1 else None


@cache
def _signs_abroad(lang: str | None) -> tuple[tuple[str, tuple[frozenset[str], ...], re.Pattern[str]], ...]:
    """Country, the folded words that each of its signs needs, and the signs as they are written."""
    listed = rules.table("abroad").get(lang or "", {})
    return tuple(
        (
            code,
            tuple(frozenset(fold(word).split()) for word in words),
            re.compile(rf"(?<!\w)(?:{alternation(words)})(?!\w)"),
        )
        for code, words in listed.items()
    )


def festival_beside(words: str) -> str | None:
    """The festival whose name or town stands in a bracket right behind a day: " (Venice)"."""
    m = _IN_BRACKET.match(words)
    return _festival_towns().get(fold(m[1])) or festival_told(m[1]) if m else None


_IN_BRACKET = re.compile(r"\s*\(([^()]{3,28})\)")


@cache
def _festival_towns() -> dict[str, str]:
    return {town: name for name, towns in rules.table("awards")["towns"].items() for town in towns}


def festival_told(words: str) -> str | None:
    """The festival that a clause names, by its usual name."""
    said = f" {fold(words)} "
    return next((name for name, forms in festivals() if any(f" {form} " in said for form in forms)), None)


@cache
def festivals() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Those who give prizes, by their usual name, with all the ways in which it is written, folded."""
    return tuple((name, tuple(forms)) for name, forms in rules.table("awards")["bodies"].items())


def land(words: str) -> str | None:
    """ "IT", ", FR", "France: " before a day: the country and nothing else."""
    name = _ON_DAY.sub("", words.strip(" ,;:|·(–-"))
    found = (terms.countries(name) or terms.plates(name)) if name and len(name) <= LONGEST_LAND else ()
    return found[0][0] if len(found) == 1 and found[0][2] - found[0][1] == len(name) else None


LONGEST_LAND = 25  # characters
_ON_DAY = re.compile(rf",?\s(?:{small('on', 'since')})\Z")  # "Österreich, am 19.08.2022"


def country_of_label(words: str) -> str | None:
    """ "UK release date", "Sortie en Belgique", "Kinostart Österreich"."""
    said = words.strip(" :*_-•\n").split()
    first = said[0] if said else ""
    ends = (code for n in range(1, min(3, len(said))) if (code := land(" ".join(said[-n:]))))
    begun = land(first) if first.isupper() else None
    return begun or next(ends, None) or next((code for code, _, _ in terms.countries(words)), None)


def country_beside(words: str) -> str | None:
    """ "12 May 2023 (France)" -> FR."""
    m = re.match(r"\s*[(\[–-]\s*([^()\[\]]{2,25})[)\]]?", words)
    found = terms.countries(m[1]) if m else ()
    return found[0][0] if found else None
