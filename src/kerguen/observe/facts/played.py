"""Who plays: what stands after a name that only a player's has behind it, and captions of pictures."""

import re
from collections.abc import Iterator
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.facts.role_cues import Cues, role_cues
from kerguen.observe.lines import Line
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small, worded
from kerguen.values.people import is_full_name
from kerguen.values.titles import title_articles

_ONE = frozenset(rules.words("small", "one_of"))  # "Carice van Houten, een van de hoofdrolspelers in de film"
_WHO = frozenset(rules.words("small", "clause"))
_WEAK_ROLES = frozenset(
    rules.words("small", "as", "weak_role")
)  # words of running text too, unless a character's name follows


# "Charli XCX (*The Moment*, [*Faces of Death*](/faces)), stars as Beth": the works of a player stand between
_KNOWN_FOR = re.compile(r"\s\((?:[^()\n]|\([^()\n]{0,80}\)){2,200}\),?(?=\s)")


def plays(text: str, line: Line, end: int, cues: Cues) -> bool:
    """ "Eduard Fernández encarna a Paesa", "Paul Mescal as Calum"."""
    if text[end : end + 2] == ", " and _HAS_THE_PART.match(text, end, line.end):
        return True
    if text[end : end + 2] in (", ", " (") and _who_plays(fold(text[end + 2 : min(line.end, end + 40)]).split(), cues):
        return True
    known_for = _KNOWN_FOR.match(text, end, line.end)
    if known_for and is_full_name(known_for[0].strip(" (),")):
        return False  # "Undine (Paula Beer) ist Historikerin": a character and her player
    end = known_for.end() if known_for else end
    if text[end : end + 2] == ", " and (aside := _ASIDE.match(text, end, line.end)):
        return _plays_outright(text, aside.end(), line.end, cues)
    after = text[end : min(line.end, end + 48)]
    if after[:1] in "'’" and after and cues.lang == "en" and (own := _OWN_PART.match(text, end, line.end)):
        return fold(own[1]) in cues.performances and not _LIKENED.search(text, line.start, end)
    if after[:2] == ", ":  # "Sandra Hüller, comédienne à l'engagement total"
        words = fold(after[2:]).split(" ", 4)
        return words[0] in cues.cast_nouns or (words[0] in _ONE and not cues.cast_nouns.isdisjoint(words[1:4]))
    if after[:1] not in (" ", "\xa0"):
        return False
    if _OF_A_LIFE.match(text, end, line.end):
        return True
    if cues.lang == "en" and (_IS_WHO.match(text, end, line.end) or _IS_ACTOR.match(text, end, line.end)):
        return True
    after = _ALSO.sub("", after) if cues.lang == "en" else after
    cue = next(_verbs_first(fold(after).split(), cues), None)
    if cue is None and _PART.match(text, end, line.end) and _CAST_SAID.search(text, line.start, line.end):
        return True
    if cue is None:
        return _performs(text, end, line.end, cues)
    rest = after.split()[cue.count(" ") + 1 :]
    if cue in rules.words("small", "as") and rest and fold(rest[0]).rpartition(" ")[2] in cues.film_nouns:
        return False  # "Gesellschaftliche Realitäten als Action-Thriller"
    return cue not in _WEAK_ROLES or bool(rest and rest[0][:1].isupper())


def is_maker_by_trade(text: str, line: Line, end: int, cues: Cues) -> bool:
    """ "Ada Ruiz, regista e sceneggiatrice, ha": what stands behind a name calls it a director, and no player."""
    m = _APPOSED.match(text, end, line.end)
    words = fold(m[1]).split() if m else []
    trade = words[1:2] if words[:1] and words[0] in _ONE else words[:1]
    plays = any(word in cues.cast_nouns or word.startswith(_PLAYING) for word in words)
    return not plays and not _makers().isdisjoint(trade)


@cache
def _makers() -> frozenset[str]:
    return frozenset(map(fold, rules.words("roles", "maker_nouns")))


_APPOSED = re.compile(r",\s([^,.;:!?()\n]{4,60}),\s")
_PLAYING = rules.words("roles", "playing_stems")
_HAS_THE_PART = re.compile(rf",\s(?:{worded('has_the_part')})\s")


def _who_plays(words: list[str], cues: Cues) -> bool:
    """ ", qui joue Jeanne", " (dans le rôle d'une avocate": a clause that only players have."""
    return words[:1] != [] and words[0] in _WHO and any(" " in verb for verb in _verbs_first(words, cues))


# "Marlon Wayans, bekend van komische rollen, speelt …": what a player is stands between
_ASIDE = re.compile(r",\s(?=[a-zß-ÿ])[^,.;:!?()\n“”„«»\"]{3,70},(?=\s)")


def plays_in_title(text: str, line: Line, place: tuple[int, int], lang: Lang | None, titles: tuple[str, ...]) -> bool:
    """A player of the film that stands beside the name: a caption, "will star in Title", a clause on the film."""
    left, after = text[max(line.start, place[0] - NEAR) : place[0]], text[place[1] : min(line.end, place[1] + NEAR)]
    return (
        is_inverted(left, after, lang)
        or _PLAYED_BY.search(left) is not None
        or is_captioned(text, line, place, titles)
        or stars_in(text, line, place[1], titles)
        or plays_in_clause(text, line, place, lang, titles)
    )


def plays_in_clause(text: str, line: Line, place: tuple[int, int], lang: Lang | None, titles: tuple[str, ...]) -> bool:
    """ "in dem Helena Zengel ein Mädchen spielt", "waarin A en B twee agenten spelen": the verb ends the clause."""
    start, end = place
    if lang not in ("de", "nl") or not (m := _in_which(lang).search(text, max(line.start, start - 40), start)):
        return False
    if not _verb_last(lang).match(text, end, min(line.end, end + LONGEST_CLAUSE)):
        return False
    before = text[max(line.start, m.start() - LONGEST_OTHER) : m.start()].rstrip(" ,")
    if before[-1:] in _CLOSING or (lang == "nl" and before.rsplit(" ", 1)[-1][:1].isupper()):
        # "*Mad Max*, waarin Tom Hardy …": another film, or this one
        return any(f" {title} " in f" {fold(before)} " for title in titles if title)
    return True


LONGEST_CLAUSE = 180  # characters
LONGEST_OTHER = 60  # characters of a title before the clause
_CLOSING = frozenset("*_\"”“»’'")


@cache
def _in_which(lang: Lang) -> re.Pattern[str]:
    """The words that open a clause on a film, with one small word behind them at most: "in dem auch"."""
    words = alternation(rules.lexicon(lang)["roles"]["in_which"])
    return re.compile(rf"(?<!\w)(?i:{words})\s(?:[a-zß-ÿ.]{{2,14}}\s){{0,2}}\Z")


@cache
def _verb_last(lang: Lang) -> re.Pattern[str]:
    listed = rules.lexicon(lang)["roles"]
    verbs = alternation({*listed["inverted"], *listed["verb_last"]})
    return re.compile(rf"[^.;:!?\n]*?\s(?:{verbs})(?=[,.;:!?)\"”“]|\s?\Z|\s(?:{small('and')})\s)")


def _plays_outright(text: str, end: int, stop: int, cues: Cues) -> bool:
    """The words are a verb that only players do, no "as"."""
    return any(cue not in _WEAK_ROLES for cue in _verbs_first(fold(text[end : min(stop, end + 48)]).split(), cues))


def _verbs_first(words: list[str], cues: Cues) -> Iterator[str]:
    """The verbs of players with which folded words begin, the longest first."""
    begun = (" ".join(words[:count]) for count in range(min(LONGEST_VERB, len(words)), 0, -1))
    return (verb for verb in begun if verb in cues.cast_after)


LONGEST_VERB = 8  # words of "se mete en la piel de"


def is_of_trade(text: str, line: Line, end: int, cues: Cues) -> bool:
    """ "with Danny Boyle as producer", "met A als producent": who is named made something else than a character."""
    m = _AS_TRADE.match(text, end, line.end) or _AS_TRADES.match(text, end, line.end)
    return m is not None and fold(m[1]) in cues.works | cues.film_nouns


_AS_TRADE = re.compile(
    rf"\s(?:{small('as')})\s(?:(?:{small('a', 'the')})\s|(?:{small('executive')})[\s-])?([a-zß-ÿ]{{4,20}})\b"
)


# "with Ronald Bronstein and Josh Safdie, Traci Carlson, and Macon Blair set as executive producers"
_AS_TRADES = re.compile(
    rf"(?:(?:,|,?\s(?:{small('and')}))\s[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:\s[A-ZÀ-ÖØ-Þ][\w.'’-]*){{1,2}}){{1,8}}\s(?:{worded('credited_as')})\s"
    rf"(?:(?:{small('a', 'the')})\s)?(?:(?:{small('executive')})[\s-])?({worded('trades')})\b"
)


def play_together(text: str, line: Line, end: int, cues: Cues) -> bool:
    """ "Jack Black en Paul Rudd spelen …": the verb of several players."""
    after = text[end : min(line.end, end + 48)]
    if after[:2] == ", " and (said := fold(after[2:]).split(" ", 3))[0] in title_articles():
        return not cues.cast_nouns.isdisjoint(said[1:3])  # "A en B, de acteurs die de ouders spelen"
    return f"{fold(after)} ".startswith(cues.many_after)


def stars_in(text: str, line: Line, end: int, titles: tuple[str, ...]) -> bool:
    """ "John C. Reilly will star in Les Cowboys": the verb of a player, and this film's title."""
    m = _stars_in().match(text, end, line.end)
    after = fold(text[m.end() : min(line.end, m.end() + 60)]) if m else ""
    return bool(after) and any(f"{after} ".startswith(f"{title} ") for title in titles if title)


@cache
def _stars_in() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternation(rules.words('roles', 'stars_in'))})\s[\"“„«»‘'*_<]{{0,2}}")


def is_who_is_played(left: str, cues: Cues) -> bool:
    """ "Leonie Benesch spielt Carla Nowak als …": a verb of playing behind a name makes the next name a character's."""
    if cues.lang == "de" and _ACCUSATIVE.search(left):
        return True  # "wie er den jungen Hape Kerkeling verkörpert"
    if _plays_as(left, cues) or _is_described_part(left, cues):
        return True
    before, verb = _last_two(left)
    if fold(before) in cues.film_nouns or f"{fold(before)} {fold(verb)}" in _MAIN_PARTS:
        return False  # "In Maren Ades neuem Film spielt Peter Simonischek einen …", "Die Hauptrolle spielt …"
    if not before[:1].isupper() or not verb.islower() or not verb[-1].isalpha() or len(verb) <= SHORT_VERB:
        return False
    key = fold(verb)
    return key in cues.cast_after and key not in cues.before


_MAIN_PARTS = frozenset(" ".join(fold(cue).split()[-2:]) for cue in rules.words("roles", "cast_before"))


def _plays_as(left: str, cues: Cues) -> bool:
    """ "se pone en la piel de", "who stars as": a phrase of players that ends in a small word has the character behind it."""
    words = fold(left).split()[-LONGEST_VERB:]
    if len(words) < 2 or len(words[-1]) > SHORT_VERB:
        return False
    ends = (" ".join(words[n:]) for n in range(len(words) - 1))
    return any(end in cues.cast_after and end not in cues.before for end in ends)


def _is_described_part(left: str, cues: Cues) -> bool:
    """ "Benny Safdie als theoretisch natuurkundige": behind a player and "as" what the character is, no trade of films."""
    m = _AS_WHAT.search(left)
    return m is not None and (cues.cast_nouns | cues.maker_nouns | cues.film_nouns).isdisjoint(fold(m[1]).split())


NEAR = 60  # characters beside a name
_AS_WHAT = re.compile(
    rf"[^\W\d_a-zß-ÿ][\w.’'-]+ [^\W\d_a-zß-ÿ][\w’'-]+ (?:{small('as')})((?: [a-zß-ÿ][\w’'-]+){{1,4}}) \Z"
)
# "dat Matthias Schoenaerts er de rol van zijn leven in speelt"
_OF_A_LIFE = re.compile(rf"\s[^.;:!?\n]{{0,30}}?(?:{worded('of_a_life')})(?!\w)")
_ACCUSATIVE = re.compile(
    rf"(?<!,)\s(?:{worded('accusative')})\s\Z|\s(?:{worded('accusative')})\s[a-zß-ÿ]+en\s\Z"
)  # ", den A verkörpert" is A's part
SHORT_VERB = 3  # letters: "als", "as" stand before characters of the same player


def is_inverted(left: str, after: str, lang: Lang | None) -> bool:
    """ "In ihm verkörpert Aenne Schwarz eine Frau": verb, player, and the article of who is played."""
    if lang not in rules.languages() or not _OBJECT.match(after):
        return False
    before, verb = _last_two(left)
    verbs = rules.lexicon(lang).get("roles", {}).get("inverted", ())
    return verb in verbs and (
        before.islower() or before.lower() in _THERE or fold(before) in role_cues(lang).film_nouns
    )


def _last_two(left: str) -> tuple[str, str]:
    """The last two words before a name; "" for one that is not there."""
    *before, last = left.split()[-2:] or [""]
    return (before[0] if before else "", last)


_OBJECT = re.compile(rf"\s(?:{worded('object')})\s")
_THERE = frozenset(rules.words("small", "there"))


def is_captioned(text: str, line: Line, place: tuple[int, int], titles: tuple[str, ...]) -> bool:
    """The caption of a picture: "Felix Kammerer in „Im Westen nichts Neues“"."""
    start, end = place
    m = (
        _CAPTION.match(text, end, line.end)
        if start - line.start < 3 and line.end - line.start < LONGEST_CAPTION
        else None
    )
    return m is not None and any(fold(m[1]).startswith(title) for title in titles if title)


LONGEST_CAPTION = 80  # characters
_CAPTION = re.compile(rf"\s(?:{small('inside')})\s[„“«\"](.{{2,60}})")


def _performs(text: str, end: int, stop: int, cues: Cues) -> bool:
    """ "Will Madden delivers a quietly heartbreaking performance", "Romain Duris excelle dans son rôle de père"."""
    after = text[end : min(stop, end + 90)]
    first = fold(after.split(None, 1)[0]) if after.strip() else ""
    if first in cues.performs and (part := _AS_PART.search(_CLAUSE_END.split(after, maxsplit=1)[0])):
        return fold(part[1]) not in cues.works | cues.film_nouns  # "Jeremy O. Harris adds eccentric charm as Theo"
    if cues.lang == "en" and _IS_PRAISED.match(after):
        return True
    of_player = cues.performances if first in cues.performs else cues.roles_taken if first in cues.takes else _NONE
    return bool(of_player) and not of_player.isdisjoint(fold(_CLAUSE_END.split(after, maxsplit=1)[0]).split())


_NONE: frozenset[str] = frozenset()
_IS_PRAISED = re.compile(rf"\s(?:{worded('is_praised')})\b")
_OWN_PART = re.compile(
    rf"['’]s?\s(?:[a-z][a-z-]{{2,16}},?\s(?:(?:{small('and')})\s)?){{0,3}}?({small('own_part')})\b"
)  # "Renate Reinsve's career-best turn"
_LIKENED = re.compile(rf"\b(?:{small('likened')})\s(?:[A-ZÀ-Þ][\w.'’-]+\s?){{2,4}}\Z")
_AS_PART = re.compile(rf"\s(?:{small('as')})\s(?:(?:{small('a', 'the')})\s(?:[a-z-]+\s)?)?([A-ZÀ-Þ]\w+)")
# "Valerio Mastandrea è Ivano, suo marito": in a line that says who plays whom
_PART = re.compile(
    rf"\s(?:{small('is')})\s(?:(?:{small('the')})(?:(?<=['’])|\s))?[^\W\d_a-zß-ÿ][\w'’-]+(?:\s[^\W\d_a-zß-ÿ][\w'’-]+)?[,;.]"
)
# "Ben Mendelsohn is Talos, the leader of …", not "X is French, a …"
_IS_WHO = re.compile(rf"\s(?:{worded('is_who')})\s")
# "Kate Winslet may just be the finest actress alive", not "is an actor turned director"
_IS_ACTOR = re.compile(rf"\s(?:{worded('is_actor')})")
_ALSO = re.compile(rf"^\s(?:{small('also')})(?=\s)")
# "Vito Corleone, played with unparalleled brilliance by"
_PLAYED_BY = re.compile(rf"\b(?:{worded('played_so_by')})\s\Z")
_CAST_SAID = re.compile(worded("cast_said"))
_CLAUSE_END = re.compile(r"[.;:!?…]")
