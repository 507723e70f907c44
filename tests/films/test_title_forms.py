"""The forms of a title. Films are real, the slips are made or were seen."""

import pytest
from film_pages import mention

from kerguen.films.naming import best_title, title_forms


@pytest.mark.parametrize(
    ("title", "form", "kind"),
    [
        ("Inception", "Incpetion", "misspelt"),
        ("Blade Runner 2049", "Bladerunner: 2049", "misspelt"),
        ("The Godfather", "Il padrino", "official"),
        ("Alien", "Aliens", "official"),
    ],
)
def test_a_slip_of_the_title_is_said_to_be_one(title: str, form: str, kind: str) -> None:
    forms = title_forms([mention("a", title), mention("b", title), mention("c", form)])
    assert [(f.title, f.kind) for f in forms] == [(title, "official"), (form, kind)]


@pytest.mark.parametrize(
    ("spellings", "best"),
    [
        (("Ich Bin Dein Mensch", "Ich Bin Dein Mensch", "Ich bin dein Mensch"), "Ich bin dein Mensch"),
        (("Past Lives", "Past Lives", "Past lives"), "Past Lives"),
        (("Before We Go", "Before We Go", "Before we go"), "Before We Go"),
        (("Call Me By Your Name", "Call Me By Your Name", "Call Me by Your Name"), "Call Me by Your Name"),
    ],
)
def test_small_words_stay_small_where_one_page_writes_them_so(spellings: tuple[str, ...], best: str) -> None:
    assert best_title([mention(str(number), title) for number, title in enumerate(spellings)]) == best
