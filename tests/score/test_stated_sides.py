"""What a review itself lists for and against its film."""

import pytest

from kerguen.score.stated_sides import stated_sides

LISTS = [
    ("fr", "Le pour : une actrice irrésistible. Le contre : un récit trop sage.",
     [("positive", "une actrice irrésistible."), ("negative", "un récit trop sage.")]),
    ("es", "Lo mejor: el reparto\nLo peor: la primera media hora",
     [("positive", "el reparto"), ("negative", "la primera media hora")]),
    ("en", "Pros\n- sharp dialogue\n- a fine score\n\nCons\n- the last reel drags\n\nSee it on a big screen, with friends, in a good seat.",
     [("positive", "sharp dialogue"), ("positive", "a fine score"), ("negative", "the last reel drags")]),
    ("de", "Stärken:\nDie Darsteller\nSchwächen:\nDas späte Ende",
     [("positive", "Die Darsteller"), ("negative", "Das späte Ende")]),
    ("it", "## Pro:\n{: .notice}\n\n- un attore straordinario\n\n- la luce del faro\n\n## Contro:\n\n- un finale lungo",
     [("positive", "un attore straordinario"), ("positive", "la luce del faro"), ("negative", "un finale lungo")]),
    ("de", "+ sehr gute Kamera\n+ starke Darsteller\n– teilweise überdreht\nEin Kammerspiel, das aufwühlt.",
     [("positive", "sehr gute Kamera"), ("positive", "starke Darsteller"), ("negative", "teilweise überdreht")]),
    ("it", "Pro:\n- **Anna Verdi** è bravissima\nContro:\n- un finale lungo",
     [("positive", "**Anna Verdi** è bravissima"), ("negative", "un finale lungo")]),
    ("pt", "✅ Direção sensível de Ana Ribera\n❌ O ritmo pode parecer lento",
     [("positive", "Direção sensível de Ana Ribera"), ("negative", "O ritmo pode parecer lento")]),
    ("de", "- ein Leuchtturm\n- ein Wärter\n- das Meer", []),
    ("fr", "Points forts : les décors somptueux", [("positive", "les décors somptueux")]),
    ("fr", "Pour : vingt heures, salle deux", []),
    ("en", "Bad: the weather on that day", []),
    ("en", "Pros: the acting of all\nCons: none", []),
    ("fr", "Il dit : une actrice irrésistible.", []),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "wanted"), LISTS)
def test_sides_that_a_review_lists(lang, text, wanted):
    assert [(item.side, text[item.start : item.end]) for item in stated_sides(text, lang, 0, len(text))] == wanted


def test_only_the_review_is_read():
    text = "Le pour : une actrice irrésistible.\nLe contre : un récit trop sage."
    assert stated_sides(text, "fr", text.index("Le contre"), len(text)) == stated_sides(text, "fr", 36, len(text))
    assert all(item.start >= 36 for item in stated_sides(text, "fr", 36, len(text)))
