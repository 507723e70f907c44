"""Proof of quotations: are these words in a kept page? Law 5: quotation marks are a promise."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from kerguen import rules
from kerguen.model import Lang, Page, Proof
from kerguen.text.fold import fold
from kerguen.text.language import language
from kerguen.text.sentences import sentences
from kerguen.voices.alignment import align, text_of
from kerguen.voices.typography import plain

CUT = re.compile(r"\s*(?:\[\s*(?:\.{2,}|…)\s*\]|\(\s*(?:\.{2,}|…)\s*\)|…|\.{3,}|\[[^\]\n]{1,60}\])\s*")
CLAUSE = re.compile(r"[,;:–—()]")
MARKS = " \t\n\u00a0\u202f\"'«»“”„‟‹›‘*_–—"
WIDEST_CUT = 1_500  # characters between two fragments of one quotation
ALTERED = 82.0  # rapidfuzz partial ratio from which words are these words, altered; bench/quotes
SHORTEST = 2  # words: one word alone proves nothing but itself
ORDER = ("exact", "typography", "with_cuts", "out_of_context", "altered", "unproved")


def prove(text: str, pages: Sequence[Page], lang: Lang | None = None) -> Proof:
    """The best proof that any of these pages gives of the words; `lang` limits to pages in that language."""
    words = text.strip(MARKS).rstrip(",;")
    if not fold(words):
        return Proof(kind="unproved")
    found = [_in_page(words, page) for page in pages if lang is None or page.lang in (lang, None)]
    return min(found, key=lambda p: (ORDER.index(p.kind), p.page or ""), default=Proof(kind="unproved"))


def original_of(text: str, pages: Sequence[Page]) -> Proof:
    """A translated quotation, with the wording that it was made from when these pages hold it. Never a proof."""
    lang = language(text)
    for page in pages:
        asked = text_of("asked", text, lang, 0, len(text), frozenset())
        kept = text_of(page.id, page.text, page.lang, 0, len(page.text), frozenset())
        if lang and page.lang != lang and (matches := align(asked, kept)):
            best = max(matches, key=lambda m: m.score)
            start, end = best.right_start, best.right_end
            return Proof(kind="translated", page=page.id, start=start, end=end, found=page.text[start:end])
    return Proof(kind="translated")


def _in_page(words: str, page: Page) -> Proof:
    at = page.text.find(words)
    if at >= 0 and _is_whole(page.text, at, at + len(words)):
        return _in_context(page, at, at + len(words), Proof(kind="exact"))
    fragments = [f for f in (plain(part).text.strip(MARKS) for part in CUT.split(words)) if f]
    places = _in_order(fragments, page.text)
    if places:
        kind = "typography" if len(fragments) == 1 else "with_cuts"
        return _in_context(page, places[0][0], places[-1][1], Proof(kind=kind))  # type: ignore[arg-type]
    return _altered(words, page)


def _in_order(fragments: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Where the fragments stand in the page, one after the other; [] when one of them does not."""
    kept = plain(text)
    for begin in _starts(fragments[0], kept.text) if fragments else ():
        places: list[tuple[int, int]] = []
        at = begin
        for fragment in fragments:
            found = kept.text.find(fragment, at, at + WIDEST_CUT + len(fragment)) if places else begin
            if found < 0 or not _is_whole(kept.text, found, found + len(fragment)):
                break
            places.append((kept.places[found], kept.places[found + len(fragment) - 1] + 1))
            at = found + len(fragment)
        if len(places) == len(fragments):
            return places
    return []


def _starts(fragment: str, text: str) -> Iterator[int]:
    at = text.find(fragment)
    while at >= 0:
        yield at
        at = text.find(fragment, at + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whole words only: "art" is not a quotation of "heart"."""
    before = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    after = end >= len(text) or not (text[end].isalnum() and text[end - 1].isalnum())
    return before and after


def _in_context(page: Page, start: int, end: int, proof: Proof) -> Proof:
    """The proof with its place, unless the kept sentence says the contrary."""
    wording = page.text[start:end]
    window = int(rules.table("quoting")["window"])
    lead = page.text[max(0, start - 240) : start]
    spans = sentences(lead + wording[:1])
    sentence = lead[spans[-1][0] :] if spans and wording[:1].islower() else ""
    near = sentence[-window:]
    turned = _turn(fold(near), "turns") or _turn(_clause(near), "negations")
    if turned:
        return Proof(
            kind="out_of_context", page=page.id, start=start, end=end, found=wording, difference=f"after “{turned}”"
        )
    return Proof(kind=proof.kind, page=page.id, start=start, end=end, found=wording)


def _clause(near: str) -> str:
    """The folded words between the last clause mark or "but" and the quotation."""
    words = fold(CLAUSE.split(near)[-1]).split()
    ends = [place for place, word in enumerate(words) if word in rules.table("quoting")["clause_ends"]]
    return " ".join(words[ends[-1] + 1 :] if ends else words)


def _turn(folded: str, kind: str) -> str | None:
    padded = f" {folded} "
    return next((turn for turn in _turns(kind) if f" {turn} " in padded), None)


@cache
def _turns(kind: str) -> tuple[str, ...]:
    return tuple(fold(turn) for turn in rules.table("quoting")[kind])


def _altered(words: str, page: Page) -> Proof:
    kept = plain(page.text)
    asked = plain(words).text.strip()
    if len(asked.split()) <= SHORTEST or len(asked) > 2_000:
        return Proof(kind="unproved")
    near = fuzz.partial_ratio_alignment(asked, kept.text, score_cutoff=ALTERED)
    if near is None or near.dest_end <= near.dest_start:
        return Proof(kind="unproved")
    start, end = kept.places[near.dest_start], kept.places[near.dest_end - 1] + 1
    start, end = _to_words(page.text, start, end)
    wording = page.text[start:end]
    return Proof(
        kind="altered", page=page.id, start=start, end=end, found=wording, difference=_difference(wording, words)
    )


def _to_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def _difference(kept: str, asked: str) -> str:
    """The words that differ: "[-kept-]{+asked+}", the notation of word diffs."""
    left, right = kept.split(), asked.split()
    parts: list[str] = []
    for step in Levenshtein.opcodes(left, right):
        old, new = " ".join(left[step.src_start : step.src_end]), " ".join(right[step.dest_start : step.dest_end])
        if step.tag == "equal":
            parts.append(old)
        else:
            parts.append((f"[-{old}-]" if old else "") + (f"{{+{new}+}}" if new else ""))
    return " ".join(parts)
