"""Signs of the film's title in running text: how a text speaks of the words that name its film."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from kerguen.model import Page
from kerguen.observe.lines import Stretch, folded_lines
from kerguen.observe.naming.around import REACH, credit_start, sentence_start, word_before
from kerguen.observe.naming.sign_patterns import (
    ACTOR,
    BEFORE_NEXT,
    BILLED,
    DATED,
    GENITIVE,
    NEXT_WORD,
    OTHER,
    OWNED,
    QUOTE,
    QUOTE_SIGN,
    SPEECH,
    STAR_SIGNS,
    STARS,
    STOPS,
    YEAR,
    appended,
    credited,
    credited_in_bracket,
    part_of_film,
    run_on,
    said_next,
    title_by_maker,
)
from kerguen.observe.naming.title_words import (
    articles,
    by_words,
    compared,
    credit_cues,
    earlier_words,
    film_nouns,
    first_said,
    is_likened,
    makers,
    never_alone,
    parts,
    review_nouns,
    sequel_prepositions,
)
from kerguen.text.fold import fold
from kerguen.values.people import is_name, running_name
from kerguen.values.titles import is_furniture

SHORTEST_OPENING = 80  # characters of the paragraph with which a text begins
READ = 20_000  # characters of a text in which it names its film
APPENDED = 60  # characters after a title in which a noun says what it is
LONGEST = 10  # words of a title in running text
SENTENCE = 4  # words from which a quotation may be what someone said
MOST = 3  # occurrences of one sign that count
MOST_AGAIN = 6  # occurrences of the words that count

# Points for each sign, once; each further occurrence adds a third of them. "character" speaks against.
POINTS = {
    "noun": 1.8,
    "quoted": 1.2,
    "maker": 1.8,
    "owned": 1.5,
    "rated": 2.0,
    "billed": 2.0,
    "dated": 0.8,
    "opened": 2.0,
    "address": 2.5,
    "first": 0.5,
    "again": 0.6,
    "is": 1.0,
    "is a film": 2.0,
    "subject": 1.0,
    "opening": 1.5,
    "crafted": 1.6,
    "other": -2.0,
    "speech": -5.0,
    "character": -4.0,
    "person": -4.0,
    "surname": -1.5,
}


class Sign(NamedTuple):
    """One sign for the words text[start:end]."""

    kind: str
    start: int
    end: int


class Signs(NamedTuple):
    """The signs for one title: its words where the text first sets them off, and the points of all signs."""

    words: str
    start: int
    end: int
    points: float
    kinds: frozenset[str]


def title_signs(stretch: Stretch, persons: frozenset[str], headings: frozenset[str]) -> dict[str, Signs]:
    """Folded words -> the signs that they are the film's title.

    `persons`: folded names that the page gives roles; `headings`: the folded words of its headings.
    """
    text, limit = stretch.page.text, stretch.lines[0].start + READ if stretch.lines else 0
    lines = [line for line in stretch.lines if line.start < limit]
    body = f" {folded_lines(text, lines, READ)} "
    found: dict[str, list[Sign]] = {}
    surnames: set[str] = set()
    opened = next((line.start for line in lines if line.end - line.start > SHORTEST_OPENING), -1)
    for line in lines:
        for sign in _signs(text, line.start, min(line.end, limit), body):
            words = text[sign.start : sign.end]
            if sign.kind == "opening" and line.start != opened:
                continue
            if sign.kind == "said":
                surnames.update(words.rsplit(" ", 1)[1:] if not any(map(str.isdigit, words)) else ())
            else:
                found.setdefault(words, []).append(sign)
    named: dict[str, list[Sign]] = {}
    for words, signs in found.items():
        if _may_name(words):
            named.setdefault(fold(words), []).extend(signs)
    strong = {key: signs for key, signs in named.items() if any(sign.kind != "is" for sign in signs)}
    first = min((s.start for signs in strong.values() for s in signs if s.kind in _SETS_OFF), default=None)
    people = tuple(key for key, signs in strong.items() if any(sign.kind == "person" for sign in signs))
    longer = frozenset(key for key in (*strong, *headings) if not key.endswith(people))
    seen = _Seen(stretch.page, first, persons, frozenset(map(fold, surnames)), body, longer)
    return {key: _weighed(key, signs, seen) for key, signs in strong.items()}


class _Seen(NamedTuple):
    """What is known of the whole text when one title is weighed."""

    page: Page
    first: int | None  # where the text first sets words off
    persons: frozenset[str]
    surnames: frozenset[str]
    body: str
    keys: frozenset[str]


def _surname(name: str) -> str:
    return name.split()[-1]


def _weighed(key: str, signs: list[Sign], seen: _Seen) -> Signs:
    page, first, persons, surnames, body, keys = seen
    counts = Counter(sign.kind for sign in signs)
    longer = [k for k in keys if len(k) > len(key) and key in k and f" {key} " in f" {k} "]
    times = body.count(f" {key} ") - sum(body.count(f" {k} ") for k in longer)
    counts["again"] = max(0, min(MOST_AGAIN, times) - 1)
    counts["first"] = any(sign.start == first for sign in signs)
    counts["address"] = _in_address(page, key)
    counts["person"] += key in persons
    counts["surname"] = " " not in key and key in surnames
    points = sum(_points(kind, count) for kind, count in counts.items() if count)
    start, end = min((s.start, s.end) for s in signs)
    return Signs(page.text[start:end], start, end, points, frozenset(kind for kind in counts if counts[kind]))


def _points(kind: str, count: int) -> float:
    if kind == "again":
        return POINTS[kind] * count
    return POINTS[kind] * (1 + (min(MOST, count) - 1) / 3)


def _may_name(words: str) -> bool:
    """Whether the words can be a title: a capital letter or a digit first, no article alone, no furniture."""
    if len(words) < 2 or words.lower() in articles() or not _LETTER_OR_YEAR.search(words):
        return False
    if _HOUR.search(words):
        return False
    return words.count(" ") < LONGEST and (words[0].isupper() or words[0].isdigit()) and not is_furniture(words)


_HOUR = re.compile(r"(?<!\d)\d{1,2}\s?[hH:]\s?\d\d(?!\d)|\d\s?Uhr\b")  # "Mercredi 27 mars à 20h00"
_LETTER_OR_YEAR = re.compile(r"[^\W\d_]|^\d{3,4}$")


def _in_address(page: Page, key: str) -> bool:
    """The page's address or file name spells the title: ".../film/anatomie_d_une_chute/critique/"."""
    address = fold((page.url or page.path or "").rsplit("#", 1)[0].replace("_", " "))
    return len(key) > 3 and f" {key} " in f" {address} "


OPENS = 6  # characters of marks before a title that opens a line
_SETS_OFF = ("quoted", "noun", "maker", "owned", "rated", "billed", "dated", "opened")


def _signs(text: str, start: int, end: int, body: str) -> list[Sign]:
    """The signs of one line."""
    found: list[Sign] = []
    if QUOTE_SIGN.search(text, start, end):
        for m in QUOTE.finditer(text, start, end):
            left, right = m.span(m.lastgroup or 0)
            found += _of_quoted(text, left, right, (start, end))
    if text.find("(", start, end) >= 0:
        for m in YEAR.finditer(text, start, end):
            found += _before_year(text, m.start(), start)
        for m in credited_in_bracket().finditer(text, start, end):
            if DATED.search(m[0]):
                opened = tuple(_before_year(text, m.start(), start))
                found += (*opened, *(sign._replace(kind="maker") for sign in opened))
    known = _beside()
    for m in run_on().finditer(text, start, end):
        left, right = m.span()
        if owned := _owner_of_parts(text, left, right, end):
            found.append(owned)
            continue
        if text[right - 1] in "'’-":
            right = left + len(text[left:right].rstrip("'’-"))
        found += _of_run(text, left, right, (start, end), body, known)
        after = text[right : right + 1]
        if text[left:right].lower() in never_alone():
            continue
        if after.isspace() or (after in BEFORE_NEXT and not (after == "," and _is_maker(text, left, start, known))):
            found += _predicate(text, right, end, left)
    return found


def _owner_of_parts(text: str, start: int, end: int, line: int) -> Sign | None:
    """ "Aftersun’s overall pacing": the genitive of what only a film has."""
    mark = end - 2 if text[end - 2 : end] in ("'s", "’s") else end - 1 if text[end - 1] in "'’" else None
    if mark is None or not part_of_film().match(text, mark, line) or text[start:mark].lower() in never_alone():
        return None
    return Sign("crafted", start, mark)


def _of_quoted(text: str, start: int, end: int, line: tuple[int, int]) -> Iterator[Sign]:
    """What words in quotation marks, in italics, in a link are."""
    words = text[start:end].rstrip(" ,;:")
    end = start + len(words)
    count = words.count(" ") + 1
    if count > LONGEST or (words.endswith(".") and count > 1):
        return
    alone = start - line[0] <= 2 and line[1] - end <= 2
    known = _beside()
    last, last_two = word_before(text, line[0], start, known.endings)
    if _is_of_earlier(text, line[0], start) or is_likened(last, last_two):
        yield Sign("other", start, end)
    elif last in known.nouns or (last in known.by and last_two.split(" ")[0] in review_nouns()):
        yield Sign("noun", start, end)
        yield from _subject(text, start, end, line[0])
    elif OTHER.search(text, max(line[0], start - 80), start):
        yield Sign("other", start, end)
    elif count >= SENTENCE and (alone or SPEECH.search(text, max(line[0], start - 40), start)):
        yield Sign("speech", start, end)
    else:
        genitive = text[start - 1] in "„»" and GENITIVE.search(text, max(line[0], start - 60), start - 1)
        yield Sign("owned" if genitive else "quoted", start, end)
    if appended().match(text, end, min(line[1], end + APPENDED)):
        yield Sign("noun", start, end)
    if maker := credited().match(text, end, line[1]):
        yield Sign("maker", start, end)
        yield Sign("person", *maker.span("who"))
    yield from _predicate(text, end, line[1], start)
    if start - line[0] <= OPENS and not alone and _GOES_ON.match(text, end):
        yield Sign("opening", start, end)


def _subject(text: str, start: int, end: int, line: int) -> Iterator[Sign]:
    """ "De film _Close_ is …": article, noun and title open a sentence that goes on about them."""
    opening = text[sentence_start(text, line, start) : start]
    if opening.count(" ") <= SUBJECT and _GOES_ON.match(text, end):
        yield Sign("subject", start, end)


SUBJECT = 2  # spaces from the start of a sentence to the title that its noun names
_GOES_ON = re.compile(r"[”»\"’'*_]{0,3}\s[a-zß-ÿ]")


def _is_of_earlier(text: str, line: int, start: int) -> bool:
    """ "After the success of his debut film Girl, …": the clause that opens a sentence tells of an earlier film."""
    opening = text[sentence_start(text, line, start) : start]
    first = opening.split(" ", 1)[0].lower()
    return first in earlier_words() and "," not in opening


class _Beside(NamedTuple):
    """The words that tell by standing before a run: nouns for films, for their makers, "by"; last letters of all."""

    nouns: frozenset[str]
    makers: frozenset[str]
    by: frozenset[str]
    endings: frozenset[str]


@cache
def _beside() -> _Beside:
    every = film_nouns() | makers() | by_words() | sequel_prepositions() | compared()
    return _Beside(film_nouns(), makers(), by_words(), frozenset(word[-1] for word in every))


def _is_maker(text: str, start: int, line: int, known: _Beside) -> bool:
    """ "La orilla, dirigida por Pilar Mirón, es …": the film is, not its maker."""
    return word_before(text, line, start, known.endings)[0] in known.by | known.makers


def _of_run(text: str, start: int, end: int, line: tuple[int, int], body: str, known: _Beside) -> Iterable[Sign]:
    """What a run of capitalised words is, by the words beside it."""
    after = text[end : end + 4]
    if "(" in after and (signs := _bracketed(text, start, end, line)):
        return signs
    if not STAR_SIGNS.isdisjoint(after) and STARS.match(text, end, line[1]):
        return (Sign("rated", start, end),)
    last, last_two = word_before(text, line[0], start, known.endings)
    if last:
        if (last in known.nouns or last_two in known.nouns) and text[start:end].lower() not in never_alone():
            if _is_of_earlier(text, line[0], start):
                return (Sign("other", start, end),)
            return (Sign("noun", start, end), *_subject(text, start, end, line[0]))
        if last in known.makers:
            return (Sign("person", start, end),)
        if last in known.by and last_two.split(" ")[0] in parts():
            return (Sign("crafted", start, end),)
        if last in known.by and running_name().fullmatch(text, start, end):
            return _before_maker(text, start, end, line, body)
    if _is_owned(text, max(line[0], start - 60), start):
        return (Sign("owned", start, end),)
    if text.find(" ", start, end) < 0:
        return ()
    opens = start - line[0] <= 3 and _with_maker(text, start, end, body)
    return opens or (Sign("said", start, end),)


def _with_maker(text: str, start: int, end: int, body: str) -> tuple[Sign, ...]:
    """ "Dirty God van Sacha Polak wint …": title and maker open a line, and the text says both again."""
    m = title_by_maker().fullmatch(text, start, end)
    if m is None or fold(m["title"]) in credit_cues():
        return ()
    again = body.count(f" {fold(m['title'])} ") > 1 and body.count(f" {_surname(fold(m['who']))} ") > 1
    return (Sign("maker", *m.span("title")), Sign("person", *m.span("who"))) if again else ()


def _bracketed(text: str, start: int, end: int, line: tuple[int, int]) -> tuple[Sign, ...]:
    """What the words are by the bracket after them: actors, a year."""
    if (billed := BILLED.match(text, end, line[1])) and all(map(is_name, re.split(r",\s", billed[1]))):
        return (Sign("billed", start, end),)
    if (bracket := ACTOR.match(text, end, line[1])) and is_name(bracket[1]):
        return Sign("character", start, end), Sign("person", *bracket.span(1))
    if STARS.match(text, end, line[1]):
        return (Sign("rated", start, end),)
    if (credit := credited_in_bracket().match(text, end, line[1])) and DATED.search(credit[0]):
        return Sign("maker", start, end), Sign("opened", start, end), Sign("person", *credit.span("who"))
    if YEAR.match(text, end, line[1]):
        return (Sign("opened" if _opens(text, start, end, line) else "dated", start, end),)
    return ()


def _is_owned(text: str, left: int, start: int) -> bool:
    apostrophe = text.find("'", left, start) >= 0 or text.find("’", left, start) >= 0
    return apostrophe and OWNED.search(text, left, start) is not None


def _before_year(text: str, year: int, line: int) -> Iterator[Sign]:
    """ "Anatomie d'une chute (2023) nous tient …": the words from the start of the sentence to the year."""
    left = sentence_start(text, line, year)
    words = text[left:year].rstrip(" \"”»’'*_")
    if 0 < len(words) <= REACH and words.rsplit(" ", 1)[-1][0].islower() and not STOPS.search(words):
        yield Sign("opened", left, left + len(words))


def _opens(text: str, start: int, end: int, line: tuple[int, int]) -> bool:
    """The sentence begins with the words and goes on about them: "Sibyl (2019) is …", not "After Sibyl (2019), she …"."""
    return sentence_start(text, line[0], end) == start and not text[end : line[1]].partition(")")[2].startswith(",")


def _before_maker(text: str, start: int, end: int, line: tuple[int, int], body: str) -> Iterator[Sign]:
    """ "La chimera, di Alice Rohrwacher": the words from the start of the sentence to the credit are the title."""
    if text[start - 1] in "\"“«„‘'*_":
        return
    left = sentence_start(text, line[0], start)
    words = text[left : credit_start(text, left, start)].rstrip()
    title = words.rstrip(" ,\"”»’'*_)")
    if any(mark in title for mark in '"“«„'):
        return  # "La película “Cinema Paradiso”, de Giuseppe Tornatore": the quoted words alone
    if not title or len(title) > REACH or STOPS.search(title) or fold(text[left:start]) in credit_cues():
        return
    key = fold(title)
    if words != title or (body.count(f" {key} ") > 1 and body.count(f" {_surname(fold(text[start:end]))} ") > 1):
        yield Sign("maker", left, left + len(title))
        yield Sign("person", start, end)
        yield from (sign._replace(start=left, end=left + len(title)) for sign in _predicate(text, end, line[1], start))


def _predicate(text: str, end: int, stop: int, start: int) -> tuple[Sign, ...]:
    """ "Close vertelt …", "La chimera è un film": the words are what a sentence says something of."""
    following = NEXT_WORD.match(text, end, min(stop, end + 60))
    if following and following[1] in first_said() and (found := said_next().match(text, end, min(stop, end + 60))):
        return (Sign("is a film" if found["film"] else "is", start, end),)
    return ()
