"""Synopses that are one text: cut, or changed in a few words."""

from collections.abc import Sequence

from kerguen.reconcile.claims import Claim
from kerguen.text.fold import fold

RUN = 3  # words in a row
SHARED = 0.6  # of the shorter text's runs of words: from here on the two are one text


def by_text(ranked: Sequence[Claim]) -> list[Claim]:
    """The claims with those joined whose words are nearly the same; the longest speaks for all."""
    joined: list[tuple[frozenset[str], Claim]] = []
    for claim in ranked:
        runs = _runs(str(claim.value))
        number = next((n for n, (others, _) in enumerate(joined) if _is_same(runs, others)), None)
        if number is None:
            joined.append((runs, claim))
        else:
            others, one = joined[number]
            longer, shorter = (claim, one) if len(str(claim.value)) > len(str(one.value)) else (one, claim)
            joined[number] = (runs | others, longer.with_all_of(shorter))
    return [claim for _, claim in joined]


def _is_same(runs: frozenset[str], others: frozenset[str]) -> bool:
    return len(runs & others) >= SHARED * min(len(runs), len(others))


def _runs(text: str) -> frozenset[str]:
    words = fold(text).split()
    return frozenset(" ".join(words[n : n + RUN]) for n in range(max(1, len(words) - RUN + 1)))
