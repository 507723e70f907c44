"""Pages on one film that end in others, which are no films of theirs."""

import pytest

from kerguen.model import Page
from kerguen.observe import read
from kerguen.pages import page_from_text

SHEET = {
    "de": "Frankreich 2023, Laufzeit: 151 Min., FSK 12\nRegie: Justine Triet\nDarsteller: Sandra Hüller, Swann Arlaud\n",
    "en": "France 2023, 151 min\nDirector: Justine Triet\nCast: Sandra Hüller, Swann Arlaud\n",
}
STORY = {
    "de": "Ein Mann stürzt vor seinem Haus in den Alpen zu Tode, und der Film fragt nicht nur, wer schuld ist. Vor Gericht "
    "wird eine Ehe zerlegt, Satz für Satz. Sandra Hüller spielt das mit großartiger Ruhe.\n",
    "en": "A man falls to his death before his house in the Alps, and the film asks more than who is to blame. In court a "
    "marriage is taken apart, sentence by sentence. Sandra Hüller plays it with splendid calm.\n",
}
BELOW = {
    "de": "Heldin\nStart: 27.2.2025\nBolero\nStart: 6.3.2025\nFlow\nStart: 6.3.2025\nMickey 17\nStart: 6.3.2025\n",
    "en": "Heldin\nRelease: 27 February 2025\nBolero\nRelease: 6 March 2025\nFlow\nRelease: 6 March 2025\n",
}


def _page(lang: str) -> Page:
    return page_from_text(f"Anatomie d'une chute\n{SHEET[lang]}{STORY[lang]}{BELOW[lang]}", name="page.txt")


@pytest.mark.parametrize("lang", SHEET)
def test_films_to_come_below_a_sheet_and_its_text_are_teasers(lang: str) -> None:
    page = _page(lang)
    assert {zone.segment for zone in page.zones} == {None}
    assert [film.title for film in read(page).subjects()] == ["Anatomie d'une chute"]


def test_films_below_that_have_their_days_stay() -> None:
    days = 'lunedì 12 luglio "Flow" (alle 21)\nmartedì 13 luglio "Bolero" (alle 21)\nmercoledì 14 luglio "Heldin" (alle 21)\n'
    page = page_from_text(
        f"Rassegna: i film\n\nAnatomie d'une chute\n{SHEET['en']}{STORY['en']}\n{days}", name="page.txt"
    )
    assert page.kind == "programme"


WON = """La tortue rouge
Michael Dudok de Wit
Dimanche 27 août 2017 | 15:45
Film d'animation sans dialogue, où un homme échoue sur une île déserte peuplée de tortues, de crabes et d'oiseaux. Projection en plein air.
Association Française des Cinéma d’Art et d’Essai| 2016 | France – Prix Jean Lescure
Oscars | 2017 | États-Unis – Nomination Meilleur Film d’Animation
Césars | 2017 | France – Nomination Meilleur Film d’Animation
"""


def test_prizes_under_a_film_are_no_films() -> None:
    assert {zone.segment for zone in page_from_text(WON, name="page.txt").zones} == {None}
