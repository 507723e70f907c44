"""Bytes of many encodings become the same characters; what is no text is refused with the reason."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerguen.errors import UnreadablePage
from kerguen.text.decode import decode

FRENCH = "Les Roseaux sauvages, d'André Téchiné : « un très beau film », délicat et lumineux. Élodie Bouchez y est née."

ENCODINGS = [
    ("utf-8", FRENCH.encode()),
    ("utf-8 with a mark", FRENCH.encode("utf-8-sig")),
    ("utf-16 with a mark", FRENCH.encode("utf-16")),
    ("utf-16 little end first, no mark", FRENCH.encode("utf-16-le")),
    ("utf-16 big end first, no mark", FRENCH.encode("utf-16-be")),
    ("latin-1", FRENCH.encode("latin-1")),
    ("windows-1252", FRENCH.replace("'", "’").encode("cp1252").replace("’".encode("cp1252"), b"'")),
]


@pytest.mark.parametrize(("name", "data"), ENCODINGS, ids=[n for n, _ in ENCODINGS])
def test_every_encoding_gives_the_same_text(name, data):
    assert decode(data).text == FRENCH


def test_a_declared_encoding_is_believed_when_utf8_fails():
    assert decode("Сталкер".encode("koi8-r"), "koi8-r").text == "Сталкер"


def test_a_wrong_declaration_does_not_beat_valid_utf8():
    assert decode(FRENCH.encode(), "iso-8859-1").text == FRENCH


def test_text_decoded_twice_is_mended_and_said():
    broken = FRENCH.encode().decode("cp1252", "ignore").encode()
    decoded = decode(broken)
    assert "Téchiné" in decoded.text
    assert [d.code for d in decoded.doubts] == ["decoded-twice"]


def test_carriage_returns_stay_so_that_offsets_count_them():
    assert decode(b"un\r\ndeux").text == "un\r\ndeux"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, bytes(range(256)) * 50])
def test_binary_data_is_refused(data):
    with pytest.raises(UnreadablePage, match="not text"):
        decode(data)


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data):
    with contextlib.suppress(UnreadablePage):
        assert isinstance(decode(data).text, str)


def test_a_sign_behind_a_long_stretch_of_ascii_is_no_broken_letter():
    data = b"The cinema shows a film every evening. " * 1_000 + b"Academy Award\xae winner"
    assert decode(data).text.endswith("Academy Award® winner")
