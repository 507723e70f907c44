"""Lists of winners: each line gives a prize of the body named above to one of the page's films."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set

from kerguen.model import Award, FilmMention, Page, Zone
from kerguen.observe.cues import AWARDS, Cue, folded, label, lines, phrases
from kerguen.observe.judged.award_lists import body_before, of_before
from kerguen.observe.segments import numbering
from kerguen.values.film_prizes import given_at, wins_at
from kerguen.values.prize_lines import Won, prize_above
from kerguen.values.prize_words import PRIZE

FEWEST = 3  # lines that make a list of winners
LONGEST = 190  # characters of the first line of a part
NOMINEES = 3  # names under one prize: two may share it, more are named for it
MOST = 60  # names of bodies above a list that are counted
SOON = 400  # characters behind the first film in which a text names the festival
FAR = 20_000  # characters above in which the body is named: a long list has it at the top


def palmares(page: Page, zones: Iterable[Zone], films: tuple[FilmMention, ...]) -> tuple[Award, ...]:
    """The prizes of a list of winners, of every film of the page that it names."""
    titles = {label(title) for film in films for title in (film.title, *film.titles)}
    lined = [(zone, one) for zone in zones for one in _lines(page, zone, titles, wins_at)]
    told = len(films) > 1 and len(lined) < FEWEST
    found = [(zone, one) for zone in zones for one in _lines(page, zone, titles, given_at)] if told else lined
    if len(found) < FEWEST:
        return ()
    first = min(one.title[0] for _, one in found)
    cues = phrases("awards", AWARDS, page.lang).find(page.text, 0, first)
    body = _body_of(page.text, cues, first) or _body_after(page, first)
    if body is None:
        return ()
    counted = Counter(one.prize for _, one in found)
    by_film = numbering(page, films)
    return tuple(
        _award(page, number, one, body, named=counted[one.prize] >= NOMINEES)
        for zone, one in found
        if (number := _subject(page, by_film, zone, one, films)) is not None
    )


def _body_of(text: str, cues: Sequence[Cue], first: int) -> tuple[str, int, int] | None:
    """The body that the text above a list names most, of two the one named first."""
    starts = sorted({cue.start for cue in cues if cue.tag in ("bodies", "prizes")})[:MOST]
    named = [body for start in starts if (body := body_before(text, [c for c in cues if c.start == start], first, FAR))]
    counted = Counter(name for name, _, _ in named)
    return max(named, key=lambda body: (counted[body[0]], -body[1]), default=None)


def _body_after(page: Page, first: int) -> tuple[str, int, int] | None:
    """The body that a text on who won names soon behind its first film: "No dormirás ganó el premio … en el Festival de …"."""
    cues = phrases("awards", AWARDS, page.lang).find(page.text, first, min(len(page.text), first + SOON))
    named = (body_before(page.text, [cue], len(page.text), FAR) for cue in cues if cue.tag == "bodies")
    return next((body for body in named if body and not body[0][0].islower()), None)


def _lines(page: Page, zone: Zone, titles: Set[str], given: Callable[[str, int, int], Sequence[Won]]) -> Iterator[Won]:
    for start, end in lines(page.text, zone.start, zone.end):
        told = [one for one in given(page.text, start, end) if one.prize]
        yield from told
        again = not told and end - start <= PRIZE and label(page.text[start:end]) in titles
        if again and (prize := prize_above(page.text, start)):  # "Best sound" over a film of another line
            yield Won(title=(start, end), prize=prize)


def _subject(
    page: Page, by_film: Mapping[int, int] | None, zone: Zone, one: Won, films: tuple[FilmMention, ...]
) -> int | None:
    """The film's number: that of the part that begins with it, else of the film of this title."""
    part = _part_of(page, zone, one) if by_film is not None else None
    number = by_film.get(part) if by_film is not None and part is not None else None
    return number if number is not None else _film_of(page, one, films)


def _part_of(page: Page, zone: Zone, one: Won) -> int | None:
    """The film's number of the part that the line stands in, when that part begins with this film."""
    start = min(z.start for z in page.zones if z.segment == zone.segment)
    first = page.text[start : start + LONGEST].split("\n", 1)[0]
    return zone.segment if f" {label(page.text[slice(*one.title)])} " in f" {label(first)} " else None


def _film_of(page: Page, one: Won, films: tuple[FilmMention, ...]) -> int | None:
    named = label(page.text[slice(*one.title)])
    return next((film.subject for film in films for title in (film.title, *film.titles) if label(title) == named), None)


def _award(page: Page, subject: int | None, one: Won, body: tuple[str, int, int], named: bool) -> Award:
    start, end = min(one.prize or one.title, one.title)[0], max(one.prize or one.title, one.title)[1]
    span = page.words(start, end)
    prize = one.prize or one.title
    category = " ".join(page.text[slice(*prize)].split()).strip(" *_:")
    person = page.text[slice(*one.person)] if one.person else None
    return Award(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=subject or 0, body=body[0],
        category=category, person=person, outcome="nominated" if named else "won", doubts=(of_before(folded(category), body[0]),),
    )  # fmt: skip
