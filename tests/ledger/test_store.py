"""The ledger keeps what was read, forgets nothing, and survives a failure in the middle."""

import msgspec
import pytest

from kerguen.errors import LedgerError
from kerguen.ledger import Kept, Ledger
from kerguen.model import Decision, Page, PageSummary, Question, Reading, Record


def kept(name="a", body=b"bytes"):
    page = Page(
        id=name, path=f"{name}.txt", sha256=f"sha-{name}", size=len(body), media="text", encoding="utf-8", text="x"
    )
    summary = PageSummary(id=name, path=page.path, url=None, sha256=page.sha256, lang=None, kind="not_film",
                          machine_translated=False, written=None)  # fmt: skip
    return Kept(page, Reading(page=summary)), body


def test_a_page_comes_back_with_its_reading_and_its_bytes(tmp_path):
    with Ledger(tmp_path) as ledger:
        ledger.keep("rules", [kept()])
    with Ledger(tmp_path) as ledger:
        assert ledger.kept("a", "rules") == kept()[0]
        assert ledger.bytes_of("sha-a") == b"bytes"


def test_other_rules_mean_that_the_page_must_be_read_again(tmp_path):
    with Ledger(tmp_path) as ledger:
        ledger.keep("rules", [kept()])
        assert ledger.kept("a", "other rules") is None


def test_a_failure_in_the_middle_leaves_nothing_half_written(tmp_path):
    def broken():
        yield kept("a")
        raise RuntimeError("the machine stops")

    with Ledger(tmp_path) as ledger:
        with pytest.raises(RuntimeError):
            ledger.keep("rules", broken())
        assert ledger.kept("a", "rules") is None


def test_a_merged_film_leaves_a_redirect(tmp_path):
    one, two = (Record(id=i, title=i, year=None) for i in ("one-2001", "two-2001"))
    with Ledger(tmp_path) as ledger:
        ledger.keep_films([one, two], {"one-2001": ["a#0"], "two-2001": ["b#0"]}, [])
        ledger.keep_films([one], {"one-2001": ["a#0", "b#0"]}, [])
        assert ledger.redirects() == {"two-2001": "one-2001"}
        assert [r.id for r in ledger.records()] == ["one-2001"]


def test_questions_about_films_that_a_run_did_not_see_stay_and_those_of_its_own_films_are_renewed(tmp_path):
    one, two, three = (Record(id=i, title=i, year=None) for i in ("one-2001", "two-2001", "three-2001"))
    mentions = {"one-2001": ["a#0"], "two-2001": ["b#0"], "three-2001": ["c#0"]}
    old = Question(id="q", kind="same_film", question="One film?", films=("one-2001", "two-2001"))
    settled = Question(id="r", kind="field", question="Which year?", films=("three-2001",))
    with Ledger(tmp_path) as ledger:
        ledger.keep_films([one, two, three], mentions, [old, settled])
        ledger.keep_films([three], {"three-2001": ["c#0"]}, [])
        assert ledger.questions() == (old,)
        ledger.keep_films([one], {"one-2001": ["a#0", "b#0"]}, [])
        assert ledger.questions() == ()


def test_a_decision_is_withdrawn_by_date_and_never_erased(tmp_path):
    taken = Decision(id="d", kind="same", left="a#0", right="b#0", who="Ana", when="2026-01-02", why="same film")
    with Ledger(tmp_path) as ledger:
        ledger.decide(taken)
        assert ledger.withdraw("d", "2026-02-03", "Bob", "two films after all")
        assert not ledger.withdraw("d", "2026-02-04", "Cleo", "again")
        withdrawn = {"withdrawn": "2026-02-03", "withdrawn_by": "Bob", "withdrawn_why": "two films after all"}
        assert ledger.decisions() == (msgspec.structs.replace(taken, **withdrawn),)


def test_a_file_where_the_ledger_should_be_is_a_clear_message(tmp_path):
    (tmp_path / "ledger").write_text("not a folder")
    with pytest.raises(LedgerError, match="ledger"):
        Ledger(tmp_path / "ledger")
