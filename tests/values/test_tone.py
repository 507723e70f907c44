"""Tone: trained weights in English, words of praise and blame elsewhere."""

from kerguen.values.tone import tone


def test_praise_is_positive_and_blame_negative_in_english():
    good = tone("A wonderful, moving film with superb acting; one of the best of the year, do not miss it.", "en")
    bad = tone("A dull and pointless mess, badly acted, the worst film of the year. What a waste of time.", "en")
    assert good and bad
    assert good.verdict == "positive"
    assert bad.verdict == "negative"
    assert good.stars > bad.stars


def test_a_text_without_words_has_no_tone():
    assert tone("", "en") is None
    assert tone("12:30", "fr") is None


def test_probabilities_add_up_and_stars_lie_in_their_interval():
    found = tone("I loved every minute of this great film. " * 30, "en")
    assert found
    assert abs(found.positive + found.mixed + found.negative - 1) < 0.01
    assert 0 <= found.low <= found.stars <= found.high <= 5
