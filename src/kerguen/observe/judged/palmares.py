"""Lists of winners: each line gives a prize of the body named above to one of the page's films."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kerguen.model import Award, FilmMention, Page, Zone
from kerguen.observe.cues import AWARDS, folded, label, lines, phrases
from kerguen.observe.judged.award_lists import body_before, of_before
from kerguen.values.prize_lines import Won, won_at

FEWEST = 3  # lines that make a list of winners
LONGEST = 190  # characters of such a line
NOMINEES = 3  # names under one prize: two may share it, more are named for it
FAR = 20_000  # characters above in which the body is named: a long list has it at the top


def palmares(page: Page, zones: Iterable[Zone], films: tuple[FilmMention, ...]) -> tuple[Award, ...]:
    """The prizes of a list of winners, of every film of the page that it names."""
    found = [(zone, one) for zone in zones for one in _lines(page, zone)]
    if len(found) < FEWEST:
        return ()
    first = min(one.title[0] for _, one in found)
    cues = phrases("awards", AWARDS, page.lang).find(page.text, 0, first)
    body = body_before(page.text, cues, first, FAR)
    if body is None:
        return ()
    counted = Counter(one.prize for _, one in found)
    parted = len({zone.segment for zone in page.zones if zone.segment is not None}) > 1
    return tuple(
        _award(page, number, one, body, named=counted[one.prize] >= NOMINEES)
        for zone, one in found
        if (number := _part_of(page, zone, one) if parted else _film_of(page, one, films)) is not None
    )


def _lines(page: Page, zone: Zone) -> Iterator[Won]:
    for start, end in lines(page.text, zone.start, zone.end):
        if end - start <= LONGEST and (one := won_at(page.text, start, end)) and one.prize:
            yield one


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
