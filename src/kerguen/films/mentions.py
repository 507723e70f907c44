"""Mentions: all that a page gives to recognise each of its films."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import urlsplit

import msgspec

from kerguen import rules
from kerguen.model import FilmMention, Mention, Observation, Page, Reading, ZoneKind
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.text.sketch import sketch
from kerguen.values.names import name_words
from kerguen.values.people import names_in
from kerguen.values.title_match import small_words

WEAK_NAMES_WITHIN = 20_000  # characters of a page that are searched for names: the article, not its comments
OUTSIDE: tuple[ZoneKind, ...] = (
    "navigation",
    "furniture",
    "teaser",
)  # zones whose capitals are menus: "Night Live", "Accessible Screenings"
MOST_WEAK_NAMES = 60
HEAD, LONGEST_LINE, MOST_LINES = 1_200, 160, 12  # characters, characters, lines: where a page names its film
OF_NO_ONE_FILM = frozenset({"roundup", "list", "programme", "showtimes", "not_film"})
OPENING = 1_600  # characters of an article within which it names its film
SKETCHED = 60_000  # characters of an article that are sketched


def mentions(page: Page, reading: Reading) -> tuple[Mention, ...]:
    """One mention for each film that the page is about; one without a title for a page that names no film.

    Another page may know the film that such a page is about; see `recognised`.
    """
    subjects = reading.subjects()
    found = tuple(m for film in subjects if (m := _mention(page, reading, film)).titles)
    if len(subjects) > 1:
        return found
    return tuple(_with_text(m, page) for m in found or (_mention(page, reading, _NAMELESS),))


_NAMELESS = FilmMention(subject=0, title="", titles=())  # what its page states of it, the page's text tell which it is


def _written(reading: Reading) -> tuple[int, ...]:
    """The year of the page's own date, else the years of the days on which it plays films."""
    days = (reading.page.written,) if reading.page.written else (s.starts for s in reading.sessions)
    return tuple(sorted({int(day[:4]) for day in days if day and day[:4].isdigit()}))


def _heads(page: Page) -> tuple[str, ...]:
    """The page's title and its first short lines."""
    lines = (page.metadata.get("title", ""), *page.text[:HEAD].splitlines())
    short = (" ".join(line.split()) for line in lines if len(line) <= LONGEST_LINE)
    return tuple(dict.fromkeys(line for line in short if line))[:MOST_LINES]


def _house(page: Page) -> str:
    """The site of the page: its host, else what stands behind the last stroke of its title; "" when neither is told."""
    try:
        host = urlsplit(page.url or page.metadata.get("canonical", "")).hostname
    except ValueError:  # "http://[" is no address
        host = None
    parts = _STROKE.split(page.metadata.get("title", ""))
    return host or (fold(parts[-1]) if len(parts) > 1 else "")


_STROKE = re.compile(r"\s[-–—|·•]\s")


def _with_text(mention: Mention, page: Page) -> Mention:
    """With what the whole text of a page about one film tells: the names in it, and its fingerprints."""
    article = "\n".join(page.text[z.start : z.end] for z in page.zones_of("article", "verdict_box"))[:SKETCHED]
    folded = f" {fold(article)} "
    return msgspec.structs.replace(
        mention, text_names=_text_names(page), text_marks=sketch(article), heads=_heads(page),
        houses=(house,) if (house := _house(page)) else (),
        opening="" if page.kind in OF_NO_ONE_FILM else article[:OPENING],
        is_named_in_text=any(f" {fold(title)} " in folded for title in mention.titles),
    )  # fmt: skip


def _mention(page: Page, reading: Reading, film: FilmMention) -> Mention:
    seen = [o for o in reading.observations if o.subject == film.subject]
    directors = _distinct(map(_alone, [*film.directors, *_texts(seen, "director")]))
    titles = _distinct(
        _bare(t) for t in (film.title, *film.titles, *_texts(seen, "title")) if t and not _is_credit(t, directors)
    )
    years = {int(o.value) for o in seen if o.field == "year" and str(o.value).isdigit()}
    stated = {str(year) for year in (*years, film.year)}
    titles = tuple(t for t in titles if t not in stated) or titles  # the year of a heading, read for a second title
    return Mention(
        id=f"{page.id}#{film.subject}", page=page.id, subject=film.subject, lang=reading.page.lang,
        machine_translated=shows_translation(reading),
        titles=titles,
        original_titles=_distinct(_bare(str(o.value)) for o in seen if o.field == "title" and o.of == "original"),
        years=tuple(sorted(years | ({film.year} if film.year else set()))),
        directors=directors,
        cast=_distinct([*film.cast, *_texts(seen, "cast")]),
        characters=_distinct(_texts(seen, "character")),
        release_dates=_distinct(_texts(seen, "release_date")),
        runtimes=tuple(sorted({int(o.value) for o in seen if o.field == "runtime" and str(o.value).isdigit()})),
        countries=_distinct(_texts(seen, "country")),
        identifiers=_identifiers(seen),
        written=_written(reading), is_listed=len(reading.subjects()) > 1,
        text_names=_distinct(a.person for a in reading.awards if a.person and a.subject == film.subject),
    )  # fmt: skip


def shows_translation(reading: Reading) -> bool:
    """Whether the page is held to be machine-translated, or shows a sign of it."""
    return reading.page.machine_translated or any(o.field == "translation_sign" for o in reading.observations)


_YEAR_AT_END = re.compile(r"\s*[(\[](?:18|19|20)\d\d[)\]]\s*$")


_MARKUP = re.compile(r"<(script|style)\b[^<>]{0,200}>[^<]{0,500}</\1>|</?[A-Za-z][^<>]{0,200}>", re.IGNORECASE)


def _bare(title: str) -> str:
    """A title without the year in brackets that sites put behind it, and without markup that shows as text."""
    plain = _MARKUP.sub(" ", title) if "<" in title else title
    return " ".join(_YEAR_AT_END.sub("", plain).split()) or title


_GLUED = re.compile(r"(?:[A-Z][a-z]+){2,}([A-Z][a-z]+)(?= \S)")  # words without a space between: a name has two at most
_JOINT = re.compile(rf" (?:{small('and', capital=True)}) (?=\w)")  # between names these are small


def _alone(name: str) -> str:
    """A name without the preposition that led to it: "Di Neri Marcorè"; "De Palma" keeps its own.

    Nor the words of a headline or a menu before it: "Bad And Jordan Peele", "FunAstrologyFatih Akin".
    """
    if glued := _GLUED.match(name):
        return name[glued.start(1) :]
    if (joint := _JOINT.search(name)) and " " in name[joint.end() :]:
        return name[joint.end() :]
    first, _, rest = name.partition(" ")
    return rest if " " in rest and fold(first) in small_words() and rest[:1].isupper() else name


def _is_credit(title: str, directors: Iterable[str]) -> bool:
    """Whether a title is a line of credit read too far: "a film by Ken Loach"."""
    words = fold(title).split()
    names = (list(name_words(name)) for name in directors)
    return any(
        len(name) > 1
        and words[-len(name) :] == name
        and words[: -len(name)][-1:]
        and words[-len(name) - 1] in small_words()
        for name in names
    )


def _texts(seen: Iterable[Observation], field: str) -> Iterator[str]:
    return (str(o.value) for o in seen if o.field == field)


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    """In order, one of each folded form; the first spelling wins."""
    found: dict[str, str] = {}
    for value in values:
        if value.strip():
            found.setdefault(fold(value) or value, value.strip())
    return tuple(found.values())


def _identifiers(seen: Iterable[Observation]) -> dict[str, str]:
    """Kind of identifier -> identifier, for kinds that the page gives once: two of a kind name two films."""
    by_kind: dict[str, set[str]] = {}
    for o in seen:
        if o.field == "identifier" and o.of:
            by_kind.setdefault(o.of, set()).add(str(o.value))
    return {kind: next(iter(ids)) for kind, ids in sorted(by_kind.items()) if len(ids) == 1}


def _text_names(page: Page) -> tuple[str, ...]:
    places = names_in(page.text, 0, min(len(page.text), WEAK_NAMES_WITHIN))
    outside = [(z.start, z.end) for z in page.zones_of(*OUTSIDE)]
    inside = ((start, end) for start, end in places if not any(first <= start < last for first, last in outside))
    return _distinct(_without_trade(page.text[start:end]) for start, end in inside)[:MOST_WEAK_NAMES]


def _without_trade(name: str) -> str:
    """A name without the trade that stands before it: "Director Darren Aronofsky", "Schauspieler Sandra Hüller"."""
    first, _, rest = name.partition(" ")
    return rest if " " in rest and fold(first) in _trades() else name


@cache
def _trades() -> frozenset[str]:
    said = rules.words("roles", "director_before", "director_told", "cast_before", "maker_nouns", "by")
    return frozenset(folded for words in said if " " not in (folded := fold(words))) - small_words()
