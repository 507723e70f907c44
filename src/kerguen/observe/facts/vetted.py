"""Vetted: of findings that contradict each other, those of the surer method; of several lists, the first."""

from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Doubt
from kerguen.observe.statement import PERSONS, Finding
from kerguen.text.fold import fold

# A method that names a field outright wins over one that infers it from running text.
_RANK = {
    "structured": 0,
    "label": 1,
    "entry": 2,
    "heading-label": 3,
    "fact-line": 2,
    "bracket": 2,
    "metadata": 2,
    "prose": 3,
}
_ONE_SOURCE = frozenset(("director", "runtime", "year"))
_LISTS = {"genre": 60, "country": 60, "language": 60, "writer": 120}  # characters between two entries of one list


def vetted(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings without those of a weaker method that a stronger one contradicts, and without lists of other films."""
    listed = tuple(f for f in found if f.field not in PERSONS or fold(str(f.value)) not in _prizes())
    kept: list[Finding] = []
    for field in dict.fromkeys(f.field for f in listed):
        same = [f for f in listed if f.field == field]
        same = _without_glued(same) if field in PERSONS and len(same) > 2 else same
        kept += (
            _from_best(same) if field in _ONE_SOURCE else _first_list(same, _LISTS[field]) if field in _LISTS else same
        )
    return tuple(kept)


@cache
def _prizes() -> frozenset[str]:
    """Prizes that look like names: "competirá por la Palma de Oro"."""
    return frozenset(rules.table("awards")["prizes"])


def _without_glued(findings: list[Finding]) -> list[Finding]:
    """Persons without two that a table glued into one: "Marianne Pistone Gilles Deroo" beside each of them."""
    names = {fold(str(f.value)) for f in findings}
    return [f for f in findings if not _is_glued(fold(str(f.value)).split(), names)]


def _is_glued(words: list[str], names: set[str]) -> bool:
    return any(" ".join(words[:cut]) in names and " ".join(words[cut:]) in names for cut in range(2, len(words) - 1))


def _from_best(findings: list[Finding]) -> list[Finding]:
    """Those of the best method, and others that say the same."""
    hidden = [f for f in findings if f.method == "structured"]
    visible = [f for f in findings if f.method == "label"]
    if hidden and visible and not any(_agree(h, v) for h in hidden for v in visible):
        return [*map(_doubted, hidden), *visible]
    best = min(map(_rank, findings))
    agreed = {_same(f) for f in findings if _rank(f) == best}
    return [f for f in findings if _rank(f) == best or _same(f) in agreed]


def _agree(left: Finding, right: Finding) -> bool:
    """The same value, or runtimes that differ by rounding."""
    if isinstance(left.value, int) and isinstance(right.value, int):
        return abs(left.value - right.value) <= 1
    return _same(left) == _same(right)


def _doubted(hidden: Finding) -> Finding:
    """What structured data says and the visible fact sheet does not."""
    doubt = Doubt(
        code="structured-data-disagrees",
        message=f"{hidden.field}: structured data says {hidden.value!r}, the visible text does not",
        start=hidden.start,
        end=hidden.end,
    )
    return replace(hidden, doubts=(*hidden.doubts, doubt))


def _first_list(findings: list[Finding], longest_gap: int) -> list[Finding]:
    """The first list that the best method found, and what says the same: genres further down are links to other pages."""
    strong = _from_best(findings)
    best = min(map(_rank, strong))
    placed = sorted(f.start for f in strong if f.start is not None and _rank(f) == best)
    if not placed:
        return strong
    last = placed[0]
    for start in placed:
        if start - last > longest_gap:
            break
        last = start
    listed = [f for f in strong if _rank(f) == best and (f.start is None or f.start <= last)]
    said = set(map(_same, listed))
    return [f for f in strong if f in listed or (_rank(f) > best and _same(f) in said)]


def _rank(finding: Finding) -> int:
    return _RANK.get(finding.method, 9)


def _same(finding: Finding) -> object:
    return fold(finding.value) if isinstance(finding.value, str) else finding.value
