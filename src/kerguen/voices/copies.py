"""Which texts are copies of one another: near copies, rewrites, abridgements, translations."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from kerguen.model import Lang, Match
from kerguen.voices.alignment import Keyring, Side, Text, align_both, are_foreign, text_of, without
from kerguen.voices.candidates import candidates
from kerguen.voices.degree import contained, pairs
from kerguen.voices.opinion import is_opinion
from kerguen.voices.vectors import VectorWitness
from kerguen.voices.words import stem

SHARED = 0.42  # of the shorter text, by weight of its sentences: from here they are one text; bench/copies
STEADY = 0.45  # likeness of all sentences and of the worse half; bench/copies: copies 0.53 up, rivals 0.33 down
STEADY_ACROSS = 0.36  # likewise across languages: translations 0.35 up, rivals with a common synopsis 0.33 down
STEADY_BY_ONE = 0.2  # likewise under one critic's name: who writes of a film in two languages was translated, as a rule
STEADY_THROUGHOUT = 0.29  # likewise where judgement and the middle sentence are alike: rivals 0.25 down
BESIDE_BLOCK = 0.09  # mean likeness beside the likest block, across languages: translations 0.10 up, rivals 0.06 down
BESIDE_RUN = 0.12  # likeness around a run of copied sentences, in one language: rivals who share a synopsis 0.08 down
ALIKE_THROUGHOUT = 0.75  # of the shorter text's sentences, in order: from here a rewrite may change nearly every word
FEWEST_THROUGHOUT = 5  # sentences alike of such a rewrite
STEADY_REWRITE = 0.38  # its steadiness: rewrites 0.40 up, rivals so alike 0.32 down
BESIDE_REWRITE = 0.18  # its likeness beside the block
MIDDLE = 0.15  # likeness of the middle sentence in both texts; bench/copies: rivals who judge alike are less steady
OPEN = (0.08, 0.60)  # steadiness across languages between which words leave it open and vectors are asked
SAME = 0.95  # steadiness of vectors from which two texts are one; bench/copies: rivals 0.78 down
APART = 0.70  # and below which they are not: translations 0.79 up, but for short spun ones
OPINION_ACROSS = 0.12  # mean likeness of judging sentences, across languages; bench/copies
FEWEST_ALIKE = 3  # sentences, across languages
STEADY_OF_FEW = {
    2: 0.7,
    3: 0.6,
}  # steadiness of so few sentences: translations 0.95 and 0.62 up, capsules of others 0.39
WHOLE = 0.9  # share of the shorter text, and of its neighbouring words or steadiness: so alike, no block is set aside
SPUN = 0.20  # share of neighbouring words that a rewrite keeps; bench/copies: copies 0.24 up, others 0.16 down
FEWEST_PAIRS = 60  # neighbouring words: below, chance rules
FEWEST = 2  # matched sentences: one sentence is a quotation
JUDGED = 0.30  # of the weight of judging sentences must match: a synopsis in common is no copy
JUDGED_IN_A_RUN = 0.66  # of a run that stands alone: buried copies 0.70 up, a synopsis between two reviews 0.62 down
DRAWN = 0.5  # of a text, from whose places a cut takes; longest run of what it takes: a synopsis stands in one block
MOST_OF_A_SYNOPSIS = 4  # judging sentences from which a text is no synopsis, if they are also
REVIEWED = 0.5  # of its sentences; 53 pages of the web: synopses up to 0.4
PIECE = 0.6  # of a text: what is shorter is a piece of it
WEIGHED = 0.25  # of its sentences; 80 pages: short reviews 0.27 up
PLOT = 0.4  # what a sentence that judges nothing counts beside one that does
SIGNS = 0.35  # share from which a page that owns to be a copy is taken at its word


class Kinship(msgspec.Struct, frozen=True, kw_only=True):
    """How much of two texts is the same: shares by weight, with the sentences that match."""

    left: str
    right: str
    left_share: float
    right_share: float
    across: bool
    by_one: bool = False  # one critic signs both
    by_two: bool = False  # two critics sign, each one of them
    judged: bool  # a sentence that judges is among those that match, or nearly all match, or what matches was cut out
    spun: float | None = None  # None: across languages, or too short to tell
    steadiness: float  # likeness all along the text that is held best, see alignment.Side
    alike: int  # sentences that resemble one of the other text
    shorter: int = FEWEST_ALIKE  # sentences of the text that has fewer
    beside_block: float = 0.0  # likeness of the text beside a block that a synopsis may be, see alignment.Side
    in_a_run: bool = False  # in one language: nothing is alike around a run of copied sentences, a synopsis maybe
    throughout: bool = False  # across languages: judgement and the middle sentence are alike, not prizes and plot alone
    vectors: float | None = None  # what the second witness says; None: not asked, or not there
    identical: bool = False  # word for word the same, be it one sentence
    matches: tuple[Match, ...]

    @property
    def is_copy(self) -> bool:
        """Whether they are one text, cut, rewritten or translated as it may be."""
        if self.identical:
            return True
        if self.vectors is not None and not APART <= self.vectors < SAME:
            return self.vectors >= SAME
        if self.across:
            return self.judged and self._is_steady_across and self.beside_block >= BESIDE_BLOCK
        if self._is_rewritten_throughout:
            return True
        if len(self.matches) < FEWEST or not self.judged or self.steadiness < STEADY:
            return False
        return max(self.left_share, self.right_share) >= SHARED and (self.spun is None or self.spun >= SPUN)

    @property
    def is_held_whole(self) -> bool:
        """Whether one text holds the other word for word, or sentence for sentence in another language."""
        if self.identical:
            return True
        if max(self.left_share, self.right_share) < WHOLE:
            return False
        return self.steadiness >= WHOLE if self.across else (self.spun or 0.0) >= WHOLE

    @property
    def _is_rewritten_throughout(self) -> bool:
        """Whether every sentence has its counterpart in the other's order, be hardly a word of it left."""
        return (
            self.alike >= max(FEWEST_THROUGHOUT, ALIKE_THROUGHOUT * self.shorter)
            and self.steadiness >= STEADY_REWRITE
            and self.beside_block >= BESIDE_REWRITE
        )

    @property
    def _is_steady_across(self) -> bool:
        """Likeness all along in two languages; a text of few sentences must be alike in all of them, and more: two or
        three find by chance a partner each in a long review."""
        if self.alike < min(self.shorter, FEWEST_ALIKE) or self.shorter < FEWEST:
            return False
        if self.by_two and len(self.matches) < FEWEST_ALIKE:
            return False  # a synopsis and an opinion that many have are no text of another critic
        throughout = self.throughout and len(self.matches) >= FEWEST
        usual = STEADY_BY_ONE if self.by_one else STEADY_THROUGHOUT if throughout else STEADY_ACROSS
        return self.steadiness >= STEADY_OF_FEW.get(self.shorter, usual)


def relation(left: str, left_lang: Lang | None, right: str, right_lang: Lang | None) -> Kinship:
    """The kinship of two bare texts, pages "left" and "right"."""
    return kinship(
        text_of("left", left, left_lang, 0, len(left), frozenset()),
        text_of("right", right, right_lang, 0, len(right), frozenset()),
    )


def kinship(left: Text, right: Text, ring: Keyring | None = None) -> Kinship:
    """The kinship of two texts; `ring` holds the texts of their group, keyed once."""
    here, there = align_both(left, right, ring)
    mine = {(m.left_start, m.left_end) for m in here.matches}
    theirs = {(m.left_start, m.left_end) for m in there.matches}
    shares = _share(left, mine), _share(right, theirs)
    across = are_foreign(left, right)
    judging = _judging((left, here), (right, there)) if across else []
    in_a_run = not across and max(here.beside_run(), there.beside_run()) < BESIDE_RUN
    if across:
        judged = not judging or any(map(_is_alike, judging))
    else:
        matched = [j for j in (_judged(left, mine), _judged(right, theirs)) if j is not None]
        judged = max(matched, default=min(shares)) >= (JUDGED_IN_A_RUN if in_a_run else JUDGED)
        judged = judged or _is_drawn(left, here, right, there) or _is_drawn(right, there, left, here)
    steadiness = max(here.steadiness(), there.steadiness())
    spun = None if across or (max(shares) < SHARED and steadiness < STEADY_REWRITE) else _spun(left, right)
    return Kinship(
        left=left.page, right=right.page, matches=here.matches, left_share=shares[0], right_share=shares[1], across=across,
        judged=judged, spun=spun, by_one=left.critic == right.critic != "",
        by_two="" not in (left.critic, right.critic) and left.critic != right.critic,
        steadiness=steadiness,
        alike=sum(1 for likeness in here.likeness if likeness > 0),
        shorter=min(len(left.sentences), len(right.sentences)),
        beside_block=max(here.beside_block(), there.beside_block()),
        in_a_run=in_a_run,
        identical=not across and _are_identical(left, right),
        throughout=any(map(_is_alike, judging)) and min(map(_middle, (here, there))) >= MIDDLE,
    )  # fmt: skip


def _are_identical(left: Text, right: Text) -> bool:
    """All their sentences are the same, and say enough that two critics do not write it by chance."""
    said = [[sentence.words for sentence in text.sentences] for text in (left, right)]
    return said[0] == said[1] and sum(map(len, said[0])) >= FEWEST_WORDS


FEWEST_WORDS = 6  # words of content: "Un film magnifique et bouleversant, porté par des acteurs éblouissants."


def families(texts: Sequence[Text], witness: VectorWitness | None = None) -> list[tuple[list[Text], list[Kinship]]]:
    """Texts grouped by kinship, each group with the kinships that made it; groups and members in page order."""
    ordered = sorted(texts, key=lambda t: t.page)
    by_page = {text.page: text for text in ordered}
    ring = Keyring()
    examined = [_examined(by_page[a], by_page[b], witness, ring) for a, b in candidates(ordered)]
    bonds = list(_without_blocks(examined, by_page))
    home = {text.page: text.page for text in ordered}
    sizes = {text.page: text.size() for text in ordered}
    wholes = [b for b in examined if b.is_copy and b.is_held_whole]
    bound = {(b.left, b.right): b for b in (*wholes, *bonds)}
    for bond in sorted(bound.values(), key=lambda b: -min(sizes[b.left], sizes[b.right])):
        if _is_in_common(bond, home, sizes):
            del bound[bond.left, bond.right]
        else:
            _join(home, bond)
    groups: dict[str, list[Text]] = {}
    for text in ordered:
        groups.setdefault(_root(home, text.page), []).append(text)
    return [(found, [b for b in bound.values() if _root(home, b.left) == place]) for place, found in groups.items()]


def _examined(left: Text, right: Text, witness: VectorWitness | None, ring: Keyring) -> Kinship:
    """The kinship by words, and by vectors where words across languages leave it open."""
    found = kinship(left, right, ring)
    if witness is None or not found.across or not OPEN[0] <= found.steadiness < OPEN[1]:
        return found
    return msgspec.structs.replace(found, vectors=witness.steadiness(left, right))


def judges(text: Text) -> bool:
    """Whether a text judges as a review does: a synopsis says "touching" once, a review weighs in every other sentence."""
    return _has_opinions(text, MOST_OF_A_SYNOPSIS, REVIEWED)


def weighs_in(text: Text) -> bool:
    """Whether a text judges here and there, as a short review does."""
    return _has_opinions(text, FEWEST, WEIGHED)


def _has_opinions(text: Text, least: int, share: float) -> bool:
    """Whether so many of its sentences judge, and such a share of them."""
    judging = sum(is_opinion(s.words, text.lang) for s in text.sentences)
    return judging >= least and judging >= share * len(text.sentences)


def centre(page: str, bonds: Sequence[Kinship]) -> float:
    """How well a text explains its family: what it holds of the others, and half of what they hold of it."""
    return _holds(page, bonds) + _held(page, bonds) / 2


def _holds(page: str, bonds: Sequence[Kinship]) -> float:
    """How much of the others it holds, and how near to their words."""
    mine = [(b.right_share if b.left == page else b.left_share, b.matches) for b in bonds if page in (b.left, b.right)]
    return sum(share * sum(m.score for m in found) / max(1, len(found)) for share, found in mine) / max(1, len(mine))


def _held(page: str, bonds: Sequence[Kinship]) -> float:
    """How much of it the others hold."""
    mine = [b.left_share if b.left == page else b.right_share for b in bonds if page in (b.left, b.right)]
    return sum(mine) / max(1, len(mine))


def _join(home: dict[str, str], bond: Kinship) -> None:
    old, new = sorted((_root(home, bond.left), _root(home, bond.right)), reverse=True)
    home[old] = new


def _is_in_common(bond: Kinship, home: Mapping[str, str], sizes: Mapping[str, float]) -> bool:
    """Whether the bond would make one of two families of fuller texts, whose synopsis the shorter text is."""
    homes = {_root(home, bond.left), _root(home, bond.right)}
    fuller = min(sizes[bond.left], sizes[bond.right]) / PIECE
    return len(homes) > 1 and homes <= {_root(home, page) for page, size in sizes.items() if size > fuller}


def _root(home: Mapping[str, str], page: str) -> str:
    return page if home[page] == page else _root(home, home[page])


def _share(text: Text, matched: set[tuple[int, int]]) -> float:
    """Share of the text that is matched, opinion counting more than plot."""
    sizes = [(s, s.weight * (1.0 if is_opinion(s.words, text.lang) else PLOT)) for s in text.sentences]
    total = sum(size for _, size in sizes)
    return sum(size for s, size in sizes if (s.start, s.end) in matched) / total if total else 0.0


def _judged(text: Text, matched: set[tuple[int, int]]) -> float | None:
    """Share of the judging sentences that is matched; None when the text judges nothing."""
    sizes = [(s, s.weight) for s in text.sentences if is_opinion(s.words, text.lang)]
    total = sum(size for _, size in sizes)
    return sum(size for s, size in sizes if (s.start, s.end) in matched) / total if total else None


def _is_drawn(full: Text, held: Side, cut: Text, side: Side) -> bool:
    """Whether one text is sentences of the other, word for word, from several places of it."""
    copied = sum(m.score >= WHOLE for m in side.matches)
    if copied < max(FEWEST_ALIKE, WHOLE * len(cut.sentences)):
        return False
    kept = {m.left_start for m in held.matches}
    places = "".join("x" if s.start in kept else " " for s in full.sentences)
    longest = max(map(len, places.split()), default=0)
    return len(places.strip()) >= DRAWN * len(places) and longest <= DRAWN * copied


def _judging(*sides: tuple[Text, Side]) -> list[list[float]]:
    """How alike the sentences that judge are to the other text, of each of the two that has some of them. When it has
    and none is alike the other tells the film's story, and a synopsis is what they have in common."""
    found = (
        [a for s, a in zip(text.sentences, side.likeness, strict=True) if is_opinion(s.words, text.lang)]
        for text, side in sides
    )
    return [alike for alike in found if len(alike) >= FEWEST]


def _is_alike(judging: list[float]) -> bool:
    return sum(judging) >= OPINION_ACROSS * len(judging)


def _middle(side: Side) -> float:
    """Likeness of the middle sentence by likeness."""
    return sorted(side.likeness)[len(side.likeness) // 2] if side.likeness else 0.0


def _spun(left: Text, right: Text) -> float | None:
    one, other = pairs(_stems(left)), pairs(_stems(right))
    least = min(len(one), len(other))
    return max(contained(one, other), contained(other, one)) if least >= FEWEST_PAIRS else None


def _stems(text: Text) -> tuple[str, ...]:
    return tuple(stem(w) for s in text.sentences for w in s.words)


def _without_blocks(bonds: Sequence[Kinship], texts: Mapping[str, Text]) -> Iterator[Kinship]:
    """The kinships that hold when blocks shared with otherwise independent texts are set aside.

    A block is a sentence that matches in several texts among which some pair shares little else.
    """
    weak: dict[str, set[tuple[int, int]]] = {}
    for bond in bonds:
        if not bond.is_copy and not bond.across and _is_weak(bond):
            for page in (bond.left, bond.right):
                weak.setdefault(page, set()).update(_places(bond, page))
    for bond in bonds:
        if not bond.is_copy:
            continue
        left, right = texts[bond.left], texts[bond.right]
        shared = frozenset(weak.get(left.page, ())), frozenset(weak.get(right.page, ()))
        if not any(shared):
            yield bond
            continue
        again = kinship(without(left, shared[0]), without(right, shared[1]))
        if again.is_copy:
            yield bond


def _is_weak(bond: Kinship) -> bool:
    return max(bond.left_share, bond.right_share) < SHARED or bond.in_a_run


def _places(bond: Kinship, page: str) -> Iterator[tuple[int, int]]:
    for match in bond.matches:
        yield (match.left_start, match.left_end) if bond.left == page else (match.right_start, match.right_end)
