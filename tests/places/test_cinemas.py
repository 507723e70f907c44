"""Cinemas: recognised by name, told apart by town."""

from kerguen.places import cinema


def test_a_cinema_is_known_by_its_name_in_its_town() -> None:
    found = cinema("Studio Galande", "Paris")
    assert found is not None and found.art_house and found.town.startswith("Paris")
    assert cinema("Cinéma Studio Galande", "Paris") == found


def test_a_name_that_many_cinemas_bear_needs_its_town() -> None:
    assert cinema("Le Rex") is None
    assert cinema("Le Rex", "Lyon sur Nowhere") is None


def test_what_is_no_cinema_is_none() -> None:
    assert cinema("Find a session") is None
    assert cinema("") is None
