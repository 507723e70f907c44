"""What a page is, between first hand and rewrite, with the reasons."""

from collections.abc import Mapping, Sequence

from kerguen import rules
from kerguen.model import Honesty, HonestyKind, Page, Reading, Voice, VoicePage
from kerguen.text.fold import fold

EDGE = 1_500  # characters at both ends of a page where it says whose words it carries
KINDS: dict[str, HonestyKind] = {"reprint": "reprint", "abridged": "reprint", "translation": "translation"}


def honesty(pages: Mapping[str, Page], readings: Sequence[Reading], voices: Sequence[Voice]) -> tuple[Honesty, ...]:
    """One judgement per page, in page order."""
    placed = {p.page: p for v in voices if v.kind == "read" for p in v.pages}
    return tuple(_one(reading, placed.get(reading.page.id), pages[reading.page.id].text) for reading in readings)


def _one(reading: Reading, placed: VoicePage | None, text: str) -> Honesty:
    page = reading.page.id
    if placed and placed.source and any(reason.startswith("rewritten") for reason in placed.reasons):
        return Honesty(page=page, kind="rewrite", reasons=placed.reasons, source=placed.source, independent=False)
    if placed and placed.relation in KINDS and (placed.source or placed.relation == "translation"):
        return Honesty(
            page=page, kind=KINDS[placed.relation], reasons=placed.reasons, source=placed.source,
            independent=placed.source is None,
        )  # fmt: skip
    if reading.page.machine_translated:
        return Honesty(page=page, kind="translation", reasons=reading.page.reasons)
    if pitch := _pitch(text):
        return Honesty(page=page, kind="promotional", reasons=(f"it says so: “{pitch}”",), independent=False)
    if placed:
        return Honesty(page=page, kind="first_hand", reasons=("a review that no other page has",))
    if reading.quotes or any(r.kind != "own" for r in reading.ratings):
        return Honesty(page=page, kind="quoting", reasons=("it reports what others say",))
    return Honesty(page=page, kind="unknown")


def _pitch(text: str) -> str | None:
    """The phrase by which a page owns to be paid for or sent by the distributor; None when it does not."""
    padded = f" {fold(text[:EDGE])} {fold(text[-EDGE:])} "
    return next((p for p in rules.table("quoting")["promotional"] if f" {p} " in padded), None)
