"""Towns of other countries: their own names and those by which other languages know them."""

import pytest

from kerguen.places.abroad import town_abroad


@pytest.mark.parametrize(
    ("written", "name"),
    [("Leeds", "Leeds"), ("TORINO", "Turin"), ("München", "Munich"), ("Den Haag", "The Hague"), ("Mailand", "Milan")],
)
def test_a_town_is_known_by_its_names(written: str, name: str) -> None:
    assert town_abroad(written) == name


@pytest.mark.parametrize("words", ["Odeon", "Rialto", "Cinema Massimo", ""])
def test_a_house_is_no_town(words: str) -> None:
    assert town_abroad(words) is None
