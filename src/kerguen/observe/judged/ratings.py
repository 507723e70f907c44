"""Ratings of the page's films, with whose they are: the critic's own, the press's mean, the readers' mean."""

import re
from typing import Literal, NamedTuple

from kerguen.model import Doubt, FilmMention, Lang, Page, Rating, Zone
from kerguen.observe.cues import label as label_words
from kerguen.observe.cues import labels, lines, phrases, stretches, subject
from kerguen.observe.judged.credited import is_credit_line
from kerguen.observe.judged.labelled_ratings import labelled_ratings, stacked_ratings
from kerguen.observe.judged.marked_ratings import marked_ratings
from kerguen.observe.judged.marks_beside import marks_beside
from kerguen.observe.judged.paper_lines import starred_paper
from kerguen.observe.judged.quoted import quoted
from kerguen.observe.judged.rating_decoys import (
    is_beside_date,
    is_decoy,
    is_elsewhere,
    is_given_by_another,
    is_in_address,
    is_labelled,
    is_mine,
    is_of_another,
    rooms_of,
)
from kerguen.observe.judged.score_cards import Card, score_cards
from kerguen.observe.judged.set_apart import set_apart
from kerguen.observe.judged.settled import distinct, settled
from kerguen.observe.judged.told_ratings import site_before
from kerguen.observe.judged.told_scales import legend, on_told_scales
from kerguen.text.phrases import small, worded
from kerguen.values.outlets import FoundOutlet, Outlet, outlet_named, outlets
from kerguen.values.ratings import FoundRating, moved, rating, ratings

Kind = Literal["press", "audience", "own"]

MOST = 150  # ratings of one zone that are looked at: a page with more is a list, whatever its last ones say
BEFORE, AFTER = 70, 60  # characters in which the words beside a rating say whose it is
SIDES = ("own", "press", "audience")
MEAN, SENTENCE = 30, 200  # before a mean, those that may say "average", and those in which its aggregator is named
ZONES = ("title", "fact_sheet", "article", "verdict_box", "press_quotes", "opinions")


class About(NamedTuple):
    """What is known of a page when its ratings are read: who put it out, the titles of its films as labels."""

    outlet: Outlet | None
    titles: frozenset[str]


def ratings_of(page: Page, films: tuple[FilmMention, ...], outlet: Outlet | None) -> tuple[Rating, ...]:
    """Every rating of the page's films, in page order; those of single readers and quoted outlets are not here.

    `outlet` is the publication that put the page out: a rating on an aggregator's page is its mean.
    """
    zones = stretches(page, *ZONES)
    about = About(outlet=outlet, titles=frozenset(label_words(t) for film in films for t in (film.title, *film.titles)))
    drawn = _of_one_film(page, [(zone, card) for zone in zones for card in _cards(page, zone, outlet)])
    found = [_drawn(page, zone, card) for zone, card in drawn]
    for zone in zones:
        found += _of_zone(page, zone, about, [card for where, card in drawn if where is zone])
    found += _below_sessions(page)
    found += [] if any(r.kind == "own" for r in found) else _beside(page, about)
    return on_told_scales(page, settled(page, distinct(page, [*found, *marked_ratings(page, films, outlet)])))


def _below_sessions(page: Page) -> list[Rating]:
    """Papers with their stars, which houses print under the days of a film."""
    return [
        _rating(page, zone, one, "press", paper.name, 1)
        for zone in stretches(page, "sessions")
        for one in ratings(page.text, zone.start, zone.end)[:MOST]
        if one.how == "stars" and (paper := starred_paper(page.text, one))
    ]


def _beside(page: Page, about: About) -> list[Rating]:
    """The writer's mark that stands beside the text of a review without one."""
    stated = [_stated(page, zone, one, about, (zone.start, zone.end)) for zone, one in marks_beside(page)]
    return [r for r in stated if r is not None and r.kind == "own"]


LISTS = frozenset({"list", "programme", "roundup", "showtimes"})


def _cards(page: Page, zone: Zone, outlet: Outlet | None) -> tuple[Card, ...]:
    return score_cards(page, zone, outlet) if zone.kind != "opinions" else ()


def _of_one_film(page: Page, cards: list[tuple[Zone, Card]]) -> list[tuple[Zone, Card]]:
    """The first mean of each owner, as further ones are of other films below; none where a list shows many for one."""
    kept: dict[tuple[int, str, str | None], tuple[Zone, Card]] = {}
    several = set()
    for zone, card in cards:
        key = (subject(zone), card.kind, card.by.name if card.by else None)
        if kept.setdefault(key, (zone, card))[1] is not card:
            several.add(key)
    return [one for key, one in kept.items() if page.kind not in LISTS or key not in several]


def _of_zone(page: Page, zone: Zone, about: About, cards: list[Card]) -> list[Rating]:
    outlet = about.outlet
    every = ratings(page.text, zone.start, zone.end)[:MOST]
    candidates = [f for f in every if not is_decoy(page, f, zone)]
    candidates += labelled_ratings(page, zone, candidates)
    candidates += stacked_ratings(page, zone, candidates)
    candidates += set_apart(page.text, zone, page.lang, candidates)
    if outlet is not None and outlet.mean and zone.kind != "opinions":
        candidates += _alone(page, zone, candidates)
    if any(one.how == "fraction" for one in candidates):  # a tag draws it rounded
        candidates = [one for one in candidates if one.how != "tag" or one.scale is not None]
    if drawn := [card.found for card in cards]:
        candidates = [
            one for one in candidates if not any(one.start < other.end and other.start < one.end for other in drawn)
        ]
    candidates = [one for one in candidates if one.start not in legend(page.text)]
    candidates.sort(key=lambda f: f.start)
    rooms = rooms_of(page.text, zone, [*candidates, *drawn])
    stated = [_stated(page, zone, one, about, rooms[one.start]) for one in candidates]
    return [r for r in stated if r is not None]


def _drawn(page: Page, zone: Zone, card: Card) -> Rating:
    return _rating(page, zone, card.found, card.kind, card.by.name if card.by else None, card.count)


def _stated(page: Page, zone: Zone, found: FoundRating, about: About, room: tuple[int, int]) -> Rating | None:
    """`room`: the stretch of the zone whose words may speak of this mark."""
    outlet = about.outlet
    before = (
        SENTENCE
        if phrases("ratings", ("mean",), page.lang).find(page.text, found.start - MEAN, found.start)
        else BEFORE
    )
    left = _line_start(page.text, max(room[0], found.start - before), found.start)
    right = min(room[1], found.end + AFTER)
    if found.how == "percent" and (site := site_before(page.text, found.start)) and site.mean:
        return _rating(page, zone, found, site.mean, site.name, None)
    if (
        zone.kind != "opinions"
        and not is_labelled(page, found.start, *SIDES)
        and (paper := starred_paper(page.text, found))
    ):
        return _rating(page, zone, found, "press", paper.name, 1)
    counted = _counted(page.text, found.end, right, page.lang)
    beside = _stop(page.text, found.end, right) if is_labelled(page, found.start) else right
    nearby = _nearby(page.text, found, left, _line_end(page.text, right, room[1]) if counted else beside)
    of_another = found.how in ("fraction", "words") and is_of_another(page.text, left, found, about.titles)
    if of_another or is_elsewhere(page, found):
        return None
    if found.how != "percent" and is_given_by_another(page.text, zone.start, found.start):
        return None
    kind: Kind = "own" if is_mine(page, found.start) else _kind(page, found, (left, right), nearby, counted)
    if kind == "own" and found.how == "percent":
        if outlet is None or not outlet.mean:
            return None if not is_labelled(page, found.start) else _rating(page, zone, found, kind, None, None)
        kind = outlet.mean
    if zone.kind == "press_quotes" and kind == "own" and not is_labelled(page, found.start):
        return None
    if zone.kind == "opinions" and (kind == "own" or (not counted and is_beside_date(page, found))):
        return None
    if kind == "own" and (
        _belongs_to_outlet(page, found, nearby)
        or (zone.kind != "title" and _is_of_credit(page.text, zone, found, about.titles))
    ):
        return None
    by = _by(page.text, found, nearby, kind) or _site(outlet, kind)
    by = by or _unlisted(page, found, right)
    return _rating(page, zone, found, kind, by, counted[0] if counted else None)


def _site(outlet: Outlet | None, kind: Kind) -> str | None:
    """The aggregator that put the page out, when it gives such means."""
    gives = outlet is not None and outlet.mean is not None and kind != "own"
    return outlet.name if outlet and gives and (outlet.mean == kind or outlet.scale_of(kind)) else None


_OWN_NUMBER = re.compile(r"[ \xa0:(–-]{1,3}\d")


def _nearby(text: str, found: FoundRating, left: int, right: int) -> tuple[FoundOutlet, ...]:
    """The outlets beside a rating, without one after it that has a number of its own: "94% Metascore 81"."""
    every = tuple(one for one in outlets(text, left, right) if not is_in_address(text, one, found))
    if len(every) < SEVERAL:
        return tuple(one for one in every if one.start < found.end or not _OWN_NUMBER.match(text, one.end))
    return tuple(one for one in every if not _has_own_number(text, one, found))


SEVERAL = 2  # names beside a mark


def _has_own_number(text: str, one: FoundOutlet, found: FoundRating) -> bool:
    """ "94% Metascore 81", "83% on Rotten Tomatoes and 7.3 on IMDb"."""
    if one.start >= found.end:
        return _OWN_NUMBER.match(text, one.end) is not None
    return _NUMBER_ON.search(text, max(0, one.start - REACH), one.start) is not None


REACH = 16  # characters between a number and its aggregator
_NUMBER_ON = re.compile(
    rf"\d[ \xa0]?%?[ \xa0](?:{small('upon')})[ \xa0](?:(?:{small('the')})[ \xa0])?\Z", re.IGNORECASE
)


def _rating(page: Page, zone: Zone, found: FoundRating, kind: Kind, by: str | None, count: int | None) -> Rating:
    span = page.words(found.start, found.end)
    scale, doubts = _habit(found, kind, by)
    return Rating(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone), kind=kind, by=by,
        value=found.value, scale=scale, count=count, best_is_low=found.best_is_low, doubts=doubts,
    )  # fmt: skip


def _habit(found: FoundRating, kind: Kind, by: str | None) -> tuple[float | None, tuple[Doubt, ...]]:
    """The scale as written; of a bare mean, the scale on which its aggregator is known to count."""
    known = outlet_named(by) if by and found.scale is None else None
    scale = known.scale_of(kind) if known else None
    if known is None or scale is None or found.value > scale:
        return found.scale, found.doubts
    doubt = Doubt(code="scale-of-outlet", message=f"{known.name} counts to {scale:g}; the page does not say so")
    return scale, (doubt,)


def _line_start(text: str, left: int, start: int) -> int:
    """Not over an empty line: the words of the block above speak of something else."""
    cut = text.rfind("\n\n", left, start)
    return left if cut < 0 else cut + 2


MORE = 30  # characters that a line of counts may have beyond the words beside its rating


def _line_end(text: str, place: int, end: int) -> int:
    """ "5,704 ratings, more about the ratings of X's readers": to the end of the line, when it is near."""
    cut = text.find("\n", place, min(end, place + MORE))
    return cut if cut >= 0 else min(end, place + MORE)


def _kind(
    page: Page,
    found: FoundRating,
    window: tuple[int, int],
    nearby: tuple[FoundOutlet, ...],
    counted: tuple[int, Kind] | None,
) -> Kind:
    """Whose rating it is: by the nearest cue, then by the count, then by the aggregator named beside it."""
    if found.how in ("given", "tag"):
        return "own"
    known = sorted((o for o in nearby if o.outlet.mean), key=lambda o: _gap(page.text, o, found))
    before = max((o.start for o in known if o.end <= found.start), default=None)
    after = min((o.start for o in known if before is not None and o.start >= found.end), default=window[1])
    cue = _nearest_cue(page.text, found, (window[0] if before is None else before, after), page.lang)
    if cue == "press" or (cue is None and counted and counted[1] == "press"):
        return "press"
    if counted and counted[1] == "press" and page.text[found.end : found.end + COUNTS].lstrip()[:1].isdecimal():
        return "press"  # "Average 4,3 31 press titles", whoever's stands before it
    if cue == "mean":
        return counted[1] if counted else "audience"
    if cue == "audience":
        return "audience"
    if counted and cue is None:
        return counted[1]
    return (known[0].outlet.mean if known and cue is None else None) or "own"


COUNTS = 4  # characters between a mean and its count


def _gap(text: str, one: FoundOutlet, found: FoundRating) -> int:
    """Characters between a name and a mark; a name behind it may be of the next mark, one below it is."""
    if one.end <= found.start:
        return found.start - one.end
    return one.start - found.end + (BEFORE if text.find("\n", found.end, one.start) >= 0 else NAME_BEHIND)


NAME_BEHIND = 5  # characters


def _nearest_cue(
    text: str, found: FoundRating, window: tuple[int, int], lang: Lang | None
) -> Kind | Literal["mean"] | None:
    cues = phrases("ratings", ("own", "press", "audience", "mean", "press_context"), lang)
    ended = [m.end() for m in _PARAGRAPH_END.finditer(text, window[0], found.start)]
    left = ended[-1] if ended else window[0]
    before = [
        c
        for c in cues.find(text, left, found.start)
        if not _OF_A_REVIEW.match(text, c.start)
        and not (c.tag == "press_context" and _NUMBER_ON.search(text, max(0, c.start - REACH), c.start))
    ]
    after_end = _stop(text, found.end, window[1])
    after = [
        c
        for c in cues.find(text, found.end, after_end)
        if c.start - found.end < 25 and not (c.tag == "press_context" and _OWN_NUMBER.match(text, c.end))
    ]
    ranked: list[tuple[int, str]] = [(found.start - c.end, c.tag) for c in before] + [
        (c.start - found.end + (3 if found.how != "percent" or c.start - found.end > 1 else -1), c.tag) for c in after
    ]  # "91% critics, 85% audience"
    others = [(d, tag.removesuffix("_context")) for d, tag in ranked if tag in ("press", "audience", "press_context")]
    kind = min(others)[1] if others else ("mean" if any(pair[1] == "mean" for pair in ranked) else None)
    return kind  # type: ignore[return-value]


_OF_A_REVIEW = re.compile(  # "Crítica de X: ★★★" is a review's heading, "la crítica" are the critics
    rf"(?:{worded('review_noun')})[ \xa0](?:{worded('of_work')})(?!\w)",
    re.IGNORECASE,
)
_PARAGRAPH_END = re.compile(r"(?<=\w\w)[.!?…][\"”»]?[^\S\n]*\n")
_STOP = re.compile(r"[.!?;|•](?:\s|$)|\n|\)\s")


def _stop(text: str, start: int, end: int) -> int:
    cut = _STOP.search(text, start, end)
    return cut.start() if cut else end


_COUNT = re.compile(
    r"[^\n\d]{0,40}?\n?[^\n\d]{0,25}?"
    r"(\d{1,3}(?:[ \u202f\xa0.,]\d{3}){1,3}|\d{1,7})(?:[.,]\d)?\s?(?:k\b)?[^\S\n]{0,2}([^\W\d_]+(?:[^\S\n][^\W\d_]+)?)"
)


def _counted(text: str, start: int, end: int, lang: Lang | None) -> tuple[int, Kind] | None:
    """ "(25 reviews)", "from the press (16 titles)", "basé sur 1 204 votes" after a rating."""
    m = _COUNT.match(text, start, end)
    if m is None:
        return None
    number = int(re.sub(r"\D", "", m[1]))
    for noun in (m[2], m[2].split()[0]):
        key = label_words(noun)
        if key in labels("ratings", "press_count", lang):
            return number, "press"
        if key in labels("ratings", "audience_count", lang):
            return number, "audience"
    return None


def _belongs_to_outlet(page: Page, found: FoundRating, nearby: tuple[FoundOutlet, ...]) -> bool:
    """A star row right after or before an outlet's name is that outlet's, not this page's."""
    for one in nearby:
        if one.outlet.mean or one.sure != "name":
            continue
        gap = page.text[one.end : found.start] if one.end <= found.start else page.text[found.end : one.start]
        if len(gap) <= 25 and "\n\n" not in gap:
            return True
    return False


def _is_of_credit(text: str, zone: Zone, found: FoundRating, titles: frozenset[str]) -> bool:
    """ "Trouw (★★★★) 'A quotation'": the stars of a line that is a quotation with its credit are the quoted critic's."""
    if zone.kind == "title":  # a title between marks and its stars
        return False
    start = max(zone.start, text.rfind("\n", zone.start, found.start) + 1)
    end = text.find("\n", found.end, zone.end)
    row = (start, zone.end if end < 0 else end)
    return is_credit_line(text, *row) and not any(
        label_words(text[q.start : q.end]) in titles for q in quoted(text, *row)
    )


def _by(text: str, found: FoundRating, nearby: tuple[FoundOutlet, ...], kind: Kind) -> str | None:
    """The aggregator beside a mean; rather one before it on its line than one on the line below."""
    if kind == "own":
        return None
    known = [o for o in nearby if o.outlet.mean == kind or (o.outlet.mean and o.outlet.both)]
    if not known:
        return None
    line = text.rfind("\n", 0, found.start) + 1
    known = [o for o in known if line <= o.start < found.start] or known
    nearest = min(known, key=lambda o: _gap(text, o, found))
    return nearest.outlet.name


_ON_SITE = re.compile(
    rf"[^.!?\n]{{0,60}}?[^\S\n](?:{small('upon')})[^\S\n](?:(?:{small('the')})[^\S\n]|l['’])?"
    rf"([A-ZÀ-Þ]\w*[a-zà-ÿ]\w+)(?=[^\S\n]?(?:[.,;)\n]|$|[^\S\n](?:{small('site_noun')})))"
)


def _unlisted(page: Page, found: FoundRating, right: int) -> str | None:
    """ "3.6/5 from the press (14 titles) on the X": an aggregator that is not on the project's list."""
    m = _ON_SITE.match(page.text, found.end, min(len(page.text), right + 30))
    return m[1] if m and _MONTHLESS.search(m[1]) else None


_MONTHLESS = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]")  # a name with a capital inside: no month, no town, no person

_ALONE = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?[^\S\n]?%")


def _alone(page: Page, zone: Zone, known: list[FoundRating]) -> list[FoundRating]:
    """A percentage that is its whole line, on an aggregator's page."""
    found = []
    for start, end in lines(page.text, zone.start, zone.end):
        if end - start <= 7 and _ALONE.fullmatch(page.text, start, end) and not any(k.start == start for k in known):
            value = rating(page.text[start:end])
            found += [moved(value, start)] if value is not None else []
    return found[:1]
