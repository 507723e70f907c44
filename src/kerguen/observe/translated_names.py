"""Names bent by a translation machine, seen on one page: translated word by word, or glued to the next word."""

import re
from collections.abc import Container, Iterator
from functools import cache

from kerguen import rules
from kerguen.model import Lang, Page
from kerguen.observe.cues import folded
from kerguen.text.fold import fold
from kerguen.text.literal import renderings
from kerguen.text.signs import WORD
from kerguen.values.people import upper

Place = tuple[int, int]

SOURCES = ("fr", "de", "es", "it", "nl", "en")


_PAIR = re.compile(r"[A-ZÀ-Þ](?<![\w'’-].)(?=([\w'’-]{1,24}[ \xa0][A-ZÀ-Þ][\w'’-]{1,24}))")


def translated(page: Page, stretch: Place) -> Iterator[Place]:
    """ "Michael White" on a page that also has Michel Blanc: both words of the name are translated."""
    if page.lang is None:
        return
    places: dict[str, Place] = {}
    for m in _PAIR.finditer(page.text, *stretch):
        places.setdefault(fold(m[0] + m[1]), (m.start(), m.end(1)))
    for name in tuple(places):
        for form in _whole_renderings(name, page.lang):
            if form in places:
                yield places[form]


@cache
def _whole_renderings(name: str, lang: Lang) -> tuple[str, ...]:
    """Renderings with both words translated: a single one may be a relative or a spelling."""
    words = name.split()
    forms = (form for source in SOURCES if source != lang for form in renderings(name, source, lang))
    return tuple(form for form in forms if all(a != b for a, b in zip(form.split(), words, strict=False)))


def glued(page: Page, stretch: Place) -> Iterator[Place]:
    """ "Piatonmeanwhile" on a page that has "Piaton": a name of the page and a word that no name ends with."""
    tails = _tails(page.lang)
    if not tails:
        return
    long = dict.fromkeys(w for w in _long_capital().findall(page.text, *stretch) if _has_tail(w, tails))
    capitals = frozenset(w for w in WORD.findall(page.text, *stretch) if w[0].isupper()) if long else frozenset()
    for word in long:
        if _is_glued(word, capitals, tails):
            m = re.compile(rf"(?<![^\W_]){word}(?![^\W_])").search(page.text, *stretch)
            yield from [(m.start(), m.end())] if m else []


@cache
def _long_capital() -> re.Pattern[str]:
    """A word with a capital that is long enough for a name and another word."""
    return re.compile(rf"[{upper()}](?<![^\W_].)[^\W_]{{7,}}")


def _has_tail(word: str, tails: frozenset[str]) -> bool:
    return any(folded(word[cut:]) in tails for cut in range(4, len(word) - 3))


def _is_glued(word: str, capitals: Container[str], tails: frozenset[str]) -> bool:
    return any(
        word[:cut] in capitals and folded(word[cut:]) in tails and word[cut:].islower()
        for cut in range(4, len(word) - 3)
    )


@cache
def _tails(lang: Lang | None) -> frozenset[str]:
    return frozenset(rules.table("glued").get("tails", {}).get(lang or "", "").split())
