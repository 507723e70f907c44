"""Titles as headings frame them and as print sets them: American commas, capitals, talks, premieres, wrapped lines."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text, page_of

# title, text
NAMED = [
    ("Criminal", "Action film turns out to be plain\n\nKevin Costner gets nasty in “Criminal,” a science fiction thriller with a big cast. The plot is laughable, and the film ends well."),
    ("Mr. & Mrs. Lind", "De trailer is er van de bioscoopfilm Mr. & Mrs. Lind. De film Mr. & Mrs. Lind komt op 18 september in de bioscopen. De film is geregisseerd door Piet Vermeer."),
    ("Lindes del norte", "Pablo Rey debuta en la dirección con Lindes del norte, donde sigue a una pastora. La película tiene momentos de humor y un guion del propio Pablo Rey."),
    ("Nothing Remains", "Nothing Remains – Q&A with Ada Reed\n\nHow did the film come about?\nAda Reed: I grew up by the sea, and I wanted to direct a film about it."),
    ("Retornos", "Estreno de Retornos\n\nOtra coproducción de la semana es este filme de Luis Avilés. La película está protagonizada por Xavier Estévez y cuenta la historia de un hombre."),
    ("Children of Heaven", "Majid Majidi’s Children of Heaven (1992)\n\nThe film follows two children. Children of Heaven, directed by Majid Majidi, is a film about a pair of shoes."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), NAMED, ids=[t[0] for t in NAMED])
def test_the_title_is_read_as_it_is_set(title: str, text: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and film.title == title


def test_a_text_that_begins_with_its_title_names_it_outright() -> None:
    text = "L’Échange des lindes est un film historique, puisqu’il raconte une occasion ratée. Le film est long."
    film = read(page_of(text.encode(), "critique.md")).film
    assert film is not None and film.title == "L’Échange des lindes"


def test_the_first_line_of_a_wrapped_sentence_is_no_heading() -> None:
    text = (
        "El pastor sigue\nen cartel (cine Rex), con una concurrencia de público que la hace persistir. Qué\n"
        "bien, porque se trata de una de las mejores películas del año.\nEntrevista con Pablo Rey (director)."
    )
    film = read(page_from_text(text)).film
    assert film is None or film.title != "El pastor sigue"


@pytest.mark.parametrize(
    ("heading", "title", "year"),
    [
        ("Inception <span>2010</span>", "Inception", 2010),  # a film of that year bears the words before it
        ("Blade Runner 2049", "Blade Runner 2049", None),
    ],
)
def test_a_year_behind_a_heading_is_the_films_where_a_film_of_that_year_bears_the_rest(
    heading: str, title: str, year: int | None
) -> None:
    page = (
        f"<title>Scooter - {title}</title><h1>{heading}</h1><p>(148 mins)</p>"
        "<p>Cobb (Leonardo DiCaprio) aceita a ousada missão de plantar uma ideia na mente de um rival.</p>"
        "<a href='t'>Assistir trailer do filme</a>"
    )
    film = read(page_of(page.encode(), "film.html")).film
    assert film and (film.title, film.year) == (title, year)


MAILED = """<html lang="fr"><body><h1>Nos critiques de la semaine</h1>
<h2>Napoléon ★★☆☆☆</h2><p><i>De Ridley Scott, avec Joaquin Phoenix, Vanessa Kirby. 2h38.</i></p><p>Trop long, trop froid.</p>
<h2>Dune - Deuxième partie ★★★★☆</h2><p><i>De Denis Villeneuve, avec Zendaya. 2h46.</i></p><p>Un film tendu et superbe.</p>
</body></html>"""


def test_stars_hang_on_titles_and_the_number_of_a_part_is_no_title_alone():
    found = read(page_of(MAILED.encode(), "mail.html"))
    assert [film.title for film in found.subjects()] == ["Napoléon", "Dune - Deuxième partie"]
    text = "# Programmazione\n\n### Dune - Parte Due\n\nRegia di Denis Villeneuve. Durata 166'\n\nGiovedì 7 marzo 2024 ore 21.00\n\n"
    text += "### La zona d'interesse\n\nRegia di Jonathan Glazer. Durata 105'\n\nLunedì 11 marzo 2024 ore 21.00\n"
    assert [film.title for film in read(page_from_text(text, "p.md")).subjects()] == [
        "Dune - Parte Due",
        "La zona d'interesse",
    ]


def test_a_byline_with_a_paper_under_the_title_is_no_title():
    text = (
        "Napoleão\nCrítica de João Faria | Público da Sétima Arte | 23/11/2023\n\nRidley Scott filma a ascensão e a queda de Napoleão "
        "Bonaparte (Joaquin Phoenix).\n\nRealização: Ridley Scott. Duração: 158 minutos.\n"
    )
    assert [film.title for film in read(page_from_text(text, "p.txt")).subjects()] == ["Napoleão"]
