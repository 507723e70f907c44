"""Severity and agreement of outlets over many films with few in common."""

import random

import pytest

from kerguen.score import Rated, Severities


def rated_films(films: int, seed: int = 3) -> list[Rated]:
    """Two outlets a star apart, a third beside them that thinks otherwise."""
    dice = random.Random(seed)
    found = []
    for film in range(films):
        worth = dice.gauss(3, 0.8)
        found += [
            Rated(str(film), "mild", worth + 0.5 + dice.gauss(0, 0.3)),
            Rated(str(film), "harsh", worth - 0.5 + dice.gauss(0, 0.3)),
        ]
        found += [Rated(str(film), "other", dice.gauss(3, 0.8))]
    return found


def test_the_harsh_outlet_is_found_with_an_interval_that_holds_the_truth():
    found = {o.outlet: o for o in Severities(rated_films(200)).estimates()}
    assert found["harsh"].low <= -0.5 <= found["harsh"].high
    assert found["mild"].severity > 0.3 > found["harsh"].severity


def test_one_film_says_next_to_nothing_of_an_outlet():
    few = Severities([Rated("a", "harsh", 1), Rated("a", "mild", 4)])
    (harsh, mild) = few.estimates()
    assert -0.6 < harsh.severity < 0 < mild.severity < 0.6
    assert harsh.low < 0 < harsh.high


def test_severity_predicts_better_than_the_mean_of_the_others():
    known = Severities(rated_films(200))
    assert known.expected([("harsh", 2.0), ("other", 3.0)], "mild") > 2.5
    assert known.expected([], "nobody") == pytest.approx(known.usual)


def test_outlets_that_think_alike_agree_and_few_films_agree_as_usual():
    found = {(a.one, a.other): a for a in Severities(rated_films(200)).agreements()}
    assert found["harsh", "mild"].agreement > 0.6 > found["mild", "other"].agreement + 0.2
    one = Severities([Rated("a", "x", 5), Rated("a", "y", 5)]).agreements()[0]
    assert one.films == 1 and one.low < 0.3 and one.high < 1


def test_no_rating_is_no_outlet():
    assert Severities([]).estimates() == Severities([]).agreements() == ()
    assert Severities([]).expected([], "x") == 0.0


def test_the_order_of_ratings_does_not_matter():
    rows = rated_films(20)
    assert Severities(rows).estimates() == Severities(reversed(rows)).estimates()
