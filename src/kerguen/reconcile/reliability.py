"""Reliability: how often a method of reading is right about a field in a language, as measured on labelled pages.

`data/reliability.toml` holds the counts (bench/reliability writes it). Few cases say little: the share of right values
is drawn towards that of all languages, and this towards what is expected of the method (`data/reconcile.toml`, [trust]).
"""

from functools import cache

from kerguen import rules
from kerguen.model import Lang

AS_MANY_AS = 10  # cases that an expectation weighs as much as
EXPECTED = {4: 0.95, 3: 0.9, 2: 0.8, 1: 0.7, 0: 0.5}  # share of right values, by the trust put in a method beforehand


@cache
def reliability(method: str, field: str, lang: Lang | None) -> float:
    """The expected share of right values, between 0 and 1.

    >>> 0.5 < reliability("prose", "director", "fr") < reliability("label", "director", "fr") < 1
    True
    """
    counts: dict[str, list[int]] = rules.table("reliability").get(field, {}).get(method, {})
    expected = EXPECTED[rules.table("reconcile")["trust"].get(method, 0)]
    overall = _drawn(counts.get("all", [0, 0]), expected)
    return _drawn(counts.get(lang, [0, 0]), overall) if lang else overall


def _drawn(counts: list[int], expected: float) -> float:
    right, wrong = counts
    return (right + AS_MANY_AS * expected) / (right + wrong + AS_MANY_AS)
