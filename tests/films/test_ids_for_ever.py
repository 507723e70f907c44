"""Public ids stay: decisions, merges, splits and their undoing, pages added and pages read again."""

import json
from pathlib import Path

import pytest

from kerguen.deciding import decide, settle, taken, withdraw
from kerguen.errors import UsageError
from kerguen.ledger import Ledger
from kerguen.ledger.store import final_targets
from kerguen.model import Report
from kerguen.pipeline import Options, build

SHEET = "<html><head><title>{title}</title></head><body><h1>{title}</h1><p>Directed by {director}</p><p>Year: {year}</p>{more}</body></html>"


TITLES = ("The Harbour Light", "The Glass Orchard", "Winter Ferries", "A Door to Lisbon", "Paper Lanterns", "Salt Road")

PEOPLE = ("Nora Lindqvist", "Tomas Veld", "Ida Marchetti", "Carla Benedetti", "Jonas Adeyemi", "Mirja Kallio")


class Desk:
    """A folder of pages with its ledger, built again after each change."""

    def __init__(self, folder: Path) -> None:
        self.pages, self.out, self.ledger = folder / "pages", folder / "site", folder / "ledger"
        self.pages.mkdir()

    def write(self, name: str, title: str, director: str, year: int, more: str = "") -> None:
        text = SHEET.format(title=title, director=director, year=year, more=more)
        (self.pages / f"{name}.html").write_text(text, encoding="utf-8")

    def build(self, *names: str) -> Report:
        paths = [str(self.pages / f"{name}.html") for name in names] or [str(self.pages)]
        return build(paths, self.out, Options(ledger=self.ledger, today="2026-01-02"))

    def films(self) -> set[str]:
        return {film["id"] for film in self.index()["films"]}

    def redirects(self) -> dict[str, str]:
        return self.index()["redirects"]

    def index(self) -> dict:
        return json.loads((self.out / "index.json").read_text(encoding="utf-8"))

    def decide(self, verdict: str, left: str, right: str) -> str:
        return decide(self.ledger, verdict, (left, right), "Ada", "seen").split()[0]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def two(desk: Desk) -> Desk:
    """Two films that the evidence keeps apart."""
    desk.write("harbour", "The Harbour Light", "Nora Lindqvist", 2011)
    desk.write("orchard", "The Glass Orchard", "Tomas Veld", 2014)
    desk.build()
    assert desk.films() == {"the-harbour-light-2011", "the-glass-orchard-2014"}
    return desk


def test_a_decided_merge_leaves_a_redirect_and_its_withdrawal_gives_the_same_ids_back(two: Desk) -> None:
    before = two.films()
    decision = two.decide("same", "the-harbour-light-2011", "the-glass-orchard-2014")
    two.build()
    (kept,) = two.films()
    (gone,) = before - {kept}
    assert two.redirects() == {gone: kept}
    assert (two.out / "films" / gone / "index.html").exists()
    withdraw(two.ledger, decision, "Bob", "two films")
    two.build()
    assert two.films() == before
    assert two.redirects() == {}


def test_a_merge_can_be_undone_by_naming_the_old_id(two: Desk) -> None:
    before = two.films()
    first = two.decide("same", "the-harbour-light-2011", "the-glass-orchard-2014")
    two.build()
    withdraw(two.ledger, first, "Ada", "wrong")
    two.decide("different", "the-harbour-light-2011", "the-glass-orchard-2014")
    two.build()
    assert two.films() == before and two.redirects() == {}


def test_the_larger_film_keeps_its_id_and_the_smaller_gets_its_own_back(two: Desk) -> None:
    for copy in range(3):
        two.write(f"orchard{copy}", "The Glass Orchard", "Tomas Veld", 2014, f"<p>Page {copy}</p>")
    two.build()
    decision = two.decide("same", "the-harbour-light-2011", "the-glass-orchard-2014")
    two.build()
    assert two.redirects() == {"the-harbour-light-2011": "the-glass-orchard-2014"}
    withdraw(two.ledger, decision, "Ada", "wrong")
    two.build()
    assert two.films() == {"the-harbour-light-2011", "the-glass-orchard-2014"} and two.redirects() == {}


def test_a_split_keeps_the_old_id_and_its_withdrawal_redirects_the_new_one(desk: Desk) -> None:
    desk.write("one", "The Harbour Light", "Nora Lindqvist", 2011)
    desk.write("two", "The Harbour Light", "Nora Lindqvist", 2011, "<p>Another page</p>")
    desk.build()
    assert desk.films() == {"the-harbour-light-2011"}
    decision = desk.decide("different", "one.html", "pages/two.html")
    desk.build()
    assert desk.films() == {"the-harbour-light-2011", "the-harbour-light-2011-lindqvist"}
    withdraw(desk.ledger, decision, "Ada", "one film after all")
    desk.build()
    assert desk.films() == {"the-harbour-light-2011"}
    assert desk.redirects() == {"the-harbour-light-2011-lindqvist": "the-harbour-light-2011"}


def test_the_id_of_a_redirect_is_never_given_to_another_film(two: Desk) -> None:
    two.decide("same", "the-harbour-light-2011", "the-glass-orchard-2014")
    two.build()
    ((gone, kept),) = two.redirects().items()
    title, year = gone.rsplit("-", 1)
    two.write("homonym", title.replace("-", " ").title(), "Carla Benedetti", int(year), "<p>Another film.</p>")
    two.build()
    assert two.redirects() == {gone: kept}
    assert gone not in two.films() and len(two.films()) == 2


def test_a_folder_in_another_place_keeps_its_films_and_what_people_decided(two: Desk) -> None:
    (two.pages / "prizes.md").write_text(
        "# Berlinale 2024: the winners\n\n- **Golden Bear**: *Dahomey*, by Mati Diop\n"
        "- **Silver Bear, jury prize**: *L'Empire*, by Bruno Dumont\n",
        encoding="utf-8",
    )
    two.build()
    before = two.films()
    assert {"dahomey", "l-empire"} < before
    first = two.decide("same", "the-harbour-light-2011", "the-glass-orchard-2014")
    two.decide("same", "dahomey", "l-empire")
    two.build()
    assert len(two.films()) == len(before) - 2
    withdraw(two.ledger, first, "Bob", "two films")
    two.pages = two.pages.rename(two.pages.with_name("elsewhere"))
    report = two.build()
    assert report.read == 3
    kept = two.films()
    assert kept < before and len(kept) == len(before) - 1
    assert two.redirects() == dict([(*(before - kept), *(kept & {"dahomey", "l-empire"}))])
    two.build()
    assert two.films() == kept


def test_a_page_alone_finds_the_film_that_an_earlier_run_published(two: Desk) -> None:
    two.write("again", "The Glass Orchard", "Tomas Veld", 2014, "<p>New.</p>")
    two.write("homonym", "The Glass Orchard", "Ida Marchetti", 1962)
    two.build("again", "homonym")
    assert two.films() == {"the-glass-orchard-2014", "the-glass-orchard-1962"}
    two.build()
    assert two.films() == {"the-glass-orchard-2014", "the-glass-orchard-1962", "the-harbour-light-2011"}
    assert two.redirects() == {}


def test_a_page_whose_bytes_change_stays_with_its_film_and_with_its_decisions(desk: Desk) -> None:
    desk.write("one", "The Harbour Light", "Nora Lindqvist", 2011)
    desk.write("two", "The Harbour Light", "Nora Lindqvist", 2011, "<p>Another page</p>")
    desk.build()
    desk.decide("different", "one.html", "pages/two.html")
    desk.build()
    films = desk.films()
    assert len(films) == 2
    desk.write("two", "The Harbour Light", "Nora Lindqvist", 2011, "<p>Corrected since</p>")
    desk.build()
    assert desk.films() == films


def test_a_page_that_now_tells_of_another_film_does_not_take_the_id_with_it(desk: Desk) -> None:
    desk.write("now-showing", "The Harbour Light", "Nora Lindqvist", 2011)
    desk.build()
    desk.write("now-showing", "The Glass Orchard", "Tomas Veld", 2014)
    desk.build()
    assert desk.films() == {"the-glass-orchard-2014"}
    with Ledger(desk.ledger) as ledger:
        assert set(ledger.film_ids()) == {"the-glass-orchard-2014", "the-harbour-light-2011"}


def test_a_page_that_is_added_is_compared_with_its_candidates_only(desk: Desk) -> None:
    for year, title in enumerate(TITLES, 1990):
        for copy in range(2):
            desk.write(f"{title}-{copy}", title, PEOPLE[year % 6], year, f"<p>Page {copy}</p>")
    first = desk.build()
    assert first.comparisons and first.comparisons >= 6
    assert desk.build().comparisons == 0
    desk.write("added", TITLES[3], PEOPLE[1993 % 6], 1993)
    assert 1 <= (desk.build().comparisons or 0) <= 6


def test_a_decision_taken_again_after_its_withdrawal_is_in_force_again(two: Desk) -> None:
    films = sorted(two.films())
    first = two.decide("same", *films)
    withdraw(two.ledger, first, "Bob", "not sure")
    again = two.decide("same", *films)
    assert first != again
    assert [(d.id == again, d.withdrawn is None, d.withdrawn_why) for d in sorted(taken(two.ledger), key=lambda d: d.id == again)] == [
        (False, False, "not sure"), (True, True, None),
    ]  # fmt: skip


def test_a_decision_against_one_in_force_says_so(two: Desk) -> None:
    films = sorted(two.films())
    first = two.decide("different", *films)
    said = decide(two.ledger, "same", (films[0], films[1]), "Bob", "one film")
    assert first in said.splitlines()[1]
    report = two.build()
    assert len(two.films()) == 2
    assert report.doubts >= 1


def test_a_decision_needs_a_reason_and_films_that_are_there(two: Desk) -> None:
    films = sorted(two.films())
    with pytest.raises(UsageError, match="--why"):
        settle(two.ledger, "same", films, "Ada", None)
    with pytest.raises(UsageError, match="no film, page or mention 'nothing'"):
        settle(two.ledger, "same", [films[0], "nothing"], "Ada", "seen")
    with pytest.raises(UsageError, match="one and the same"):
        settle(two.ledger, "same", [films[0], films[0]], "Ada", "seen")
    assert settle(two.ledger, "list", [], "Ada", None) == "no decision was taken"
    with pytest.raises(UsageError, match=f"perhaps {films[0]}"):
        settle(two.ledger, "same", [films[0] + "x", films[1]], "Ada", "seen")
    settle(two.ledger, "different", films, "Ada", "two directors")
    assert all(film in settle(two.ledger, "list", [], "Ada", None) for film in films)


def test_a_chain_of_merges_leads_to_the_last_film_and_a_circle_nowhere() -> None:
    assert final_targets({"a": "b", "b": "c"}) == {"a": "c", "b": "c"}
    assert final_targets({"a": "b", "b": "a"}) == {}
