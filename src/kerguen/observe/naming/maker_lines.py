"""Lines that open with a title and its maker: "La Nuit du 12 de Dominik Moll (Fr, 1h55) avec Bastien Bouillon, …"."""

import re
from collections.abc import Iterator
from functools import cache

from kerguen import rules
from kerguen.observe.naming.sign_patterns import OWNER_WITHIN, part_of_film, title_by_maker
from kerguen.observe.naming.title_words import (
    by_words,
    called,
    credit_cues,
    film_nouns,
    makers,
    never_alone,
    this,
    verbs_of_makers,
    verbs_of_players,
)
from kerguen.observe.naming.told_titles import Sign
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small, worded
from kerguen.values.names import given_names
from kerguen.values.people import is_full_name, running_name, upper
from kerguen.values.titles import is_furniture, title_articles


def credited_opening(text: str, start: int, end: int) -> Iterator[Sign]:
    """The title at the start of a line, before its maker and the players or the year: "Alma de Ada Ruiz avec Léo Roy",
    "JOE DAKOTA. Universal, 1957, Jock Mahoney"."""
    if text[start : start + LOUD].isupper() and (loud := _SHOUTED.match(text, start, end)):
        yield Sign("opened", *loud.span(1))
    m = _credited_opening().match(text, start, end)
    if m and _may_be(m["title"], m["by"]):
        yield Sign("maker", *m.span("title"))
        yield Sign("person", *m.span("who"))


_SHOUTED = re.compile(r"([^\W_][^a-zß-ÿ.\n]{3,60})\.\s[^\n.]{1,50}?, (?:18[89]|19\d|20[0-3])\d[,.;]")


def named_with_maker(text: str, start: int, end: int, named: bool) -> tuple[Sign, ...]:
    """ "Druk van Thomas Vinterberg" behind a noun for a film (`named`), "SYSTEMSPRENGER von Nora Fingscheidt".

    A run that holds a title and its maker; a noun for films between the two is no part of the title.
    """
    if text.count(" ", start, end) < 2 or not (named or text[start : start + LOUD].isupper()):
        return ()
    m = title_by_maker().fullmatch(text, start, end)
    if m is None or fold(m["who"].split(" ", 1)[0]) not in given_names():
        return ()
    before, _, last = m["title"].rpartition(" ")
    stop = start + len(before) if before and last.lower() in film_nouns() else m.end("title")
    return (Sign("noun", start, stop), Sign("maker", start, stop), Sign("person", *m.span("who")))


LOUD = 4  # letters that are all capitals


def of_owner(text: str, start: int, end: int, line: int) -> tuple[Sign, ...]:
    """ "Celine Song's Past Lives"; of whom it calls a maker, the text's own film: "director Greta Gerwig's Lady Bird"."""
    owner = OWNER_WITHIN.match(text, start, end)
    if owner is None:
        return ()
    first, _, rest = owner["who"].partition(" ")
    titled = first.lower() in _trades()
    owned = Sign("owned", owner.end(), end)
    who = Sign("person", owner.end("who") - len(rest) if titled else start, owner.end("who"))
    made = titled or not _trades().isdisjoint(text[max(line, start - LONGEST_TRADE) : start].lower().split()[-1:])
    return (owned, who, owned._replace(kind="maker")) if made else (owned, who)


LONGEST_TRADE = 20  # characters


@cache
def _trades() -> frozenset[str]:
    """ "director", "Regisseurin": who makes films."""
    return frozenset(rules.words("roles", "maker_nouns"))


def is_player(text: str, start: int, end: int, following: re.Match[str]) -> bool:
    """ "Carice van Houten speelt hoofdrol in nieuwe film": the words are who plays, not what the film does.

    `following`: the word behind them.
    """
    if following[1] not in verbs_of_players():
        return False
    return is_full_name(text[start:end]) or _MAIN_PART.match(text, following.end()) is not None


def makes_it(words: str, verb: str) -> bool:
    """ "Ada Ruiz offre un film tendre": a full name and what makers do with a film."""
    return verb in verbs_of_makers() and is_full_name(words)


_MAIN_PART = re.compile(rf"\s(?:{worded('main_part')})(?!\w)")


def _may_be(title: str, by: str) -> bool:
    """No credit, no noun for a film, nothing that people do with each other."""
    words = fold(title).split()
    if fold(f"{title} {by}") in credit_cues() or is_furniture(title):
        return False
    if words[-1] in title_articles() or title.rsplit(" ", 1)[-1].lower() in this():
        return False
    first = title.split(" ", 1)[0].lower()
    return not (_no_title() & set(words)) and (first not in never_alone() or words[0] in title_articles())


@cache
def _no_title() -> frozenset[str]:
    listed = (
        *film_nouns(),
        *called(),
        *makers(),
        *rules.words("outlet_cues", "interview"),
        *rules.words("roles", "newest"),
    )
    return frozenset(map(fold, (*listed, *rules.words("title_furniture", "after"))))


@cache
def _credited_opening() -> re.Pattern[str]:
    name = running_name().pattern
    by = alternation(w for w in by_words() if w.isalpha())
    cast = alternation(w for w in rules.words("labels", "cast") if w.isalpha() and len(w) < 5)
    more = rf"(?:(?:,|\s(?:{small('and')}|&))\s{name}){{0,2}}"
    year = r"\s\((?:18[89]|19\d|20\d)\d\)"
    bracket = r"(?:\s\([^()\n]{2,40}\))?"
    return re.compile(
        rf"[*_\"“« ]{{0,4}}(?P<title>[{upper()}\d][^\n,;:.()\[\]\"“”«»*_]{{1,60}})[*_\"”» ]{{0,3}}\s"
        rf"(?P<by>(?:{by})\s|d['’])(?P<who>{name}){more}(?:{year}|{bracket},?\s(?:{cast})\s{name})"
    )


def with_maker(text: str, start: int, end: int, body: str) -> tuple[Sign, ...]:
    """ "Dirty God van Sacha Polak wint …": title and maker open a line, and the text says both again, the title alone."""
    m = title_by_maker().fullmatch(text, start, end)
    if m is None or fold(m["title"]) in credit_cues():
        return ()
    alone = body.count(f" {fold(m['title'])} ") > body.count(f" {fold(m[0])} ")
    again = alone and body.count(f" {surname(fold(m['who']))} ") > 1
    return (Sign("maker", *m.span("title")), Sign("person", *m.span("who"))) if again else ()


def surname(name: str) -> str:
    """The last word of a name."""
    return name.split()[-1]


def is_of_trade(text: str, end: int, stop: int) -> bool:
    """ "Marta Solano regista di …": the noun behind a name says what the person does; "Lindes director Marta Solano" does not."""
    m = _NEXT_TWO.match(text, end, stop)
    return m is not None and m[1] in makers() and not m[2][:1].isupper()


_NEXT_TWO = re.compile(r" ([a-zß-ÿ]{5,}),? (\w+)")


def owner_of_parts(text: str, start: int, end: int, line: int) -> Sign | None:
    """ "Aftersun’s overall pacing": the genitive of what only a film has."""
    mark = end - 2 if text[end - 2 : end] in ("'s", "’s") else end - 1 if text[end - 1] in "'’" else None
    if mark is None or not part_of_film().match(text, mark, line) or text[start:mark].lower() in never_alone():
        return None
    return Sign("crafted", start, mark)
