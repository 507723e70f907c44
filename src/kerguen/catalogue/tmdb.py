"""TMDB's JSON answers, one film a file or a line. The user's own key fetched them; kept six months at most."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from kerguen.catalogue.rows import CatalogueFilm, CatalogueTitle, Credit, Release, Row
from kerguen.catalogue.tables import opened
from kerguen.errors import UnreadablePage

MOST_CAST = 20


def films(path: Path) -> Iterator[Row]:
    """The films of a JSON file, a JSON Lines file, or a folder of either."""
    paths = sorted(path.glob("*.json*")) if path.is_dir() else [path]
    for file in paths:
        yield from (film for data in _objects(file) if (film := _film(data)))


def _objects(path: Path) -> Iterator[dict[str, Any]]:
    with opened(path) as file:
        first = file.readline()
        rest = file if _is_whole(first) else None
        if rest is None:
            data = _decoded(first + file.read(), path)
            yield from data if isinstance(data, list) else [data]
            return
        for line in (first, *rest):
            if line.strip():
                yield _decoded(line, path)


def _is_whole(line: str) -> bool:
    """Whether a line is a JSON object by itself."""
    try:
        return isinstance(msgspec.json.decode(line), dict)
    except msgspec.DecodeError:
        return False


def _decoded(text: str, path: Path) -> Any:
    try:
        return msgspec.json.decode(text)
    except msgspec.DecodeError as wrong:
        raise UnreadablePage(f"{path.name}: not JSON ({wrong})") from wrong


def _film(data: dict[str, Any]) -> CatalogueFilm | None:
    if not data.get("id") or not data.get("title"):
        return None
    date = data.get("release_date") or ""
    imdb = data.get("imdb_id") or data.get("external_ids", {}).get("imdb_id")
    return CatalogueFilm(
        source="tmdb", id=str(data["id"]), title=data["title"], titles=tuple(_titles(data)),
        year=int(date[:4]) if date[:4].isdigit() else None, runtime=data.get("runtime") or None,
        countries=tuple(c["iso_3166_1"] for c in data.get("production_countries", ()) if "iso_3166_1" in c),
        credits=tuple(_credits(data.get("credits", {}))), releases=tuple(_releases(data)),
        identifiers={"tmdb": str(data["id"]), **({"imdb": imdb} if imdb else {})},
    )  # fmt: skip


def _titles(data: dict[str, Any]) -> Iterator[CatalogueTitle]:
    yield CatalogueTitle(title=data["title"])
    if original := data.get("original_title"):
        yield CatalogueTitle(title=original, lang=data.get("original_language"), kind="original")
    for each in data.get("translations", {}).get("translations", ()):
        if title := each.get("data", {}).get("title"):
            yield CatalogueTitle(title=title, lang=each.get("iso_639_1"), region=each.get("iso_3166_1"))
    for each in data.get("alternative_titles", {}).get("titles", ()):
        yield CatalogueTitle(title=each["title"], region=each.get("iso_3166_1"), kind="alternative")


def _credits(data: dict[str, Any]) -> Iterator[Credit]:
    for member in data.get("crew", ()):
        if member.get("job") == "Director":
            yield Credit(role="director", name=member.get("name"), person=str(member.get("id", "")) or None)
    for member in sorted(data.get("cast", ()), key=lambda m: m.get("order", 999))[:MOST_CAST]:
        yield Credit(
            role="cast", name=member.get("name"), person=str(member.get("id", "")) or None,
            character=member.get("character") or None,
        )  # fmt: skip


def _releases(data: dict[str, Any]) -> Iterator[Release]:
    if data.get("release_date"):
        yield Release(date=data["release_date"])
    for country in data.get("release_dates", {}).get("results", ()):
        for each in country.get("release_dates", ()):
            if each.get("type") in (2, 3) and each.get("release_date"):
                yield Release(date=each["release_date"][:10], country=country.get("iso_3166_1"))
