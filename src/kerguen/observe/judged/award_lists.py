"""Lists of prizes, a category on each line: "Best Actor: Ana Ruiz, for “The Tide”", or the winner on the line below."""

import re
from collections.abc import Iterable
from itertools import pairwise

from kerguen import rules
from kerguen.model import Doubt, FilmMention, Noun, Zone
from kerguen.observe.cues import Cue, label, lines
from kerguen.observe.judged.award_bodies import body_at
from kerguen.observe.naming.sign_patterns import MARKED
from kerguen.text.phrases import alternation, small, worded
from kerguen.values.people import is_full_name, is_name, running_name

LONGEST = 150  # characters of a line of such a list
FAR = 2_500  # characters above a list in which its body is named
_BEST = rf"(?i:{worded('best')})"
_PRIZE = rf"(?i:(?:(?:{small('great')}) )?(?:{alternation(rules.table('awards')['lists']['last'])})(?= ))"
_LINE = re.compile(
    rf"[ \t\xa0•·*_–-]{{0,6}}(?P<category>[^\n:]{{0,40}}(?<!\w)(?:{_BEST}|{_PRIZE})[ \xa0][^\n:;.!?]{{3,50}}?)"
    r"[ \xa0*_]{0,3}(?::[ \xa0*_]{0,4}|[ \xa0][–—-][ \xa0])(?P<winner>[^\n]{2,120})?$",
)
_SIGN = re.compile("[:–—-]")  # between a category and its winner
_FOR = re.compile(rf"(?<!\w)(?:{small('for', 'inside', 'weak_by')})[ \xa0](?=[\"“«„‘A-ZÀ-Þ])")


_FOR_FILM = re.compile(rf",[ \xa0]|[ \xa0](?:{small('for')})[ \xa0]")


class Listed(Noun, frozen=True, kw_only=True):
    """One line of a list: its category and where the line and its winner end. `own` when this film was honoured."""

    start: int
    end: int
    category: str
    stop: int
    own: bool
    person: str | None


def listed_prizes(text: str, zone: Zone, films: tuple[FilmMention, ...]) -> list[Listed]:
    """The lines of lists of two categories or more; those of other films too, that they are not read again."""
    rows = lines(text, zone.start, zone.end)
    short = [(n, row) for n, row in enumerate(rows) if row[1] - row[0] <= LONGEST]
    at = [n for n, row in short if _SIGN.search(text, *row) and _LINE.match(text, *row)]
    if len(at) < 2 or not any(b - a <= 4 for a, b in pairwise(at)):
        return []
    found = []
    for place, number in enumerate(at):
        if number - 1 not in at:
            headed = number > 0 and _heads(text, rows[number - 1], films)
        start, end = rows[number]
        m = _LINE.match(text, start, end)
        if m is None:
            continue
        below = min(number + 2, at[place + 1] if place + 1 < len(at) else len(rows), len(rows))
        stop = end if m["winner"] else rows[max(number, below - 1)][1]
        winner = text[m.start("winner") : end] if m["winner"] else text[end:stop]
        own, person = _is_of(films, winner)
        own = own or (headed and not MARKED.search(winner))
        person = person or (_winner(winner, films) if own else None)
        category = " ".join(m["category"].split()).strip(" *_–-•·")
        found.append(
            Listed(
                start=m.start("category"), end=m.end("category"), category=category, stop=stop, own=own, person=person
            )
        )
    return found


def _heads(text: str, row: tuple[int, int], films: tuple[FilmMention, ...]) -> bool:
    """ "“The Tide” received three prizes:": the line above a list gives all of it to this film."""
    line = text[row[0] : row[1]].rstrip(" *_\xa0")
    said = f" {label(line)} "
    return line.endswith(":") and any(
        f" {label(t)} " in said for film in films for t in (film.title, *film.titles) if label(t)
    )


def _winner(winner: str, films: tuple[FilmMention, ...]) -> str | None:
    """The person that a line names alone, or before "for" and the title."""
    named = _FOR_FILM.split(winner, maxsplit=1)[0].strip(" ,.*_")
    titles = {label(t) for film in films for t in (film.title, *film.titles)}
    return named if is_name(named) and " " in named and label(named) not in titles else None


def _is_of(films: tuple[FilmMention, ...], winner: str) -> tuple[bool, str | None]:
    """Whether the winner is this film, or one of its people and no other film; and that person."""
    said = f" {label(winner)} "
    titles = [label(t) for film in films for t in (film.title, *film.titles)]
    people = [p for film in films for p in (*film.directors, *film.cast)]
    person = next((p for p in people if f" {label(p)} " in said), None)
    if any(title and f" {title} " in said for title in titles):
        return True, person
    named = MARKED.search(winner) or _FOR.search(winner)
    return person is not None and named is None, person


def body_before(text: str, cues: Iterable[Cue], start: int, far: int = FAR) -> tuple[str, int, int] | None:
    """The body named last in the `far` characters above, by itself or by a prize of its own."""
    implied = rules.table("awards")["prizes"]
    near = [c for c in cues if c.tag in ("bodies", "prizes") and start - far <= c.start and c.end <= start]
    for cue in sorted(near, key=lambda c: -c.start):
        if cue.tag == "prizes" and _is_name_at(text, cue):
            continue  # "Óscar Bernácer"
        if name := implied.get(label(text[cue.start : cue.end])):
            return str(name), cue.start, cue.end
        line = (max(0, text.rfind("\n", 0, cue.start) + 1), text.find("\n", cue.end) % (len(text) + 1))
        body = body_at(text, line, cue) if cue.tag == "bodies" else None
        if body and not _LIST.search(body[0]):
            return body
    return None


def _is_name_at(text: str, cue: Cue) -> bool:
    name = running_name().match(text, cue.start)
    return name is not None and name.end() > cue.end and is_full_name(name[0])


_LIST = re.compile(rf"(?<!\w)(?:{small('list')})(?!\w)", re.IGNORECASE)


def of_before(category: str, body: str) -> Doubt:
    """The doubt on a prize whose body is named above it."""
    return Doubt(code="body-from-before", message=f"{category!r}: taken to be of {body}, named before")
