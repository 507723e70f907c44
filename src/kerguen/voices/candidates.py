"""Pairs of texts worth comparing, by cheap keys: what few texts of the group share.

Keys are numbers, stems, and across languages cognates and concepts. The cost of a page depends on the pages that
share its rare keys, never on the size of the corpus.
"""

from collections.abc import Iterator, Sequence

from kerguen.model import Lang
from kerguen.voices.alignment import Text
from kerguen.voices.words import keys, stem, weight

RARE = 40  # texts of a group that may share a key before it says nothing
ENOUGH = 0.16  # of the smaller text's weight of keys: below, no alignment can succeed; bench/copies
ENOUGH_ACROSS = 0.035


def candidates(texts: Sequence[Text]) -> Iterator[tuple[str, str]]:
    """Pairs of pages, in order, whose texts share enough keys."""
    bags = {t.page: _bag(t) for t in texts}
    langs = {t.page: t.lang for t in texts}
    sizes = {page: sum(bag.values()) for page, bag in bags.items()}
    for (one, other), shared in _shared(bags, texts).items():
        enough = ENOUGH if langs[one] == langs[other] else ENOUGH_ACROSS
        if shared >= enough * min(sizes[one], sizes[other]):
            yield one, other


def _bag(text: Text) -> dict[str, float]:
    """Key -> weight; a word's weight goes to its first key alone, so that no word counts twice."""
    bag: dict[str, float] = {}
    for sentence in text.sentences:
        for word in sentence.words:
            for key in _keys(word, text.lang):
                bag[key] = weight(word) / 2
    return bag


def _keys(word: str, lang: Lang | None) -> Iterator[str]:
    yield f"={stem(word)}"
    yield from keys(word, lang)


def _shared(bags: dict[str, dict[str, float]], texts: Sequence[Text]) -> dict[tuple[str, str], float]:
    posted: dict[str, list[str]] = {}
    for text in texts:
        for key in bags[text.page]:
            posted.setdefault(key, []).append(text.page)
    found: dict[tuple[str, str], float] = {}
    for key, pages in posted.items():
        if len(pages) > RARE:
            continue
        for place, one in enumerate(pages):
            size = bags[one][key]
            for other in pages[place + 1 :]:
                found[one, other] = found.get((one, other), 0.0) + size
    return dict(sorted(found.items()))
