"""Whom a prize is for: the person named behind it, in brackets, or right before it was won."""

import re

from kerguen import rules
from kerguen.model import FilmMention, Page
from kerguen.observe.cues import folded, label
from kerguen.observe.judged.award_bodies import CAPITAL
from kerguen.observe.judged.prizes import Prize
from kerguen.observe.judged.verdicts import SENTENCE_END
from kerguen.text.phrases import small, worded
from kerguen.values.people import is_full_name, is_name, names_in
from kerguen.values.prize_lines import OF_PLAYERS
from kerguen.values.terms import countries

OF_A_PERSON = re.compile(worded("players", "makers"), re.IGNORECASE)
LAST_AND = re.compile(rf"(?:[ \xa0](?:{small('and')}))?\s*$")

_BRACKETED = re.compile(r"[\"”»]?[ \xa0]?\(([^()\n\d]{5,40})\)")
_HONOURED_AS = re.compile(  # "voor componist Ada Rey", "for its editor Ben Dale"
    rf"[\"”»]?,?[ \xa0](?:{small('for', 'to_whom')})[ \xa0](?:[\w’']{{1,5}}[ \xa0])?[a-zà-ÿ]{{4,16}}[ \xa0]"
    rf"((?:{CAPITAL})(?:[ \xa0]{CAPITAL}){{1,2}})"
)
_HONOURED = re.compile(rf"[\"”»]?[ \xa0](?:{small('for', 'to_whom')})[ \xa0]([^\W\d_][^\n,;.()]{{4,40}})")


def person_of(page: Page, prize: Prize, films: tuple[FilmMention, ...]) -> str | None:
    """Whom the prize is for, before the next one is named: "best actress for Julia Piaton", "best actress (Julia Piaton)"."""
    if (bearer := _bearer(page.text, prize)) is not None:
        return bearer
    credited = {folded(p): p for film in films for p in (*film.directors, *film.cast)}
    end = min(prize.stop, prize.end + 60)
    stop = SENTENCE_END.search(page.text, prize.end, end)
    for a, b in names_in(page.text, prize.end, stop.start() if stop else end):
        between = page.text[prize.end : a]
        if between.strip() and not LAST_AND.sub("", between.rstrip()):
            break  # "the César for best screenplay and Ada Rey that of": whom the next prize is for
        if known := credited.get(folded(page.text[a:b])):
            return known
    titles = {label(t) for film in films for t in (film.title, *film.titles)}
    beside = _BRACKETED.match(page.text, prize.end, end) or _HONOURED_AS.match(page.text, prize.end, end)
    if beside is None and OF_A_PERSON.search(prize.category):
        beside = _HONOURED.match(page.text, prize.end, end)
    name = LAST_AND.sub("", beside[1]) if beside else ""
    if not is_name(name) and OF_A_PERSON.search(prize.category):
        before = _WINS.search(page.text, max(0, prize.first - 90), prize.first)
        name = before[1] if before else ""
    if is_name(name) and " " in name and label(name) not in titles and not countries(name):
        return name
    return _subject(page, prize, tuple(credited.values())) or _only_player(page, prize, films)


_WINS = re.compile(  # "Léa Drucker lauréate du César de la meilleure actrice", "Ulrich Köhler bekam"
    rf"(?:^|[\s(„“\"])({CAPITAL}(?:[ \xa0]{CAPITAL}){{1,2}}),?[ \xa0](?:(?:{small('has_been')})[ \xa0])?"
    rf"(?:{worded('wins')})[ \xa0]"
    r"(?:[\w’']{1,5}[ \xa0]?){0,4}$"
)


def _bearer(text: str, prize: Prize) -> str | None:
    """ "Ada Rey (best actress) and Ben Dale (best editing)": the full name that a prize stands behind in a bracket."""
    left = max(0, prize.first - 60)
    if not text[left : prize.first].endswith("("):
        return None
    before = [text[a:b] for a, b in names_in(text, left, prize.first) if text[b : prize.first].strip() == "("]
    return before[-1] if before and is_full_name(before[-1]) else None


def _subject(page: Page, prize: Prize, credited: tuple[str, ...]) -> str | None:
    """A player or maker of the film who is said to have won: "March, whose performance won an Oscar", "Winslet, who won the"."""
    if OF_A_PERSON.search(prize.category) is None and label(prize.category) not in _ACADEMIES:
        return None
    before = page.text[max(0, prize.first - WON_BEFORE) : prize.first]
    sentence = _SENTENCE.split(before)[-1]
    if _WON.search(sentence) is None:
        return None
    for name in credited:
        family = name.rsplit(" ", 1)[-1]
        if _says_first(sentence, name) or _says_first(sentence, family) or _WHO.search(sentence.rpartition(family)[2]):
            return name
    return None


def _only_player(page: Page, prize: Prize, films: tuple[FilmMention, ...]) -> str | None:
    """The one player of the film whom the sentence names before a prize for acting: "haalde Ada Rey de prijs voor beste actrice"."""
    if OF_PLAYERS.search(prize.category) is None:
        return None
    sentence = _SENTENCE.split(page.text[max(0, prize.first - WON_BEFORE) : prize.first])[-1]
    named = {player for film in films for player in film.cast if player in sentence}
    return named.pop() if len(named) == 1 else None


def _says_first(sentence: str, name: str) -> bool:
    rest = sentence.lstrip(" \n*_").removeprefix(name)
    return rest[:2] in (", ", " w", " h", " a", " g", " r", " o") and len(rest) < len(sentence.lstrip(" \n*_"))


WON_BEFORE = 150  # characters before a prize in which the person who won it is told
_ACADEMIES = frozenset(rules.table("awards")["lists"]["academies"])
_SENTENCE = re.compile(r"[.!?…](?:\s|$)|\n")
_WON = re.compile(rf"(?:{worded('wins', 'honoured_with')})[ \xa0](?:\w{{1,6}}[ \xa0’']?){{0,3}}\Z")
_WHO = re.compile(rf"\A,?[ \xa0](?:{small('who')})[ \xa0]")
