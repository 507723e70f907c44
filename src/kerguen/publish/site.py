"""Records → a static site: one page per film and language, its data beside it, an index, an account of the run."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kerguen import rules
from kerguen.model import Index, OutletStudy, Record, Report
from kerguen.publish.calendar import calendar
from kerguen.publish.dossier import Dossier, safe_url, short_name
from kerguen.publish.excerpts import SHOWN, Excerpts
from kerguen.publish.feed import feed
from kerguen.publish.folder import SiteFolder
from kerguen.publish.interface import DEFAULT, Interface, interfaces
from kerguen.publish.linked_data import linked_data
from kerguen.publish.pictures import FEWEST_FILMS, Drawn, cells, in_matrix
from kerguen.publish.quoting import BUDGET, changes
from kerguen.publish.search import folded, search_words
from kerguen.publish.tables import film_tables, study_tables

NO_STUDY = OutletStudy()
PAIRS = 60  # rows of the table of agreements; the file has all
ASSETS = ("kerguen.css", "kerguen.js", "icon.svg")


def site(
    records: Sequence[Record],
    index: Index,
    report: Report,
    out: Path,
    excerpts: Excerpts,
    study: OutletStudy = NO_STUDY,
) -> None:
    """Write the site into `out`. The same records give the same bytes; files of an earlier run are taken away."""
    with SiteFolder(out) as folder:
        for name, content in (*documents(records, index, report), *tables(records, study)):
            folder.write(name, content)
        for name in ASSETS:
            folder.write(f"assets/{name}", asset(name))
        for record in records:
            dossier = Dossier(record, excerpts)
            for ui in interfaces():
                folder.write(film_path(record.id, ui), film_page(dossier, ui))
        for old, new in sorted(index.redirects.items()):
            for ui in interfaces():
                folder.write(film_path(old, ui), moved_page(new, ui))
        words = {record.id: search_words(record) for record in records}
        for ui in interfaces():
            folder.write(_file("index", ui), index_page(index, words, ui))
            folder.write(_file("about", ui), about_page(report, ui))
            folder.write(_file("outlets", ui), outlets_page(study, ui))
            folder.write(f"films.{ui.lang}.atom", feed(records, ui, {r.id: film_path(r.id, ui) for r in records}))


def documents(records: Sequence[Record], index: Index, report: Report) -> Iterator[tuple[str, bytes]]:
    """The site's data, by path: the codec of the nouns, indented for people."""
    for record in records:
        yield f"films/{record.id}.json", as_json(record)
        if agenda := calendar(record):
            yield f"films/{record.id}.ics", agenda
    yield "index.json", as_json(index)
    yield "report.json", as_json(report)


def tables(records: Sequence[Record], study: OutletStudy) -> Iterator[tuple[str, bytes]]:
    """The numbers behind the pictures, by path."""
    for record in records:
        yield from film_tables(record)
    yield "outlets.json", as_json(study)
    yield from study_tables(study)


def as_json(noun: msgspec.Struct) -> bytes:
    """A noun as indented JSON with a last line feed."""
    return msgspec.json.format(msgspec.json.encode(noun), indent=2) + b"\n"


def film_page(dossier: Dossier, ui: Interface) -> bytes:
    """One film in one language."""
    data = Markup(_script_json(linked_data(dossier.record, dossier.quoting)))
    place = Place(f"films/{dossier.record.id}/index", ui, up="../../")
    return _rendered(
        "film.html", ui, place, dossier=dossier, record=dossier.record, json_ld=data, drawn=Drawn(dossier.record)
    )


def index_page(index: Index, words: Mapping[str, str], ui: Interface) -> bytes:
    """The list of films. `words` are what a film is searched by."""
    return _rendered("index.html", ui, Place("index", ui), films=index.films, words=words)


def about_page(report: Report, ui: Interface) -> bytes:
    """How the site is made, and what the run did — without its seconds: pages have no clock."""
    return _rendered("about.html", ui, Place("about", ui), report=report, around=SHOWN, letters=_letters(ui))


def outlets_page(study: OutletStudy, ui: Interface) -> bytes:
    """How severe the outlets are and how far they agree, over all films."""
    shared = sorted(study.agreements, key=lambda a: (-a.films, a.one, a.other))[:PAIRS]
    values = {"study": study, "cells": cells(study), "names": in_matrix(study), "pairs": shared, "least": FEWEST_FILMS}
    return _rendered("outlets.html", ui, Place("outlets", ui), **values)


def moved_page(new: str, ui: Interface) -> bytes:
    """A film's former address."""
    return _rendered("moved.html", ui, Place("films/moved/index", ui, up="../../"), new=new)


class Place:
    """Where a page stands in the site: what its relative links are made of."""

    def __init__(self, stem: str, ui: Interface, up: str = "") -> None:
        self.stem = stem
        self.up = up
        self._ui = ui

    def asset(self, name: str) -> str:
        """A file of ours."""
        return f"{self.up}assets/{name}"

    def page(self, stem: str) -> str:
        """A page of the site in the same language."""
        return f"{self.up}{_file(stem, self._ui)}"

    def film(self, film: str) -> str:
        """A film's page in the same language."""
        return f"{self.up}{film_path(film, self._ui)}"

    def in_language(self, ui: Interface) -> str:
        """This same page in another language."""
        return _file(self.stem.rsplit("/", 1)[-1], ui)


def film_path(film: str, ui: Interface) -> str:
    """Where a film's page is, from the site's root."""
    return _file(f"films/{film}/index", ui)


def asset(name: str) -> bytes:
    """The bytes of a style, script or picture of ours."""
    return files("kerguen.publish").joinpath("assets", name).read_bytes()


def _file(stem: str, ui: Interface) -> str:
    return f"{stem}.html" if ui.lang == DEFAULT else f"{stem}.{ui.lang}.html"


def _rendered(template: str, ui: Interface, place: Place, **values: object) -> bytes:
    page = _environment().get_template(template)
    return page.render(ui=ui, place=place, languages=interfaces(), budget=BUDGET, **values).encode("utf-8", "replace")


def _letters(ui: Interface) -> str:
    """What each letter counts: "A 100, A- 91, …"."""
    return ", ".join(f"{letter} {ui.number(worth)}" for letter, worth in rules.table("ratings")["letters"].items())


def _script_json(data: object) -> str:
    """JSON that may stand in a script element: no character that could end it, whatever a page's title holds."""
    text = msgspec.json.format(msgspec.json.encode(data), indent=1).decode()
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("kerguen.publish"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters.update(changes=changes, folded=folded, safe_url=safe_url, short_name=short_name)
    return made
