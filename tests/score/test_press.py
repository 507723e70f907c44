"""The press score counts the voices that we read, shows its recipe, and says when there is none."""

from kerguen.model import Rating, Reason, Voice
from kerguen.score import answer, press


def voice(name, value=None, verdict=None, kind="read", evidence=()):
    rating = Rating(page="p", start=0, end=1, text="x", kind="own", value=value, scale=5) if value is not None else None
    return Voice(id=name, kind=kind, outlet=name, rating=rating, verdict=verdict, evidence=evidence)


def test_two_voices_are_too_few():
    score, why = press([voice("a", 4), voice("b", 3)])
    assert score is None
    assert "2 voices read" in why


def test_the_recipe_recomputes_the_score():
    score, why = press([voice("a", 4), voice("b", 3), voice("c", 5)])
    assert why is None
    assert score.value == round(sum(r.value for r in score.recipe) / 3, 2) == 4
    assert [r.without for r in score.recipe] == [4.0, 4.5, 3.5]
    assert score.range[0] <= score.value <= score.range[1]


def test_reported_voices_are_never_in_the_score():
    score, _ = press([voice("a", 4), voice("b", 4), voice("c", 4), voice("d", 0, kind="reported")])
    assert (score.value, score.voices) == (4, 3)


def test_the_same_voices_give_the_same_range():
    voices = [voice("a", 4), voice("b", verdict="negative"), voice("c", verdict="positive"), voice("d", 3)]
    assert press(voices) == press(voices)


def test_a_mean_mark_is_not_a_positive_voice():
    score, _ = press([voice("a", 3), voice("b", 3), voice("c", 5)])
    assert score.positive_share == round(1 / 3, 3)


def test_one_voice_is_too_few_for_an_answer():
    assert answer([voice("a", verdict="positive")]).verdict is None


def test_voices_that_disagree_make_it_depend():
    assert answer([voice("a", verdict="positive"), voice("b", verdict="negative")]).verdict == "depends"


def test_a_voice_gives_one_reason_of_each_thing():
    said = [
        Reason(
            page="p", start=n, end=n + 1, text=str(n), side="positive", aspect=aspect, weight=1.0 - n / 10, voice="a"
        )
        for n, aspect in enumerate(("acting", "acting", "music"))
    ]
    found = answer([voice("a", verdict="positive", evidence=tuple(said)), voice("b", verdict="positive")])
    assert [reason.text for reason in found.reasons_for] == ["0", "2"]


def test_reasons_come_with_their_voice():
    said = Reason(page="p", start=0, end=3, text="bon", side="positive", voice="x")
    found = answer([voice("a", verdict="positive", evidence=(said,)), voice("b", verdict="positive")])
    assert [(r.voice, r.text) for r in found.reasons_for] == [("a", "bon")]
