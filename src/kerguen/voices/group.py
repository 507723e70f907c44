"""Readings of one film -> voices: every critic counted once, outlets that are only quoted apart."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from kerguen.model import (
    Lang,
    Match,
    Page,
    Quotation,
    Reading,
    Review,
    Verdict,
    Voice,
    VoicePage,
    VoiceQuote,
    framed_id,
)
from kerguen.text.fold import fold
from kerguen.voices.alignment import Text, text_of
from kerguen.voices.copies import Kinship, centre, families
from kerguen.voices.direction import credits
from kerguen.voices.names import proper_names
from kerguen.voices.proof import original_of, prove
from kerguen.voices.vectors import Encoder, VectorWitness

LONG_ENOUGH = 500  # characters of article that may be a copy of a review even on a page that is no review
REWRITTEN = 0.6  # share of neighbouring words below which a copy was rewritten
FULLER = 1.2  # a translation longer than this times its source was made from a fuller text


def group(pages: Mapping[str, Page], readings: Sequence[Reading], encoder: Encoder | None = None) -> tuple[Voice, ...]:
    """The voices on one film, read ones first. `readings` are cut to that film; `encoder` gives the second witness."""
    witness = VectorWitness(encoder, {page.id: page.text for page in pages.values()}) if encoder else None
    reviews = {r.page.id: r.reviews[0] for r in readings if r.reviews}
    texts = _texts(pages, readings, reviews)
    spoken = [
        _read_voice(family, bonds, reviews, pages, readings)
        for family, bonds in families(texts, witness)
        if any(t.page in reviews for t in family)
    ]
    silent = {r.page.id for r in readings} - {p.page for v in spoken for p in v.pages}
    spoken += [_bare_voice(reviews[page], pages[page]) for page in sorted(silent & reviews.keys())]
    quotes = [q for r in readings for q in r.quotes]
    voices = [_with_quotes(voice, quotes, pages) for voice in spoken]
    outlets = {fold(v.outlet) for v in voices if v.outlet}
    return (*voices, *_reported(quotes, outlets, pages))


def _names(readings: Sequence[Reading]) -> frozenset[str]:
    """Folded words of the film's title and people: every text about it has them."""
    said = [f.title for r in readings for f in r.subjects()]
    said += [
        str(o.value) for r in readings for o in r.observations if o.field in ("title", "cast", "director", "character")
    ]
    return frozenset(word for name in said for word in fold(name).split())


def _texts(pages: Mapping[str, Page], readings: Sequence[Reading], reviews: Mapping[str, Review]) -> list[Text]:
    """The texts of a film that can be compared, the names that all of them have set aside."""
    bodies = {page: body for r in readings if (body := _body(pages[page := r.page.id], reviews.get(page)))}
    names = _names(readings) | proper_names(
        (pages[p].text[start:end], pages[p].lang) for p, (start, end) in bodies.items()
    )
    found = (text_of(p, pages[p].text, pages[p].lang, start, end, names) for p, (start, end) in bodies.items())
    return [text for text in found if text.sentences]


def _body(page: Page, review: Review | None) -> tuple[int, int] | None:
    """Where a page's own review or article stands."""
    if review:
        return review.start, review.end
    zones = page.zones_of("article", "verdict_box")
    return (zones[0].start, zones[-1].end) if sum(z.end - z.start for z in zones) >= LONG_ENOUGH else None


def _read_voice(
    family: Sequence[Text], bonds: Sequence[Kinship], reviews: Mapping[str, Review], pages: Mapping[str, Page],
    readings: Sequence[Reading],
) -> Voice:  # fmt: skip
    machine = {r.page.id for r in readings if r.page.machine_translated}
    own = _film_languages(readings)
    ordered = sorted(
        family, key=lambda t: (_source_rank(t, pages[t.page], reviews, machine, own), -centre(t.page, bonds), t.page)
    )
    root = ordered[0]
    kept = root.page not in machine
    placed = [_root_page(root, ordered, bonds, kept)] + [_copy_page(t, root, bonds, pages) for t in ordered[1:]]
    spoken = [reviews[t.page] for t in ordered if t.page in reviews]
    review = spoken[0]
    return Voice(
        id=framed_id("voice", sorted(t.page for t in family)), kind="read",
        outlet=next((r.outlet for r in spoken if r.outlet), None), critic=next((r.critic for r in spoken if r.critic), None),
        verdict=next((r.verdict for r in spoken if r.verdict), None), stated=review.stated,
        rating=next((r.rating for r in spoken if r.rating), None), tone=review.tone, tone_low=review.tone_low,
        tone_high=review.tone_high, pages=tuple(placed), source_kept=kept, evidence=review.evidence,
        doubts=tuple(d for r in spoken for d in r.doubts),
    )  # fmt: skip


def _source_rank(
    text: Text, page: Page, reviews: Mapping[str, Review], machine: set[str], own: frozenset[Lang]
) -> tuple[bool, bool, bool, bool, str]:
    """Least first: no machine translation, no credit to a source, the film's own language, signed, earliest."""
    review = reviews.get(text.page)
    signed = bool(review and (review.outlet or review.critic))
    written = (review.written if review else None) or page.written or "9999"
    credited = bool(credits(page.text[: text.sentences[0].start] + page.text[text.sentences[-1].end :][:300]))
    return text.page in machine, credited, bool(own) and text.lang not in own, not signed, written


def _film_languages(readings: Sequence[Reading]) -> frozenset[Lang]:
    return frozenset(str(o.value) for r in readings for o in r.observations if o.field == "language")


def _root_page(root: Text, ordered: Sequence[Text], bonds: Sequence[Kinship], kept: bool) -> VoicePage:
    if not kept:
        reason = "the page shows signs of translation and its source is not among the pages"
        return VoicePage(page=root.page, relation="translation", lang=root.lang, reasons=(reason,))
    fuller = [t for t in ordered[1:] if t.lang != root.lang and t.size() > FULLER * root.size()]
    if fuller:
        reason = "its translation has more sentences: this is a shorter version of a text that is not among the pages"
        return VoicePage(page=root.page, relation="abridged", lang=root.lang, reasons=(reason,))
    return VoicePage(page=root.page, relation="original", lang=root.lang)


def _copy_page(text: Text, root: Text, bonds: Sequence[Kinship], pages: Mapping[str, Page]) -> VoicePage:
    bond = next((b for b in bonds if {b.left, b.right} == {text.page, root.page}), None)
    share = 0.0 if bond is None else (bond.left_share if bond.left == text.page else bond.right_share)
    matches = () if bond is None else _from_page(bond, text.page)
    shorter = "abridged" if text.size() < 0.8 * root.size() else "reprint"
    relation = "translation" if text.lang != root.lang else shorter
    reasons = _reasons(text, bond, pages[text.page])
    return VoicePage(
        page=text.page, relation=relation, source=root.page, lang=text.lang, share=round(share, 3),  # type: ignore[arg-type]
        reasons=reasons, matches=matches,
    )  # fmt: skip


def _from_page(bond: Kinship, page: str) -> tuple[Match, ...]:
    """The bond's matches with this page's sentences on the left."""
    if bond.left == page:
        return bond.matches
    turned = [
        Match(left_start=m.right_start, left_end=m.right_end, right_start=m.left_start, right_end=m.left_end,
              score=m.score, witness=m.witness)
        for m in bond.matches
    ]  # fmt: skip
    return tuple(sorted(turned, key=lambda m: (m.left_start, m.left_end)))


def _reasons(text: Text, bond: Kinship | None, page: Page) -> tuple[str, ...]:
    credit = credits(page.text[-600:] + "\n" + page.text[:300])
    found = [
        f"{len(bond.matches)} sentences match, of its {len(text.sentences)}"
        if bond
        else "matches another copy of the text"
    ]
    if bond and bond.spun is not None and bond.spun < REWRITTEN:
        found.append(f"rewritten: only {bond.spun:.0%} of neighbouring words are kept")
    if bond and bond.vectors is not None:
        found.append(f"sentence vectors were asked: likeness all along {bond.vectors:.2f}")
    if credit:
        found.append(f"it says so: “{credit[0]}”")
    return tuple(found)


def _bare_voice(review: Review, page: Page) -> Voice:
    """A review too short to be compared (a capsule): a voice all the same."""
    return Voice(
        id=framed_id("voice", [page.id]), kind="read", outlet=review.outlet, critic=review.critic, verdict=review.verdict,
        stated=review.stated, rating=review.rating, tone=review.tone, tone_low=review.tone_low, tone_high=review.tone_high,
        pages=(VoicePage(page=page.id, relation="original", lang=page.lang),), evidence=review.evidence, doubts=review.doubts,
    )  # fmt: skip


def _with_quotes(voice: Voice, quotes: Sequence[Quotation], pages: Mapping[str, Page]) -> Voice:
    own = {p.page for p in voice.pages}
    originals = [pages[p.page] for p in voice.pages if p.relation != "translation"]
    mine = [
        q for q in quotes if voice.outlet and q.outlet and fold(q.outlet) == fold(voice.outlet) and q.page not in own
    ]
    return replace(voice, quotes=tuple(_proved(q, originals) for q in mine))


def _reported(quotes: Sequence[Quotation], read: set[str], pages: Mapping[str, Page]) -> list[Voice]:
    by_outlet: dict[str, list[Quotation]] = {}
    for quote in quotes:
        if quote.outlet and fold(quote.outlet) not in read:
            by_outlet.setdefault(fold(quote.outlet), []).append(quote)
    return [
        Voice(
            id=framed_id("reported", outlet, sorted({q.page for q in found})), kind="reported", outlet=found[0].outlet,
            critic=next((q.critic for q in found if q.critic), None), verdict=_verdict(found),
            rating=next((q.rating for q in found if q.rating), None), source_kept=False,
            quotes=tuple(_proved(q, ()) for q in found),
        )
        for outlet, found in sorted(by_outlet.items())
    ]  # fmt: skip


def _verdict(quotes: Sequence[Quotation]) -> Verdict | None:
    said = {q.verdict for q in quotes if q.verdict}
    return said.pop() if len(said) == 1 else ("mixed" if said else None)


def _proved(quote: Quotation, originals: Sequence[Page]) -> VoiceQuote:
    proof = original_of(quote.text, originals) if quote.translated else prove(quote.text, originals)
    return VoiceQuote(
        page=quote.page, start=quote.start, end=quote.end, text=quote.text, path=quote.path, proof=proof,
        translated=quote.translated, verdict=quote.verdict,
    )  # fmt: skip
