"""The date on which a text says that it was put out. Our own lines."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text
from kerguen.pages.kind_when import when_features
from kerguen.pages.written import is_dateline
from kerguen.text.fold import fold

REVIEW = """{top}

« Petite Maman », une fable tendre

{line}

Céline Sciamma filme deux enfants dans les bois et c'est un bonheur rare. Le scénario est d'une grande délicatesse, les
actrices sont formidables, et la mise en scène ne force jamais l'émotion. Un très beau film, à voir absolument.
"""


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("Publié le 2 juin 2021 à 18 h 12", "2021-06-02"),
        ("Mis à jour le 03/06/2021", "2021-06-03"),
        ("Par Odile Frémont, le 4 juin 2021", "2021-06-04"),
        ("mercredi 2 juin 2021", "2021-06-02"),
        ("Published on June 5, 2021 at 9:30 am", "2021-06-05"),
        ("Reviewed by filmfan99 — 06/05/2021", None),
        ("Reviewed by Filmfan99 — 06/15/2021", "2021-06-15"),
        ("Veröffentlicht am 6. Juni 2021", "2021-06-06"),
        ("7 giugno 2021", "2021-06-07"),
        ("Mercredi 2 juin 2021 - Critiques", "2021-06-02"),
        ("Par | 2 juin 2021", "2021-06-02"),
        ("Review date: 5 June 2021", "2021-06-05"),
        ("Publié le mercredi 2 juin 2021 à 12:37", "2021-06-02"),
        ("Posté par Odile Frémont le 2 juin 2021 dans Critiques, Films", "2021-06-02"),
        ("Posted by Ann Bell on June 5, 2021 in Reviews", "2021-06-05"),
        ("26 juil. 2023 · 4 min lire", "2023-07-26"),
        ("Écrit par Odile Frémont, le film sort le 2 juin 2021 dans les salles", None),
        ("Sortie le 2 juin 2021", None),
        ("02/06/2021", None),
        ("Sortie nationale mercredi 2 juin 2021", None),
        ("Tourné au printemps 2020, le film sort le 2 juin 2021", None),
    ],
)
def test_the_line_that_says_when_a_text_was_put_out_is_told_from_release_dates(line: str, written: str | None) -> None:
    page = page_from_text(REVIEW.format(top="La Dépêche du soir", line=line), "critique.txt")
    assert page.written == written


def test_the_hour_of_a_dateline_is_no_session() -> None:
    page = page_from_text(
        REVIEW.format(top="La Dépêche du soir", line="Publié le 2 juin 2021 à 18 h 15"), "critique.txt"
    )
    assert read(page).sessions == ()


def test_two_lines_of_dates_leave_the_date_open() -> None:
    page = page_from_text(REVIEW.format(top="2 juin 2021", line="9 juin 2021"), "critique.txt")
    assert page.written is None


@pytest.mark.parametrize(
    ("value", "day"),
    [("15/03/2019", "2019-03-15"), ("March 5, 2019", "2019-03-05"), ("03/04/2019", None), ("soon", None)],
)
def test_a_date_written_for_people_in_a_texts_head_is_read_when_no_other_reading_is_possible(
    value: str, day: str | None
) -> None:
    page = page_from_text(
        f"---\ntitle: Close\ndate: {value}\n---\n\nA film by Lukas Dhont about two boys.\n", "close.md"
    )
    assert page.written == day


def test_a_reading_time_beside_the_date_is_no_part_of_it() -> None:
    page = page_from_text(REVIEW.format(top="Critiques", line="15 novembre 2025 - Temps de lecture : 8 minutes"))
    assert page.written == "2025-11-15"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("*AFP, publié le 26 février 2023 à 08h14*", True),
        ("DPA | Veröffentlicht am 26. Februar 2023, 8.14 Uhr", True),
        ("VO 20h30", False),
        ("UGC Les Halles 20h30", False),
    ],
)
def test_an_agency_may_open_a_dateline(line, told):
    assert is_dateline(line) is told


def test_neither_a_running_time_nor_the_hour_of_publication_is_an_hour_of_a_showing():
    assert not when_features(fold("France, 1973, 3 h 40. Avec Françoise Lebrun").split())["an hour said"]
    assert not when_features(fold("Publié le 26 février 2023 à 08h14").split())["an hour said"]
    assert when_features(fold("Dimanche 26 février à 20h30").split())["an hour said"]
