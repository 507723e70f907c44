"""The mark of a film among marks of its parts, under a heading, beside drawn stars. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_html, page_from_text

TEXT = (
    "Directed by Jane Campion. The film tells of a shepherd who loses his flock and finds his daughter. The acting is superb and "
    "the photography beautiful, though the story drags a little in the second half."
)


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        ("Story: 8/10\nActing: 9/10\nOverall: 8.5/10", [(8.5, 10)]),
        ("Story: 8/10\nActing: 9/10", []),
        ("## Rating\n\n8", [(8, None)]),
        ("## Rating\n\n5\n4\n3\n2\n1", []),
        ("Grade\nB+", [(83, 100)]),
        ("3/5 ★★★★★", [(3, 5)]),
    ],
)
def test_the_labelled_mark_is_of_the_whole_film(marks: str, found: list[tuple[float, float | None]]) -> None:
    reading = read(page_from_text(f"# The Shepherd of the Hills\n\n{TEXT}\n\n{marks}\n", "hills.md"))
    assert [(r.value, r.scale) for r in reading.ratings if r.kind == "own"] == found


STAR = '<span class="star{}">★</span>'


@pytest.mark.parametrize(
    ("drawn", "found"),
    [
        (STAR.format(" filled") * 3 + STAR.format("") * 2, (3, 5)),
        (
            '<img src="star.png"><img src="star.png"><img src="halfstar.png"><img src="emptystar.png"><img src="emptystar.png">',
            (2.5, 5),
        ),
    ],
)
def test_stars_are_counted_by_how_they_look(drawn: str, found: tuple[float, float]) -> None:
    html = f"<html><body><h1>The Shepherd of the Hills</h1><p>{TEXT}</p><div class='rating'>{drawn}</div></body></html>"
    assert [(r.value, r.scale) for r in read(page_from_html(html)).ratings] == [found]
