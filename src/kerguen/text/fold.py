"""Folding: the form in which words are compared. Never shown, never stored as a value."""

import codecs
import re
from collections.abc import Callable
from encodings.cp1252 import encoding_table
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

SHORT = 60  # characters: names, labels and words come again and again; sentences do not
LINE = 5_000  # characters: longer text is a page, or its beginning
MOST = 50_000  # short texts kept; a long run must not keep every one it saw
NOT_A_WORD = re.compile(r"[^a-z0-9]+")
MARKS = '.,:;()"*!?&-'  # by which a sentence, an aside, an exclamation or a row of stars is known
NOT_MARKED = re.compile(rf"[^a-z0-9{re.escape(MARKS)}]+")
WESTERN = "cp1252"  # one byte a character for nearly all that our languages write


class _Plain(dict[int, str]):
    """Code point -> lower-case ASCII, learnt as characters are met."""

    def __missing__(self, code: int) -> str:
        found = self[code] = anyascii(chr(code)).lower()
        return found


_PLAIN = _Plain()


class _Table(NamedTuple):
    """Byte -> letter, digit or space; the bytes that fold to nothing; those that fold to several letters ("œ")."""

    single: bytes
    gone: bytes
    several: tuple[tuple[bytes, bytes], ...]


def _folded(text: str) -> str:
    if text.isascii():
        return b" ".join(text.encode().translate(_WORDS.single, _WORDS.gone).split()).decode()
    return b" ".join(_plain(text, _WORDS).split()).decode()


def _plain(text: str, table: _Table) -> bytes:
    """By way of Western bytes: `bytes.translate` takes 12 ns a character, `str.translate` and a pattern took 67."""
    data = text.encode() if text.isascii() else codecs.charmap_encode(text, _OTHERS, encoding_table)[0]
    plain = data.translate(table.single, table.gone)
    if not plain.isascii():
        for sign, letters in table.several:
            plain = plain.replace(sign, letters)
    return plain


@lru_cache(maxsize=512)  # the lines of a page, which its readers fold one after the other
def _of_line(text: str) -> str:
    return _folded(text)


class _Folds(dict[str, str]):
    """Text -> its fold; a look-up that finds one runs no Python."""

    def __missing__(self, text: str) -> str:
        if len(text) > SHORT:
            return _of_line(text) if len(text) <= LINE else _folded(text)
        if len(self) >= MOST:
            self.clear()
        found = self[text] = _folded(text)
        return found


fold: Callable[[str], str] = (
    _Folds().__getitem__
)  # lower case, plain ASCII, single spaces: "L'Obs – été" -> "l obs ete"


def _table(other: re.Pattern[str], dropped: dict[int, None]) -> _Table:
    """The table by which all of `other` is a space, and `dropped` nothing."""
    single, gone, several = bytearray(b" " * 256), b"", []
    for number in range(256):
        sign = bytes((number,))
        character = sign.decode(WESTERN, "ignore")
        letters = other.sub(" ", _PLAIN[ord(character)].translate(dropped)) if character else " "
        if not letters:
            gone += sign
        elif len(letters) == 1:
            single[number] = ord(letters)
        elif letters.strip():
            single[number] = number
            several.append((sign, letters.encode()))
    return _Table(bytes(single), gone, tuple(several))


def _plain_letters(error: UnicodeError) -> tuple[str, int]:
    """The plain letters of characters that have no Western byte: "Ž", "α", "★"."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_PLAIN[ord(c)] for c in error.object[error.start : error.end]), error.end


_WORDS, _MARKED = _table(NOT_A_WORD, {}), _table(NOT_MARKED, {ord("'"): None})
_OTHERS = "kerguen.plain-letters"
codecs.register_error(_OTHERS, _plain_letters)


@lru_cache(maxsize=4)
def fold_page(text: str) -> str:
    """The fold of a page or of its beginning, kept for a while: several readers ask for it."""
    return _folded(text)


BEGINNING = 20_000  # characters of a page that most readers ask for


@lru_cache(maxsize=4)
def word_set(text: str) -> frozenset[str]:
    """The folded words of a page or of its beginning, kept for a while: most cues are ruled out by one look.

    The beginning of a long page is folded once; the word that its end cuts may be there in part too.
    """
    if len(text) <= BEGINNING:
        return frozenset(fold_page(text).split())
    rest = max(text.rfind(" ", 0, BEGINNING), text.rfind("\n", 0, BEGINNING), 0)
    return word_set(text[:BEGINNING]).union(_folded(text[rest:]).split())


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return fold(text).split()


def marked(text: str) -> list[str]:
    """The folded words of a text and its marks, each by itself, in order.

    >>> marked("Isn’t it GREAT?!")
    ['isnt', 'it', 'great', '?', '!']
    """
    plain = _plain(text, _MARKED)
    for mark in _EACH:
        plain = plain.replace(mark, b" %b " % mark)
    return plain.decode().split()


_EACH = tuple(mark.encode() for mark in MARKS)


def counted(path: str) -> str:
    """A path by which its numbers sort as numbers: "actor[2]" before "actor[10]"."""
    return _NUMBER.sub(lambda m: m[0].zfill(6), path)


_NUMBER = re.compile(r"\d+")
