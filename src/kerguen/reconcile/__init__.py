"""A film's observations -> facts: scope, trust, independence, page arithmetic. Losers are kept."""

from kerguen.reconcile.audience import once_each
from kerguen.reconcile.awards import awards
from kerguen.reconcile.disputes import questions, settled, unapplied, values_of
from kerguen.reconcile.doubts import doubts_left
from kerguen.reconcile.facts import facts
from kerguen.reconcile.people import people
from kerguen.reconcile.playing import sessions
from kerguen.reconcile.reported import reported, shown_and_counted
from kerguen.reconcile.sources import independent_sources

__all__ = [
    "awards",
    "doubts_left",
    "facts",
    "independent_sources",
    "once_each",
    "people",
    "questions",
    "reported",
    "sessions",
    "settled",
    "shown_and_counted",
    "unapplied",
    "values_of",
]
