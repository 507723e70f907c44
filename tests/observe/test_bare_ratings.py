"""What a bare number up to five says of a film. The texts are our own."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

TEXT = (
    "The story of a lighthouse keeper who loses his sight is told in long takes. The harbour is seen from afar, the "
    "keeper counts his steps, and the last reel returns to the first morning. The actors speak little and walk a lot, "
    "and the camera follows them along the quay until the lamp goes out at the end of the second winter.\n"
)


ITALIAN = (
    "La storia del guardiano che perde la vista è raccontata con lunghe inquadrature. Il porto si vede da lontano, il "
    "guardiano conta i passi, e l'ultima bobina torna al primo mattino. Gli attori parlano poco e camminano molto, e la "
    "macchina da presa li segue lungo la banchina finché la lampada si spegne alla fine del secondo inverno.\n"
)


@pytest.mark.parametrize(
    ("rating", "verdict"), [("4", "positive"), ("3", "mixed"), ("2", "negative"), ("3.5", "positive")]
)
def test_a_bare_number_of_stars_up_to_five_counts_to_five(rating: str, verdict: str) -> None:
    page = page_of(f"---\ntype: review\ntitle: The Keeper\nstars: {rating}\n---\n\n{TEXT}".encode(), "a.md")
    assert [r.verdict for r in read(page).reviews] == [verdict]


def test_a_bare_rating_may_count_to_ten_and_decides_nothing() -> None:
    page = page_of(f"---\ntype: review\ntitle: The Keeper\nrating: 4\n---\n\n{TEXT}".encode(), "a.md")
    (review,) = read(page).reviews
    assert review.verdict is None
    assert review.rating is not None
    assert [doubt.code for doubt in review.rating.doubts] == ["scale-unknown"]


def test_a_bare_italian_voto_may_count_to_ten_and_decides_nothing() -> None:
    text = f"Il guardiano del faro\n\nRegia: Anna Riviera. Italia, 2021.\n\n{ITALIAN}\nVoto: 4\n"
    (review,) = read(page_of(text.encode(), "a.txt")).reviews
    assert review.rating is not None
    assert review.verdict is None


def test_the_mark_over_the_text_is_the_films_and_those_under_it_are_of_its_parts() -> None:
    text = f"Il guardiano del faro\n\nRegia: Anna Riviera. Italia, 2021.\n\nVoto: 4,5\n\n{ITALIAN}\nVoto: 5\nPoche idee.\nVoto: 6\n"
    assert [r.value for r in read(page_of(text.encode(), "a.txt")).ratings] == [4.5]


def test_different_marks_one_after_the_other_decide_nothing() -> None:
    text = f"Il guardiano del faro\n\nRegia: Anna Riviera. Italia, 2021.\n\n{ITALIAN}\nVoto: 4\nVoto: 6\n"
    assert not read(page_of(text.encode(), "a.txt")).ratings


def test_a_fraction_is_believed_before_a_row_of_asterisks() -> None:
    text = f"**\n\nThe Keeper\n\nDirected by Ana Ribera, 2021.\n\n{TEXT}\n4/5\n"
    assert [r.value for r in read(page_of(text.encode(), "a.txt")).ratings] == [4.0]
