"""Give-back from the command line: statements with references, and a table of differences with its licences."""

import csv
from pathlib import Path

import pytest

from kerguen.catalogue import import_file
from kerguen.cataloguing import DIFFERENCES, STATEMENTS, run
from kerguen.errors import UsageError
from kerguen.ledger import Ledger
from kerguen.model import Fact, Person, Record, RecordPage, Support

PAGE = RecordPage(id="p", path=None, url="https://example.org/m", lang="de", kind="review", honesty="first_hand")


def runtime(minutes: int) -> Fact:
    seen = Support(page="p", start=0, end=1, text="x", observation="o", value=minutes, method="test")
    return Fact(field="runtime", value=minutes, status="agreed", support=(seen,), policy="test")


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    record = Record(
        id="m-1931", title="M", year=1931, facts={"runtime": (runtime(117),)}, pages=(PAGE,),
        people=(Person(name="Fritz Lang", role="director"),),
    )  # fmt: skip
    unknown = Record(id="nobody-knows-1931", title="Nobody Knows", year=1931)
    with Ledger(tmp_path / "ledger") as ledger:
        ledger.keep_films([record, unknown], {record.id: ["p#0"], unknown.id: ["q#0"]}, [])
    return tmp_path / "ledger"


def test_what_wikidata_lacks_is_stated_and_what_another_source_says_otherwise_is_in_the_table(
    ledger: Path, tmp_path: Path
) -> None:
    index = tmp_path / "index.sqlite"
    (tmp_path / "w.json").write_text(
        '{"id": "Q184605", "labels": {"en": {"language": "en", "value": "M"}}, "claims": {"P31": [{"mainsnak": {"snaktype": "value",'
        ' "datavalue": {"value": {"id": "Q11424"}}}, "rank": "normal"}], "P345": [{"mainsnak": {"snaktype": "value", "datavalue":'
        ' {"value": "tt0022100"}}, "rank": "normal"}], "P577": [{"mainsnak": {"snaktype": "value", "datavalue": {"value":'
        ' {"time": "+1931-05-11T00:00:00Z", "precision": 11}}}, "rank": "normal"}]}}\n',
        encoding="utf-8",
    )
    import_file("wikidata", tmp_path / "w.json", index)
    (tmp_path / "own.csv").write_text("id,title,year,runtime,director\ntt0022100,M,1931,99,Fritz Lang\n")
    import_file("csv", tmp_path / "own.csv", index)
    said = run("give-back", [str(tmp_path / "out")], index, lambda: ledger, lambda stage, done, total: None)
    assert said.startswith("1 films known to the catalogue; 1 statements, 1 differences")
    assert (tmp_path / "out" / STATEMENTS).read_text() == 'Q184605\tP2047\t117U7727\tS854\t"https://example.org/m"\n'
    with (tmp_path / "out" / DIFFERENCES).open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row == {
        "film": "m-1931", "field": "runtime", "pages": "117", "catalogue": "99", "source": "csv",
        "source_id": "tt0022100", "licence": "as the file's owner says",
    }  # fmt: skip


def test_clear_messages_for_what_was_not_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="KIND PATH"):
        run("import", ["imdb"], tmp_path / "i", lambda: tmp_path, lambda stage, done, total: None)
    with pytest.raises(UsageError, match="no catalogue here"):
        (tmp_path / "ledger").mkdir()
        run("give-back", [str(tmp_path / "o")], tmp_path / "i", lambda: tmp_path / "ledger", lambda *_: None)
