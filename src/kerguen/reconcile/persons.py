"""Claims that name one person, however the pages spell the name."""

from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import groupby

from kerguen.model import Reading
from kerguen.reconcile.claims import Claim
from kerguen.text.fold import fold
from kerguen.values.names import SAME_PERSON, compare_names, name_words, sound_key

LESS = ("initials", "shorter")  # of these two names the longer one is the person's
SURE = ("equal", "glued", *LESS)  # one person even where a page writes both
BEGINNING = 2  # letters of a word by which names that may be one person's find each other
OFTEN = 3  # pages that outweigh the slip of one
MOST = 24  # persons that a name is compared with


def players(stated: Iterable[Claim], readings: Iterable[Reading]) -> list[Claim]:
    """The claims without the parts: who is not credited by more pages than say that another plays it ("Vito Corleone")."""
    parts: dict[str, set[str]] = {}
    for reading in readings:
        for seen in reading.observations:
            if seen.field == "character" and seen.of and fold(seen.of) != fold(str(seen.value)):
                parts.setdefault(fold(str(seen.value)), set()).add(reading.page.id)
    return [claim for claim in stated if len(claim.pages()) > len(parts.get(claim.key, ()))]


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
    match = compare_names(left, right)
    if match.how in SURE:
        return True
    if one.pages() & other.pages():
        return False
    return match.score >= SAME_PERSON or _is_cut(left, right) or _is_slip(one, other)


def _is_cut(left: str, right: str) -> bool:
    """ "Bryce Dallas" and "Bryce Dallas Howard": two words and more of a name, without its end."""
    short, long = sorted((name_words(left), name_words(right)), key=len)
    return len(short) > 1 and short == long[: len(short)]


def _is_slip(often: Claim, once: Claim) -> bool:
    """ "Anna Hathaway" on one page where several credit Anne Hathaway: a true given name, a letter from the person's."""
    if len(once.pages()) > 1 or len(often.pages()) < OFTEN:
        return False
    (first, *rest), (other, *others) = name_words(str(often.value)) or ("",), name_words(str(once.value)) or ("",)
    changed = len(first) == len(other) and sum(a != b for a, b in zip(first, other, strict=True)) == 1
    return bool(rest) and rest == others and (changed or _with_single_letters(first) == _with_single_letters(other))


def _with_single_letters(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


def _together(one: Claim, other: Claim) -> Claim:
    left, right = str(one.value), str(other.value)
    is_fuller = len(right) > len(left) and (compare_names(left, right).how in LESS or _is_cut(left, right))
    is_fuller = is_fuller or (not right.isascii() and right.translate(_SPELT_OUT) == left)  # "Hueller" for "Hüller"
    return other.with_all_of(one) if is_fuller else one.with_all_of(other)


_SPELT_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ø": "oe", "å": "aa"}
)
