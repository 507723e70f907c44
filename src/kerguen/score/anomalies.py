"""Opinions that look odd together: rules in the open, thresholds in data/score.toml. Nothing is hidden or taken out."""

from collections.abc import Iterator, Sequence
from datetime import date

from kerguen import rules
from kerguen.model import Anomaly, Iso, Opinion, Span
from kerguen.score.scales import percent
from kerguen.text.fold import fold

LOWEST, HIGHEST = 10, 95  # percent: half a star of five and less, all five; with these a reader leaves no doubt


def anomalies(opinions: Sequence[Opinion], released: Iso | None, first_session: Iso | None) -> tuple[Anomaly, ...]:
    """What each rule finds, in a fixed order. `released` and `first_session` are the earliest days known."""
    in_order = sorted(opinions, key=lambda o: (o.date or "", o.page, o.start or 0, o.path or ""))
    return tuple(
        (*_identical(in_order), *_bursts(in_order), *_extremes(in_order), *_early(in_order, released, first_session))
    )


def _identical(opinions: Sequence[Opinion]) -> Iterator[Anomaly]:
    """The same words by several readers: the first stays."""
    least = rules.table("score")["anomalies"]["identical_length"]
    alike: dict[str, list[Opinion]] = {}
    for opinion in opinions:
        if len(words := fold(opinion.text)) >= least:
            alike.setdefault(words, []).append(opinion)
    for found in alike.values():
        if len(found) > 1:
            yield Anomaly(
                rule="identical", message=f"{len(found)} opinions have the same words", opinions=_spans(found[1:])
            )


def _bursts(opinions: Sequence[Opinion]) -> Iterator[Anomaly]:
    """Many opinions of one extreme within a few days."""
    settings = rules.table("score")["anomalies"]
    dated = [(day, o) for o in opinions if (day := _day(o.date))]
    for name, is_extreme in (("lowest", _is_lowest), ("highest", _is_highest)):
        extreme = [(day, o) for day, o in dated if is_extreme(o)]
        best: list[Opinion] = []
        first = 0
        for last, (day, _) in enumerate(extreme):
            while (day - extreme[first][0]).days >= settings["burst_days"]:
                first += 1
            if last - first + 1 > len(best):
                best = [o for _, o in extreme[first : last + 1]]
        if len(best) >= settings["burst_least"] and len(best) >= settings["burst_share"] * len(dated):
            message = (
                f"{len(best)} of {len(dated)} dated opinions give the {name} mark within {settings['burst_days']} days"
            )
            yield Anomaly(rule="burst", message=message, opinions=_spans(best))


def _extremes(opinions: Sequence[Opinion]) -> Iterator[Anomaly]:
    """Nearly only the best and the worst marks, of both: a film that splits its public, or a quarrel. Nothing is left out."""
    settings = rules.table("score")["anomalies"]
    rated = [o for o in opinions if o.rating and percent(o.rating) is not None]
    worst, best = [o for o in rated if _is_lowest(o)], [o for o in rated if _is_highest(o)]
    if len(rated) < settings["extremes_least"]:
        return
    both = min(len(worst), len(best)) >= settings["extremes_each"] * len(rated)
    if both and len(worst) + len(best) >= settings["extremes_share"] * len(rated):
        message = f"{len(best)} of {len(rated)} opinions give the highest mark and {len(worst)} the lowest"
        yield Anomaly(rule="extremes", message=message, opinions=_spans(worst + best), adjusts=False)


def _early(opinions: Sequence[Opinion], released: Iso | None, first_session: Iso | None) -> Iterator[Anomaly]:
    """Opinions from before anyone could see the film: before its earliest release, or else before the first session."""
    known = [day for day in (released, first_session) if day]
    if not known:
        return
    limit = min(known)
    early = [o for o in opinions if _day(o.date) and (o.date or "") < limit[:10]]
    if early and len(limit) >= len("2023-03-01"):
        what = "release" if limit == released else "session"
        rule = "before_release" if what == "release" else "before_sessions"
        message = f"before the first {what} that we know, {limit[:10]}: {len(early)} of the dated opinions"
        yield Anomaly(rule=rule, message=message, opinions=_spans(early))  # type: ignore[arg-type]


def _is_lowest(opinion: Opinion) -> bool:
    found = percent(opinion.rating) if opinion.rating else None
    one_star = opinion.rating is not None and opinion.rating.value == 1 and (opinion.rating.scale or 0) <= 5
    return found is not None and (found <= LOWEST or (one_star and found <= 20))


def _is_highest(opinion: Opinion) -> bool:
    found = percent(opinion.rating) if opinion.rating else None
    return found is not None and found >= HIGHEST


def _day(iso: Iso | None) -> date | None:
    try:
        return date.fromisoformat(iso or "")
    except ValueError:
        return None


def _spans(opinions: Sequence[Opinion]) -> tuple[Span, ...]:
    return tuple(o.place() for o in opinions)
