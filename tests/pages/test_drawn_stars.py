"""Ratings drawn as icons, pictures, widths and numbers in attributes. The pages are our own."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

TEXT = (
    "<p>A wonderful, moving film by Ana Ribera, brilliantly acted by Luis Pardo. The story is told in long takes.</p>"
    * 4
)
HEAD = "<h1>The Keeper</h1><p>Directed by Ana Ribera. Starring Luis Pardo. 2021. 112 min.</p>"


def rated(drawing: str) -> list[tuple[str, float, float | None]]:
    page = f"<html lang=en><title>The Keeper review</title><body><article>{HEAD}{drawing}{TEXT}</article></body></html>"
    return [(r.kind, r.value, r.scale) for r in read(page_of(page.encode(), "a.html")).ratings]


def icons(*classes: str) -> str:
    return '<div class="mark">' + "".join(f'<i class="{c}"></i>' for c in classes) + "</div>"


@pytest.mark.parametrize(
    ("drawing", "value", "scale"),
    [
        ('<img src="s.png" alt="4 stars">', 4.0, 5.0),
        ('<span class="stars" title="3.5 out of 5"></span>', 3.5, 5.0),
        ('<div class="score" data-score="8" data-max="10"></div>', 8.0, 10.0),
        ('<div class="rating" data-value="4" data-total="5"></div>', 4.0, 5.0),
        ('<star-rating rating="4" max="5"></star-rating>', 4.0, 5.0),
        ('<meter value="4" max="5"></meter>', 4.0, 5.0),
        ('<img src="/s.png" alt="star">' * 3 + '<img src="/e.png" alt="empty star">', 3.0, 4.0),
        ('<div role="img" aria-label="Rating: 4 out of 5 stars"></div>', 4.0, 5.0),
        (icons(*["fa fa-star"] * 3, "fa fa-star-half-o", "fa fa-star-o"), 3.5, 5.0),
        (icons(*["fas fa-star"] * 2, *["far fa-star"] * 3), 2.0, 5.0),
        (icons(*["glyphicon glyphicon-star"] * 4, "glyphicon glyphicon-star-empty"), 4.0, 5.0),
        (icons(*["fa fa-star checked"] * 3, *["fa fa-star"] * 2), 3.0, 5.0),
        ('<img src="/i/star.png">' * 3 + '<img src="/i/star-empty.png">' * 2, 3.0, 5.0),
        ('<i class="material-icons">star</i>' * 3 + '<i class="material-icons">star_border</i>' * 2, 3.0, 5.0),
        ('<div class="rating star-4"></div>', 4.0, 5.0),
        ('<img src="/images/4stars.gif">', 4.0, 5.0),
        ('<div class="stars"><span style="width: 80%"></span></div>', 4.0, 5.0),
        ('<div class="star-rating" data-rating="7.5" data-max="10"></div>', 7.5, 10.0),
    ],
)
def test_a_drawn_rating_is_read(drawing: str, value: float, scale: float) -> None:
    assert rated(drawing) == [("own", value, scale)]


@pytest.mark.parametrize(
    "drawing",
    [
        icons(*["far fa-star"] * 5),
        "<form>Rate it: " + icons(*["fa fa-star"] * 5) + "</form>",
        '<i class="fa fa-star"></i> Add to favourites',
        '<div class="starring"></div><div class="start-4"></div>',
        '<div class="stars stars-40"></div>',
        "".join(f'<div title="Users rated this {n}/10"></div>' for n in (6.8, 7.1, 5.5)),
        '<div class="star-rating" data-rating="4"></div>',
    ],
)
def test_what_gives_no_rating_or_no_scale_is_left_alone(drawing: str) -> None:
    assert rated(drawing) == []


def test_the_code_of_a_template_beside_a_star_is_no_star() -> None:
    drawing = '<p><?php for ($i = 0; $i < 4; $i++) { ?><img src="icons/star-filled.png" alt=""><?php } ?></p>'
    assert rated(drawing) == []
