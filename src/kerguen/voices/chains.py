"""Who reports whom: page -> aggregator -> outlet, followed to the end. A cycle is refused."""

from collections.abc import Mapping

from kerguen.errors import KerguenError

LONGEST = 20


class CircularReport(KerguenError):
    """Reporters that lead back to themselves: nobody is the source."""


def chain(start: str, reports: Mapping[str, str]) -> tuple[str, ...]:
    """From `start` to the first source, both included; its length less one is the distance.

    >>> chain("page", {"page": "aggregator", "aggregator": "Le Matin"})
    ('page', 'aggregator', 'Le Matin')
    """
    found = [start]
    while (following := reports.get(found[-1])) is not None:
        if following in found or len(found) > LONGEST:
            raise CircularReport(f"{' → '.join([*found, following])}: who reports whom goes round in a circle")
        found.append(following)
    return tuple(found)
