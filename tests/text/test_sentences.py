"""Sentences keep their place; abbreviations and initials do not end them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerguen.text.sentences import sentences

CASES = [
    ("M. Dupont aime J. Doe. Elle aussi.", ["M. Dupont aime J. Doe.", "Elle aussi."]),
    ("Note : 3.5 sur 5. Fin.", ["Note : 3.5 sur 5.", "Fin."]),
    ("Bravo !Quelle fin !", ["Bravo !", "Quelle fin !"]),
    ("Il dit : « Oui. » Puis il part.", ["Il dit : « Oui. »", "Puis il part."]),
    ("You shout “Not again!” at the screen. Twice.", ["You shout “Not again!” at the screen.", "Twice."]),
    ("Elle dit « Non ! » et s'en va.", ["Elle dit « Non ! » et s'en va."]),
    ("Un titre\nUne phrase", ["Un titre", "Une phrase"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_sentences_are_cut_where_a_reader_would(text, wanted):
    assert [text[a:b] for a, b in sentences(text)] == wanted


@given(st.text(max_size=300))
def test_sentences_are_in_order_and_do_not_overlap(text):
    spans = sentences(text)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)


def test_a_german_figure_behind_an_article_is_an_ordinal() -> None:
    text = "Vor seinem 86. Geburtstag kam der Film am 3. Mai. Platz 12. Danach war Schluss."
    cut = [text[start:end] for start, end in sentences(text, "de")]
    assert cut == ["Vor seinem 86. Geburtstag kam der Film am 3. Mai.", "Platz 12.", "Danach war Schluss."]
