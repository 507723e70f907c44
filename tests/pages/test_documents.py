"""E-mails, feeds and PDF files."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from kerguen.errors import UnreadablePage
from kerguen.observe import read
from kerguen.pages.open import page_of
from kerguen.pages.set_text import mended

MAIL = b"""From: Film club <club@example.org>
Subject: Drama of the week
Date: Fri, 18 Sep 2020 10:00:00 +0200
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<h1>Antoinette</h1><p>A film by Caroline Vignal, in cinemas now.</p>
"""
FEED = b"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Club</title>
<item><title>First film</title><link>https://example.org/1</link><pubDate>Fri, 18 Sep 2020 10:00:00 +0200</pubDate>
<description><![CDATA[<p>A fine film &amp; a <b>great</b> cast.</p>]]></description></item>
<item><title>Second film</title><description>&lt;p&gt;Weak.&lt;/p&gt;</description></item></channel></rss>"""


def test_an_email_is_read_by_its_html_part_with_its_subject_and_date() -> None:
    page = page_of(MAIL, "club/week.eml")
    assert (page.media, page.metadata["title"], page.written) == ("email", "Drama of the week", "2020-09-18")
    assert "A film by Caroline Vignal" in page.text and "Subject" not in page.text


def test_an_email_without_text_is_refused() -> None:
    with pytest.raises(UnreadablePage, match=r"empty\.eml"):
        page_of(b"Subject: x\n\n", "empty.eml")


def test_each_entry_of_a_feed_is_an_item_and_a_heading() -> None:
    page = page_of(FEED, "club.xml")
    assert page.media == "feed" and page.text.splitlines() == [
        "First film", "A fine film & a great cast.", "Second film", "Weak.",
    ]  # fmt: skip
    assert [(i.syntax, i.data["title"]) for i in page.structured] == [("feed", "First film"), ("feed", "Second film")]
    assert page.structured[0].data["url"] == "https://example.org/1" and page.written == "2020-09-18"


def test_a_broken_pdf_is_refused_with_its_name() -> None:
    pytest.importorskip("pypdf")
    with pytest.raises(UnreadablePage, match=r"half\.pdf"):
        page_of(b"%PDF-1.4 and nothing more", "half.pdf")


def test_a_feed_of_entries_that_never_close_is_read_at_once():
    feed = '<?xml version="1.0"?><rss><channel>' + "<item><link>http://x.example/a<title>Un film" * 20_000
    began = time.process_time()
    page_of(feed.encode(), "fil.xml")
    assert time.process_time() - began < 5


NEWSLETTER = (
    b"From: =?utf-8?q?Cin=C3=A9-club_du_Port?= <club@example.org>\r\nSubject: =?utf-8?q?La_s=C3=A9ance_de_jeudi?=\r\n"
    b"Date: Mon, 6 Nov 2023 08:00:00 +0100\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/alternative; boundary="b1"\r\n\r\n'
    b"--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nTexte seul\r\n"
    b"--b1\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"<h1>Le R=E8gne animal</h1><p>Un film de Thomas Cailley, \xe0 voir =\r\njeudi.</p>\r\n--b1--\r\n"
)


def test_a_newsletter_in_parts_is_read_by_its_quoted_html_and_its_sender_is_the_outlet() -> None:
    page = page_of(NEWSLETTER, "lettres/jeudi.eml")
    assert page.text.splitlines() == ["Le Règne animal", "Un film de Thomas Cailley, à voir jeudi."]
    assert page.metadata["og:site_name"] == "Ciné-club du Port" and "author" not in page.metadata
    assert (page.metadata["title"], page.written) == ("La séance de jeudi", "2023-11-06")


def test_a_page_that_a_browser_saved_as_one_file_keeps_its_address() -> None:
    saved = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/close\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><h1>Close</h1></html>\r\n--x\r\n"
        b"Content-Type: text/css\r\n\r\nh1 {}\r\n--x--\r\n"
    )
    page = page_of(saved, "close.mhtml")
    assert (page.text, page.metadata["canonical"]) == ("Close", "https://example.org/close")
    assert "og:site_name" not in page.metadata


def pdf_of(lines: list[str]) -> bytes:
    """A PDF of one page with a text layer: one line of text below the other."""
    shown = b" ".join(
        b"(%s) Tj T*" % line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)") for line in lines
    )
    stream = b"BT /F1 12 Tf 14 TL 50 750 Td " + shown + b" ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + tail


def test_the_text_layer_of_a_pdf_is_read_and_what_its_lines_cut_is_whole_again() -> None:
    pytest.importorskip("pypdf")
    page = page_of(
        pdf_of([
            "Le Règne animal", "Réalisateur : Thomas Cailley", "Durée : 2h08",
            "Une fable qui tient du conte et du film d'aventures, portée par un comé-",
            "dien de dix-neuf ans que l'on découvre ici et par",
            "une forêt magnifique.",
        ]),
        "dossier.pdf",
    )  # fmt: skip
    assert page.media == "pdf"
    reading = read(page)
    assert {(o.field, o.value) for o in reading.observations} >= {("director", "Thomas Cailley"), ("runtime", 128)}
    assert all(o.start is None or page.text[o.start : o.end] == o.text for o in reading.observations)
    assert "portée par un comédien de dix-neuf ans que l'on découvre ici et par une forêt magnifique." in page.text


@pytest.mark.parametrize(
    ("set_", "whole"),
    [
        ("réalisa-\ntrice", "réalisatrice"),
        ("Jean-\nPierre Léaud", "Jean-Pierre Léaud"),
        ("L E S  V A C A N C E S  D E  H U L O T", "LES VACANCES DE HULOT"),
        ("1945 - A B C", "1945 - A B C"),
        ("le ﬁlm", "le film"),
        ("un ciné\u00ad\naste", "un cinéaste"),
        ("Titre court\nen petites lettres", "Titre court\nen petites lettres"),
    ],
)
def test_what_a_typesetter_cut_is_mended(set_: str, whole: str) -> None:
    assert mended(set_) == whole


def test_a_broken_pdf_is_told_in_one_line_of_ours(tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4\nrubbish")
    run = subprocess.run(
        [sys.executable, "-m", "kerguen", "build", str(tmp_path), "--out", str(tmp_path / "site")],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    (told,) = run.stderr.splitlines()
    assert told.startswith("kerguen:")
    assert "broken.pdf" in told
