"""The film of a stretch: which words of its headings, fact sheet and metadata are the film's title."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from kerguen.model import Page
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.values.titles import TitlePart, calm, title_parts

LEAD_LINES = 8  # headings of plain text stand among the first lines
LONGEST_HEADING = 160


class Candidate(NamedTuple):
    """Words that may be the title, with their places and their points (see _POINTS)."""

    key: str
    words: str
    places: tuple[tuple[int, int], ...]
    points: float
    year: int | None


# Points for each sign; tuned on labelled pages (bench/reading.py), the order matters more than the sizes.
_POINTS = {
    "quoted": 3.0,
    "dated": 4.0,
    "whole": 1.5,
    "first": 1.0,
    "inner": 0.0,
    "heading": 2.0,
    "metadata": 1.5,
    "body": 0.8,
    "lower": -3.0,
    "event": -2.5,
    "long": -1.0,
    "joined": -0.9,
}
_EVENT = re.compile(r"\b(?:19|20)\d\d\s*(?:$|[:,–—-])")  # "Alpe d'Huez 2023", "Cannes 2019: …"
_ARTICLES = frozenset(
    [
        "the",
        "a",
        "an",
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "der",
        "die",
        "das",
        "el",
        "los",
        "las",
        "il",
        "lo",
        "i",
        "gli",
        "de",
        "het",
        "een",
    ]
)


def film_title(stretch: Stretch, known: Iterable[Finding]) -> tuple[Finding, ...]:
    """The title first, then its variants in headings; () when nothing names a film."""
    labelled = [f for f in known if f.field == "title"]
    told = {fold(str(f.value)) for f in known if f.field in ("director", "cast", "writer")}
    candidates = [c for c in _candidates(stretch, _labelled_places(known)) if c.key not in told]
    if labelled:
        keys = {fold(str(f.value)) for f in labelled}
        return tuple(_headings_of(stretch, [c for c in candidates if c.key in keys]))
    if not candidates:
        return ()
    best = max(candidates, key=lambda c: (c.points, len(c.words)))
    same = [c for c in candidates if c.key != best.key and _is_variant(best, c)]
    return tuple(_headings_of(stretch, [best, *same]))


def _headings_of(stretch: Stretch, candidates: Iterable[Candidate]) -> list[Finding]:
    return [
        Finding(
            field="title",
            value=calm(c.words),
            start=c.places[0][0] if c.places else None,
            end=c.places[0][1] if c.places else None,
            path=None if c.places else "metadata.title",
            text=c.words,
            method="heading" if c.places else "metadata",
        )
        for c in candidates
    ]


def _labelled_places(known: Iterable[Finding]) -> tuple[int, ...]:
    return tuple(f.start for f in known if f.start is not None and f.method == "label" and f.field != "title")


def _candidates(stretch: Stretch, taken: tuple[int, ...]) -> list[Candidate]:
    """Title parts of the headings and of <title>, with their points; lines of the fact sheet are none."""
    page = stretch.page
    headings = [h for h in _headings(stretch) if not any(h.start <= at < h.end for at in taken)]
    gathered: dict[str, list[tuple[TitlePart, int | None, float]]] = {}
    for line in headings:
        weight = _POINTS["heading"] if line.level == 1 or line.zone == "title" else 1.0
        for part in title_parts(page.text[line.start : line.end]):
            gathered.setdefault(fold(part.words), []).append((part, line.start, weight))
    for name in ("og:title", "title"):
        for part in title_parts(page.metadata.get(name, "")):
            gathered.setdefault(fold(part.words), []).append((part, None, _POINTS["metadata"]))
    body = f" {fold(_body(stretch, headings))} "
    site = fold(page.metadata.get("og:site_name", ""))
    return [_candidate(key, parts, body) for key, parts in gathered.items() if key and key != site]


def _candidate(key: str, parts: list[tuple[TitlePart, int | None, float]], body: str) -> Candidate:
    words = parts[0][0].words
    how = max(_POINTS[part.how] for part, _, _ in parts)
    where = max(weight for _, _, weight in parts) + (1.0 if len({at for _, at, _ in parts}) > 1 else 0.0)
    points = how + where + _POINTS["body"] * min(4, body.count(f" {key} "))
    points += _POINTS["lower"] if words[:1].islower() else 0.0
    points += _POINTS["event"] if _EVENT.search(words) else 0.0
    points += _POINTS["joined"] * len(re.findall(r"[:,–—|]\s", words))
    points += _POINTS["long"] * max(0, len(words.split()) - 8)
    places = tuple((at + part.start, at + part.end) for part, at, _ in parts if at is not None)
    year = next((part.year for part, _, _ in parts if part.year), None)
    return Candidate(key, words, places, points, year)


def _headings(stretch: Stretch) -> list[Line]:
    """The lines that may carry the title: headings and the first short lines."""
    lead = stretch.lines[:LEAD_LINES]
    text = stretch.page.text
    found = [line for line in lead if line.end - line.start <= LONGEST_HEADING and not _is_sentence(text, line)]
    later = [
        line
        for line in stretch.lines[LEAD_LINES:60]
        if (line.level in (1, 2) or line.zone == "title" or text[line.start] == "#")
        and line.end - line.start <= LONGEST_HEADING
    ]
    return found + later


def _is_sentence(text: str, line: Line) -> bool:
    words = text[line.start : line.end]
    return words.endswith(".") and len(words) > 60


def _body(stretch: Stretch, headings: list[Line]) -> str:
    taken = set(headings)
    return "\n".join(stretch.words(line) for line in stretch.lines if line not in taken)[:40_000]


def _is_variant(best: Candidate, other: Candidate) -> bool:
    """Another form of the title: it shares most of its words and is neither part of it nor holds it."""
    left, right = (set(key.split()) - _ARTICLES for key in (best.key, other.key))
    if not other.places or not left or not right or other.words[:1].islower():
        return False
    if left != right and (left < right or right < left):
        return False
    shared = len(left & right)
    return shared > 0 and shared / min(len(left), len(right)) >= 0.5 and abs(len(left) - len(right)) <= 2


def bracketed_year(stretch: Stretch, titles: Iterable[Finding]) -> Finding | None:
    """The year in brackets right after a title: "Les Petites Victoires (2022)"."""
    text = stretch.page.text
    for title in titles:
        if title.end is None:
            continue
        if m := re.compile(r"[”»\"*_\s]{0,4}[(\[]\s?((?:18[89]|19\d|20\d)\d)\s?[)\]]").match(text, title.end):
            return Finding(field="year", value=int(m[1]), start=m.start(1), end=m.end(1), method="bracket")
    return None


def page_year(page: Page, stretch: Stretch) -> int | None:
    """The year that the page is of: its own date, or a year in its headings outside brackets."""
    if page.written:
        return int(page.written[:4])
    for line in _headings(stretch)[:4]:
        if m := re.search(r"(?<![(\d])\b(20\d\d|19\d\d)\b(?![)\d])", stretch.words(line)):
            return int(m[1])
    return None
