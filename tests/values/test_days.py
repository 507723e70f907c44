"""Weeks of programmes and the weekdays in them; the dates are those of the calendar."""

import pytest

from kerguen.values.days import in_week, week, weekdays


@pytest.mark.parametrize(
    ("text", "lang", "written", "first", "last", "dated"),
    [
        ("Programme du 5 au 11 mars 2025", "fr", None, "2025-03-05", "2025-03-11", True),
        ("Du 28 février au 6 mars 2024", "fr", None, "2024-02-28", "2024-03-06", True),
        ("Kino Programm 6.3. - 12.3.2025", "de", None, "2025-03-06", "2025-03-12", True),
        ("CARTELERA DEL 7 AL 13 DE MARZO", "es", "2025-03-06", "2025-03-07", "2025-03-13", False),
        ("Programma dal 5 all’11 marzo 2025", "it", None, "2025-03-05", "2025-03-11", True),
        ("van 5 t/m 11 maart 2025", "nl", None, "2025-03-05", "2025-03-11", True),
        ("Now showing 5 – 11 March 2025", "en", None, "2025-03-05", "2025-03-11", True),
        ("du 29 décembre au 4 janvier 2025", "fr", None, "2024-12-29", "2025-01-04", True),
    ],
)
def test_a_programme_says_its_week(text, lang, written, first, last, dated) -> None:
    found = week(text, lang, written)
    assert found and (found.first.isoformat(), found.last.isoformat(), found.dated) == (first, last, dated)


@pytest.mark.parametrize(
    "text", ["", "de 5 à 11 ans", "du 5 au 11 mars", "12 films, 3 - 4 mars", "du 40 au 50 mars 2025"]
)
def test_other_spans_are_no_week(text: str) -> None:
    assert week(text, "fr", None) is None


@pytest.mark.parametrize(
    ("line", "lang", "days"),
    [
        ("mer 5 : 14h00", "fr", ["2025-03-05"]),
        ("Samedi 8 et dimanche 9 à 18h", "fr", ["2025-03-08", "2025-03-09"]),
        ("jeudi et mardi à 20h30", "fr", ["2025-03-06", "2025-03-11"]),
        ("Do 18:00 Anora (OmU)", "de", ["2025-03-06"]),
        ("jeudi 20h30", "fr", ["2025-03-06"]),
        ("mercredi 6", "fr", [None]),
    ],
)
def test_a_weekday_is_a_date_of_the_week(line: str, lang: str, days: list) -> None:
    of = week("du 5 au 11 mars 2025", "fr", None)
    found = [in_week(name, number, of, None)[0] for name, number, _, _ in weekdays(line, lang, 0, len(line))]
    assert [d and d.isoformat() for d in found] == days
