"""Kind of page, from its zones, its title and the words of the trade."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from kerguen import rules
from kerguen.model import PageKind, StructuredItem, Zone
from kerguen.text.fold import fold

SHOWTIME = re.compile(r"\b\d{1,2}[:h.]\d{2}\b")
FILM_TYPES = ("movie", "film", "screeningevent")
SAMPLE = 20_000


def kind_of_page(text: str, title: str, zones: Sequence[Zone], structured: Sequence[StructuredItem]) -> PageKind:
    """One of the ten kinds. A page whose words are not of the trade is not_film."""
    folded = fold(text[:SAMPLE])
    if not _is_about_film(folded, structured):
        return "not_film"
    size = {kind: sum(z.end - z.start for z in zones if z.kind == kind) for kind in {z.kind for z in zones}}
    heading = fold(title)
    if _said(heading, "interview"):
        return "interview"
    if size.get("opinions", 0) > 80 and (size.get("sessions") or size.get("fact_sheet") or size.get("press_quotes")):
        return "aggregator"
    if _said(heading, "roundup") or size.get("press_quotes", 0) > 400:
        return "roundup"
    films = {zone.segment for zone in zones if zone.segment is not None}
    if len(films) > 1:
        return "programme" if len(SHOWTIME.findall(text[:SAMPLE])) >= len(films) else "list"
    times = len(SHOWTIME.findall(text[:SAMPLE]))
    if times > 12 and times * 60 > len(text[:SAMPLE]):
        return "showtimes"
    if _said(heading, "programme") and times > 2:
        return "programme"
    return _of_its_text(heading, folded, size)


def _of_its_text(heading: str, folded: str, size: Mapping[Any, int]) -> PageKind:
    article = size.get("article", 0) + size.get("verdict_box", 0)
    if _said(heading, "review") or size.get("verdict_box", 0) > 40:
        return "review"
    if _said(heading, "list"):
        return "list"
    long_article = int(rules.table("kinds")["minimum"]["long_article"])
    if size.get("fact_sheet", 0) > 60:
        return "review" if article > 2 * long_article and _said(folded, "review") else "fact_sheet"
    return "review" if article > long_article and _said(folded, "review") else "news"


def _is_about_film(folded: str, structured: Sequence[StructuredItem]) -> bool:
    if any(_mentions_film(item.data) for item in structured):
        return True
    words = set(folded.split())
    return len(words & _words("film")) >= int(rules.table("kinds")["minimum"]["film_words"])


def _mentions_film(data: object) -> bool:
    return isinstance(data, dict) and str(data.get("@type", "")).rsplit("/", 1)[-1].lower() in FILM_TYPES


def _said(folded: str, kind: str) -> bool:
    padded = f" {folded} "
    return any(f" {word} " in padded for word in _words(kind))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(word) for word in rules.table("kinds")[kind])
