"""Titles that look like something else, over texts that name who made the film or plays in it. The texts are our own."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

TOLD = (
    "# {title}\n\nDirected by {maker}, with {player}, this is a film that grips from the first minute. {player} is superb in the "
    "lead, and the film is long but never dull.\n"
)


def titles(text: str) -> set[object]:
    return {o.value for o in read(page_of(text.encode(), "page.md")).observations if o.field == "title"}


@pytest.mark.parametrize(
    ("title", "maker", "player"),
    [
        ("The Menu", "Mark Mylod", "Ralph Fiennes"),  # furniture
        ("1917", "Sam Mendes", "George MacKay"),
        ("Fahrenheit 9/11", "Michael Moore", "Michael Moore"),  # a mark
        ("M*A*S*H", "Robert Altman", "Donald Sutherland"),  # marks of emphasis
        ("Er ist wieder da", "David Wnendt", "Oliver Masucci"),  # a sentence
        ("¿Quién puede matar a un niño?", "Narciso Ibáñez Serrador", "Lewis Fiander"),
        ("Pane, amore e fantasia", "Luigi Comencini", "Vittorio De Sica"),  # a title and more
        ("Vénus Beauté (Institut)", "Tonie Marshall", "Nathalie Baye"),
    ],
)
def test_a_known_title_whose_people_the_text_names_is_the_film_s(title: str, maker: str, player: str) -> None:
    assert titles(TOLD.format(title=title, maker=maker, player=player)) == {title}


@pytest.mark.parametrize("title", ["Paradies! Paradies!", "Tora! Tora! Tora!"])
def test_a_title_that_says_a_word_again_is_not_cut_there(title: str) -> None:
    (found,) = titles(TOLD.format(title=f"{title} – review", maker="Karin Vos", player="Piet Baan"))
    assert str(found).startswith(title.rstrip("!"))


def test_a_firm_under_the_year_made_no_film() -> None:
    page = page_of(b"Der Junge muss an die frische Luft\n\n2018\n\nWarner Bros.\n\n100 min\n", "page.txt")
    assert [o.value for o in read(page).observations if o.field == "director"] == []


def test_the_sort_of_a_film_is_a_label() -> None:
    page = page_of(b"Paradies! Paradies!\n\nFilmtyp: Dokumentarfilm\nRegie: Kurdwin Ayub\n", "page.txt")
    assert [o.value for o in read(page).observations if o.field == "genre"] == ["documentary"]


@pytest.mark.parametrize("title", ["The Menu", "Home", "Western"])
def test_the_same_words_over_a_text_of_other_people_name_no_film(title: str) -> None:
    assert titles(TOLD.format(title=title, maker="Karin Vos", player="Piet Baan")).isdisjoint({title})
