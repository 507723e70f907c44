"""Structured data -> findings: JSON-LD, microdata, RDFa, front matter, checked against the visible text."""

import re
from collections.abc import Iterator
from typing import Any

from kerguen.model import Field, Page
from kerguen.observe.facts.front_facts import at_path, filed_facts, many, plain
from kerguen.observe.facts.identifiers import ADDRESSES, identifiers
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import worded
from kerguen.values import dates as date_values
from kerguen.values import terms
from kerguen.values.durations import minutes
from kerguen.values.people import is_name

FILM_TYPES = frozenset(("movie", "film", "tvmovie"))
DEEPEST = 6  # nesting of a graph in real pages
_RATED = re.compile(worded("rated"))  # "Rated PG-13 for some intense sequences"


def structured(page: Page) -> tuple[Finding, ...]:
    """The findings of the page's one film item; nothing when there are several films or none."""
    films = film_items(page)
    if not films:
        return tuple(_placed(page, finding) for finding in filed_facts(page))
    if len({fold(plain(film.get("name"))) for _, film in films}) > 1:
        return ()
    path, film = films[0]
    return tuple(_placed(page, finding) for finding in _film(path, film))


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
    for name in map(plain, many(film.get("name"))[:1]):
        dated = _DATED_TITLE.fullmatch(name)
        if name:
            title = dated[1] if dated else name
            yield at_path("title", title, f"{path}.name", title, None)
        if dated:
            yield at_path("year", int(dated[2]), f"{path}.name", dated[2], None)
    yield from _simple(path, film, "alternateName", "title", "alternative")
    yield from _persons(path, film, "director", "director")
    for key in ("actor", "actors"):
        yield from _persons(path, film, key, "cast")
    for key in ("author", "creator"):
        yield from _persons(path, film, key, "writer")
    yield from _read_values(path, film)


_DATED_TITLE = re.compile(r"(.{1,200}?)\s\(((?:18[89]|19\d|20\d)\d)\)")


def _simple(path: str, film: dict[str, Any], key: str, field: Field, of: str | None) -> Iterator[Finding]:
    for value in many(film.get(key)):
        if words := plain(value):
            yield at_path(field, words, f"{path}.{key}", words, of)


def _persons(path: str, film: dict[str, Any], key: str, field: Field) -> Iterator[Finding]:
    listed = isinstance(film.get(key), list)
    for number, person in enumerate(many(film.get(key))):
        if isinstance(person, dict) and _types(person) & {"organization"}:
            continue
        at = f"{path}.{key}[{number}]" if listed else f"{path}.{key}"
        for words in re.split(r"\s*[,;]\s+", plain(person)):
            if is_name(words):
                yield at_path(field, words, at, words, None)


def _read_values(path: str, film: dict[str, Any]) -> Iterator[Finding]:
    duration = plain(film.get("duration"))
    if (length := minutes(duration)) is not None:
        yield at_path("runtime", length, f"{path}.duration", duration, None)
    for key, words in _release_words(film):
        found = date_values.dates(words, None, None)
        if found and found[0].value and len(found[0].value) == 10:
            yield at_path("release_date", found[0].value, f"{path}.{key}", words, None)
        elif m := _YEAR.fullmatch(words):
            yield at_path("year", int(m[1]), f"{path}.{key}", words, None)
    for key, field, read in _TERMS:
        for value in many(film.get(key)):
            for term, _, _ in read(plain(value)):
                yield at_path(field, term, f"{path}.{key}", plain(value), None)
    if certificate := plain(film.get("contentRating")):
        rated = _RATED.match(certificate)
        yield at_path("certificate", rated[1] if rated else certificate, f"{path}.contentRating", certificate, None)
    for value in many(film.get("sameAs")):
        for kind, number in identifiers(plain(value)):
            yield at_path("identifier", number, f"{path}.sameAs", plain(value), kind)


_YEAR = re.compile(r"(18[89]\d|19\d\d|20\d\d)")


def _release_words(film: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Where items date a film. "dateCreated" is left out by name: sites put the entry's own date there."""
    for key in ("datePublished", "copyrightYear"):
        yield key, plain(film.get(key))
    for event in many(film.get("releasedEvent"))[:1]:
        if isinstance(event, dict):
            yield "releasedEvent.startDate", plain(event.get("startDate"))


_TERMS: tuple[tuple[str, Field, Any], ...] = (
    ("genre", "genre", terms.genres),
    ("countryOfOrigin", "country", terms.countries),
    ("inLanguage", "language", terms.languages),
)


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
