"""What a translation machine leaves on a page, and what it does not."""

import pytest

from kerguen.model import Page, Zone
from kerguen.observe.translation import is_machine_translated, translation_signs


def page(text: str, lang: str) -> Page:
    zones = (Zone(kind="article", start=0, end=len(text)),)
    return Page(
        id="p1", path="a.txt", sha256="0", size=len(text), media="text", encoding="utf-8", lang=lang, kind="review", text=text,
        zones=zones,
    )  # fmt: skip


def signs(text: str, lang: str = "en") -> set[str]:
    found = translation_signs(page(text, lang))
    for one in found:
        assert one.field == "translation_sign" and text[one.start : one.end] == one.text
    return {one.method for one in found}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The story of; a village and with; a mayor at; 11:44.", "stray-semicolon"),
        ("• < li> Bordeaux (3)", "broken-markup"),
        ("It was caf& eacute ; time.", "broken-entity"),
        ("Julia Piaton plays Alice. Julia Piatonmeanwhile smiles.", "glued-words"),
        ("Michel Blanc is moving. Later Michael White sings.", "translated-name"),
        ("Small Victories: should you see the movie?\nLittle Victories: should you see the movie?\n", "several-titles"),
        ("Out on 24/05/2023, reviewed on 05/24/2023.", "mixed-dates"),
        ("Only L'Obs has not let himself be moved by it.", "person-for-thing"),
        ("And so we ask : is it any good ?", "foreign-spacing"),
        ("A tender comedy [critique]", "foreign-label"),
        ("This would not be denied not by its makers.", "double-negation"),
        (
            "Every evening of the long winter Alice tells her class that his lesson must wait until morning.",
            "gender-flip",
        ),
    ],
)
def test_a_sign_is_found_at_its_place(text: str, sign: str) -> None:
    assert sign in signs(text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The film is long; the second half, however, flies. Directed by Anna Stone: a joy! Is it good? Yes."),
        ("en", "Rocky II: the champion returns to the ring\nRocky III: the champion returns to the ring\n"),
        ("en", "Alice loves her brother, and his letters move her; Peter Black and Pierre Noir are two actors."),
        ("fr", "Le film est long ; la seconde partie, elle, file. Est-ce réussi ? Oui : un bonheur !"),
        ("en", "They change, but not as we want them to; that is what it is; a song worth waiting for; a joy."),
        ("de", "Der Film ist lang; die zweite Hälfte jedoch fliegt. Regie: Anna Stein."),
        ("de", "Sie macht nicht mit; er gibt nicht auf; das Kind hört zu; der Bus hält ein; nichts geschieht."),
        ("es", "La película es larga; la segunda mitad, en cambio, vuela. ¿Es buena? Sí."),
        ("it", "Il film è lungo; la seconda parte, però, vola. È bello? Sì."),
        ("nl", "De film is lang; de tweede helft vliegt. Is hij goed? Ja."),
    ],
)
def test_native_text_is_not_held_to_be_translated(lang: str, text: str) -> None:
    assert not is_machine_translated(translation_signs(page(text, lang)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Amadeus divise. Voici Amadeusun portrait sans grâce.", {"glued-words"}),
        ("Le Ruban juge sévère. Le Rubanqui compte, lui, applaudit.", {"glued-words"}),
        ("Martin est Sozialiste. Julien aime Julienne et Martinique, Domingo et Dominique.", set()),
    ],
)
def test_a_short_word_is_glued_to_a_name_of_the_page_alone(text: str, found: set[str]) -> None:
    assert signs(text, "fr") == found


def test_one_weak_sign_is_not_enough() -> None:
    assert not is_machine_translated(translation_signs(page("And so we ask : is it any good?", "en")))


def test_several_signs_together_are() -> None:
    text = "< li> Paris (3)\nThe story of; a village with; a mayor."
    assert is_machine_translated(translation_signs(page(text, "en")))
