"""Release dates and the country or venue that they hold for."""

import pytest

from kerguen.model import Observation
from kerguen.observe import read
from kerguen.pages import page_from_text

FR = """# Le Retour

Réalisé par : Catherine Corsini
Avec : Aïssatou Diallo Sagna, Esther Gohourou

"""
EN = """Review: “The Return” (2023) by Catherine Corsini

A film about a mother who comes back to Corsica with her two daughters, fifteen years after she fled from it.

"""
DE = """Rückkehr nach Korsika – Filmkritik

Regie: Catherine Corsini
Darsteller: Aïssatou Diallo Sagna, Esther Gohourou

"""

# (page, value, scope, kind)
DATED = [
    (FR + "Sortie : 12 juillet 2023", "2023-07-12", "FR", "country"),
    (FR + "Le film sort en salles le 12 juillet 2023.", "2023-07-12", "FR", "country"),
    (FR + "Date de sortie : 12 juillet 2023 (Belgique)", "2023-07-12", "BE", "country"),
    (FR + "Le film est disponible en DVD depuis le 5 décembre 2023.", "2023-12-05", "FR", "disc"),
    (EN + "It opens in UK cinemas on 19 July 2024.", "2024-07-19", "GB", "country"),
    (EN + "Release date: July 12, 2023 (France)", "2023-07-12", "FR", "country"),
    (EN + "The film will be streaming on Netflix from July 12, 2024.", "2024-07-12", None, "stream"),
    (DE + "Kinostart: 12.10.2023", "2023-10-12", "DE", "country"),
    (DE + "Ab dem 12. Oktober 2023 im Kino.", "2023-10-12", "DE", "country"),
    (
        FR
        + "Date de sortie : 26/07/23\n\nÀ partir de sa date de sortie, le film est visible dans les salles du Parc.\n\nLe Parc\nLiège",
        "2023-07-26",
        "Le Parc",
        "venue",
    ),
]


@pytest.mark.parametrize(("page", "value", "scope", "kind"), DATED)
def test_a_release_date_has_its_scope(page: str, value: str, scope: str | None, kind: str) -> None:
    (found,) = _releases(page)
    assert (found.value, found.scope, found.scope_kind) == (value, scope, kind)


SHEET = "Petite Maman\n\nDirected by: Céline Sciamma\n{label}: 2 June 2021\nRunning time: 72 minutes\n"


@pytest.mark.parametrize(
    ("label", "scope"), [("Release date (France)", "FR"), ("Release date (USA)", "US"), ("Release date", None)]
)
def test_a_country_in_the_brackets_of_a_label_is_the_scope_and_not_the_films(label: str, scope: str | None) -> None:
    reading = read(page_from_text(SHEET.format(label=label), name="page.txt"))
    assert [(o.value, o.scope) for o in reading.observations if o.field == "release_date"] == [("2021-06-02", scope)]
    assert "country" not in {o.field for o in reading.observations}
    assert reading.page.kind == "fact_sheet"


NOT_RELEASES = [
    FR + "Publié le 3 mai 2024 par la rédaction.",
    EN + "He was born on July 12, 1950 in Bastia.",
    EN + "Posted on March 3, 2024 at 11:44 a.m.",
]


@pytest.mark.parametrize("page", NOT_RELEASES)
def test_other_dates_are_no_releases(page: str) -> None:
    assert _releases(page) == []


def test_a_scope_that_cannot_be_told_is_a_doubt() -> None:
    (found,) = _releases(EN + "The film was released in theaters on July 12, 2023.")
    assert found.scope is None
    assert [d.code for d in found.doubts] == ["scope-unknown"]


def _releases(page: str) -> list[Observation]:
    found = [o for o in read(page_from_text(page, name="page.txt")).observations if o.field == "release_date"]
    return list({(o.value, o.scope): o for o in found}.values())
