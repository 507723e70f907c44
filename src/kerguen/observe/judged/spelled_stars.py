"""Stars that are written out: "Voto: 3 stelle", "Four stars.", "dos estrellas y media", "drei von fünf Sternen"."""

import re
from collections.abc import Iterator
from functools import cache

from kerguen import rules
from kerguen.model import Doubt, Lang, Zone
from kerguen.observe.cues import folded, label, labels, words
from kerguen.observe.judged.rating_decoys import gives
from kerguen.text.phrases import alternation, small, worded
from kerguen.text.signs import cue, signs
from kerguen.values.ratings import ASSUMED_STARS, POINT_NOUNS, STAR_NOUNS, FoundRating

_BEFORE = 40  # characters before a number in which a label of a rating or a verb of giving ends
_LEAD = re.compile(r"(?:^|[.!?…:–—|()[\n=])[\s*_\"“]{0,4}-?$")
_TAIL = re.compile(r"[*_]{0,3}[ \xa0]?(?:[.;!)\]|\n]|[–—-][ \xa0]|\(\d|$)")
_MOST_STARS = 10


def spelled_stars(text: str, zone: Zone, lang: Lang | None) -> Iterator[FoundRating]:
    """A number of stars that stands apart: after a label, or a sentence of its own; never stars among other words."""
    held = signs(text, zone.start, zone.end)
    if held & BEST_NUMERAL:
        yield from _spelled_shares(text, zone, lang)
    if not held & STAR_NOUN:
        return
    for m in _pattern(lang).finditer(text, zone.start, zone.end):
        best = m["best1"] or m["best2"] or m["best3"]
        lead = text[max(zone.start, m.start() - _BEFORE) : m.start()]
        given = _is_labelled(lead, lang)
        alone = _LEAD.search(lead) is not None
        ends = _TAIL.match(text, m.end()) is not None or (
            (given or m["value"].isdecimal()) and text.startswith(", ", m.end())
        )
        if not ((alone or given) and ends) and best is None:
            continue
        value = _number(m["value"], lang) + (0.5 if m["half1"] or m["half2"] or m["sign"] else 0.0)
        scale = _number(best, lang) if best else float(ASSUMED_STARS if value <= ASSUMED_STARS else _MOST_STARS)
        if value > scale:
            continue
        doubt = Doubt(code="scale-assumed", message=f"{m[0]!r}: a best of {scale:g} is assumed")
        yield FoundRating(
            value=value, scale=scale, start=m.start(), end=m.end(), how="given" if given and gives(lead, lang) else "stars",
            doubts=() if best else (doubt,),
        )  # fmt: skip


def _spelled_shares(text: str, zone: Zone, lang: Lang | None) -> Iterator[FoundRating]:
    """ "I give it eight out of ten", "Note : quatre sur cinq.", "a fine 8 out of ten.": given, labelled, or what ends a clause."""
    for m in _share_pattern(lang).finditer(text, zone.start, zone.end):
        value, scale = (_number(m[part], lang) for part in ("value", "best"))
        lead = text[max(zone.start, m.start() - _BEFORE) : m.start()]
        stands = (
            m["value"].isdecimal() or _is_labelled(lead, lang) or _LEAD.search(_ARTICLE_END.sub("", lead)) is not None
        )
        if value + (HALF if m["half"] else 0.0) <= scale in _SPELLED_BESTS and stands and _TAIL.match(text, m.end()):
            how = "given" if gives(lead, lang) else "words"
            yield FoundRating(
                value=value + (HALF if m["half"] else 0.0), scale=scale, start=m.start(), end=m.end(), how=how,
            )  # fmt: skip


_ARTICLE_END = re.compile(
    rf"(?:^|(?<=[\s*]))(?:{small('a', 'a_bent')})[ \xa0](?:[^\W\d_]{{3,12}}[ \xa0])?$", re.IGNORECASE
)
_SPELLED_BESTS = (5.0, 10.0)


_THING = rf"(?!(?:{STAR_NOUNS})(?!\w))[^\W\d_]{{4,16}}(?=[*_]{{0,3}}(?:\n|\Z))"  # "four out of five popcorns"


@cache
def _share_pattern(lang: Lang | None) -> re.Pattern[str]:
    number = _any("numerals", lang)
    return re.compile(
        rf"(?<![\w.,/-])(?P<value>{number}|\d{{1,2}}(?:[.,]\d)?)(?P<half>[ \xa0](?:{_any('halves', lang)}))?"
        rf"[ \xa0](?:{_OF})[ \xa0](?P<best>{number})(?:[ \xa0](?:{POINT_NOUNS}|{_THING}))?(?!\w)",
        re.IGNORECASE,
    )


_OF = small("out_of", "of_best")


def _number(written: str, lang: Lang | None) -> float:
    return HALF if written in _HALVES else _numerals(lang).get(folded(written)) or float(written.replace(",", "."))


HALF = 0.5
_HALVES = ("½", "1/2")


@cache
def _numerals(lang: Lang | None) -> dict[str, float]:
    """Word -> number, one to ten, of the page's language and English; of all when it is not known."""
    chosen = (str(lang), "en") if lang in rules.languages() else rules.languages()
    lists = (rules.lexicon(one)["ratings"].get("numerals", ()) for one in chosen)
    return {folded(word): float(number) for listed in lists for number, word in enumerate(listed, 1)}


def _listed() -> list[list[str]]:
    return [rules.lexicon(one)["ratings"].get("numerals", ()) for one in rules.languages()]


def _is_labelled(lead: str, lang: Lang | None) -> bool:
    """Whether "voto" stands right before it, or "I give" a few words before."""
    last = label(lead).split()[-3:]
    own = labels("ratings", "own", lang)
    return any(" ".join(last[first:]) in own for first in range(len(last))) or gives(lead, lang)


BEST_NUMERAL = cue(lambda: (folded(listed[place]) for listed in _listed() for place in (4, 9) if place < len(listed)))
STAR_NOUN = cue(lambda: (folded(noun).split()[0] for noun in rules.words("ratings", "stars")))


@cache
def _pattern(lang: Lang | None) -> re.Pattern[str]:
    """Number, half, "of five", noun; the "of five" before or after the noun."""
    number = rf"½|1/2(?=[ \xa0])|\d{{1,2}}(?:[.,]\d{{1,2}})?|{_any('numerals', lang)}"
    of = rf"[ \xa0](?:{_OF})[ \xa0](?P<best{{0}}>5|10|4|{_any('numerals', lang)})"
    return re.compile(
        rf"(?:(?<![\w.,/-])|(?<![^\s*_]-)(?<=-))(?P<value>{number})"
        rf"(?P<sign>[ \xa0]?½|[ \xa0]1/2)?(?P<half1>[ \xa0]?(?:{_any('halves', lang)}))?"
        rf"(?:{of.format('1')})?[ \xa0](?:{_any('stars', lang)})(?P<half2>[ \xa0](?:{_any('halves', lang)}))?"
        rf"(?:{of.format('2')}(?![\w]))?"
        rf"(?:[ \xa0](?:{worded('on_scale')})[01][ \xa0]?(?:[-–]|{small('to')})[ \xa0]?"
        rf"(?P<best3>5|10|4)(?:[ \xa0](?:{small('scale')}))?)?"
        r"(?![^\W_])",
        re.IGNORECASE,
    )


def _any(key: str, lang: Lang | None) -> str:
    return alternation(words("ratings", key, lang))
