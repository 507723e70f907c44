"""Segments: which film of a page a segment of it is about."""

from collections.abc import Mapping
from typing import TypeVar

from msgspec.structs import replace

from kerguen.model import FilmMention, Noun, Page, Spanned
from kerguen.observe.cues import label

Judged = TypeVar("Judged", bound=Noun)
Placed = TypeVar("Placed", bound=Spanned)


def numbering(page: Page, films: tuple[FilmMention, ...]) -> Mapping[int, int] | None:
    """Segment of the page -> number of its film; None when the page is about one film as a whole.

    A segment that names no recognised film is left out: what it says is of another film.
    """
    segments = sorted({zone.segment for zone in page.zones if zone.segment is not None})
    if len(segments) < 2:
        return None
    if len(segments) == len(films):
        return dict(zip(segments, (film.subject for film in films), strict=True))
    return {number: film.subject for number in segments if (film := _named_in(page, number, films)) is not None}


def _named_in(page: Page, segment: int, films: tuple[FilmMention, ...]) -> FilmMention | None:
    words = " ".join(label(page.text[z.start : z.end]) for z in page.zones if z.segment == segment)
    return next((f for f in films if any(label(t) and label(t) in words for t in (f.title, *f.titles))), None)


def of_films(by_film: Mapping[int, int] | None, found: tuple[Judged, ...]) -> tuple[Judged, ...]:
    """What was found, its segment replaced by the number of its film; without a film it is left out."""
    if by_film is None:
        return tuple(one if _subject(one) <= 0 else replace(one, subject=0) for one in found)
    known = [one for one in found if _subject(one) in by_film or _subject(one) < 0]
    return tuple(replace(one, subject=by_film.get(_subject(one), _subject(one))) for one in known)


def within_films(page: Page, by_film: Mapping[int, int] | None, found: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Of a page on several films what stands before the end of the last one's part: a prize may stand over its film."""
    if by_film is None:
        return found
    end = max((zone.end for zone in page.zones if zone.segment is not None), default=len(page.text))
    return tuple(one for one in found if one.start is None or one.start < end)


def _subject(one: Noun) -> int:
    return int(getattr(one, "subject", 0))
