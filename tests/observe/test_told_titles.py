"""Titles and makers that only phrases of running text name."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

# title, director, text
TOLD = [
    ("Des hommes", "Lucas Belvaux", "Lucas Belvaux tourne depuis avril son nouveau film, Des hommes, adaptation d'un roman sur la guerre. Le film sortira dans un an, et le réalisateur en dit peu."),
    ("Alpha", "Julia Ducournau", "Après deux films remarqués, Julia Ducournau revient avec un projet. Pour son troisième film, intitulé Alpha, elle tourne au Havre. Le film de Julia Ducournau est attendu à Cannes."),
    ("Anatomie d'une chute", "Justine Triet", "On suit une femme accusée. Avec Anatomie d'une chute, Justine Triet signe un film de procès. Le film tient jusqu'à la dernière minute, et le public avec lui."),
    ("Im Westen nichts Neues", "Edward Berger", "Der Krieg macht müde. Edward Bergers Adaption des Romans „Im Westen nichts Neues“ kennt keine Helden. Der Film zeigt den Schlamm und die Angst, und Felix Kammerer als Paul."),
    ("Le Père de mes enfants", "Mia Hansen-Løve", "Mia Hansen-Løve est de retour avec Le Père de mes enfants, un drame sur un producteur de cinéma. Le film est porté par Louis-Do de Lencquesaing, et Chiara Caselli est magnifique."),
    ("Les Yeux sans visage", "Georges Franju", "Retour sur Les Yeux sans visage, signé Georges Franju, qui ressort en salles. Le film n'a rien perdu de sa force et Pierre Brasseur y est inquiétant en chirurgien."),
    ("Tous les matins du monde", "Alain Corneau", "Le ciné-club propose le vendredi 3 février à 20h30 une projection de Tous les matins du monde (1991) d'Alain Corneau, un film sur la musique. La projection sera suivie d'un débat."),
    ("Lazzaro felice", "Alice Rohrwacher", "Alice Rohrwacher torna con Lazzaro felice, un film in cui Adriano Tardiolo è un contadino. Il film della regista Alice Rohrwacher è una favola, e Nicoletta Braschi è bravissima."),
    ("Relatos salvajes", "Damián Szifron", "Damián Szifron vuelve con Relatos salvajes, una película de seis historias. La película está dirigida por Damián Szifron y Ricardo Darín está magnífico."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "director", "text"), TOLD, ids=[t[0] for t in TOLD])
def test_a_phrase_names_the_film_and_its_maker(title: str, director: str, text: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and film.title == title
    assert film.directors == (director,)


def test_other_films_of_the_maker_named_in_a_row_are_not_the_film() -> None:
    text = (
        "La cinéaste Justine Triet a déjà montré « Victoria » (2016) et « Sibyl » (2019). Son nouveau film "
        "« Anatomie d'une chute » est plus grave. « Anatomie d'une chute » dure deux heures et demie, un long film."
    )
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Anatomie d'une chute"


def test_a_caption_and_a_section_in_quotation_marks_name_no_film() -> None:
    text = (
        "Im Westen nichts Neues – ein Film, der schmerzt\n\nDer Film zeigt den Krieg. Im Westen nichts Neues ist lang.\n\n"
        "„Recycling des Todes“\n\nDer Film wäscht Uniformen und gibt sie weiter.\n\nPaul, müde, Felix Kammerer © Reiner Bajo\n"
    )
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Im Westen nichts Neues"
