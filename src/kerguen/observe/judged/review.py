"""Reviews: a critic's text on the page, with its outlet, author, date and the verdict that is written."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Doubt, FilmMention, Iso, Noun, Opinion, Page, Rating, Review, Verdict, Zone
from kerguen.observe.cues import label, labels, lines, may_say, stretches, trimmed
from kerguen.observe.judged.byline import bylines, critic_of, names_of, outlet_of_review
from kerguen.observe.judged.several_voices import Part, listed_voices, parts
from kerguen.observe.judged.signature import signed_below
from kerguen.observe.judged.verdicts import STATED, leaning, leaning_words, of_rating, stated

SHORTEST_REVIEW = 350  # characters; shorter texts on a fact sheet are blurbs
SIGNED_OPINION = 1  # word of praise or blame in a text that somebody signs
OPINIONATED = 3  # words of praise or blame in a text that may only tell the story
REVIEW_KINDS = frozenset({"review"})
OPINION_KINDS = frozenset({"fact_sheet", "programme"})  # they may hold a review
MAYBE_KINDS = OPINION_KINDS | {"list", "news", "interview", "roundup"}  # only with the writer's own rating


class Body(Noun, frozen=True, kw_only=True):
    """The stretch of one review: its article zones, with the verdict box that follows them."""

    segment: int
    start: int
    end: int


def reviews(
    page: Page, films: tuple[FilmMention, ...], ratings: tuple[Rating, ...], outlet: str | None
) -> tuple[Review, ...]:
    """One review per film that the page's critic judges; none on round-ups of other papers and on interviews."""
    found: list[Review] = []
    for body in _bodies(page):
        own = next((r for r in ratings if r.kind == "own" and r.subject == body.segment), None)
        if not _is_review(page, films, body, own, outlet):
            continue
        found += _voices(page, films, body, [r for r in ratings if r.kind == "own"], outlet)
    return (*found, *_listed(page, found))


def _voices(
    page: Page, films: tuple[FilmMention, ...], body: Body, ratings: list[Rating], outlet: str | None
) -> Iterator[Review]:
    """The reviews of a body: one, or those of the critics that its headings part."""
    every = parts(page, body.start, body.end)
    for number, part in enumerate(every):
        mine = [r for r in ratings if r.subject == body.segment and (len(every) == 1 or _in(r, part, number))]
        one = Body(segment=body.segment, start=part.start, end=part.end)
        told = _review(page, films, one, mine[0] if mine else None, outlet)
        yield replace(told, critic=part.critic or (told.critic if number == 0 else None)) if len(every) > 1 else told


def _in(own: Rating, part: Part, number: int) -> bool:
    """Whether a rating is this part's; what stands before the first part is the first one's."""
    place = own.start if own.start is not None else 0
    return (part.start if number else 0) <= place < part.end


def _listed(page: Page, found: list[Review]) -> Iterator[Review]:
    """The critics that the head of a text lists beside its own."""
    if len(found) != 1:
        return
    for one in listed_voices(page):
        side = of_rating(one.given) if one.given else None
        yield replace(
            found[0], critic=one.critic, rating=one.given, verdict=side, stated=side is not None, start=one.start, end=one.end,
            doubts=(),
        )  # fmt: skip


def as_opinion(page: Page, told: Review) -> Opinion:
    """The review of a site whose texts are its readers'."""
    start, end = told.start or 0, told.end or 0
    return Opinion(
        page=page.id, subject=told.subject, start=start, end=end, text=page.text[start:end], author=told.critic,
        date=told.written, rating=told.rating, verdict=told.verdict, doubts=told.doubts,
    )  # fmt: skip


def _bodies(page: Page) -> list[Body]:
    grouped: dict[int, list[Zone]] = {}
    for zone in _of_main(page, stretches(page, "article", "verdict_box")):
        grouped.setdefault(zone.segment or 0, []).append(zone)
    found = []
    for segment, zones in grouped.items():
        if any(z.kind == "article" for z in zones) or page.kind in REVIEW_KINDS:
            start, end = trimmed(page.text, min(z.start for z in zones), max(z.end for z in zones))
            found.append(Body(segment=segment, start=start, end=end))
    return found


def _of_main(page: Page, zones: tuple[Zone, ...]) -> tuple[Zone, ...]:
    """The zones in the element that holds most of the page's running text; all where it holds no article or is not known."""
    inside = [block for block in page.blocks if not block.outside]
    if not inside or len(inside) == len(page.blocks):
        return zones
    within = tuple(z for z in zones if z.start < inside[-1].end and inside[0].start < z.end)
    return within if any(z.kind == "article" for z in within) else zones


def _is_review(page: Page, films: tuple[FilmMention, ...], body: Body, own: Rating | None, outlet: str | None) -> bool:
    length = body.end - body.start
    if page.kind in REVIEW_KINDS:
        return length >= 80 or own is not None
    if own is not None:
        return page.kind in MAYBE_KINDS
    several = page.kind == "roundup" and len(films) > 1
    if not (page.kind in OPINION_KINDS or several):
        return False
    if _signed_by(page, films, body):
        return leaning_words(page.text, page.lang, body.start, body.end) >= SIGNED_OPINION
    if length < SHORTEST_REVIEW:
        return False
    if critic_of(page, films) is None and outlet is None and not several:
        return False  # a sheet that praises its film, signed by nobody, is the distributor's or a reader's
    return leaning_words(page.text, page.lang, body.start, body.end) >= OPINIONATED


def _signed_by(page: Page, films: tuple[FilmMention, ...], body: Body) -> str | None:
    """Who signs a text at its end: "Signed: Ann Brown", "… ***½ (Ann Brown)", "– A. B."; none of the film's people."""
    own = names_of(films)
    last = next((name for name, rest in bylines(page) if body.end - LAST_LINE <= rest[0] <= body.end), None)
    return last if last and label(last) not in own else signed_below(page, own, body.start, body.end)


LAST_LINE = 40  # characters


def _review(page: Page, films: tuple[FilmMention, ...], body: Body, own: Rating | None, outlet: str | None) -> Review:
    said = _stated(page, body, own)
    return Review(
        subject=body.segment,
        outlet=outlet_of_review(page) or outlet,
        critic=(_signed_by(page, films, body) if len(films) > 1 else None) or critic_of(page, films),
        verdict=said,
        stated=said is not None,
        rating=own,
        written=_written(page),
        start=body.start,
        end=body.end,
        doubts=_doubts(page, own, said),
    )


def _written(page: Page) -> Iso | None:
    return page.written


def _doubts(page: Page, own: Rating | None, said: Verdict | None) -> tuple[Doubt, ...]:
    if own is None or said is None:
        return ()
    by_stars = of_rating(own) or of_rating(_to_five(page, own))
    if by_stars is None or by_stars == said or "mixed" in (by_stars, said):
        return ()
    message = f"{page.name}: the words say {said}, the rating {own.text!r} says {by_stars}"
    return (Doubt(code="verdict-against-rating", message=message, page=page.id, start=own.start, end=own.end),)


def _stated(page: Page, body: Body, own: Rating | None) -> Verdict | None:
    """The rating, else set words on a line of their own, else the sentences under "Our opinion"."""
    if own is not None and (by_stars := of_rating(own)):
        return by_stars
    if own is not None and (by_five := of_rating(_to_five(page, own))):
        lean = leaning(page.text, page.lang, body.start, body.end)
        return None if {by_five, lean} == {"positive", "negative"} else by_five
    rows = lines(page.text, body.start, body.end)
    for start, end in reversed(rows) if may_say(page.text, "verdict", (*STATED, "asked"), page.lang) else ():
        if end - start <= 60 and (words := stated(page.text[start:end], page.lang)):
            lean = leaning(page.text, page.lang, body.start, start)
            return None if {words, lean} == {"positive", "negative"} else words
    return _boxed(page, rows)


BEST_OF_FIVE = 5.0


def _to_five(page: Page, own: Rating) -> Rating:
    """A bare number up to five after "stars" counts to five; after "rating" it may count to ten, and stays as it is."""
    if own.scale is not None or own.value > BEST_OF_FIVE or own.start is None:
        return own
    lead = label(page.text[max(0, own.start - 24) : own.start]).rsplit(" ", 1)[-1]
    return replace(own, scale=BEST_OF_FIVE) if lead in rules.table("ratings")["labels_to_five"]["words"] else own


_LABEL = re.compile(r"[ \t#*_>•-]{0,6}([^\n:?!.]{2,40}?)[ \xa0*_]{0,4}(?:[:?!]|$)[ \xa0*_]{0,4}")
LONGEST_LEAD = 56  # characters of a label with the marks around it
_WORDS = re.compile(r"[^\W\d_]{3}")
_LEAD_END = re.compile("[:?!]")


def _boxed(page: Page, rows: tuple[tuple[int, int], ...]) -> Verdict | None:
    """The text after a line or lead that says "Our opinion", "Fazit", "En bref"; the last one counts."""
    if not may_say(page.text, "verdict", ("box",), page.lang):
        return None
    for number in range(len(rows) - 1, -1, -1):
        start, end = rows[number]
        if end - start > LONGEST_LEAD and not _LEAD_END.search(page.text, start, start + LONGEST_LEAD):
            continue
        head = _LABEL.match(page.text, start, end)
        if head is None or label(head[1]) not in labels("verdict", "box", page.lang):
            continue
        rest = (
            (head.end(), end)
            if _WORDS.search(page.text, head.end(), end)
            else rows[number + 1]
            if number + 1 < len(rows)
            else None
        )
        if rest is not None:
            words = stated(page.text[rest[0] : rest[1]], page.lang)
            return words or leaning(page.text, page.lang, *rest)
    return None
