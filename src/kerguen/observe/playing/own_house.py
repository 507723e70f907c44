"""The house whose own page this is, and its town: where the sessions are whose lines name none."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from kerguen.model import Page, Session
from kerguen.observe.cues import label, labels, lines
from kerguen.observe.judged.marked_ratings import nodes
from kerguen.observe.playing.hours import names_hour
from kerguen.observe.playing.houses import cinema_named
from kerguen.observe.playing.line_days import DATED_KINDS
from kerguen.places.towns import town
from kerguen.values.outlets import outlet_named

LONGEST = 60  # characters of a name
LONGEST_LABEL = 24  # characters of "Veranstaltungsort"
READ = 8_000  # characters in which a label of the place stands
FOOT = 1_500  # characters at the end of a page in which its address stands


class House(NamedTuple):
    """A cinema or a hall, its town, or one of them."""

    name: str | None
    city: str | None


def at_home(page: Page, told: tuple[Session, ...]) -> tuple[Session, ...]:
    """The sessions in the page's own house, when none of them names a house of its own."""
    if not told or any(one.cinema or one.city for one in told):
        return told
    house = _labelled(page) or _marked(page) or _of_site(page)
    return tuple(replace(one, cinema=house.name, city=house.city) for one in told) if house else told


def _labelled(page: Page) -> House | None:
    """ "Ort: Kulturhaus, Markt 3, 93047 Regensburg", or the label on a line of its own over it; one place for all."""
    known = labels("sessions", "venue_labels", page.lang)
    found, over = set(), (0, 0)
    for start, end in lines(page.text, 0, min(len(page.text), READ)):
        words = page.text[start:end]
        lead, colon, value = words.partition(":")
        if colon and label(lead) in known:
            said = value
        else:
            labelled = over[1] - over[0] <= LONGEST_LABEL and label(page.text[slice(*over)]) in known
            timed = words.count(",") == 2 and _ADDRESS.fullmatch(words) and names_hour(page.text, *over)
            said = words if labelled or timed else ""
        if said and (house := _of_address(said.strip())):
            found.add(house)
        over = (start, end)
    return found.pop() if len(found) == 1 else None


_TOWN = re.compile(  # behind its postal code
    r"(?<!\d)(?:\d{5}|\d{4} ?[A-Z]{2})[ \xa0](?P<town>[A-ZÀ-Þ][^\d\n,;:|()•·–]{1,38}?)(?=[ .]{0,2}(?:$|[,;|(•·–\n]| - ))",
    re.MULTILINE,
)
_NUMBER = re.compile(r"\d")
_ADDRESS = re.compile(r"[^\d\n,]{3,60}, [^\n,]{3,50}, [^\n,]{3,40}")  # "Kulturhaus, Marktstr. 20, Regensburg"


def _of_address(words: str) -> House | None:
    name, *rest = (part.strip() for part in re.split(r",| [–-] ", words))
    city = _TOWN.search(words)
    near = city["town"] if city else next((part for part in reversed(rest) if town(part, translated=False)), None)
    if near is None and len(rest) > 1 and _NUMBER.search(rest[-2]) and rest[-1].replace(" ", "").isalpha():
        near = rest[-1]  # behind its street
    if not rest and town(name, translated=False):
        return House(None, name)
    is_name = 1 < len(name) <= LONGEST and name[0].isupper() and not name.endswith((".", "!", "?"))
    return House(name, near) if is_name and (near or (not rest and " " in name)) else None


def _marked(page: Page) -> House | None:
    """The one cinema of the page's structured data."""
    found = set()
    for item in page.structured:
        for _, node in nodes(item.data, item.path):
            if str(node.get("@type") or "").endswith("MovieTheater") and isinstance(name := node.get("name"), str):
                address = node.get("address")
                city = address.get("addressLocality") if isinstance(address, dict) else None
                found.add(House(name, city if isinstance(city, str) else None))
    known = [house for house in found if house.city] or list(found)
    if len({house.name for house in found}) != 1 or len(known) != 1:
        return None
    return known[0] if known[0].city else House(known[0].name, _own_town(page))


def _of_site(page: Page) -> House | None:
    """The site's name, or a part of the page's own title, when it is a cinema's; maybe with its town behind it."""
    name = (page.metadata.get("og:site_name") or "").strip()
    if name and cinema_named(name, page.lang) == name:
        return House(name, _own_town(page))
    parts = [part.strip() for part in _PARTS.split(name)]
    if page.kind in DATED_KINDS and len(parts) == 2 and town(parts[1], translated=False) and not outlet_named(parts[0]):
        return House(parts[0], parts[1])  # "Le Sélect – Granville"
    over = page.metadata.get("title") or page.text[:FIRST_LINE].strip().partition("\n")[0]
    for said in (name, over if page.kind in DATED_KINDS else ""):
        parts = [part.strip() for part in _PARTS.split(said)]
        for part, behind in pairwise((*parts, "")):
            if part and cinema_named(part, page.lang) == part:
                near = behind if behind and town(behind, translated=False) else None
                return House(part, near or _own_town(page))
    return None


FIRST_LINE = 120  # characters
_PARTS = re.compile(r"\s[–—|·-]\s|,\s")


def _own_town(page: Page) -> str | None:
    """The one town that the addresses of a page name."""
    found = set(_towns(page.text[-FOOT:])) or set(_towns(page.text[:FOOT]))
    return found.pop() if len(found) == 1 else None


def _towns(words: str) -> Iterator[str]:
    return (m["town"].strip() for m in _TOWN.finditer(words))
