"""Names and titles that a page shouts, in ordinary letters; the span keeps the page's own."""

import pytest

from kerguen.values.shouted_names import calm_name
from kerguen.values.title_letters import calm


@pytest.mark.parametrize(
    ("shouted", "name"),
    [
        ("Ruben ÖSTLUND", "Ruben Östlund"),
        ("MARIE-PIERRE CASEY", "Marie-Pierre Casey"),
        ("Callisto McNULTY", "Callisto McNulty"),
        ("Brian DE PALMA", "Brian De Palma"),
        ("CCH Pounder", "CCH Pounder"),
        ("John Huston III", "John Huston III"),
        ("Bong Joon-ho", "Bong Joon-ho"),
        ("RZA", "RZA"),
    ],
)
def test_surnames_in_capitals_are_written_as_names(shouted: str, name: str) -> None:
    assert calm_name(shouted) == name


@pytest.mark.parametrize(
    ("shouted", "title"),
    [
        ("CALABRIA", "Calabria"),
        ("LES PETITES VICTOIRES", "Les Petites Victoires"),
        ("THE CAT’S MEOW", "The Cat’s Meow"),
        ("RRR", "RRR"),
        ("M3GAN", "M3GAN"),
    ],
)
def test_titles_in_capitals_are_written_as_titles(shouted: str, title: str) -> None:
    assert calm(shouted) == title
