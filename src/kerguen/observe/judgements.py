"""Judgements: Page -> what it says of the worth of its films, and where and when they play."""

from kerguen.model import (
    Award,
    Doubt,
    FilmMention,
    Noun,
    Opinion,
    Page,
    Quotation,
    Rating,
    Review,
    RunWindow,
    Session,
)


class Judgements(Noun, frozen=True, kw_only=True):
    """All judgements of one page. `outlet` is the publication that put the page out."""

    reviews: tuple[Review, ...] = ()
    ratings: tuple[Rating, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    sessions: tuple[Session, ...] = ()
    runs: tuple[RunWindow, ...] = ()
    awards: tuple[Award, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    outlet: str | None = None


def judgements(page: Page, films: tuple[FilmMention, ...]) -> Judgements:
    """Ratings, reviews, quotations, opinions, sessions, runs and awards that the page states."""
    return Judgements()
