"""Who brings the film to cinemas, as running text tells it once: "distribuito da Medusa Film", "Wild Bunch le distribuera",
"la distribution est assurée par Pyramide", "Leonine bringt den Film in die Kinos"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.cues import folded_words
from kerguen.observe.facts.release_places import told
from kerguen.observe.facts.role_cues import role_cues
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold, word_set
from kerguen.text.phrases import alternation, small
from kerguen.values.names import is_firm, is_given_name

READ = 6_000  # characters
CLAUSE = 80  # characters before the name in which a country is named
_CLAUSE_END = re.compile(r"[.;!?]\s")


def distributor(stretch: Stretch) -> Iterator[Finding]:
    """The first that is named, with the country that its clause names."""
    text, lang = stretch.page.text, stretch.page.lang
    cues = None if _nouns(lang).isdisjoint(word_set(text)) else _cues(lang)
    for line in stretch.lines if cues else ():
        if line.start > READ:
            return
        if cues and (found := list(_named(text, line, cues, lang))):
            yield _said(text, line, min(found, key=_place), lang)
            return


class _Firm(NamedTuple):
    """Where a firm is named, and where what is said of it ends."""

    start: int
    end: int
    stop: int


class _Cues(NamedTuple):
    before: tuple[re.Pattern[str], ...]
    behind: re.Pattern[str] | None


def _named(text: str, line: Line, cues: _Cues, lang: Lang | None) -> Iterator[_Firm]:
    for cue in cues.before:
        if m := cue.search(text, line.start, line.end):
            yield _Firm(*m.span("name"), m.end())
    for does in cues.behind.finditer(text, line.start, line.end) if cues.behind else ():
        m = _ends_with_name().search(text, max(line.start, does.start() - LONGEST), does.start())
        if m and _is_firm(text, m, lang):
            yield _Firm(*m.span("name"), does.end())


LONGEST = 60  # characters of a firm's name


def _place(firm: _Firm) -> tuple[int, int]:
    """The first, of two that end together the shorter: "Filmdistributeur Gusto Entertainment brengt"."""
    return firm.end, -firm.start


def _said(text: str, line: Line, firm: _Firm, lang: Lang | None) -> Finding:
    left = _CLAUSE_END.split(text[max(line.start, firm.start - CLAUSE) : firm.start])[-1]
    right = _CLAUSE_END.split(text[firm.end : firm.stop])[0]
    named = told(left, lang).countries or told(right, lang).countries
    place = named[-1][0] if named else None
    return Finding(
        field="distributor", value=text[firm.start : firm.end], start=firm.start, end=firm.end, method="prose",
        scope=place, scope_kind="country" if place else None,
    )  # fmt: skip


def _is_firm(text: str, m: re.Match[str], lang: Lang | None) -> bool:
    """Neither who is named before the verb as a person nor a word that begins a sentence: "Elle distribue des tracts"."""
    first, *others = m["name"].split()
    if fold(first) in _leads(lang) and fold(m["name"]).rpartition(" ")[2] in role_cues(lang).film_nouns:
        return False  # "Deze film brengt"
    if is_firm(m["name"]):
        return True
    persons = is_given_name(first) or (len(others) > 1 and is_given_name(others[0]))  # "Director Ada Ruiz"
    if lang == "de" or persons or first.casefold() in text:  # German writes every noun with a capital
        return False
    return bool(others) or (len(first) > SHORTEST and m.start("name") > 0 and text[m.start("name") - 1] == " ")


@cache
def _leads(lang: Lang | None) -> frozenset[str]:
    return folded_words("small", lang, "the", "a", "declined") | folded_words("roles", lang, "own", "this", "pointing")


SHORTEST = 3  # letters of a pronoun


@cache
def _nouns(lang: Lang | None) -> frozenset[str]:
    """Without one of these words in the page there is no cue."""
    told_by = folded_words("roles", lang, "distributed_by", "distribution", "distributes", "brings_to_cinemas")
    return frozenset(max(words.split(), key=len) for words in told_by)


@cache
def _cues(lang: Lang | None) -> _Cues:
    roles = rules.lexicon(lang).get("roles", {}) if lang in rules.languages() and lang else {}
    before, noun, led = (roles.get(key, ()) for key in ("distributed_by", "distribution", "distribution_led"))
    verbs, brings, cinemas = (roles.get(key, ()) for key in ("distributes", "brings_to_cinemas", "to_cinemas"))
    found, does = [], []
    if before:
        found.append(rf"(?<!\w)(?i:{alternation(before)})[ \xa0][*_\"“«]?(?P<name>{_name()})")
    if noun and led:
        between = r"(?:[^.;:!?()“”\"\n]{1,80}?[ \xa0])??"
        led_to = rf"(?i:{alternation(led)})[ \xa0](?P<name>{_name()})"
        found.append(rf"(?<!\w)(?i:{alternation(noun)})[ \xa0]{between}{led_to}")
    if verbs:
        does.append(rf"(?:{alternation(verbs)})(?!\w){_WITHIN}{{0,60}}")
    if brings and cinemas:
        does.append(rf"(?:{alternation(brings)})[ \xa0]{_WITHIN}{{0,80}}?(?<!\w)(?:{alternation(cinemas)})(?!\w)")
    behind = re.compile(rf"(?<=[\w*_\"”»][ \xa0])(?i:{'|'.join(does)})") if does else None
    return _Cues(tuple(map(re.compile, found)), behind)


@cache
def _ends_with_name() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<name>{_name()})[*_\"”»]?[ \xa0]\Z")


_WITHIN = r"(?:[^.;!?\n]|(?<=\d)\.)"  # "am 31. Oktober"


@cache
def _name() -> str:
    """Up to five capitalised words, the little ones of "Les Films du Losange" and "Haut et Court", "Arch film"."""
    word = r"(?:[A-ZÀ-Þ]|\d\d[ \xa0](?=[A-Z]))(?:[\w&'’-]*\w)?(?:(?<=Bros)\.)?"
    names = rules.table("names")
    firms = "|".join(name.lower() for name in names["companies"])
    of = rf"(?<=Films)[ \xa0](?:{alternation(names['joined'])}|{small('of_the', 'of')})[ \xa0]"
    plain = rf"{word}(?:(?:{of}|[ \xa0])(?:{word}|&|(?:{firms})(?!\w))){{0,4}}"
    return rf"(?:{alternation(names['joined_firms'])}|{plain})"
