"""What a page is, between first hand and rewrite, with the reasons."""

from collections.abc import Mapping, Sequence

from kerguen.model import Honesty, HonestyKind, Page, Reading, Voice, VoicePage

KINDS: dict[str, HonestyKind] = {"reprint": "reprint", "abridged": "reprint", "translation": "translation"}


def honesty(pages: Mapping[str, Page], readings: Sequence[Reading], voices: Sequence[Voice]) -> tuple[Honesty, ...]:
    """One judgement per page, in page order."""
    placed = {p.page: p for v in voices if v.kind == "read" for p in v.pages}
    return tuple(_one(reading, placed.get(reading.page.id)) for reading in readings)


def _one(reading: Reading, placed: VoicePage | None) -> Honesty:
    page = reading.page.id
    if placed and placed.relation in KINDS and (placed.source or placed.relation == "translation"):
        return Honesty(
            page=page, kind=KINDS[placed.relation], reasons=placed.reasons, source=placed.source,
            independent=placed.source is None,
        )  # fmt: skip
    if reading.page.machine_translated:
        return Honesty(page=page, kind="translation", reasons=reading.page.reasons)
    if placed:
        return Honesty(page=page, kind="first_hand", reasons=("a review that no other page has",))
    if reading.quotes or any(r.kind != "own" for r in reading.ratings):
        return Honesty(page=page, kind="quoting", reasons=("it reports what others say",))
    return Honesty(page=page, kind="unknown")
