"""Evidence for the kind of a page: what its zones, headings, labels, marks and words of the trade say."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import islice
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Block, StructuredItem, Zone
from kerguen.pages.judged import is_rated, is_shown_when, outlets_quoted
from kerguen.pages.kind_words import kind_words
from kerguen.pages.review_signs import ReviewSigns, review_signs
from kerguen.pages.zones import SIGNED
from kerguen.text.fold import fold, fold_page, word_set
from kerguen.text.phrases import alternation, by_letter
from kerguen.values.billing import billing, billing_under
from kerguen.values.papers import is_paper
from kerguen.values.timed_titles import days_named

# begins with the sign, not with the hour: the engine then looks at few characters (0.3 ms a page less); not "1:20:30" twice
CLOCK = re.compile(r"[:h.](?:(?<=\b\d.)|(?<=\b[01]\d.)|(?<=\b2[0-4].))(?<!:\d\d:)[0-5]\d\b(?![./]\d)")
FIRST_LABEL = re.compile(r"^[*_>\s]{0,4}([^\W\d][\w /-]{1,30}?)(?:\s?\([^()\n]{2,24}\))?[*_]{0,2}\s?[:：]")
REVIEW_HINT = frozenset(("review", "reviews", "recenze", "critique", "critiques", "kritik", "opinion", "opinions"))
SAMPLE = 20_000
TOP, TOP_LINES, SHORT_LINE = 800, 5, 140  # characters and lines at the top of the text
OWN = ("title", "article", "verdict_box", "fact_sheet", "sessions", "press_quotes", "opinions")
BESIDE = 80  # characters between a quotation and the name of its paper
PROSE = 120  # characters of a line of running text
_SENTENCE = re.compile(r"[.!?…][»”\"')]?$|[.!?…]\s.*[.!?…]\s")
_QUOTATION = re.compile(r"[«“„][^«»“”„]{25,400}[»”“]")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: (?:d[eu]s? |la |of |the )?[A-ZÀ-Þ][\w'’-]+){0,3}")
DEEPEST = 6
HEADING = 70  # characters of a line that heads a review
_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
LONGEST_FILM = 6  # letters: "filmmaker", "familiefilm" are words of the trade


class Trade(NamedTuple):
    """How many words a page's own text has, how many of the trade, how many that other trades share, how many differ,
    how many are of another trade that reviews alike: books, plays, games."""

    words: int
    film: int
    beside: int
    different: int
    other: int


class Evidence:
    """What the rules below look at, each counted once and only when a rule asks."""

    def __init__(
        self, text: str, title: str, zones: Sequence[Zone], structured: Sequence[StructuredItem], blocks: Sequence[Block]
    ) -> None:  # fmt: skip
        self._text, self._title, self._zones = text, title, zones
        self._structured, self._blocks = structured, blocks
        self._sample = text[:SAMPLE]

    @cached_property
    def heading(self) -> str:
        """The folded title."""
        return fold(self._title)

    @cached_property
    def top(self) -> str:
        """The folded title and the short lines at the top."""
        return fold(f"{self._title} {_top(self._text, self._zones)}")

    @cached_property
    def folded(self) -> str:
        """The folded sample."""
        return fold_page(self._sample)

    @cached_property
    def quoted(self) -> int:
        """Quotations beside the name of a paper."""
        return _quoted(self._text, self._zones)

    @cached_property
    def size(self) -> Mapping[str, int]:
        """Characters in the zones of each kind."""
        size: dict[str, int] = {}
        for zone in self._zones:
            size[zone.kind] = size.get(zone.kind, 0) + zone.end - zone.start
        return size

    @cached_property
    def facts(self) -> int:
        """Characters of the fact sheet; of a long line its label and no more: a synopsis is no fact."""
        sheet = "\n".join(self._text[z.start : z.end] for z in self._zones if z.kind == "fact_sheet")
        return sum(min(len(line), PROSE) + 1 for line in sheet.splitlines())

    @cached_property
    def films(self) -> int:
        """How many films the page has segments of."""
        return len({zone.segment for zone in self._zones if zone.segment is not None})

    @cached_property
    def times(self) -> int:
        """How many hours of the day."""
        return len(CLOCK.findall(self._sample))

    @cached_property
    def days(self) -> int:
        """How many days with their month."""
        return days_named(self._sample)

    @cached_property
    def review_lines(self) -> int:
        """How many short lines say that they head a review: "Filmkritik: Simpel", "Mon avis"."""
        lines = (line for line in self._sample.split("\n") if 0 < len(line) <= HEADING)
        return sum(not kind_words("review").isdisjoint(fold(line).split()) for line in lines)

    @cached_property
    def software(self) -> int:
        """How many different words of software."""
        return len(word_set(self._sample) & kind_words("software"))

    @cached_property
    def types(self) -> frozenset[str]:
        """Types of its structured data."""
        return frozenset(kind for item in self._structured for kind in _types(item.data, 0))

    @cached_property
    def labels(self) -> frozenset[str]:
        """Folded labels that lines begin with."""
        lines = (line for line in self._sample.split("\n") if ":" in line or "：" in line)
        return frozenset(fold(found[1]) for line in lines if (found := FIRST_LABEL.match(line)))

    @cached_property
    def reviews(self) -> int:
        """Reviews shown as such."""
        return _reviews_shown(self._blocks) + sum(len(_listed(item.data)) for item in self._structured)

    @cached_property
    def signed(self) -> int:
        """Signatures with a date among the opinions."""
        return sum(len(SIGNED.findall(self._text, z.start, z.end)) for z in self._zones if z.kind == "opinions")

    @cached_property
    def rated(self) -> bool:
        """Whether a mark of its own stands on it."""
        return is_rated(self._text, self._zones) or any(map(_rates, self._structured))

    @cached_property
    def prose(self) -> int:
        """Characters of its sentences: of the long lines that end or hold one."""
        own = "\n".join(self._text[z.start : z.end] for z in self._zones if z.kind in ("article", "verdict_box"))
        return sum(len(line) for line in own[:SAMPLE].splitlines() if len(line) >= PROSE and _SENTENCE.search(line))

    @cached_property
    def credited(self) -> bool:
        """A label of its fact sheet names the maker or the actors, or a line under the title does."""
        return bool(self.billed) or bool(_credits().search(self._sample))

    @cached_property
    def dated(self) -> bool:
        """Whether a line at the top says when the film is shown."""
        return is_shown_when(self._text, self._zones)

    @cached_property
    def by_papers(self) -> int:
        """Papers quoted with their marks."""
        return outlets_quoted(self._text, self._zones)

    @cached_property
    def signs(self) -> ReviewSigns:
        """The signs of a review."""
        return review_signs(self._text, self._zones)

    @cached_property
    def billed(self) -> str:
        """How a line at the top bills the maker."""
        return _billed(self._text, self._zones)

    @cached_property
    def trade(self) -> Trade:
        """Its words of the trade."""
        return _trade(" ".join(self._text[z.start : z.end] for z in self._zones if z.kind in OWN)[:SAMPLE])


def _top(text: str, zones: Sequence[Zone]) -> str:
    """The short lines with which the page's own text begins: its first line may be a masthead or a date."""
    start = next((z.start for z in zones if z.kind in ("title", "article", "fact_sheet")), 0)
    lines = [line.strip() for line in text[start : start + TOP].splitlines() if line.strip()]
    return " ".join(line for line in lines[:TOP_LINES] if len(line) < SHORT_LINE)


def _billed(text: str, zones: Sequence[Zone]) -> str:
    """How one of the first lines bills a film's maker ("Sick of Myself (Kristoffer Borgli)"); "" when none does."""
    start = next((z.start for z in zones if z.kind in ("title", "article")), 0)
    above: tuple[int, int] | None = None
    for m in islice(_LINE.finditer(text, start, start + TOP), TOP_LINES):
        found = billing(text, *m.span()) or (above and billing_under(text, above, *m.span()))
        if found:
            return found.how
        above = m.span()
    return ""


def _quoted(text: str, zones: Sequence[Zone]) -> int:
    """Quotations of the page's own text beside the name of a paper."""
    parts = " ".join(text[z.start : z.end] for z in zones if z.kind in ("article", "press_quotes"))[:SAMPLE]
    if not any(mark in parts for mark in "«“„"):
        return 0
    own = " ".join(parts.split())
    beside = (
        (own[max(0, m.start() - BESIDE) : m.start()], own[m.end() : m.end() + BESIDE]) for m in _QUOTATION.finditer(own)
    )
    return sum(any(is_paper(m[0]) for words in both for m in _CAPITALS.finditer(words)) for both in beside)


def _trade(own: str) -> Trade:
    folded = fold(own)
    counted = Counter(folded.split())
    film = {w for w in counted if "film" in w and len(w) > LONGEST_FILM} | (counted.keys() & kind_words("film"))
    beside, other = counted.keys() & kind_words("film_beside"), counted.keys() & kind_words("other_trade")
    made = _film_by().findall(folded)
    return Trade(
        counted.total(), sum(counted[w] for w in film) + len(made), sum(counted[w] for w in beside),
        len({*film, *made, *beside}), sum(counted[w] for w in other),
    )  # fmt: skip


@cache
def _credits() -> re.Pattern[str]:
    """A line that begins with the label of a director, or holds it with a colon: "Regia di Florian Zeller", "… Regie: X"."""
    labels = {w for w in rules.words("labels", "director") if len(w) > 4}
    words = alternation(labels)
    return re.compile(rf"(?im:^\W{{0,4}}|(?<=\s))(?i:{words})(?:\s?:\s?|\s)(?=[A-ZÀ-Þ])")


@cache
def _film_by() -> re.Pattern[str]:
    """ "un film di", "ein Film von", "una película de" and a word: what only the credits of a film say."""
    phrases = rules.words("roles", "director_before")
    named = {fold(p) for p in phrases if set(fold(p).split()) & {"film", "filme", "movie", "pelicula"}}
    return re.compile(rf"(?:{by_letter(named, then='(?<![^ ].)')}) [a-z]{{2,}}")


def _reviews_shown(blocks: Sequence[Block]) -> int:
    """Stretches of running text marked as reviews; paragraphs that follow one another are one stretch."""
    shown, before = 0, ""
    for block in blocks:
        if block.hints == before:
            continue
        before, size = block.hints, block.end - block.start
        if size > 60 and block.link_chars * 2 < size:
            shown += not REVIEW_HINT.isdisjoint(before.split())
    return shown


def _listed(data: object) -> list[object]:
    reviews = data.get("review") if isinstance(data, dict) else None
    return reviews if isinstance(reviews, list) else []


def _rates(item: StructuredItem) -> bool:
    """A rating in the page's front matter, or a review's own data."""
    if item.syntax == "front-matter" and isinstance(item.data, dict):
        return bool({fold(str(name)) for name, said in item.data.items() if said} & kind_words("rating_label"))
    types = set(_types(item.data, 0))
    return "review" in types and "movie" not in types


def _types(data: object, depth: int) -> Iterator[str]:
    """The types of an item and of the items of its graph, not of its properties."""
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _types(one, depth + 1)
    elif isinstance(data, dict):
        said = data.get("@type", "")
        for one in said if isinstance(said, list) else [said]:
            yield str(one).rsplit("/", 1)[-1].lower()
        yield from _types(data.get("@graph"), depth + 1)
