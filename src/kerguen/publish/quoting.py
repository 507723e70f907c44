"""What may be printed of another's words, and how: law 5 and the quotation budget."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from typing import Literal, cast

import msgspec

from kerguen.model import Answer, Aspect, Evidence, Lang, Noun, ProofKind, Record, Verdict, Voice, VoiceQuote
from kerguen.publish.excerpts import NO_EXCERPTS, Excerpts

BUDGET = 300  # characters quoted of one work: the right of short quotation, see docs/site.md
LEAST = 80  # characters: a cut shorter than this says little
CUT = " […]"
HANGING = 4  # letters: a cut does not end on a word as short as "pour" or "and"

How = Literal["quotation", "translated", "reported", "altered", "out_of_context"]


class Words(Noun, frozen=True, kw_only=True):
    """Words of a voice ready to print. Only `how` "quotation" may stand between quotation marks."""

    voice: str
    text: str
    how: How
    page: str
    proof: ProofKind | None = None
    side: Verdict | None = None
    about: str | None = None
    aspect: str | None = None
    by: str | None = None  # the reader that chose the sentence, when it is not Kerguen's own: "model:NAME"
    lang: Lang | None = None
    is_cut: bool = False
    original: str | None = None  # the wording that a kept page has in the place of words that are not quite its own
    original_page: str | None = None
    original_lang: Lang | None = None
    difference: str | None = None  # "[-kept-]{+printed+}"


class Quoting:
    """The printable words of a record, each work within its budget.

    The first proved quotation of a voice is served first, then the answer's reasons, one for and one against in turn,
    so that no side eats the other's share; then the other quotations, then telling sentences. A reason that cannot be
    printed is not hidden: its text is empty and its page is named.
    """

    def __init__(self, record: Record, excerpts: Excerpts | None = None, budget: int = BUDGET) -> None:
        self._pages = {page.id: page for page in record.pages}
        self._translations = {
            p.page for v in record.press.voices for p in v.pages if p.relation == "translation"
        } | {p.id for p in record.pages if p.machine_translated or not p.own_words}  # fmt: skip
        self._excerpts = excerpts or NO_EXCERPTS
        self._own = {(v.id, p.page) for v in record.press.voices if v.kind == "read" for p in v.pages}
        self._left: dict[str, int] = {}
        self._printed: dict[tuple[str, str], Words | None] = {}
        self.budget = budget
        for voice in record.press.voices:
            self._serve_first(voice)
        self.reasons_for, self.reasons_against = self._reasons(record.answer)
        self._of_voice = {v.id: self._of(v) for v in record.press.voices}
        self._of_aspect = {
            (aspect.aspect, aspect.about): tuple(self._within(self._best(record, aspect)))
            for aspect in record.press.aspects
        }
        self.spent = frozenset(voice for (voice, _), words in self._printed.items() if words is None or words.is_cut)

    def of_voice(self, voice: str) -> tuple[Words, ...]:
        """What is printed under a voice."""
        return self._of_voice.get(voice, ())

    def of_aspect(self, aspect: Aspect) -> tuple[Words, ...]:
        """The best sentence that praises it and the best that regrets it, as far as the budgets of their works go."""
        return self._of_aspect.get((aspect.aspect, aspect.about), ())

    def is_original(self, page: str) -> bool:
        """Whether the words of this page are in the language they were written in."""
        return page in self._pages and page not in self._translations

    def _within(self, stated: Iterator[Words]) -> Iterator[Words]:
        for words in stated:
            if found := self._print(words, self.budget):
                yield found

    def _print(self, words: Words, most: int) -> Words | None:
        """The words as they are printed, the same ones always alike; None when nothing is left of the budget."""
        key = (words.voice, words.text)
        if key not in self._printed:
            self._printed[key] = self._cut(words, most)
        return self._printed[key]

    def _cut(self, words: Words, most: int) -> Words | None:
        left = self._left.get(words.voice, self.budget)
        room = min(left, most)
        whole = len(words.text) + len(words.original or "")
        if whole <= room:
            self._left[words.voice] = left - whole
            return words
        if words.original:
            return self._cut(msgspec.structs.replace(words, original=None, difference=None), most)
        if room < LEAST:
            return None
        short = shortened(words.text, room)
        self._left[words.voice] = left - len(short)
        return msgspec.structs.replace(words, text=short, is_cut=True)

    def _reasons(self, answer: Answer) -> tuple[tuple[Words, ...], tuple[Words, ...]]:
        sides = (answer.reasons_for, answer.reasons_against)
        several = Counter(reason.voice for side in sides for reason in side)
        printed: tuple[list[Words], list[Words]] = ([], [])
        for turn in zip_longest(*sides):
            for side, reason in enumerate(turn):
                if reason is not None:
                    said = self._sentence(reason, reason.voice, is_stated=reason.quotable)
                    found = self._print(said, self.budget // 2 if several[reason.voice] > 1 else self.budget)
                    printed[side].append(found or msgspec.structs.replace(said, text=""))
        return tuple(printed[0]), tuple(printed[1])

    def _serve_first(self, voice: Voice) -> None:
        proved = (words for quote in voice.quotes if (words := self._quote(voice, quote)).how == "quotation")
        if first := next(proved, None):
            self._print(first, self.budget // 2)

    def _of(self, voice: Voice) -> tuple[Words, ...]:
        quoted = tuple(self._within(self._quote(voice, quote) for quote in voice.quotes))
        return quoted or tuple(self._within(self._telling(voice)))

    def _telling(self, voice: Voice) -> Iterator[Words]:
        """The weightiest sentence of each side; what one grants is not printed beside the whole of it."""
        best: list[Evidence] = []
        for side in ("positive", "negative", "mixed"):
            telling = [e for e in voice.evidence if e.side == side]
            best += sorted(telling, key=lambda e: (-e.weight, e.page, e.start or 0))[:1]
        for evidence in best:
            if not any(evidence.text in other.text for other in best if other is not evidence):
                yield self._sentence(evidence, voice.id)

    def _best(self, record: Record, aspect: Aspect) -> Iterator[Words]:
        for side in ("positive", "negative"):
            best = next((e for e in aspect.evidence if e.side == side), None)
            voice = next((v for v in record.press.voices if best and best in v.evidence), None)
            if best and voice:
                yield self._sentence(best, voice.id)

    def _sentence(self, said: Evidence, voice: str, *, is_stated: bool = False) -> Words:
        """A sentence of a voice's own page may stand between marks when the page, read again, has these words there."""
        proved = self.is_original(said.page) and (is_stated or ((voice, said.page) in self._own and self._stands(said)))
        return Words(
            voice=voice, text=plain(said.text), how="quotation" if proved else self._why_not(said.page),
            page=said.page, side=said.side, about=said.about, aspect=said.aspect, by=said.by, lang=self._lang(said.page),
        )  # fmt: skip

    def _stands(self, said: Evidence) -> bool:
        if said.start is None or said.end is None:
            return False
        try:
            return self._excerpts.words(said.page, said.start, said.end) == said.text
        except KeyError:
            return False

    def _quote(self, voice: Voice, quote: VoiceQuote) -> Words:
        proof = quote.proof
        if not proof.is_proved or quote.translated:
            return self._in_substance(voice, quote)
        page = proof.page or quote.page
        text = proof.found if proof.kind != "with_cuts" and proof.found else quote.text
        return Words(
            voice=voice.id, text=plain(text), how="quotation", page=page, proof=proof.kind, side=quote.verdict,
            lang=self._lang(page),
        )  # fmt: skip

    def _in_substance(self, voice: Voice, quote: VoiceQuote) -> Words:
        """Words without marks; beside them, between marks, what a kept page really has."""
        proof = quote.proof
        known = proof.found if proof.page and self.is_original(proof.page) else None
        return Words(
            voice=voice.id, text=plain(quote.text), how=self._paraphrase(quote), page=quote.page, proof=proof.kind,
            side=quote.verdict, lang=self._lang(quote.page), original=plain(known) if known else None,
            original_page=proof.page if known else None, original_lang=self._lang(proof.page or "") if known else None,
            difference=proof.difference if proof.kind == "altered" else None,
        )  # fmt: skip

    def _paraphrase(self, quote: VoiceQuote) -> How:
        match quote.proof.kind:
            case "altered":
                return "altered"
            case "out_of_context":
                return "out_of_context"
            case _:
                return "translated" if quote.translated else self._why_not(quote.page)

    def _why_not(self, page: str) -> How:
        return "translated" if page in self._translations else "reported"

    def _lang(self, page: str) -> Lang | None:
        return self._pages[page].lang if page in self._pages else None


def changes(difference: str) -> tuple[tuple[Literal["same", "kept", "printed"], str], ...]:
    """A word diff in pieces: "un [-grand-]{+petit+} film" -> same "un ", kept "grand", printed "petit", same " film"."""
    pieces = ((m.lastgroup, m[m.lastgroup]) for m in _PIECE.finditer(difference) if m.lastgroup)
    return tuple((cast(Literal["same", "kept", "printed"], kind), words) for kind, words in pieces)


_PIECE = re.compile(r"\[-(?P<kept>.{0,2000}?)-\]|\{\+(?P<printed>.{0,2000}?)\+\}|(?P<same>[^\[{]+|[\[{])", re.DOTALL)


def shortened(text: str, most: int) -> str:
    """The text within so many characters: cut after a clause when one ends in the last half, else after a word."""
    room = text[: most - len(CUT)]
    clause = max(room.rfind(mark) for mark in (", ", "; ", ": ", ". ", " – ", " — "))
    if clause > len(room) // 2:
        return room[:clause] + CUT
    words = room.split(" ")[:-1] or [room]
    while len(words) > 1 and len(words[-1].rstrip(" ,;:.–—")) <= HANGING:
        words.pop()
    return " ".join(words).rstrip(" ,;:.–—") + CUT


def plain(text: str) -> str:
    """One line, without the marks of emphasis and of links that text files carry: "[[Ivo|him]]" -> "him"."""
    shown = _TAG.sub("", _LINK.sub(r"\1\2", text)) if "[" in text or "<" in text else text
    shown = _LONE_STAR.sub("", shown.replace("**", "").replace("__", "")) if "*" in shown or "__" in shown else shown
    return _LIST_MARK.sub("", " ".join(shown.split())).strip("*_# ")


_LINK = re.compile(
    r"\[\[(?:[^\[\]|]{0,200}\|)?([^\[\]|]{1,200})\]\]|\[([^\[\]]{1,200})\]\((?:[^\s()]|\([^\s()]{0,200}\)){1,500}\)"
)
_LONE_STAR = re.compile(r"(?<=[^\W\d])\*(?!\w)|(?<!\w)\*(?=\w)")
_LIST_MARK = re.compile(r"\A[-+•]\s")
_TAG = re.compile(r"</?(?:cite|em|i|b|strong|u|span|a|q)(?:\s[^<>]{0,300})?>", re.IGNORECASE)
