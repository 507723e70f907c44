"""The words of kept pages: phrases found without reading every page, outlets first, old ledgers brought up to date."""

import sqlite3
from pathlib import Path

import pytest
from msgspec.structs import replace

from kerguen.ledger import Kept, Ledger
from kerguen.model import PageSummary, Reading
from kerguen.pages.open import page_from_text
from kerguen.proving import proved

PAGES = {
    "gazette.txt": "La Gazette des salles\n\nUn film lumineux, porté par une actrice au sommet. La mer y est filmée sans hâte.",
    "courrier.txt": "Le Courrier du soir\n\nUn film lumineux, dit-on partout. Je m’y suis endormi deux fois avant la fin.",
    "lantern.txt": "The Lantern\n\nKeel walks through the rain as if it owed her money. The last reel is a small miracle.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Ledger(tmp_path) as ledger:
        ledger.keep("rules", [(kept(name, text), b"") for name, text in PAGES.items()])
    return tmp_path


def kept(name: str, text: str) -> Kept:
    page = page_from_text(text, name=name)
    return Kept(page, Reading(page=PageSummary(
        id=page.id, path=name, url=None, sha256=page.sha256, lang=page.lang, kind="review", machine_translated=False, written=None,
    )))  # fmt: skip


def names(folder: Path, *asked: str, outlet: str | None = None) -> list[str]:
    with Ledger(folder) as ledger:
        return [k.page.name for k in ledger.saying(asked, "rules", outlet) or ()]


def test_pages_are_found_by_a_phrase_and_by_its_fragments(folder: Path) -> None:
    assert names(folder, "small miracle") == ["lantern.txt"]
    assert names(folder, "walks through", "last reel") == ["lantern.txt"]
    assert names(folder, "through walks") != names(folder, "nobody ever wrote")


def test_the_outlet_comes_first(folder: Path) -> None:
    assert names(folder, "un film lumineux", outlet="Le Courrier du soir")[0] == "courrier.txt"
    assert names(folder, "un film lumineux", outlet="La Gazette")[0] == "gazette.txt"


@pytest.mark.parametrize(
    ("words", "outlet", "kind", "name"),
    [
        ("La mer y est filmée sans hâte", None, "exact", "gazette.txt"),
        ("« Un film lumineux »", "La Gazette des salles", "exact", "gazette.txt"),
        ("[u]n film lumineux […] au sommet", None, "with_cuts", "gazette.txt"),
        ("[T]he last reel is a small miracle", None, "typography", "lantern.txt"),
        ("The last reel is a great miracle", None, "altered", "lantern.txt"),
        ("La mer y est filmée sans hâte", "The Lantern", "unproved", None),
    ],
)
def test_words_are_looked_up_in_the_kept_pages(
    folder: Path, words: str, outlet: str | None, kind: str, name: str | None
) -> None:
    proof, page, _ = proved(folder, words, outlet)
    assert (proof.kind, page.name if page else None) == (kind, name)


def test_a_page_that_was_kept_again_says_what_it_says_now(folder: Path) -> None:
    before = kept("lantern.txt", PAGES["lantern.txt"])
    after = replace(before, page=replace(before.page, text="The Lantern\n\nThe last reel was cut."))
    with Ledger(folder) as ledger:
        ledger.keep("later rules", [(after, b"")])
    assert names(folder, "small miracle") == []
    assert names(folder, "last reel was cut") == ["lantern.txt"]


def test_a_ledger_of_an_earlier_version_gets_its_words(folder: Path) -> None:
    db = sqlite3.connect(folder / "kerguen.sqlite")
    for table in ("counted", "sayings", "said_by"):
        db.execute(f"DROP TABLE {table}")
    db.commit()
    db.close()
    assert names(folder, "small miracle") == ["lantern.txt"]


def test_words_of_a_translation_or_a_rewrite_are_nobodys(folder: Path) -> None:
    with sqlite3.connect(folder / "kerguen.sqlite") as db:
        db.execute("INSERT INTO changed SELECT page FROM readings WHERE name = 'lantern.txt'")
    proof, page, _ = proved(folder, "The last reel is a small miracle", None)
    assert proof.kind == "translated" and page is not None and page.name == "lantern.txt"
