"""One person is one value, however the pages spell the name. The names are real, the slips are made or were seen."""

import pytest
from msgspec.structs import replace

from kerguen.model import Observation, PageSummary, Reading, framed_id
from kerguen.reconcile import doubts_left, facts, people


def page_with(page: str, *names: str, role: str = "", field: str = "cast") -> Reading:
    summary = PageSummary(
        id=page, path=f"{page}.txt", url=None, sha256="0" * 64, lang="fr", kind="fact_sheet",
        machine_translated=False, written=None,
    )  # fmt: skip
    seen = [
        Observation(id=framed_id(page, at, field, name), page=page, start=at, end=at + len(name), text=name, field=field,
                    value=name, method="label")
        for at, name in enumerate(names)
    ]  # fmt: skip
    parts = [
        Observation(id=framed_id(page, 90, "character", role), page=page, start=90, end=90 + len(role), text=role,
                    field="character", value=role, of=names[0], method="label")
    ] if role else []  # fmt: skip
    return Reading(page=summary, observations=(*seen, *parts))


def credited(*pages: Reading) -> list[tuple[object, int]]:
    return [(fact.value, fact.voices) for fact in facts(pages, {p.page.id: p.page.id for p in pages})["cast"]]


@pytest.mark.parametrize(
    ("often", "once"),
    [
        ("Peter Simonischek", "Peter Simoneschek"),
        ("Gabriela Maria Schmeide", "Gabriela Maria Schmeid"),
        ("Lee Sun-kyun", "Sun-kyun Lee"),
        ("Milo Machado Graner", "Milo M. Graner"),
        ("Bryce Dallas Howard", "Bryce Dallas"),
        ("Song Kang-ho", "송강호"),
        ("Sergei Bondarchuk", "Сергей Бондарчук"),
    ],
)
def test_a_name_spelt_otherwise_on_another_page_is_the_same_player(often: str, once: str) -> None:
    pages = [page_with("a", often), page_with("b", often), page_with("c", once)]
    assert credited(*pages) == [(often, 3)]
    assert credited(*reversed(pages)) == [(often, 3)]


@pytest.mark.parametrize(("own", "spelt"), [("Sandra Hüller", "Sandra Hueller"), ("Mads Brügger", "Mads Bruegger")])
def test_letters_that_a_page_spells_out_are_the_persons_own_again(own: str, spelt: str) -> None:
    for pages in ((page_with("a", own), page_with("b", spelt)), (page_with("b", own), page_with("a", spelt))):
        assert credited(*pages) == [(own, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Luke Wilson", "Owen Wilson"), ("Anne Hathaway", "Anna Hathaway"), ("Louis Garrel", "Louise Garrel")],
)
def test_names_of_a_family_stay_two_players(one: str, other: str) -> None:
    assert len(credited(page_with("a", one), page_with("b", other))) == 2


@pytest.mark.parametrize(("name", "slip"), [("Anne Hathaway", "Anna Hathaway"), ("Ana Torrent", "Anna Torrent")])
def test_a_given_name_a_letter_off_is_a_slip_where_several_pages_agree(name: str, slip: str) -> None:
    agreed = [page_with(p, name) for p in "abc"]
    assert credited(*agreed, page_with("d", slip)) == [(name, 4)]
    assert len(credited(*agreed, page_with("d", slip, name))) == 2


def test_two_names_a_letter_apart_that_one_page_lists_are_two_players() -> None:
    assert credited(page_with("a", "Kim Min-hee", "Kim Min-hye")) == [("Kim Min-hee", 1), ("Kim Min-hye", 1)]


def test_a_part_that_a_page_takes_for_a_player_is_left_out_with_a_doubt() -> None:
    pages = [page_with("a", "Marlon Brando", role="Vito Corleone"), page_with("b", "Vito Corleone", "Al Pacino")]
    found = facts(pages, {"a": "a", "b": "b"})
    assert {fact.value for fact in found["cast"]} == {"Marlon Brando", "Al Pacino"}
    assert [(d.code, d.page) for d in doubts_left(pages, found)] == [("a-part", "b")]


def test_who_plays_himself_stays_a_player() -> None:
    assert credited(page_with("a", "John Malkovich", role="John Malkovich"), page_with("b", "John Malkovich")) == [
        ("John Malkovich", 2)
    ]


def test_the_part_told_beside_a_misspelt_name_is_the_players() -> None:
    pages = [page_with(p, "Peter Simonischek") for p in "ab"] + [page_with("c", "Peter Simoneschek", role="Winfried")]
    (player,) = people(facts(pages, {p: p for p in "abc"}), pages, ())
    assert (player.name, player.character, player.also_written) == (
        "Peter Simonischek",
        "Winfried",
        ("Peter Simoneschek",),
    )


def test_a_part_is_called_as_pages_call_it_that_show_no_sign_of_translation() -> None:
    sign = Observation(
        id=framed_id("b", 1), page="b", start=1, end=2, text="x", field="translation_sign", value="x", method="calque"
    )
    told = page_with("b", "Tommaso Ragno", role="Caesar")
    pages = [page_with("a", "Tommaso Ragno", role="Cesare"), replace(told, observations=(*told.observations, sign))]
    again = replace(told, page=replace(told.page, id="c"), observations=(*told.observations, sign))
    (player,) = people(facts(pages, {"a": "a", "b": "b"}), [*pages, again], ())
    assert player.character == "Cesare"


def test_a_long_cast_is_compared_quickly_and_loses_nobody() -> None:
    names = [
        f"{given}{n % 97} {family}{n}" for n, (given, family) in enumerate([("Ana", "Silva"), ("Jan", "Kos")] * 500)
    ]
    assert len(credited(page_with("a", *names))) == 1000
