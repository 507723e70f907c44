"""Pages that may hold one text under any films, in any languages: those that share pairs of words which few films have.

A translation keeps names, numbers, cognates and what the bilingual lexicon knows, and keeps them within their sentence;
two of them together are rare. These pairs go with each page as numbers of four bytes: two pages are worth laying side by
side when several of their pairs stand on no more than a few films' pages. The cost of a page depends on its own words
alone.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from zlib import crc32

import numpy as np
import numpy.typing as npt

from kerguen.model import Page, Reading
from kerguen.voices.alignment import Text, text_of
from kerguen.voices.group import bodies_of
from kerguen.voices.words import keys

MOST_KEPT = 400  # pairs of one page, those with the smallest numbers: a review of 300 words keeps all it has
AT_ONCE = 4_000_000  # pairs that are compared in one go: memory is bounded by it
FEW_FILMS = 4  # films on whose pages a pair of words may stand before it tells nothing
FEW_PAGES = 12  # likewise pages
FEWEST_SHARED = 3  # such pairs that two pages must share
SHARE = 0.025  # likewise, of the pairs of the page that has fewer
MOST_NEAR = 3  # pages that are laid beside one page

Numbers = npt.NDArray[np.uint32]
Wide = npt.NDArray[np.uint64]
HALF, OWNER = np.uint64(32), np.uint64(0xFFFFFFFF)


def text_keys(page: Page, reading: Reading) -> bytes:
    """The pairs of words of the page's reviews or of its article, four bytes each."""
    return keys_of_texts(
        text_of(key, page.text, page.lang, body.start, body.end, frozenset()) for key, body in bodies_of(page, reading)
    )


def keys_of_texts(texts: Iterable[Text]) -> bytes:
    """The pairs of words of these texts, the smallest numbers first."""
    found = [np.empty(0, np.uint32), *chain.from_iterable(map(_pairs, texts))]
    return np.unique(np.concatenate(found))[:MOST_KEPT].tobytes()


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
    best: dict[int, list[tuple[int, int]]] = {}
    for one, other, count in _shared(stored, home):
        is_new = pages[one] in fresh or pages[other] in fresh
        is_apart = films.get(pages[one], frozenset()).isdisjoint(films.get(pages[other], frozenset()))
        if is_new and is_apart and count >= max(FEWEST_SHARED, SHARE * min(sizes[one], sizes[other])):
            best.setdefault(one, []).append((-count, other))
            best.setdefault(other, []).append((-count, one))
    near = {(min(one, other), max(one, other)) for one in best for _, other in sorted(best[one])[:MOST_NEAR]}
    return [(pages[one], pages[other]) for one, other in sorted(near)]


def _home(page: str, films: Mapping[str, frozenset[str]]) -> str:
    """The film that a page counts for; a page without any counts for itself."""
    return min(films.get(page, ()), default=page)


def _shared(stored: Sequence[Numbers], home: Wide) -> Iterator[tuple[int, int, int]]:
    """(page, page, pairs of words that both have and few others), of pages of two films."""
    rounds = 1 + sum(map(len, stored)) // AT_ONCE
    bounds = np.linspace(0, 2**32, rounds + 1).astype(np.uint64)
    found = [np.empty(0, np.uint64)]
    for first, last in pairwise(bounds):
        parts = [keys[slice(*np.searchsorted(keys, (first, last)))] for keys in stored]
        owner = np.repeat(np.arange(len(stored), dtype=np.uint64), [len(part) for part in parts])
        found += _together(np.sort((np.concatenate(parts).astype(np.uint64) << HALF) | owner), home)
    pairs, shared = np.unique(np.concatenate(found), return_counts=True)
    enough = shared >= FEWEST_SHARED
    for pair, count in zip(pairs[enough].tolist(), shared[enough].tolist(), strict=True):
        yield pair >> int(HALF), pair & int(OWNER), count


def _together(place: Wide, home: Wide) -> Iterator[Wide]:
    """The pages, two in a number, that stand at one key which few others have; `place`: key and page in a number."""
    key, owner = place >> HALF, place & OWNER
    counts = np.diff(_starts(key))
    films = np.diff(_starts(np.unique((key << HALF) | home[owner]) >> HALF))
    telling = np.repeat((counts <= FEW_PAGES) & (films > 1) & (films <= FEW_FILMS), counts)
    key, owner = key[telling], owner[telling]
    for step in range(1, min(FEW_PAGES, len(key))):
        same = (key[step:] == key[:-step]) & (home[owner[step:]] != home[owner[:-step]])
        yield (owner[:-step][same] << HALF) | owner[step:][same]


def _starts(ordered: Wide) -> npt.NDArray[np.intp]:
    """Where each value begins, and the end."""
    if not len(ordered):
        return np.zeros(1, np.intp)
    return np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1], [True])))


def _pairs(text: Text) -> Iterator[Numbers]:
    """The pairs of words of each sentence, one of which at least no lexicon knows."""
    for sentence in text.sentences:
        said = [sorted(keys(word, text.lang)) for word in sentence.words]
        forms = _numbers(found[-1] for found in said if found and not found[0].startswith("#"))
        concepts = _numbers(key for found in said for key in found if key.startswith("#"))
        known = np.concatenate([forms, concepts])
        mixed = (forms[:, None] * known[None, :])[np.triu_indices(len(forms), 1, len(known))]
        mixed = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0x9E3779B97F4A7C15)
        yield (mixed >> HALF).astype(np.uint32)


def _numbers(words: Iterator[str]) -> Wide:
    return np.array([2 * crc32(word.encode()) + 1 for word in dict.fromkeys(words)], np.uint64)
