"""One text: films that nothing speaks against being one are one when a page of each holds the same text, as printed,
cut or translated. Names and dates are weighed in `films`, texts in `voices`; here the one asks the other.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from kerguen import films, voices
from kerguen.ledger import Kept
from kerguen.model import Mention

MOST_PAGES = 12  # of one film that are read again for their texts
MOST_PAIRS = 2_000  # films that are left open: beyond, people must settle some first

Opened = Callable[[str], Kept | None]  # page id -> the page and its reading


def told_by_texts(
    mentions: Sequence[Mention],
    history: films.History,
    grouped: Callable[[Sequence[Mention], films.History], films.Clusters],
    opened: Opened,
) -> films.Clusters:
    """The films that `grouped` finds, after the texts of those it leaves open were laid side by side."""
    found = grouped(mentions, history)
    pairs = [
        pair for left, right in found.open_pairs[:MOST_PAIRS]
        for pair in _alike(_pages(left, history), _pages(right, history), opened)
    ]  # fmt: skip
    if not pairs:
        return found
    return grouped(films.with_one_text(mentions, pairs), history.with_one_text(pairs))


def _pages(mentions: Sequence[str], history: films.History) -> tuple[tuple[str, str], ...]:
    """(page, what stands for it among the mentions): itself, or its film when it was read in an earlier run."""
    found: set[tuple[str, str]] = set()
    for mention in mentions:
        page, _, _ = mention.partition("#")
        if mention.endswith(films.STAND_IN):
            found |= {(old.partition("#")[0], page) for old in history.live[page]}
        else:
            found.add((page, page))
    return tuple(sorted(found)[:MOST_PAGES])


def _alike(
    left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]], opened: Opened
) -> Iterator[tuple[str, str]]:
    """The pairs, one page of each film, that hold one text."""
    kept = {page: found for page, _ in (*left, *right) if (found := opened(page)) and len(found.reading.subjects()) < 2}
    same = voices.sharing(
        {page: found.page for page, found in kept.items()}, [found.reading for found in kept.values()]
    )
    for (one, stands_for_one), (other, stands_for_other) in product(left, right):
        if any(one in pages and other in pages for pages in same):
            yield stands_for_one, stands_for_other
