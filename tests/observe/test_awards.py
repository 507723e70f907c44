"""Prizes of the page's own film: who gave them, for what, won or nominated."""

import tomllib
from pathlib import Path

import pytest

from kerguen.model import FilmMention, Page, Zone
from kerguen.observe.judged.awards import awards

CASES = tomllib.loads((Path(__file__).parent / "award_cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']}: {case['origin']}")
def test_prizes_are_told_with_body_category_and_outcome(case):
    text = case["text"]
    page = Page(
        id="p", path="a.txt", sha256="0", size=len(text), media="text", encoding="utf-8", lang=case["lang"], kind="news",
        text=text, zones=(Zone(kind="article", start=0, end=len(text)),),
    )  # fmt: skip
    found = awards(page, (FilmMention(title=case["title"], titles=(case["title"],)),))
    assert [[a.body, a.category or "", a.outcome] for a in found] == case["awards"]
    assert all(page.text[a.start : a.end] == a.text for a in found if a.start is not None)


HONOURED = [  # (language, players, directors, text, person of the first prize)
    ("nl", ("Hannah Hoekstra",), ("Sacha Polak",), "Voor de film Hemel haalde Hannah Hoekstra het Gouden Kalf voor beste actrice.", "Hannah Hoekstra"),
    ("en", ("Fredric March",), (), "Fredric March, whose performance carries the film Hemel, won an Oscar.", "Fredric March"),
    ("en", ("Kate Winslet",), (), "All are outshone in the film Hemel by Winslet, who won the Golden Globe.", "Kate Winslet"),
    ("en", (), ("Mati Diop",), "Mati Diop, whose film Hemel is her first, won the Grand Prix at the Cannes Film Festival.", None),
    ("it", ("Ada Rey",), (), "Per il film Hemel ha vinto i David di Donatello con Ada Rey (miglior attrice protagonista) e Ugo Neri.", "Ada Rey"),
    ("es", (), (), "La película Hemel obtuvo el Goya a la mejor actriz para Estados Unidos.", None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "cast", "directors", "text", "person"), HONOURED)
def test_who_was_honoured_is_a_player_or_a_maker(lang, cast, directors, text, person):
    page = Page(
        id="p", path="a.txt", sha256="0", size=len(text), media="text", encoding="utf-8", lang=lang, kind="news",
        text=text, zones=(Zone(kind="article", start=0, end=len(text)),),
    )  # fmt: skip
    found = awards(page, (FilmMention(title="Hemel", titles=("Hemel",), cast=cast, directors=directors),))
    assert found
    assert {a.person for a in found} <= {person}


@pytest.mark.parametrize(("year", "expected"), [(2023, 0), (2008, 1), (None, 1)])
def test_a_prize_given_before_the_film_was_made_is_of_an_earlier_one(year, expected):
    text = "Nel 2008 Matteo Garrone vince il Grand Prix al Festival di Cannes."
    page = Page(
        id="p", path="a.txt", sha256="0", size=len(text), media="text", encoding="utf-8", lang="it", kind="news",
        text=text, zones=(Zone(kind="article", start=0, end=len(text)),),
    )  # fmt: skip
    film = FilmMention(title="Io capitano", titles=("Io capitano",), year=year, directors=("Matteo Garrone",))
    assert len(awards(page, (film,))) == expected


@pytest.mark.parametrize(
    ("text", "edition", "outcome"),
    [
        ("France - 2h01 - Sortie le 01/03/2023\nSélection officielle – Mostra de Venise 2022", "2022", "selected"),
        ("Prix du jury à la Mostra de Venise le 10 septembre 2022, le film sort en mars.", "2022", "won"),
        ("Prix du jury à la Mostra de Venise, le film de Jean-Paul Salomé sort le 1er mars 2023.", None, "won"),
    ],
)
def test_the_edition_is_the_year_beside_the_body(text: str, edition: str | None, outcome: str) -> None:
    page = Page(
        id="p", path="a.txt", sha256="0", size=len(text), media="text", encoding="utf-8", lang="fr", kind="showtimes",
        text=text, zones=(Zone(kind="article", start=0, end=len(text)),),
    )  # fmt: skip
    (one,) = awards(page, (FilmMention(title="La Syndicaliste", titles=("La Syndicaliste",)),))
    assert (one.body, one.edition, one.outcome) == ("Mostra de Venise", edition, outcome)
