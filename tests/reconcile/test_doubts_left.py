"""What one page leaves open, another may settle. Our own pages on a real film."""

from pathlib import Path

import msgspec
import pytest

from kerguen.pipeline import Options, build

UNSURE = "Petite Maman\n\nDirected by: Céline Sciamma\nRelease date: 06/02/2021\nRunning time: 72 minutes\n"
SURE = "Petite Maman\n\nRéalisé par : Céline Sciamma\nDate de sortie (France) : 2 juin 2021\nDurée : 72 minutes\nGenre : drame\n"


@pytest.mark.parametrize(("pages", "codes"), [((UNSURE,), ["date-order", "scope-unknown"]), ((UNSURE, SURE), [])])
def test_a_date_that_another_page_dates_with_its_country_is_doubted_no_more(
    pages: tuple[str, ...], codes: list[str], tmp_path: Path
) -> None:
    for number, text in enumerate(pages):
        (tmp_path / f"page{number}.txt").write_text(text, encoding="utf-8")
    build([str(tmp_path)], tmp_path / "site", Options(workers=1))
    (record,) = (tmp_path / "site" / "films").glob("*.json")
    assert [d["code"] for d in msgspec.json.decode(record.read_bytes())["doubts"]] == codes
