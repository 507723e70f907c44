"""E-mails, feeds and PDF files."""

import time

import pytest

from kerguen.errors import UnreadablePage
from kerguen.pages.open import page_of

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
