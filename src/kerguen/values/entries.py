"""Entries: the lines by which a programme or a list names a film with its credits.

Adam – Maryam Touzani – Maroc – 2019 – 1h38
14h00 | Grande salle | Le Bal, d’Ettore Scola
Le beau rôle. De Victor Rodenbach avec William Lebghil
Parasite (Bong Joon-ho, 2019)
Tenet, acción en 151 minutos. … Dirige Christopher Nolan.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Noun
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values import terms
from kerguen.values.credit_words import credit_at_start, credit_between, credit_end, credit_set_off, is_shouted_noun
from kerguen.values.dates import FILM_YEAR, YEAR_MADE, folded_weekdays, is_month_alone
from kerguen.values.day_units import is_day
from kerguen.values.durations import durations
from kerguen.values.field_labels import director_labels
from kerguen.values.glued_facts import SHORTEST_FILM
from kerguen.values.hanging import without_hanging
from kerguen.values.people import FoundPerson, is_name, people, running_name, upper
from kerguen.values.players_beside import billed, is_billed, players_behind
from kerguen.values.title_leads import behind_noun, signs_for_staff
from kerguen.values.titles import ends_in_furniture, is_furniture, small_words

SHORTEST = 14  # characters of an entry: a title, a name
HEAD = 260  # characters of a line in which an entry names its film and its maker
LONGEST = 90  # characters of a title
BETWEEN = 40  # characters between a title and its director
SURE = 3  # signs of an entry that needs no company; see _signs
PARAGRAPH = 160  # characters: in a longer line "X de Y" is running text, in a shorter one an entry
DATED = frozenset(("year", "runtime"))  # facts that make a part of nothing but names a director's


class FilmEntry(Noun, frozen=True, kw_only=True):
    """The film that a line names.

    `signs`: 2 for a director, one more when a comma or a full stop sets the credit off, 1 each for year, running time,
    country, genre, version, hour.
    """

    title: tuple[int, int]
    directors: tuple[tuple[int, int], ...]
    year: tuple[int, int] | None = None
    runtime: tuple[int, int] | None = None
    cast: tuple[FoundPerson, ...] = ()
    signs: int


def film_entry(text: str, start: int, end: int) -> FilmEntry | None:
    """The film that the line text[start:end] names with its credits; None for any other line."""
    stop = min(end, start + HEAD)
    if stop - start < SHORTEST or not (_is_dated(text, start, stop) or _is_credited(text, start, stop)):
        return None
    bracket, parts = _parts(text, start, stop)
    timed = bool(parts) and _is_hour(text, parts[0])
    while parts and _is_hour(text, parts[0]):
        parts = parts[1:]
    named = _title_and_credit(text, parts, bracket, (start, end)) if parts else None
    title = trimmed(text, named.title) if named else None
    if named is None or title is None or not is_title(text, title):
        return None
    directors, facts = named.directors, named.facts
    return FilmEntry(
        title=(title.start, title.end), directors=directors, year=facts.get("year"), runtime=facts.get("runtime"),
        cast=players_behind(text, directors[-1][1] if directors else title.end, end),
        signs=2 * bool(directors) + named.sure + len(facts) + timed,
    )  # fmt: skip


def _is_dated(text: str, start: int, stop: int) -> bool:
    """The cheap look for a date or an hour first: few lines hold one."""
    number = _DIGIT.search(text, start, stop)
    return bool(number and _DATE_OR_HOUR.search(text, start, stop) and _DIGITS.search(text, start, stop))


def _is_credited(text: str, start: int, stop: int) -> bool:
    if credit_end().search(text, start, stop) is None:
        return False
    end = min(stop, start + LONGEST + BETWEEN)
    set_off = _SHOUTED.match(text, start, end) or is_billed(text, start, end)
    return bool(set_off or credit_set_off().search(text, start, end))


_SHOUTED = re.compile(rf"[\W_]{{0,4}}[{upper()}\d][{upper()}\d'’!?:., -]{{3,70}}[ \xa0](?=[a-z])")


class Part(NamedTuple):
    """A part of a line."""

    start: int
    end: int


class _Credit(NamedTuple):
    """A title and its director in one part; sure when a comma or a full stop stands between them."""

    title: Part
    director: Part
    sure: bool


class _Named(NamedTuple):
    """What a line names: a title, its directors, the facts beside them; sure when the layout sets them off."""

    title: Part
    directors: tuple[Part, ...]
    facts: dict[str, Part]
    sure: bool


def _title_and_credit(
    text: str, parts: tuple[Part, ...], bracket: tuple[Part, ...], line: tuple[int, int]
) -> _Named | None:
    """The three shapes of an entry: a credit after the title, parts with a year or a running time, a first sentence."""
    credit = next((c for part in parts[:4] if (c := credited(text, part))), None)
    named = _named(text, bracket) if credit and not credit.sure and bracket else ()
    if (
        credit and not named and (credit.sure or line[1] - line[0] <= PARAGRAPH)
    ):  # "La venganza de Don Mendo (F. F. G., 1961)"
        makers = (credit.director, *_and_others(text, credit.director.end, line[1]))
        title = _with_head(text, parts, credit.title) if billed().match(text, makers[-1].end, line[1]) else credit.title
        return _Named(title, makers, _facts(text, (*bracket, *parts[1:])), credit.sure)
    if (
        len(parts) > 1
        and _ONE_SLASH.fullmatch(text, parts[0].end, parts[1].start)
        and "/" not in text[parts[1].start : parts[1].end]
    ):
        parts = (parts[0], *parts[2:])  # "Araña / Spider (Chile, 105 min)": the title in another language
    if bracket and len(parts) > 1 and (maker := _after_bracket(text, parts[1])):
        return _Named(parts[0], (maker, *_and_others(text, maker.end, line[1])), _facts(text, bracket), True)
    if bracket and (maker := _after_bracket(text, bracket[0])):  # "Wonder (film américain de Stephen Chbosky, 2017)"
        makers = (maker, *_and_others(text, maker.end, line[1]))
        return _Named(parts[0], makers, _facts(text, bracket), True)
    if directors := (len(parts) > 1 and _named(text, parts[1:])) or _named(text, bracket):
        facts = _facts(text, (*bracket, *parts[1:]))
        return _Named(parts[0], directors, facts, len(parts) > 1) if facts.keys() & DATED else None
    title, told = _at_comma(text, parts[0])
    if durations(text[told.start : told.end]) and (directors := _said_later(text, title.end, line[1])):
        return _Named(title, directors, _facts(text, (told,)), False)
    facts = _facts(text, bracket)
    return _Named(parts[0], (), facts, False) if "runtime" in facts and len(facts) >= SURE else None


def _with_head(text: str, parts: tuple[Part, ...], title: Part) -> Part:
    """The title with what a dash sets off before it: "L’esorcismo – Ultimo atto di …"; no day: "Lundi – Le Bal d’…"."""
    if (
        len(parts) < 2
        or title.start != parts[1].start
        or text[parts[0].end : title.start].strip() not in ("–", "—", "-")
    ):
        return title
    head = trimmed(text, parts[0])
    day = fold(text[slice(*head)]) in folded_weekdays()
    return Part(head.start, title.end) if is_title(text, head) and not day else title


_ONE_SLASH = re.compile(r"\s*/\s*")
_AND = re.compile(rf"(?:,?\s(?:{small('and')}|&)|(?P<listed>,))\s")


def _and_others(text: str, start: int, end: int) -> tuple[Part, ...]:
    """The makers after the first: "directed by Marjane Satrapi and Vincent Paronnaud", "di A. B., C. D. con …"."""
    found: list[Part] = []
    listed = False
    while link := _AND.match(text, found[-1].end if found else start, end):
        name = running_name().match(text, link.end(), end)
        if name is None or not is_name(name[0]):
            break
        found.append(Part(*name.span()))
        listed = listed or bool(link["listed"])
    return tuple(found) if not listed or billed().match(text, found[-1].end, end) else ()


class TakenUp(NamedTuple):
    """Where a text names its film, and the maker beside the name when there is one."""

    start: int
    end: int
    director: tuple[int, int] | None


def taken_up(title: str, text: str, start: int, end: int) -> TakenUp | None:
    """Where text[start:end] says the title as a film's: after a noun for films, or before its maker."""
    for name in dict.fromkeys((title, title.split(":")[0].strip(), title.split(" - ")[0].strip())):
        place = text.find(name, start, end) if len(name) > 2 else -1
        while place >= 0:
            after = place + len(name)
            by = credit_between().match(text, after, end)
            maker = running_name().match(text, by.end(), end) if by else None
            if maker and is_name(maker[0]):
                return TakenUp(place, after, maker.span())
            if _noun_before().search(text, max(start, place - 30), place):
                return TakenUp(place, after, None)
            place = text.find(name, after, end)
    return None


@cache
def _noun_before() -> re.Pattern[str]:
    nouns = set(rules.words("roles", "film_nouns"))
    kinds = alternation(nouns)
    return re.compile(rf"(?<!\w)(?i:{kinds}),?\s[\"“«„‘'_*]?\s?\Z")


_TIME = r"(?:\d{1,2}\s?[hH:]\s?\d\d|\d{2,3}\s?(?:min|[mM]in|'|′|m\b))"
_DIGIT = re.compile(r"\d")
_DATE_OR_HOUR = re.compile(  # a year, a running time or an hour; the digit first: searched faster
    r"\d(?:(?<=1)(?:8[89]|9\d)\d|(?<=2)0[0-4]\d|\d?\s?[hH:]\s?\d\d|\d\d?\s?(?:min|[mM]in|'|′|m\b)|[:hH.]\d\d)"
)
_DIGITS = re.compile(  # a year or a running time after a separator, an hour before one
    rf"(?:\s[–—-]\s|[|•·(\[;,])[^\n]{{0,110}}?(?:{YEAR_MADE}|{_TIME})|\d[:hH.]\d\d.{{0,40}}?(?:\s[–—-]\s|[|•·])"
)
_SEPARATOR = re.compile(r"\s*(?:\s[–—-]\s|[|•·\t;]|\s/\s|\s{3,})\s*")
_BRACKET = re.compile(r"\s?[(\[]([^()\[\]\n]{4,200})[)\]]")
_COMMAS = re.compile(r"\s*(?:[,;/|•·]|\s[–—-]\s)\s*")
_HOUR = re.compile(rf"\W*(?:[01]?\d|2[0-4])\s?[:hH.]\s?[0-5]\d(?:\s?(?:h|{small('clock')}))?\W*", re.IGNORECASE)
_MARK = re.compile(r"[\W_]*?(?:\d{1,3}[.)]\s)?(?=[\"“«„'‘*_¡¿]?[^\W_])")


def _parts(text: str, start: int, stop: int) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """The parts of the first bracket with a year or a name, and the parts of the line before and after it."""
    cuts = [(m.start(), m.end()) for m in _SEPARATOR.finditer(text, start, stop)]
    closing = (m for m in _BRACKET.finditer(text, start, stop) if _tells(m[1]) and _closes(text, m.end(), stop))
    bracket = next(closing, None)
    inner: tuple[Part, ...] = ()
    if bracket:
        inner = tuple(
            _pieces(bracket.start(1), bracket.end(1), [m.span() for m in _COMMAS.finditer(text, *bracket.span(1))])
        )
        cuts = sorted([c for c in cuts if not bracket.start() < c[0] < bracket.end()] + [bracket.span()])
    return inner, tuple(p for p in _pieces(start, stop, cuts) if text[p.start : p.end].strip(" *_-–—"))


def _closes(text: str, end: int, stop: int) -> bool:
    """The bracket ends the line or what it names: running text does not go on after it."""
    rest = text[end:stop].strip()
    goes_on = bool(rest) and (rest[0].islower() or rest[0] in "’'") and len(rest) > 2
    return not goes_on or bool(credit_at_start().match(rest))


def _tells(words: str) -> bool:
    """A bracket that says a year or a running time."""
    return bool(FILM_YEAR.search(words) or durations(words))


def _pieces(start: int, stop: int, cuts: list[tuple[int, int]]) -> Iterator[Part]:
    position = start
    for left, right in cuts:
        if left > position:
            yield Part(position, left)
        position = max(position, right)
    if stop > position:
        yield Part(position, stop)


def _is_hour(text: str, part: Part) -> bool:
    return part.end - part.start < 24 and bool(_HOUR.fullmatch(text, part.start, part.end))


def _named(text: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The persons of the first part that is nothing but names."""
    for part in parts[:4]:
        words = text[part.start : part.end].strip()
        if (said := _LABELLED_MAKER.fullmatch(words)) and is_name(said["who"]):
            words, part = said["who"], Part(text.index(said["who"], part.start), part.end)
        if 4 < len(words) < 90 and " " in words and not terms.countries(words) and not ends_in_furniture(words):
            found = people(text, part.start, part.end)
            length = sum(p.end - p.start + 4 for p in found)
            if found and all(" " in p.name for p in found) and length >= 0.8 * len(words):
                return tuple(Part(p.start, p.end) for p in found)
    return ()


_LABELLED_MAKER = re.compile(rf"(?:(?:{director_labels()})\s?:?|R\s?:)\s(?P<who>[^:]{{5,60}})")


def credited(text: str, part: Part) -> _Credit | None:
    """ "Le Bal, documentaire d'Ettore Scola", "Le beau rôle. De Victor Rodenbach avec …", "Titane de Julia Ducournau"."""
    stop = min(part.end, part.start + LONGEST + BETWEEN)
    if not credit_end().search(text, part.start, stop):
        return None
    for m in credit_between().finditer(text, part.start, stop):
        name = running_name().match(text, m.end(), part.end)
        if name is None or not is_name(name[0]) or m.start() == part.start or is_shouted_noun(name[0]):
            continue
        quoted = _IN_MARKS.match(text, part.start, m.start())
        title = Part(*quoted.span("title")) if quoted else Part(part.start, m.start())
        if is_title(text, trimmed(text, title)):
            set_off = m["sure"] or quoted or _SHOUTED.match(text, part.start, m.end())  # "OVERLORD di Julius Avery"
            others = _and_others(text, name.end(), part.end)
            set_off = set_off or billed().match(text, others[-1].end if others else name.end(), part.end)
            return _Credit(title, Part(*name.span()), bool(set_off))
    return None


_IN_MARKS = re.compile(  # "« Wonder » (film américain de …": the marks hold the title
    r"[\s*_•–-]{0,5}[«“„\"][ \xa0]?(?P<title>[^«»“”„\"\n]{2,80}?)[ \xa0]?[»”“\"](?=[\s,(])"
)


def _after_bracket(text: str, part: Part) -> Part | None:
    """ "La deuda: (Argentina, 2019) por Gustavo Fontán": the credit after the bracket of facts."""
    by = credit_at_start().match(text, part.start, part.end)
    name = running_name().match(text, by.end(), part.end) if by else None
    return Part(*name.span()) if name and is_name(name[0]) else None


def _at_comma(text: str, part: Part) -> tuple[Part, Part]:
    """ "Tenet, acción y ficción en 151 minutos. …": the title before the first comma, the rest of the sentence."""
    stop = text.find(". ", part.start, part.end)
    stop = part.end if stop < 0 else stop
    cut = text.find(", ", part.start, stop)
    return (Part(part.start, cut), Part(cut + 2, stop)) if cut > 0 else (part, Part(stop, stop))


def _said_later(text: str, start: int, end: int) -> tuple[Part, ...]:
    found = _directs().search(text, start, end)
    return (Part(*found.span("who")),) if found and is_name(found["who"]) else ()


@cache
def _directs() -> re.Pattern[str]:
    """ "Dirige Christopher Nolan.", "Regie: Céline Sciamma": a sentence or a label of its own later in the line."""
    words = {w for w in rules.words("roles", "director_before", "director_after") if len(w) > 4}
    ranked = alternation(words)
    return re.compile(rf"(?:(?<=[.!?]\s)|\n)(?:\w{{1,4}}\s){{0,2}}(?i:{ranked}):?\s(?P<who>{running_name().pattern})")


def trimmed(text: str, part: Part) -> Part:
    """The title without list marks, quotation marks and what hangs after it."""
    left, right = part
    if mark := _MARK.match(text, left, right):
        left = mark.end()
    words = without_hanging(text[left:right]).strip(" \t\xa0*_\"“”«»„'‘:,;.|–—-")
    words = words.removesuffix("’") if "‘" in text[left:right] and "‘" not in words else words
    found = text.find(words, left, right) if words else left
    opened = _OPENED.match(words)
    return Part(found + (opened.end() if opened else behind_noun(words)), found + len(words))


_OPENED = re.compile(r"(?:[^\W\d_]+ ){1,3}[\"“„«] ?(?=[^\"“”„«»]+\Z)")  # 'Then "Saint Maud': the marks begin the title


def is_title(text: str, title: Part) -> bool:
    """Whether these words of a line may be a film's title."""
    words = text[title.start : title.end]
    if not 0 < len(words) <= LONGEST or len(words.split()) > 12 or is_furniture(words):
        return False
    if words.lower() in small_words() or _LABELLED.search(words) or _is_countries(words) or signs_for_staff(words):
        return False
    if not (words[0].isupper() or words[0].isdigit()) or is_month_alone(words):
        return False
    if is_day(words) or re.search(r"[.!?]\s+[^\W\d_]{3}|https?:", words):
        return False
    return any(map(str.isalpha, words)) or words.isdigit()


def _is_countries(words: str) -> bool:
    """ "DZA + FR + IT", "France, Algérie": nothing but countries."""
    if _CODES.fullmatch(words):
        return True
    found = terms.countries(_PLUS.sub(",", words))
    return 2 * sum(end - start for _, start, end in found) > len(words)


_LABELLED = re.compile(rf":\s?\d|(?:{director_labels()})\s?:")
_CODES = re.compile(r"[A-Z]{2,3}(?:\s?[+/,-]\s?[A-Z]{2,3})+|[A-Z]{1,3}(?:[+/,-][A-Z]{1,3})*,?\s(?:19|20)\d\d")
_PLUS = re.compile(r"[+/]")


def _facts(text: str, parts: tuple[Part, ...]) -> dict[str, Part]:
    """The facts that parts of the line say and nothing more: year, running time, country, version, genre."""
    found: dict[str, Part] = {}
    for part in parts[:8]:
        words = text[part.start : part.end]
        if len(words) > 60:
            words = words[:60]
        times = [t for t in durations(words)[:1] if t[0] >= SHORTEST_FILM]
        for _, left, right in times:
            found.setdefault("runtime", Part(part.start + left, part.start + right))
        bare, m = FILM_YEAR.sub("", words).strip(" ,.*_"), FILM_YEAR.search(words)
        if m and (times or len(bare) < 3 or terms.countries(bare)):
            found.setdefault("year", Part(part.start + m.start(), part.start + m.end()))
        if terms.countries(bare):
            found.setdefault("country", part)
        elif terms.genres(bare):
            found.setdefault("genre", part)
        elif terms.version(bare.strip("()[] ")):
            found.setdefault("version", part)
    return found
