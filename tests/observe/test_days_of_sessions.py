"""Days that sessions share, days before a title, years taken from the programme. Films are invented, dates the calendar's."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        (
            "Kino am Deich\nWoche vom 6. November 2025 bis 12. November 2025\n\nFr 7.11. - So 9.11. 15.00 Uhr\nDie Gezeiten\n"
            "D 2025 Regie: Anna Kerner\n96 Minuten\n",
            ["2025-11-07T15:00", "2025-11-08T15:00", "2025-11-09T15:00"],
        ),
        (
            "Films in het filmhuis\n\ndonderdag 2 mei 2024\n\nDo 2 mei 20:00, Vr 3 mei 20:00: Het getij\n"
            "Een vuurtorenwachter verliest langzaam zijn zicht.\n\nZa 4 mei 20:45: De haven\nTwee zussen wachten op een boot.\n",
            ["2024-05-02T20:00", "2024-05-03T20:00", "2024-05-04T20:45"],
        ),
        (
            "Programme du 6 novembre au 9 novembre 2025\n\nLes Marées\nUn film d'Anne Kerjean (France, 2025, 1h32)\nSynopsis\nUn gardien de phare perd la vue.\nSéances:\n"
            "Jeudi 6 novembre à 20h\nDimanche 9 novembre à 20h\n",
            ["2025-11-06T20:00", "2025-11-09T20:00"],
        ),
    ],
)
def test_days_of_sessions_are_whole_dates(text: str, starts: list[str]) -> None:
    assert [s.starts for s in read(page_of(text.encode(), "a.txt")).sessions] == starts
