"""Films of one page with marks that a tag or a picture draws, or that stand behind linked titles. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

ONE = "A film about a shepherd who loses his flock, with fine actors and photography that stays in the mind for days."
TWO = "The actors do what they can, but the story of this film drags, and its end was to be seen from the first reel."


@pytest.mark.parametrize(
    "drawn",
    [
        "<span><sl-rating value='{}' readonly></sl-rating></span>",
        "{{{{< stars {} >}}}}",
        "{{% include rating.html score={} %}}",
        "![{}/5](/img/s_{}.gif)",
    ],
)
def test_each_film_has_the_mark_drawn_under_its_title(drawn: str) -> None:
    parts = [
        f"## [_{title}_](https://films.example/{n})\n\n{drawn.format(n, n)}\n\n{words}"
        for title, n, words in (("The Piano", 4, ONE), ("Bright Star", 2, TWO))
    ]
    reading = read(page_of(("# Two films by Jane Campion\n\n" + "\n\n".join(parts)).encode(), "films.md"))
    assert [film.title for film in reading.subjects()] == ["The Piano", "Bright Star"]
    assert [(r.subject, r.value) for r in reading.ratings] == [(0, 4), (1, 2)]


def test_a_number_behind_a_linked_title_is_the_writers_mark() -> None:
    parts = [
        f"#### [{title}](https://www.imdb.com/title/tt000000{n}/): {n}\n\n{ONE}"
        for n, title in enumerate(("The Piano", "Bright Star", "Holy Smoke"), 2)
    ]
    reading = read(page_of(("# Films seen\n\n" + "\n\n".join(parts)).encode(), "films.md"))
    assert [film.title for film in reading.subjects()] == ["The Piano", "Bright Star", "Holy Smoke"]
    assert [(r.kind, r.by, r.value) for r in reading.ratings] == [("own", None, n) for n in (2, 3, 4)]


def test_paragraphs_that_end_in_a_picture_of_their_mark() -> None:
    parts = [
        f"[**{title}**](https://films.example/{n}): {ONE} ![{n}/5](/img/s_{n}.gif)"
        for n, title in ((4, "The Piano"), (2, "Bright Star"), (3, "Holy Smoke"))
    ]
    reading = read(page_of(("# Films seen\n\n" + "\n\n".join(parts)).encode(), "films.md"))
    assert [film.title for film in reading.subjects()] == ["The Piano", "Bright Star", "Holy Smoke"]
    assert [(r.subject, r.value, r.scale) for r in reading.ratings] == [(0, 4, 5), (1, 2, 5), (2, 3, 5)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"# The Piano\n\n{ONE}\n\n_-3.5 stars_\n", [(3.5, 5)]),
        (f"# The Piano\n\n{ONE}\n\nrating: 4.5\nscale: 5.0\n", [(4.5, 5)]),
    ],
)
def test_a_mark_that_closes_a_review(text: str, found: list[tuple[float, float]]) -> None:
    assert [(r.value, r.scale) for r in read(page_of(text.encode(), "piano.md")).ratings] == found


@pytest.mark.parametrize(
    ("heading", "critic"),
    [
        ('**@ann_b42\'s Review of "The Piano"**', "ann_b42"),
        ("# Ann Brown's review of The Piano", "Ann Brown"),
        ("# The Piano: a review of its end", None),
    ],
)
def test_who_reviews_is_named_over_the_text(heading: str, critic: str | None) -> None:
    page = page_of(f"{heading}\n\nRating: 4/5\n\nDirected by Jane Campion. {ONE}\n\n{TWO}\n".encode(), "piano.md")
    assert [review.critic for review in read(page).reviews] == [critic]
