"""The nouns of the domain, frozen. No input or output, no logic beyond validity."""

from kerguen.model.film import Decision, FilmGroup, Mention, Question, Repair, TitleForm, TitleKind
from kerguen.model.page import Block, BlockKind, Media, Page, PageKind, StructuredItem, Zone, ZoneKind
from kerguen.model.reading import (
    Award,
    Evidence,
    Field,
    FilmMention,
    Observation,
    Opinion,
    PageSummary,
    Quotation,
    Rating,
    Reading,
    Review,
    RunWindow,
    ScopeKind,
    Session,
)
from kerguen.model.record import (
    Answer,
    Aspect,
    Audience,
    City,
    Fact,
    Failure,
    Index,
    IndexEntry,
    Person,
    Press,
    Reason,
    Record,
    RecordPage,
    Report,
    Reported,
    Sessions,
    Status,
    Support,
)
from kerguen.model.scorecard import (
    Agreement,
    Anomaly,
    Comparison,
    Outlet,
    OutletStudy,
    Panel,
    RecipeRow,
    Score,
    ScoreChange,
    Step,
    Telling,
)
from kerguen.model.span import Doubt, Iso, Lang, Noun, Span, Spanned, Verdict, framed_id
from kerguen.model.voice import (
    Honesty,
    HonestyKind,
    Match,
    Proof,
    ProofKind,
    Relation,
    Voice,
    VoicePage,
    VoiceQuote,
)

__all__ = [
    "Agreement", "Anomaly", "Answer", "Aspect", "Audience", "Award", "Block", "BlockKind", "City", "Comparison",
    "Decision", "Doubt", "Evidence", "Fact", "Failure", "Field", "FilmGroup", "FilmMention", "Honesty", "HonestyKind",
    "Index", "IndexEntry", "Iso", "Lang", "Match", "Media", "Mention", "Noun", "Observation", "Opinion", "Outlet",
    "OutletStudy", "Page", "PageKind", "PageSummary", "Panel", "Person", "Press", "Proof", "ProofKind", "Question",
    "Quotation", "Rating", "Reading", "Reason", "RecipeRow", "Record", "RecordPage", "Relation", "Repair", "Report",
    "Reported", "Review", "RunWindow", "ScopeKind", "Score", "ScoreChange", "Session", "Sessions", "Span", "Spanned",
    "Status", "Step", "StructuredItem", "Support", "Telling", "TitleForm", "TitleKind", "Verdict", "Voice", "VoicePage",
    "VoiceQuote", "Zone", "ZoneKind", "framed_id",
]  # fmt: skip
