"""Tables whose cells hold the hall over its hour, days without their closing point, stamps of posts, versions of facts."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

TABLE = """<html lang="de"><head><title>Lola rennt - Kino am Markt</title></head><body><h1>Lola rennt</h1>
<p>D 1998 / 81 min / FSK 12<br>Regie: Tom Tykwer<br>Mit: Franka Potente, Moritz Bleibtreu{fact}</p><h2>Vorstellungen</h2>
<table><tr><td>Montag 07.02</td><td>Saal 4 <br> 14:00</td><td>Saal 2 <br> 18:00</td></tr>
<tr><td>Freitag 11.10</td><td>Saal 1 <br> 15:30</td><td>Saal 3 <br> 20:30</td></tr></table></body></html>"""


def test_the_hall_over_its_hour_is_not_that_of_the_hour_before() -> None:
    found = read(page_of(TABLE.format(fact="").encode(), "lola.html")).sessions
    assert [(one.starts, one.hall) for one in found] == [
        ("--02-07T14:00", "Saal 4"),
        ("--02-07T18:00", "Saal 2"),
        ("--10-11T15:30", "Saal 1"),
        ("--10-11T20:30", "Saal 3"),
    ]


def test_a_hall_in_the_cell_behind_its_hour_stays_its_own() -> None:
    page = TABLE.format(fact="").replace("Saal 4 <br> 14:00", "14:00</td><td>Saal 4").replace("Saal 2 <br> ", "")
    assert read(page_of(page.encode(), "lola.html")).sessions[0].hall == "Saal 4"


def test_sessions_without_a_version_have_that_of_the_films_facts() -> None:
    page = TABLE.format(fact="<br>Fassung: OmU")
    assert {one.version for one in read(page_of(page.encode(), "lola.html")).sessions} == {"VOST"}


@pytest.mark.parametrize("stamp", ["24.06.2017, 19:30", "17/01/2017 18:00"])
def test_the_stamp_of_another_post_is_no_session(stamp: str) -> None:
    page = f"""<html lang="fr"><head><title>Inception</title></head><body><h1>Inception</h1>
<p>Un film de Christopher Nolan. J'ai adoré ce film, un chef-d'œuvre de mise en scène, porté par des acteurs brillants.</p>
<p>Le scénario de Nolan est d'une richesse rare et la musique emporte tout. Ma note : 9/10</p>
<h3>Bilan d'une année</h3><p>Comme chaque année, le temps est venu de faire le bilan des concerts et des disques.</p>
<ul><li>Camille</li><li>{stamp}</li></ul><a href="suite.html">Lire la suite</a></body></html>"""
    assert read(page_of(page.encode(), "inception.html")).sessions == ()


def test_a_version_below_its_film_is_not_that_of_the_next_one() -> None:
    page = """The Harbour Film Society shows great films from all over the world to members and guests.

10 March - 8.15pm
Wings of Desire (12)
(Wim Wenders, DE 1987, 122mins, Subtitled)
Angels over Berlin listen to what people think.

7th April - 8.15pm
Brazil (15)
(Terry Gilliam, UK 1985, 136mins)
A clerk dreams of flying.

21st April - 8.15pm
Rome, Open City (12)
(Roberto Rossellini, IT 1945, 103mins, Subtitled)
A city under occupation.
"""
    assert [one.version for one in read(page_of(page.encode(), "season.txt")).sessions] == ["VOST", None, "VOST"]


def test_a_film_of_a_festival_keeps_its_one_session() -> None:
    page = """<html lang="fr"><head><title>Le Jour se lève</title></head><body><h1>LE JOUR SE LÈVE</h1>
<ul><li>DATE DE SORTIE : 09/06/1939</li><li>DURÉE : 1h 33min</li><li>RÉALISATEUR : Marcel Carné</li>
<li>ACTEURS : Jean Gabin, Arletty, Jules Berry</li></ul><p>Un ouvrier enfermé dans sa chambre se souvient.</p>
<div>06 AOÛT 2020 - 18H00</div><p>Nombre de places restantes : 14</p></body></html>"""
    assert [one.starts for one in read(page_of(page.encode(), "film.html")).sessions] == ["2020-08-06T18:00"]
