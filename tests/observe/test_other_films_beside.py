"""What stands beside a film on the pages of big sites and is not its own: tickers, brackets, ratings. Our own words, true facts."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

SHEET = """Wanda

Directed by: Barbara Loden
Starring: Barbara Loden, Michael Higgins
Runtime: 1 hr 42 mins
Rated: PG [See Full Rating]
Average Rating: 8.1/10
Theatrical Release: Feb 28, 1971

"""


def reading(more):
    return read(page_from_text(SHEET + more + "\n", "wanda.txt"))


def said(field, more=""):
    return [o.value for o in reading(more).observations if o.field == field]


@pytest.mark.parametrize(
    "more",
    [
        "This week at the movies, there is a singer in a van (Tender Mercies, starring Robert Duvall) and a quiet drifter.",
        "March 3, 1971: The Box Office Looks Away And Opens With New Faces",
        "The young actress Barbara Loden (Splendor in the Grass) wrote, directed and stars in a film about a woman who drifts.",
    ],
)
def test_casts_of_tickers_and_brackets_are_not_the_film_s(more):
    assert set(said("cast", more)) == {"Barbara Loden", "Michael Higgins"}


def test_a_mean_is_no_certificate():
    assert said("certificate") == ["PG"]


def test_a_credit_line_in_the_midst_of_a_long_page_is_of_another_list():
    lines = "\n".join(f"Company {n} of the north" for n in range(40))
    page = f"{lines}\nKinekor Home Entertainment - Paramount Discs (2008) (South Africa)\n{lines}"
    assert reading(page).film.title == "Wanda"


@pytest.mark.parametrize("heading", ["Posters for", "Pictures of the"])
def test_a_heading_that_goes_on_in_the_next_line_is_no_title(heading):
    film = read(
        page_from_text(f"# {heading}\n\nA page with posters of a film, and a cinema that shows films.\n", "x.md")
    ).film
    assert film is None
