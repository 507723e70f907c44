"""Is it proved? Words looked up in the kept pages, for a person writing a poster."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from kerguen import rules, voices
from kerguen.ledger import Kept, Ledger
from kerguen.model import Page, Proof, Quotation
from kerguen.text.fold import fold

MAY = {
    "exact": "proved word for word",
    "with_cuts": "proved, with cuts",
    "typography": "proved, after normalising typography",
    "altered": "NOT proved: the words were altered",
    "out_of_context": "NOT proved: the kept sentence goes the other way",
    "translated": "NOT proved: a translation; nobody wrote these words",
    "unproved": "NOT proved: in no kept page",
}


class KeptWords:
    """Every kept page with its quotations, indexed once and asked often."""

    def __init__(self, kept: Sequence[Kept]) -> None:
        self._kept = {k.page.id: k for k in kept}
        translated = {k.page.id for k in kept if k.reading.page.machine_translated}
        self._own = voices.QuoteIndex(_without_others_words(k) for k in kept if k.page.id not in translated)
        self._translated = voices.QuoteIndex(k.page for k in kept if k.page.id in translated)
        self._quoting = voices.QuoteIndex(k.page for k in kept if k.reading.quotes)

    def prove(self, text: str, outlet: str | None) -> tuple[Proof, Page | None, str]:
        """(proof, the page that gives it, a note). What a page only quotes from another proves nothing: it reports."""
        proof = self._own.prove(text, outlet)
        if not proof.is_proved:
            beside = self._translated.prove(text, outlet)
            if beside.is_proved:
                proof = Proof(kind="translated", page=beside.page, start=beside.start, end=beside.end)
        page = self._kept[proof.page].page if proof.page in self._kept else None
        return proof, page, "" if proof.is_proved else self._reported(text)

    def _reported(self, text: str) -> str:
        seen = self._quoting.prove(text)
        if seen.kind in ("altered", "unproved") or seen.page not in self._kept or seen.start is None:
            return ""
        kept = self._kept[seen.page]
        of = next((q.outlet for q in kept.reading.quotes if _covers(q, seen.start)), None)
        return f"reported by {kept.page.name}, as the words of {of}" if of else ""


def kept_words(folder: Path) -> KeptWords:
    """The index of all that a ledger keeps."""
    with Ledger(folder) as ledger:
        return KeptWords(list(ledger.everything(rules.rules_version())))


def proof_lines(proof: Proof, page: Page | None, note: str) -> Iterator[str]:
    """The answer for a person: may it be printed, what stands in the page, where."""
    yield MAY[proof.kind]
    if page and proof.start is not None and proof.end is not None:
        yield f"{page.name}, {proof.start}–{proof.end}: {page.text[proof.start : proof.end]!r}"
    if proof.difference:
        yield f"difference: {proof.difference}"
    if note:
        yield note


def _without_others_words(kept: Kept) -> Page:
    """The page with the words that it quotes from named outlets blanked out: same length, same offsets."""
    text = kept.page.text
    for quote in kept.reading.quotes:
        if quote.outlet and quote.start is not None and quote.end is not None and not _is_own(kept, quote.outlet):
            text = text[: quote.start] + "\u0000" * (quote.end - quote.start) + text[quote.end :]
    return replace(kept.page, text=text)


def _is_own(kept: Kept, outlet: str) -> bool:
    return kept.reading.page.outlet is not None and fold(kept.reading.page.outlet) == fold(outlet)


def _covers(quote: Quotation, place: int) -> bool:
    return quote.start is not None and quote.end is not None and quote.start <= place < quote.end
