"""Programmes and lists of several films in the forms of cinemas and blogs. Our own pages, true facts, an invented cinema."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_of

HOURS_FIRST = """# Programme du cinéma Le Rialto

## Jeudi 14 mars

16h30 – Close (Lukas Dhont, 2022)
20h30 – Aftersun (Charlotte Wells, 2022)

## Vendredi 15 mars

18h00 – Alcarràs (Carla Simón, 2022)
"""
DAY_LINES = """# Programm – Kino Rialto

Donnerstag 14. März um 16.30 Uhr: Close von Lukas Dhont
Donnerstag 14. März um 20.30 Uhr: Aftersun von Charlotte Wells
Freitag 15. März um 18.00 Uhr: Alcarràs von Carla Simón
"""
NUMBERED = """# The best films of the year

## 1. Close

Two boys share a summer and a field. Directed by Lukas Dhont.

## 2. Aftersun

A daughter looks back on a holiday. Directed by Charlotte Wells.

## 3. Alcarràs

A family picks its last peaches. Directed by Carla Simón.
"""
STARS = """# New releases – Rialto Cinema

**Close** (by Lukas Dhont) ★★★★☆
Two boys share a summer and a field.

**Aftersun** (by Charlotte Wells) ★★★★★
A daughter looks back on a holiday.

**Alcarràs** (by Carla Simón) ★★★☆☆
A family picks its last peaches.
"""
TABLE = """<html><head><title>Programma | Cinema Rialto</title></head><body><h1>Programma</h1>
<p>Tutti i film sono proiettati al Cinema Rialto.</p><table>
<tr><td>Giovedì 14 marzo</td><td>16:30</td><td>Close</td><td>Lukas Dhont</td></tr>
<tr><td>Giovedì 14 marzo</td><td>20:30</td><td>Aftersun</td><td>Charlotte Wells</td></tr>
<tr><td>Venerdì 15 marzo</td><td>18:00</td><td>Alcarràs</td><td>Carla Simón</td></tr></table></body></html>"""
LENGTHS = """<html><head><title>Programme | Cinéma Le Rialto</title></head><body><h1>Cette semaine au cinéma</h1>
<h4>Close</h4><p>de Lukas Dhont, 104 min</p><ul><li>Jeudi 14 mars à 16h30</li></ul>
<h4>Aftersun</h4><p>de Charlotte Wells, 101 min</p><ul><li>Jeudi 14 mars à 20h30</li></ul>
<h4>Alcarràs</h4><p>de Carla Simón, 120 min</p><ul><li>Vendredi 15 mars à 18h00</li></ul></body></html>"""


def of(text: str) -> Reading:
    return read(page_of(text.encode(), "page.html" if text.startswith("<") else "page.md"))


@pytest.mark.parametrize(
    "text",
    [HOURS_FIRST, DAY_LINES, NUMBERED, STARS, TABLE, LENGTHS],
    ids=["hours first", "day lines", "numbered", "stars", "table", "lengths"],
)
def test_each_film_of_a_programme_has_its_title(text):
    assert [film.title for film in of(text).subjects()] == ["Close", "Aftersun", "Alcarràs"]


@pytest.mark.parametrize("text", [HOURS_FIRST, DAY_LINES, NUMBERED, STARS, LENGTHS])
def test_each_film_of_a_programme_has_its_maker(text):
    makers = [film.directors for film in of(text).subjects()]
    assert makers == [("Lukas Dhont",), ("Charlotte Wells",), ("Carla Simón",)]


@pytest.mark.parametrize("text", [HOURS_FIRST, DAY_LINES, TABLE, LENGTHS])
def test_each_film_of_a_programme_has_its_hour(text):
    hours = [(one.subject, one.starts[-11:]) for one in of(text).sessions]
    assert hours == [(0, "03-14T16:30"), (1, "03-14T20:30"), (2, "03-15T18:00")]


def test_a_length_that_ends_the_line_of_the_maker_is_the_film_s():
    lengths = [(one.subject, one.value) for one in of(LENGTHS).observations if one.field == "runtime"]
    assert lengths == [(0, 104), (1, 101), (2, 120)]
