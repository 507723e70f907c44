"""Calendar, feed and plain text."""

import re
import xml.etree.ElementTree as ET

import msgspec
import petite_maman
from petite_maman import EXCERPTS, RECORD

from kerguen.model import Record, RecordPage, Session
from kerguen.publish import explain
from kerguen.publish.calendar import calendar
from kerguen.publish.feed import feed
from kerguen.publish.interface import Interface
from kerguen.publish.quoting import plain

SESSION = RECORD.sessions.screenings[0]
ATOM = "{http://www.w3.org/2005/Atom}"


def playing(*sessions: Session) -> Record:
    return msgspec.structs.replace(RECORD, sessions=msgspec.structs.replace(RECORD.sessions, screenings=sessions))


def test_a_dated_session_is_an_event_with_its_place_and_length() -> None:
    text = calendar(RECORD).decode()
    assert "DTSTART:20210605T203000\r\n" in text and "DTEND:20210605T214200\r\n" in text
    assert "SUMMARY:Petite Maman (VF)\r\n" in text and "LOCATION:Studio des Dunes\\, Dunkerque\r\n" in text


def test_a_session_keeps_its_uid_on_another_page_and_is_listed_once() -> None:
    elsewhere = msgspec.structs.replace(SESSION, page="other", start=0, end=len(SESSION.text))
    assert calendar(playing(SESSION, elsewhere)) == calendar(playing(elsewhere)) == calendar(RECORD)


def test_a_day_without_an_hour_is_no_appointment() -> None:
    assert calendar(playing(msgspec.structs.replace(SESSION, starts="2021-06-05"))) is None
    assert calendar(playing(msgspec.structs.replace(SESSION, starts="tonight T"))) is None


def test_long_and_hostile_lines_are_folded_and_escaped() -> None:
    named = msgspec.structs.replace(playing(SESSION), title="É" * 90 + "\r\nBEGIN:VALARM;x,y\\")
    raw = calendar(named)
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    unfolded = raw.replace(b"\r\n ", b"").decode()
    assert "\nBEGIN:VALARM" not in unfolded and "BEGIN:VALARM\\;x\\,y\\\\" in unfolded


def test_the_feed_is_dated_by_its_pages_and_survives_hostile_titles() -> None:
    odd = Record(id="odd", title="A <b> & \x07 \ud800?", year=None, pages=(
        RecordPage(id="p", path="p", url=None, lang=None, kind="review", honesty="unknown", written="2022-05"),))  # fmt: skip
    root = ET.fromstring(
        feed([RECORD, odd], Interface("en"), {r.id: f"films/{r.id}/index.en.html" for r in (RECORD, odd)})
    )
    entries = root.findall(f"{ATOM}entry")
    assert [e.find(f"{ATOM}updated").text for e in entries] == ["2022-05-01T00:00:00Z", "2021-06-01T00:00:00Z"]
    assert entries[1].find(f"{ATOM}title").text == "Petite Maman (2021)"
    assert "See it" in entries[1].find(f"{ATOM}summary").text


def test_a_field_is_explained_by_what_says_it_and_what_says_otherwise() -> None:
    text = explain(RECORD, "genre")
    assert text.splitlines()[0].startswith("Petite Maman (2021)")
    assert "genre: drama" in text and "disputed" in text
    assert re.search(r"\+ https://gazette\.example/petite-maman, \d+–\d+ 'le deuil'", text)
    assert re.search(r"- comedy: clippings/roundup\.txt", text)
    assert "runtime" not in text


def test_a_film_is_explained_with_its_voices_copies_and_quotations() -> None:
    text = explain(RECORD, excerpts=EXCERPTS)
    assert "La Gazette des Salles, Odile Ferrand: positive" in text
    assert "clippings/bent.txt: translation of https://gazette.example/petite-maman, 83 % of its sentences" in text
    assert "debris of translation" in text
    assert "In seventy-two minutes" in text and "↔" in text
    assert f"“{petite_maman.OWN}” — exact" in text
    assert "a jewel of restraint — translated" in text and "“a jewel" not in text
    assert "press: 4.1/5 (27), by Ciné-Baromètre via roundup.txt" in text
    assert "audience: 3.4/5 (40), by nobody named via roundup.txt" in text


def test_marks_of_links_are_not_printed() -> None:
    assert plain(
        "A film by [[Ivo Brandt|Brandt]] and [[Mia]], after <cite>Tides</cite>, [seen](https://e.org) *twice*"
    ) == ("A film by Brandt and Mia, after Tides, seen twice")
    assert (
        plain("- Song Kang-ho as [Ki-taek](https://e.org/Parasite_(2019)#Cast), a 4* part")
        == "Song Kang-ho as Ki-taek, a 4* part"
    )
