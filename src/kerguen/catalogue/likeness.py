"""Likeness of written names whose characters may be lost: "Chiwa Sait?" is "Chiwa Saito"."""

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from kerguen.text.fold import fold
from kerguen.values.names import compare_names
from kerguen.values.title_match import bare_key, compare_titles, concept_keys, main_key, numbers

LOST = "?"  # what a badly converted file leaves of a letter it could not write


@lru_cache(maxsize=131072)
def title_likeness(left: str, right: str) -> float:
    """Between -1 (another part) and 1 (equal), lost letters forgiven."""
    match = compare_titles(left, right)
    if match.score >= 0.8 or match.how == "other_number":
        return match.score
    if _equal_but_for_lost(left, right):
        return 0.95
    one, two = bare_key(left), bare_key(right)
    if numbers(left) != numbers(right):
        return min(match.score, 0.3)
    alike = fuzz.ratio(one, two) / 100
    contained = fuzz.token_set_ratio(one, two) == 100 and min(len(one), len(two)) >= 6
    return max(match.score, (alike - 0.5) * 1.6 if alike > 0.5 else 0.0, 0.6 if contained else 0.0)


@lru_cache(maxsize=131072)
def name_likeness(left: str, right: str) -> float:
    """Between 0 and 1 for two persons' names, lost letters forgiven."""
    score = compare_names(left, right).score
    if score >= 0.9:
        return score
    return 0.97 if _equal_but_for_lost(left, right) else score


def title_keys(title: str) -> Iterator[str]:
    """Cheap keys under which titles that may be alike meet."""
    bare = bare_key(title)
    yield f"t{bare}"
    yield f"t{main_key(title)}"
    joined = bare.replace(" ", "")
    yield f"b{joined[:6]}"
    yield f"e{joined[-7:]}"
    yield from (f"c{concept}" for concept in concept_keys(title))


def _equal_but_for_lost(left: str, right: str) -> bool:
    """Letter by letter equal where neither has lost one; a lost letter may stand for two ("ou")."""
    lost = left.count(LOST) + right.count(LOST)
    if not lost:
        return False
    one, two = _letters(left), _letters(right)
    if min(len(one), len(two)) < 4 * lost or abs(len(one) - len(two)) > 2 * lost:
        return False
    return _same_shape(left, right) and _aligned(one, two)


def _letters(name: str) -> str:
    return LOST.join(fold(part).replace(" ", "") for part in name.split(LOST))


def _aligned(one: str, two: str) -> bool:
    """Whether two rows of letters agree, each lost letter standing for none, one or two of the other's."""
    above = [_row_zero(two)]
    for letter in one:
        row = [letter == LOST and above[-1][0]]
        for j, other in enumerate(two, 1):
            row.append(
                (letter == other and above[-1][j - 1])
                or (letter == LOST and any(above[-1][max(0, j - 2) : j + 1]))
                or (other == LOST and (row[j - 1] or any(back[j - 1] for back in above[-2:])))
            )
        above = [*above[-1:], row]
    return above[-1][-1]


def _row_zero(two: str) -> list[bool]:
    return [not two[:j].strip(LOST) for j in range(len(two) + 1)]


def _same_shape(left: str, right: str) -> bool:
    return abs(len(left.split()) - len(right.split())) <= 1
