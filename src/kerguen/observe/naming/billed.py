"""Billed: the maker that stands beside or under the title at the top of a page."""

from collections.abc import Iterator, Set

from kerguen.observe.lines import Line, Stretch
from kerguen.observe.naming.headings import LEAD_LINES, is_date
from kerguen.observe.naming.no_titles import is_no_title
from kerguen.observe.naming.title_words import film_nouns
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.values.billing import Billing, billing, billing_under
from kerguen.values.known_titles import is_known_title
from kerguen.values.title_letters import calm
from kerguen.values.titles import TitlePart, heading_title


def billed(stretch: Stretch, makers: Set[str]) -> tuple[Finding, ...]:
    """The title and its directors in one heading; the directors alone when they stand under it after a preposition.

    `makers`: folded names that labels give, beside which a line names no other: "First National Pictures (Warner Bros.)".
    """
    text = stretch.page.text
    lines = [line for line in stretch.lines[: LEAD_LINES + 2] if not is_date(stretch, line)][:LEAD_LINES]
    for number, line in enumerate(lines):
        if (mark := _mark(text, line)) and any(_mark(text, one) == mark for one in _beside(stretch, line)):
            continue  # "- Bea Castell (Detective Ryan)" over "- Yusuf Demir (Jonas)": players and their parts
        found = billing(text, line.start, line.end)
        if found is None and number:
            above = lines[number - 1]
            found = billing_under(text, (above.start, above.end), line.start, line.end)
        if found and makers and makers.isdisjoint(fold(person.name) for person in found.makers):
            return ()
        if found:
            return _findings(text, found)
    return ()


def _mark(text: str, line: Line) -> str:
    """What parts a line in two: a bracket at its end, a dash."""
    if text[line.end - 1] == ")" and text.find(" (", line.start, line.end) > 0:
        return "("
    return next((dash for dash in DASHES if text.find(dash, line.start, line.end) > 0), "")


DASHES = (" – ", " — ", " - ")


def _beside(stretch: Stretch, line: Line) -> Iterator[Line]:
    """The lines right over and under a line."""
    place = stretch.lines.index(line)
    yield from stretch.lines[max(0, place - 1) : place]
    yield from stretch.lines[place + 1 : place + 2]


def _findings(text: str, found: Billing) -> tuple[Finding, ...]:
    directors = tuple(
        Finding(field="director", value=person.name, start=person.start, end=person.end, method="fact-line")
        for person in found.makers
    )
    dated: tuple[Finding, ...] = ()
    if found.year:
        start, end = found.year
        dated = (Finding(field="year", value=int(text[start:end]), start=start, end=end, method="fact-line"),)
    if found.title is None:
        return (*directors, *dated)
    start, end = _set_off(text, *found.title)
    if is_no_title(text[start:end].rstrip(" ,/|·–-")):
        return (*directors, *dated)
    return (
        Finding(field="title", value=calm(text[start:end]), start=start, end=end, method="heading"),
        *directors,
        *dated,
    )


def _set_off(text: str, start: int, end: int) -> tuple[int, int]:
    """What the heading's own marks set off: "Le coup de cœur : « Miséricorde », d'Alain Guiraudie"; "FILM ALMA" is Alma."""
    if part := _set_apart(text[start:end]):
        return start + part.start, start + part.end
    first, _, rest = text[start:end].partition(" ")
    named = first.lower() in film_nouns() and is_known_title(fold(rest)) and not is_known_title(fold(text[start:end]))
    return start + (len(first) + 1) * named, end


def _set_apart(words: str) -> TitlePart | None:
    """ "Crítica: *Alma*", "Le coup de cœur : « Alma »", "Recensione di Alma": the part that marks or a word for reviews set apart."""
    part = heading_title(words)
    return part if part and (part.how == "quoted" or (part.how == "whole" and part.start)) else None
