"""Programmes laid out as tables. Synthetic tables on real films."""

from kerguen.observe import read
from kerguen.pages.open import page_from_html

ROWS = (
    "<tr><td>Fr. 14.03.2025</td><td>20:15</td><td>Close</td><td>OmU</td></tr>"
    "<tr><td>Sa. 15.03.2025</td><td>18:00</td><td>Anora</td><td>DF</td></tr>"
    "<tr><td>So. 16.03.2025</td><td>20:30</td><td>Close</td><td>OmU</td></tr>"
)
HEAD = "<tr><th>Tag</th><th>Zeit</th><th>Film</th><th>Fassung</th></tr>"
CINEMAS = (
    "<html><body><h1>Close</h1><p>Der Film von Lukas Dhont im Kino:</p><table>"
    "<tr><td>Kino Central</td><td>20:15</td></tr><tr><td>Rex</td><td>18:00</td></tr><tr><td>Odeon</td><td>20:30</td></tr>"
    "</table></body></html>"
)


def test_each_row_is_a_session_of_its_film_in_its_version() -> None:
    page = page_from_html(f"<html><body><h1>Kino im Hof: Programm</h1><table>{HEAD}{ROWS}</table></body></html>")
    reading = read(page)
    titles = {film.subject: film.title for film in reading.subjects()}
    assert page.kind == "programme"
    assert [(titles[s.subject], s.starts, s.version) for s in reading.sessions] == [
        ("Close", "2025-03-14T20:15", "VOST"),
        ("Anora", "2025-03-15T18:00", "DF"),
        ("Close", "2025-03-16T20:30", "VOST"),
    ]


def test_a_table_of_cinemas_names_no_films() -> None:
    assert [film.title for film in read(page_from_html(CINEMAS)).subjects()] == ["Close"]
