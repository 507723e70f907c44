"""Sentences that say that what a page is headed by is a film, as encyclopaedias begin: the kind of the page and its director."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

SENTENCES = [
    ("de", "ist ein deutscher Kriminalfilm von Ada Ruiz aus dem Jahr 2004."),
    ("en", "is a 2004 documentary written and directed by Ada Ruiz."),
    ("en", "is a 2004 short film by Ada Ruiz."),
    ("fr", "est un court métrage de Ada Ruiz sorti en 2004."),
    ("es", "es un documental español dirigido por Ada Ruiz en 2004."),
    ("es", "es un cortometraje de Ada Ruiz estrenado en 2004."),
    ("it", "è un film drammatico del 2004 di Ada Ruiz."),
    ("it", "è un documentario italiano del 2004 scritto e diretto da Ada Ruiz."),
    ("nl", "is een dramafilm uit 2004 van Ada Ruiz."),
]


@pytest.mark.parametrize(("lang", "said"), SENTENCES)
def test_a_page_that_calls_its_heading_a_film_is_of_that_film(lang: str, said: str) -> None:
    page = f'<html lang="{lang}"><head><title>Lindes – Lexikon</title></head><body><h1>Lindes</h1><p>Lindes {said}</p></body></html>'
    found = read(page_of(page.encode(), "page.html"))
    assert found.page.kind != "not_film"
    assert found.film is not None and (found.film.title, found.film.directors) == ("Lindes", ("Ada Ruiz",))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "is a film festival founded by Ada Ruiz in 1978."),
        ("it", "è un film sulla vita di Ada Ruiz, girato nel 2004."),
        ("de", "ist ein Filmfestival von Ada Ruiz."),
    ],
)
def test_festivals_and_subjects_have_no_director(lang: str, said: str) -> None:
    page = f'<html lang="{lang}"><head><title>Lindes – Lexikon</title></head><body><h1>Lindes</h1><p>Lindes {said}</p></body></html>'
    found = read(page_of(page.encode(), "page.html"))
    assert not [one for one in found.observations if one.field == "director"]
