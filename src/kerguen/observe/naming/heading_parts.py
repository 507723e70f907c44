"""Heading parts: the stretches of a heading that may be its film's title; captions, quotations and credits have none."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.observe.naming.title_words import by_words
from kerguen.text.fold import fold
from kerguen.values.people import running_name
from kerguen.values.titles import TitlePart, title_parts


def heading_parts(words: str, level: int, first: bool) -> tuple[TitlePart, ...]:
    """The parts of a heading of this level; `first`: it stands first on its page."""
    return () if _is_no_heading(words, level, first) else tuple(_parts(words, first))


def _is_no_heading(words: str, level: int, first: bool) -> bool:
    """Someone's words, the caption of a picture, a line of a fact sheet: "Regie: Sean Baker"."""
    if _SAYS.match(words) or _MARKED.search(words) or _SAID_BY.match(words) or (not level and _CAPTION.search(words)):
        return True
    if _credit_opens().match(words):
        return True
    label, colon, rest = words.strip(" *_").partition(":")
    return bool(colon and rest.strip()) and not first and fold(label) in _sheet_labels()


_CAPTION = re.compile(r"©|^(?:Foto|Photo|Bild|Crédits?)\s?:")


@cache
def _credit_opens() -> re.Pattern[str]:
    """ "Réalisé par Justine Triet": a line that says who made the film."""
    by = tuple(by_words())
    cues = {w for w in rules.words("roles", "director_before") if " " in w and w.split()[-1] in by}
    return re.compile(rf"\W{{0,3}}(?i:{'|'.join(sorted(map(re.escape, cues)))})\s{running_name().pattern}\W*\Z")


@cache
def _sheet_labels() -> frozenset[str]:
    """Labels of persons, firms and days, whose lines name no film."""
    fields = ("director", "cast", "writer", "release_date", "runtime", "year", "country", "distributor", "synopsis")
    listed = [*rules.words("labels", *fields), *rules.words("verdict", "author"), "author", "publish date", "date"]
    crew = {label for label in rules.words("labels", "ignored") if label.startswith(_CREW)}
    return frozenset(map(fold, (*listed, *crew)))


_CREW = ("produ", "musi", "mont", "photogr", "fotogr", "kamera", "schnitt", "décor", "costum", "kostüm")


def _parts(words: str, first: bool) -> Iterator[TitlePart]:
    """One further down that is all in quotation marks is a section's, not set off as a title."""
    bare = words.strip(" *_#")
    whole = not first and bare[:1] in '„“«"' and bare[-1:] in '“”»"' and bare.count(bare[-1]) < 3
    for part in title_parts(words):
        yield replace(part, how="whole") if whole and part.how == "quoted" and not part.year else part


_SAYS = re.compile(r"[^\W\d_a-zß-ÿ][\w'’.-]+(?: [^\W\d_a-zß-ÿ][\w'’.-]+){1,3}\s?:\s?[\"«“„]")  # "Eric Neuhoff : « …"
_MARKED = re.compile(r"\([★☆⭐½*]{1,6}\)\s?[\"“«„‘']")  # "NRC (★★★) 'Tenenkrommend'"
_SAID_BY = re.compile(r"\W{0,4}[\"“«„].*[\"”»]\s?\([^\W\d_a-z][^()\d]{2,40}\)\W*$")  # "“… bad movies” (Time Out)."
