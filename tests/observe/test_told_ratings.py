"""Ratings that a sentence gives, a paragraph ends with, or a line of a round-up carries. The texts are our own."""

import pytest

from kerguen.model import Zone
from kerguen.observe.cues import lines
from kerguen.observe.judged.spelled_stars import spelled_stars
from kerguen.observe.judged.told_ratings import told_ratings
from kerguen.observe.read import read
from kerguen.pages import page_of
from kerguen.values.ratings import rating, ratings

LONG = "The keeper of the lighthouse counts his steps along the quay, and the camera waits for him at the door. "


def told(text: str, lang: str) -> list[tuple[float, float | None]]:
    zone = Zone(kind="article", start=0, end=len(text))
    return [(f.value, f.scale) for f in told_ratings(text, zone, lines(text, 0, len(text)), lang)]


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "It moved me more than I expected, and I give it a solid 7.", [(7.0, None)]),
        ("nl", "Ik geef de film een dikke 8.", [(8.0, None)]),
        ("de", "Dafür gebe ich dem Film eine 6,5.", [(6.5, None)]),
        ("es", "Con sus defectos le doy un 6.", [(6.0, None)]),
        ("es", "Con sus defectos le doy un 6 de 10, que no es poco.", [(6.0, 10.0)]),
        ("nl", f"{LONG}Gelachen, gehuild en thuis nog nagepraat: een 8.", [(8.0, None)]),
        ("en", "Metacritic has it at 74, but Rotten Tomatoes has a 91% critics score.", [(91.0, 100.0)]),
        ("en", f"{LONG}It is also great fun. (A MINUS.)", [(91.0, 100.0)]),
        ("en", f"{LONG}It is also great fun. (B+)", [(83.0, 100.0)]),
    ],
)
def test_a_sentence_gives_a_rating(lang: str, text: str, found: list[tuple[float, float | None]]) -> None:
    assert told(text, lang) == found


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{LONG}Only the French print was shown. (F)"),
        ("en", "I give it a week before the sequel is announced."),
        ("nl", "Hij krijgt een 17-jarige dochter op bezoek."),
        ("en", "About 40% of the film plays at night. Rotten Tomatoes was closed that day."),
    ],
)
def test_numbers_and_letters_of_the_story_are_no_ratings(lang: str, text: str) -> None:
    assert told(text, lang) == []


@pytest.mark.parametrize(
    ("text", "value", "scale"),
    [("3 marinai e mezzo su 5", 3.5, 5.0), ("8 uit 10 sterren", 8.0, 10.0), ("2 bobines et demie sur 5", 2.5, 5.0)],
)
def test_a_site_counts_in_things_of_its_own(text: str, value: float, scale: float) -> None:
    assert [(f.value, f.scale) for f in ratings(text)] == [(value, scale)]


def test_a_minus_may_be_written_out() -> None:
    assert [rating(words).value for words in ("A MINUS", "B plus")] == [91.0, 83.0]  # type: ignore[union-attr]


def test_stars_stand_after_the_certificate() -> None:
    text = "“THE KEEPER” (PG-13) 3.25 STARS"
    found = list(spelled_stars(text, Zone(kind="title", start=0, end=len(text)), "en"))
    assert [(f.value, [d.code for d in f.doubts]) for f in found] == [(3.25, ["scale-assumed"])]


def test_a_day_and_month_after_a_weekday_are_no_rating() -> None:
    text = f"De vuurtorenwachter\n\n{'Een film over een wachter die de zee niet meer ziet. ' * 8}\n\nZaterdag 8/10 te zien."
    assert not read(page_of(text.encode(), "a.txt")).ratings
