"""An award is said once, whatever the pages call it. Prizes are those the films won."""

import pytest

from kerguen import rules
from kerguen.model import Award, PageSummary, Reading
from kerguen.reconcile import awards
from kerguen.values.honours import honour

CANNES, OSCARS, GOYA = "Festival de Cannes", "Academy Awards", "Academia de Cine (Goya)"


def told(page: str, body: str, category: str | None, outcome: str = "won", **more: str) -> Reading:
    summary = PageSummary(
        id=page, path=f"{page}.txt", url=None, sha256="0" * 64, lang="fr", kind="review", machine_translated=False, written=None,
    )  # fmt: skip
    words = category or body
    award = Award(page=page, start=0, end=len(words), text=words, body=body, category=category, outcome=outcome, **more)
    return Reading(page=summary, awards=(award,))


def test_one_palm_in_four_languages_is_one_award_with_four_sources() -> None:
    pages = [
        told("a", CANNES, "Palme d’Or", edition="2019"), told("b", CANNES, "Palma d’oro", person="Bong Joon-ho"),
        told("c", CANNES, "Goldene Palme"), told("d", CANNES, "Gouden Palm"),
    ]  # fmt: skip
    (palm,) = awards(pages)
    assert (palm.edition, palm.person, {palm.page, *(a.page for a in palm.also)}) == (
        "2019",
        "Bong Joon-ho",
        set("abcd"),
    )
    assert awards(pages[::-1]) == (palm,)


def test_an_oscar_beside_the_oscar_for_the_best_picture_is_no_award_more() -> None:
    pages = [
        told("a", OSCARS, "Best Picture"),
        told("b", OSCARS, "premi Oscar"),
        told("c", OSCARS, "meilleur film", "nominated"),
    ]
    assert [(a.category, a.outcome) for a in awards(pages)] == [("Best Picture", "won")]


def test_an_oscar_won_says_more_than_a_nomination() -> None:
    pages = [told("a", OSCARS, "Best Picture", "nominated"), told("b", OSCARS, "Oscar")]
    assert [(a.category, a.outcome) for a in awards(pages)] == [("Oscar", "won"), ("Best Picture", "nominated")]


def test_two_players_nominated_alike_are_two_awards() -> None:
    pages = [
        told("a", OSCARS, "Best Supporting Actor", "nominated", person="Al Pacino"),
        told("b", OSCARS, "Mejor actor de reparto", "nominated", person="James Caan"),
    ]
    assert len(awards(pages)) == 2


@pytest.mark.parametrize(
    ("one", "other", "body", "same"),
    [
        ("Mejor actriz de reparto", "Beste weibliche Nebenrolle", GOYA, True),
        ("Miglior sceneggiatura non originale", "César de la meilleure adaptation", "Académie des César", True),
        ("Beste buitenlandse film", "Best Foreign Language Film", OSCARS, True),
        ("Mejor película", "Mejor película europea", GOYA, False),
        ("Best Original Screenplay", "Best Adapted Screenplay", OSCARS, False),
        ("Filmpreis in Gold", "Filmpreis in Silber", "Deutsche Filmakademie", False),
        ("Silver Bear", "Goldener Bär", "Berlinale", False),
        ("Grand Prix", "Prix du jury", CANNES, False),
    ],
)
def test_what_is_honoured_is_told_across_languages(one: str, other: str, body: str, same: bool) -> None:
    assert (honour(one, body) == honour(other, body)) is same


@pytest.mark.parametrize(
    ("words", "body"), [("premi Oscar", OSCARS), ("Césars", "Académie des César"), ("Prijs", CANNES)]
)
def test_a_category_that_only_says_prize_honours_nothing(words: str, body: str) -> None:
    assert honour(words, body) == frozenset()


def test_no_word_of_the_table_honours_two_things() -> None:
    said = [way for ways in rules.table("awards")["honours"].values() for way in ways]
    assert len(said) == len(set(said))


def test_a_festivals_first_prize_honours_the_film() -> None:
    assert honour("Gouden Beer", "Berlinale") == honour("bester Film", "Berlinale")


def test_a_prize_given_before_the_films_year_is_no_award_of_it() -> None:
    pages = [told("a", CANNES, "Grand Prix", edition="2008")]
    assert (len(awards(pages, 2023)), len(awards(pages, 2008))) == (0, 1)
