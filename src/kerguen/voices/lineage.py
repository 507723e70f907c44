"""The pages of one voice in their order: the first, and of every other the page that it was made from."""

from collections.abc import Iterator, Mapping, Sequence

from kerguen.model import Lang, Match, VoicePage
from kerguen.voices.alignment import Text
from kerguen.voices.chains import chain
from kerguen.voices.copies import Kinship, centre
from kerguen.voices.direction import Told, is_certain, ranked, signs
from kerguen.voices.firstness import leans

CHANGED = "rewritten"  # how the reason begins that tells a rewrite
REWRITTEN = 0.6  # share of neighbouring words below which a copy was rewritten
FULLER = 1.2  # a translation longer than this times its source was made from a fuller text
SHORTER = 0.8  # of its source: an abridgement
LEAN = 0.3  # of the build of the texts beside likeness, where no sign tells; bench/copies
HELD_WHOLE = 0.8  # of a text, by a longer one of its language: it is the longer one cut
NEARER = 0.05  # likeness by which a copy must resemble another copy more than the first, to be made from it


def lineage(
    family: Sequence[Text], bonds: Sequence[Kinship], told: Mapping[str, Told], own: frozenset[Lang] = frozenset()
) -> tuple[VoicePage, ...]:
    """The pages of a voice, first the source; `told` is what is known of each, `own` the film's languages."""
    texts = {text.page: text for text in family}
    known = {page: told[page] for page in texts}
    centres = _fuller_first({page: centre(page, bonds) for page in texts}, texts, bonds)
    leaning = leans(texts, bonds, centres)
    order = ranked(known, {page: centres[page] + LEAN * leaning[page] for page in texts}, own)
    root = order[0]
    found = [_first(texts[root], order, texts, told, is_certain(order, known, own))]
    sources: dict[str, str] = {}
    for page in sorted(order[1:], key=lambda p: -_likeness(root, p, bonds)):
        placed = [p.page for p in found]
        sources[page] = max(placed, key=lambda p: _nearness(texts[page], texts[p], root, bonds, known))
        away = len(chain(page, sources)) - 1
        found.append(_copy(texts[page], texts[sources[page]], bonds, [s.reason for s in signs(page, known, own)], away))
    return tuple(sorted(found, key=lambda p: order.index(p.page)))


def _fuller_first(
    centres: Mapping[str, float], texts: Mapping[str, Text], bonds: Sequence[Kinship]
) -> dict[str, float]:
    """The centres, a text that was cut out of another one of its language never before that one."""
    found = dict(centres)
    for bond in bonds:
        for cut, full, held in ((bond.left, bond.right, bond.left_share), (bond.right, bond.left, bond.right_share)):
            if not bond.across and held >= HELD_WHOLE and _is_cut(texts[cut], texts[full], bond):
                found[cut] = min(found[cut], found[full] - NEARER)
    return found


def _is_cut(text: Text, full: Text, bond: Kinship) -> bool:
    """Whether the longer text goes on between the sentences that both have; around them, it holds the text among others."""
    if text.size() >= SHORTER * full.size():
        return False
    kept = {m.left_start if bond.left == full.page else m.right_start for m in bond.matches}
    left_out = [s.start for s in full.sentences if s.start not in kept]
    between = [start for start in left_out if min(kept) < start < max(kept)]
    return len(between) * 2 > len(left_out)


def has_own_words(page: VoicePage) -> bool:
    """Whether the page has the voice's own words: a translation and a rewrite have others."""
    return page.relation != "translation" and not any(reason.startswith(CHANGED) for reason in page.reasons)


def _first(
    root: Text, order: Sequence[str], texts: Mapping[str, Text], told: Mapping[str, Told], certain: bool
) -> VoicePage:
    if told[root.page].machine:
        reason = "the page shows signs of translation and its source is not among the pages"
        return VoicePage(page=root.page, relation="translation", lang=root.lang, reasons=(reason,))
    others = [t for p in order[1:] if (t := texts[p]).lang != root.lang and t.stops > root.stops]
    fuller = [t for t in others if t.size() > FULLER * root.size()]
    if fuller:
        reason = "its translation has more sentences: this is a shorter version of a text that is not among the pages"
        return VoicePage(page=root.page, relation="abridged", lang=root.lang, reasons=(reason,))
    unsure = () if certain else ("which language came first is not certain: no date, outlet or credit tells",)
    return VoicePage(page=root.page, relation="original", lang=root.lang, reasons=unsure)


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
    share = bond.left_share if bond.left == page else bond.right_share
    return share * sum(m.score for m in bond.matches) / len(bond.matches)


def _bond(page: str, other: str, bonds: Sequence[Kinship]) -> Kinship | None:
    return next((b for b in bonds if {b.left, b.right} == {page, other}), None)


def _copy(text: Text, source: Text, bonds: Sequence[Kinship], signed: Sequence[str], away: int) -> VoicePage:
    bond = _bond(text.page, source.page, bonds)
    share = 0.0 if bond is None else (bond.left_share if bond.left == text.page else bond.right_share)
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
