"""Shouted names: a name whose family name is written in capitals, in ordinary letters."""

import re


def calm_name(name: str) -> str:
    """A name with its shouted words in ordinary letters: "Ruben ÖSTLUND" -> "Ruben Östlund"; "CCH Pounder" stays."""
    words = name.split(" ")
    if len(words) < 2 or not any(map(_is_shouted, words)):
        return name
    first = _quiet(words[0]) if name.isupper() else words[0]
    return " ".join([first, *map(_quiet, words[1:])])


def _is_shouted(word: str) -> bool:
    return bool(_SHOUTED.fullmatch(word)) and not _ROMAN.fullmatch(word)


def _quiet(word: str) -> str:
    if not _is_shouted(word):
        return word
    mc = word[:2] if word.startswith("Mc") else ""
    return mc + "".join(part.capitalize() if part.isalpha() else part for part in _PARTS.split(word[len(mc) :]))


_CAPITAL_LETTER = r"[^\W\d_a-zß-ÿ]"
_SHOUTED = re.compile(rf"(?:Mc)?(?=.*[AEIOUYÀ-ÖØ-Ý]|.{{4}}){_CAPITAL_LETTER}(?:{_CAPITAL_LETTER}|['’-])+")
_ROMAN = re.compile(r"[IVX]+")
_PARTS = re.compile(r"(['’-])")
