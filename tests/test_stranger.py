"""A newcomer's first hour: odd files, wrong commands, hostile pages. Clear messages, right exit status, a clean site."""

import re
import struct
import subprocess
import sys
import time
import zlib
from pathlib import Path

import msgspec
import pytest

from kerguen.cli import main

SHEET = (
    "Portrait de la jeune fille en feu\n\nRéalisé par : Céline Sciamma\nAvec : Noémie Merlant, Adèle Haenel\n"
    "Durée : 2h00\nDate de sortie : 18 septembre 2019\n\nDeux femmes, une île, un portrait à peindre en secret.\n"
)
HOSTILE = """<html><head><title>Tenet <script>alert(1)</script><img src=x onerror=alert(2)></title></head>
<body><h1>Tenet &lt;script&gt;alert(3)&lt;/script&gt;</h1><p>Directed by: Christopher Nolan</p>
<p>Starring: John David Washington, Robert Pattinson "&gt;&lt;svg onload=alert(4)&gt;</p><p>Year: 2020</p>
<p>A cold, brilliant and exhausting film, with dazzling action and impossible dialogue.</p><p>Rating: 3/5</p>
<a href="javascript:alert(5)">x</a></body></html>"""
CHINESE = "燃烧女子的肖像\n\n导演：瑟琳·席安玛\n片长：120分钟\n\n画家与模特之间的目光令人难忘。\n" * 3
MARKUP = re.compile(r"<script>\s*alert|<img[^>]*onerror|<svg[^>]*onload|href=.javascript:", re.IGNORECASE)
HUGE = 50_000_000


def png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(b"\0" * 4)) + chunk(b"IEND", b"")


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    folder = tmp_path / "odd"
    folder.mkdir()
    contents = {
        "poster.png": png(),
        "poster.txt": png() * 50,
        "empty.txt": b"",
        "latin1.txt": SHEET.encode("latin-1"),
        "utf16.txt": SHEET.encode("utf-16"),
        "chinese.txt": CHINESE.encode(),
        "hostile.html": HOSTILE.encode(),
        "name with spaces & <b>.txt": SHEET.encode(),
        "broken.html": b"<html><title>Le Samoura\xc3\xaf</title><body><div><p>De Jean-Pierre Melville <b><i>",
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return folder


def test_a_folder_of_odd_files_gives_a_clean_site_and_names_what_failed(
    odd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["build", str(odd), "--out", str(tmp_path / "site"), "--workers", "1"])
    told = capsys.readouterr()
    assert status == 1
    assert {line.split(": ")[1] for line in told.err.splitlines()} == {
        "odd/empty.txt",
        "odd/poster.png",
        "odd/poster.txt",
    }
    pages = {page: page.read_text(encoding="utf-8") for page in (tmp_path / "site").rglob("*.html")}
    assert not [page for page, text in pages.items() if MARKUP.search(text)]
    assert "Traceback" not in told.out + told.err


@pytest.mark.parametrize("command", [["read"], ["build", "--workers", "1", "--out"]])
def test_a_folder_without_a_page_is_said_to_have_none(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "poster.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    wanted = [*command, str(tmp_path / "site")] if "build" in command else command
    assert main([*wanted, str(empty)]) == 0
    assert f"kerguen: {empty}: no page to read" in capsys.readouterr().err


def test_one_is_no_plural(odd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", str(odd / "utf16.txt"), "--out", str(tmp_path / "site"), "--workers", "1"])
    assert capsys.readouterr().out.startswith(
        "1 page (0 already read, 0 failed) → 1 film (0 pages about no film), 0 voices"
    )


def test_three_encodings_of_a_sheet_say_the_same(odd: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ("latin1.txt", "utf16.txt", "name with spaces & <b>.txt")
    assert main(["read", *(str(odd / name) for name in names)]) == 0
    readings = [msgspec.json.decode(line) for line in capsys.readouterr().out.splitlines()]
    found = {(r["film"]["title"], tuple(r["film"]["directors"]), tuple(r["film"]["cast"])) for r in readings}
    assert found == {("Portrait de la jeune fille en feu", ("Céline Sciamma",), ("Noémie Merlant", "Adèle Haenel"))}


def test_a_page_in_a_language_without_rules_is_read_without_inventing(
    odd: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(odd / "chinese.txt")]) == 0
    reading = msgspec.json.decode(capsys.readouterr().out)
    assert (reading["page"]["lang"], reading["reviews"], reading["opinions"]) == ("zh", [], [])


def test_a_page_of_fifty_megabytes_is_refused_at_once_with_its_size(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(HUGE)
    began = time.monotonic()
    assert main(["read", str(huge)]) == 1
    assert time.monotonic() - began < 2
    assert "50 MB" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["read", "nowhere"], "no such file"),
        (["build", "nowhere", "--out", "site"], "no such file"),
        (["explain", "tenet", "--ledger", "nowhere"], "no ledger"),
        (["doubts", "--ledger", "nowhere"], "no ledger"),
        (["quote", ""], "empty"),
        (["quote", "le […] les"], "in any text"),
    ],
)
def test_a_wrong_command_says_what_was_expected(
    arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    assert told in capsys.readouterr().err


def test_a_link_to_nothing_and_a_site_that_cannot_be_written_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "page.txt").write_text("Tenet\n\nDirector: Christopher Nolan\n", encoding="utf-8")
    (folder / "gone.html").symlink_to("nowhere")
    assert main(["read", str(folder)]) == 0
    assert "folder/gone.html: skipped, a link to nothing" in capsys.readouterr().err
    assert main(["build", str(folder), "--workers", "1", "--out", str(folder / "page.txt" / "site")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_an_address_is_fetched_only_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "https://example.org/film"]) == 1
    assert "--fetch" in capsys.readouterr().err


def test_an_unknown_film_is_answered_with_the_films_there_are(
    odd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = str(tmp_path / "ledger")
    main(["build", str(odd / "utf16.txt"), "--out", str(tmp_path / "site"), "--ledger", ledger])
    assert main(["explain", "zzz", "--ledger", ledger]) == 2
    assert "portrait-de-la-jeune-fille-en-feu" in capsys.readouterr().err
    assert main(["explain", "portrait", "director", "--ledger", ledger]) == 0
    assert "Céline Sciamma" in capsys.readouterr().out


def test_the_command_line_is_imported_in_a_moment() -> None:
    code = "import time; t = time.perf_counter(); import kerguen.cli; print(time.perf_counter() - t)"
    seconds = [float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(3)]
    assert min(seconds) < 0.3
