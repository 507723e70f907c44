"""Entries: the film that the first line of a stretch names, as programmes and lists do."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from msgspec.structs import replace

from kerguen.observe.facts.table_rows import row_facts
from kerguen.observe.lines import OF_SEVERAL, Line, Stretch
from kerguen.observe.naming.no_titles import is_place_or_hour
from kerguen.observe.statement import Finding
from kerguen.pages.inline_films import is_stack
from kerguen.pages.opening_credits import is_credit_line
from kerguen.pages.table_films import row_title
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.credit_lines import credit_line
from kerguen.values.dates import is_month
from kerguen.values.day_units import is_day
from kerguen.values.durations import durations
from kerguen.values.entries import (
    FilmEntry,
    Part,
    TakenUp,
    credited,
    film_entry,
    taken_up,
    trimmed,
)
from kerguen.values.film_prizes import given_at
from kerguen.values.hanging import without_hanging
from kerguen.values.inline import inline_credit, opening_title
from kerguen.values.known_titles import is_known_title
from kerguen.values.list_items import ListItem, bold_lead, led_title, list_item, opening_item, set_off_title
from kerguen.values.listed import ListedTitle, listed_title
from kerguen.values.names import is_given_name
from kerguen.values.noted_marks import (
    ENDS,
    NotedMark,
    closed_mark,
    ended_note,
    headed_mark,
    noted_inside,
    noted_mark,
    opens_with_mark,
    starred_title,
)
from kerguen.values.people import is_name, people
from kerguen.values.players_beside import begins_with_players
from kerguen.values.prize_lines import won_at
from kerguen.values.ratings import STAR_NOUNS
from kerguen.values.timed_titles import (
    bare_title,
    behind_days,
    entry_after_days,
    says_when,
    set_off_after_days,
    timed_title,
    with_subtitle,
)
from kerguen.values.title_ends import whole_title
from kerguen.values.title_letters import calm
from kerguen.values.titles import heading_title

DATE = 24  # characters of a day and its month before a year
STORY = 4  # lines under a title in which the text names the film again


def entry_facts(stretch: Stretch) -> tuple[Finding, ...]:
    """Title, directors, cast, year and running time of the stretch's entry; () for the only film of a page."""
    if not stretch.lines:
        return ()
    if stretch.whole:
        return _at_the_top(stretch)
    if stretch.columns and (row := row_facts(stretch)):
        return row
    text, (first, *rest) = stretch.page.text, stretch.lines
    if one := next(iter(given_at(text, first.start, first.end)), None):
        return tuple(_item(text, ListItem(start=one.title[0], end=one.title[1], director=one.director)))
    closed = closed_mark(text, first.start, first.end) if text[first.end - 1] in ENDS else None
    item = _before_mark(text, closed) or list_item(text, behind_days(text, first.start, first.end), first.end)
    entry = entry_after_days(text, first.start, first.end)
    if (
        item
        and item.is_signed
        and stretch.page.kind in OF_SEVERAL
        and (item.director or not entry or _is_place(text, entry))
    ):
        return tuple(_item(text, item))
    if first.row is not None and (cell := row_title(text, _row(stretch.lines))):
        return _titled(text, *cell)
    listed = first.kind == "item" and stretch.page.kind in OF_SEVERAL and not (entry and entry.year)
    if listed and (opened := opening_item(text, first.start, first.end)):
        return _titled(text, *opened)
    played = bool(rest) and begins_with_players(text, rest[0].start, rest[0].end)
    if played and (credit := credited(text, Part(first.start, first.end))):
        bare = trimmed(text, credit.title)
        return tuple(_item(text, ListItem(start=bare.start, end=bare.end, director=credit.director)))
    if entry and (noted := noted_mark(text, first.start, first.end)):
        entry = replace(entry, title=Part(*noted.title))
    if entry := entry or (_over_two_lines(text, first, rest[0]) if rest else None):
        return tuple(_findings(text, entry))
    if (inline := inline_credit(text, first.start, first.end)) and inline.title:
        return _titled(text, *inline.title)
    if (
        rest
        and inline_credit(text, rest[0].start, rest[0].end)
        and (opened := opening_title(text, first.start, first.end))
    ):
        return _titled(text, *opened)
    if named := listed_title(text, first.start, first.end):
        return tuple(_named(text, named))
    if noted := _noted(text, first):
        return _titled(text, *noted.title)
    if closed and closed.bare:
        return _titled(text, *closed.title)
    if timed := timed_title(text, first.start, first.end) or set_off_after_days(text, first.start, first.end):
        return _titled(text, *timed) + tuple(_made_beside(text, timed[0], first.end))
    if stretch.headed and (part := heading_title(text[first.start : first.end])):
        return _titled(text, first.start + part.start, first.start + part.end) + tuple(_made_below(stretch))
    title = text[first.start : first.end].strip("*_# \t")
    start = text.index(title, first.start)
    for line in rest[:STORY]:
        if title and (found := taken_up(title, text, line.start, line.end)):
            return tuple(_told(text, title, start, found))
    if title and not title.endswith((".", "!", ":")) and _heads_its_film(stretch, rest[:STORY]):
        return _titled(text, *_headed(text, start, start + len(title))) + tuple(_made_below(stretch))
    return _led(stretch, item) if stretch.page.kind in OF_SEVERAL else ()


def _before_mark(text: str, closed: NotedMark | None) -> ListItem | None:
    """The film and its maker before the mark that ends a line."""
    item = list_item(text, *closed.title) if closed else None
    return item if item and item.director else None


def _noted(text: str, first: Line) -> NotedMark | None:
    """The title and the mark of a line or a paragraph."""
    ended = (starred_title,) if text[first.end - 1] in ENDS else ()
    beside = (noted_mark, ended_note, headed_mark, *ended, noted_inside)
    return next((behind for reader in beside if (behind := reader(text, first.start, first.end))), None)


def _led(stretch: Stretch, item: ListItem | None) -> tuple[Finding, ...]:
    """The title that leads a paragraph of a list, or is the whole of an item or of a line alone."""
    text, first = stretch.page.text, stretch.lines[0]
    place = (
        set_off_title(text, first.start, first.end)
        or led_title(text, first.start, first.end)
        or bold_lead(text, first.start, first.end)
    )
    if place:
        item = ListItem(start=place[0], end=place[1])
    elif len(stretch.lines) == 1 and is_known_title(fold(text[first.start : first.end])):
        item = ListItem(start=first.start, end=first.end)  # "Kong: Skull Island", alone under a date
    alone = first.kind in ("item", "cell") or len(stretch.lines) == 1
    return tuple(_item(text, item)) if item and (place or alone) else ()


def _is_place(text: str, entry: FilmEntry) -> bool:
    """ "Los profesores de Saint Denis (2019)": what follows "de" has no given name."""
    names = [text[a:b] for a, b in entry.directors if text[a - 1] not in "([" and text[a - 1].isspace()]
    return bool(names) and not any(is_given_name(name) for name in names)


def honoured(stretch: Stretch) -> tuple[int, int] | None:
    """The person whose prize the stretch begins with: "Lily Gladstone – Killers of the Flower Moon"."""
    if stretch.whole or not stretch.lines:
        return None
    one = won_at(stretch.page.text, stretch.lines[0].start, stretch.lines[0].end)
    return one.person if one else None


def _over_two_lines(text: str, first: Line, second: Line) -> FilmEntry | None:
    """An entry whose credit stands on the second line: "… Kino im Saal: „But Beautiful“" over "Dokumentarfilm von …"."""
    entry = film_entry(text, first.start, second.end) if not text[first.end : second.start].strip() else None
    if entry is None or text.find("\n", *entry.title) < 0:
        return entry
    named = timed_title(text, first.start, first.end)
    return replace(entry, title=named) if named else None


def _titled(text: str, start: int, end: int) -> tuple[Finding, ...]:
    """The title, without the stars in words that hang after it."""
    if any(map(str.isdigit, text[start + 1 : end])) and (stars := _stars().search(text, start + 1, end)):
        end = stars.start()
    if is_day(text[start:end]) or is_place_or_hour(text[start:end], fold(text[start:end])):
        return ()
    return (_title(text, start, end),)


def _title(text: str, start: int, end: int) -> Finding:
    """The title without the stars that hang on it, with the name of which only the number of a part was taken."""
    start, end = whole_title(text, start, end)
    return Finding(field="title", value=calm(text[start:end]), start=start, end=end, method="entry")


@cache
def _stars() -> re.Pattern[str]:
    """ "Anora - 4 stars", "4 αστεράκια"."""
    nouns = STAR_NOUNS
    return re.compile(rf"[ \xa0]*[-–—|:(]?[ \xa0]*\d(?:[.,]\d)?[ \xa0](?:{nouns})\)?[ \xa0]*\Z", re.IGNORECASE)


def _item(text: str, item: ListItem) -> Iterator[Finding]:
    """The film of an item: its title, and the director and the year beside it."""
    yield _title(text, item.start, item.end)
    if item.director:
        yield from _makers(text, *item.director)
    if item.year:
        start, end = item.year
        yield Finding(field="year", value=int(text[start:end]), start=start, end=end, method="entry")


def _makers(text: str, start: int, end: int) -> Iterator[Finding]:
    """The makers that an item names; of brothers and sisters the first has the name of the last: "Joel and Ethan Coen"."""
    found = [p for p in people(text, start, end) if is_name(p.name)]
    if len(found) < 2 or any(p.name[0].islower() for p in found):
        yield Finding(field="director", value=" ".join(text[start:end].split()), start=start, end=end, method="entry")
        return
    family = found[-1].name.rpartition(" ")[2]
    for person in found:
        alone = " " not in person.name and _WITH.match(text, person.end, end) is not None
        place = (start, found[-1].end) if alone else (person.start, person.end)
        name = f"{person.name} {family}" if alone else person.name
        yield Finding(field="director", value=name, start=place[0], end=place[1], method="entry")


_WITH = re.compile(rf"[ \xa0](?:{small('and')}|&)[ \xa0]")


def _made_beside(text: str, title: int, end: int) -> Iterator[Finding]:
    """The maker behind the title of a line of days and hours: "Lun. 19/07 Lourdes di J. Hausner"."""
    credit = credited(text, Part(title, end))
    if credit and " " in text[slice(*credit.director)]:
        yield from _makers(text, *credit.director)


def _made_below(stretch: Stretch) -> Iterator[Finding]:
    """The makers in a heading under the film's, where nobody is judged: "### Akira" over "#### Katsuhiro Ōtomo"."""
    text, (first, *rest) = stretch.page.text, stretch.lines
    if not rest or stretch.page.kind not in ("list", "programme") or not 0 < first.level < rest[0].level:
        return
    names = [m.span() for m in _NAMES.finditer(text, rest[0].start, rest[0].end)]
    if all(" " in text[a:b] and is_name(text[a:b]) for a, b in names):
        for name in names:
            yield from _makers(text, *name)


_NAMES = re.compile(r"[^\s/,&][^/,&\n]*[^\s/,&]")


def _row(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The cells of the row that a stretch begins with."""
    return [(line.start, line.end) for line in takewhile(lambda line: line.row == lines[0].row, lines)]


def _heads_its_film(stretch: Stretch, below: Sequence[Line]) -> bool:
    """The first line is a film's title: the page is a programme or a round-up, or a stack of short facts stands below."""
    return bool(below) and (
        stretch.page.kind in ("programme", "roundup")
        or (stretch.page.kind == "list" and (_is_set_off(stretch, below[0]) or _is_credited(stretch, below)))
        or (stretch.page.kind == "list" and _is_dated(stretch.page.text, below))
        or is_stack(stretch.page.text, [(line.start, line.end) for line in below])
    )


def _is_dated(text: str, below: Sequence[Line]) -> bool:
    """A line that is a date and nothing else stands under the text: "January 19"."""
    return len(below) > 1 and says_when(text, below[1].start, below[1].end)


def _is_credited(stretch: Stretch, below: Sequence[Line]) -> bool:
    """A line below begins with a maker's label: "Dirigida por Denis Villeneuve y protagonizada por …"; the first is one of
    credits between bars: "DRAMA | DIRECTOR Paul Schrader | INTÉRPRETES Oscar Isaac"."""
    text = stretch.page.text
    barred = text.find("|", below[0].start, min(below[0].end, below[0].start + CREDIT)) >= 0
    if barred and (line := credit_line(text, below[0].start, below[0].end)) and line.directors:
        return True
    return any(is_credit_line(text, line.start, min(line.end, line.start + CREDIT)) for line in below)


CREDIT = 160  # characters of a line of credits


def _is_set_off(stretch: Stretch, below: Line) -> bool:
    """A line in quotation marks, or over a text that begins with its stars."""
    text = stretch.page.text
    return text[stretch.lines[0].start] in "'\"“‘„«" or opens_with_mark(text, below.start, below.end)


def _headed(text: str, start: int, end: int) -> tuple[int, int]:
    """The title of a line over its film: without what hangs after it, but with its subtitle."""
    found = bare_title(text, start, end) or (start, start + len(without_hanging(text[start:end])))
    return with_subtitle(text, *found, end)


def _at_the_top(stretch: Stretch) -> tuple[Finding, ...]:
    """A page on one film that begins with all its credits: "Casablanca (1942; USA; 102m) d. Michael Curtiz; w. …"."""
    first = stretch.lines[0]
    entry = film_entry(stretch.page.text, first.start, first.end)
    if entry is None or not entry.year or entry.signs < SURE_ALONE:
        return ()
    if len(entry.directors) > 1 and is_name(stretch.page.text[slice(*entry.title)]):
        return ()  # "Martin McDonagh · Colin Farrell, Kerry Condon · 2022": makers and players, no title
    return tuple(_findings(stretch.page.text, entry))


SURE_ALONE = 5  # signs of an entry that needs no list around it


def _named(text: str, named: ListedTitle) -> Iterator[Finding]:
    yield _title(text, named.start, named.end)
    if named.year:
        start, end = named.year
        yield Finding(field="year", value=int(text[start:end]), start=start, end=end, method="entry")


def _findings(text: str, entry: FilmEntry) -> Iterator[Finding]:
    yield _title(text, *entry.title)
    for start, end in (_without_cue(text, *place) for place in entry.directors):
        yield Finding(field="director", value=" ".join(text[start:end].split()), start=start, end=end, method="entry")
    for person in entry.cast:
        yield Finding(field="cast", value=person.name, start=person.start, end=person.end, method="entry")
    if entry.year and not any(map(is_month, text[: entry.year[0]][-DATE:].split()[-2:])):  # "jeudi 23 mai 2024"
        start, end = entry.year
        yield Finding(field="year", value=int(text[start:end]), start=start, end=end, method="entry")
    if entry.runtime:
        start, end = entry.runtime
        yield Finding(field="runtime", value=durations(text[start:end])[0][0], start=start, end=end, method="entry")


def _without_cue(text: str, start: int, end: int) -> tuple[int, int]:
    """The name after "d. ", as short credits begin."""
    m = _CUE.match(text, start, end)
    return (m.end(), end) if m else (start, end)


_CUE = re.compile(r"(?:d|dir|r)\.\s")


def _told(text: str, title: str, start: int, found: TakenUp) -> Iterator[Finding]:
    name, colon, rest = title.partition(":")
    if colon and rest.lstrip()[:1].islower() and name == text[found.start : found.end]:
        title = name  # "Sirāt: trance en el desierto": a headline after the title
    yield _title(text, start, start + len(title))
    if found.director:
        left, right = found.director
        yield Finding(field="director", value=" ".join(text[left:right].split()), start=left, end=right, method="entry")
