"""One text: films that nothing speaks against being one are one when a page of each holds the same text, as printed,
cut or translated. Names and dates are weighed in `films`, texts in `voices`; here the one asks the other.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product

import msgspec

from kerguen import films, voices
from kerguen.ledger import Kept
from kerguen.model import FilmGroup, Mention, VoicePage

MOST_PAGES = 12  # of one film that are read again for their texts
MOST_PAIRS = 2_000  # films that are left open: beyond, people must settle some first

Opened = Callable[[str], Kept | None]  # page id -> the page and its reading
Pairs = list[tuple[str, str]]
Films = Mapping[str, frozenset[str]]  # page id -> the films that it is about


class Told(msgspec.Struct, frozen=True):
    """The films, and the pages that hold one text though they stand under films that have none in common."""

    clusters: films.Clusters
    apart: tuple[tuple[str, str], ...] = ()


def told_by_texts(
    mentions: Sequence[Mention],
    history: films.History,
    grouped: Callable[[Sequence[Mention], films.History], films.Clusters],
    opened: Opened,
    keys: Mapping[str, bytes] | None = None,
) -> Told:
    """The films that `grouped` finds, after the texts of those it leaves open were laid side by side.

    `keys`: what each page of this run and of earlier ones says in a few bytes; pages of other films that say the same
    are laid side by side too, and a text that they share is weighed with what they say of their film.
    """
    found = grouped(mentions, history)
    pairs = [
        pair for left, right in found.open_pairs[:MOST_PAIRS]
        for pair in _alike(_pages(left, history), _pages(right, history), opened)
    ]  # fmt: skip
    fresh = {m.page for m in mentions}
    across = list(_across(keys or {}, _films(found.groups, history, fresh), fresh, opened))
    pairs += _marked(across, mentions, history)
    if not pairs:
        return Told(found)
    said = _said(found, history)
    found = grouped(films.with_one_text(mentions, pairs, said), history.with_one_text(pairs))
    homes = _films(found.groups, history)
    apart = (pair for pair in across if homes.get(pair[0], frozenset()).isdisjoint(homes.get(pair[1], frozenset())))
    return Told(found, tuple(apart))


def copies_apart(pairs: Iterable[tuple[str, str]], opened: Opened) -> dict[str, VoicePage]:
    """Pages of one text that stand under several films -> what each is to the page that it was made from."""
    found: dict[str, VoicePage] = {}
    for family, _ in films.joined(pairs):
        kept = {page: one for page in family if (one := opened(page))}
        pages = {page: one.page for page, one in kept.items()}
        heard = voices.heard(pages, [one.reading for one in kept.values()], judging=True)
        found |= {placed.page: placed for placed in heard.placed() if placed.page in family}
    return found


def _across(keys: Mapping[str, bytes], homes: Films, fresh: set[str], opened: Opened) -> Iterator[tuple[str, str]]:
    """Pairs of pages of other films that hold one text, one of them at least read in this run."""
    for left, right in voices.alike(keys, homes, fresh):
        kept = [one for page in (left, right) if (one := opened(page))]
        if _are_written(kept) and voices.sharing(
            {one.page.id: one.page for one in kept}, [one.reading for one in kept]
        ):
            yield left, right


def _are_written(kept: Sequence[Kept]) -> bool:
    """Whether one is somebody's judgement, not both on several films; in one language it must be read as a review, and
    what is no article be on one film: the sheets of a house are alike whatever film they are of, and so are its programmes."""
    if all(len(one.reading.subjects()) > 1 for one in kept):
        return False
    if len({one.page.lang for one in kept}) > 1:
        return any(voices.weighs(one.page, one.reading) for one in kept)
    articles = [one for one in kept if one.page.kind in voices.ARTICLES]
    others = [one for one in kept if one not in articles]
    return any(one.reading.reviews for one in articles) and all(len(one.reading.subjects()) < 2 for one in others)


def _said(found: films.Clusters, history: films.History) -> dict[str, Mention]:
    """Page, mention or earlier film -> what is said of its film, its title first."""
    named = {g.id: msgspec.structs.replace(found.profiles[g.id], titles=(g.title,)) for g in found.groups}
    here = {name: named[g.id] for g in found.groups for m in g.mentions for name in (m.page, m.id)}
    return {**history.profiles, **here}


def _films(groups: Iterable[FilmGroup], history: films.History, fresh: Collection[str] = ()) -> Films:
    """Each page with its films, those of earlier runs too, but for `fresh` pages: what joined them is found again."""
    found: dict[str, set[str]] = {}
    for film, mentions in history.live.items():
        for page in {mention.partition("#")[0] for mention in mentions}.difference(fresh):
            found.setdefault(page, set()).add(film)
    of_this_run: dict[str, set[str]] = {}
    for group in groups:
        for one in group.mentions:
            of_this_run.setdefault(one.page, set()).add(group.id)
    return {page: frozenset(ids) for page, ids in (found | of_this_run).items()}


def _marked(across: Iterable[tuple[str, str]], mentions: Sequence[Mention], history: films.History) -> Pairs:
    """What stands for each of these pages: itself, the one of its films that the text may be of, or an earlier film."""
    by_page: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_page.setdefault(mention.page, []).append(mention)
    earlier = {m.partition("#")[0]: film for film in history.profiles for m in history.live.get(film, ())}
    found: Pairs = []
    for left, right in across:
        one, other = (
            by_page.get(page) or [history.profiles[earlier[page]]] if page in by_page or page in earlier else []
            for page in (left, right)
        )
        for chosen, partner in films.likeliest(one, other):
            found.append((_stands_for(chosen, left, by_page, earlier), _stands_for(partner, right, by_page, earlier)))
    return found


def _stands_for(mention: Mention, page: str, here: Mapping[str, object], earlier: Mapping[str, str]) -> str:
    return mention.id if page in here else earlier[page]


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
