"""A person's decision on identity, as data: who, when, why; withdrawn by date, never erased."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from kerguen.errors import UsageError
from kerguen.ledger import Ledger
from kerguen.model import Decision, framed_id


def decide(
    folder: Path, kind: Literal["same", "different", "unsure"], pair: tuple[str, str], who: str, why: str
) -> str:
    """Record that two films (or mentions) are the same, are different, or cannot be told. Returns a line to print."""
    when = datetime.now(UTC).date().isoformat()
    with Ledger(folder) as ledger:
        films = ledger.film_ids()
        left, right = (_mention(name, films) for name in pair)
        decision = Decision(
            id=framed_id(kind, *sorted((left, right)), who, when), kind=kind, left=left, right=right,
            who=who, when=when, why=why,
        )  # fmt: skip
        ledger.decide(decision)
    return f"{decision.id}  {pair[0]} and {pair[1]}: {kind}, by {who} on {when}; build again to apply it"


def withdraw(folder: Path, decision_id: str) -> str:
    """Withdraw a decision by date. Returns a line to print."""
    when = datetime.now(UTC).date().isoformat()
    with Ledger(folder) as ledger:
        if not ledger.withdraw(decision_id, when):
            known = ", ".join(d.id for d in ledger.decisions() if d.withdrawn is None) or "none"
            raise UsageError(f"no decision {decision_id!r} in force; there are: {known}")
    return f"{decision_id} withdrawn on {when}"


def _mention(name: str, films: Mapping[str, Sequence[str]]) -> str:
    """A film id stands for its first mention, so that a decision outlives a change of grouping."""
    if "#" in name:
        return name
    if name not in films:
        raise UsageError(f"no film {name!r}; there are: {', '.join(films) or 'none'}")
    return sorted(films[name])[0]
