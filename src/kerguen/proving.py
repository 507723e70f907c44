"""Is it proved? Words looked up in the kept pages, for a person writing a poster."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from kerguen import rules, voices
from kerguen.ledger import Kept, Ledger
from kerguen.model import Page, Proof, Quotation, Reading
from kerguen.text.fold import fold

MAY = {
    "exact": "proved word for word",
    "with_cuts": "proved, with cuts",
    "typography": "proved, after normalising typography",
    "altered": "NOT proved: the words were altered",
    "out_of_context": "NOT proved: the kept sentence goes the other way",
    "translated": "NOT proved: a translation or a rewrite; the critic did not write these words",
    "unproved": "NOT proved: in no kept page",
}
Answer = tuple[Proof, Page | None, str]  # the proof, the page that gives it, a note


def proved(folder: Path, text: str, outlet: str | None) -> Answer:
    """What the ledger in `folder` says of the words; by its index of words where it has one."""
    with Ledger(folder, reads=True) as ledger:
        proof, page, note = answer(
            _holding(ledger, voices.fragments(text), outlet), text, outlet, ledger.has_changed_words
        )
        if page and proof.is_proved and not note:
            return _first_said(ledger, text, proof, page)
        if outlet and page is None and not any(_is_of(kept, outlet) for kept in _holding(ledger, (outlet,), outlet)):
            note = "; ".join(filter(None, (f"no kept page is of {outlet}", note)))
        if outlet and not proof.is_proved:
            note = "; ".join(filter(None, (_said_by_another(ledger, text), note)))
        return _with_original(ledger, proof, page, note)


def _said_by_another(ledger: Ledger, text: str) -> str:
    """Whose words they are, when those of the outlet asked for do not have them and another's page does."""
    found, page, _ = answer(_holding(ledger, voices.fragments(text), None), text, None, ledger.has_changed_words)
    if page is None or not found.is_proved:
        return ""
    _, first, by = _first_said(ledger, text, found, page)
    return f"the words are those of {(first or page).name}" + (f", {by.split(' · ')[0]}" if by else "")


def _holding(ledger: Ledger, fragments: Sequence[str], outlet: str | None) -> Iterable[Kept]:
    """The pages that may hold these words, best first; all of them where the ledger has no index of words."""
    found = ledger.saying(fragments, rules.rules_version(), outlet)
    return ledger.everything(rules.rules_version()) if found is None else found


def _first_said(ledger: Ledger, text: str, proof: Proof, page: Page) -> Answer:
    """The page that its voice was first written on, where it proves the words too; who wrote them as a note."""
    record = ledger.record_with(page.id)
    spoken = record.press.voices if record else ()
    voice = next((v for v in spoken if v.kind == "read" and page.id in {p.page for p in v.pages}), None)
    if voice is None:
        return proof, page, ""
    by = ", ".join(filter(None, (voice.critic, voice.outlet)))
    root = next((p.page for p in voice.pages if p.source is None), page.id)
    first = ledger.page(root) if root != page.id else None
    again = voices.prove(text, [first]) if first else proof
    if first is None or not again.is_proved:
        return proof, page, f"by {by}" if by else ""
    return again, first, " · ".join(filter(None, (f"by {by}" if by else "", f"also in {page.name}")))


def _with_original(ledger: Ledger, proof: Proof, page: Page | None, note: str) -> Answer:
    """For words of a translation the wording that they were made from, when the page of its critic is kept."""
    record = ledger.record_with(page.id) if page and proof.kind == "translated" else None
    spoken = [v.pages for v in record.press.voices if v.kind == "read"] if record else []
    found = next((f for pages in spoken if page and (f := voices.source_of(pages, page.id, proof))), None)
    source = ledger.page(found[0]) if found else None
    if page is None or found is None or source is None:
        return proof, page, note
    original = replace(proof, page=source.id, start=found[1], end=found[2], found=source.text[found[1] : found[2]])
    return original, source, f"the words asked for are those of {page.name}"


def answer(kept: Iterable[Kept], text: str, outlet: str | None, changed: Callable[[str], bool]) -> Answer:
    """What these pages say of the words. What a page only quotes from another proves nothing: it reports.

    `changed` tells by a page's id whether it translates or rewrites another's words.
    """
    seen: list[Kept] = []
    others: list[Page] = []
    proof = voices.prove(text, _own_words(kept, outlet, changed, seen, others))
    if not proof.is_proved:
        beside = voices.prove(text, others)
        if beside.is_proved or (proof.kind == "unproved" and beside.kind == "out_of_context"):
            proof = Proof(kind="translated", page=beside.page, start=beside.start, end=beside.end)
    page = next((k.page for k in seen if k.page.id == proof.page), None)
    return proof, page, "" if proof.is_proved else _reported(seen, text)


def _own_words(
    kept: Iterable[Kept], outlet: str | None, changed: Callable[[str], bool], seen: list[Kept], others: list[Page]
) -> Iterator[Page]:
    """The pages with a critic's own words, those that they quote blanked out; `seen` gets all, `others` the rest."""
    for one in kept:
        seen.append(one)
        if not _is_of(one, outlet):
            continue
        if _is_translated(one, outlet) or changed(one.page.id):
            others.append(one.page)
        else:
            yield _without_others_words(one)


def _is_translated(kept: Kept, outlet: str | None) -> bool:
    """Whether the page gives words that were first written in another language, as those of the outlet asked for or of
    its own; a page that owns to be a translation, be it by a single sign, vouches for no words."""
    if voices.is_foreign_to(outlet, kept.page.lang) or voices.is_credited_translation(kept.page):
        return True
    return _shows_translation(kept.reading) or voices.written_elsewhere(kept.page, kept.reading) is not None


def _shows_translation(reading: Reading) -> bool:
    signs = rules.table("translation")["quotations"]["signs"]
    seen = (o.method for o in reading.observations if o.field == "translation_sign")
    return reading.page.machine_translated or any(method in signs for method in seen)


def proof_lines(proof: Proof, page: Page | None, note: str) -> Iterator[str]:
    """The answer for a person: may it be printed, what stands in the page, where."""
    yield MAY[proof.kind]
    if page and proof.start is not None and proof.end is not None:
        yield f"{page.name}, {proof.start}–{proof.end}: {page.text[proof.start : proof.end]!r}"
    if proof.difference:
        yield f"difference: {proof.difference}"
    if note:
        yield note


def _reported(kept: Sequence[Kept], text: str) -> str:
    quoting = {k.page.id: k for k in kept if k.reading.quotes}
    seen = voices.prove(text, [k.page for k in quoting.values()])
    if seen.kind in ("altered", "unproved") or seen.page not in quoting or seen.start is None:
        return ""
    page = quoting[seen.page]
    of = next((q.outlet for q in page.reading.quotes if _covers(q, seen.start)), None)
    return f"reported by {page.page.name}, as the words of {of}" if of else ""


def _is_of(kept: Kept, outlet: str | None) -> bool:
    return outlet is None or _is_own(kept, outlet) or voices.is_of(kept.page, outlet)


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
