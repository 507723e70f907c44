"""Dates as pages write them, in six languages; text that looks like a date and is none."""

import pytest

from kerguen.values.dates import date_order, dates

# (text, language, value or None, doubts)
READ = [
    ("1er mars 2023", "fr", "2023-03-01", ()),
    ("March 1, 2023", "en", "2023-03-01", ()),
    ("31st of December 1999", "en", "1999-12-31", ()),
    ("1. März 2023", "de", "2023-03-01", ()),
    ("1 de marzo de 2023", "es", "2023-03-01", ()),
    ("22 dicembre 2022", "it", "2022-12-22", ()),
    ("16 maart 2024", "nl", "2024-03-16", ()),
    ("24/05/23", "fr", "2023-05-24", ()),
    ("24.05.2023", "de", "2023-05-24", ()),
    ("2023-05-24", None, "2023-05-24", ()),
    ("mars 2023", "fr", "2023-03", ()),
    ("03/04/2023", "en", "2023-03-04", ("date-order",)),
    ("03/04/2023", "fr", "2023-04-03", ()),
    ("13/04/2023", "en", "2023-04-13", ()),
    ("21-Jan-2017", "en", "2017-01-21", ()),
    ("20-January-2017", "en", "2017-01-20", ()),
    ("22. 12. 1984", "de", "1984-12-22", ()),
]
NOT_DATES = [
    "12 men of 1957",
    "in may 5 people",
    "4.4/5",
    "1:85:1",
    "note 3/5",
    "1-2-3",
    "1. 2. 30",
    "45/67/2020",
    "route 66",
]


@pytest.mark.parametrize(("text", "lang", "value", "doubts"), READ)
def test_a_date_is_read(text: str, lang: str | None, value: str, doubts: tuple[str, ...]) -> None:
    (found,) = dates(text, lang)
    assert (found.value, tuple(d.code for d in found.doubts)) == (value, doubts)
    assert text[found.start : found.end] == text


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text, "en") == ()


def test_a_day_without_a_year_has_no_value() -> None:
    (found,) = dates("released on March 1.", "en")
    assert (found.value, found.month, found.day) == (None, 3, 1)


ORDERS = [
    ("out on March 1, 2023 … posted 03/01/2023", "month-first"),
    ("sorti le 1er mars 2023, vu le 01/03/2023", "day-first"),
    ("12/25/2020 and 03/04/2021", "month-first"),
    ("25/12/2020 and 03/04/2021", "day-first"),
    ("03/04/2021", None),
    ("12/25/2020 and 25/12/2020", None),
    ("no date at all", None),
]


@pytest.mark.parametrize(("text", "order"), ORDERS)
def test_the_order_of_day_and_month_is_settled_for_the_page(text: str, order: str | None) -> None:
    assert date_order(text) == order


def test_the_order_of_the_page_leaves_no_doubt() -> None:
    (found,) = dates("03/01/2023", "en", order="month-first")
    assert (found.value, found.doubts) == ("2023-03-01", ())


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("vu le 1ermars 2023, puis le 3 mars", [(6, 18), (28, 34)]),
        ("Oct. 5, 2021 and 5th Oct 2021, not 123 mars", [(0, 12), (17, 29)]),
        ("le 12 mai 2020 3 juin", [(3, 14), (15, 21)]),
        ("marzo de 2022; 7 de julio", [(0, 13), (15, 25)]),
        ("xmars 2023", []),
    ],
)
def test_a_month_is_found_beside_its_number_however_it_is_joined(said: str, wanted: list[tuple[int, int]]) -> None:
    assert [(d.start, d.end) for d in dates(said, "fr")] == wanted
