"""Giving back: settled facts as QuickStatements for Wikidata, with references, and what differs from a catalogue."""

from collections.abc import Iterator, Mapping

from kerguen import rules
from kerguen.catalogue.rows import CatalogueFilm
from kerguen.model import Fact, Noun, Record
from kerguen.values.names import same_person

SETTLED = ("agreed", "decided")
MINUTE = "U7727"  # Wikidata's unit
YEAR_OR_DAY = {4: "9", 7: "10", 10: "11"}  # characters of an ISO date -> Wikidata's precision


class Difference(Noun, frozen=True, kw_only=True):
    """One field on which pages and catalogue disagree, or that only one of them has."""

    film: str
    field: str
    pages: str
    catalogue: str


def differences(record: Record, film: CatalogueFilm) -> tuple[Difference, ...]:
    """What the pages settle otherwise than the catalogue, in order of the fields."""
    return tuple(
        Difference(film=record.id, field=field, pages=ours, catalogue=theirs)
        for field, ours, theirs in (*_plain(record, film), *_people(record, film))
        if ours != theirs
    )


def quick_statements(record: Record, item: str, film: CatalogueFilm) -> str:
    """QuickStatements (version 1) for what Wikidata's item lacks; each line carries the address of its page.

    Only facts that independent voices agree on or a person decided, and only from pages with an address.
    """
    urls = {page.id: page.url for page in record.pages if page.url}
    lines = (line for fact in _settled(record) for line in _lines(fact, item, film, urls))
    return "".join(f"{line}\n" for line in dict.fromkeys(lines))


def _settled(record: Record) -> Iterator[Fact]:
    for facts in record.facts.values():
        yield from (f for f in facts if f.status in SETTLED)


def _lines(fact: Fact, item: str, film: CatalogueFilm, urls: Mapping[str, str | None]) -> Iterator[str]:
    source = next((url for s in fact.support if (url := urls.get(s.page))), None)
    statement = _statement(fact, film)
    if source and statement:
        yield f'{item}\t{statement}\tS854\t"{source}"'


def _statement(fact: Fact, film: CatalogueFilm) -> str | None:
    value = str(fact.value)
    if fact.field == "runtime" and film.runtime is None:
        return f"P2047\t{value}{MINUTE}"
    if fact.field == "country" and not film.countries and (country := _item(value)):
        return f"P495\t{country}"
    if fact.field == "release_date" and value not in {r.date for r in film.releases} and len(value) in YEAR_OR_DAY:
        time = f"+{value}{'-00' * ((10 - len(value)) // 3)}T00:00:00Z/{YEAR_OR_DAY[len(value)]}"
        place = _item(fact.scope or "") if fact.scope_kind == "country" else None
        return f"P577\t{time}" + (f"\tP291\t{place}" if place else "")
    return None


def _item(country: str) -> str | None:
    items: dict[str, str] = rules.table("catalogue")["wikidata"]["countries"]
    return next((item for item, code in items.items() if code == country), None)


def _plain(record: Record, film: CatalogueFilm) -> Iterator[tuple[str, str, str]]:
    if record.year and film.year and abs(record.year - film.year) > 1:
        yield "year", str(record.year), str(film.year)
    for fact in record.facts.get("runtime", ()):
        if fact.status in SETTLED and film.runtime and abs(int(fact.value) - film.runtime) > 1:
            yield "runtime", str(fact.value), str(film.runtime)
    known = {r.date for r in film.releases if r.country == "FR"}
    for fact in record.facts.get("release_date", ()):
        if fact.scope == "FR" and known and str(fact.value) not in known:
            yield "release_date FR", str(fact.value), ", ".join(sorted(known))


def _people(record: Record, film: CatalogueFilm) -> Iterator[tuple[str, str, str]]:
    ours = [p.name for p in record.people if p.role == "director"]
    theirs = film.people("director")
    if ours and theirs and not all(any(same_person(a, b) for b in theirs) for a in ours):
        yield "director", ", ".join(ours), ", ".join(theirs)
