"""Pages that may hold one text under any films, in any languages: those that share pairs of words which few films have.

A translation keeps names, numbers, cognates and what the bilingual lexicon knows, and keeps them within their sentence;
two of them together are rare. A sample of these pairs goes with each page, as numbers of four bytes: two pages are worth
laying side by side when several of their pairs stand on no more than a few films' pages. The cost of a page depends on
its own words alone.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from zlib import crc32

import numpy as np
import numpy.typing as npt

from kerguen.model import Page, Reading
from kerguen.voices.alignment import Text, text_of
from kerguen.voices.group import bodies_of
from kerguen.voices.words import keys

SAMPLED = 8  # one pair of words in so many is kept, by its hash: the same ones on every page
MOST_KEPT = 600  # pairs of one page: an essay has more
FEW_FILMS = 4  # films on whose pages a pair of words may stand before it tells nothing
FEW_PAGES = 12  # likewise pages
FEWEST_SHARED = 3  # such pairs that two pages must share
SHARE = 0.025  # likewise, of the pairs of the page that has fewer
MOST_NEAR = 3  # pages that are laid beside one page

Numbers = npt.NDArray[np.uint32]
Wide = npt.NDArray[np.uint64]


def text_keys(page: Page, reading: Reading) -> bytes:
    """The sampled pairs of words of the page's reviews or of its article, four bytes each."""
    found = (
        _pairs(text_of(key, page.text, page.lang, body.start, body.end, frozenset()))
        for key, body in bodies_of(page, reading)
    )
    kept = np.unique(np.concatenate([np.empty(0, np.uint32), *chain.from_iterable(found)]))
    return kept[:MOST_KEPT].tobytes()


def alike(
    keys_of: Mapping[str, bytes], films: Mapping[str, frozenset[str]], fresh: Collection[str]
) -> list[tuple[str, str]]:
    """Pairs of pages, of which one at least is new, that stand under no film in common and may hold one text."""
    pages = sorted(page for page, found in keys_of.items() if found)
    if len(pages) < 2:
        return []
    stored = [np.frombuffer(keys_of[page], np.uint32) for page in pages]
    sizes = [len(found) for found in stored]
    homes = {home: number for number, home in enumerate(sorted({_home(page, films) for page in pages}))}
    home = np.array([homes[_home(page, films)] for page in pages], np.uint64)
    owner = np.repeat(np.arange(len(pages), dtype=np.uint64), sizes)
    place = np.sort((np.concatenate(stored).astype(np.uint64) << np.uint64(32)) | owner)
    best: dict[int, list[tuple[int, int]]] = {}
    for one, other, count in _shared(place, home):
        is_new = pages[one] in fresh or pages[other] in fresh
        if is_new and count >= max(FEWEST_SHARED, SHARE * min(sizes[one], sizes[other])):
            if films.get(pages[one], frozenset()).isdisjoint(films.get(pages[other], frozenset())):
                best.setdefault(one, []).append((-count, other))
                best.setdefault(other, []).append((-count, one))
    near = {(min(one, other), max(one, other)) for one in best for _, other in sorted(best[one])[:MOST_NEAR]}
    return [(pages[one], pages[other]) for one, other in sorted(near)]


def _home(page: str, films: Mapping[str, frozenset[str]]) -> str:
    """The film that a page counts for; a page without any counts for itself."""
    return min(films.get(page, ()), default=page)


def _shared(place: Wide, home: Wide) -> Iterator[tuple[int, int, int]]:
    """(page, page, pairs of words that both have and few others), of pages of two films."""
    key, owner = place >> np.uint64(32), place & np.uint64(0xFFFFFFFF)
    bounds = np.flatnonzero(np.concatenate(([True], key[1:] != key[:-1], [True])))
    counts = np.diff(bounds)
    films = np.unique((key << np.uint64(32)) | home[owner]) >> np.uint64(32)
    few = np.diff(np.flatnonzero(np.concatenate(([True], films[1:] != films[:-1], [True]))))
    telling = np.repeat((counts > 1) & (counts <= FEW_PAGES) & (few > 1) & (few <= FEW_FILMS), counts)
    key, owner = key[telling], owner[telling]
    found: list[Wide] = []
    for step in range(1, min(FEW_PAGES, len(key))):
        same = (key[step:] == key[:-step]) & (home[owner[step:]] != home[owner[:-step]])
        found.append((owner[:-step][same] << np.uint64(32)) | owner[step:][same])
    pairs, shared = np.unique(np.concatenate([np.empty(0, np.uint64), *found]), return_counts=True)
    enough = shared >= FEWEST_SHARED
    for pair, count in zip(pairs[enough].tolist(), shared[enough].tolist(), strict=True):
        yield pair >> 32, pair & 0xFFFFFFFF, count


def _pairs(text: Text) -> Iterator[Numbers]:
    """The sampled pairs of words of each sentence, one of which at least no lexicon knows."""
    for sentence in text.sentences:
        said = [sorted(keys(word, text.lang)) for word in sentence.words]
        forms = _numbers(found[-1] for found in said if found and not found[0].startswith("#"))
        concepts = _numbers(key for found in said for key in found if key.startswith("#"))
        known = np.concatenate([forms, concepts])
        mixed = (forms[:, None] * known[None, :])[np.triu_indices(len(forms), 1, len(known))]
        mixed = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0x9E3779B97F4A7C15)
        yield (mixed[(mixed >> np.uint64(32)) % np.uint64(SAMPLED) == 0] >> np.uint64(32)).astype(np.uint32)


def _numbers(words: Iterator[str]) -> Wide:
    return np.array([2 * crc32(word.encode()) + 1 for word in dict.fromkeys(words)], np.uint64)
