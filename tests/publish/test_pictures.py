"""Charts and the tables beside them say what the record says."""

import csv
import io
from pathlib import Path

import msgspec
from petite_maman import EXCERPTS, INDEX, RECORD, REPORT, STUDY

from kerguen.model import Step
from kerguen.publish import site
from kerguen.publish.pictures import TALL, WIDTH, cells, in_matrix, star_bars, timeline_dots, verdict_bars
from kerguen.publish.tables import as_csv


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode())))


def test_read_and_reported_voices_are_told_apart_in_a_column() -> None:
    assert [(b.label, b.solid, b.hollow) for b in verdict_bars(RECORD)] == [
        (side, sum(v.verdict == side and v.kind == "read" for v in RECORD.press.voices),
         sum(v.verdict == side and v.kind == "reported" for v in RECORD.press.voices))
        for side in ("negative", "mixed", "positive")
    ]  # fmt: skip


def test_columns_stay_inside_the_picture_whatever_the_counts() -> None:
    for counts in ((1, 0, 0, 0, 0), (900, 3, 0, 1, 450), (0, 1, 2, 3, 4)):
        bars = star_bars(counts)
        assert all(b.x >= 0 and b.x + b.width <= WIDTH and b.solid_height <= TALL for b in bars)
    assert star_bars((0, 0, 0, 0, 0)) == ()


def test_a_timeline_needs_two_days_and_passes_over_a_day_that_is_none() -> None:
    def step(day: str) -> Step:
        return Step(date=day, score=3, voices=1, voice="v")

    assert timeline_dots([step("2021-06-01"), step("2021-06-01")], 5) == ()
    assert [d.step.date for d in timeline_dots([step("2021"), step("soon"), step("2021-09"), step("2021-09-20")], 5)] == [
        "2021", "2021-09", "2021-09-20",
    ]  # fmt: skip


def test_the_matrix_is_symmetric_and_in_order_of_severity() -> None:
    assert in_matrix(STUDY)[0] == "L’Écho du Nord"
    places = {(c.x, c.y) for c in cells(STUDY)}
    assert places == {(y, x) for x, y in places} and len(places) == 4


def test_the_numbers_of_the_pictures_are_files_beside(tmp_path: Path) -> None:
    site([RECORD], INDEX, REPORT, tmp_path, EXCERPTS, STUDY)
    folder = tmp_path / "films" / RECORD.id
    voices = {row["voice"]: row for row in rows((folder / "voices.csv").read_bytes())}
    assert voices.keys() == {v.id for v in RECORD.press.voices}
    assert (float(voices["gazette"]["value"]), voices["gazette"]["how"]) == (80, "printed")
    assert voices["echo"]["value"] == "" and voices["echo"]["kind"] == "reported"
    assert [float(r["score"]) for r in rows((folder / "timeline.csv").read_bytes())] == [80, 78.4]
    assert [r["opinions"] for r in rows((folder / "opinions.csv").read_bytes())] == ["1", "0", "0", "2", "3"]
    assert len(rows((tmp_path / "agreements.csv").read_bytes())) == 2
    assert msgspec.json.decode((tmp_path / "outlets.json").read_bytes(), type=type(STUDY)) == STUDY


def test_a_name_that_a_spreadsheet_would_run_is_marked_as_text() -> None:
    assert rows(as_csv(("outlet",), [["=HYPERLINK(1)"]])) == [{"outlet": "'=HYPERLINK(1)"}]


def test_comparison_changes_and_odd_opinions_are_on_the_page(tmp_path: Path) -> None:
    site([RECORD], INDEX, REPORT, tmp_path, EXCERPTS, STUDY)
    french = (tmp_path / "films" / RECORD.id / "index.html").read_text()
    english = (tmp_path / "films" / RECORD.id / "index.en.html").read_text()
    assert "Nous avons lu 2 voix ; Ciné-Baromètre en compte 27." in french
    assert "We read 2 voices; Ciné-Baromètre counts 27." in english
    assert "nouvelle voix : Bulletin du ciné-club (76,8)" in french
    assert "2 avis ont les mêmes mots" in french and "2 opinions have the same words" in english
    assert "les critiques sont partagées" in french and "the critics are divided" in english
