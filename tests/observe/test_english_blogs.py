"""What headings and notes of English blogs put around a film, and what their front matter says. Pages written for these tests."""

import pytest

from kerguen.model import Page
from kerguen.observe import read
from kerguen.pages import page_of

HEADED = [  # (heading, title)
    ("Film Recommendation: Past Lives", "Past Lives"),
    ("Movie Thoughts: Aftersun", "Aftersun"),
    ("Of Dreams and Distance: A Review of *Past Lives*", "Past Lives"),
    ("A Quiet Holiday: Some thoughts on Aftersun", "Aftersun"),
    ("My first thoughts on Aftersun", "Aftersun"),
    ("Home: A Love Story", "Home: A Love Story"),
]


def _page(text: str) -> Page:
    return page_of(text.encode(), "post.md")


@pytest.mark.parametrize(("heading", "title"), HEADED)
def test_what_a_blog_puts_before_a_title_is_no_part_of_it(heading: str, title: str) -> None:
    film = read(_page(f"# {heading}\n\nWatched this film last night, and I am still thinking about its ending.\n")).film
    assert film is not None
    assert film.title == title


def test_a_review_of_a_part_leads_to_no_title() -> None:
    text = "### *Kung Fu Hustle*: A Review of the Whole Movie Except the End\n\nThe film is funny. The film is loud.\n"
    film = read(_page(text)).film
    assert film is None or "Whole Movie" not in (film.title or "")


def test_a_label_for_the_title_holds_the_headline_of_a_review() -> None:
    text = (
        "title: \"Film Review: 'Past Lives' – Two Friends and Twenty Years\"\ndate: 2023-10-12\nauthor: Somebody\n\n"
        'Celine Song\'s film "Past Lives" follows two friends in New York. "Past Lives" is a sad film.\n'
    )
    film = read(_page(text)).film
    assert film is not None
    assert film.title == "Past Lives"


def test_year_month_and_day_in_front_matter_are_the_date_of_the_page() -> None:
    text = (
        "---\ntitle: Aftersun\ndirector: Charlotte Wells\nyear: 2024\nmonth: 08\nday: 25\n---\n"
        "Aftersun is a film of a summer by the sea, and I liked the film.\n"
    )
    film = read(_page(text)).film
    assert film is not None
    assert film.year is None


def test_a_preformatted_note_begins_behind_its_tag() -> None:
    text = '<pre class="note">Aftersun\n\nrelease year: 2022\ndirector: Charlotte Wells\nruntime: 101 minutes\n</pre>\n'
    film = read(_page(text)).film
    assert film is not None
    assert (film.title, film.year, film.directors) == ("Aftersun", 2022, ("Charlotte Wells",))


def test_a_character_in_the_title_s_film_makes_nothing() -> None:
    text = (
        "# Mad Max: Fury Road\n\nA new film would have been a dream: to roar into the desert once again as Max Rockatansky in "
        "_Mad Max: Fury Road_. The film is loud. George Miller directs the film, and his film is long.\n"
    )
    film = read(_page(text)).film
    assert film is not None
    assert film.directors == ("George Miller",)
