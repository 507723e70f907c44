"""What may be printed of another's words, and how: law 5 and the quotation budget."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from kerguen.model import Lang, Noun, ProofKind, Reason, Record, Verdict, Voice, VoiceQuote

BUDGET = 300  # characters quoted of one work: the right of short quotation, see docs/decisions
LEAST = 40  # characters: a cut shorter than this says nothing

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
    lang: Lang | None = None
    is_cut: bool = False


class Quoting:
    """The printable words of a record, each work within its budget.

    The answer's reasons are served first, then each voice's quotations, then its telling sentences.
    """

    def __init__(self, record: Record, budget: int = BUDGET) -> None:
        self._pages = {page.id: page for page in record.pages}
        self._translations = {
            p.page for v in record.press.voices for p in v.pages if p.relation == "translation"
        } | {p.id for p in record.pages if p.machine_translated}  # fmt: skip
        self._left: dict[str, int] = {}
        self._printed: dict[tuple[str, str], Words | None] = {}
        self.budget = budget
        self.reasons_for = tuple(self._within(self._reason(r) for r in record.answer.reasons_for))
        self.reasons_against = tuple(self._within(self._reason(r) for r in record.answer.reasons_against))
        self._of_voice = {v.id: tuple(self._within(self._of(v))) for v in record.press.voices}
        self.spent = frozenset(voice for (voice, _), words in self._printed.items() if words is None or words.is_cut)

    def of_voice(self, voice: str) -> tuple[Words, ...]:
        """What is printed under a voice."""
        return self._of_voice.get(voice, ())

    def is_original(self, page: str) -> bool:
        """Whether the words of this page are in the language they were written in."""
        return page in self._pages and page not in self._translations

    def _within(self, stated: Iterator[Words]) -> Iterator[Words]:
        for words in stated:
            key = (words.voice, words.text)
            if key not in self._printed:
                self._printed[key] = self._cut(words)
            if found := self._printed[key]:
                yield found

    def _cut(self, words: Words) -> Words | None:
        left = self._left.get(words.voice, self.budget)
        if len(words.text) <= left:
            self._left[words.voice] = left - len(words.text)
            return words
        if left < LEAST:
            return None
        self._left[words.voice] = 0
        short = words.text[: left - 4].rsplit(" ", 1)[0].rstrip(" ,;:") + " […]"
        return msgspec.structs.replace(words, text=short, is_cut=True)

    def _reason(self, reason: Reason) -> Words:
        proved = reason.quotable and self.is_original(reason.page)
        return Words(
            voice=reason.voice, text=_one_line(reason.text), how="quotation" if proved else self._why_not(reason.page),
            page=reason.page, side=reason.side, about=reason.about, aspect=reason.aspect, lang=self._lang(reason.page),
        )  # fmt: skip

    def _of(self, voice: Voice) -> Iterator[Words]:
        for quote in voice.quotes:
            yield self._quote(voice, quote)
        if voice.quotes:
            return
        for side in ("positive", "negative", "mixed"):
            telling = [e for e in voice.evidence if e.side == side]
            for evidence in sorted(telling, key=lambda e: (-e.weight, e.page, e.start or 0))[:1]:
                how: How = "quotation" if self.is_original(evidence.page) else self._why_not(evidence.page)
                yield Words(
                    voice=voice.id, text=_one_line(evidence.text), how=how, page=evidence.page, side=evidence.side,
                    about=evidence.about, aspect=evidence.aspect, lang=self._lang(evidence.page),
                )  # fmt: skip

    def _quote(self, voice: Voice, quote: VoiceQuote) -> Words:
        proof = quote.proof
        page = proof.page or quote.page
        proved = proof.is_proved and not quote.translated
        text = proof.found if proved and proof.kind != "with_cuts" and proof.found else quote.text
        how: How = "quotation" if proved else self._paraphrase(quote)
        return Words(
            voice=voice.id, text=_one_line(text), how=how, page=page if proved else quote.page,
            proof=proof.kind, side=quote.verdict, lang=self._lang(page if proved else quote.page),
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


def _one_line(text: str) -> str:
    return " ".join(text.split())
