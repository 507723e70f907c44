"""What pages dispute is asked; a person's answer chooses between their values and shows who said so."""

import json
from pathlib import Path

import pytest

import kerguen.sample
from kerguen.deciding import listed, settle
from kerguen.errors import UsageError
from kerguen.ledger import Ledger
from kerguen.pipeline import Options, build
from kerguen.publish.explain import explain
from kerguen.queue import queue_lines

SAMPLE = Path(kerguen.sample.__file__).parent / "pages"

FILM = "roter-himmel-2023"

PAGES = {  # Christian Petzold's film, by what a sheet, a programme and a slip of the pen say
    "sheet.html": "<p>Regie: Christian Petzold</p><p>Jahr: 2023</p><p>Laufzeit: 103 Minuten</p><p>Kinostart: 20.04.2023</p>",
    "programme.html": "<p>Regie: Christian Petzold</p><p>Laufzeit: 93 Minuten</p><p>Kinostart: 27.04.2023</p>",
}


class Desk:
    """Two pages on one film and the ledger of the desk."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.out, self.ledger = folder / "pages", folder / "site", folder / "ledger"
        self.folder.mkdir()
        for name, body in PAGES.items():
            self.write(name, body)
        self.build()

    def write(self, name: str, body: str) -> None:
        html = (
            f"<html lang='de'><head><title>Roter Himmel</title></head><body><h1>Roter Himmel</h1>{body}</body></html>"
        )
        (self.folder / name).write_text(html, encoding="utf-8")

    def build(self) -> dict:
        build([str(self.folder)], self.out, Options(ledger=self.ledger, today="2026-01-02"))
        return json.loads((self.out / "films" / f"{FILM}.json").read_text(encoding="utf-8"))

    def decide(self, *names: str, scope: str | None = None) -> str:
        return settle(self.ledger, "fact", [FILM, *names], "Ada", "timed at the screening", scope).split()[0]

    def queue(self) -> list[str]:
        with Ledger(self.ledger) as ledger:
            return list(queue_lines(ledger.questions(), (), {}, {}))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_the_queue_names_the_command_that_answers_a_dispute(desk: Desk) -> None:
    assert f"    to answer: kerguen decide fact {FILM} runtime VALUE --why '…'" in desk.queue()


@pytest.mark.parametrize("minutes", [93, 103])
def test_the_value_that_was_decided_stands_and_the_other_is_kept_against_it(desk: Desk, minutes: int) -> None:
    desk.decide("runtime", str(minutes))
    (fact,) = desk.build()["facts"]["runtime"]
    assert (fact["value"], fact["status"], fact["decision"]["who"]) == (minutes, "decided", "Ada")
    assert {s["value"] for s in fact["support"]} == {minutes}
    assert {s["value"] for s in fact["against"]} == {93 + 103 - minutes}
    assert not any("runtime" in line for line in desk.queue())


def test_who_decided_is_shown_with_the_reason(desk: Desk) -> None:
    desk.decide("runtime", "93")
    desk.build()
    assert "Tranché par Ada" in (desk.out / "films" / FILM / "index.html").read_text(encoding="utf-8")
    with Ledger(desk.ledger) as ledger:
        (record,) = ledger.records()
    assert "decided by Ada" in explain(record, "runtime")


def test_a_decision_on_a_day_names_its_country(desk: Desk) -> None:
    with pytest.raises(UsageError, match="2023-04-20 or 2023-04-27 with --scope DE"):
        desk.decide("release_date", "2023-04-20")
    desk.decide("release_date", "2023-04-27", scope="DE")
    (day,) = desk.build()["facts"]["release_date"]
    assert (day["value"], day["scope"], day["status"]) == ("2023-04-27", "DE", "decided")


def test_a_day_that_was_decided_keeps_its_place_among_the_days(desk: Desk) -> None:
    desk.write(
        "festival.html",
        "<p>Regie: Christian Petzold</p><p>Weltpremiere: 22.02.2023 (Berlinale)</p><p>Kinostart: 20.04.2023 (Deutschland), 08.06.2023 (Österreich)</p>",
    )
    before = [day["scope"] for day in desk.build()["facts"]["release_date"]]
    desk.decide("release_date", "2023-04-27", scope="DE")
    days = desk.build()["facts"]["release_date"]
    assert [day["scope"] for day in days] == before
    assert [day["value"] for day in days if day["status"] == "decided"] == ["2023-04-27"]
    assert days[0]["status"] != "decided"


def test_nobody_decides_what_no_page_says(desk: Desk) -> None:
    with pytest.raises(UsageError, match=r"runtime of roter-himmel-2023 is 100: 103 or 93"):
        desk.decide("runtime", "100")
    with pytest.raises(UsageError, match="it has director, release_date, runtime, year"):
        desk.decide("length", "103")
    with pytest.raises(UsageError, match="no page disputes that director"):
        desk.decide("director", "Christian Petzold")


def test_two_decisions_on_one_value_do_not_stand_side_by_side(desk: Desk) -> None:
    first = desk.decide("runtime", "93")
    assert desk.decide("runtime", "93") == first
    with pytest.raises(UsageError, match=f"{first}.*withdraw it first"):
        desk.decide("runtime", "103")


def test_a_decision_that_is_withdrawn_leaves_the_dispute_open(desk: Desk) -> None:
    before = desk.build()
    settle(desk.ledger, "withdraw", [desk.decide("runtime", "93")], "Bob", "another cut")
    assert desk.build() == before
    assert "runtime is 93, by Ada" in listed(desk.ledger)[0]


def test_a_decision_on_what_nobody_says_any_more_is_a_doubt(desk: Desk) -> None:
    desk.decide("runtime", "93")
    desk.write("programme.html", PAGES["programme.html"].replace("93", "103"))
    record = desk.build()
    assert record["facts"]["runtime"][0]["status"] != "decided"
    assert "decision-unapplied" in {doubt["code"] for doubt in record["doubts"]}


def test_a_name_that_was_restored_wrongly_is_left_as_it_is_written(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger"
    film = "antoinette-dans-les-cevennes-2020"

    def players() -> set[str]:
        build([str(SAMPLE)], tmp_path / "site", Options(ledger=ledger, today="2026-01-02"))
        record = json.loads((tmp_path / "site" / "films" / f"{film}.json").read_text(encoding="utf-8"))
        return {person["name"] for person in record["people"]}

    assert "Olivia Côte" in players()
    with pytest.raises(UsageError, match=r"restored were: .*Olivia Coast"):
        settle(ledger, "as-written", [film, "Olivia Coat"], "Ada", "her name")
    said = settle(ledger, "as-written", [film, "Olivia Coast"], "Ada", "her name")
    assert "Olivia Coast stays as it is written" in said
    assert "Olivia Coast" in players()
    settle(ledger, "withdraw", [said.split()[0]], "Ada", "it was she")
    assert "Olivia Coast" not in players()
