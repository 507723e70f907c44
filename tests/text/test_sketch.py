"""Fingerprints by which a text is known again."""

from kerguen.text.sketch import KEPT, sketch

REVIEW = (
    "The ferryman counts his passengers twice, because the year before one of them stayed in the water. Ida Korlund "
    "films him from the stern, so that we mostly see the back of a neck, and what a neck it is: stubborn, sunburnt, "
    "ashamed. The plot could be told in a line. The fog, the ropes, the engine that coughs before it starts take the "
    "place of dialogue, and when somebody finally speaks it is to ask for the time. I would gladly have stayed aboard "
    "for another hour, and I say that as a person who gets seasick in the bath."
)


def shared(left: str, right: str) -> int:
    return len(set(sketch(left)) & set(sketch(right)))


def test_a_reprint_with_another_head_and_a_credit_is_known_again() -> None:
    reprint = REVIEW.replace("I would gladly have", "Our critic would have") + " (Harbour News Agency)"
    assert shared(REVIEW, reprint) > KEPT / 2


def test_typography_and_case_change_nothing() -> None:
    assert shared(REVIEW, REVIEW.upper().replace(", ", " – ")) == KEPT


def test_another_review_of_the_same_film_shares_nothing() -> None:
    other = (
        "A ferry, a guilty captain and a great deal of fog: Korlund's second film is handsome and rather pleased with "
        "itself. The camera stands behind the ferryman for an hour and a half as if it were queuing for tickets, and "
        "the silences, which are many, are filled by an engine. Things improve in the last reel, when a passenger at "
        "last demands an answer. Until then the best performance is given by the rope."
    )
    assert shared(REVIEW, other) == 0


def test_a_notice_is_too_short_to_be_known_again() -> None:
    assert sketch("Please switch on scripts to read this page, or write to the editors.") == ()
