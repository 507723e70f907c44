"""One film and where it is shown: towns and houses are no films. Own pages; the forms were met on film and cinema sites."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_of


def reading(body: str, lang: str = "fr", name: str = "page.html") -> Reading:
    page = f'<html lang="{lang}"><head><title>Film Diary</title></head><body><main>{body}</main></body></html>'
    return read(page_of((page if name.endswith("html") else body).encode(), name))


def shown(body: str, lang: str = "fr", name: str = "page.html") -> list[tuple[str | None, str | None, str | None]]:
    return [(one.starts, one.cinema, one.city) for one in reading(body, lang, name).sessions]


CREDITS = "<p>de Nora Kessel, avec Paul Devos – 1h38</p>"
ARVOR, STUDIOS = (
    ("2024-03-06T20:30", "Arvor", "Rennes"),
    ("2024-03-07T18:00", "Les Studios", "Brest"),
)

PAGES = {
    "a list under each town": "<h3>Rennes</h3><ul><li><b>Arvor</b> – mercredi 6 mars 2024 : 20h30</li></ul>"
    "<h3>Brest</h3><ul><li><b>Les Studios</b> – jeudi 7 mars 2024 : 18h</li></ul>",
    "rows of a table": "<table><tr><th>Ville</th><th>Cinéma</th><th>Date</th><th>Horaires</th></tr>"
    "<tr><td>Rennes</td><td>Arvor</td><td>mer. 06/03/2024</td><td>20h30</td></tr>"
    "<tr><td>Brest</td><td>Les Studios</td><td>jeudi 7 mars 2024</td><td>18h</td></tr></table>",
    "a house and its address": "<h3>Rennes</h3><h4>Arvor</h4><p>9 rue d'Antrain</p><ul><li>mercredi 6 mars 2024 20h30</li></ul>"
    "<h3>Brest</h3><h4>Les Studios</h4><p>136 rue Jean-Jaurès</p><ul><li>jeudi 7 mars 2024 18h</li></ul>",
    "sentences": "<p>Rennes, Arvor : mercredi 6 mars 2024 à 20h30</p><p>Brest, Les Studios : jeudi 7 mars 2024 à 18h</p>",
    "the town in brackets": "<dl><dt>Arvor (Rennes)</dt><dd>mercredi 6 mars 2024 : 20h30</dd></dl>"
    "<dl><dt>Les Studios (Brest)</dt><dd>jeudi 7 mars 2024 : 18h</dd></dl>",
    "the day first": "<ul><li>mercredi 6 mars 2024 – 20h30 – Arvor, Rennes</li><li>jeudi 7 mars 2024 – 18h – Les Studios, Brest</li></ul>",
    "headings with both": "<h2>Rennes – Arvor</h2><p>mercredi 6 mars 2024 : 20h30</p><h2>Brest – Les Studios</h2><p>jeudi 7 mars 2024 : 18h</p>",
}


@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES)
def test_each_session_has_its_house_and_its_town(body: str) -> None:
    found = reading(f"<h1>Séances : Les Eaux basses</h1>{CREDITS}{body}")
    assert found.film is not None and found.film.title == "Les Eaux basses"
    assert not found.films
    assert [(one.starts, one.cinema, one.city) for one in found.sessions] == [ARVOR, STUDIOS]


def test_towns_in_capitals_stand_over_their_houses_in_a_text() -> None:
    text = (
        "Der stille Hafen: Spielzeiten\nRegie: Jan Petersen, mit Eva Lang, 110 Min.\n\n"
        "ULM\nObscura\nDienstag, 23. Juli 2024: 20.00 Uhr\nKÖLN\nFilmpalette\nMittwoch, 24. Juli 2024: 17.20 Uhr\n"
        "Odeon\nDonnerstag, 25. Juli 2024: 18.30 Uhr\n"
    )
    assert shown(text, "de", "page.txt") == [
        ("2024-07-23T20:00", "Obscura", "Ulm"),
        ("2024-07-24T17:20", "Filmpalette", "Köln"),
        ("2024-07-25T18:30", "Odeon", "Köln"),
    ]


def test_of_two_towns_that_with_an_article_is_the_house() -> None:
    body = "<p>Vannes, La Garenne : jeudi 7 mars 2024 à 18h</p><p>Rennes, Arvor : mercredi 6 mars 2024 à 20h30</p>"
    assert shown(f"<h1>Les Eaux basses</h1>{CREDITS}{body}")[0] == ("2024-03-07T18:00", "La Garenne", "Vannes")


def test_films_with_credits_of_their_own_under_towns_stay_films() -> None:
    body = (
        "<h1>Les Eaux basses</h1><p>de Nora Kessel, avec Paul Devos – 1h38</p><p>Rennes, mercredi 6 mars 2024 : 20h30</p>"
        "<h1>Grand Large</h1><p>de Paul Devos, avec Julie Marchand – 1h41</p><p>Brest, jeudi 7 mars 2024 : 18h</p>"
    )
    assert [film.title for film in reading(body).films] == ["Les Eaux basses", "Grand Large"]


def test_a_list_of_towns_to_choose_from_is_no_place() -> None:
    body = "<p>Paris</p><p>Lyon</p><p>Rennes</p><p>Brest</p><p>mercredi 6 mars 2024 : 20h30</p><p>jeudi 7 mars 2024 : 18h</p>"
    assert {one[1:] for one in shown(f"<h1>Séances : Les Eaux basses</h1>{CREDITS}{body}")} == {(None, None)}


@pytest.mark.parametrize(
    ("lang", "heading"),
    [
        ("fr", "Séances : Lindes"),
        ("fr", "Lindes – toutes les séances"),
        ("fr", "Où voir Lindes ?"),
        ("en", "Showtimes for Lindes"),
        ("en", "Where to see Lindes"),
        ("en", "Lindes: showtimes"),
        ("de", "Wo läuft Lindes?"),
        ("de", "Lindes: Spielzeiten"),
        ("es", "Sesiones de Lindes"),
        ("es", "Lindes: horarios"),
        ("it", "Lindes: orari"),
        ("it", "Dove vedere Lindes"),
        ("nl", "Waar draait Lindes?"),
        ("nl", "Lindes: speeltijden"),
    ],
)
def test_the_title_stands_beside_words_for_sessions(lang: str, heading: str) -> None:
    made = {
        "fr": "de Ada Rey, avec Jon Faber – 1h38",
        "en": "Directed by Ada Rey, with Jon Faber. 98 min",
        "de": "Regie: Ada Rey, mit Jon Faber, 98 Min.",
        "es": "Dirección: Ada Rey. Con Jon Faber. 98 min",
        "it": "di Ada Rey, con Jon Faber. 98’",
        "nl": "Regie: Ada Rey. Met Jon Faber. 98 min",
    }
    found = reading(f"<h1>{heading}</h1><p>{made[lang]}</p><p>06/03/2024 20:30</p>", lang)
    assert found.film is not None and (found.film.title, found.film.directors) == ("Lindes", ("Ada Rey",))
