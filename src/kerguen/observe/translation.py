"""Signs that a page went through a translation machine, each an observation."""

from collections.abc import Sequence

from kerguen.model import Observation, Page


def translation_signs(page: Page) -> tuple[Observation, ...]:
    """Debris, translated names, several titles, mixed dates, gender flips: one observation a sign."""
    return ()


def is_machine_translated(signs: Sequence[Observation]) -> bool:
    """Whether the signs, weighed together, say that a machine translated the page."""
    return False
