"""Titles in the sentences that tell who won a prize: between marks, in capitals, before their maker, behind a noun."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.people import is_full_name, is_name, running_name
from kerguen.values.prize_words import Span, listed, names_prize, prize_word
from kerguen.values.terms import countries
from kerguen.values.titles import is_furniture, title_articles

WORDS = 12  # of a title
NEAR = 70  # characters between a title and a person, or the verb behind it


class Named(NamedTuple):
    """A title or a prize in a sentence; of a title its maker."""

    start: int
    end: int
    is_title: bool
    maker: Span | None = None


BEFORE_MAKER = alternation(w for w in rules.words("roles", "by") if w.isalpha())
BY = rf"(?:{BEFORE_MAKER}|{small('directed_by')})"
_QUOTED = re.compile(
    r"(?:[«“„]|(?<![\w=])[\"‘'*_]{1,2})[ \xa0]?(?P<title>[A-ZÀ-Þ0-9¡¿][^\n«»“”\"„*_]{1,70}?)[ \xa0]?"
    r"(?:[»”“\"]|(?<=\w)[’'](?!\w|[ \xa0][A-Z]\w*’)|(?<=[.!?,])’|[*_]{1,2}(?!\w))"
)


def titles_in(text: str, start: int, end: int) -> Iterator[Named]:
    """The titles of a sentence: between marks, in capitals, or right before their maker."""
    found = [
        (*m.span("title"), m.end())
        for m in _QUOTED.finditer(text, start, end)
        if not _ASIDE.search(text, start, m.start())
        and not _is_of_prize(text, start, m.start())
        and _may_be_title(text, *m.span("title"), not names_prize(text, *m.span("title")))
    ]
    for a, b in _bare(text, start, end):
        if all(b <= left or right <= a for left, right, _ in found):
            found.append((a, b, b))
    for a, b, behind in sorted(found):
        stop = b - (text[b - 1] in ",;")
        yield Named(a, stop, True, _maker(text, behind, end) or _owner(text, start, a))


def _is_of_prize(text: str, start: int, place: int) -> bool:
    """ "Premio “Cecilia Mangini”": what stands between marks right behind the word for a prize is its name."""
    last = text[start:place].rstrip()[-14:].split(" ")[-1]
    return fold(last) in _prize_nouns() and place - start > len(last)


@cache
def _prize_nouns() -> frozenset[str]:
    return frozenset(map(fold, listed("told")))


_ASIDE = re.compile(r"[»”“\"’'*_][ \xa0]\(\Z")  # "« Stellet Licht » (« Lumière silencieuse »)"


def _bare(text: str, start: int, end: int) -> Iterator[Span]:
    """Titles without marks: in capitals, before their maker, or behind a noun for films."""
    for m in _capitals().finditer(text, start, end):
        place = (
            text[m.end() : m.end() + 1] in (",", " ")
            and text[m.start() - 1 : m.start()] in ("", "\n")
            and _DATELINE.match(text, m.end())
        )
        if not place and _may_be_title(text, *m.span()) and not is_full_name(m[0].title()):
            yield m.span()
    for m in _before_maker().finditer(text, start, end):
        given = m["opener"] or _opener().search(text, *m.span("title"))
        if m.start() == m.start("title") and not given and not gives().search(text, m.end(), min(end, m.end() + NEAR)):
            continue  # "Onder leiding van Juliette Binoche kende de jury …"
        if is_full_name(m["maker"]) or ((given or m["sure"]) and is_name(m["maker"])):
            yield from _cut(text, *m.span("title"))
    for m in _for_title().finditer(text, start, end):
        if is_full_name(m["person"]):
            yield from _cut(text, *m.span("title"))
    for m in _of_hers().finditer(text, start, end):
        if not _SAYS.search(m["title"]):
            yield from _cut(text, *m.span("title"))


_SAYS = re.compile(rf"[ \xa0](?:{small('copula', 'passive', 'which', 'has_been')})[ \xa0]")


_DATELINE = re.compile(r"(?:, [A-Z][\w.]+)?(?: \([^()\n]{2,20}\))? ?[–—-]")  # "PARK CITY, Utah -- "


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands behind the last word that gives, or noun for films, among the words before a maker."""
    opener = None
    for opener in _opener().finditer(text, start, end):
        start = opener.end()
    if prize := prize_word().search(text, start, end):
        for soft in _SOFT.finditer(text, prize.end(), end):
            start = soft.end()
    elif lower := _LOWER.match(text, start, end):
        start = lower.end()
    first = text[start:end].split(" ", 1)[0]
    if len(first) + 1 < end - start and any(b == len(first) for _, a, b in countries(first) if a == 0):
        start += len(first) + 1  # "Spaanse Sirât"
    words, named = text[start:end], bool(opener and opener["noun"])
    begins = words[:1].isupper() or words[:1].isdigit() or words[:1] in ("¡", "¿")
    if first in rules.words("awards", "begins_none"):
        return
    if (
        begins
        and not is_full_name(words)
        and fold(words) not in title_articles()
        and _may_be_title(text, start, end, named)
    ):
        yield start, end


_SOFT = re.compile(rf"[ \xa0](?:{small('to_whom', 'for')})[ \xa0](?=[A-ZÀ-Þ0-9¡¿])")
_LOWER = re.compile(rf"(?:(?:{small('the')})[ \xa0])?(?:[a-zß-ÿ]{{4,20}}[ \xa0])?(?=[A-ZÀ-Þ0-9¡¿])")


def _may_be_title(text: str, start: int, end: int, named: bool = False) -> bool:
    words = text[start:end].rstrip(",")
    folded = fold(words)
    if words.count(" ") >= WORDS or not folded:
        return False
    if folded in _no_titles():
        return False
    if not named and (is_furniture(words) or names_prize(text, start, end)):
        return False
    if any(word in folded for word in listed("festivals")) or (words.endswith(".") and words.count(" ") > 2):
        return False
    section = _NEXT_WORD.match(text, end)
    return section is None or not _ends_section(fold(section[1]))


@cache
def _no_titles() -> frozenset[str]:
    """Sections, prizes and bodies between marks: "Un Certain Regard"."""
    return frozenset(map(fold, rules.words("awards", "selected", "prizes", "bodies")))


_NEXT_WORD = re.compile(r"(?:[ \xa0][A-Z]\w*)?[»”“\"’'*_]{1,2}[ \xa0-]?(\w+)")


@cache
def _heads() -> tuple[str, ...]:
    return tuple(listed("sections"))


def _ends_section(word: str) -> bool:
    return word.endswith(_heads()) and not word.endswith("prix")


@cache
def _capitals() -> re.Pattern[str]:
    """ "ESTIU 1993", "MEDITERRANEAN FEVER": two words and more in capitals."""
    word = r"(?:[A-ZÀ-Þ][A-ZÀ-Þ'’&!?:-]+|\d{4}|[A-Z](?=[ \xa0]))"
    return re.compile(rf"(?<!\w)(?=[A-ZÀ-Þ]{{2}}|A[ ]){word}(?:[ \xa0]{word}){{1,9}}(?!\w)")


_TITLE = r"(?P<title>[A-ZÀ-Þ0-9¡¿](?:(?!,[ \xa0])[^\n.;«»“”\"„()*_]|(?<=[ \xa0][A-Z])\.){0,60}?)"


@cache
def film_nouns() -> str:
    """Nouns for films, none for those who make them or for houses."""
    makers, german = rules.words("awards", "makers_of_films"), rules.lexicon("de")
    others = {*makers, *map(str.lower, makers), *rules.words("sessions", "houses")}
    nouns = {*rules.words("roles", "film_nouns"), *rules.words("awards", "entrants")} - others
    capital = {w[0].upper() + w[1:] for w in (*german["roles"]["film_nouns"], *german["awards"]["entrants"])} - others
    return alternation(nouns | capital)


@cache
def _opener() -> re.Pattern[str]:
    """Words behind which a title begins: "ganó", "went to", "the film"."""
    given = alternation(rules.words("awards", "given", "won", "elected"))
    return re.compile(rf"(?<!\w)(?:(?i:{given})|(?P<noun>{film_nouns()})(?=[ \xa0][A-ZÀ-Þ0-9¡¿]))(?:[ \xa0]|\Z)")


@cache
def _before_maker() -> re.Pattern[str]:
    """ "El premio fue para Iceberg, de Gabriel Velázquez": behind words that give, or a noun for films, or at the
    start of a sentence, and before a maker."""
    opener = _opener().pattern.replace("?P<noun>", "?:")
    tied = small("to_whom", "and", "for")
    lead = (
        rf"(?:(?P<opener>{opener})|(?<!\w)(?:{tied})[ \xa0])(?:(?:{small('the')})[ \xa0])?(?:[a-zß-ÿ]{{4,20}}[ \xa0])?"
    )
    sure = rf"(?P<sure>,[ \xa0]|[ \xa0](?={small('directed_by')}))"
    return re.compile(
        rf"(?:(?<![^\n])|(?<=[.!?;][ \xa0])|{lead}){_TITLE}(?:[ \xa0]\([^()\n]{{2,60}}\))?(?:{sure}|[ \xa0]){_made()}"
    )


MAKER = rf"(?:(?:{alternation(rules.words('awards', 'makers_of_films'))})[ \xa0])"


@cache
def _made() -> str:
    """ "film de la argentina Paula Markovitch", "by director Ada Rey"."""
    origin = rf"(?:(?!(?:{film_nouns()})[ \xa0])[^\W\d_]{{4,20}}[ \xa0]){{0,2}}?"
    return (
        rf"(?:(?:{film_nouns()})[ \xa0])?(?:(?:{BY})[ \xa0]|d['’])(?:(?:{small('the')})[ \xa0])?"
        rf"(?:{origin}{MAKER}|{origin})?(?P<maker>{running_name().pattern})"
    )


@cache
def _for_title() -> re.Pattern[str]:
    """ "to Jordan Peele for Get Out.": a person, "for", the title and the end of the clause."""
    ends = r"(?=(?<![ \xa0][A-Z])[.;,](?:[ \xa0\n]|$)|$)"
    return re.compile(
        rf"(?P<person>{running_name().pattern})[ \xa0](?:{small('for')})[ \xa0]{_TITLE}{ends}", re.MULTILINE
    )


@cache
def _of_hers() -> re.Pattern[str]:
    """ "for his film Our Persian Rug", "por la película Burros,": a noun for films, the title and the end of the clause."""
    given = alternation(rules.words("awards", "won"))
    return re.compile(
        rf"(?<!\w)(?:{small('for', 'of', 'by')}|{BY})[ \xa0](?:(?:{small('possessive', 'her_film', 'the', 'the_bent')})[ \xa0])?"
        rf"(?:[a-zß-ÿ-]+[ \xa0]){{0,2}}?(?:{film_nouns()})[ \xa0]{_TITLE}"
        rf"(?=(?<![ \xa0][A-Z])[.,;:][ \xa0\n]|[.]?$|[ \xa0](?:{small('and')}|{_ENDS})[ \xa0]|[ \xa0](?:{given})(?!\w))",
        re.MULTILINE,
    )


_ENDS = alternation(w for w in rules.words("small", "the", "with") if len(w) > 2)


@cache
def _made_behind() -> re.Pattern[str]:
    return re.compile(
        rf"[»”“\"’'*_]{{0,3}}(?:[ \xa0]\([^()\n]{{2,60}}\))?"
        rf"(?:,[ \xa0](?:[^\n,.;«“„\"]{{2,60}}?[ \xa0])?|[ \xa0](?:[a-z]+[ \xa0])?)(?=(?:{BY})[ \xa0]|d['’]){_made()}"
    )


def _maker(text: str, place: int, end: int) -> Span | None:
    """ "von Anthony Vouardoux", ", een documentaire van Kim Longinotto": the maker behind a title."""
    m = _made_behind().match(text, place, end)
    return m.span("maker") if m and is_name(m["maker"]) and not prize_word().search(m["maker"]) else None


def _owner(text: str, start: int, place: int) -> Span | None:
    """ "director Clay Tweel’s film “Gleason”", "Eran Riklis' “Playoff”": the maker before a title."""
    m = _OWNED.search(text, max(start, place - NEAR), place)
    return m.span("maker") if m and is_name(m["maker"]) else None


_OWNED = re.compile(
    rf"(?P<maker>{running_name().pattern})(?:['’]s?|s)[ \xa0](?:[a-zß-ÿ-]+[ \xa0]){{0,2}}[«“„\"‘'*_ \xa0]{{0,3}}\Z"
)


@cache
def gives() -> re.Pattern[str]:
    """ "went to", "ganó", "wurde … ausgezeichnet": what says that a prize was given."""
    return re.compile(
        rf"(?<!\w)(?:{alternation(rules.words('awards', 'won', 'given', 'elected'))})(?!\w)", re.IGNORECASE
    )
