"""Lines that explain a writer's marks, and marks that carry their scale in a bracket."""

from kerguen.observe import read
from kerguen.pages import page_from_text

REVIEW = "# Gloria Bell\n\nDirected by Sebastián Lelio, with Julianne Moore.\n\nA film about dancing alone, warm and precise, and one of the best of its year"


def test_what_each_row_of_stars_means_is_no_mark() -> None:
    page = f"{REVIEW}.\n\n★ = Did not like\n★★ = Fine\n★★★ = Good\n★★★★ = Would recommend\n"
    assert not read(page_from_text(page)).ratings


def test_steps_of_a_scale_are_no_marks() -> None:
    page = "# Wie ich Filme bewerte\n\n10 Sterne – perfekt:\nEin Film ohne Fehler.\n9,0 – 9,5 Sterne:\nFast perfekte Filme.\n8,0 – 8,5 Sterne:\nSehr gute Filme.\n"
    assert not read(page_from_text(page)).ratings


def test_a_scale_may_stand_behind_the_stars() -> None:
    ratings = read(page_from_text(f"{REVIEW} (4 stars on 0-5 scale).\n")).ratings
    assert [(one.value, one.scale, one.kind) for one in ratings] == [(4.0, 5.0, "own")]
