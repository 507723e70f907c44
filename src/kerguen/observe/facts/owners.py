"""Owners: whose film it is, where a text says so without the word for a director.

Céline Sciamma's “Portrait of a Lady on Fire”, Maren Ades „Toni Erdmann“, Tom Tykwers neuer Film,
ce nouveau drame de Philippe Lioret, Céline Sciamma pour son 4ème film
"""

import re
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.facts.appositions import behind_apposition
from kerguen.observe.lines import Stretch
from kerguen.observe.naming.title_words import by_words, film_nouns, makers
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, by_letter
from kerguen.text.signs import WORD
from kerguen.values.people import names_in

NEAR_TOP = 5000  # characters in which a review names its film's maker
BESIDE = 80  # characters beside a name in which it is said which film of theirs this is


def owner(stretch: Stretch, works: frozenset[str], titles: tuple[str, ...]) -> tuple[Finding, ...]:
    """The director by whose film it is, when nothing else says who directed it.

    `works`: folded nouns for other works, whose maker is nobody's director; `titles`: folded titles of the film.
    """
    text, lang = stretch.page.text, stretch.page.lang
    first = stretch.lines[0].start if stretch.lines else 0
    called: dict[str, Finding] = {}
    for line in stretch.lines:
        if line.start > first + NEAR_TOP:
            break
        stop = min(line.end, first + NEAR_TOP)
        told = bool(_nth(lang).search(text, line.start, stop))
        lowered = text[line.start : stop].lower()
        first_made = any(word in lowered for word in _debut_words()) and bool(_debut().search(text, line.start, stop))
        for start, end in names_in(text, line.start, stop):
            if fold(text[start:end]) in titles:
                continue  # "Moeder Suriname is de vierde film die …"
            start = _after_noun(text, start, end)
            bare = _genitive(text, (start, end, stop), titles, lang)
            if bare is None and told and _is_newest(text, (line.start, start, end, stop), works, lang):
                bare = text[start:end]
            if bare is None and first_made and _makes_debut(text, start, end, stop, titles):
                bare = text[start:end]
            if bare is None and _is_told_in(text, line.start, start, titles):
                bare = _without_object(text, text[start:end])
            if bare is None and (
                _makes().match(text, behind_apposition(text, end, stop), stop)
                or _makes_title(text, end, stop, titles)
                or _own_film(lang).match(text, end, stop)
                or _film_of().match(text, end, stop)
                or _HAS_FILMED.match(text, end, stop)
                or (lang in ("de", "nl") and _HAS_MADE.match(text, end, stop))
            ):
                bare = text[start:end]
            if bare and not _ARTICLE.search(text, line.start, start):
                return (*_beside(text, line.start, start), _director(start, bare))
            if _is_called_maker(text, line.start, start):
                called.setdefault(fold(text[start:end]), _director(start, text[start:end]))
    return tuple(called.values()) if len(called) == 1 else ()


_ARTICLE = re.compile(
    r"\s(?:El|La|Los|Las|Le|Les|Il|Lo|The|Der|Das|Het)\s\Z"
)  # "de El Espíritu de la Colmena": a title


def _beside(text: str, left: int, start: int) -> tuple[Finding, ...]:
    """The maker joined before the last: "Matthieu Delaporte et Alexandre de la Patellière réalisent"."""
    joined = _JOINED.search(text, left, start)
    found = names_in(text, max(left, start - BESIDE), joined.start()) if joined else ()
    return (
        (_director(found[-1][0], text[slice(*found[-1])]),)
        if joined and found and found[-1][1] == joined.start()
        else ()
    )


_JOINED = re.compile(r"\s(?:et|y|e|and|und|en|&)\s\Z")


def _director(start: int, written: str) -> Finding:
    name = " ".join(written.split())
    return Finding(field="director", value=name, start=start, end=start + len(written), method="prose")


def _is_called_maker(text: str, left: int, start: int) -> bool:
    """ "Regisseur Edward Berger", "le réalisateur américain Damien Chazelle": the only one that a page calls so."""
    before = max(left, start - BESIDE)
    near = WORD.findall(text[before:start].lower())[-NEAREST:]
    if _last_of_makers().isdisjoint(near) and not any(word.endswith(_COMPOUNDS) for word in near):
        return False
    return bool(_maker().search(text, before, start)) and not _WHICH.search(text, before, start)


_COMPOUNDS = ("regisseur", "regisseurin")
_WHICH = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w'’]*[”»\"*_]{0,2}, which (?:[a-z]+ ){1,4}\Z"
)  # "Sentimental Value, which hails from director"
NEAREST = 3  # words before a name among which its noun ends: "regisseur", "réalisateur franco-suisse"


@cache
def _last_of_makers() -> frozenset[str]:
    """The last words of nouns for directors: a quick look that spares the pattern."""
    return frozenset(WORD.findall(noun.lower())[-1] for noun in _maker_words())


def _after_noun(text: str, start: int, end: int) -> int:
    """Where the name itself begins in "Regisseur Edward Berger", which German writes as one run of capitals."""
    noun, _, name = text[start:end].partition(" ")
    if noun.isupper() and " " in name and not name.isupper() and noun.lower() in film_nouns():
        return start + len(noun) + 1  # "DRAMA Michaël R. Roskam maakte …": the genre before a note
    return start + len(noun) + 1 if " " in name and noun[0].isupper() and _maker().fullmatch(f"{noun} ") else start


@cache
def _maker_words() -> frozenset[str]:
    return frozenset(word.split()[-1] for word in rules.words("roles", "director_before", "director_told")) & makers()


@cache
def _maker() -> re.Pattern[str]:
    nouns, compound = _maker_words(), r"\w{3,14}regisseur(?:in)?"  # "Erfolgsregisseurin Caroline Link"
    every = f"{compound}|{alternation(nouns)}"
    return re.compile(rf"(?<![^\W_])(?i:{every})\s(?:[a-zß-ÿ]{{4,16}}(?:-[a-zß-ÿ]{{3,16}})?\s)?\Z")


def _makes_title(text: str, end: int, stop: int, titles: tuple[str, ...]) -> bool:
    """ "c'est en lisant un fait divers que Dominik Moll réalise La Nuit du 12"."""
    m = _makes_next().match(text, end, stop)
    named = fold(text[m.end() : m.end() + 90]) if m else ""
    return bool(named) and any(named.startswith(title) for title in titles if title)


@cache
def _makes_next() -> re.Pattern[str]:
    verbs = alternation(rules.words("roles", "makes"))
    return re.compile(rf"\s(?:{verbs})\s(?:(?:avec|con|with|mit)\s)?[\"“«„*_]{{0,2}}\s?(?=[^\W_a-zß-ÿ])")


@cache
def _makes() -> re.Pattern[str]:
    """ "Justine Triet signe un thriller psychologique", "Maren Ade delivers a comedy"."""
    verbs = alternation(rules.words("roles", "makes", "gives"))
    nouns = alternation({*film_nouns(), *rules.words("roles", "adaptations")})
    return re.compile(rf"\s(?:{verbs})\s(?:[\w'’]{{1,4}}\s|[\w]['’])(?:[\w'’-]{{2,20}}\s){{0,3}}?(?i:{nouns})(?!\w)")


def _genitive(text: str, place: tuple[int, int, int], titles: tuple[str, ...], lang: Lang | None) -> str | None:
    """The name in "Céline Sciamma's “Title”", "Maren Ades „Title“", "Tom Tykwers neuer Film"."""
    start, end, stop = place
    written = text[start:end]
    if lang in ("de", "nl") and (run := _owned_run().match(written)):
        other = text[end : end + 2].strip() in _MARKS and not _opens_with(text[end + 1 : end + 100], titles)
        return None if other else run["who"]  # "Edward Bergers Adaption des Romans": one run of capitals
    bare = written[:-2] if written[-2:] in ("'s", "’s") else written
    m = _APOSTROPHE.match(text, start + len(bare), stop)
    if m is None and lang in ("de", "nl") and written.endswith("s"):
        bare = written if _is_said(text, written, end) else written[:-1]
        m = _SPACE.match(text, end, stop)
    if m is None:
        return None
    after = text[m.end() : m.end() + 100]
    if after[:1] in _MARKS and _opens_with(after, titles):
        return bare
    return bare if _newest(lang).match(after) else None


def _opens_with(words: str, titles: tuple[str, ...]) -> bool:
    return any(fold(words).startswith(title) for title in titles if title)


def _makes_debut(text: str, start: int, end: int, stop: int, titles: tuple[str, ...]) -> bool:
    """ "Halina Reijn toont deze week … haar regiedebuut", "Nora Fingscheidt (Foto) mit ihrem Debütfilm „Title“"."""
    m = _own_debut().match(text, end, min(stop, end + DEBUT_REACH))
    if m is None or names_in(text, end, m.start("own")):
        return False
    return m["directs"] is not None or _opens_with(text[m.end() : m.end() + 90].lstrip(" ,"), titles)


DEBUT_REACH = 140  # characters from a maker's name to "her directorial debut"


@cache
def _debut_words() -> tuple[str, ...]:
    """What words for a first film begin with, the shortest alone: a quick look that spares the pattern."""
    firsts = {word.lower().split()[0] for word in rules.words("roles", "directs_first", "first_made")}
    return tuple(sorted(word for word in firsts if not any(other in word for other in firsts - {word})))


@cache
def _debut() -> re.Pattern[str]:
    return re.compile(rf"(?i:{alternation(rules.words('roles', 'directs_first', 'first_made'))})")


@cache
def _own_debut() -> re.Pattern[str]:
    own = alternation(rules.words("roles", "own"))
    directs, made = (alternation(rules.words("roles", key)) for key in ("directs_first", "first_made"))
    return re.compile(
        rf"[^.!?;\n]*?\s(?P<own>{own})\s(?:[\w-]+\s){{0,2}}?(?:(?P<directs>(?i:{directs}))|(?i:{made}))(?!\w)"
    )


# "Michaël R. Roskam maakte een knallend debuut met deze rauwe film", "… die een bom van een debuutfilm heeft gemaakt"
_HAS_MADE = re.compile(
    r"\s(?:maakte|maakt|gab|gibt|feiert|feierte)\s[^.;:!?\n]{0,40}?(?:debuut|[Dd]ebüt)\s(?:met|mit)\s(?:deze|dit|diese[mr])\s"
    r"|\s[^.;:!?\n]{0,70}?\s(?:[Dd]ebuut|[Dd]ebüt)(?:film|prent)\s(?:heeft\sgemaakt|gemaakt\sheeft|gedreht\shat|gemacht\shat)(?!\w)"
)


def _without_object(text: str, name: str) -> str:
    """ "erzählt Christian Petzold von Menschen": two words before "von" and no other place with all of them."""
    bare, by, _ = name.partition(" von ")
    return bare if by and " " in bare and text.count(name) == 1 else name


# "Caroline Link hat nun die tragikomischen Geschichten im Stil der Vorlage verfilmt"
_HAS_FILMED = re.compile(
    r"\s(?:hat|heeft)\s(?![^.;:!?\n]*\s(?:schon|bereits|viele|mehrere|al|veel|meerdere)\s)[^.;:!?\n]{3,120}?\s(?:verfilmt|verfilmd)(?!\w)"
)


def _is_told_in(text: str, left: int, start: int, titles: tuple[str, ...]) -> bool:
    """ "In «Systemsprenger» erzählt Nora Fingscheidt …": the title opens the sentence, the verb is a maker's."""
    m = _told_in().search(text, max(left, start - BESIDE), start)
    return m is not None and fold(m["title"]) in titles


@cache
def _told_in() -> re.Pattern[str]:
    begins, tells = (alternation(rules.words("roles", key)) for key in ("begins", "tells"))
    return re.compile(rf"(?<!\w)(?:{begins})\s(?P<title>[^\n]{{2,60}}?)\s(?:{tells})\s\Z")


@cache
def _owned_run() -> re.Pattern[str]:
    """ "Edward Bergers Adaption", "Nora Fingscheidts Spielfilmdebüt"."""
    listed = rules.words("roles", "adaptations", "directs_first", "first_made")
    nouns = alternation(listed)
    return re.compile(rf"(?P<who>[^\W\d_][\w'’.-]*\s(?:(?:von|van)\s)?[^\W\d_][\w'’-]+)s\s(?i:{nouns})(?!\w)")


def _is_said(text: str, name: str, end: int) -> bool:
    """The family name stands again with its last letter, before no title: "Wenders sagt …"."""
    family = re.escape(name.split()[-1])
    return bool(re.compile(rf"\b{family}\b(?![’']|\s[\"“„«A-ZÄÖÜ])").search(text, end, end + LATER))


LATER = 6_000  # characters
_SPACE = re.compile(r"[ \xa0]")
_APOSTROPHE = re.compile(r"['’]s?[ \xa0]")
_MARKS = frozenset("\"“„«‘'*_»")


def _is_newest(text: str, place: tuple[int, int, int, int], works: frozenset[str], lang: Lang | None) -> bool:
    """ "ce nouveau drame de NAME", "dans son quatrième film, NAME", "NAME pour son quatrième film"."""
    left, start, end, stop = place
    if m := _before(lang).search(text, max(left, start - BESIDE), start):
        return works.isdisjoint(fold(m[0]).split())
    return bool(_after(lang).match(text, end, min(stop, end + BESIDE)))


@cache
def _film_of() -> re.Pattern[str]:
    """ "in Ilker Çatak eindringlichem Drama „Das Lehrerzimmer“": a maker before an adjective, a noun and the title."""
    nouns = alternation(film_nouns())
    return re.compile(rf"\s(?:[a-zß-ÿ-]{{4,24}}(?:em|en|er|es)\s){{1,2}}(?i:{nouns})\s[„“»\"]")


@cache
def _own_film(lang: Lang | None) -> re.Pattern[str]:
    """ "treibt İlker Çatak seinen Film …": a maker and the own film, side by side."""
    nouns = alternation(film_nouns())
    return re.compile(rf"\s(?i:{_words('own', lang)})\s(?i:{nouns})(?!\w)")


@cache
def _words(key: str, lang: Lang | None) -> str:
    langs = (lang,) if lang in rules.languages() else rules.languages()
    return alternation(word for one in langs if one for word in rules.lexicon(one)["roles"].get(key, ()))


@cache
def _nth(lang: Lang | None) -> re.Pattern[str]:
    return re.compile(_which(lang))


@cache
def _newest(lang: Lang | None) -> re.Pattern[str]:
    """ "quatrième film", "4ème long métrage", "neuer Film": a film told apart from others of its maker."""
    return re.compile(_film(lang))


def _film(lang: Lang | None) -> str:
    nouns = alternation(film_nouns())
    return rf"{_which(lang)}(?:\s[\w'’/-]{{2,20}}){{0,2}}?\s(?i:{nouns})(?!\w)"


def _which(lang: Lang | None) -> str:
    return rf"(?<!\w)(?:(?i:{_words('newest', lang)})|\d{{1,2}}(?:\.|er?|[eè]me|th|nd|rd|st|[ºª]))(?!\w)"


@cache
def _before(lang: Lang | None) -> re.Pattern[str]:
    film, own, which = _film(lang), _words("own", lang), _which(lang)
    by = by_letter(rf"{re.escape(w)}\s" if w.isalpha() else re.escape(w).replace("'", "['’]") for w in by_words())
    return re.compile(
        rf"(?:{film}(?:\s[\w'’-]{{2,20}}){{0,2}}?\s(?:{by})|(?<!\w)(?i:{own})\s{which}(?:\s[\w'’/-]{{2,20}}){{1,3}}?\s(?:{by})"
        rf"|(?<!\w)(?i:{own}|pour une?|für einen?|for an?)\s{film}(?:\s[a-zß-ÿ]{{2,20}}){{0,2}},?\s)\Z"
    )


@cache
def _after(lang: Lang | None) -> re.Pattern[str]:
    goes_on = (
        r"(?:,\s(?:she|he|they)(?:\s[a-zß-ÿ]{1,14}){1,4})?"  # "… into the stratosphere, she has returned with her"
    )
    return re.compile(rf",?(?:\s[a-zß-ÿ\d'’]{{1,14}}){{0,6}}{goes_on}\s(?i:{_words('own', lang)})\s{_film(lang)}")
