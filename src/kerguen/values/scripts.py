"""Names across scripts: what is left of a name in another script and in ours, levelled so that both can be compared.

Transliterations differ by language ("Chepitko", "Schepitko", "Shepit'ko"): vowels go, and consonants that stand for one
another become one. That is well enough to compare the people of one film, and no more.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from anyascii import anyascii
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

Script = Literal["latin", "cyrillic", "greek", "arabic", "hangul", "kana", "han"]
Likeness = Literal["alike", "family", "apart", "unknown"]

FIRST_OTHER = "\u0370"  # the first letter beyond Latin and its accents
SPACED: frozenset[Script] = frozenset(("cyrillic", "greek", "arabic"))
SHORTEST = 3  # levelled letters of a given name from which one may differ
SHORTEST_SOUND = 5  # letters of a whole name with its vowels; below, too many share them
ALIKE = 85.0  # per cent of the letters in common, from which on names written by syllables are one
BEARS_A_SLIP = 4  # levelled letters of a word from which one may differ

_RANGES: tuple[tuple[str, str, Script], ...] = (
    ("\u0370", "\u03ff", "greek"), ("\u1f00", "\u1fff", "greek"), ("\u0400", "\u052f", "cyrillic"),
    ("\u0600", "\u077f", "arabic"), ("\uac00", "\ud7af", "hangul"), ("\u3040", "\u30ff", "kana"),
    ("\u3400", "\u9fff", "han"),
)  # fmt: skip


def script_of(name: str) -> Script:
    """The script of a name's letters; kanji with kana beside them cannot be read, and count as han."""
    found = {
        script for letter in name if letter >= FIRST_OTHER for low, high, script in _RANGES if low <= letter <= high
    }
    return "han" if "han" in found else next(iter(sorted(found)), "latin")


@lru_cache(maxsize=16384)
def across_scripts(left: str, right: str) -> Likeness | None:
    """How names of two scripts agree; None when both are of one script.

    >>> across_scripts("Лариса Шепитько", "Larissa Chepitko"), across_scripts("黒澤明", "Akira Kurosawa")
    ('alike', 'unknown')
    """
    if left < FIRST_OTHER and right < FIRST_OTHER and (left + right).isascii():
        return None
    one, two = script_of(left), script_of(right)
    if one == two:
        return None
    if "latin" not in (one, two):
        return "unknown"
    script, foreign, ours = (two, right, left) if one == "latin" else (one, left, right)
    if script in SPACED or (script == "kana" and len(_words(foreign, script)) > 1):
        likeness = _spaced(_words(foreign, script), _words(ours, script))
    else:
        likeness = _joined(_syllables(foreign), _syllables(ours))
    return "unknown" if likeness == "apart" and script in ("han", "kana") else likeness


def _words(name: str, script: Script) -> tuple[str, ...]:
    """The levelled words of a name, in its order; a family name before a comma goes last."""
    family, comma, given = name.partition(",")
    written = _plain(f"{given} {family}" if comma else name, script_of(name))
    return tuple(found for word in re.findall(r"[a-z]+", written) if (found := _levelled(word, script)))


def _plain(name: str, script: Script) -> str:
    """In small ASCII letters; what a general transliteration does not know of Greek and Arabic is done first."""
    text = unicodedata.normalize("NFC", name).lower()
    if script == "greek":
        bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
        for letters, sound in _GREEK:
            bare = bare.replace(letters, sound)
        text = bare
    elif script == "arabic":
        text = re.sub(r"(?<!\S)ال", "", text).translate(_ARABIC)
    return re.sub(r"['’ʹʻ`]", "", anyascii(text).lower())


_GREEK = (
    ("γγ", "ng"),
    ("γκ", "g"),
    ("μπ", "b"),
    ("ντ", "d"),
    ("ου", "u"),
    ("αυ", "av"),
    ("ευ", "ev"),
    ("β", "v"),
    ("χ", "h"),
)
_ARABIC = {
    **dict.fromkeys(map(ord, "اآأإٱوؤيیىئهحةعءۀے"), ""),  # vowels, breath, and what is often left out
    **{ord(a): b for a, b in zip("بپتطثجچخدضذزژظسصشغفقكکگلمن", "bpttzjjkdzzzjzssskfkkkglmn", strict=True)}, ord("ث"): "t",
    ord("ر"): "r", ord("ش"): "s",
}  # fmt: skip


_LEVELS = tuple(
    (re.compile(pattern), level)
    for pattern, level in (
        (r"(?<=[aeiouy])j$", ""), (r"^(?:al|el)$", ""), (r"tsch|tch|shch|sch|tsh|dzh|dj|zh|sh|ch|hs|ts|tz|cz|sz|j|z", "s"),
        (r"c(?=[eiy])", "s"), (r"ph|v|f", "f"), (r"kh|gh|gu(?=[eiy])|ck|c|q|g", "k"), (r"th|d", "t"), (r"b", "p"),
    )
)  # fmt: skip
_BY_SCRIPT: dict[Script, tuple[tuple[str, str], ...]] = {
    "kana": (("l", "r"), ("f", "p"), ("x", "ks"), ("w", "")),
    "han": (("x", "s"), ("w", "")),
    "hangul": (("x", "ks"), ("w", "")),
    "arabic": (("x", "ks"), ("w", "")),
}
_OURS: tuple[tuple[str, str], ...] = (("x", "ks"), ("w", "f"))


def _levelled(word: str, script: Script) -> str:
    for pattern, level in _LEVELS:
        word = pattern.sub(level, word)
    for letter, level in _BY_SCRIPT.get(script, _OURS):
        word = word.replace(letter, level)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyh]", "", word))


def _spaced(one: tuple[str, ...], two: tuple[str, ...]) -> Likeness:
    if not one or not two:
        return "unknown"
    if "".join(one) == "".join(two) and len("".join(one)) >= BEARS_A_SLIP:
        return "alike"
    for ordered in (one, one[::-1]):
        if _near(ordered[-1], two[-1]) and len(ordered[-1]) >= 2:
            if len(one) == 1 or len(two) == 1:
                return "family"
            if _given(ordered[0], two[0]):
                return "alike"
    return "apart"


def _given(one: str, two: str) -> bool:
    """Given names are cut and bent more than family names: "Theo" for Theodoros, "Yorgos" for Giorgos."""
    short, long = sorted((one, two), key=len)
    return long.startswith(short) or (len(short) >= SHORTEST and OSA.distance(short, long) <= 1)


def _syllables(name: str) -> tuple[str, ...]:
    """The words with their vowels, levelled: scripts that write syllables keep them well."""
    return tuple(_syllable(word) for word in re.findall(r"[a-z]+", _plain(name, script_of(name))))


def _syllable(word: str) -> str:
    for pattern, level in _SYLLABLES:
        word = pattern.sub(level, word)
    return word


_SYLLABLES = tuple(
    (re.compile(pattern), level)
    for pattern, level in (
        (r"oo|ou|eu|wu|woo", "u"), (r"eo|au|ow", "o"), (r"ee|ii|yi", "i"), (r"ae|ai", "e"), (r"wo", "u"), (r"ar(?=k|$)", "a"),
        (r"zh|ch|hs|sh|x|q|j|ts|z|c(?=[aeiou])", "s"), (r"g", "k"), (r"d", "t"), (r"b|f|v", "p"), (r"l", "r"), (r"y|w", ""),
        (r"([a-z])\1+", r"\1"),
    )
)  # fmt: skip


def _joined(one: tuple[str, ...], two: tuple[str, ...]) -> Likeness:
    """Scripts without spaces between given and family name: ours is joined, in either order."""
    foreign = "".join(one)
    ours = ("".join(two), "".join((*two[-1:], *two[:-1])), "".join((*two[1:], *two[:1])))
    if any(_sounds(foreign, form) for form in ours):
        return "alike"
    return "family" if two and _sounds(foreign, two[-1]) else "apart"


def _sounds(one: str, two: str) -> bool:
    return min(len(one), len(two)) >= SHORTEST_SOUND and fuzz.ratio(one, two) >= ALIKE


def _near(one: str, two: str) -> bool:
    if one == two:
        return True
    return min(len(one), len(two)) >= BEARS_A_SLIP and OSA.distance(one, two) <= 1
