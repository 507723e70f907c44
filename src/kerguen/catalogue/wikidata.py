"""Wikidata's entity JSON: a dump, `{"entities": …}`, a list, or bare entities, one pass, line by line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

import msgspec

from kerguen import rules
from kerguen.catalogue.rows import CatalogueFilm, CatalogueTitle, Credit, PersonName, Release, Role, Row
from kerguen.catalogue.tables import opened
from kerguen.errors import UnreadablePage
from kerguen.model import Iso

LABEL_LANGUAGES = ("fr", "en", "de", "es", "it", "nl")
PRECISION = {9: 4, 10: 7, 11: 10}  # year, month, day -> characters of an ISO date that are meant
MINUTES = {"Q7727": 1.0, "Q11574": 1 / 60, "Q25235": 60.0}
CREDITS: dict[str, Role] = {"P57": "director", "P58": "writer", "P161": "cast"}


def films(path: Path) -> Iterator[Row]:
    """The films of an entity file, and the names of every other entity in it (persons, countries)."""
    with opened(path) as file:
        for entity in _entities(file, path):
            row = _row(entity)
            if row is not None:
                yield row


def _entities(file: TextIO, path: Path) -> Iterator[dict[str, Any]]:
    """Entities line by line; a file that is one pretty-printed value is read whole."""
    before = ""
    for place, line in enumerate(file, 1):
        bare = line.strip().rstrip(",")
        if bare in ("", "[", "]"):
            before += bare
            continue
        try:
            yield from _each(msgspec.json.decode(bare))
        except msgspec.DecodeError as wrong:
            if len(before) != place - 1:
                raise UnreadablePage(f"{path.name}, line {place}: not a Wikidata entity ({wrong})") from wrong
            yield from _each(_whole(before + line + file.read(), path))
            return
        before = ""


def _each(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        yield from data
    elif "entities" in data:
        yield from data["entities"].values()
    else:
        yield data


def _whole(text: str, path: Path) -> Any:
    try:
        return msgspec.json.decode(text)
    except msgspec.DecodeError as wrong:
        raise UnreadablePage(f"{path.name}: not Wikidata JSON ({wrong})") from wrong


def _row(entity: dict[str, Any]) -> Row | None:
    claims = entity.get("claims") or {}
    if not isinstance(claims, dict) or "id" not in entity:
        return None
    kinds = set(_items(claims, "P31"))
    if kinds & _film_classes() or (not kinds and "P57" in claims):
        return _film(entity, claims)
    name = _label(entity)
    return PersonName(id=entity["id"], name=name) if name else None


def _film_classes() -> frozenset[str]:
    return frozenset(rules.table("catalogue")["wikidata"]["film_classes"])


def _film(entity: dict[str, Any], claims: dict[str, Any]) -> CatalogueFilm | None:
    titles = tuple(_titles(entity, claims))
    if not titles:
        return None
    releases = tuple(_releases(claims))
    years = [int(r.date[:4]) for r in releases if r.date[:4].isdigit()]
    return CatalogueFilm(
        source="wikidata", id=entity["id"], title=_label(entity) or titles[0].title, titles=titles,
        year=min(years, default=None), runtime=_minutes(claims), releases=releases,
        countries=tuple(_countries().get(q, q) for q in _items(claims, "P495")),
        credits=tuple(_credits(claims)), identifiers={"wikidata": entity["id"], **_identifiers(claims)},
    )  # fmt: skip


def _label(entity: dict[str, Any]) -> str | None:
    labels = entity.get("labels") or {}
    found = (labels[lang]["value"] for lang in (*LABEL_LANGUAGES, "mul", *sorted(labels)) if lang in labels)
    return next(found, None)


def _titles(entity: dict[str, Any], claims: dict[str, Any]) -> Iterator[CatalogueTitle]:
    for value in _values(claims, "P1476"):
        if isinstance(value, dict) and value.get("text"):
            yield CatalogueTitle(title=value["text"], lang=value.get("language"), kind="original")
    labels, aliases = entity.get("labels") or {}, entity.get("aliases") or {}
    for lang in sorted(labels):
        yield CatalogueTitle(title=labels[lang]["value"], lang=lang)
    for lang in sorted(aliases):
        for alias in aliases[lang]:
            yield CatalogueTitle(title=alias["value"], lang=lang, kind="alternative")


def _credits(claims: dict[str, Any]) -> Iterator[Credit]:
    for prop, role in CREDITS.items():
        for statement in _statements(claims, prop):
            person = _item(statement.get("mainsnak", {}))
            if person:
                yield Credit(role=role, person=person, character=_character(statement.get("qualifiers") or {}))


def _character(qualifiers: Any) -> str | None:
    """The part as a string (P4633), or the item of the part (P453), whose label another entity may give."""
    for prop in ("P4633", "P453"):
        for snak in (qualifiers.get(prop) or ()) if isinstance(qualifiers, dict) else ():
            value = snak.get("datavalue", {}).get("value")
            if name := value if isinstance(value, str) else _item(snak):
                return name
    return None


def _releases(claims: dict[str, Any]) -> Iterator[Release]:
    for statement in _statements(claims, "P577"):
        date = _date(statement.get("mainsnak", {}).get("datavalue", {}).get("value"))
        if date:
            places = [q for q in map(_item, statement.get("qualifiers", {}).get("P291", ())) if q]
            yield Release(date=date, country=next((_countries().get(q, q) for q in places), None))


def _date(value: Any) -> Iso | None:
    """A time value cut to its precision; beyond it, the digits are filler."""
    if not isinstance(value, dict) or value.get("precision") not in PRECISION:
        return None
    return str(value.get("time", "")).lstrip("+")[: PRECISION[value["precision"]]] or None


def _minutes(claims: dict[str, Any]) -> int | None:
    for value in _values(claims, "P2047"):
        unit = str(value.get("unit", "")).rsplit("/", 1)[-1]
        try:
            return round(float(value["amount"]) * MINUTES[unit])
        except (KeyError, ValueError):
            continue
    return None


def _identifiers(claims: dict[str, Any]) -> dict[str, str]:
    known: dict[str, str] = rules.table("catalogue")["wikidata"]["identifiers"]
    found = {known[prop]: next(_values(claims, prop), None) for prop in known if prop in claims}
    return {kind: value for kind, value in found.items() if isinstance(value, str)}


def _countries() -> dict[str, str]:
    return rules.table("catalogue")["wikidata"]["countries"]  # type: ignore[no-any-return]


def _items(claims: dict[str, Any], prop: str) -> list[str]:
    return [q for s in _statements(claims, prop) if (q := _item(s.get("mainsnak", {})))]


def _item(snak: dict[str, Any]) -> str | None:
    value = snak.get("datavalue", {}).get("value")
    if not isinstance(value, dict):
        return None
    return value.get("id") or (f"Q{value['numeric-id']}" if "numeric-id" in value else None)


def _values(claims: dict[str, Any], prop: str) -> Iterator[Any]:
    for statement in _statements(claims, prop):
        snak = statement.get("mainsnak", {})
        if snak.get("snaktype") == "value" and "datavalue" in snak:
            yield snak["datavalue"]["value"]


def _statements(claims: dict[str, Any], prop: str) -> list[dict[str, Any]]:
    """Statements that are not deprecated, preferred ones first."""
    found = [s for s in claims.get(prop) or () if s.get("rank") != "deprecated"]
    return sorted(found, key=lambda s: s.get("rank") != "preferred")
