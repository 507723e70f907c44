"""Voice: who is really speaking. One critic, counted once, whatever the number of pages."""

from typing import Literal

from kerguen.model.reading import Evidence, Rating
from kerguen.model.span import Doubt, Lang, Noun, Spanned, Verdict

Relation = Literal["original", "reprint", "abridged", "translation"]
HonestyKind = Literal["first_hand", "quoting", "reprint", "translation", "rewrite", "promotional", "unknown"]
ProofKind = Literal["exact", "with_cuts", "typography", "altered", "out_of_context", "translated", "unproved"]


class Match(Noun, frozen=True, kw_only=True):
    """A sentence of one page beside the sentence of another that says the same. Offsets are into each page's text."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int
    score: float
    witness: str  # "words", "lexicon", "vectors"


class VoicePage(Noun, frozen=True, kw_only=True):
    """One page on which a voice speaks. `source` is the page it was made from, None for the original."""

    page: str
    relation: Relation
    source: str | None = None
    lang: Lang | None = None
    share: float = 1.0  # of this page's sentences that are matched in the source
    reasons: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()


class Proof(Noun, frozen=True, kw_only=True):
    """Whether words may stand between quotation marks. `found` is the kept wording, `where` its place."""

    kind: ProofKind
    page: str | None = None
    start: int | None = None
    end: int | None = None
    found: str | None = None
    difference: str | None = None

    @property
    def is_proved(self) -> bool:
        """Law 5: only these are printed between quotation marks."""
        return self.kind in ("exact", "with_cuts", "typography")


class VoiceQuote(Spanned, frozen=True, kw_only=True):
    """Words of a voice as a page gives them, with what could be proved of them.

    `via`: the reporters between the page and the voice, nearest first; their number and one is the distance.
    """

    proof: Proof
    via: tuple[str, ...] = ()
    translated: bool = False
    verdict: Verdict | None = None


class Voice(Noun, frozen=True, kw_only=True):
    """One critic's text, or an outlet that is only reported. Read voices have a text; quoted ones have words."""

    id: str
    kind: Literal["read", "reported"]
    outlet: str | None = None
    critic: str | None = None
    verdict: Verdict | None = None
    stated: bool = False
    rating: Rating | None = None
    tone: float | None = None
    tone_low: float | None = None
    tone_high: float | None = None
    pages: tuple[VoicePage, ...] = ()
    source_kept: bool = True  # False: known only through its translation or reprint
    quotes: tuple[VoiceQuote, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class Honesty(Noun, frozen=True, kw_only=True):
    """What a page is, between first hand and rewrite, with the reasons. `voice` counts it as a source."""

    page: str
    kind: HonestyKind
    reasons: tuple[str, ...] = ()
    source: str | None = None
    independent: bool = True
    own_words: bool = True  # False: what stands on the page proves no quotation
