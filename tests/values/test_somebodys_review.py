"""A heading says of what it is a review, or whose it is; in several languages with the same word."""

import pytest

from kerguen.values.titles import heading_title, is_furniture


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Crítica de Parásitos", "Parásitos"),
        ("Reseña de Roma", "Roma"),
        ("Recensione di Gigi", "Gigi"),
        ("Recensione di Toni Erdmann", "Toni Erdmann"),
        ("Critique de Titane", "Titane"),
        ("Recensie van Girl", "Girl"),
    ],
)
def test_what_is_reviewed_is_a_title(heading: str, title: str) -> None:
    part = heading_title(heading)
    assert not is_furniture(heading) and part is not None and part.words == title


@pytest.mark.parametrize(
    "words",
    ["Recensione di Marco Rossi", "Crítica por Ana", "Kritik von Jan Kos", "Critique de film", "Crítica de cine"],
)
def test_who_reviews_and_what_a_review_is_are_none(words: str) -> None:
    assert is_furniture(words)
