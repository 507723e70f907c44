"""Awards of a film, said once however many pages repeat them."""

from collections.abc import Sequence

from kerguen.model import Award, Reading
from kerguen.text.fold import fold

OUTCOMES = ("won", "nominated", "selected")


def awards(readings: Sequence[Reading]) -> tuple[Award, ...]:
    """One award per body, category and person: the strongest outcome with the fullest words."""
    best: dict[tuple[str, str, str], Award] = {}
    for award in (a for reading in readings for a in reading.awards):
        key = (fold(award.body), fold(award.category or ""), fold(award.person or ""))
        if key not in best or _strength(award) > _strength(best[key]):
            best[key] = award
    return tuple(sorted(best.values(), key=lambda a: (OUTCOMES.index(a.outcome), fold(a.body), a.category or "")))


def _strength(award: Award) -> tuple[int, int, int, str]:
    said = sum(part is not None for part in (award.edition, award.category, award.person))
    return -OUTCOMES.index(award.outcome), said, -len(award.doubts), award.page
