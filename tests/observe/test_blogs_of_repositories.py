"""Pages as film blogs kept in repositories write them: front matter, lists of points, sheets in sentences. Our own words."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_from_text
from kerguen.pages.open import page_of

TEXT = "Le film avance sans hâte et son héroïne regarde la mer. Ce film est un drame sur deux sœurs.\n"
FRONT = """+++
titre = "<em>Les Marées</em>, Camille Rivet"
title = "Les Marées, Camille Rivet"
{more}
+++

<p>{text}</p>
"""


def values(reading: Reading, field: str) -> list[str]:
    return [str(o.value) for o in reading.observations if o.field == field]


def test_front_matter_with_players_names_the_film_without_markup_and_maker() -> None:
    more = 'createur = [ "Camille Rivet" ]\nacteur = [ "Léo Marchal", "Ana Prat" ]\nannee = [ "2014" ]'
    reading = read(page_of(FRONT.format(more=more, text=TEXT).encode(), "page.md"))
    assert reading.film is not None
    assert (reading.film.title, reading.film.year) == ("Les Marées", 2014)
    assert (reading.film.directors, reading.film.cast) == (("Camille Rivet",), ("Léo Marchal", "Ana Prat"))


def test_a_title_in_front_matter_without_makers_is_the_title_of_the_page() -> None:
    more = 'categorie = [ "À manger" ]\ntag = [ "Cuisine" ]'
    text = "Le restaurant sert un menu et des plats de saison. Le chef propose un dessert au citron."
    assert read(page_of(FRONT.format(more=more, text=text).encode(), "page.md")).film is None


def test_makers_who_share_their_family_name_are_two() -> None:
    more = 'createur = [ "Paul et Nora Rivet" ]\nacteur = [ "Léo Marchal" ]'
    assert values(read(page_of(FRONT.format(more=more, text=TEXT).encode(), "page.md")), "director") == [
        "Paul Rivet",
        "Nora Rivet",
    ]


def test_a_heading_that_the_text_quotes_is_a_film_beside_the_word() -> None:
    text = (
        "# Il faro lontano\n\n**Punti**\n- **Trama toccante**: due sorelle e un viaggio.\n- **Tema**: il film esplora la "
        'memoria.\n\n**Opinione**: "Il faro lontano" è poetico. È un film che resta.\n'
    )
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Il faro lontano"


def test_the_readme_of_a_program_for_films_is_none() -> None:
    text = "# Film List\n\nA small app to keep films. Film List stores every movie you add.\n\n## Install\n\n`npm install`\n"
    assert read(page_from_text(text)).film is None


def test_a_point_of_a_list_names_the_maker_after_the_trade() -> None:
    text = (
        '# "Il faro"\n\n## Punti\n\n- **Regia attenta**: Marta Solari guida gli attori con mano leggera.\n\n## Opinione\n\n'
        '"Il faro" è un film che resta, un film di silenzi.\n'
    )
    assert values(read(page_from_text(text)), "director") == ["Marta Solari"]


def test_a_sheet_in_sentences_gives_players_countries_and_year() -> None:
    text = (
        "Il faro lontano\nRegia di Marta Solari. Un film da vedere 2019 con Nino Torri, Ada Lenzi. Titolo originale: The Far "
        "Light. Genere Drammatico, - Italia, Belgio, 2019, durata 97 minuti. Uscita cinema giovedì 7 marzo 2019.\n\n"
        "Due sorelle tornano al faro del padre. Il film le segue per un inverno intero.\n"
    )
    reading = read(page_from_text(text))
    assert (values(reading, "cast"), values(reading, "country")) == (["Nino Torri", "Ada Lenzi"], ["IT", "BE"])
    assert values(reading, "year") == ["2019"]


@pytest.mark.parametrize(
    ("told", "title", "maker"),
    [
        ("Se estrena la más reciente película del director Paco Luna: Lucía Mora.", "Lucía Mora", "Paco Luna"),
        (
            "El director Paco Luna presenta su cinta ¡Que viva la costa!, una película de humor.",
            "¡Que viva la costa!",
            "Paco Luna",
        ),
    ],
)
def test_a_colon_or_a_call_sets_the_title_off(told: str, title: str, maker: str) -> None:
    film = read(page_from_text(f"{told} La película cuenta un verano y el guion avanza sin prisa.\n")).film
    assert film is not None and (film.title, film.directors) == (title, (maker,))


def test_a_doctor_and_a_mister_are_no_two_persons() -> None:
    text = "# Dr Finch and Mr. Vole\n\nThe film Dr Finch and Mr. Vole is a 1951 drama directed by Ada Moor.\n"
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Dr Finch and Mr. Vole"


def test_rows_under_a_head_of_titles_are_films_of_their_first_column() -> None:
    text = (
        "# Mes films de 2019\n\n| Film | Réalisateur | Note |\n|---|---|---|\n| Les Marées | Camille Rivet | 5/5 |\n"
        "| Le Phare d'en face | Nora Prat | 4,5/5 |\n| Vent d'ouest | Léo Marchal | 3/5 |\n"
    )
    assert [film.title for film in read(page_from_text(text)).films] == [
        "Les Marées",
        "Le Phare d'en face",
        "Vent d'ouest",
    ]


@pytest.mark.parametrize(
    "line",
    ["Film d'Ada Rivet — France — 1962 — 1h30", "Film de Ada Rivet — France — 1962 — 1h30", "1962 ‧ Drame ‧ 1h 30m"],
)
def test_a_line_of_facts_may_open_with_the_noun_for_films(line: str) -> None:
    reading = read(page_from_text(f"# Les Marées\n\n{line}\n\nUne chanteuse attend une lettre dans ce film.\n"))
    assert set(values(reading, "director")) == ({"Ada Rivet"} if "Ada" in line else set())
    assert (set(values(reading, "year")), set(values(reading, "runtime"))) == ({"1962"}, {"90"})


def test_a_headline_behind_a_comma_is_no_part_of_a_title_that_the_text_says() -> None:
    text = (
        "# Les Marées, la voix de la mer\n\nPremier film de Camille Rivet, *Les Marées* est un drame. Le film touche.\n"
    )
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Les Marées"
