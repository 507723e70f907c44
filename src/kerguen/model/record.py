"""Fact and Record: what we publish of one film. The public shape of `films/<id>.json`."""

from typing import Literal

from kerguen.model.film import Decision, Question, Repair, TitleForm
from kerguen.model.page import PageKind
from kerguen.model.reading import Award, Evidence, Opinion, RunWindow, ScopeKind, Session
from kerguen.model.scorecard import Anomaly, Comparison, Score, ScoreChange, Step, Telling
from kerguen.model.span import Doubt, Iso, Lang, Noun, Span
from kerguen.model.voice import HonestyKind, Voice

Status = Literal["agreed", "single", "disputed", "decided"]


class Support(Span, frozen=True, kw_only=True):
    """One observation that speaks for or against a value."""

    observation: str
    value: str | int
    method: str
    voice: str | None = None
    doubts: tuple[Doubt, ...] = ()


class Fact(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A chosen value with its losers. `policy` names the rule that chose; counts are by independent voice."""

    field: str
    value: str | int
    scope: str | None = None
    scope_kind: ScopeKind | None = None
    of: str | None = None
    status: Status
    support: tuple[Support, ...] = ()
    against: tuple[Support, ...] = ()
    voices: int = 1
    policy: str
    doubts: tuple[Doubt, ...] = ()
    decision: Decision | None = None  # of the person who settled it


class Person(Noun, frozen=True, kw_only=True):
    """A credited person and the other ways in which pages write the name."""

    name: str
    role: str
    character: str | None = None
    also_written: tuple[str, ...] = ()


class Reported(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A score that a page reports: hearsay with a chain, never averaged with ours."""

    by: str | None
    via: tuple[str, ...]
    value: float
    scale: float | None
    count: int | None
    support: tuple[Span, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    written: tuple[Iso, ...] = ()  # the days of the pages that report it, earliest first


class Aspect(Noun, frozen=True, kw_only=True):
    """What is praised or regretted, counted by voice, with its best sentence."""

    aspect: str
    about: str | None = None
    praised: tuple[str, ...] = ()  # voice ids
    regretted: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()  # the best of each side first
    divided: bool = False  # praised by some, regretted by others


class Press(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """Critics. `score` is null, with a reason, when too few voices were read."""

    score: Score | None = None
    why_no_score: str | None = None
    voices: tuple[Voice, ...] = ()
    reported: tuple[Reported, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    compared: tuple[Comparison, ...] = ()
    timeline: tuple[Step, ...] = ()
    changes: tuple[ScoreChange, ...] = ()


class Audience(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """Readers: another object and another regime than the press."""

    reported: tuple[Reported, ...] = ()
    opinions: tuple[Opinion, ...] = ()  # each reader's once
    repeated: tuple[Opinion, ...] = ()  # the same ones as other pages give them, translated as a rule
    score: Score | None = None
    why_no_score: str | None = None
    doubts: tuple[Doubt, ...] = ()
    histogram: tuple[int, ...] = ()  # opinions per star, one to five
    anomalies: tuple[Anomaly, ...] = ()
    adjusted: Score | None = None  # without the opinions that a rule finds odd; never in the place of `score`


class City(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """Sessions of one town. `count` is a lower bound when the list that gave it is cut."""

    city: str
    as_written: str
    count: int
    lower_bound: bool
    support: tuple[Span, ...] = ()


class Sessions(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """Where it plays."""

    cities: tuple[City, ...] = ()
    total: int = 0
    lower_bound: bool = False
    screenings: tuple[Session, ...] = ()
    runs: tuple[RunWindow, ...] = ()


class Reason(Evidence, frozen=True, kw_only=True):
    """A sentence for or against, bound to its span, with the voice that says it. `quotable`: law 5."""

    voice: str
    quotable: bool = False


class Answer(
    Noun, frozen=True, kw_only=True, omit_defaults=False, rename={"reasons_for": "for", "reasons_against": "against"}
):
    """Should you see it? `verdict` None means too few voices to say."""

    verdict: Literal["see", "depends", "rather_not"] | None = None
    reasons_for: tuple[Reason, ...] = ()
    reasons_against: tuple[Reason, ...] = ()
    voices: int = 0
    why: str = ""
    for_whom: tuple[Telling, ...] = ()


class RecordPage(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A page of the film, as the record names it."""

    id: str
    path: str | None
    url: str | None
    lang: Lang | None
    kind: PageKind
    honesty: HonestyKind
    reasons: tuple[str, ...] = ()
    machine_translated: bool = False
    own_words: bool = True  # False: a translation or a rewrite, or made from one: it proves no quotation
    written: str | None = None
    outlet: str | None = None


class Record(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """All that is published of one film."""

    id: str
    title: str
    year: int | None
    titles: tuple[TitleForm, ...] = ()
    facts: dict[str, tuple[Fact, ...]] = {}
    people: tuple[Person, ...] = ()
    press: Press = Press()
    audience: Audience = Audience()
    sessions: Sessions = Sessions()
    awards: tuple[Award, ...] = ()
    repairs: tuple[Repair, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    questions: tuple[Question, ...] = ()
    answer: Answer = Answer()
    pages: tuple[RecordPage, ...] = ()


class IndexEntry(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One film in `index.json`."""

    id: str
    title: str
    year: int | None
    titles: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    pages: int = 0
    voices: int = 0
    press: float | None = None
    verdict: str | None = None


class Index(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """`index.json`: the films of a site, in order of title; `redirects` leads old ids to new ones."""

    films: tuple[IndexEntry, ...] = ()
    redirects: dict[str, str] = {}


class Failure(Noun, frozen=True, kw_only=True):
    """A page that could not be read, with the reason; nothing is dropped in silence."""

    path: str
    error: str
    message: str


class Report(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """`report.json`: what a run did."""

    pages: int = 0
    read: int = 0
    kept: int = 0  # pages that the ledger already had
    failed: tuple[Failure, ...] = ()
    skipped: tuple[Failure, ...] = ()  # files that are no pages (images, styles), by name
    no_film: tuple[str, ...] = ()  # pages about no film
    unmet: tuple[str, ...] = ()  # names of the desk's panel that no voice has
    films: int = 0
    voices: int = 0
    doubts: int = 0
    questions: tuple[Question, ...] = ()
    comparisons: int | None = None  # pairs of films weighed in this run; those of earlier runs are remembered
    seconds: float | None = None
    versions: dict[str, str] = {}
