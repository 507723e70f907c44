"""Scales: every rating to 0–100, with its scale; and the scale that an outlet always uses."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Doubt, Rating, Reading, Voice
from kerguen.text.fold import fold

Habits = Mapping[str, tuple[float, int]]  # folded outlet -> its scale, and how many of its ratings state it


def percent(rating: Rating) -> float | None:
    """0–100, the best being 100; None while the scale is unknown. "3.5" of 5 -> 70.0, grade 2 of 1–6 -> 80.0."""
    least = 1 if rating.best_is_low else 0
    if rating.scale is None or rating.scale <= 0 or not least <= rating.value <= rating.scale:
        return None
    if rating.best_is_low:
        return round(100 * (rating.scale - rating.value) / (rating.scale - 1), 2) if rating.scale > 1 else None
    return round(100 * rating.value / rating.scale, 2)


def from_percent(value: float, scale: float, best_is_low: bool = False) -> float:
    """What `value` of 100 is on a scale, the way back of `percent`: 70 on 5 -> 3.5, 80 on grades 1–6 -> 2.0."""
    if best_is_low:
        return round(scale - value / 100 * (scale - 1), 2)
    return round(value / 100 * scale, 2)


def of_hundred(value: float, scale: float | None) -> float | None:
    """A reported mean on 100; None while its scale is unknown."""
    return round(100 * value / scale, 1) if scale and 0 <= value <= scale else None


def habits(readings: Iterable[Reading]) -> Habits:
    """The scale that each outlet states on nearly all of its own ratings; an outlet with two scales has none."""
    settings = rules.table("score")["habit"]
    stated: dict[str, Counter[float]] = {}
    for reading in readings:
        for outlet, rating in _own_ratings(reading):
            if rating.scale is not None and not rating.best_is_low and not rating.doubts:
                stated.setdefault(fold(outlet), Counter())[rating.scale] += 1
    found: dict[str, tuple[float, int]] = {}
    for outlet, scales in sorted(stated.items()):
        scale, count = min(scales.items(), key=lambda item: (-item[1], item[0]))
        if count >= settings["minimum"] and count >= settings["share"] * scales.total():
            found[outlet] = (scale, count)
    return found


def by_habit(voices: Iterable[Voice], known: Habits) -> tuple[Voice, ...]:
    """The voices, a bare number on the scale that its outlet always states; the doubt stays and says so."""
    return tuple(_scaled(voice, known) for voice in voices)


def _scaled(voice: Voice, known: Habits) -> Voice:
    rating = voice.rating
    habit = known.get(fold(voice.outlet)) if voice.outlet else None
    if rating is None or rating.scale is not None or habit is None or not 0 <= rating.value <= habit[0]:
        return voice
    scale, count = habit
    message = f"{rating.text!r}: no scale is written; {count} other ratings of {voice.outlet} are on {scale:g}"
    doubt = Doubt(code="scale-by-habit", message=message, page=rating.page, start=rating.start, end=rating.end)
    scaled = replace(rating, scale=scale, doubts=(*rating.doubts, doubt))
    return replace(voice, rating=scaled, doubts=(*voice.doubts, doubt))


def _own_ratings(reading: Reading) -> Iterable[tuple[str, Rating]]:
    seen: set[tuple[int | None, str | None]] = set()
    for review in reading.reviews:
        outlet = review.outlet or reading.page.outlet
        if outlet and review.rating:
            seen.add((review.rating.start, review.rating.path))
            yield outlet, review.rating
    for quote in reading.quotes:
        if quote.outlet and quote.rating and (quote.rating.start, quote.rating.path) not in seen:
            yield quote.outlet, quote.rating
