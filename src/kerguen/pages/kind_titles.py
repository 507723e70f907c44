"""What the titles of a page say of its kind: a film that is known, a word for a review before it, keys of a film's entry.

Of 150 pages whose whole title is one that films are known by, 145 were of one film: told news or nothing, they are not.
"""

import re
from collections.abc import Sequence

from kerguen.model import StructuredItem, Zone
from kerguen.pages.front_matter import front_values
from kerguen.pages.kind_words import kind_words
from kerguen.text.fold import fold
from kerguen.values.known_titles import is_known_title

SHORTEST, LONGEST = 3, 120  # letters of a known title; characters of a title
EVENT_KEYS = 2  # keys of front matter that say when and where something is: one is the author's town
_LINK = re.compile(r"!?\[([^\[\]]{0,200})\]\([^()\s]{0,300}\)|<[^<>]{1,80}>")
_YEAR = re.compile(r"\s?\((?:19|20)\d\d\)\s*$")


def names_a_film(text: str, title: str, zones: Sequence[Zone]) -> bool:
    """Whether the page's title or its heading is, whole, a title that films are known by: "The Black Cat (1934)"."""
    keys = (fold(_YEAR.sub("", words)) for words in _titles(text, title, zones))
    return any(len(key) >= SHORTEST and key not in kind_words("site_words") and is_known_title(key) for key in keys)


def is_headed_review(text: str, title: str, zones: Sequence[Zone]) -> bool:
    """Whether a title begins with a word for one review: "Review: John Carter", "Kinokritik: …", "Chronique Adam"."""
    return any(fold(words).split(" ", 1)[0] in kind_words("review_head") for words in _titles(text, title, zones))


def _titles(text: str, title: str, zones: Sequence[Zone]) -> list[str]:
    """The page's own title and its heading, of which `title` is made, each without links and marks."""
    heading = " ".join(text[zone.start : zone.end] for zone in zones if zone.kind == "title")[:300]
    parts = (title.removesuffix(heading), heading)
    bare = (_LINK.sub(r"\1", part).strip(" #*_\"“”„«»'") for part in parts)
    return [part for part in bare if part and len(part) <= LONGEST]


def front_keys(structured: Sequence[StructuredItem]) -> frozenset[str]:
    """The folded names of front matter that have a value."""
    return frozenset(map(fold, front_values(structured)))


def is_filed_film(keys: frozenset[str]) -> bool:
    """A key of a film's entry elsewhere: "imdb_id", "tmdb", "letterboxd_url"."""
    return any(key.startswith(("imdb", "tmdb", "letterboxd", "filmaffinity", "allocine")) for key in keys)


def is_filed_event(keys: frozenset[str]) -> bool:
    """Keys that say when and where: "date_start", "hour", "venue", "price"."""
    return len(keys & kind_words("event_keys")) >= EVENT_KEYS
