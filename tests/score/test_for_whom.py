"""For whom a film is, and what is praised and regretted: counted by voice, each with its sentence."""

import pytest
from msgspec.structs import replace

from kerguen.model import Evidence, PageSummary, Reading, Review, Voice, VoicePage
from kerguen.pages import page_from_text
from kerguen.score import aspects, for_whom

SAYING = [
    ("fr", "Une comédie à voir en famille sans hésiter.", ["family"]),
    ("fr", "Ce n'est pas un film pour les enfants.", ["not_children"]),
    ("fr", "Âmes sensibles, passez votre chemin.", ["not_sensitive"]),
    ("en", "Fans will love every minute of it.", ["fans"]),
    ("en", "This is not for the whole family.", []),
    ("en", "Is it suitable for children?", []),
    ("de", "Ein Spaß für die ganze Familie.", ["family"]),
    ("es", "Una aventura para toda la familia.", ["family"]),
    ("it", "Non è un film per bambini.", ["not_children"]),
    ("nl", "Plezier voor het hele gezin.", ["family"]),
    ("en", "His whole family moves to the coast, where children play.", []),
]


def told(lang: str, text: str, relation: str = "original") -> list[str]:
    page = replace(page_from_text(f"Before.\n\n{text}\n\nAfter."), lang=lang)
    summary = PageSummary(
        id=page.id, path="x", url=None, sha256="", lang=lang, kind="review", machine_translated=False, written=None
    )
    reading = Reading(page=summary, reviews=(Review(start=0, end=len(page.text)),))
    voice = Voice(id="v", kind="read", pages=(VoicePage(page=page.id, relation=relation, lang=lang),))
    found = for_whom([voice], [reading], {page.id: page})
    assert all(page.text[t.start : t.end] == t.text for t in found)
    return [t.audience_code for t in found]


@pytest.mark.parametrize(("lang", "text", "wanted"), SAYING)
def test_a_review_says_for_whom_its_film_is(lang, text, wanted):
    assert told(lang, text) == wanted


def test_a_translation_does_not_speak_for_its_voice():
    assert told("en", "Fun for the whole family.", "translation") == []


def said(aspect: str, side: str, weight: float, about: str | None = None) -> Evidence:
    text = f"{aspect} {side} {weight}"
    return Evidence(page="p", start=0, end=len(text), text=text, side=side, aspect=aspect, about=about, weight=weight)


def test_an_actor_who_is_named_stands_apart_and_voices_that_differ_are_divided():
    one = Voice(id="1", kind="read", evidence=(said("acting", "positive", 2, "Nora"), said("script", "negative", 1)))
    other = Voice(id="2", kind="read", evidence=(said("acting", "positive", 1), said("script", "positive", 3)))
    script, *acting = aspects([one, other])
    assert (script.aspect, script.praised, script.regretted, script.divided) == ("script", ("2",), ("1",), True)
    assert [(a.aspect, a.about, a.praised, a.divided) for a in acting] == [
        ("acting", None, ("2",), False), ("acting", "Nora", ("1",), False)]  # fmt: skip


def test_the_best_sentence_of_each_side_comes_first():
    weights = (("positive", 1), ("positive", 3), ("positive", 2), ("negative", 0.9))
    voice = Voice(id="1", kind="read", evidence=tuple(said("images", side, weight) for side, weight in weights))
    (found,) = aspects([voice])
    assert [(e.side, e.weight) for e in found.evidence] == [("positive", 3), ("negative", 0.9), ("positive", 2)]
    assert not found.divided
