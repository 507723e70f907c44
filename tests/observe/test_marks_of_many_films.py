"""A page that rates many films and does not let be told where each begins. The texts are our own."""

from msgspec.structs import replace

from kerguen.model import Page, Rating, Zone
from kerguen.observe.judged.settled import settled
from kerguen.observe.read import read
from kerguen.pages import page_of

WEEK = """# Kurzkritiken der Woche

Bewertung: 5
Eine wütende und poetische Reise über das Land, mit Bildern, die man so schnell nicht vergisst.

Bewertung: 3
In diesem Film über die Macht der Gewohnheit fehlt zum Schluss der Mut, den der Anfang versprochen hat.

Bewertung: 4
Eine Flucht, die spannend erzählt ist und ihren Figuren doch in jeder Szene genug Zeit lässt.
"""


def week() -> Page:
    return replace(page_of(WEEK.encode(), "woche.md"), kind="roundup")


def test_the_marks_are_told_but_of_no_film() -> None:
    reading = read(week())
    assert [(one.value, one.subject) for one in reading.ratings] == [(5.0, -1), (3.0, -1), (4.0, -1)]
    assert {doubt.code for one in reading.ratings for doubt in one.doubts} >= {"film-untold"}


def test_no_film_is_given_such_a_mark() -> None:
    assert read(week()).about(0).ratings == ()


def test_a_mark_outside_every_segment_is_of_no_named_film() -> None:
    zones = (Zone(kind="article", start=0, end=40), Zone(kind="article", start=41, end=90, segment=0))
    page = replace(week(), zones=zones)
    found = [
        Rating(page=page.id, start=start, end=start + 1, text=page.text[start], kind="own", value=4.0, scale=5.0)
        for start in (10, 50)
    ]
    assert [one.subject for one in settled(page, found)] == [-1, 0]
