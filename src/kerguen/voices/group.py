"""Readings of one film -> voices: every critic counted once, outlets that are only quoted apart."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from kerguen import rules
from kerguen.model import (
    Doubt,
    Lang,
    Page,
    PageKind,
    PageSummary,
    Quotation,
    Reading,
    Review,
    Verdict,
    Voice,
    VoicePage,
    VoiceQuote,
    Zone,
    framed_id,
)
from kerguen.pages.written import dateline
from kerguen.text.fold import fold
from kerguen.voices.alignment import Text, text_of
from kerguen.voices.chains import CircularReport, chain, reporters, via
from kerguen.voices.copies import families, judges, weighs_in
from kerguen.voices.direction import Told, credits, edges
from kerguen.voices.elsewhere import text_elsewhere
from kerguen.voices.honesty import is_credited_translation, pitch
from kerguen.voices.lineage import firsthand_pages, lineage
from kerguen.voices.names import proper_names
from kerguen.voices.proof import original_of, prove
from kerguen.voices.vectors import Encoder, VectorWitness

ARTICLES = frozenset({"review", "news", "interview", "roundup"})  # pages whose text somebody wrote
NEWS = frozenset({"news", "interview"})
SHEETS = frozenset({"fact_sheet", "programme", "list"})  # pages whose text may be the distributor's
SHORTEST = 250  # characters of article that may be a copy of a review even on a page that is no review
LONG_ENOUGH = 500  # likewise on a sheet
BRIEF = 120  # likewise of a text that weighs in: a capsule, or what a review was cut to


class Heard(msgspec.Struct, frozen=True):
    """The voices on one film, and the pages that are copies of one another without a critic's voice (news, talks)."""

    voices: tuple[Voice, ...]
    copies: tuple[VoicePage, ...]

    def placed(self) -> tuple[VoicePage, ...]:
        """Every page that has a place in a voice or beside another, sources included."""
        return (*(p for v in self.voices if v.kind == "read" for p in v.pages), *self.copies)


class Known(msgspec.Struct, frozen=True):
    """The pages of the film, and who reports whom among them."""

    pages: Mapping[str, Page]
    reports: Mapping[str, str]
    printers: Mapping[str, str] = {}  # page that another's text is reprinted or translated on: its outlet, folded

    def via(self, page: str, outlet: str | None) -> tuple[str, ...]:
        """The reporters between a page and an outlet, nearest first; none when they go in a circle."""
        try:
            return via(page, outlet, self.reports, self.pages)
        except CircularReport:
            return ()

    def circle(self, page: str) -> Doubt | None:
        """A doubt when the page's reporters go in a circle."""
        try:
            chain(page, self.reports)
        except CircularReport as wrong:
            return Doubt(code="circular-report", message=str(wrong), page=page)
        return None


class Body(msgspec.Struct, frozen=True):
    """A text that may be a voice's: a page's own review, or its article."""

    page: str
    start: int
    end: int
    review: Review | None


def group(pages: Mapping[str, Page], readings: Sequence[Reading], encoder: Encoder | None = None) -> tuple[Voice, ...]:
    """The voices on one film, read ones first; see `heard`."""
    return heard(pages, readings, encoder).voices


def heard(
    pages: Mapping[str, Page], readings: Sequence[Reading], encoder: Encoder | None = None, judging: bool = False
) -> Heard:
    """Who speaks of one film. `readings` are cut to that film; `encoder` gives the second witness; `judging`: the pages
    are known to judge, whatever kind of page they were taken for."""
    bodies = {key: body for r in readings for key, body in bodies_of(pages[r.page.id], r)}
    witness = VectorWitness(encoder, {key: pages[b.page].text for key, b in bodies.items()}) if encoder else None
    heads = {r.page.id: r.page for r in readings}
    hints = {r.page.id: hint for r in readings if (hint := _hint(r))}
    titles = {r.page.id: frozenset(fold(t) for f in r.subjects() for t in (f.title, *f.titles)) for r in readings}
    spoken, copies, taken = list[Voice](), list[VoicePage](), set[str]()
    for family, bonds in families(_texts(pages, readings, bodies), witness):
        around = titles.keys() - {bodies[t.page].page for t in family}
        borne = frozenset(title for page in around for title in titles[page])
        told = {
            t.page: replace(
                _told(pages[b.page], t.lang, b, heads[b.page], titles[b.page]), hint=hints.get(b.page),
                is_title_known=not borne.isdisjoint(titles[b.page]),
            )
            for t in family if (b := bodies[t.page])
        }  # fmt: skip
        order = lineage(family, bonds, told, _film_languages(readings))
        placed = tuple(_on_page(p, bodies) for p in _of_pages(order, bodies))
        kinds = {pages[p.page].kind for p in placed}
        if any(bodies[p.page].review for p in order) or (len(order) > 1 and _is_criticism(kinds, family)):
            keys = [p.page for p in order]
            said = [review for key in keys if (review := bodies[key].review)] or [_unread(bodies[keys[0]], heads)]
            read = _read_voice(keys, placed, said, placed[0].relation != "translation")
            spoken.append(_in_own_words(read, pages))
            taken |= set(keys)
        elif len(order) > 1 and (
            judging or kinds <= ARTICLES or any(map(judges, family)) or any(credits(told[p.page].edges) for p in order)
        ):
            copies += placed
    silent = sorted((key, b.page, b.review) for key, b in bodies.items() if b.review and key not in taken)
    spoken += [_bare_voice(key, review, pages[page]) for key, page, review in silent]
    known = Known(
        pages, reporters(pages, readings, [*(p for v in spoken for p in v.pages), *copies]), _printers(spoken, heads)
    )
    quotes = [q for r in readings for q in r.quotes]
    voices = [_with_quotes(voice, quotes, known) for voice in spoken]
    heard_of = {(q.page, q.start) for v in voices for q in v.quotes}
    outlets = {fold(v.outlet) for v in voices if v.outlet}
    others = [q for q in quotes if (q.page, q.start) not in heard_of]
    return Heard((*voices, *_reported(others, outlets, known)), tuple(copies))


def sharing(pages: Mapping[str, Page], readings: Sequence[Reading]) -> tuple[frozenset[str], ...]:
    """Pages of one text, whatever films they name."""
    bodies = {key: body for r in readings for key, body in bodies_of(pages[r.page.id], r)}
    found = (frozenset(bodies[t.page].page for t in family) for family, _ in families(_texts(pages, readings, bodies)))
    return tuple(family for family in found if len(family) > 1)


def weighs(page: Page, reading: Reading) -> bool:
    """Whether the page judges, whatever kind of page it was taken for."""
    bodies = dict(bodies_of(page, reading))
    return any(map(weighs_in, _texts({page.id: page}, [reading], bodies)))


def _names(readings: Sequence[Reading]) -> frozenset[str]:
    """Folded words of the film's title and people: every text about it has them."""
    said = [f.title for r in readings for f in r.subjects()]
    said += [
        str(o.value) for r in readings for o in r.observations if o.field in ("title", "cast", "director", "character")
    ]
    return frozenset(word for name in said for word in fold(name).split())


def _texts(pages: Mapping[str, Page], readings: Sequence[Reading], bodies: Mapping[str, Body]) -> list[Text]:
    """The texts of a film that can be compared, the names that all of them have set aside."""
    said = ((pages[b.page].text[b.start : b.end], pages[b.page].lang) for b in bodies.values())
    names = _names(readings) | proper_names(said)
    found = (
        replace(
            text_of(key, pages[b.page].text, pages[b.page].lang, b.start, b.end, names),
            critic=fold((b.review and b.review.critic) or ""),
        )
        for key, b in bodies.items()
    )
    return [text for text in found if text.sentences]


def bodies_of(page: Page, reading: Reading) -> Iterator[tuple[str, Body]]:
    """(key, text) of a page's reviews, or of its article; the first has the page's own id for key.

    A distributor's pitch is nobody's: reviews that print its synopsis are not made from it.
    """
    if not reading.reviews and pitch(page.text):
        return
    for number, review in enumerate(reading.reviews):
        yield f"{page.id}#{number}" if number else page.id, Body(page.id, review.start, review.end, review)
    zones = () if reading.reviews else page.zones_of("article", "verdict_box")
    if page.kind == "review" and sum(z.end - z.start for z in zones) < BRIEF:
        zones = zones if reading.reviews else page.zones_of("opinions")  # one reader's, on a site of readers
    size = sum(z.end - z.start for z in zones)
    enough = LONG_ENOUGH if page.kind in SHEETS else SHORTEST
    if size >= enough or (size >= BRIEF and _is_no_synopsis(page, zones, reading)):
        yield page.id, Body(page.id, zones[0].start, zones[-1].end, None)


def _is_no_synopsis(page: Page, zones: Sequence[Zone], reading: Reading) -> bool:
    """Whether a short text weighs in, as no synopsis does; names are no judgement ("Amour", "Roma")."""
    text = text_of(page.id, page.text, page.lang, zones[0].start, zones[-1].end, _names([reading]))
    return weighs_in(text)


def _of_pages(order: Sequence[VoicePage], bodies: Mapping[str, Body]) -> list[VoicePage]:
    """Of a page that holds the text twice the place that is fewer steps from the first: no page is made from itself."""
    sources = {p.page: p.source for p in order if p.source}
    nearest: dict[str, VoicePage] = {}
    for placed in sorted(order, key=lambda p: len(chain(p.page, sources))):
        nearest.setdefault(bodies[placed.page].page, placed)
    return [p for p in order if nearest[bodies[p.page].page] is p]


def _on_page(placed: VoicePage, bodies: Mapping[str, Body]) -> VoicePage:
    """With pages in the place of the keys of their texts."""
    source = bodies[placed.source].page if placed.source else None
    return replace(placed, page=bodies[placed.page].page, source=source)


def _is_criticism(kinds: set[PageKind], family: Sequence[Text]) -> bool:
    """Whether pages of one text in which no review was read hold one: what is put out as news or on sheets alone is
    an agency's or the distributor's."""
    return kinds.isdisjoint(NEWS) and not kinds <= SHEETS and any(map(judges, family))


def _unread(body: Body, heads: Mapping[str, PageSummary]) -> Review:
    """What a page judges that was taken for another kind than a review: nobody's name is read there."""
    return Review(outlet=heads[body.page].outlet, start=body.start, end=body.end)


def _read_voice(keys: Sequence[str], placed: tuple[VoicePage, ...], spoken: Sequence[Review], kept: bool) -> Voice:
    """`keys` of the texts and their pages, source first; `spoken`: their reviews; `kept`: the source is among them."""
    review = spoken[0]
    signed = next((r for r in spoken if r.outlet or r.critic), review)  # a reprint may bear another's name
    return Voice(
        id=framed_id("voice", sorted(keys)), kind="read",
        outlet=signed.outlet, critic=signed.critic,
        verdict=next((r.verdict for r in spoken if r.verdict), None), stated=review.stated,
        rating=next((r.rating for r in spoken if r.rating), None), tone=review.tone, tone_low=review.tone_low,
        tone_high=review.tone_high, pages=placed, source_kept=kept, evidence=review.evidence,
        doubts=tuple(d for r in spoken for d in r.doubts),
    )  # fmt: skip


def _in_own_words(voice: Voice, pages: Mapping[str, Page]) -> Voice:
    """The voice with the sentences that tell its judgement as its first text has them, where only its translation was
    read as a review."""
    first = voice.pages[0].page
    if any(e.page == first for e in voice.evidence) or first not in firsthand_pages(voice.pages):
        return voice
    of_page = {p.page: p.matches for p in voice.pages if p.source == first}
    found = {
        (start, end, e.side): replace(e, page=first, start=start, end=end, text=pages[first].text[start:end])
        for e in voice.evidence
        for m in of_page.get(e.page or "", ())
        if e.start is not None and e.end is not None and m.left_start <= e.start and e.end <= m.left_end
        for start, end in [(m.right_start, m.right_end)]
    }
    return replace(voice, evidence=tuple(found.values())) if found else voice


def _told(page: Page, lang: Lang | None, body: Body, head: PageSummary, titles: frozenset[str]) -> Told:
    """`titles` of the film, folded: no outlet or critic has one of them for a name."""
    canonical = page.metadata.get("canonical") or page.metadata.get("url")
    review = body.review
    outlet, critic = (
        None if name and fold(name) in titles else name
        for name in ((review.outlet, review.critic) if review else (head.outlet, None))
    )
    return Told(
        edges=edges(page.text), lang=lang, machine=head.machine_translated,
        elsewhere="it owns to be a translation" if is_credited_translation(page)
        else text_elsewhere(page, body.start, body.end, outlet),
        outlet=outlet, critic=critic, is_byline_read=review is not None,
        written=(review.written if review else None) or page.written or dateline(page.text, page.zones, page.lang, "review"),
        url=page.url or canonical, canonical=canonical,
    )  # fmt: skip


def _hint(reading: Reading) -> str | None:
    """The first sign of translation that is seen on the page."""
    return next((str(o.value) for o in reading.observations if o.field == "translation_sign"), None)


def _film_languages(readings: Sequence[Reading]) -> frozenset[Lang]:
    """The languages that pages say it is spoken in; else those of its countries, where each has one that is read here."""
    spoken = frozenset(str(o.value) for r in readings for o in r.observations if o.field == "language")
    made = {str(o.value).lower() for r in readings for o in r.observations if o.field == "country"}
    known: dict[str, Lang] = rules.table("quoting")["endings"]
    return spoken or (frozenset(known[country] for country in made) if made <= known.keys() else frozenset())


def _bare_voice(key: str, review: Review, page: Page) -> Voice:
    """A review too short to be compared (a capsule): a voice all the same."""
    return _read_voice([key], (VoicePage(page=page.id, relation="original", lang=page.lang),), [review], True)


def _with_quotes(voice: Voice, quotes: Sequence[Quotation], known: Known) -> Voice:
    own = {p.page for p in voice.pages}
    spoken = firsthand_pages(voice.pages)
    originals = [known.pages[p.page] for p in voice.pages if p.page in spoken]
    printers = {known.printers[page] for page in own if page in known.printers}
    mine = [q for q in quotes if q.page not in own and (_is_of(q, voice) or fold(q.outlet or "") in printers)]
    return replace(voice, quotes=tuple(_proved(q, originals, known) for q in mine))


def _printers(spoken: Sequence[Voice], heads: Mapping[str, PageSummary]) -> dict[str, str]:
    """The outlets that print nothing on the film but another's text: who quotes them quotes the one who wrote it."""
    own = {fold(voice.outlet) for voice in spoken if voice.outlet}
    copied = [p.page for voice in spoken for p in voice.pages if p.relation != "original"]
    named = {page: fold(heads[page].outlet or "") for page in copied if page in heads}
    return {page: outlet for page, outlet in named.items() if outlet and outlet not in own}


def _is_of(quote: Quotation, voice: Voice) -> bool:
    """Whether a quotation is given to this voice: to its outlet, or to its critic where no two outlets are named."""
    named = fold(quote.outlet or "").replace(" ", "")
    place = (voice.outlet or "").casefold()
    if named and place and (named == fold(place).replace(" ", "") or _is_host(place, named)):
        return True
    critic = fold(quote.critic or "")
    if critic and not named and place and _is_host(place, critic.replace(" ", "")):
        return True  # a paper that nobody knows, taken for a person
    return bool(critic) and critic == fold(voice.critic or "") and (not named or not place or "." in place)


def _is_host(place: str, named: str) -> bool:
    """Whether an outlet known by its address alone has this name: "lachambre.example.org", "La Chambre"."""
    return " " not in place and named in place.replace("-", "").split(".")[:-1]


def _reported(quotes: Sequence[Quotation], read: set[str], known: Known) -> list[Voice]:
    by_outlet: dict[str, list[Quotation]] = {}
    for quote in quotes:
        if quote.outlet and fold(quote.outlet) not in read:
            by_outlet.setdefault(fold(quote.outlet), []).append(quote)
    return [
        Voice(
            id=framed_id("reported", outlet, sorted({q.page for q in found})), kind="reported", outlet=found[0].outlet,
            critic=next((q.critic for q in found if q.critic), None), verdict=_verdict(found),
            rating=next((q.rating for q in found if q.rating), None), source_kept=False,
            quotes=tuple(_proved(q, (), known) for q in found),
            doubts=tuple(d for q in found if (d := known.circle(q.page))),
        )
        for outlet, found in sorted(by_outlet.items())
    ]  # fmt: skip


def _verdict(quotes: Sequence[Quotation]) -> Verdict | None:
    said = {q.verdict for q in quotes if q.verdict}
    return said.pop() if len(said) == 1 else ("mixed" if said else None)


def _proved(quote: Quotation, originals: Sequence[Page], known: Known) -> VoiceQuote:
    is_translated = quote.translated or fold(quote.outlet or "") in known.printers.values()
    proof = prove(quote.text, originals)
    proof = original_of(quote.text, originals) if is_translated and not proof.is_proved else proof
    return VoiceQuote(
        page=quote.page, start=quote.start, end=quote.end, text=quote.text, path=quote.path, proof=proof,
        translated=quote.translated, verdict=quote.verdict, via=known.via(quote.page, quote.outlet),
    )  # fmt: skip
