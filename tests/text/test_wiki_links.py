"""Links between the notes of one folder lose their marks, and no character moves."""

import pytest

from kerguen.text.wiki_links import without_wiki_links

CASES = (  # (text, without the marks), synthetic unless said
    ("Mit [[Vanessa Kirby]].", "Mit   Vanessa Kirby  ."),  # wild: folders of notes
    ("[[2020er|2025]]", "         2025  "),
    ("![[affiche.png]]", "![[affiche.png]]"),
    ("a[[0]] et [[ ]]", "a[[0]] et [[ ]]"),
    ("[Close](/close)", "[Close](/close)"),
    ("[[nie zu", "[[nie zu"),
)


@pytest.mark.parametrize(("text", "bare"), CASES)
def test_blanks_take_the_place_of_the_marks(text: str, bare: str) -> None:
    assert without_wiki_links(text) == bare
    assert len(bare) == len(text)
