"""What running text tells once: who brings the film to cinemas ("distribuito da Medusa Film"), where it is from, what is
spoken in it, and the certificate behind its title."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Field, Lang
from kerguen.observe.cues import folded_words
from kerguen.observe.facts.genre_phrases import Words, genre_phrases
from kerguen.observe.facts.release_places import told
from kerguen.observe.lines import Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold, word_set
from kerguen.text.phrases import alternation
from kerguen.values.certificates import behind_title
from kerguen.values.joint_works import joint_countries
from kerguen.values.spoken import spoken_in, tells_languages
from kerguen.values.terms import country_adjective, genre_of

READ = 6_000  # characters
BEHIND = 60  # characters behind a noun for films in which its country stands
NEXT = 3  # words of them


def told_terms(stretch: Stretch, titles: Sequence[Finding], known: Iterable[Finding]) -> Iterator[Finding]:
    """The certificate, distributor, languages and countries that text on one film tells first, where nothing states them."""
    page, stated = stretch.page, {f.field for f in known}
    for one in titles if "certificate" not in stated else ():
        if one.end is not None and (rated := behind_title(page.text, one.end, page.lang)):
            yield _told("certificate", *rated)
            break
    if not stretch.whole or not stretch.lines or page.kind == "not_film":
        return
    start = stretch.lines[0].start
    if "distributor" not in stated:
        yield from _distributor(stretch)
    if "language" not in stated and tells_languages(page.text, page.lang):
        stop = min(stretch.lines[-1].end, start + READ)
        yield from (_told("language", *one) for one in spoken_in(page.text, start, stop, page.lang))
    if "country" not in stated:
        if joint := joint_countries(page.text, start, start + READ, page.lang):
            yield from (_told("country", *one) for one in joint)
            return
        own = tuple([fold(str(one.value)) for one in titles])
        for phrase in genre_phrases(stretch, own, start + READ, told=page.kind in ("news", "interview")):
            if not phrase.owned and (found := tuple(_nations(page.text, phrase.words, page.lang))):
                yield from found  # not "remake d'un film italien"
                return


def _told(field: Field, value: str, start: int, end: int) -> Finding:
    return Finding(field=field, value=value, start=start, end=end, method="prose")


def _distributor(stretch: Stretch) -> Iterator[Finding]:
    """The first that is named behind its verb or noun, with the country that its clause names."""
    text, lang = stretch.page.text, stretch.page.lang
    cue = None if _nouns(lang).isdisjoint(word_set(text)) else _cue(lang)
    for line in stretch.lines if cue else ():
        if line.start <= READ and cue and (m := cue.search(text, line.start, line.end)):
            left = _CLAUSE_END.split(text[max(line.start, m.start() - CLAUSE) : m.start()])[-1]
            named = told(left, lang).countries
            place = named[-1][0] if named else None
            one = _told("distributor", m["name"], *m.span("name"))
            yield replace(one, scope=place, scope_kind="country" if place else None)
            return


CLAUSE = 80  # characters before it in which a country is named
_CLAUSE_END = re.compile(r"[.;!?]\s")


@cache
def _nouns(lang: Lang | None) -> frozenset[str]:
    """Without one of these words in the page there is no cue."""
    return frozenset(max(words.split(), key=len) for words in folded_words("roles", lang, "distributed_by"))


@cache
def _cue(lang: Lang | None) -> re.Pattern[str] | None:
    words = rules.lexicon(lang).get("roles", {}).get("distributed_by") if lang in rules.languages() and lang else None
    word = r"(?:[A-ZÀ-Þ]|\d\d[ \xa0](?=[A-Z]))(?:[\w&'’-]*\w)?(?:(?<=Bros)\.)?"
    firms = "|".join(name.lower() for name in rules.table("names")["companies"])  # "distribuito da Arch film"
    name = rf"{word}(?:[ \xa0](?:{word}|&|(?:{firms})(?!\w))){{0,4}}"
    return re.compile(rf"(?<!\w)(?i:{alternation(words)})[ \xa0][*_\"“«]?(?P<name>{name})") if words else None


def _nations(text: str, phrase: Words, lang: Lang | None) -> Iterator[Finding]:
    """The countries whose adjectives stand beside the noun, genres alone between them: "a French-Belgian horror film"."""
    noun_first, stop = lang in _NOUN_FIRST, phrase[-1][1]
    beside = [m.span() for m in _WORD.finditer(text, stop, stop + BEHIND)][:NEXT] if noun_first else phrase[-2::-1]
    for start, end in beside if noun_first or not _of_people().match(text, stop) else ():
        parts = [(country_adjective(m[0]), start + m.start(), start + m.end()) for m in _PART.finditer(text[start:end])]
        if all(code for code, _, _ in parts) and not (noun_first and text[start].isupper()):
            yield from (_told("country", str(code), a, b) for code, a, b in parts)
        elif not genre_of(fold(text[start:end])):
            return


_NOUN_FIRST = ("es", "it", "fr", "pt")
_WORD = re.compile(r"(?<=[ \xa0])[^\W\d_]+(?:-[^\W\d_]+)*")
_PART = re.compile(r"[^-]+")


@cache
def _of_people() -> re.Pattern[str]:
    """ "a Belgian film director", "the Italian film festival": no film."""
    return re.compile(rf"[ \xa0](?:{alternation(rules.words('roles', 'of_films'))})")
