"""Every rating on one scale of 0 to 100; an unknown scale stays unknown."""

import pytest

from kerguen.model import Rating
from kerguen.score import percent


def rated(value, scale, best_is_low=False):
    return Rating(page="p", start=0, end=1, text="x", kind="own", value=value, scale=scale, best_is_low=best_is_low)


CASES = [(3.5, 5, False, 70.0), (14, 20, False, 70.0), (0, 5, False, 0.0), (1, 6, True, 100.0), (6, 6, True, 0.0)]


@pytest.mark.parametrize(("value", "scale", "low", "wanted"), CASES)
def test_known_scales(value, scale, low, wanted):
    assert percent(rated(value, scale, low)) == wanted


@pytest.mark.parametrize(("value", "scale"), [(4, None), (7, 5), (3, 0)])
def test_what_has_no_scale_or_leaves_it_is_unknown(value, scale):
    assert percent(rated(value, scale)) is None
