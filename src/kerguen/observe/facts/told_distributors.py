"""Who brings the film to cinemas, as running text tells it: "distribuito da Medusa Film", "le distributeur Mars Films"."""

import re
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.cues import folded_words
from kerguen.observe.facts.release_places import told
from kerguen.observe.lines import Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import word_set
from kerguen.text.phrases import alternation

READ = 6_000  # characters
CLAUSE = 80  # characters before it in which a country is named
_CLAUSE_END = re.compile(r"[.;!?]\s")


def told_distributor(stretch: Stretch) -> tuple[Finding, ...]:
    """The first that a text on one film names, with the country that its clause names; () when it names none."""
    text, lang = stretch.page.text, stretch.page.lang
    cue = _cue(lang)
    if cue is None or not stretch.whole or stretch.page.kind == "not_film" or _nouns(lang).isdisjoint(word_set(text)):
        return ()
    for line in stretch.lines:
        if line.start > READ:
            break
        if m := cue.search(text, line.start, line.end):
            left = _CLAUSE_END.split(text[max(line.start, m.start() - CLAUSE) : m.start()])[-1]
            named = told(left, lang).countries
            place = named[-1][0] if named else None
            return (
                Finding(
                    field="distributor", value=m["name"], start=m.start("name"), end=m.end("name"), scope=place,
                    scope_kind="country" if place else None, method="prose",
                ),
            )  # fmt: skip
    return ()


@cache
def _nouns(lang: Lang | None) -> frozenset[str]:
    """Without one of these words in the page there is no cue."""
    return frozenset(max(words.split(), key=len) for words in folded_words("roles", lang, "distributed_by"))


@cache
def _cue(lang: Lang | None) -> re.Pattern[str] | None:
    words = rules.lexicon(lang).get("roles", {}).get("distributed_by") if lang in rules.languages() and lang else None
    if not words:
        return None
    word = r"(?:[A-ZÀ-Þ]|\d\d[ \xa0](?=[A-Z]))(?:[\w&'’-]*\w)?(?:(?<=Bros)\.)?"
    return re.compile(
        rf"(?<!\w)(?i:{alternation(words)})[ \xa0][*_\"“«]?(?P<name>{word}(?:[ \xa0](?:{word}|&)){{0,4}})"
    )
