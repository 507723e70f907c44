"""Prizes that running text gives: "The jury prize went to Ada Rey for “The Tide”, while “Low Water” by Ben Dale won …".

In each sentence the prizes and the titles are paired in their order: a prize goes to the titles behind it where the
sentence begins with a prize, to those before it where it begins with a title.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Noun
from kerguen.text.phrases import alternation, small
from kerguen.text.signs import signs
from kerguen.values.names import is_given_name
from kerguen.values.people import is_name, running_name
from kerguen.values.prize_lines import Won
from kerguen.values.prize_words import PRIZE, TELLS_PRIZES, Span, prize_word
from kerguen.values.prized_titles import BEFORE_MAKER, BY, MAKER, NEAR, Named, film_nouns, gives, titles_in

SHORTEST, LONGEST = 40, 6_000  # characters of a line in which prizes are told
CLAUSE = 45  # characters before a prize or a title in which its clause begins


class Told(Noun, frozen=True, kw_only=True):
    """A prize given in running text, and where the words on its film begin."""

    won: Won
    begins: int


def told_prizes(text: str, start: int, end: int) -> tuple[Told, ...]:
    """The prizes of the films that text[start:end], a line or a part of one, names."""
    first, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    if not SHORTEST <= stop - first <= LONGEST or text[first] == "#" or not signs(text, first, stop) & TELLS_PRIZES:
        return ()
    return tuple(one for one in _of_line(text, first, stop) if start <= one.won.title[0] < end)


def tells_winner(text: str, start: int, end: int) -> bool:
    """Whether a headline says that somebody won: "“Starless Dreams” Wins Top Prize"."""
    return _won_or_given().search(text, start, end) is not None


@cache
def _won_or_given() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(rules.words('awards', 'won', 'given'))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=256)  # each part of a line is asked for
def _of_line(text: str, start: int, end: int) -> tuple[Told, ...]:
    return tuple(one for a, b in _sentences(text, start, end) for one in _of_sentence(text, a, b))


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    for m in _END.finditer(text, start, end):
        yield start, m.end()
        start = m.end()
    yield start, end


_END = re.compile(
    r"(?<![ .][A-ZÀ-Þ])(?<!\d)(?<!Dir)(?<![MDSJ][rt])[.!?;][”»\"’)]{0,2}[ \xa0]+(?=[«“\"„‘'¡¿*_]{0,2}[A-ZÀ-Þ])"
)


def _of_sentence(text: str, start: int, end: int) -> Iterator[Told]:
    titles = list(titles_in(text, start, end)) if prize_word().search(text, start, end) else []
    prizes = list(_prizes(text, start, end, titles)) if titles else []
    if not prizes or not (gives().search(text, start, end) or _HEADED.match(text, prizes[0].end, end)):
        return
    begins = last = start
    for given, named in _pairs(text, sorted((*titles, *prizes))):
        for title in named:
            opening = min(title.start, given[0].start) if title is named[0] else title.start
            begins = start if title is titles[0] else _clause(text, max(last, opening - CLAUSE), opening)
            honoured = _person(text, max(last, title.start - NEAR), title.start, prizes)
            last = title.maker[1] if title.maker and title.maker[0] > title.end else title.end
            for prize in _full(text, given if title is named[0] else given[-1:]):
                won = Won(
                    title=(title.start, title.end),
                    prize=(prize.start, prize.end),
                    director=title.maker or (honoured.maker if honoured else None),
                    person=honoured.person if honoured else None,
                )
                yield Told(won=won, begins=begins)


_HEADED = re.compile(r"(?:[ \xa0]\([^()\n]{2,40}\))?[ \xa0]?[:,–—-][ \xa0]")  # "Prix du public : “Suiker”"


def _full(text: str, prizes: Sequence[Named]) -> list[Named]:
    """The prizes without "the top prize", where another says what it is."""
    return [one for one in prizes if " " in text[one.start : one.end]] or list(prizes)


def _pairs(text: str, named: Sequence[Named]) -> Iterator[tuple[list[Named], list[Named]]]:
    """Prizes with the titles they go to: runs of prizes and of titles, in the order in which the sentence begins."""
    runs = [list(run) for _, run in groupby(named, key=lambda one: one.is_title)]
    if runs and runs[0][0].is_title and len(runs) > 2 and _leads_on(text, runs[1][-1].end, runs[2][0].start):
        runs = runs[1:]  # "“Low Water”, …, and the prize for best actor went to Ada Rey for “The Tide”"
    for first, second in zip(runs[::2], runs[1::2], strict=False):
        if first[0].is_title:
            yield second, _tied(text, first[::-1])[::-1]
        else:
            yield first, _tied(text, second)


def _leads_on(text: str, start: int, end: int) -> bool:
    """Whether the words between a prize and the next title lead to it."""
    return re.search(rf"(?<!\w)(?:{small('for', 'to_whom')})(?!\w)", text[start:end]) is not None


def _tied(text: str, titles: Sequence[Named]) -> list[Named]:
    """The title that stands next to the prize, and those that "and" ties to it."""
    kept = [titles[0]]
    for title in titles[1:]:
        first, second = sorted((kept[-1], title))
        stop = first.maker[1] if first.maker and first.maker[0] > first.end else first.end
        if second.start - stop > CLAUSE or _JOINT.search(text, stop, second.start) is None:
            break
        kept.append(title)
    return kept


def _clause(text: str, start: int, place: int) -> int:
    """Where the clause of a place begins: behind the last comma or "and" before it."""
    cuts = [m.end() for m in _JOINT.finditer(text, start, place)]
    return cuts[-1] if cuts else place


_JOINT = re.compile(rf"[,;][ \xa0]|[ \xa0](?:{small('and')})[ \xa0]")


def _behind_trade(m: re.Match[str]) -> int:
    """Where the name begins: "Regisseurin Carla Simón"."""
    trade = _TRADE.match(m[0])
    begins = trade.end() if trade else 0
    first, _, rest = m[0][begins:].partition(" ")
    if " " in rest and is_given_name(rest) and not is_given_name(m[0][begins:]):
        begins += len(first) + 1  # "die Französin Justine Triet"
    return m.start() + begins


_TRADE = re.compile(MAKER)


class _Honoured(NamedTuple):
    """A person before a title: who is honoured, or who made the film."""

    person: Span | None
    maker: Span | None


def _person(text: str, start: int, end: int, prizes: Sequence[Named]) -> _Honoured | None:
    """ "an Karel Roden für seine Leistung in", "director Mahsud Bakshi … for his film": the last person before a title."""
    named = ((_behind_trade(m), m.end()) for m in running_name().finditer(text, start, end))
    named = ((a, b) for a, b in named if not any(p.start < b and a < p.end for p in prizes))
    found = [(a, b) for a, b in named if " " in text[a:b] and is_name(text[a:b]) and not _ARTICLE.match(text, a, b)]
    if not found:
        return None
    name, gap = found[-1], text[found[-1][1] : end]
    if _for_it().search(gap) is None:
        return None
    before = text[max(start, name[0] - 20) : name[0]]
    makes = re.search(rf"{MAKER}\Z", before) or re.search(
        rf"(?:{small('possessive', 'her_film')})[ \xa0](?:[\w-]+[ \xa0])?(?:{film_nouns()})", gap
    )
    return _Honoured(name, name if makes else None)


@cache
def _for_it() -> re.Pattern[str]:
    """ "für seine Leistung in", ", de la película": what ties a person to the title behind it."""
    return re.compile(
        rf"(?<!\w)(?:{small('for', 'inside')}|(?:{BY})[ \xa0](?:(?:{small('the')})[ \xa0])?(?:{film_nouns()}))(?!\w)"
    )


def _prizes(text: str, start: int, end: int, titles: Sequence[Named]) -> Iterator[Named]:
    """The prizes of a sentence, each with what it is for."""
    last = start
    for m in prize_word().finditer(text, start, end):
        if m.start() < last or any(t.start <= m.start() < t.end for t in titles):
            continue
        lead = _LEAD.search(text, max(last, m.start() - 50), m.start())
        begins = lead.start() if lead else m.start()
        if article := _ARTICLE.match(text, begins, m.end()):
            begins = article.end()
        stops = [t.start for t in titles if t.start >= m.end()]
        stop = min([*stops, end])
        if stop > m.start() + PRIZE:
            stop = text.rfind(" ", m.end(), m.start() + PRIZE) if " " in text[m.end() : m.start() + PRIZE] else m.end()
        if over := _over().search(text, m.end(), stop):
            stop = over.start()
        stop = m.end() + len(_TRAILING.sub("", text[m.end() : stop]))
        last = stop
        yield Named(begins, stop, False)


_ARTICLE = re.compile(rf"(?i:{small('the', 'the_bent')})[ \xa0]")
_LEAD = re.compile(r"(?:(?<!\w)[A-ZÀ-Þ][\w'’&-]*[ \xa0]){1,5}\Z")
_LITTLE = small("to_whom", "for", "the", "the_bent", "a", "and", "of", "inside")
_TRAILING = re.compile(rf"(?:[ \xa0,“”„«‘’'\"(*_]|(?<=[ \xa0])(?:{_LITTLE}|{BEFORE_MAKER}))+\Z")


@cache
def _over() -> re.Pattern[str]:
    """Where the name of a prize is over: a verb, a comma, the place, a person."""
    verbs = alternation(rules.words("awards", "won", "given", "elected"))
    little = small("inside", "copula", "passive", "which")
    person = rf"{running_name().pattern}|(?:{small('her_film')})[ \xa0]|{MAKER}"
    to_person = rf"(?:{small('to_whom', 'for')})[ \xa0](?:(?:{small('the')})[ \xa0])?(?={person})"
    return re.compile(rf"[,;:.()–“”«»\"]|[ \xa0](?:(?i:{verbs})|{little}|(?:19|20)\d\d)(?!\w)|[ \xa0]{to_person}")
