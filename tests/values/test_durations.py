"""Durations as pages write them."""

import pytest

from kerguen.values.durations import durations, minutes

IN_A_FACT_SHEET = [
    ("01 h 30", 90),
    ("1h45", 105),
    ("1 h. 30 min", 90),
    ("01:29", 89),
    ("1:45:00", 105),
    ("01h:33m:46s", 93),
    ("1 Std. 45", 105),
    ("2 Std. 42 Min.", 162),
    ("105'", 105),
    ("105 min", 105),
    ("105 Minuten", 105),
    ("101m", 101),
    ("2 hours 10 minutes", 130),
    ("1 hr. 59 min.", 119),
    ("2 ore e 27 minuti", 147),
    ("1 uur 38 minuten", 98),
    ("97 + 120", 217),
    ("90", 90),
    ("PT1H42M", 102),
    ("PT102M", 102),
    ("01:29 4.4 /5 (25 reviews)", 89),
    ("free", None),
    ("", None),
    ("4/5", None),
]


@pytest.mark.parametrize(("text", "value"), IN_A_FACT_SHEET)
def test_a_runtime_is_read(text: str, value: int | None) -> None:
    assert minutes(text) == value


def test_running_text_needs_a_unit() -> None:
    assert durations("at 20:30 in room 90") == ()
    assert [d[0] for d in durations("a film of 2h05, then 15 minutes of talk")] == [125, 15]
