"""Every rating on one scale of 0 to 100; an unknown scale stays unknown."""

import pytest
from score_nouns import rated as stars
from score_nouns import reading

from kerguen.model import Rating, Voice
from kerguen.score import by_habit, from_percent, habits, percent


def rated(value, scale, best_is_low=False):
    return Rating(page="p", start=0, end=1, text="x", kind="own", value=value, scale=scale, best_is_low=best_is_low)


CASES = [
    (3.5, 5, False, 70.0),
    (14, 20, False, 70.0),
    (0, 5, False, 0.0),
    (1, 6, True, 100.0),
    (6, 6, True, 0.0),
    (2, 6, True, 80.0),
]


@pytest.mark.parametrize(("value", "scale", "low", "wanted"), CASES)
def test_known_scales(value, scale, low, wanted):
    assert percent(rated(value, scale, low)) == wanted


@pytest.mark.parametrize(("value", "scale"), [(4, None), (7, 5), (3, 0)])
def test_what_has_no_scale_or_leaves_it_is_unknown(value, scale):
    assert percent(rated(value, scale)) is None


@pytest.mark.parametrize(("value", "scale", "low"), [(3.5, 5, False), (14, 20, False), (2, 6, True), (0, 10, False)])
def test_a_scale_can_be_gone_back(value, scale, low):
    assert from_percent(percent(rated(value, scale, low)), scale, low) == value


def test_a_bare_number_takes_the_scale_that_its_outlet_always_uses_with_a_doubt():
    known = habits([reading(f"p{n}", "La Gazette", stars(3, 4)) for n in range(6)])
    bare = Voice(id="v", kind="read", outlet="la gazette", rating=rated(3, None))
    (scaled,) = by_habit([bare], known)
    assert scaled.rating.scale == 4 and percent(scaled.rating) == 75
    assert [d.code for d in scaled.doubts] == ["scale-by-habit"]
    assert "6 other ratings" in scaled.doubts[0].message


@pytest.mark.parametrize(
    "scales", [[4] * 4, [4, 4, 4, 5, 5, 5], [None] * 6], ids=["too few", "two scales", "never a scale"]
)
def test_without_a_clear_habit_a_bare_number_stays_bare(scales):
    known = habits([reading(f"p{n}", "La Gazette", stars(3, scale)) for n, scale in enumerate(scales)])
    bare = Voice(id="v", kind="read", outlet="La Gazette", rating=rated(3, None))
    assert by_habit([bare], known) == (bare,)


def test_a_number_over_the_outlet_s_scale_stays_bare():
    known = habits([reading(f"p{n}", "La Gazette", stars(3, 4)) for n in range(6)])
    bare = Voice(id="v", kind="read", outlet="La Gazette", rating=rated(8, None))
    assert by_habit([bare], known) == (bare,)
