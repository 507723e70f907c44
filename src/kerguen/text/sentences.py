"""Sentences with their offsets. Made for reviews: abbreviations, initials, quotes, missing spaces."""

import re
from functools import cache, lru_cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.phrases import worded

# . ! ? … with what may close after them, or an end of line; "won.Then" is a glued end when a capital follows
# (the pattern begins with one set of characters: the engine then looks for these only)
END = re.compile(
    r"[.!?…\n。！？](?:(?<=[.!?…])[.!?…]*(?:[ \u00a0\u202f]»)?[\"'»”“’)\]]{0,3}(?=\s|$|[A-ZÀ-ÖØ-Þ])"
    r"|(?<=\n)\n*|(?<=[。！？]))"
)
CLOSING = '"»”“'
ORDINAL = re.compile(rf"(?<!\w)(?:{worded('ordinal_before')})[ \xa0]\d{{1,2}}\Z")
LAST_WORD = re.compile(r"[\w.]{1,12}$")


@lru_cache(maxsize=4)  # several readers walk over the sentences of one review
def sentences(
    text: str, lang: Lang | None = None, start: int = 0, end: int | None = None
) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence of text[start:end], in characters of `text`, white space outside trimmed."""
    stop = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    begin = start
    for mark in END.finditer(text, start, stop):
        if text[mark.start()] == "." and (
            _is_abbreviation(text, begin, mark) or (lang == "de" and _is_ordinal(text, begin, mark.start()))
        ):
            continue
        if text[mark.end() - 1] in CLOSING and text[mark.end() + 1 : mark.end() + 2].islower():
            continue  # “Not again!” he said
        begin = _added(found, text, begin, mark.end())
    _added(found, text, begin, stop)
    return tuple(found)


def _added(found: list[tuple[int, int]], text: str, begin: int, stop: int) -> int:
    piece = text[begin:stop]
    if bare := piece.strip():
        left = begin if len(bare) == len(piece) else begin + piece.index(bare)
        found.append((left, left + len(bare)))
    return stop


def _is_abbreviation(text: str, begin: int, mark: re.Match[str]) -> bool:
    before = LAST_WORD.search(text[max(begin, mark.start() - 13) : mark.start()])
    if before is None or mark.group().startswith(".."):
        return False
    word = before.group()
    if len(word) == 1 and word.isupper():
        return True  # an initial: "J. Doe"
    if word.lower() in _abbreviations():
        return True
    after = text[mark.end() : mark.end() + 2].strip()
    glued = mark.end() < len(text) and not text[mark.end()].isspace()
    return (word[-1:].isdigit() and after[:1].isdigit()) or (glued and len(word.rsplit(".", 1)[-1]) <= 2)


def without_stop(words: str) -> str:
    """Words without the full stop that ends their sentence: "StudioCanal.", but "Warner Bros." and "D. C." stay."""
    last = LAST_WORD.search(words[:-1]) if words.endswith(".") and "." not in words[:-1] else None
    return words[:-1] if last and len(last.group()) > 1 and last.group().lower() not in _abbreviations() else words


def _is_ordinal(text: str, begin: int, stop: int) -> bool:
    """ "vor seinem 86. Geburtstag": in German the stop makes an ordinal of the figure behind an article."""
    return text[stop - 1 : stop].isdigit() and ORDINAL.search(text, max(begin, stop - 14), stop) is not None


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(rules.table("abbreviations")["words"])
