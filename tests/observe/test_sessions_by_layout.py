"""Sessions of programmes by their layout: week grids, hours in rows, days without a year, titles below their hours."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.observe.playing.hours import hours_in
from kerguen.pages import page_from_text, page_of

GRID = """<html lang="de"><head><title>Kino Lichtburg – Kinoprogramm</title></head><body>
<h1>Kinoprogramm vom 12. bis 18. Oktober 2023</h1>
<h2>Anatomie eines Falls</h2><p>Regie: Justine Triet, Frankreich 2023, 151 Min.</p>
<table><tr><th>Do 12.10.</th><th>Fr 13.10.</th><th>Sa 14.10.</th></tr>
<tr><td>17:30</td><td></td><td>20:15<br>22:50</td></tr></table>
<h2>Die Fabelmans</h2><p>Regie: Steven Spielberg, USA 2022, 151 Min.</p>
<table><tr><th>Do 12.10.</th><th>Fr 13.10.</th></tr><tr><td>–</td><td>20:30</td></tr></table></body></html>"""

BELOW = """Autumn programme of the film society

Tuesday 3 September 2019 at 8.00 pm

MID-AUGUST LUNCH
Director: Gianni Di Gregorio. Italy 2008. 75 minutes.
Broke and kind, Gianni looks after the mothers of his friends during the feast of the Assumption in Rome.

Monday 28 October 2019 at 7.45 pm

WAJIB
Director: Annemarie Jacir. Palestine 2017. 96 minutes.
A father and his son deliver the invitations to a wedding by hand in Nazareth, as tradition asks.
"""


def _starts(reading: Reading) -> list[tuple[str, str]]:
    titles = {film.subject: film.title for film in reading.subjects()}
    return [(titles.get(s.subject, ""), s.starts or "") for s in reading.sessions]


def test_hours_of_a_week_grid_are_of_the_days_over_their_columns() -> None:
    assert _starts(read(page_of(GRID.encode(), "grid.html"))) == [
        ("Anatomie eines Falls", "2023-10-12T17:30"),
        ("Anatomie eines Falls", "2023-10-14T20:15"),
        ("Anatomie eines Falls", "2023-10-14T22:50"),
        ("Die Fabelmans", "2023-10-13T20:30"),
    ]


def test_where_days_and_hours_stand_over_each_title_they_are_of_the_film_below() -> None:
    assert _starts(read(page_from_text(BELOW))) == [
        ("Mid-August Lunch", "2019-09-03T20:00"),
        ("WAJIB", "2019-10-28T19:45"),
    ]


# (line, hours)
HOURS = [
    ("Lunedì 7 ore 21,30 Martedì 8 ore 15,30 – 17,30 – 19,30", ["T21:30", "T15:30", "T17:30", "T19:30"]),
    ("el viernes a las 18 y 23; el sábado a las 15:30 y 20:30", ["T18:00", "T23:00", "T15:30", "T20:30"]),
    ("Sala Pastrone: domenica 17,30", ["T17:30"]),
    ("Le 22 janvier, à 20 h 15", ["T20:15"]),
    ("Do 20.10 Uhr, Fr 8.30 Uhr", ["T20:10", "T08:30"]),
    ("zo 14.45", ["T14:45"]),
    ("Show at 8:10 pm", ["T20:10"]),
    ("14h 20h30", ["T14:00", "T20:30"]),
    ("14 h 30", ["T14:30"]),
    ("durée 1h46, 15 ans, 12,50 €", []),
    ("Di 20.10. und Mi 21.10.", []),  # days and months
    ("am 18 Uhr, 12 Euro", ["T18:00"]),
    ("Venerdì 3 maggio 2024: 16.00, 18.15, 20.30 (VOS)", ["T16:00", "T18:15", "T20:30"]),
    ("gio 16 maggio 2024 | 20.15", ["T20:15"]),
    ("15.5.2024 um 18.00 und 20.30 Uhr, 16.5.2024 um 20.30 Uhr", ["T18:00", "T20:30", "T20:30"]),
    ("wo 15 mei 2024 om 18.00 en 20.30 uur", ["T18:00", "T20:30"]),
    ("zaterdag 18 mei 2024, 20.00 u., zondag 19 mei 19u30", ["T20:00", "T19:30"]),
    ("3 maggio 2024, 8.50 euro, um 12.05.2024", []),
]


@pytest.mark.parametrize(("line", "hours"), HOURS)
def test_hours_are_read_as_each_language_writes_them(line: str, hours: list[str]) -> None:
    assert [hour.clock for hour in hours_in(line, 0, len(line))] == hours


SHEET = """Close

Regie: Lukas Dhont
België, 2022, 105 min.
Met: Eden Dambrine, Gustav De Waele

Voorstellingen
{line}
"""


def test_a_weekday_settles_the_year_that_nobody_wrote() -> None:
    (found,) = read(page_from_text(SHEET.format(line="do 3 november 19:00 uur"))).sessions
    assert (found.starts, [d.code for d in found.doubts]) == ("2022-11-03T19:00", ["year-inferred"])


def test_today_and_tomorrow_are_counted_from_the_pages_own_date() -> None:
    page = "---\ndate: 2022-11-03\n---\n" + SHEET.format(line="vandaag 19:00 uur\nmorgen 21:15 uur")
    assert [s.starts for s in read(page_from_text(page)).sessions] == ["2022-11-03T19:00", "2022-11-04T21:15"]


def test_when_all_screenings_begin_is_no_screening() -> None:
    page = SHEET.format(line="Alle films beginnen om 20:00 uur\ndo 3 november 19:00 uur")
    assert [s.starts for s in read(page_from_text(page)).sessions] == ["2022-11-03T19:00"]


DAYS = """Films we are showing this season

18th September 2022

After Love

GB, 2020, Aleem Khan, 89 mins

A widow discovers that her husband had another life on the other side of the Channel, and goes to see it.

16th October 2022

I Am Not a Witch

GB, 2017, Rungano Nyoni, 93 mins

A silent girl of eight is accused of being a witch and tied to a long ribbon, that she may not fly away.
"""


def test_a_programme_without_hours_gives_the_day_of_each_film() -> None:
    assert _starts(read(page_from_text(DAYS))) == [("After Love", "2022-09-18"), ("I Am Not a Witch", "2022-10-16")]
