"""What running text tells once: who brings the film to cinemas ("distribuito da Medusa Film"), where it is from, what is
spoken in it, and the certificate behind its title."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kerguen import rules
from kerguen.model import Field, Lang
from kerguen.observe.cues import folded_words
from kerguen.observe.facts.distributors import distributor
from kerguen.observe.facts.genre_phrases import Words, genre_phrases
from kerguen.observe.facts.role_cues import role_cues
from kerguen.observe.lines import Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
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
        yield from distributor(stretch)
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
        yield from _before_title(page.text, titles, start, page.lang)


def _before_title(text: str, titles: Sequence[Finding], start: int, lang: Lang | None) -> Iterator[Finding]:
    """The adjective of a country before the film's title: "het Belgische Lindes", "Ada Ruiz's French drama “Lindes”"."""
    for title in dict.fromkeys(str(one.value) for one in titles):
        at = text.find(title, start, start + READ)
        while title and at >= 0:
            line = max(start, at - BEHIND, text.rfind("\n", 0, at) + 1)
            if found := _nation(
                text, [m.span() for m in _BEFORE.finditer(text, line, len(text[:at].rstrip(_MARKS)))], lang
            ):
                yield found
                return
            at = text.find(title, at + 1, start + READ)


def _nation(text: str, before: Sequence[tuple[int, int]], lang: Lang | None) -> Finding | None:
    """The adjective, of one word or two, between an article or an owner and the nouns for films that end these words."""
    words = [fold(text[start:end]) for start, end in before]
    while words and (genre_of(words[-1]) or words[-1] in role_cues(lang).film_nouns):
        words.pop()
    for length in (2, 1):
        if len(words) <= length:
            continue
        start, end = before[len(words) - length][0], before[len(words) - 1][1]
        leads = words[-length - 1] in folded_words("small", lang, "the") or _OWNS.search(
            text, start - LONGEST_OWNS, start
        )
        if leads and text[end] in " \xa0" and (code := country_adjective(text[start:end])):
            return _told("country", code, start, end)
    return None


_BEFORE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MARKS = " \xa0“„«\"‘'*_"
_OWNS = re.compile(r"['’]s?[ \xa0]\Z")
LONGEST_OWNS = 3  # characters


def _told(field: Field, value: str, start: int, end: int) -> Finding:
    return Finding(field=field, value=value, start=start, end=end, method="prose")


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
