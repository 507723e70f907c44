"""Scales: every rating to 0–100, with its scale."""

from kerguen.model import Rating


def percent(rating: Rating) -> float | None:
    """0–100, the best being 100; None while the scale is unknown. "3.5" of 5 -> 70.0, grade 2 of 1–6 -> 80.0."""
    least = 1 if rating.best_is_low else 0
    if rating.scale is None or rating.scale <= 0 or not least <= rating.value <= rating.scale:
        return None
    if rating.best_is_low:
        return round(100 * (rating.scale - rating.value) / (rating.scale - 1), 2) if rating.scale > 1 else None
    return round(100 * rating.value / rating.scale, 2)
