"""Judgements: Page -> what it says of the worth of its films, and where and when they play."""

import re
from functools import cache

from msgspec.structs import replace

from kerguen import rules
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
from kerguen.observe.judged.awards import awards
from kerguen.observe.judged.byline import known_outlet, outlet_of_page
from kerguen.observe.judged.counted import with_what_is_counted
from kerguen.observe.judged.impossible_marks import impossible_marks
from kerguen.observe.judged.opinions import opinions
from kerguen.observe.judged.quotations import quotations
from kerguen.observe.judged.ratings import ratings_of
from kerguen.observe.judged.review import as_opinion, reviews
from kerguen.observe.judged.shown_opinions import shown_of
from kerguen.observe.judged.street_opinions import street_opinions
from kerguen.observe.judged.told_scales import on_scale_of
from kerguen.observe.lines import reach
from kerguen.observe.playing.marked_sessions import marked_sessions, said_once
from kerguen.observe.playing.own_house import at_home
from kerguen.observe.playing.runs import runs
from kerguen.observe.playing.screenings import screenings
from kerguen.observe.playing.sessions import cut_lists, sessions
from kerguen.observe.playing.shown_where import shown_where
from kerguen.observe.segments import numbering, of_films
from kerguen.text.phrases import alternation
from kerguen.values.outlets import Outlet, outlet_named


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


def judgements(page: Page, films: tuple[FilmMention, ...], translated: bool) -> Judgements:
    """Ratings, reviews, quotations, opinions, sessions, runs and awards that the page states.

    `translated`: a machine translated the page, so all that it quotes is translated, whatever the outlet's language.
    """
    outlet = outlet_of_page(page, films)
    known = known_outlet(page) or (outlet_named(outlet) if outlet else None)
    if page.kind == "not_film" and not films:
        return Judgements(outlet=outlet, ratings=_of_no_film(page, known))
    quoted = on_scale_of(known, "press", quotations(page, films))
    heard = on_scale_of(known, "audience", opinions(page))
    critics = {one.rating.start: one.outlet for one in quoted if one.rating}
    readers = {one.rating.start for one in heard if one.rating}
    ratings = tuple(
        r
        for r in ratings_of(page, films, known)
        if r.path or not (r.start in readers or (r.start in critics and (r.kind == "own" or r.by != critics[r.start])))
    )
    told = reviews(page, films, ratings, outlet)
    if asked := street_opinions(page):
        heard, told = (*heard, *asked), tuple(one for one in told if one.critic or one.rating)
    if known is not None and known.mean == "audience":  # its texts are its readers'
        signed = (
            one for one in told if one.critic or (one.rating and not one.rating.by)
        )  # other texts there are the site's own
        heard, told = (*heard, *(as_opinion(page, one) for one in signed)), ()
    if translated:
        quoted = tuple(replace(q, translated=True) for q in quoted)
    ratings = with_what_is_counted(page, ratings)
    playing = (*sessions(page), *at_home(page, shown_where(page, films, screenings(page, films))))
    by_film = numbering(page, films)
    shown = said_once(of_films(by_film, playing), marked_sessions(page, films))
    return Judgements(
        reviews=of_films(by_film, told),
        ratings=of_films(by_film, ratings),
        quotes=of_films(by_film, quoted),
        opinions=of_films(by_film, heard),
        sessions=shown,
        runs=of_films(by_film, runs(page)),
        awards=awards(page, films),
        doubts=(*shown_of(page, heard, ratings), *cut_lists(page, playing), *_cut_page(page), *impossible_marks(page)),
        outlet=outlet,
    )


def _of_no_film(page: Page, known: Outlet | None) -> tuple[Rating, ...]:
    """The one mark of a writer who speaks of a film, apart from the text, on a page of which no film could be told."""
    if not _film_word().search(page.text):
        return ()
    own = tuple(one for one in ratings_of(page, (), known) if one.kind == "own")
    return own if len(own) == 1 and (own[0].path or _stands_apart(page.text, own[0].start or 0)) else ()


LONGEST_LINE = 80  # characters of a line in which a mark stands apart


def _stands_apart(text: str, place: int) -> bool:
    end = text.find("\n", place)
    return (len(text) if end < 0 else end) - text.rfind("\n", 0, place) <= LONGEST_LINE


@cache
def _film_word() -> re.Pattern[str]:
    words = alternation(rules.table("ratings")["film_word"]["words"])
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.IGNORECASE)


def _cut_page(page: Page) -> tuple[Doubt, ...]:
    """A doubt when the page is too long to be read for judgements to its end."""
    end = reach(page.text)
    if len(page.text) <= end:
        return ()
    message = f"{page.name}: {len(page.text)} characters; judgements are read from the first {end} only"
    return (Doubt(code="page-cut", message=message, page=page.id, start=0, end=end),)
