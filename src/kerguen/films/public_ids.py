"""Public ids: given once, for ever. A film that was merged gets its old id back when it is parted again."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import count

from kerguen.films.history import STAND_IN, History
from kerguen.model import Mention
from kerguen.values.names import surname

Claim = tuple[
    int, int, str, str
]  # own mentions and all mentions of the film that are here, both negative; film, cluster


def public_ids(clusters: Sequence[tuple[Mention, ...]], slugs: Mapping[str, str], history: History) -> dict[str, str]:
    """First mention of each cluster -> its film's id. `slugs`: first mention -> title and year in ASCII."""
    given = _inherited(clusters, history)
    shared = Counter(slugs.values())
    taken = {*history.live, *history.retired}
    for members in sorted(clusters, key=lambda ms: (slugs[ms[0].id], ms[0].id)):
        first = members[0].id
        if first not in given:
            given[first] = _fresh_id(slugs[first], members, shared[slugs[first]] > 1, taken)
        taken.add(given[first])
    return given


def _inherited(clusters: Sequence[tuple[Mention, ...]], history: History) -> dict[str, str]:
    """Clusters that continue a film: first the published ids, then ids that were merged away and are free again.

    A film's own mentions count before those that came to it with a merge, so that parting them undoes the merge.
    """
    home = {m.id: members[0].id for members in clusters for m in members}
    came = {m for old in history.retired.values() for m in old}
    given: dict[str, str] = {}
    for films, borrowed in ((history.live, came), (history.retired, set[str]())):
        claims = sorted(
            claim for film, old in films.items() for claim in _claims(film, (*old, film + STAND_IN), home, borrowed)
        )
        used: set[str] = set()
        for _, _, film, first in claims:
            if first not in given and film not in used:
                given[first] = film
                used.add(film)
    return given


def _claims(film: str, old: Sequence[str], home: Mapping[str, str], borrowed: Collection[str]) -> list[Claim]:
    everyone = Counter(home[m] for m in old if m in home)
    own = Counter(home[m] for m in old if m in home and m not in borrowed)
    return [(-own[first], -everyone[first], film, first) for first in everyone]


def _fresh_id(slug: str, members: tuple[Mention, ...], is_shared: bool, taken: Collection[str]) -> str:
    """Title and year; the director's name when two films share both; a number when nothing else tells them apart."""
    director = next((surname(d) for m in members for d in m.directors), "")
    wanted = f"{slug}-{director}" if director and (is_shared or slug in taken) else slug
    if wanted not in taken:
        return wanted
    return next(given for number in count(2) if (given := f"{wanted}-{number}") not in taken)
