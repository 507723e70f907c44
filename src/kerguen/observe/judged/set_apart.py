"""Ratings by their place on the page: asterisks at the end of a title, a label and a number alone on a line."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from kerguen import rules
from kerguen.model import Lang, Zone
from kerguen.observe.cues import label, labels, lines
from kerguen.observe.judged.marked_ratings import of_value
from kerguen.observe.judged.reported_marks import reported_marks
from kerguen.observe.judged.spelled_stars import BEST_NUMERAL, STAR_NOUN, spelled_stars
from kerguen.observe.judged.tagged_ratings import TAG, stars_told, tagged_ratings
from kerguen.observe.judged.told_ratings import GRADE, told_ratings
from kerguen.text.phrases import small
from kerguen.text.signs import DIGIT, mark, shape, signs
from kerguen.values.noted_marks import (
    ENDS,
    HIGHEST,
    MARKED,
    NOTE,
    TITLE,
    NotedMark,
    closed_mark,
    ended_note,
    headed_mark,
    noted_mark,
    starred_title,
)
from kerguen.values.outlets import outlets
from kerguen.values.ratings import STAR_NOUNS, FoundRating, moved, read_at

HEAD_LINES = 6  # lines at the top of a text in which a row of asterisks is a rating; below, it parts two sections
NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"
LONGEST_NUMBER = 6  # characters of it
BRACKETED = shape(r"[(\[]\d")
TITLED = DIGIT | shape(r"[A-F][+−–-][)\]]?$")  # what may be a mark behind a title
APART = DIGIT | STAR_NOUN | BEST_NUMERAL | GRADE | TAG | mark(lambda: "*")  # no reader here finds anything without one


def set_apart(text: str, zone: Zone, lang: Lang | None, known: Iterable[FoundRating]) -> list[FoundRating]:
    """What this module's readers find in the zone, where nothing is known yet."""
    held = signs(text, zone.start, zone.end)
    taken = [(k.start, k.end) for k in known]
    if not held & APART:
        graded = zone.segment is not None and not taken
        return [*_beside_title(text, lines(text, zone.start, zone.end))] if graded else []
    rows = lines(text, zone.start, zone.end)
    found = [*_starred(text, rows, zone), *(_named(text, rows, lang) if held & DIGIT else ())]
    numbered = held & DIGIT and any(b - a <= LONGEST_NUMBER and text[a].isdecimal() for a, b in rows)
    found += _broken(text, zone) if numbered else ()
    found += _in_brackets(text, zone) if held & BRACKETED else ()
    found += _counted_below(text, rows, lang) if numbered else ()
    found += reported_marks(text, rows) if held & DIGIT else ()
    found += tagged_ratings(text, zone)
    found += spelled_stars(text, zone, lang)
    if zone.segment is not None:
        found += _beside_title(text, rows)
    if zone.kind == "title" and held & TITLED:
        found += _after_title(text, rows)
    if not found and not taken:
        found += list(_at_the_end(text, rows, zone)) or _starred_number(text, rows)
    begun = {f.start for f in found}
    found += [f for f in told_ratings(text, zone, rows, lang) if f.start not in begun]
    return [f for f in found if not any(a < f.end and f.start < b for a, b in taken)]


_TITLE_END = re.compile(r"(?<=[^\s*])[ \xa0,–-]{1,3}\(?(\*{2,5}(?:½|[ \xa0]?1/2)?)\)?$")
_TITLE_ROW = re.compile(r"[^*\n]{2,90}\)[ \xa0](\*{2,5}(?:½|[ \xa0]?1/2)?)[ \xa0](?=[^\s*])[^*\n]*")
_ROW = re.compile(r"\*{1,5}(?:½|[ \xa0]?1/2)?")


def _starred(text: str, rows: tuple[tuple[int, int], ...], zone: Zone) -> Iterator[FoundRating]:
    """ "Melancholia ****", "Casablanca (1942) ***** d. Curtiz" at the top, "*****" on a line below the title."""
    places = []
    for start, end in rows[: HEAD_LINES if zone.start < 400 else 0]:
        if m := _TITLE_ROW.fullmatch(text, start, end):
            places.append(m.span(1))
        if end - start > 120 or text[end - 1] not in "*½2)":
            continue
        row = text[start:end]
        if m := _TITLE_END.search(row) if not row.startswith("*") else _ROW.fullmatch(row):
            places.append((start + m.start(m.lastindex or 0), start + m.end(m.lastindex or 0)))
    if len(places) == 1:
        yield from read_at(text, *places[0])


_END_ROW = re.compile(  # "… to its last shot. ***½ (Ann Brown)"
    r"(?<=[.!?…»”\")])[ \xa0]{1,2}(\*{2,5}(?:½|[ \xa0]?1/2)?)(?:[ \xa0]{1,2}[(\[–—-][^*\n()]{2,40}[)\]]?)?$"
)
_SIGNED_ROW = re.compile(r"(\*{1,5}½?)[ \xa0]{1,2}[(\[–—-][^*\n()\d]{2,40}[)\]]?")
_END_LINE = re.compile(r"(?:10|\d)(?:[.,]\d)?")


def _at_the_end(text: str, rows: tuple[tuple[int, int], ...], zone: Zone) -> Iterator[FoundRating]:
    """ "… to its last shot. ****" at the end of the one paragraph with such a row; "8" alone as a text's last line."""
    ended = [(start, end) for start, end in rows if end - start > PARAGRAPH and text.find("*", end - SIGNED, end) >= 0]
    found = [m for row in ended if (m := _END_ROW.search(text, max(row[0], row[1] - SIGNED), row[1]))]
    if len(found) == 1 and text.count("*", *rows_of(found[0], ended)) == found[0][1].count("*"):
        yield from read_at(text, *found[0].span(1))
    elif len(rows) > 1 and not text[zone.end :].strip() and (m := _SIGNED_ROW.fullmatch(text, *rows[-1])):
        yield from read_at(text, *m.span(1))
    elif (
        len(rows) > 1
        and zone.kind == "article"
        and _END_LINE.fullmatch(text, *rows[-1])
        and not text[zone.end :].strip()
    ):
        start, end = rows[-2]
        if end - start > PARAGRAPH and text[end - 1] in '.!?…”"':
            yield from read_at(text, *rows[-1])


PARAGRAPH, SIGNED = 120, 56  # characters; from a row of stars to the end of the name behind it
_STARRED_NUMBER = re.compile(r"([0-5](?:[.,]5)?)[ \xa0]?[*★⭐]\ufe0f?")


def _starred_number(text: str, rows: tuple[tuple[int, int], ...]) -> list[FoundRating]:
    """ "3,5*" alone on a line, once."""
    found = [
        m for start, end in rows if end - start <= LONGEST_NUMBER and (m := _STARRED_NUMBER.fullmatch(text, start, end))
    ]
    return list(read_at(text, *found[0].span(1))) if len(found) == 1 else []


def rows_of(m: re.Match[str], rows: list[tuple[int, int]]) -> tuple[int, int]:
    """The row that holds a match."""
    return next(row for row in rows if row[0] <= m.start() < row[1])


def _beside_title(text: str, rows: tuple[tuple[int, int], ...]) -> Iterator[FoundRating]:
    """The mark of one film of several, in brackets after its title or at the end of its line."""
    for start, end in rows[:FIRST_LINES]:
        ends = text[end - 1] in ENDS
        if end - start > NOTE or not (ends or signs(text, start, min(end, start + 3 * TITLE)) & MARKED):
            continue
        if linked := _linked(text, start, end):
            yield from read_at(text, *linked.mark, "given")
        elif noted := next(
            (one for reader in (_BESIDE if ends else _BESIDE[:1]) if (one := reader(text, start, end))), None
        ):
            mark = of_value(text[slice(*noted.mark)])  # "2 ½ stars" too
            highest = mark.scale or HIGHEST if mark else 0  # "(15)" is a certificate
            if mark is not None and mark.value <= highest:
                yield moved(mark, noted.mark[0])


_BESIDE = (noted_mark, starred_title, closed_mark, ended_note)


def _linked(text: str, start: int, end: int) -> NotedMark | None:
    """The number behind a title that is a link, whose address says nothing of whose mark it is."""
    return headed_mark(text, start, end) if text[start] == "[" else None


_AFTER_TITLE = re.compile(
    rf"[^\n]{{1,90}}?[^\s:–—|(\[-](?:[ \xa0]?[:(\[|][ \xa0]?|[ \xa0][–—-][ \xa0]|,[ \xa0](?=[^\n]{{1,8}}(?:{STAR_NOUNS})$))"
    rf"(?P<mark>[A-DF][+−–-]|[0-5](?:[.,]5)?(?=[ \xa0](?i:{STAR_NOUNS})))"
    r"(?:[ \xa0][^\W\d_]{4,9})?[)\]]?"
)


def _after_title(text: str, rows: tuple[tuple[int, int], ...]) -> Iterator[FoundRating]:
    """ "The Keeper: A-", "The Keeper (B+)", "The Keeper – 4 stars": a mark that ends the heading over a text."""
    for start, end in rows[:FIRST_LINES]:
        m = _AFTER_TITLE.fullmatch(text, start, end) if end - start <= NOTE else None
        if m is None:
            continue
        if m["mark"][0].isdecimal():
            yield stars_told(float(m["mark"].replace(",", ".")), *m.span("mark"))
        else:
            yield from read_at(text, *m.span("mark"))


FIRST_LINES = 2  # of a film's segment, where its mark stands beside its title
_LABELLED_LINE = re.compile(
    rf"([^\W\d_][^\n\d:*|]{{2,26}}?)[ \xa0]{{1,3}}(?:({NUMBER}[ \xa0]?%?)|[–—-][ \xa0]{{1,3}}({NUMBER}[ \xa0]?%?|[A-F][+−-]?))"
)


_TABLE_LINE = re.compile(
    rf"\|?[ \xa0*_]{{0,4}}([^\W\d_][^\n\d:*|]{{2,26}}?)[ \xa0*_]{{0,4}}\|[ \xa0*_]{{0,4}}({NUMBER}[ \xa0]?%?)[ \xa0*_]{{0,4}}\|?"
)


_ENDS = "%|*_"  # what may follow the number
_GRADES = "ABCDEF+−-"


def _named(text: str, rows: tuple[tuple[int, int], ...], lang: Lang | None) -> Iterator[FoundRating]:
    """ "Stars 4", "Voto 7": a label of one's own rating and a number that are the whole line, without a colon."""
    for start, end in rows:
        last = text[end - 1] if end - start <= 36 else ""
        ends = last.isdecimal() or (
            last != "" and (last in _ENDS or (last in _GRADES and "– " in text[start:end].replace("-", "–")))
        )
        m = (_LABELLED_LINE.fullmatch(text, start, end) or _TABLE_LINE.fullmatch(text, start, end)) if ends else None
        if m is not None and label(m[1]) in labels("ratings", "own", lang):
            yield from read_at(text, *m.span(m.lastindex or 2))
        elif end - start <= 36 and text[start].isdecimal() and (m := _NUMBER_FIRST.fullmatch(text, start, end)):
            key = label(m[2])
            if key in labels("ratings", "own", lang) and not whole_words().isdisjoint(key.split()):
                yield from read_at(text, *m.span(1))
        elif ends and (m := _LAST_LABEL.fullmatch(text, start, end)) and label(m[1]) in _to_five():
            yield from read_at(text, *m.span(2))


_LAST_LABEL = re.compile(rf"[^\n]{{2,24}}[ \xa0|,;]([^\W\d_]{{4,10}})[ \xa0:]{{1,2}}({NUMBER})")  # "Cert 15 Stars 4"
_NUMBER_FIRST = re.compile(rf"({NUMBER}(?:[ \xa0]?%)?)[ \xa0]{{1,3}}([^\W\d_][^\n\d:*|]{{2,26}})")


@cache
def _to_five() -> frozenset[str]:
    return frozenset(rules.table("ratings")["labels_to_five"]["words"])


@cache
def whole_words() -> frozenset[str]:
    """Words of a label that say that a mark is the whole film's."""
    return frozenset(rules.table("ratings")["of_the_whole"]["words"])


_BROKEN = re.compile(
    rf"^[ \t]{{0,8}}({NUMBER})[ \t]{{0,4}}\n{{1,2}}[ \t]{{0,8}}(?:/|{small('out_of', 'of_best')})[ \xa0]?(?:100|20|10|6|5)"
    r"(?![\w%]|[.,]\d)",
    re.MULTILINE | re.IGNORECASE,
)


def _broken(text: str, zone: Zone) -> Iterator[FoundRating]:
    """ "8,5" on one line, "von 10" on the next."""
    if not any(end - start <= LONGEST_NUMBER for start, end in lines(text, zone.start, zone.end)):
        return
    for m in _BROKEN.finditer(text, zone.start, zone.end):
        yield from read_at(text, m.start(1), m.end())


_BRACKETS = re.compile(rf"[ \xa0]?[(\[]({NUMBER}[ \xa0]?%|\d{{1,2}}[.,]\d{{1,2}})[)\]]")


def _in_brackets(text: str, zone: Zone) -> Iterator[FoundRating]:
    """ "on IMDb (7.3)", "on Rotten Tomatoes (72%)": the mean of an aggregator, in brackets after its name."""
    for one in outlets(text, zone.start, zone.end) if _BRACKETS.search(text, zone.start, zone.end) else ():
        m = _BRACKETS.match(text, one.end, zone.end) if one.outlet.mean else None
        if m is not None:
            yield from read_at(text, m.start(1), m.end(1))


_MARK = re.compile(r"\d{1,2}[.,]\d{1,2}")
_COUNT = re.compile(r"[\d .,\xa0\u202f]{1,12}[ \xa0\u202f]([^\W\d_]+(?:[ \xa0][^\W\d_]+)?)[^\n]{0,60}")


def _counted_below(text: str, rows: tuple[tuple[int, int], ...], lang: Lang | None) -> Iterator[FoundRating]:
    """ "6,4" on one line, "12.020 votes" on the next."""
    for (start, end), below in pairwise(rows):
        if end - start <= 5 and _MARK.fullmatch(text, start, end) and (m := _COUNT.fullmatch(text, *below)):
            nouns = labels("ratings", "audience_count", lang) | labels("ratings", "press_count", lang)
            if label(m[1]) in nouns or label(m[1].split()[0]) in nouns:
                yield from read_at(text, start, end)
