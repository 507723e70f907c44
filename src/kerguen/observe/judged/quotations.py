"""Quotations of named outlets: who is quoted, with which words, and which way they lean."""

import re
from bisect import bisect_left, bisect_right

from msgspec.structs import replace

from kerguen.model import Doubt, FilmMention, Page, Quotation, Rating, Verdict, Zone
from kerguen.observe.cues import folded, label, labels, lines, phrases, stretches, subject
from kerguen.observe.judged.credited import credited, mark_beside
from kerguen.observe.judged.framed_quotes import framed_quotations
from kerguen.observe.judged.paper_lines import announced
from kerguen.observe.judged.quoted import LONGEST_QUOTE, Quoted, quoted
from kerguen.observe.judged.quoted_line import QuotedLine, quoted_line
from kerguen.observe.judged.shared_form import with_shared_form
from kerguen.observe.judged.stacked_quotes import bylined_quotations, stacked_quotations
from kerguen.observe.judged.unmarked import Said, byline_name, is_credit, without_marks
from kerguen.observe.judged.verdicts import SENTENCE_END, leaning, of_rating
from kerguen.text.phrases import small
from kerguen.values.outlets import FoundOutlet, Outlet, outlets
from kerguen.values.papers import papers, papers_of_critics
from kerguen.values.people import is_name, names_in
from kerguen.values.ratings import FoundRating, moved, rating, ratings

ZONES = ("article", "press_quotes", "verdict_box")
NEAR = 60  # characters between a quotation and the outlet that follows it


def quotations(page: Page, films: tuple[FilmMention, ...]) -> tuple[Quotation, ...]:
    """Every quotation of an outlet on the page, in page order; those of another language's outlet are translated."""
    titles = frozenset(label(t) for film in films for t in (film.title, *film.titles))
    own = titles.union(label(n) for film in films for n in (*film.directors, *film.cast))
    framed = framed_quotations(page, own)
    frames = sorted((q.start or 0, q.end or 0) for q in framed)
    found: list[Quotation] = list(framed)
    for zone in stretches(page, *ZONES):
        listed = credited(page, own, zone, lines(page.text, zone.start, zone.end))
        taken = sorted((q.start or 0, q.end or 0) for q in (*listed, *framed))
        listed = tuple(q for q in listed if not _covers(frames, q.start or 0))
        others = [said for said in _of_zone(page, titles, own, zone) if not _overlaps(taken, said.words)]
        found += [*listed, *(_quotation(page, films, zone, said) for said in others)]
    for zone in stretches(page, "title", "fact_sheet"):
        more = credited(page, own, zone, lines(page.text, zone.start, zone.end))
        found += [q for q in more if not _covers(frames, q.start or 0)]
    if stacked := (*stacked_quotations(page, films), *announced(page, films)):
        places = sorted((q.start or 0, q.end or 0) for q in stacked)
        found = [q for q in found if not _covers(places, q.start or 0)]
        found += stacked
    found = found or list(bylined_quotations(page))
    return tuple(sorted(found, key=lambda q: q.start or 0))


def _overlaps(taken: list[tuple[int, int]], words: Quoted) -> bool:
    """Whether one of these places, in order and apart from each other, shares characters with the words."""
    number = bisect_left(taken, words.end, key=lambda place: place[0]) - 1
    return number >= 0 and words.start < taken[number][1]


def _of_zone(page: Page, titles: frozenset[str], own: frozenset[str], zone: Zone) -> list[Said]:
    """`titles` of the page's films, `own`: these and their people, as labels."""
    rows = tuple(row for row in lines(page.text, zone.start, zone.end) if _SAYS.search(page.text, *row))
    marks = [quoted(page.text, a, b) for a, b in rows]
    named = [_named(page, own, row, spans) for row, spans in zip(rows, marks, strict=True)]
    if not any(named):
        return []
    named = with_shared_form(page, own, rows, marks, named)
    found: list[Said] = []
    sides = _sides(page, rows, named, marks)
    for number, row in enumerate(rows):
        line = quoted_line(page.text, page.lang, row, marks[number], named[number])
        for marked in line.quotes:
            words = marked if marked.closed else _cut_before_outlet(line, marked)
            if label(page.text[words.start : words.end]) in titles:
                continue
            said = _in_line(page, line, words) or _across(page, rows, named, (number, *sides), words)
            if said is not None:
                found.append(said)
    return found + without_marks(page, zone, rows, named, found)


_SAYS = re.compile(r"[^\W_]")  # a row of a text's marks alone says nothing: ">"


def _named(page: Page, own: frozenset[str], row: tuple[int, int], spans: tuple[Quoted, ...]) -> tuple[FoundOutlet, ...]:
    """The outlets of a line: those of the project's list, and beside a quotation also papers that are not on it."""
    listed = outlets(page.text, *row)
    if not spans:
        return listed
    others = [p for p in papers(page.text, page.lang, *row) if label(p.outlet.name) not in own]
    if page.kind == "roundup" and not listed:
        critics = papers_of_critics(page.text, page.lang, *row)
        more = [
            p for who, p in critics if not any(label(who).endswith(n) for n in own) and label(p.outlet.name) not in own
        ]
        others = sorted((*others, *_apart(more, others)), key=lambda p: p.start)
    paper = _cover(others)
    kept = [o for o in listed if o.sure == "name" or not _covers(paper, o.start)]
    free = _apart(others, kept)
    closed = [(q.start, q.end) for q in spans if q.closed]
    outside = (o for o in (*kept, *free) if not _covers(closed, o.start))
    return tuple(sorted(outside, key=lambda o: o.start))


def _cover(found: list[FoundOutlet]) -> list[tuple[int, int]]:
    return [(o.start, o.end) for o in found]


def _covers(places: list[tuple[int, int]], offset: int) -> bool:
    """Whether one of these places, in order and apart from each other, holds a character."""
    number = bisect_right(places, offset, key=lambda place: place[0]) - 1
    return number >= 0 and offset < places[number][1]


def _apart(others: list[FoundOutlet], kept: list[FoundOutlet]) -> list[FoundOutlet]:
    """Those that overlap none of the outlets kept; both are in order."""
    known = _cover(kept)
    free = []
    for one in others:
        number = bisect_left(known, one.end, key=lambda place: place[0]) - 1  # the last that begins before its end
        if number < 0 or known[number][1] <= one.start:
            free.append(one)
    return free


def _cut_before_outlet(line: QuotedLine, words: Quoted) -> Quoted:
    """A quotation that is never closed does not run into the clause of the next outlet."""
    inside = line.outlet_from(words.start + 1)
    if inside is None or inside.start >= words.end:
        return words
    cut = line.text.rfind(",", words.start, inside.start)
    return replace(words, end=cut, outer_end=cut) if cut > words.start else words


def _in_line(page: Page, line: QuotedLine, words: Quoted) -> Said | None:
    """The outlet after the quotation when one is credited there, else the last one named before it in its sentence."""
    if not line.named:
        return None
    left = line.sentence_start(words.outer_start)
    if (same := _same_as_before(page, line, left, words)) is not None:
        return same
    if _is_interview(page, line, left, words):
        return None
    return _after(page, line, left, words) or _before(page, line, left, words)


SAME_REACH = 400  # characters before a quotation in which the paper is named that "writes the paper" means


def _same_as_before(page: Page, line: QuotedLine, left: int, words: Quoted) -> Said | None:
    """ "…", writes the paper: the outlet named last before the quotation, in an earlier sentence too."""
    cues = phrases("outlet_cues", ("same", "paper"), page.lang).find(
        page.text, words.outer_end, min(line.end, words.outer_end + NEAR)
    )
    if not cues or SENTENCE_END.search(page.text, words.outer_end, cues[0].start):
        return None
    one = line.outlet_before(words.outer_start)
    if one is None or words.outer_start - one.end > SAME_REACH:
        return None
    return Said(words=words, outlet=one, frame=(one.end if one.start >= left else words.start, words.end))


def _is_interview(page: Page, line: QuotedLine, left: int, words: Quoted) -> bool:
    right = min(line.end, words.outer_end + NEAR)
    cues = phrases("outlet_cues", ("interview",), page.lang)
    return line.has_interview(left, words.outer_start) or bool(cues.find(page.text, words.outer_end, right))


_CREDIT = re.compile(
    rf"[ \xa0.,;]{{0,3}}(?:{small('by', 'made_by')})[ \xa0][A-ZÀ-Þ][^\n()\[\]]{{2,40}}[ \xa0]?[(\[]$"
    r"|[ \xa0.,;]{0,3}[(\[–—-][ \xa0]{0,2}(?:[^\n()\[\]]{0,40}[ ,–—-]{1,3})?[*_]{0,2}$|[ \xa0.,;|:/–—-]{1,5}$"
)


def _after(page: Page, line: QuotedLine, left: int, words: Quoted) -> Said | None:
    """ "…" (Outlet), "…" – Critic, Outlet, "…", writes Outlet."""
    one = line.outlet_from(words.outer_end)
    if one is None or one.start - words.outer_end > NEAR:
        return None
    gap = page.text[words.outer_end : one.start]
    starts_sentence = left >= words.outer_start - 2
    if SENTENCE_END.search(gap.rstrip()[:-1] if gap.strip() else ""):
        return None
    credited = (_CREDIT.fullmatch(gap) and gap.strip() not in (",", "")) or _closes(page.text, line, words, one)
    verb = starts_sentence and phrases("outlet_cues", ("says",), page.lang).find(gap)
    if not credited and not verb:
        return None
    if credited and gap.strip() in (".", ":", ";") and not starts_sentence:
        return None
    return Said(words=words, outlet=one, frame=(words.start, words.end))


_AROUND_LINE = re.compile(r"[\s*_>|★☆½⭐/\d.–—-]{0,16}")


def _closes(text: str, line: QuotedLine, words: Quoted, one: FoundOutlet) -> bool:
    """'★★★★ "A film of rare beauty." The Harbour Gazette': a line that is its stars, the words and the outlet."""
    gaps = ((line.start, words.outer_start), (words.outer_end, one.start), (one.end, line.end))
    return all(_AROUND_LINE.fullmatch(text, *gap) for gap in gaps)


_CREDITED = re.compile(r"[\"”’»“›] ?\([^()\n]{0,60}\Z")
LONGEST_GAP = 2 * LONGEST_QUOTE  # characters between an outlet and words of its own in one sentence


def _before(page: Page, line: QuotedLine, left: int, words: Quoted) -> Said | None:
    """Outlet salutes "…"; For Outlet, "…"; Outlet: "…" – in the same sentence, the last outlet named."""
    one = line.outlet_before(words.outer_start)
    if one is None or one.start < left or words.outer_start - one.end > LONGEST_GAP:
        return None
    if _CREDITED.search(page.text, left, one.start) and ")" in page.text[one.end : words.outer_start]:
        return None  # it signs, in brackets, the quotation before this one
    if not _speaks(page, left, one, _unquoted(page.text, one.end, words.outer_start)):
        return None
    following = line.outlet_from(words.outer_end + 1)
    stop = min(following.start if following else line.end, line.sentence_end(words), words.outer_end + LONGEST_GAP)
    return Said(words=words, outlet=one, frame=(one.end, stop))


def _unquoted(text: str, start: int, end: int) -> str:
    """The words of a stretch that stand outside its quotations."""
    pieces, position = [], start
    for one in quoted(text, start, end):
        pieces.append(text[position : one.outer_start])
        position = one.outer_end
    return "".join([*pieces, text[position:end]])


VERB_REACH = 45  # characters after an outlet's name in which its verb stands
_ARTICLE = re.compile(
    rf"(?<!\w)(?:{small('the', 'a', 'the_bent', 'at_the', 'of_the', 'this')})[ \xa0]$",
    re.IGNORECASE,
)


def _speaks(page: Page, left: int, one: FoundOutlet, gap: str) -> bool:
    """Whether the outlet is what speaks: a verb of saying after it, "for" or "according to" before it, a colon."""
    lead = page.text[max(left, one.start - 25) : one.start]
    if one.sure == "beside" and _ARTICLE.search(lead):
        return False
    cues = phrases("outlet_cues", ("says", "speech"), page.lang)
    heard = cues.find(gap)
    if any(c.tag == "speech" for c in heard):
        return False
    if gap.strip() in (":", "-", "–", "—", "") or (gap.rstrip().endswith(":") and len(gap) <= VERB_REACH):
        return True
    reach = 2 if page.text[one.start].isdigit() else VERB_REACH  # "20 minutes" is a time unless it speaks
    spoken = any(c.start < reach for c in heard) or any(c.tag == "says" for c in cues.find(lead))
    if one.sure == "beside":
        return spoken and len(gap) <= 2 * NEAR
    return spoken or (len(gap) <= 3 * NEAR and leaning(gap, page.lang) is not None)


def _sides(
    page: Page, rows: tuple[tuple[int, int], ...], named: list[tuple[FoundOutlet, ...]], marks: list[tuple[Quoted, ...]]
) -> tuple[int, int]:
    """Where the papers stand, seen from the quotations that are a whole line: under them first, or over them when each
    has one there and the last has none under it."""
    whole = [n for n, spans in enumerate(marks) if len(spans) == 1 and _is_whole(rows[n], spans[0])]
    credits = {n for n, found in enumerate(named) if found and is_credit(page, rows[n], found[0])}
    over = len(whole) > 1 and credits.issuperset(n - 1 for n in whole) and whole[-1] + 1 not in credits
    return (-1, 1) if over else (1, -1)


def _is_whole(row: tuple[int, int], words: Quoted) -> bool:
    return words.outer_start - row[0] <= 3 and row[1] - words.outer_end <= 12


def _across(
    page: Page,
    rows: tuple[tuple[int, int], ...],
    named: list[tuple[FoundOutlet, ...]],
    place: tuple[int, int, int],
    words: Quoted,
) -> Said | None:
    """A quotation that is its whole line, credited by a short line under or over it; `place`: its row, the sides in order."""
    number, *sides = place
    if not _is_whole(rows[number], words):
        return None
    for other in (number + side for side in sides):
        if not 0 <= other < len(rows) or (other > number and page.text[rows[other][0]] == "#"):
            continue  # a heading is of what stands under it
        if named[other] and is_credit(page, rows[other], named[other][0]):
            return Said(words=words, outlet=named[other][0], frame=(words.start, words.end))
    return None


def _quotation(page: Page, films: tuple[FilmMention, ...], zone: Zone, said: Said) -> Quotation:
    inside, words = mark_beside(page.text, (said.words.outer_end, said.words.outer_end), said.words)
    span = page.words(words.start, words.end)
    given = _rating(page, zone, said, inside)
    outlet = said.outlet.outlet
    return Quotation(
        page=page.id,
        start=span.start,
        end=span.end,
        text=span.text,
        subject=subject(zone),
        outlet=outlet.name,
        critic=_critic(page, films, said),
        translated=_is_foreign(outlet, page),
        verdict=_verdict(page, said, given),
        rating=given,
        marks=said.marks,
        doubts=() if said.words.closed else (_unclosed(page, said),),
    )


def _unclosed(page: Page, said: Said) -> Doubt:
    return Doubt(
        code="unclosed-quotation",
        message=f"{page.name}: the quotation of {said.outlet.outlet.name} is opened and never closed",
        page=page.id,
        start=said.words.outer_start,
        end=said.words.outer_end,
    )


def _is_foreign(outlet: Outlet, page: Page) -> bool:
    return outlet.lang is not None and page.lang is not None and outlet.lang != page.lang


def _verdict(page: Page, said: Said, given: Rating | None) -> Verdict | None:
    if given is not None and (of_stars := of_rating(given)):
        return of_stars
    framing = leaning(page.text, page.lang, said.frame[0], max(said.frame[0], said.words.outer_start))
    return framing or leaning(page.text, page.lang, *said.frame)


def _rating(page: Page, zone: Zone, said: Said, inside: FoundRating | None) -> Rating | None:
    """Stars or a fraction right beside the outlet's name, or at the end of its words."""
    left, right = max(zone.start, said.outlet.start - 14), min(zone.end, said.outlet.end + 40)
    beside = [f for f in ratings(page.text, left, right) if "\n\n" not in page.text[said.outlet.end : f.start]]
    first = page.text.rfind("\n", 0, said.words.outer_start) + 1
    if not beside and _AROUND_LINE.fullmatch(page.text, first, said.words.outer_start):
        beside = list(ratings(page.text, first, said.words.outer_start))
    bare = rating(page.text[slice(*said.given)]) if said.given else None
    if bare is not None and said.given:
        beside = [moved(bare, said.given[0])]
    if inside is not None and not beside:
        beside = [inside]
    if not beside:
        return None
    one = min(beside, key=lambda f: min(abs(f.start - said.outlet.end), abs(said.outlet.start - f.end)))
    span = page.words(one.start, one.end)
    return Rating(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone), kind="own",
        by=said.outlet.outlet.name, value=one.value, scale=one.scale, doubts=one.doubts,
    )  # fmt: skip


def _critic(page: Page, films: tuple[FilmMention, ...], said: Said) -> str | None:
    """A person named beside the outlet who is not one of the film's own people."""
    near = (max(0, said.outlet.start - 40), min(len(page.text), said.outlet.end + 40))
    if said.words.outer_start >= said.outlet.end:
        near = (said.outlet.start, min(near[1], said.words.outer_start))
    elif said.words.outer_end <= said.outlet.start:
        near = (max(near[0], said.words.outer_end), near[1])
    own = {folded(p) for film in films for p in (*film.directors, *film.cast)}
    for named in (byline_name(page, said.outlet), _at_the_outlet(page, said)):
        if named and folded(named) not in own:
            return named
    stop = (
        page.text.find("\n", said.outlet.end, near[1]) if said.marks else near[1]
    )  # without marks the critic has a line
    for start, end in names_in(page.text, near[0], stop if stop > 0 else near[1]):
        name = page.text[start:end]
        overlaps = start < said.outlet.end and said.outlet.start < end
        if not overlaps and folded(name) not in own and label(name) not in labels("ratings", "own", page.lang):
            return name
    return None


_AT = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^\s\d,.;:()]{0,20}(?:[ \xa0](?:[a-z]{2,3}[ \xa0]){0,2}[A-ZÀ-Þ][^\s\d,;:()]{0,20}){1,2}),?[ \xa0]"
    rf"(?:{small('at_outlet', 'of', 'inside', 'for', 'upon', 'with', 'at_the')})[ \xa0](?:(?:{small('the')})[ \xa0]?)?$"
)


def _at_the_outlet(page: Page, said: Said) -> str | None:
    """ "Maud Ferris at the Chronicle says …": the person of the same line whose outlet it is."""
    start = max(page.text.rfind("\n", 0, said.outlet.start) + 1, said.outlet.start - 60)
    m = _AT.search(page.text, start, said.outlet.start)
    return m["name"] if m is not None and is_name(m["name"]) else None
