"""Ensembles: the cast that a sentence lists after a word for all its players: "el reparto lo completan A, B y C"."""

import re
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.cues import folded_words
from kerguen.observe.facts.role_cues import Cues
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small

REACH = 90  # characters from the word for the cast to the first name
MOST_BETWEEN = 11  # words between them
OPENERS_NEAR = 4  # words before the first name among which one opens the list
APPOSITION = 5  # words that may stand before a name in the list: "y el siempre fiable …"
LONGEST_GAP = 420  # characters between two names of one list, with what stands in brackets after the first


def opens_ensemble(left: str, lang: Lang | None) -> bool:
    """Whether the words before a name end with the word for a cast and what opens its list.

    >>> opens_ensemble("Nel cast figurano anche ", "it")
    True
    >>> opens_ensemble("El reparto fue elegido por ", "es")
    False
    """
    nouns, openers = _words(lang)
    sentence = _SENTENCE_END.split(left[-REACH:])[-1]
    written = _WORD.findall(sentence)
    words = [fold(w) for w in written]
    place = max((n for n, word in enumerate(words) if word in nouns), default=None)
    if place is None or any(w[0].isupper() for w in written[place + 1 :]):
        return False
    between = words[place + 1 :]
    if len(between) > MOST_BETWEEN:
        return False
    if sentence.rstrip().endswith(":"):
        return True
    if between and not _completes().isdisjoint(words[:place][-3:]) and _OF_FILM.fullmatch(" ".join(between)):
        return True  # "Completano il cast del film"
    near = between[-OPENERS_NEAR:]
    return any(word in openers or _is_formed_by(near, n) for n, word in enumerate(near))


def is_of_ensemble(left: str, cues: Cues) -> bool:
    """Whether the sentence lists a cast, of whom works stand in brackets: "The cast includes A (Work), B (Work)"."""
    sentence = _SENTENCE_END.split(left)[-1] if ")" not in left else left
    return not _words(cues.lang)[0].isdisjoint(fold(sentence).split())


_OF_FILM = re.compile(rf"(?:{alternation(map(fold, rules.words('small', 'of_the')))}) \w+")


def opens_bracket(left: str, lang: Lang | None) -> bool:
    """ "Cast d'eccellenza (": the players of a film stand in a bracket after the word for all of them."""
    words = [fold(w) for w in _WORD.findall(_SENTENCE_END.split(left[-REACH:])[-1])]
    return not _words(lang)[0].isdisjoint(words[-OPENERS_NEAR:])


def _is_formed_by(words: list[str], place: int) -> bool:
    """ "formado por", "composto da": a participle and its preposition, but not of those who chose the players."""
    return place > 0 and words[place] in _BY and words[place - 1] in _formed()


_BY = frozenset(rules.words("small", "by", "of", "from_work"))
_SENTENCE_END = re.compile(r"[.!?…;)]\s")
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _formed() -> frozenset[str]:
    return frozenset(fold(w) for w in rules.words("roles", "ensemble_formed"))


@cache
def _words(lang: Lang | None) -> tuple[frozenset[str], frozenset[str]]:
    """The collective nouns for a cast, and the words that open the list of its players, of a language and English."""
    return folded_words("roles", lang, "ensemble"), folded_words("roles", lang, "ensemble_opens")


def goes_on(between: str, joiners: frozenset[str], trades: frozenset[str]) -> bool:
    """Whether a list of players goes on: a bracket after the last, a comma or an "and", a few small words.

    "(La llegada), y la debutante ": yes; ", escrita por ", "y el director ": no. `trades`: words for other work.
    """
    if len(between) > LONGEST_GAP:
        return False
    rest = _NICKNAME.sub("", _BRACKET.sub("", between, count=1), count=1)
    rest = without_honours(rest.strip(" \xa0")).strip(" \xa0")
    if ";" in rest and rest[0] in ",;":  # "Alba Rohrwacher, sorella della regista; il britannico"
        rest = f",{rest.rpartition(';')[2]}"
    joined = rest.startswith(",")
    words = [fold(w) for w in _WORD.findall(rest)]
    if not joined and (not words or words[0] not in joiners):
        return False
    nouns = [w for w in _WORD.findall(rest) if w[0].isupper()]  # "sowie die Nachwuchsdarsteller"
    if not all(fold(w).endswith(_PLAYERS) for w in nouns) or not _ONLY_WORDS.fullmatch(rest):
        return False
    apposition = words[1:] if words and words[0] in joiners else words
    if not apposition:
        return True
    if apposition[-1] in _completes() and len(apposition) <= APPOSITION:
        return True  # "y que completan"
    opened = apposition[0] in _articles() or apposition[0] in _also()
    return opened and len(apposition) <= APPOSITION and apposition[-1] not in _BY and trades.isdisjoint(apposition)


SHORTEST_TRADE = 6  # letters of a noun for players that others end with
_PLAYERS = tuple(noun for noun in map(fold, rules.words("roles", "cast_nouns")) if len(noun) > SHORTEST_TRADE)


def without_honours(words: str) -> str:
    """ "the cast includes Oscar nominee": prizes that a player has are no part of what leads to the name."""
    last = words.rstrip()[-LONGEST_HELD:].rpartition(" ")[2].rpartition("-")[2].lower()
    return _honours().sub("", words) if last in _held() or last.endswith(_GLUED_TO_PRIZES) else words


LONGEST_HELD = 32  # characters of the last word before a name
_GLUED_TO_PRIZES = rules.words("small", "laureate")  # "Oscarpreisträgerin"


@cache
def _held() -> frozenset[str]:
    return frozenset(rules.words("roles", "honoured"))


@cache
def _honours() -> re.Pattern[str]:
    """ "Oscar winner", "the Academy Award-winning", "Oscarpreisträgerin"."""
    prizes, held = (alternation(rules.words("roles", key)) for key in ("honours", "honoured"))
    return re.compile(rf"(?:(?i:{small('times')})\s)?(?:(?:{prizes})[ -]?){{1,3}}(?i:{held})(?:\s|\Z)")


_BRACKET = re.compile(r"\s?\([^()\n]{1,390}\)")


_NICKNAME = re.compile(rf"\s(?:{small('nicknamed', 'aka')})\s[“\"«‘'][^”\"»’'\n]{{2,30}}[”\"»’']")


@cache
def _completes() -> frozenset[str]:
    return frozenset(fold(w) for w in rules.words("roles", "ensemble_completes"))


_ONLY_WORDS = re.compile(r",?[\w\s'’-]*")


@cache
def _articles() -> frozenset[str]:
    return frozenset(fold(w) for w in rules.words("title_furniture", "articles"))


@cache
def _also() -> frozenset[str]:
    return frozenset(fold(w) for w in rules.words("roles", "ensemble_also"))


def is_quoted(text: str, start: int, end: int) -> bool:
    """ "su nueva película ‘Disclosure Day’": words in quotation marks are a work."""
    return text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING if start else False


_OPENING, _CLOSING = frozenset('“«„"‘‹»'), frozenset('”»“"’›‘«')
