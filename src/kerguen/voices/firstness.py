"""Which of two texts that translate each other was first, by their build alone: a lean, never a certainty.

A translator joins sentences more often than he splits them, and says more openly what the language of the source left
to be understood (the explicitation of Blum-Kulka, 1986): a translation has fewer sentences, and is longer for its
language. The weights are those of a logistic regression on 128 translations of our own in 22 pairs of languages; each
of the six sets judged by the others: 0.75 to 1.0 right, 0.85 in all, where likeness alone has 0.68.
"""

import math
from collections.abc import Mapping, Sequence

from kerguen.voices.alignment import Text
from kerguen.voices.copies import Kinship

JOINED = 2.4  # log odds for each sentence that the other text has less, up to MOST_JOINED
MOST_JOINED = 2
LONGER = 9.0  # log odds for a length that is e times that of the other, both measured for their language
MOST_LONGER = 0.25  # of its logarithm: beyond, sentences were left out or added
HELD = 0.3  # log odds for a text of which the other holds nothing, beside one that is held whole
# Characters of a text beside the same text in English, as a logarithm: the same 128 translations.
LENGTH = {"en": 0.0, "fr": 0.028, "de": 0.061, "es": 0.01, "it": 0.01, "nl": 0.033}


def leans(texts: Mapping[str, Text], bonds: Sequence[Kinship], centres: Mapping[str, float]) -> dict[str, float]:
    """How far each text's language leans to be the first: that of the text which explains its language best.

    Within one language likeness decides: a page that holds the text among others has more sentences than it.
    """
    heads: dict[str | None, str] = {}
    for page in sorted(texts, key=lambda p: (-centres[p], p)):
        heads.setdefault(texts[page].lang, page)
    of_language = {lang: lean(head, texts, bonds) for lang, head in heads.items()}
    return {page: of_language[text.lang] for page, text in texts.items()}


def lean(page: str, texts: Mapping[str, Text], bonds: Sequence[Kinship]) -> float:
    """Mean log odds that the text is the source of those of other languages that are bound to it; 0: nothing tells."""
    mine = [_odds(b, texts) * (1 if b.left == page else -1) for b in bonds if b.across and page in (b.left, b.right)]
    return sum(mine) / len(mine) if mine else 0.0


def _odds(bond: Kinship, texts: Mapping[str, Text]) -> float:
    """Log odds that the left text is the source of the right one."""
    left, right = texts[bond.left], texts[bond.right]
    joined = max(-MOST_JOINED, min(MOST_JOINED, left.stops - right.stops))
    longer = _length(right) - _length(left)
    return (
        JOINED * joined
        + LONGER * max(-MOST_LONGER, min(MOST_LONGER, longer))
        + HELD * (bond.right_share - bond.left_share)
    )


def _length(text: Text) -> float:
    """The logarithm of its length, its language set aside; 0 when it is not known."""
    return math.log(text.length) - LENGTH.get(text.lang or "", 0.0) if text.length else 0.0
