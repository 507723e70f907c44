"""The aggregator that a logo or a class names gives the mark beside it; stars that a class dims count as empty; and marks
that are somebody else's. The pages are our own."""

import pytest
from msgspec.structs import replace

from kerguen.model import Rating
from kerguen.observe.judged.settled import settled
from kerguen.observe.read import read
from kerguen.pages import page_of

STORY = (
    "A fisherman loses his boat and his brother in one night and must decide whether to stay in the village where he was "
    "born. The film is patient and beautifully shot, and Bell has never been better."
)


def marks(html: str) -> list[tuple[str, float, float | None, str | None]]:
    page = f"<html lang='en'><body><article><h1>The Tide (2021)</h1><p>Directed by Ana Ruiz. With Tom Bell.</p>{html}<p>{STORY}</p></article></body></html>"
    return [(r.kind, r.value, r.scale, r.by) for r in read(page_of(page.encode(), "tide.html")).ratings]


@pytest.mark.parametrize(
    "html",
    [
        '<div><img src="a.svg" alt="IMDb"> 7.4/10</div>',
        '<div><img src="/logos/imdb.png"> 7.4/10</div>',
        '<div><a href="#"><img src="a.svg" alt="IMDb logo"></a><span>7.4/10</span></div>',
        '<span class="imdb-rating">7.4/10</span>',
        '<p><i class="fab fa-imdb"></i> 7.4</p>',
    ],
)
def test_a_logo_or_a_class_says_whose_mean_it_is(html: str) -> None:
    assert marks(html) == [("audience", 7.4, 10.0, "IMDb")]


def test_two_logos_are_two_owners() -> None:
    html = '<div><span><img alt="Rotten Tomatoes" src="r.png"><b>91%</b></span><span><img alt="IMDb" src="i.png"><b>7.4/10</b></span></div>'
    assert marks(html) == [("press", 91.0, 100.0, "Rotten Tomatoes"), ("audience", 7.4, 10.0, "IMDb")]


def test_votes_and_links_of_a_site_are_no_marks() -> None:
    assert (
        marks('<div class="imdb-votes">12345</div><a class="imdb" href="https://www.imdb.com/title/tt1">IMDb</a>') == []
    )


@pytest.mark.parametrize(
    "html",
    ['<p class="rating">★★★★<span class="empty">★</span></p>', "<p><b>★★★★</b><span class='stars-off'>★</span></p>"],
)
def test_stars_that_a_class_dims_are_empty(html: str) -> None:
    assert marks(html) == [("own", 4.0, 5.0, None)]


def test_asterisks_of_a_picture_of_stars_are_its_stars() -> None:
    rows = "".join(
        f'<tr><td><a href="/{n}">{title}</a> ({year})</td><td><img src="stars/{n}.gif" alt="{"*" * n}"></td></tr>'
        for title, year, n in (("Heat", 1995, 4), ("Alien", 1979, 5), ("Speed", 1994, 2))
    )
    reading = read(
        page_of(f"<html><body><h1>Films and movies I rated</h1><table>{rows}</table></body></html>".encode(), "a.html")
    )
    titles = {film.subject: film.title for film in reading.subjects()}
    assert [(titles.get(r.subject), r.value) for r in reading.ratings] == [
        ("Heat", 4.0),
        ("Alien", 5.0),
        ("Speed", 2.0),
    ]


def told(words: str) -> list[tuple[str, float, float | None]]:
    page = page_of(
        f"# The Tide (2021)\n\nDirected by Ana Ruiz, with Tom Bell.\n\n{STORY}\n\n{words}\n".encode(), "tide.md"
    )
    return [(r.kind, r.value, r.scale) for r in read(page).ratings]


def test_the_readers_share_stands_behind_the_press_s() -> None:
    assert told("Rotten Tomatoes: 91% critics, 85% audience") == [("press", 91.0, 100.0), ("audience", 85.0, 100.0)]


@pytest.mark.parametrize("words", ["My Letterboxd rating: 4/5", "My IMDb score: 4/5"])
def test_my_mark_at_a_site_is_mine(words: str) -> None:
    assert told(words) == [("own", 4.0, 5.0)]


def test_a_letter_that_a_sentence_gives_needs_no_digit_on_the_page() -> None:
    assert told("I gave it an A-.") == [("own", 91.0, 100.0)]


def test_empty_signs_before_a_best_value_are_the_mark() -> None:
    assert told("☆☆☆/4") == [("own", 3.0, 4.0)]


@pytest.mark.parametrize(
    "words",
    ["Rate this post: ☆☆☆☆☆", "Tickets 8/10 euros", "anna  4½ / 10  19/03/2010 02:35:22", "Rate this: 1 2 3 4 5"],
)
def test_what_is_no_mark_of_the_writer(words: str) -> None:
    assert told(words) == []


def test_a_mean_before_its_words_is_the_readers() -> None:
    page = page_of(
        "# La marea (2021)\n\nLa película de Ana Ruiz ha logrado un 8,3 de nota media entre los espectadores.\n".encode(),
        "m.md",
    )
    assert [(r.kind, r.value) for r in read(page).ratings] == [("audience", 8.3)]


def test_many_means_of_one_owner_are_of_many_films() -> None:
    page = replace(page_of(b"# Films of the week\n\nFour films: 3.3, 2.9, 4.1, 3.5\n", "week.md"), kind="roundup")
    found = [
        Rating(
            page=page.id,
            start=at,
            end=at + 3,
            text=page.text[at : at + 3],
            kind="press",
            value=float(page.text[at : at + 3]),
        )
        for at in (page.text.index(mark) for mark in ("3.3", "2.9", "4.1", "3.5"))
    ]
    assert {one.subject for one in settled(page, found)} == {-1}
    assert [one.subject for one in settled(page, found[:2])] == [0, 0]
