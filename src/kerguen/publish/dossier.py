"""Dossier: a record with what its page needs to be read — numbers for pages, words in context, printable quotations."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from itertools import groupby
from urllib.parse import urlsplit

from kerguen.model import (
    Doubt,
    Fact,
    Lang,
    Noun,
    Observation,
    Opinion,
    Record,
    RecordPage,
    Repair,
    Span,
    Spanned,
    Support,
    Verdict,
    Voice,
    VoicePage,
)
from kerguen.publish.calendar import calendar
from kerguen.publish.excerpts import Excerpts, Surroundings
from kerguen.publish.quoting import BUDGET, How, Quoting, Words, plain, shortened

FIELDS = (
    "director", "writer", "cast", "year", "release_date", "runtime", "genre", "country", "language", "version",
    "distributor", "certificate", "synopsis", "identifier",
)  # fmt: skip
ELSEWHERE = (
    "title",
    "character",
    "award",
    "translation_sign",
)  # shown in the title block, the cast, the awards, the pages
RANK: tuple[Verdict, ...] = ("positive", "mixed", "negative")
OPENING = 90  # characters of a sentence shown beside its match
MATCHES = 3  # pairs of sentences shown; more would reprint the review


class Source(Noun, frozen=True, kw_only=True):
    """Words of a page in their context, with how they were read."""

    number: int | None
    name: str
    url: str | None = None
    lang: Lang | None = None
    before: str = ""
    words: str
    after: str = ""
    start: int | None = None
    end: int | None = None
    path: str | None = None
    value: str | int | None = None
    method: str | None = None
    doubts: tuple[Doubt, ...] = ()


class Pair(Noun, frozen=True, kw_only=True):
    """The openings of two sentences that say the same."""

    left: str
    right: str
    witness: str


class Dossier:
    """What the templates ask of a record."""

    def __init__(self, record: Record, excerpts: Excerpts) -> None:
        self.record = record
        self.quoting = Quoting(record, excerpts)
        self._excerpts = excerpts
        self._surroundings = Surroundings(excerpts)
        self._pages = {page.id: page for page in record.pages}
        self._numbers = {page.id: n for n, page in enumerate(record.pages, 1)}
        self._voices = {voice.id: voice for voice in record.press.voices}

    def number(self, page: str | None) -> int | None:
        """The number by which the sheet names a page; None for a page that the record does not list."""
        return self._numbers.get(page) if page else None

    def page(self, page: str) -> RecordPage | None:
        """The page of this id."""
        return self._pages.get(page)

    def page_name(self, page: str) -> str:
        """What people call the page: its publication, or its file or address."""
        found = self._pages.get(page)
        return page if found is None else found.outlet or short_name(found)

    def numbers(self, spans: Iterable[Spanned]) -> tuple[int, ...]:
        """The numbers of the pages that these words stand on, in order."""
        return tuple(sorted({n for span in spans if (n := self.number(span.page))}))

    def places(self, spans: Iterable[Spanned]) -> tuple[Spanned, ...]:
        """Each place once, in the order of the pages: two readers of the same words are one line for people."""
        seen: dict[tuple[str, int | None, int | None, str | None], Spanned] = {}
        for span in spans:
            seen.setdefault((span.page, span.start, span.end, span.path), span)
        return tuple(sorted(seen.values(), key=lambda s: (self.number(s.page) or 0, s.start or 0)))

    def facts(self) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
        """The fact sheet's fields in order; a field that this module does not know comes last, under its own name."""
        known = [f for f in FIELDS if self.record.facts.get(f)]
        others = sorted(f for f in self.record.facts if f not in FIELDS and f not in ELSEWHERE)
        return tuple((field, self.record.facts[field]) for field in (*known, *others))

    def character(self, fact: Fact) -> str | None:
        """The character that a credited actor plays."""
        return next((p.character for p in self.record.people if p.role == fact.field and p.name == fact.value), None)

    def also_written(self, fact: Fact) -> tuple[str, ...]:
        """The other ways in which pages write a credited name."""
        return next((p.also_written for p in self.record.people if p.role == fact.field and p.name == fact.value), ())

    def directors(self) -> tuple[str, ...]:
        """The names under the title."""
        return tuple(p.name for p in self.record.people if p.role == "director")

    def first(self, field: str) -> Fact | None:
        """The first fact of a field."""
        return next(iter(self.record.facts.get(field, ())), None)

    def synopsis(self, fact: Fact) -> Words:
        """The story as a page tells it, within the budget; between marks only in the words of its own language."""
        page = fact.support[0].page if fact.support else ""
        text = plain(str(fact.value))
        short = text if len(text) <= BUDGET else shortened(text, BUDGET)
        found = self._pages.get(page)
        how: How = "quotation" if self.quoting.is_original(page) else "translated"
        return Words(voice="", text=short, how=how, page=page, lang=found.lang if found else None)

    def opinions(self) -> tuple[tuple[Opinion, ...], ...]:
        """Each reader's opinion once, in its own words first; the same one on a translated page stands beside."""
        counted, told = self.record.audience.opinions, self.record.audience.repeated
        lists = self._lists()
        beside = {id(one): self._counterpart(one, counted, lists) for one in told}
        alone = [one for one in told if beside[id(one)] is None]
        pairs = {id(original): one for one in told if (original := beside[id(one)])}
        return tuple((one, pairs[id(one)]) if id(one) in pairs else (one,) for one in (*counted, *alone))

    def _every_opinion(self) -> tuple[Opinion, ...]:
        return (*self.record.audience.opinions, *self.record.audience.repeated)

    def _counterpart(
        self, told: Opinion, counted: Sequence[Opinion], lists: Mapping[str, list[Opinion]]
    ) -> Opinion | None:
        """The same opinion in its reader's words: the same author and day, or the same place in a list of the same days."""
        originals = [one for one in counted if one.page != told.page and self.quoting.is_original(one.page)]
        signed = [one for one in originals if one.author and (one.author, one.date) == (told.author, told.date)]
        if signed or self.quoting.is_original(told.page):
            return signed[0] if len(signed) == 1 else None
        places = lists[told.page]
        for page in dict.fromkeys(one.page for one in originals):
            others = lists[page]
            if [one.date for one in others] == [one.date for one in places]:
                found = others[places.index(told)]
                return found if found in originals else None
        return None

    def _lists(self) -> dict[str, list[Opinion]]:
        """The opinions of each page, in its order."""
        found: dict[str, list[Opinion]] = {}
        for one in sorted(self._every_opinion(), key=lambda one: one.start or 0):
            found.setdefault(one.page, []).append(one)
        return found

    def translated_opinions(self) -> tuple[int, ...]:
        """The numbers of the pages that give readers' opinions in other words than theirs."""
        return self.numbers(o for o in self._every_opinion() if not self.quoting.is_original(o.page))

    def has_appointments(self) -> bool:
        """Whether a session can be put in an agenda: `films/<id>.ics` is there."""
        return calendar(self.record) is not None

    def some_of_cities(self) -> tuple[Span, ...]:
        """The first place of each page that lists towns."""
        first: dict[str, Span] = {}
        for city in self.record.sessions.cities:
            for span in city.support:
                first.setdefault(span.page, span)
        return tuple(first.values())

    def source(self, span: Spanned) -> Source:
        """The words of a span and what stands beside them, as far as the page may be shown."""
        before, words, after = self._context(span)
        page = self._pages.get(span.page)
        stated = span if isinstance(span, Support | Observation) else None
        return Source(
            number=self.number(span.page), name=self.page_name(span.page), url=safe_url(page.url if page else None),
            lang=page.lang if page else None, before=before, words=words, after=after, start=span.start, end=span.end,
            path=span.path, value=stated.value if stated else None, method=stated.method if stated else None,
            doubts=stated.doubts if stated else (),
        )  # fmt: skip

    def voice(self, voice: str) -> Voice | None:
        """The voice of this id."""
        return self._voices.get(voice)

    def voices(self, kind: str) -> tuple[Voice, ...]:
        """The voices that we read, or those that are only reported."""
        return tuple(v for v in self.record.press.voices if v.kind == kind)

    def tally(self) -> tuple[Voice, ...]:
        """The voices from those in favour to those against; among equals, the ones that we read first."""

        def order(voice: Voice) -> tuple[int, bool, str]:
            return RANK.index(voice.verdict) if voice.verdict else len(RANK), voice.kind != "read", voice.id

        return tuple(sorted(self.record.press.voices, key=order))

    def voice_name(self, voice: Voice) -> str | None:
        """The publication and the critic, or the publication of its first page; None when nobody is named."""
        first = self._pages.get(voice.pages[0].page) if voice.pages else None
        named = [name for name in (voice.outlet or (first and first.outlet), voice.critic) if name]
        return ", ".join(named) or None

    def verdicts(self, kind: str) -> tuple[tuple[str, int], ...]:
        """How many voices of a kind are for, between and against; a verdict that none gives is left out."""
        counts = Counter(v.verdict for v in self.voices(kind))
        return tuple((verdict, counts[verdict]) for verdict in RANK if counts[verdict])

    def readable(self, evidence: str) -> str:
        """A line of evidence with the names of pages in the place of their ids."""
        return reduce(lambda line, page: line.replace(page, f"[{self._numbers[page]}]"), self._numbers, evidence)

    def voice_number(self, voice: Voice) -> int | None:
        """The number of the page on which a voice is first heard."""
        return self.number(voice.pages[0].page) if voice.pages else None

    def spoken(self, said: Sequence[Words]) -> tuple[tuple[Words, ...], ...]:
        """Words of a voice in groups that are printed together: each quotation alone, paraphrases of one page as one."""
        groups = groupby(said, key=lambda w: w.text if w.how == "quotation" or w.original else (w.how, w.page))
        return tuple(tuple(words) for _, words in groups)

    def chain(self, via: Sequence[str]) -> tuple[str, ...]:
        """Who reports: publications by name, pages by the name that people know."""
        paths = {p.path or p.url: p.outlet or short_name(p) for p in self.record.pages}
        return tuple(paths.get(link) or link for link in via)

    def doubts(self) -> tuple[Doubt, ...]:
        """The film's doubts, the same one about the same page once."""
        return tuple({(d.code, d.message, d.page): d for d in self.record.doubts}.values())

    def repairs(self) -> tuple[tuple[str, tuple[Repair, ...]], ...]:
        """Names restored, those with one reason together, each pair of forms once."""
        groups: dict[str, dict[tuple[str, str], Repair]] = {}
        for repair in self.record.repairs:
            groups.setdefault(repair.why, {}).setdefault((repair.as_written, repair.restored), repair)
        return tuple((why, tuple(found.values())) for why, found in groups.items())

    def pairs(self, page: VoicePage) -> tuple[Pair, ...]:
        """The openings of the first sentences of this page that stand in its source too."""
        found: list[Pair] = []
        for match in page.matches if page.source else ():
            left = self._opening(page.page, match.left_start, match.left_end)
            right = self._opening(page.source or "", match.right_start, match.right_end)
            if left and right:
                found.append(Pair(left=left, right=right, witness=match.witness))
        return tuple(found[:MATCHES])

    def _opening(self, page: str, start: int, end: int) -> str | None:
        """How a sentence begins; None when these are no whole words, or the page is not kept."""
        try:
            before, words, after = self._excerpts.context(page, start, end)
        except KeyError:
            return None
        if _joined(before, words) or _joined(words, after):
            return None
        opening = plain(words)
        return opening if len(opening) <= OPENING else opening[:OPENING].rsplit(" ", 1)[0] + "…"

    def _context(self, span: Spanned) -> tuple[str, str, str]:
        if span.start is None or span.end is None:
            return "", span.text, ""
        try:
            return self._surroundings.of(span.page, span.start, span.end)
        except KeyError:
            return "", span.text, ""


def _joined(left: str, right: str) -> bool:
    return left[-1:].isalnum() and right[:1].isalnum()


def safe_url(address: str | None) -> str | None:
    """An address that may be a link: http or https, with a host. Anything else is only shown."""
    if not address:
        return None
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    return address.strip() if parts.scheme.lower() in ("http", "https") and parts.hostname else None


def short_name(page: RecordPage) -> str:
    """The file with its folder, or the address without its scheme."""
    if page.path:
        return "/".join(page.path.split("/")[-2:])
    return (page.url or page.id).split("://", 1)[-1].rstrip("/")
