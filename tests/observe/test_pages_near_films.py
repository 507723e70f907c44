"""Pages that speak of films and are about none: handbooks, persons, plays, templates, instructions. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

HANDBOOK = """# Film Evenings for Residents

Film evenings bring people together and give them something to talk about.

## FILM SHOWS
Watching a film as a group in the lounge.

## FILM CLUBS
Regular meetings to watch films and to discuss films.
"""
PERSON = """Maryam Touzani

Born in Tangier in 1980, the director studied in London. Biography, trivia, filmography.
Birthplace: Tangier, Morocco
"""
INSTRUCTIONS = """---
name: festival-sessions
description: Answers questions on the sessions of a film festival from its database.
---

# Festival sessions

Use the table `films` and the table `screenings`. Do not guess: run SQL on the film database.
"""
TEMPLATE = """# {{title}} ({{year}})

**Director:** {{director}}
**Cast:** {{actors}}
**Runtime:** {{runtime}}

## My rating
"""
PLAY = """Schauspiel
Sein oder Nichtsein
Komödie nach dem Film von Ernst Lubitsch, für die Bühne bearbeitet
Das Ensemble unserer Bühne spielt um sein Leben. Im Kleinen Saal des Theaters.
Inszenierung: Anna Muster
Premiere: 20. Februar 2009
"""


@pytest.mark.parametrize("text", [HANDBOOK, PERSON, INSTRUCTIONS, TEMPLATE, PLAY])
def test_no_film_is_read_from_a_page_that_is_about_none(text: str) -> None:
    assert read(page_from_text(text)).film is None


def test_a_page_that_is_hardly_about_a_film_says_so() -> None:
    page = page_from_text(HANDBOOK)
    assert page.kind == "not_film" or "film-unsure" in [doubt.code for doubt in read(page).doubts]


def test_a_sheet_leaves_no_such_doubt() -> None:
    reading = read(
        page_from_text("Adam\nDirector: Maryam Touzani\nCast: Lubna Azabal, Nisrin Erradi\nRuntime: 98 min\n")
    )
    assert reading.film is not None
    assert "film-unsure" not in [doubt.code for doubt in reading.doubts]
