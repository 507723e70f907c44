"""Claims that name one person, however the pages spell the name."""

from collections import Counter
from collections.abc import Sequence
from heapq import nsmallest

from kerguen.reconcile.claims import Claim
from kerguen.text.fold import fold
from kerguen.values.names import compare_names, same_person, sound_key

LESS = ("initials", "shorter")  # of these two names the longer one is the person's
SURE = ("equal", "glued", *LESS)  # one person even where a page writes both
BEGINNING = 2  # letters of a word by which names that may be one person's find each other
MOST = 24  # persons that a name is compared with


def by_person(ranked: Sequence[Claim]) -> list[Claim]:
    """The claims with those joined that name one person: "J. Ducournau" says the same as "Julia Ducournau"; best first,
    as they come. Two names that look like one mistyped stay two where a page gives both ("Lee Jung-jae", "Lee Jung-jin")."""
    joined: list[Claim] = []
    begun: dict[str, list[int]] = {}
    for claim in ranked:
        number = next((n for n in _alike(claim, begun) if _is_one_person(joined[n], claim)), None)
        if number is None:
            number = len(joined)
            joined.append(claim)
        else:
            joined[number] = _together(joined[number], claim)
        for key in _beginnings(claim):
            begun.setdefault(key, []).append(number)
    return joined


def _alike(claim: Claim, begun: dict[str, list[int]]) -> list[int]:
    """The persons whose names begin most like this one's; the best first where two begin alike."""
    shared = Counter(number for key in _beginnings(claim) for number in begun.get(key, ()))
    return nsmallest(MOST, shared, key=lambda number: (-shared[number], number))


def _beginnings(claim: Claim) -> frozenset[str]:
    """What each word of the name begins with, as it is written and as it sounds in any script."""
    name = str(claim.value)
    return frozenset(word[:BEGINNING] for word in (*fold(name).split(), *sound_key(name)))


def _is_one_person(one: Claim, other: Claim) -> bool:
    left, right = str(one.value), str(other.value)
    if not same_person(left, right):
        return False
    return compare_names(left, right).how in SURE or not one.pages() & other.pages()


def _together(one: Claim, other: Claim) -> Claim:
    less = compare_names(str(one.value), str(other.value)).how in LESS
    is_fuller = less and len(str(other.value)) > len(str(one.value))
    return other.with_all_of(one) if is_fuller else one.with_all_of(other)
