"""Reading: what one page says, every value with its span. The public shape of `kerguen read`."""

from typing import Literal

import msgspec

from kerguen.model.page import PageKind
from kerguen.model.span import Doubt, Iso, Lang, Noun, Span, Spanned, Verdict

Field = Literal[
    "title", "director", "cast", "writer", "year", "runtime", "release_date", "country", "language", "genre",
    "distributor", "version", "synopsis", "award", "character", "certificate", "identifier", "translation_sign",
]  # fmt: skip
ScopeKind = Literal["country", "venue", "festival", "tv", "disc", "re-release", "stream"]


class Observation(Spanned, frozen=True, kw_only=True):
    """One value that a page states. `id` is framed from page, span or path, subject, field, value and method.

    `subject` is the film's number on the page: 0 for the page's film or the first of several.
    `scope` limits the value: "FR", "Les Grignoux". `of` is what a value belongs to: the actor of a character,
    the kind of an identifier ("imdb"), the title kind ("original", "alternative") of a title.
    """

    id: str
    subject: int = 0
    field: Field
    value: str | int
    scope: str | None = None
    scope_kind: ScopeKind | None = None
    of: str | None = None
    lang: Lang | None = None
    method: str
    doubts: tuple[Doubt, ...] = ()


class Rating(Spanned, frozen=True, kw_only=True):
    """A rating as stated. `kind` own: the critic's of this page; press, audience: a mean that the page reports.

    `value` is on `scale` (the best value; None when the page does not say); `best_is_low` for scales where 1 is best.
    `via` is the chain of reporters between this page and `by`, nearest first. A press rating with `count` 1 is one
    paper's, reported; one of kind own with `by` is that of the site's own critic. `subject` -1: of one of many films
    of the page, which was not told.
    """

    subject: int = 0
    kind: Literal["press", "audience", "own"]
    by: str | None = None
    via: tuple[str, ...] = ()
    value: float
    scale: float | None = None
    count: int | None = None
    of_marks: bool = False  # the count is of marks, which may have no words
    best_is_low: bool = False
    doubts: tuple[Doubt, ...] = ()


class Evidence(Spanned, frozen=True, kw_only=True):
    """A sentence that carries a judgement, with the side it is on and what it judges (an aspect, a person).

    `by` names a reader that is not Kerguen's own rules: "model:NAME".
    """

    side: Verdict
    aspect: str | None = None
    about: str | None = None
    weight: float = 1.0
    by: str | None = None


class Review(Noun, frozen=True, kw_only=True):
    """A critic's text on this page: its whole body is the page's characters `start` to `end`."""

    subject: int = 0
    outlet: str | None = None
    critic: str | None = None
    verdict: Verdict | None = None
    stated: bool = False  # the verdict is written in words or stars, not inferred from the tone
    rating: Rating | None = None
    written: Iso | None = None
    start: int
    end: int
    tone: float | None = None  # expected stars, 0–5
    tone_low: float | None = None
    tone_high: float | None = None
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class Quotation(Spanned, frozen=True, kw_only=True):
    """Words that the page gives as another's. `text` is what stands between the marks, marks excluded."""

    subject: int = 0
    outlet: str | None = None
    critic: str | None = None
    translated: bool = False
    verdict: Verdict | None = None
    rating: Rating | None = None
    marks: bool = True  # False: reported speech without quotation marks
    doubts: tuple[Doubt, ...] = ()


class Opinion(Spanned, frozen=True, kw_only=True):
    """What a reader wrote, never altered. `text` is the opinion's own words."""

    subject: int = 0
    author: str | None = None
    date: Iso | None = None
    rating: Rating | None = None
    verdict: Verdict | None = None
    doubts: tuple[Doubt, ...] = ()


class Session(Spanned, frozen=True, kw_only=True):
    """Screenings: one with `starts` (ISO, local to the cinema: a day and an hour, one of them alone where the page says
    no more, "--03-10T20:15" where nothing tells the year), or a `count` of them in a city."""

    subject: int = 0
    city: str | None = None
    cinema: str | None = None
    starts: str | None = None
    version: str | None = None
    hall: str | None = None
    format: str | None = None
    access: str | None = None
    count: int | None = None
    lower_bound: bool = False  # the list it stands in is cut
    doubts: tuple[Doubt, ...] = ()
    also: tuple[Span, ...] = ()  # in a film's record: the other places that tell of it


class RunWindow(Spanned, frozen=True, kw_only=True):
    """How long a venue keeps the film: "3 to 4 weeks from its release" -> weeks_min 3, weeks_max 4."""

    subject: int = 0
    venue: str | None = None
    starts: Iso | None = None
    weeks_min: int
    weeks_max: int


class Award(Spanned, frozen=True, kw_only=True):
    """A prize or a place in a competition, of this film. `body` is the festival or academy."""

    subject: int = 0
    body: str
    edition: str | None = None
    category: str | None = None
    person: str | None = None
    outcome: Literal["won", "nominated", "selected"]
    doubts: tuple[Doubt, ...] = ()
    also: tuple[Span, ...] = ()  # in a film's record: the other places that tell of it


class PageSummary(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What a reading says of its page."""

    id: str
    path: str | None
    url: str | None
    sha256: str
    lang: Lang | None
    kind: PageKind
    machine_translated: bool
    written: Iso | None
    outlet: str | None = None  # the publication that put the page out
    reasons: tuple[str, ...] = ()  # why it is held to be machine-translated


class FilmMention(Noun, frozen=True, kw_only=True):
    """A film as a page names it. `titles` holds every form, the first being `title`."""

    subject: int = 0
    title: str
    titles: tuple[str, ...] = ()
    year: int | None = None
    directors: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()


class Reading(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """What one page says. `film` is the page's film; `films` are all when a page lists several."""

    page: PageSummary
    film: FilmMention | None = None
    films: tuple[FilmMention, ...] = ()
    observations: tuple[Observation, ...] = ()
    reviews: tuple[Review, ...] = ()
    ratings: tuple[Rating, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    sessions: tuple[Session, ...] = ()
    runs: tuple[RunWindow, ...] = ()
    awards: tuple[Award, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def subjects(self) -> tuple[FilmMention, ...]:
        """Every film that the page is about, in page order."""
        return self.films or ((self.film,) if self.film else ())

    def about(self, subject: int) -> "Reading":
        """This reading cut to one of its films: what later stages receive."""
        if len(self.subjects()) < 2:
            told = tuple(x for x in self.ratings if x.subject >= 0)
            return self if len(told) == len(self.ratings) else msgspec.structs.replace(self, ratings=told)
        film = next((f for f in self.films if f.subject == subject), None)
        parts = ("observations", "reviews", "ratings", "quotes", "opinions", "sessions", "runs", "awards")
        cut = {part: tuple(x for x in getattr(self, part) if x.subject == subject) for part in parts}
        return msgspec.structs.replace(self, film=film, films=(), **cut)
