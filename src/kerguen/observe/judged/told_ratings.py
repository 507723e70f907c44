"""Ratings within sentences: "I give it a 7.", "a 91% critics score on X", "… a terrific film. (A minus)"."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kerguen import rules
from kerguen.model import Lang, Zone
from kerguen.observe.cues import label, labels, may_say, words
from kerguen.observe.judged.told_scales import on_its_scale
from kerguen.text.phrases import alternation, small, worded
from kerguen.text.signs import DIGIT, shape, signs
from kerguen.values.outlets import NAMED, Outlet, outlet_named, outlets
from kerguen.values.ratings import POINT_NOUNS, FoundRating, read_at

BESIDE = 42  # characters between an aggregator's name and the share that it gives
SHORTEST_TEXT = 80  # characters of a paragraph that ends with its grade in brackets
GRADE = shape(r"\([A-F]") | shape(r"[A-D][+−–-][.!,;)]?$")  # a school letter: told in brackets, or with its sign


def told_ratings(text: str, zone: Zone, rows: tuple[tuple[int, int], ...], lang: Lang | None) -> Iterator[FoundRating]:
    """What sentences of a zone give its film."""
    held = signs(text, zone.start, zone.end)
    if held & (DIGIT | GRADE):
        yield from _given(text, zone, lang)
    if held & DIGIT:
        yield from _concluded(text, rows)
        yield from _labelled_end(text, rows, lang)
        yield from _shares(text, zone, lang)
        yield from _told_means(text, zone)
        yield from _averaged(text, zone, lang)
    yield from on_its_scale(text, zone.start, zone.end)
    yield from _graded(text, rows)
    yield from _certified(text, rows)
    if lang in ("en", None):  # a French "A+" is a goodbye
        yield from _lettered(text, rows)


@cache
def _giving(lang: Lang | None) -> re.Pattern[str] | None:
    """A verb of giving, perhaps the film, an article and a word of praise, a number that ends its clause."""
    verbs = alternation(words("ratings", "gives", lang))
    if not verbs:
        return None
    article = rf"(?:{small('a', 'a_bent')})"
    return re.compile(
        rf"(?<!\w)(?:{verbs})[ \xa0](?:[^\W\d_][^\s.!?]{{0,14}}[ \xa0]){{0,5}}?(?:{article}[ \xa0](?:[^\W\d_]{{3,12}}[ \xa0])?"
        rf"[*_]{{0,3}}(\d{{1,2}}(?:[.,]\d{{1,2}})?(?:[ \xa0](?:{small('out_of', 'of_best')})[ \xa0](?:100|20|10|5))?"
        r"|(?-i:[A-F][+−–-]))[*_]{0,3}(?=[ \xa0]?(?:[.!,;)](?:\s|$)|\n|$))"
        rf"|[*_]{{0,3}}(\d{{1,2}}(?:[.,]\d{{1,2}})?)(?=[ \xa0](?:{POINT_NOUNS})[*_]{{0,3}}[ \xa0]?(?:[.!,;)]|\n|$)))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4)
def _may_give(text: str, lang: Lang | None) -> bool:
    """Asked once for all zones of a page."""
    return may_say(text, "ratings", ("gives",), lang)


def _given(text: str, zone: Zone, lang: Lang | None) -> Iterator[FoundRating]:
    """ "I give it a solid 7.", "Ik geef de film een 8.", "Le doy un 6."; and "…: een 8." at the end of a text."""
    pattern = _giving(lang) if _may_give(text, lang) else None
    for m in pattern.finditer(text, zone.start, zone.end) if pattern else ():
        yield from read_at(text, *m.span(m.lastindex or 1), "given")


_LAST_WORD = re.compile(
    rf"(?:[:…] (?:{small('a')})[ \xa0](\d{{1,2}}(?:[.,]5)?)[.!]?|[.!?…»”\"] (\d{{1,3}}[ \xa0]?%))$", re.IGNORECASE
)


def _concluded(text: str, rows: tuple[tuple[int, int], ...]) -> Iterator[FoundRating]:
    """ "Laughed and cried: an 8.", "… of great films. 65%" at the end of a paragraph."""
    for start, end in rows:
        ends = end - start >= SHORTEST_TEXT and text[end - 2 : end].strip(".!%\xa0 ")[-1:].isdigit()
        if ends and (m := _LAST_WORD.search(text, end - 16, end)):
            yield from read_at(text, *m.span(m.lastindex or 1), "given")


_LABELLED_END = re.compile(
    r"(?:(?<![^\n])[ \t>*_#•-]{0,6}|[.!?…)»”\"*][ \xa0])[*_]{0,2}"
    r"(?P<label>[^\W\d_][^\n\d:.!?]{2,24}?)[*_]{0,2}[ \xa0]{0,2}:?[*_]{0,2}[ \xa0]{1,2}"
    r"(?P<mark>\d{1,2}(?:[.,]\d{1,2})?|\.\d{1,2}|"
    rf"\d{{1,2}}(?:[.,]\d{{1,2}})?[ \xa0](?:{small('out_of', 'of_best')})[ \xa0](?:5|10|20|100))"
    r"(?:[+−-]|[ \xa0](?:pieno|secco|abbondante|scarso))?[.!]?[*_]{0,2}$"
)
LONGEST_END = 48  # characters at the end of a line in which its label and mark stand


def _labelled_end(text: str, rows: tuple[tuple[int, int], ...], lang: Lang | None) -> Iterator[FoundRating]:
    """ "… detto questo. Voto 6,5", "Mi puntuación .25.", "Voto: 7 pieno." at the end of a line."""
    own = labels("ratings", "own", lang)
    for start, end in rows:
        if not _ENDS_IN_MARK.search(text, max(start, end - LONGEST_MARK), end):
            continue
        m = _LABELLED_END.search(text, max(start, end - LONGEST_END), end)
        if m is not None and label(m["label"]) in own:
            yield from read_at(text, *m.span("mark"), "number")


_ENDS_IN_MARK = re.compile(r"\d(?:[+−-]|[ \xa0][a-z]{5,10})?[.!]?[*_]{0,2}$")
LONGEST_MARK = 16  # characters of a mark with what follows it


_SHARE = re.compile(r"(?<![\d.,–-])(\d{1,3}[ \xa0]?%)(?!\w)")
_BREAK = re.compile(r"[.!?;\n](?:\s|$)|\d|\"")


def _shares(text: str, zone: Zone, lang: Lang | None) -> Iterator[FoundRating]:
    """ "Rotten Tomatoes has a 91% critics score", "91% on Rotten Tomatoes": a share beside its aggregator's name."""
    found = list(_SHARE.finditer(text, zone.start, zone.end)) if text.find("%", zone.start, zone.end) >= 0 else []
    for m in found:
        if site_before(text, m.start()) is not None:
            yield from read_at(text, m.start(1), m.end(1), "percent")
            continue
        left, right = max(zone.start, m.start() - 2 * BESIDE), min(zone.end, m.end() + 2 * BESIDE)
        for one in outlets(text, left, right):
            gap = (one.end, m.start()) if one.end <= m.start() else (m.end(), one.start)
            if one.start >= m.end() and _OWN_NUMBER.match(text, one.end):  # "94% Metascore 81"
                continue
            if one.outlet.mean == "press" and gap[1] - gap[0] <= BESIDE and not _BREAK.search(text, *gap):
                yield from read_at(text, m.start(1), m.end(1), "percent")
                if one.outlet.both and (second := _second_share(lang).match(text, m.end(), right)):
                    yield from read_at(text, *second.span(1), "percent")
                break


@cache
def _second_share(lang: Lang | None) -> re.Pattern[str]:
    """ "91% critics, 85% audience": the readers' share behind the press's, of the same aggregator."""
    readers = alternation(words("ratings", "audience", lang))
    return re.compile(
        rf"[^\n%.!?]{{0,30}}?[,;/|&–-][ \xa0](\d{{1,3}}[ \xa0]?%)(?=[ \xa0](?:{readers})(?!\w))", re.IGNORECASE
    )


_MEAN = re.compile(r"\d(?<![\d.,/–-]\d)[.,]\d(?![\w/%]|[.,]\d|[ \xa0](?:/|%|[mM]ill?i?[oó]|[mM]ld|[bB]illi))")


def _told_means(text: str, zone: Zone) -> Iterator[FoundRating]:
    """ "a 7.3 on IMDb", "En FilmAffinity tiene un 6,8": a decimal number in the clause of the aggregator that counts to ten."""
    if not signs(text, zone.start, zone.end) & NAMED:
        return
    for m in _MEAN.finditer(text, zone.start, zone.end):
        for one in outlets(text, max(zone.start, m.start() - 2 * BESIDE), min(zone.end, m.end() + BESIDE)):
            gap = (one.end, m.start()) if one.end <= m.start() else (m.end(), one.start)
            near = gap[1] - gap[0] <= BESIDE and not _BREAK.search(text, *gap) and text.find(",", *gap) < 0
            if near and one.outlet.mean == "audience" and (one.outlet.scale or TEN + 1) <= TEN:
                yield from read_at(text, *m.span(), "number")
                break


TEN = 10.0


def _averaged(text: str, zone: Zone, lang: Lang | None) -> Iterator[FoundRating]:
    """ "un 8,3 de nota media", "a 7.4 average rating": a decimal number right before the words for a mean."""
    if may_say(text, "ratings", ("mean",), lang):
        for m in _averages(lang).finditer(text, zone.start, zone.end):
            yield from read_at(text, *m.span(1), "number")


@cache
def _averages(lang: Lang | None) -> re.Pattern[str]:
    means = alternation(one for one in words("ratings", "mean", lang) if " " in one or len(one) > SHORT_MEAN)
    return re.compile(
        rf"(?<![\d.,/–-])(\d[.,]\d)[ \xa0](?:(?:{small('of_the', 'made_by')})[ \xa0])?(?:{means})(?!\w)", re.IGNORECASE
    )


SHORT_MEAN = 5  # letters of "media", that means the press as well


_OWN_NUMBER = re.compile(r"[ \xa0:(–-]{1,3}\d")


def site_before(text: str, place: int) -> Outlet | None:
    """The site whose small picture stands right before a mark: "🍅 94%"."""
    sign = text[max(0, place - 3) : place].strip()[-1:]
    name = rules.table("ratings")["site_marks"].get(sign) if sign and not sign.isascii() else None
    return outlet_named(name) if name else None


_GRADE = re.compile(r"[.!?…\"”][ \xa0]{0,2}\(([A-F](?:[+−–-]|[ -](?:PLUS|MINUS|plus|minus))?)(\.?)\)[.]?$")


def _graded(text: str, rows: tuple[tuple[int, int], ...]) -> Iterator[FoundRating]:
    """A school letter in brackets after the last sentence of a paragraph; a bare letter only with its point."""
    for start, end in rows:
        if end - start < SHORTEST_TEXT or text[end - 1] not in ").":
            continue
        m = _GRADE.search(text, max(start, end - 16), end)
        if m is not None and (m[2] or len(m[1]) > 1):
            yield from read_at(text, m.start(1), m.end(1), "given")


_LETTER_END = re.compile(r"(?:(?<![^\n])|[.!?…\"”*][ \xa0]{1,2})[*_]{0,2}([A-F][+−–-]?|F)[*_]{0,2}$")
FEW_LETTERS = 3  # paragraphs that end with one: a round-up's grades, though without sign


def _lettered(text: str, rows: tuple[tuple[int, int], ...]) -> Iterator[FoundRating]:
    """ "… to its last scene. A-": a school letter with its sign behind a paragraph, or alone on a line."""
    found = []
    for start, end in rows:
        if text[end - 1] in "ABCDF+-−–*_" and (end - start >= SHORTEST_TEXT or end - start <= LONGEST_LETTER):
            m = _LETTER_END.search(text, max(start, end - LONGEST_LETTER), end)
            found += [m] if m is not None else []
    for m in found:
        if len(m[1]) > 1 or len(found) >= FEW_LETTERS:
            yield from read_at(text, m.start(1), m.end(1), "given")


LONGEST_LETTER = 6  # characters of a letter with its sign and what sets it in bold
_CERTIFIED = re.compile(
    rf"(?<![\w-])(?:PG-13|PG|NC-17|R|G|NR|TV-MA|TV-14|{worded('unrated')})(?![\w-])[^\n]{{0,60}}?[\s.,;:|)–—-]{{1,3}}"
    r"([A-D][+−–-]?|F)[ \xa0]?$"
)
LONGEST_SHEET = 110  # characters of a line with certificate, length and grade


def _certified(text: str, rows: tuple[tuple[int, int], ...]) -> Iterator[FoundRating]:
    """ "PG-13, 112 minutes. B+": a school letter that ends the line of the certificate."""
    for start, end in rows:
        if end - start > LONGEST_SHEET or text[end - 1] not in "ABCDF+-−–":
            continue
        m = _CERTIFIED.search(text, start, end)
        if m is not None and (len(m[1]) > 1 or any(c.isdigit() for c in text[start : m.start(1)].replace("-13", ""))):
            yield from read_at(text, m.start(1), m.end(1), "given")
