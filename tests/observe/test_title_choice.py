"""The choice of the title by learned weights. Our own words, true facts."""

import pytest

from kerguen import rules
from kerguen.observe import read
from kerguen.observe.lines import whole
from kerguen.observe.naming.title_choice import is_form
from kerguen.observe.naming.titles import film_title
from kerguen.pages import page_from_text


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Relatos salvajes",
            "Relatos salvajes es una película de seis historias. Damián Szifron dirige con rabia, y el público ríe.\n",
        ),
        (
            "Paterson",
            "I came late to this film. Jim Jarmusch lets a bus driver write, and in Paterson a week is enough. "
            "Adam Driver hardly raises his voice. Watch Paterson on a slow day.\n",
        ),
        (
            "O Brother, Where Art Thou?",
            "# O Brother, Where Art Thou? (2000)\n\nThree convicts walk through Mississippi. A film by Joel Coen, and George Clooney sings.\n",
        ),
    ],
)
def test_a_text_without_marks_names_its_film(title: str, text: str) -> None:
    found = film_title(whole(page_from_text(text)), ())
    assert [finding.value for finding in found[:1]] == [title]


def test_a_text_that_never_names_its_film_has_no_title() -> None:
    text = (
        "I liked this film less than I hoped. The camera shakes, the story drags, and the actors wait for their cues.\n"
    )
    assert read(page_from_text(text)).film is None


def test_a_title_and_its_longer_form_do_not_speak_against_each_other() -> None:
    assert is_form("furiosa", "furiosa a mad max saga")
    assert not is_form("furiosa", "furiosan nights") and not is_form("dune", "the dune")


def test_every_weight_is_of_a_known_kind_and_no_title_is_said_below_even_odds_of_a_third() -> None:
    table = rules.table("title_choice")
    assert table["least"] > 1 / 3
    assert {name.split()[0] for name in table["weights"]} >= {"head", "sign", "said", "none"}
