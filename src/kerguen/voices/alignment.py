"""Sentence alignment: which sentences of two texts say the same, in one language or across two.

Sentences may be merged or split (1–1, 1–2, 2–1) and moved: each sentence looks for its best partner anywhere.
The names of the film (title, people, characters) count for nothing: every text about the film has them.
"""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from kerguen.model import Lang, Match
from kerguen.text.sentences import sentences
from kerguen.voices.words import content, says_the_same, stem, translations, weight

SHORTEST_SENTENCE = 4  # content words: shorter sentences ("A must.") match by chance
SAME_LANGUAGE = 0.55  # likeness from which a sentence is a copy; bench/copies
ACROSS = 0.30  # likewise between two languages, where half the words find no partner


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """A review's body: its page, language and sentences as (start, end, words)."""

    page: str
    lang: Lang | None
    sentences: tuple[tuple[int, int, tuple[str, ...]], ...]

    def size(self) -> float:
        """The weight of all its sentences that can be matched."""
        return sum(_weight(words) for _, _, words in self.sentences)


def text_of(page: str, text: str, lang: Lang | None, start: int, end: int, names: frozenset[str]) -> Text:
    """The sentences of text[start:end] that are long enough to be matched, names of the film set aside."""
    found = []
    for left, right in sentences(text, lang, start, end):
        words = tuple(w for w in content(text[left:right]) if w not in names)
        if len(words) >= SHORTEST_SENTENCE:
            found.append((left, right, words))
    return Text(page=page, lang=lang, sentences=tuple(found))


def align(left: Text, right: Text) -> tuple[Match, ...]:
    """The matched sentences of two texts, in order of the left one."""
    across = left.lang != right.lang and left.lang is not None and right.lang is not None
    least = ACROSS if across else SAME_LANGUAGE
    found: list[Match] = []
    for index, one in enumerate(left.sentences):
        partner = _best(left, index, right, across)
        if partner and partner[0] >= least:
            score, start, end = partner
            found.append(
                Match(left_start=one[0], left_end=one[1], right_start=start, right_end=end, score=round(score, 3),
                      witness="lexicon" if across else "words")
            )  # fmt: skip
    return tuple(found)


def _best(left: Text, index: int, right: Text, across: bool) -> tuple[float, int, int] | None:
    words = left.sentences[index][2]
    best: tuple[float, int, int] | None = None
    for place, (start, end, other) in enumerate(right.sentences):
        for stop, joined in _joined(right.sentences, place, end, other):
            score = likeness(words, joined, left.lang if across else None, right.lang if across else None)
            if best is None or score > best[0]:
                best = (score, start, stop)
    return best


def _joined(
    found: Sequence[tuple[int, int, tuple[str, ...]]], place: int, end: int, words: tuple[str, ...]
) -> list[tuple[int, tuple[str, ...]]]:
    """The sentence alone, and with the next one: translators merge and split."""
    both = [(end, words)]
    if place + 1 < len(found):
        both.append((found[place + 1][1], tuple(dict.fromkeys(words + found[place + 1][2]))))
    return both


@lru_cache(maxsize=400_000)
def likeness(left: tuple[str, ...], right: tuple[str, ...], left_lang: Lang | None, right_lang: Lang | None) -> float:
    """Weighted share of common words: max(Dice, 0.9 × containment of the shorter), 0 to 1."""
    if left_lang is None or right_lang is None:
        stems = {stem(w) for w in right}
        shared = sum(weight(w) for w in left if stem(w) in stems)
    else:
        shared = _shared_across(left, right, left_lang, right_lang)
    total_left, total_right = _weight(left), _weight(right)
    if not total_left or not total_right:
        return 0.0
    dice = 2 * shared / (total_left + total_right)
    contained = shared / min(total_left, total_right) if min(len(left), len(right)) >= 8 else 0.0
    return min(1.0, max(dice, 0.8 * contained))


def _shared_across(left: tuple[str, ...], right: tuple[str, ...], left_lang: Lang, right_lang: Lang) -> float:
    known = translations(left_lang, right_lang)
    free = list(right)
    shared = 0.0
    for word in left:
        targets = known.get(stem(word), frozenset())
        partner = next((o for o in free if stem(o) in targets or says_the_same(word, o)), None)
        if partner is not None:
            free.remove(partner)
            shared += (weight(word) + weight(partner)) / 2
    return shared


def _weight(words: tuple[str, ...]) -> float:
    return sum(weight(w) for w in words)
