"""Films of a page that have their mark between title and text, before the title, or at the end of their line. The texts
are our own, on real films and made-up ones."""

import pytest

from kerguen.observe.read import read
from kerguen.pages import page_of

TOLD = "a story of work, love and debt that is told with patience, acted with care and never raises its voice"
SHAPES = {
    "counted": (
        "HEAT. 2.5 stars. {0}.\n\nALIEN. 3 stars. {0}.\n\nSPEED. 1.25 stars. {0}.\n",
        [("Heat", 2.5), ("Alien", 3.0), ("Speed", 1.25)],
    ),
    "parted": (
        "Heat - 5/5 - {0}.\n\nAlien (rewatch) - 4.5/5 - {0}.\n\nSpeed - 2/5 - {0}.\n",
        [("Heat", 5.0), ("Alien", 4.5), ("Speed", 2.0)],
    ),
    "labelled": (
        "“Heat” Grade: A- (91%); {0}.\n\n“Alien” Grade: A+ (97%); {0}.\n\n“Speed” Grade: C (70%); {0}.\n",
        [("Heat", 91.0), ("Alien", 100.0), ("Speed", 50.0)],
    ),
    "before its title": (
        "- 3. Voto: 7 - Heat (1995): {0}.\n- 2. Voto: 9 - Alien (1979): {0}.\n- 1. Voto: 6 - Speed (1994): {0}.\n",
        [("Heat", 7.0), ("Alien", 9.0), ("Speed", 6.0)],
    ),
    "over its text": (
        "Heat\n\n9/10. {0}.\n\nAlien\n\n8/10. {0}.\n\nSpeed\n\n6/10. {0}.\n",
        [("Heat", 9.0), ("Alien", 8.0), ("Speed", 6.0)],
    ),
    "behind its text": (
        "Heat: {0}. 8.5\n\nAlien: {0}. 9\n\nSpeed: {0}. 6,5\n\nFargo: {0}. 7.5\n",
        [("Heat", 8.5), ("Alien", 9.0), ("Speed", 6.5), ("Fargo", 7.5)],
    ),
    "behind the certificate": (
        "“HEAT” (R) 3 STARS\n{0}.\n“ALIEN” (R) 3.5 STARS\n{0}.\n“TOY STORY” (G) 4 STARS\n{0}.\n",
        [("Heat", 3.0), ("Alien", 3.5), ("Toy Story", 4.0)],
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_each_film_has_the_mark_that_stands_beside_it(shape: str) -> None:
    body, wanted = SHAPES[shape]
    reading = read(
        page_of(
            f"# Films seen in May\n\nTwo films at the cinema, one movie at home.\n\n{body.format(TOLD)}".encode(),
            "may.txt",
        )
    )
    titles = {film.subject: film.title for film in reading.subjects()}
    assert [((titles[r.subject] or "").title(), r.value) for r in reading.ratings] == wanted


def test_lines_that_end_in_a_school_letter_are_films_with_their_grade() -> None:
    text = "Films I saw in May\n\nTwo films at the cinema, three movies at home.\n\n1. Heat - A\n2. Alien - A-\n3. Speed - B+\n4. Fargo (1996) - C\n5. Mission: Impossible - B\n"
    reading = read(page_of(text.encode(), "may.txt"))
    titles = {film.subject: film.title for film in reading.subjects()}
    assert [(titles[r.subject], r.text) for r in reading.ratings] == [
        ("Heat", "A"), ("Alien", "A-"), ("Speed", "B+"), ("Fargo", "C"), ("Mission: Impossible", "B"),
    ]  # fmt: skip


def test_the_address_of_a_title_does_not_say_whose_mark_follows() -> None:
    text = (
        "# Movies\n\nI rate the films that I watch.\n\n"
        "- [Heat](https://www.imdb.com/title/tt0113277/): 4/5\n- [Alien](https://www.imdb.com/title/tt0078748/) 5/5\n"
        "- [Speed](https://www.imdb.com/title/tt0111257/) 3/5\n"
    )
    assert {(r.kind, r.by) for r in read(page_of(text.encode(), "movies.md")).ratings} == {("own", None)}


def test_a_mark_that_is_a_link_to_a_site_is_of_that_site() -> None:
    text = "# Heat (1995)\n\nDirected by Michael Mann, with Al Pacino.\n\nRating: [8.3/10](https://www.imdb.com/title/tt0113277/)\n"
    assert [(r.kind, r.by) for r in read(page_of(text.encode(), "heat.md")).ratings] == [("audience", "IMDb")]
