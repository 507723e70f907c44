"""Siblings: makers who share the family name that a list writes once, "Albert und Allen Hughes"."""

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
    following = (*listed[1:], None)
    return tuple(_named(text, one, behind) for one, behind in zip(listed, following, strict=True))


def _named(text: str, one: FoundPerson, behind: FoundPerson | None) -> FoundPerson:
    if behind is None or " " in one.name or not given_names().issuperset(fold(one.name).split()):
        return one
    given, _, family = behind.name.rpartition(" ")
    joined = text[one.end : behind.start].strip()
    if not given or " " in given or (joined != "&" and fold(joined) not in _joiners()):
        return one
    return replace(one, name=f"{one.name} {family}")


@cache
def _joiners() -> frozenset[str]:
    return frozenset(map(fold, rules.words("roles", "joiners"))) - {""}
