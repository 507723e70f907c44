"""A page in a language that has no lexicon is read through what needs none, and says so. Our own words."""

from kerguen.observe import read
from kerguen.pages import page_of

SWEDISH = """<html lang="sv"><head><title>Smultronstället (1957)</title>
<script type="application/ld+json">{"@type": "Movie", "name": "Smultronstället", "duration": "PT1H31M",
"director": {"@type": "Person", "name": "Ingmar Bergman"}, "datePublished": "1957"}</script></head>
<body><h1>Smultronstället (1957)</h1>
<p>En gammal läkare reser till Lund för att hyllas och möter sin ungdom på vägen. Det är en film om minne, ånger och
försoning, och den har inte åldrats en dag. Victor Sjöström är underbar i sin sista stora roll.</p></body></html>"""


def test_structured_data_is_read_and_the_missing_lexicon_is_a_doubt() -> None:
    reading = read(page_of(SWEDISH.encode(), "smultron.html"))
    film = reading.film
    assert film is not None
    assert (film.title, film.year, film.directors) == ("Smultronstället", 1957, ("Ingmar Bergman",))
    assert [doubt.code for doubt in reading.doubts] == ["no-lexicon"]


def test_pages_of_the_six_languages_have_no_such_doubt() -> None:
    french = (
        "<html lang='fr'><h1>Les Fraises sauvages</h1><p>Réalisé par : Ingmar Bergman</p><p>Un film de 1957.</p></html>"
    )
    assert "no-lexicon" not in [doubt.code for doubt in read(page_of(french.encode(), "fraises.html")).doubts]
