"""Settling: mentions that the catalogue recognises beyond doubt get its identifiers, and so meet in one film."""

from collections.abc import Iterable

import msgspec

from kerguen.catalogue.index import Catalogue, Found
from kerguen.model import Mention

MOST_TITLES = 3  # of a mention that are looked up


def settled(mentions: Iterable[Mention], catalogue: Catalogue) -> list[Mention]:
    """The same mentions; those whose film is sure in the catalogue carry its cross-identifiers as well.

    Only identity is settled: what the page says of the film stays what the page says.
    """
    return [_settled(mention, catalogue) for mention in mentions]


def _settled(mention: Mention, catalogue: Catalogue) -> Mention:
    found = _sure(mention, catalogue)
    if found is None:
        return mention
    added = {k: v for k, v in found.film.identifiers.items() if k not in mention.identifiers}
    return msgspec.structs.replace(mention, identifiers={**mention.identifiers, **added}) if added else mention


def _sure(mention: Mention, catalogue: Catalogue) -> Found | None:
    """The film that a title with a person or a year leads to; a title alone never settles anything."""
    people = (*mention.directors, *mention.cast)[:6]
    years = mention.years or tuple(int(d[:4]) for d in mention.release_dates[:1] if d[:4].isdigit())
    if not people and not years:
        return None
    for title in mention.titles[:MOST_TITLES]:
        best = next(iter(catalogue.find(title, people, years[0] if years else None, most=2)), None)
        if best and best.sure and not _contradicts(mention, best):
            return best
    return None


def _contradicts(mention: Mention, found: Found) -> bool:
    """Whether the page gives another identifier of the same kind."""
    return any(mention.identifiers.get(kind, value) != value for kind, value in found.film.identifiers.items())
