"""Which texts are copies of one another: near copies, abridgements, translations."""

from collections.abc import Sequence

import msgspec

from kerguen.model import Match
from kerguen.voices.alignment import Text, align

SHARED = 0.45  # of the shorter text, by weight of its sentences: from here they are one text; bench/copies
FEWEST = 2  # matched sentences: one sentence is a quotation
SHORT_TEXT = 3  # sentences: such a text must be matched whole


class Kinship(msgspec.Struct, frozen=True, kw_only=True):
    """How much of two texts is the same: shares by weight, with the sentences that match."""

    left: str
    right: str
    left_share: float
    right_share: float
    matches: tuple[Match, ...]

    @property
    def is_copy(self) -> bool:
        """Whether they are one text, cut or translated as it may be."""
        return len(self.matches) >= FEWEST and max(self.left_share, self.right_share) >= SHARED


def kinship(left: Text, right: Text) -> Kinship:
    """The kinship of two texts."""
    matches = align(left, right)
    backwards = align(right, left)
    return Kinship(
        left=left.page, right=right.page, matches=matches,
        left_share=_share(left, {(m.left_start, m.left_end) for m in matches}),
        right_share=_share(right, {(m.left_start, m.left_end) for m in backwards}),
    )  # fmt: skip


def _share(text: Text, matched: set[tuple[int, int]]) -> float:
    total = sum(len(words) for _, _, words in text.sentences)
    return sum(len(words) for start, end, words in text.sentences if (start, end) in matched) / total if total else 0.0


def families(texts: Sequence[Text]) -> list[tuple[list[Text], list[Kinship]]]:
    """Texts grouped by kinship, each group with the kinships that made it; groups and members in page order."""
    ordered = sorted(texts, key=lambda t: t.page)
    home = {text.page: text.page for text in ordered}
    bonds: list[Kinship] = []
    for index, left in enumerate(ordered):
        for right in ordered[index + 1 :]:
            bond = kinship(left, right)
            if bond.is_copy:
                bonds.append(bond)
                old, new = home[right.page], home[left.page]
                home = {page: new if place == old else place for page, place in home.items()}
    groups: dict[str, list[Text]] = {}
    for text in ordered:
        groups.setdefault(home[text.page], []).append(text)
    return [(found, [b for b in bonds if home[b.left] == place]) for place, found in groups.items()]
