"""Pages of which no line is read: nothing but a menu, nothing but code. They name no film and stop no run."""

import pytest

from kerguen.model import Page
from kerguen.observe import read
from kerguen.pages import page_from_html, page_from_text


@pytest.mark.parametrize(
    "page",
    [
        page_from_html('<html><body><nav><a href="/">Menu</a></nav></body></html>'),
        page_from_html("<html><body><nav><a>Accueil</a> <a>Films</a></nav><footer>Mentions légales</footer></body></html>"),
        page_from_text("```\nx = 1\n```\n", "page.md"),
        page_from_text("* * *\n", "page.md"),
    ],
)  # fmt: skip
def test_a_page_of_which_no_line_is_read_names_no_film(page: Page) -> None:
    assert read(page).film is None
