"""Whether words mean, on their own, what their kept sentence means: negations, conditions, questions, irony, cuts."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.sentences import sentences
from kerguen.voices.quoted import stretches

CLAUSE = re.compile(r"[,;:–—()]")
CLOSING = " \t\n\u00a0\u202f\"'”’»›)"
LEAD = 240  # characters before the words in which their sentence begins
TAIL = 160  # characters after the words in which their sentence ends
IRONY = re.compile(r"\s*\((?:!|\?|sic)\)", re.IGNORECASE)


def turned(text: str, start: int, end: int) -> str | None:
    """Why text[start:end] says by itself what its sentence does not; None when it does not turn."""
    lead = _lead(text, start, end)
    near = lead[-int(rules.table("quoting")["window"]) :]
    if turn := _held(fold(near), "turns") or _held(_clause(near), "negations"):
        return f"after “{turn}”"
    if (last := fold(near).split()[-1:]) and last[0] in _phrases("weakening"):
        return f"after “{last[0]}”"
    return _after(text, start, end) or _between_marks(text, start, end)


def cut_away(text: str, places: Sequence[tuple[int, int]]) -> str | None:
    """Why the cuts between these places change what is said; None when they do not."""
    for (start, end), (following, _) in pairwise(places):
        gone = text[end:following]
        first = fold(CLAUSE.split(gone)[0])
        if turn := _held(fold(gone), "turns") or _held(_clause(gone), "negations") or _held(first, "trailing"):
            return f"the cut takes “{turn}” away"
        if _negates(text[start:end]) and set(fold(gone).split()) & set(rules.table("quoting")["clause_ends"]):
            return "the cut takes away where the negation ends"
        if _joins_sentences(text, end, following):
            return "the cut joins parts of two sentences"
    return None


def _lead(text: str, start: int, end: int) -> str:
    """What stands before the words in their own sentence."""
    lead = text[max(0, start - LEAD) : start]
    spans = sentences(lead + text[start : min(end, start + 40)])
    return lead[spans[-1][0] :] if spans and spans[-1][0] < len(lead) else ""


def _clause(near: str) -> str:
    """The folded words between the last clause mark or "but" and the quotation."""
    words = fold(CLAUSE.split(near)[-1]).split()
    ends = [place for place, word in enumerate(words) if word in rules.table("quoting")["clause_ends"]]
    return " ".join(words[ends[-1] + 1 :] if ends else words)


def _after(text: str, start: int, end: int) -> str | None:
    tail = text[end : end + TAIL]
    if IRONY.match(tail.lstrip(CLOSING)) or IRONY.match(tail):
        return "with a mark of irony"
    if "?" not in text[start:end] and (stop := re.search(r"[.!?…\n]", tail)) and stop[0] == "?":
        return "in a question"
    following = fold(CLAUSE.split(re.split(r"[.!?…\n]", tail)[0])[0]).split()[:3]
    if text[start:end].rstrip()[-1:].isalnum() and (no := [w for w in following if w in _phrases("trailing")]):
        return f"before “{no[0]}”"
    return None


def _between_marks(text: str, start: int, end: int) -> str | None:
    """The page itself puts these words between marks: another's words, or irony."""
    left = max(0, start - 600)
    inside = any(s <= start - left and end - left <= e for s, e in stretches(text[left : end + 600]))
    return "between quotation marks in the page itself" if inside else None


def _joins_sentences(text: str, end: int, following: int) -> bool:
    if re.search(r"[.!?…][\"'”’»›)]*\s|\n", text[end:following]) is None:
        return False
    before = text[end - 1 : end] in ".!?…" or bool(re.match(r"\s*[.!?…]", text[end:following]))
    return not (before and _lead(text, following, following + 40) == "")


def _negates(words: str) -> bool:
    return _held(fold(words), "negations") is not None


def _held(folded: str, kind: str) -> str | None:
    padded = f" {folded} "
    return next((phrase for phrase in _phrases(kind) if f" {phrase} " in padded), None)


@cache
def _phrases(kind: str) -> tuple[str, ...]:
    return tuple(fold(phrase) for phrase in rules.table("quoting")[kind])
