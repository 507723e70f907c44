"""Prizes of the page's own film: who gave them, for what, won or nominated."""

import tomllib
from pathlib import Path

import pytest

from kerguen.model import FilmMention, Page, Zone
from kerguen.observe.judged.awards import awards

CASES = tomllib.loads((Path(__file__).parent / "award_cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']}: {case['origin']}")
def test_prizes_are_told_with_body_category_and_outcome(case):
    text = case["text"]
    page = Page(
        id="p", path="a.txt", sha256="0", size=len(text), media="text", encoding="utf-8", lang=case["lang"], kind="news",
        text=text, zones=(Zone(kind="article", start=0, end=len(text)),),
    )  # fmt: skip
    found = awards(page, (FilmMention(title=case["title"], titles=(case["title"],)),))
    assert [[a.body, a.category or "", a.outcome] for a in found] == case["awards"]
    assert all(page.text[a.start : a.end] == a.text for a in found if a.start is not None)
