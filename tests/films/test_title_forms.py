"""The forms of a title. Films are real, the slips are made or were seen."""

import pytest
from film_pages import mention

from kerguen.films.naming import title_forms


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
