"""What a score is made of: the desk's panel, its recipe, comparisons, anomalies, changes, and outlets over many films."""

from typing import Literal

from kerguen.model.span import Iso, Noun, Span, Spanned


class Panel(Noun, frozen=True, kw_only=True):
    """The desk's own weights. A voice weighs its critic's weight, else its outlet's, else `others`; 0 leaves it out."""

    name: str = "every voice weighs 1"
    minimum: int | None = None  # voices for a press score; None: data/score.toml
    others: float = 1.0
    outlets: dict[str, float] = {}
    critics: dict[str, float] = {}


class RecipeRow(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """One voice's part in a score, with the words that it comes from: the stars, or the sentence that tells most."""

    voice: str
    label: str
    value: float
    low: float
    high: float
    weight: float
    how: Literal["printed", "converted", "inferred"]
    without: float | None = None  # the score if this voice were left out
    words: Span | None = None
    why_weight: str | None = None  # "outlet", "critic" or "others" of the panel; None: the panel says nothing
    written: Iso | None = None


class Score(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A score anyone can recompute: `value` on `scale`, with its `range` and its recipe.

    `distribution` counts voices per star, from the lowest: the number that each value is nearest to.
    """

    value: float
    scale: float
    range: tuple[float, float]
    voices: int
    positive_share: float | None = None
    recipe: tuple[RecipeRow, ...] = ()
    rule: str = ""
    panel: Panel | None = None
    plain_mean: float | None = None  # every voice 1, nothing added
    median: float | None = None
    distribution: tuple[int, ...] = ()
    left_out: tuple[str, ...] = ()  # labels of voices that the panel weighs 0


class Comparison(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """A reported press score beside ours: how many of its titles we read, and how far the two are apart."""

    by: str | None
    theirs: float  # 0–100
    ours: float | None  # 0–100
    difference: float | None
    count: int | None
    read: int
    inside: bool | None = None  # their value lies in our range


class Anomaly(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """Opinions that a rule finds odd. They stay shown and counted; the adjusted mean leaves them out, beside."""

    rule: Literal["burst", "extremes", "identical", "before_release", "before_sessions"]
    message: str
    opinions: tuple[Span, ...] = ()
    adjusts: bool = True


class ScoreChange(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """The press score went from one value to another between two runs of the ledger, and why."""

    when: Iso
    before: float | None
    after: float | None
    reasons: tuple[str, ...] = ()


class Step(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """The press score as it stood when a dated voice had spoken."""

    date: Iso
    score: float  # the mean of the voices until then, on the score's scale
    voices: int
    voice: str


class Outlet(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """An outlet over the desk's films. `severity`: stars of 5 above the others on the same films, below when negative."""

    outlet: str
    ratings: int
    mean: float
    severity: float
    low: float
    high: float


class Agreement(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """Two outlets on the films that both rated. `gap`: mean distance in stars, severities taken out."""

    one: str
    other: str
    films: int
    agreement: float  # -1 to 1
    low: float
    high: float
    gap: float


class OutletStudy(Noun, frozen=True, kw_only=True, omit_defaults=False):
    """`outlets.json`: the outlets over all films of a desk. `usual` is the mean of all ratings, in stars of 5."""

    usual: float | None = None
    films: int = 0
    ratings: int = 0
    outlets: tuple[Outlet, ...] = ()
    agreements: tuple[Agreement, ...] = ()


class Telling(Spanned, frozen=True, kw_only=True):
    """For whom a film is, in the words of a page."""

    voice: str
    audience: str  # "children", "family", "fans", "sensitive"
    is_for: bool = True

    @property
    def audience_code(self) -> str:
        """The audience, or "not_" before it."""
        return self.audience if self.is_for else f"not_{self.audience}"
