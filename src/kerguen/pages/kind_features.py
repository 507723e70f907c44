"""Features of the kind of a page: what its shape, its marks, its headings and its words say, each a number.

Every number is a share, a logarithm of a count, or 0 and 1, so that no long page outweighs the rest. The own text of a
page is its title, article, fact sheet, sessions, quotations and opinions; menus and other films' teasers are not.
"""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Block, StructuredItem, Zone
from kerguen.pages.front_matter import front_values
from kerguen.pages.judged import is_rated, is_shown_when
from kerguen.pages.kind_form import form_features
from kerguen.pages.kind_when import when_features
from kerguen.pages.kind_words import by_class, classes, kind_words, kinds_said, label_fields, says
from kerguen.text.fold import fold, fold_page
from kerguen.values.field_labels import key_words

READ = 20_000  # characters of a page
TOP, TOP_LINES, SHORT_LINE = 800, 5, 140  # characters and lines at the top of the text
SHORT, HEADING, LONG = 40, 70, 120  # characters of a line: of a fact, of a heading at most; of running text at least
TIMED_LINE, MARKED_LINE = 90, 60  # characters of a line that says when, of one that is a mark
FEW, MANY = 600, 3_000  # characters of the own text of a note, of an article
RATE = 20  # words in which a word of a class counts as one
OWN = ("title", "article", "verdict_box", "fact_sheet", "sessions", "press_quotes", "opinions")
SIZED = OWN[1:]
BLOCKS = ("heading", "item", "cell", "quote", "control")
IN_TITLE = (
    "review", "list", "programme", "roundup", "several_reviews", "announcement", "series", "search", "film",
    "other_review", "other_trade", "shown", "interview",
)  # fmt: skip
AT_TOP = ("review", "roundup", "other_review", "programme", "announcement", "film", "interview", "list")
FILED = ("review", "film", "films", "one_film", "list", "announcement", "other_trade", "software", "series", "tidings")
SHEET = ("director", "cast", "runtime", "genre", "year", "release_date", "synopsis", "country", "title")
A_FEW = 2  # fields of a sheet
_PLAYED, _LONG = frozenset(("director", "cast")), frozenset(("runtime", "country"))  # of albums none has both
FILM_TYPES = frozenset(("movie", "film", "screeningevent"))
EVENTS = frozenset(("event", "screeningevent"))
ARTICLES = frozenset(("article", "newsarticle", "blogposting"))
OTHER_TYPES = frozenset(("person", "tvseries", "tvepisode", "tvseason", "book", "videogame", "recipe", "musicalbum"))

# begins with the sign, not with the hour: the engine then looks at few characters; not "1:20:30" twice, nor "1h38"
CLOCK = re.compile(
    r"[:h.](?=[0-5]\d)(?<!\b[1-5]h)(?:(?<=\b\d.)|(?<=\b[01]\d.)|(?<=\b2[0-4].))(?<!:\d\d:)[0-5]\d\b(?![./]\d)"
)
LONGEST_LABEL = 70  # characters of a line in which a label, with marks and a bracket, comes to its colon
FIRST_LABEL = re.compile(r"^[*_>\s]{0,4}([^\W\d][\w /-]{1,30}?)(?:\s?\([^()\n]{2,24}\))?[*_]{0,2}\s?[:：]")
_DATE = re.compile(r"[./-](?=\d)(?:(?<=\b\d.)|(?<=\b\d\d.))[01]?\d\b")
_BRACKET = re.compile(r"\((?:[^()\n]{0,30}[ ,])?((?:19|20)\d\d)\)")
_OF = re.compile(r"/(?:(?<=\d.)|(?<=\d\W.))\s?(?:5|10|20|100)\b")
_STARS = re.compile(r"[★☆⭐][★☆⭐]+")
_HOURS_LONG = re.compile(r"[1-4]h\d{0,2}|\d{2,3}min")
_MORE = tuple(f" {words} " for words in rules.table("kinds")["read_on"])
_MINUTES = frozenset(rules.table("kinds")["minutes"])
_DEEPEST = 6
_CUT = ("…", "...", "[…]", "[...]")

Features = dict[str, float]


class OwnText(NamedTuple):
    """The page's own text, its lines, its folded words, how many characters its zones of each kind have, the folded
    labels that lines of the page begin with, the types of its structured data and of the items of its graphs, how many
    marks it gives and how many of its short lines give one."""

    text: str
    lines: list[str]
    words: list[str]
    size: Mapping[str, int]
    labels: frozenset[str]
    types: frozenset[str]
    marks: int
    marked: int


class PageParts(NamedTuple):
    """What a page is opened into: its text, title, zones, structured data and blocks."""

    text: str
    title: str
    zones: Sequence[Zone]
    structured: Sequence[StructuredItem]
    blocks: Sequence[Block] = ()

    @property
    def films(self) -> int:
        """How many films it is cut into; 0 for a page of one."""
        return len({zone.segment for zone in self.zones if zone.segment is not None})


def kind_features(page: PageParts, own: OwnText) -> Features:
    """Every feature by its name; one that is not named is 0."""
    films = page.films
    sample = page.text[:READ]
    hours = len(CLOCK.findall(sample))
    return {
        **_shape(page.text, own, _own_blocks(page)),
        **_counted(sample, own, hours),
        **_several(own, films),
        **_in_words(own.words, films),
        **_headed(page.title, page.text, page.zones),
        "shown when": float(is_shown_when(page.text, page.zones)),
        "rated": float(is_rated(page.text, page.zones)),
        **_labelled(own.labels),
        **_filed(page.structured, own.types),
        **form_features(own.text, own.lines, own.words),
        **when_features(own.words),
    }


def own_text(page: PageParts) -> OwnText:
    """The own text of a page, with what several ask of it."""
    size: dict[str, int] = {}
    for zone in page.zones:
        size[zone.kind] = size.get(zone.kind, 0) + zone.end - zone.start
    own = "\n".join(page.text[z.start : z.end] for z in page.zones if z.kind in OWN)[:READ]
    lines = [stripped for line in own.split("\n") if (stripped := line.strip())]
    types = frozenset(kind for item in page.structured for kind in _types(item.data, 0))
    marks = _marks(own)
    marked = sum(len(line) < MARKED_LINE and _marks(line) > 0 for line in lines) if marks else 0
    return OwnText(own, lines, fold_page(own).split(), size, labels_at(page.text[:READ]), types, marks, marked)


def _own_blocks(page: PageParts) -> list[Block]:
    """The blocks of the own text: a menu of forty items is no list."""
    begun = [block.start for block in page.blocks]
    spans = ((bisect_left(begun, zone.start), bisect_left(begun, zone.end)) for zone in page.zones if zone.kind in OWN)
    return [block for first, after in spans for block in page.blocks[first:after]]


def labels_at(sample: str) -> frozenset[str]:
    """The folded labels that lines begin with."""
    lines = (line for line in sample.split("\n") if ":" in (begun := line[:LONGEST_LABEL]) or "：" in begun)
    return frozenset(fold(found[1]) for line in lines if (found := FIRST_LABEL.match(line)))


def _shape(text: str, own: OwnText, blocks: Sequence[Block]) -> Features:
    """How long it is, how its text is laid out, what its zones hold."""
    total, count, lines = len(text) or 1, len(blocks) or 1, len(own.lines) or 1
    characters = sum(own.size.get(kind, 0) for kind in OWN)
    running = [len(line) for line in own.lines if len(line) >= LONG]
    kinds: Counter[str] = Counter([block.kind for block in blocks])
    found = {f"characters {kind}": math.log1p(own.size.get(kind, 0)) / 10 for kind in SIZED}
    found |= {f"blocks {kind}": kinds[kind] / count for kind in BLOCKS}
    return found | {
        "length": math.log1p(total) / 10,
        "own length": math.log1p(characters) / 10,
        "own share": min(1.0, characters / total),
        "note": float(characters < FEW),
        "article": float(characters > MANY),
        "no own text": float(characters < HEADING),
        "lines": math.log1p(lines) / 5,
        "short lines": sum(len(line) < SHORT for line in own.lines) / lines,
        "long lines": len(running) / lines,
        "running text": sum(running) / (len(own.text) or 1),
        "capital lines": sum(line.isupper() for line in own.lines) / lines,
        "headings": math.log1p(kinds["heading"]) / 4,
        "rows": sum([block.row is not None for block in blocks]) / count,
        "links": min(1.0, sum([block.link_chars for block in blocks]) / total),
    }


def _counted(sample: str, own: OwnText, hours: int) -> Features:
    """Hours, dates, years, marks, running times, signs."""
    size, dates = len(own.text) or 1, len(_DATE.findall(sample))
    numbers = [word for word in own.words if word < "a"]  # folded: digits stand before letters
    years = [word for word in numbers if len(word) == 4 and word[:2] in ("19", "20") and word.isdigit()]
    marks = own.marks
    said = not _MINUTES.isdisjoint(own.words)
    minutes = sum([word in _MINUTES and before.isdigit() for before, word in pairwise(own.words)]) if said else 0
    lengths = minutes + sum(_HOURS_LONG.fullmatch(word) is not None for word in numbers)
    timed = sum(len(line) < TIMED_LINE and CLOCK.search(line) is not None for line in own.lines) if hours else 0
    return {
        "hours": math.log1p(hours) / 4,
        "hours rate": min(1.0, hours * 100 / (len(sample) or 1)),
        "several hours": float(hours > 2),
        "lines of hours": math.log1p(timed) / 3,
        "dates": math.log1p(dates) / 4,
        "dates rate": min(1.0, dates * 100 / (len(sample) or 1)),
        "years": math.log1p(len(years)) / 4,
        "different years": math.log1p(len(set(years))) / 3,
        "marks": math.log1p(marks) / 3,
        "a mark": float(marks > 0),
        "several marks": float(marks > 2),
        "numbers rate": min(2.0, len(numbers) * 10 / (len(own.words) or 1)),
        "running times": math.log1p(lengths) / 3,
        "a running time": float(lengths > 0),
        "several running times": float(lengths > 1),
        "running times rate": min(1.0, lengths * 500 / size),
        "addresses": math.log1p(sample.count("://") + sample.count("www.")) / 4,
        "quotations": min(1.0, sum(map(own.text.count, '“„«"')) * 50 / size),
        "questions": min(1.0, own.text.count("?") * 200 / size),
        "exclamations": min(1.0, own.text.count("!") * 200 / size),
        "colons": min(1.0, own.text.count(":") * 50 / size),
        "code": min(1.0, sum(map(sample.count, "{}`;=<>")) * 20 / (len(sample) or 1)),
        "prices": min(1.0, math.log1p(sum(map(sample.count, "€$£"))) / 3),
    }


def _marks(words: str) -> int:
    """How many marks, full or in stars or in percent."""
    stars = 0 if words.isascii() else len(_STARS.findall(words))
    return words.count("%") + (len(_OF.findall(words)) if "/" in words else 0) + stars


def _several(own: OwnText, films: int) -> Features:
    """Signs that it speaks of several films, or of one and then another."""
    bracketed = _BRACKET.findall(own.text)
    folded = f" {' '.join(own.words)} "
    headed = sum(
        len(line) < HEADING and len(below) >= LONG and line[0] not in "-*•" and line[-1] not in ".,;"
        for line, below in pairwise(own.lines)
    )
    return {
        "films": math.log1p(films) / 3,
        "several films": float(films > 1),
        "text a film": math.log1p(len(own.text) / films) / 10 if films > 1 else 0.0,
        "a bracketed year": float(bool(bracketed)),
        "bracketed years": math.log1p(len(bracketed)) / 3,
        "different bracketed years": math.log1p(len(set(bracketed))) / 2,
        "several bracketed years": float(len(bracketed) > 2),
        "lines of marks": math.log1p(own.marked) / 2,
        "several lines of marks": float(own.marked > 1),
        "headed paragraphs": math.log1p(headed) / 2,
        "several headed paragraphs": float(headed > 2),
        "read on": math.log1p(sum(map(folded.count, _MORE))) / 2,
        "cut lines": math.log1p(sum(line.rstrip().endswith(_CUT) for line in own.lines)) / 2,
    }


def _in_words(words: Sequence[str], films: int) -> Features:
    """How many words of each class, how many different ones: words of the trade, of praise, of a story, of other trades."""
    size = len(words) or 1
    said, different = by_class(words), by_class(set(words))
    found: Features = {"words": math.log1p(size) / 7}
    for name in classes():
        found[f"rate {name}"] = min(2.0, said[name] * RATE / size)
        found[f"some {name}"] = float(said[name] > 0)
        found[f"different {name}"] = math.log1p(different[name]) / 3
    near = size + RATE
    return found | {
        "makers": math.log1p(said["maker"]) / 2,
        "several makers": float(said["maker"] > 1),
        "opinions a film": min(3.0, different["opinion"] / films) if films > 1 else 0.0,
        "story over weighing": (said["story"] - said["weighing"]) * RATE / near,
        "tidings over weighing": (said["tidings"] - said["weighing"]) * RATE / near,
        "other trades over film": max(-1.0, min(2.0, (said["stage"] + said["tech"] - 2 * said["film"]) * RATE / near)),
    }


def _headed(title: str, text: str, zones: Sequence[Zone]) -> Features:
    """What the title and the short lines at the top say."""
    heading = fold(title)
    top = fold(f"{title} {_top(text, zones)}")
    words = heading.count(" ") + 1 if heading else 0
    found = {f"title {kind}": float(said) for kind, said in zip(IN_TITLE, kinds_said(heading, IN_TITLE), strict=True)}
    found |= {f"top {kind}": float(said) for kind, said in zip(AT_TOP, kinds_said(top, AT_TOP), strict=True)}
    return found | {
        "no title": float(not heading),
        "words of the title": math.log1p(words) / 3,
        "short title": float(0 < words <= 4),
        "title asks": float("?" in title or ":" in title),
    }


def _top(text: str, zones: Sequence[Zone]) -> str:
    """The short lines with which the page's own text begins: its first line may be a masthead or a date."""
    start = next((z.start for z in zones if z.kind in ("title", "article", "fact_sheet")), 0)
    lines = [line.strip() for line in text[start : start + TOP].splitlines() if line.strip()]
    return " ".join(line for line in lines[:TOP_LINES] if len(line) < SHORT_LINE)


def _labelled(labels: frozenset[str]) -> Features:
    """The labels that lines begin with: fields of a fact sheet, of a rating, of a review."""
    fields = {label_fields()[label] for label in labels if label in label_fields()}
    found = {f"label {field}": float(field in fields) for field in SHEET}
    return found | {
        "fields": math.log1p(len(fields)) / 2,
        "label rating": float(not labels.isdisjoint(kind_words("rating_label"))),
        "label review": float(not labels.isdisjoint(kind_words("review_label"))),
        "label of another work": float(any(kind_words(name) & labels for name in ("other_label", "game_label"))),
    }


def _filed(structured: Sequence[StructuredItem], types: frozenset[str]) -> Features:
    """The types of structured data, the names and sorts of front matter."""
    found = {
        "type film": float(not types.isdisjoint(FILM_TYPES)),
        "type event": float(not types.isdisjoint(EVENTS)),
        "type review": float("review" in types),
        "type article": float(not types.isdisjoint(ARTICLES)),
        "type other": float(not types.isdisjoint(OTHER_TYPES)),
    }
    if not any(item.syntax == "front-matter" for item in structured):
        return found
    named = {key_words(name): value for name, value in front_values(structured).items()}
    fields = {label_fields()[name] for name in named if name in label_fields()}
    sorts = kind_words("filed_as") | kind_words("filed_under")
    filed = fold(" ".join(str(value) for name, value in named.items() if name in sorts))
    return (
        found
        | {f"filed {kind}": float(says(filed, kind)) for kind in FILED}
        | {
            "front matter": 1.0,
            "front fields": math.log1p(len(fields)) / 2,
            "front rating": float(any(_is_given(named[name]) for name in kind_words("rating_label") & named.keys())),
            "front director": float("director" in fields),
            "front film": float(_is_of_a_film(named, fields)),
            "front date": float("date" in named),
            "front names": math.log1p(len(named)) / 3,
        }
    )


def _is_of_a_film(named: Mapping[str, object], fields: Set[str]) -> bool:
    """Front matter that has a film's own values together ("movie:"), or several fields that only films have together."""
    held = any(isinstance(value, dict) and name in kind_words("one_film") for name, value in named.items())
    return held or (len(fields & set(SHEET)) > A_FEW and bool(fields & _PLAYED or fields >= _LONG))


def _is_given(mark: object) -> bool:
    """A mark, not the place for one: "/10"."""
    return not str(mark).startswith("/")


def _types(data: object, depth: int) -> Iterable[str]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _types(one, depth + 1)
    elif isinstance(data, dict):
        said = data.get("@type", "")
        for one in said if isinstance(said, list) else [said]:
            yield str(one).rsplit("/", 1)[-1].lower()
        yield from _types(data.get("@graph"), depth + 1)
