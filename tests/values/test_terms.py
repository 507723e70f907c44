"""Genres, countries, languages and versions: one vocabulary for six languages."""

import pytest

from kerguen.values import terms

GENRES = [
    ("Comédie dramatique, Policier", ["comedy-drama", "crime"]),
    ("Action/Adventure, Comedy and Romance", ["action", "adventure", "comedy", "romance"]),
    ("Komödie, Science-Fiction", ["comedy", "science-fiction"]),
    ("Fantascienza", ["science-fiction"]),
    ("misdaad", ["crime"]),
    ("Ciencia ficción", ["science-fiction"]),
    ("Thriller See more", ["thriller"]),
    ("nothing of the kind", []),
]


@pytest.mark.parametrize(("text", "found"), GENRES)
def test_genres_have_one_vocabulary(text: str, found: list[str]) -> None:
    assert [g for g, _, _ in terms.genres(text)] == found


COUNTRIES = [
    ("France, Belgique", ["FR", "BE"]),
    ("Deutschland / Österreich", ["DE", "AT"]),
    ("USA", ["US"]),
    ("Royaume-Uni", ["GB"]),
    ("Trinidad and Tobago", ["TT"]),
    ("Corea del Sur", ["KR"]),
    ("Verenigde Staten", ["US"]),
]


@pytest.mark.parametrize(("text", "found"), COUNTRIES)
def test_countries_are_iso_codes(text: str, found: list[str]) -> None:
    assert [c for c, _, _ in terms.countries(text)] == found


VERSIONS = [("Version française", "VF"), ("VOST", "VOST"), ("OmU", "VOST"), ("V.O.S.", "VOST"), ("3D", None)]


@pytest.mark.parametrize(("text", "found"), VERSIONS)
def test_versions_have_one_vocabulary(text: str, found: str | None) -> None:
    assert terms.version(text) == found


def test_terms_with_white_space_between_them_are_all_read() -> None:
    assert [code for code, _, _ in terms.countries("UK USA")] == ["GB", "US"]
    assert [code for code, _, _ in terms.countries("New Zealand")] == ["NZ"]
    assert [name for name, _, _ in terms.genres("Thriller. Drama")] == ["thriller", "drama"]
    assert terms.genres("A war film about a family") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BE / NL / FR", ["BE", "NL", "FR"]),
        ("D/A/CH", ["DE", "AT", "CH"]),
        ("France, Italie", ["FR", "IT"]),
        ("Anthony Bajon, Dominique Reymond, Bernard Blancan", []),
    ],
)
def test_lands_are_told_by_names_or_letters_and_not_by_given_names(text: str, found: list[str]) -> None:
    assert [code for code, _, _ in terms.lands(text)] == found
