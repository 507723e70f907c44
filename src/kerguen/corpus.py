"""Corpus: what a run has read. Pages wait packed, and are unpacked one film at a time: memory is bounded by a film."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import msgspec

from kerguen.ledger import Kept
from kerguen.model import Failure

IN_HAND = 64  # pages kept unpacked


class PackedPages(Mapping[str, Kept]):
    """Page id -> page and reading, in order of id."""

    def __init__(self, kept: Iterable[Kept]) -> None:
        packed = {k.page.id: zlib.compress(msgspec.msgpack.encode(k), 1) for k in kept}
        self._packed = {page: packed[page] for page in sorted(packed)}
        self._unpacked = lru_cache(maxsize=IN_HAND)(self._unpack)

    def __getitem__(self, page: str) -> Kept:
        return self._unpacked(page)

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, page: object) -> bool:
        return page in self._packed

    def _unpack(self, page: str) -> Kept:
        return msgspec.msgpack.decode(zlib.decompress(self._packed[page]), type=Kept)


class Corpus(msgspec.Struct, frozen=True, kw_only=True):
    """Pages and readings by page id, what could not be read, what was skipped, and what the ledger had."""

    kept: Mapping[str, Kept]
    failures: tuple[Failure, ...] = ()
    skipped: tuple[Failure, ...] = ()
    from_ledger: int = 0


class Outcome(NamedTuple):
    """What was read of one source, or why it was not; whether the ledger had it already."""

    kept: Kept | None = None
    failure: Failure | None = None
    from_ledger: bool = False


def gather(outcomes: Iterable[Outcome]) -> Corpus:
    """Gather the outcomes of reading, in an order that does not depend on theirs."""
    failures: list[Failure] = []
    from_ledger = 0

    def read() -> Iterator[Kept]:
        nonlocal from_ledger
        for one in outcomes:
            from_ledger += one.from_ledger
            if one.kept:
                yield one.kept
            elif one.failure:
                failures.append(one.failure)

    kept = PackedPages(read())
    in_order = sorted(failures, key=lambda f: f.path)
    return Corpus(
        kept=kept,
        failures=tuple(f for f in in_order if f.error != "skipped"),
        skipped=tuple(f for f in in_order if f.error == "skipped"),
        from_ledger=from_ledger,
    )
