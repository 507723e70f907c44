"""A title known with what stands behind its colon, posters' captions, makers behind a title, films that a text speaks of.

Texts written for these tests, facts of real films.
"""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

TITLES = [
    ("OSS 117 : Rio ne répond plus\n\n15 avril\n\nAvec Jean Dujardin (Hubert Bonisseur de La Bath, alias OSS 117)\n\nOSS 117 "
     "part pour le Brésil. Le film de Michel Hazanavicius s'amuse, et OSS 117 avec lui.\n", "OSS 117 : Rio ne répond plus"),
    ("OSS 117: Rio ne répond plus\n\nAffiche OSS 117: Rio ne répond plus\nRéalisé par Michel Hazanavicius\nPays de production France\n"
     "Année 2009\nGenre Comédie\nActeurs Jean Dujardin, Louise Monot\n\nCritique\n\nPlus lourde que la première. OSS 117 revient, OSS 117 a vieilli.\n",
     "OSS 117: Rio ne répond plus"),
    ("Mad Max: Fury Road\n\nAffiche Mad Max: Fury Road\nRéalisé par George Miller\nAnnée 2015\nGenre Action\n\nUn film qui file.\n",
     "Mad Max: Fury Road"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_known_title_is_not_cut_at_its_colon(text: str, title: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None
    assert film.title == title


def test_a_heading_over_who_made_it_is_not_given_up_for_a_film_that_the_text_speaks_of() -> None:
    text = (
        "DUNE ROUGE\n\nde Ada Ruiz\n2013, France, 1h30\n\nUn cinéaste évoque sa jeunesse, puis un tournage qui n'eut jamais lieu. Ses "
        "dessinateurs passent ensuite à Alien, avec Sigourney Weaver, Tom Skerritt, John Hurt, Ian Holm et Yaphet "
        "Kotto.\n\nSéance le jeudi 12 mai à 20h30.\n"
    )
    film = read(page_from_text(text)).film
    assert film is None or film.title != "Alien"


@pytest.mark.parametrize("line", ["Inferno di Dario Argento (Italia,1980)", "Inferno di Dario Argento (Italia, 1980)"])
def test_the_maker_behind_a_title_is_no_part_of_it(line: str) -> None:
    film = read(page_from_text(f"Inferno (Film)\n\n{line}\nDurata : 107’ Genere : Horror\n\nIl film fa paura.\n")).film
    assert film is not None
    assert film.directors == ("Dario Argento",)
