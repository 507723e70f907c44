"""Facts among the named values of a Markdown page's front matter, whose keys are the labels of fact sheets.

Keys are read as words: "filmDirector", "movie_year", "running-time". A bare "title" there, "titre" where no maker or
player stands beside it, is the page's own title and is read with the headings, unless the page is filed as a film.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from kerguen import rules
from kerguen.model import Field, Lang, Page
from kerguen.observe.facts.filed import SECOND, filed_title
from kerguen.observe.facts.identifiers import identifiers, numbered
from kerguen.observe.labels import Pair
from kerguen.observe.naming.no_titles import is_headline
from kerguen.observe.statement import Finding
from kerguen.pages.front_matter import front_values
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values import dates as date_values
from kerguen.values import terms
from kerguen.values.durations import minutes
from kerguen.values.field_labels import key_words, label_names, labels_of
from kerguen.values.people import people
from kerguen.values.siblings import with_family_names
from kerguen.values.titles import heading_title, title_small

_RECORDED = frozenset(("audio", "audio url", "enclosure", "episode", "mp3", "podcast"))  # the duration is a talk's
_DATE_PARTS = frozenset(("year", "month", "day"))  # the date of the page, key by key
_MAKERS = frozenset(map(fold, rules.words("small", "creator")))  # of a film where its players stand beside
_TITLES = frozenset(map(fold, rules.words("small", "title_key")))
_TAGGED = frozenset(rules.table("kinds")["tagged"])  # they name genres beside the maker and the players


def filed_facts(page: Page) -> Iterator[Finding]:
    """The facts that the front matter names; each with its path there."""
    for item in page.structured:
        if item.syntax == "front-matter" and isinstance(item.data, dict):
            yield from _of_item(page, item.path, item.data)


def _of_item(page: Page, path: str, data: Mapping[str, Any]) -> Iterator[Finding]:
    names = {key: key_words(str(key)) for key in data}
    fields = _fields(names, page.lang)
    said = set(fields.values())
    of_page = {key for key, field in fields.items() if field == "title" and _is_of_page(str(key), names[key], said)}
    own = of_page if "director" in said else of_page | {"name"}
    entries = (plain(data[key]) for key, field in fields.items() if field == "title" and key not in own)
    is_entered = any(
        words and not words.isdigit() for words in entries
    )  # "title: What I watched this week", "film: Alma"
    for key, value in data.items():
        field, place = fields.get(key), f"{path}.{key}"
        if key in of_page and is_entered:
            continue
        if key in of_page:
            made = said.issuperset(_OF_A_LENGTH) or ("director" in said and not said.isdisjoint(_OF_A_FILM))
            yield from _of_page_title(page, place, _bare(plain(value), data) if made else plain(value), made)
        elif names[key] in _TAGGED and ({"director", "cast"} <= said or _are_genres(many(value))):
            tags = map(plain, many(value))
            yield from (one for tag in tags if _is_genre(tag) for one in _of_key("genre", place, tag, page.lang))
        elif field == "title" and plain(value).isdigit() and plain(data.get("title", "")):
            continue  # "film: 628", the number of a note
        elif field == "title":
            yield from _of_key(field, place, _bare(plain(value), data), page.lang)
        elif field and not (names[key] == "time" and _AN_HOUR.match(plain(value))):
            yield from _of_key(field, place, value, page.lang)
        else:
            yield from _identifiers(names[key], place, value)


# "time: À 19h", "time: 19:30": when it begins, not how long it is
_AN_HOUR = re.compile(
    rf"(?:(?:{small('at', 'from')})\s|(?:[89]|1\d|2[0-3])(?:[:.]\d\d|\s?(?:h|{small('clock')})))", re.IGNORECASE
)


def _is_of_page(key: str, name: str, said: set[str | None]) -> bool:
    """Whether a title is that of the page, which may be a headline."""
    return key == "title" or (fold(key) == name and name in _TITLES and said.isdisjoint(_OF_A_SHEET))


_OF_A_FILM = ("cast", "year", "runtime")
_OF_A_LENGTH = ("runtime", "genre", "year")
_OF_A_SHEET = ("director", "cast", "runtime")


def _fields(names: Mapping[str, str], lang: Lang | None) -> dict[str, str | None]:
    """Key -> the field that its words name."""
    labels = label_names(lang)
    fields = {key: labels.get(name) or labels.get(_of_its_kind(name)) for key, name in names.items()}
    said = set(fields.values())
    if "cast" in said:
        fields |= {key: "director" for key, name in names.items() if name in _MAKERS}
    if not _RECORDED.isdisjoint(names.values()):
        fields = {key: field for key, field in fields.items() if field != "runtime"}
    if set(names.values()) >= _DATE_PARTS:
        fields = {key: field for key, field in fields.items() if field != "year"}
    if said.isdisjoint(("director", "cast", "runtime", "year")):  # "released" alone is the page's
        fields = {key: field for key, field in fields.items() if field != "release_date"}
    return fields


def _of_its_kind(name: str) -> str:
    """ "xmas genres": the genres of some list; of the other fields no such key holds the film's ("assistant director")."""
    last = name.rpartition(" ")[2]
    return last if last in labels_of("genre") else ""


def _is_genre(words: str) -> bool:
    return any(end - start == len(words) for _, start, end in terms.genres(words))


def _are_genres(tags: list[Any]) -> bool:
    """Several tags, all of them genres."""
    return len(tags) > 1 and all(_is_genre(plain(tag)) for tag in tags)


def _of_page_title(page: Page, path: str, words: str, made: bool) -> Iterator[Finding]:
    """`made`: makers and players stand beside the title, so that it is the film's; behind a colon a headline may stand."""
    words = _COMMENTED.split(words)[0] if made else words
    own = made and SECOND.search(words) is None and not is_headline(words)
    if part := heading_title(words) if own else filed_title(page, words):
        yield at_path("title", part.words, path, part.words)
        if part.year:
            yield at_path("year", part.year, path, str(part.year))


_COMMENTED = re.compile(r"\s[–—-]\s(?=[a-zß-öø-ÿ])")  # "Alma – a quiet marvel"


def title_over_sheet(page: Page, known: Iterable[Finding]) -> tuple[Finding, ...]:
    """The page's title in its front matter, where the text below states the makers and the players of one film and never
    its title; no headline."""
    stated = {finding.field for finding in known if finding.method == "label"}
    words = plain(front_values(page.structured).get("title"))
    part = heading_title(words) if {"director", "cast"} <= stated and page.kind in _OF_ONE_FILM else None
    if part is None or part.how == "inner" or SECOND.search(part.words) or is_headline(part.words):
        return ()
    if sum(word[0].islower() and word not in title_small() for word in part.words.split()) > MOST_LOWER:
        return ()
    return (at_path("title", part.words, "front-matter.title", part.words),)


MOST_LOWER = 2  # words of a title that begin small, "of" and "the" aside; a headline has more
_OF_ONE_FILM = ("review", "fact_sheet", "showtimes")


def _bare(title: str, beside: Mapping[str, Any]) -> str:
    """ "<em>From Hell</em>, Albert et Allen Hughes": the title without its markup and without a person named beside it."""
    words = " ".join(html.unescape(_TAG.sub("", title)).split())
    persons = {fold(plain(one)) for value in beside.values() for one in many(value)}
    first, comma, name = words.rpartition(", ")
    return first if comma and fold(name) in persons else words


_TAG = re.compile(r"</?[a-z]{1,6}>")


def _of_key(field: str, path: str, value: Any, lang: Lang | None) -> Iterator[Finding]:
    read = _READERS.get(field)
    for words in map(plain, many(value)) if read else ():
        yield from read(path, words, lang) if read and words else ()


def _persons(field: Field) -> "Reader":
    def read(path: str, words: str, lang: Lang | None) -> Iterator[Finding]:
        found = people(words)
        for person in found if field == "cast" else with_family_names(words, found):
            yield at_path(field, person.name, path, words[person.start : person.end])

    return read


def _year(path: str, words: str, lang: Lang | None) -> Iterator[Finding]:
    if m := _YEAR.fullmatch(words):
        yield at_path("year", int(m[0]), path, words)


_YEAR = re.compile(r"18[89]\d|19\d\d|20\d\d")


def _runtime(path: str, words: str, lang: Lang | None) -> Iterator[Finding]:
    if (length := minutes(words)) is not None:
        yield at_path("runtime", length, path, words)


def _release(path: str, words: str, lang: Lang | None) -> Iterator[Finding]:
    """A day, or a year alone: "released: 2022"."""
    found = date_values.dates(words, lang, None)
    if found and found[0].value and len(found[0].value) == len("2022-05-01"):
        yield at_path("release_date", found[0].value, path, words)
    else:
        yield from _year(path, words, lang)


def _terms(field: Field, read_terms: Callable[[str], tuple[terms.Found, ...]]) -> "Reader":
    def read(path: str, words: str, lang: Lang | None) -> Iterator[Finding]:
        for term, start, end in read_terms(words):
            yield at_path(field, term, path, words[start:end])

    return read


def _words(field: Field, of: str | None = None) -> "Reader":
    def read(path: str, words: str, lang: Lang | None) -> Iterator[Finding]:
        yield at_path(field, words, path, words, of)

    return read


Reader = Callable[[str, str, Lang | None], Iterator[Finding]]

_READERS: dict[str, Reader] = {
    "title": _words("title"),
    "original_title": _words("title", "original"),
    "director": _persons("director"),
    "cast": _persons("cast"),
    "writer": _persons("writer"),
    "year": _year,
    "runtime": _runtime,
    "release_date": _release,
    "genre": _terms("genre", terms.genres),
    "country": _terms("country", terms.countries),
    "distributor": _words("distributor"),
}


def _identifiers(name: str, path: str, value: Any) -> Iterator[Finding]:
    """Catalogue entries: an address, or the number under the catalogue's own name ("imdb_id: tt0062622")."""
    for words in map(plain, many(value)):
        for kind, number in identifiers(words) or numbered(name, words):
            yield at_path("identifier", number, path, words, kind)


def at_path(field: Field, value: str | int, path: str, words: str, of: str | None = None) -> Finding:
    """What structured data gives at a path, with its words."""
    return Finding(field=field, value=value, path=path, text=words, of=of, method="structured")


def of_front_matter(page: Page, found: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pairs without the names of persons on a page that is front matter alone: "- name: Hayao Miyazaki"; without its
    title where that is a heading's, as "Review: Alma"."""
    title = page.metadata.get("title", "")
    if page.blocks or not title:
        return found
    part = heading_title(title)
    title = title if part and part.words == title else ""
    values = {pair: fold(page.text[slice(*pair.values[0])]) for pair in found if pair.label == "title"}
    return tuple(pair for pair in found if values.get(pair, fold(title)) in (fold(title), ""))


def many(value: Any) -> list[Any]:
    """A value as a list; of players beside their characters, the players."""
    if value is None:
        return []
    if isinstance(value, dict) and not {"name", "@value"} & value.keys():
        return list(value) if value and all(isinstance(one, str) for one in value.values()) else []
    return value if isinstance(value, list) else [value]


def plain(value: Any) -> str:
    """A plain value, or the name of a nested item, with single spaces."""
    if isinstance(value, dict):
        return plain(value.get("name", value.get("@value", "")))
    if isinstance(value, list):
        return plain(value[0]) if value else ""
    is_said = isinstance(value, str | int | float) and not isinstance(value, bool)
    return " ".join(str(value).split()) if is_said else ""
