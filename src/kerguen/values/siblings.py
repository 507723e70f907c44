"""Siblings: makers who share the family name that a list writes once, "Albert und Allen Hughes"."""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.values.names import given_names
from kerguen.values.people import FoundPerson


def with_family_names(text: str, listed: Sequence[FoundPerson]) -> tuple[FoundPerson, ...]:
    """The persons of a list, a given name before an "and" with the family name of the person behind it.

    Makers only: players of one name ("Rosalía y Penélope Cruz") are as frequent as siblings.
    """
    following = (*listed[1:], None)[: len(listed)]
    return tuple(_named(text, one, behind) for one, behind in zip(listed, following, strict=True))


def _named(text: str, one: FoundPerson, behind: FoundPerson | None) -> FoundPerson:
    if behind is None or " " in one.name or not given_names().issuperset(fold(one.name).split()):
        return one
    given, _, family = behind.name.rpartition(" ")
    joined = text[one.end : behind.start].strip()
    if not given or " " in given or (joined != "&" and fold(joined) not in _joiners()):
        return one
    return replace(one, name=f"{one.name} {family}")


def sibling_before(text: str, start: int, name: str) -> tuple[int, int, str] | None:
    """The given name before an "and" and the full name at `start`, with its place and its whole name.

    >>> sibling_before("un film de Jean-Pierre et Luc Dardenne", 26, "Luc Dardenne")
    (11, 22, 'Jean-Pierre Dardenne')
    """
    m = _BEFORE.search(text, max(0, start - LONGEST), start)
    given, _, family = name.rpartition(" ")
    if m is None or not given or " " in given or (m[2] != "&" and fold(m[2]) not in _joiners()):
        return None
    before = text[max(0, m.start(1) - LONGEST) : m.start(1)].split(" ")
    if len(before) > 1 and before[-2][:1].isupper() and before[-2].lower() not in rules.words("roles", "by"):
        return None  # "Marie Curie et Marjane Satrapi": no given name alone
    if not given_names().issuperset(fold(m[1]).split()) or not given_names().issuperset(fold(given).split()):
        return None
    return m.start(1), m.end(1), f"{m[1]} {family}"


def begin_of_siblings(text: str, start: int, name: str) -> int:
    """Where "sœurs Delphine et Muriel Coulin" begins, for the name at `start`; `start` itself where nobody stands before."""
    before = sibling_before(text, start, name)
    if before is None:
        return start
    kin = _KIN.search(text, max(0, before[0] - LONGEST), before[0])
    return kin.start() if kin and fold(kin[1]) in _kin() else before[0]


_KIN = re.compile(r"(?<!\w)([^\W\d_]{4,12})\s\Z")


@cache
def _kin() -> frozenset[str]:
    """ "frères", "sisters": who made a film together."""
    return frozenset(map(fold, rules.words("roles", "siblings")))


LONGEST = 40  # characters of a given name and an "and"
_BEFORE = re.compile(r"(?<![\w-])(?<![A-ZÀ-Þ]\. )([^\W\d_a-zß-ÿ][^\W\d_]+(?:-[^\W\d_]+)?)\s(&|[^\W\d_]{1,3})\s\Z")


@cache
def _joiners() -> frozenset[str]:
    return frozenset(map(fold, rules.words("roles", "joiners"))) - {""}
