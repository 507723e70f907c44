"""Candidates: which mentions are worth comparing, by cheap keys. Never all pairs."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from kerguen.films.history import STAND_IN
from kerguen.model import Mention
from kerguen.text.fold import fold
from kerguen.values.known_titles import films_titled
from kerguen.values.names import name_words, surname
from kerguen.values.title_match import bare_key, concept_keys, main_key, spelling_key

FULLEST_KEY = 60  # mentions under one key; beyond, the key tells nothing and each is paired with its neighbours only
Pair = tuple[str, str]


def candidates(mentions: Sequence[Mention]) -> set[Pair]:
    """Pairs of mention ids, the smaller first, that share a key."""
    by_key: dict[str, list[str]] = {}
    for mention in sorted(mentions, key=lambda m: m.id):
        for key in keys(mention):
            by_key.setdefault(key, []).append(mention.id)
    return {pair for ids in by_key.values() for pair in _pairs(ids) if not _are_published(*pair)}


def _are_published(left: str, right: str) -> bool:
    """Whether both are films of earlier runs: they were compared then."""
    return left.endswith(STAND_IN) and right.endswith(STAND_IN)


def keys(mention: Mention) -> frozenset[str]:
    """Title keys, translated title keys, director with year, first actors, identifiers, fingerprints of the text."""
    marks = (f"x:{mark}" for mark in mention.text_marks)
    return frozenset((*_title_keys(mention.titles), *_people_keys(mention), *_identifier_keys(mention), *marks))


def _title_keys(titles: Iterable[str]) -> Iterator[str]:
    for title in titles:
        bare = bare_key(title)
        yield f"t:{bare}"
        yield f"t:{main_key(title)}"
        yield f"s:{bare.replace(' ', '')[:9]}"  # typing errors spare the beginning of long titles
        yield from (f"c:{concept}" for concept in concept_keys(title))
        yield from (f"k:{film}" for film in films_titled(fold(title)))
        if spelling := spelling_key(title):
            yield f"w:{spelling}"


def _people_keys(mention: Mention) -> Iterator[str]:
    years = {*mention.years, *(int(d[:4]) for d in mention.release_dates if d[:4].isdigit())}
    for director in mention.directors[:4]:
        for year in sorted(years)[:3]:
            for near in (year - 1, year, year + 1):
                yield f"d:{surname(director)}:{near}"
        if not years:
            yield f"d:{surname(director)}"
    for actor in mention.cast[:2]:
        yield f"a:{' '.join(sorted(name_words(actor)))}"


def _identifier_keys(mention: Mention) -> Iterator[str]:
    return (f"i:{kind}:{value}" for kind, value in mention.identifiers.items())


def _pairs(ids: Sequence[str]) -> Iterable[Pair]:
    if len(ids) <= FULLEST_KEY:
        return combinations(ids, 2)
    return (
        (ids[i], ids[j])
        for i in range(len(ids))
        for j in range(i + 1, min(len(ids), i + 1 + FULLEST_KEY // 2))
    )  # fmt: skip
