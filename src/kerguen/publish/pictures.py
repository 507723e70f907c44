"""Pictures: where the strokes of a chart stand, in the units of its viewBox. The templates draw them."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from kerguen.model import Agreement, Iso, Noun, OutletStudy, Record, Step, Verdict

WIDTH, TALL = 320, 96  # units of a chart and of its tallest column: a phone shows them one to one
COLUMN = 40  # width of a column at most
UNIT = 16  # height of one voice while there are few
LEFT, RIGHT = 24, 12
FEWEST_FILMS = 3  # of which a table of outlets says more than chance
CELL = 22
IN_MATRIX = 20  # outlets drawn; the table and the file have all


class Bar(Noun, frozen=True, kw_only=True):
    """A column: what we read is solid, what is only reported stands hollow on it."""

    label: str
    solid: int
    hollow: int = 0
    x: float = 0
    width: float = 0
    solid_height: float = 0
    hollow_height: float = 0
    tone: str = "plain"


class Dot(Noun, frozen=True, kw_only=True):
    """A voice on the timeline, with the score as it then stood."""

    x: float
    y: float
    step: Step


class Cell(Noun, frozen=True, kw_only=True):
    """Two outlets in the matrix; `strength` is the opacity of its colour."""

    x: int
    y: int
    strength: float
    side: str
    pair: Agreement


class Drawn:
    """The pictures of one film."""

    def __init__(self, record: Record) -> None:
        score = record.press.score
        self.verdicts = verdict_bars(record)
        self.stars = star_bars(score.distribution) if score else ()
        self.opinions = star_bars(record.audience.histogram)
        self.timeline = timeline_dots(record.press.timeline, score.scale) if score else ()
        self.stairs = stairs(self.timeline)


def verdict_bars(record: Record) -> tuple[Bar, ...]:
    """Voices in favour, between and against."""
    sides: tuple[Verdict, ...] = ("negative", "mixed", "positive")
    counts = [
        [sum(v.verdict == side and v.kind == kind for v in record.press.voices) for kind in ("read", "reported")]
        for side in sides
    ]
    found = [Bar(label=s, solid=c[0], hollow=c[1], tone=s) for s, c in zip(sides, counts, strict=True)]
    return placed(found) if any(map(sum, counts)) else ()


def star_bars(distribution: Sequence[int]) -> tuple[Bar, ...]:
    """Counts per star, "1" to "5"."""
    return (
        placed([Bar(label=str(n), solid=count) for n, count in enumerate(distribution, 1)]) if any(distribution) else ()
    )


def placed(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """The columns side by side, drawn to one measure."""
    most = max(bar.solid + bar.hollow for bar in bars)
    unit = min(UNIT, TALL / most)
    room = WIDTH / len(bars)
    width = min(COLUMN, room * 0.7)
    return tuple(
        Bar(
            label=b.label, solid=b.solid, hollow=b.hollow, tone=b.tone, x=round(room * (n + 0.5) - width / 2, 1),
            width=round(width, 1), solid_height=round(unit * b.solid, 1), hollow_height=round(unit * b.hollow, 1),
        )
        for n, b in enumerate(bars)
    )  # fmt: skip


def timeline_dots(steps: Sequence[Step], scale: float) -> tuple[Dot, ...]:
    """The dated voices from left to right; none when there are fewer than two days."""
    days = [(_day(step.date), step) for step in steps]
    known = [(day, step) for day, step in days if day is not None]
    if len({day for day, _ in known}) < 2:
        return ()
    first, last = min(day for day, _ in known), max(day for day, _ in known)
    room = (WIDTH - LEFT - RIGHT) / (last - first)
    return tuple(
        Dot(x=round(LEFT + room * (day - first), 1), y=round(8 + TALL * (1 - step.score / scale), 1), step=step)
        for day, step in known
    )


def stairs(dots: Sequence[Dot]) -> str:
    """The line through the dots: the score stays until the next voice speaks."""
    moves = [f"M{dots[0].x} {dots[0].y}"] if dots else []
    moves += [f"H{after.x}V{after.y}" for _, after in pairwise(dots)]
    return "".join(moves)


def in_matrix(study: OutletStudy) -> tuple[str, ...]:
    """The outlets drawn: those with most ratings, from the most severe to the mildest."""
    paired = {name for pair in study.agreements for name in (pair.one, pair.other)}
    heard = sorted((o for o in study.outlets if o.outlet in paired), key=lambda o: (-o.ratings, o.outlet))[:IN_MATRIX]
    return tuple(o.outlet for o in sorted(heard, key=lambda o: (o.severity, o.outlet)))


def cells(study: OutletStudy) -> tuple[Cell, ...]:
    """Every pair of the drawn outlets, on both sides of the diagonal."""
    place: Mapping[str, int] = {name: n for n, name in enumerate(in_matrix(study))}
    return tuple(
        Cell(
            x=CELL * (place[a] + 1), y=CELL * (place[b] + 1), strength=round(min(0.6, abs(pair.agreement) * 0.6), 2),
            side="plus" if pair.agreement >= 0 else "minus", pair=pair,
        )
        for pair in study.agreements
        if pair.one in place and pair.other in place
        for a, b in ((pair.one, pair.other), (pair.other, pair.one))
    )  # fmt: skip


def _day(iso: Iso) -> int | None:
    """A day's number; the middle of a month or a year that has no day."""
    full = {4: f"{iso}-07-01", 7: f"{iso}-15"}.get(len(iso), iso)
    try:
        return date.fromisoformat(full).toordinal()
    except ValueError:
        return None
