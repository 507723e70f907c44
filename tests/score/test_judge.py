"""Verdict and evidence of a review, from its own sentences about the film."""

from time import process_time

import pytest
from msgspec.structs import replace

from kerguen.model import Lang, PageSummary, Reading, Review
from kerguen.observe import read
from kerguen.pages import page_from_text, page_of
from kerguen.score import judge
from kerguen.values.tone import tone

TONES = [
    ("fr", "Un film magnifique, porté par des acteurs formidables. Une réussite.", "positive"),
    ("fr", "Un film ennuyeux et prévisible, au scénario raté. Une déception.", "negative"),
    ("en", "A wonderful film with a brilliant cast. Highly recommended.", "positive"),
    ("en", "A dull and predictable film, with a lazy script. Avoid.", "negative"),
    ("en", "The film lacks originality, but it is touching, charming and beautiful.", "positive"),
    ("de", "Ein langweiliger, vorhersehbarer Film. Eine Enttäuschung.", "negative"),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), TONES)
def test_the_tone_of_plain_words(lang, text, wanted):
    assert tone(text, lang).verdict == wanted


def test_a_text_without_words_of_judgement_has_no_tone():
    assert tone("La séance est à vingt heures, salle deux.", "fr") is None


def judged(text: str, lang: Lang) -> Review:
    """The review that a whole text is."""
    page = page_from_text(text)
    summary = PageSummary(
        id=page.id, path="x", url=None, sha256="", lang=lang, kind="review", machine_translated=False, written=None
    )
    read = Reading(page=summary, reviews=(Review(start=0, end=len(text)),))
    (review,) = judge(replace(page, lang=lang), read).reviews
    return review


TEXT = (
    "Le titre magnifique d'un film\n\nMarie rentre au village et retrouve un frère ridicule et ennuyeux.\n\n"
    "La mise en scène est magnifique et les acteurs sont formidables du début à la fin.\n\n"
    "On regrette un scénario prévisible et un montage poussif dans la dernière heure.\n"
)


def test_evidence_is_about_the_film_and_never_its_heading():
    review = judged(TEXT, "fr")
    told = [(e.side, e.text[:10], e.aspect) for e in review.evidence]
    assert list(dict.fromkeys(one[:2] for one in told)) == [("positive", "La mise en"), ("negative", "On regrett")]
    assert {one[2] for one in told if one[0] == "positive"} == {"direction", "acting"}
    assert all(TEXT[e.start : e.end] == e.text for e in review.evidence)


PIECES = (
    "The keeper of the film gives a superb and quiet performance\n    of a man alone.\n\nThe photography is superb,\n\n"
    "and the music is wonderful (they say..) the cast is wonderful.\n\n"
    "- the script is wonderful too.\n\nThe dialogue is wonderful.\n"
)


def test_a_piece_of_a_sentence_is_no_evidence():
    review = judged(PIECES, "en")
    assert [e.text for e in review.evidence] == ["- the script is wonderful too.", "The dialogue is wonderful."]


@pytest.mark.parametrize(
    "sentence", ["A great film with superb acting. ", "Pros: the acting\nCons: the script\n", "But not great. "]
)
def test_praise_without_end_is_judged_in_linear_time(sentence):
    page = page_from_text(sentence * (400_000 // len(sentence)))
    summary = PageSummary(
        id=page.id, path="x", url=None, sha256="", lang="en", kind="review", machine_translated=False, written=None
    )
    read = Reading(page=summary, reviews=(Review(start=0, end=len(page.text)),))
    began = process_time()
    (review,) = judge(replace(page, lang="en"), read).reviews
    assert process_time() - began < 2
    assert len(review.evidence) <= 8


@pytest.mark.parametrize(
    ("rating", "text", "verdict"),
    [
        ("3", "A wonderful, moving and brilliantly acted film. I loved every minute of it.", "mixed"),
        ("4", "A wonderful, moving and brilliantly acted film. I loved every minute of it.", "positive"),
        ("4", "A dull, clumsy and badly written film. It is a terrible waste of time, boring to the end.", "negative"),
        ("2", "A wonderful, moving and brilliantly acted film. I loved every minute of it.", "negative"),
    ],
)
def test_a_bare_number_counts_to_five_unless_the_tone_is_far_nearer_to_ten(
    rating: str, text: str, verdict: str
) -> None:
    page = page_of(f"---\ntype: review\ntitle: The Keeper\nrating: {rating}\n---\n\n{text} {text}\n".encode(), "a.md")
    assert [r.verdict for r in judge(page, read(page)).reviews] == [verdict]


def test_a_list_whose_heading_stands_over_the_review_is_evidence() -> None:
    text = "Pro:\n\n- il ritmo, mai lento\n- la luce del mare\n\nContro:\n\n- un finale troppo lungo\n"
    page = replace(page_from_text(text), lang="it")
    reading = replace(read(page), reviews=(Review(start=text.index("- il ritmo"), end=len(text)),))
    assert [e.side for e in judge(page, reading).reviews[0].evidence] == ["positive", "positive", "negative"]


def test_a_line_in_capitals_and_a_line_with_a_bar_are_no_sentences() -> None:
    text = (
        "UNA ORILLA, QUÉ MAGNÍFICO CINE\n\nQué cine tan magnífico | La orilla\n\nUna película magnífica sobre el mar.\n"
    )
    page = replace(page_from_text(text), lang="es")
    reading = replace(read(page), reviews=(Review(start=0, end=len(text)),))
    assert [e.text for e in judge(page, reading).reviews[0].evidence] == ["Una película magnífica sobre el mar."]
