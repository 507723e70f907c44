"""Ratings that the source of a page leaves to a program to draw, and means that short lines report. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

REVIEW = (
    "# The Shepherd of the Hills (2019)\n\nDirected by Jane Campion. The film tells of a shepherd who loses his flock and finds "
    "his daughter. The acting is superb and the photography beautiful, though the story drags a little in the second half.\n\n{}\n"
)


def ratings_of(words: str) -> list[tuple[str, float, float | None]]:
    page = page_from_text(REVIEW.format(words), "hills.md")
    return [(r.kind, r.value, r.scale) for r in read(page).ratings]


@pytest.mark.parametrize(
    ("words", "value", "scale"),
    [
        ("{{< stars 4 >}}", 4, None),
        ("{{% rating 3.5 %}}", 3.5, None),
        ('{{< rating value="4" max="5" >}}', 4, 5),
        ("{% include stars.html rating=4 %}", 4, None),
        ('{% include rating.html score="3.5" %}', 3.5, None),
        ("<StarRating rating={4} />", 4, None),
        ("<Rating value={8} max={10} />", 8, 10),
        ('<my-rating value="4" readonly />', 4, None),
        ("[rating=4]", 4, None),
        ('{{< poster src="/a.jpg" width=180 rating="4.5" alt="The Keeper" >}}', 4.5, None),
        ("rating:: 8", 8, None),
        (":star: :star: :star:", 3, 5),
        ("![rating](/img/stars-4.png)", 4, 5),
        ('<img src="/images/s.gif" alt="4 stars">', 4, 5),
        ("⭐⭐⭐⭐", 4, 5),
        ("●●●○○", 3, 5),
        ("★★★★ out of ★★★★★", 4, 5),
        ("I rate it a 7.", 7, None),
        ("*Rating: 6 of 10*", 6, 10),
        ("Rating: 3.00 out of 4stars", 3, 4),
    ],
)
def test_a_tag_or_a_row_of_signs_is_the_writers_rating(words: str, value: float, scale: float | None) -> None:
    assert ratings_of(words) == [("own", value, scale)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("IMDb rating: 7.4", [("audience", 7.4, 10)]),
        ("Letterboxd: 3.8", [("audience", 3.8, 5)]),
        ("Rotten Tomatoes: 87%", [("press", 87, 100)]),
        ("My Rating: 8/10 | IMDb Rating: 7.4/10", [("own", 8, 10), ("audience", 7.4, 10)]),
    ],
)
def test_a_short_line_reports_the_mean_of_an_aggregator(words: str, found: list[tuple[str, float, float]]) -> None:
    assert ratings_of(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "{% include movie.html name='Stalker|1979' %}",
        "{{< youtube 4 >}}",
        "IMDb Top 250: 7",
        "<Player start={4} />",
        "{{< audio path='4' >}}",
    ],
)
def test_other_tags_and_places_in_lists_are_no_ratings(words: str) -> None:
    assert ratings_of(words) == []


def test_a_stated_fraction_goes_before_the_number_that_a_tag_draws() -> None:
    assert ratings_of('I give the film **8.5 / 10.**\n\n{{% review-rating num="9" %}}') == [("own", 8.5, 10)]
