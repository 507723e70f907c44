"""Rating strings and outlets' names."""

import pytest

from kerguen.values.outlets import outlet_at, outlet_named, outlets
from kerguen.values.papers import is_paper
from kerguen.values.ratings import rating, ratings


@pytest.mark.parametrize(
    ("words", "value", "scale"),
    [
        ("4/5", 4, 5),
        ("3.5/4", 3.5, 4),
        ("14/20", 14, 20),
        ("7,5/10", 7.5, 10),
        ("4 sur 5", 4, 5),
        ("4 von 5 Sternen", 4, 5),
        ("3 out of 5", 3, 5),
        ("87 %", 87, 100),
        ("B+", 83, 100),
        ("A-", 91, 100),
        ("★★★½", 3.5, 5),
        ("★★★★½☆", 4.5, 6),
        ("☆☆☆☆☆", 0, 5),
        ("★★★★★", 5, 5),
        ("on aime passionnément", 5, 5),
        ("Empfehlenswert", 4, 5),
    ],
)
def test_a_rating_string_has_its_scale(words: str, value: float | None, scale: float | None) -> None:
    found = rating(words)
    assert (found.value if found else None, found.scale if found else None) == (value, scale)


@pytest.mark.parametrize("words", ["4", "7.5", "°°", "***", "5.5/5"])
def test_a_string_without_a_scale_stays_without_one_and_has_a_doubt(words: str) -> None:
    found = rating(words)
    assert found is not None and found.scale is None and found.doubts


@pytest.mark.parametrize("words", ["", "R", "PG-13", "12 ans", "bientôt", "2 h 05", "1:47"])
def test_what_is_no_rating_is_none(words: str) -> None:
    assert rating(words) is None


def test_ratings_in_running_text_leave_dates_and_prices_alone() -> None:
    assert not ratings("Sorti le 03/05/2023, 7,50 €, 24/7, 9/11, 2/3 du film, 1:29")


@pytest.mark.parametrize("said", ["15/20 minuti", "15/20 minutes", "15/20 minutos", "15/20 Minuten", "5/10 minuten"])
def test_minutes_between_two_numbers_are_no_rating(said: str) -> None:
    assert not ratings(f"La grande bellezza: {said}.")
    assert ratings(f"La grande bellezza: {said.split()[0]}.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("selon Allocin, le film plaît", "AlloCiné"),
        ("20 minutes considers", "20 Minutes"),
        ("dans TELERAMA cette semaine", "Télérama"),
        ("la SZ lobt", "Süddeutsche Zeitung"),
        ("El Periódico destaca", "El Periódico"),
    ],
)
def test_an_outlet_is_found_under_bent_names(text: str, name: str) -> None:
    assert [o.outlet.name for o in outlets(text)] == [name]


@pytest.mark.parametrize(
    "text",
    ["elle parle", "la première fois", "Le monde entier", "vingt minutes", "the times they change", "im bild", "sz"],
)
def test_everyday_words_are_no_outlets(text: str) -> None:
    assert not [o for o in outlets(text) if o.sure == "name"]


def test_outlets_are_known_by_name_and_domain() -> None:
    paper, site = outlet_named("télé loisirs"), outlet_at("https://cinema.lemonde.fr/article")
    assert paper is not None and paper.name == "Télé Loisirs"
    assert site is not None and site.name == "Le Monde"
    assert outlet_at("https://example.org") is None


def test_a_paper_is_known_by_the_words_of_its_name() -> None:
    assert is_paper("La Gazette du Marais") and is_paper("Der Lichtbote")
    assert not is_paper("Small Victories: should you see it?") and not is_paper("Paul leaves")
