"""Two lists of records: what is linked, what is left open."""

import pytest

from kerguen.catalogue.likeness import name_likeness
from kerguen.catalogue.linking import Entry, link


def person(ident: str, name: str, born: int | None = None) -> Entry:
    return Entry(id=ident, kind="person", name=name, born=born)


def film(ident: str, name: str, year: int, minutes: int) -> Entry:
    return Entry(id=ident, kind="work", name=name, year=year, runtimes=(minutes,))


def linked(left: list[Entry], right: list[Entry]) -> list[tuple[str, str]]:
    return sorted((found.left, found.right) for found in link(left, right))


@pytest.mark.parametrize(
    ("written", "lost", "is_one"),
    [
        ("Zoé Kruger", "Zo? Kruger", True),  # synthetic
        ("Josefina Ševčík", "Josefina ?ev??k", True),  # synthetic
        ("Šarka Novak", "?arka Novak", True),  # synthetic
        ("Gorou Ouchi", "Gor? Ouchi", True),  # synthetic: one lost letter, two written
        ("Andr? Marivaux", "Andr? Mattei", False),  # negative: the lost letter is not where they differ
        ("Maur?cio Alves", "Patr?cio Alves", False),  # negative
    ],
)
def test_a_lost_letter_stands_for_a_letter_or_two_and_for_nothing_else(written, lost, is_one):
    assert (name_likeness(written, lost) >= 0.9) is is_one
    assert linked([person("a", written)], [person("b", lost)]) == ([("a", "b")] if is_one else [])


def test_a_work_retitled_freely_is_linked_when_year_and_running_time_are_its_own():
    left = [film("a", "Otkrytoe more", 1967, 78), film("b", "Une belle fin", 2013, 92)]
    right = [film("x", "Detour", 1967, 78), film("y", "Une belle fin", 2013, 92)]
    assert linked(left, right) == [("a", "x"), ("b", "y")]


def test_in_a_year_with_many_works_left_over_one_running_time_tells_nothing():
    left = [film(f"a{n}", f"Titre {word}", 1967, 70 + n) for n, word in enumerate(("rouge", "vert", "bleu", "gris"))]
    right = [
        film(f"x{n}", f"{word} day", 1967, 73 + n) for n, word in enumerate(("Long", "Short", "Cold", "Hot", "Dry"))
    ]
    assert linked(left, right) == []


def test_of_two_equal_rows_none_is_chosen():
    assert linked([person("a", "Ada Lind")], [person("x", "Ada Lind"), person("y", "Ada Lind")]) == []
