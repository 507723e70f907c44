"""Readers: a mean drawn towards the usual one, and rules for what looks odd, shown beside and never hidden."""

from score_nouns import opinion, reading

from kerguen.score import adjusted, anomalies, audience, usual_mean

FEW = [opinion(f"avis {n}", 5) for n in range(6)]


def test_few_opinions_are_drawn_towards_the_usual_mean_and_the_constant_is_printed():
    score, _ = audience(FEW, ())
    assert score.plain_mean == 5 and 3.4 < score.value < 5
    assert "8 opinions at 3.40 added (a constant)" in score.rule
    assert score.range[0] < score.value < score.range[1] <= 5


def test_a_site_with_many_opinions_has_its_own_usual_mean():
    readings = [reading("p", opinions=[opinion(f"a{n}", 2) for n in range(250)])]
    assert usual_mean(readings) == (2, 250)
    assert usual_mean([reading("p", opinions=FEW)]) is None
    score, _ = audience(FEW, (), (2.0, 250))
    assert "mean of the 250 opinions of this site" in score.rule


def test_the_same_words_by_several_readers_are_counted_once_in_the_adjusted_mean():
    same = "Le plus beau film de l’année, sans hésiter !"
    opinions = [
        *(opinion(same, 5, author=f"a{n}", start=n) for n in range(4)),
        *(opinion(f"bof {n}", 2, start=90 + n) for n in range(5)),
    ]
    (odd,) = anomalies(opinions, None, None)
    assert (odd.rule, len(odd.opinions)) == ("identical", 3)
    assert adjusted(opinions, (odd,)).plain_mean < audience(opinions, ())[0].plain_mean
    assert audience(opinions, ())[0].voices == 9


def test_short_words_that_everybody_writes_are_not_odd():
    assert anomalies([opinion("Très beau", 5, author=f"a{n}", start=n) for n in range(5)], None, None) == ()


def test_a_burst_of_the_lowest_mark_is_odd_and_a_burst_of_every_mark_is_not():
    usual = [opinion(f"au fil des mois {n}", 3, day=f"2023-{n:02d}-15", start=n) for n in range(1, 10)]
    raid = [opinion(f"nul nul nul {n}", 1, day="2023-04-02", start=50 + n) for n in range(6)]
    (odd,) = anomalies([*usual, *raid], None, None)
    assert (odd.rule, len(odd.opinions)) == ("burst", 6)
    release = [opinion(f"vu hier {n}", 1 + n % 5, day="2023-04-02", start=50 + n) for n in range(6)]
    assert anomalies([*usual, *release], None, None) == ()


def test_opinions_from_before_the_release_are_odd_but_stay():
    early = opinion("j’ai hâte", 5, day="2023-01-03")
    (odd,) = anomalies([early, opinion("vu", 4, day="2023-03-02", start=20)], "2023-03-01", None)
    assert odd.rule == "before_release" and [s.text for s in odd.opinions] == ["j’ai hâte"]
    (against,) = anomalies([early], None, "2023-02-01T20:30")
    assert against.rule == "before_sessions"
    assert anomalies([early], "2023", None) == (), "a year alone says nothing about days"


def test_a_film_that_splits_its_public_is_signalled_and_nothing_is_left_out():
    opinions = [opinion(f"avis {n}", 5 if n % 2 else 1, start=20 * n) for n in range(12)]
    (odd,) = anomalies(opinions, None, None)
    assert (odd.rule, odd.adjusts) == ("extremes", False)
    assert adjusted(opinions, (odd,)) is None
