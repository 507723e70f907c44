"""Proof of quotations: are these words in a kept page? Law 5: quotation marks are a promise."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from kerguen.model import Lang, Page, Proof, ProofKind
from kerguen.text.fold import fold
from kerguen.text.language import language
from kerguen.voices.alignment import align, text_of
from kerguen.voices.context import bent_by, cut_away, turned
from kerguen.voices.typography import plain

CUT = re.compile(r"\s*(?:\[\s*(?:\.{2,}|…)\s*\]|\(\s*(?:\.{2,}|…)\s*\)|…|\.{3,}|\[[^\]\n]{1,60}\])\s*")
INSERTED = re.compile(r"\[([^\].…][^\]\n]{0,59})\]")
RECAPPED = re.compile(r"\[(\w)\](?=\w)")  # "[T]he sea": a letter whose case was changed
MARKS = " \t\n\u00a0\u202f\"'«»“”„‟‹›‘‚*_–—"
MOST_STARTS = 40  # places where a quotation may begin in one page
MOST_COMPARED = 12  # pages in which altered words are looked for
WIDEST_CUT = 1_500  # characters between two fragments of one quotation
ALTERED = 82.0  # rapidfuzz partial ratio from which words are these words, altered; bench/quotes
SHORTEST = 2  # words: one word alone proves nothing but itself
ORDER = ("exact", "typography", "with_cuts", "out_of_context", "altered", "unproved")


def prove(text: str, pages: Iterable[Page], lang: Lang | None = None) -> Proof:
    """The best proof that any of these pages gives of the words; `lang` limits to pages in that language.

    Pages are read only until one has the words as they stand; for altered words the first pages are compared.
    """
    words = _bare(text)
    if not fold(words):
        return Proof(kind="unproved")
    parts = fragments(words)
    found, likely = list[Proof](), list[Page]()
    for page in pages:
        if lang is not None and page.lang not in (lang, None):
            continue
        proof = _in_page(words, parts, page)
        if proof and proof.kind == "exact":
            return proof
        found += [proof] if proof else []
        likely += [page] if len(likely) < MOST_COMPARED else []
    found = found or [_altered(words, page) for page in likely]
    return min(found, key=lambda p: (ORDER.index(p.kind), p.page or ""), default=Proof(kind="unproved"))


def _bare(text: str) -> str:
    """The words without the marks around them, an apostrophe among them only when another mark opens."""
    words = text.strip(" \t\n")
    return words.strip(MARKS + ("’" if words[:1] in "‘‚'" else "")).rstrip(",;")


def fragments(text: str) -> tuple[str, ...]:
    """What stands between the cuts and the inserted words of a quotation, typography set aside.

    >>> fragments("« [T]he sea […] is filmed [by Keel] with patience »")
    ('the sea', 'is filmed', 'with patience')
    """
    parts = CUT.split(RECAPPED.sub(r"\1", text))
    return tuple(f for f in (plain(part).text.strip(MARKS) for part in parts) if f)


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


def _in_page(words: str, parts: Sequence[str], page: Page) -> Proof | None:
    """The best of all the places where the page has the words: one that keeps their meaning, when there is one."""
    found: Proof | None = None
    for at in _starts(words, page.text):
        if _is_whole(page.text, at, at + len(words)):
            found = _in_context(page, [(at, at + len(words))], "exact")
            if found.is_proved:
                return found
    folded = f" {fold(page.text)} "
    if found or not all(f" {fold(part)} " in folded for part in parts):
        return found
    if bent := next((b for said in INSERTED.findall(RECAPPED.sub("", words)) if (b := bent_by(said, page))), None):
        return Proof(kind="altered", page=page.id, difference=f"“{bent}” was put in")
    for places in _in_order(parts, page.text):
        found = _in_context(page, places, "typography" if len(parts) == 1 else "with_cuts")
        if found.is_proved:
            return found
    return found


def _in_order(parts: Sequence[str], text: str) -> Iterator[list[tuple[int, int]]]:
    """Where the fragments stand in the page, one after the other: one list for each place where they begin."""
    kept = plain(text)
    for begin in islice(_starts(parts[0], kept.text), MOST_STARTS) if parts else ():
        places: list[tuple[int, int]] = []
        at = begin
        for fragment in parts:
            found = kept.text.find(fragment, at, at + WIDEST_CUT + len(fragment)) if places else begin
            if found < 0 or not _is_whole(kept.text, found, found + len(fragment)):
                break
            places.append((kept.places[found], kept.places[found + len(fragment) - 1] + 1))
            at = found + len(fragment)
        if len(places) == len(parts):
            yield places


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


def _in_context(page: Page, places: Sequence[tuple[int, int]], kind: ProofKind) -> Proof:
    """The proof with its place, unless the kept sentence says the contrary or a cut changes what it says."""
    start, end = places[0][0], places[-1][1]
    why = turned(page, start, end) or cut_away(page.text, places)
    return Proof(
        kind="out_of_context" if why else kind, page=page.id, start=start, end=end, found=page.text[start:end],
        difference=why,
    )  # fmt: skip


def _altered(words: str, page: Page) -> Proof:
    kept = plain(page.text)
    asked = plain(words).text.strip()
    if len(asked.split()) <= SHORTEST or len(asked) > 2_000:
        return Proof(kind="unproved")
    near = fuzz.partial_ratio_alignment(asked, kept.text, score_cutoff=ALTERED)
    place = (
        (near.dest_start, near.dest_end) if near and near.dest_end > near.dest_start else _shortened(asked, kept.text)
    )
    if place is None:
        return Proof(kind="unproved")
    start, end = kept.places[place[0]], kept.places[place[1] - 1] + 1
    start, end = _to_words(page.text, start, end)
    wording = page.text[start:end]
    return Proof(
        kind="altered", page=page.id, start=start, end=end, found=wording, difference=_difference(wording, words)
    )


def _shortened(asked: str, kept: str) -> tuple[int, int] | None:
    """Where the words stand with others between them that were left out without a mark."""
    words = asked.split()
    for begin in islice(_starts(" ".join(words[:PIECE]), kept), MOST_STARTS):
        at, used = begin, 0
        for _ in range(MOST_PIECES):
            last = used + PIECE
            at = kept.find(" ".join(words[used:last]), at, at + LEFT_OUT) if used else begin
            if at < 0 or last > len(words):
                break
            while last < len(words) and kept.startswith(" ".join(words[used : last + 1]), at):
                last += 1
            at, used = at + len(" ".join(words[used:last])), last
            if used == len(words) and _is_whole(kept, begin, at):
                return begin, at
    return None


PIECE, MOST_PIECES = 2, 3  # words of a piece at least; pieces of a quotation
LEFT_OUT = 250  # characters that may be left out between two of them


def _to_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def _difference(kept: str, asked: str) -> str:
    """The words that differ: "[-kept-]{+asked+}", the notation of word diffs; marks at the ends of words set aside."""
    left, right = kept.split(), asked.split()
    steps = list(Levenshtein.opcodes([_word(w) for w in left], [_word(w) for w in right]))
    while steps and steps[-1].tag == "delete":
        steps.pop()  # what stands after the words that were asked for
    parts: list[str] = []
    for step in steps:
        old, new = " ".join(left[step.src_start : step.src_end]), " ".join(right[step.dest_start : step.dest_end])
        if step.tag == "equal":
            parts.append(old)
        else:
            parts.append((f"[-{old}-]" if old else "") + (f"{{+{new}+}}" if new else ""))
    return " ".join(parts)


def _word(word: str) -> str:
    return plain(word).text.strip(MARKS + ",;.:!?…()") or word
