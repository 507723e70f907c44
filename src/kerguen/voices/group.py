"""Readings of one film -> voices: every critic counted once, outlets that are only quoted apart."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from kerguen.model import (
    Lang,
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
from kerguen.voices.copies import Kinship, families
from kerguen.voices.direction import Told, edges
from kerguen.voices.lineage import lineage
from kerguen.voices.names import proper_names
from kerguen.voices.proof import original_of, prove
from kerguen.voices.vectors import Encoder, VectorWitness

LONG_ENOUGH = 500  # characters of article that may be a copy of a review even on a page that is no review


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
    told = {t.page: _told(pages[t.page], t.lang, reviews.get(t.page), t.page in machine) for t in family}
    placed = lineage(family, bonds, told, _film_languages(readings))
    spoken = [reviews[p.page] for p in placed if p.page in reviews]
    review = spoken[0]
    return Voice(
        id=framed_id("voice", sorted(t.page for t in family)), kind="read",
        outlet=next((r.outlet for r in spoken if r.outlet), None), critic=next((r.critic for r in spoken if r.critic), None),
        verdict=next((r.verdict for r in spoken if r.verdict), None), stated=review.stated,
        rating=next((r.rating for r in spoken if r.rating), None), tone=review.tone, tone_low=review.tone_low,
        tone_high=review.tone_high, pages=placed, source_kept=placed[0].page not in machine, evidence=review.evidence,
        doubts=tuple(d for r in spoken for d in r.doubts),
    )  # fmt: skip


def _told(page: Page, lang: Lang | None, review: Review | None, machine: bool) -> Told:
    return Told(
        edges=edges(page.text), lang=lang, machine=machine, outlet=review.outlet if review else None,
        critic=review.critic if review else None, written=(review.written if review else None) or page.written,
        url=page.url, canonical=page.metadata.get("canonical"),
    )  # fmt: skip


def _film_languages(readings: Sequence[Reading]) -> frozenset[Lang]:
    return frozenset(str(o.value) for r in readings for o in r.observations if o.field == "language")


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
