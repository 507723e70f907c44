"""The score card of one film: the press and the audience with what the desk brings — its panel, habits, usual mean."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from kerguen import reconcile, rules, score
from kerguen.errors import UsageError
from kerguen.model import (
    Answer,
    Audience,
    Fact,
    Iso,
    OutletStudy,
    Page,
    Panel,
    Press,
    Reading,
    Reason,
    Record,
    Session,
    Voice,
)
from kerguen.text.fold import fold


class Standards(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for all films of a desk. `habits`: the scale that an outlet always uses; `usual`: readers' usual mean."""

    panel: Panel | None = None
    habits: score.Habits = {}
    usual: score.Usual | None = None


def standards(panel: Panel | None, readings: Iterable[Reading]) -> Standards:
    """The desk's panel, with what is measured over all the readings that it has."""
    kept = [msgspec.structs.replace(r, observations=(), sessions=()) for r in readings]
    return Standards(panel=panel, habits=score.habits(kept), usual=score.usual_mean(kept))


def read_panel(path: Path) -> Panel:
    """The desk's own weights: a TOML file with `name`, `minimum`, `others`, and tables `[outlets]` and `[critics]`.

    Raises UsageError with the entry that is wrong.
    """
    try:
        panel = msgspec.convert({"name": path.stem, **tomllib.loads(path.read_text(encoding="utf-8"))}, Panel)
    except OSError as wrong:
        raise UsageError(f"{path}: the panel cannot be read ({wrong.strerror})") from wrong
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as wrong:
        raise UsageError(f"{path}: not a panel ({wrong})") from wrong
    unknown = sorted(set(tomllib.loads(path.read_text(encoding="utf-8"))) - {f for f in Panel.__struct_fields__})
    if unknown:
        raise UsageError(f"{path}: a panel has no {', '.join(unknown)}; it has {', '.join(Panel.__struct_fields__)}")
    weights = {"others": panel.others, **panel.outlets, **panel.critics}
    if low := [name for name, weight in weights.items() if not 0 <= weight < float("inf")]:
        raise UsageError(f"{path}: the weight of {low[0]} is not a number from 0 up")
    if not any(weights.values()):
        raise UsageError(f"{path}: every weight is 0: no voice would count")
    return panel


def press(spoken: Sequence[Voice], readings: Sequence[Reading], desk: Standards) -> Press:
    """Critics: our score over the voices that we read, beside the scores that pages report."""
    counted = weighed(spoken, desk.panel)
    ours, why_not = score.press(spoken, desk.panel, days(readings))
    reported = reconcile.reported(readings, "press")
    return Press(
        score=ours, why_no_score=why_not, voices=tuple(spoken), aspects=score.aspects(counted), reported=reported,
        compared=score.compared(ours, counted, reported), timeline=score.timeline(ours),
    )  # fmt: skip


def weighed(spoken: Sequence[Voice], panel: Panel | None) -> Sequence[Voice]:
    """The voices that the desk's panel counts: those of weight 0 are shown, and decide nothing."""
    return [v for v in spoken if score.weight_of(v, panel)[0] > 0] if panel else spoken


def unmet(panel: Panel | None, records: Iterable[Record]) -> tuple[str, ...]:
    """The names of a panel that are of no voice: misspelt, or not in these pages."""
    voices = [v for record in records for v in record.press.voices]
    met = {fold(name) for v in voices for name in (v.outlet, v.critic) if name}
    return tuple(n for n in {**panel.outlets, **panel.critics} if fold(n) not in met) if panel else ()


def audience(
    readings: Sequence[Reading], facts: Mapping[str, Sequence[Fact]], sessions: Sequence[Session], desk: Standards
) -> Audience:
    """Readers: what they wrote, unaltered, beside the means that pages report, and what rules find odd."""
    reported = reconcile.reported(readings, "audience")
    every = tuple(o for r in readings for o in r.opinions)
    opinions = reconcile.once_each(every, readings)
    ours, why_not = score.audience(opinions, reported, desk.usual)
    released = min((str(f.value) for f in facts.get("release_date", ())), default=None)
    odd = score.anomalies(
        opinions, released, min((s.starts for s in sessions if s.starts and s.starts[0].isdigit()), default=None)
    )
    rated = score.stars(opinions)
    return Audience(
        reported=reported, opinions=opinions, repeated=tuple(o for o in every if o not in opinions), score=ours, why_no_score=why_not,
        doubts=reconcile.shown_and_counted(readings), histogram=score.distribution(rated, 5) if rated else (),
        anomalies=odd, adjusted=score.adjusted(opinions, odd, desk.usual),
    )  # fmt: skip


def study(records: Iterable[Record]) -> OutletStudy:
    """Severity and agreement of the outlets over these records: their stars, or what a written verdict is worth."""
    rated = {(record.id, outlet): value for record in records for outlet, value in _ratings(record.press.voices)}
    if not rated:
        return OutletStudy()
    known = score.Severities(score.Rated(film, outlet, value) for (film, outlet), value in rated.items())
    return OutletStudy(
        usual=round(known.usual, 2), films=len(known.films), ratings=len(known.rows), outlets=known.estimates(),
        agreements=known.agreements(),
    )  # fmt: skip


def _ratings(voices: Sequence[Voice]) -> Iterator[tuple[str, float]]:
    worth = rules.table("score")["inferred"]
    for voice in voices:
        printed = score.percent(voice.rating) if voice.rating else None
        if voice.outlet and printed is not None:
            yield voice.outlet, printed / 20
        elif voice.outlet and voice.verdict and voice.stated:
            yield voice.outlet, worth[voice.verdict][0]


def with_changes(record: Record, before: Press, today: Iso) -> Record:
    """The record with what moved its press score since the ledger's last run, after the earlier changes."""
    moved = score.changes(before, record.press, today)
    return (
        msgspec.structs.replace(record, press=msgspec.structs.replace(record.press, changes=moved)) if moved else record
    )


def answer(
    spoken: Sequence[Voice], readings: Sequence[Reading], pages: Mapping[str, Page], panel: Panel | None = None
) -> Answer:
    """The answer with whom the film is for, and its reasons marked: kept words in their own language may stand between marks."""
    own = {p.page for v in spoken if v.kind == "read" for p in v.pages if p.relation != "translation"}

    def marked(reasons: Sequence[Reason]) -> tuple[Reason, ...]:
        return tuple(msgspec.structs.replace(r, quotable=r.page in own and r.start is not None) for r in reasons)

    found = score.answer(weighed(spoken, panel))
    return msgspec.structs.replace(
        found, reasons_for=marked(found.reasons_for), reasons_against=marked(found.reasons_against),
        for_whom=score.for_whom(spoken, readings, pages),
    )  # fmt: skip


def days(readings: Iterable[Reading]) -> dict[str, Iso]:
    """The day of each page: its review's, or else its own."""
    found: dict[str, Iso] = {}
    for reading in readings:
        written = min((r.written for r in reading.reviews if r.written), default=reading.page.written)
        if written:
            found[reading.page.id] = written
    return found
