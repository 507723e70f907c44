"""Of several directors that a text names: which of them made the film that it is about."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from kerguen.observe.statement import Finding
from kerguen.values.siblings import sibling_before

BESIDE = 4  # spaces between the names of two who made a film together: ", y la directora "


def first_directors(found: list[Finding], text: str = "", titles: tuple[str, ...] = ()) -> list[Finding]:
    """The first director stated is this film's, unless a later one stands beside the title; the others made other films."""
    directors = [f for f in found if f.field == "director"]
    if not directors:
        return found
    first = directors[0]
    if titles and not _is_beside(first, text, titles, FAR_OFF):
        first = next((d for d in directors if _is_beside(d, text, titles, CLOSE)), first)
    own = {first.value} | {
        d.value
        for d in directors
        if d.start is not None
        and first.end is not None
        and 0 <= d.start - first.end <= 30
        and text[first.end : d.start].count(" ") <= BESIDE
    }
    return [f for f in found if f.field != "director" or f.value in own]


def siblings_of(text: str, found: Iterable[Finding]) -> Iterator[Finding]:
    """Who directed with a brother or sister and is named by the given name only: "un film de Jean-Pierre et Luc Dardenne"."""
    makers = [f for f in found if f.field == "director" and f.start is not None]
    named = {str(f.value) for f in makers}
    for one in makers:
        before = sibling_before(text, one.start or 0, str(one.value))
        if before and before[2] not in named:
            yield replace(one, value=before[2], start=before[0], end=before[1], text=text[before[0] : before[1]])


FAR_OFF, CLOSE = 160, 25  # characters between a director and the title


def _is_beside(one: Finding, text: str, titles: tuple[str, ...], reach: int) -> bool:
    if one.start is None or one.end is None:
        return False
    around = text[max(0, one.start - reach) : one.end + reach]
    return any(title in around for title in titles if title)
