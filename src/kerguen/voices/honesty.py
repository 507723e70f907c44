"""What a page is, between first hand and rewrite, with the reasons."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Honesty, HonestyKind, Page, Reading, Review, Voice, VoicePage
from kerguen.text.fold import fold
from kerguen.voices.direction import credits, edges
from kerguen.voices.elsewhere import written_elsewhere
from kerguen.voices.lineage import firsthand_pages, has_own_words
from kerguen.voices.quoted import quoted_stretches

EDGE = 1_500  # characters at both ends of a page where it says whose words it carries
SHOWN = 3  # names in a reason
TRANSLATED = tuple(map(fold, rules.words("small", "translated")))  # how such credits begin, folded
CHANGED = ("translation", "rewrite")  # kinds whose words are not the critic's own
KINDS: dict[str, HonestyKind] = {"reprint": "reprint", "abridged": "reprint", "translation": "translation"}


def honesty(
    pages: Mapping[str, Page], readings: Sequence[Reading], voices: Sequence[Voice], copies: Sequence[VoicePage] = (),
    apart: Mapping[str, VoicePage] | None = None,
) -> tuple[Honesty, ...]:  # fmt: skip
    """One judgement per page, in page order. `copies`: pages that are copies without a critic's voice; `apart`: pages
    of one text that stand under several films."""
    placed = {p.page: p for p in copies} | {p.page: p for v in reversed(voices) if v.kind == "read" for p in v.pages}
    placed |= {
        page: p for page, p in (apart or {}).items() if page not in placed or (p.source and not placed[page].source)
    }
    sources = {p.source for p in placed.values() if p.source}
    own = firsthand_pages(tuple(placed.values()))
    judged = (
        _one(reading, placed.get(reading.page.id), pages[reading.page.id], reading.page.id in sources)
        for reading in readings
    )
    return tuple(
        replace(h, own_words=h.kind not in CHANGED and (h.page in own or h.page not in placed)) for h in judged
    )


def _one(reading: Reading, placed: VoicePage | None, page: Page, copied: bool) -> Honesty:
    """`copied`: other pages are made from it."""
    if placed and (made := _made_from_another(placed)):
        return made
    if reading.page.machine_translated:
        return Honesty(page=page.id, kind="translation", reasons=reading.page.reasons)
    if owned_to := pitch(page.text, bool(reading.reviews)):
        return Honesty(page=page.id, kind="promotional", reasons=(f"it says so: “{owned_to}”",), independent=False)
    if owned := _owned(page, bool(reading.reviews)):
        return owned
    if elsewhere := written_elsewhere(page, reading):
        return Honesty(page=page.id, kind="translation", reasons=(elsewhere,))
    outlets = sorted({q.outlet for q in reading.quotes if q.outlet})
    if reading.reviews and not _speaks_itself(page, reading.reviews):
        return Honesty(page=page.id, kind="quoting", reasons=("most of its text stands between quotation marks",))
    if reading.reviews:
        return Honesty(page=page.id, kind="first_hand", reasons=(_alone(reading, copied),))
    if outlets:
        return Honesty(page=page.id, kind="quoting", reasons=(f"it gives the words of {_listed(outlets)}",))
    reported = sorted({r.by for r in reading.ratings if r.kind != "own" and r.by})
    if any(r.kind != "own" for r in reading.ratings):
        whose = f" by {_listed(reported)}" if reported else ""
        return Honesty(page=page.id, kind="quoting", reasons=(f"it reports scores{whose} and no judgement of its own",))
    if copied:
        return Honesty(page=page.id, kind="first_hand", reasons=("other pages are made from it",))
    return Honesty(page=page.id, kind="unknown", reasons=(_why_unknown(page),))


def _made_from_another(placed: VoicePage) -> Honesty | None:
    """The judgement on a page that was made from another, kept or not."""
    if placed.source and not has_own_words(placed) and placed.relation != "translation":
        return Honesty(
            page=placed.page, kind="rewrite", reasons=placed.reasons, source=placed.source, independent=False
        )
    if placed.relation in KINDS and (placed.source or placed.relation == "translation"):
        return Honesty(
            page=placed.page, kind=KINDS[placed.relation], reasons=placed.reasons, source=placed.source,
            independent=placed.source is None,
        )  # fmt: skip
    return None


def _owned(page: Page, reviews: bool) -> Honesty | None:
    """A page that owns to a source that is not kept: a translation, a reprint, or words reported."""
    found = credits(edges(page.text))
    if not found:
        return None
    reason = (f"it says so: “{found[0]}”",)
    if is_credited_translation(page):
        return Honesty(page=page.id, kind="translation", reasons=reason)
    if any(phrase.startswith("(") or " " in phrase for phrase in found):
        return Honesty(page=page.id, kind="reprint", reasons=reason)
    return None if reviews else Honesty(page=page.id, kind="quoting", reasons=reason)


def is_credited_translation(page: Page) -> bool:
    """Whether the page owns to be a translation: "traduit de l'anglais", "Übersetzung: …"."""
    return any(fold(phrase).startswith(TRANSLATED) for phrase in credits(edges(page.text)))


def _speaks_itself(page: Page, reviews: Sequence[Review]) -> bool:
    """Whether most of the reviews' own text stands outside quotation marks."""
    size = sum(r.end - r.start for r in reviews)
    quoted = sum(end - start for r in reviews for start, end in quoted_stretches(page.text[r.start : r.end]))
    return quoted * 2 <= size


def _alone(reading: Reading, copied: bool) -> str:
    signed = [r.outlet or r.critic for r in reading.reviews if r.outlet or r.critic]
    made = "other pages are made from it" if copied else "no other page has its text"
    return f"a review signed by {signed[0]}; {made}" if signed else f"a review; {made}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:SHOWN]) + (f" and {len(names) - SHOWN} more" if len(names) > SHOWN else "")


def _why_unknown(page: Page) -> str:
    kind = "page" if page.kind == "not_film" else page.kind.replace("_", " ")
    return f"a {kind}: nobody's judgement stands in it, and no other page of the film has its text"


def pitch(text: str, reviewed: bool = False) -> str | None:
    """The phrase by which a page owns to be paid for or sent by the distributor; None when it does not.

    `reviewed`: a review stands in it, and a critic may name the press kit.
    """
    known = rules.table("quoting")
    padded = f" {fold(text[:EDGE])} {fold(text[-EDGE:])} "
    phrases = known["promotional"] if reviewed else (*known["promotional"], *known["press_kits"])
    return next((p for p in phrases if f" {p} " in padded), None)
