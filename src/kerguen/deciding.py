"""A person's decision on identity or on a fact, as data: who, when, why; withdrawn by date, never erased."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, NamedTuple, cast

from msgspec.structs import replace

from kerguen.errors import UsageError
from kerguen.ledger import Ledger
from kerguen.model import Decision, Record, framed_id
from kerguen.reconcile import values_of

Verdict = Literal["same", "different", "unsure"]

MOST_NAMED = 20  # films named where a name is not known
TAKES = {  # how many names, and of what; other verdicts take A_PAIR
    "list": (0, "nothing"),
    "withdraw": (1, "the id of a decision"),
    "fact": (3, "a film, a field and a value"),
    "as-written": (2, "a film and a name"),
}
A_PAIR = (2, "two films, pages or mentions")


def settle(
    folder: Path, verdict: str, names: Sequence[str], who: str, why: str | None, scope: str | None = None
) -> str:  # fmt: skip
    """What `kerguen decide` was told. `verdict`: same, different, unsure, fact, as-written, withdraw or list; `scope`: of a fact.

    Returns what to print.
    """
    wanted, takes = TAKES.get(verdict, A_PAIR)
    if len(names) != wanted:
        raise UsageError(f"decide {verdict} takes {takes}, not {' '.join(names) or 'nothing'}")
    if verdict == "list":
        return "\n".join(listed(folder)) or "no decision was taken"
    if not why:
        raise UsageError("decide: --why is needed: a decision without its reason helps nobody later")
    if verdict == "withdraw":
        return withdraw(folder, names[0], who, why)
    if verdict == "fact":
        return choose(folder, Choice("fact", names[0], names[2], names[1], scope), who, why)
    if verdict == "as-written":
        return choose(folder, Choice("as-written", *names), who, why)
    return decide(folder, cast(Verdict, verdict), (names[0], names[1]), who, why)


def decide(folder: Path, kind: Verdict, pair: tuple[str, str], who: str, why: str) -> str:
    """Record that two films (or mentions, or pages) are the same, are different, or cannot be told.

    Returns what to print: the decision's id, and the decisions in force that stand against it.
    """
    when = datetime.now(UTC).date().isoformat()
    with Ledger(folder) as ledger:
        left, right = (_mention(name, ledger) for name in pair)
        if left == right:
            raise UsageError(f"{pair[0]} and {pair[1]} are one and the same; name two films, pages or mentions")
        earlier = [d for d in ledger.decisions() if {d.left, d.right} == {left, right}]
        in_force = [d for d in earlier if d.withdrawn is None]
        decision = next((d for d in in_force if d.kind == kind and d.who == who), None) or Decision(
            id=framed_id(kind, *sorted((left, right)), who, when, len(earlier)), kind=kind, left=left, right=right,
            who=who, when=when, why=why,
        )  # fmt: skip
        ledger.decide(decision)
        named = _named(ledger)
    against = [replace(d, left=named(d.left), right=named(d.right)) for d in in_force if d.kind != kind]
    return "\n".join((
        f"{decision.id}  {pair[0]} and {pair[1]}: {kind}, by {who} on {decision.when}; build again to apply it",
        *(f"  in force beside it: {line(d)}; withdraw it if it is wrong: different goes before same, same before unsure"
          for d in against),
    ))  # fmt: skip


class Choice(NamedTuple):
    """What a person decides on one film: which value of a field holds, or which name stays as pages write it."""

    kind: Literal["fact", "as-written"]
    film: str
    value: str
    field: str | None = None
    scope: str | None = None


def choose(folder: Path, choice: Choice, who: str, why: str) -> str:
    """Record a choice between what pages say of one film. Returns what to print."""
    when = datetime.now(UTC).date().isoformat()
    with Ledger(folder) as ledger:
        mention = _mention(choice.film, ledger)
        film = next((f for f, found in ledger.film_ids().items() if mention in found), choice.film)
        record = next((record for record in ledger.records() if record.id == film), None)
        if record is None:
            raise UsageError(f"{choice.film}: no film of the last run; build it first")
        _check(record, choice)
        earlier = [d for d in ledger.decisions() if _is_on_the_same(d, mention, choice)]
        standing = next((d for d in earlier if d.withdrawn is None), None)
        if standing and standing.right != choice.value:
            raise UsageError(f"in force already: {line(replace(standing, left=film))}; withdraw it first")
        decision = standing or Decision(
            id=framed_id(*choice, mention, who, when, len(earlier)), kind=choice.kind, left=mention,
            right=choice.value, field=choice.field, scope=choice.scope, who=who, when=when, why=why,
        )  # fmt: skip
        ledger.decide(decision)
    return f"{decision.id}  {film}: {_chosen(decision)}, by {decision.who} on {decision.when}; build again to apply it"


def _is_on_the_same(decision: Decision, mention: str, choice: Choice) -> bool:
    if (decision.kind, decision.left) != (choice.kind, mention):
        return False
    if choice.kind == "as-written":
        return decision.right == choice.value
    return (decision.field, decision.scope) == (choice.field, choice.scope)


def _check(record: Record, choice: Choice) -> None:
    """Raises UsageError where the pages do not say what is chosen, naming what they say."""
    if choice.kind == "as-written":
        restored = {repair.as_written for repair in record.repairs}
        if choice.value not in restored:
            said = ", ".join(sorted(restored)) or "none"
            raise UsageError(f"no name of {record.id} was restored from {choice.value!r}; restored were: {said}")
        return
    found = record.facts.get(choice.field or "", ())
    if not found:
        raise UsageError(f"{record.id} has no {choice.field}; it has {', '.join(sorted(record.facts)) or 'no fact'}")
    stated = {scope: values_of(found, scope) for scope in {fact.scope for fact in found}}
    if choice.value not in stated.get(choice.scope, ()):
        disputed = (
            f"{' or '.join(sorted(values))}{f' with --scope {scope}' if scope else ''}"
            for scope, values in stated.items() if values
        )  # fmt: skip
        said = "; ".join(sorted(disputed)) or "there is no dispute"
        scope = f" ({choice.scope})" if choice.scope else ""
        raise UsageError(f"no page disputes that {choice.field} of {record.id}{scope} is {choice.value}: {said}")


def withdraw(folder: Path, decision_id: str, who: str, why: str) -> str:
    """Withdraw a decision by date. Returns a line to print."""
    when = datetime.now(UTC).date().isoformat()
    with Ledger(folder) as ledger:
        if not ledger.withdraw(decision_id, when, who, why):
            known = ", ".join(d.id for d in ledger.decisions() if d.withdrawn is None) or "none"
            raise UsageError(f"no decision {decision_id!r} in force; there are: {known}")
    return f"{decision_id} withdrawn by {who} on {when}; build again to apply it"


def taken(folder: Path) -> Sequence[Decision]:
    """Every decision ever taken, by date, the withdrawn ones too."""
    with Ledger(folder, reads=True) as ledger:
        return ledger.decisions()


def listed(folder: Path) -> list[str]:
    """Every decision in a line, with the films and the pages that it is about."""
    with Ledger(folder, reads=True) as ledger:
        named = _named(ledger)
        return [line(replace(d, left=named(d.left), right=named(d.right))) for d in ledger.decisions()]


def _named(ledger: Ledger) -> Callable[[str], str]:
    """How a mention is called for people: its film and the end of where it was read."""
    live, places = ledger.film_ids(), ledger.places()
    films = {mention: film for film, found in live.items() for mention in found}

    def name(mention: str) -> str:
        place = places.get(mention.partition("#")[0], "")
        return f"{films.get(mention, mention)} ({place})" if place else films.get(mention, mention)

    return name


def line(decision: Decision) -> str:
    """One line a decision, as a person reads it."""
    is_choice = decision.kind in ("fact", "as-written")
    what = f"{decision.left}: {_chosen(decision)}" if is_choice else f"{decision.left} and {decision.right}"
    end = f"; withdrawn on {decision.withdrawn}" if decision.withdrawn else ""
    by = f" by {decision.withdrawn_by}: {decision.withdrawn_why}" if decision.withdrawn_by else ""
    return f"{decision.id}  {decision.kind}: {what}, by {decision.who} on {decision.when}: {decision.why}{end}{by}"


def _chosen(decision: Decision) -> str:
    if decision.kind == "as-written":
        return f"{decision.right} stays as it is written"
    return f"{decision.field}{f' ({decision.scope})' if decision.scope else ''} is {decision.right}"


def _mention(name: str, ledger: Ledger) -> str:
    """A film, also one that is a redirect now, stands for its first mention: a decision outlives a change of grouping.

    A page, by its id or by where it was read (the end of it is enough), stands for its one mention.
    """
    live, retired = ledger.film_ids(), ledger.retired_ids()
    known = sorted({m for found in (*live.values(), *retired.values()) for m in found})
    if name in live or name in retired:
        return _own(live[name] if name in live else retired[name], retired.values())
    if name in known:
        return name
    pages = {name, *(page for page, place in ledger.places().items() if f"/{place}".endswith(f"/{name}"))}
    found = [m for m in known if m.partition("#")[0] in pages]
    if len(found) == 1:
        return found[0]
    if found:
        films = sorted(film for film, mentions in live.items() if not set(found).isdisjoint(mentions))
        raise UsageError(f"{name} speaks of several films; name one of them: {_some(films)}")
    near = get_close_matches(name, live, n=3)
    if near:
        raise UsageError(f"no film, page or mention {name!r}; perhaps {' or '.join(near)}?")
    raise UsageError(f"no film, page or mention {name!r}; films: {_some(list(live)) or 'none'}")


def _some(films: Sequence[str]) -> str:
    return ", ".join((*films[:MOST_NAMED], *(["…"] if len(films) > MOST_NAMED else [])))


def _own(mentions: Sequence[str], merged: Iterable[Sequence[str]]) -> str:
    """A mention that was the film's own before anything was merged into it."""
    came = {m for old in merged for m in old if set(old) != set(mentions)}
    return next((m for m in sorted(mentions) if m not in came), sorted(mentions)[0])
