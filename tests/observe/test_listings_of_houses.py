"""Listings of several cinemas: each film under its house, each session with its house and town. Own pages."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

Shown = tuple[str | None, str | None, str | None, str | None]


def shown(body: str, lang: str = "fr", name: str = "page.html") -> list[Shown]:
    page = f'<html lang="{lang}"><head><title>Le Courrier</title></head><body><main>{body}</main></body></html>'
    found = read(page_of((page if name.endswith("html") else body).encode(), name))
    titles = {film.subject: film.title for film in found.subjects()}
    return [(titles.get(one.subject), one.starts, one.cinema, one.city) for one in found.sessions]


def expected(*films: str) -> list[Shown]:
    """Two films in Nantes, one of them and another in Lorient, as all pages below have them."""
    zone, eaux, bis = films
    return [
        (zone, "2024-05-20T20:00", "Katorza", "Nantes"),
        (eaux, "2024-05-20T13:45", "Katorza", "Nantes"),
        (zone, "2024-05-20T18:30", "Cinéville", "Lorient"),
        (bis, "2024-05-20T17:20", "Cinéville", "Lorient"),
    ]


FILMS = ("La Zone d’intérêt", "Les Eaux basses", "Bis Repetita")
TOP = "<h1>Cinémas : les films du lundi 20 mai 2024</h1>"
PAGES = {
    "a heading and a list": f"{TOP}<h2>Katorza, Nantes</h2><ul><li>La Zone d’intérêt – 20h00</li><li>Les Eaux basses – 13h45</li></ul>"
    "<h2>Cinéville, Lorient</h2><ul><li>La Zone d’intérêt – 18h30</li><li>Bis Repetita – 17h20</li></ul>",
    "a paragraph for each house": f"{TOP}<p><b>Katorza (Nantes)</b> – <i>La Zone d’intérêt</i> : 20h00 ; <i>Les Eaux basses</i> : 13h45</p>"
    "<p><b>Cinéville (Lorient)</b> – <i>La Zone d’intérêt</i> : 18h30 ; <i>Bis Repetita</i> : 17h20</p>",
    "headings of two levels": "<h1>Cinémas : les films de la semaine</h1><h2>Katorza – Nantes</h2>"
    "<h3>La Zone d’intérêt</h3><p>de Jonathan Glazer, avec Sandra Hüller – 1h45</p><p>lundi 20 mai 2024 : 20h00</p>"
    "<h3>Les Eaux basses</h3><p>de Nora Kessel, avec Paul Devos – 1h38</p><p>lundi 20 mai 2024 : 13h45</p>"
    "<h2>Cinéville – Lorient</h2><h3>La Zone d’intérêt</h3><p>de Jonathan Glazer, avec Sandra Hüller – 1h45</p>"
    "<p>lundi 20 mai 2024 : 18h30</p><h3>Bis Repetita</h3><p>de Emilie Noblet, avec Louise Bourgoin – 1h31</p>"
    "<p>lundi 20 mai 2024 : 17h20</p>",
    "a table": "<h1>Cinémas : les films de la semaine</h1><table>"
    + "".join(
        f"<tr><td>{house}</td><td>{film}</td><td>lundi 20 mai 2024</td><td>{hour}</td></tr>"
        for house, film, hour in (
            ("Katorza (Nantes)", FILMS[0], "20h00"),
            ("Katorza (Nantes)", FILMS[1], "13h45"),
            ("Cinéville (Lorient)", FILMS[0], "18h30"),
            ("Cinéville (Lorient)", FILMS[2], "17h20"),
        )
    )
    + "</table>",
}


@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES)
def test_each_session_is_of_its_film_in_its_house(body: str) -> None:
    assert shown(body) == expected(*FILMS)


def test_hours_with_a_point_stand_behind_titles() -> None:
    text = (
        "Al cinema: la programmazione – lunedì 20 maggio 2024\n\nCINEMA MASSIMO (Torino)\nIl ponte: 16.15, 20.45\n"
        "Perfect Days: 18.30\nODEON (Bologna)\nIl ponte: 21.00\n"
    )
    assert shown(text, "it", "page.txt") == [
        ("Il ponte", "2024-05-20T16:15", "CINEMA MASSIMO", "Torino"),
        ("Il ponte", "2024-05-20T20:45", "CINEMA MASSIMO", "Torino"),
        ("Perfect Days", "2024-05-20T18:30", "CINEMA MASSIMO", "Torino"),
        ("Il ponte", "2024-05-20T21:00", "ODEON", "Bologna"),
    ]


def test_prices_behind_a_word_are_no_hours() -> None:
    text = "Cinema Massimo\nIl ponte\nRegia: Sara Conti\nlunedì 20 maggio 2024 ore 21.00\nBiglietto: 18.50\nIngresso – 15.30\n"
    assert [one[1] for one in shown(text, "it", "page.txt")] == ["2024-05-20T21:00"]


def test_a_title_with_the_name_of_a_town_heads_no_house() -> None:
    body = (
        f"{TOP}<h2>Die, My Love</h2><p>de Lynne Ramsay, avec Jennifer Lawrence – 1h58</p><p>lundi 20 mai 2024 : 20h00</p>"
        "<h2>Bis Repetita</h2><p>de Emilie Noblet, avec Louise Bourgoin – 1h31</p><p>lundi 20 mai 2024 : 17h20</p>"
    )
    assert [(one[0], one[3]) for one in shown(body)] == [("Die, My Love", None), ("Bis Repetita", None)]


TWO = [
    ("La Zone d’intérêt", "de Jonathan Glazer, avec Sandra Hüller – 1h45"),
    ("Bis Repetita", "de Emilie Noblet, avec Louise Bourgoin – 1h31"),
]
UNDER_FILMS = {
    "rows": "<p>{house}, {town} : {day} {hour}</p>",
    "the town first": "<p><b>{town}</b> – {house} : {day} {hour}</p>",
    "headings": "<h4>{house} ({town})</h4><p>{day} : {hour}</p>",
    "tables": "<table><tr><td>{house}</td><td>{town}</td><td>{day}</td><td>{hour}</td></tr></table>",
}


@pytest.mark.parametrize("row", UNDER_FILMS.values(), ids=UNDER_FILMS)
def test_houses_stand_under_their_film(row: str) -> None:
    places = [("Arvor", "Rennes", "lundi 20 mai 2024", "20h00"), ("Les Studios", "Brest", "mardi 21 mai 2024", "18h30")]
    body = "".join(
        f"<h2>{title}</h2><p>{made}</p>"
        + "".join(row.format(house=house, town=town, day=day, hour=hour) for house, town, day, hour in places)
        for title, made in TWO
    )
    assert shown(f"<h1>Cinémas : les films de la semaine</h1>{body}") == [
        (title, starts, house, town)
        for title, _ in TWO
        for starts, house, town in (
            ("2024-05-20T20:00", "Arvor", "Rennes"),
            ("2024-05-21T18:30", "Les Studios", "Brest"),
        )
    ]


def test_the_next_film_and_its_hours_are_no_credit_and_a_day_of_showing_is_no_year() -> None:
    body = (
        f"{TOP}<h2>Les Studios, Brest</h2><ul><li>Les Eaux basses – 14h00, 18h30</li></ul>"
        "<h2>Le Bretagne, Quimper</h2><ul><li>La Zone d’intérêt – 16h15</li><li>Bis Repetita – 14h00</li></ul>"
        "<h2>La Garenne, Vannes</h2><ul><li>La Zone d’intérêt – 20h45</li><li>Bis Repetita – 14h00, 21h10</li></ul>"
        "<h2>Katorza, Nantes</h2><p>Grand Large (Paul Devos, 105 min) : jeudi 23 mai 2024 13h45</p>"
    )
    found = read(page_of(f'<html lang="fr"><body><main>{body}</main></body></html>'.encode(), "page.html"))
    told = [(one.field, one.value) for one in found.observations if one.field in ("director", "runtime", "year")]
    assert told == [("director", "Paul Devos"), ("runtime", 105)]
