"""Makers and titles that Romance pages tell side by side. Our own words."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.observe.naming.heading_parts import heading_parts
from kerguen.observe.naming.maker_lines import credited_opening
from kerguen.observe.naming.no_titles import is_no_title
from kerguen.pages import page_from_text


def directors(text: str) -> list[str]:
    reading: Reading = read(page_from_text(text))
    return [str(o.value) for o in reading.observations if o.field == "director"]


@pytest.mark.parametrize(
    ("line", "title", "maker"),
    [
        (
            "La Nuit du phare de Camille Rivet (Fr, 1h35) avec Léo Marchal, Ana Prat",
            "La Nuit du phare",
            "Camille Rivet",
        ),
        ("Le vent d'Ouest de Paul Garin, Nora de La Tour avec Ida Meyer", "Le vent d'Ouest", "Paul Garin"),
        ("Pane e fichi di Silvia Soldati con Licia Magli", "Pane e fichi", "Silvia Soldati"),
        ("Les Marées de Camille Rivet (2022)", "Les Marées", "Camille Rivet"),
    ],
)
def test_a_line_opens_with_title_maker_and_players_or_the_year(line: str, title: str, maker: str) -> None:
    said = {sign.kind: line[sign.start : sign.end] for sign in credited_opening(line, 0, len(line))}
    assert said == {"maker": title, "person": maker}


@pytest.mark.parametrize(
    "line",
    [
        "Nouvelle comédie de Camille Rivet avec Léo Marchal",
        "Entretien de Camille Rivet avec Léo Marchal",
        "Drame de Camille Rivet avec Léo Marchal",
        "Une promenade de Camille Rivet avec son chien",
    ],
)
def test_nouns_for_films_and_talks_before_a_name_are_no_titles(line: str) -> None:
    assert not list(credited_opening(line, 0, len(line)))


@pytest.mark.parametrize("words", ["Regia di Nino Torri", "Haz click aquí para copiar la URL"])
def test_credits_and_controls_are_no_titles(words: str) -> None:
    assert is_no_title(words)


@pytest.mark.parametrize(
    ("told", "maker"),
    [
        ("Tras dos cortos, Paco Luna vuelve a la dirección con La orilla y la película convence.", "Paco Luna"),
        ("La película se llama La orilla, que dirige Marta Solano con mano firme.", "Marta Solano"),
        ("El director de La orilla era Paco Luna, y la película se nota suya.", "Paco Luna"),
    ],
)
def test_the_sentence_with_the_title_tells_who_made_it(told: str, maker: str) -> None:
    more = "El guion avanza sin prisa. La orilla es un drama y una película de personajes."
    assert directors(f"# La orilla\n\n{told} {more}\n") == [maker]


@pytest.mark.parametrize("told", ["De quoi ça parle ?\nUn phare et deux sœurs.", "Réalisation : OOOOO\n"])
def test_questions_and_marks_after_a_label_are_no_person(told: str) -> None:
    text = f"# Les Marées\n\nLe film Les Marées est un drame réalisé par Camille Rivet. Le film dure 95 minutes.\n\n{told}\n"
    assert directors(text) == ["Camille Rivet"]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("[Critique] Se taire de Simon Rivet", "Se taire"),
        ("Recensione: Il faro di Paolo Torri", "Il faro"),
        ("Critique : La Promenade de Nadine", "La Promenade de Nadine"),
    ],
)
def test_a_full_name_ends_the_heading_of_a_review_and_no_title(heading: str, title: str) -> None:
    assert heading_parts(heading, 1, first=True)[0].words == title


def test_a_title_that_the_text_says_again_keeps_its_person() -> None:
    heading = "Critique : Le Destin de Simon Rivet"
    text = f"{heading}\n\nLe Destin de Simon Rivet est un film de 2001.\n"
    assert heading_parts(heading, 1, first=True, text=text)[0].words == "Le Destin de Simon Rivet"
