"""Which reviews are on the side of their tone: the weights, and what features say. The texts are our own."""

import pytest

from kerguen import rules
from kerguen.model import Evidence
from kerguen.score.verdict_choice import LEAST, WEIGHTS, is_sure, of_tone, of_words
from kerguen.values.tone import Tone

LIKED = Tone(positive=0.9, mixed=0.06, negative=0.04, stars=4.2, low=3.4, high=5.0)
PRAISE = Evidence(page="a", path="p", text="The acting is superb.", side="positive", weight=1.0)
BLAME = Evidence(page="a", path="p", text="The script is dull.", side="negative", weight=1.0)
PLAIN = "Vivien Leigh and Clark Gable meet in Atlanta before the war. "


def test_reasons_of_its_side_make_a_tone_a_verdict_and_reasons_of_the_other_speak_against_it():
    alone, borne_out, both = (of_tone(PLAIN, LIKED, e) for e in ([], [PRAISE], [PRAISE, BLAME]))
    assert alone["for"] == 0 < borne_out["for"] == both["for"]
    assert borne_out["against"] == 0 < both["against"]
    assert is_sure(PLAIN * 9, "en", LIKED, [PRAISE])
    assert not is_sure(PLAIN * 9 + "But it is too long, but the end is weak.", "en", LIKED, [BLAME])


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Unfortunately it is too long, but the cast is good."),
        ("fr", "Malheureusement c'est trop long, mais les acteurs sont bons."),
        ("de", "Leider ist er zu lang, aber die Darsteller sind gut."),
        ("es", "Lamentablemente es demasiado larga, pero los actores son buenos."),
        ("it", "Purtroppo è troppo lungo, ma gli attori sono bravi."),
        ("nl", "Helaas is hij te lang, maar de acteurs zijn goed."),
    ],
)
def test_regrets_and_turns_are_counted_in_each_language(lang: str, said: str):
    found, plain = of_words(said, lang, LIKED), of_words("Atlanta, 1861.", lang, LIKED)
    assert found["regrets"] > plain["regrets"] == 0 < found["turns"]


def test_words_only_speak_against_so_they_may_be_asked_last():
    assert all(WEIGHTS[name] <= 0 for name in of_words("", "en", LIKED))
    assert 0.7 < LEAST < 0.9


def test_words_of_regret_stand_for_every_language_of_the_lexicons_with_verdicts():
    assert {lang for lang in rules.languages() if rules.lexicon(lang).get("verdict")} >= set(
        rules.table("verdict_words")
    )
    assert all(table["regrets"] for table in rules.table("verdict_words").values())
