"""Labelled pages are gathered with their labels, or named and left out. Offline: what is fetched is given."""

import json

from bench.reading import labelled_cases
from scripts.gather_pages import LABELS, gather

from kerguen.errors import FetchRefused

TEXT = b"# Bacurau\n\nReview of the film by Kleber Mendon\xc3\xa7a Filho and Juliano Dornelles (2019).\n"
ROW = {
    "id": "p1", "repo": "someone/films", "commit": None, "path": "posts/bacurau.md",
    "lang": "en", "kind": "review", "format": "md", "facts": {"title_as_written": "Bacurau", "year": 2019},
}  # fmt: skip


def test_a_page_is_written_with_its_labels_while_it_names_its_film(tmp_path):
    asked = []

    def get(address: str) -> bytes:
        asked.append(address)
        if "gone" in address:
            raise FetchRefused(f"{address}: could not be fetched")
        return TEXT if "bacurau" in address else b"changed"

    rows = [ROW, {**ROW, "id": "p2", "path": "posts/other film.md"}, {**ROW, "id": "p3", "path": "gone.md"}]
    lost = gather(rows, tmp_path, get)
    assert [name for name, _ in lost] == ["p2", "p3"]
    assert asked[1].endswith("/someone/films/HEAD/posts/other%20film.md")
    (case,) = labelled_cases(tmp_path, "")
    assert case.gold["title"] == {"bacurau"}


def test_the_labels_that_are_kept_hold_facts_and_no_text():
    rows = [json.loads(line) for line in LABELS.open(encoding="utf-8")]
    assert len(rows) > 200
    for row in rows:
        assert {"id", "repo", "path", "lang", "kind", "format", "facts"} <= row.keys()
        assert len(json.dumps(row, ensure_ascii=False)) < 20_000
    assert len({row["id"] for row in rows}) == len(rows)
