"""Reviews that say themselves that they neither praise nor blame. The texts are our own."""

import pytest
from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Review, Zone
from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.score.judge import judge
from kerguen.values.tone import Tone

ENGLISH = (
    "Jane Campion tells of a mute woman and her piano. The photography is beautiful and Holly Hunter is superb, the music "
    "a joy, and the beach a wonderful sight. {}"
)
DUTCH = (
    "Jane Campion vertelt over een stomme vrouw en haar piano. Het camerawerk is prachtig en Holly Hunter is geweldig, "
    "de muziek is mooi. {}"
)


@pytest.mark.parametrize(
    ("text", "said", "verdict"),
    [
        (ENGLISH, "I have mixed feelings about it all the same.", "mixed"),
        (ENGLISH, "It is okay, but not great.", "mixed"),
        (ENGLISH, "I loved it.", "positive"),
        (DUTCH, "Op alle vlakken net een voldoende.", "mixed"),
    ],
)
def test_what_a_review_says_of_itself_goes_before_its_tone(text: str, said: str, verdict: str) -> None:
    page = page_of(f"---\ntype: review\ntitle: The Piano\n---\n\n{text.format(said)}\n".encode(), "piano.md")
    assert [review.verdict for review in judge(page, read(page)).reviews] == [verdict]


@pytest.mark.parametrize("lang", (*rules.languages(), "zh", None))
def test_a_review_in_any_language_is_judged_even_where_its_lexicon_has_no_words_of_verdicts(lang: str | None) -> None:
    page = replace(page_of(b"# The Piano\n\nJane Campion, 1993.\n", "piano.md"), lang=lang)
    reading = replace(read(page), reviews=(Review(start=0, end=len(page.text)),))
    assert [review.verdict for review in judge(page, reading).reviews] == [None]


PLOT = (
    "A man sells his land, a girl carries letters over the hills, and the rain falls for weeks on the wonderful bay. "
)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (PLOT + "Holly Hunter gives a superb performance. " + PLOT * 4, "positive"),
        (PLOT * 4 + "But it takes too long, however fine the bay, and the end is unfortunately missing. ", None),
    ],
)
def test_a_tone_that_turns_and_regrets_speak_against_is_no_verdict(
    text: str, verdict: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    likely = Tone(positive=0.85, mixed=0.1, negative=0.05, stars=4.0, low=3.0, high=5.0)
    monkeypatch.setitem(judge.__globals__, "tone", lambda text, lang: likely)
    page = page_of(b"# The Piano\n", "piano.md")
    page = replace(page, text=text, lang="en", zones=(Zone(kind="article", start=0, end=len(text)),), blocks=())
    film = replace(read(page_of(b"---\ntitle: The Piano\ncast: [Holly Hunter]\n---\n", "a.md")), opinions=())
    reading = replace(film, reviews=(Review(start=0, end=len(text)),))
    (review,) = judge(page, reading).reviews
    assert review.tone is not None and review.verdict == verdict


def test_a_language_without_words_of_judgement_is_judged_all_the_same() -> None:
    page = replace(page_of(b"# The Piano\n", "piano.md"), text=PLOT, lang="pt", blocks=())
    reading = replace(read(page_of(b"# The Piano\n", "a.md")), reviews=(Review(start=0, end=len(PLOT)),))
    assert [review.verdict for review in judge(page, reading).reviews] == [None]
