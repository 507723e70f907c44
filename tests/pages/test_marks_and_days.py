"""What lines at the top and the end of a page say of its kind. Our own words, true facts."""

import pytest

from kerguen.pages import page_from_text

SHEET = "Frau Müller muss weg\n{mark}\nRegie: Sönke Wortmann\nDarsteller: Anke Engelke, Justus von Dohnányi\n\n"
TEXT = "Der Film gewinnt seine Spannung aus den Dialogen: stark gespielt, witzig, nie langweilig, auch wenn die Kamera im Klassenzimmer bleibt.\n"


@pytest.mark.parametrize("mark", ["8/10", "Wertung: 8", "4 von 5 Sternen", "★★★★", "****"])
def test_a_sheet_with_a_mark_and_a_text_that_weighs_is_a_review(mark: str) -> None:
    assert page_from_text(SHEET.format(mark=mark) + TEXT * 2).kind == "review"


@pytest.mark.parametrize(
    "when", ["Martedì 5 Ottobre 2021 - ore 21:00", "Fr 7.11. - So 9.11. 15.00 Uhr", "donderdag 4 mei 20:15"]
)
def test_a_day_and_an_hour_over_one_film_are_its_showtimes(when: str) -> None:
    text = f"{when}\nThe Father\nRegia di Florian Zeller\nCon Anthony Hopkins, Olivia Colman\nDurata 97’ - G.B. 2020\n\nTra le vie di Londra una figlia fa visita al padre.\n"
    assert page_from_text(text).kind == "showtimes"


def test_a_release_date_is_no_hour() -> None:
    assert page_from_text(SHEET.format(mark="Kinostart | 14.08.2014") + "Ein Film.\n").kind == "fact_sheet"


def test_papers_with_their_marks_are_a_round_up() -> None:
    text = (
        "Sick of Myself (Kristoffer Borgli)\n\nSigne en Thomas maken elkaar kapot in deze film.\n\nDe Morgen (★★★★) 'Wrang en grappig'\n"
        "de Volkskrant (★★★★) 'Een komedie die bijt'\nTrouw (★★★) 'Scherp tot het eind'\n"
    )
    assert page_from_text(text).kind == "roundup"
