"""Folding compares; it never fails."""

from anyascii import anyascii
from hypothesis import given
from hypothesis import strategies as st

from kerguen.text.fold import fold, marked, words


def test_accents_case_and_punctuation_are_set_aside():
    assert fold("L'Obs – ÉTÉ, œuvre") == "l obs ete oeuvre"
    assert words("Brétigny-sur-Orge") == ["bretigny", "sur", "orge"]


@given(st.text(max_size=200))
def test_folding_is_what_transliteration_gives(text):
    wanted = " ".join(
        "".join(c if c.isalnum() and c.isascii() else " " for c in "".join(anyascii(x).lower() for x in text)).split()
    )
    assert fold(text) == wanted


def test_marks_stand_among_the_folded_words():
    assert marked("Isn’t it “GREAT”?! No… 3–4 cafés*") == [
        *("isnt", "it", '"', "great", '"', "?", "!", "no", ".", ".", ".", "3", "-", "4", "cafes", "*"),
    ]  # fmt: skip
