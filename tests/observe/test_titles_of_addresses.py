"""Titles that only the name of a file or an address spells. Our own words, true facts."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

SHEET = "Regie: Céline Sciamma\nLaufzeit: 72 Min.\nLand: Frankreich\n\n"
BODY = "Ein stiller Film, in dem eine Familie durch den Wald geht. Die Kamera bleibt ruhig, und die Musik kommt spät.\n"


def film_of(name, text=SHEET + BODY):
    return read(page_from_text(text, name)).film


@pytest.mark.parametrize(
    "name", ["Petite Maman - Als wir Kinder waren.md", "notes/Petite Maman - Als wir Kinder waren.txt"]
)
def test_a_note_is_named_after_its_film(name):
    assert film_of(name).title == "Petite Maman - Als wir Kinder waren"


def test_the_name_of_the_file_is_a_doubt():
    reading = read(page_from_text(SHEET + BODY, "Petite Maman.md"))
    assert [d.code for d in reading.doubts] == ["title-from-address"]


@pytest.mark.parametrize("name", ["petite-maman-review.md", "2021-05-03-petite-maman.md", "petite_maman.html.md"])
def test_a_slug_counts_when_the_text_says_it(name):
    assert (
        film_of(name, SHEET + BODY.replace("eine Familie", "Petite Maman wieder ein Kind wird und eine Familie")).title
        == "Petite Maman"
    )
    assert film_of(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "Ohne Titel.md",
        "Meine Notizen 3.md",
        "Untitled document.txt",
        "page 3.md",
        "in001.md",
        "3f2a9c81d0.md",
        "Kritik.md",
        "README.md",
    ],
)
def test_a_file_without_a_name_names_no_film(name):
    assert film_of(name) is None


def test_sentences_at_the_top_are_no_titles():
    assert film_of("x1.md") is None
