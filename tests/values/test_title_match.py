"""How alike two titles are."""

import pytest

from kerguen.values.title_match import bare_key, compare_titles, concept_keys, title_key

CASES = [  # left, right, how
    ("LES PETITES VICTOIRES", "Les Petites Victoires", "equal"),
    ("Kid, The", "The Kid", "equal"),
    ("The Kid (1921)", "The Kid", "equal"),
    ("The Third Part (2)", "The Third Part: Part II", "equal"),
    ("Small Victories", "The small victories", "article"),
    ("Les Petites Victoires", "Small Victories", "translated"),
    ("Les Petites Victoires", "Little Victories", "translated"),
    ("Kleine Siege", "Piccole vittorie", "translated"),
    ("Druk", "Another Round", "translated"),  # of the list of films that everybody writes about
    ("Das Fest", "La caza", "different"),
    ("Roxane", "Roxanne", "different"),
    ("Passengers", "Passenger", "typing"),
    ("Rocky II", "Rocky 2", "equal"),
    ("Rocky II", "Rocky III", "other_number"),
    ("Dune : Première partie", "Dune : Deuxième partie", "other_number"),
    ("Mad Max: Fury Road", "Mad Max", "subtitle"),
    ("Alice et le Maire", "Divertimento", "different"),
    ("", "The Kid", "different"),
]


@pytest.mark.parametrize(("left", "right", "how"), CASES)
def test_two_titles_are_compared(left: str, right: str, how: str) -> None:
    assert compare_titles(left, right).how == how
    assert compare_titles(right, left).how == how


def test_translations_of_a_title_share_one_key() -> None:
    assert concept_keys("Les Petites Victoires") == concept_keys("Small Victories") == concept_keys("Little Victories")
    assert concept_keys("Zzyzx") == ()
    assert set(concept_keys("Das perfekte Geheimnis")) & set(concept_keys("The Perfect Secret"))


def test_keys_level_articles_and_keep_a_title_that_is_only_one() -> None:
    assert bare_key("The Kid") == "kid"
    assert bare_key("The") == "the"
    assert title_key("(500)") == "500"


def test_hostile_titles_are_keyed_without_a_crash() -> None:
    for title in ("(" * 2000, "a, The" * 500, "\u0000", "—:—"):
        title_key(title)
        compare_titles(title, "The Kid")
