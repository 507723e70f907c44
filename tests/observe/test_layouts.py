"""Pages in the layouts that sites of films have, and what they say of their films."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_of

HERE = Path(__file__).parent
CASES: dict[str, dict[str, Any]] = tomllib.loads((HERE / "layouts.toml").read_text(encoding="utf-8"))


def said(reading: Reading, subject: int, field: str) -> Any:
    """What a reading says of one film, in the form of the cases."""
    film = reading.subjects()[subject]
    if field in ("title", "year"):
        return getattr(film, field)
    if field in ("directors", "cast"):
        return list(getattr(film, field))
    if field == "starts":
        return [one.starts for one in reading.sessions if one.subject == subject]
    return list(dict.fromkeys(o.value for o in reading.observations if o.field == field and o.subject == subject))


@pytest.mark.parametrize("name", CASES)
def test_a_page_in_the_layout_of_a_site_gives_its_films_and_no_other(name: str) -> None:
    page = page_of((HERE / "layouts" / name).read_bytes(), name)
    reading, case = read(page), CASES[name]
    assert [film.title for film in reading.subjects()] == [film["title"] for film in case["films"]]
    found = [{field: said(reading, n, field) for field in film} for n, film in enumerate(case["films"])]
    assert found == case["films"]
    assert page.kind == case.get("kind", page.kind)


def test_every_page_of_the_folder_has_its_case() -> None:
    assert {path.name for path in (HERE / "layouts").iterdir()} == set(CASES)


FURNITURE = ("Skip to content\nMenu\nSearch\n\n", "\n\nShare this:\nFacebook\nTwitter\nAll rights reserved.\n")


def test_a_menu_above_and_a_footer_below_change_no_kind() -> None:
    pages = {path.name: path.read_text() for path in (HERE / "layouts").iterdir() if path.suffix in (".md", ".txt")}
    above, below = FURNITURE
    for name, text in pages.items():
        if not text.startswith(("---", "+++")):
            changed = page_of(f"{above}{text}{below}".encode(), name)
            assert (name, changed.kind) == (name, page_of(text.encode(), name).kind)
