"""Who wrote the text and who made the film. Our own sentences on a real film."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

TEXT = """Das Lehrerzimmer
{byline}

{film} von İlker Çatak erzählt von einer jungen Lehrerin (Leonie Benesch), die einem Diebstahl nachgeht. Der Film ist
spannend wie ein Thriller, klug geschrieben und großartig gespielt.
"""


@pytest.mark.parametrize("byline", ["Von: Christian Henning\n4. Mai 2023", "Von Christian Henning, 4. Mai 2023"])
@pytest.mark.parametrize("film", ["Der Film", "Das Drama"])
def test_the_author_of_a_text_is_its_critic_and_the_maker_in_its_first_sentence_its_director(
    byline: str, film: str
) -> None:
    reading = read(page_from_text(TEXT.format(byline=byline, film=film), "kritik.txt"))
    assert reading.film is not None and reading.film.directors == ("İlker Çatak",)
    assert [review.critic for review in reading.reviews] == ["Christian Henning"]


def test_a_credit_beside_a_cast_is_no_byline() -> None:
    sheet = "Das Lehrerzimmer\n\nVon: İlker Çatak\n4. Mai 2023\nMit: Leonie Benesch, Eva Löbau\nLänge: 94 Min.\n"
    film = read(page_from_text(sheet, "film.txt")).film
    assert film is not None and film.directors == ("İlker Çatak",)
