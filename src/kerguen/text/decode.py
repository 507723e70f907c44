"""Bytes to characters: byte order marks, declared and guessed encodings, text decoded twice by mistake."""

import codecs
import html
import re

import ftfy
import msgspec
from charset_normalizer import from_bytes

from kerguen.errors import UnreadablePage
from kerguen.model import Doubt

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 65_536  # bytes looked at to guess an encoding
TWICE_DECODED = re.compile("Ã[\x80-\xbf©¨ª«®´¶¹¼§ ]|â€[™œ\x9d“”˜¦]|Â[ «»°©]")
TWICE_SIGNS = ("Ã", "â€", "Â")  # one of them is in every match: three quick looks spare the pattern
UNSEEN_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))


class Decoded(msgspec.Struct, frozen=True, kw_only=True):
    """A decoded text, the name of its encoding, and what was doubtful about it."""

    text: str
    encoding: str
    doubts: tuple[Doubt, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode a file. Raises UnreadablePage when the bytes are not text.

    The order is: byte order mark, UTF-16 without one, strict UTF-8, the declared encoding, a guess.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return Decoded(text=data[len(mark) :].decode(encoding, "replace"), encoding=encoding)
    if wide := _wide(data):
        return Decoded(text=data.decode(wide, "replace"), encoding=wide)
    _refuse_binary(data)
    try:
        return _mended(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, declared)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in Latin text every other byte is zero."""
    sample = data[:SAMPLE]
    half = len(sample) // 2
    if half < 4 or not sample.count(0):
        return None
    if sample[1::2].count(0) > 0.4 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.4 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _refuse_binary(data: bytes) -> None:
    sample = data[:SAMPLE]
    unseen = len(sample) - len(sample.translate(None, UNSEEN_CONTROLS))
    if sample.count(0) > len(sample) // 1000 + 2 or unseen > max(2, len(sample) // 50):
        raise UnreadablePage("these bytes are not text (binary data)")


def _not_utf8(data: bytes, declared: str | None) -> Decoded:
    if declared and (text := _strictly(data, declared)) is not None:
        return _mended(text, declared.lower())
    sample = data[:SAMPLE].decode("utf-8", "ignore")
    if sum(not c.isascii() for c in sample) > 20 and data[:SAMPLE].decode("utf-8", "replace").count("�") <= 3:
        doubt = Doubt(code="broken-bytes", message="a few bytes are not UTF-8 and show as �")
        return Decoded(text=data.decode("utf-8", "replace"), encoding="utf-8", doubts=(doubt,))
    guessed = _guessed(data)
    said = f"{declared} is declared and the bytes are another" if declared else "no encoding is declared"
    doubt = Doubt(code="encoding-guessed", message=f"{said}; read as {guessed}")
    mended = _mended(data.decode(guessed, "replace"), guessed)  # UTF-8 among bytes that are no text is read so
    return msgspec.structs.replace(mended, doubts=(doubt, *mended.doubts))


def _strictly(data: bytes, encoding: str) -> str | None:
    # pages that declare Latin-1 are written in Windows-1252: the web's own rule
    name = "cp1252" if encoding.lower().replace("_", "-") in ("iso-8859-1", "latin-1", "latin1") else encoding
    try:
        return data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return None


def _guessed(data: bytes) -> str:
    """Windows-1252 when its bytes read as Western words; otherwise what charset-normalizer finds."""
    sample = data[:SAMPLE]
    high = [b for b in sample if b >= 0x80]
    accents = sum(b >= 0xC0 or b in b"\x92\x93\x94\x85\x96\xab\xbb\xa0\xb0\x9c" for b in high)
    if len(high) < 0.15 * len(sample) and accents >= 0.9 * len(high):
        return "cp1252"
    best = from_bytes(sample[:16_384]).best()
    return best.encoding if best and best.encoding != "ascii" else "cp1252"  # what it looked at may be ASCII


def _mended(text: str, encoding: str) -> Decoded:
    """Undo a second decoding ("Ã©" for "é") where a cheap look finds several signs of it."""
    looked = text[: 4 * SAMPLE]
    if not any(sign in looked for sign in TWICE_SIGNS) or len(TWICE_DECODED.findall(looked)) < 2:
        return Decoded(text=text, encoding=encoding)
    mended = ftfy.fix_encoding(text)
    doubt = Doubt(code="decoded-twice", message="the text was decoded twice by mistake; mended")
    return Decoded(text=mended, encoding=f"{encoding}, decoded twice", doubts=(doubt,))


def unreferenced(text: str) -> str:
    """The text with the characters that its references name; those that would make markup stay.

    >>> unreferenced("Kubrick&#8217;s film &lt;1980&gt;")
    'Kubrick’s film &lt;1980&gt;'
    """
    return _REFERENCE.sub(lambda m: html.unescape(m[0]), text) if "&" in text else text


_REFERENCE = re.compile(r"&(?!lt;|gt;|amp;|#60;|#62;|#38;)(?:#\d{2,6}|[A-Za-z]{2,8}\d?);")
