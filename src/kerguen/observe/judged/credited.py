"""Press quotations by the shape of their line: outlet, stars and words, or words and their credit, in lists of them.

The project's list of outlets is a hint, not a limit: a line is believed when its outlet is known, when it stands under a
heading of press quotations, or when lines of its shape follow one another and one of them names a known outlet.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang, Page, Quotation, Rating, Zone
from kerguen.observe.cues import label, phrases, subject
from kerguen.observe.judged.quoted import Quoted, quoted
from kerguen.observe.judged.verdicts import leaning, of_rating
from kerguen.text.phrases import small
from kerguen.values.outlets import Outlet, outlet_at, outlet_named, outlets
from kerguen.values.papers import is_paper, papers_of_critics
from kerguen.values.people import is_full_name, is_name
from kerguen.values.ratings import FoundRating, ratings

LONGEST_CREDIT = 80  # characters of a line beside its quotation
SHORTEST_WORDS = 8  # characters of a quotation that is its line
ALIKE = 2  # lines of one shape that make a list of press quotations


class Credit(NamedTuple):
    """Who is quoted: an outlet, a critic, or both; `known` says that the outlet is on the project's list."""

    outlet: Outlet | None
    critic: str | None
    known: bool


class Line(NamedTuple):
    """A line that is a quotation with its credit; `given` is the rating that stands beside it."""

    words: Quoted
    credit: Credit
    given: FoundRating | None
    marked: bool = True


def credited(page: Page, own: frozenset[str], zone: Zone, rows: tuple[tuple[int, int], ...]) -> tuple[Quotation, ...]:
    """The quotations of a zone that are lines of their own, with critic, outlet and rating.

    `own`: the titles and people of the page's films, as labels.
    """
    found = [one for row in rows if (one := _line(page, row, own)) is not None]
    listed = zone.kind == "press_quotes" or page.kind == "roundup"
    believed = listed or (len(found) > ALIKE and any(one.credit.known for one in found))
    if believed:
        found += [one for row in rows if (one := _bare_line(page, row)) is not None]
    chosen = (one for one in found if one.credit.known or believed)
    return tuple(line_quotation(page, zone, one) for one in sorted(chosen, key=lambda one: one.words.start))


_BRACKETED = re.compile(r"[ \t>*_•·–—-]{0,8}([^\n«»“”„\"]{20,700}[.!?…])[ \xa0]?\(([^()\n]{2,60})\)[ .]{0,2}")


def _bare_line(page: Page, row: tuple[int, int]) -> Line | None:
    """ "A sentence without marks. (Outlet)", in a list of press quotations."""
    m = _BRACKETED.fullmatch(page.text, *row)
    credit = credit_of(page.text, m.span(2), None, page.lang, before=False) if m else None
    if m is None or credit is None or not credit.known:
        return None
    words_ = Quoted(start=m.start(1), end=m.end(1), outer_start=m.start(1), outer_end=m.end(1))
    return Line(words=words_, credit=credit, given=None, marked=False)


def is_credit_line(text: str, start: int, end: int) -> bool:
    """Whether a line holds little more than a quotation and stars: the stars are those of whom it quotes."""
    inside = words_of_line(text, start, end)
    return inside is not None and (end - start) - (inside.outer_end - inside.outer_start) <= LONGEST_CREDIT


_MARKED = re.compile(r"[ \t>*_•·–—-]{0,8}")
_LEADING_SINGLE = re.compile(  # "'Mooi' ★★★★ – de Morgen"
    r"[ \t>*_•·–—-]{0,8}[‘‚']([^\n]{8,400}?)[’‘'](?=[ \xa0(–—|★☆½⭐-]{1,14}(?:[^\W\d_]{2,3} )?[A-Z][^\n‘’']{1,50}$)"
)
_SINGLE = re.compile(r"['‘‚]([^\n]{8,400})['’][ \xa0.€*_)]{0,5}$")


def words_of_line(text: str, start: int, end: int) -> Quoted | None:
    """The one quotation of a line: between double marks, else between single ones up to the line's end."""
    if end - start > 1_400:
        return None
    spans = [q for q in quoted(text, start, end) if q.closed and q.end - q.start >= SHORTEST_WORDS]
    if len(spans) == 1:
        return spans[0]
    single = (
        _SINGLE.search(text, start, end) if not spans and text[end - 6 : end].strip(" .€*_)")[-1:] in "'’" else None
    )
    if not spans and single is None:
        single = _LEADING_SINGLE.match(text, start, end)
    if single is None or (single.start() > start and text[single.start() - 1].isalnum()):
        return None
    first, last = single.span(1)
    return Quoted(start=first, end=last, outer_start=first - 1, outer_end=last + 1)


def _line(page: Page, row: tuple[int, int], own: frozenset[str]) -> Line | None:
    words_ = words_of_line(page.text, *row)
    if words_ is None:
        return None
    first = _MARKED.match(page.text, *row)
    head = (first.end() if first else row[0], words_.outer_start)
    tail = (words_.outer_end, row[1])
    sides = [side for side in (head, tail) if page.text[side[0] : side[1]].strip(EDGE)]
    if len(sides) != 1 or sides[0][1] - sides[0][0] > LONGEST_CREDIT:
        return None
    given, trimmed = mark_beside(page.text, sides[0], words_)
    credit = credit_of(page.text, sides[0], given, page.lang, before=sides[0] == head)
    if credit is None or (not credit.known and _is_title(page.text[words_.start : words_.end], own)):
        return None
    if label(credit.critic or "") in own or label(credit.outlet.name if credit.outlet else "") in own:
        return None
    return Line(words=trimmed, credit=credit, given=given)


def _is_title(words_: str, own: frozenset[str]) -> bool:
    return len(words_.split()) <= TITLE_WORDS and label(words_) in own


TITLE_WORDS = 4  # a longer quotation that is a title too was taken for one by mistake
EDGE = " \xa0\t.,;:|()[]*_~–—-€\"'’»«”“"
_SCORE_LABEL = re.compile(r"[^\W\d_]{3,14}[ \xa0]?[:=]?[ \xa0]{0,2}$")
_BEST = re.compile(rf"[ \xa0]?\((?:{small('out_of', 'of_best')})[ \xa0]\d{{1,3}}\)")
_ONE_STAR = re.compile(r"\(([★⭐])\)")


def mark_beside(text: str, side: tuple[int, int], words_: Quoted) -> tuple[FoundRating | None, Quoted]:
    """The rating beside the words, or at the end within the marks; the words without it."""
    beside = ratings(text, *side)
    if beside:
        return beside[0], words_
    if m := _ONE_STAR.search(text, *side):
        return FoundRating(value=1.0, scale=5.0, start=m.start(1), end=m.end(1), how="stars"), words_
    inside = ratings(text, max(words_.start, words_.end - 40), words_.end)
    if not inside:
        return None, words_
    one = inside[-1]
    best = _BEST.match(text, one.end, words_.end)
    if text[best.end() if best else one.end : words_.end].strip(EDGE):
        return None, words_
    lead = _SCORE_LABEL.search(text, words_.start, one.start)
    end = lead.start() if lead else one.start
    end -= len(text[words_.start : end]) - len(text[words_.start : end].rstrip())
    return one, Quoted(start=words_.start, end=end, outer_start=words_.outer_start, outer_end=words_.outer_end)


_AT = small("inside", "for", "of", "upon")
_CUT = re.compile(r"[ \xa0]?(?:[,:/|(]|[ \xa0][–—-][ \xa0])[ \xa0]?")
_CUT_AT = re.compile(rf"[ \xa0](?:{_AT})[ \xa0]")
_BY = re.compile(rf"(?:{small('by')})[ \xa0]", re.IGNORECASE)
_LEADS_ON = re.compile(rf"[ \xa0](?:{small('by', 'of')})$", re.IGNORECASE)  # whose texts: "Reviews by “Ann”"
_DOMAIN = re.compile(
    r"(?:[\w-]{2,30}\.){1,2}(?:com|net|org|info|tv|fr|de|es|it|nl|be|ch|at|uk|eu|cat|ar|mx)", re.IGNORECASE
)


def credit_of(
    text: str, side: tuple[int, int], given: FoundRating | None, lang: Lang | None, before: bool
) -> Credit | None:
    """Outlet and critic of what stands beside a quotation; None when it says more than a name or two."""
    said = text[side[0] : side[1]]
    if given is not None and side[0] <= given.start < side[1]:
        said = text[side[0] : given.start] + text[given.end : side[1]]
    plain = said.strip(EDGE)
    said = _without_verb(plain, lang, before)
    if (
        not said
        or len(said.split()) > 9
        or (before and _LEADS_ON.search(said))
        or (said[0].islower() and not _DOMAIN.fullmatch(said) and not outlet_named(said))
    ):
        return None
    parts = list(_parts(said))
    known = outlet_named(said) or _within(said, parts)
    in_sentence = said != plain or (
        known is None and before and _goes_on(said, lang)
    )  # its words say more of the verdict
    if known is None:
        unlisted = _unlisted(parts) if not outlets(said) else None
        return None if in_sentence and unlisted is not None and unlisted.outlet is not None else unlisted
    if in_sentence:
        return None
    others = [p for p in parts if is_name(p) and _known(p) is None and known.name not in p]
    return Credit(outlet=known, critic=others[0] if others and outlet_named(said) is None else None, known=True)


def _parts(said: str) -> Iterator[str]:
    """The names of a credit: "By Ann Brown (Cahiers du Cinéma)" -> "Ann Brown", "Cahiers du Cinéma"; no "Staff"."""
    for piece in _CUT.split(said):
        whole = piece.strip(EDGE)
        for part in (whole,) if outlet_named(whole) or _is_one(whole) else _CUT_AT.split(whole):
            name = part.strip(EDGE)
            person = name[led.end() :] if (led := _BY.match(name)) else ""
            if name and label(person or name) not in _STAFF:
                yield person if " " in person and is_name(person) else name


def _is_one(said: str) -> bool:
    """ "El Correo del Mar" is one paper; "Ann Brown at The Harbour Light" is a critic and a paper."""
    first = _CUT_AT.split(said)[0]
    return (is_paper(said) and not is_full_name(first)) or (
        _ARTICLE.match(first) is not None and not is_full_name(first)
    )


_ARTICLE = re.compile(rf"(?:{small('the', capital=True)})[ \xa0]")
_STAFF = frozenset(map(label, rules.words("small", "staff")))


def _goes_on(said: str, lang: Lang | None) -> bool:
    """ "Maud Ferris (The Sunday Stub) dissents": more than a critic and a paper."""
    return any(said[one.end :].strip(EDGE) for _, one in papers_of_critics(said, lang, 0, len(said)))


def _within(said: str, parts: list[str]) -> Outlet | None:
    """The outlet that one part of a credit names, when the others are names too and no sentence."""
    named = next((o for p in parts if (o := _known(p))), None)
    if named is not None:
        return named if all(_known(p) or is_name(p) or len(p.split()) <= 2 for p in parts) else None
    inside = [o for o in outlets(said) if o.sure == "name"]
    rest = (said[: inside[-1].start] + said[inside[-1].end :]).strip(EDGE) if inside else ""
    is_name_beside = not rest or is_name(rest) or (len(rest.split()) <= 1 and rest[:1].isupper())
    return inside[-1].outlet if inside and is_name_beside else None


def _known(part: str) -> Outlet | None:
    return outlet_named(part) or (outlet_at(part) if _DOMAIN.fullmatch(part) else None)


def _unlisted(parts: list[str]) -> Credit | None:
    """A credit whose outlet is not on the list: a domain, a paper's name, or what is left beside a critic's name."""
    if not 1 <= len(parts) <= 2 or any(not _begins_a_name(p) for p in parts):
        return None
    papers = [p for p in parts if _DOMAIN.fullmatch(p) or is_paper(p)]
    critics = [p for p in parts if p not in papers and " " in p and is_name(p) and not _ARTICLE.match(p)]
    rest = [p for p in parts if p not in papers and p not in critics]
    if len(critics) == 2:  # both look like persons: the second is where the first one writes
        critics, rest = critics[:1], critics[1:]
    name = next(iter(papers + rest), None)
    return Credit(outlet=Outlet(name=name, lang=None) if name else None, critic=next(iter(critics), None), known=False)


def _begins_a_name(part: str) -> bool:
    """A capital, and no end of brackets that open elsewhere; or a domain."""
    return (part[:1].isupper() and ")" not in part) or _DOMAIN.fullmatch(part) is not None


def _without_verb(said: str, lang: Lang | None, before: bool) -> str:
    """ ", writes X" -> "X"; "X writes:" -> "X"."""
    cues = phrases("outlet_cues", ("says",), lang).find(said)
    verb = next((c for c in cues if (c.end >= len(said) - 2 if before else c.start <= 1)), None)
    if verb is None or (verb.end - verb.start) < 4:
        return said
    return (said[: verb.start] if before else said[verb.end :]).strip(EDGE)


def line_quotation(page: Page, zone: Zone, one: Line) -> Quotation:
    """The words with who is quoted, their mark, and the side on which they are."""
    span = page.words(one.words.start, one.words.end)
    outlet = one.credit.outlet
    given = _rating(page, zone, one)
    return Quotation(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone),
        outlet=outlet.name if outlet else None, critic=one.credit.critic,
        translated=bool(outlet and outlet.lang and page.lang and outlet.lang != page.lang),
        verdict=(of_rating(given) if given else None) or leaning(page.text, page.lang, one.words.start, one.words.end),
        rating=given, marks=one.marked,
    )  # fmt: skip


def _rating(page: Page, zone: Zone, one: Line) -> Rating | None:
    if one.given is None:
        return None
    span = page.words(one.given.start, one.given.end)
    return Rating(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone), kind="own",
        by=one.credit.outlet.name if one.credit.outlet else one.credit.critic, value=one.given.value, scale=one.given.scale,
        doubts=one.given.doubts,
    )  # fmt: skip
