"""Kind of page, from its zones, its title, its structured data and the words of the trade."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import islice
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Block, PageKind, StructuredItem, Zone
from kerguen.pages.judged import is_rated, is_shown_when, outlets_quoted
from kerguen.pages.review_signs import ReviewSigns, review_signs
from kerguen.pages.zones import SIGNED
from kerguen.text.fold import fold
from kerguen.values.billing import billing, billing_under
from kerguen.values.papers import is_paper

# begins with the sign, not with the hour: the engine then looks at few characters (0.3 ms a page less); not "1:20:30" twice
CLOCK = re.compile(r"[:h.](?:(?<=\b\d.)|(?<=\b[01]\d.)|(?<=\b2[0-4].))(?<!:\d\d:)[0-5]\d\b(?![./]\d)")
HOUR = re.compile(r"\b(?:[01]?\d|2[0-4])\s?(?:[:h.][0-5]\d|h|Uhr|uur|min)\b(?![./]\d)")
FIRST_LABEL = re.compile(r"^[*_>\s]{0,4}([^\W\d][\w /-]{1,30}?)[*_]{0,2}\s?[:：]")
SCREENING_TYPES = frozenset(("event", "screeningevent"))
FILM_TYPES = frozenset(("movie", "film", "screeningevent"))
OTHER_TYPES = frozenset(("person", "tvseries", "tvepisode", "tvseason", "book", "videogame", "recipe", "musicalbum"))
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


class _Trade(NamedTuple):
    """How many words a page's own text has, how many of the trade, how many that other trades share, how many differ,
    how many are of another trade that reviews alike: books, plays, games."""

    words: int
    film: int
    beside: int
    different: int
    other: int


def kind_of_page(
    text: str, title: str, zones: Sequence[Zone], structured: Sequence[StructuredItem], blocks: Sequence[Block] = ()
) -> PageKind:
    """One of the ten kinds. A page whose words are not of the trade is not_film."""
    seen = _Evidence(text, title, zones, structured, blocks)
    if not _is_about_film(seen, text):
        return "not_film"
    if _said(seen.top, "interview"):
        return "interview"
    if _said(seen.heading, "search"):
        return "list"
    return _many(seen, text) or _one(seen)


class _Evidence:
    """What the rules below look at, each counted once and only when a rule asks."""

    def __init__(
        self, text: str, title: str, zones: Sequence[Zone], structured: Sequence[StructuredItem], blocks: Sequence[Block]
    ) -> None:  # fmt: skip
        self._text, self._title, self._zones = text, title, zones
        self._structured, self._blocks = structured, blocks
        self._sample = text[:SAMPLE]

    @cached_property
    def heading(self) -> str:
        return fold(self._title)

    @cached_property
    def top(self) -> str:
        return fold(f"{self._title} {_top(self._text, self._zones)}")

    @cached_property
    def folded(self) -> str:
        return fold(self._sample)

    @cached_property
    def quoted(self) -> int:
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
        return len({zone.segment for zone in self._zones if zone.segment is not None})

    @cached_property
    def times(self) -> int:
        return len(CLOCK.findall(self._sample))

    @cached_property
    def types(self) -> frozenset[str]:
        return frozenset(kind for item in self._structured for kind in _types(item.data, 0))

    @cached_property
    def labels(self) -> frozenset[str]:
        """Folded labels that lines begin with."""
        lines = (line for line in self._sample.split("\n") if ":" in line or "：" in line)
        return frozenset(fold(found[1]) for line in lines if (found := FIRST_LABEL.match(line)))

    @cached_property
    def reviews(self) -> int:
        return _reviews_shown(self._blocks) + sum(len(_listed(item.data)) for item in self._structured)

    @cached_property
    def signed(self) -> int:
        """Signatures with a date among the opinions."""
        return sum(len(SIGNED.findall(self._text, z.start, z.end)) for z in self._zones if z.kind == "opinions")

    @cached_property
    def rated(self) -> bool:
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
        return is_shown_when(self._text, self._zones)

    @cached_property
    def by_papers(self) -> int:
        return outlets_quoted(self._text, self._zones)

    @cached_property
    def signs(self) -> ReviewSigns:
        return review_signs(self._text, self._zones)

    @cached_property
    def billed(self) -> str:
        return _billed(self._text, self._zones)

    @cached_property
    def trade(self) -> _Trade:
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


_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")


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


def _many(seen: _Evidence, text: str) -> PageKind | None:
    """Pages that speak of several films, or in several voices, or that only say when a film is shown."""
    minimum = rules.table("kinds")["minimum"]
    if seen.labels & _words("screening_label") and seen.films < 2:
        return "showtimes"
    if seen.reviews >= int(minimum["reviews_shown"]):
        return "aggregator"
    facts, quotes = seen.size.get("fact_sheet", 0), seen.size.get("press_quotes", 0)
    if seen.signed > 1 and (facts or quotes or seen.size.get("sessions")):
        return "aggregator"
    if facts < 200 and seen.size.get("opinions", 0) > max(300, seen.size.get("article", 0)):
        return "aggregator"
    if facts > 200 and _said(seen.heading, "several_reviews"):
        return "aggregator"
    if _said(seen.top, "roundup") or quotes > max(400, 4 * facts) or seen.quoted >= int(minimum["papers_quoted"]):
        return "roundup"
    if seen.by_papers >= int(minimum["papers_quoted"]) - 1:
        return "roundup"
    if seen.types & SCREENING_TYPES and seen.size.get("sessions", 0) > 400:
        return "showtimes"
    if seen.films > 1:
        if len(HOUR.findall(text[:SAMPLE])) >= seen.films or _said(seen.heading, "programme"):
            return "programme"
        return "roundup" if _judges_each(seen) else "list"
    length = min(len(text), SAMPLE)
    if _said(seen.heading, "programme") and seen.times > 2:
        return "programme"
    if seen.times > 4 and seen.times * 200 > length and _said(seen.folded, "programme"):
        return "programme"
    if seen.times > 12 and seen.times * 160 > length:
        return "showtimes" if _is_one_film(seen) else "programme"
    return None


def _judges_each(seen: _Evidence) -> bool:
    """Several reviews on a page: long enough for each film, and full of praise and blame."""
    article, signs = seen.size.get("article", 0), seen.signs.opinions + seen.signs.weighed
    return (
        article >= A_REVIEW * seen.films
        and signs >= 2 * seen.films
        and signs * int(rules.table("kinds")["minimum"]["characters_an_opinion"]) >= article
        and not _said(seen.heading, "list")
    )


def _one(seen: _Evidence) -> PageKind:
    """Pages about one film: whose opinion it is, else facts, else news."""
    minimum = rules.table("kinds")["minimum"]
    article = seen.size.get("article", 0) + seen.size.get("verdict_box", 0)
    thick = seen.signs.opinions * int(minimum["characters_an_opinion"]) >= article
    facts = seen.facts
    if seen.labels & _words("review_label") and article + facts < int(minimum["long_article"]) * 4:
        return "review"
    if seen.rated and _judges(seen, facts):
        return "review"
    timed = seen.dated or (seen.times > 2 and seen.size.get("sessions", 0) > 0)
    if timed and seen.credited and not seen.rated and article < int(minimum["long_article"]):
        return "showtimes"
    if facts > max(100, article // 2):
        return "fact_sheet"
    if seen.rated and article > int(minimum["long_article"]) and seen.signs.opinions > 1:
        return "review"
    if _said(seen.heading, "announcement"):
        return "news"
    if _said(seen.top, "review") or seen.size.get("verdict_box", 0) > 40:
        return "review"
    if _said(seen.heading, "list"):
        return "list"
    long = article > int(minimum["long_article"]) and seen.signs.opinions > 3 and thick
    if facts > 50 or seen.types & FILM_TYPES:
        return (
            "review"
            if long
            or (seen.signs.weighed > 4 and _weighs(seen, article, facts))
            or (_is_of_its_heading(seen, article) and article > 3 * facts and seen.signs.weighed > 3)
            else "fact_sheet"
        )
    reviewed = (
        seen.rated
        or long
        or (seen.billed and seen.signs.opinions > 0)
        or _is_of_its_heading(seen, article)
        or _weighs(seen, article, facts)
    )
    return "review" if reviewed else "news"


def _judges(seen: _Evidence, facts: int) -> bool:
    """Sentences that outweigh the fact sheet, with praise or blame now and then."""
    unit = 300  # characters that hold one sign; a synopsis with a mark below holds fewer
    return seen.prose > max(150, 2 * facts) and seen.signs.opinions > 0 and seen.signs.weighed * unit >= seen.prose


def _is_of_its_heading(seen: _Evidence, article: int) -> bool:
    """The heading is a film's title, and the text weighs it now and then: a long essay on other things does not."""
    unit = 2 * int(rules.table("kinds")["minimum"]["characters_a_sign"])
    judges = seen.signs.opinions > 0 or seen.signs.weighed > 1 or seen.credited
    return judges and seen.signs.named and (seen.signs.weighed + 2) * unit >= article


def _weighs(seen: _Evidence, article: int, facts: int) -> bool:
    """The text holds many words of praise, blame and craft for its length, and is more than a sheet's synopsis."""
    minimum = rules.table("kinds")["minimum"]
    signs = seen.signs.weighed
    return signs >= 4 and article > 3 * facts and signs * int(minimum["characters_a_sign"]) >= article


def _is_one_film(seen: _Evidence) -> bool:
    return bool(seen.types & FILM_TYPES) or seen.size.get("sessions", 0) > 0 or seen.size.get("fact_sheet", 0) > 0


def _is_about_film(seen: _Evidence, text: str) -> bool:
    if seen.types & FILM_TYPES or seen.labels & _words("screening_label"):
        return True
    if seen.types & OTHER_TYPES or (_said(seen.heading, "series") and not _said(seen.heading, "film")):
        return False
    if seen.trade.other > max(3, 2 * seen.trade.film):
        return False
    if seen.billed and not seen.trade.other and (seen.billed != "dash" or seen.trade.film + seen.trade.beside):
        return True
    if seen.dated and seen.credited:
        return True
    said = len(set(seen.folded.split()) & (_words("film") | _words("film_beside")))
    if seen.films > 1 and (said > 0 or len(HOUR.findall(text[:SAMPLE])) >= seen.films):
        return True  # lines that name films with their credits, and hours or a word of the trade
    reviewed = seen.rated or seen.signs.named or (not seen.trade.other and _said(seen.top, "review"))
    if said > 0 and len(text) < 2_000 and reviewed:
        return True
    minimum = rules.table("kinds")["minimum"]
    if said >= int(minimum["film_words"]) and (
        seen.trade.words <= int(minimum["few_words"]) or seen.times > MANY_HOURS
    ):
        return True
    return _is_of_the_trade(seen)


def _is_of_the_trade(seen: _Evidence) -> bool:
    """The page's own text says "film" often enough for its length; menus and links do not count."""
    trade, minimum = seen.trade, rules.table("kinds")["minimum"]
    if trade.different < int(minimum["film_words"]):
        return trade.film >= 2 and trade.film * int(minimum["words_a_film_word"]) >= 2 * trade.words
    beside = trade.beside / 2 if trade.film else trade.beside / 3
    return (trade.film + beside) * int(minimum["words_a_film_word"]) >= trade.words


def _trade(own: str) -> _Trade:
    folded = fold(own)
    words = folded.split()
    film = [w for w in words if w in _words("film") or ("film" in w and len(w) > LONGEST_FILM)]
    film += _film_by().findall(folded)
    beside = [w for w in words if w in _words("film_beside")]
    return _Trade(
        len(words), len(film), len(beside), len({*film, *beside}), sum(w in _words("other_trade") for w in words)
    )


A_REVIEW = 350  # characters at least of one of several short reviews
MANY_HOURS = 12
LONGEST_FILM = 6  # letters: "filmmaker", "familiefilm" are words of the trade


@cache
def _credits() -> re.Pattern[str]:
    """A line that begins with the label of a director, or holds it with a colon: "Regia di Florian Zeller", "… Regie: X"."""
    labels = {
        w for lang in rules.languages() for w in rules.lexicon(lang).get("labels", {}).get("director", ()) if len(w) > 4
    }
    words = "|".join(sorted(map(re.escape, labels), key=len, reverse=True))
    return re.compile(rf"(?im:^\W{{0,4}}|(?<=\s))(?i:{words})(?:\s?:\s?|\s)(?=[A-ZÀ-Þ])")


@cache
def _film_by() -> re.Pattern[str]:
    """ "un film di", "ein Film von", "una película de" and a word: what only the credits of a film say."""
    phrases = [p for lang in rules.languages() for p in rules.lexicon(lang).get("roles", {}).get("director_before", ())]
    named = sorted({fold(p) for p in phrases if set(fold(p).split()) & {"film", "filme", "movie", "pelicula"}}, key=len)
    return re.compile(rf"\b(?:{'|'.join(reversed(named))}) [a-z]{{2,}}")


def _reviews_shown(blocks: Sequence[Block]) -> int:
    """Stretches of running text marked as reviews; paragraphs that follow one another are one stretch."""
    shown, before = 0, ""
    for block in blocks:
        size = block.end - block.start
        if block.hints != before and size > 60 and block.link_chars * 2 < size:
            shown += not REVIEW_HINT.isdisjoint(block.hints.split())
        before = block.hints
    return shown


def _listed(data: object) -> list[object]:
    reviews = data.get("review") if isinstance(data, dict) else None
    return reviews if isinstance(reviews, list) else []


def _rates(item: StructuredItem) -> bool:
    """A rating in the page's front matter, or a review's own data."""
    if item.syntax == "front-matter" and isinstance(item.data, dict):
        return bool({fold(str(name)) for name, said in item.data.items() if said} & _words("rating_label"))
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


def _said(folded: str, kind: str) -> bool:
    padded = f" {folded} "
    return any(f" {word} " in padded for word in _words(kind))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(word) for word in rules.table("kinds")[kind])
