"""Features of how a page's own text runs: its first and last words, its sentences, marked titles, numbered and dated
lines. A review praises or blames last, a list numbers, a programme begins its lines with days, whatever the language."""

import math
import re
from collections.abc import Sequence

from kerguen import rules
from kerguen.pages.kind_words import by_class, classes, classes_of
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation

FIRST, LAST = 50, 60  # words
RATE = 20  # words in which a word of a class counts as one
AT_ENDS = (
    "opinion", "weighing", "craft", "film", "story", "tidings", "venue", "stage", "first_person", "reported",
    "film_beside", "tech", "review", "life",
)  # fmt: skip
SHORT, HEADING, DATED, LONG, OPENING = 60, 40, 90, 120, 200  # characters of a line
_QUOTED = re.compile(r"[«“„\"‘]\s?([A-ZÀ-Þ0-9¡¿][^«»“”„\"\n]{1,45}?)[»”“\"’]")
_EMPHASISED = re.compile(r"(\*\*|\*|__|_)(?=[A-ZÀ-Þ0-9\"])([^*_\n]{2,50}?)\1")
_NUMBERED = re.compile(r"^\W{0,3}\d{1,3}(?:[.)º°ª:]|\s[-–])\s?\S", re.MULTILINE)
_BULLET = re.compile(r"^\s{0,8}[-*•–»·▪]\s", re.MULTILINE)
_NAME = re.compile(
    rf"\b[A-ZÀ-Þ][a-zß-ÿ’'-]+ (?:(?:{alternation(rules.table('names')['common_particles'].split())}) ){{0,3}}[A-ZÀ-Þ][a-zß-ÿ’'-]+"
)
_TO_FILL = re.compile(r"\{\{ ?[\w.]{1,40} ?\}\}|[$#]\{[\w.]{1,40}\}|<%=")  # places of a template that are still to fill
_SENTENCE = re.compile(r"[.!?…](?:\s|$)")
_DIGIT = re.compile(r"\d")
_ENDS = frozenset('.!?»”")*_’')

Features = dict[str, float]


def form_features(text: str, lines: Sequence[str], words: Sequence[str]) -> Features:
    """Of a page's own text, its lines that are not empty, its folded words."""
    return _ends(words) | _titles(text) | _sentences(text, words) | _lines(text, lines)


def _ends(words: Sequence[str]) -> Features:
    found: Features = {}
    for name, some in (("first", words[:FIRST]), ("last", words[-LAST:])):
        said, size = by_class(some), len(some) or 1
        found |= {f"{name} {kind}": min(2.0, said[kind] * RATE / size) for kind in AT_ENDS}
    return found


def _titles(text: str) -> Features:
    marked = {m[1] for m in _EMPHASISED.findall(text)} if "*" in text or "_" in text else ()
    to_fill = len(_TO_FILL.findall(text)) if "{" in text or "<%" in text else 0
    return {
        "places to fill": math.log1p(to_fill) / 2,
        "several places to fill": float(to_fill > 2),
        "quoted titles": math.log1p(len(set(_QUOTED.findall(text)))) / 3,
        "emphasised titles": math.log1p(len(marked)) / 3,
    }


def _sentences(text: str, words: Sequence[str]) -> Features:
    size, names, sentences = len(words) or 1, _NAME.findall(text), len(_SENTENCE.findall(text))
    return {
        "names rate": min(2.0, len(names) * 10 / size),
        "different names": math.log1p(len(set(names))) / 4,
        "sentences": math.log1p(sentences) / 4,
        "sentence length": min(2.0, len(words) / (sentences + 1) / RATE),
        "brackets rate": min(2.0, text.count("(") * 20 / size),
        "commas rate": min(2.0, text.count(",") * 10 / size),
        "word length": sum(map(len, words)) / size / 10,
    }


def _lines(text: str, lines: Sequence[str]) -> Features:
    sizes = [len(line) for line in lines]
    dated = sum(len(line) < DATED and _names_a_day(line) for line in lines)
    end = text.rstrip()[-1:]
    return {
        "numbered lines": math.log1p(len(_NUMBERED.findall(text))) / 3,
        "bulleted lines": math.log1p(len(_BULLET.findall(text))) / 3,
        "dated lines": math.log1p(dated) / 3,
        "dated lines rate": dated / (len(lines) or 1),
        "several dated lines": float(dated > 2),
        "longest line": math.log1p(max(sizes, default=0)) / 10,
        "paragraphs": math.log1p(sum(size >= LONG for size in sizes)) / 3,
        "short first line": float(bool(sizes) and sizes[0] < SHORT),
        "long first line": float(bool(sizes) and sizes[0] > OPENING),
        "cut end": float(bool(end) and end not in _ENDS),
    }


def _names_a_day(line: str) -> bool:
    """A number beside the name of a month or a day of the week."""
    if not _DIGIT.search(line):
        return False
    weekday, month = classes().index("weekday"), classes().index("month")
    return any(weekday in of or month in of for of in map(classes_of, fold(line).split()))
