"""What the titles of a page say of its kind: a film that is known, a word for a review before it, keys of a film's entry.

Of 150 pages whose whole title is one that films are known by, 145 were of one film: told news or nothing, they are not.
"""

import re
from collections.abc import Mapping, Sequence

from kerguen.model import Block, Lang, StructuredItem, Zone
from kerguen.pages.front_matter import front_values
from kerguen.pages.kind_words import kind_words, says
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.called_films import called_films
from kerguen.values.known_titles import is_known_title

SHORTEST, LONGEST = 3, 120  # letters of a known title; characters of a title
OTHER_TRADES = ("rate other_trade", "rate stage", "rate tech", "rate software")  # features
EVENT_KEYS = 2  # keys of front matter that say when and where something is: one is the author's town
_LINK = re.compile(r"!?\[([^\[\]]{0,200})\]\([^()\s]{0,300}\)|<[^<>]{1,80}>")
_APART = re.compile(r"(?:[\[(|–—:]|\s-)\s?([^\[\](){}|–—:]{4,40})[\])]?$")  # the last part of a title
# titles come without outer marks
_SET_OFF = re.compile(
    r"(?:^|[«“„\"‘*_])[ \xa0]?([A-ZÀ-Þ0-9][^«»“”„\"*_\n]{2,60}?)[ \xa0]?[»”“\"*_]"
)  # titles come without outer marks
_YEAR = re.compile(r"\s?\((?:19|20)\d\d\)\s*$")


def names_a_film(text: str, title: str, zones: Sequence[Zone]) -> bool:
    """Whether the page's title or its heading is, whole, a title that films are known by: "The Black Cat (1934)"."""
    keys = (fold(_YEAR.sub("", words)) for words in titles_of(text, title, zones))
    return any(len(key) >= SHORTEST and key not in kind_words("site_words") and is_known_title(key) for key in keys)


def quotes_a_film(text: str, title: str, zones: Sequence[Zone]) -> bool:
    """Whether a title sets off words that films are known by: "„Das Boot“: wie ein Film …", "*Her* and us"."""
    found = (set_off[1] for words in titles_of(text, title, zones) for set_off in _SET_OFF.finditer(words))
    keys = (fold(words) for words in found)
    return any(len(key) >= SHORTEST and key not in kind_words("site_words") and is_known_title(key) for key in keys)


def is_headed_review(text: str, title: str, zones: Sequence[Zone]) -> bool:
    """Whether a title begins with a word for one review, or ends with one that is set apart: "Review: John Carter",
    "Kinokritik: …", "1917 [Recensione]"; not that of a series or a book."""
    titles = titles_of(text, title, zones)
    if any(says(fold(words), other) for words in titles for other in ("series", "other_review")):
        return False
    heads = {fold(words).split(" ", 1)[0] for words in titles}
    ends = {fold(apart[1]).rsplit(" ", 1)[-1] for words in titles if (apart := _APART.search(words))}
    return not kind_words("review_head").isdisjoint(heads | ends)


def heads_an_opinion(text: str, blocks: Sequence[Block]) -> bool:
    """A heading over what the writer thinks of the film: "My review", "Fazit"."""
    headings = (fold(text[block.start : block.end]) for block in blocks if block.kind == "heading")
    return any(heading in kind_words("opinion_headings") for heading in headings)


def titles_of(text: str, title: str, zones: Sequence[Zone]) -> list[str]:
    """The page's own title and its heading, of which `title` is made, each without links and marks."""
    heading = " ".join(text[zone.start : zone.end] for zone in zones if zone.kind == "title")[:300]
    parts = (title.removesuffix(heading), heading)
    bare = (_LINK.sub(r"\1", part).strip(" #*_\"“”„«»'") for part in parts)
    return [part for part in bare if part and len(part) <= LONGEST]


def front_keys(structured: Sequence[StructuredItem]) -> frozenset[str]:
    """The folded names of front matter that have a value, not the place for one."""
    return frozenset(fold(name) for name, value in front_values(structured).items() if "{{" not in str(value))


def is_filed_film(keys: frozenset[str]) -> bool:
    """A key of a film's entry elsewhere: "imdb_id", "tmdb", "letterboxd_url"."""
    return any(key.startswith(("imdb", "tmdb", "letterboxd", "filmaffinity", "allocine")) for key in keys)


def is_filed_event(keys: frozenset[str]) -> bool:
    """Keys that say when and where: "date_start", "hour", "venue", "price"; or one that only showings have."""
    return len(keys & kind_words("event_keys")) >= EVENT_KEYS or is_filed_showing(keys)


def is_filed_showing(keys: frozenset[str]) -> bool:
    """A key that only showings have: "showtimes", "séances"."""
    return not keys.isdisjoint(kind_words("showing_keys"))


def owns_its_title(features: Mapping[str, float], text: str) -> bool:
    """ "Christopher Nolan's *Oppenheimer* is …" opens a text that says film, or names a genre, more than another trade."""
    if not _OWNED.search(text, 0, OPENING):
        return False
    elsewhere = max(features[name] for name in OTHER_TRADES)
    weighed = features["rate film"] + features["rate opinion"] + features["rate craft"]
    return bool(features["some film"] or features["rate genre"]) and elsewhere <= weighed


OPENING = 300  # characters
_OWNED = re.compile(rf"[^\W\d_][’']s [\"“]?([*_]{{1,2}})[^\W_][^*_\n]{{1,60}}\1[\"”]? (?:{small('owned_says')})\b")


def is_called_a_film(text: str, title: str, zones: Sequence[Zone], lang: Lang | None) -> bool:
    """Whether a sentence at the top says that what the page is headed by is a film: "Lindes is a 2004 documentary by …"."""
    names = [_ENDED.split(part)[0] for part in titles_of(text, title, zones)]
    return any(called_films(text, names, lang, plain=True))


_ENDED = re.compile(r"\s[|–—-]\s|\s\(")  # "Lindes – Wikipedia", "Lindes (film)"
