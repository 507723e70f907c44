"""Web archives and feeds: each record and each entry is a page of its own."""

import gzip
import io
import json
import time
import zipfile
import zlib
from pathlib import Path

import pytest

from kerguen.cli import main
from kerguen.model import Failure
from kerguen.pages import Source, collect, open_page

HTML = "<html><head><title>Close</title></head><body><h1>Close</h1><p>Ein Film von Lukas Dhont. Läuft gut.</p></body></html>"
SHEET = "<h1>Close</h1><p>Regie: Lukas Dhont</p><p>Mit Eden Dambrine, Gustav De Waele</p><p>Belgien 2022, Drama, 104 Min.</p>"
ADDRESS = "https://kino.example/close"


def answer(body: bytes, headers: str = "Content-Type: text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body


def record(block: bytes, kind: str = "response", url: str = ADDRESS, length: int | None = None) -> bytes:
    sent = "application/http; msgtype=response" if kind == "response" else "text/html"
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2022-11-04T10:00:00Z\r\n"
        f"Content-Type: {sent}\r\nContent-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def found(folder: Path, name: str, data: bytes) -> tuple[list[Source], list[str]]:
    (folder / name).write_bytes(data)
    both = list(collect([str(folder / name)]))
    return [s for s in both if isinstance(s, Source)], [f.message for f in both if isinstance(f, Failure)]


PLAIN = record(answer(HTML.encode()))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", PLAIN),
        ("a.warc.gz", gzip.compress(PLAIN)),
        ("a.warc", gzip.compress(PLAIN)),  # the name lies
        ("a.warc", record(answer(gzip.compress(HTML.encode()), "Content-Type: text/html\r\nContent-Encoding: gzip"))),
        ("a.warc", record(answer(zlib.compress(HTML.encode()), "Content-Type: text/html\r\nContent-Encoding: deflate"))),
        ("a.warc", record(answer(HTML.encode(), "Content-Type: text/html\r\nContent-Encoding: br"))),  # kept unpacked
        ("a.warc", record(answer(
            b"%x\r\n%s\r\n0\r\n\r\n" % (len(HTML.encode()), HTML.encode()),
            "Content-Type: text/html\r\nTransfer-Encoding: chunked",
        ))),
        ("a.warc", record(answer(HTML.encode("latin-1"), "Content-Type: text/html; charset=iso-8859-1"))),
        ("a.warc", record(HTML.encode(), kind="resource")),
    ],
)  # fmt: skip
def test_a_response_is_a_page_with_its_address_and_the_day_of_its_capture(tmp_path, name, data):
    sources, failures = found(tmp_path, name, data)
    (page,) = map(open_page, sources)
    assert not failures and (page.url, page.path, page.metadata["captured"]) == (ADDRESS, None, "2022-11-04")
    assert page.text.splitlines() == ["Close", "Ein Film von Lukas Dhont. Läuft gut."]
    assert page.written is None  # the day of a capture is not the day on which the page was written


def test_each_member_of_a_compressed_archive_is_read(tmp_path):
    data = b"".join(gzip.compress(record(answer(HTML.encode()), url=f"{ADDRESS}/{n}")) for n in range(3))
    sources, _ = found(tmp_path, "crawl.warc.gz", data)
    assert [s.url for s in sources] == [f"{ADDRESS}/{n}" for n in range(3)]


def test_a_package_of_archives_is_read(tmp_path):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("archive/data.warc.gz", gzip.compress(PLAIN))
        package.writestr("datapackage.json", "{}")
    sources, failures = found(tmp_path, "crawl.wacz", held.getvalue())
    assert [s.url for s in sources] == [ADDRESS] and not failures


def test_what_is_no_page_is_counted_in_one_line(tmp_path):
    data = (
        record(answer(b"GIF89a", "Content-Type: image/gif"), url="https://kino.example/a.gif")
        + record(answer(b"gone", status="404 Not Found"), url="https://kino.example/gone")
        + record(b"GET / HTTP/1.1", kind="request") + PLAIN
    )  # fmt: skip
    sources, failures = found(tmp_path, "a.warc", data)
    assert len(sources) == 1
    assert failures == ["a.warc: records that are no pages were skipped (1 answered 404, 1 image/gif)"]


HOSTILE = {
    "half a record": (PLAIN[:-60], 0, "ends within this record"),
    "no length": (PLAIN.replace(b"Content-Length", b"Content-Longth") + PLAIN, 1, "no length"),
    "too short a length": (record(answer(HTML.encode()), length=30) + PLAIN, 1, "no HTTP answer"),
    "a length of terabytes": (record(b"x", length=10**13) + PLAIN, 0, "too large"),
    "no archive": (b"hello\nworld\n", 0, "no WARC record"),
    "half a member": (gzip.compress(PLAIN)[:-30], 0, "broken"),
    "an unknown packing": (
        record(answer(b"\x8b\x03\x80", "Content-Type: text/html\r\nContent-Encoding: br")) + PLAIN,
        1,
        "br",
    ),
    "zstd": (b"\x28\xb5\x2f\xfd" + PLAIN, 0, "zstd"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_broken_record_is_named_and_those_after_it_are_read(tmp_path, case):
    data, pages, words = HOSTILE[case]
    sources, failures = found(tmp_path, "a.warc", data)
    assert len(sources) == pages and any(words in f and f.startswith("a.warc") for f in failures), failures


@pytest.mark.parametrize("name", ["not.wacz", "half.wacz"])
def test_a_package_that_is_none_is_named(tmp_path, name):
    sources, failures = found(tmp_path, name, b"PK\x03\x04 and nothing more")
    assert not sources and len(failures) == 1 and name in failures[0]


def test_an_archive_that_unpacks_without_end_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr("kerguen.pages.archives.UNPACKED_AT_LEAST", 1_000_000)
    bomb = gzip.compress(PLAIN + record(b" " * 40_000_000))
    began = time.process_time()
    sources, failures = found(tmp_path, "bomb.warc.gz", bomb)
    assert len(sources) == 1 and any("unpacks to more than" in f for f in failures)
    assert time.process_time() - began < 2


def test_a_body_that_unpacks_without_end_is_given_up(tmp_path):
    body = gzip.compress(b" " * 40_000_000)
    sources, failures = found(
        tmp_path, "a.warc", record(answer(body, "Content-Type: text/html\r\nContent-Encoding: gzip"))
    )
    assert not sources and "unpacks to more than 30 MB" in failures[0]


ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Filmclub Zuid</title>
<entry><title>Close</title><link href="https://club.example/close"/><updated>2022-11-04T09:00:00Z</updated>
<author><name>Mieke Bal</name><email>m@club.example</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Regie: Lukas Dhont</p><p>2022, drama, 104 min.</p></div></content></entry>
<entry><title>Rundskov</title><updated>2011-02-04T09:00:00Z</updated><summary>Van Michaël R. Roskam.</summary></entry></feed>"""


def test_each_entry_of_a_feed_is_a_page_with_its_address_author_date_and_the_name_of_the_feed(tmp_path):
    sources, failures = found(tmp_path, "club.atom", ATOM.encode())
    first, second = map(open_page, sources)
    assert not failures and (first.url, second.path) == ("https://club.example/close", "club.atom#2")
    assert first.text.splitlines() == ["Close", "Regie: Lukas Dhont", "2022, drama, 104 min."]
    assert (first.metadata["author"], first.written) == ("Mieke Bal", "2022-11-04")
    assert first.metadata["og:site_name"] == "Filmclub Zuid" and second.written == "2011-02-04"


def test_an_entry_keeps_its_id_when_the_feed_has_a_new_one(tmp_path):
    before, _ = found(tmp_path, "club.xml", ATOM.encode())
    head, rest = ATOM.split("<entry>", 1)
    newer = f"{head}<entry><title>Girl</title><link href='https://club.example/girl'/></entry><entry>{rest}"
    after, _ = found(tmp_path, "club.xml", newer.encode())
    assert before[0].page_id() == after[1].page_id() and len(after) == 3


@pytest.mark.parametrize("name", ["club.atom", "crawl.warc.gz", "brief.eml", "note.md", "page.html"])
def test_every_kind_of_file_is_read_and_built_by_the_command(tmp_path, capsys, name):
    data = {
        "club.atom": ATOM.encode(),
        "crawl.warc.gz": gzip.compress(record(answer(SHEET.encode()))),
        "brief.eml": b"Subject: Close\nContent-Type: text/html; charset=utf-8\n\n" + SHEET.encode(),
        "note.md": b"---\ntitle: Close\nyear: 2022\ndirector: Lukas Dhont\n---\n# Close\n\nEin Film von Lukas Dhont.\n",
        "page.html": SHEET.encode(),
    }[name]
    (tmp_path / name).write_bytes(data)
    assert main(["read", str(tmp_path / name)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows and rows[0]["film"]["title"] == "Close", rows
    assert main(["build", str(tmp_path / name), "--out", str(tmp_path / "site")]) == 0
    assert json.loads((tmp_path / "site" / "index.json").read_text())["films"]
