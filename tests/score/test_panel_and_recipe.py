"""The desk's own panel, the recipe row by row, the comparison with reported scores, and what moved a score."""

from pathlib import Path

import pytest
from score_nouns import said, voice

from kerguen.errors import UsageError
from kerguen.model import Panel, Press, Record, Reported
from kerguen.score import changes, compared, press, timeline
from kerguen.scoring import read_panel, unmet, weighed

VOICES = [voice("Gazette", 4), voice("Écho", 2), voice("Phare", 5)]


def panel_file(folder: Path, text: str) -> Path:
    path = folder / "panel.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_panel_weighs_outlets_and_critics_and_prints_why(tmp_path):
    path = panel_file(tmp_path, 'name = "Notre table"\nminimum = 2\n[outlets]\n"echo" = 3\n[critics]\n"A. Roux" = 0\n')
    panel = read_panel(path)
    score, _ = press([*VOICES, voice("Dune", 1, critic="A. Roux")], panel)
    assert score.value == round((4 + 3 * 2 + 5) / 5, 2)
    assert [(r.label, r.weight, r.why_weight) for r in score.recipe][1] == ("Écho", 3, "outlet")
    assert score.left_out == ("Dune – A. Roux",)
    assert "panel Notre table" in score.rule and score.plain_mean == round(11 / 3, 2)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[outlets]\nx = -1\n", "the weight of x"), ("weights = 3\n", "no weights"), ("[outlets\n", "not a panel"),
        ("others = 0\n", "every weight is 0"), ('minimum = "two"\n', "not a panel"), ("others = nan\n", "weight of others"),
    ],
)  # fmt: skip
def test_a_wrong_panel_says_what_is_wrong(tmp_path, text, words):
    with pytest.raises(UsageError, match=words):
        read_panel(panel_file(tmp_path, text))


def test_a_panel_that_is_not_there_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError, match="cannot be read"):
        read_panel(tmp_path / "none.toml")


def test_the_minimum_of_the_panel_holds():
    assert press(VOICES, Panel(minimum=4))[0] is None
    assert "at least 4" in press(VOICES, Panel(minimum=4))[1]
    assert press(VOICES[:1], Panel(minimum=1))[0].value == 4


def test_each_row_shows_its_stars_or_the_sentence_on_the_side_of_its_verdict():
    told = voice(
        "Phare", verdict="positive", evidence=(said("Un ennui.", "negative", weight=3.0), said("Une joie.", "positive"))
    )
    score, _ = press([*VOICES[:2], told])
    assert [r.words.text for r in score.recipe] == ["4/5", "2/5", "Une joie."]
    assert [r.how for r in score.recipe] == ["printed", "printed", "inferred"]


def test_three_equal_voices_do_not_make_a_certain_score():
    score, _ = press([voice("a", 3), voice("b", 3), voice("c", 3)])
    assert score.range[0] < 3 < score.range[1]


def test_a_voice_whose_side_nobody_knows_is_not_in_favour():
    unsure = voice("Phare", tone=3.1, tone_low=2.0, tone_high=4.2)
    score, _ = press([*VOICES[:2], unsure])
    assert (score.voices, score.positive_share) == (3, 0.5)


def test_the_distribution_has_every_voice_once():
    score, _ = press([voice("a", 0), voice("b", 1), voice("c", 3), voice("d", 3.5), voice("e", 5)])
    assert score.distribution == (2, 0, 1, 1, 1)


def test_a_reported_score_is_compared_and_its_titles_counted():
    score, _ = press(VOICES)
    theirs = Reported(by="Baromètre", via=(), value=3.5, scale=5, count=16)
    (one,) = compared(score, [*VOICES, voice("x", kind="reported")], [theirs])
    assert (one.read, one.count, one.theirs) == (3, 16, 70.0)
    assert one.difference == 3.3 and one.inside
    (without,) = compared(None, VOICES[:2], [theirs])
    assert (without.ours, without.read, without.inside) == (None, 2, None)


def test_the_timeline_follows_the_days_of_the_voices():
    dated = [voice("a", 4, pages=["p1"]), voice("b", 2, pages=["p2"]), voice("c", 3, pages=["p3"])]
    score, _ = press(dated, None, {"p1": "2023-03-02", "p2": "2023-02-20"})
    assert [(s.date, s.score, s.voice) for s in timeline(score)] == [("2023-02-20", 2.0, "b"), ("2023-03-02", 3.0, "a")]


def test_a_change_says_which_voice_moved_the_score():
    before, after = press(VOICES)[0], press([*VOICES, voice("Dune", 1)])[0]
    (change,) = changes(Press(score=before), Press(score=after), "2024-05-01")
    assert (change.before, change.after, change.reasons) == (3.67, 3.0, ("new voice: Dune (1)",))
    again = changes(Press(score=after, changes=(change,)), Press(score=after), "2024-06-01")
    assert again == (change,)


def test_a_change_of_weight_or_stars_is_a_reason():
    before = press(VOICES)[0]
    heavier = press(VOICES, Panel(name="Table", outlets={"Phare": 2}))[0]
    assert changes(Press(score=before), Press(score=heavier), "2024-05-01")[0].reasons == (
        "Phare: weight 1 becomes 2",
        "the panel is now Table",
    )
    revised = press([voice("Gazette", 3), *VOICES[1:]])[0]
    assert changes(Press(score=before), Press(score=revised), "2024-05-01")[0].reasons == (
        "Gazette: 4 (printed) becomes 3 (printed)",
    )


def test_a_voice_of_weight_0_decides_nothing_and_a_name_without_voice_is_told():
    panel = Panel(outlets={"Phare": 0, "Fare": 2})
    spoken = [voice("Gazette", 4, "positive"), voice("Phare", 1, "negative", evidence=(said("Un ennui.", "negative"),))]
    assert [v.outlet for v in weighed(spoken, panel)] == ["Gazette"]
    record = Record(id="f", title="F", year=None, press=Press(voices=tuple(spoken)))
    assert unmet(panel, [record]) == ("Fare",)
