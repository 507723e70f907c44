"""A site's name is told from the page's own heading by what <title> joins, whatever the elements are called."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_html

STORY = (
    "<p>The comedy Harbour Lights tells of two brothers who inherit a ferry. Harbour Lights was shot in Bergen, and its "
    "cast is splendid: Clara Winter plays the elder one's wife, and the film never loses its nerve in two hours.</p>"
)


def blog(title: str, top: str, end: str = "<div>© 2019 Salle Douze. All rights reserved.</div>") -> str:
    return f"<html lang='en'><head><title>{title}</title></head><body>{top}{STORY}{end}</body></html>"


SITE = "<h1><a href='/'>Salle Douze</a></h1>"


@pytest.mark.parametrize(
    ("title", "top"),
    [
        ("Salle Douze: Harbour Lights", f"{SITE}<h3>Harbour Lights</h3>"),
        ("Harbour Lights | Salle Douze", f"{SITE}<h2>14 May 2019</h2><h3>Harbour Lights</h3>"),
        (
            "Salle Douze - Harbour Lights",
            "<div><b>Salle Douze</b></div><div><b>Harbour Lights</b></div>",
        ),
        (
            "Harbour Lights – Salle Douze",
            "<div><a href='/'>Salle Douze</a></div><div><a href='/'>Home</a> » Reviews » Harbour Lights</div>"
            "<div>Harbour Lights</div>",
        ),
    ],
    ids=["site in h1, post in h3", "date between them", "old page without headings", "path above the heading"],
)
def test_the_heading_is_the_pages_own(title, top):
    page = page_from_html(blog(title, top))
    heads = [page.text[b.start : b.end] for b in page.blocks if b.kind == "heading" and b.level == 1]
    assert heads == ["Harbour Lights"]
    assert page.metadata["site"] == "Salle Douze"
    film = read(page).film
    assert film is not None
    assert film.title == "Harbour Lights"


@pytest.mark.parametrize(
    ("title", "top", "first"),
    [
        ("Harbour Lights - Trailer", "<h1><a href='/x'>Harbour Lights</a></h1><h2>Trailer</h2>", "Harbour Lights"),
        ("Harbour Lights – Ada Ruiz", "<h1><a href='/x'>Harbour Lights</a></h1><h2>Ada Ruiz</h2>", "Harbour Lights"),
        ("Harbour Lights | Salle Douze", "<h1>Harbour Lights</h1>", "Harbour Lights"),
    ],
    ids=["a rubric below", "its maker below", "no line with the site's name"],
)
def test_a_films_heading_is_no_sites_name(title, top, first):
    page = page_from_html(blog(title, top, ""))
    assert "site" not in page.metadata
    assert [page.text[b.start : b.end] for b in page.blocks if b.level == 1] == [first]
