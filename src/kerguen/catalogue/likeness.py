"""Likeness of written names whose characters may be lost: "Chiwa Sait?" is "Chiwa Saito"."""

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from kerguen.text.fold import fold
from kerguen.values.names import compare_names, name_words
from kerguen.values.title_match import bare_key, compare_titles, concept_key, main_key, numbers

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
    if concept := concept_key(title):
        yield f"c{concept}"


def _equal_but_for_lost(left: str, right: str) -> bool:
    """Letter by letter equal where neither has lost one; a lost letter may stand for two ("ou")."""
    if LOST not in left and LOST not in right:
        return False
    one, two = fold(left), fold(right)
    lost = left.count(LOST) + right.count(LOST)
    if min(len(one), len(two)) < 4 * lost:
        return False
    return OSA.distance(one.replace(" ", ""), two.replace(" ", "")) <= 2 * lost and _same_shape(left, right)


def _same_shape(left: str, right: str) -> bool:
    return abs(len(name_words(left)) - len(name_words(right))) <= 1
