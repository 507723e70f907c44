"""A cluster of mentions seen as one: all that its pages say, pooled, so that clusters compare like mentions."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from kerguen.model import Lang, Mention
from kerguen.values.names import name_words
from kerguen.values.title_match import title_key

MOST_POOLED = 40  # names or titles kept of each kind: a film with more is told apart by fewer
MOST_MARKS = 600  # fingerprints of the texts of fifty pages

T = TypeVar("T", str, int)


def pooled(members: Sequence[Mention]) -> Mention:
    """One mention that says what all of these say, in an order that does not depend on theirs."""
    if len(members) == 1:
        return members[0]
    ordered = sorted(members, key=lambda m: m.id)
    return Mention(
        id=ordered[0].id, page=ordered[0].page, subject=ordered[0].subject, lang=_common_language(ordered),
        machine_translated=all(m.machine_translated for m in ordered),
        titles=_union((m.titles for m in ordered), title_key),
        original_titles=_union((m.original_titles for m in ordered), title_key),
        years=_union((m.years for m in ordered), int),
        directors=_union((m.directors for m in ordered), name_words),
        cast=_union((m.cast for m in ordered), name_words),
        characters=_union((m.characters for m in ordered), name_words),
        release_dates=_union((m.release_dates for m in ordered), str),
        runtimes=_union((m.runtimes for m in ordered), int),
        countries=_union((m.countries for m in ordered), str),
        identifiers={kind: value for m in reversed(ordered) for kind, value in m.identifiers.items()},
        houses=_union((m.houses for m in ordered), str),
        written=tuple(sorted({when for m in ordered for when in m.written})),
        is_listed=all(m.is_listed for m in ordered),
        text_names=_union((m.text_names for m in ordered), name_words),
        text_marks=_union((m.text_marks for m in ordered), str, MOST_MARKS),
        is_named_in_text=any(m.is_named_in_text for m in ordered),
    )  # fmt: skip


def is_title_alone(mention: Mention) -> bool:
    """Whether lists name the film, and say nothing else of it by which it could be known."""
    told = (
        mention.years, mention.directors, mention.cast, mention.characters, mention.release_dates, mention.runtimes,
        mention.countries, mention.identifiers,
    )  # fmt: skip
    return mention.is_listed and not any(told)


def _common_language(members: Sequence[Mention]) -> Lang | None:
    """The language of all pages that no machine translated; None when they are of several."""
    langs = {m.lang for m in members if not m.machine_translated}
    return next(iter(langs)) if len(langs) == 1 else None


def _union(parts: Iterable[Sequence[T]], key: Callable[[T], object], most: int = MOST_POOLED) -> tuple[T, ...]:
    found: dict[object, T] = {}
    for part in parts:
        for value in part:
            found.setdefault(key(value), value)
    return tuple(found.values())[:most]
