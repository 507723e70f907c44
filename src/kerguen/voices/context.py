"""Whether words mean, on their own, what their kept sentence means: negations, conditions, questions, irony, cuts."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kerguen import rules
from kerguen.model import Lang, Page
from kerguen.text.fold import fold
from kerguen.text.phrases import small, worded
from kerguen.text.sentences import sentences
from kerguen.values.never_so import never_so
from kerguen.voices.opinion import is_opinion
from kerguen.voices.quoted import stretches
from kerguen.voices.undoing import undone

CLAUSE = re.compile(r"[,;:–—()]")
CLOSING = " \t\n\u00a0\u202f\"'”’»›)"
LEAD = 240  # characters before the words in which their sentence begins
TAIL = 160  # characters after the words in which their sentence ends
FEW = 3  # words that a cut may take away after a negation
CONDITIONAL = frozenset({"fr", "es", "it", "nl"})  # languages with a short word for "if" that is another elsewhere
WORD = re.compile(r"[^\W_]+")
MODAL = re.compile(rf"\b(?:{worded('modal')})\b", re.IGNORECASE)
OPEN_MODAL = re.compile(rf"\b(?:{worded('open_modal')})\s*$", re.IGNORECASE)
ANOTHER = re.compile(rf"\b(?:{small('and', 'while')}) [A-ZÀ-Þ]\w+")
AFTERTHOUGHT = re.compile(r"^[\s,…–—\"'”’»]*(?:\.{3}\s*)?")
IRONY = re.compile(r"\s*\((?:!|\?|sic)\)", re.IGNORECASE)


def turned(page: Page, start: int, end: int) -> str | None:
    """Why page.text[start:end] says by itself what its sentence does not; None when it does not turn."""
    text = page.text
    lead = _lead(text, start, end)
    near = lead[-int(rules.table("quoting")["window"]) :]
    clause = CLAUSE.split(lead)[-1]
    is_most = _is_superlative(lead, text[start:end], text[end : end + TAIL])
    if not is_most and (turn := _held(fold(near), "turns") or _held(_clause(near), "negations")):
        return f"after “{turn}”"
    supposed = next((c for part in CLAUSE.split(lead) if (c := _condition(part, page.lang))), None)
    if wish := _wish(clause) or supposed:
        return f"after “{wish}”"
    if beside := _beside(text, near, start, end):
        return f"beside “{beside}”"
    if weak := _weakened(near, text[start:end]):
        return f"after “{weak}”"
    return _after(page, start, end) or _between_marks(text, start, end)


_END = re.compile(r"[.!?…,;:–—()]")


def _is_superlative(lead: str, words: str, rest: str) -> bool:
    """ "never been so moving" means moving, with "so" within the words or before them."""
    after = fold(_END.split(rest)[0])
    befores = (fold(lead), fold(f"{lead} {words.split(None, 1)[0]}"))
    return any(never_so(before, after) == "most" for before in befores)


def cut_away(text: str, places: Sequence[tuple[int, int]]) -> str | None:
    """Why the cuts between these places change what is said; None when they do not."""
    for (start, end), (following, _) in pairwise(places):
        gone = text[end:following]
        first = fold(CLAUSE.split(gone)[0])
        if turn := _held(fold(gone), "turns") or _held(_clause(gone), "negations") or _held(first, "trailing"):
            return f"the cut takes “{turn}” away"
        if wish := _wish(gone):
            return f"the cut takes “{wish}” away"
        if _negates(text[start:end]) and _ends_negation(gone):
            return "the cut takes away where the negation ends"
        if ANOTHER.search(gone):
            return "the cut takes away of whom the rest is said"
        if _joins_sentences(text, end, following):
            return "the cut joins parts of two sentences"
    return None


def bent_by(inserted: str, page: Page) -> str | None:
    """The word between square brackets that nobody wrote and that says more than who or what is spoken of."""
    known = set(fold(page.text).split())
    neutral = {fold(word) for word in rules.table("quoting")["insertable"]}
    said: list[str] = WORD.findall(inserted)
    for word in said:
        folded = fold(word)
        denies = _held(folded, "negations") or folded in quoting("weakening") or _held(folded, "turns")
        if not denies and (folded in neutral or word[:1].isupper() or word.isdigit()):
            continue
        if denies or folded not in known or is_opinion((folded,), page.lang):
            return word
    return None


def _lead(text: str, start: int, end: int) -> str:
    """What stands before the words in their own sentence."""
    lead = text[max(0, start - LEAD) : start]
    spans = sentences(lead + text[start : min(end, start + 40)])
    own = next((left for left, right in spans if left < len(lead) < right), len(lead))
    return lead[own:]


def _clause(near: str) -> str:
    """The folded words between the last clause mark or "but" and the quotation."""
    words = fold(CLAUSE.split(near)[-1]).split()
    ends = [place for place, word in enumerate(words) if word in rules.table("quoting")["clause_ends"]]
    return " ".join(words[ends[-1] + 1 :] if ends else words)


def _beside(text: str, near: str, start: int, end: int) -> str | None:
    """What undoes the words in their own clause, right before or after them; nothing follows a mark."""
    tail = CLAUSE.split(re.split(r"[.!?…\n]", text[end : end + TAIL])[0])[0]
    open_end = text[start:end].rstrip()[-1:].isalnum()
    return undone(_clause(near), fold(text[start:end]), fold(tail) if open_end else "")


def _weakened(near: str, words: str) -> str | None:
    """What takes something from the words right before them, an article apart: "almost", "half a great film"."""
    lead, articles = fold(CLAUSE.split(near)[-1]).split(), rules.table("quoting")["beside"]["articles"]
    with_article = fold(words).partition(" ")[0] in articles
    if lead and lead[-1] in articles:
        lead, with_article = lead[:-1], True
    said = f" {' '.join(lead[-2:])}"
    halved = with_article and any(said.endswith(f" {word}") for word in quoting("halving"))
    return next((w for w in quoting("weakening") if said.endswith(f" {w}")), lead[-1] if halved else None)


def _wish(clause: str) -> str | None:
    """The verb by which a clause wishes or supposes: "aurait", "hätte", "could so easily have"."""
    words = [w.lower() for w in WORD.findall(clause)]
    moods = rules.table("quoting")["moods"]
    modal = MODAL.search(clause) or OPEN_MODAL.search(clause)
    return modal[0] if modal else next((w for w in words if w in moods), None)


def _condition(clause: str, lang: Lang | None) -> str | None:
    """The word at the head of a clause that makes it a condition."""
    folded = f"{fold(clause)} "
    phrases = (*quoting("conditions"), *(quoting(f"conditions_{lang}") if lang in CONDITIONAL else ()))
    return next((phrase for phrase in phrases if folded.startswith(f"{phrase} ")), None)


def _ends_negation(gone: str) -> bool:
    """Whether what a cut takes away may end a negation that is kept before it."""
    words = fold(gone).split()
    ends = bool(set(words) & set(rules.table("quoting")["clause_ends"]))
    return ends or len(words) > FEW or CLAUSE.search(gone) is not None


def _after(page: Page, start: int, end: int) -> str | None:
    text = page.text
    tail = text[end : end + TAIL]
    if IRONY.match(tail.lstrip(CLOSING)) or IRONY.match(tail):
        return "with a mark of irony"
    is_ended = text[start:end].rstrip(CLOSING)[-1:] in (".", "!")  # a question behind it is the next sentence's
    if "?" not in text[start:end] and not is_ended and (stop := re.search(r"[.!?…\n]", tail)) and stop[0] == "?":
        return "in a question"
    following = fold(CLAUSE.split(re.split(r"[.!?…\n]", tail)[0])[0]).split()[:3]
    if text[start:end].rstrip()[-1:].isalnum() and (no := [w for w in following if w in quoting("trailing")]):
        return f"before “{no[0]}”"
    rest = AFTERTHOUGHT.sub("", tail, count=1)
    if rest[:1].isalnum() and (condition := _condition(rest, page.lang)):
        return f"before “{condition}”"
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
    return next((phrase for phrase in quoting(kind) if f" {phrase} " in padded), None)


@cache
def quoting(kind: str) -> tuple[str, ...]:
    """A list of phrases of quoting.toml, folded."""
    return tuple(fold(phrase) for phrase in rules.table("quoting")[kind])
