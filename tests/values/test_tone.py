"""Tone: trained weights in six languages."""

import pytest

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


def test_english_negations_turn_praise_round():
    plain = tone("A film that is funny and moving, and worth seeing.", "en")
    turned = tone("A film that is neither funny nor moving, and not worth seeing.", "en")
    assert plain and turned
    assert plain.stars > turned.stars + 1


def test_probabilities_add_up_and_stars_lie_in_their_interval():
    found = tone("I loved every minute of this great film. " * 30, "en")
    assert found
    assert abs(found.positive + found.mixed + found.negative - 1) < 0.01
    assert 0 <= found.low <= found.stars <= found.high <= 5


PRAISE = {
    "fr": "Un chef-d'œuvre bouleversant, magnifiquement interprété.",
    "de": "Ein bewegendes Meisterwerk, großartig gespielt.",
    "es": "Una obra maestra conmovedora, con unos actores magníficos.",
    "it": "Un capolavoro commovente, recitato magnificamente.",
    "nl": "Een ontroerend meesterwerk, prachtig geacteerd.",
}
BLAME = {
    "fr": "Un film ennuyeux et mal joué, à éviter.",
    "de": "Ein langweiliger und schlecht gespielter Film, Finger weg.",
    "es": "Una película aburrida y mal interpretada, evitadla.",
    "it": "Un film noioso e recitato male, da evitare.",
    "nl": "Een saaie, slecht geacteerde film, vermijden.",
}
PRACTICAL = {
    "de": "Die Vorstellung beginnt um acht Uhr in Saal zwei.",
    "es": "La sesión empieza a las ocho en la sala dos.",
    "it": "Lo spettacolo comincia alle otto in sala due.",
    "nl": "De voorstelling begint om acht uur in zaal twee.",
}


@pytest.mark.parametrize("lang", PRAISE)
def test_praise_and_blame_are_told_apart_in_every_language(lang):
    good, bad = tone(PRAISE[lang], lang), tone(BLAME[lang], lang)
    assert good and bad
    assert (good.verdict, bad.verdict) == ("positive", "negative")
    assert good.stars > 3.5
    assert bad.stars < 2.5


def test_a_long_line_of_facts_is_not_judged():
    assert (
        tone("Der Saal liegt im zweiten Stock, die Kasse im Erdgeschoss, die Garderobe links daneben. " * 6, "de")
        is None
    )


@pytest.mark.parametrize("lang", PRACTICAL)
def test_a_sentence_that_judges_nothing_has_no_tone(lang):
    assert tone(PRACTICAL[lang], lang) is None


@pytest.mark.parametrize(
    ("lang", "plain", "turned"),
    [
        ("fr", "Un récit magnifique pour tous", "Un récit pas magnifique pour tous"),
        ("de", "Der Film ist gelungen und klug", "Der Film ist nicht gelungen und klug"),
        ("nl", "De film is geslaagd en spannend", "De film is niet geslaagd en spannend"),
    ],
)
def test_a_negation_takes_praise_back(lang, plain, turned):
    assert tone(plain, lang).stars > tone(turned, lang).stars


def test_any_text_is_judged_without_error_and_twice_the_same():
    for text in ("pas " * 5, "film", "a b c d", "é" * 300, "nicht " * 30_000, "\x00 \ud83d film magnifique nul 10/10"):
        for lang in ("fr", "de", "en", "nl", "xx"):
            assert tone(text, lang) == tone(text, lang)


LONG_PLOT = (
    "The story follows two brothers who leave their village and look for work in the city, and what becomes of them. "
    * 3
)


@pytest.mark.parametrize(
    ("poor", "fine", "stars"),
    [
        ("I give it 2/10.", "4.5 out of 5.", (1.0, 4.5)),
        ("I gave this movie a 2.", "My vote is nine.", (1.0, 4.5)),
        ("I'd give it a 3, no more.", "I rate this film an 8.", (1.5, 4.0)),
    ],
)
def test_a_mark_that_a_long_review_gives_is_its_stars(poor, fine, stars):
    bad = tone(f"{LONG_PLOT} It was dull and badly acted. {poor}", "en")
    good = tone(f"{LONG_PLOT} It was moving and finely acted. {fine}", "en")
    assert bad and good
    assert (bad.verdict, bad.stars) == ("negative", stars[0])
    assert (good.verdict, good.stars) == ("positive", stars[1])


@pytest.mark.parametrize("said", ["I gave this one a chance.", "I give it two thumbs up.", "I'd give it ten minutes."])
def test_what_is_given_and_no_mark_changes_no_stars(said):
    found = tone(f"{LONG_PLOT} It was moving and finely acted. {said}", "en")
    assert found
    assert found.high - found.low != 1.0  # the interval of a told mark


def test_a_mark_that_the_words_gainsay_is_not_its_stars():
    found = tone(
        f"{LONG_PLOT} " + "An awful, boring waste of time, the worst film of the year, not the 9/10 they say.", "en"
    )
    assert found
    assert found.verdict == "negative"
    assert found.stars < 2.5
