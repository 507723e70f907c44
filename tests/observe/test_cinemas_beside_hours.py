"""Sessions whose line names the cinema, on pages that are no programmes, and hours written with a point."""

import pytest

from kerguen.model import Session
from kerguen.observe import read
from kerguen.pages import page_of

TEXTS = {
    "en": "# The Silence of Stones\n\n{}\n\nA very fine film by John Harker. The story of two brothers is told with patience.\n",
    "fr": "# Le Silence des pierres\n\n{}\n\nUn très beau film de Jean Duval. L'histoire de deux frères sur une île.\n",
    "de": "# Die Stille der Steine\n\n{}\n\nEin sehr schöner Film von Hans Huber. Die Geschichte von zwei Brüdern.\n",
    "nl": "# De stilte van de stenen\n\n{}\n\nEen heel mooie film van Jan de Boer. Het verhaal van twee broers.\n",
    "it": "# Il silenzio delle pietre\n\n{}\n\nUn film molto bello di Gianni Rossetti. La storia di due fratelli.\n",
}
# (language, line, cinema, town, start)
LINES = [
    ("fr", "mardi 28 mai 2024 à 20h, Cinéma du Pré, Lyon", "Cinéma du Pré", "Lyon", "2024-05-28T20:00"),
    ("fr", "Prochaine séance : 28.06.2024 | 20h15 | Cinéma du Pré", "Cinéma du Pré", None, "2024-06-28T20:15"),
    ("fr", "Prochaine séance : 27/05/2024 à 16H00, L'Omnia Nord", None, None, "2024-05-27T16:00"),
    ("en", "The Old Mill Picturehouse: 24.08.2024 at 5:30pm", "The Old Mill Picturehouse", None, "2024-08-24T17:30"),
    ("en", "Screening: 10/16/2024 at 21.15, Harbour Lane Cinema", "Harbour Lane Cinema", None, "2024-10-16T21:15"),
    (
        "en",
        "Friday 12 April 2024 – 8 p.m. – at the Harbour Lane Cinema",
        "Harbour Lane Cinema",
        None,
        "2024-04-12T20:00",
    ),
    ("de", "Filmhaus Nord: Freitag, 12. April 2024, 20.15 Uhr", "Filmhaus Nord", None, "2024-04-12T20:15"),
    ("nl", "Te zien: dinsdag 23 juli 2024 – 21u15 – Filmhuis De Kade", "Filmhuis De Kade", None, "2024-07-23T21:15"),
    ("nl", "vrijdag 12 april 2024 20.15, Filmhuis De Kade", "Filmhuis De Kade", None, "2024-04-12T20:15"),
    ("it", "domenica 27 ottobre 2024 | 14.45 | Cinema Splendor", "Cinema Splendor", None, "2024-10-27T14:45"),
    (
        "it",
        "domenica 27 ottobre 2024, ore 21.15, Cinema Paradiso",
        None,
        None,
        "2024-10-27T21:15",
    ),  # the title of a film
]


@pytest.mark.parametrize(("lang", "line", "cinema", "city", "starts"), LINES)
def test_a_line_with_its_hour_names_its_cinema(
    lang: str, line: str, cinema: str | None, city: str | None, starts: str
) -> None:
    (one,) = _sessions(lang, line)
    assert (one.cinema, one.city, one.starts) == (cinema, city, starts)


def test_hours_with_a_point_stand_alone_below_their_day() -> None:
    found = _sessions("de", "Freitag, 12. April 2024\n18.00 | 20.30")
    assert [one.starts for one in found] == ["2024-04-12T18:00", "2024-04-12T20:30"]


@pytest.mark.parametrize("line", ["Freitag, 12. April 2024\n13.10 | 14.10", "8.50 | 10.50"])
def test_days_and_prices_are_no_hours(line: str) -> None:
    assert _sessions("de", line) == ()


def _sessions(lang: str, line: str) -> tuple[Session, ...]:
    return read(page_of(TEXTS[lang].format(line).encode(), "page.md")).sessions
