"""Who signs a reader's opinion when a saved page glues it to the one before. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

GLUED = """Petite Maman

Directed by: Céline Sciamma With: Joséphine Sanz Genre: Drama Running time: 72 minutes

Your opinions

Rate this movie lena_b – 06/05/2021 Report We smiled, then we cried. {author} – 06/04/2021 Report A small film that stays.
"""


@pytest.mark.parametrize("author", ["Lulu", "green_apple", "Gege of the Larzac", "Marie de la Tour", "Lulu B."])
def test_the_author_is_told_from_the_opinion_before(author: str) -> None:
    found = read(page_from_text(GLUED.format(author=author), "opinions.txt")).opinions
    assert [(one.author, one.text) for one in found] == [
        ("lena_b", "We smiled, then we cried."),
        (author, "A small film that stays."),
    ]


IN_SPANISH = """Petite Maman

Dirigida por: Céline Sciamma Con: Joséphine Sanz Género: Drama

Sus opiniones

Puntuar esta película Lena – 02/03/2022 Denunciar Una joya. Dédé – 01/03/2022 Denunciar Breve pero intensa. Luc33 – 01/03/2022 Denunciar Me dormí.

  • 1
  • 2
"""


def test_short_last_words_behind_a_name_do_not_make_names_into_signatures() -> None:
    found = read(page_from_text(IN_SPANISH, "opiniones.txt")).opinions
    assert [(one.author, one.text) for one in found] == [
        ("Lena", "Una joya."),
        ("Dédé", "Breve pero intensa."),
        ("Luc33", "Me dormí."),
    ]


SHEET = """Petite Maman

Your opinions

Release date: 06/02/2021
Distributor: Pyramide
Rated the 06/02/2021 by the board.
"""


def test_the_lines_of_a_fact_sheet_under_the_opinions_are_no_opinions() -> None:
    assert read(page_from_text(SHEET, "sheet.txt")).opinions == ()


def test_what_a_reader_says_in_set_words_or_stars_is_the_opinion_s_verdict() -> None:
    found = read(
        page_from_text(GLUED.replace("We smiled, then we cried.", "To see absolutely!").format(author="Lulu"), "o.txt")
    )
    assert [one.verdict for one in found.opinions] == ["positive", None]


WITH_WEEKDAYS = """Petite Maman

Directed by: Céline Sciamma With: Joséphine Sanz Genre: Drama Running time: 72 minutes

Your opinions

stefano73 | Sunday 6 June 2021
Small and true.

Lucia M. | Saturday 5 June 2021
Too short for me.
{end}
"""


@pytest.mark.parametrize("end", ["« 1 2 3 4 »", "Show more reactions", "1 | 2 | 3", "  2"])
def test_a_weekday_is_no_part_of_the_name_nor_the_numbers_of_pages_of_the_words(end: str) -> None:
    found = read(page_from_text(WITH_WEEKDAYS.format(end=end), "opinions.txt")).opinions
    assert [(one.author, one.text) for one in found] == [
        ("stefano73", "Small and true."),
        ("Lucia M.", "Too short for me."),
    ]
