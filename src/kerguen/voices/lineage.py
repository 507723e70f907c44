"""The pages of one voice in their order: the first, and of every other the page that it was made from."""

from collections.abc import Iterator, Mapping, Sequence

from kerguen.model import Lang, Match, Proof, VoicePage
from kerguen.voices.alignment import Text
from kerguen.voices.chains import chain
from kerguen.voices.copies import Kinship, centre
from kerguen.voices.direction import Told, is_certain, ranked, signs, weights
from kerguen.voices.firstness import leans

CHANGED = "rewritten"  # how the reason begins that tells a rewrite
REWRITTEN = 0.6  # share of neighbouring words below which a copy was rewritten
FULLER = 1.2  # a translation longer than this times its source was made from a fuller text
SHORTER = 0.8  # of its source: an abridgement
EITHER = "it stands in two languages, and nothing tells which of the two is the translation"
LEANING = 0.3  # by which the first must lead a text of another language where no sign tells; right ones 0.9 up
LEAN = 0.3  # of the build of the texts beside likeness, where no sign tells; bench/copies
HELD_WHOLE = 0.8  # of a text, by a longer one of its language: it is the longer one cut
NEARER = 0.05  # likeness by which a copy must resemble another copy more than the first, to be made from it


def lineage(
    family: Sequence[Text], bonds: Sequence[Kinship], told: Mapping[str, Told], own: frozenset[Lang] = frozenset()
) -> tuple[VoicePage, ...]:
    """The pages of a voice, first the source; `told` is what is known of each, `own` the film's languages."""
    texts = {text.page: text for text in family}
    known = {page: told[page] for page in texts}
    centres = {page: centre(page, bonds) for page in texts}
    cuts = [(cut, full) for bond in bonds for cut, full in _cut(bond, texts)]
    for cut, full in cuts:
        centres[cut] = min(centres[cut], centres[full] - NEARER)
    leaning = leans(texts, bonds, centres)
    places = {page: centres[page] + LEAN * leaning[page] for page in texts}
    against = weights(known, own, cuts)
    order = ranked(against, places)
    root = order[0]
    certain = is_certain(order, known, against)
    lead = min((places[root] - places[p] for p in order[1:] if texts[p].lang != texts[root].lang), default=LEANING)
    fuller = _has_fuller(texts[root], [texts[p] for p in order[1:]], bonds)
    found = [_first(texts[root], _translated(told[root]), fuller, certain, certain or lead >= LEANING)]
    sources: dict[str, str] = {}
    for page in sorted(order[1:], key=lambda p: -_likeness(root, p, bonds)):
        placed = [p.page for p in found]
        sources[page] = max(placed, key=lambda p: _nearness(texts[page], texts[p], root, bonds, known))
        away = len(chain(page, sources)) - 1
        found.append(_copy(texts[page], texts[sources[page]], bonds, [s.reason for s in signs(page, known, own)], away))
    return tuple(sorted(found, key=lambda p: order.index(p.page)))


def _cut(bond: Kinship, texts: Mapping[str, Text]) -> Iterator[tuple[str, str]]:
    """(page, page of the fuller text) where one text was cut out of another one of its language."""
    for cut, full, held in ((bond.left, bond.right, bond.left_share), (bond.right, bond.left, bond.right_share)):
        if not bond.across and held >= HELD_WHOLE and _is_cut(texts[cut], texts[full], bond):
            yield cut, full


def _is_cut(text: Text, full: Text, bond: Kinship) -> bool:
    """Whether the longer text goes on between the sentences that both have; around them, it holds the text among others."""
    if text.size() >= SHORTER * full.size():
        return False
    kept = {m.left_start if bond.left == full.page else m.right_start for m in bond.matches}
    left_out = [s.start for s in full.sentences if s.start not in kept]
    between = [start for start in left_out if min(kept) < start < max(kept)]
    return len(between) * 2 > len(left_out)


def has_own_words(page: VoicePage) -> bool:
    """Whether the page has the words of its source: a translation and a rewrite have others."""
    return page.relation != "translation" and not any(reason.startswith(CHANGED) for reason in page.reasons)


def firsthand_pages(pages: Sequence[VoicePage]) -> frozenset[str]:
    """The pages of a voice that have its critic's own words: what is made from a translation has them no more.

    None where either of two texts may be the translation: no words are proved then.
    """
    placed = {p.page: p for p in pages}
    sources = {p.page: p.source for p in pages if p.source}
    lines = {page: [placed[p] for p in chain(page, sources) if p in placed] for page in placed}
    return frozenset(
        page for page, line in lines.items() if all(has_own_words(p) and EITHER not in p.reasons for p in line)
    )


def source_of(pages: Sequence[VoicePage], page: str, proof: Proof) -> tuple[str, int, int] | None:
    """Where the words of a page were made from: the page of the voice that has its critic's own words, and the place
    of the sentences there; None when it is not kept, or when no sentence of it matches them."""
    placed, own = {p.page: p for p in pages}, firsthand_pages(pages)
    start, end = proof.start or 0, proof.end or 0
    while page in placed and page not in own:
        met = [m for m in placed[page].matches if m.left_start < end and start < m.left_end]
        source = placed[page].source
        if source is None or not met or source == page:
            return None
        page, start, end = source, min(m.right_start for m in met), max(m.right_end for m in met)
    return (page, start, end) if page in own else None


def _has_fuller(root: Text, others: Sequence[Text], bonds: Sequence[Kinship]) -> bool:
    """Whether a translation has more sentences than its first text, and some that are not in it."""
    fuller = (t for t in others if t.lang != root.lang and t.stops > root.stops and t.size() > FULLER * root.size())
    return any(_share(t.page, _bond(t.page, root.page, bonds)) < HELD_WHOLE for t in fuller)


def _first(root: Text, translated: str | None, fuller: bool, certain: bool, leaning: bool) -> VoicePage:
    if translated:
        reason = f"{translated} and its source is not among the pages"
        return VoicePage(page=root.page, relation="translation", lang=root.lang, reasons=(reason,))
    if fuller:
        reason = "its translation has more sentences: this is a shorter version of a text that is not among the pages"
        return VoicePage(page=root.page, relation="abridged", lang=root.lang, reasons=(reason,))
    unsure = () if certain else ("which language came first is not certain: no date, outlet or credit tells",)
    either = () if leaning else (EITHER,)
    return VoicePage(page=root.page, relation="original", lang=root.lang, reasons=(*either, *unsure))


def _translated(told: Told) -> str | None:
    """Why a text is held to be a translation by itself."""
    return "the page shows signs of translation" if told.machine else told.elsewhere


def _nearness(text: Text, source: Text, root: str, bonds: Sequence[Kinship], told: Mapping[str, Told]) -> float:
    """How likely a text was made from this one: the first text is preferred unless another is clearly nearer.

    Nothing is made from a page of a later date, nor from a shorter text of its own language.
    """
    if source.page == root:
        return _likeness(text.page, root, bonds) + NEARER
    written, before = told[text.page].written, told[source.page].written
    if (written and before and before > written) or (
        text.lang == source.lang and text.size() * SHORTER > source.size()
    ):
        return -1.0
    return _likeness(text.page, source.page, bonds)


def _likeness(page: str, other: str, bonds: Sequence[Kinship]) -> float:
    """How much of a page another holds, and how near to its words."""
    bond = _bond(page, other, bonds)
    if bond is None or not bond.matches:
        return 0.0
    return _share(page, bond) * sum(m.score for m in bond.matches) / len(bond.matches)


def _bond(page: str, other: str, bonds: Sequence[Kinship]) -> Kinship | None:
    return next((b for b in bonds if {b.left, b.right} == {page, other}), None)


def _share(page: str, bond: Kinship | None) -> float:
    """How much of the page's text the other one of the bond holds."""
    return 0.0 if bond is None else (bond.left_share if bond.left == page else bond.right_share)


def _copy(text: Text, source: Text, bonds: Sequence[Kinship], signed: Sequence[str], away: int) -> VoicePage:
    bond = _bond(text.page, source.page, bonds)
    share = _share(text.page, bond)
    shorter = text.size() < SHORTER * source.size()
    relation = "translation" if text.lang != source.lang else "abridged" if shorter else "reprint"
    reasons = (*_reasons(text, bond, relation == "translation" and shorter), *signed)
    if away > 1:
        reasons += (f"{away} steps from the first text",)
    return VoicePage(
        page=text.page, relation=relation, source=source.page, lang=text.lang, share=round(share, 3),  # type: ignore[arg-type]
        reasons=reasons, matches=() if bond is None else _from_page(bond, text.page),
    )  # fmt: skip


def _reasons(text: Text, bond: Kinship | None, shortened: bool) -> Iterator[str]:
    if bond is None:
        yield "matches another copy of the text"
        return
    yield f"{len(bond.matches)} sentences match, of its {len(text.sentences)}"
    if bond.spun is not None and bond.spun < REWRITTEN:
        yield f"{CHANGED}: only {bond.spun:.0%} of neighbouring words are kept"
    if bond.vectors is not None:
        yield f"sentence vectors were asked: likeness all along {bond.vectors:.2f}"
    if shortened:
        yield "shorter than its source"


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
