"""Input that a folder of a newsroom holds by accident: what is lost is said, and the rest is done."""

import gzip
import json
import os
from pathlib import Path

import pytest

from kerguen.catalogue import Catalogue, import_file
from kerguen.cli import main
from kerguen.errors import UnreadablePage, UsageError
from kerguen.ledger.store import FILE
from kerguen.observe import read
from kerguen.pages import collect, page_of
from kerguen.pages.collect import OWN
from kerguen.publish.folder import MANIFEST
from kerguen.values.dates import dates
from kerguen.voices.direction import credits

PAGE = (
    "# Close\n\nRéalisé par : Lukas Dhont\n\nUn film sur deux garçons et un été. Date de sortie : 1er novembre 2022.\n"
)


def folder(place: Path) -> Path:
    place.mkdir()
    (place / "page.md").write_text(PAGE)
    return place


def films(site: Path) -> set[str]:
    return {file.stem for file in (site / "films").glob("*.json")}


def test_a_build_does_not_read_what_it_wrote(tmp_path, monkeypatch):
    monkeypatch.chdir(folder(tmp_path / "desk"))
    for _ in range(2):
        assert main(["build", ".", "--out", "site", "--ledger", "ledger", "--workers", "1"]) == 0
    assert len(films(Path("site"))) == 1


def test_the_files_that_show_what_is_our_own_are_those_that_we_write():
    assert set(OWN) == {MANIFEST, FILE}


def test_a_run_that_reads_nothing_leaves_the_site(tmp_path, capsys):
    site = tmp_path / "site"
    assert main(["build", str(folder(tmp_path / "desk")), "--out", str(site), "--workers", "1"]) == 0
    before = films(site)
    (tmp_path / "empty").mkdir()
    assert main(["build", str(tmp_path / "empty"), "--out", str(site), "--workers", "1"]) == 1
    assert films(site) == before and before
    assert "left as it is" in capsys.readouterr().out


def test_a_name_that_is_no_text_is_read_and_shown_with_a_mark(tmp_path):
    with open(os.fsencode(tmp_path) + b"/caf\xe9.md", "w") as file:
        file.write(PAGE)
    assert main(["build", str(tmp_path), "--out", str(tmp_path / "site"), "--workers", "1"]) == 0
    names = [one.path for one in collect([str(tmp_path)])]
    assert any(name and name.endswith("/caf\ufffd.md") for name in names)


def test_what_is_no_file_is_said(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert [one.message for one in collect([str(tmp_path)])] == [f"{tmp_path.name}/pipe.txt: skipped, not a file"]
    with pytest.raises(UsageError, match="neither a file nor a folder"):
        list(collect([str(tmp_path / "pipe.txt")]))
    with pytest.raises(UsageError, match="empty path"):
        list(collect([""]))


def test_a_folder_that_cannot_be_read_is_said(tmp_path, monkeypatch):
    locked = folder(tmp_path / "locked")
    listed = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda self: _refused() if self == locked else listed(self))
    (found,) = collect([str(tmp_path)])
    assert "locked: the folder cannot be read" in found.message


def _refused() -> None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize("day", ["31 juin 2021", "31/02/2019", "2019-02-30", "30 février", "2021-13-01"])
def test_a_day_that_no_calendar_has_is_none(day):
    assert not [one for one in dates(f"Sortie le {day}.", "fr") if one.day]


def test_an_impossible_day_loses_no_page():
    page = "# Close\n\nFilm de Lukas Dhont au cinéma.\n\nJeudi 31 juin 2021 à 20h30\nJeudi 10 à 20h30\n"
    assert all("06-31" not in (one.starts or "") for one in read(page_of(page.encode(), "page.md")).sessions)


@pytest.mark.parametrize("mean", [{"ratingValue": 4, "ratingCount": 1e999}, {"ratingValue": int("9" * 400)}])
def test_numbers_beyond_counting_lose_no_page(mean):
    node = {"@type": "Movie", "name": "Close", "aggregateRating": mean, "actor": ["Eden Dambrine", True]}
    page = f'<script type="application/ld+json">{json.dumps(node)}</script><h1>Close</h1>'
    said = read(page_of(page.encode(), "page.html"))
    assert {one.value for one in said.observations if one.field == "cast"} == {"Eden Dambrine"}


def test_a_rule_of_stars_is_no_mark():
    assert not read(page_of(f"# Close\n\nNote : {'★' * 12}\n\nUn film.\n".encode(), "page.md")).ratings


@pytest.mark.parametrize("kind", ["wikidata", "sparql", "imdb", "tmdb", "omdb", "csv"])
@pytest.mark.parametrize(
    ("name", "cut"),
    [
        ("dump.txt", b"\xb2\x00\xff" * 90),
        ("dump.tsv.gz", gzip.compress(b"tconst\ttitle\n" + bytes(range(97, 122)) * 4000, mtime=0)[:60]),
    ],
    ids=["binary", "cut"],
)
def test_a_broken_dump_is_said_and_leaves_no_index(kind, name, cut, tmp_path):
    dump = tmp_path / name
    dump.write_bytes(cut)
    with pytest.raises((UnreadablePage, UsageError), match="dump"):
        import_file(kind, dump, tmp_path / "index.sqlite")
    assert not (tmp_path / "index.sqlite").exists()


def test_a_dump_of_another_kind_is_said(tmp_path):
    (tmp_path / "dump.csv").write_text("a,b\n1,2\n")
    with pytest.raises(UnreadablePage, match="no film in it"):
        import_file("imdb", tmp_path / "dump.csv", tmp_path / "index.sqlite")


def test_an_index_that_is_no_database_is_said(tmp_path):
    (tmp_path / "index.sqlite").write_bytes(b"no database at all" * 40)
    with pytest.raises(UsageError, match="not a catalogue"):
        Catalogue(tmp_path / "index.sqlite")
    (tmp_path / "films.csv").write_text("title,year\nClose,2022\n")
    with pytest.raises(UsageError, match="no catalogue"):
        import_file("csv", tmp_path / "films.csv", tmp_path / "index.sqlite")


def test_a_ledger_that_may_not_be_written_can_be_asked(tmp_path, monkeypatch, capsys):
    ledger = tmp_path / "ledger"
    desk, site = str(folder(tmp_path / "desk")), str(tmp_path / "site")
    assert main(["build", desk, "--out", site, "--ledger", str(ledger), "--workers", "1"]) == 0
    monkeypatch.setattr("kerguen.ledger.store.os.access", lambda *_: False)
    for asked in (["doubts"], ["explain", "close"], ["quote", "deux garçons et un été"], ["decide", "list"]):
        assert main([*asked, "--ledger", str(ledger)]) in (0, 1)
    assert "not a ledger" not in capsys.readouterr().err


def test_the_byline_of_a_staff_is_no_film():
    page = (
        "<h1>Les Misérables</h1><p>Réalisé par : Ladj Ly</p><p>Par la rédaction de Le Courrier du Port, le 20 novembre 2019</p>"
        "<article><p>Le film de Ladj Ly est une réussite éclatante, portée par des acteurs éblouissants. La mise en scène, "
        "nerveuse, ne lâche jamais le spectateur pendant une heure quarante.</p></article>"
    )
    assert [film.title for film in read(page_of(page.encode(), "page.html")).subjects()] == ["Les Misérables"]


def test_one_sentence_in_four_papers_is_one_voice(tmp_path):
    sentence = "Le film de Ladj Ly est une réussite éclatante, portée par des acteurs éblouissants."
    desk = tmp_path / "desk"
    desk.mkdir()
    for number, paper in enumerate(("Le Courrier du Port", "La Dépêche des Monts", "L'Écho de la Plaine")):
        head = f'<title>Les Misérables (2019) - critique</title><meta property="og:site_name" content="{paper}">'
        body = f"<h1>Les Misérables</h1><p>Réalisé par : Ladj Ly</p><article><p>{sentence}</p></article>"
        (desk / f"{number}.html").write_text(f'<html lang="fr"><head>{head}</head><body>{body}</body></html>')
    assert main(["build", str(desk), "--out", str(tmp_path / "site"), "--workers", "1"]) == 0
    (record,) = (json.loads(file.read_text()) for file in (tmp_path / "site" / "films").glob("*.json"))
    assert [len(voice["pages"]) for voice in record["press"]["voices"]] == [3]


def test_words_are_credited_to_whom_wrote_them_not_to_the_reprint(tmp_path, capsys):
    assert main(["try", "--out", str(tmp_path)]) == 0
    capsys.readouterr()
    asked = ["quote", "Laure Calamy est éblouissante", "--ledger", str(tmp_path / "ledger")]
    assert main([*asked, "--outlet", "Le Courrier inconnu"]) == 1
    assert "no kept page is of Le Courrier inconnu" in capsys.readouterr().out
    assert main(asked) == 0
    _, place, by = capsys.readouterr().out.strip().split("\n")
    assert "gazette-du-ponant" in place
    assert by.startswith("by Maëlenn Corbigou, La Gazette du Ponant · also in pages/cinema-le-meridien")


def test_a_bracket_behind_a_quotation_says_whence_the_quotation_is_not_the_page():
    assert not credits("Sierra Cine salue « une fable de plein air qui avance » (traduit de l'espagnol).")
    assert credits("Une fable de plein air.\n(traduit de l'espagnol)")


def test_what_is_declared_and_not_kept_is_said_so():
    page = page_of('<meta charset="utf-8"><h1>Au revoir là-haut</h1><p>Été, château.</p>'.encode("cp1252"), "page.html")
    assert any("utf-8 is declared" in doubt.message for doubt in page.doubts)


@pytest.mark.parametrize("mark", ["11/10", "-3/5", "5,5/5"])
def test_a_mark_that_its_scale_cannot_hold_is_a_doubt(mark):
    said = read(page_of(f"# Close\n\nUn film de Lukas Dhont.\n\nNote : {mark}\n".encode(), "page.md"))
    assert [mark in doubt.message for doubt in said.doubts if doubt.code == "rating-impossible"] == [True]
    fair = read(page_of(b"# Close\n\nUn film de Lukas Dhont.\n\nNote : 4/5\n", "page.md"))
    assert "rating-impossible" not in {doubt.code for doubt in fair.doubts}


def test_words_of_another_paper_are_given_back_to_it(tmp_path, capsys):
    pages = tmp_path / "pages"
    pages.mkdir()
    body = "# Titane\n\n*Par {who}, 14 juillet 2021*\n\n{said}\n\nNote : 4/5\n\nTitane, de Julia Ducournau, avec Vincent Lindon. 1 h 48.\n\n© 2021 {outlet}\n"
    for who, outlet, said in (
        (
            "Yann Tréguer",
            "La Vigie",
            "Vincent Lindon porte le film d'un bout à l'autre et bouleverse sans un mot de trop.",
        ),
        (
            "Rosa Belmont",
            "Quai Sud",
            "Les néons et la musique écrasent tout, et l'on sort de là assourdi et un peu triste.",
        ),
    ):
        (pages / f"{outlet}.md").write_text(body.format(who=who, outlet=outlet, said=said), encoding="utf-8")
    ledger = str(tmp_path / "ledger")
    assert main(["build", str(pages), "--out", str(tmp_path / "site"), "--ledger", ledger]) == 0
    main(["quote", "bouleverse sans un mot de trop", "--outlet", "Quai Sud", "--ledger", ledger])
    assert "the words are those of" in capsys.readouterr().out.splitlines()[-1]
