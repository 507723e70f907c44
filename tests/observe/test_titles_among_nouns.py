"""Titles that German and Dutch running text names without marks, tables of players, lists of other films' releases."""

import pytest

from kerguen.observe import read
from kerguen.observe.facts.labelled import Sheet, labelled
from kerguen.observe.lines import whole
from kerguen.pages import page_from_text, page_of

TITLES = {
    "behind a noun for films, and again without an article": (
        "Das preisgekrönte Drama Gundermann läuft am Montag spät im Fernsehen. Der Film mit Alexander Scheer in der "
        "Hauptrolle zeigt, was deutsches Kino kann.\n\nIn Gundermann folgen wir einem Baggerfahrer, der abends auf der Bühne steht. Alexander Scheer spielt ihn mit "
        "großer Wärme. Viel wird gesungen in Gundermann, und viel wird verschwiegen.",
        "Gundermann",
    ),
    "behind its maker's genitive": (
        "Heute gibt es bei einem großen Anbieter einen Film zu sehen, der das deutsche Kino verändert hat: Andreas "
        "Dresens Gundermann. Aber Achtung, es wird gesungen.\n\nDenn bei Netflix ist ein Film aus der Lausitz zu finden, der "
        "eigene Wege geht. In Gundermann steht ein Baggerfahrer auf der Bühne.",
        "Gundermann",
    ),
    "in which someone plays, before what it is": (
        "De Deense acteur Mads Mikkelsen speelt een van de hoofdrollen in Druk, een Deense coproductie.\n\nDe film draait "
        "om vier docenten die drinken. Naast Mikkelsen spelen ook Thomas Bo Larsen en Lars Ranthe rollen in Druk.",
        "Druk",
    ),
    "behind a compound": (
        "Gisteren zagen we in het filmhuis het oorlogsdrama Zwartboek, gevolgd door een lang gesprek. Carice van Houten "
        "draagt alles. Wie Zwartboek nog niet kent, moet zeker gaan.",
        "Zwartboek",
    ),
    "two names of a film, a dash between them": (
        "Die Wütenden - Les Misérables\n\nKritik Details Trailer News\nLes Misérables Kritik - Absoluter Geheimtipp\n\n"
        "Die Wütenden - Les Misérables Kritik\n\nWer an Les Misérables denkt, denkt an einen Roman. Dieser Film spielt in "
        "der Gegenwart, in einer Vorstadt von Paris, und er zeigt sie ohne Schminke. Großartig gespielt.",
        "Die Wütenden - Les Misérables",
    ),
    "the original in quotation marks and brackets": (
        'Das Leben der Anderen ("The Lives of Others", 2006)\n\nRegie: Florian Henckel von Donnersmarck\n'
        "Darsteller: Ulrich Mühe, Martina Gedeck\n\nEin Hauptmann hört zu.",
        "Das Leben der Anderen",
    ),
    "a heading that is a link": (
        "# [Dune: Part Two (Dune: Teil Zwei)](https://www.imdb.com/title/tt15239678/)\n\n## Regie\nDenis Villeneuve\n\n"
        "## Jahr\n2024\n",
        "Dune: Part Two",
    ),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES.keys())
def test_the_title_is_found(text: str, title: str) -> None:
    film = read(page_of(text.encode(), "page.md")).film
    assert film is not None
    assert film.title == title


NO_TITLES = {
    "what a film does and has": "Der Abend war lang. Wenn der Film Fahrt aufnimmt, macht das Zusehen Spaß. Die Fahrt "
    "endet am Meer, und der Film Spaß am Rande bleibt aus. Fahrt und Spaß, mehr war nicht.",
    "what a question asks": "Wohl die wenigsten Menschen im Publikum, was für einen Film sie erleben, das wussten sie nicht.",
}


@pytest.mark.parametrize("text", NO_TITLES.values(), ids=NO_TITLES.keys())
def test_nouns_of_the_language_are_no_titles(text: str) -> None:
    assert read(page_from_text(text, name="page.txt")).film is None


TABLES = {
    "a name beside a part under a heading": (
        "# Das weiße Band\n\n## Regie\nMichael Haneke\n## Hauptdarsteller\n| Name | Figur |\n|---|---|\n"
        "| [Christian Friedel](https://de.wikipedia.org/wiki/Christian_Friedel) | Lehrer |\n"
        "| [Leonie Benesch](https://de.wikipedia.org/wiki/Leonie_Benesch) | Eva |\n",
        "page.md",
    ),
    "the part first, no heading": (
        "# Das weiße Band\n\nEin Film von Michael Haneke aus dem Jahr 2009.\n\n| Rolle | Schauspieler |\n|---|---|\n"
        "| Lehrer | Christian Friedel |\n| Eva | Leonie Benesch |\n",
        "page.md",
    ),
    "the part first in HTML": (
        "<html lang=de><body><h1>Das weiße Band</h1><p>Regie: Michael Haneke</p><h2>Darsteller</h2><table>"
        "<tr><th>Rolle</th><th>Darsteller</th></tr><tr><td>Lehrer</td><td>Christian Friedel</td></tr>"
        "<tr><td>Eva</td><td>Leonie Benesch</td></tr></table></body></html>",
        "page.html",
    ),
}


@pytest.mark.parametrize(("text", "name"), TABLES.values(), ids=TABLES.keys())
def test_players_stand_in_the_column_that_their_label_heads(text: str, name: str) -> None:
    reading = read(page_of(text.encode(), name))
    assert reading.film is not None
    assert reading.film.cast == ("Christian Friedel", "Leonie Benesch")
    parts = {o.of: o.value for o in reading.observations if o.field == "character"}
    assert parts == {"Christian Friedel": "Lehrer", "Leonie Benesch": "Eva"}


def test_the_time_ends_a_line_of_country_maker_and_players() -> None:
    text = "Gundermann\n\nBRD 2018 Regie: Andreas Dresen, mit Alexander Scheer, Anna Unterberger 128 Min.\n\nEin Baggerfahrer singt."
    reading = read(page_from_text(text, name="page.txt"))
    assert reading.film is not None
    assert reading.film.cast == ("Alexander Scheer", "Anna Unterberger")
    assert [o.value for o in reading.observations if o.field == "runtime"] == [128]


def test_a_list_of_films_that_start_says_nothing_of_the_page_s_own() -> None:
    text = (
        "Gundermann\nD 2018, Laufzeit: 128 Min.\nRegie: Andreas Dresen\n\nHeldin\nStart: 27.2.2025\nBolero\n"
        "Start: 6.3.2025\nFlow\nStart: 6.3.2025\nKöln 75\nStart: 13.3.2025"
    )
    found = labelled(Sheet(whole(page_from_text(text, name="page.txt")), None))
    assert {f.field for f in found} == {"runtime", "director"}
