"""Names bent by a translation machine, seen on one page: translated word by word, or glued to the next word."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kerguen import rules
from kerguen.model import Lang, Page
from kerguen.observe.cues import folded
from kerguen.text.fold import fold
from kerguen.text.literal import renderings, word_table
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


@lru_cache(maxsize=4096)
def _whole_renderings(name: str, lang: Lang) -> tuple[str, ...]:
    """Renderings with both words translated: a single one may be a relative or a spelling."""
    words = name.split()
    both = (source for source in SOURCES if source != lang and word_table(source, lang).keys() >= set(words))
    forms = (form for source in both for form in renderings(name, source, lang))
    return tuple(form for form in forms if all(a != b for a, b in zip(form.split(), words, strict=False)))


def glued(page: Page, stretch: Place) -> Iterator[Place]:
    """ "Piatonmeanwhile" on a page that has "Piaton": a name of the page and a word that no name ends with."""
    long = {w: cuts for w in _long_capital().findall(page.text, *stretch) if (cuts := _cuts(w, page.lang))}
    capitals = frozenset(w for w in WORD.findall(page.text, *stretch) if w[0].isupper()) if long else frozenset()
    for word, cuts in long.items():
        if any(word[:cut] in capitals and word[cut:].islower() for cut in cuts):
            m = re.compile(rf"(?<![^\W_]){word}(?![^\W_])").search(page.text, *stretch)
            yield from [(m.start(), m.end())] if m else []


@cache
def _long_capital() -> re.Pattern[str]:
    """A word with a capital that is long enough for a name and another word."""
    return re.compile(rf"[{upper()}](?<![^\W_].)[^\W_]{{7,}}")


@lru_cache(maxsize=4096)
def _cuts(word: str, lang: Lang | None) -> tuple[int, ...]:
    """Where a name may end and a word follow that no name ends with; a short word only behind a name of five letters."""
    cuts = (cut for cut in range(4, len(word) - 3) if folded(word[cut:]) in _tails("tails", lang))
    short = range(max(5, len(word) - 3), len(word) - 1)
    return (*cuts, *(cut for cut in short if folded(word[cut:]) in _tails("short_tails", lang)))


@cache
def _tails(kind: str, lang: Lang | None) -> frozenset[str]:
    return frozenset(rules.table("glued").get(kind, {}).get(lang or "", "").split())
