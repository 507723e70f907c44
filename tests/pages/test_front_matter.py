"""Front matter: YAML and TOML, nested and folded, broken and hostile."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerguen.pages.front_matter import front_matter


def test_values_stay_the_text_that_stands_there():
    item, _ = front_matter("---\ntitle: Cléo de 5 à 7\ndate: 1962-04-11\nrating: 4.50\ndraft: no\n---\n")
    assert item.data == {"title": "Cléo de 5 à 7", "date": "1962-04-11", "rating": "4.50", "draft": "no"}


def test_nested_and_folded_values_are_read():
    item, _ = front_matter(
        "---\nfilm:\n  title: Sans toit ni loi\n  director: Agnès Varda\nsummary: >\n  Une route,\n  un hiver.\n---\nTexte\n"
    )
    assert item.data["film"] == {"title": "Sans toit ni loi", "director": "Agnès Varda"}
    assert item.data["summary"].split() == ["Une", "route,", "un", "hiver."]


def test_toml_between_plus_signs_is_read():
    text = '+++\ntitle = "Vagabond"\nyear = 1985\ndraft = false\ntags = ["film", "drame"]\n+++\nTexte\n'
    item, end = front_matter(text)
    assert item.data == {"title": "Vagabond", "year": "1985", "draft": "false", "tags": ["film", "drame"]}
    assert text[end:] == "Texte\n"


def test_what_breaks_the_syntax_is_read_line_by_line():
    item, _ = front_matter('---\ntitle: The Gleaners: two years later\ntags: ["film", “doc”]\n- x\n---\n')
    assert item.data["title"] == "The Gleaners: two years later"


def test_anchors_are_not_followed():
    bomb = "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n"
    item, _ = front_matter(bomb)
    assert item.data["c"] == ["*b", "*b"]


@pytest.mark.parametrize(
    "text", ["---\n", "--- \n---\n", "---\njust words\n---\nmore", "a\n---\nb: c\n---\n", "+++\n+++\n"]
)
def test_a_rule_is_no_front_matter(text):
    assert front_matter(text) == (None, 0)


@given(st.text(alphabet="-+:[]{}&*!|>'\"#, \n\tab1é", max_size=200))
def test_any_text_between_fences_is_read_or_left_alone(inside):
    text = f"---\n{inside}\n---\n"
    item, end = front_matter(text)
    assert (item is None and end == 0) or 0 < end <= len(text)
