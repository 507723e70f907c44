"""Programmes of cinemas: every film's sessions with their day. Our own layouts with real films; dates are the calendar's."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

WEEK_BY_FILM = """Cinéma Le Club - programme du 5 au 11 mars 2025

Anora
de Sean Baker (USA, 2024, 2h19) VOSTF
mer 5 : 14h00, 20h30
sam 8 : 16h00 (VF)

The Brutalist
de Brady Corbet (USA, 2024, 3h35) VOSTF
ven 7 et dim 9 : 15h
"""
WEEK_BY_DAY = """Kino Programm 6.3. - 12.3.2025

Do 6.3.
18:00 Anora (OmU)
20:30 The Brutalist (OmU)

Fr 7.3.
17:45 The Brutalist (OmU)
21:30 Anora (DF)
"""
IN_SENTENCES = """Films de la semaine, du 15 au 21 janvier 2025

Sarah Bernhardt, la divine. De Guillaume Nicloux avec Sandrine Kiberlain. La vie libre d'une actrice. Jeudi 16 et mardi 21 à 20h30
Le beau rôle. De Victor Rodenbach avec William Lebghil. Deux acteurs se quittent. Dimanche 19 à 18h
"""


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        (WEEK_BY_FILM, [("Anora", "2025-03-05T14:00"), ("Anora", "2025-03-05T20:30"), ("Anora", "2025-03-08T16:00"),
                        ("The Brutalist", "2025-03-07T15:00"), ("The Brutalist", "2025-03-09T15:00")]),
        (WEEK_BY_DAY, [("Anora", "2025-03-06T18:00"), ("The Brutalist", "2025-03-06T20:30"),
                       ("The Brutalist", "2025-03-07T17:45"), ("Anora", "2025-03-07T21:30")]),
        (IN_SENTENCES, [("Sarah Bernhardt, la divine", "2025-01-16T20:30"), ("Sarah Bernhardt, la divine", "2025-01-21T20:30"),
                        ("Le beau rôle", "2025-01-19T18:00")]),
    ],
    ids=["film by film", "day by day", "in sentences"],
)  # fmt: skip
def test_every_session_of_a_programme_has_its_film_and_its_day(text: str, sessions: list) -> None:
    reading = read(page_from_text(text))
    titles = {film.subject: film.title for film in reading.films}
    assert [(titles[s.subject], s.starts) for s in reading.sessions] == sessions
    for session in reading.sessions:
        assert text[session.start : session.end] == session.text


def test_versions_follow_their_hour_else_their_film() -> None:
    reading = read(page_from_text(WEEK_BY_FILM))
    assert [s.version for s in reading.sessions] == ["VOST", "VOST", "VF", "VOST", "VOST"]
    assert {s.cinema for s in reading.sessions} == {"Cinéma Le Club"}


def test_a_weekday_without_a_week_stays_in_doubt() -> None:
    reading = read(
        page_from_text("Cartelera\n\nAnora\nDir. Sean Baker. EEUU, 2024. 139 min. VOSE\nViernes 7: 17:00 - 19:45\n")
    )
    assert [s.starts for s in reading.sessions] == ["T17:00", "T19:45"]
    assert all(d.code == "day-unknown" for s in reading.sessions for d in s.doubts)


def test_hours_of_news_below_a_fact_sheet_are_no_sessions_and_no_films() -> None:
    text = """Iron Man (2008)

Director: Jon Favreau
Runtime: 126 min

What's next for the director (From a magazine. 28 August 2008, 12:09 AM, PDT)
A new poster is out (From a blog. 28 August 2008, 12:01 AM, PDT)
Aspect ratio 2.35 : 1 more
"""
    reading = read(page_from_text(text))
    assert reading.films == () and reading.film and reading.film.title == "Iron Man"
