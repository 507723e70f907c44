"""Structured data -> findings: JSON-LD, microdata, RDFa, front matter, checked against the visible text."""

import html
import re
from collections.abc import Iterator
from typing import Any

from kerguen.model import Field, Page
from kerguen.observe.facts.filed import filed_title
from kerguen.observe.facts.identifiers import ADDRESSES, identifiers
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.values import dates as date_values
from kerguen.values import terms
from kerguen.values.durations import minutes
from kerguen.values.field_labels import label_names
from kerguen.values.people import FoundPerson, is_name, people

FILM_TYPES = frozenset(("movie", "film", "tvmovie"))
DEEPEST = 6  # nesting of a graph in real pages


def structured(page: Page) -> tuple[Finding, ...]:
    """The findings of the page's one film item; nothing when there are several films or none."""
    films = film_items(page)
    if not films:
        return front_matter(page)
    if len({fold(_text(film.get("name"))) for _, film in films}) > 1:
        return ()
    path, film = films[0]
    return tuple(_placed(page, finding) for finding in _film(path, film))


def front_matter(page: Page) -> tuple[Finding, ...]:
    """Facts among the keys of a Markdown page's front matter, named by the same labels as fact sheets.

    A bare "title" there, "titre" where no maker or player stands beside it, is the page's own title and is read with
    the headings, unless the page is filed as a film.
    """
    labels = label_names(page.lang)
    found: list[Finding] = []
    for item in page.structured:
        if item.syntax == "front-matter" and isinstance(item.data, dict):
            fields = {key: _KEYS.get(labels.get(fold(str(key)), "")) for key in item.data}
            if "cast" in fields.values():
                fields |= {key: "director" for key in item.data if fold(str(key)) in _MAKERS}
            if not _RECORDED.isdisjoint(map(fold, map(str, item.data))):
                fields = {key: field for key, field in fields.items() if field != "runtime"}
            if set(map(fold, map(str, item.data))) >= _DATE_PARTS:
                fields = {key: field for key, field in fields.items() if field != "year"}
            sheet = not {"director", "cast", "runtime"}.isdisjoint(fields.values())
            for key, value in item.data.items():
                field, path = fields.get(key), f"{item.path}.{key}"
                if field == "title" and (key == "title" or (fold(str(key)) in _TITLES and not sheet)):
                    found += _filed(page, path, _text(value))
                elif fold(str(key)) in _TAGGED and {"director", "cast"} <= set(fields.values()):
                    found += (
                        one for tag in _many(value) if _is_genre(_text(tag)) for one in _of_key("genre", path, tag)
                    )
                elif field:
                    found += _of_key(field, path, _bare(_text(value), item.data) if field == "title" else value)
    return tuple(_placed(page, finding) for finding in found)


_RECORDED = frozenset(("audio", "audio url", "enclosure", "episode", "mp3", "podcast"))  # the duration is a talk's
_DATE_PARTS = frozenset(("year", "month", "day"))  # the date of the page, key by key
_MAKERS = frozenset(("createur", "createurs", "creador", "creatore"))  # of a film where its players stand beside
_TITLES = frozenset(("titre", "titulo", "titolo", "titel"))


_TAGGED = frozenset(("tag", "tags", "etiquetas", "schlagworte"))  # they name genres beside the maker and the players


def _is_genre(words: str) -> bool:
    return any(end - start == len(words) for _, start, end in terms.genres(words))


def _filed(page: Page, path: str, words: str) -> Iterator[Finding]:
    if part := filed_title(page, words):
        yield _finding("title", part.words, path, part.words, None)
        if part.year:
            yield _finding("year", part.year, path, str(part.year), None)


def _bare(title: str, beside: dict[str, Any]) -> str:
    """ "<em>From Hell</em>, Albert et Allen Hughes": the title without its markup and without a person named beside it."""
    plain = " ".join(html.unescape(_TAG.sub("", title)).split())
    persons = {fold(_text(one)) for value in beside.values() for one in _many(value)}
    words, comma, name = plain.rpartition(", ")
    return words if comma and fold(name) in persons else plain


_TAG = re.compile(r"</?[a-z]{1,6}>")


_KEYS: dict[str, Field] = {
    "title": "title",
    "director": "director",
    "cast": "cast",
    "writer": "writer",
    "year": "year",
    "runtime": "runtime",
    "genre": "genre",
    "country": "country",
    "distributor": "distributor",
}


def _of_key(field: Field, path: str, value: Any) -> Iterator[Finding]:
    for words in map(_text, _many(value)):
        if field in ("director", "cast", "writer"):
            for person in _of_full_names(people(words)):
                yield _finding(field, person.name, path, words[person.start : person.end], None)
        elif field == "year" and (m := re.match(r"(18[89]\d|19\d\d|20\d\d)$", words)):
            yield _finding(field, int(m[1]), path, words, None)
        elif field == "runtime" and (length := minutes(words)) is not None:
            yield _finding(field, length, path, words, None)
        elif field in ("genre", "country"):
            for term, start, end in (terms.genres if field == "genre" else terms.countries)(words):
                yield _finding(field, term, path, words[start:end], None)
        elif field in ("title", "distributor") and words:
            yield _finding(field, words, path, words, None)


def _of_full_names(found: tuple[FoundPerson, ...]) -> tuple[FoundPerson, ...]:
    """ "Albert et Allen Hughes": of two who share their family name, the one whose name is whole."""
    if len(found) == 2 and " " not in found[0].name and " " in found[1].name:
        return found[1:]
    return found


def film_items(page: Page) -> list[tuple[str, dict[str, Any]]]:
    """Every item of a film type with its path, in page order."""
    found: list[tuple[str, dict[str, Any]]] = []
    for item in page.structured:
        if item.syntax in ("json-ld", "microdata", "rdfa"):
            found += _films(item.data, item.path, 0)
    return found


def _films(data: Any, path: str, depth: int) -> Iterator[tuple[str, dict[str, Any]]]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for index, one in enumerate(data):
            yield from _films(one, f"{path}[{index}]", depth + 1)
    elif isinstance(data, dict):
        if _types(data) & FILM_TYPES:
            yield path, data
            return
        for key in ("@graph", "mainEntity", "itemReviewed", "about", "mainEntityOfPage", "workPresented", "item"):
            if key in data:
                yield from _films(data[key], f"{path}.{key}", depth + 1)


def _types(item: dict[str, Any]) -> set[str]:
    kinds = item.get("@type", item.get("type", ()))
    return {str(kind).rsplit("/", 1)[-1].lower() for kind in (kinds if isinstance(kinds, list) else [kinds])}


def _film(path: str, film: dict[str, Any]) -> Iterator[Finding]:
    for name in map(_text, _many(film.get("name"))[:1]):
        dated = _DATED_TITLE.fullmatch(name)
        if name:
            title = dated[1] if dated else name
            yield _finding("title", title, f"{path}.name", title, None)
        if dated:
            yield _finding("year", int(dated[2]), f"{path}.name", dated[2], None)
    yield from _simple(path, film, "alternateName", "title", "alternative")
    yield from _persons(path, film, "director", "director")
    for key in ("actor", "actors"):
        yield from _persons(path, film, key, "cast")
    for key in ("author", "creator"):
        yield from _persons(path, film, key, "writer")
    yield from _read_values(path, film)


_DATED_TITLE = re.compile(r"(.{1,200}?)\s\(((?:18[89]|19\d|20\d)\d)\)")


def _simple(path: str, film: dict[str, Any], key: str, field: Field, of: str | None) -> Iterator[Finding]:
    for value in _many(film.get(key)):
        if words := _text(value):
            yield _finding(field, words, f"{path}.{key}", words, of)


def _persons(path: str, film: dict[str, Any], key: str, field: Field) -> Iterator[Finding]:
    listed = isinstance(film.get(key), list)
    for number, person in enumerate(_many(film.get(key))):
        if isinstance(person, dict) and _types(person) & {"organization"}:
            continue
        at = f"{path}.{key}[{number}]" if listed else f"{path}.{key}"
        for words in re.split(r"\s*[,;]\s+", _text(person)):
            if is_name(words):
                yield _finding(field, words, at, words, None)


def _read_values(path: str, film: dict[str, Any]) -> Iterator[Finding]:
    duration = _text(film.get("duration"))
    if (length := minutes(duration)) is not None:
        yield _finding("runtime", length, f"{path}.duration", duration, None)
    for key, words in _release_words(film):
        found = date_values.dates(words, None, None)
        if found and found[0].value and len(found[0].value) == 10:
            yield _finding("release_date", found[0].value, f"{path}.{key}", words, None)
        elif m := _YEAR.fullmatch(words):
            yield _finding("year", int(m[1]), f"{path}.{key}", words, None)
    for key, field, read in _TERMS:
        for value in _many(film.get(key)):
            for term, _, _ in read(_text(value)):
                yield _finding(field, term, f"{path}.{key}", _text(value), None)
    if certificate := _text(film.get("contentRating")):
        yield _finding("certificate", certificate, f"{path}.contentRating", certificate, None)
    for value in _many(film.get("sameAs")):
        for kind, number in identifiers(_text(value)):
            yield _finding("identifier", number, f"{path}.sameAs", _text(value), kind)


_YEAR = re.compile(r"(18[89]\d|19\d\d|20\d\d)")


def _release_words(film: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Where items date a film. "dateCreated" is left out by name: sites put the entry's own date there."""
    for key in ("datePublished", "copyrightYear"):
        yield key, _text(film.get(key))
    for event in _many(film.get("releasedEvent"))[:1]:
        if isinstance(event, dict):
            yield "releasedEvent.startDate", _text(event.get("startDate"))


_TERMS: tuple[tuple[str, Field, Any], ...] = (
    ("genre", "genre", terms.genres),
    ("countryOfOrigin", "country", terms.countries),
    ("inLanguage", "language", terms.languages),
)


def _finding(field: Field, value: str | int, path: str, words: str, of: str | None) -> Finding:
    return Finding(field=field, value=value, path=path, text=words, of=of, method="structured")


def _placed(page: Page, finding: Finding) -> Finding:
    """The same finding at its words in the visible text, when they are there."""
    at = page.text.find(finding.text) if 2 <= len(finding.text) <= 200 else -1
    if at < 0:
        return finding
    return Finding(
        field=finding.field,
        value=finding.value,
        start=at,
        end=at + len(finding.text),
        path=finding.path,
        of=finding.of,
        method=finding.method,
    )


def _many(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    """A plain value, or the name of a nested item."""
    if isinstance(value, dict):
        return _text(value.get("name", value.get("@value", "")))
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def linked_identifiers(page: Page) -> tuple[Finding, ...]:
    """Identifiers that the page's text names; a kind with two different films says nothing of this film."""
    found = [
        Finding(field="identifier", value=m[1], start=m.start(1), end=m.end(1), of=kind, method="link")
        for kind, pattern in ADDRESSES
        for m in pattern.finditer(page.text)
    ]
    for name in ("canonical", "og:url"):
        words = page.metadata.get(name, "")
        found += [
            Finding(field="identifier", value=number, path=f"metadata.{name}", text=words, of=kind, method="link")
            for kind, number in identifiers(words)
        ]
    values: dict[str | None, set[str | int]] = {}
    for finding in found:
        values.setdefault(finding.of, set()).add(finding.value)
    return tuple(f for f in found if len(values[f.of]) == 1)
