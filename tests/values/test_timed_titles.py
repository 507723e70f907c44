"""Titles of lines that say when a film is shown. Synthetic lines on real films, in the shapes of printed programmes."""

import pytest

from kerguen.values.timed_titles import says_when, timed_title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("18:00 Anora (OmU)", "Anora"),
        ("19:45 – Sing Sing", "Sing Sing"),
        ("21.15 Uhr Toni Erdmann | Saal 2", "Toni Erdmann"),
        ("Do 6 maart 20:00, Vr 7 maart 20:00: Close", "Close"),
        ("Giovedì 6 marzo: “Respiro”", "Respiro"),
        ("6 marzo La chimera;", "La chimera"),
        ("6.3. | Adam – Zwei Frauen", "Adam – Zwei Frauen"),
        ("March 6th – The Brutalist", "The Brutalist"),
        ("Anora – jeudi 6 mars à 20h", "Anora"),
        ("**2) Viva Zapatero! (giovedì 27 marzo)**", "Viva Zapatero!"),
        ("18:00 So finster die Nacht", "So finster die Nacht"),
        ("20:30 Close de Lukas Dhont", "Close"),
    ],
)
def test_the_title_beside_days_and_hours(line: str, title: str) -> None:
    found = timed_title(line, 0, len(line))
    assert found is not None
    assert line[slice(*found)] == title


@pytest.mark.parametrize(
    "line",
    [
        "Freitag, 7. März",
        "Wo 12 feb",
        "Donnerstag, 6. März 2025 - 20:00 bis 21:45",
        "2001: A Space Odyssey",
        "12 Angry Men",
        "8 1/2",
        "Le 6 mars, on a projeté le film deux fois",
        "Docu | 1h 24min – Italian spoken",
        "20, 21, 26 en 27 februari",
        "Sam 8 mars 15h00 HL",
        "6 marzo film a scelta del pubblico",
        "A great reference (June 3, 2008)",
    ],
)
def test_no_title_where_a_line_only_looks_like_one(line: str) -> None:
    assert timed_title(line, 0, len(line)) is None


def test_a_day_and_nothing_else() -> None:
    assert says_when("Freitag, 7. März", 0, 16)
    assert not says_when("7 Jahre Nacht", 0, 13)


@pytest.mark.parametrize(
    "line", ["Martedi 31", "VENERDI' 12 ore 21", "Viernes 12, 20 hs", "Domenica 5 maggio ore 17.30 e 21"]
)
def test_a_day_with_bare_hours_and_nothing_else(line: str) -> None:
    assert says_when(line, 0, len(line))


def test_opening_hours_and_meals_are_no_showings() -> None:
    lunch, film = "Lunch Daily: 11:30am - 4:00pm", "The Hours: 20:00"
    assert timed_title(lunch, 0, len(lunch)) is None
    assert timed_title(film, 0, len(film)) is not None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Anora 7pm", "Anora"),
        ("Wicked – Saturday 3 May, 7:30 p.m.", "Wicked"),
        ("Thursday 12 June 7.30pm: Past Lives", "Past Lives"),
    ],
)
def test_hours_before_and_after_noon(line: str, title: str) -> None:
    place = timed_title(line, 0, len(line))
    assert place is not None and line[slice(*place)] == title
