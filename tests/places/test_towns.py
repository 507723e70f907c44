"""Towns: what pages write and the town meant."""

import pytest

from kerguen.places import town

WRITTEN = [  # as written, the town, how it was recognised, origin
    ("Brétigny-sur-Orge", "Brétigny-sur-Orge", "exact", "synthetic"),
    ("Bretigny on barley", "Brétigny-sur-Orge", "translated", "wild"),
    ("Bourg la Queen", "Bourg-la-Reine", "translated", "wild"),
    ("The Rochelle", "La Rochelle", "translated", "wild"),
    ("Aulnay under Wood", "Aulnay-sous-Bois", "translated", "wild"),
    ("Alencon", "Alençon", "spelling", "wild"),
    ("Bethune", "Béthune", "spelling", "wild"),
    ("La couarde sur mer", "La Couarde-sur-Mer", "spelling", "wild"),
    ("La roche chalais", "La Roche-Chalais", "spelling", "wild"),
    ("La roche sur yon", "La Roche-sur-Yon", "spelling", "wild"),
    ("La richardais", "La Richardais", "spelling", "wild"),
    ("St Malo", "Saint-Malo", "spelling", "synthetic"),
    ("Paris 14e", "Paris", "district", "synthetic"),
    ("LYON", "Lyon", "spelling", "synthetic"),
    ("Viré", "Viré", "exact", "negative"),
    ("Vire", "Vire", "exact", "negative"),
    ("Macon", "Mâcon", "spelling", "synthetic"),
]


@pytest.mark.parametrize(("written", "name", "how", "origin"), WRITTEN)
def test_a_town_is_known_under_what_pages_write(written: str, name: str, how: str, origin: str) -> None:
    found = town(written)
    assert found is not None
    assert (found.name, found.how) == (name, how)


@pytest.mark.parametrize("words", ["", "Kerguen-les-Oies", "Find a session", "x" * 500, "Tomorrow at eight", "12"])
def test_what_is_no_town_of_the_gazetteer_is_none(words: str) -> None:
    assert town(words) is None


def test_without_signs_of_translation_no_town_is_restored_word_by_word() -> None:
    assert town("Bretigny on barley", translated=False) is None
    assert town("Tower") is None  # Tours or La Tour


def test_of_two_towns_of_one_name_the_first_country_of_the_context_wins() -> None:
    assert town("Valence", ("FR",)).population > 50_000  # type: ignore[union-attr]
