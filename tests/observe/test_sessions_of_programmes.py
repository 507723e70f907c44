"""Programmes of cinemas: every film's sessions with their day. Our own layouts with real films; dates are the calendar's."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text, page_of

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


ENDS = [
    ("fr", "Fin prévue", "14:00 VF (fin prévue 16:56)", ["T14:00"]),
    ("en", "Ends", "14:00 (ends 16:46)", ["T14:00"]),
    ("de", "Ende", "14:00 OmU (Ende ca. 16:46)", ["T14:00"]),
    ("it", "Fine", "14:00 (fine prevista ore 16:46)", ["T14:00"]),
]


def starts(text: str, name: str = "p.txt") -> list[str]:
    return [one.starts for one in read(page_from_text(text, name)).sessions]


@pytest.mark.parametrize(("lang", "word", "line", "expected"), ENDS)
def test_the_hour_at_which_a_film_ends_is_no_session(lang, word, line, expected):
    days = {
        "fr": "mercredi 6 mars 2024",
        "en": "Wednesday 6 March 2024",
        "de": "Mittwoch, 6. März 2024",
        "it": "mercoledì 6 marzo 2024",
    }
    credits = {
        "fr": "Réalisateur : Denis Villeneuve\nDurée : 2h46", "en": "Director: Denis Villeneuve\nRunning time: 166 min",
        "de": "Regie: Denis Villeneuve\nLänge: 166 Min.", "it": "Regia: Denis Villeneuve\nDurata: 166 min",
    }  # fmt: skip
    found = starts(f"Dune\n\n{days[lang]}\n{line}\n\n{credits[lang]}\n")
    assert found == [f"2024-03-06{clock}" for clock in expected]


WEEK = """CINÉ DU PORT — SEMAINE DU 6 AU 12 MARS 2024

LA ZONE D'INTÉRÊT
de Jonathan Glazer – Royaume-Uni – 1h45 – VOSTFR
Mer 6 : 20h30 ● Sam 9 : 18h ● Lun 11 : 20h30

DUNE : DEUXIÈME PARTIE
de Denis Villeneuve – USA – 2h46
VF : mer 6 à 14h, ven 8 à 20h15

LES PETITES CRÉATURES
Programme de courts métrages – 38 min – dès 3 ans
Mer 6 : 10h30 ● Sam 9 : 16h30

Réservations au 02 99 00 00 00 de 14h à 22h
"""


def test_hours_under_a_heading_that_was_not_read_and_hours_of_the_desk_are_of_no_film():
    found = read(page_from_text(WEEK, "p.txt")).sessions
    assert [(one.subject, one.starts) for one in found] == [
        (0, "2024-03-06T20:30"), (0, "2024-03-09T18:00"), (0, "2024-03-11T20:30"), (1, "2024-03-06T14:00"), (1, "2024-03-08T20:15"),
    ]  # fmt: skip


FROM_ON = """<html lang="de"><head><title>Programm 16.11. – 22.11.2023 – Kino Central</title></head><body>
<h1>Programm 16.11. – 22.11.2023</h1><h3>Anatomie eines Falls (OmU)</h3><p>F 2023, R: Justine Triet, 151 Min.</p>
<p>Do 16.11. 20:15 Uhr</p><h3>Napoleon (OV)</h3><p>USA/GB 2023, R: Ridley Scott, 158 Min.</p><p>ab {day} täglich 20:00 Uhr</p>
</body></html>"""


@pytest.mark.parametrize(("day", "expected"), [("20.11.", ["20", "21", "22"]), ("23.11.", ["23"])])
def test_every_day_from_a_day_on_has_none_before_it(day, expected):
    found = read(page_of(FROM_ON.format(day=day).encode(), "p.html")).sessions
    assert [one.starts for one in found if one.subject == 1] == [f"2023-11-{n}T20:00" for n in expected]


TABLE = """<html lang="fr"><head><title>Horaires du 22 au 28 novembre 2023 – Cinéma Le Vauban – Saint-Malo</title></head><body>
<h1>Horaires du 22 au 28 novembre 2023</h1><table>
<tr><th>Film</th><th>Mer 22</th><th>Jeu 23</th></tr>
<tr><td>Napoléon (VF)<br>Ridley Scott – 2h38</td><td>14h - 20h30</td><td>20h30</td></tr>
<tr><td>Le Garçon et le Héron (VO)<br>Hayao Miyazaki – 2h03</td><td>14h15 16h30</td><td></td></tr>
<tr><td>Perfect Days (VO)<br>Wim Wenders – 2h04</td><td></td><td>18h</td></tr></table></body></html>"""


def test_a_maker_with_a_length_under_a_title_is_no_film_and_the_house_is_the_page_s_own():
    found = read(page_of(TABLE.encode(), "p.html"))
    assert [(film.title, film.directors) for film in found.subjects()] == [
        ("Napoléon", ("Ridley Scott",)), ("Le Garçon et le Héron", ("Hayao Miyazaki",)), ("Perfect Days", ("Wim Wenders",)),
    ]  # fmt: skip
    assert {(one.cinema, one.city) for one in found.sessions} == {("Cinéma Le Vauban", "Saint-Malo")}
    assert [(one.starts, one.version) for one in found.sessions][:3] == [
        ("2023-11-22T14:00", "VF"), ("2023-11-22T20:30", "VF"), ("2023-11-23T20:30", "VF"),
    ]  # fmt: skip


FORUM = """Forum CinéParlons

Le Comte de Monte-Cristo (2024) : vos avis

Pierre_Gers — 29 juin 2024, 21:14
Vu hier soir. Trois heures qui passent comme une lettre à la poste. 9/10

marielle44 — 30 juin 2024, 10:02
Moi je me suis ennuyée à mourir, un téléfilm de luxe. 4/10

dumas_fan — 1 juillet 2024, 08:45
Belle adaptation mais la fin est bâclée. 7/10
"""


def test_hours_of_posts_are_no_sessions_and_the_mark_behind_the_last_sentence_is_the_reader_s():
    found = read(page_from_text(FORUM, "f.txt"))
    assert not found.sessions
    assert [(one.author, one.rating.value) for one in found.opinions] == [
        ("Pierre_Gers", 9),
        ("marielle44", 4),
        ("dumas_fan", 7),
    ]


SHORT_DAYS = """<html lang="fr"><head><title>À l'affiche du 6 au 12 mars – Le Sélect – Granville</title>
<meta property="og:site_name" content="Le Sélect – Granville"></head><body><h1>À l'affiche du 6 au 12 mars</h1>
<h3>Bob Marley : One Love</h3><p>Biopic de Reinaldo Marcus Green (1h47) – avec Kingsley Ben-Adir, Lashana Lynch</p><p>VF : Me 14h30 – Ve 17h30</p>
<h3>La Mère de tous les mensonges</h3><p>Documentaire d'Asmae El Moudir (1h36)</p><p>Avant-première jeudi 7 mars à 20h. Tous les jours à 18h sauf lundi.</p>
<p>Mise à jour : 4 mars 2024</p></body></html>"""


def test_days_of_two_letters_stand_before_hours_and_the_page_s_own_date_gives_the_year():
    found = read(page_of(SHORT_DAYS.encode(), "p.html")).sessions
    assert [(s.starts, s.version) for s in found if s.subject == 0] == [
        ("2024-03-06T14:30", "VF"),
        ("2024-03-08T17:30", "VF"),
    ]
    assert next(s.starts for s in found if s.subject == 1) == "2024-03-07T20:00"
    assert len([s for s in found if s.subject == 1]) == 7
    assert {(s.cinema, s.city) for s in found} == {("Le Sélect", "Granville")}
