"""The table method × field × language is measured, and decides between values with as many sources."""

from kerguen import rules
from kerguen.reconcile.reliability import AS_MANY_AS, EXPECTED, reliability


def test_a_method_that_was_never_measured_is_as_good_as_expected() -> None:
    assert reliability("metadata", "release_date", "nl") == EXPECTED[rules.table("reconcile")["trust"]["metadata"]]


def test_measured_counts_move_what_is_expected() -> None:
    right, wrong = rules.table("reliability")["title"]["line"]["all"]
    expected = EXPECTED[rules.table("reconcile")["trust"]["line"]]
    assert reliability("line", "title", None) == (right + AS_MANY_AS * expected) / (right + wrong + AS_MANY_AS)


def test_a_language_without_cases_takes_the_share_of_all() -> None:
    assert reliability("label", "director", "xx") == reliability("label", "director", None)


def test_every_counted_pair_is_two_counts() -> None:
    for methods in rules.table("reliability").values():
        for langs in methods.values():
            assert all(len(pair) == 2 and min(pair) >= 0 for pair in langs.values())
            assert [sum(pair[n] for lang, pair in langs.items() if lang != "all") for n in (0, 1)] == langs["all"]
