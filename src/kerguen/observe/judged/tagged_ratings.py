"""Ratings that a page's source leaves to a program to draw: shortcodes, tags, components, fields, codes of small pictures.

{{< stars 4 >}}   {% include rating.html score=3.5 %}   <StarRating rating={4} max={5} />   [rating:: 8]   :star: :star:
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Doubt, Zone
from kerguen.text.phrases import alternation
from kerguen.text.signs import DIGIT, shape, signs
from kerguen.values.ratings import ASSUMED_STARS, STAR_NOUNS, FoundRating, rating

TAG = shape(r"\{\{[<%]|\{%|\[\w+=|\w::|:star|<[A-Za-z]|!\[")
_NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"


def tagged_ratings(text: str, zone: Zone) -> Iterator[FoundRating]:
    """What tags of a zone give the film."""
    if not signs(text, zone.start, zone.end) & TAG:
        return
    if signs(text, zone.start, zone.end) & DIGIT:
        for m in _tag().finditer(text, zone.start, zone.end):
            yield from _given(text, m)
        for pattern in (_field(), _attribute()):
            for m in pattern.finditer(text, zone.start, zone.end):
                yield from _number(text, *m.span("value"))
        yield from _pictured(text, zone)
    yield from _coded(text, zone)


@cache
def _tag() -> re.Pattern[str]:
    """A tag of any kind whose name says that it draws a rating, and what it is given."""
    name = rf"[\w./-]{{0,24}}?(?:{alternation(rules.table('ratings')['tags']['names'])})[\w./-]{{0,16}}"
    return re.compile(
        rf"(?:\{{\{{[<%]\s{{0,3}}|\{{%-?\s{{0,3}}(?:include(?:_cached)?\s|render\s)?\s{{0,3}}[\"']?|<){name}[\"']?[\s,:=]{{1,3}}"
        rf"(?P<given>[^{{}}<>\n]{{0,120}}?(?:\{{{_NUMBER}\}}[^{{}}<>\n]{{0,80}}?){{0,3}})/?\s{{0,3}}(?:[>%]\}}\}}|-?%\}}|>)",
        re.IGNORECASE,
    )


@cache
def _attribute() -> re.Pattern[str]:
    """ "{{< poster src="a.jpg" rating="4.5" >}}": what a tag of another name is given as a rating."""
    keys = alternation(rules.table("ratings")["tags"]["names"])
    tag = rf"\{{[{{%][<%]?(?![^{{}}\n]{{0,30}}?(?:{keys})[\w./-]{{0,16}}[\s,:])[^{{}}\n]{{1,160}}?"
    return re.compile(rf"{tag}\s(?:{keys})=[\"']?(?P<value>{_NUMBER})(?![\w%-])", re.IGNORECASE)


_PAIR = re.compile(
    rf"(?:(?P<key>[A-Za-z_-]{{1,14}})\s?[=:]\s?)?[\"'{{]{{0,2}}(?P<value>{_NUMBER})(?:/(?P<best>{_NUMBER}))?(?![\w%-])"
)


def _given(text: str, tag: re.Match[str]) -> Iterator[FoundRating]:
    """The value among what a tag is given, and its best value when that is there too."""
    tags = rules.table("ratings")["tags"]
    pairs = list(_PAIR.finditer(text, *tag.span("given")))
    bests = [m for m in pairs if (m["key"] or "").lower() in tags["best"]]
    values = [m for m in pairs if (m["key"] or "").lower() in tags["values"] or m["key"] is None]
    if not values or (len(values) > 1 and values[0]["key"] is None):
        return
    first = values[0]
    best = first["best"] or (bests[0]["value"] if bests else None)
    yield from _number(text, *first.span("value"), best)


def _number(text: str, start: int, end: int, best: str | None = None) -> Iterator[FoundRating]:
    found = rating(f"{text[start:end]}/{best}" if best else text[start:end])
    if found is not None and (found.scale is None or found.value <= found.scale):
        yield replace(found, start=start, end=end, how="tag")


@cache
def _field() -> re.Pattern[str]:
    """ "rating:: 8", "[rating:: 8/10]", "[rating=4]"."""
    names = alternation(rules.words("ratings", "own"))
    return re.compile(
        rf"(?:^[\s*_-]{{0,6}}|[\[(])(?i:{names})(?:[*_]{{0,2}}::[*_]{{0,2}}|=)[^\S\n]{{0,2}}(?P<value>{_NUMBER}(?:\s?/\s?{_NUMBER})?)(?=\s*(?:[\])]|$))",
        re.MULTILINE,
    )


_PICTURE = re.compile(
    r"!\[[^\]\n]{0,40}\]\([^)\n]{0,160}?(?:stars?|rating)[-_]?(?P<value>\d)(?:[-_.](?P<half>5))?\.(?:png|svg|gif|jpe?g|webp)"
    r"|<(?:img|span|i|div)\b[^<>\n]{0,160}?\b(?:alt|title|aria-label)=[\"'](?P<said>[^\"'\n]{3,40})[\"']",
    re.IGNORECASE,
)
_SAID = re.compile(rf"({_NUMBER})[ -](?:{STAR_NOUNS})", re.IGNORECASE)


def _pictured(text: str, zone: Zone) -> Iterator[FoundRating]:
    """ "![rating](/img/stars-4.png)", "<img alt='4 stars'>" in a text that shows its source."""
    for m in _PICTURE.finditer(text, zone.start, zone.end):
        if m["value"]:
            yield stars_told(float(m["value"]) + (0.5 if m["half"] else 0.0), m.start("value"), m.end("value"))
            continue
        found = rating(m["said"])
        stars = _SAID.fullmatch(m["said"])
        if stars is not None:
            yield stars_told(float(stars[1].replace(",", ".")), *m.span("said"))
        elif found is not None and found.scale is not None and found.how in ("fraction", "stars"):
            yield replace(found, start=m.start("said"), end=m.end("said"), how="tag")


_CODES = re.compile(r"(?<![\w:]):(?:star2?|sparkles):(?:\s?:(?:star2?|sparkles|half_star|star_half):){1,9}")


def _coded(text: str, zone: Zone) -> Iterator[FoundRating]:
    """ ":star: :star: :star:": a row of stars as codes."""
    for m in _CODES.finditer(text, zone.start, zone.end) if ":star" in text[zone.start : zone.end] else ():
        codes = m[0].split(":")
        value = sum(0.5 if "half" in code else 1.0 for code in codes if code.strip())
        if value <= ASSUMED_STARS:
            yield stars_told(value, *m.span())


def stars_told(value: float, start: int, end: int) -> FoundRating:
    """A number of stars, of the best that most sites count to."""
    doubt = Doubt(code="scale-assumed", message=f"{value:g} stars: a best of {ASSUMED_STARS} is assumed")
    return FoundRating(value=value, scale=float(ASSUMED_STARS), start=start, end=end, how="tag", doubts=(doubt,))
