"""Stars written out as words. The sentences are our own."""

import pytest

from kerguen.model import Zone
from kerguen.observe.judged.spelled_stars import spelled_stars


@pytest.mark.parametrize(
    ("lang", "text", "value", "scale"),
    [
        ("it", "Un buon esordio. Voto: 3 stelle (2024)", 3, 5),
        ("en", "Three and a half stars out of five", 3.5, 5),
        ("en", "In the end I give it 3½ stars.", 3.5, 5),
        ("de", "Wertung: vier Sterne", 4, 5),
        ("de", "Drei von fünf Sternen", 3, 5),
        ("fr", "Quatre étoiles.", 4, 5),
        ("es", "Nota: dos estrellas y media", 2.5, 5),
        ("nl", "Twee sterren", 2, 5),
        (None, "Tre stelle.", 3, 5),
    ],
)
def test_stars_that_stand_apart_are_a_rating(lang: str | None, text: str, value: float, scale: float | None) -> None:
    found = list(spelled_stars(text, Zone(kind="article", start=0, end=len(text)), lang))
    assert [(f.value, f.scale) for f in found] == [(value, scale)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The two stars of the film meet in a five-star hotel."),
        ("en", "Her performance earns 2 full stars; 1 star goes to the music."),
        ("it", "Non possono avere meno di tre stelle e da lì partire."),
        ("nl", "De film kreeg vier sterren in de krant."),
        ("fr", "Un ciel de cinq étoiles filantes"),
    ],
)
def test_stars_among_other_words_are_none(lang: str, text: str) -> None:
    assert not list(spelled_stars(text, Zone(kind="article", start=0, end=len(text)), lang))
