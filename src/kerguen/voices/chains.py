"""Who reports whom: page -> aggregator -> outlet, followed to the end. A cycle is refused."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from kerguen.errors import KerguenError
from kerguen.model import Page, Rating, Reading, VoicePage
from kerguen.text.fold import fold
from kerguen.values.outlets import outlet_named, outlets
from kerguen.voices.direction import credits, edges

LONGEST = 20
SEVERAL = 2  # outlets quoted beside an aggregator's mean: the quotations are the aggregator's too
LINE = 200  # characters of a line that credits a source


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


def reporters(pages: Mapping[str, Page], readings: Sequence[Reading], placed: Iterable[VoicePage]) -> Mapping[str, str]:
    """Page or outlet -> whom it reports: a copy its source, a page the outlet that it credits or whose mean it gives.

    An outlet whose own page credits another reports that one: so the chain goes on.
    """
    found: dict[str, str] = {p.page: p.source for p in placed if p.source}
    for reading in readings:
        page = pages[reading.page.id]
        signed = next((r.outlet for r in reading.reviews if r.outlet), None)
        own = signed or reading.page.outlet
        source = _credited(page, signed) or _aggregator(reading, own)
        if source is None:
            continue
        found.setdefault(page.id, source)
        if own and fold(own) != fold(source) and page.id not in found.values():
            found.setdefault(_known(own), source)
    return found


def via(page: str, by: str | None, reports: Mapping[str, str], pages: Mapping[str, Page]) -> tuple[str, ...]:
    """The reporters between a page and the one whose words or score it gives, nearest first; pages by their names.

    Raises CircularReport.
    """
    links = chain(page, reports)[1:]
    last = next((n for n, link in enumerate(links) if by and fold(link) == fold(by)), len(links))
    return tuple(pages[link].name if link in pages else link for link in links[:last])


def with_chains(pages: Mapping[str, Page], readings: Sequence[Reading], placed: Iterable[VoicePage]) -> list[Reading]:
    """The readings, each reported score with its chain of reporters; a chain that goes in a circle is left out."""
    reports = reporters(pages, readings, placed)
    return [replace(r, ratings=tuple(_with_chain(one, reports, pages) for one in r.ratings)) for r in readings]


def _with_chain(rating: Rating, reports: Mapping[str, str], pages: Mapping[str, Page]) -> Rating:
    if rating.kind == "own" or rating.via or rating.by is None:
        return rating
    try:
        return replace(rating, via=via(rating.page, rating.by, reports, pages))
    except CircularReport:
        return rating


def _credited(page: Page, own: str | None) -> str | None:
    """The outlet on a line by which the page owns to its source: "Source: AlloCiné", "paru dans Le Matin"."""
    for line in edges(page.text).splitlines():
        if len(line) <= LINE and credits(line):
            named = [o.outlet.name for o in outlets(line) if not own or fold(o.outlet.name) != fold(own)]
            if len(named) == 1:
                return named[0]
    return None


def _aggregator(reading: Reading, own: str | None) -> str | None:
    """The aggregator whose mean of the press the page gives beside words of several outlets."""
    quoted = {fold(q.outlet) for q in reading.quotes if q.outlet}
    means = {
        r.by for r in reading.ratings if r.kind == "press" and r.by and (known := outlet_named(r.by)) and known.mean
    }
    if len(quoted) < SEVERAL or len(means) != 1:
        return None
    (name,) = means
    return None if own and fold(own) == fold(name) else name


def _known(name: str) -> str:
    found = outlet_named(name)
    return found.name if found else name
