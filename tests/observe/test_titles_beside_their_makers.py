"""Titles beside their makers in headings, talks with makers, and what was shown on an evening. True facts in our own words."""

import pytest

from kerguen.observe import read
from kerguen.observe.naming.heading_parts import heading_parts
from kerguen.observe.naming.no_titles import is_no_title
from kerguen.observe.naming.told_titles import told_signs
from kerguen.pages import page_of


def said(text: str, field: str) -> list[object]:
    return list(
        dict.fromkeys(o.value for o in read(page_of(text.encode(), "page.md")).observations if o.field == field)
    )


FR = "Trois femmes, trois époques. Kiyoshi Kurosawa réussit un film troublant, et Tahar Rahim y est parfait."
NL = "In Il sol dell'avvenire buigt Nanni Moretti zich over zijn eigen oude films. Margherita Buy speelt zijn vrouw. Een warme film."


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (f"# Le Secret de la chambre noire, Kiyoshi Kurosawa\n\n{FR}\n", "Le Secret de la chambre noire"),
        (f"# Le Secret de la chambre noire – Kiyoshi Kurosawa – 2016\n\n{FR}\n", "Le Secret de la chambre noire"),
        (f"# Nanni Moretti: Il sol dell'avvenire\n\n{NL}\n", "Il sol dell'avvenire"),
    ],
)
def test_the_name_beside_the_title_is_the_maker(page: str, title: str) -> None:
    assert said(page, "title") == [title]
    assert len(said(page, "director")) == 1


def test_a_character_before_a_colon_stays_in_the_title() -> None:
    text = "# Jack Reacher: Never Go Back\n\nJack Reacher kehrt zurück. Reacher prügelt sich durch Washington. Ein lauter Film."
    assert {part.how for part in heading_parts("Jack Reacher: Never Go Back", 1, True, text)} >= {"whole"}


@pytest.mark.parametrize(
    "words",
    [
        "Interview mit Valeska Grisebach",
        "Intervista a Alice Rohrwacher",
        "Entretien avec Mia Hansen-Løve",
        "Entrevista a Carla Simón",
    ],
)
def test_a_talk_with_somebody_is_no_title(words: str) -> None:
    assert is_no_title(words)


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (
            "# Interview mit Valeska Grisebach über „Western“\n\nDie Regisseurin spricht über ihren Film Western.",
            "Western",
        ),
        (
            "# Pourquoi il faut voir « Saint Omer »\n\nUn film d'Alice Diop. Kayije Kagame y est remarquable.",
            "Saint Omer",
        ),
        (
            "# Interview Nanouk Leopold over Brownian Movement\n\nDe film draait nu. 'Een film over stilte,' zegt Nanouk Leopold.",
            "Brownian Movement",
        ),
    ],
)
def test_headings_of_talks_and_advice_hold_the_title(page: str, title: str) -> None:
    assert said(page, "title") == [title]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Anoche echaron Los lunes al sol en la tele.", "Los lunes al sol"),
        ("Ieri sera in tv davano Mediterraneo.", "Mediterraneo"),
        ("Diesen Sonntag läuft bei uns Gundermann von Andreas Dresen.", "Gundermann"),
        ("Op vrijdag vertonen we Karakter van Mike van Diem.", "Karakter"),
        ("Hier soir, on redonnait « La Guerre des boutons ».", "La Guerre des boutons"),
    ],
)
def test_what_was_shown_is_named(line: str, title: str) -> None:
    assert title in {line[sign.start : sign.end] for sign in told_signs(line, 0, len(line)) if sign.kind == "watched"}
