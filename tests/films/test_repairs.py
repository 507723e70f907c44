"""Names of persons and towns bent by translation, restored; true names left alone."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import msgspec
import pytest
from film_pages import observation, page, reading, session

from kerguen import films
from kerguen.model import FilmGroup, Page, Quotation, Reading, Repair
from kerguen.places import town
from kerguen.text.literal import renderings
from kerguen.values.names import same_person
from kerguen.values.outlets import outlets

GROUP = FilmGroup(id="les-petites-victoires-2022", title="Les Petites Victoires")
SHEET = page("sheet", "Les Petites Victoires, de Mélanie Auffret. Avec Julia Piaton, Michel Blanc (Emile).", "fr")
SHEET_READ = reading(
    SHEET,
    observation(SHEET, "director", "Mélanie Auffret"),
    observation(SHEET, "cast", "Julia Piaton"),
    observation(SHEET, "cast", "Michel Blanc"),
    observation(SHEET, "character", "Emile", of="Michel Blanc"),
)


def repaired(*more: tuple[Page, Reading]) -> tuple[Repair, ...]:
    both = [(SHEET, SHEET_READ), *more]
    return films.repairs(GROUP, {p.id: p for p, _ in both}, {p.id: r for p, r in both})


def test_a_literal_name_is_restored_when_the_character_agrees() -> None:
    bent = page("bent", "Emile (Michael White) wants to learn how to read.")
    seen = (observation(bent, "cast", "Michael White"), observation(bent, "character", "Emile", of="Michael White"))
    (repair,) = repaired((bent, reading(bent, *seen, translated=True)))
    assert (repair.as_written, repair.restored, repair.kind) == ("Michael White", "Michel Blanc", "person")
    assert bent.text[repair.start : repair.end] == "Michael White"
    assert "Emile" in repair.why


def test_a_page_without_signs_of_translation_keeps_its_names() -> None:
    plain = page("plain", "Emile (Michael White) wants to learn how to read.")
    assert repaired((plain, reading(plain, observation(plain, "cast", "Michael White")))) == ()


def test_a_name_that_an_untranslated_page_credits_is_a_true_name() -> None:
    other = page("other", "With Michael White as the inspector.")
    bent = page("bent", "Michael White is very good.")
    found = repaired(
        (other, reading(other, observation(other, "cast", "Michael White"))), (bent, reading(bent, translated=True))
    )
    assert found == ()


def test_two_names_of_one_list_are_two_persons() -> None:
    bent = page("bent", "With Michel Blanc, Michael White and Julia Piaton.")
    assert repaired((bent, reading(bent, translated=True))) == ()


def test_a_glued_word_is_cut_off() -> None:
    bent = page("bent", "Julia Piatonmeanwhile keeps her village together.")
    (repair,) = repaired((bent, reading(bent, translated=True)))
    assert (repair.as_written, repair.restored) == ("Julia Piatonmeanwhile", "Julia Piaton")


def test_a_longer_family_name_is_not_a_glued_word() -> None:
    plain = page("plain", "Julia Piatonnet keeps her village together.")
    assert repaired((plain, reading(plain, translated=True))) == ()


def test_lost_accents_of_a_person_come_back() -> None:
    plain = page("plain", "Melanie Auffret films her own Brittany.")
    (repair,) = repaired((plain, reading(plain)))
    assert (repair.as_written, repair.restored) == ("Melanie Auffret", "Mélanie Auffret")


def test_a_director_whom_several_pages_spell_otherwise_is_mistyped() -> None:
    pages = [page(f"p{n}", "A film by Mélanie Auffret.") for n in range(2)]
    wrong = page("wrong", "A film by Mélanie Auffrey.")
    found = repaired(
        *((p, reading(p, observation(p, "director", "Mélanie Auffret"))) for p in pages),
        (wrong, reading(wrong, observation(wrong, "director", "Mélanie Auffrey"))),
    )
    assert [(r.page, r.as_written, r.restored) for r in found] == [("wrong", "Mélanie Auffrey", "Mélanie Auffret")]


def test_towns_get_their_words_and_accents_back() -> None:
    towns = page("towns", "Paris (14)\nLyon (3)\nAlencon (2)\nBretigny on barley (2)\nLa roche sur yon (2)")
    cities = ("Paris", "Lyon", "Alencon", "Bretigny on barley", "La roche sur yon")
    found = repaired((towns, reading(towns, translated=True, sessions=tuple(session(towns, c) for c in cities))))
    assert [(r.as_written, r.restored) for r in found] == [
        ("Alencon", "Alençon"), ("Bretigny on barley", "Brétigny-sur-Orge"), ("La roche sur yon", "La Roche-sur-Yon"),
    ]  # fmt: skip
    assert all(towns.text[r.start : r.end] == r.as_written for r in found)


def test_a_translated_town_alone_is_not_restored() -> None:
    lone = page("lone", "The Rochelle (2)")
    assert repaired((lone, reading(lone, translated=True, sessions=(session(lone, "The Rochelle"),)))) == ()


def test_an_outlet_that_the_reading_credits_gets_its_name_back() -> None:
    bent = page("bent", 'For The Cross, "a film of great tenderness".')
    start = bent.text.index("a film")
    quote = Quotation(page="bent", start=start, end=start + 28, text=bent.text[start : start + 28], outlet="La Croix")
    credited = msgspec.structs.replace(reading(bent, translated=True), quotes=(quote,))
    found = [r for r in repaired((bent, credited)) if r.kind == "outlet"]
    assert [(r.as_written, r.restored) for r in found] == [("The Cross", "La Croix")]


def test_a_literal_name_that_fits_two_persons_is_left_alone() -> None:
    sheet = page("twins", "Avec Jean Petit et Jean Petite.", "fr")
    twins = reading(sheet, observation(sheet, "cast", "Jean Petit"), observation(sheet, "cast", "Jean Petite"))
    bent = page("bent", "John Small is very good.")
    assert [r for r in repaired((sheet, twins), (bent, reading(bent, translated=True))) if r.page == "bent"] == []


def test_a_family_name_that_nobody_bears_is_restored_when_given_name_and_part_agree() -> None:
    sheet = page("cast", "Avec Daniel Auteuil (Maître Monnier) et Nicole Garcia.", "fr")
    known = reading(
        sheet,
        observation(sheet, "cast", "Daniel Auteuil"),
        observation(sheet, "character", "Maître Monnier", of="Daniel Auteuil"),
    )
    bent = page("heard", "Daniel Ostwald (Maître Monnier) pleads without raising his voice.")
    seen = (
        observation(bent, "cast", "Daniel Ostwald"),
        observation(bent, "character", "Maître Monnier", of="Daniel Ostwald"),
    )
    both = {sheet.id: sheet, bent.id: bent}

    def found(*more: object, translated: bool = True) -> list[tuple[str, str]]:
        read = reading(bent, *seen, translated=translated)
        others = {p.id: r for p, r in more}  # type: ignore[attr-defined]
        pages = {**both, **{p.id: p for p, _ in more}}  # type: ignore[attr-defined]
        repairs = films.repairs(GROUP, pages, {sheet.id: known, bent.id: read, **others})
        return [(r.as_written, r.restored) for r in repairs if r.page == "heard"]

    assert found() == [("Daniel Ostwald", "Daniel Auteuil")]
    assert found(translated=False) == []
    credits = page("credits", "Avec Daniel Ostwald (Maître Monnier, jeune).", "fr")
    assert found((credits, reading(credits, observation(credits, "cast", "Daniel Ostwald")))) == []


NAMES_AS_SEEN = [  # as pages write them, and what is meant
    ("Mélanie Auffrey", "Mélanie Auffret", True),
    ("Justine Trient", "Justine Triet", True),
    ("Jean-Paul Le Chanoi / s", "Jean-Paul Le Chanois", True),
    ("Daniel Ott", "Daniel Auteuil", False),  # no likeness: only the part he plays can tell
    ("Michael White", "Michel Blanc", False),  # translated: only the index of renderings can tell
]


@pytest.mark.parametrize(("written", "meant", "alike"), NAMES_AS_SEEN)
def test_names_as_pages_write_them(written: str, meant: str, alike: bool) -> None:
    assert same_person(written, meant) is alike


@pytest.mark.parametrize(("written", "meant"), [("Michael White", "Michel Blanc"), ("Daniel Ott", "Daniel Auteuil")])
def test_known_people_are_rendered_forward_as_machines_do(written: str, meant: str) -> None:
    assert written.casefold() in renderings(meant, "fr", "en")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Bretigny on barley", "Brétigny-sur-Orge"), ("Bourg la Queen", "Bourg-la-Reine"), ("The Rochelle", "La Rochelle"),
        ("Aulnay under Wood", "Aulnay-sous-Bois"), ("Noisy the Dry", "Noisy-le-Sec"), ("The Lilacs", "Les Lilas"),
        ("Sands of Olonne", "Les Sables-d'Olonne"), ("The Havre", "Le Havre"),
    ],
)  # fmt: skip
def test_towns_as_translated_pages_write_them(written: str, meant: str) -> None:
    found = town(written, ("FR",))
    assert found and (found.name, found.how) == (meant, "translated")
    assert town(written, ("FR",), translated=False) is None


@pytest.mark.parametrize(
    ("written", "meant"), [("The Cross", "La Croix"), ("Sidebar", "Bande à part"), ("Allocin", "AlloCiné")]
)
def test_outlets_as_translated_pages_write_them(written: str, meant: str) -> None:
    said = f'{written}: "a gem of comedy".'
    assert [o.outlet.name for o in outlets(said, 0, len(said))] == [meant]


def test_towns_under_another_language_s_name_get_their_own_on_a_translated_page_only() -> None:
    towns = page("towns", "París (12)\nLyon (4)\nBurdeos (3)\nAngers (2)\nDünkirchen (2)\nAmberes (2)")
    cities = ("París", "Lyon", "Burdeos", "Angers", "Dünkirchen", "Amberes")
    sessions = tuple(session(towns, city) for city in cities)
    found = repaired((towns, reading(towns, translated=True, sessions=sessions)))
    assert [(r.as_written, r.restored) for r in found] == [
        ("París", "Paris"), ("Burdeos", "Bordeaux"), ("Dünkirchen", "Dunkerque"),
    ]  # fmt: skip
    assert repaired((towns, reading(towns, sessions=sessions))) == ()


def test_accents_that_a_translation_added_are_not_spread() -> None:
    """Pages that write the accents of other names vouch for a name without."""
    clean = [page(f"p{n}", "Avec Marina Foïs et Alexandra Maria Lara.") for n in range(2)]
    bent = page("bent", "Con Marina Foïs y Alexandra María Lara.")
    found = repaired(
        *(
            (p, reading(p, *(observation(p, "cast", n) for n in ("Marina Foïs", "Alexandra Maria Lara"))))
            for p in clean
        ),
        (bent, reading(bent, *(observation(bent, "cast", n) for n in ("Marina Foïs", "Alexandra María Lara")))),
    )
    assert found == ()
    (repair,) = repaired(
        *(
            (p, reading(p, *(observation(p, "cast", n) for n in ("Marina Foïs", "Alexandra Maria Lara"))))
            for p in clean
        ),
        (bent, reading(bent, observation(bent, "cast", "Alexandra María Lara"), translated=True)),
    )
    assert (repair.as_written, repair.restored) == ("Alexandra María Lara", "Alexandra Maria Lara")


def test_a_known_translation_needs_no_sign_of_a_machine_to_get_its_names_back() -> None:
    source = page("source", "Giorgio Colangeli e Romana Maggiora Vergano convincono.")
    bent = page("bent", "George Colangeli and Roman Maggiora Vergano convince.")
    both = (
        (source, reading(source, *(observation(source, "cast", n) for n in ("Giorgio Colangeli", "Romana Maggiora Vergano")))),
        (bent, reading(bent)),
    )  # fmt: skip
    pages, readings = {p.id: p for p, _ in both}, {p.id: r for p, r in both}
    assert films.repairs(GROUP, pages, readings) == ()
    assert [(r.as_written, r.restored) for r in films.repairs(GROUP, pages, readings, {"bent": None})] == [
        ("George Colangeli", "Giorgio Colangeli"), ("Roman Maggiora Vergano", "Romana Maggiora Vergano"),
    ]  # fmt: skip


def test_words_of_names_meet_in_english() -> None:
    assert "miguel blanco" in renderings("Michel Blanc", "fr", "es")
