"""A page of one film whose title is not found keeps what it states of that film, and says so; films are never invented."""

from kerguen import films
from kerguen.model import Page, Reading
from kerguen.observe import read
from kerguen.pages import page_of

UNNAMED = """I had been looking forward to it for months, and I was not disappointed. The pace never drops, the photography
glows, and the audience laughed out loud. It is a film about a cinema by the sea, and one of the best of its year.

Directed by Sam Mendes
Starring Olivia Colman, Micheal Ward
Running time: 119 min
"""


def reading_of(text: str) -> tuple[Page, Reading]:
    page = page_of(text.encode(), "note.txt")
    return page, read(page)


def test_what_a_page_states_of_its_film_is_kept_though_its_title_is_not_found() -> None:
    _, reading = reading_of(UNNAMED)
    assert reading.film is None
    assert {o.value for o in reading.observations if o.field == "director"} == {"Sam Mendes"}
    assert {o.value for o in reading.observations if o.field == "runtime"} == {119}
    assert [doubt.code for doubt in reading.doubts] == ["film-unnamed"]


def test_a_page_that_says_of_no_film_who_made_it_keeps_nothing() -> None:
    _, reading = reading_of(UNNAMED.partition("Directed")[0])
    assert not reading.film and not reading.observations
    assert "film-unnamed" not in {doubt.code for doubt in reading.doubts}


def test_a_film_is_no_mention_by_its_maker_alone() -> None:
    (mention,) = films.mentions(*reading_of(UNNAMED))
    assert (mention.titles, mention.directors) == ((), ("Sam Mendes",))
    assert films.cluster([mention]).groups == ()
