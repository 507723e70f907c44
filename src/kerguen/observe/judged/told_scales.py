"""The best value that a page tells elsewhere than beside its mark: in a sentence, a legend, a comment of its head."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import TypeVar

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Doubt, Opinion, Page, Quotation, Rating
from kerguen.observe.judged.scales_behind import scale_behind
from kerguen.observe.judged.verdicts import of_rating
from kerguen.observe.lines import reach
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small, worded
from kerguen.text.signs import cue, matches_at, signs
from kerguen.values.outlets import Outlet
from kerguen.values.ratings import MARK_NOUNS, FoundRating, numerals, told_bests


def on_told_scales(page: Page, found: Iterable[Rating]) -> tuple[Rating, ...]:
    """The ratings; the writer's own bare numbers count to the best value that the page tells.

    "On a scale from 1 to 10", "Ratings are out of four.", "***** masterpiece … * bad", `rating: 8 # out of 10`.
    """
    every = tuple(_on_scale_behind(page, one) for one in found)
    if not any(_is_open(one) for one in every):
        return every
    best = _told(page.text[: reach(page.text)])
    return tuple(_scaled(page, one, best) for one in every)


Said = TypeVar("Said", Opinion, Quotation)


def on_scale_of(site: Outlet | None, side: str, said: Iterable[Said]) -> tuple[Said, ...]:
    """What was said; bare numbers beside it count to the best value of this side that the site is known for."""
    best = site.scale_of(side) if site is not None else None
    return tuple(_counted(one, one.rating, best) for one in said)


def _counted(one: Said, given: Rating | None, best: float | None) -> Said:
    if given is None or given.scale is not None or best is None or given.value > best:
        return one
    doubt = Doubt(code="scale-of-outlet", message=f"{given.text!r}: marks of the site count to {best:g}")
    scaled = replace(given, scale=best, doubts=(doubt,))
    return replace(one, rating=scaled, verdict=of_rating(scaled) or one.verdict)


def _scaled(page: Page, one: Rating, best: float | None) -> Rating:
    scale = _commented(page, one) or best if _is_open(one) else None
    if scale is None or not 0 <= one.value <= scale:
        return one
    doubts = tuple(doubt for doubt in one.doubts if doubt.code not in GUESSED)
    told = Doubt(code="scale-told-apart", message=f"{one.text!r}: the page tells elsewhere that it counts to {scale:g}")
    return replace(one, scale=scale, doubts=(*doubts, told))


def _on_scale_behind(page: Page, one: Rating) -> Rating:
    """A bare mark on the scale that stands in words behind it."""
    told = scale_behind(page, one) if _is_open(one) or one.best_is_low else None
    if told is None:
        return one
    doubts = tuple(doubt for doubt in one.doubts if doubt.code not in GUESSED)
    return replace(one, scale=told.end, best_is_low=told.best_is_low, doubts=doubts)


GUESSED = frozenset(("scale-unknown", "scale-assumed"))


def _is_open(one: Rating) -> bool:
    """Whether the best value of a writer's own mark is not known, or only what most sites count to."""
    assumed = one.scale is None or any(doubt.code == "scale-assumed" for doubt in one.doubts)
    return one.kind == "own" and assumed and not one.best_is_low


_COMMENT = re.compile(
    r"[\"']?[ \t]{1,4}#[^\n\d]{0,30}?"
    rf"(?:(?:/|max\.?|{small('out_of', 'of_best')})[ \t]{{0,2}}|[01][ \t]?(?:[-–]|\.\.|{small('to')})[ \t]?)"
    r"(100|20|10|[4-6])(?![\w.,])"
)


def _commented(page: Page, one: Rating) -> float | None:
    """ "rating: 8 # out of 10" at the head of a page."""
    m = _COMMENT.match(page.text, one.end) if one.path and one.end is not None else None
    return float(m[1]) if m else None


def _told(text: str) -> float | None:
    """The one best value that the text tells; None where it tells none, or several."""
    found = {_number(m) for m in _stated(text, 0, len(text))}
    found |= {_number(m) for m in _habit().finditer(text)}
    found |= {float(m["best"]) for m in _PAIR.finditer(text)}
    found |= {float(best) for best in (_of_rows(text), _of_equals(text)) if best}
    bests = {best for best in found if best in rules.table("ratings")["scales"]["running"]}
    return bests.pop() if len(bests) == 1 else None


def _stated(text: str, start: int, end: int) -> Iterable[re.Match[str]]:
    """The sentences that tell a scale, looked for where a word for one stands."""
    if not signs(text, start, end) & SCALE or not _noun().search(text, start, end):
        return ()
    return _sentence().finditer(text, start, end)


def _number(m: re.Match[str], group: str = "best") -> float:
    word = m[group].lower()
    return numerals().get(word) or float(word.replace(",", "."))


def on_its_scale(text: str, start: int, end: int) -> Iterator[FoundRating]:
    """ "On a scale of 1 to 10 I'd score it 7.5.": the number that ends the sentence which tells the best one."""
    for m in chain(_stated(text, start, end), matches_at(_outset(), OUTSET, text, start, end)):
        mark = _mark_behind().match(text, m.end(), end)
        if mark is not None and (value := _number(mark, "value")) <= (best := _number(m)):
            yield FoundRating(value=value, scale=best, start=mark.start("value"), end=mark.end("value"), how="given")


@cache
def _outset() -> re.Pattern[str]:
    """ "Out of ten, …", "Del 1 al 10: …" that begin a sentence."""
    least = rf"(?:[01]|{_words('least')})"
    return re.compile(
        rf"(?:(?<=\n)|(?<=[.!?][ \xa0]))(?:{small('out_of')}|(?:{_words('from')})[ \xa0]{least}[ \xa0](?:{_words('to')}))"
        rf"[ \xa0]{_best()}[ \xa0]?[,:?]",
        re.IGNORECASE,
    )


@cache
def _mark_behind() -> re.Pattern[str]:
    numbers = rf"\d{{1,2}}(?:[.,]\d)?|{alternation(numerals())}"
    return re.compile(
        rf"[^.!?\n\d]{{0,60}}?(?<=[ \xa0])[*_]{{0,3}}(?P<value>{numbers})[*_]{{0,3}}"
        rf"(?:[ \xa0](?:{small('give')}))?[ \xa0]?(?:[.!?]?(?:\s|\Z)|[,;])",
        re.IGNORECASE,
    )


def _best() -> str:
    return rf"(?P<best>100|20|10|[4-6]|{alternation(told_bests())})(?![\w/]|[.,]\d)"


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('nouns')})(?!\w)", re.IGNORECASE)


SCALE = cue(lambda: (fold(words).split()[0] for words in _listed("nouns")))
OUTSET = cue(lambda: (fold(words).split()[0] for words in (*rules.words("small", "out_of"), *_listed("from"))))


def _listed(key: str) -> Sequence[str]:
    return tuple(rules.table("ratings")["told_scale"][key])


def _words(key: str) -> str:
    return alternation(_listed(key))


@cache
def _sentence() -> re.Pattern[str]:
    """ "on a scale from 1 to 10", "auf einer Skala von 0 bis 5", "scale: 1-5"."""
    least = rf"(?:0[.,]5|[01]|½|{_words('least')})"
    return re.compile(
        rf"(?<!\w)(?:{_words('nouns')})(?:[ \xa0]\(|:?[ \xa0](?:{_words('from')})?[ \xa0]?){least}[^\n\d.]{{0,12}}?"
        rf"[ \xa0]?(?:[-–—]|\.\.\.?|(?:{_words('to')})(?=[ \xa0]))[ \xa0]?{_best()}",
        re.IGNORECASE,
    )


_PAIR = re.compile(
    rf"(?im)^[ \t*_-]{{0,6}}(?:{worded('best_key')})[*_]{{0,2}}[ \t]?[:=][ \t]?"
    r"(?P<best>100|20|10|[4-6])(?:\.0)?[ \t]*$"
)


@cache
def _habit() -> re.Pattern[str]:
    """ "Ratings are out of 4.", "I rate films from 1 to 10.": what the writer always does."""
    return re.compile(
        rf"(?<!\w)(?:{_words('habits')})[ \xa0](?:[^\W\d_]{{1,12}}[ \xa0]){{0,4}}?(?:(?:{_words('out_of')})[ \xa0]"
        rf"|(?:{_words('from')})[ \xa0](?:[01]|{_words('least')})[ \xa0](?:{_words('to')})[ \xa0]){_best()}",
        re.IGNORECASE,
    )


_ROW = re.compile(
    r"(?m)^[ \t>|*-]{0,4}?(?P<row>\*{1,6}|★{1,6}|⭐{1,6})☆{0,5}[*_]{0,2}[ \t]{0,3}(?:[-–—:=|]|[ \t])[ \t]{0,3}[^\W\d_]"
)
_EQUALS = re.compile(r"(?<![\w.,/])(?P<value>\d{1,2})[ \xa0]?(?:stars?|★|⭐)?[ \xa0]?=[ \xa0]?[^\W\d_]")
FEW = 3  # values in a row that make a legend


def _of_rows(text: str) -> int | None:
    """ "**** excellent", "*** good", "** fair", "* poor": lines that say what each row of stars means."""
    return _run([len(row["row"]) for row in _rows(text)])


def _rows(text: str) -> list[re.Match[str]]:
    return list(_ROW.finditer(text)) if "**" in text or "★★" in text or "⭐⭐" in text else []


@lru_cache(maxsize=2)  # asked for by every mark of a page
def legend(text: str) -> frozenset[int]:
    """Where the marks stand that only explain the writer's scale: "★★★ = good", "10 stars – …" beside "8 – 9 stars: …"."""
    rows = _rows(text)
    found = {m.start("row") for m in rows} if _run([len(m["row"]) for m in rows]) else set()
    if len(_RANGE.findall(text)) > 1:
        found |= {m.start("value") for m in _STEP.finditer(text)}
    return frozenset(found)


_UNIT = rf"(?i:{MARK_NOUNS})"
_RANGE = re.compile(
    rf"(?m)^[ \t>|*-]{{0,4}}\d{{1,2}}(?:[.,]\d)?[ \xa0]?[–-][ \xa0]?\d{{1,2}}(?:[.,]\d)?[ \xa0]{_UNIT}[ \xa0]?[:=–-]"
)
_STEP = re.compile(rf"(?m)^[ \t>|*-]{{0,4}}(?P<value>\d{{1,2}}(?:[.,]\d)?)[ \xa0]{_UNIT}[ \xa0]?[:=–-]")


def _of_equals(text: str) -> int | None:
    """ "1 = poor, 2 = fair, 3 = good, 4 = excellent"."""
    return _run([int(m["value"]) for m in _EQUALS.finditer(text)]) if "=" in text else None


def _run(values: list[int]) -> int | None:
    """The greatest of numbers that go down or up by one, from or to one."""
    if len(values) < FEW or len(set(values)) != len(values) or sorted(values)[0] > 1:
        return None
    steps = {b - a for a, b in pairwise(values)}
    return max(values) if steps in ({1}, {-1}) else None
