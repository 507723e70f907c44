"""Ratings by their label: "Note : 7.5" on one line, "Rating" over "8" on two; school marks, of which 1 is best."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Doubt, Lang, Page, Zone
from kerguen.observe.cues import folded, labels, lines
from kerguen.observe.cues import label as label_words
from kerguen.observe.judged.rating_decoys import is_labelled
from kerguen.observe.judged.told_ratings import GRADE
from kerguen.text.phrases import small
from kerguen.text.signs import DIGIT, WORD, mark, signs
from kerguen.values.ratings import HALVES, MARK_NOUNS, POINT_NOUNS, FoundRating, moved, rating, read_at

MOST = 150  # labels of one zone that are looked at

_ARTICLE = rf"(?:(?i:{small('a')})[ \xa0](?:[^\W\d_]{{4,12}}[ \xa0])?)?"  # "a solid"
_STAR = f"[{re.escape(rules.table('ratings')['glyphs']['full'])}]"
_VALUED = re.compile(rf"[:=][ \xa0*_\"]{{0,5}}{_ARTICLE}(?:[A-F\d*°]|{_STAR})")  # no labelled rating without it
_LABELLED = re.compile(
    r"(?:^|(?<=[\n|•*·(])|(?<=[.!?)…]\s))[ \t>*_#-]{0,6}([^\W\d_][^\n:|.!?]{1,28}?)[ \xa0*_]{0,4}[:=]"
    rf"(?:[ \xa0*_\"]{{0,5}}{_ARTICLE}(?![*°½])|(?:\*\*|__)?[ \xa0]{{0,3}})"
    r"([A-F](?:[+−–-](?![\w'’])|(?=[ \xa0]?(?:[\n|*_()\[\]\"»•;]|$|[.!,](?:\s|$))))"
    rf"|\d{{1,3}}(?:[.,]\d{{1,2}})?[^\S\n](?:{small('out_of', 'of_best')})[^\S\n]\d{{1,3}}(?![\w/]|[.,]\d)"
    rf"|\d{{1,2}}(?:[^\S\n](?:{HALVES})(?!\w)|(?:[^\S\n]?½|[^\S\n]1/2)(?![\w/]|[^\S\n][^\W_]))"
    r"|(?:10|\d)(?:[.,]\d)?(?=[ \xa0][–—-][ \xa0][^\W\d_])"
    rf"|\d{{1,3}}(?:[.,'’]\d{{1,2}})?[^\S\n]?%?"
    rf"(?=(?:[^\S\n](?i:{POINT_NOUNS})(?!\w))?[+−–-]?[^\S\n]*(?:[\n|*_()\[\]\"»•;]|$|[.!,](?:\s|$)"
    rf"|(?:{small('on_a_scale')})[^\S\n]))"  # "7 on a scale of 1 to 10"
    r"|(?:(?<=[ \xa0])\*|°)[*°]{0,4}½?(?![*\w]|[ \xa0]{1,2}\w)"
    rf"|{_STAR}\ufe0f?(?=[ \xa0*_]{{0,4}}(?:\n|$)))",  # a star right after the colon ends bold type
    re.MULTILINE,
)


def labelled_ratings(page: Page, zone: Zone, known: list[FoundRating]) -> list[FoundRating]:
    """ "Note : 7.5", "Grade: B+", "Wertung: 87 %": a label and a value without a scale of its own."""
    found = list(_bracketed(page, zone))
    if page.text.find("/", zone.start, zone.end) >= 0:
        found += _glued(page, zone)
    known = [*known, *found]
    for m in islice(_labels_and_values(page.text, zone, page.lang), MOST):
        key = label_words(_OWNER.sub("", m[1]))
        sides = ("own", "press", "audience", *(("mean",) if _COUNT.match(page.text, m.end()) else ()))
        if not any(key in labels("ratings", side, page.lang) for side in sides):
            continue
        if any(k.start < m.end(2) and m.start(2) < k.end for k in known):
            continue
        value = rating(m[2])
        if value is not None:
            found.append(_low_best(moved(value, m.start(2)), key, page.lang))
    return found


def _labels_and_values(text: str, zone: Zone, lang: Lang | None) -> Iterator[re.Match[str]]:
    """The matches of the pattern in the lines that have a value after the last word of a label."""
    done, lasts = zone.start, _last_words(lang)
    if not signs(text, zone.start, zone.end) & EQUALS:
        return
    for valued in _VALUED.finditer(text, zone.start, zone.end):
        place = valued.start()
        before = WORD.findall(text, max(done, place - LONGEST_WORD), place) if place >= done else ()
        if before and folded(before[-1]).rsplit(" ", 1)[-1] in lasts:
            line = max(done, text.rfind("\n", zone.start, place) + 1)
            stop = text.find("\n", place, zone.end)
            done = zone.end if stop < 0 else stop
            yield from _LABELLED.finditer(text, line, done)


_COUNT = re.compile(r"[^\S\n]?\(\d")  # of votes behind a mean
_BEST_IN_LABEL = re.compile(
    r"(?P<label>[^\W\d_][^\n:|.!?()\[\]]{1,28}?)[ \xa0]?[(\[]"
    rf"(?:(?:/|max\.?|{small('out_of', 'of_best')})[ \xa0]{{0,2}}|[01][ \xa0]?(?:[-–]|{small('to')})[ \xa0]?)"
    rf"(?P<best>100|20|10|[4-6])(?:[ \xa0](?:{MARK_NOUNS}))?[)\]]"
    r"[ \xa0*_]{0,4}[:=–-][ \xa0*_]{0,4}(?P<value>\d{1,3}(?:[.,]\d{1,2})?)(?![\w/%]|[.,]\d)"
)
_BRACKET_BEFORE = re.compile(r"\d[)\]][*_ \xa0]{0,4}[:=–-]")


def _bracketed(page: Page, zone: Zone) -> Iterator[FoundRating]:
    """ "Rating (out of 5): 4", "Score (1-10): 7", "Note (sur 20) : 14": the label tells the best value."""
    if _BRACKET_BEFORE.search(page.text, zone.start, zone.end) is None:
        return
    for m in islice(_BEST_IN_LABEL.finditer(page.text, zone.start, zone.end), MOST):
        own = labels("ratings", "own", page.lang)
        said = label_words(m["label"]).split()
        value, best = float(m["value"].replace(",", ".")), float(m["best"])
        if value <= best and any(" ".join(said[first:]) in own for first in range(len(said))):
            yield FoundRating(value=value, scale=best, start=m.start("value"), end=m.end("value"), how="fraction")


_BEST = re.compile(r"/[ \xa0]?(?:100|20|10|5)(?![\d/])")
_GLUED = re.compile(r"(?<=[^\W\d_])\d{1,2}(?:[.,]\d{1,2})?[ \xa0]?$")


def _glued(page: Page, zone: Zone) -> Iterator[FoundRating]:
    """ "Our score3.5/5": a label and a mark of two elements with nothing between."""
    for best in islice(_BEST.finditer(page.text, zone.start, zone.end), MOST):
        m = _GLUED.search(page.text, max(zone.start, best.start() - LONGEST_VALUE), best.start())
        if m is not None and is_labelled(page, m.start(), "own", "press", "audience"):
            yield from read_at(page.text, m.start(), best.end())


LONGEST_VALUE = 7  # characters before the stroke
_OWNER = re.compile(r"^[^\W\d_][^\s]{1,14}['’]s?[ \xa0](?=\w)")  # "Eric's grade"
EQUALS = mark(lambda: ":=")
LONGEST_WORD = 36  # characters before a colon in which the last word of a label stands


@cache
def _last_words(lang: Lang | None) -> frozenset[str]:
    sides = (labels("ratings", side, lang) for side in ("own", "press", "audience", "mean"))
    return frozenset(name.rsplit(" ", 1)[-1] for names in sides for name in names)


SCHOOL_WORST = 6.0  # German marks: 1 is best, 6 worst


def _low_best(found: FoundRating, key: str, lang: Lang | None) -> FoundRating:
    """A German school mark: 1 is best."""
    if lang != "de" or found.scale is not None or key not in labels("ratings", "best_is_low", "de"):
        return found
    if not 1 <= found.value <= SCHOOL_WORST:
        return found
    doubt = Doubt(code="scale-assumed", message="a school mark from 1 (best) to 6 is assumed")
    return replace(found, scale=SCHOOL_WORST, best_is_low=True, doubts=(doubt,))


_NUMBER_LINE = re.compile(r"\d{1,2}[.,]\d{1,2}|\d{1,3}[^\S\n]?%")
_MARK_LINE = re.compile(r"\d|10|[A-F][+−-]?")


def stacked_ratings(page: Page, zone: Zone, known: list[FoundRating]) -> list[FoundRating]:
    """ "Press" on one line, "3,4" on the next: cards of aggregators; "Rating" and "8", "Grade" and "B+" of a review."""
    if not signs(page.text, zone.start, zone.end) & (DIGIT | GRADE):
        return []
    rows = lines(page.text, zone.start, zone.end)
    found = []
    for number, ((start, end), (a, b)) in enumerate(pairwise(rows)):
        if b - a > 6 or end - start > 32:
            continue
        bare = _MARK_LINE.fullmatch(page.text, a, b) is not None and not _goes_on(page, rows, number)
        if not bare and (not _NUMBER_LINE.fullmatch(page.text, a, b) or _is_of_table(page, rows, number)):
            continue
        key = label_words(page.text[start:end])
        sides = ("own",) if bare else ("own", "press", "audience", "mean")
        if any(key in labels("ratings", side, page.lang) for side in sides) and not any(k.start == a for k in known):
            value = rating(page.text[a:b])
            found += [moved(value, a)] if value is not None else []
    return found


def _is_of_table(page: Page, rows: tuple[tuple[int, int], ...], number: int) -> bool:
    """Whether another value follows at once: labels in the head of a table, values in the row below."""
    return number + 2 < len(rows) and _NUMBER_LINE.fullmatch(page.text, *rows[number + 2]) is not None


def _goes_on(page: Page, rows: tuple[tuple[int, int], ...], number: int) -> bool:
    """Whether another short line of figures follows: a scale to choose from, a table."""
    if number + 2 >= len(rows):
        return False
    start, end = rows[number + 2]
    return end - start <= 24 and any(map(str.isdecimal, page.text[start:end]))
