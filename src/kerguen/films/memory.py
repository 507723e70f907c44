"""Memory of comparisons: what two sides say, weighed once. A page that is added is compared with its candidates only."""

import hashlib
from collections.abc import Callable
from typing import NamedTuple

import msgspec

from kerguen.films.features import compare
from kerguen.model import Mention


class Weighed(NamedTuple):
    """What is kept of a comparison: many pairs are compared, few are asked about."""

    points: float
    verdict: str


class Profile(NamedTuple):
    """What one side says, with its fingerprint of 8 bytes."""

    mention: Mention
    digest: bytes


def profile(mention: Mention) -> Profile:
    """The mention with its fingerprint."""
    return Profile(mention, hashlib.blake2b(msgspec.msgpack.encode(mention), digest_size=8).digest())


class Memory:
    """Comparisons by the fingerprints of both sides. `recall` asks an earlier run; `made` are the new ones."""

    def __init__(self, recall: Callable[[bytes], tuple[float, str] | None] = lambda _: None) -> None:
        self._recall = recall
        self.made: dict[bytes, Weighed] = {}

    def weighed(self, left: Profile, right: Profile) -> Weighed:
        """The comparison of two profiles, recalled or made."""
        key = left.digest + right.digest
        if (found := self.made.get(key)) is not None:
            return found
        if earlier := self._recall(key):
            return Weighed(*earlier)
        fresh = compare(left.mention, right.mention)
        self.made[key] = Weighed(fresh.points, fresh.verdict)
        return self.made[key]
