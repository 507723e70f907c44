"""The mark of a film among marks of its parts, under a heading, beside drawn stars. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_html, page_from_text, page_of

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


ALONE = """# Close (2022)

4/10

{words}

Directed by Lukas Dhont, with Eden Dambrine and Gustav De Waele. The flowers are lovely and the boys are good.

The music: 10/10. I could listen to it for days, though I would not see the rest of the film a second time.
"""


def test_a_mark_on_its_line_is_of_the_film_and_those_in_sentences_of_its_parts() -> None:
    words = "If every part of a film is worth 2/10, as its script is here, the whole can hardly be worth much more."
    reading = read(page_of(ALONE.format(words=words).encode(), "close.md"))
    assert [(r.kind, r.value, r.scale) for r in reading.ratings] == [("own", 4, 10)]


LISTED = """# Kritiken der Woche

15.05.2024
Bewertung: 4
Ein Mädchen sieht, was andere sich ausdenken, und hilft ihnen dabei, ihre alten Freunde wiederzufinden. Ein heiterer Film für die ganze Familie, der nur
gegen Ende ein wenig zu lang gerät und doch bis zum letzten Bild Freude macht, weil seine Darsteller so viel Lust am Spiel haben.

26.04.2024
Bewertung: 2
Dreißig Jahre nach »Nightwatch« kehrt Ole Bornedal in die Leichenhalle zurück. Das ist spannend gemeint und selten spannend, und die Figuren bleiben blass.

26.04.2024
Bewertung: 3
Eine Familie streitet einen Abend lang darüber, was auf den Tisch kommt. Das ist klug geschrieben und hat doch kaum Handlung.
"""


def test_marks_of_several_films_under_one_label_are_not_given_to_the_film_that_was_told() -> None:
    assert [r for r in read(page_of(LISTED.encode(), "woche.md")).ratings if r.subject == 0] == []
