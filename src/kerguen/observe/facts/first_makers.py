"""Of several directors that a text names: which of them made the film that it is about."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from kerguen.observe.statement import Finding
from kerguen.values.siblings import sibling_before

BESIDE = 4  # spaces between the names of two who made a film together: ", y la directora "
LONGEST_GAP = 30  # characters between them


def first_directors(text: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings; of their directors the first one and those named beside it, for the others made other films."""
    directors = [f for f in found if f.field == "director"]
    if not directors:
        return list(found)
    first = directors[0]
    own = {first.value} | {d.value for d in directors if _are_together(text, first, d)}
    return [f for f in found if f.field != "director" or f.value in own]


def _are_together(text: str, first: Finding, other: Finding) -> bool:
    if first.end is None or other.start is None or not 0 <= other.start - first.end <= LONGEST_GAP:
        return False
    return text[first.end : other.start].count(" ") <= BESIDE


def siblings_of(text: str, found: Iterable[Finding]) -> Iterator[Finding]:
    """Who directed with a brother or sister and is named by the given name only: "un film de Jean-Pierre et Luc Dardenne"."""
    makers = [f for f in found if f.field == "director" and f.start is not None]
    named = {str(f.value) for f in makers}
    for one in makers:
        before = sibling_before(text, one.start or 0, str(one.value))
        if before and before[2] not in named:
            yield replace(one, value=before[2], start=before[0], end=before[1], text=text[before[0] : before[1]])
