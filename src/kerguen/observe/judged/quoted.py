"""Quotation marks: which words a line puts between them, closed, unclosed, nested, in six languages' habits."""

import re

from kerguen.model import Noun
from kerguen.observe.cues import trimmed
from kerguen.observe.judged.verdicts import SENTENCE_END
from kerguen.text.signs import mark as sign_of
from kerguen.text.signs import signs

LONGEST_QUOTE = 1200  # characters; press quotes are shorter, a whole text between marks is no quotation


class Quoted(Noun, frozen=True, kw_only=True):
    """Words between marks: `start` and `end` are of the words, `outer_start` and `outer_end` of the marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool = True


def quoted(text: str, start: int, end: int) -> tuple[Quoted, ...]:
    """Every quotation of one line or paragraph, outermost only. One that is never closed ends with its sentence."""
    if not signs(text, start, end) & MARKED:
        single = _SINGLE.match(text, start, end) if text.find("‘", start, end) >= 0 else None
        return (_closed(text, single.start("opened"), single.end("words")),) if single else ()
    found: list[Quoted] = []
    opened: tuple[int, str] | None = None
    for mark in _MARKS.finditer(text, start, end):
        place = mark.start()
        within = mark[0] == "“" or (mark[0] == "”" and opened and text.find("“", opened[0], place) > 0)
        if opened is not None and opened[1] == '"' and within and text.find('"', place + 1, end) > 0:
            continue  # "… “Seeing Paris Again” …": a quotation within
        if opened is None:
            opened = (place, mark[0]) if _opens(text, place, start, end) else None
        elif _closes(text, place, opened[1], start, end):
            found.append(_closed(text, opened[0], place))
            opened = None
        elif _reopens(text, place, opened[1], start, end):
            found.append(_unclosed(text, opened[0], place))
            opened = (place, mark[0])
    if opened is not None:
        found.append(_unclosed(text, opened[0], end))
    return tuple(q for q in found if 0 < q.end - q.start <= LONGEST_QUOTE)


_SINGLE = re.compile(  # as the Dutch quote; "‘t Zand" opens none
    r"[ \t>*_•·–—★☆½-]{0,16}(?P<opened>‘)(?P<words>[^\n‘]{12,1200}[.!?…,]?)’(?![^\W_])(?=[^\n’]{0,80}$)"
)
_MARKS = re.compile(r"[\"“”„«»‟]")
MARKED = sign_of(lambda: '"“”„«»‟')
_DOUBLE = frozenset('"“”„‟')


def _before(text: str, place: int, start: int) -> str:
    return text[place - 1] if place > start else " "


def _after(text: str, place: int, end: int) -> str:
    return text[place + 1] if place + 1 < end else " "


def _opens(text: str, place: int, start: int, end: int) -> bool:
    mark, before, after = text[place], _before(text, place, start), _after(text, place, end)
    if mark in "“„«‟":
        return mark != "“" or not after.isspace() or before.isspace()
    free_left = before.isspace() or before in "([—–-:’'*_/>"
    if mark == "»":
        return free_left and not after.isspace()
    return free_left


def _closes(text: str, place: int, opener: str, start: int, end: int) -> bool:
    mark = text[place]
    if opener == "«":
        return mark == "»"
    if opener == "»":
        return mark == "«"
    if mark not in _DOUBLE:
        return False
    if opener == "„":
        return mark in '“”"'
    before, after = _before(text, place, start), _after(text, place, end)
    if mark == "”":
        return True
    return not before.isspace() or after.isspace()


def _reopens(text: str, place: int, opener: str, start: int, end: int) -> bool:
    """A second opening mark of the same family: the first was never closed."""
    same = (opener in _DOUBLE) == (text[place] in _DOUBLE)
    return same and _opens(text, place, start, end)


def _closed(text: str, first: int, last: int) -> Quoted:
    start, end = trimmed(text, first + 1, last)
    return Quoted(start=start, end=end, outer_start=first, outer_end=last + 1)


def _unclosed(text: str, first: int, limit: int) -> Quoted:
    stop = SENTENCE_END.search(text, first + 1, limit)
    start, end = trimmed(text, first + 1, stop.start() if stop else limit)
    return Quoted(start=start, end=end, outer_start=first, outer_end=end, closed=False)
