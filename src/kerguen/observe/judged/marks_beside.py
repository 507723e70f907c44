"""Marks of a review that stand beside its text: in a footer, a side column, an element that only its name tells."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Page, Zone
from kerguen.observe.cues import label, labels, stretches
from kerguen.observe.judged.rating_decoys import is_decoy, is_labelled
from kerguen.values.ratings import FoundRating, rating, ratings

BESIDE = ("furniture", "teaser")
MOST = 50  # marks of one zone that are looked at
LONGEST_HEADING = 32  # characters of a line over a mark that says what it is
WORDS = re.compile(r"[a-z]+")


def marks_beside(page: Page) -> list[tuple[Zone, FoundRating]]:
    """The one labelled mark beside the text of a review, else the one number in an element named as a mark."""
    if page.kind != "review":
        return []
    found = list(_labelled(page))
    if len({(one.value, one.scale) for _, one in found}) == 1:
        return found[:1]
    named = [] if found else list(_named(page))
    return named if len(named) == 1 else []


def _labelled(page: Page) -> Iterator[tuple[Zone, FoundRating]]:
    for zone in stretches(page, *BESIDE):
        for one in ratings(page.text, zone.start, zone.end)[:MOST]:
            if not is_decoy(page, one, zone) and (is_labelled(page, one.start) or _is_headed(page, zone, one.start)):
                yield zone, one


def _is_headed(page: Page, zone: Zone, place: int) -> bool:
    """ "Rating" alone on the line over a mark that begins its own line."""
    lead = page.text[max(zone.start, place - LONGEST_HEADING) : place].rstrip(" ")
    heading = lead.rstrip("\n").rsplit("\n", 1)[-1] if lead.endswith("\n") else ""
    return label(heading) in labels("ratings", "own", page.lang)


_NUMBER = re.compile(r"(?:10|\d)(?:[.,]\d)?|[1-9]\d")


def _named(page: Page) -> Iterator[tuple[Zone, FoundRating]]:
    """`<div class="review-score">8.5</div>`: a number alone in an element whose name says what it is."""
    names = rules.table("ratings")["element_names"]
    for block in page.blocks if page.media == "html" else ():
        if block.end - block.start > 4 or not _NUMBER.fullmatch(page.text, block.start, block.end):
            continue
        said = set(WORDS.findall(block.hints))
        if said.isdisjoint(names["mark"]) or not said.isdisjoint(names["others"]):
            continue
        one = rating(page.text[block.start : block.end])
        zone = next((z for z in page.zones if z.start <= block.start < z.end and z.kind != "opinions"), None)
        if one is not None and zone is not None:
            yield zone, replace(one, start=block.start, end=block.end, how="given")
