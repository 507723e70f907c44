"""The reasons of an answer: of each voice one, of different things first."""

from score_nouns import said, voice

from kerguen.score import answer


def test_a_voice_gives_the_reason_that_no_other_has_given():
    ada, ben, cyd = (
        [
            said("Hüller is superb.", "positive", "acting", weight=3.0),
            said("The images dazzle.", "positive", "images", start=40),
        ],
        [
            said("Hüller shines.", "positive", "acting", weight=2.0),
            said("The script is sharp.", "positive", "script", start=40),
        ],
        [said("Hüller moves us.", "positive", "acting", weight=1.5)],
    )
    voices = [voice(name, verdict="positive", evidence=tuple(of)) for name, of in (("A", ada), ("B", ben), ("C", cyd))]
    assert [(r.voice, r.aspect) for r in answer(voices).reasons_for] == [
        ("A", "acting"), ("B", "script"), ("C", "acting"), ("A", "images")
    ]  # fmt: skip
