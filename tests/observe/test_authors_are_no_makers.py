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


SIGNED = [  # a line that signs the text, in six languages; the text's opening names the maker of "Past Lives"
    ("Written by Sam Porter on May 4, 2023", "{film} marks the first film of Celine Song, with Greta Lee in the lead role."),
    ("Written by Sam Porter", "{film} marks the first film of Celine Song, with Greta Lee in the lead role."),
    ("Words by Sam Porter", "{film} marks the first film of Celine Song, with Greta Lee in the lead role."),
    ("Sam Porter reviews a love story.", "{film} marks the first film of Celine Song, with Greta Lee in the lead role."),
    ("Geschrieben von Lena Kurz am 4. Mai 2023", "{film} ist der erste Film von Celine Song, mit Greta Lee."),
    ("Écrit par Anne Leroux le 4 mai 2023", "{film} est le premier film de Celine Song, avec Greta Lee."),
    ("Scritto da Carla Neri il 4 maggio 2023", "{film} è il primo film di Celine Song, con Greta Lee."),
    ("Escrito por Marta Soler el 4 de mayo de 2023", "{film} es la primera película de Celine Song, con Greta Lee."),
    ("Geschreven door Joost Bakels op 4 mei 2023", "{film} is de eerste film van Celine Song, met Greta Lee."),
]  # fmt: skip


@pytest.mark.parametrize(("byline", "text"), SIGNED, ids=[byline for byline, _ in SIGNED])
def test_who_has_written_the_text_has_not_written_or_directed_the_film(byline: str, text: str) -> None:
    page = page_from_text(f"# Past Lives\n\n{byline}\n\n{text.format(film='Past Lives')}\n", "post.md")
    film = read(page).film
    assert film is not None and set(film.directors) <= {"Celine Song"}
    assert not [o for o in read(page).observations if o.field == "writer"]


def test_a_writer_beside_a_maker_is_the_films() -> None:
    sheet = "Past Lives\n\nDirected by: Celine Song\nWritten by: Celine Song\nRunning time: 106 min\n"
    assert ("writer", "Celine Song") in [
        (o.field, o.value) for o in read(page_from_text(sheet, "film.txt")).observations
    ]


def test_who_writes_the_reviews_of_a_site_is_no_maker() -> None:
    text = "The Reel\n\nMovie reviews by Mark P. Dale.\n\nReview: 'Aftersun' is a holiday to remember\n\nIn the drama "
    text += "“Aftersun,” director Charlotte Wells follows Calum (Paul Mescal), who is on holiday with his daughter in Turkey."
    film = read(page_from_text(text, "review.txt")).film
    assert film is not None and film.directors == ("Charlotte Wells",)
