"""Words of a page that were first written in another language are nobody's: they are told to be translated."""

import pytest

from kerguen.ledger import Kept
from kerguen.model import Match, Page, Proof, Reading, VoicePage
from kerguen.observe import read
from kerguen.pages.open import page_from_text
from kerguen.proving import answer
from kerguen.voices import heard, honesty, source_of, written_elsewhere
from kerguen.voices.direction import Told, signs

SHEET = (
    "HARBOUR FILM SOCIETY\n\nTONI ERDMANN\nDirected by Maren Ade. Germany, 2016, 162 min\n\n"
    "The film takes its time, and it is right to do so. Sandra Hüller is superb, Peter Simonischek is magnificent. "
    "No scene is too long, and every joke hurts a little. Only the last minutes are somewhat weak.\n\n"
)
GERMAN = (
    "Der Film nimmt sich viel Zeit, und er tut recht daran. Sandra Hüller ist großartig, Peter Simonischek ist wunderbar. "
    "Keine Szene ist zu lang, und jeder Witz tut ein wenig weh. Nur die letzten Minuten sind etwas schwach."
)
WORDS = "Sandra Hüller is superb"


def kept(text: str, name: str = "page.txt") -> Kept:
    page = page_from_text(text, name=name)
    return Kept(page, read(page))


def never(_: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("foot", "kind"),
    [
        ("Rüdiger Suchsland, Der Tagesspiegel", "translated"),
        ("(Süddeutsche Zeitung)", "translated"),
        ("Translated from the German by Ann Marsh.", "translated"),
        ("Peter Bradshaw, The Guardian", "exact"),
        ("Tuesday 7.30pm, members free", "exact"),
    ],
)
def test_a_text_signed_by_a_paper_of_another_language_proves_nothing(foot: str, kind: str) -> None:
    proof, _, _ = answer([kept(SHEET + foot + "\n")], WORDS, None, never)
    assert proof.kind == kind


def test_words_asked_for_as_those_of_a_paper_of_another_language_are_translated() -> None:
    page = kept("Der Tagesspiegel on Toni Erdmann\n\n" + SHEET)
    assert answer([page], WORDS, "Der Tagesspiegel", never)[0].kind == "translated"
    assert answer([page], WORDS, None, never)[0].kind == "exact"


def test_such_a_page_is_a_translation_and_says_why() -> None:
    page = kept(SHEET + "Rüdiger Suchsland, Der Tagesspiegel\n")
    (judged,) = honesty({page.page.id: page.page}, [page.reading], heard(*_film(page)).voices)
    assert judged.kind == "translation" and not judged.own_words
    assert "Tagesspiegel" in judged.reasons[0]
    assert written_elsewhere(page.page, page.reading)


def test_words_of_a_translation_lead_to_those_that_they_were_made_from() -> None:
    match = Match(left_start=10, left_end=30, right_start=5, right_end=28, score=0.7, witness="lexicon")
    pages = (
        VoicePage(page="german", relation="original"),
        VoicePage(page="english", relation="translation", source="german", matches=(match,)),
    )
    assert source_of(pages, "english", Proof(kind="translated", start=12, end=20)) == ("german", 5, 28)
    assert source_of(pages, "english", Proof(kind="translated", start=40, end=50)) is None


def test_who_names_the_site_of_another_page_was_made_from_it() -> None:
    own = Told(edges="Toni Erdmann", lang="de", url="https://www.filmdienst.de/erdmann")
    other = Told(edges="Toni Erdmann ... Text: filmdienst.de", lang="de")
    assert all(sign.weight < 0 for sign in signs("own", {"own": own, "other": other}))
    assert signs("other", {"own": own, "other": other})[0].weight == 3.0


def test_a_labelled_synopsis_is_no_copy_of_the_review_that_prints_it() -> None:
    synopsis = (
        "Mexico City, the seventies. Cleo is a young housekeeper of a family in the Roma quarter. In this love letter to the "
        "women who raised him, the director draws on his childhood to paint a moving portrait of the quarrels of a house."
    )
    own = (
        "I have seen it twice, and the second time was better. The photography is beautiful, the acting superb. "
        "One or two symbols are too heavy, but the scene on the beach is magnificent."
    )
    sheet = kept(f"Cine Verdi\n\nROMA\nDirector: Alfonso Cuarón\n\nSynopsis\n{synopsis}\n\n16:00 19:00\n", "sheet.txt")
    review = kept(f"Roma, by Alfonso Cuarón\n\n{synopsis}\n\n{own}\n", "review.txt")
    assert all(len(voice.pages) < 2 for voice in heard(*_film(sheet, review)).voices)


def _film(*found: Kept) -> tuple[dict[str, Page], list[Reading]]:
    return {one.page.id: one.page for one in found}, [one.reading for one in found]
