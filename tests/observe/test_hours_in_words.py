"""Hours as programmes of each language write them. Synthetic lines on real films."""

import pytest

from kerguen.observe import read
from kerguen.observe.playing.hours import hours_in
from kerguen.pages import page_from_text

ITALIAN = (
    "Cinema Odeon\n\nClose\nRegia: Lukas Dhont\nMartedì 11 marzo 2025 – ore 21.00\nMercoledì 12 marzo 2025 ore 21\n"
)
SPANISH = (
    "Cine Rex – Cartelera\n\nClose\nDirector: Lukas Dhont\nViernes 14 de marzo de 2025, 22.00 horas\n"
    "Sábado 15 de marzo de 2025 a las 19.30 hs. VOSE Sala 2\n"
)
ENGLISH = "The Picture House\n\nClose\nDirector: Lukas Dhont\nSaturday 15 March 2025: 5.30pm, 8.15pm Screen 2\n"
WITH_AN_END = "Kino Central\n\nTransit\nDonnerstag, 6. März 2025 - 20:00 bis 21:45\nRegie: Christian Petzold\n"


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        (ITALIAN, ["2025-03-11T21:00", "2025-03-12T21:00"]),
        (SPANISH, ["2025-03-14T22:00", "2025-03-15T19:30"]),
        (ENGLISH, ["2025-03-15T17:30", "2025-03-15T20:15"]),
        (WITH_AN_END, ["2025-03-06T20:00"]),
    ],
)
def test_the_hours_of_a_film(text: str, starts: list[str]) -> None:
    assert [session.starts for session in read(page_from_text(text)).sessions] == starts


@pytest.mark.parametrize(
    ("line", "clocks"),
    [
        ("Sabato 12 ore 20,30 e 22,30 Domenica 13 ore 15,30", ["T20:30", "T22:30", "T15:30"]),
        ("samedi 12 à 18h30 et 20h45 Dimanche 13 à 16h", ["T18:30", "T20:45", "T16:00"]),
        ("Sa 12. 18.30 Uhr und 20.45 Uhr Saal 1", ["T18:30", "T20:45"]),
        ("sábado a las 20.30 h y 22.45 Domingo", ["T20:30", "T22:45"]),
        ("(12 September 2023 at 19.45)", ["T19:45"]),
        ("12 september 2023 om 19.45", ["T19:45"]),
        ("version 2023 at 19.456 rows", []),
        ("ore 20,30 e 22 gennaio", ["T20:30"]),
        ("ore 20,30 – 9,50 euro", ["T20:30"]),
    ],
)
def test_an_hour_with_its_minutes_may_stand_before_the_next_word(line: str, clocks: list[str]) -> None:
    assert [hour.clock for hour in hours_in(line, 0, len(line))] == clocks


DAYS_WITHOUT_YEAR = """Films in het filmhuis: programma

donderdag 6 maart 2025 tot donderdag 13 maart

Do 6 maart 20:00: Rapito
Za 8 maart 20:45: Close
Zo 9 maart 15:30: Adam
"""


def test_the_first_full_date_of_a_programme_gives_the_year_of_its_days() -> None:
    sessions = read(page_from_text(DAYS_WITHOUT_YEAR)).sessions
    assert [session.starts for session in sessions] == ["2025-03-06T20:00", "2025-03-08T20:45", "2025-03-09T15:30"]
    assert all(session.doubts for session in sessions)
