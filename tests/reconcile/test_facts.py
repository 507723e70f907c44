"""Facts are counted by independent source, keep their losers, and know rounding from contradiction."""

import pytest

from kerguen.model import Observation, PageSummary, Reading, Repair, framed_id
from kerguen.reconcile import facts


def observed(page, field, value, start=0, method="label", **more):
    text = str(value)
    return Observation(
        id=framed_id(page, start, field, value), page=page, start=start, end=start + len(text), text=text,
        field=field, value=value, method=method, **more,
    )  # fmt: skip


def reading(page, *observations):
    summary = PageSummary(
        id=page, path=f"{page}.txt", url=None, sha256="0" * 64, lang="fr", kind="fact_sheet",
        machine_translated=False, written=None,
    )  # fmt: skip
    return Reading(page=summary, observations=observations)


def apart(*readings):
    return {r.page.id: r.page.id for r in readings}


def test_two_pages_that_agree_are_two_sources():
    pages = [reading("a", observed("a", "country", "FR")), reading("b", observed("b", "country", "FR"))]
    (fact,) = facts(pages, apart(*pages))["country"]
    assert (fact.value, fact.status, fact.voices) == ("FR", "agreed", 2)


def test_a_page_and_its_copy_are_one_source():
    pages = [reading("a", observed("a", "country", "FR")), reading("b", observed("b", "country", "FR"))]
    (fact,) = facts(pages, {"a": "voice", "b": "voice"})["country"]
    assert (fact.status, fact.voices, len(fact.support)) == ("single", 1, 2)


def test_three_copies_do_not_outvote_two_independent_pages():
    wrong = [reading(p, observed(p, "year", 1999)) for p in "abc"]
    right = [reading(p, observed(p, "year", 2004)) for p in "xy"]
    (fact,) = facts(wrong + right, {"a": "v", "b": "v", "c": "v", "x": "x", "y": "y"})["year"]
    assert (fact.value, fact.status) == (2004, "disputed")
    assert {s.value for s in fact.against} == {1999}


def test_a_rounded_runtime_is_not_a_contradiction():
    pages = [reading("a", observed("a", "runtime", 90)), reading("b", observed("b", "runtime", 89))]
    (fact,) = facts(pages, apart(*pages))["runtime"]
    assert (fact.value, fact.status, fact.against) == (89, "agreed", ())
    assert [d.code for d in fact.doubts] == ["rounded"]


def test_a_far_runtime_is_a_contradiction_that_stays_visible():
    pages = [reading("a", observed("a", "runtime", 90)), reading("b", observed("b", "runtime", 127))]
    (fact,) = facts(pages, apart(*pages))["runtime"]
    assert fact.status == "disputed"
    assert len(fact.against) == 1


def test_production_and_release_year_are_two_meanings():
    pages = [reading("a", observed("a", "year", 2023)), reading("b", observed("b", "year", 2022))]
    (fact,) = facts(pages, apart(*pages))["year"]
    assert (fact.value, fact.status) == (2022, "agreed")


def test_each_scope_has_its_own_release_date():
    pages = [
        reading("a", observed("a", "release_date", "2023-03-01", scope="FR", scope_kind="country")),
        reading("b", observed("b", "release_date", "2023-05-24", scope="Les Grignoux", scope_kind="venue")),
        reading("c", observed("c", "release_date", "2023-03-01")),
    ]
    found = facts(pages, apart(*pages))["release_date"]
    assert [(f.value, f.scope, f.voices) for f in found] == [
        ("2023-03-01", "FR", 2),
        ("2023-05-24", "Les Grignoux", 1),
    ]


def test_two_dates_on_one_page_are_two_events_and_on_two_pages_a_dispute():
    one = reading(
        "a",
        observed("a", "release_date", "1999-01-24", start=0, scope="IT", scope_kind="country"),
        observed("a", "release_date", "1999-02-05", start=50, scope="IT", scope_kind="country"),
    )
    other = reading("b", observed("b", "release_date", "1999-03-01", scope="IT", scope_kind="country"))
    assert [f.status for f in facts([one], apart(one))["release_date"]] == ["single", "single"]
    assert "disputed" in {f.status for f in facts([one, other], apart(one, other))["release_date"]}


def test_dates_of_discs_and_festivals_in_one_country_do_not_dispute():
    pages = [
        reading("a", observed("a", "release_date", "2001-09-05", scope="FR", scope_kind="disc")),
        reading("b", observed("b", "release_date", "2023-06-21", scope="FR", scope_kind="disc")),
    ]
    assert [f.status for f in facts(pages, apart(*pages))["release_date"]] == ["single", "single"]


def test_co_directors_are_named_together_and_a_stranger_is_a_loser():
    both = [reading(p, observed(p, "director", "A Un"), observed(p, "director", "B Deux", 20)) for p in "ab"]
    stranger = reading("c", observed("c", "director", "C Trois"))
    found = facts([*both, stranger], apart(*both, stranger))["director"]
    assert [f.value for f in found] == ["A Un", "B Deux"]
    assert all(f.status == "disputed" and f.against[0].value == "C Trois" for f in found)


def test_a_director_with_initials_is_no_other_director():
    full, short = (
        reading("a", observed("a", "director", "Julia Ducournau")),
        reading("b", observed("b", "director", "J. Ducournau")),
    )
    found = facts([full, short], apart(full, short))["director"]
    assert [(f.value, f.status, f.voices) for f in found] == [("Julia Ducournau", "agreed", 2)]


def test_certificates_of_two_countries_are_no_dispute():
    pages = [reading("a", observed("a", "certificate", "R")), reading("b", observed("b", "certificate", "16"))]
    assert {f.status for f in facts(pages, apart(*pages))["certificate"]} == {"single"}


def test_a_restored_name_supports_the_true_one():
    pages = [reading("a", observed("a", "cast", "Michel Blanc")), reading("b", observed("b", "cast", "Michael White"))]
    bent = Repair(page="b", start=0, end=13, text="Michael White", kind="person", as_written="Michael White",
                  restored="Michel Blanc", why="same character")  # fmt: skip
    (fact,) = facts(pages, apart(*pages), [bent])["cast"]
    assert (fact.value, fact.voices) == ("Michel Blanc", 2)
    assert {s.text for s in fact.support} == {"Michel Blanc", "Michael White"}


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_pages_does_not_matter(order):
    pages = [reading(p, observed(p, "year", y)) for p, y in (("a", 2001), ("b", 2001), ("c", 2010))][::order]
    (fact,) = facts(pages, apart(*pages))["year"]
    assert (fact.value, [s.page for s in fact.support]) == (2001, ["a", "b"])


def test_spellings_that_fold_alike_show_their_accents():
    pages = [
        reading("a", observed("a", "director", "MELANIE AUFFRET")),
        reading("b", observed("b", "director", "Mélanie Auffret")),
    ]
    (fact,) = facts(pages, apart(*pages))["director"]
    assert fact.value == "Mélanie Auffret"


def test_a_synopsis_cut_or_changed_in_a_word_is_one_text_and_another_synopsis_is_not():
    whole = "A mute woman comes to New Zealand with her daughter and her piano, which her husband leaves on the beach."
    cut = "A mute woman comes to New Zealand with her daughter and the piano, which her husband…"
    other = "Her husband sells the piano of a woman who does not speak to a neighbour, who offers it back to her key by key."
    pages = [
        reading(page, observed(page, "synopsis", text)) for page, text in zip("abc", (whole, cut, other), strict=True)
    ]
    assert {(f.value, f.voices) for f in facts(pages, apart(*pages))["synopsis"]} == {(whole, 2), (other, 1)}
