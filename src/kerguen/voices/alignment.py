"""Sentence alignment: which sentences of two texts say the same, in one language or across two.

Sentences may be merged or split (1–1, 1–2, 1–3, 2–1, 3–1) and moved: each looks for its best partner anywhere.
The names of the film (title, people, characters) count for nothing: every text about the film has them.
"""

from collections.abc import Iterator, Sequence

import msgspec

from kerguen.model import Lang, Match
from kerguen.text.sentences import sentences
from kerguen.voices.quoted import is_quoted, quoted_stretches
from kerguen.voices.words import content, keys, stem, weight

SHORTEST_SENTENCE = 4  # content words: shorter sentences ("A must.") match by chance
SAME_LANGUAGE = 0.50  # likeness from which a sentence is a copy; bench/copies
ACROSS = 0.38  # likewise between two languages, where half the words find no partner
LONG = 8  # words from which a sentence that holds another whole is taken for its copy
CONTAINED = 0.85  # what containment is worth beside likeness
MOST_MERGED = 3
LEAST_HIT = 0.2  # of a sentence that its first partner must hold
AROUND = 0.2  # of a text's sentences: a reprint may add fewer around the words it takes
WIDEST = 400  # sentences of one text that are compared: a book is no review


class Sentence(msgspec.Struct, frozen=True):
    """One sentence: its place in the page and its words that carry meaning."""

    start: int
    end: int
    words: tuple[str, ...]
    weight: float  # how much it holds that can be matched


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """A review's body: its page, language and sentences, other people's words in quotation marks set aside."""

    page: str
    lang: Lang | None
    sentences: tuple[Sentence, ...]
    stops: int = 0  # all its sentences, the short and the quoted among them
    length: int = 0  # their characters
    critic: str = ""  # folded

    def size(self) -> float:
        """The weight of all its sentences that can be matched."""
        return sum(s.weight for s in self.sentences)


def text_of(page: str, text: str, lang: Lang | None, start: int, end: int, names: frozenset[str]) -> Text:
    """The sentences of text[start:end] that are long enough to be matched, names of the film set aside."""
    found = []
    foreign = quoted_stretches(text[start:end])
    spans = sentences(text, lang, start, end)
    for left, right in spans[:WIDEST]:
        words = tuple(w for w in content(text[left:right]) if w not in names)
        if len(words) >= SHORTEST_SENTENCE and not is_quoted(left - start, right - start, foreign):
            found.append(Sentence(left, right, words, sum(weight(w) for w in words)))
    return Text(
        page=page,
        lang=lang,
        sentences=tuple(found),
        stops=len(spans),
        length=sum(right - left for left, right in spans),
    )


def without(text: Text, places: frozenset[tuple[int, int]]) -> Text:
    """The text without the sentences at these places."""
    kept = tuple(s for s in text.sentences if (s.start, s.end) not in places)
    return Text(page=text.page, lang=text.lang, sentences=kept, critic=text.critic)


def are_foreign(left: Text, right: Text) -> bool:
    """Whether two texts are in two known languages."""
    return left.lang != right.lang and left.lang is not None and right.lang is not None


class Side(msgspec.Struct, frozen=True):
    """One text seen from the other: its matched sentences, and for each of its sentences how steadily it is found."""

    matches: tuple[Match, ...]
    likeness: tuple[float, ...]

    def steadiness(self) -> float:
        """Mean likeness, with that of the worse half of the sentences: a copy is alike all along.

        Two critics who share a synopsis and a list of prizes agree word for word there and nowhere else.
        """
        if not self.likeness:
            return 0.0
        worse = sorted(self.likeness)[: (len(self.likeness) + 1) // 2]
        return sum(self.likeness) / len(self.likeness) + sum(worse) / len(worse)

    def beside_block(self) -> float:
        """Mean likeness of the sentences beside the block of half of them that is likest: the block may be a synopsis."""
        size = len(self.likeness) // 2
        if size == 0:
            return 0.0
        starts = range(len(self.likeness) - size + 1)
        first = max(starts, key=lambda start: (sum(self.likeness[start : start + size]), -start))
        others = (*self.likeness[:first], *self.likeness[first + size :])
        return sum(others) / len(others)

    def beside_run(self) -> float:
        """Mean likeness of the sentences around the longest run of copied ones; 1 where hardly any stand around it."""
        first, last, start = 0, 0, 0
        for place, likeness in enumerate((*self.likeness, 0.0)):
            if likeness < SAME_LANGUAGE:
                first, last = (start, place) if place - start > last - first else (first, last)
                start = place + 1
        around = (*self.likeness[:first], *self.likeness[last:])
        return sum(around) / len(around) if around and len(around) >= AROUND * len(self.likeness) else 1.0


class Best(msgspec.Struct, frozen=True):
    """The best run of another text's sentences for one sentence: its likeness, its first and last sentence."""

    score: float
    first: int
    last: int


def align(left: Text, right: Text) -> tuple[Match, ...]:
    """The matched sentences of two texts, in order of the left one."""
    return align_both(left, right)[0].matches


def align_both(left: Text, right: Text, ring: "Keyring | None" = None) -> tuple[Side, Side]:
    """The left text as the right one holds it, and the right text as the left one holds it."""
    across = are_foreign(left, right)
    keyed = ring or Keyring()
    one, other = keyed.of(left, across), keyed.of(right, across)
    ahead, back = _coverage(one, other), _coverage(other, one)
    here = [_best(index, left, right, ahead, back) for index in range(len(left.sentences))]
    there = [_best(index, right, left, back, ahead) for index in range(len(right.sentences))]
    mine = [_narrowed(index, best, left, right, ahead, back) for index, best in enumerate(here)]
    theirs = [_narrowed(index, best, right, left, back, ahead) for index, best in enumerate(there)]
    return (
        Side(tuple(_matches(left, right, mine, there, across)), _steady(here, there)),
        Side(tuple(_matches(right, left, theirs, here, across)), _steady(there, here)),
    )


def _matches(left: Text, right: Text, bests: Sequence[Best], back: Sequence[Best], across: bool) -> Iterator[Match]:
    """Sentences alike enough; across languages only those that choose each other: chance finds a partner for any."""
    least = ACROSS if across else SAME_LANGUAGE
    for place, (one, best) in enumerate(zip(left.sentences, bests, strict=True)):
        if best.score >= least and (not across or _is_returned(place, best, back)):
            yield Match(
                left_start=one.start, left_end=one.end, right_start=right.sentences[best.first].start,
                right_end=right.sentences[best.last].end, score=round(best.score, 3),
                witness="lexicon" if across else "words",
            )  # fmt: skip


def _narrowed(
    index: int, best: Best, left: Text, right: Text, ahead: Sequence[dict[int, float]], back: Sequence[dict[int, float]]
) -> Best:
    """The part of the best run that is likest the sentence as a whole: what a run holds besides is not its copy."""
    if best.first == best.last:
        return best
    one = left.sentences[index]
    likest = (0.0, best.first, best.last)
    for first in range(best.first, best.last + 1):
        covers, covered, size = 0.0, 0.0, 0.0
        for last in range(first, best.last + 1):
            covers = min(one.weight, covers + ahead[index].get(last, 0.0))
            covered += back[last].get(index, 0.0)
            size += right.sentences[last].weight
            likest = max(likest, ((covers + covered) / (one.weight + size), first, last))
    return Best(best.score, *likest[1:])


def _steady(bests: Sequence[Best], back: Sequence[Best]) -> tuple[float, ...]:
    """The likeness of sentences that choose each other, half of it where they leave the common order.

    In a long text some sentence resembles any other by chance; it seldom returns the choice or keeps the order.
    """
    chosen = [best.score if _is_returned(place, best, back) else 0.0 for place, best in enumerate(bests)]
    kept = _in_order(bests, chosen)
    return tuple(score if place in kept else score / 2 for place, score in enumerate(chosen))


def _is_returned(place: int, best: Best, back: Sequence[Best]) -> bool:
    return best.score > 0 and any(
        other.score > 0 and other.first <= place <= other.last for other in back[best.first : best.last + 1]
    )


def _in_order(bests: Sequence[Best], chosen: Sequence[float]) -> frozenset[int]:
    """The places of the weightiest run of choices whose partners stand in the same order."""
    weights: list[float] = []
    before: list[int | None] = []
    for place, best in enumerate(bests):
        earlier = [p for p in range(place) if chosen[p] > 0 and bests[p].first <= best.first]
        last = max(earlier, key=lambda p: (weights[p], -p), default=None) if chosen[place] > 0 else None
        weights.append(chosen[place] + (weights[last] if last is not None else 0.0))
        before.append(last)
    here = max(range(len(weights)), key=lambda p: (weights[p], -p), default=None)
    kept = set()
    while here is not None:
        kept.add(here)
        here = before[here]
    return frozenset(kept)


class Keyed(msgspec.Struct, frozen=True):
    """A text by what its words may meet: (keys, weight) of every word by sentence, and key -> sentences."""

    words: tuple[tuple[tuple[tuple[str, ...], float], ...], ...]
    index: dict[str, tuple[int, ...]]


class Keyring:
    """The texts of one group, keyed once each for one language and once for others."""

    def __init__(self) -> None:
        self._keyed: dict[tuple[str, bool], Keyed] = {}

    def of(self, text: Text, across: bool) -> Keyed:
        """The text keyed, by its page: a page has one text in a group."""
        place = (text.page, across)
        if place not in self._keyed:
            self._keyed[place] = _keyed(text, across)
        return self._keyed[place]


def _keyed(text: Text, across: bool) -> Keyed:
    words, index = [], dict[str, dict[int, None]]()
    for place, sentence in enumerate(text.sentences):
        said = [(tuple(keys(w, text.lang)) if across else (stem(w),), weight(w)) for w in sentence.words]
        words.append(tuple(said))
        for found, _ in said:
            for key in found:
                index.setdefault(key, {})[place] = None
    return Keyed(tuple(words), {key: tuple(places) for key, places in index.items()})


def _coverage(left: Keyed, right: Keyed) -> list[dict[int, float]]:
    """For each left sentence: right sentence -> weight of the left words that it holds too."""
    return [_covered(words, right.index) for words in left.words]


def _covered(words: Sequence[tuple[tuple[str, ...], float]], index: dict[str, tuple[int, ...]]) -> dict[int, float]:
    found: dict[int, float] = {}
    for said, size in words:
        hits = [places for key in said if (places := index.get(key))]
        if not hits:
            continue
        for place in hits[0] if len(hits) == 1 else {p for places in hits for p in places}:
            found[place] = found.get(place, 0.0) + size
    return found


def _best(
    index: int, left: Text, right: Text, ahead: Sequence[dict[int, float]], back: Sequence[dict[int, float]]
) -> Best:
    """The best run of right sentences for left sentence `index`."""
    one = left.sentences[index]
    best = (0.0, 0, 0)
    for first, hit in ahead[index].items():
        if hit < LEAST_HIT * min(one.weight, right.sentences[first].weight):
            continue  # no run that begins here can be a copy
        covers, covered, size, count = 0.0, 0.0, 0.0, 0
        for last in range(first, min(first + MOST_MERGED, len(right.sentences))):
            covers = min(one.weight, covers + ahead[index].get(last, 0.0))
            covered += back[last].get(index, 0.0)
            size += right.sentences[last].weight
            count += len(right.sentences[last].words)
            score = _likeness(covers, covered, one.weight, size, min(len(one.words), count))
            if score > best[0] or (score == best[0] and (first, last) < best[1:]):
                best = (score, first, last)
    return Best(*best)


def _likeness(covers: float, covered: float, left: float, right: float, words: int) -> float:
    """Weighted share of common words: Dice, or containment of a long sentence in a longer one."""
    dice = (covers + covered) / (left + right)
    contained = max(covers / left if left <= right else 0.0, covered / right if right <= left else 0.0)
    return max(dice, CONTAINED * contained) if words >= LONG else dice
