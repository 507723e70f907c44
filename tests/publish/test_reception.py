"""The tables of a reception study: what a row says, what the two formats share, a folder that others can read."""

import csv
import io
from pathlib import Path

import pytest
from msgspec.structs import replace
from petite_maman import RECORD

from kerguen.cli import main
from kerguen.model import Outlet, OutletStudy, Record
from kerguen.publish import reception
from kerguen.publish.reception import COLUMNS, NUMBERS, TEXTS

SAMPLE = Path(__file__).parents[2] / "src" / "kerguen" / "sample" / "pages"


def read(out: Path, table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((out / f"{table}.csv").read_text(encoding="utf-8"))))


def test_every_voice_is_a_row_with_its_value_and_where_it_comes_from(tmp_path: Path) -> None:
    rows, _ = reception([RECORD], OutletStudy(), tmp_path)
    voices = read(tmp_path, "voices")
    assert rows["voices"] == len(voices) == len(RECORD.press.voices)
    assert {v["kind"] for v in voices} == {v.kind for v in RECORD.press.voices}
    assert RECORD.press.score is not None
    recipe = {row.voice: row for row in RECORD.press.score.recipe}
    assert all(float(v["value"]) == recipe[v["voice"]].value for v in voices if v["voice"] in recipe)
    assert all(v["how"] == recipe[v["voice"]].how for v in voices if v["voice"] in recipe)


def test_a_reported_score_never_passes_for_ours(tmp_path: Path) -> None:
    reception([RECORD], OutletStudy(), tmp_path)
    scores = read(tmp_path, "scores")
    assert any(s["by"] == "ours" and s["low"] for s in scores)
    assert all(s["by"] != "ours" and not s["low"] for s in scores if s["rule"] == "reported")


def test_what_nobody_said_is_an_empty_field(tmp_path: Path) -> None:
    reception([Record(id="odd", title="Odd", year=None)], OutletStudy(), tmp_path)
    (film,) = read(tmp_path, "films")
    assert (film["year"], film["press"], film["released"]) == ("", "", "")


def test_films_come_in_the_same_order_whatever_the_order_given(tmp_path: Path) -> None:
    other = replace(RECORD, id="another-film")
    reception([RECORD, other], OutletStudy(), tmp_path / "a")
    reception([other, RECORD], OutletStudy(), tmp_path / "b")
    assert all(
        (tmp_path / "a" / f"{t}.csv").read_bytes() == (tmp_path / "b" / f"{t}.csv").read_bytes() for t in COLUMNS
    )


def test_every_text_column_is_named_as_one() -> None:
    numbers = {"press", "press_low", "press_high", "audience", "rating", "scale", "value", "low", "high", "weight",
               "mean", "severity", "agreement", "gap"}  # fmt: skip
    assert {c for columns in COLUMNS.values() for c in columns} - set(NUMBERS) - TEXTS == numbers


def test_parquet_holds_the_rows_of_the_csv_with_their_types(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    reception([RECORD], OutletStudy(), tmp_path)
    for name in COLUMNS:
        table = parquet.read_table(tmp_path / f"{name}.parquet")
        assert table.num_rows == len(read(tmp_path, name))
        assert tuple(table.column_names) == COLUMNS[name]
    films = parquet.read_table(tmp_path / "films.parquet")
    assert str(films.schema.field("year").type) == "int64" and str(films.schema.field("press").type) == "double"


def test_the_command_reads_pages_and_writes_the_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = min(SAMPLE.glob("gazette-du-ponant/*"))
    assert main(["export", "--reception", "--out", str(tmp_path / "out"), str(page)]) == 0
    assert "1 film, " in capsys.readouterr().out
    assert {p.stem for p in (tmp_path / "out").glob("*.csv")} == set(COLUMNS)


def test_pages_and_a_ledger_at_once_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--reception", "--out", str(tmp_path), "x.txt", "--ledger", str(tmp_path)]) == 2
    assert "not both" in capsys.readouterr().err


def test_of_two_films_no_severity_is_given_as_on_the_site(tmp_path: Path) -> None:
    severe = Outlet(outlet="Phare", ratings=2, mean=3.0, severity=0.2, low=-0.4, high=0.8)
    for films, rows in ((2, 0), (3, 1)):
        reception([RECORD], OutletStudy(films=films, outlets=(severe,)), tmp_path / str(films))
        assert len(read(tmp_path / str(films), "outlets")) == rows
