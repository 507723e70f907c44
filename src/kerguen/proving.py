"""Is it proved? Words looked up in the kept pages, for a person writing a poster."""

from collections.abc import Iterator

from kerguen import rules, voices
from kerguen.ledger import Ledger
from kerguen.model import Page, Proof
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


def prove_kept(text: str, ledger: Ledger, outlet: str | None) -> tuple[Proof, Page | None]:
    """The best proof that the kept pages give of these words, and the page that gives it."""
    kept = [k.page for k in ledger.everything(rules.rules_version())]
    pages = [p for p in kept if outlet is None or _is_of(p, outlet)]
    proof = voices.prove(text, pages)
    return proof, next((p for p in pages if p.id == proof.page), None)


def proof_lines(proof: Proof, page: Page | None) -> Iterator[str]:
    """The answer for a person: may it be printed, what stands in the page, where."""
    yield MAY[proof.kind]
    if page and proof.start is not None and proof.end is not None:
        yield f"{page.name}, {proof.start}–{proof.end}: {page.text[proof.start : proof.end]!r}"
    if proof.difference:
        yield f"difference: {proof.difference}"


def _is_of(page: Page, outlet: str) -> bool:
    wanted = fold(outlet)
    known = (page.metadata.get("og:site_name", ""), page.name, page.text[:2000], page.text[-1000:])
    return any(wanted in fold(place) for place in known)
