"""Awards of a film, said once however many pages tell of them and in whatever language."""

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from kerguen.model import Award, Reading
from kerguen.text.fold import fold
from kerguen.values.honours import given_before, honour
from kerguen.values.names import same_person

OUTCOMES = ("won", "nominated", "selected")


def awards(readings: Sequence[Reading], year: int | None = None) -> tuple[Award, ...]:
    """One award per body, what it honours and person: the strongest outcome with the fullest words, and every page that
    tells of it. "An Oscar" beside the Oscar for the screenplay is no award more; one given before the
    film's year is of another film."""
    told = sorted(
        (a for reading in readings for a in reading.awards if not given_before(a.edition, year)), key=_fullest_first
    )
    groups: list[list[Award]] = []
    for award in told:
        same = next((group for group in groups if all(_is_same(award, other) for other in group)), None)
        if same is None:
            groups.append([award])
        else:
            same.append(award)
    found = [_joined(group) for group in groups]
    told_better = [a for a in found if not any(_says_more(other, a) for other in found)]
    return tuple(sorted(told_better, key=lambda a: (OUTCOMES.index(a.outcome), fold(a.body), a.category or "", a.page)))


def _fullest_first(award: Award) -> tuple[int, int, int, str, int]:
    said = sum(part is not None for part in (award.edition, award.category, award.person))
    return OUTCOMES.index(award.outcome), -said, len(award.doubts), award.page, award.start or 0


def _is_same(one: Award, other: Award) -> bool:
    return (
        fold(one.body) == fold(other.body)
        and _honour(one) == _honour(other)
        and (not one.person or not other.person or same_person(one.person, other.person))
    )


def _honour(award: Award) -> frozenset[str]:
    return honour(award.category or "", award.body)


def _joined(group: Sequence[Award]) -> Award:
    """The first of the group, which says most, with what only the others say."""
    best = group[0]
    editions = Counter(a.edition for a in group if a.edition)
    written = {(best.page, best.start): best} | {(a.page, a.start): a for a in group[1:]}
    return replace(
        best,
        edition=max(sorted(editions), key=lambda e: editions[e], default=None),
        person=best.person or next((a.person for a in group if a.person), None),
        doubts=best.doubts if all(a.doubts for a in group) else (),
        also=tuple(a.place() for a in written.values() if a is not best),
    )


def _says_more(other: Award, award: Award) -> bool:
    """Another award of the body says what this one only says that there is one."""
    return (
        not _honour(award)
        and bool(_honour(other))
        and fold(other.body) == fold(award.body)
        and OUTCOMES.index(other.outcome) <= OUTCOMES.index(award.outcome)
    )
