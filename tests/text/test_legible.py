"""A page says the same however its letters are encoded: accents in two parts, fixed spaces, ligatures, unseen marks."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kerguen.sample
from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.text.decode import decode
from kerguen.text.legible import evenly_spaced, legible

SAMPLE = Path(kerguen.sample.__file__).parent / "pages"
PAGES = sorted(p for p in SAMPLE.rglob("*") if p.suffix in (".txt", ".md", ".html"))

CHANGES: dict[str, Callable[[str], str]] = {
    "accents in two parts": lambda text: unicodedata.normalize("NFD", text),
    "fixed spaces": lambda text: re.sub(r"(?<=\w) (?=[A-ZÀ-Ý\d])", "\xa0", text),
    "thin spaces": lambda text: re.sub(r"(?<=\w) (?=[A-ZÀ-Ý])", "\u202f", text),
    "ligatures": lambda text: re.sub(r"(?<![</\w])(\w*[^\W\d_])fi(?=\w)", r"\1ﬁ", text),
    "soft hyphens": lambda text: re.sub(r"(?<=[ >][A-ZÀ-Ý][a-zà-ÿ]{2})(?=[a-zà-ÿ]{2})", "\u00ad", text),
}


@cache
def _reading(text: str, path: Path) -> list[tuple[str, str, int]]:
    return sorted((o.field, str(o.value), o.subject) for o in read(page_of(text.encode(), path.name)).observations)


@pytest.mark.parametrize("change", CHANGES)
def test_the_reading_of_a_page_does_not_hang_on_how_its_letters_are_encoded(change: str) -> None:
    changed = 0
    for path in PAGES:
        text = decode(path.read_bytes()).text
        other = CHANGES[change](text)
        changed += other != text
        assert _reading(other, path) == _reading(text, path), path.name
    assert changed >= 10


@pytest.mark.parametrize(
    ("entity", "name"),
    [("&shy;", "İlker Ça&shy;tak"), ("&#8203;", "İlker Ça&#8203;tak"), ("&lrm;", "&lrm;İlker Çatak"), ("&nbsp;", "İlker&nbsp;Çatak")],
)  # fmt: skip
def test_a_name_is_whole_where_a_reference_stands_in_it(entity: str, name: str) -> None:
    html = f"<html lang='de'><title>Das Lehrer&shy;zimmer</title><h1>Das Lehrerzimmer</h1><p>Regie: {name}</p><p>Jahr: 2023</p></html>"
    assert ("director", "İlker Çatak", 0) in _reading(html, Path("sheet.html")), entity


def test_a_soft_hyphen_at_the_end_of_a_line_joins_the_word() -> None:
    assert legible("ein Film über Auf\u00ad\nklärung") == "ein Film über Aufklärung"


def test_joiners_of_other_scripts_stay() -> None:
    assert legible("می\u200cخواهم") == "می\u200cخواهم"
    assert legible("Auf\u200clage") == "Auflage"


def test_only_a_lone_carriage_return_ends_a_line() -> None:
    assert legible("un\rdeux") == "un\ndeux"
    assert legible("un\r\ndeux") == "un\r\ndeux"


@given(st.text())
def test_legible_text_is_legible(text: str) -> None:
    assert legible(legible(text)) == legible(text)


@given(st.text(alphabet="ab, .\n|", max_size=300))
def test_even_spacing_moves_nothing_but_spaces(text: str) -> None:
    assert evenly_spaced(text).replace(" ", "") == text.replace(" ", "")
